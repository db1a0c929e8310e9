import { isEdtf } from '../data/dates.ts';
import { cellsOf } from './columns.ts';
import { wordsOf } from './counts.ts';
import type { Doubts } from './result.ts';
import type { Table } from './table.ts';
import { monthNamed, twoDigits } from './values/civil-date.ts';
import { readDate } from './values/date.ts';
import { HAN_DIGITS } from './values/numbers.ts';
import type { Size } from './values/size.ts';
import { foldLetters, isUnknown, plainSigns } from './values/text.ts';

/** What a table tells in several columns: a date in year, quarter, month and day, a size in its least and its most. */

/**
 * A date by the columns of its parts; without a month and a quarter, all of it stands in one column. For a quarter any
 * other part of the year may stand: a half, a season, a week.
 */
export interface DateColumns {
  readonly column: string;
  readonly month?: string;
  readonly day?: string;
  readonly quarter?: string;
}

/** A part of a year by its number, or by its words: `period` may be any of the others. */
type Within = 'month' | 'quarter' | 'half' | 'week' | 'season' | 'period';
type Part = 'year' | Within | 'day';
type End = 'low' | 'high';

const listed = <Name extends string>(names: Readonly<Record<Name, string>>): ReadonlyMap<string, Name> =>
  new Map(
    (Object.keys(names) as Name[]).flatMap((name) => names[name].split(' ').map((word) => [word, name] as const)),
  );

/** Names of the parts of a date, without accents. */
const PARTS = listed<Part>({
  year: 'year yr iyear jahr annee ano anno jaar год 年 年份 年度 연도 년',
  quarter: 'quarter qtr q quartal trimestre trimestr kwartaal квартал 季度 季 四半期 분기',
  half: 'half halfyear semester halbjahr semestre halfjaar полугодие 半年 上半年 下半年 반기',
  week: 'week wk kw woche semaine semana settimana неделя 周 周次 週',
  season: 'season saison estacion stagione seizoen 季节 季節',
  period: 'period zeitraum periode periodo период 时段 期间 期間',
  month: 'month mo imonth monat mois mes mese maand месяц 月 月份 월',
  day: 'day iday tag jour dia giorno dag день 日 일',
});
const ENDS = listed<End>({
  low: 'from min minimum lowest low lower least minimal minimo minima 最小 最少 最低 下限',
  high: 'to max maximum highest high upper most maximal maximo maxima 最大 最多 最高 上限',
});
const FILLING = new Set(
  'of the at de du des del do da di der van yyyy mm dd bound limit best point central estimate'.split(' '),
);

/** The words of a header that say something, without accents. */
const wordsIn = (column: string): readonly string[] =>
  foldLetters(wordsOf(column))
    .replace(/最[小少低大多高]|[上下]限/g, ' $& ')
    .replace(/(?<=[\p{Script=Han}\p{Script=Hangul}])(?<!半)(?:[年月]份|年度|[年月日년월일]|연도)$/u, ' $&')
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== '' && !FILLING.has(word));

const stemOf = (column: string): string => [...wordsIn(column)].sort().join(' ');

/** Which of some words a header holds, and what else it says; undefined where it holds none, or two. */
function splitHeader<Name extends string>(
  column: string,
  names: ReadonlyMap<string, Name>,
): { readonly name: Name; readonly stem: string } | undefined {
  const words = wordsIn(column);
  const found = words.filter((word) => names.has(word));
  const name = names.get(found[0] ?? '');
  if (name === undefined || found.length > 1) return undefined;
  const stem = words.filter((word) => word !== found[0]).sort();
  return { name, stem: stem.join(' ') };
}

/** Which part of a date a header names; “Month/Quarter” names either. */
function partOfHeader(column: string): { readonly name: Part; readonly stem: string } | undefined {
  const either = column.split(/\/|\bor\b|或/i).map((name) => splitHeader(name, PARTS));
  const areWithin = either.every((each) => each && each.name !== 'year' && each.name !== 'day');
  return either.length > 1 && areWithin ? { name: 'period', stem: '' } : splitHeader(column, PARTS);
}

/** A quarter by its number: 3, Q3, 3rd quarter, T3, 第三季度. */
const QUARTER =
  /^(?:q|qtr|quarter|quartal|trimestre|t|k)?[ .-]?第?([1-4一二三四])(?:\.0|st|nd|rd|th|er|e|\.|º|°)?[ .-]?(?:q|qtr|quarter|quartal|trimestre|trim|kwartaal|квартал|кв|季度?|四半期|분기)?\.?$/;

/** A part of a date as a number, 0 for one that is not known; undefined for anything else. */
function numberOf(part: 'year' | 'month' | 'quarter' | 'half' | 'week' | 'day', text: string): number | undefined {
  if (isUnknown(text)) return 0;
  const plain = foldLetters(plainSigns(text));
  if (part === 'quarter') {
    const sign = QUARTER.exec(plain)?.[1];
    return sign === undefined ? undefined : (HAN_DIGITS.get(sign) ?? Number(sign));
  }
  const named = part === 'month' ? monthNamed(plain.replace(/\.$/, '')) : undefined;
  const digits = /^(\d{1,4})(?:\.0|st|nd|rd|th|\.)? ?(?:年度?|月份?|日|[년월일])?$/.exec(plain)?.[1];
  const number = named ?? Number(digits ?? Number.NaN);
  const [least, most] = { year: [1950, 2099], month: [0, 12], half: [1, 2], week: [1, 53], day: [0, 31] }[part];
  return number >= least && number <= most ? number : undefined;
}

/** A part of a year in EDTF: a month, or from its first day or month to its last. The year alone where it is not known; undefined for anything else. */
function periodOf(part: Within, year: number, text: string): string | undefined {
  const number = part === 'season' || part === 'period' ? undefined : numberOf(part, text);
  if (number === 0 || isUnknown(text)) return String(year);
  const month = (of: number) => `${year}-${twoDigits(of)}`;
  if (number !== undefined && part === 'month') return month(number);
  if (number !== undefined && part === 'quarter') return `${month(number * 3 - 2)}/${month(number * 3)}`;
  if (number !== undefined && part === 'half') return `${month(number * 6 - 5)}/${month(number * 6)}`;
  // A number alone says nothing that its column does not.
  if (number === undefined && !/\p{L}/u.test(text)) return undefined;
  const words = number === undefined ? text.trim() : `W${twoDigits(number)}`;
  const week = /^(?:w|wk|week|kw) ?(\d{1,2})$/i.exec(words)?.[1];
  const whole = /\p{Script=Han}/u.test(words) ? `${year}年${words}` : `${words} ${year}`;
  const reading = readDate(week === undefined ? whole : `${year}-W${twoDigits(Number(week))}`, STYLE);
  if (reading.kind !== 'value') return undefined;
  // “2018-12” beside 2019 is no part of it; a winter or a week may end in the next year.
  const { edtf } = reading.value;
  return edtf.includes(String(year)) && !/^\d{4}$/.test(edtf) ? edtf : undefined;
}

const STYLE = { order: 'open', latestYear: 2100 } as const;

/** Whether nearly all cells are parts of dates, and some of them known. */
function holdsPart(part: Part, table: Table, column: string): boolean {
  const cells = cellsOf(table, column).filter((cell) => !isUnknown(cell));
  const read = cells.map((cell) =>
    part === 'year' || part === 'day' ? numberOf(part, cell) : periodOf(part, SOME_YEAR, cell),
  );
  const known = read.filter((value) => value !== undefined);
  return known.some((value) => value !== 0 && value !== String(SOME_YEAR)) && known.length >= 0.9 * cells.length;
}

/** A year to try with. */
const SOME_YEAR = 2020;

/** Years of something else than what happened, and years that do not begin in January. */
const OTHER_YEARS = /\b(founded|established|born|birth|model|fiscal|financial)\b/;

/** Kana, and words of companies that are written so in Japan only. */
const OF_JAPAN = /[\u3041-\u3096\u30a1-\u30fa]|会社|社名|事業者/;

/**
 * Columns that are the year, month and day of one date, found by their headers and by what stands in them.
 *
 * @param language Of the headers: in Japan a 年度 begins in April, and is no year of a month there.
 */
export function datesInParts(table: Table, language?: string): readonly DateColumns[] {
  const isJapanese =
    language === 'ja' || [...table.columns, ...table.rows.slice(0, 100).flat()].some((text) => OF_JAPAN.test(text));
  const parts = table.columns.flatMap((column) => {
    const split = /年度/.test(column) && isJapanese ? undefined : partOfHeader(column);
    return split && !OTHER_YEARS.test(split.stem) && holdsPart(split.name, table, column)
      ? [{ column, part: split.name, stem: split.stem }]
      : [];
  });
  const of = (part: Part) => parts.filter((each) => each.part === part);
  const years = of('year');
  // Of one date alone, only one of the headers may say what it is of.
  const partFor = (part: Part, stem: string): string | undefined => {
    const all = of(part);
    const alone = years.length === 1 && all.length === 1 && (stem === '' || all[0].stem === '') ? all[0] : undefined;
    return (all.find((each) => each.stem === stem) ?? alone)?.column;
  };
  return years.flatMap(({ column, stem }): readonly DateColumns[] => {
    const month = partFor('month', stem);
    const day = partFor('day', stem);
    if (month !== undefined) return [{ column, month, ...(day === undefined ? {} : { day }) }];
    const quarter = OF_YEAR.map((part) => partFor(part, stem)).find((each) => each !== undefined);
    return quarter === undefined ? [] : [{ column, quarter }];
  });
}

/** Parts of a year that may stand for a quarter, the most exact first. */
const OF_YEAR: readonly Within[] = ['week', 'quarter', 'season', 'half', 'period'];

/** The part of a year that a column holds; a quarter, where its header does not say it. */
function withinOf(month: string | undefined, quarter: string): Within {
  if (month !== undefined) return 'month';
  const name = partOfHeader(quarter)?.name;
  return OF_YEAR.find((part) => part === name) ?? 'quarter';
}

/**
 * The cells of a date, by row: as they stand, or its parts as one date in EDTF, as far as they are known.
 *
 * @param doubts Where a quarter, month or day that is none is told.
 */
export function cellsOfDate(
  table: Table,
  { column, month, day, quarter }: DateColumns,
  doubts?: Doubts,
): readonly string[] {
  const years = cellsOf(table, column);
  const part = month ?? quarter;
  if (part === undefined) return years;
  const [parts, days] = [cellsOf(table, part), cellsOf(table, day)];
  const within = withinOf(month, part);
  let above: number | undefined;
  return years.map((text, row) => {
    // A month below a month, and no year beside it: the cells of the year were merged.
    const year = text === '' && parts[row] !== '' ? above : numberOf('year', text);
    above = year;
    if (!year) return text;
    const misfit = (of: string | undefined, cell: string) =>
      doubts?.add({ kind: 'misfit', column: of }, table.lines[row], cell);
    const known = periodOf(within, year, parts[row]);
    if (known === undefined) misfit(part, parts[row]);
    if (known === undefined || month === undefined || known === String(year)) return known ?? String(year);
    const ofDay = numberOf('day', days[row]);
    const whole = ofDay ? `${known}-${twoDigits(ofDay)}` : known;
    if (ofDay !== undefined && isEdtf(whole)) return whole;
    misfit(day, days[row]);
    return known;
  });
}

/** The columns of the least and of the most of one size, among some columns of numbers. */
export function sizeInEnds(columns: readonly string[]): readonly { readonly column: string; readonly max: string }[] {
  const ends = columns.flatMap((column) => {
    const split = splitHeader(column, ENDS);
    return split ? [{ column, end: split.name, stem: split.stem }] : [];
  });
  return ends.flatMap(({ column, end, stem }) => {
    const high = ends.find((other) => other.end === 'high' && other.stem === stem);
    return end === 'low' && high ? [{ column, max: high.column }] : [];
  });
}

/** Of some columns those of the least and the most of what another one counts: records_min and records_max beside records. */
export const endsBeside = (column: string, others: readonly string[]) =>
  sizeInEnds(others).find(({ column: least }) => splitHeader(least, ENDS)?.stem === stemOf(column));

/** The sizes from the least to the most, by row; of one end alone, at least or at most. A most below the least is a misfit. */
export function sizesBetween(
  lows: readonly (Size | undefined)[],
  highs: readonly (Size | undefined)[],
  isContrary: (row: number) => void,
): readonly (Size | undefined)[] {
  return lows.map((low, row) => {
    const high = highs[row];
    // From nobody to five: at most five.
    if (!low || !high || low.qualifier === 'up-to') return high ?? low;
    if (high.qualifier === 'at-least' || high.qualifier === 'more-than') return low;
    const max = high.max ?? high.value;
    if (max < low.value) {
      isContrary(row);
      return low;
    }
    const { value, unit = high.unit, words = high.words } = low;
    const status = [low, high].find((end) => end.status === 'claimed')?.status ?? low.status ?? high.status;
    const isAbout = low.qualifier === 'about' || high.qualifier === 'about';
    return {
      value,
      ...(max > value ? { max } : {}),
      ...(isAbout ? { qualifier: 'about' as const } : {}),
      ...(unit === undefined ? {} : { unit }),
      ...(words === undefined ? {} : { words }),
      ...(status === undefined ? {} : { status }),
    };
  });
}
