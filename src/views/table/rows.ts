import type { Dataset } from '../../data/dataset.ts';
import type { Locale } from '../../i18n/locale.ts';
import type { Column } from './column.ts';

/** Rows are added and removed by so many at a time: scrolling within them changes nothing. */
const STEP = 8;
/** So many rows are all in the document, where the browser's own search and a screen reader find them. */
const MOST_WHOLE = 1_000;

/** Rows [from, to) of a list. */
export interface RowRange {
  readonly from: number;
  readonly to: number;
}

/**
 * The rows that must be there: all of a short list; of a long one those in sight, and about eight to either side. All
 * lengths in CSS pixels; `top` is how far is scrolled.
 */
export function rowsInSight(count: number, rowHeight: number, top: number, height: number): RowRange {
  if (count <= MOST_WHOLE) return { from: 0, to: count };
  const first = Math.floor(Math.max(0, top) / rowHeight / STEP) * STEP - STEP;
  const last = Math.ceil((Math.max(0, top) + height) / rowHeight / STEP) * STEP + STEP;
  const to = Math.min(count, last);
  return { from: Math.max(0, Math.min(first, to)), to };
}

/**
 * How far to scroll so that a row is in sight: not at all when it is, else so that it stands in the
 * middle, or at the nearer edge when it is only a few rows away.
 */
export function scrollToRow(index: number, rowHeight: number, top: number, height: number): number {
  const start = index * rowHeight;
  const end = start + rowHeight;
  if (start >= top && end <= top + height) return top;
  const near = STEP * rowHeight;
  if (start < top && top - start <= near) return start;
  if (end > top + height && end - top - height <= near) return end - height;
  return Math.max(0, start - (height - rowHeight) / 2);
}

/** Widths of signs of the sans-serif, in its size, the first that fits. */
const SIGNS: readonly (readonly [RegExp, number])[] = [
  [/[\u1100-\u11ff\u2e80-\ud7af\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6“”‘’]/, 1.02],
  [/[ijl.,:;|'\s]/, 0.28],
  [/[rtfI()-]/, 0.39],
  [/[mwMW@%—]/, 0.9],
  [/[A-Z0-9]/, 0.66],
];
const OTHERS = 0.58;
const TYPE = 13;
/** Air at both sides, what a symbol takes, and the arrows of a heading. */
const AIR = 22;
const SYMBOL = 20;
const ARROWS = 14;
const WIDEST = 440;
/** So many rows tell how wide a column must be. */
const SAMPLE = 400;

/** About how wide a text is in one line, CSS pixels; rather too wide than too narrow. */
function widthOfText(text: string): number {
  let ems = 0;
  for (const sign of text) ems += SIGNS.find(([signs]) => signs.test(sign))?.[1] ?? OTHERS;
  return ems * TYPE;
}

/** The least width at which a text takes no more than so many lines, which break between words only. */
function widthInLines(text: string, lines: number): number {
  const pieces = text.split(/(?<=[\s、，；])|(?=\p{Script=Han})/u).map(widthOfText);
  const whole = pieces.reduce((sum, piece) => sum + piece, 0);
  for (let width = Math.max(whole / lines, ...pieces); ; width += 6) {
    let taken = 1;
    let line = 0;
    for (const piece of pieces) {
      if (line > 0 && line + piece > width + 4) {
        taken += 1;
        line = 0;
      }
      line += piece;
    }
    if (taken <= lines) return width;
  }
}

/** Widths of columns in CSS pixels at which headings and what these rows say fit, as far as no text is endless. */
export function columnWidths(
  dataset: Dataset,
  rows: Uint32Array,
  columns: readonly Column[],
  lines: number,
  locale: Locale,
): readonly number[] {
  const sample = rows.subarray(0, SAMPLE);
  return columns.map((column) => {
    let widest = Math.max(column.width, AIR + ARROWS + widthInLines(column.label(locale), 2));
    for (const row of sample) {
      const room = AIR + (column.symbol?.(dataset, row) ? SYMBOL : 0);
      const needed = room + widthInLines(column.cell(dataset, row, locale).text, lines);
      if (needed > widest) widest = needed;
      if (widest >= WIDEST) return WIDEST;
    }
    return Math.ceil(widest);
  });
}

/** Keys that go from row to row; those of a page depend on how many rows are in sight. */
const MOVES: Readonly<Record<string, (now: number, page: number, last: number) => number>> = {
  ArrowUp: (now) => now - 1,
  ArrowDown: (now) => now + 1,
  PageUp: (now, page) => now - page,
  PageDown: (now, page) => now + page,
  Home: () => 0,
  End: (_now, _page, last) => last,
};

/** The row that a key leads to, of those up to `last`; nothing for keys that belong to the page. */
export function rowAfterKey(
  event: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>,
  now: number,
  page: number,
  last: number,
): number | undefined {
  const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
  if (!isPlain || last < 0 || !Object.hasOwn(MOVES, event.key)) return undefined;
  return Math.max(0, Math.min(MOVES[event.key](now, page, last), last));
}
