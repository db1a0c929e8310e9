import type { ImportWords } from './en/importing.ts';
import type { Locale } from './locale.ts';

export type { DoubtSaid, ImportWords, MisfitReason } from './en/importing.ts';

/** Words of bringing one's own data, by language; fetched when somebody does. */
const WORDS: Readonly<Record<string, () => Promise<ImportWords>>> = {
  en: async () => (await import('./en/importing.ts')).importing,
  'zh-Hans': async () => (await import('./zh-Hans/importing.ts')).importing,
};

export function importWords({ tag }: Locale): Promise<ImportWords> {
  return (WORDS[tag] ?? WORDS.en)();
}
