import { wordsTemplate } from '../src/build/words/words-file.ts';

/**
 * A language that nobody speaks: English in other letters, made by program. Whatever stands in Latin letters beside it was not
 * said in it.
 */

const LATIN = 'abcdefghijklmnopqrstuvwxyz';
const OTHERS = 'абцдефгхийклмнопярстувжщыз';

/** A text in its letters; names of `{places}` stay. */
export const inOtherLetters = (text: string): string =>
  text.replace(/(\{\w+(?::\w+)?)|[A-Za-z]/g, (letter, place?: string) => {
    if (place !== undefined) return place;
    const other = OTHERS[LATIN.indexOf(letter.toLowerCase())];
    return letter === letter.toLowerCase() ? other : other.toUpperCase();
  });

/** Texts of a data file that are no key, code, date or address. */
const TEXTS = 'en zh-Hans publisher title organisation parent host per via counts words license label note'.split(' ');

/** A data file, or a part of it, with its texts in other letters. */
export function dataInOtherLetters(value: unknown, key = ''): unknown {
  if (typeof value === 'string') return TEXTS.includes(key) ? inOtherLetters(value) : value;
  if (Array.isArray(value)) return value.map((item) => dataInOtherLetters(item, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, dataInOtherLetters(inner, name)]));
}

/** Settings among the words, which are no texts. */
const SETTINGS = ['grouping', 'countryNames'];

function translated(word: unknown): unknown {
  if (typeof word === 'string') return inOtherLetters(word);
  if (Array.isArray(word)) return word.map(translated);
  if (typeof word !== 'object' || word === null) return word;
  const hasCases = ['other', 'yes', 'without'].some((key) => key in word);
  return Object.fromEntries(
    Object.entries(word).map(([key, value]) => [
      key,
      SETTINGS.includes(key) || (key === 'by' && hasCases) ? value : translated(value),
    ]),
  );
}

/** A file of words with every word in its letters, under the tag of a language whose dates, numbers and countries no Latin letter has. */
export function pseudoWords(tag: string): object {
  const { words, ...about } = Object(wordsTemplate(tag)) as { readonly words: unknown };
  return { ...about, words: translated(words) };
}

/** Runs of Latin letters in a text, but for what is allowed to be there. */
export const latinIn = (text: string, allowed: RegExp): readonly string[] =>
  text.replace(allowed, ' ').match(/[A-Za-z][A-Za-z’' -]*[A-Za-z]/g) ?? [];
