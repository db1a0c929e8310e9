import { isSafeLink } from '../data/links.ts';
import type { Unit } from '../data/vocabulary.ts';
import { BYTES, HEAD, TAIL, unitOfHeader, wordsOf } from './counts.ts';
import type { Doubts } from './result.ts';
import type { Table } from './table.ts';
import { EPOCH, isBuddhist, withoutEras } from './values/civil-date.ts';
import { type DateStyle, dateStyleOf, readDate } from './values/date.ts';
import { numberStyleOf } from './values/numbers.ts';
import { readSize, type Size } from './values/size.ts';
import { addressOf } from './values/text.ts';

/** Whole columns as values: what one cell means may depend on all the others. */

/** How sure a column must be before its cells are taken for less than they say: share of its exact days. */
const FIRSTS = 0.15;
/** On any day of the year falls one of 365; so many times that often is no chance. */
const YEAR_FIRSTS = 4 / 365;
/** Share, among days that are no first of a month, of days that repeat the year. */
const YEAR_DAYS = 0.2;
/** Fewer cells than these prove nothing. */
const LEAST = 3;

/** Two numbers of which either may be the month; before dots the day is first. */
const AMBIGUOUS = /(?<![\da-z]|\d{4}[-/])(0?[1-9]|1[0-2])[-/](0?[1-9]|1[0-2])[-/]\d{2,4}/gi;
/** 03/03/2021 is the same day either way. */
const isAmbiguous = (text: string): boolean =>
  [...text.matchAll(AMBIGUOUS)].some(([, first, second]) => Number(first) !== Number(second));
/** A day as a spreadsheet counts it, or a moment as a program does. */
const isSerial = (text: string): boolean => /^\d{5}(?:\.\d+)?$/.test(text) || EPOCH.test(text);

export const cellsOf = (table: Table, column: string | undefined): readonly string[] => {
  const at = column === undefined ? -1 : table.columns.indexOf(column);
  return table.rows.map((row) => (at < 0 ? '' : row[at]));
};

/** Which of day and month a header puts first: “Date (mm/dd/yyyy)”, “Datum (TT.MM.JJJJ)”. */
function orderInHeader(column: string): DateStyle['order'] {
  if (/\bm{1,2}[-./]d{1,2}[-./]y/i.test(column)) return 'month-first';
  return /\b(?:d|t|j|g){1,2}[-./]m{1,2}[-./](?:y|j|a)/i.test(column) ? 'day-first' : 'open';
}

/** The dates of a table by row, and the column that they are called by. */
export interface DateCells {
  readonly column: string;
  readonly cells: readonly string[];
}

/** How each of the columns of dates writes them, and the order of day and month of those in which a cell decides it. */
export function dateStylesOf(columns: readonly DateCells[], latestYear: number, lang = 'en') {
  const styles = columns.map(({ column, cells }) => {
    const style = dateStyleOf(
      cells.map((text) => datedIn(text, lang, column)),
      latestYear,
    );
    if (style.order !== 'open') return style;
    const order = orderInHeader(column);
    const dotted = style.dotted ?? (order === 'open' ? undefined : order);
    return {
      ...style,
      order: order === 'open' && DAY_FIRST.has(lang) ? ('day-first' as const) : order,
      ...(dotted === undefined ? {} : { dotted }),
    };
  });
  // Dots between numbers say nothing of slashes: 31.12.2022 is written so in one order only.
  const orders = new Set(
    styles.flatMap(({ order }, at) => (order === 'open' || isDotted(columns[at].cells) ? [] : [order])),
  );
  const [order = 'open' as const] = orders.size === 1 ? orders : [];
  return { styles, order };
}

/** Whether the dates of a column that are numbers have dots between them. */
const isDotted = (cells: readonly string[]): boolean => {
  const numbers = cells.filter((text) => /^\d{1,2}[-./]\d{1,2}[-./]\d{2,4}(?!\d)/.test(text));
  return numbers.length > 0 && numbers.every((text) => /^\d{1,2}\./.test(text));
};

/**
 * Dates of a column in EDTF, by row; undefined where there is none or none was understood.
 *
 * @param order That of the other columns, for a column in which no cell decides it: one hand writes a table.
 */
export function readDateColumn(
  table: Table,
  { column, cells }: DateCells,
  found: ReturnType<typeof dateStyleOf>,
  order: DateStyle['order'],
  doubts: Doubts,
  lang = 'en',
): readonly (string | undefined)[] {
  // Two hands may have written the columns: an order that is taken from another one is asked about.
  const taken = order === 'year-first' ? 'open' : order;
  const isOpen = found.order === 'open';
  const style = isOpen ? { ...found, order: taken } : found;
  const about = <Kind extends 'day-order' | 'first-of-month' | 'first-of-year' | 'day-is-year'>(kind: Kind) => ({
    kind,
    column,
  });
  const asked =
    isOpen && found.open.count > 0
      ? doubts.choose(about('day-order'), ['either', 'day-first', 'month-first'], taken === 'open' ? 'either' : taken)
      : style.order;
  doubts.outOf(about('day-order'), style.dates);
  // As long as nobody decides, such a date is all days from the one meaning to the other.
  const chosen = { ...style, order: asked === 'either' ? 'open' : asked } as const;
  const read = cells.map((text, row) => {
    const words = datedIn(text, lang, column);
    const inOrder = readDate(words, chosen);
    const reading = inOrder.kind === 'misfit' && found.order === 'open' ? readDate(words, found) : inOrder;
    const isMisfit = reading.kind === 'misfit' || (reading.kind === 'value' && isBeforeComputers(reading.value.edtf));
    if (isMisfit) doubts.add({ kind: 'misfit', column }, table.lines[row], text);
    if (isMisfit || reading.kind !== 'value') return undefined;
    const { value } = reading;
    if (isOpen && isAmbiguous(text)) doubts.add(about('day-order'), table.lines[row], text);
    if (isSerial(text.trim())) doubts.add({ kind: 'serial-dates', column }, table.lines[row], text);
    if (isBuddhist(text)) doubts.add({ kind: 'buddhist-year', column }, table.lines[row], text);
    return value;
  });
  const days = read.flatMap((value) => (value?.precision === 'day' ? [value.edtf] : []));
  const yearFirsts = days.filter((day) => day.endsWith('-01-01'));
  const firsts = days.filter((day) => day.endsWith('-01') && !day.endsWith('-01-01'));
  const others = days.filter((day) => !day.endsWith('-01'));
  const repeated = others.filter(repeatsYear);
  // One day in many rows is one event; a habit of typing shows on several.
  const yearDays = new Set(repeated).size < LEAST ? [] : repeated;
  const isMany = (found: readonly string[], all: readonly string[], share: number) =>
    found.length >= LEAST && found.length / all.length > share;
  const asYear = isMany(yearFirsts, days, YEAR_FIRSTS)
    ? doubts.choose(about('first-of-year'), ['year', 'month', 'day'], 'year')
    : 'day';
  const asMonth = isMany(firsts, days, FIRSTS)
    ? doubts.choose(about('first-of-month'), ['month', 'day'], 'month')
    : 'day';
  const asRepeated = isMany(yearDays, others, YEAR_DAYS)
    ? doubts.choose(about('day-is-year'), ['month', 'day'], 'month')
    : 'day';
  for (const kind of ['first-of-year', 'first-of-month', 'day-is-year'] as const)
    doubts.outOf(about(kind), days.length);
  return read.map((value, row) => {
    if (value === undefined || value.precision !== 'day') return value?.edtf;
    const { edtf } = value;
    const doubt = (kind: 'first-of-month' | 'first-of-year' | 'day-is-year') =>
      doubts.add(about(kind), table.lines[row], cells[row]);
    if (edtf.endsWith('-01-01')) {
      if (isMany(yearFirsts, days, YEAR_FIRSTS)) doubt('first-of-year');
      return asYear === 'year' ? edtf.slice(0, 4) : asYear === 'month' || asMonth === 'month' ? edtf.slice(0, 7) : edtf;
    }
    if (edtf.endsWith('-01')) {
      if (isMany(firsts, days, FIRSTS)) doubt('first-of-month');
      return asMonth === 'month' ? edtf.slice(0, 7) : edtf;
    }
    if (!repeatsYear(edtf) || !isMany(yearDays, others, YEAR_DAYS)) return edtf;
    doubt('day-is-year');
    return asRepeated === 'month' ? edtf.slice(0, 7) : edtf;
  });
}

/** Languages in which nobody writes the month before the day. */
const DAY_FIRST: ReadonlySet<string> = new Set(['de', 'fr', 'es', 'pt', 'it', 'nl', 'ru']);

const fullYear = (year: string): string => (year.length === 2 ? `20${year}` : year);

/**
 * A date with the habits of a language: in Japan a 年度 begins in April, in Korea a year of two digits stands first.
 *
 * @param column Header, which may say what a bare year is.
 */
export function datedIn(text: string, lang: string, column = ''): string {
  if (lang === 'ja')
    return withoutEras(text.trim()).replace(
      /年度$/.test(column) ? /^(\d{4})年?度?$/ : /^(\d{4})年度$/,
      (_, year) => `${year}-04/${Number(year) + 1}-03`,
    );
  // In East Asia the year stands first, whatever its length.
  if (/^(?:zh|ko)/.test(lang)) {
    const short = /^(\d\d)([-./])(\d{1,2})\2(\d{1,2})$/.exec(text.trim());
    if (short) return `20${text.trim()}`;
  }
  if (lang === 'zh-Hant')
    return text
      .trim()
      .replace(/^(?:民[國国]\s?(\d{1,3})(?=[年./-]|$)|(1[0-3]\d|[89]\d)(?=[年./-]))/, (_, told, bare) =>
        String(1911 + Number(told ?? bare)),
      );
  if (lang !== 'ko') return text;
  return text
    .trim()
    .replace(/^['’]?(\d{4}|\d\d)[.년] ?(?=\d{1,2}월|[상하]반기|[1-4]분기)/, (_, year) => `${fullYear(year)}년 `)
    .replace(/^['’]?(\d\d)(?=\. ?\d{1,2}\. ?\d{1,2}\.?$)/, '20$1');
}

/** No data were in computers; 1899-12-31 and 1900-01-00 are what spreadsheets make of nothing, 1970-01-01 programs. */
const isBeforeComputers = (edtf: string): boolean =>
  /^\d{4}/.test(edtf) && ((edtf.match(/\d{4}/g)?.at(-1) ?? '') < '1950' || edtf === '1970-01-01');

/** 2009-05-09: the day may be the year once more. */
const repeatsYear = (day: string): boolean => day.slice(2, 4) === day.slice(8, 10);

/** Multipliers that a header gives in brackets or behind a comma or “in”, by their power of ten. */
const MULTIPLIERS: readonly (readonly [number, string])[] = [
  [3, "thousands?|'?000s?|k|tsd|tausend|milliers|miles|тыс"],
  [6, 'millions?|mn|mio|mln|m|millionen|millones|milhões|milioni|млн'],
  [9, 'billions?|bn|mrd|milliarden|milliards|млрд'],
  [5, 'lakhs?'],
  [7, 'crores?|cr'],
];
const HAN_MULTIPLIERS: readonly (readonly [number, string])[] = [
  [6, '百万|백만'],
  [3, '千|천'],
  [4, '[万萬만]'],
  [8, '[亿億억]'],
];
/** A word alone: no part of “(K-12)”, “(M/F)” or “(m&a)”. */
const ALONE = '(?=\\.?(?:\\s+\\p{L}{2}|\\s*[)\\]),;]|\\s*$))';
const EXPONENTS = [
  ...MULTIPLIERS.map(
    ([exponent, words]) =>
      [exponent, new RegExp(`(?:[([]|,\\s|\\bin\\s)\\s*(?:in |en |em )?(?:${words})${ALONE}`, 'iu')] as const,
  ),
  ...HAN_MULTIPLIERS.map(
    ([exponent, words]) => [exponent, new RegExp(`[(（/／]\\s*(?:单位[:：]\\s*)?(?:${words})`)] as const,
  ),
];

/** How a column writes its numbers, and what its header multiplies them by: “Records (millions)”, “人数（万）”. */
export function columnNumberStyle(column: string, cells: readonly string[], above?: string) {
  const bytes = BYTES.find(([, words]) => words.test(wordsOf(column)))?.[0];
  const exponent =
    multiplierOf(column) ??
    bytes ??
    exponentOfName(column) ??
    (above === undefined ? undefined : EXPONENTS.find(([, words]) => words.test(`(${above})`))?.[0]);
  const style = numberStyleOf(cells);
  // Millions have fractions: 1.234 is then no thousand of them.
  return exponent === undefined
    ? style
    : {
        ...style,
        exponent,
        ...(bytes === undefined ? {} : { isOfBytes: true as const }),
        decimal: style.isAmbiguous ? ('.' as const) : style.decimal,
      };
}

/** The power of ten that a header gives in brackets or behind “in”. */
const multiplierOf = (column: string): number | undefined => EXPONENTS.find(([, words]) => words.test(column))?.[0];

/** Whether a header multiplies its numbers: “Recs (M)”. Who does so counts. */
export const isMultiplied = (column: string): boolean =>
  multiplierOf(column) !== undefined || exponentOfName(column) !== undefined;

/** What a line above a table counts in, where it says so: 万人 of “单位：万人”, thousands of “in thousands”. */
export function unitAbove({ above = '' }: Pick<Table, 'above'>): string | undefined {
  const said =
    /(?:单位|單位|\bunits?)\s*[:：]\s*([^\s,，;；()（）]+)/i.exec(above) ??
    /\b(?:in|of) ((?:thousand|million|billion)s(?: of \w+)?)\b/i.exec(above);
  return said?.[1];
}

/**
 * What the first or the last part of a name multiplies by: `kRecords`, “Thousands of records”, `records_k`. Where no line parts the
 * last one, a capital must begin it: `recordsMillions`.
 */
function exponentOfName(column: string): number | undefined {
  const tail = TAIL.exec(column);
  const head = unitOfHeader(column) === undefined ? undefined : HEAD.exec(column)?.[1];
  const part = tail !== null && (tail[0].startsWith('_') || /^\p{Lu}/u.test(tail[1])) ? tail[1] : head;
  return part === undefined ? undefined : { t: 3, k: 3, m: 6, b: 9 }[part.charAt(0).toLowerCase()];
}

/** Numbers that people write where they know none. */
const SPIKES = [0, 1, 2, 10, 99, 100, 500, 501, 999, 1000, 9999, 99_999, 999_999, 9_999_999, 999_999_999];
/** Such a number is in doubt from this share of the known sizes on. */
const SPIKE = 0.03;

/** What a header says of all its numbers: “affected (min)”. */
function boundOfHeader(column: string): Size['qualifier'] {
  const header = wordsOf(column);
  if (/\b(min|minimum|at least|lower)\b/i.test(header)) return 'at-least';
  return /\b(max|maximum|at most|up to|upper)\b/i.test(header) ? 'up-to' : undefined;
}

/** Units of which there are whole ones only. */
const COUNTED_WHOLE: ReadonlySet<Unit> = new Set(['people', 'accounts', 'files', 'organisations']);

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** “1–9” and “over 500” say more than that nobody knows. */
const isBare = ({ max, qualifier }: Size): boolean => max === undefined && qualifier === undefined;

interface SizeOptions {
  /** Numbers that the list writes where it knows none. */
  readonly placeholders?: readonly number[];
  readonly lang?: string;
  /** What is said of all numbers that say nothing of the kind themselves. */
  readonly bound?: Size['qualifier'];
  /** Column that says what the number of each row counts. */
  readonly units?: string;
}

/** A size with the words of a language that mean something else in English: five mil, clients. */
export function sizedIn(text: string, lang: string): string {
  if (lang === 'es' || lang === 'pt') return text.replace(/(?<=\d )mil\b/gi, 'thousand');
  // In Chinese w stands for 万.
  if (lang.startsWith('zh')) return text.replace(/(?<=\d)\s?w(?![a-z])/gi, '万');
  return lang === 'fr' ? text.replace(/\bclients\b/gi, 'personnes') : text;
}

/** Sizes of a column, by row; undefined where there is none or none was understood. */
export function readSizeColumn(
  table: Table,
  column: string,
  doubts: Doubts,
  { placeholders = [], lang = 'en', bound = boundOfHeader(column), units }: SizeOptions = {},
): readonly (Size | undefined)[] {
  const beside = cellsOf(table, units);
  const cells = cellsOf(table, column).map((text, row) =>
    /^[\d.,\s]+$/.test(text) ? `${text} ${beside[row]}`.trim() : text,
  );
  const style = columnNumberStyle(column, cells, unitAbove(table));
  const decimal = { kind: 'decimal-sign', column } as const;
  // Nobody counts thousandths of people: 1.234 of them are more than a thousand.
  const isWhole =
    COUNTED_WHOLE.has(unitOfHeader(column) ?? 'bytes') &&
    style.exponent === undefined &&
    style.decimal === ',' &&
    style.examples.every((text) => /^\D*\d{1,3}\.\d{3}(?!\d)/.test(text));
  const isOpen = style.isAmbiguous && !isWhole;
  const chosen = isOpen ? doubts.choose(decimal, ['.', ','], style.decimal) : style.decimal;
  const read = cells.map((text, row) => {
    const words = sizedIn(text, lang);
    const reading = readSize(words, { ...style, decimal: chosen });
    if (reading.kind === 'misfit') doubts.add({ kind: 'misfit', column }, table.lines[row], text);
    if (isOpen && style.examples.includes(text)) doubts.add(decimal, table.lines[row], text);
    return reading.kind === 'value' ? reading.value : undefined;
  });
  const known = read.filter((size) => size !== undefined);
  const often = new Map<number, number>();
  for (const { value } of known.filter(isBare)) often.set(value, (often.get(value) ?? 0) + 1);
  // Where there are many of 2 to 9 as well, so are those of 1 real.
  const few = sum([2, 3, 4, 5, 6, 7, 8, 9].map((value) => often.get(value) ?? 0));
  const areFewReal = few * 2 > (often.get(1) ?? 0);
  const taken = new Map<number, boolean>();
  for (const value of new Set([...SPIKES, ...placeholders])) {
    const count = often.get(value) ?? 0;
    if (value === 0 ? count === 0 : count < LEAST || (count / known.length <= SPIKE && !placeholders.includes(value)))
      continue;
    const about = { kind: 'placeholder', column, value: String(value) } as const;
    // Nobody counts none: a zero is no number of a breach.
    const answer =
      value === 0
        ? 'unknown'
        : doubts.choose(
            about,
            ['unknown', 'number'],
            (value < 10 && !areFewReal) || placeholders.includes(value) || /^9{4,}$/.test(String(value))
              ? 'unknown'
              : 'number',
          );
    doubts.outOf(about, known.length);
    taken.set(value, answer === 'unknown');
  }
  return read.map((size, row) => {
    if (size === undefined) return undefined;
    const isUnknown = isBare(size) ? taken.get(size.value) : undefined;
    if (isUnknown !== undefined)
      doubts.add({ kind: 'placeholder', column, value: String(size.value) }, table.lines[row], cells[row]);
    if (size.words !== undefined && !size.isWorded && size.unit === undefined)
      doubts.add({ kind: 'size-in-words', column }, table.lines[row], cells[row]);
    if (isUnknown) return undefined;
    return bound !== undefined && isBare(size) ? { ...size, qualifier: bound } : size;
  });
}

/** Web addresses in the cells of a row and behind them; what looks like an address and is none is a doubt. */
export function linksOf(table: Table, row: number, columns: readonly string[], doubts: Doubts): readonly string[] {
  const found = new Set<string>();
  for (const column of columns) {
    const at = table.columns.indexOf(column);
    const cell = at < 0 ? '' : table.rows[row][at].replace(/\[[^\][]*\]\(([^\s()]+)[^()]*\)/g, ' $1 ');
    for (const word of cell.split(/[\s;|，；]+/)) {
      const text = word.replace(/^[<("'“]+|[>)"'”,]+$/g, '');
      if (text === '') continue;
      const address = addressOf(text) ?? text;
      if (isSafeLink(address) && !isHidden(address)) found.add(address);
      // A file that only its author has, and what was mistyped.
      else if (/^(https?:|www\.)|^\S+\.[a-z]{2,5}$/i.test(text))
        doubts.add({ kind: 'broken-link', column }, table.lines[row], text);
    }
  }
  for (const address of table.links.get(row) ?? []) if (isSafeLink(address)) found.add(address);
  return [...found];
}

/** Pages of those who sell the data: no browser opens them, and no reader should. */
const isHidden = (address: string): boolean => /^[a-z]+:\/\/[^/]+\.(onion|i2p)(?::\d+)?(?:\/|$)/i.test(address);
