import type { FuzzyDate } from '../model/edtf.ts';
import type { Lag } from '../model/phases.ts';
import type { Figure, Localized } from '../model/schema.ts';
import type { Unit } from '../model/vocabulary.ts';
import type { LaterWords, Words } from './words.ts';

/** A language: its words and the way it writes numbers, dates, durations and lists. */
export interface Locale {
  /** BCP 47 tag. */
  readonly tag: string;
  /** Its own name for itself. */
  readonly name: string;
  readonly words: Words;
  readonly format: Formats;
  /** Words of what is shown only when asked for. Throws until `loadLater` has settled. */
  readonly later: LaterWords;
  /** Fetches the later words; at once when they are here already. */
  loadLater(): Promise<void>;
}

export interface Formats {
  /** `1,180,000,000`. */
  integer(value: number): string;
  /** `1.18 billion`: for text. */
  count(value: number): string;
  /** `1.18B`: for the picture, where room is short. */
  compact(value: number): string;
  /** `1.18 billion items`, `20 GB`; the plural follows the number. */
  quantity(value: number, unit: Unit): string;
  /** A figure with its qualifier: `more than 1.18 billion items`, `millions of records`. */
  figure(figure: Figure): string;
  /** A figure for the picture: `>1.2B`, `20 GB`. */
  figureShort(figure: Figure): string;
  /** At the precision it has: `14 August 2020`, `August 2020`, `about 2012`, `November 2019 to July 2020`. */
  date(date: FuzzyDate): string;
  /** A civil day, from UTC ms. */
  day(time: number): string;
  /** The year of UTC ms. */
  year(time: number): string;
  /** Short month name of UTC ms: `Aug`. */
  month(time: number): string;
  /** `8 months`, `7 to 9 months`, `at most 3 days`. */
  lag(lag: Lag): string;
  /** ISO 3166-1 code to a name. */
  country(code: string): string;
  /** A sum of money with its ISO 4217 currency. */
  money(amount: number, currency: string): string;
  list(items: readonly string[]): string;
  /** Name of a language by its BCP 47 tag. */
  language(tag: string): string;
}

/** The text in the wanted language, else in English, else in any, with the tag it is in. */
export function inLanguage(texts: Localized | undefined, tag: string): { text: string; lang: string } | undefined {
  if (!texts) return undefined;
  for (const lang of [tag, 'en', ...Object.keys(texts)]) {
    const text = texts[lang];
    if (text) return { text, lang };
  }
  return undefined;
}
