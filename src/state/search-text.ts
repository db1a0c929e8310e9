import { formsOf } from '../data/dataset.ts';
import type { Texts } from '../data/schema.ts';
import { SEARCH_WORDS, type SomeSearchWords } from '../i18n/search-words.ts';
import { FACETS } from './facets.ts';

/**
 * Words of a search and of what is searched: their one form, where they stand in a text, and what else readers type
 * for a value.
 */

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
const WHOLE = 3;

/** Shorter beginnings and parts of words say nothing. */
const LEAST_PART = 3;

interface Place {
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

/** What readers type for a value: its names, and words for a part of what it holds. */
export interface Terms {
  readonly names: readonly string[];
  readonly parts: readonly string[];
}

const LANGUAGES: readonly [string, SomeSearchWords][] = Object.entries(SEARCH_WORDS);

/** Facets whose values are typed; others say how a case is known, or who is meant by its cause already. */
export const TYPED_FACETS = FACETS.filter(({ id }) => ['cause', 'sector', 'country', 'kind', 'nature'].includes(id));

/** What readers type for a value of a facet, in all languages; for one that the file names, its names; else the word itself. */
export function termsOf(facet: string, value: string, ownNames?: Texts): Terms {
  const names = formsOf(ownNames).flatMap(split);
  const parts: string[] = [];
  let isKnown = value === 'unknown';
  for (const [tag, words] of LANGUAGES) {
    const lists: Readonly<Record<string, Readonly<Record<string, string>>>> = { ...words, things: {}, idle: {} };
    const list = Object.hasOwn(lists[facet], value) ? lists[facet][value] : undefined;
    const [before = '', after = ''] = (list ?? '').split('|');
    names.push(...split(before));
    parts.push(...split(after));
    if (facet === 'country') names.push(...split(countryName(value, tag)));
    isKnown ||= list !== undefined;
  }
  if (!isKnown) names.push(...split(value.replaceAll('-', ' ')), fold(value));
  return { names, parts };
}

const split = (list: string): readonly string[] =>
  fold(list)
    .split(/[\s,、&()（）]+/u)
    .filter((word) => word !== '');

/** `Bosnia & Herzegovina`; nothing for codes that are none of a country. */
function countryName(code: string, tag: string): string {
  if (!/^[A-Z]{2}$/.test(code) || code === 'ZZ') return '';
  try {
    const [long, short] = (['long', 'short'] as const).map((style) =>
      new Intl.DisplayNames([tag], { type: 'region', style, fallback: 'none' }).of(code),
    );
    return `${long ?? ''} ${short ?? ''}`;
  } catch {
    return '';
  }
}

const THINGS: readonly (readonly string[])[] = [
  ...new Set(LANGUAGES.flatMap(([, { things }]) => Object.keys(things))),
].map((thing) =>
  LANGUAGES.flatMap(([, { things }]) =>
    Object.entries(things).flatMap(([id, list]) => (id === thing ? split(list) : [])),
  ),
);

/** Words that mean the same, in whatever language; the word itself is the first. */
export function sameThings(spellings: readonly string[]): readonly string[] {
  const same = THINGS.filter((words) => spellings.some((spelling) => words.includes(spelling))).flat();
  return [...new Set([...spellings, ...same])];
}

const IDLE: ReadonlySet<string> = new Set(LANGUAGES.flatMap(([, { idle }]) => split(idle)));

/** The words without those that narrow nothing down; all of them where nothing else is left. */
export function tellingOf(words: readonly string[]): readonly string[] {
  const telling = words.filter((word) => !IDLE.has(word));
  return telling.length > 0 ? telling : words;
}

/** Words of scripts without spaces that are known: by them a run of signs is divided. */
export function dividers(terms: Iterable<Terms>): ReadonlySet<string> {
  const words = [...terms].flatMap(({ names, parts }) => [...names, ...parts]);
  return new Set([...words, ...THINGS.flat(), ...IDLE].filter(isSpaceless));
}

/** A run of signs without spaces, divided at the words in it that are known: `圆通密码` into `圆通` and `密码`. One sign alone says too little. */
export function divide(run: string, known: ReadonlySet<string>): readonly string[] {
  const longest = Math.max(0, ...Array.from(known, ({ length }) => length));
  const parts: string[] = [];
  let unknown = '';
  for (let at = 0; at < run.length; ) {
    let length = Math.min(longest, run.length - at);
    while (length > 0 && !known.has(run.slice(at, at + length))) length--;
    if (length === 0) {
      unknown += run[at];
      at += 1;
      continue;
    }
    if (unknown !== '') parts.push(unknown);
    unknown = '';
    parts.push(run.slice(at, at + length));
    at += length;
  }
  if (unknown !== '') parts.push(unknown);
  return parts.some((part) => part.length === 1 && !known.has(part)) ? [run] : parts;
}
