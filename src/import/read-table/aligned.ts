import { none, type TableRead, tableOfRows } from './rows.ts';

/** Tables whose cells stand below each other, parted by spaces, as programs print them. */

/** The columns are found in so many first lines. */
const SAMPLE_LINES = 500;
/** So many spaces one below the other part two columns: one may stand between words. */
const GAP = 2;
/** Share of the lines that have a gap where some cells fill their column up to the last space. */
const NEARLY_ALL = 0.7;
/** More letters in a line, and more cells in all, are none that a program printed to be read. */
const LONGEST_LINE = 10_000;
const MOST_CELLS = 5_000_000;

/**
 * The table of a text whose columns are parted by spaces. `none` where a line has a letter between two columns, where
 * few lines have more than one cell, or where there are too many.
 */
export function readAligned(text: string, encoding: string): TableRead {
  const lines = text.split(/\r\n|\r|\n/).map((line) => line.trimEnd());
  if (lines.some(({ length }) => length > LONGEST_LINE)) return none('a text without columns');
  const starts = startsOf(lines.filter((line) => line !== '' && !isRule(line)).slice(0, SAMPLE_LINES));
  if (starts.length * lines.length > MOST_CELLS) return none('a text without columns');
  const rows: string[][] = [];
  const places: number[] = [];
  for (const [at, line] of lines.entries()) {
    if (isRule(line)) continue;
    const cells = cellsOf(line, starts);
    if (!cells) return none('a text without columns');
    rows.push(cells);
    places.push(at + 1);
  }
  const filled = rows.filter((row) => row.some((cell) => cell !== ''));
  const parted = filled.filter((row) => row.filter((cell) => cell !== '').length > 1);
  if (filled.length < 3 || parted.length < 0.8 * filled.length) return none('a text without columns');
  return tableOfRows({ rows, lines: places, between: ' ' }, { format: 'aligned', encoding, remarks: [] });
}

/** A line that is drawn below a header, with a gap at each column or without. */
const isRule = (line: string): boolean => /^[\s\-=_+]*[-=_]{3}[\s\-=_+]*$/.test(line);

/** Where columns begin: 0, and behind each gap that all lines have, or nearly all with the first: a cell may fill its column. */
function startsOf(lines: readonly string[]): readonly number[] {
  const width = lines.reduce((most, { length }) => Math.max(most, length), 0);
  const isTaken = new Uint8Array(width);
  const [header = ''] = lines;
  const isAtGap = (line: string, at: number) => line.slice(at - GAP, at).trim() === '';
  const isFilled = (at: number) =>
    isTaken[at - 1] === 0 &&
    header[at] !== undefined &&
    header[at] !== ' ' &&
    isAtGap(header, at) &&
    lines.filter((line) => isAtGap(line, at)).length >= NEARLY_ALL * lines.length;
  for (const line of lines) for (let at = 0; at < line.length; at++) if (line[at] !== ' ') isTaken[at] = 1;
  const starts = [0];
  for (let at = isTaken.indexOf(1) + 1; at < width; at++)
    if (
      isTaken[at] === 1 &&
      at >= GAP &&
      (isTaken.subarray(at - GAP, at).every((taken) => taken === 0) || isFilled(at))
    )
      starts.push(at);
  return starts;
}

/** The cells of a line; nothing where one reaches into the gap before the next. */
function cellsOf(line: string, starts: readonly number[]): string[] | undefined {
  if (starts.some((start) => start >= GAP && line[start - 1] !== undefined && line[start - 1] !== ' '))
    return undefined;
  return starts.map((start, column) => line.slice(start, starts[column + 1]).trim());
}
