import { countSlips, SHORT } from './nearest.ts';

/** The known word that a word was probably meant to be: in another case, as a part, or with slips; undefined when none is near. */
export function nearestWord(word: string, known: readonly string[]): string | undefined {
  const wanted = fold(word);
  if (wanted === '' || wanted.length > 100) return undefined;
  const same = known.find((each) => fold(each) === wanted);
  if (same !== undefined) return same;
  const begins = wanted.length >= 3 ? known.filter((each) => fold(each).startsWith(wanted)) : [];
  if (begins.length > 0) return shortest(begins);
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const each of known) {
    const other = fold(each);
    const most = allowedSlips(Math.min(wanted.length, other.length));
    if (Math.abs(other.length - wanted.length) > most) continue;
    const slips = countSlips(wanted, other);
    if (slips <= most && slips < least) [best, least] = [each, slips];
  }
  if (best !== undefined) return best;
  const within = known.filter((each) => {
    const other = fold(each);
    return (other.length >= 5 && wanted.includes(other)) || (wanted.length >= 5 && other.includes(wanted));
  });
  return within.length > 0 ? shortest(within) : undefined;
}

const fold = (word: string): string =>
  word
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');

const shortest = (words: readonly string[]): string =>
  words.reduce((best, word) => (word.length < best.length ? word : best));

const allowedSlips = (length: number): number => (length < SHORT ? 0 : length < 8 ? 1 : 2);
