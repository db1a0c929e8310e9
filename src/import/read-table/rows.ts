import type { Table, TableFormat, TableRemark } from '../table.ts';
import { findHeader, type Header } from './header.ts';

/** Rows as they stand in a file, before anybody knows which of them is the header. */
export interface RawRows {
  readonly rows: readonly (readonly string[])[];
  /** Where each row begins, as in `Table.lines`. */
  readonly lines: readonly number[];
  /** Web addresses behind the words of a row, by index in `rows`. */
  readonly links?: ReadonlyMap<number, readonly string[]>;
  /** Index in `rows` of the last row of the header, where the file itself tells it. */
  readonly header?: number;
  /** What stands between two cells, for cells that are joined. */
  readonly between?: string;
}

/** All tables of a file, the likeliest first, or what the file is instead: `a PDF file`. */
export type TablesRead =
  | { readonly kind: 'tables'; readonly tables: readonly Table[] }
  | { readonly kind: 'none'; readonly looksLike: string };

export type TableRead =
  | { readonly kind: 'table'; readonly table: Table }
  | { readonly kind: 'none'; readonly looksLike: string };

export interface TableSource {
  readonly format: TableFormat;
  readonly encoding: string;
  /** What was noted before the rows were looked at. */
  readonly remarks?: readonly TableRemark[];
}

/** More columns, or cells, than these are no list of incidents, and would take all memory. */
const MOST_COLUMNS = 10_000;
const MOST_CELLS = 50_000_000;

/** Whether a table of this size is refused, and with which words. */
export function tooLarge(columns: number, rows: number): string | undefined {
  if (columns > MOST_COLUMNS) return `a table of ${columns} columns; at most ${MOST_COLUMNS} are read`;
  if (columns * rows > MOST_CELLS) return `a table of ${columns} columns and ${rows} rows, more than is read at once`;
  return undefined;
}

/** Up to three examples of a remark, such as numbers of lines. */
export function remark(kind: TableRemark['kind'], found: readonly (string | number)[]): TableRemark[] {
  return found.length === 0 ? [] : [{ kind, count: found.length, examples: found.slice(0, 3).map(String) }];
}

const isBlank = (row: readonly string[]): boolean => row.every((cell) => cell === '');

/** How many cells a row has up to its last filled one. */
function extent(row: readonly string[]): number {
  let length = row.length;
  while (length > 0 && row[length - 1] === '') length--;
  return length;
}

/** The table that rows are: header found, empty rows and rows above the header passed over, each told in a remark. */
export function tableOfRows(raw: RawRows, source: TableSource): TableRead {
  const trimmed = raw.rows.map((row) => row.map((cell) => cell.trim()));
  const filled: number[] = [];
  trimmed.forEach((row, index) => {
    if (!isBlank(row)) filled.push(index);
  });
  const last = filled.at(-1);
  if (last === undefined) return { kind: 'none', looksLike: 'an empty table' };
  const emptyLines = emptyUpTo(last, filled).map((index) => raw.lines[index]);
  const told = raw.header === undefined ? undefined : filled.indexOf(raw.header);
  const rows = filled.map((index) => trimmed[index]);
  const header = findHeader(rows, told === -1 ? undefined : told);
  const from = header ? header.last + 1 : 0;
  if (from >= rows.length) return { kind: 'none', looksLike: 'a header without rows' };

  const width = widthOf(rows, from, header);
  const refused = tooLarge(width, rows.length - from);
  if (refused) return { kind: 'none', looksLike: refused };
  const kept = keptColumns(rows, from, header, width);
  if (kept.length < 2) return { kind: 'none', looksLike: 'a text of one column' };
  const { columns, renamed } = nameColumns(kept.map((at) => ({ name: header?.names[at] ?? '', number: at + 1 })));

  const cells: string[][] = [];
  const lines: number[] = [];
  const links = new Map<number, readonly string[]>();
  const repeated: number[] = [];
  const uneven: number[] = [];
  for (let at = from; at < rows.length; at++) {
    const row = rows[at];
    const line = raw.lines[filled[at]];
    if (header && isRepeated(row, header)) {
      repeated.push(line);
      continue;
    }
    if (row.length < width || extent(row) > width) uneven.push(line);
    const link = raw.links?.get(filled[at]);
    if (link) links.set(cells.length, link);
    lines.push(line);
    cells.push(inColumns(row, kept, width, raw.between ?? ' '));
  }
  if (cells.length === 0) return { kind: 'none', looksLike: 'a header without rows' };
  const above = header ? filled.slice(0, header.first).map((index) => raw.lines[index]) : [];
  const remarks = [
    ...(source.remarks ?? []),
    ...remark('above-header', above),
    ...(header ? [] : remark('no-header', [lines[0]])),
    ...remark('empty-rows', emptyLines),
    ...remark('uneven-rows', uneven),
    ...(header ? remark('renamed-columns', renamed) : []),
    ...remark('repeated-header', repeated),
  ];
  const { format, encoding } = source;
  return { kind: 'table', table: { columns, rows: cells, lines, links, format, encoding, remarks } };
}

/** Indexes of the empty rows before the last filled one. */
function emptyUpTo(last: number, filled: readonly number[]): number[] {
  const isFilled = new Set(filled);
  return Array.from({ length: last }, (_, index) => index).filter((index) => !isFilled.has(index));
}

/** The header's columns; more only where most rows are longer, or where there is no header. */
function widthOf(rows: readonly (readonly string[])[], from: number, header: Header | undefined): number {
  let longest = 0;
  let longer = 0;
  const named = header?.names.length ?? 0;
  for (let at = from; at < rows.length; at++) {
    const length = extent(rows[at]);
    longest = Math.max(longest, length);
    if (length > named) longer++;
  }
  if (!header || longer * 2 > rows.length - from) return Math.max(longest, header ? extent(header.names) : 0);
  return Math.max(extent(header.names), Math.min(named, longest));
}

/** Columns that have a name, or something in a row. */
function keptColumns(
  rows: readonly (readonly string[])[],
  from: number,
  header: Header | undefined,
  width: number,
): number[] {
  const isUsed = Array.from({ length: width }, (_, at) => (header?.names[at] ?? '') !== '');
  for (let at = from; at < rows.length; at++) {
    const row = rows[at];
    const end = Math.min(width, row.length);
    for (let column = 0; column < end; column++) if (row[column] !== '') isUsed[column] = true;
  }
  return isUsed.flatMap((used, at) => (used ? [at] : []));
}

/** A row in the columns that are kept; what stands behind the last of all is joined to it. */
function inColumns(row: readonly string[], kept: readonly number[], width: number, between: string): string[] {
  const cells = kept.map((at) => row[at] ?? '');
  const more = row.slice(width, extent(row));
  if (more.length > 0) cells[cells.length - 1] = [cells[cells.length - 1], ...more].join(between).trim();
  return cells;
}

function isRepeated(row: readonly string[], header: Header): boolean {
  return (
    extent(row) === extent(header.row) &&
    header.row.every((name, at) => (row[at] ?? '').toLowerCase() === name.toLowerCase())
  );
}

/** Names of columns, each once; a name that is missing or is there already is told by the number of its column. */
export function nameColumns(wanted: readonly { readonly name: string; readonly number: number }[]): {
  readonly columns: readonly string[];
  readonly renamed: readonly string[];
} {
  const own = new Set(wanted.map(({ name }) => oneLine(name)));
  const taken = new Set<string>();
  const renamed: string[] = [];
  const columns = wanted.map(({ name, number }) => {
    const clean = oneLine(name);
    // A column of this name would be lost, or worse, as the key of an object.
    const isName = clean !== '' && clean !== '__proto__';
    if (isName && !taken.has(clean)) {
      taken.add(clean);
      return clean;
    }
    let unique = isName ? `${clean} (${number})` : `Column ${number}`;
    while (taken.has(unique) || own.has(unique)) unique += '*';
    taken.add(unique);
    renamed.push(unique);
    return unique;
  });
  return { columns, renamed };
}

const oneLine = (name: string): string => name.replace(/\s+/g, ' ').trim();
