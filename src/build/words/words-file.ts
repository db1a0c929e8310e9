import * as v from 'valibot';
import { type Problem, shorten } from '../../data/read/problems.ts';
import type { HandedInWords, List, Template } from '../../i18n/handed-in.ts';
import type { SomeSearchWords } from '../../i18n/search-words.ts';
import type { HandedIn, LinkWords } from '../../i18n/site.ts';
import { COMPOSED, type Composed } from './composed.ts';
import { ENGLISH } from './english.ts';
import { PARAMETERS } from './parameters.ts';
import { compile, englishTemplate, isGroup, type Parameter, parametersOf, pluralsOf } from './template.ts';

/** A file of words in one more language: what it must look like, how it is read, and the one to begin with. */

type Fault = Pick<Problem, 'path' | 'found' | 'expected'>;

/** What a file of words gives, with the keys that it lacks or that are not known, as they stand in the file. */
export interface ReadWords {
  readonly about: HandedIn;
  readonly words: HandedInWords;
  /** How many words there are in all. */
  readonly all: number;
  /** Keys that are English still. */
  readonly missing: readonly string[];
}

/** Each word that can be said: its path, its English, and what it is given; `undefined` where it is given nothing. */
interface Entry {
  readonly path: readonly string[];
  readonly english: unknown;
  readonly parameters: readonly Parameter[] | undefined;
  /** The key of the word of which it is a part. */
  readonly partOf?: string;
}

const COMPOSED_WORDS: Readonly<Record<string, Readonly<Record<string, Composed>>>> = COMPOSED;
const LINES: Readonly<Record<string, string>> = PARAMETERS;

function entriesOf(group: object, path: readonly string[]): readonly Entry[] {
  return Object.entries(group).flatMap(([key, english]): readonly Entry[] => {
    const own = [...path, key];
    const name = own.join('.');
    if (Object.hasOwn(COMPOSED_WORDS, name))
      return Object.entries(COMPOSED_WORDS[name]).map(([part, { parameters, say }]) => ({
        path: [...own, part],
        english: say,
        parameters: parametersOf(parameters),
        partOf: name,
      }));
    if (typeof english === 'function') return [{ path: own, english, parameters: parametersOf(LINES[name]) }];
    // What nobody types in English, others need not either.
    if (english === '') return [];
    return isGroup(english) ? entriesOf(english, own) : [{ path: own, english, parameters: undefined }];
  });
}

/** All of them. */
export const ENTRIES: readonly Entry[] = entriesOf(ENGLISH, []);

interface Tree<Leaf> {
  readonly [key: string]: Leaf | Tree<Leaf>;
}

/** Leaves by their paths as a tree. */
function nested<Leaf>(leaves: readonly (readonly [readonly string[], Leaf])[]): Tree<Leaf> {
  const byKey = new Map<string, (readonly [readonly string[], Leaf])[]>();
  for (const [[key, ...rest], leaf] of leaves) byKey.set(key, [...(byKey.get(key) ?? []), [rest, leaf]]);
  return Object.fromEntries(
    [...byKey].map(([key, below]) => {
      const [[rest, leaf]] = below;
      return [key, rest.length === 0 ? leaf : nested(below)];
    }),
  );
}

/** A file of words to begin with: the English ones under their keys, for a language of this BCP 47 tag. */
export function wordsTemplate(tag: string): object {
  const leaves = ENTRIES.map(({ path, english, parameters }): [readonly string[], unknown] => [
    path,
    typeof english === 'function' && parameters
      ? englishTemplate((given) => String(Reflect.apply(english, undefined, given)), parameters)
      : english,
  ]);
  const name = new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag;
  return { tag, name, short: tag.toUpperCase(), direction: directionOf(tag), words: nested(leaves) };
}

const tagOf = v.pipe(
  v.string(),
  v.check((tag) => {
    try {
      return Intl.getCanonicalLocales(tag)[0] === tag;
    } catch {
      return false;
    }
  }, 'a BCP 47 language tag as it is usually written, such as fr or pt-BR'),
);
const WordsSchema = v.strictObject({
  $schema: v.optional(v.string()),
  tag: tagOf,
  name: v.pipe(v.string(), v.nonEmpty('the name of the language in itself, such as Français')),
  short: v.optional(v.string()),
  direction: v.optional(v.picklist(['ltr', 'rtl'], 'ltr or rtl')),
  words: v.custom<Readonly<Record<string, unknown>>>(isGroup, 'words by their keys'),
});

/** What is no text among the words, and which values it has. */
const SETTINGS: Readonly<Record<string, readonly string[]>> = {
  'formats.grouping': ['auto', 'min2'],
  'formats.countryNames': ['long', 'short'],
};

/** Reads a file of words, or says what is wrong in it: what, where, and how to mend it. */
export function readWords(text: string): { readonly read?: ReadWords; readonly faults: readonly Fault[] } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { faults: [{ path: '', found: shorten(text), expected: `JSON (${String(error)})` }] };
  }
  const checked = v.safeParse(WordsSchema, value);
  if (!checked.success)
    return {
      faults: checked.issues.map((issue) => ({
        path: v.getDotPath(issue) ?? '',
        found: issue.received,
        expected: issue.message,
      })),
    };
  const { tag, name, short = tag, direction, words: given } = checked.output;
  const faults: Fault[] = [];
  const missing: string[] = [];
  const leaves: (readonly [Entry, Template | List])[] = [];
  for (const entry of ENTRIES) {
    const { path, english, parameters } = entry;
    const key = path.join('.');
    const own = valueAt(given, path);
    const fault = (found: unknown, expected: string, below = '') =>
      void faults.push({ path: `words.${key}${below}`, found: shorten(found), expected });
    if (own === undefined) missing.push(key);
    else if (Object.hasOwn(SETTINGS, key)) {
      if (SETTINGS[key].some((value) => value === own)) leaves.push([entry, String(own)]);
      else fault(own, `one of ${SETTINGS[key].join(', ')}`);
    } else if (parameters) {
      const template = compile(own, parameters, pluralsOf(tag), fault);
      if (template !== undefined) leaves.push([entry, template]);
    } else if (Array.isArray(english) && Array.isArray(own) && isLike(own, english))
      leaves.push([entry, { list: own }]);
    else if (typeof own === typeof english && typeof own === 'string') leaves.push([entry, own]);
    else if (typeof english !== 'number' || own !== english)
      fault(own, Array.isArray(english) ? 'a list as the English one' : 'a text');
  }
  const known = new Set(ENTRIES.map(({ path }) => path.join('.')));
  for (const key of unknownKeys(given, '', known))
    faults.push({ path: `words.${key}`, found: shorten(key), expected: 'a key of the English words' });
  if (faults.length > 0) return { faults };
  // A sentence is said in one language: where a part is missing, the others are not used.
  const lacking = new Set(ENTRIES.flatMap(({ path, partOf }) => (missing.includes(path.join('.')) ? [partOf] : [])));
  const isUsed = ({ partOf }: Entry) => partOf === undefined || !lacking.has(partOf);
  const below = (group: string) =>
    nested(
      leaves.flatMap(([entry, leaf]) =>
        entry.path[0] === group && isUsed(entry) ? [[entry.path.slice(1), leaf] as const] : [],
      ),
    );
  return {
    faults,
    read: {
      about: { tag, name, short, direction: direction ?? directionOf(tag), links: linksIn(given.links) },
      words: {
        formats: below('formats'),
        core: below('core'),
        lazy: below('lazy'),
        importing: below('importing'),
        pages: below('pages'),
        search: searchIn(given),
      },
      all: ENTRIES.length,
      missing: ENTRIES.flatMap((entry) => {
        const key = entry.path.join('.');
        return missing.includes(key) || !isUsed(entry) ? [key] : [];
      }),
    },
  };
}

/** Whether a list has the form of the English one: texts, or rows of texts and numbers. */
function isLike(own: readonly unknown[], [english]: readonly unknown[]): boolean {
  if (!Array.isArray(english)) return own.every((item) => typeof item === typeof english);
  return own.every(
    (row) =>
      Array.isArray(row) &&
      row.length === english.length &&
      row.every((item, at) => typeof item === typeof english[at]),
  );
}

/** Scripts that are written from right to left. */
const RIGHT_TO_LEFT = 'Adlm Arab Aran Hebr Mand Mend Nkoo Rohg Samr Syrc Thaa Yezi'.split(' ');

const directionOf = (tag: string): 'ltr' | 'rtl' =>
  RIGHT_TO_LEFT.includes(new Intl.Locale(tag).maximize().script ?? '') ? 'rtl' : 'ltr';

/** What readers type for values; where the file does not say it, what the values are called in it. */
function searchIn(given: unknown): SomeSearchWords {
  const text = (path: readonly string[]) => {
    const found = valueAt(given, path);
    return typeof found === 'string' ? found : undefined;
  };
  const of = (group: Exclude<keyof SomeSearchWords, 'idle'>) =>
    Object.fromEntries(
      Object.keys(ENGLISH.search[group]).map((key) => [
        key,
        text(['search', group, key]) ?? text(['core', 'facets', group, 'values', key]) ?? '',
      ]),
    );
  return {
    cause: of('cause'),
    sector: of('sector'),
    kind: of('kind'),
    nature: of('nature'),
    country: of('country'),
    things: of('things'),
    idle: text(['search', 'idle']) ?? '',
  };
}

const LinksSchema = v.partial(v.object({ imprint: v.string(), privacy: v.string(), made: v.string() }));

/** Words of the footers; nothing where a file has none. */
const linksIn = (given: unknown): Partial<LinkWords> => {
  const read = v.safeParse(LinksSchema, given);
  return read.success ? read.output : {};
};

function valueAt(given: unknown, [key, ...rest]: readonly string[]): unknown {
  if (key === undefined) return given;
  return isGroup(given) && Object.hasOwn(given, key) ? valueAt(given[key], rest) : undefined;
}

/** Keys of a file that no English word has; below a word are the cases of its template. */
function unknownKeys(given: unknown, path: string, known: ReadonlySet<string>): readonly string[] {
  if (known.has(path)) return [];
  if (!isGroup(given) || (path !== '' && Object.keys(given).length === 0)) return [path];
  return Object.entries(given).flatMap(([key, value]) =>
    unknownKeys(value, path === '' ? key : `${path}.${key}`, known),
  );
}
