import * as v from 'valibot';
import { isSafeLink } from '../links.ts';
import {
  type Colours,
  ColoursSchema,
  type ExtraColumn,
  ExtraColumnSchema,
  localized,
  plainOrLocalized,
  TERMS,
  type Texts,
  VOCABULARY_FACETS,
  type Vocabulary,
  type VocabularyFacet,
} from '../schema.ts';
import { CODE, losesLetters, markOf, slugOf } from './codes.ts';
import { describeIssue, innerIssues, isBlank, type Problem, shorten, showHidden } from './problems.ts';
import { entriesOf, type Fields, faultyEntries, isObject, tellUnread, UNREAD, withoutFaults } from './read-incident.ts';

/**
 * What a file brings beside the format: names for words of its own, columns of its own, and colours. Comes only with a
 * file that the build has not prepared.
 */

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
      tellUnread(localized, texts, place, problems);
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
function codeFor(text: string): string {
  if (CODE.test(text)) return text;
  const slug = slugOf(text);
  return slug === '' || losesLetters(text, slug) ? `${slug || 'word'}-${markOf(text)}` : slug;
}

/** A column with fewer or more different texts is no filter. */
const FILTER_VALUES = { least: 2, most: 60 } as const;

/** What an address can say. */
const ADDRESSABLE = /^[A-Za-z0-9-]{1,80}$/;

/** `key` is the end of the path, with its dot. */
type Tell = (key: string, problem: Pick<Problem, 'found' | 'expected' | 'effect'>) => void;

/** The columns of a file's own, and what stands in them. */
export class ExtraColumns {
  private readonly columns = new Map<string, ExtraColumn>();
  /** The different texts of each column, as many as are needed to know that they are too many. */
  private readonly texts = new Map<string, Set<string>>();

  constructor(raw: unknown, problems: Problem[]) {
    for (const [index, entry] of entriesOf(raw, 'extra', problems).entries())
      this.add(entry, `extra[${index}]`, problems);
  }

  private add(entry: unknown, path: string, problems: Problem[]): void {
    // What the reader of the file has filled in once is filled in anew.
    const written = isObject(entry) ? { ...entry } : entry;
    if (isObject(written)) delete written.values;
    tellUnread(ExtraColumnSchema, written, path, problems);
    const read = v.safeParse(ExtraColumnSchema, written);
    for (const issue of innerIssues(read.issues ?? [])) {
      problems.push({ ...describeIssue(issue, path), effect: 'part' });
    }
    if (!read.success) return;
    const { key } = read.output;
    if (this.columns.has(key)) {
      const expected = 'a key that no other column has';
      problems.push({ path: `${path}.key`, found: shorten(key), expected, effect: 'part' });
      return;
    }
    this.columns.set(key, read.output);
    if (read.output.type === 'text') this.texts.set(key, new Set());
  }

  /** Leaves of the values of an incident those that their columns can have; the others are told. */
  check(full: Fields, tell: Tell): void {
    if (!isObject(full.extra)) return;
    const kept: Fields = {};
    for (const [key, value] of Object.entries(full.extra)) {
      const column = this.columns.get(key);
      const place = `.${showHidden(key.slice(0, 80))}`;
      if (!column) {
        const expected = 'the key of a column in "extra" of the file';
        tell(place, { found: shorten(value), expected, effect: 'ignored' });
      } else if (value !== null && !(typeof value === 'string' && isBlank(value))) {
        const read = readValue(column, value);
        if (read === undefined) tell(place, { found: shorten(value), expected: EXPECTED[column.type], effect: 'part' });
        else kept[key] = read;
        if (typeof read === 'string') this.count(key, read);
      }
    }
    if (Object.keys(kept).length > 0) full.extra = kept;
    else delete full.extra;
  }

  private count(key: string, text: string): void {
    const texts = this.texts.get(key);
    if (texts && texts.size <= FILTER_VALUES.most) texts.add(text);
  }

  /** The columns, with the values by which incidents can be chosen. */
  withValues(): readonly ExtraColumn[] {
    return Array.from(this.columns.values(), (column) => {
      const texts = this.texts.get(column.key);
      if (!texts || texts.size < FILTER_VALUES.least || texts.size > FILTER_VALUES.most) return column;
      return { ...column, values: withCodes(texts) };
    });
  }
}

const EXPECTED = { text: 'string', number: 'a finite number', link: 'an http or https address' } as const;

/** The value as its column has it; nothing where it cannot. */
function readValue({ type }: ExtraColumn, value: unknown): string | number | undefined {
  if (type === 'number') {
    const isWritten = typeof value === 'string' && /^-?\d{1,15}(\.\d{1,15})?$/.test(value);
    const number = isWritten ? Number(value) : value;
    return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
  }
  if (type === 'text' && typeof value === 'number') return String(value);
  if (typeof value !== 'string' || value.length > 20_000) return undefined;
  return type === 'text' || isSafeLink(value) ? value : undefined;
}

/** A code for each text: itself where an address can say it. */
function withCodes(texts: ReadonlySet<string>): Readonly<Record<string, string>> {
  const taken = new Map([...texts].filter((text) => ADDRESSABLE.test(text)).map((text) => [text, text]));
  for (const text of texts) {
    if (ADDRESSABLE.test(text)) continue;
    const wish = codeFor(text).slice(0, 70);
    let code = wish;
    for (let count = 2; taken.has(code); count += 1) code = `${wish}-${count}`;
    taken.set(code, text);
  }
  return Object.fromEntries(taken);
}

/** The papers of the pictures, `theme.ts` has them. */
const PAPERS = { light: '#fbfaf6', dark: '#14161a' } as const;

/** What a mark needs to be seen (WCAG 2.1, 1.4.11). */
const LEAST_CONTRAST = 3;

/** The colours of a file. Those that cannot be seen well are told as doubts; on dark paper a lighter one is taken. */
export function readColours(raw: unknown, problems: Problem[]): Colours | undefined {
  if (raw === undefined) return undefined;
  // What the reader of the file has filled in once is filled in anew.
  const written = isObject(raw) ? { ...raw } : raw;
  if (isObject(written)) delete written.dark;
  tellUnread(ColoursSchema, written, 'colours', problems);
  const first = v.safeParse(ColoursSchema, written);
  const issues = innerIssues(first.issues ?? []);
  for (const issue of issues) problems.push({ ...describeIssue(issue, 'colours'), effect: 'part' });
  const faults = faultyEntries(issues);
  const read =
    first.success || !faults || !isObject(written) ? first : v.safeParse(ColoursSchema, withoutFaults(written, faults));
  if (!read.success) return undefined;
  const { by } = read.output;
  const values: Record<string, string> = {};
  const dark: Record<string, string> = {};
  for (const [key, color] of Object.entries(read.output.values)) {
    const code = by === 'country' ? key : codeFor(key);
    values[code] = longForm(color);
    dark[code] = lightened(values[code]);
    const path = `colours.values.${key.slice(0, 80)}`;
    if (contrast(values[code], PAPERS.light) < LEAST_CONTRAST) {
      const expected = 'a darker colour, to be seen on light paper';
      problems.push({ path, found: shorten(color), expected, effect: 'doubt' });
    }
    if (dark[code] !== values[code]) {
      const expected = 'a lighter colour, to be seen on dark paper; one is taken there';
      problems.push({ path, found: shorten(color), expected, effect: 'doubt' });
    }
  }
  return { by, values, dark };
}

/** `#rrggbb` in small letters. */
function longForm(color: string): string {
  const digits = color.slice(1).toLowerCase();
  return `#${digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits}`;
}

const channels = (color: string): readonly number[] =>
  [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255);

/** Relative luminance as WCAG has it, 0 to 1. */
function luminance(color: string): number {
  const [r, g, b] = channels(color).map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** 1 to 21. */
export function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

/** The colour itself, or with as much white as dark paper asks for. */
export function lightened(color: string): string {
  for (let share = 0; share < 1; share += 0.05) {
    const mixed = channels(color).map((value) => Math.round((value + (1 - value) * share) * 255));
    const next = `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
    if (contrast(next, PAPERS.dark) >= LEAST_CONTRAST) return next;
  }
  return '#ffffff';
}
