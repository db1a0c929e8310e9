import * as v from 'valibot';
import {
  localized,
  plainOrLocalized,
  type Texts,
  VOCABULARY_FACETS,
  type Vocabulary,
  type VocabularyFacet,
} from '../schema.ts';
import { TERMS } from '../terms.ts';
import { CODE, losesLetters, markOf, slugOf } from './codes.ts';
import { describeIssue, innerIssues, isBlank, type Problem, shorten, showHidden } from './problems.ts';
import { isObject, UNREAD, unknownFields } from './read-incident.ts';

/** Longest text that is taken for a word; the schema refuses longer ones. */
const LONGEST = 500;

/** Facets of which any word is taken; of the others, those that we know or that the file names. */
const OPEN: readonly VocabularyFacet[] = ['sector', 'kind'];

/** The words that a file has for values of its own: those that it names, and those that it only uses. */
export class FileWords {
  private readonly facets: Readonly<Record<VocabularyFacet, WordsOfFacet>> = {
    sector: newWords(),
    kind: newWords(),
    cause: newWords(),
    actor: newWords(),
  };

  constructor(raw: unknown, problems: Problem[]) {
    if (raw === undefined) return;
    if (!isObject(raw)) {
      problems.push({ path: 'vocabulary', found: shorten(raw), expected: 'Object', effect: 'part' });
      return;
    }
    for (const [facet, entries] of Object.entries(raw)) this.name(facet, entries, problems);
  }

  /** Keeps the names of one facet; a faulty one loses itself alone. */
  private name(written: string, entries: unknown, problems: Problem[]): void {
    const facet = VOCABULARY_FACETS.find((each) => each === written);
    const path = `vocabulary.${showHidden(written.slice(0, 80))}`;
    if (facet === undefined) {
      problems.push({ path, found: shorten(entries), expected: UNREAD, effect: 'ignored' });
      return;
    }
    if (!isObject(entries)) {
      problems.push({ path, found: shorten(entries), expected: 'Object', effect: 'part' });
      return;
    }
    for (const [key, texts] of Object.entries(entries)) {
      const place = `${path}.${showHidden(key.slice(0, 80))}`;
      const read = v.safeParse(plainOrLocalized, texts);
      for (const issue of innerIssues(read.issues ?? [])) {
        problems.push({ ...describeIssue(issue, place), effect: 'part' });
      }
      for (const field of unknownFields(localized, texts, place)) {
        problems.push({ path: field.path, found: shorten(field.value), expected: UNREAD, effect: 'ignored' });
      }
      if (isBlank(key)) problems.push({ path: place, found: shorten(key), expected: 'some text', effect: 'part' });
      else if (read.success) this.facets[facet].given.set(codeFor(key), read.output);
    }
  }

  /**
   * The code of a word; nothing for a cause or an actor that neither we nor the file knows, which is told. A sector or
   * a kind of data that nobody names is its own name; of two words with the same code the first is, and the second is
   * told as a doubt. What the schema refuses stays as it is.
   */
  codeOf(facet: VocabularyFacet, text: string, tell: (problem: WordProblem) => void): string | undefined {
    const { codes, given, used } = this.facets[facet];
    const known = codes.get(text);
    if (known !== undefined) return known;
    if (isBlank(text)) return '';
    if (text.length > LONGEST && Array.from(text).length > LONGEST) return text;
    const code = codeFor(text);
    const isNamed = given.has(code) || TERMS[facet].includes(code);
    if (!isNamed && !OPEN.includes(facet)) {
      tell({ found: shorten(text), expected: TERMS[facet].join(', '), effect: 'part' });
      return undefined;
    }
    codes.set(text, code);
    if (isNamed || text === code) return code;
    const first = used.get(code);
    if (first === undefined) used.set(code, text);
    else tell({ found: shorten(text), expected: 'one spelling of a word; the first one is shown', effect: 'doubt' });
    return code;
  }

  /** The names of all words of the file; nothing where it has none of its own. */
  get vocabulary(): Vocabulary | undefined {
    const filled = VOCABULARY_FACETS.flatMap((facet) => {
      const { given, used } = this.facets[facet];
      const names = [...used, ...given];
      return names.length === 0 ? [] : [[facet, Object.fromEntries(names)] as const];
    });
    return filled.length === 0 ? undefined : Object.fromEntries(filled);
  }
}

/** What is wrong with a word. */
export type WordProblem = Pick<Problem, 'found' | 'expected' | 'effect'>;

interface WordsOfFacet {
  /** Codes by the words that have been met. */
  readonly codes: Map<string, string>;
  /** Names by code, as the file gives them. */
  readonly given: Map<string, Texts>;
  /** Words by their code that the file uses without naming them. */
  readonly used: Map<string, string>;
}

const newWords = (): WordsOfFacet => ({ codes: new Map(), given: new Map(), used: new Map() });

/** A code that says as much as the word: where letters are lost, as in Chinese, a mark of the word follows. */
export function codeFor(text: string): string {
  if (CODE.test(text)) return text;
  const slug = slugOf(text);
  return slug === '' || losesLetters(text, slug) ? `${slug || 'word'}-${markOf(text)}` : slug;
}
