import { type HeadlinePart, headlineOf, sayPart } from '../../layout/headline.ts';
import { causeInk, finishOf } from '../../layout/looks.ts';
import type { Mark, SymbolMark } from '../../layout/scene.ts';
import { cardWords } from '../../locales/card.ts';
import type { Locale } from '../../locales/locale.ts';
import { sizeOf } from '../../model/claims.ts';
import type { Dataset } from '../../model/dataset.ts';
import type { Phase } from '../../model/phases.ts';
import { type Font, LIGHT } from '../../paint/theme.ts';
import { type CardSheet, fontOf, linesOf, MARGIN, ROOM, widthOf } from './card-sheet.ts';

/** Something a card says in large type, and what it is. */
export interface CardFact {
  readonly large: string;
  readonly small: string;
  /** Below both: that sources differ. */
  readonly note?: string;
  /** How the life draws it. */
  readonly swatch?: Mark;
  readonly isUnknown: boolean;
}

/** Baselines, pixels: of large type in one line or two; and from one to the next below it. */
const BASELINES = { one: [456], two: [432, 474] } as const;
const STEP = { small: 37, note: 31 };

/** Sizes of type, and the room between columns, pixels. */
interface Setting {
  readonly large: number;
  /** Lines of the widest of the large texts. */
  readonly most: 1 | 2;
  readonly small: number;
  readonly note: number;
  readonly gap: number;
}

/** The first that fits is taken. */
const SETTINGS: readonly Setting[] = [
  ...[46, 42, 38, 35].map((large) => ({ large, most: 1, small: 23, note: 21, gap: 44 }) as const),
  ...[40, 35, 30].map((large) => ({ large, most: 2, small: 23, note: 21, gap: 44 }) as const),
  ...[33, 28].map((large) => ({ large, most: 2, small: 20, note: 19, gap: 28 }) as const),
];
/** Of a disc, and a stretch of a life, before the words that say what they are; drawn twice as large. */
const SYMBOL = 5;
const SWATCH = { width: 34, height: 16, gap: 10 };

/** The size with its certainty, then how long it was hidden and kept; then what nobody knows. */
export function cardFacts(dataset: Dataset, row: number, locale: Locale): readonly CardFact[] {
  const said = cardWords(locale.tag);
  const parts = headlineOf(dataset.life(row), dataset.figures(row));
  const order = (part: HeadlinePart) =>
    part.kind === 'size' || (part.kind === 'unknown' && part.what === 'size') ? 0 : 1;
  return [...parts]
    .sort((a, b) => order(a) - order(b))
    .map((part): CardFact => {
      if (part.kind === 'unknown') {
        const sign = part.what === 'size' ? disc(dataset, row, 'unknown') : undefined;
        return { large: said.unknown, small: said.unknownWhat[part.what], swatch: sign, isUnknown: true };
      }
      const [large, small] = sayPart(part, locale);
      if (part.kind === 'size')
        return {
          large,
          small,
          note: sayDoubt(dataset, row, locale),
          swatch: disc(dataset, row, finishOf(part.figure.status)),
          isUnknown: false,
        };
      const phase = part.kind === 'unpublished' ? 'unnoticed-unknown' : part.kind;
      return { large, small, swatch: swatch(phase, dataset, row), isUnknown: false };
    });
}

/** The figures that sources give for the whole, where they are not one. */
function sayDoubt(dataset: Dataset, row: number, { tag, format }: Locale): string | undefined {
  const figures = dataset.figures(row);
  const size = sizeOf(figures) ?? figures[0];
  if (!size?.disagree) return undefined;
  const low = size.unit === 'bytes' ? format.quantity(size.low, size.unit) : format.count(size.low);
  return cardWords(tag).differ(low, format.quantity(size.high, size.unit));
}

const PATTERNS = { hidden: 'solid', known: 'hatch', 'unnoticed-unknown': 'tone' } as const;

function swatch(phase: Phase, dataset: Dataset, row: number): Mark {
  const looks = { row, emphasis: 'normal', fadeIn: 0, fadeOut: 0, pattern: PATTERNS[phase] } as const;
  const place = { x: 0, y: 0, width: SWATCH.width / 2, height: SWATCH.height / 2 };
  const fill = causeInk(dataset, row);
  return { type: 'stretch', key: `swatch/${phase}`, part: 'swatch', ...looks, ...place, fill };
}

/** The disc, of one size for all: its finish says how certain the figure is. */
function disc(dataset: Dataset, row: number, finish: SymbolMark['finish']): SymbolMark {
  const looks = {
    row,
    emphasis: 'normal',
    shape: 'circle',
    radius: SYMBOL,
    finish,
    fill: causeInk(dataset, row),
  } as const;
  return { type: 'symbol', key: 'swatch/disc', part: 'swatch', cx: SYMBOL, cy: SWATCH.height / 4, ...looks };
}

/** Facts beside each other, in the largest type that leaves all of them whole. */
export function writeFacts(sheet: CardSheet, facts: readonly CardFact[], tag: string): void {
  const { inks } = LIGHT;
  const { setting, columns } = setColumns(facts, tag);
  const fonts = fontsOf(setting, tag);
  const baselines = columns.some(({ lines }) => lines.length > 1) ? BASELINES.two : BASELINES.one;
  const last = baselines[baselines.length - 1];
  let x = MARGIN;
  facts.forEach((fact, at) => {
    const { lines, width } = columns[at];
    const ink = fact.isUnknown ? inks['ink-faint'] : inks.ink;
    // One line stands beside the last of two.
    lines.forEach((line, index) => {
      sheet.write(line, x, baselines[baselines.length - lines.length + index], fonts.large, ink);
    });
    if (fact.swatch) sheet.drawMarks([fact.swatch], LIGHT, x, last + STEP.small - SWATCH.height, 2);
    sheet.write(fact.small, x + indentOf(fact), last + STEP.small, fonts.small, inks['ink-soft']);
    if (fact.note) sheet.write(fact.note, x, last + STEP.small + STEP.note, fonts.note, inks['ink-soft']);
    x += width + setting.gap;
  });
}

const fontsOf = ({ large, small, note }: Setting, tag: string) => ({
  large: fontOf('serif', large, 600, tag),
  small: fontOf('sans', small, 400, tag),
  note: fontOf('sans', note, 400, tag),
});

interface Column {
  readonly lines: readonly string[];
  readonly width: number;
}

function setColumns(facts: readonly CardFact[], tag: string): { setting: Setting; columns: readonly Column[] } {
  const smallest = SETTINGS[SETTINGS.length - 1];
  const widthIn = (setting: Setting, columns: readonly Column[]) =>
    columns.reduce((sum, { width }) => sum + width, setting.gap * (columns.length - 1));
  for (const setting of SETTINGS) {
    const columns = columnsIn(facts, setting, tag);
    if (widthIn(setting, columns) <= ROOM) return { setting, columns };
  }
  // No figure of ours is so long; the widest is cut to what the others leave.
  const columns = columnsIn(facts, smallest, tag);
  const widest = columns.reduce((a, b) => (b.width > a.width ? b : a));
  const left = ROOM - (widthIn(smallest, columns) - widest.width);
  const { large } = fontsOf(smallest, tag);
  return {
    setting: smallest,
    columns: columns.map((column, at) =>
      column === widest ? { lines: linesOf(facts[at].large, left, 2, large, tag), width: left } : column,
    ),
  };
}

/** The widest text takes two lines where it may; every column is as wide as what stands in it. */
function columnsIn(facts: readonly CardFact[], setting: Setting, tag: string): readonly Column[] {
  const fonts = fontsOf(setting, tag);
  const wholes = facts.map(({ large }) => widthOf(large, fonts.large, tag));
  return facts.map((fact, at) => {
    const small = indentOf(fact) + widthOf(fact.small, fonts.small, tag);
    const below = Math.max(small, fact.note ? widthOf(fact.note, fonts.note, tag) : 0);
    const isBroken = setting.most === 2 && wholes[at] === Math.max(...wholes) && wholes[at] > below;
    const lines = isBroken ? halves(fact.large, wholes[at], fonts.large, tag) : [fact.large];
    return { lines, width: Math.max(below, ...lines.map((line) => widthOf(line, fonts.large, tag))) };
  });
}

function indentOf({ swatch }: CardFact): number {
  if (!swatch) return 0;
  return SWATCH.gap + (swatch.type === 'symbol' ? 4 * SYMBOL : SWATCH.width);
}

/** A text in two lines of about the same length, or before its bracket. */
function halves(text: string, whole: number, font: Font, tag: string): readonly string[] {
  const bracket = text.search(/ \(|（/);
  if (bracket > 0) return [text.slice(0, bracket), text.slice(bracket).trim()];
  for (let share = 0.5; share < 1; share += 0.05) {
    const lines = linesOf(text, whole * share, 2, font, tag);
    if (!lines.at(-1)?.endsWith('…')) return lines;
  }
  return [text];
}
