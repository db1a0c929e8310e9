import { ACTIONS, QUALIFIERS, UNITS } from '../../data/vocabulary.ts';
import type { Template } from '../../i18n/handed-in.ts';

/** Templates of a file of words: how the English ones come about, and how those of others are read and checked. */

/** Words as they stand in a file: texts, templates with `{places}`, or one for each case. */
type Given = string | number | boolean | null | readonly Given[] | { readonly [key: string]: Given };

export const isGroup = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A parameter of a word, from what `PARAMETERS` says of it. */
export interface Parameter {
  readonly name: string;
  /** Its place among what the word is given: `0`, or `0.count` where that is an object. */
  readonly at: string;
  readonly kind: 'text' | 'list' | 'number' | 'counted' | 'choice' | 'optional' | 'empty' | 'emptyList' | 'equal';
  /** The cases of a choice. */
  readonly cases: readonly string[];
}

const CHOICES: Readonly<Record<string, readonly string[]>> = {
  Unit: UNITS,
  Qualifier: QUALIFIERS,
  DurationUnit: ['day', 'month', 'year'],
  HeadsOf: ['population', 'users', 'chosen'],
  Cause: [...ACTIONS.filter((action) => action !== 'unknown'), 'without'],
  yes: ['yes', 'no'],
};
const KINDS = {
  '#': 'number',
  '%': 'counted',
  '*': 'list',
  '+': 'emptyList',
  '?': 'optional',
  '~': 'empty',
  '=': 'equal',
  '!': 'choice',
} as const;
const CASES = {
  optional: ['with', 'without'],
  empty: ['with', 'without'],
  emptyList: ['with', 'without'],
  equal: ['same', 'other'],
} as const;

const isMark = (mark: string): mark is keyof typeof KINDS => Object.hasOwn(KINDS, mark);
const hasCases = (kind: Parameter['kind']): kind is keyof typeof CASES => Object.hasOwn(CASES, kind);

/** The parameters of a word, from their line. */
export function parametersOf(said: string): readonly Parameter[] {
  const inObject = said.startsWith('{');
  const texts = (inObject ? said.slice(1, -1) : said).split(' ').filter((text) => text !== '');
  return texts.map((text, place) => {
    const [mark] = text;
    const [name, choice = ''] = text.slice(isMark(mark) ? 1 : 0).split(':');
    const kind = isMark(mark) ? KINDS[mark] : 'text';
    const at = inObject ? `0.${name}` : String(place);
    return { name, at, kind, cases: hasCases(kind) ? CASES[kind] : (CHOICES[choice] ?? []) };
  });
}

/** Whether a parameter may choose among templates. */
const chooses = ({ kind }: Parameter): boolean => kind !== 'text' && kind !== 'list';
const isPlural = ({ kind }: Parameter): boolean => kind === 'number' || kind === 'counted';
const isList = ({ kind }: Parameter): boolean => kind === 'list' || kind === 'emptyList';

/** Beside the cases: which of several parameters they are those of. */
const BY = 'by';

/** The English of a function as a template: what it says of places, for each case that it tells apart. */
export function englishTemplate(say: (given: readonly unknown[]) => string, parameters: readonly Parameter[]): Given {
  const place = ({ name }: Parameter) => `{${name}}`;
  const values = new Map<string, unknown>(
    parameters.map((each) => [each.at, isList(each) ? [place(each), place(each)] : place(each)]),
  );
  const givenOf = () => {
    const fields = [...values].flatMap(([at, value]) => (at.startsWith('0.') ? [[at.slice(2), value] as const] : []));
    return fields.length > 0 ? [Object.fromEntries(fields)] : [...values.values()];
  };
  /** The place of a text, with what is done to its first letter. */
  const placeWithCase = (each: Parameter): string => {
    const says = (before: string, after: string) => {
      values.set(each.at, before + place(each));
      const isSaid = say(givenOf()).includes(after + place(each));
      values.set(each.at, place(each));
      return isSaid;
    };
    if (says('q', 'Q')) return `{${each.name}:capital}`;
    return says('Q', 'q') ? `{${each.name}:small}` : place(each);
  };
  const write = (numbers: readonly (readonly [Parameter, number])[]): string => {
    let text = say(givenOf());
    // Texts have no digits in them: what stands there is the number itself.
    for (const [each, number] of numbers) text = text.replaceAll(String(number), place(each));
    for (const each of parameters)
      if (isList(each))
        text = text.replace(
          new RegExp(`\\{${each.name}\\}(.*?)\\{${each.name}\\}`),
          (_all, separator: string) => `{${each.name}|${separator}}`,
        );
      else if (each.kind === 'text') text = text.replaceAll(place(each), placeWithCase(each));
    return text;
  };
  const differs = (a: Given, b: Given) => JSON.stringify(a) !== JSON.stringify(b);
  const choose = (
    rest: readonly Parameter[],
    numbers: readonly (readonly [Parameter, number])[],
    passed: readonly Parameter[],
  ): Given => {
    const [first, ...others] = rest;
    if (!first) return write(numbers);
    const at = (value: unknown, isPassed: boolean, number?: number) => {
      const before = values.get(first.at);
      values.set(first.at, value);
      const said = choose(
        others,
        number === undefined ? numbers : [...numbers, [first, number]],
        isPassed ? [...passed, first] : passed,
      );
      values.set(first.at, before);
      return said;
    };
    // Where cases could be those of a parameter before this one, it is said whose they are.
    const isUnclear = passed.some((each) => (isPlural(each) ? isPlural(first) : each.cases === first.cases));
    const by: Readonly<Record<string, Given>> = isUnclear ? { [BY]: first.name } : {};
    if (isPlural(first)) {
      const of = (number: number, isPassed: boolean) =>
        first.kind === 'counted' ? at({ value: number, text: place(first) }, isPassed) : at(number, isPassed, number);
      const [none, one, other] = [of(0, false), of(1, false), of(2, false)];
      if (!differs(none, other) && !differs(one, other)) return of(2, true);
      return { ...by, ...(differs(none, other) ? { '=0': none } : {}), one, other };
    }
    const caseOf = (name: string, isPassed: boolean) => at(valueFor(first, name, values), isPassed);
    const cases = first.cases.map((name): readonly [string, Given] => [name, caseOf(name, false)]);
    const [[name, same]] = cases;
    return cases.every(([, each]) => !differs(each, same))
      ? caseOf(name, true)
      : { ...by, ...Object.fromEntries(cases) };
  };
  return choose(parameters.filter(chooses), [], []);
}

/** What stands for a case of a parameter. */
function valueFor({ name, at, kind }: Parameter, of: string, values: ReadonlyMap<string, unknown>): unknown {
  const place = `{${name}}`;
  if (kind === 'equal') return of === 'same' ? values.get(String(Number(at) - 1)) : place;
  if (kind === 'emptyList') return of === 'without' ? [] : [place, place];
  if (kind === 'empty') return of === 'without' ? '' : place;
  if (of === 'without') return undefined;
  if (of === 'with') return place;
  return of === 'yes' ? true : of === 'no' ? false : of;
}

/** Says that something in a file cannot be used: what stands there, what was expected, and where below the word. */
type Fault = (found: unknown, expected: string, below?: string) => void;

/** A template as it is filled, with the places of the parameters for their names; undefined when it has a fault. */
export function compile(
  given: unknown,
  parameters: readonly Parameter[],
  plurals: readonly string[],
  fault: Fault,
  below = '',
): Template | undefined {
  if (typeof given === 'string') return compileText(given, parameters, fault, below);
  const { [BY]: named, ...cases } = isGroup(given) ? given : {};
  const keys = Object.keys(cases);
  const fits = (parameter: Parameter) =>
    chooses(parameter) &&
    (named === undefined || named === parameter.name) &&
    keys.every((key) =>
      isPlural(parameter)
        ? /^=\d+$/.test(key) || plurals.includes(key)
        : parameter.cases.includes(key) || key === 'other',
    );
  const by = keys.length > 0 ? parameters.find(fits) : undefined;
  if (!by) {
    const possible = parameters.filter(chooses).map((each) => (isPlural(each) ? plurals : each.cases).join(', '));
    fault(given, ['a text', ...possible.map((each) => `a text for each of ${each}`)].join(', or '), below);
    return undefined;
  }
  const lacking = isPlural(by) || keys.includes('other') ? ['other'] : by.cases;
  const lacks = lacking.find((key) => !keys.includes(key));
  if (lacks !== undefined) {
    fault(given, `a text for “${lacks}” as well`, below);
    return undefined;
  }
  const rest = parameters.map((each) => (each === by ? { ...each, kind: 'text' as const } : each));
  const compiled = keys.flatMap((key): [string, Template][] => {
    const inner = compile(cases[key], rest, plurals, fault, `${below}.${key}`);
    return inner === undefined ? [] : [[key, inner]];
  });
  if (compiled.length < keys.length) return undefined;
  const at = by.kind === 'equal' ? `${Number(by.at) - 1}=${by.at}` : by.at;
  return { by: at, cases: Object.fromEntries(compiled) };
}

function compileText(given: string, parameters: readonly Parameter[], fault: Fault, below: string): string | undefined {
  let isFaulty = false;
  const text = given.replace(
    /\{([^{}|:]*)(:[^{}|]*)?(\|[^{}]*)?\}/g,
    (place, name: string, first = '', separator = '') => {
      const parameter = parameters.find((each) => each.name === name);
      if (!parameter || !['', ':capital', ':small'].includes(first)) isFaulty = true;
      return parameter ? `{${parameter.at}${first}${separator}}` : place;
    },
  );
  if (!isFaulty) return text;
  const names = parameters.map(({ name }) => `{${name}}`).join(', ');
  fault(given, names === '' ? 'no places' : `only these places: ${names}`, below);
  return undefined;
}

/** Names of the plurals of a language. */
export const pluralsOf = (tag: string): readonly string[] =>
  new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
