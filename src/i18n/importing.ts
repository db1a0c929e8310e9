import type { ImportWords } from './en/importing.ts';
import type { Locale } from './locale.ts';

export type { DoubtSaid, ImportWords, MisfitReason } from './en/importing.ts';

/** Words of bringing one's own data, by language; fetched when somebody does. */
const WORDS: Readonly<Record<string, () => Promise<ImportWords>>> = {
  en: async () => (await import('./en/importing.ts')).importing,
  'zh-Hans': async () => (await import('./zh-Hans/importing.ts')).importing,
};

/** What says them in languages that are handed in; the bundler leaves it out of our own site. */
const loadHandedIn = globalThis.breachTimelineSite ? () => import('./handed-in-importing.ts') : undefined;

export async function importWords({ tag }: Locale): Promise<ImportWords> {
  const words = Object.hasOwn(WORDS, tag) ? WORDS[tag] : WORDS.en;
  return (await loadHandedIn?.())?.handedInImportWords(tag) ?? words();
}
