/**
 * Time between two days, in whole days, 0 or more. Two exact days give exactly their difference
 * (`min === max`); dates known by month or year give every difference that their days allow.
 * `max` is Infinity where a date is open.
 */
export interface Lag {
  readonly min: number;
  readonly max: number;
  /** One of the two dates is marked `~` or `?`. */
  readonly approximate: boolean;
}

/** UTC milliseconds since 1970 of one civil day. */
export const DAY = 86_400_000;

/**
 * A stretch of UTC milliseconds within which something lies. Both ends are civil midnights in UTC:
 * `earliest` opens the first possible day, `latest` closes the last possible day (the next midnight),
 * so `latest - earliest` is the width of the doubt. Open ends are -Infinity and +Infinity.
 */
export interface Interval {
  readonly earliest: number;
  readonly latest: number;
}

/**
 * Dates in EDTF (ISO 8601-2): level 0, and of level 1 the qualifiers `~ ? %`, intervals with open
 * (`..`) or unknown (empty) ends, and unspecified digits from the right (`201X`, `2004-XX`). Years run
 * from 0001 to 9999. Days are civil days, whatever the time zone; nothing here asks the clock.
 */

/** How coarse a date is: the unit within which the day is left open. */
export type Precision = 'century' | 'decade' | 'year' | 'month' | 'day' | 'moment' | 'interval';

declare const checked: unique symbol;

/** Text that is a date in EDTF: the schema has checked it. */
export type EdtfText = string & { readonly [checked]: 'EDTF' };

/**
 * A date as somebody wrote it, and the days it may mean. `~` and `?` do not widen the bounds, because
 * the standard gives them no width: they are flags, and a drawing must show them.
 */
export interface FuzzyDate extends Interval {
  readonly text: EdtfText;
  readonly precision: Precision;
  /** `~` or `%` on either side: about then. */
  readonly approximate: boolean;
  /** `?` or `%` on either side: the source itself is unsure. */
  readonly uncertain: boolean;
  /** Nothing bounds it below: `../2020` or `/2020`; `earliest` is -Infinity. */
  readonly openStart: boolean;
  /** Nothing bounds it above: `2020/..` or `2020/`; `latest` is +Infinity. */
  readonly openEnd: boolean;
}

interface Span extends Interval {
  readonly precision: Precision;
  readonly approximate: boolean;
  readonly uncertain: boolean;
}

const PERCENT = 37;
const HYPHEN = 45;
const ZERO = 48;
const QUESTION_MARK = 63;
const LETTER_T = 84;
const LETTER_X = 88;
const TILDE = 126;
const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const;
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const DAYS_BEFORE_1970 = 719_162;
const DAYS_FROM_MARCH_OF_YEAR_0 = 719_468;
const TIME = /^T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(Z|[+-]([01]\d|2[0-3])(:[0-5]\d)?)?$/;

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** UTC ms of a midnight in the proleptic Gregorian calendar; month 1-12, and 13 for the next January. */
function midnight(year: number, month: number, day: number): number {
  if (month > 12) return midnight(year + 1, 1, day);
  const before = year - 1;
  const leapDays = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  const inYear = (DAYS_BEFORE_MONTH[month - 1] ?? 0) + (month > 2 && isLeap(year) ? 1 : 0) + day - 1;
  return (before * 365 + leapDays + inYear - DAYS_BEFORE_1970) * DAY;
}

const digit = (text: string, at: number): number => {
  const value = text.charCodeAt(at) - ZERO;
  return value >= 0 && value <= 9 ? value : Number.NaN;
};

/** Two digits, -1 for `XX`, NaN for anything else. */
const pair = (text: string, at: number): number =>
  text.charCodeAt(at) === LETTER_X && text.charCodeAt(at + 1) === LETTER_X
    ? -1
    : digit(text, at) * 10 + digit(text, at + 1);

/** A year with its last digit or its last two unspecified. */
function unspecifiedYears(text: string, from: number): Interval | undefined {
  const century = pair(text, from);
  const decades = text.charCodeAt(from + 2) === LETTER_X;
  const start = century * 100 + (decades ? 0 : digit(text, from + 2) * 10);
  if (!(start >= 0) || text.charCodeAt(from + 3) !== LETTER_X) return undefined;
  return { earliest: midnight(Math.max(start, 1), 1, 1), latest: midnight(start + (decades ? 100 : 10), 1, 1) };
}

/** One date without a slash, standing in text from `from` to before `to`. */
function spanOf(text: string, from: number, to: number): Span | undefined {
  const qualifier = text.charCodeAt(to - 1);
  const approximate = qualifier === TILDE || qualifier === PERCENT;
  const uncertain = qualifier === QUESTION_MARK || qualifier === PERCENT;
  const length = to - from - (approximate || uncertain ? 1 : 0);
  if (length !== 4 && length !== 7 && length !== 10) return undefined;

  const year = pair(text, from) * 100 + digit(text, from + 2) * 10 + digit(text, from + 3);
  if (length === 4 && Number.isNaN(year)) {
    const years = unspecifiedYears(text, from);
    if (years === undefined) return undefined;
    const precision = text.charCodeAt(from + 2) === LETTER_X ? 'century' : 'decade';
    return { earliest: years.earliest, latest: years.latest, precision, approximate, uncertain };
  }
  if (!(year >= 1)) return undefined;

  let month = -1;
  let day = -1;
  if (length >= 7) {
    if (text.charCodeAt(from + 4) !== HYPHEN) return undefined;
    month = pair(text, from + 5);
    if (month !== -1 && !(month >= 1 && month <= 12)) return undefined;
  }
  if (length === 10) {
    if (text.charCodeAt(from + 7) !== HYPHEN) return undefined;
    day = pair(text, from + 8);
    const days = month === 2 && isLeap(year) ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0);
    if (day !== -1 && !(day >= 1 && day <= days)) return undefined;
  }

  if (day !== -1) {
    const earliest = midnight(year, month, day);
    return { earliest, latest: earliest + DAY, precision: 'day', approximate, uncertain };
  }
  if (month !== -1) {
    const latest = midnight(year, month + 1, 1);
    return { earliest: midnight(year, month, 1), latest, precision: 'month', approximate, uncertain };
  }
  const latest = midnight(year + 1, 1, 1);
  return { earliest: midnight(year, 1, 1), latest, precision: 'year', approximate, uncertain };
}

/** Two dates with a slash between; one of them may be open (`..`) or unknown (empty), not both. */
function intervalOf(text: string, slash: number): FuzzyDate | undefined {
  const openStart = slash === 0 || (slash === 2 && text.startsWith('..'));
  const openEnd = slash === text.length - 1 || text.slice(slash + 1) === '..';
  const start = openStart ? undefined : spanOf(text, 0, slash);
  const end = openEnd ? undefined : spanOf(text, slash + 1, text.length);
  if ((start === undefined && !openStart) || (end === undefined && !openEnd)) return undefined;
  if (start === undefined && end === undefined) return undefined;
  const earliest = start?.earliest ?? Number.NEGATIVE_INFINITY;
  const latest = end?.latest ?? Number.POSITIVE_INFINITY;
  if (earliest >= latest) return undefined;
  const approximate = (start?.approximate ?? false) || (end?.approximate ?? false);
  const uncertain = (start?.uncertain ?? false) || (end?.uncertain ?? false);
  return {
    text: text as EdtfText,
    earliest,
    latest,
    precision: 'interval',
    approximate,
    uncertain,
    openStart,
    openEnd,
  };
}

/**
 * Reads an EDTF date; undefined when text is none.
 *
 * The bounds hold every day the text may mean: `2019-11` is all of November, `201X` ten years,
 * `2019-11/2020-07` from the first of November to the end of July. An interval is refused when even
 * its first possible day lies after its last possible one. A date-time (`2019-11-01T10:00:00Z`) stands
 * for the civil day written in it, also where it carries an offset.
 */
export function parseEdtf(text: string): FuzzyDate | undefined {
  const slash = text.indexOf('/');
  if (slash >= 0) return intervalOf(text, slash);
  const isMoment = text.charCodeAt(10) === LETTER_T;
  if (isMoment && !TIME.test(text.slice(10))) return undefined;
  const span = spanOf(text, 0, isMoment ? 10 : text.length);
  if (span === undefined || (isMoment && span.precision !== 'day')) return undefined;
  return {
    text: text as EdtfText,
    earliest: span.earliest,
    latest: span.latest,
    precision: isMoment ? 'moment' : span.precision,
    approximate: span.approximate,
    uncertain: span.uncertain,
    openStart: false,
    openEnd: false,
  };
}

/** Whether text is a date that {@link dateOf} reads. */
export function isEdtf(text: string): text is EdtfText {
  return dateOf(text) !== undefined;
}

const parsed = new Map<string, FuzzyDate | undefined>();
/** Texts that are remembered; whatever a data file holds, memory is bounded. */
const MOST_PARSED = 50_000;

/**
 * The date that a text of the data means. The data keep the text, which goes out again as it came in; each text is
 * parsed once. Undefined only for text that nobody has checked, or for none.
 */
export function dateOf(text: EdtfText): FuzzyDate;
export function dateOf(text: string | undefined): FuzzyDate | undefined;
export function dateOf(text: string | undefined): FuzzyDate | undefined {
  if (text === undefined) return undefined;
  const known = parsed.get(text);
  if (known || parsed.has(text)) return known;
  const date = parseEdtf(text);
  if (parsed.size < MOST_PARSED) parsed.set(text, date);
  return date;
}

/**
 * The civil day that opens at a UTC midnight, as `YYYY-MM-DD`; an open end (infinite) is `..`, as EDTF
 * writes it. For years 0001 to 9999, and the midnight that closes 9999.
 */
export function formatIsoDay(ms: number): string {
  if (ms === Number.POSITIVE_INFINITY || ms === Number.NEGATIVE_INFINITY) return '..';
  if (Number.isNaN(ms)) throw new RangeError('formatIsoDay: not a time');
  // Counting years from March puts the leap day last, so that months have fixed offsets.
  const days = Math.floor(ms / DAY) + DAYS_FROM_MARCH_OF_YEAR_0;
  const era = Math.floor(days / 146_097);
  const dayOfEra = days - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** An EDTF date that is as well one of ISO 8601 and of HTML: an exact day, month or year; undefined for all others. */
export function isoDate(text: string | undefined): string | undefined {
  return text !== undefined && /^(?!0000)\d{4}(-\d\d(-\d\d)?)?$/.test(text) && dateOf(text) ? text : undefined;
}

/**
 * Durations in the unit in which people speak of them. Words and plural forms belong to the locales.
 */

export type DurationUnit = 'day' | 'month' | 'year';

/** A lag in one unit for both ends: whole days or months, or years in steps of a half. */
interface LagParts {
  readonly min: number;
  /** Equal to `min` when rounding leaves no difference; Infinity when nothing bounds it above. */
  readonly max: number;
  readonly unit: DurationUnit;
}

const DAYS_PER_MONTH = 30.4375;
const DAYS_PER_YEAR = 365.25;
/** Up to so many days, a duration is written in days. */
export const LONGEST_IN_DAYS = 45;
/** From so many months on, a duration is written in years. */
export const SHORTEST_IN_YEARS = 24;

const unitFor = (days: number): DurationUnit => {
  if (days <= LONGEST_IN_DAYS) return 'day';
  return Math.round(days / DAYS_PER_MONTH) < SHORTEST_IN_YEARS ? 'month' : 'year';
};

const valueIn = (unit: DurationUnit, days: number): number => {
  if (unit === 'day') return days;
  if (unit === 'month') return Math.round(days / DAYS_PER_MONTH);
  return Math.round((days / DAYS_PER_YEAR) * 2) / 2;
};

/**
 * Both ends of a lag, whole days (0 or more), rounded for reading in one unit. It suits the longer end, or the shorter
 * where that is open: up to 45 days are days; then come whole months of 30.4375 days, as long as there are fewer than
 * 24; then years of 365.25 days, to the nearest half. A short end may so become 0: "up to 3 years".
 */
export function lagParts({ min, max }: Pick<Lag, 'min' | 'max'>): LagParts {
  const unit = unitFor(Number.isFinite(max) ? max : min);
  return { min: valueIn(unit, min), max: valueIn(unit, max), unit };
}
