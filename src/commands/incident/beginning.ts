/** Search engines show about so many columns of Latin letters; a Han character takes two. */
const MOST = 200;
const LEAST = 80;

/**
 * How a text begins, in so many whole sentences as search engines show; where the first is too long
 * for that, in whole words with an ellipsis. `lang` is its BCP 47 tag.
 */
export function beginningOf(text: string, lang: string): string {
  const whole = text.trim();
  if (widthOf(whole) <= MOST) return whole;
  const sentences = takeWhileShort(whole, lang, 'sentence', MOST);
  if (widthOf(sentences) >= LEAST) return sentences;
  const words = takeWhileShort(whole, lang, 'word', MOST - 1);
  return `${words.replace(/[\s\p{P}]+$/u, '')}…`;
}

function takeWhileShort(text: string, lang: string, granularity: 'sentence' | 'word', most: number): string {
  let end = 0;
  for (const { index, segment } of new Intl.Segmenter(lang, { granularity }).segment(text)) {
    if (widthOf(text.slice(0, index + segment.length).trimEnd()) > most) break;
    end = index + segment.length;
  }
  return text.slice(0, end).trim();
}

function widthOf(text: string): number {
  let width = 0;
  for (const letter of text) width += (letter.codePointAt(0) ?? 0) >= 0x2e80 ? 2 : 1;
  return width;
}
