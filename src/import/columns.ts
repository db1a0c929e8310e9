import { isSafeLink } from '../data/links.ts';
import type { Unit } from '../data/vocabulary.ts';
import type { Doubts } from './result.ts';
import type { Table } from './table.ts';
import { EPOCH, isBuddhist, withoutEras } from './values/civil-date.ts';
import { readDataKind } from './values/codes.ts';
import { isUsState, readCountry } from './values/country.ts';
import { type DateStyle, dateStyleOf, readDate } from './values/date.ts';
import { numberStyleOf } from './values/numbers.ts';
import { readSize, type Size } from './values/size.ts';
import { addressOf, simplified } from './values/text.ts';

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

/** Headers in words, as they are asked for again and again: a table of hundreds of columns compares each with each. */
const inWords = new Map<string, string>();
/** So many headers are kept, of so many letters at most. */
const MOST_KEPT = { headers: 5_000, letters: 300 };

/** A header in words: `BreachDate`, `breach_date` and `timeline.breach` hold the word “breach”; `Date(s)` is a date. */
export function wordsOf(column: string): string {
  const known = inWords.get(column);
  if (known !== undefined) return known;
  const words = inPlainWords(column);
  if (column.length > MOST_KEPT.letters) return words;
  if (inWords.size >= MOST_KEPT.headers) inWords.clear();
  inWords.set(column, words);
  return words;
}

const inPlainWords = (column: string): string =>
  simplified(column)
    .replace(/\(s\)/gi, '')
    .replace(/^custom field \((.+)\)$/i, '$1')
    .replace(/\p{Extended_Pictographic}\ufe0f?/gu, '')
    .replace(/(\p{Ll})(?=\p{Lu})|(\p{Lu}{2})(?=\p{Lu}\p{Ll}{2})/gu, '$1$2 ')
    .replace(/(?<=\p{Ll}{3})(?<!candi|vali|man)(?=date\b)/gu, ' ')
    .replace(/[_.\-\s]+/g, ' ')
    // Forms ask: “What happened?*”
    .replace(/[\s?？:：*]+$/, '')
    .trim();

/** The kind of data that a header names, of a column that marks where it was taken: “Passwords”, “SSN breached”. */
export function kindOfHeader(column: string): string | undefined {
  const header = wordsOf(column.slice(column.lastIndexOf('.') + 1));
  const bare = header
    .replace(/^(?:was|were|includes?|included|contains?|exposed) /i, '')
    .replace(
      / (?:(?:was|were) )?(?:exposed|breached|leaked|stolen|affected|compromised|lost|involved|included|taken|accessed)$/i,
      '',
    );
  // A mark for e-mails beside those of names and passwords is of their addresses.
  return readDataKind(header) ?? readDataKind(bare.replace(/^e-?mails$/i, 'email addresses'));
}

/** What a header says is counted; undefined where it does not. */
export function unitOfHeader(column: string): Unit | undefined {
  return UNIT_WORDS.find(({ words }) => words.test(wordsOf(column)))?.unit;
}

/** Bytes in a header, by their power of ten: “size_gb”, “Taille (Go)” in French, where To alone is an English word. */
const BYTES: readonly (readonly [number, RegExp])[] = [
  [12, /\b(?:[Tt][Bb]|[Tt]erabytes?)\b|[([]To[)\]]|\ben To$/],
  [9, /\b(?:[Gg][Bb]|[Gg]igabytes?)\b|[([]Go[)\]]|\ben Go$/],
  [6, /\b(?:[Mm][Bb]|[Mm]egabytes?)\b|[([]Mo[)\]]|\ben Mo$/],
  [3, /\b(?:[Kk][Bb]|[Kk]ilobytes?)\b|[([][Kk]o[)\]]|\ben [Kk]o$/],
];

/** Multipliers at the end of names that programmers write: records_millions, affectedMn, records_k. */
const TAIL = /(?:_(?:in_)?|(?<=\p{Ll}))(thousands|millions|billions|Thousands|Millions|Billions|[Mm]n|[Bb]n|[kKmM])$/u;

/** Multipliers at the beginning of a name that counts; what a lone m is short for, nobody says. */
const HEAD =
  /^([Kk](?=\p{Lu}\p{Ll}|[_ ]\p{L}{4})|[MmBb]n(?=\p{Lu}\p{Ll}|[_ ]\p{L}{4})|(?:[Tt]housand|[MmBb]illion)(?=s? (?:of )?\p{L}))/u;

/** People of a state of the US, as headers of its registers name them. */
const OF_A_STATE =
  /\b(alabamians|alaskans|arizonans|arkansans|californians|coloradans|delawareans|floridians|georgians|hawaiians|idahoans|illinoisans|indianans|iowans|kansans|kentuckians|louisianans|mainers|marylanders|michiganders|minnesotans|mississippians|missourians|montanans|nebraskans|nevadans|(new )?mexicans|new yorkers|(north|south) (carolinians|dakotans)|ohioans|oklahomans|oregonians|pennsylvanians|rhode islanders|tennesseans|texans|utahns|vermonters|(west )?virginians|washingtonians|wisconsinites)\b/i;

/** Groups of people of whom headers tell, each with the words for it. */
const GROUPS: readonly RegExp[] = [
  /\b(students?|pupils?)\b|学生/i,
  /\b(employees?|staff|workers?|teachers?|faculty|personnel)\b|教?职?员工|教?职工|教师/i,
  /\b(patients?)\b|患者|病人/i,
  /\b(customers?|clients?|policyholders?|users?|consumers?|subscribers?)\b|客户|顾客|用户/i,
  /\b(members?)\b|会员/i,
  /\b(parents?|guardians?|families)\b|家长/i,
  /\b(children|minors?|dependents?|dependants?)\b|儿童|未成年人/i,
  /\b(contractors?|freelancers?|vendors?|suppliers?)\b|承包商|供应商/i,
  /\b(beneficiar(?:y|ies)|claimants?|pensioners?)\b|受益人/i,
  /\b(applicants?|candidates?)\b|申请人|考生/i,
  /\b(donors?|volunteers?)\b|捐赠人|志愿者/i,
  /\b(passengers?|guests?|drivers?|riders?)\b|乘客|旅客|司机/i,
  /\b(alumni|alumnae|graduates?)\b|校友/i,
  /\badults?\b|(?<!未)成年人/i,
  /\b(men|males?)\b|男性|男/i,
  /\b(women|females?)\b|女性|女/i,
];

/** The group that a header tells of, and its other words; “Teacher” alone is a person. */
function groupOf(column: string): { readonly group: RegExp; readonly rest: string } | undefined {
  const header = wordsOf(column).toLowerCase();
  const group = GROUPS.find((words) => words.test(header));
  const rest = group && header.replace(group, '').replace(/\s+/g, ' ').trim();
  const isOne =
    rest === '' && !/(?:s|staff|children|personnel|faculty|families|male|men)$|\p{Script=Han}/u.test(header);
  return group && rest !== undefined && !isOne ? { group, rest } : undefined;
}

/** Peoples, as headers name them: “UK customers” are of the country by its name. */
const PEOPLES =
  /\b(americans?|australians?|austrians?|belgians?|brazilians?|british|canadians?|chinese|danish|dutch|eu|europeans?|finnish|french|germans?|greeks?|indians?|irish|italians?|japanese|koreans?|mexicans?|norwegians?|polish|portuguese|russians?|singaporeans?|spanish|swedish|swiss|taiwanese|turkish|albertans?)\b/i;
const COUNTED =
  /\b(people|persons?|individuals?|residents?|patients?|customers?|users?|consumers?|citizens?|accounts?|records?|clients?|members?|students?|employees?|victims?)\b/i;

/** Parts of the world, and what lies within or outside of a country or a state, as headers name them. */
const REGIONS =
  /(?<![\p{L}\d])(?:e\.?u\.?|eea|europe(?:ans?)?|asia(?:ns?)?|africa(?:ns?)?|(?:north |south |latin )?america|latam|apac|emea|oceania|middle east|nordics?|benelux|domestic(?:ally)?|foreign(?:ers)?|overseas|abroad|international(?:ly)?|local|elsewhere|rest of (?:the )?\p{L}{2,20}|other (?:countries|states|regions)|non [\p{L}.]{2,20}|(?:in|inside|within|outside|out of) (?:the )?(?:state|country|eu|province|region))(?![\p{L}\d])|^(?:境内|境外|国内|国外|海外|外国|内地|大陆|港澳台?|欧盟|欧洲|亚洲|美洲|北美|非洲|东南亚|我国|本省|本市|本地|外地|外省|其他(?:国家|地区|省))/iu;

/** Whether a header names a part of the world, and nothing else. */
const isRegion = (header: string): boolean => header.replace(REGIONS, '').trim() === '' && header.trim() !== '';

/** Whether a text names one country, and not the world. */
const isOneCountry = (text: string): boolean => ![undefined, 'ZZ'].includes(readCountry(text));

/** Whether a header counts those of one country: “UK customers affected”, 中国用户. */
function isOfCountry(header: string): boolean {
  // “Germany” alone heads its number beside those of others.
  if (isOneCountry(header) || isRegion(header)) return true;
  const isOfPeople = COUNTED.test(header) || /\baffected\b/i.test(header);
  if (isOfPeople && REGIONS.test(header)) return true;
  if (isOfPeople && (PEOPLES.test(header) || header.split(/[^\p{L}.]+/u).some(isCountryName))) return true;
  if (/^\p{Script=Han}/u.test(header) && REGIONS.test(header)) return true;
  const han =
    /^(?:(?:受影响|涉及)的?)?(.{1,5}?)(?:境内|地区|籍)?的?(?:受影响)?的?(?:用户|客户|居民|公民|国民|消费者)/.exec(
      header,
    )?.[1];
  return han !== undefined && isOneCountry(han);
}

/** Whether a word is a country: its name, or a code that is usual in sentences. */
const isCountryName = (word: string): boolean =>
  /^(?:U\.?K\.?|U\.?S\.?A?\.?|UAE)$/.test(word) || (/^\p{Lu}\p{Ll}{3,}$/u.test(word) && isOneCountry(word));

/** Whether a header counts the residents of one state: “MD Residents”, beside which “Total Residents” are all. */
const isOfState = (header: string): boolean => /\b[A-Z]{2} [Rr]esidents?\b/.test(header) || OF_A_STATE.test(header);

/** Whether a header counts all, wherever they are. */
export const countsAll = (header: string): boolean =>
  /\b(total|overall|worldwide|nationwide|global(ly)?|all)\b|全球|全国|全部|总/i.test(header) && !/\bin\b/i.test(header);

/**
 * Whether a header counts a part only, so that the whole is at least as much: those of one place, as registers of a state do
 * (“Texans affected”, “Individuals affected in Maine”), or those of one group beside a column for another one
 * (“Students affected”, “Employees affected”; “Visa users”, “Mastercard users”).
 *
 * @param others Columns of numbers beside it.
 */
export function countsPart(column: string, others: readonly string[] = []): boolean {
  // GB is a country as well.
  if (unitOfHeader(column) === 'bytes') return false;
  // “Total (including residents)” is the whole.
  const header = wordsOf(column.replace(/\s*[(（]\s*(?:including|incl\.?|with)\b[^()（）]*[)）]/gi, ''));
  if (OF_A_STATE.test(header)) return true;
  if (/\bresidents?\b/i.test(header)) return !(countsAll(header) && others.some((other) => isOfState(wordsOf(other))));
  if (!countsAll(header) && isOfCountry(header)) return true;
  if (/\bin[ -]?(?:(?:this|our|the) )?(?:state|country|province|region)\b|\(state\)/i.test(header)) return true;
  const place = /\b(?:with)?in (?:the )?(?!total\b)(.{2,40}?)(?: (?:only|affected|impacted|notified))?$/i.exec(
    header,
  )?.[1];
  if (place !== undefined && (isUsState(place) || isOneCountry(place))) return true;
  return otherGroups(column, others).length > 0;
}

/** Of some columns those that count other groups in the same words: “Employees affected” beside “Students affected”. */
export function otherGroups(column: string, others: readonly string[]): readonly string[] {
  const own = groupOf(column);
  return others.filter((other) => {
    if (other === column) return false;
    const group = groupOf(other);
    const isOfOtherGroup = own && group && group.group !== own.group && group.rest === own.rest;
    return isOfOtherGroup || differInPart(wordsOf(column), wordsOf(other));
  });
}

/** Staff and customers of an organisation, as headers count them. */
const ALL_THERE: readonly RegExp[] = [
  /^(?:(?:total|all|our|number of|no\.? of|# of) )*(?:employees|staff|headcount|workforce|ftes?)(?: (?:count|total|in total))?$/i,
  /^(?:(?:total|all|our|active|registered|monthly) )+(?:number of )?(?:customers|users|subscribers|members|clients|patients|students|pupils|accounts)$/i,
  /^(?:customers?|users?|subscribers?|members?|clients?|patients?|students?|pupils?)(?: (?:base|in total|overall|treated|enrolled|active|monthly|daily|on (?:the )?roll|held))+$/i,
  /^(?:员工|职工|在职|在校|在籍)(?:学?生|员工|职工)?总?(?:人数|数量?)$|^(?:注册|总|累计|活跃|月活|日活)(?:用户|会员|客户|账号)总?(?:数量?|规模)?$|^(?:用户|会员|客户)(?:总数|总量|规模|基数)$/,
  /^(?:kunden|nutzer|mitarbeiter|clients?|salariés|clientes|utenti)(?:zahl)? (?:gesamt|insgesamt|au total|total|totales|totali)$/i,
];

/**
 * Whether a header counts all that an organisation has, and not those affected: its staff, its customers, the pupils of a
 * school. Beside columns of other groups (“Students”, “Employees”) such a word is a part of those affected.
 */
export const countsAllThere = (column: string, others: readonly string[]): boolean =>
  otherGroups(column, others).length === 0 && ALL_THERE.some((words) => words.test(wordsOf(column)));

/** What a header says is counted of those affected; undefined where it does not, or counts all that there are. */
export const unitOfAffected = (column: string, others: readonly string[]): Unit | undefined =>
  countsAllThere(column, others) ? undefined : unitOfHeader(column);

/**
 * Whether two headers count the same and differ in of whom only: “Visa users” and “Mastercard users”, 境内人数 and 境外人数,
 * “EU” and “UK”. What differs in how sure or how much it is (“claimed”, “stolen”, “minimum”), is no part.
 */
function differInPart(column: string, other: string): boolean {
  // 最小 and 最大 are the ends of one number.
  if ([column, other].some((header) => countsAll(header) || /最[小大低高少多]/.test(header))) return false;
  const [words, others] = [column, other].map((header) => header.toLowerCase().match(A_WORD) ?? []);
  const most = Math.min(words.length, others.length, MOST_WORDS);
  let before = 0;
  while (before < most && words[before] === others[before]) before++;
  let after = 0;
  while (after < most - before && words.at(-1 - after) === others.at(-1 - after)) after++;
  const [own, theirs] = [words, others].map((all) => all.slice(before, all.length - after).join(' '));
  if (own === '' || theirs === '' || [own, theirs].some((part) => NO_PART.test(part))) return false;
  const shared = [...words.slice(0, before), ...words.slice(words.length - after)].join(' ');
  const isPlace = (words: string) => isOneCountry(words) || isRegion(words);
  return unitOfHeader(shared.replace(BETWEEN_HAN, '')) !== undefined || (isPlace(own) && isPlace(theirs));
}

/** A word, or a sign of Chinese, whose words have no space between. */
const A_WORD = /\p{Script=Han}|[^\P{L}\p{Script=Han}]+|\d+/gu;
const BETWEEN_HAN = /(?<=\p{Script=Han}) (?=\p{Script=Han})/gu;
/** Longer headers are sentences. */
const MOST_WORDS = 20;

/** Words that say how sure a number is, what befell those whom it counts, or what kind of number it is. */
const NO_PART =
  /(?<![\p{L}\d])(?:claims?|claimed|claimant|statement|hackers?|attackers?|according|alleged|reported|confirmed|verified|estimated?|actual|initial(?:ly)?|final(?:ly)?|first|last|latest|original(?:ly)?|updated?|revised|min(?:imum)?|max(?:imum)?|least|most|low(?:er|est)?|high(?:er|est)?|upper|from|to|total|all|overall|whole|worldwide|global(?:ly)?|combined|unique|distinct|raw|duplicates?|known|unknown|potential(?:ly)?|possib\p{L}{1,3}|likely|affected|impacted|exposed|stolen|lost|leaked|breached|compromised|accessed|notified|informed|stored|held|registered|involved|released|dumped|sold|published|recovered|deleted|number|no|nr|count|counts|amount|volume|size|quantity|sum|average|mean|median|names?|types?|ids?|date|year|month|day|time|price|value|cost|rate|ratio|share|percent(?:age)?|per|thousands?|millions?|billions?|source|description|status)(?![\p{L}\d])|\d|[最总合共计约]|[影受] [响害]|泄 ?[露漏]|外 ?泄|通 ?知|确 ?认|声 ?称|登 ?记|实 ?际|涉 ?及|累 ?计|新 ?增|首 ?次/iu;

/** Columns in most of whose cells a number stands, and little else; at most so many that comparing them takes no time. */
export function numberColumns(table: Table): readonly string[] {
  const sample = table.rows.slice(0, 500);
  const found = table.columns.filter((_, at) => {
    const cells = sample.flatMap((row) => row[at] || []);
    return cells.length > 0 && cells.filter((cell) => A_NUMBER.test(cell.slice(0, 60))).length * 2 >= cells.length;
  });
  return found.slice(0, MOST_COMPARED);
}

const MOST_COMPARED = 200;

const A_NUMBER = /^[^\d]{0,15}\d[\d.,'’\u00a0 ]{0,25}\+?\p{L}{0,12}$/u;

const UNIT_WORDS: readonly { readonly unit: Unit; readonly words: RegExp }[] = [
  {
    unit: 'accounts',
    words:
      /\baccounts?\b|pwn ?count|\bpwned\b|e-?mail addresses|账户|账号|帐号|アカウント|계정|(?<!\p{L})(?:comptes|konten|benutzerkonten|cuentas|contas|account colpiti|аккаунт)/iu,
  },
  {
    unit: 'people',
    words:
      /\b(people|persons?|individuals?|residents?|patients?|pts|plaintiffs|investors|^(?:students|pupils|employees|members|teachers|children|parents)$|(?:number of|no of|# of|how many) (?:students|pupils|employees|staff|members|teachers|children|citizens|passengers|guests)|customers?|users?|consumers?|data subjects?|(victims|citizens|employees|students|pupils|teachers|children|parents|members|subscribers|passengers|contractors|beneficiaries|claimants|applicants|candidates|donors|volunteers|guests|drivers|voters|veterans|taxpayers|borrowers|shareholders|policyholders|alumni|faculty|staff|(?!(?:loans|plans|scans|vans|cans)\b)\w+ans) (?:were |are )?(affected|impacted))\b|人数|多少人|用户数|影响(?:的)?用户|影响人|(?:涉及|涉事|受影响的?|泄露的?)(?:学生|学员|员工|职工|教师|教职工|客户|会员|患者|病人|居民|公民|市民|旅客|乘客|消费者|家长|业主)(?:数量?)?$|[（(/／][十百千万萬亿億]{0,2}人[）)]?$|인원|(?<!\p{L})(wie viele schüler|combien d'élèves|cuántos alumnos|personen|betroffene|kunden|nutzer|patienten|personnes|utilisateurs|usagers|personas|afectad[oa]s|usu[aá]rios|os[oó]b|orang|pengguna|kişi|pacientes|titulares|pessoas|interessati|persone|utenti|pazienti|betrokkenen|getroffenen|klanten|пострадавших|людей|клиентов|пользователей)/iu,
  },
  {
    unit: 'records',
    words:
      /\b(records?|recs|rows)\b|记录|条数|笔数|(?<![文邮案事软硬证零快])件数|[（(/／](?:单位[:：]\s?)?[十百千万萬亿億]{0,2}[条條笔筆](?:[）)]|$)|건수|(?<!\p{L})(datens[aä]tze|enregistrements|registr?os|записей)/iu,
  },
  { unit: 'bytes', words: /\b(?:[kmgt]b|(?:kilo|mega|giga|tera)?bytes|octets)\b|[([][kmgt]o[)\]]|\ben [kmgt]o$/i },
  { unit: 'files', words: /\bfiles?\b|\bdocuments?\b|文件|邮件数/i },
  {
    unit: 'organisations',
    words:
      /\b(organi[sz]ations|companies|firms|businesses) (affected|concerned|impacted|breached)\b|\b(affected|impacted|breached) (org(ani[sz]ation)?s|companies|firms|businesses)\b|(企业|公司|单位|机构)数量?$/i,
  },
];

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
