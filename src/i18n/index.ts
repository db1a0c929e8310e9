import { formatWords, words, writeDay } from './en/core.ts';
import { createFormats, type WriteDay } from './format.ts';
import type { FormatWords, LazyWords, Locale, Words } from './locale.ts';
import { type HandedIn, laterOfSite, loadHandedIn, ofSite, SITE, type Site } from './site.ts';

/** What a language brings with it. */
export interface LanguageParts {
  /** BCP 47 tag. */
  readonly tag: string;
  /** Its own name for itself. */
  readonly name: string;
  readonly direction?: 'ltr' | 'rtl';
  /** The smallest type in which its script can be read, CSS pixels. */
  readonly leastType: number;
  readonly words: Words;
  readonly formatWords: FormatWords;
  /** The tag whose dates it writes, where that is another. */
  readonly dateTag?: string;
  /** Writes days; without it `Intl` does. */
  readonly writeDay?: WriteDay;
  /** Fetches the words of what is shown only when asked for. */
  readonly fetchLater: () => Promise<LazyWords>;
}

/** A language from its parts. Its later words can be asked for once `loadLater` has settled. */
export const createLocale = SITE ? (parts: LanguageParts) => fromParts(namedParts(parts)) : fromParts;

/** The parts of a language that name the site by its own name. */
function namedParts({ words: ours, fetchLater, ...parts }: LanguageParts): LanguageParts {
  const { tag } = parts;
  return { ...parts, words: ofSite(ours, tag), fetchLater: async () => laterOfSite(await fetchLater(), tag) };
}

function fromParts({ formatWords, dateTag, writeDay, fetchLater, ...parts }: LanguageParts): Locale {
  const { tag } = parts;
  let later: LazyWords | undefined;
  return {
    direction: 'ltr',
    ...parts,
    format: createFormats(tag, formatWords, dateTag, writeDay),
    get lazy() {
      if (!later) throw new Error(`The later words of ${tag} were asked for before loadLater() had settled.`);
      return later;
    },
    async loadLazy() {
      later ??= await fetchLater();
    },
  };
}

/** English is always there: it is what is shown where nothing else is asked for. */
export const EN: Locale = createLocale({
  tag: 'en',
  name: 'English',
  leastType: 11,
  words,
  formatWords,
  dateTag: 'en-GB',
  writeDay,
  fetchLater: async () => (await import('./en/lazy.ts')).later,
});

/** A language that can be asked for. */
export interface Language {
  readonly tag: string;
  /** Its own name for itself. */
  readonly name: string;
  /** As short as it can be, for the switch. */
  readonly short: string;
  load(): Promise<Locale>;
}

/** All languages. To add one: a folder like `en/`, and an entry here. */
export const ALL_LANGUAGES: readonly Language[] = [
  { tag: EN.tag, name: EN.name, short: 'EN', load: async () => EN },
  {
    tag: 'zh-Hans',
    name: '简体中文',
    short: '中文',
    load: async () => (await import('./zh-Hans/core.ts')).ZH_HANS,
  },
];

/** A language whose words a publisher has handed in. */
function handedIn(about: HandedIn): Language {
  let loaded: Locale | undefined;
  return {
    ...about,
    async load() {
      loaded ??= loadHandedIn && createLocale((await loadHandedIn()).handedInParts(about));
      return loaded ?? EN;
    },
  };
}

function inOrder(site: Site): readonly Language[] {
  const all = [...site.handedIn.map(handedIn), ...ALL_LANGUAGES];
  return site.languages.flatMap((tag) => all.filter((language) => language.tag === tag).slice(0, 1));
}

/** The languages of the site, in the order in which they are offered. */
export const LANGUAGES: readonly Language[] = SITE ? inOrder(SITE) : ALL_LANGUAGES;
