import type { Texts } from '../data/schema.ts';
import { formsOf } from '../data/texts.ts';
import { SEARCH_WORDS, type SomeSearchWords } from '../i18n/search-words.ts';
import { FACETS } from './facets.ts';
import { fold, isSpaceless } from './search-text.ts';

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
