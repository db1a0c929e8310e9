import { roleReader } from '../headers.ts';
import type { Role } from '../mapping.ts';
import { isInBrackets, isType, isUnit } from './units.ts';

/** Which of the first rows of a table hold the names of its columns. */

/** Which rows of a table are its header, by what stands in the rows. */
export interface Header {
  /** Index of the first row of the header; rows before it are passed over. */
  readonly first: number;
  /** Index of its last row: the names stand there, and those that miss there stand in the row above. */
  readonly last: number;
  readonly names: readonly string[];
  /** The last row as it is, to know it when it comes again. */
  readonly row: readonly string[];
}

type Rows = readonly (readonly string[])[];

/** A header is looked for among so many first rows, and compared with so many. */
const LEADING = 40;
const COMPARED = 200;
/** A name of a column is no longer than this. */
const LONGEST_NAME = 200;
/** Of a header so many cells differ from each other. */
const DISTINCT = 0.7;

/**
 * The header of two rows of names of which some are merged downwards: they stand in both. Before it there are at most
 * lines of a title.
 */
function mergedHeader(rows: Rows): Header | undefined {
  const at = rows.slice(0, LEADING).findIndex((row) => filledCells(row) > 2);
  const [row = [], below = []] = at < 0 ? [] : [rows[at], rows[at + 1]];
  const same = below.filter((cell, column) => cell !== '' && cell === row[column]).length;
  // Addresses and numbers of a few columns may stand among the names.
  const areNames = [row, below].every((cells) => cells.filter(isValue).length * 3 <= filledCells(cells));
  // Two values in one column, and neither merged, are two rows.
  const areRows = row.some((cell, column) => isValue(cell) && isValue(below[column] ?? '') && cell !== below[column]);
  if (areRows || same === 0 || same === filledCells(below) || !areNames || at + 2 >= rows.length) return undefined;
  const own = below.map((cell, column) => (cell === row[column] ? '' : cell));
  return { ...headerAt([row, own], 1, 0, true), first: at + 1, last: at + 1 };
}

/**
 * The header of rows of which none is empty, or undefined where there is none.
 *
 * @param told Index of the last row of the header, where the file says it.
 */
export function findHeader(rows: Rows, told?: number): Header | undefined {
  if (told !== undefined) {
    // A page may count the row of units among its header.
    const last = told > 0 && isRowOfUnits(rows, told) ? told - 1 : told;
    return withUnits(rows, headerAt(rows, last, last > 0 ? last - 1 : last, true));
  }
  const found = mergedHeader(rows) ?? namedHeader(rows);
  return found && withUnits(rows, found);
}

/** The header as the likeliest of the first rows tells it, with the groups above it. */
function namedHeader(rows: Rows): Header | undefined {
  const sample = rows.slice(0, COMPARED);
  const counts = sample.map(filledCells).filter((count) => count > 1);
  if (counts.length === 0) return undefined;
  const typical = middle(counts);
  const width = mode(sample.filter((row) => filledCells(row) > 1).map(lastFilled));

  const possible: number[] = [];
  for (let at = 0; at < Math.min(LEADING, sample.length); at++) {
    const row = sample[at];
    const count = filledCells(row);
    const isFull = count >= Math.max(2, 0.7 * typical);
    if (hasValues(sample, at) || recurs(sample, at)) {
      if (isFull) break;
    } else if (count >= Math.max(2, 0.6 * typical) && row.every((cell) => cell.length <= LONGEST_NAME)) {
      possible.push(at);
      // Where all rows are words, the first that reaches as far as the others is the header.
      if (isDistinct(row) && lastFilled(row) >= width) break;
    }
  }
  const best =
    possible.find((at) => isDistinct(sample[at]) && lastFilled(sample[at]) >= width) ??
    possible.find((at) => isDistinct(sample[at])) ??
    possible.at(-1);
  if (best === undefined) return undefined;
  if (!isRowOfUnits(sample, best + 1) && isBelowHeader(sample, best)) return headerAt(rows, best + 1, best, true);
  const isBelowGroups = best > 0 && (possible.includes(best - 1) || headsParts(sample[best - 1], sample[best]));
  return headerAt(rows, best, isBelowGroups ? best - 1 : best, isBelowGroups);
}

/** Whether the row below the likeliest one holds names as well, of which that one has the groups. */
const isBelowHeader = (rows: Rows, best: number): boolean =>
  isSecondHeader(rows, best) || fillsGaps(rows, best) || isBelowGroups(rows, best) || namesMore(rows, best);

function headerAt(rows: Rows, last: number, above: number, isFilledFromAbove: boolean): Header {
  const row = rows[last];
  const over = isFilledFromAbove && above !== last ? rows[above] : [];
  const names = [...row];
  const isFilled = names.some((name, at) => over[at] && (name === '' || name === over[at]));
  if (isFilled || (over.length > 0 && headsParts(over, row))) {
    let group = '';
    for (let at = 0; at < Math.max(row.length, over.length); at++) {
      group = over[at] || (names[at] ? group : '');
      // “Year” below “Occurred” is the year in which it occurred.
      names[at] =
        PART_OF_GROUP.test(names[at] ?? '') && hasGroups(over, row)
          ? `${group} ${names[at]}`.trim()
          : names[at] || over[at] || '';
    }
  }
  return { first: last, last, names, row };
}

/** Names of columns that mean something only below the heading of a group. */
const PART_OF_GROUP =
  /^(?:year|quarter|month|day|date|time|from|to|start|end|min(?:imum)?|max(?:imum)?|low(?:est)?|high(?:est)?|number|count|total|unit|年|月|日|季度|年份|月份|日期|时间|最少|最多|人数|条数|数量|单位|jahr|monat|tag|von|bis|année|mois|jour)$/i;

/** Whether a row leaves cells empty above names, as headings over several columns do; the same names in another language do not. */
const hasGroups = (over: readonly string[], row: readonly string[]): boolean =>
  row.some((name, at) => name !== '' && (over[at] ?? '') === '');

/** Whether a row has the headings of groups above names such as “Minimum” and “Maximum”. */
function headsParts(over: readonly string[], row: readonly string[]): boolean {
  if (over.some(isValue) || (over[0] !== '' && filledCells(over) < 2) || !hasGroups(over, row)) return false;
  return row.some((name, at) => PART_OF_GROUP.test(name) && over.slice(0, at + 1).some((group) => group !== ''));
}

/** Whether a row says in what its columns are counted or written: persons, YYYY-MM-DD, (thousands), text. */
function isRowOfUnits(rows: Rows, at: number): boolean {
  const row = rows[at] ?? [];
  const below = rows.slice(at + 1, at + 1 + COMPARED);
  const isAboveNumbers = (column: number) => {
    const cells = below.flatMap((other) => other[column] || []);
    return cells.length > 0 && cells.filter((cell) => /\d/.test(cell)).length * 2 >= cells.length;
  };
  let told = 0;
  for (const [column, cell] of row.entries()) {
    // A dash stands where a column has no unit, and says nothing by itself.
    if (cell === '' || DASH.test(cell)) continue;
    if (isInBrackets(cell) || (isUnit(cell) && isAboveNumbers(column))) told += 2;
    else if (isType(cell)) told += 1;
    else return false;
  }
  // One word for a type, such as “Text”, may be anything.
  return told > 1;
}

const DASH = /^(?:[-–—]{1,3}|n\/?a|无|無)$/i;

/** A header with its units in brackets, where they stand in a row of their own below it. */
function withUnits(rows: Rows, header: Header): Header {
  const below = header.last + 1;
  // A table of one row has no units to spare.
  if (below + 1 >= rows.length || !isRowOfUnits(rows, below)) return header;
  const units = rows[below].map((cell) => (DASH.test(cell) || isType(cell) ? '' : inBrackets(cell)));
  return { ...header, last: below, names: header.names.map((name, at) => `${name} ${units[at] ?? ''}`.trim()) };
}

const inBrackets = (cell: string): string => (cell === '' || isInBrackets(cell) ? cell : `(${cell})`);

export const filledCells = (row: readonly string[]): number =>
  row.reduce((sum, cell) => sum + (cell === '' ? 0 : 1), 0);

const lastFilled = (row: readonly string[]): number => row.findLastIndex((cell) => cell !== '') + 1;

function middle(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

/** The number that occurs most often, the larger of two. */
export function mode(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}

function isDistinct(row: readonly string[]): boolean {
  const filled = row.filter((cell) => cell !== '').map((cell) => cell.toLowerCase());
  return new Set(filled).size >= DISTINCT * filled.length;
}

const NUMBER =
  /^[~≈<>≥≤±+\-−(]?[$€£¥]? ?\d[\d.,'’\u00a0\u202f]*(?: \d{3})* ?(?:%|\)|k|m|b|bn|mn|mio|mrd|tn|thousand|million|billion|trillion|[kmgt]b|[千万亿])?\+?$/i;
const DATE =
  /^\d{1,4}[-/.年]\d{1,2}(?:[-/.月]|$)|^(?:\d{1,2}\.? )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?(?: \d{1,2},?)? '?\d{2,4}$|^[12]\d{3}年$/i;

/** Whether a cell is a number, a date, an address or an answer, and so no name of a column. */
export function isValue(cell: string): boolean {
  if (/^(?:https?:\/\/|www\.)/i.test(cell)) return true;
  return cell.length <= 40 && (NUMBER.test(cell) || DATE.test(cell) || /^(?:true|false|yes|no)$/i.test(cell));
}

const isYear = (cell: string): boolean => /^(?:19|20)\d\d$/.test(cell);

/** Whether a row has values, other than years that head columns of other numbers. */
function hasValues(rows: Rows, at: number): boolean {
  return rows[at].some((cell, column) => {
    if (!isValue(cell)) return false;
    // “No” heads numbers, where no other answer stands below it.
    if (/^no$/i.test(cell) && !rows.slice(at + 1).some((row) => /^(?:yes|no)$/i.test(row[column] ?? ''))) return false;
    if (!isYear(cell)) return true;
    const below = rows.slice(at + 1).flatMap((row) => row[column] || []);
    return below.length === 0 || below.filter((each) => isYear(each) || DATE.test(each)).length * 2 > below.length;
  });
}

/** Whether the cells of a row come again in their columns, as names do not, except where all come again. */
function recurs(rows: Rows, at: number): boolean {
  const row = rows[at];
  const filled = row.flatMap((cell, column) => (cell === '' ? [] : [{ cell: cell.toLowerCase(), column }]));
  const again = new Set<number>();
  for (const other of rows.slice(at + 1)) {
    const same = filled.filter(({ cell, column }) => other[column]?.toLowerCase() === cell);
    if (same.length < filled.length) for (const { column } of same) again.add(column);
  }
  return again.size >= 0.3 * filled.length && again.size > 0;
}

/** Columns of which nearly all cells below a row are numbers or dates; none where too few rows tell. */
function columnsOfValues(rows: Rows, from: number): number[] {
  const below = rows.slice(from);
  if (below.length < 3) return [];
  const width = Math.max(...below.map((row) => row.length));
  return Array.from({ length: width }, (_, column) => column).filter((column) => {
    const cells = below.flatMap((row) => row[column] || []);
    return cells.length >= 3 && cells.filter(isValue).length >= 0.8 * cells.length;
  });
}

/** Words that stand for something not known stand in rows, not in headers. */
const UNKNOWN =
  /^(?:unknown|undisclosed|not (?:known|disclosed)|none|n\/?a|nil|null|tba|tbc|tbd|[-–—?.]+|未知|不详|不明|无)$/i;

/** Whether the row below is a header as well, such as one of units or of another language: words above values. */
function isSecondHeader(rows: Rows, at: number): boolean {
  const row = rows[at + 1];
  if (row === undefined || hasValues(rows, at + 1) || recurs(rows, at + 1) || !isDistinct(row)) return false;
  if (filledCells(row) < filledCells(rows[at])) return false;
  const columns = columnsOfValues(rows, at + 2);
  return (
    columns.length >= 2 &&
    columns.every((column) => {
      const cell = row[column] ?? '';
      return cell !== '' && !/\d/.test(cell) && !UNKNOWN.test(cell);
    })
  );
}

/** Whether the row below names the columns that a row of merged cells leaves empty, and none at its beginning. */
function fillsGaps(rows: Rows, at: number): boolean {
  const [row, below] = [rows[at], rows[at + 1]];
  if (below === undefined || below[0] !== '' || hasValues(rows, at + 1)) return false;
  const used = Math.max(0, ...rows.slice(at + 1).map(lastFilled));
  const gaps = Array.from({ length: used }, (_, column) => column).filter((column) => !row[column]);
  return gaps.length > 0 && gaps.every((column) => below[column]);
}

/**
 * Whether the row below names just those columns over which a row of groups stretches: it is empty below all that stand
 * alone, as in “Organisation, Dates, , Size” above “, Breach, Disclosed, ”.
 */
function isBelowGroups(rows: Rows, at: number): boolean {
  const [row, below] = [rows[at], rows[at + 1]];
  if (below === undefined || hasValues(rows, at + 1)) return false;
  const places = Array.from({ length: Math.max(lastFilled(row), lastFilled(below)) }, (_, place) => place);
  const isStretched = (place: number) => row[place] === '' || (row[place + 1] === '' && place + 1 < places.length);
  return (
    row[0] !== '' &&
    places.some((place) => !isStretched(place)) &&
    places.some((place) => row[place] === '') &&
    places.every((place) => ((below[place] ?? '') !== '') === isStretched(place)) &&
    // A row with little in it may be one of the others: those are fuller.
    rows.slice(at + 2).filter((other) => filledCells(other) > filledCells(below)).length * 2 > rows.length - at - 2
  );
}

/** Roles that a row of data names by its words hardly by chance. */
const NAMED: readonly Role[] = [
  'organisation',
  'name',
  'date',
  'size',
  'country',
  'sector',
  'cause',
  'kinds',
  'summary',
];

/** Whether the row below is one of names, too, such as those of groups or of another language: most of its cells name columns. */
function namesMore(rows: Rows, at: number): boolean {
  const below = rows[at + 1];
  if (below === undefined || hasValues(rows, at + 1) || !isDistinct(below)) return false;
  const read = roleReader(below, NAMED);
  const roles = below.map((cell) => (cell.length > LONGEST_ROLE ? [] : read(cell)));
  const known = roles.filter((of) => of.length > 0).length;
  if (known * 2 < filledCells(below) || new Set(roles.flatMap(([role]) => role ?? [])).size < 2) return false;
  // Below the name of a date or a size stand values.
  return roles.some((of, column) => {
    const cells = rows.slice(at + 2).flatMap((row) => row[column] || []);
    return (
      of.some((role) => role === 'date' || role === 'size') &&
      cells.length > 0 &&
      cells.filter(isValue).length * 2 >= cells.length
    );
  });
}

/** Of longer cells no role is looked for, in characters. */
const LONGEST_ROLE = 40;
