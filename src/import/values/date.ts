import { DAY, dateOf, formatIsoDay, isEdtf, type Precision } from '../../data/dates.ts';
import {
  type DateStyle,
  type DayOrder,
  exact,
  inOrder,
  isLikely,
  monthNamed,
  ORDERS,
  SERIAL,
  type Span,
  singleDate,
  twoDigits,
  withoutEras,
} from './civil-date.ts';
import { hanDateDigits } from './numbers.ts';
import { foldLetters, isUnknown, MISFIT, plainSigns, type Reading, saysUnknown, UNKNOWN } from './text.ts';

export type { DateStyle, DayOrder } from './civil-date.ts';

/** A date as a cell gives it. */
interface DateRead {
  /** Always a date that `isEdtf` accepts. */
  readonly edtf: string;
  readonly precision: Exclude<Precision, 'moment'>;
  /**
   * The cell can be read in two ways. 03/04/2021 is then all days from the one meaning to the other; "Sept 23" is
   * September 2023, though it may be a day of a year that is not told.
   */
  readonly isOrderOpen: boolean;
}

type Third = 'early' | 'mid' | 'late';
const THIRDS: readonly (readonly [Third, RegExp])[] = [
  [
    'early',
    /^(?:(?:the )?(?:early|beginning|start)(?: of| in)?(?: the)?)[ -]+|(?<=[年月代])(?:年|月)?(?:初|初期|早期)$/,
  ],
  ['mid', /^(?:(?:the )?(?:mid|middle)(?: of| in)?(?: the)?)[ -]*(?=[\da-z])|(?<=[年月代])(?:年|月)?(?:中|中期)$/],
  ['late', /^(?:(?:the )?(?:late|end)(?: of| in)?(?: the)?)[ -]+|(?<=[年月代])(?:年|月)?(?:底|末|末期|晚期|尾)$/],
];
/** First and last unit of each third, of ten years, twelve months, or the days of a month. */
const BOUNDS = {
  decade: { early: [0, 3], mid: [4, 6], late: [7, 9] },
  year: { early: [1, 4], mid: [5, 8], late: [9, 12] },
  month: { early: [1, 10], mid: [11, 20], late: [21, 31] },
} as const;

/** Only the bounds within the year are vague: early 2019 begins with it. */
function thirdOf({ from, isOrderOpen }: Span, third: Third, isVague: boolean): Span | undefined {
  const { precision, latest } = dateOf(from) ?? {};
  if ((precision !== 'decade' && precision !== 'year' && precision !== 'month') || /[~?%]$/.test(from))
    return undefined;
  const [first, last] = BOUNDS[precision][third];
  const stem = precision === 'decade' ? from.slice(0, 3) : `${from}-`;
  const write = (unit: number) => `${stem}${precision === 'decade' ? unit : twoDigits(unit)}`;
  const end = precision === 'month' && third === 'late' ? formatIsoDay((latest ?? 0) - DAY) : write(last);
  const mark = isVague ? '~' : '';
  return {
    from: write(first) + (third === 'early' ? '' : mark),
    to: end + (third === 'late' ? '' : mark),
    isOrderOpen,
  };
}

const monthsOf = (year: number, first: number, last: number, mark = ''): Span => ({
  from: `${year}-${twoDigits(first)}${mark}`,
  to: `${year}-${twoDigits(last)}${mark}`,
  isOrderOpen: false,
});

const FIRST_MONTHS: Readonly<Record<string, number>> = {
  spring: 3,
  summer: 6,
  autumn: 9,
  fall: 9,
  春: 3,
  夏: 6,
  秋: 9,
};
/** First and last month of the terms of schools and universities, in whatever country. */
const TERMS: Readonly<Record<string, readonly [number, number]>> = {
  spring: [1, 5],
  summer: [4, 8],
  autumn: [8, 12],
  fall: [8, 12],
};
/** Days of the year by their Chinese and English names; the New Year of the moon is in January or February. */
const FEASTS: readonly (readonly [RegExp, string, string?])[] = [
  [/^(\d{4})年?(?:春节|春節|农历新年|農曆新年|大年初一|除夕)$/, '01', '02'],
  [/^(\d{4})年?元旦$/, '01-01'],
  [/^(\d{4})年?(?:五一|劳动节)$/, '05-01', '05-05'],
  [/^(\d{4})年?(?:十一|国庆节?|國慶節?)$/, '10-01', '10-07'],
  [/^(\d{4})年?双(?:十一|11)$/, '11-11'],
  [/^(?:christmas|xmas) (\d{4})$/, '12-24', '12-26'],
];
const ORDINALS: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  上: 1,
  下: 2,
};
const ordinalOf = (word: string): number => ORDINALS[word] ?? Number.parseInt(word, 10);

/** A week by the day on which it begins or ends: "w/c 3 May 2021". */
function weekOf(text: string, style: DateStyle): Span | undefined {
  const told = /^(?:(w\/?c|week (?:commencing|beginning|starting|of))|w\/?e|week ending):? (.+)$/.exec(text);
  const day = told?.[2] === undefined ? undefined : exact(told[2], style);
  if (!told || !day || day.isOrderOpen || dateOf(day.from)?.precision !== 'day') return undefined;
  const start = Date.parse(day.from) - (told[1] === undefined ? 6 * DAY : 0);
  return { from: formatIsoDay(start), to: formatIsoDay(start + 6 * DAY), isOrderOpen: false };
}

/** Parts of years and decades: quarters, halves, seasons, weeks by a day of theirs, thirds, ten days of a month. */
function partOfYear(text: string, style: DateStyle): Span | undefined {
  const quarter =
    // T1 2021 is the first trimestre of France, Spain and Italy, 1T21 that of Brazil.
    /^[qt]([1-4])[ ,/-]*(?:of )?(\d{4})$/.exec(text) ??
    /^([1-4])[qt][ ,/-]*(?:of )?(\d{4})$/.exec(text) ??
    /^(first|second|third|fourth|[1-4](?:st|nd|rd|th)) quarter(?: of)?,? (\d{4})$/.exec(text);
  const quarterLast = /^(\d{4})[ ,/-]*(?:q([1-4])|年?第?([一二三四1-4])季度?)$/.exec(text);
  const half =
    /^h([12])[ ,/-]*(?:of )?(\d{4})$/.exec(text) ??
    /^(first|second|[12](?:st|nd|th)) half(?: of)?,? (\d{4})$/.exec(text);
  const halfLast = /^(\d{4})[ ,/-]*(?:h([12])|年?([上下])半年)$/.exec(text);
  if (quarter ?? quarterLast) {
    const index = ordinalOf(quarter?.[1] ?? quarterLast?.[2] ?? quarterLast?.[3] ?? '');
    return monthsOf(Number(quarter?.[2] ?? quarterLast?.[1]), index * 3 - 2, index * 3);
  }
  if (half ?? halfLast) {
    const index = ordinalOf(half?.[1] ?? halfLast?.[2] ?? halfLast?.[3] ?? '');
    return monthsOf(Number(half?.[2] ?? halfLast?.[1]), index * 6 - 5, index * 6);
  }

  const term = /^(spring|summer|autumn|fall) (?:term|semester),? (\d{4})$/.exec(text);
  if (term !== null) {
    const [first, last] = TERMS[term[1] ?? ''] ?? [1, 12];
    return monthsOf(Number(term[2]), first, last, '~');
  }
  const season = /^(spring|summer|autumn|fall|winter)(?: of)?,? (\d{4})$/.exec(text) ?? undefined;
  const seasonLast = /^(\d{4})(?: (spring|summer|autumn|fall|winter)|年([春夏秋冬])[季天]?)$/.exec(text);
  const name = season?.[1] ?? seasonLast?.[2] ?? seasonLast?.[3];
  if (name !== undefined) {
    const year = Number(season?.[2] ?? seasonLast?.[1]);
    const first = FIRST_MONTHS[name];
    // A winter has two years, and nobody says which one is meant.
    return first === undefined ? singleDate(`${year}~`) : monthsOf(year, first, first + 2, '~');
  }
  const winter = /^winter(?: of)? (\d{4})[-/](\d{4}|\d\d)$/.exec(text);
  if (winter !== null) {
    const year = Number(winter[1]);
    const isNext = Number(winter[2]) % 100 === (year + 1) % 100;
    return isNext ? { from: `${year}-12~`, to: `${year + 1}-02~`, isOrderOpen: false } : undefined;
  }

  const week = weekOf(text, style);
  if (week) return week;

  for (const [words, from, to = from] of FEASTS) {
    const year = words.exec(text)?.[1];
    if (year !== undefined) return { from: `${year}-${from}`, to: `${year}-${to}`, isOrderOpen: false };
  }

  const decade = /^(?:the )?(\d{3})0'?s$|^(\d{3})0年代$/.exec(text);
  if (decade !== null) return singleDate(`${decade[1] ?? decade[2]}X`);
  const tenDays = /^(.*月)([上中下])旬$/.exec(text);
  if (tenDays !== null) {
    const month = exact(tenDays[1] ?? '', style);
    const third = tenDays[2] === '上' ? 'early' : tenDays[2] === '中' ? 'mid' : 'late';
    return month && thirdOf(month, third, false);
  }
  for (const [third, pattern] of THIRDS) {
    const whole = text.replace(pattern, '');
    if (whole === text) continue;
    const span = exact(whole, style) ?? partOfYear(whole, style);
    return span?.from === span?.to && span !== undefined ? thirdOf(span, third, true) : undefined;
  }
  return undefined;
}

const MAYBE = /^(?:possibly|probably|perhaps|maybe|likely|可能)[ ]*|[ ]*\?$/;
const ABOUT =
  /^(?:~|on or (?:about|around)|about|around|approx(?:imately|\.)?|circa|ca?\.?(?= ?\d)|c\.|roughly|estimated|est\.|大约|约)[ ]*|[ ]*(?:~|,? approx(?:imately|\.)?|,? est(?:imated|\.)?|左右|前后|前後)$/;

/** One date with its marks of doubt, which become those of EDTF. */
function marked(text: string, style: DateStyle): Span | undefined {
  let rest = text;
  let isUncertain = false;
  let isAbout = false;
  for (let before = ''; before !== rest; ) {
    before = rest;
    rest = rest.replace(MAYBE, () => {
      isUncertain = true;
      return '';
    });
    rest = rest.replace(ABOUT, () => {
      isAbout = true;
      return '';
    });
  }
  const span = exact(rest, style) ?? partOfYear(rest, style);
  if (span === undefined || !(isUncertain || isAbout)) return span;
  const mark = isUncertain && isAbout ? '%' : isAbout ? '~' : '?';
  const withMark = (edtf: string) => (/[~?%]$/.test(edtf) ? edtf : edtf + mark);
  return { ...span, from: withMark(span.from), to: withMark(span.to) };
}

const BETWEEN = /^(?:(?:the )?weekend of )?(?:(?:between|from|of|vom|del?|du) |(?:介于|从|自) ?)?/;
const SEPARATORS: readonly RegExp[] = [
  / (?:to|until|till|through|thru|and|or|bis|au|al?|&) | ?[至到→] ?|(?: ?- )/g,
  /[-~/]/g,
];

/** What each end of a range may leave to the other: "3 and 5 March 2014", "March 14-16, 2019", "2014年3月至5月". */
function rangeOf(left: string, right: string, style: DateStyle): Span | undefined {
  const whole = marked(right, style);
  const first = marked(left, style);
  // Before the year of the other end, "March 14" is a day.
  const start = first?.isOrderOpen && first.from === first.to && whole !== undefined ? undefined : first;
  const pairs: (readonly [Span | undefined, Span | undefined])[] = [[start, whole]];
  // 2021年3-4月, 2021年3月4-6日: the sign behind the other end is that of both.
  const shared =
    /^(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}$/.test(left) && /年/.test(left)
      ? /^\d{1,2}([月日号])/.exec(right)?.[1]
      : undefined;
  if (shared !== undefined && /^\d{1,2}[月日号]$/.test(right)) return rangeOf(left + shared, right, style);
  if (start === undefined && whole !== undefined) {
    const year = dateOf(whole.from)?.text.slice(0, 4) ?? '';
    if (/^\d{1,2}\.?$/.test(left)) {
      // A day that leaves its month to the other end: the number before, in place of the other day.
      const day = right.replace(/^(\D*?)(\d{1,2})(?!\d)/, (_, before: string) => before + left.replace('.', ''));
      if (dateOf(whole.from)?.precision === 'day' && day !== right) pairs.push([exact(day, style), whole]);
    } else if (/[a-z]$/.test(left) || /^[a-z]+\.? \d{1,2}$/.test(left))
      pairs.push([marked(`${left} ${year}`, style), whole]);
    else if (/^\d{1,2} [a-z]+$/.test(left)) pairs.push([marked(`${left} ${year}`, style), whole]);
  }
  if (start !== undefined && whole === undefined) {
    const year = start.from.slice(0, 4);
    const month = start.from.slice(5, 7);
    if (/^\d{1,2}月(?:\d{1,2}[日号])?$/.test(right)) pairs.push([start, marked(`${year}年${right}`, style)]);
    else if (/^\d{1,2}[日号]$/.test(right)) pairs.push([start, marked(`${year}年${month}月${right}`, style)]);
    else if (/^\d\d$/.test(right) && /^\d{4}$/.test(left)) pairs.push([start, singleDate(year.slice(0, 2) + right)]);
  }
  // "March 14-16, 2019" leaves the month at the one end and the year at the other.
  const crossed = /^([a-z]+\.?) (\d{1,2})$/.exec(left);
  const dayAndYear = /^(\d{1,2}),? (\d{4})$/.exec(right);
  if (crossed !== null && dayAndYear !== null) {
    const day = (number = '') => exact(`${crossed[1]} ${number} ${dayAndYear[2]}`, style);
    pairs.push([day(crossed[2]), day(dayAndYear[1])]);
  }
  for (const [from, to] of pairs) {
    if (from === undefined || to === undefined) continue;
    const isOrderOpen = from.isOrderOpen || to.isOrderOpen;
    if ([from, to].some((end) => end.isOrderOpen && end.from === end.to)) continue;
    if (isEdtf(`${from.from}/${to.to}`)) return { from: from.from, to: to.to, isOrderOpen };
  }
  return undefined;
}

function range(text: string, style: DateStyle): Span | undefined {
  const rest = text.replace(BETWEEN, '').replace(/ ?(?:之间|之間|期间)$/, '');
  const found = new Map<string, Span>();
  for (const separator of SEPARATORS) {
    for (const match of rest.matchAll(separator)) {
      const span = rangeOf(rest.slice(0, match.index), rest.slice(match.index + match[0].length), style);
      if (span !== undefined) found.set(`${span.from}/${span.to}`, span);
    }
    if (found.size > 0) break;
  }
  // A text that can be divided in two ways is not understood.
  const [only] = found.values();
  return found.size === 1 ? only : undefined;
}

/** What stands between several dates of one cell: a semicolon or “and”; else commas before numbers, or nothing. */
const BETWEEN_SEVERAL = [/ ?[;|&] ?| and | or | \/ /, / ?, ?(?=\d{1,2}[-./]|\d{4}(?!\d))|(?<=\d{4}) (?=\d{1,2}[-./])/];

/** Several dates in one cell: something between the first and the last of them. */
function several(text: string, style: DateStyle): Span | undefined {
  for (const between of BETWEEN_SEVERAL) {
    const parts = text.split(between);
    const spans = parts.map((part) => marked(part, style) ?? range(part, style));
    if (parts.length < 2 || !spans.every((span) => span !== undefined)) continue;
    const ends = spans.flatMap(({ from, to }) => [from, to]).sort();
    // Days beside days, months beside months: then their order is that of their texts.
    if (!ends.every((end) => /^[\d-]+$/.test(end) && end.length === ends[0].length)) continue;
    const [from = '', to = ''] = [ends[0], ends.at(-1)];
    return { from, to, isOrderOpen: spans.some(({ isOrderOpen }) => isOrderOpen) };
  }
  return undefined;
}

const UNTIL =
  /^(?:before|prior to|vor|avant|antes of|prima of|until|till|up to|by|no later than|not later than|at the latest|<=?|≤|截至|截止|到|bis)[ ]*|[ ]*(?:之前|以前|前|or earlier|and earlier|为止)$/;
const SINCE =
  /^(?:since(?: at least)?|after|from|starting(?: in| from)?|no earlier than|not before|>=?|≥|自从|自|从|seit)[ ]*|[ ]*(?:以来|之后|以后|起|后|onwards?|or later|and later|至今|(?:-|to|until|till) ?(?:present|now|today|ongoing|date|今)|-)$/;

function read(text: string, style: DateStyle): { readonly edtf: string; readonly isOrderOpen: boolean } | undefined {
  const span = marked(text, style) ?? range(text, style) ?? several(text, style);
  if (span !== undefined) {
    const edtf = span.from === span.to ? span.from : `${span.from}/${span.to}`;
    return { edtf, isOrderOpen: span.isOrderOpen };
  }
  const until = marked(text.replace(UNTIL, ''), style);
  if (until !== undefined) return { edtf: `../${until.to}`, isOrderOpen: until.isOrderOpen };
  let rest = text;
  for (let before = ''; before !== rest; ) {
    before = rest;
    rest = rest.replace(SINCE, '');
  }
  const since = marked(rest, style);
  return since && { edtf: `${since.from}/..`, isOrderOpen: since.isOrderOpen };
}

const TIME =
  /(?:(?<=\d)(?:t|,? +)|(?<=[日号號])(?:上午|下午|凌晨|晚上?|晚间)?)\d{1,2}:\d\d(?::\d\d(?:[.,]\d+)?)?(?: ?[ap]\.?m\.?)?(?: ?(?:z|utc|gmt|[a-z]{3,4})?(?: ?[+-]\d{1,2}(?::?\d\d)?)?)(?: [a-z]{3,5})?$/;
const WEEKDAYS =
  `(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|montag|dienstag|mittwoch|donnerstag|freitag|samstag
  |sonnabend|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miercoles|jueves|viernes|sabado|domingo
  |lunedi|martedi|mercoledi|giovedi|venerdi|domenica|(?:segunda|terca|quarta|quinta|sexta)(?:-feira)?|maandag|dinsdag|woensdag
  |donderdag|vrijdag|zaterdag|zondag|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье`.replace(/\s+/g, '');
/** A day of the week before a date or behind it: Monday 4 March, Mo., 04.03.2021, 3月4日(木), 3月4日星期四. */
const WEEKDAY = new RegExp(
  [
    `^(?:(?:${WEEKDAYS})[.,]{0,2} |(?:mo|di|mi|do|fr|sa|so)[.,]{1,2} ?(?=\\d))`,
    `(?<=\\d)[ ,]+(?:${WEEKDAYS})$`,
    '[ ,]*(?:星期|周|礼拜|禮拜|週)[一二三四五六日天]$',
    '(?<=[日号號]) ?(?:[月火水木金土日](?:曜日?)?|[월화수목금토일](?:요일)?)$',
  ].join('|'),
);

/**
 * Reads when something was: EDTF as it is; days, months and years as people write them, in English and Chinese, with
 * German, French and Spanish months; parts of years; ranges; "before", "since". A time of day goes: the civil day
 * that is written stays, whatever the time zone. What does not exist (31 February) or has no year is a misfit.
 */
export function readDate(text: string, style: DateStyle): Reading<DateRead> {
  // Most days of long lists, in whatever style.
  if (/^\d{4}-\d\d-\d\d$/.test(text) && isEdtf(text))
    return { kind: 'value', value: { edtf: text, precision: 'day', isOrderOpen: false } };
  if (isUnknown(text) || saysUnknown(text) || /^0000-00-00(?![\d-])/.test(text.trim())) return UNKNOWN;
  if (text.length > 120) return MISFIT;
  // 2010–12 with a dash may be three years or a December.
  const years = /^\s*(\d{4})\s?[\u2012-\u2014]\s?(\d\d)\s*$/.exec(text);
  if (years !== null && Number(years[2]) <= 12 && Number(years[2]) > Number(years[1]) % 100) return MISFIT;
  const plain = withoutEras(hanDateDigits(translated(foldLetters(withoutVerb(plainSigns(text))))))
    .replace(/ ?\[(?:\d{1,3}|[a-z]|(?:note|nb) \d+|citation needed)\]|[*†‡§¹²³⁰-⁹]+$/g, '')
    .replace(/[()"]/g, ' ')
    .replace(/ +/g, ' ')
    .trim()
    .replace(/(?<=[年月日]) | (?=[年月日])/g, '')
    .replace(WEEKDAY, '')
    .replace(TIME, '')
    // 2022 г.: the Russian word for a year stands behind it.
    .replace(/(?<=\d{4}) ?(?:г\.?|года?)$/, '')
    .replace(WITHIN, '')
    .replace(/(\d)\. (?=\d)/g, '$1.')
    .replace(/(?<=\d\/\d{1,2}\/) (?=\d{4})/, '')
    .replace(/(?<=\p{L})'(?=\d\d$)/u, " '")
    .replace(/(?<=[\p{L}\d])[:;,.]+$/u, '');
  const asEdtf = plain.toUpperCase();
  const found = isEdtf(asEdtf) ? { edtf: asEdtf, isOrderOpen: false } : read(plain, style);
  if (found === undefined) {
    const rest = text.replace(REMARK, '');
    return rest === text ? MISFIT : readDate(rest, style);
  }
  const { edtf, isOrderOpen } = found;
  const date = dateOf(edtf);
  if (date === undefined) return MISFIT;
  const { precision } = date;
  return precision === 'moment'
    ? { kind: 'value', value: { edtf: edtf.slice(0, 10), precision: 'day', isOrderOpen } }
    : { kind: 'value', value: { edtf, precision, isOrderOpen } };
}

/** Words that say no more than that it was then: in March 2021, courant été 2021. */
const WITHIN =
  /^(?:in(?: the)?|during(?: the)?|im(?: laufe des)?|en|dans|courant|au cours de|durante|em|nel|no|na) (?=[\p{L}\d])/u;

/** A date in Chinese without what happened then, or the part of the day. */
const withoutVerb = (text: string): string =>
  text.replace(
    /(?<=[年月日号號])(?:凌晨|清晨|早上|上午|中午|下午|傍晚|晚上?|深夜)?(?:被?曝光|披露|公[开開]|公布|报道|報導|[发發]现|[发發]生|泄露)?$/,
    '',
  );

const WITHOUT_YEAR =
  /^(?:\p{L}+\.? \d{1,2}|\d{1,2}\.? \p{L}+\.?|\d{1,2}月(?:\d{1,2}[日号]?)?|\d{1,2}([./])\d{1,2}\1?)(?:st|nd|rd|th)?,?$/u;

/** Whether a cell is a date without a year: “March 12”, 3月4日, 14/02. */
export const isWithoutYear = (text: string): boolean =>
  WITHOUT_YEAR.test(text) ||
  (/^\p{L}{3,12}\.?$/u.test(text) && monthNamed(foldLetters(text.replace('.', ''))) !== undefined);

/** A day of a month that stands elsewhere: 16日, 13th, 14. */
export const DAY_ALONE = /^(0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th|\.|[日号號])?$/;

/** Words in brackets behind a date, and that its day is not known. */
const REMARK =
  /\s*(?:[(（][^()（）]*\p{L}{2}[^()（）]*[)）]|[,;]?\s*(?:the )?exact (?:day|date|month|time)s? (?:is |are )?(?:unknown|not known|unclear))\s*$/iu;

/** Words of other languages for parts of a year, without accents, and the English or Chinese word for each. */
const OTHER_WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    early: 'anfang debut principios inicios inizio begin начало',
    mid: 'mitte mi mediados meados meta medio середина',
    late: 'ende fin final finales fim fine eind конец',
    spring: 'fruhling fruhjahr printemps primavera voorjaar lente весна',
    summer: 'sommer ete verano verao estate zomer лето',
    autumn: 'herbst automne otono outono autunno herfst осень',
    winter: 'hiver invierno inverno зима',
    quarter: 'quartal trimestre trimestr kwartaal квартал',
    half: 'halbjahr semestre semester полугодие',
    about: 'environ vers etwa ungefahr ongeveer aproximadamente около',
    of: 'de di du del da do van des',
    年: '년',
    月: '월',
    日: '일',
  }).flatMap(([word, others]) => others.split(' ').map((other) => [other, word] as const)),
);

/** A date with its words in English or Chinese, as far as they are known. */
const translated = (text: string): string =>
  // Most dates have no words.
  !/[^\d\s./:tz+-]/.test(text)
    ? text
    : text
        .replace(/(?<=\d)[년월일]/g, (sign) => OTHER_WORDS.get(sign) ?? sign)
        .replace(/(?<=[年月]) ?(초|말)$/, (_, part) => (part === '초' ? '初' : '末'))
        .replace(/(?<=年) ?(상|하)반기/, (_, part) => (part === '상' ? '上半年' : '下半年'))
        .replace(/(?<=年) ?(\d)분기/, '$1季度')
        .replace(/(?<=月) ?(상|중|하)순/, (_, part) => ({ 상: '上旬', 중: '中旬' })[String(part)] ?? '下旬')
        .replace(/(?<=[年月日旬])(?:頃|ごろ|経|경)$/, '左右')
        .replace(/(?<=[\dºª.er] ?)trim?\.?(?= )/g, 'trimestre')
        .replace(/(?<=\d)(?:\.|er|re|e|º|ª|o) ?(?=quartal|trimestre|halbjahr|semestre|kwartaal)/, 'th ')
        .replace(/(?<=\d)(?:-?й)? ?кв\.?(?= )/, 'th quarter')
        .replace(/[a-zа-я]+/g, (word) => OTHER_WORDS.get(word) ?? word)
        .replace(/(?<=(?:early|mid|late|quarter|half) )of (?=\d{4}$)/, '');

/** How many cells, and up to three of them. */
interface Tally {
  readonly count: number;
  readonly examples: readonly string[];
}

/** The style of a column, how sure it is, and what in it looks more exact than it is. */
interface DateFindings extends DateStyle {
  /** Dates that can be read in two ways in this style. */
  readonly open: Tally;
  /** Dates that exist only in another order than the one that was found. */
  readonly contrary: Tally;
  /** Numbers read as days of a spreadsheet. */
  readonly serialNumbers: Tally;
  /** Dates before 1950 or after the latest year. */
  readonly implausible: Tally;
  /** Cells that are dates. */
  readonly dates: number;
  /** Of these, those of a day. */
  readonly days: number;
  /** Days that are the 1st of a month, those of January included. */
  readonly firstOfMonth: number;
  readonly firstOfYear: number;
  /** Days such as 2009-05-09, whose number is that of the year: perhaps "May 09" misread. */
  readonly dayIsYear: number;
  /** The day of the month that most days have, and how many have it. */
  readonly commonestDay: { readonly day: number; readonly count: number } | undefined;
}

const TRIPLE = /(?<![\da-z./-])(\d{1,2})([-./])(\d{1,2})\2(\d{4}|\d\d)(?![\d./-]*\d)/gi;
/** The order that most cells allow and no other so well; `open` where two are alike. */
function orderOf(triples: readonly (readonly string[])[], latestYear: number): DayOrder | 'open' {
  const fits = (order: DayOrder): number =>
    triples.filter((parts) => {
      const date = inOrder(parts, order, latestYear);
      return date !== undefined && isLikely(date, latestYear);
    }).length;
  const ranked = ORDERS.map((order) => ({ order, count: fits(order) })).sort((a, b) => b.count - a.count);
  const [best, next] = ranked;
  return best === undefined || next === undefined || best.count === next.count ? 'open' : best.order;
}

/**
 * The date style of a column, by its cells. A part above 12 decides which of day and month comes first. `latestYear`
 * is the latest that a date may have; the clock is never asked. The findings are a style: hand them to `readDate`.
 */
export function dateStyleOf(texts: Iterable<string>, latestYear: number): DateFindings {
  const cells = Array.from(texts);
  const triples: string[][] = [];
  // Dots between numbers say nothing of slashes, nor these of dots: 31.12.2022 is written so in one order only.
  const dottedTriples: string[][] = [];
  let hasSerials = false;
  for (const cell of cells) {
    // In the order of ISO 8601 nothing is open.
    if (/^\d{4}-\d\d-\d\d$/.test(cell)) continue;
    const plain = withoutEras(plainSigns(cell))
      .replace(/(\d)\. (?=\d)/g, '$1.')
      // Both ends of a range count.
      .replace(/(?<=[./]\d{4})-(?=\d)/g, ' - ');
    for (const [, first = '', sign, second = '', third = ''] of plain.matchAll(TRIPLE))
      (sign === '.' ? dottedTriples : triples).push([first, second, third]);
    hasSerials ||= SERIAL.test(plain);
  }
  const order = orderOf(triples, latestYear);
  const dotted = orderOf(dottedTriples, latestYear);
  const style: DateStyle = {
    order,
    ...(dotted === 'open' ? {} : { dotted }),
    latestYear,
    ...(hasSerials ? { serials: 1900 } : {}),
  };

  const tally = () => ({ count: 0, examples: [] as string[] });
  const open = tally();
  const contrary = tally();
  const serialNumbers = tally();
  const implausible = tally();
  const add = (to: ReturnType<typeof tally>, cell: string) => {
    to.count += 1;
    if (to.examples.length < 3 && !to.examples.includes(cell)) to.examples.push(cell);
  };
  let [dates, days, firstOfMonth, firstOfYear, dayIsYear] = [0, 0, 0, 0, 0];
  const perDay = new Map<number, number>();
  for (const cell of cells) {
    const reading = readDate(cell, style);
    if (reading.kind === 'misfit' && order !== 'open') {
      if (readDate(cell, { ...style, order: 'open' }).kind === 'value') add(contrary, cell);
    }
    if (reading.kind !== 'value') continue;
    const { edtf, precision, isOrderOpen } = reading.value;
    dates += 1;
    if (isOrderOpen) add(open, cell);
    if (SERIAL.test(cell.trim())) add(serialNumbers, cell);
    const { earliest = 0, latest = 0 } = dateOf(edtf) ?? {};
    const year = (ms: number) => Number(formatIsoDay(ms).slice(0, 4));
    if (
      (Number.isFinite(earliest) && year(earliest) < 1950) ||
      (Number.isFinite(latest) && year(latest - DAY) > latestYear)
    ) {
      add(implausible, cell);
    }
    if (precision !== 'day') continue;
    const day = Number(edtf.slice(8, 10));
    days += 1;
    perDay.set(day, (perDay.get(day) ?? 0) + 1);
    if (day === 1) firstOfMonth += 1;
    if (edtf.slice(5, 10) === '01-01') firstOfYear += 1;
    if (day === Number(edtf.slice(2, 4))) dayIsYear += 1;
  }
  const [commonest] = Array.from(perDay, ([day, count]) => ({ day, count })).sort((a, b) => b.count - a.count);
  return {
    ...style,
    open,
    contrary,
    serialNumbers,
    implausible,
    dates,
    days,
    firstOfMonth,
    firstOfYear,
    dayIsYear,
    commonestDay: commonest,
  };
}
