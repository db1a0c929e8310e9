import { wordsTemplate } from '../words/words-file.ts';

/** `words TAG`: prints a file of words to begin with, for one more language of a site of somebody's own. Returns the exit code. */
export function printWords([tag, ...others]: readonly string[]): number {
  try {
    if (tag === undefined || others.length > 0) throw new RangeError('got no language');
    console.log(JSON.stringify(wordsTemplate(Intl.getCanonicalLocales(tag)[0]), undefined, 2));
    return 0;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    console.error(`words: ${error.message}; expected a BCP 47 language tag: words fr > fr.json`);
    return 2;
  }
}
