import uFuzzy from '@leeoniya/ufuzzy';
import type { Dataset } from '../data/dataset.ts';
import type { Incident } from '../data/schema.ts';
import { formsOf } from '../data/texts.ts';
import { normalQuery } from './url/normalize.ts';

/** Text search over one data set. */
export interface Search {
  /**
   * Per row, 1 where every word of the query is found, in any order; null when the query holds
   * nothing to look for. A word is looked for as it is written, anywhere; only when no incident has
   * it so, words of four letters or more are looked for at the start of words, with one error
   * (exchanged, missing, wrong or added letter, the first one excepted). Case, accents and
   * full-width forms do not matter.
   */
  matches(query: string): Uint8Array | null;
}

/** Shorter words have too many neighbours, longer ones are no words. */
const FUZZY_WORD = /^(?=.{4,40}$)[\p{L}\p{M}\p{N}]*[\p{L}\p{M}]{4}[\p{L}\p{M}\p{N}]*$/u;

/** Scripts without spaces between words, which are matched as they are written. */
const SPACELESS = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}';
const HAS_SPACELESS = new RegExp(`[${SPACELESS}]`, 'u');
const WORD = new RegExp(`[${SPACELESS}]+|(?:(?![${SPACELESS}])[\\p{L}\\p{M}\\p{N}])+`, 'gu');

/** uFuzzy's own placeholder; as a needle it would be taken for a lost quotation. */
const PLACEHOLDER = 'eexxaacctt';

type ErrorRules = ReturnType<NonNullable<uFuzzy.Options['intraRules']>>;
/** From the second letter on. */
const ONE_ERROR: ErrorRules = { intraSlice: [1, Infinity], intraIns: 1, intraSub: 1, intraTrn: 1, intraDel: 1 };
const NO_ERROR: ErrorRules = { intraSlice: [1, Infinity], intraIns: 0, intraSub: 0, intraTrn: 0, intraDel: 0 };

const OPTIONS: uFuzzy.Options = {
  unicode: true,
  interSplit: '[^\\p{L}\\p{M}\\p{N}]+',
  intraSplit: '\\p{Ll}\\p{Lu}',
  intraBound: '\\p{L}\\d|\\d\\p{L}|\\p{Ll}\\p{Lu}',
  intraChars: '[\\p{L}\\p{M}\\p{N}]',
  intraContr: "'\\p{L}{1,2}\\b",
  intraMode: 1,
  intraRules: (part) => (/^\P{Nd}{4,}$/u.test(part) ? ONE_ERROR : NO_ERROR),
  // The defaults follow the locale of the machine.
  toLower: (text) => text.toLowerCase(),
  toUpper: (text) => text.toUpperCase(),
  compare: () => 0,
};

/** Otherwise `tabao` would be found in `da(taba)se`. Only ASCII letters have boundaries that can be told. */
const atWordStart = new uFuzzy({ ...OPTIONS, interLft: 2 });
const anywhere = new uFuzzy(OPTIONS);

/**
 * Of a `part` of the data, whose descriptions are still to come, only what stands there as it is written is found:
 * with the whole more may be found, and nothing less. Where nothing is found yet, `matches` is null.
 */
export function createSearch(dataset: Dataset, isPart = false): Search {
  let haystack: string[] | undefined;
  let lastQuery = '';
  let lastMatches: Uint8Array | null = null;
  return {
    matches(query) {
      const needle = fold(normalQuery(query));
      if (needle === lastQuery) return lastMatches;
      const words = wordsOf(needle);
      lastMatches = null;
      if (words.length > 0) {
        haystack ??= dataset.incidents.map(textOf);
        lastMatches = isPart ? findWritten(haystack, words) : findAll(haystack, words);
      }
      lastQuery = needle;
      return lastMatches;
    },
  };
}

/** What stands between spaces, without punctuation at its ends. */
function wordsOf(needle: string): readonly string[] {
  const words = needle.split(/\s+/u).map((word) => word.replace(/^\p{P}+|\p{P}+$/gu, ''));
  return [...new Set(words)].filter((word) => /[\p{L}\p{N}]/u.test(word));
}

function findAll(haystack: string[], words: readonly string[]): Uint8Array {
  const matches = new Uint8Array(haystack.length).fill(1);
  for (const word of words) {
    const found = findWord(haystack, word);
    for (let row = 0; row < matches.length; row++) matches[row] &= found[row];
  }
  return matches;
}

/** One word as written; else its parts (`at&t`, `alipay支付宝`), each as written or with one error. */
function findWord(haystack: string[], word: string): Uint8Array {
  const written = findText(haystack, word);
  if (written.includes(1)) return written;
  const parts = word.match(WORD) ?? [];
  return parts.length === 1 && parts[0] === word ? findNearly(haystack, word) : findAll(haystack, parts);
}

/** Rows in which every word stands as it is written; null where none has them all. */
function findWritten(haystack: readonly string[], words: readonly string[]): Uint8Array | null {
  const found = Uint8Array.from(haystack, (straw) => (words.every((word) => straw.includes(word)) ? 1 : 0));
  return found.includes(1) ? found : null;
}

function findText(haystack: string[], text: string): Uint8Array {
  return Uint8Array.from(haystack, (straw) => (straw.includes(text) ? 1 : 0));
}

function findNearly(haystack: string[], word: string): Uint8Array {
  const found = new Uint8Array(haystack.length);
  if (!FUZZY_WORD.test(word) || HAS_SPACELESS.test(word) || word === PLACEHOLDER) return found;
  const fuzzy = /^[a-z0-9]/.test(word) ? atWordStart : anywhere;
  for (const row of fuzzy.filter(haystack, word) ?? []) found[row] = 1;
  return found;
}

/** Everything about an incident that is searched, folded. */
function textOf(incident: Incident): string {
  return fold(
    [
      incident.id,
      ...formsOf(incident.names),
      ...formsOf(incident.organisation),
      ...formsOf(incident.parent),
      ...formsOf(incident.host),
      ...formsOf(incident.summary),
      ...formsOf(incident.dataWords),
      ...incident.data,
    ].join('\n'),
  );
}

/** One form for what readers type in many: lower case, half width, Latin and Greek without accents. */
function fold(text: string): string {
  const lower = text.toLowerCase();
  if (!/[\u0080-\uffff]/.test(lower)) return lower;
  const letters = lower
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '');
  return letters.normalize('NFC').replace(/’/g, "'");
}
