import { type FuzzyDate, type Lag, lagParts } from '../data/dates.ts';
import type { Figure } from '../data/schema.ts';
import type { Qualifier, Unit } from '../data/vocabulary.ts';
import { type Formats, type FormatWords, inLanguage } from './locale.ts';

const BYTES: readonly [number, string][] = [
  [1e12, 'terabyte'],
  [1e9, 'gigabyte'],
  [1e6, 'megabyte'],
  [1e3, 'kilobyte'],
  [1, 'byte'],
];

/** Which way a number goes that is written with few digits: `down` for "at least", `up` for "up to". */
type Rounding = 'near' | 'down' | 'up';

/**
 * `1.18B` or `1.18 billion`, `470`: as `Intl`'s compact notation with three significant digits. It is
 * needed before anything can be shown, and loading what `Intl` knows of a language takes longer than
 * all the rest of the layout. Digits are European.
 */
export function compactNumber(
  value: number,
  steps: readonly (readonly [number, string])[],
  rounding: Rounding = 'near',
): string {
  const threeDigits = rounded(value, 3, rounding);
  const step = steps.find(([least]) => threeDigits >= least);
  if (!step) return Number.isInteger(value) ? String(threeDigits) : written(asItIs(value, rounding));
  return `${Number((threeDigits / step[0]).toPrecision(3))}${step[1]}`;
}

/** A number with so many significant digits, not above it (`down`), not below it (`up`), or next to it. */
export function rounded(value: number, digits: number, rounding: Rounding = 'near'): number {
  const near = Number(value.toPrecision(digits));
  // Sums of broken numbers are out by less than this, and are not meant to be.
  const meant = Number(value.toPrecision(12));
  if (rounding === 'near' || near === meant || near < meant === (rounding === 'down')) return near;
  const step = 10 ** (Math.floor(Math.log10(meant)) - digits + 1);
  return Number((rounding === 'down' ? near - step : near + step).toPrecision(digits));
}

/** A small number: a whole one stays whole, and a broken one never looks like one. */
function asItIs(value: number, rounding: Rounding): number {
  if (Number.isInteger(value)) return value;
  const short = rounded(value, 6, rounding);
  return Number.isInteger(short) ? Number(value.toPrecision(12)) : short;
}

/** Never in the way of engineers: `0.0000001`, not `1e-7`. */
function written(value: number): string {
  const text = String(value);
  return /e-/.test(text) && value > 1e-15 ? value.toFixed(20).replace(/0+$/, '') : text;
}

/** "At least" and "more than" never say more than the number, "up to" never less. */
function roundingOf({ words, qualifier }: Figure): Rounding {
  if (words !== undefined || qualifier === 'more-than' || qualifier === 'at-least') return 'down';
  return qualifier === 'up-to' ? 'up' : 'near';
}

/** The lower end of a range without the word for large numbers that both ends have: `2.3`, before `8.5 million`. */
function withoutShared(low: string, high: string): string {
  const word = /^[\d.,]+(\D+)$/.exec(high)?.[1];
  return word !== undefined && low.endsWith(word) && /^[\d.,]+$/.test(low.slice(0, -word.length))
    ? low.slice(0, -word.length)
    : low;
}

/** `Intl` takes milliseconds to build what most pages never use: each format is built when it is first asked for. */
function lazily<Format>(build: () => Format): () => Format {
  let built: Format | undefined;
  return () => {
    built ??= build();
    return built;
  };
}

/** Writes a day of the Gregorian calendar in full, as `Intl` does; the month is 1 to 12. */
export type WriteDay = (year: number, month: number, day: number) => string;

/**
 * Builds the formats of a language from what `Intl` knows of it and a few words of its own. Dates are
 * written as in `dateTag`, and always in UTC; days by `writeDay`, where there is one.
 */
export function createFormats(tag: string, words: FormatWords, dateTag = tag, writeDay?: WriteDay): Formats {
  const { grouping } = words;
  const number = (options: Intl.NumberFormatOptions) =>
    lazily(() => new Intl.NumberFormat(tag, { useGrouping: grouping, ...options }));
  const dated = (options: Intl.DateTimeFormatOptions) =>
    lazily(() => new Intl.DateTimeFormat(dateTag, { ...options, timeZone: 'UTC' }));
  const integers = number({ maximumFractionDigits: 0 });
  const broken = number({ maximumFractionDigits: 12 });
  const halves = number({ maximumFractionDigits: 1 });
  const amounts = number({ maximumFractionDigits: 2 });
  const longDays = dated({ dateStyle: 'long' });
  const months = dated({ year: 'numeric', month: 'long' });
  const shortMonths = dated({ month: 'short' });
  const years = dated({ year: 'numeric' });
  const countries = lazily(
    () => new Intl.DisplayNames(tag, { type: 'region', fallback: 'code', style: words.countryNames }),
  );
  const languages = lazily(() => new Intl.DisplayNames(tag, { type: 'language', fallback: 'code' }));
  const collator = lazily(() => new Intl.Collator(tag, { numeric: true }));
  const lists = lazily(() => new Intl.ListFormat(tag, { type: 'conjunction' }));

  const volumes = new Map<string, Intl.NumberFormat>();

  // What `Intl` knows of dates takes 20 ms to load, and a day stands below the first picture.
  const day = (time: number): string => {
    const date = new Date(time);
    const year = date.getUTCFullYear();
    if (!writeDay || !(year > 999 && year < 10_000)) return longDays().format(time);
    return writeDay(year, date.getUTCMonth() + 1, date.getUTCDate());
  };

  // What `Intl` knows of a number takes longer to load than the first picture to draw: up to four digits are written without.
  const isPlain = /^(en|zh)\b/.test(tag);
  const integer = (value: number) => {
    const digits = String(Math.round(value));
    const isShort = digits.length < 4 || (isPlain && digits.length === 4);
    if (!isShort) return integers().format(value);
    return digits.length === 4 && grouping === 'auto' ? `${digits[0]},${digits.slice(1)}` : digits;
  };
  const compact = (value: number) => compactNumber(value, words.compactSteps);

  function count(value: number, rounding: Rounding = 'near'): string {
    if (value >= 10_000) return compactNumber(value, words.countSteps, rounding);
    if (Number.isInteger(value)) return integer(value);
    const as = asItIs(value, rounding);
    return as < 1_000 ? written(as) : broken().format(as);
  }

  function bytes(value: number, rounding?: Rounding): string {
    const step = BYTES.find(([least]) => value >= least) ?? BYTES[BYTES.length - 1];
    const [size, unit] = step;
    const shown = rounded(value / size, 3, rounding);
    // In English and Chinese these are the symbols of SI.
    if (size > 1 && shown < 1_000 && isPlain)
      return `${written(shown)} ${unit === 'kilobyte' ? 'k' : unit[0].toUpperCase()}B`;
    const format =
      volumes.get(unit) ??
      new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay: 'short', maximumSignificantDigits: 3 });
    volumes.set(unit, format);
    return format.format(shown);
  }

  function quantity(value: number, unit: Unit): string {
    if (unit === 'bytes') return bytes(value);
    return words.counted(unit, value, count(value));
  }

  /** A number with what it counts, which may be said more exactly than by its unit: `76 million households`. */
  function counted({ unit, counts }: Figure, value: number, text: string): string {
    const exactly = inLanguage(counts, tag)?.text;
    return exactly === undefined ? words.counted(unit, value, text) : words.countedAs(exactly, text);
  }

  function figureText(figure: Figure): string {
    const { value, max = value, unit } = figure;
    const rounding = roundingOf(figure);
    const amount = (of: number) => (unit === 'bytes' ? bytes(of, rounding) : counted(figure, of, count(of, rounding)));
    const wording = inLanguage(figure.words, tag)?.text;
    if (wording !== undefined) return words.inWords(wording, amount(value));
    if (max <= value) return words.qualified(figure.qualifier, amount(value));
    const low = unit === 'bytes' ? bytes(value, rounding) : count(value, rounding);
    return words.qualified(figure.qualifier, words.range(withoutShared(low, count(max, rounding)), amount(max)));
  }

  function figureLabel(figure: Figure): string {
    const wording = inLanguage(figure.words, tag)?.text;
    return wording === undefined ? figureText(figure) : words.quoted(wording);
  }

  function bareDate(date: FuzzyDate): string {
    const last = date.latest - 1;
    switch (date.precision) {
      case 'moment':
      case 'day':
        return day(date.earliest);
      case 'month':
        return months().format(date.earliest);
      case 'year':
        return years().format(date.earliest);
      case 'decade':
        return words.decade(years().format(date.earliest));
      case 'century':
        return words.span(years().format(date.earliest), years().format(last));
      case 'interval': {
        if (date.openStart) return words.until(day(last));
        if (date.openEnd) return words.since(day(date.earliest));
        const [from = '', to = ''] = date.text.split('/');
        return words.span(sideOf(from, date.earliest), sideOf(to, last));
      }
    }
  }

  function sideOf(text: string, time: number): string {
    const parts = text.replace(/[~?%]/g, '').split('-').length;
    return parts > 2 ? day(time) : (parts === 1 ? years : months)().format(time);
  }

  function date(value: FuzzyDate): string {
    const bare = bareDate(value);
    const about = value.approximate ? words.about(bare) : bare;
    return value.uncertain ? words.uncertain(about) : about;
  }

  function lag(value: Lag): string {
    const { min, max, unit } = lagParts(value);
    const about = (text: string) => (value.approximate ? words.about(text) : text);
    const write = (length: number) => words.duration(unit, integersOrHalves(length), length);
    if (min === max) return about(write(max));
    if (!Number.isFinite(max)) return words.durationAtLeast(about(write(min)));
    if (min === 0) return words.durationUpTo(about(write(max)));
    return about(words.durationRange(unit, integersOrHalves(min), integersOrHalves(max)));
  }

  function integersOrHalves(value: number): string {
    return halves().format(value);
  }

  function money(amount: number, currency: string, qualifier: Qualifier = 'exactly'): string {
    const isRound = Number(amount.toPrecision(3)) === amount;
    const isLarge = amount >= 1_000_000 || (isRound && amount >= words.roundMoneyFrom);
    const sum = isLarge ? compactNumber(amount, words.countSteps) : amounts().format(amount);
    return words.qualified(qualifier, words.money(currency, sum));
  }

  const year = (time: number) => String(new Date(time).getUTCFullYear());
  const month = (time: number) => shortMonths().format(time);

  return {
    integer,
    plain: (value) => (Number.isInteger(value) ? integer(value) : broken().format(value)),
    count,
    compact,
    quantity,
    figure: figureText,
    figureLabel,
    date,
    day,
    year,
    month,
    monthOfYear: (time) => words.monthOfYear(month(time), year(time)),
    dayOfMonth: (time) => words.dayOfMonth(String(new Date(time).getUTCDate())),
    lag,
    country: (code) => {
      if (code === 'ZZ' || code === 'unknown') return words.noCountry;
      if (Object.hasOwn(words.countries, code)) return words.countries[code];
      return /^[A-Z]{2}$/.test(code) ? (countries().of(code) ?? code) : code;
    },
    money,
    list: (items) => lists().format(items),
    compare: (a, b) => collator().compare(a, b),
    language: (code) => {
      try {
        return languages().of(code) ?? code;
      } catch {
        return code;
      }
    },
  };
}
