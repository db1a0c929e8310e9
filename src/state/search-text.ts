/** Scripts without spaces between words, which are matched as they are written. */
const SPACELESS = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}';
const HAS_SPACELESS = new RegExp(`[${SPACELESS}]`, 'u');
const RUN = new RegExp(`[${SPACELESS}]+|(?:(?![${SPACELESS}])[\\p{L}\\p{M}\\p{N}])+`, 'gu');
const LETTER = /[\p{L}\p{M}\p{N}]/u;

export const isSpaceless = (text: string): boolean => HAS_SPACELESS.test(text);

/** What is a word by itself in a word of several scripts, or with signs in it: `at&t`, `alipay支付宝`. */
export const runsOf = (word: string): readonly string[] => word.match(RUN) ?? [];

/** One form for what readers type in many: lower case, half width, Latin and Greek without accents. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (!/[\u0080-\uffff]/.test(lower)) return lower;
  const letters = lower
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '');
  return letters.normalize('NFC').replace(/’/g, "'");
}

/** What stands between spaces, without punctuation at its ends. */
export function wordsOf(needle: string): readonly string[] {
  const words = needle.split(/\s+/u).map((word) => word.replace(/^\p{P}+|\p{P}+$/gu, ''));
  return [...new Set(words)].filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/** A word as it is typed, and without the s of a plural. */
export function spellingsOf(word: string): readonly string[] {
  return /^[a-z][a-z-]{2,}[a-rt-z]s$/.test(word) ? [word, word.slice(0, -1)] : [word];
}

/** How a word stands in a text: not at all, within a word, at the beginning of one, or as one. */
export const NOWHERE = 0;
export const WITHIN = 1;
export const BEGINS = 2;
export const WHOLE = 3;

/** Shorter beginnings and parts of words say nothing. */
const LEAST_PART = 3;

export interface Place {
  readonly quality: number;
  /** Where it stands, in the folded text. */
  readonly at: number;
}

/** Where a word stands best in a text, both folded. */
export function placeIn(text: string, word: string): Place {
  let best: Place = { quality: NOWHERE, at: -1 };
  for (let at = text.indexOf(word); at >= 0 && best.quality < WHOLE; at = text.indexOf(word, at + 1)) {
    const quality = qualityAt(text, word, at);
    if (quality > best.quality) best = { quality, at };
  }
  return best;
}

function qualityAt(text: string, word: string, at: number): number {
  if (isSpaceless(word)) return WHOLE;
  if (isLetter(text[at - 1]) && isLetter(word[0])) return word.length < LEAST_PART ? NOWHERE : WITHIN;
  const end = at + word.length;
  const isPlural = text[end] === 's' && !isLetter(text[end + 1]);
  if (!isLetter(text[end]) || isPlural) return WHOLE;
  return word.length < LEAST_PART && at > 0 ? NOWHERE : BEGINS;
}

/** Words of scripts without spaces do not continue the word before them. */
const isLetter = (sign: string | undefined): boolean => sign !== undefined && LETTER.test(sign) && !isSpaceless(sign);

/** How a word fits one of a list: it is one, or begins one. */
export function qualityAmong(terms: readonly string[], word: string): number {
  if (terms.includes(word)) return WHOLE;
  const isEnough = word.length >= (isSpaceless(word) ? LEAST_PART - 1 : LEAST_PART);
  return isEnough && terms.some((term) => (isSpaceless(word) ? term.includes(word) : term.startsWith(word)))
    ? BEGINS
    : NOWHERE;
}

/** Signs of a text on each side of what was found; a script without spaces says as much in fewer. */
const AROUND = 34;
const AROUND_SPACELESS = 14;

/** A few words of a text around a place of its folded form. */
export function excerpt(text: string, at: number): string {
  const around = isSpaceless(text) ? AROUND_SPACELESS : AROUND;
  const middle = placeBefore(text, at);
  const from = middle <= around ? 0 : edge(text, middle - around, 1);
  const to = text.length - middle <= around * 1.5 ? text.length : edge(text, middle + around, -1);
  return `${from > 0 ? '…' : ''}${text.slice(from, to).trim()}${to < text.length ? '…' : ''}`;
}

/** Where a place of the folded form is in the text itself, which may be longer or shorter. */
function placeBefore(text: string, at: number): number {
  let folded = 0;
  let place = 0;
  for (const sign of text) {
    if (folded >= at) break;
    folded += fold(sign).length;
    place += sign.length;
  }
  return place;
}

/** The next place, in a direction, at which no word is cut. */
function edge(text: string, from: number, step: 1 | -1): number {
  if (isSpaceless(text)) return /[\udc00-\udfff]/.test(text[from] ?? '') ? from + 1 : from;
  for (let at = from; at > 0 && at < text.length && Math.abs(at - from) < AROUND / 2; at += step)
    if (text[at] === ' ') return at;
  return from;
}
