/** From this share of common pairs of letters on, one word may have been meant by another. */
const ENOUGH = 0.4;

/** Words of `known` that may have been meant by `asked`, the likeliest first, at most `most` of them. */
export function likelyMeant(asked: string, known: readonly string[], most: number): readonly string[] {
  const wanted = pairsOf(asked);
  return known
    .map((word) => ({ word, share: shareOf(wanted, pairsOf(word)) }))
    .filter(({ share }) => share >= ENOUGH)
    .sort((a, b) => b.share - a.share)
    .slice(0, most)
    .map(({ word }) => word);
}

/** Pairs of neighbouring letters and digits; what parts words does not count. */
function pairsOf(word: string): ReadonlySet<string> {
  const letters = [...word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')];
  return new Set(letters.slice(1).map((letter, at) => letters[at] + letter));
}

/** How much two sets have in common, from 0 to 1 (Dice). */
function shareOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 0;
  return (2 * [...a].filter((pair) => b.has(pair)).length) / (a.size + b.size);
}
