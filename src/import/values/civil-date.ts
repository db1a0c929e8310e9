import { DAY, formatIsoDay, isEdtf } from '../../data/dates.ts';
import { foldLetters } from './text.ts';

/** Days, months and years as people write them, one at a time. */

export type DayOrder = 'day-first' | 'month-first' | 'year-first';

/** How a column writes its dates. */
export interface DateStyle {
  /** Order of 03/04/2021; `open` where nothing decides. `year-first` is for two-digit years singleDate: 21/04/03. */
  readonly order: DayOrder | 'open';
  /** Order of 03.04.2021 where a cell decides it; else the day is first, as everywhere where dots are written. */
  readonly dotted?: DayOrder;
  /** Numbers such as 43831 are days of a spreadsheet, counted from 1900 or from 1904; absent: they are no dates. */
  readonly serials?: 1900 | 1904;
  /** Two-digit years are those of the hundred years that end with this one. */
  readonly latestYear: number;
}

/** From one EDTF date without a slash to another, or one alone, where both are the same. */
export interface Span {
  readonly from: string;
  readonly to: string;
  readonly isOrderOpen: boolean;
}

export const twoDigits = (number: number): string => String(number).padStart(2, '0');
export const singleDate = (edtf: string, isOrderOpen = false): Span | undefined =>
  isEdtf(edtf) ? { from: edtf, to: edtf, isOrderOpen } : undefined;

/** Month and day 0 stand for what is not known, as in SQL. */
function dateFrom(year: number, month?: number, day?: number): string | undefined {
  let edtf = String(year).padStart(4, '0');
  if (month) edtf += `-${twoDigits(month)}`;
  if (day) edtf += `-${twoDigits(day)}`;
  return (month || !day) && isEdtf(edtf) ? edtf : undefined;
}

const fullYear = (yearOfCentury: number, latestYear: number): number =>
  latestYear - ((((latestYear - yearOfCentury) % 100) + 100) % 100);

export const ORDERS: readonly DayOrder[] = ['day-first', 'month-first', 'year-first'];

/** A date of three numbers, of which none has four digits or the last one has, in one order. */
export function inOrder(parts: readonly string[], order: DayOrder, latestYear: number): string | undefined {
  const [first = '', second = '', third = ''] = parts;
  const hasYear = third.length === 4;
  if (order === 'year-first') {
    if (hasYear || first.length !== 2) return undefined;
    return dateFrom(fullYear(Number(first), latestYear), Number(second), Number(third));
  }
  if (!hasYear && third.length !== 2) return undefined;
  const [day, month] = order === 'day-first' ? [first, second] : [second, first];
  if (Number(day) === 0 || Number(month) === 0) return undefined;
  return dateFrom(hasYear ? Number(third) : fullYear(Number(third), latestYear), Number(month), Number(day));
}

const YEARS_OF_BREACHES = 60;

/** Not after the latest year, and not from before there were breaches of data. */
export function isLikely(edtf: string, latestYear: number): boolean {
  const year = Number(edtf.slice(0, 4));
  return year <= latestYear && year > latestYear - YEARS_OF_BREACHES;
}

/** `sign`: what stands between them. Only with dashes a year of two digits may stand first where nobody says so. */
function ofThreeNumbers(
  parts: readonly string[],
  { order: slashed, dotted, latestYear }: DateStyle,
  sign: string,
): Span | undefined {
  const order = sign === '.' ? (dotted ?? 'day-first') : slashed;
  const inItsOrder = order === 'open' ? undefined : singleDate(inOrder(parts, order, latestYear) ?? '');
  if (inItsOrder || (order !== 'open' && (sign !== '.' || dotted !== undefined))) return inItsOrder;
  const all = ORDERS.filter((each) => each !== 'year-first' || sign === '-')
    .map((each) => inOrder(parts, each, latestYear))
    .filter((date) => date !== undefined);
  const likely = all.filter((date) => isLikely(date, latestYear));
  const readings = (likely.length > 0 ? likely : all).sort();
  const [from, to] = [readings[0], readings.at(-1)];
  return from === undefined || to === undefined ? undefined : { from, to, isOrderOpen: from !== to };
}

export const SERIAL = /^([2-5]\d{4}|60000)(?:\.\d+)?$/;
const DAYS_FROM_1900_TO_1970 = 25_569;
const DAYS_FROM_1900_TO_1904 = 1_462;

function ofSerial(serial: string, system: 1900 | 1904): Span | undefined {
  const days = Math.floor(Number(serial)) + (system === 1904 ? DAYS_FROM_1900_TO_1904 : 0);
  return singleDate(formatIsoDay((days - DAYS_FROM_1900_TO_1970) * DAY));
}

/** Seconds or milliseconds since 1970, as programs keep a moment, from 1990 to 2099; in JSON of Microsoft as /Date(…)/. */
export const EPOCH = /^(?:\/?date\W)?(\d{9,10}|\d{12,13})(?:\.\d+)?(?:[+-]\d{4})?\W{0,2}$/i;

function ofEpoch(text: string): Span | undefined {
  const digits = EPOCH.exec(text)?.[1];
  if (digits === undefined) return undefined;
  const moment = Number(digits) * (digits.length > 10 ? 1 : 1_000);
  const day = formatIsoDay(Math.floor(moment / DAY) * DAY);
  return day >= '1990' && day < '2100' ? singleDate(day) : undefined;
}

/**
 * Weeks by their number, as ISO 8601 counts them: 2021-W05, and 2021-W05-3 for a day; "Week 5, 2021", "KW 05/2021",
 * 2021年第5周. The first week has the 4th of January.
 */
function ofWeek(text: string): Span | undefined {
  const match =
    /^(?<year>\d{4})[ ,/-]*(?:w|week|wk|kw|cw)\.? ?(?<week>\d{1,2})(?:-(?<day>[1-7]))?$/.exec(text) ??
    /^(?:calendar )?(?:week|wk|kw|cw)\.? ?(?<week>\d{1,2})(?: of)?[ ,/-]+(?<year>\d{4})$/.exec(text) ??
    /^(?<year>\d{4})年第? ?(?<week>\d{1,2})[周週]$/.exec(text);
  if (!match?.groups) return undefined;
  const { year, week, day } = match.groups;
  const fourth = Date.UTC(Number(year), 0, 4);
  const weekday = (new Date(fourth).getUTCDay() + 6) % 7;
  const monday = fourth + ((Number(week) - 1) * 7 - weekday) * DAY;
  // A week belongs to the year of its Thursday.
  if (Number(week) === 0 || formatIsoDay(monday + 3 * DAY).slice(0, 4) !== year) return undefined;
  if (day !== undefined) return singleDate(formatIsoDay(monday + (Number(day) - 1) * DAY));
  return { from: formatIsoDay(monday), to: formatIsoDay(monday + 6 * DAY), isOrderOpen: false };
}

const isLikelyYear = (year: number): boolean => year >= 1900 && year <= 2099;

/** Dates written in numbers singleDate. */
function inNumbers(text: string, style: DateStyle): Span | undefined {
  const yearFirst = /^(\d{4})([-./ ])(\d{1,2})(?:\2|[./])(\d{1,2})$/.exec(text);
  if (yearFirst !== null) {
    return singleDate(dateFrom(Number(yearFirst[1]), Number(yearFirst[3]), Number(yearFirst[4])) ?? '');
  }
  const three = /^(\d{1,2})([-./])(\d{1,2})\2(\d{4}|\d{1,2})$/.exec(text);
  if (three !== null) return ofThreeNumbers([three[1] ?? '', three[3] ?? '', three[4] ?? ''], style, three[2] ?? '');
  const yearAndMonth = /^(\d{4})(?:[-/](\d{1,2})|\.(\d\d|[1-9]))$/.exec(text);
  if (yearAndMonth !== null) {
    const month = Number(yearAndMonth[2] ?? yearAndMonth[3]);
    return month === 0 ? undefined : singleDate(dateFrom(Number(yearAndMonth[1]), month) ?? '');
  }
  const monthAndYear = /^(\d{1,2})[-./](\d{4})$/.exec(text);
  if (monthAndYear !== null) {
    const month = Number(monthAndYear[1]);
    return month === 0 ? undefined : singleDate(dateFrom(Number(monthAndYear[2]), month) ?? '');
  }
  // Tables that hold a gap write whole numbers as 2019.0.
  const number = text.replace(/\.0$/, '');
  if (!/^(?:\d{4}|\d{6}|\d{8})$/.test(number)) {
    return style.serials !== undefined && SERIAL.test(text) ? ofSerial(text, style.serials) : undefined;
  }
  const year = Number(number.slice(0, 4));
  if (!isLikelyYear(year) || (number.length > 4 && year < 1950)) return undefined;
  if (number.length === 4) return singleDate(number);
  const [month, day] = [Number(number.slice(4, 6)), Number(number.slice(6, 8))];
  return month === 0 || (number.length === 8 && day === 0)
    ? undefined
    : singleDate(dateFrom(year, month, number.length === 8 ? day : undefined) ?? '');
}

/** Names of months and their short forms, in the languages of Western Europe and Russian, without accents. */
const MONTHS: ReadonlyMap<string, number> = new Map(
  [
    'january jan januar janner janvier janv enero ene gennaio januari janeiro январь января янв',
    'february feb febr februar feber fevrier fevr fev febrero febbraio februari fevereiro fev февраль февраля фев',
    'march mar marz maerz mrz mrt mars marzo maart marco март марта мар',
    'april apr avril avr abril abr aprile апрель апреля апр',
    'may mai mayo maggio mei maio май мая маи',
    'june jun juni juin junio giugno junho июнь июня июн',
    'july jul juli juillet juil julio luglio julho июль июля июл',
    'august aug aout agosto ago augustus август августа авг',
    'september sep sept septembre septiembre setiembre settembre setembro set сентябрь сентября сен',
    'october oct oktober okt octobre octubre ottobre outubro out октябрь октября окт',
    'november nov novembre noviembre novembro ноябрь ноября ноя',
    'december dec dezember dez decembre diciembre dic dicembre dezembro dez декабрь декабря дек',
  ].flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)),
);

/** Languages whose names of months are asked of the browser. */
const OTHER_LANGUAGES = 'tr pl uk cs sk sv da nb fi hu ro el id vi bg ca th'.split(' ');

/** Names of months in further languages, without those that mean another month elsewhere, such as “listopad”. */
function monthsElsewhere(): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const language of OTHER_LANGUAGES)
    for (const style of ['long', 'short'] as const)
      for (const day of [undefined, 'numeric'] as const) {
        const names = new Intl.DateTimeFormat(language, { month: style, day, timeZone: 'UTC' });
        for (let month = 1; month <= 12; month += 1) {
          const part = names.formatToParts(Date.UTC(2021, month - 1, 1)).find(({ type }) => type === 'month');
          const name = foldLetters(part?.value ?? '').replace(/\.$/, '');
          found.set(name, (found.get(name) ?? month) === month ? month : Number.NaN);
        }
      }
  return new Map([...found].filter(([, month]) => !Number.isNaN(month)));
}

let elsewhere: ReadonlyMap<string, number> | undefined;

/** The month that a name, in lower case and without accents, is of: 1 to 12. */
export function monthNamed(name: string): number | undefined {
  const known = MONTHS.get(name);
  if (known !== undefined || !/^\p{L}{3,}$/u.test(name)) return known;
  elsewhere ??= monthsElsewhere();
  return elsewhere.get(name);
}

const ROMAN = 'i ii iii iv v vi vii viii ix x xi xii'.split(' ');
const MONTH_NAMES = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Dates with the name of a month: "14 March 2025", "Mar 14, 2025", "14-Mar-25", "Oct 2019", "Sept 23". */
function withMonthName(text: string, { latestYear }: DateStyle): Span | undefined {
  const words = text
    .replace(/(\d)(?:st|nd|rd|th|er|º|ª)(?![a-z])/g, '$1')
    .replace(/(\d)\.(?= ?\p{L})/gu, '$1 ')
    .replace(/(?<!\p{L})(?:of|the|de|del|di|do|la|le|du|den|der|year|month|года|год|г)(?!\p{L})/gu, ' ')
    // 11.IV.2021: between a day and a year a Roman number is a month.
    .replace(/^(\d{1,2}[\s.\-/]{1,2})([ivx]{1,4})(?=[\s.\-/]{1,2}(?:\d{4}|\d\d)$)/, (whole, day, roman) => {
      const month = ROMAN.indexOf(roman) + 1;
      return month === 0 ? whole : `${day}${MONTH_NAMES[month - 1]}`;
    })
    .split(/[\s,.\-/]+/)
    .filter((word) => word !== '');
  // One word among one or two numbers.
  const place = words.findIndex((word) => /^\p{L}/u.test(word));
  if (place < 0 || words.length > 3 || words.length < 2) return undefined;
  const month = monthNamed(words[place] ?? '');
  const numbers = words.filter((_, index) => index !== place);
  if (month === undefined || numbers.length === 0 || numbers.length > 2) return undefined;
  if (!numbers.every((word) => /^(?:\d{1,2}|\d{4}|'\d\d)$/.test(word))) return undefined;

  const yearOf = (word: string): number =>
    word.length === 4 ? Number(word) : fullYear(Number(word.replace("'", '')), latestYear);
  const isYear = (word: string): boolean => word.length === 4 || word.startsWith("'");
  const [first = '', second] = numbers;
  if (second === undefined) {
    if (isYear(first)) return singleDate(dateFrom(yearOf(first), month) ?? '');
    const year = yearOf(first);
    // "Sept 23" and "23 Sept" are days of a year that is not told; spreadsheets write Sept-23 for a month.
    return place === 0 && first.length === 2 && year >= 1970 && (Number(first) > 31 || /\p{L}\.?-\d\d$/u.test(text))
      ? singleDate(dateFrom(year, month) ?? '', true)
      : undefined;
  }
  const hasYearFirst = isYear(first) || (Number(first) > 31 && !isYear(second));
  const [year, day] = hasYearFirst ? [first, second] : [second, first];
  if (isYear(day) || year.length === 1 || Number(day) === 0) return undefined;
  return singleDate(dateFrom(yearOf(year), month, Number(day)) ?? '');
}

/** The first year of the Republic of China, as Taiwan counts them. */
const FIRST_OF_THE_REPUBLIC = 1912;

/** The year before the first of each era of Japan; 元, the first year, is 1. */
const ERAS: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, 昭和: 1925, r: 2018, h: 1988, s: 1925 };

/** The year that a text names, where it names one only. */
export function yearIn(text = ''): string | undefined {
  const years = new Set(text.match(/(?<!\d)(?:19[5-9]|20\d)\d(?!\d)/g));
  return years.size === 1 ? [...years][0] : undefined;
}

/** Years of the Thai calendar from 1947 to 2099: no other calendar of today has come so far. */
const BUDDHIST = /(?<![\d.,])(2(?:49\d|5\d\d|6[0-3]\d|64[0-2]))(?![\d,]|\.\d)/g;
const BUDDHIST_ERA = 543;

/** Whether a date has a year of the Thai calendar: 12/08/2566. */
export const isBuddhist = (text: string): boolean => text.search(BUDDHIST) >= 0;

/** Years of other calendars as ours: 令和5年4月1日, R5.4.1, 民国111年, 12/08/2566 of Thailand. */
export const withoutEras = (text: string): string =>
  text
    .replace(BUDDHIST, (year) => String(Number(year) - BUDDHIST_ERA))
    .replace(/民[国國] ?(\d{1,3}|元)年/g, (_, year) => `${FIRST_OF_THE_REPUBLIC + (Number(year) || 1) - 1}年`)
    .replace(/(令和|平成|昭和)(\d{1,2}|元)年/g, (_, era, year) => `${(ERAS[era] ?? 0) + (Number(year) || 1)}年`)
    .replace(/^([rhs])(\d{1,2})(?=[./]\d{1,2}[./]\d{1,2}$)/, (_, era, year) => String((ERAS[era] ?? 0) + Number(year)));

/** Dates with 年, 月, 日. */
function inChinese(text: string, { latestYear }: DateStyle): Span | undefined {
  const match = /^(\d{4}|\d\d)年(?:度|份)?(?:(\d{1,2})月(?:份)?(?:(\d{1,2})[日号號]?)?)?$/.exec(text.replace(/ /g, ''));
  if (match === null) return undefined;
  const [, year = '', month, day] = match;
  if (Number(month ?? 1) === 0 || Number(day ?? 1) === 0) return undefined;
  return singleDate(
    dateFrom(
      year.length === 4 ? Number(year) : fullYear(Number(year), latestYear),
      month === undefined ? undefined : Number(month),
      day === undefined ? undefined : Number(day),
    ) ?? '',
  );
}

/** One day, month or year, as it is usually written. */
export function exact(text: string, style: DateStyle): Span | undefined {
  const edtf = text.toUpperCase();
  if (!/[/T]|^\d+$/.test(edtf) && isEdtf(edtf)) return singleDate(edtf);
  return (
    inNumbers(text, style) ?? ofEpoch(text) ?? ofWeek(text) ?? inChinese(text, style) ?? withMonthName(text, style)
  );
}
