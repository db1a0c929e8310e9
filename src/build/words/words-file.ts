import * as v from 'valibot';
import { type Problem, shorten } from '../../data/read/problems.ts';
import { QUALIFIERS, UNITS, type Unit } from '../../data/vocabulary.ts';
import { formatWords, incidents, words } from '../../i18n/en/core.ts';
import { later } from '../../i18n/en/lazy.ts';
import type { HandedInWords, LeftOutPart, List, SentencePart, Template } from '../../i18n/handed-in.ts';
import type { Counted } from '../../i18n/parts.ts';
import type { HandedIn } from '../../i18n/site.ts';
import { PARAMETERS } from './parameters.ts';

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

/** Words as they stand in a file: texts, templates with `{places}`, or one for each case. */
type Given = string | number | boolean | null | readonly Given[] | { readonly [key: string]: Given };

const isGroup = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A parameter of a word, from what `PARAMETERS` says of it. */
export interface Parameter {
  readonly name: string;
  readonly at: number;
  readonly kind: 'text' | 'list' | 'number' | 'counted' | 'choice' | 'optional';
  /** The cases of a choice. */
  readonly cases: readonly string[];
}

const CHOICES: Readonly<Record<string, readonly string[]>> = {
  Unit: UNITS,
  Qualifier: QUALIFIERS,
  DurationUnit: ['day', 'month', 'year'],
  yes: ['yes', 'no'],
};
const KINDS = { '#': 'number', '%': 'counted', '*': 'list', '?': 'optional', '!': 'choice' } as const;

const isMark = (mark: string): mark is keyof typeof KINDS => Object.hasOwn(KINDS, mark);

function parametersOf(said: string): readonly Parameter[] {
  return said.split(' ').map((text, at) => {
    const [mark] = text;
    if (!isMark(mark)) return { name: text, at, kind: 'text', cases: [] };
    const [name, choice = ''] = text.slice(1).split(':');
    const kind = KINDS[mark];
    return { name, at, kind, cases: kind === 'optional' ? ['with', 'without'] : (CHOICES[choice] ?? []) };
  });
}

/** Whether a parameter may choose among templates. */
const chooses = ({ kind }: Parameter): boolean => kind !== 'text' && kind !== 'list';
const isPlural = ({ kind }: Parameter): boolean => kind === 'number' || kind === 'counted';

/** The English of a part of a sentence that is put together of several. */
interface Composed {
  readonly parameters: string;
  say(...parameters: readonly never[]): string;
}

const { units } = words.axis;
const about = (isAbout: boolean) => (isAbout ? 'about ' : '');

const SENTENCE: Readonly<Record<SentencePart, Composed>> = {
  all: { parameters: '%shown', say: ({ value, text }: Counted) => incidents(value, text) },
  some: {
    parameters: 'shown %all',
    say: (shown: string, all: Counted) => `${shown} of ${incidents(all.value, all.text)}`,
  },
  events: {
    parameters: 'incidents %events',
    say: (subject: string, { value, text }: Counted) => `${subject} (${text} ${value === 1 ? 'event' : 'events'})`,
  },
  year: { parameters: 'incidents year', say: (subject: string, year: string) => `${subject}, ${year}` },
  years: {
    parameters: 'incidents from to',
    say: (subject: string, from: string, to: string) => `${subject}, ${from}–${to}`,
  },
  told: { parameters: 'incidents', say: (subject: string) => `${subject}.` },
  uncounted: {
    parameters: 'sentence !unit:Unit',
    say: (told: string, unit: Unit) => `${told} None of them counts ${units[unit]}.`,
  },
  single: {
    parameters: 'sentence !about:yes quantity',
    say: (told: string, isAbout: boolean, quantity: string) =>
      `${told} One of them counts ${about(isAbout)}${quantity}.`,
  },
  sum: {
    parameters: 'sentence %counted !unit:Unit !about:yes sum',
    say: (told: string, counted: Counted, unit: Unit, isAbout: boolean, sum: string) =>
      `${told} In the ${counted.text} cases that count ${units[unit]}, the counts add up to ${about(isAbout)}${sum}.`,
  },
};

const LEFT_OUT: Readonly<Record<LeftOutPart, Composed>> = {
  otherUnits: { parameters: '%count', say: ({ text }: Counted) => `${text} counted in other units` },
  otherNature: { parameters: '%count', say: ({ text }: Counted) => `${text} that are not breaches` },
  noFigure: { parameters: '%count', say: ({ text }: Counted) => `${text} with no reliable number` },
  contained: { parameters: '%count', say: ({ text }: Counted) => `${text} contained in others` },
  whole: { parameters: '*kinds', say: (kinds: readonly string[]) => `Not in this total: ${kinds.join(', ')}.` },
};

/** Sentences that are put together of parts: one function each in our own words, and a template for each part in a file. */
const COMPOSED: Readonly<Record<string, Readonly<Record<string, Composed>>>> = {
  'core.summary.sentence': SENTENCE,
  'core.summary.leftOut': LEFT_OUT,
};

/** All English words that can be said in another language, by their keys: a function stands for one with parameters. */
const ENGLISH = { formats: formatWords, core: words, lazy: later } as const;

/** Each word that can be said: its path, its English, and what it is given; `undefined` where it is given nothing. */
interface Entry {
  readonly path: readonly string[];
  readonly english: unknown;
  readonly parameters: readonly Parameter[] | undefined;
}

function entriesOf(group: object, path: readonly string[]): { readonly said: Entry[]; readonly unsaid: string[] } {
  const said: Entry[] = [];
  const unsaid: string[] = [];
  for (const [key, english] of Object.entries(group)) {
    const own = [...path, key];
    const name = own.join('.');
    if (Object.hasOwn(COMPOSED, name)) {
      for (const [part, { parameters, say }] of Object.entries(COMPOSED[name]))
        said.push({ path: [...own, part], english: say, parameters: parametersOf(parameters) });
    } else if (typeof english === 'function') {
      const parameters = PARAMETERS[name];
      if (parameters === undefined) unsaid.push(name);
      else said.push({ path: own, english, parameters: parametersOf(parameters) });
    } else if (isGroup(english)) {
      const inner = entriesOf(english, own);
      said.push(...inner.said);
      unsaid.push(...inner.unsaid);
    } else said.push({ path: own, english, parameters: undefined });
  }
  return { said, unsaid };
}

const { said: ENTRIES, unsaid } = entriesOf(ENGLISH, []);

/** Keys of what is always English: sentences that no template can say. */
export const ALWAYS_ENGLISH: readonly string[] = unsaid;

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
  return { tag, name, short: tag.toUpperCase(), words: nested(leaves) };
}

/** The English of a function as a template: what it says of places, for each case that it tells apart. */
export function englishTemplate(say: (given: readonly unknown[]) => string, parameters: readonly Parameter[]): Given {
  const place = ({ name }: Parameter) => `{${name}}`;
  const given: unknown[] = parameters.map((each) => (each.kind === 'list' ? [place(each), place(each)] : place(each)));
  const write = (numbers: readonly (readonly [Parameter, number])[]): string => {
    let text = say(given);
    // Texts have no digits in them: what stands there is the number itself.
    for (const [each, number] of numbers) text = text.replaceAll(String(number), place(each));
    for (const each of parameters)
      if (each.kind === 'list')
        text = text.replace(
          new RegExp(`\\{${each.name}\\}(.*?)\\{${each.name}\\}`),
          (_all, separator: string) => `{${each.name}|${separator}}`,
        );
    return text;
  };
  const choose = (rest: readonly Parameter[], numbers: readonly (readonly [Parameter, number])[]): Given => {
    const [first, ...others] = rest;
    if (!first) return write(numbers);
    const at = (value: unknown, number?: number) => {
      given[first.at] = value;
      return choose(others, number === undefined ? numbers : [...numbers, [first, number]]);
    };
    if (isPlural(first)) {
      const of = (number: number) =>
        first.kind === 'counted' ? at({ value: number, text: place(first) }) : at(number, number);
      const [none, one, other] = [of(0), of(1), of(2)];
      const differs = (a: Given, b: Given) => JSON.stringify(a) !== JSON.stringify(b);
      if (!differs(none, other) && !differs(one, other)) return other;
      return { ...(differs(none, other) ? { '=0': none } : {}), one, other };
    }
    const cases = first.cases.map((value): [string, Given] => {
      if (first.kind === 'optional') return [value, at(value === 'with' ? place(first) : undefined)];
      return [value, at(value === 'yes' ? true : value === 'no' ? false : value)];
    });
    const [[, same]] = cases;
    return cases.every(([, each]) => JSON.stringify(each) === JSON.stringify(same)) ? same : Object.fromEntries(cases);
  };
  return choose(parameters.filter(chooses), []);
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
  const { tag, name, short = tag, direction = 'ltr', words: given } = checked.output;
  const faults: Fault[] = [];
  const missing: string[] = [];
  const leaves: (readonly [readonly string[], Template | List])[] = [];
  for (const { path, english, parameters } of ENTRIES) {
    const key = path.join('.');
    const own = valueAt(given, path);
    const fault = (found: unknown, expected: string, below = '') =>
      void faults.push({ path: `words.${key}${below}`, found: shorten(found), expected });
    if (own === undefined) missing.push(key);
    else if (parameters) {
      const template = compile(own, parameters, pluralsOf(tag), fault);
      if (template !== undefined) leaves.push([path, template]);
    } else if (Array.isArray(english) && Array.isArray(own)) leaves.push([path, { list: own }]);
    else if (typeof own === typeof english && typeof own === 'string') leaves.push([path, own]);
    else if (typeof english !== 'number' || own !== english)
      fault(own, Array.isArray(english) ? 'a list as the English one' : 'a text');
  }
  const known = new Set(ENTRIES.map(({ path }) => path.join('.')));
  for (const key of unknownKeys(given, '', known))
    faults.push({ path: `words.${key}`, found: shorten(key), expected: 'a key of the English words' });
  if (faults.length > 0) return { faults };
  const below = (prefix: string) =>
    leaves
      .filter(([path]) => path.join('.').startsWith(`${prefix}.`))
      .map(([path, leaf]) => [path.slice(prefix.split('.').length), leaf] as const);
  const whole = (name: string, parts: object) => {
    const own = below(name).flatMap(([[part], leaf]) => (isTemplate(leaf) ? [[part, leaf] as const] : []));
    return own.length === Object.keys(parts).length ? Object.fromEntries(own) : undefined;
  };
  return {
    faults,
    read: {
      about: { tag, name, short, direction },
      words: {
        formats: nested(below('formats')),
        core: nested(below('core')),
        lazy: nested(below('lazy')),
        sentence: whole('core.summary.sentence', SENTENCE),
        leftOut: whole('core.summary.leftOut', LEFT_OUT),
      },
      all: ENTRIES.length,
      missing,
    },
  };
}

const isTemplate = (leaf: Template | List): leaf is Template => typeof leaf === 'string' || 'by' in leaf;

const pluralsOf = (tag: string): readonly string[] => new Intl.PluralRules(tag).resolvedOptions().pluralCategories;

function valueAt(given: unknown, [key, ...rest]: readonly string[]): unknown {
  if (key === undefined) return given;
  return isGroup(given) && Object.hasOwn(given, key) ? valueAt(given[key], rest) : undefined;
}

/** Keys of a file that no English word has; below a word are the cases of its template. */
function unknownKeys(given: unknown, path: string, known: ReadonlySet<string>): readonly string[] {
  if (known.has(path)) return [];
  if (!isGroup(given) || Object.keys(given).length === 0) return [path];
  return Object.entries(given).flatMap(([key, value]) =>
    unknownKeys(value, path === '' ? key : `${path}.${key}`, known),
  );
}

/** A template as it is filled, with the places of the parameters for their names; undefined when it has a fault. */
function compile(
  given: unknown,
  parameters: readonly Parameter[],
  plurals: readonly string[],
  fault: (found: unknown, expected: string, below?: string) => void,
  below = '',
): Template | undefined {
  const names = parameters.map(({ name }) => `{${name}}`).join(', ');
  if (typeof given === 'string') {
    let isFaulty = false;
    const text = given.replace(/\{([^{}|]*)(\|[^{}]*)?\}/g, (place, name: string, separator = '') => {
      const parameter = parameters.find((each) => each.name === name);
      if (!parameter) isFaulty = true;
      return parameter ? `{${parameter.at}${separator}}` : place;
    });
    if (!isFaulty) return text;
    fault(given, `only these places: ${names}`, below);
    return undefined;
  }
  const keys = isGroup(given) ? Object.keys(given) : [];
  const fits = (parameter: Parameter) =>
    chooses(parameter) &&
    keys.every((key) =>
      isPlural(parameter)
        ? /^=\d+$/.test(key) || plurals.includes(key)
        : parameter.cases.includes(key) || key === 'other',
    );
  const by = keys.length > 0 ? parameters.find(fits) : undefined;
  if (!isGroup(given) || !by) {
    const cases = parameters.filter(chooses).map((each) => (isPlural(each) ? plurals : each.cases).join(', '));
    fault(given, ['a text', ...cases.map((each) => `a text for each of ${each}`)].join(', or '), below);
    return undefined;
  }
  const lacking = isPlural(by) || keys.includes('other') ? ['other'] : by.cases;
  const lacks = lacking.find((key) => !keys.includes(key));
  if (lacks !== undefined) {
    fault(given, `a text for “${lacks}” as well`, below);
    return undefined;
  }
  const rest = parameters.map((each) => (each === by ? { ...each, kind: 'text' as const } : each));
  const cases = keys.flatMap((key): [string, Template][] => {
    const inner = compile(given[key], rest, plurals, fault, `${below}.${key}`);
    return inner === undefined ? [] : [[key, inner]];
  });
  return cases.length === keys.length ? { by: by.at, cases: Object.fromEntries(cases) } : undefined;
}
