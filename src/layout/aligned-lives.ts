import type { Dataset } from '../model/dataset.ts';
import { DAY, type Interval } from '../model/interval.ts';
import type { Life } from '../model/phases.ts';
import type { Alignment } from '../state/state.ts';
import { type Drawing, LINE, linesOf } from './area-words.ts';
import { nameOfCompared } from './comparison.ts';
import { createDurationScale, drawDurationAxis } from './duration-axis.ts';
import { drawLife } from './lives.ts';
import type { Box, LabelMark, Mark } from './scene.ts';
import { createTimeScale } from './timescale.ts';
import { wrapText } from './wrap.ts';

/** From the words of a life to its bar, and from its bar to the next life, CSS pixels. */
const BAR_ABOVE = 9;
const BAR_BELOW = 20;
const THICKNESS = 9;
/** Air before the axis, for half a disc, and after it, for the last of its labels too. */
const BEFORE = 12;
const AFTER = 26;
const AXIS = 22;
/** The moment by which a life is lined up, UTC ms; `isKnown` is false where another had to stand in for it. */
interface Zero {
  readonly time: number;
  readonly isKnown: boolean;
}

/** A row with a life that can be drawn. */
interface Row {
  readonly row: number;
  readonly zero: Zero;
  readonly first: number;
  readonly last: number;
}

/** Lives one below the other, each with its alignment at the same x, over an axis of durations. */
export function drawAlignedLives(
  rows: readonly number[],
  alignment: Alignment,
  { x, y, width }: Omit<Box, 'height'>,
  drawing: Drawing,
): { marks: Mark[]; bottom: number } {
  const { dataset, locale, measure } = drawing;
  const { compare } = locale.later;
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
  for (const { row, zero } of drawn) {
    const words = drawWords(row, sayLife(dataset, row, zero, alignment, drawing), left + 5, at, x + width, drawing);
    marks.push(...words);
    at += LINE * words.length + BAR_ABOVE + THICKNESS;
    // The same length of time is as wide in every row: only the calendar behind it differs.
    const scale = createTimeScale(zero.time + from, zero.time + to, left, right);
    marks.push(...drawLife(dataset, row, scale, at, THICKNESS).marks);
    at += BAR_BELOW;
  }
  const plot = { x: left, y: top, width: right - left, height: at - top };
  const scaleOfAll = createDurationScale(from / DAY, to / DAY, left, right);
  const axis = drawDurationAxis(scaleOfAll, plot, locale.later.delay.axis.zero[alignment], measure, locale);
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
  const { first, last } = life;
  if (first === undefined || last === undefined || !Number.isFinite(first) || !Number.isFinite(last)) return undefined;
  const found = pin({ breach: life.begin, discovery: life.noticed, disclosure: life.madePublic }[alignment]);
  return { row, zero: { time: found ?? first, isKnown: found !== undefined }, first, last };
}

/** The first possible day; of a moment that is open there, the last. */
function pin(moment: Interval | undefined): number | undefined {
  return [moment?.earliest, moment?.latest].find((time) => time !== undefined && Number.isFinite(time));
}

/** From the earliest to the latest of all lives, ms before and after what they are lined up by. */
function spanOf(rows: readonly Row[]): readonly [number, number] {
  const from = Math.min(0, ...rows.map(({ first, zero }) => first - zero.time));
  const to = Math.max(0, ...rows.map(({ last, zero }) => last - zero.time));
  return to - from >= 7 * DAY ? [from, to] : [from - 3 * DAY, to + 7 * DAY];
}

function sayLife(dataset: Dataset, row: number, zero: Zero, alignment: Alignment, { locale }: Drawing): string {
  const { words, later, format } = locale;
  const { says } = words.outline;
  const life: Life = dataset.life(row);
  const { hidden, known, unpublished } = life.lags;
  const phrases: string[] = [];
  if (hidden && hidden.max > 0) phrases.push(says.hidden(format.lag(hidden)));
  else if (unpublished && unpublished.max > 0) phrases.push(says.unpublished(format.lag(unpublished)));
  if (known && known.max > 0) phrases.push(says.known(format.lag(known)));
  if (!zero.isKnown) phrases.push(later.compare.unaligned[alignment]);
  return later.compare.phrases(phrases);
}
