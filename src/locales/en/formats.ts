import type { DurationUnit } from '../../model/durations.ts';
import type { Qualifier, Unit } from '../../model/vocabulary.ts';
import { one } from './plural.ts';

const UNIT_WORDS: Record<Unit, readonly [string, string]> = {
  people: ['person', 'people'],
  accounts: ['account', 'accounts'],
  records: ['record', 'records'],
  items: ['item', 'items'],
  files: ['file', 'files'],
  organisations: ['organisation', 'organisations'],
  bytes: ['byte', 'bytes'],
};

const QUALIFIED: Record<Qualifier, (value: string) => string> = {
  exactly: (value) => value,
  about: (value) => `about ${value}`,
  'more-than': (value) => `more than ${value}`,
  'at-least': (value) => `at least ${value}`,
  nearly: (value) => `nearly ${value}`,
  'up-to': (value) => `up to ${value}`,
};

const QUALIFIED_SHORT: Record<Qualifier, (value: string) => string> = {
  exactly: (value) => value,
  about: (value) => `~${value}`,
  'more-than': (value) => `>${value}`,
  'at-least': (value) => `≥${value}`,
  nearly: (value) => `~${value}`,
  'up-to': (value) => `≤${value}`,
};

/** What the formats need: each takes finished parts and gives the whole. */
export const formatWords = {
  /** Short words for thousands and more, the largest first; the number before them has up to three digits. */
  compactSteps: [
    [1e12, 'T'],
    [1e9, 'B'],
    [1e6, 'M'],
    [1e3, 'K'],
  ] as readonly (readonly [number, string])[],
  /** The same in full, for text. */
  countSteps: [
    [1e12, ' trillion'],
    [1e9, ' billion'],
    [1e6, ' million'],
    [1e3, ' thousand'],
  ] as readonly (readonly [number, string])[],
  /** Numbers of four digits: `1,234`, or `1234` where only longer ones are divided. */
  grouping: 'auto' as 'auto' | 'min2',
  /** Names of countries in full, or as short as they are commonly used. */
  countryNames: 'long' as 'long' | 'short',
  /** Names on which releases of CLDR differ: a picture is to say the same wherever it is drawn. */
  countries: { FK: 'Falkland Islands', HK: 'Hong Kong', MO: 'Macao', PS: 'Palestine' } as Readonly<
    Record<string, string>
  >,
  counted: (unit: Unit, value: number, text: string) => `${text} ${UNIT_WORDS[unit][value === 1 ? 0 : 1]}`,
  /** What is counted, in the words of the data: `76 million households`. */
  countedAs: (what: string, text: string) => `${text} ${what}`,
  /** The wording of a source, where room is short. */
  quoted: (wording: string) => `“${wording}”`,
  rangeShort: (low: string, high: string) => `${low}–${high}`,
  inWords: (wording: string, least: string) => `“${wording}” (at least ${least})`,
  money: (currency: string, amount: string) => `${currency} ${amount}`,
  /** From here on a round sum is written with the words for large numbers: `50万元`, but `USD 500,000`. */
  roundMoneyFrom: 1_000_000,
  range: (low: string, high: string) => `${low} to ${high}`,
  qualified: (qualifier: Qualifier, value: string) => QUALIFIED[qualifier](value),
  qualifiedShort: (qualifier: Qualifier, value: string) => QUALIFIED_SHORT[qualifier](value),
  /** Each from finished parts, for an axis: `Aug 2019`, `14`. */
  monthOfYear: (month: string, year: string) => `${month} ${year}`,
  dayOfMonth: (day: string) => day,
  decade: (year: string) => `the ${year}s`,
  span: (from: string, to: string) => `between ${from} and ${to}`,
  until: (date: string) => `not after ${date}`,
  since: (date: string) => `not before ${date}`,
  about: (text: string) => `about ${text}`,
  uncertain: (text: string) => `${text} (uncertain)`,
  duration: (unit: DurationUnit, text: string, value: number) => `${text} ${one(value, unit, `${unit}s`)}`,
  durationRange: (unit: DurationUnit, low: string, high: string) => `${low} to ${high} ${unit}s`,
  durationUpTo: (length: string) => `up to ${length}`,
  durationAtLeast: (length: string) => `at least ${length}`,
  noCountry: 'No single country',
};
