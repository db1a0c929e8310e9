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
 * few lines have more than one cell, or where there are too many. What the print itself leaves out, is told.
 */
export function readAligned(text: string, encoding: string): TableRead {
  const all = text.split(/\r\n|\r|\n/).map((line) => line.trimEnd());
  if (all.some(({ length }) => length > LONGEST_LINE)) return none('a text without columns');
  const { lines, of } = withoutFoot(all);
  const joined = rowsOf(lines) ?? [];
  const rows = joined.filter(({ cells }) => !isEllipsis(cells));
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell !== ''));
  const parted = filled.filter(({ cells }) => cells.filter((cell) => cell !== '').length > 1);
  if (filled.length < 3 || parted.length < 0.8 * filled.length) return none('a text without columns');
  const dots = filled[0].cells.flatMap((cell, column) =>
    /^(?:\.{3}|…)$/.test(cell) && filled.every((row) => /^(?:\.{2,3}|…)?$/.test(row.cells[column])) ? [column] : [],
  );
  const read = tableOfRows(
    {
      rows: rows.map(({ cells }) => cells.filter((_, column) => !dots.includes(column))),
      lines: rows.map(({ line }) => line),
      between: ' ',
    },
    { format: 'aligned', encoding, remarks: [] },
  );
  // How many rows there were, the last line says, or nobody does.
  const count =
    read.kind === 'none' ? 0 : Math.max(of - read.table.rows.length, dots.length, joined.length - rows.length);
  if (read.kind === 'none' || count === 0) return read;
  const told = { kind: 'abridged' as const, count, examples: [] };
  return { kind: 'table', table: { ...read.table, remarks: [...read.table.remarks, told] } };
}

interface Line {
  readonly cells: readonly string[];
  readonly line: number;
}

/** The lines without the last one of pandas, “[10 rows x 3 columns]”, which says how many rows there were: 0 where it is missing. */
function withoutFoot(all: readonly string[]): { readonly lines: readonly string[]; readonly of: number } {
  const last = all.findLastIndex((line) => line !== '');
  const foot = /^\[(\d{1,9}) rows x \d{1,6} columns\]$/.exec(all[last] ?? '');
  return foot ? { lines: all.slice(0, last), of: Number(foot[1]) } : { lines: all, of: 0 };
}

/** Whether a row stands for rows that the print leaves out: dots in all of its cells. */
const isEllipsis = (cells: readonly string[]): boolean =>
  cells.some((cell) => cell !== '') && cells.every((cell) => /^(?:\.{2,3}|…|⋮|)$/.test(cell));

/**
 * The cells of all lines, by their columns; undefined where some do not stand in columns. A wide table of pandas goes on
 * below itself: a backslash ends the names of its columns, and the numbers of its rows come again.
 */
function rowsOf(lines: readonly string[]): readonly Line[] | undefined {
  const blocks: Line[][] = [];
  let from = 0;
  let isLast = false;
  while (!isLast) {
    const first = lines.findIndex((line, at) => at >= from && line !== '');
    isLast = first === -1 || !lines[first].endsWith('\\');
    const end = isLast ? -1 : lines.findIndex((line, at) => at > first && line === '');
    const block = lines.slice(from, end === -1 ? undefined : end).map((line) => line.replace(/ *\\$/, ''));
    const read = columnsIn(block, from);
    if (!read) return undefined;
    blocks.push(read);
    if (end === -1) break;
    from = end;
  }
  const [rows, ...others] = blocks.map((block) =>
    blocks.length > 1 ? block.filter(({ cells }) => cells.some((cell) => cell !== '')) : block,
  );
  const areSame = others.every(
    (block) => block.length === rows.length && block.every(({ cells }, at) => cells[0] === rows[at].cells[0]),
  );
  if (!areSame) return undefined;
  return rows.map(({ cells, line }, at) => ({
    cells: [...cells, ...others.flatMap((block) => block[at].cells.slice(1))],
    line,
  }));
}

function columnsIn(lines: readonly string[], before: number): Line[] | undefined {
  const starts = startsOf(lines.filter((line) => line !== '' && !isRule(line)).slice(0, SAMPLE_LINES));
  if (starts.length * lines.length > MOST_CELLS) return undefined;
  const rows: Line[] = [];
  for (const [at, line] of lines.entries()) {
    if (isRule(line)) continue;
    const cells = cellsOf(line, starts);
    if (!cells) return undefined;
    rows.push({ cells, line: before + at + 1 });
  }
  // Where a column still has gaps in most of its cells, and not between sentences, it is two: better no table than one with both in one cell.
  const areTwo = (column: number) =>
    rows.filter(({ cells }) => /[^.!?;:] {2}/.test(cells[column])).length * 2 > rows.length;
  return rows.length > 2 && starts.some((_, column) => areTwo(column)) ? undefined : rows;
}

/** A line that is drawn below a header, with a gap at each column or without. */
const isRule = (line: string): boolean => /^[\s\-=_+]*[-=_]{3}[\s\-=_+]*$/.test(line);

/**
 * Where columns begin: 0, behind each place at which every line has a gap, and behind each gap that nearly all have with
 * the first: a cell may fill its column. Columns whose cells all end at one place may have one space between.
 */
function startsOf(lines: readonly string[]): readonly number[] {
  const width = lines.reduce((most, { length }) => Math.max(most, length), 0);
  const [header = '', ...rows] = lines;
  // By place: how many lines have a letter there, how many a space of a gap, and in how many a word ends before it.
  const taken = new Uint32Array(width + 1);
  const gaps = new Uint32Array(width + 1);
  const ends = new Uint32Array(width + 1);
  for (const line of lines) {
    const from = line.search(/\S/);
    let blank = 0;
    // What stands before the first letter and behind the last is no cell.
    for (let at = 0; at < from; at++) gaps[at]++;
    for (let at = from; at < line.length; at++) {
      if (line[at] === ' ') blank++;
      else {
        if (blank >= GAP) for (let space = at - blank; space < at; space++) gaps[space]++;
        blank = 0;
        taken[at]++;
        if (line[at + 1] === ' ' || at + 1 === line.length) ends[at + 1]++;
      }
    }
    for (let at = line.length; at < width; at++) gaps[at]++;
  }
  const isAtGap = (line: string, at: number) => line.slice(at - GAP, at).trim() === '';
  const isFilled = (at: number) =>
    taken[at - 1] === 0 &&
    header[at] !== undefined &&
    header[at] !== ' ' &&
    isAtGap(header, at) &&
    lines.filter((line) => isAtGap(line, at)).length >= NEARLY_ALL * lines.length;
  // Cells that are set to the right end where the name of their column does, and begin at several places. Below a name of
  // two words all may end with the first of them; then nothing stands below the second.
  const isEdge = (at: number, start: number) => {
    if (taken[at] > 0 || ends[at] < lines.length) return false;
    const begins = new Set(lines.map((line) => start + line.slice(start).search(/\S/)));
    const isOfDots = () => lines.every((line) => line.slice(start, at).trim() === '...');
    if (begins.size === 1 && !isOfDots()) return false;
    if (header.slice(at, at + GAP).trim() === '') return true;
    const end = header.indexOf('  ', at);
    return rows.every((line) => line.slice(at, end === -1 ? undefined : end).trim() !== '');
  };
  const starts = new Set([0]);
  const first = lines.reduce((least, line) => Math.min(least, line.search(/\S/)), width);
  for (let at = first + 1; at < width; at++) {
    if (gaps[at] < lines.length && isEdge(at, Math.max(...starts))) starts.add(at + 1);
    if (taken[at] === 0) continue;
    if ((at >= GAP && gaps[at - 1] === lines.length) || (at >= GAP && isFilled(at))) starts.add(at);
  }
  // The numbers of the rows have no name.
  const numbers = rows.map((line) => /^(?:\d{1,9}|\.{2,3})(?= )/.exec(line)?.[0].length ?? 0);
  const widest = Math.max(0, ...numbers);
  if (widest > 0 && !numbers.includes(0) && taken[widest] === 0 && header.slice(0, widest + 1).trim() === '')
    starts.add(widest + 1);
  return [...starts].sort((a, b) => a - b);
}

/** The cells of a line; nothing where one reaches into the gap before the next. */
function cellsOf(line: string, starts: readonly number[]): string[] | undefined {
  if (starts.some((start) => start > 0 && line[start - 1] !== undefined && line[start - 1] !== ' ')) return undefined;
  return starts.map((start, column) => line.slice(start, starts[column + 1]).trim());
}
