import type { OwnWords } from '../data/dataset.ts';
import type { FuzzyDate, Lag } from '../data/dates.ts';
import type { Figure, Texts } from '../data/schema.ts';
import type { Qualifier, Unit } from '../data/vocabulary.ts';
import type { formatWords, words } from './en/core.ts';
import type { later } from './en/lazy.ts';

/** Every word a language must have: English is the measure, and a language that lacks one fails the build. */
export type Words = typeof words;
export type FormatWords = typeof formatWords;
/** Words of what is shown only when asked for. */
export type LazyWords = typeof later;

/** A language: its words and the way it writes numbers, dates, durations and lists. */
export interface Locale {
  /** BCP 47 tag. */
  readonly tag: string;
  /** Its own name for itself. */
  readonly name: string;
  /** Which way its lines run. */
  readonly direction: 'ltr' | 'rtl';
  /** The smallest type in which its script can be read, CSS pixels. */
  readonly leastType: number;
  readonly words: Words;
  readonly format: Formats;
  /** Names that the data which are shown have for values of facets, which come before ours, and for columns of their own. */
  readonly ownWords?: OwnWords;
  /** Words of what is shown only when asked for. Throws until `loadLater` has settled. */
  readonly lazy: LazyWords;
  /** Fetches the later words; at once when they are here already. */
  loadLazy(): Promise<void>;
}

export interface Formats {
  /** `1,180,000,000`. */
  integer(value: number): string;
  /** A number of which nothing is known but itself: `1,180`, `12.5`. */
  plain(value: number): string;
  /** `1.18 billion`: for text; a broken number as it is. */
  count(value: number): string;
  /** `1.18B`: for the picture, where room is short. */
  compact(value: number): string;
  /** `1.18 billion items`, `20 GB`; the plural follows the number. */
  quantity(value: number, unit: Unit): string;
  /** A figure with its qualifier: `more than 1.18 billion items`, `millions of records`. */
  figure(figure: Figure): string;
  /** A figure beside a name in a picture: `more than 1.18 billion items`, `“millions”`. */
  figureLabel(figure: Figure): string;
  /** At the precision it has: `14 August 2020`, `August 2020`, `about 2012`, `November 2019 to July 2020`. */
  date(date: FuzzyDate): string;
  /** A civil day, from UTC ms. */
  day(time: number): string;
  /** The year of UTC ms. */
  year(time: number): string;
  /** Short month name of UTC ms: `Aug`. */
  month(time: number): string;
  /** Short month and year of UTC ms: `Aug 2019`. */
  monthOfYear(time: number): string;
  /** Day of the month of UTC ms, where month and year stand beside it: `14`. */
  dayOfMonth(time: number): string;
  /** `8 months`, `7 to 9 months`, `at most 3 days`. */
  lag(lag: Lag): string;
  /** ISO 3166-1 code to a name. */
  country(code: string): string;
  /** A sum of money with its ISO 4217 currency: `more than CNY 100,000`. */
  money(amount: number, currency: string, qualifier?: Qualifier): string;
  list(items: readonly string[]): string;
  /** Orders names as the language does (Chinese by pinyin): negative, 0 or positive. */
  compare(a: string, b: string): number;
  /** Name of a language by its BCP 47 tag. */
  language(tag: string): string;
}

/** A text of the data with the BCP 47 tag of its language. */
export interface LocalizedText {
  readonly text: string;
  readonly lang: string;
}

const HAN = /\p{Script=Han}/u;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** A text that the data give in one form for all readers: English, unless its script says otherwise. */
export function inOneForm(text: string): LocalizedText {
  return { text, lang: KANA.test(text) ? 'ja' : HAN.test(text) ? 'zh' : 'en' };
}

/** The text in the wanted language, else in English, else in any, with the tag it is in. */
export function inLanguage(texts: Texts | undefined, tag: string): LocalizedText | undefined {
  if (!texts) return undefined;
  if (typeof texts === 'string') return inOneForm(texts);
  const [language] = tag.split('-');
  for (const lang of [tag, language, 'en', ...Object.keys(texts)]) {
    const text = texts[lang];
    if (text) return { text, lang };
  }
  return undefined;
}

/** A sum without its unit, since counts that are added up are no number of heads; a volume keeps its own. */
export const sumText = (sum: number, unit: Unit, { quantity, count }: Pick<Formats, 'quantity' | 'count'>): string =>
  unit === 'bytes' ? quantity(sum, unit) : count(sum);
