import { createFormats } from './formats.ts';
import type { Locale } from './locale.ts';
import type { FormatWords, LaterWords, Words } from './words.ts';

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
  /** Fetches the words of what is shown only when asked for. */
  readonly fetchLater: () => Promise<LaterWords>;
}

/** A language from its parts. Its later words can be asked for once `loadLater` has settled. */
export function createLocale({ formatWords, dateTag, fetchLater, ...parts }: LanguageParts): Locale {
  const { tag } = parts;
  let later: LaterWords | undefined;
  return {
    direction: 'ltr',
    ...parts,
    format: createFormats(tag, formatWords, dateTag),
    get later() {
      if (!later) throw new Error(`The later words of ${tag} were asked for before loadLater() had settled.`);
      return later;
    },
    async loadLater() {
      later ??= await fetchLater();
    },
  };
}
