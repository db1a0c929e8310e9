import { card } from './en/card.ts';
import { card as cardZhHans } from './zh-Hans/card.ts';

export type CardWords = typeof card;

const WORDS: Readonly<Record<string, CardWords>> = { en: card, 'zh-Hans': cardZhHans };

/** Words of the social cards and of what is said beside them. Only the build needs them. */
export function cardWords(tag: string): CardWords {
  const words = WORDS[tag];
  if (!words) throw new Error(`locales/card.ts has no words in ${tag}.`);
  return words;
}
