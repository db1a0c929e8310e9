import { createTimeScale } from '../../chart/scales.ts';
import type { Box, LabelMark, Mark } from '../../chart/scene.ts';
import { wrapText } from '../../chart/text.ts';
import type { Dataset } from '../../data/dataset.ts';
import { DAY, type Interval } from '../../data/dates.ts';
import type { Life, Moment } from '../../data/life.ts';
import { originOf, type RelativeLife, toldFrom } from '../../data/survival.ts';
import { nameOfCompared } from '../../state/comparison.ts';
import type { Alignment } from '../../state/state.ts';
import { createDurationScale, drawDurationAxis } from '../common/duration-axis.ts';
import { drawLife } from '../common/lives.ts';
import { type Drawing, LINE, linesOf } from './areas.ts';

/** From the words of a life to its bar, and from its bar to the next life, CSS pixels. */
const BAR_ABOVE = 9;
const BAR_BELOW = 20;
const THICKNESS = 9;
/** Air before the axis, for half a disc, and after it, for the last of its labels too. */
const BEFORE = 12;
const AFTER = 26;
const AXIS = 22;
/** A row with a life that can be drawn, told from the moment by which it is lined up. */
interface Row {
  readonly row: number;
  readonly life: RelativeLife;
  /** False where another moment had to stand in for the one that lives are lined up by. */
  readonly isAligned: boolean;
}

/** Lives one below the other, each with its alignment at the same x, over an axis of durations. */
export function drawAlignedLives(
  rows: readonly number[],
  alignment: Alignment,
  { x, y, width }: Omit<Box, 'height'>,
  drawing: Drawing,
): { marks: Mark[]; bottom: number } {
  const { dataset, locale, measure } = drawing;
  const { compare } = locale.lazy;
  const drawn = rows.flatMap((row) => rowOf(dataset, row, alignment) ?? []);
  if (drawn.length === 0) return { marks: [], bottom: y };
  const [from, to] = spanOf(drawn);
  const [left, right] = [x + BEFORE, Math.max(x + BEFORE + 1, x + width - AFTER)];
  const title = linesOf(
    wrapText(compare.lives[alignment], width, 2, 'lane', measure),
    x,
    y + 11,
    'lane',
    'lives',
    measure,
  );
  const top = y + 11 + title.length * LINE + AXIS;
  const marks: Mark[] = [];
  let at = top;
  // The same length of time is as wide in every row.
  const scale = createTimeScale(from, to, left, right);
  for (const { row, life, isAligned } of drawn) {
    const words = drawWords(
      row,
      sayLife(dataset, row, isAligned, alignment, drawing),
      left + 5,
      at,
      x + width,
      drawing,
    );
    marks.push(...words);
    at += LINE * words.length + BAR_ABOVE + THICKNESS;
    const isPublic = dataset.life(row).anchorKind === 'disclosure';
    const shown = { ...life, point: middleOf(life.anchor), isPublic };
    marks.push(...drawLife(dataset, row, scale, at, THICKNESS, shown).marks);
    at += BAR_BELOW;
  }
  const plot = { x: left, y: top, width: right - left, height: at - top };
  const scaleOfAll = createDurationScale(from / DAY, to / DAY, left, right);
  const axis = drawDurationAxis(scaleOfAll, plot, locale.lazy.delay.axis.zero[alignment], measure, locale);
  return { marks: [...title.map((mark): LabelMark => ({ ...mark, fill: 'ink' })), ...axis, ...marks], bottom: at };
}

/** The name of a life, and under it how long its phases lasted. */
function drawWords(row: number, says: string, x: number, y: number, right: number, drawing: Drawing): LabelMark[] {
  const { dataset, locale, measure } = drawing;
  const { id } = dataset.incidents[row];
  const name = nameOfCompared({ kind: 'incident', id, row }, dataset, locale);
  const lang = name.lang === locale.tag ? undefined : name.lang;
  const width = Math.max(1, right - x);
  const called = wrapText(name.text, width, 1, 'label-strong', measure);
  const told = wrapText(says, width, 3, 'note', measure);
  return [
    ...linesOf(called, x, y + LINE, 'label-strong', `${id}/life-name`, measure).map(
      (mark): LabelMark => ({ ...mark, part: 'label', row, lang, fill: 'ink', halo: true }),
    ),
    ...linesOf(told, x, y + LINE * 2, 'note', `${id}/life-says`, measure).map(
      (mark): LabelMark => ({ ...mark, part: 'says', row, halo: true }),
    ),
  ];
}

function rowOf(dataset: Dataset, row: number, alignment: Alignment): Row | undefined {
  const life = dataset.life(row);
  const known = originOf(life, alignment);
  const aligned = known && isDated(known) ? known : undefined;
  const origin = aligned ?? earliestOf(life);
  const told = origin && toldFrom(life, origin, alignment);
  if (!told || !isDated(told.anchor)) return undefined;
  return { row, life: told, isAligned: aligned !== undefined };
}

/** The moment with which a life begins, as far as anything is known of it. */
function earliestOf({ begin, noticed, anchor }: Life): Moment | undefined {
  const dated = [begin, noticed, anchor].filter((moment) => moment !== undefined && isDated(moment)) as Moment[];
  return dated.reduce<Moment | undefined>((a, b) => (a && startOf(a) <= startOf(b) ? a : b), undefined);
}

const isDated = ({ earliest, latest }: Interval): boolean => Number.isFinite(earliest) || Number.isFinite(latest);
/** Both ends of a moment; of one that is open there, the other. */
const startOf = ({ earliest, latest }: Interval): number => (Number.isFinite(earliest) ? earliest : latest);
const endOf = ({ earliest, latest }: Interval): number => (Number.isFinite(latest) ? latest : earliest);
const middleOf = (moment: Interval): number => (startOf(moment) + endOf(moment)) / 2;

/** From the earliest to the latest of all lives, ms before and after what they are lined up by. */
function spanOf(rows: readonly Row[]): readonly [number, number] {
  const moments = rows.flatMap(({ life: { anchor, stretches, aftermath } }) => [
    anchor,
    ...stretches.flatMap(({ start, end }) => [start, end]),
    ...aftermath.map(({ date }) => date),
  ]);
  const dated = moments.filter(isDated);
  const from = Math.min(0, ...dated.map(startOf));
  const to = Math.max(0, ...dated.map(endOf));
  return to - from >= 7 * DAY ? [from, to] : [from - 3 * DAY, to + 7 * DAY];
}

function sayLife(dataset: Dataset, row: number, isAligned: boolean, alignment: Alignment, { locale }: Drawing): string {
  const { words, lazy, format } = locale;
  const { says } = words.outline;
  const life: Life = dataset.life(row);
  const { hidden, known, unpublished } = life.lags;
  const phrases: string[] = [];
  if (hidden && hidden.max > 0) phrases.push(says.hidden(format.lag(hidden)));
  else if (unpublished && unpublished.max > 0) phrases.push(says.unpublished(format.lag(unpublished)));
  if (known && known.max > 0) phrases.push(says.known(format.lag(known)));
  if (!isAligned) phrases.push(lazy.compare.unaligned[alignment]);
  return lazy.compare.phrases(phrases);
}
