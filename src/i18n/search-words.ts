import type { ACTIONS, NATURES } from '../data/vocabulary.ts';
import type { words } from './en/core.ts';
import { searchWords as en } from './en/search.ts';
import { searchWords as zhHans } from './zh-Hans/search.ts';

type Facets = (typeof words)['facets'];

/**
 * What readers type for a value of a facet, between blanks: its names, and behind a bar words that mean a part of what
 * it holds, which count for less than the same words in a text.
 */
export interface SearchWords {
  readonly cause: Readonly<Record<(typeof ACTIONS)[number], string>>;
  readonly sector: Readonly<Record<keyof Facets['sector']['values'], string>>;
  readonly kind: Readonly<Record<keyof Facets['kind']['values'], string>>;
  readonly nature: Readonly<Record<(typeof NATURES)[number], string>>;
  /** Beside the names that every browser knows: who lives there, and short forms. */
  readonly country: Readonly<Record<string, string>>;
  /** Things by the words that mean the same, in whatever language a text is. */
  readonly things: Readonly<Record<Thing, string>>;
  /** Words that narrow nothing down beside others. */
  readonly idle: string;
}

/** Things that texts name and no facet does. */
type Thing = 'courier' | 'hotel' | 'airline' | 'police' | 'bank' | 'hospital' | 'exam' | 'voters' | 'game';

/** The same of any language, which may lack words. */
export interface SomeSearchWords
  extends Readonly<Record<Exclude<keyof SearchWords, 'idle'>, Readonly<Record<string, string>>>> {
  readonly idle: string;
}

declare global {
  /** What readers type in languages that are handed in, by their BCP 47 tags; set where the site is, see `site.ts`. */
  var breachTimelineSearchWords: Readonly<Record<string, SomeSearchWords>> | undefined;
}

/** A reader may type in any of the languages, whatever the page is in. */
export const SEARCH_WORDS: Readonly<Record<string, SomeSearchWords>> = {
  en,
  'zh-Hans': zhHans,
  ...globalThis.breachTimelineSearchWords,
};
