import { createLocale } from './create.ts';
import { formatWords } from './en/formats.ts';
import { words } from './en/words.ts';
import type { Locale } from './locale.ts';

/** English is always there: it is what is shown where nothing else is asked for. */
export const EN: Locale = createLocale({
  tag: 'en',
  name: 'English',
  leastType: 11,
  words,
  formatWords,
  dateTag: 'en-GB',
  fetchLater: async () => (await import('./en/later.ts')).later,
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

/** The languages, in the order in which they are offered. To add one: a folder like `en/`, and an entry here. */
export const LANGUAGES: readonly Language[] = [
  { tag: EN.tag, name: EN.name, short: 'EN', load: async () => EN },
  {
    tag: 'zh-Hans',
    name: '简体中文',
    short: '中文',
    load: async () => (await import('./zh-Hans/index.ts')).ZH_HANS,
  },
];
