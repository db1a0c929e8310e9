import { type ComposedParts, composed, isComposed } from './composing.ts';
import { formatWords } from './en/core.ts';
import { EN, type LanguageParts } from './index.ts';
import type { LazyWords } from './locale.ts';
import type { Counted } from './parts.ts';
import type { SomeSearchWords } from './search-words.ts';
import type { HandedIn } from './site.ts';

export type { ComposedParts };

/**
 * A language whose words are handed in as a file, over English, which stands wherever the file says nothing. The file is checked and
 * its templates are compiled when a site is built (`build/words/`).
 */

/**
 * A template: text with places such as `{0}`, `{0.count}` and `{0:capital}`, or one template for each case of what stands `by` such a place;
 * `0=1` are the cases `same` and `other`.
 */
export type Template = string | { readonly by: string; readonly cases: Readonly<Record<string, Template>> };

/** A list in the place of an English one. */
export interface List {
  readonly list: readonly unknown[];
}

/** Words by the keys of the English ones. Where English has a function stands a template. */
export interface Overlay {
  readonly [key: string]: Template | List | Overlay;
}

/** What of a file of words is needed where the explorer runs. */
export interface SpokenWords {
  readonly formats: Overlay;
  readonly core: Overlay;
  readonly lazy: Overlay;
}

/** What a file of words brings. */
export interface HandedInWords extends SpokenWords {
  /** Words of bringing one's own data: fetched when somebody does. */
  readonly importing: Overlay;
  /** What readers type for values: fetched with the search. */
  readonly search: SomeSearchWords;
  /** Words of pages and cards: only the build needs them. */
  readonly pages: Overlay;
}

declare global {
  /** Files of words by their BCP 47 tags; set where the site is, see `site.ts`. Browsers are given what `SpokenWords` says of it. */
  var breachTimelineWords: Readonly<Record<string, HandedInWords>> | undefined;
}

const isCounted = (value: unknown): value is Counted =>
  typeof value === 'object' && value !== null && 'value' in value && 'text' in value;
/** Whether something is a template, and no group of words. */
export const isTemplate = (value: unknown): value is Template =>
  typeof value === 'string' || (typeof value === 'object' && value !== null && 'by' in value && 'cases' in value);
/** Whether something is a list of words. */
export const isList = (value: Overlay[string]): value is List =>
  typeof value === 'object' && 'list' in value && Array.isArray(value.list);

/** What stands at a place: `0`, or `0.count`. */
const valueAt = (parameters: readonly unknown[], place: string): unknown =>
  place.split('.').reduce<unknown>((inner, key) => Reflect.get(Object(inner), key), parameters);

type Fill = (template: Template, parameters: readonly unknown[]) => string;

/** Fills a template as its language forms plurals. */
export function filling(tag: string): Fill {
  const plurals = new Intl.PluralRules(tag);
  const caseOf = (cases: Readonly<Record<string, Template>>, value: unknown): Template => {
    const count = isCounted(value) ? value.value : value;
    if (typeof count === 'number') return cases[`=${count}`] ?? cases[plurals.select(count)] ?? cases.other;
    if (typeof count === 'boolean') return cases[count ? 'yes' : 'no'];
    const isMissing = count === undefined || count === '' || (Array.isArray(count) && count.length === 0);
    if (isMissing && 'without' in cases) return cases.without;
    return cases[String(count)] ?? cases.with ?? cases.other;
  };
  const write = (value: unknown, separator: string): string => {
    if (Array.isArray(value)) return value.filter((part) => part !== '').join(separator);
    return isCounted(value) ? value.text : String(value ?? '');
  };
  const beginning = (text: string, first: string | undefined): string => {
    if (first === undefined) return text;
    const [letter = ''] = text;
    const begin = first === 'capital' ? letter.toLocaleUpperCase(tag) : letter.toLocaleLowerCase(tag);
    return begin + text.slice(letter.length);
  };
  const fill: Fill = (template, parameters) => {
    if (typeof template === 'string')
      return template.replace(
        /\{([\w.]+)(?::(capital|small))?(?:\|([^}]*))?\}/g,
        (_all, place: string, first?: string, separator = ', ') =>
          beginning(write(valueAt(parameters, place), separator), first),
      );
    const [place, other] = template.by.split('=');
    const value = valueAt(parameters, place);
    const isSame = other !== undefined && value === valueAt(parameters, other);
    return fill(caseOf(template.cases, other === undefined ? value : isSame ? 'same' : 'other'), parameters);
  };
  return fill;
}

/** English words under a key with those of an overlay in their places, in the plurals of a language. */
export function overlaid<Words extends object>(english: Words, overlay: Overlay, key: string, tag: string): Words {
  return withOverlay(english, overlay, key, filling(tag));
}

function withOverlay<Words extends object>(english: Words, overlay: Overlay, path: string, fill: Fill): Words {
  const given = Object.entries(english).flatMap(([key, value]): [string, unknown][] => {
    const own = overlay[key];
    if (own === undefined) return [];
    const below = `${path}.${key}`;
    if (typeof value === 'function') {
      if (isTemplate(own)) return [[key, (...parameters: readonly unknown[]) => fill(own, parameters)]];
      return isComposed(below) && !isList(own) ? [[key, composed(below, saying(own, fill))]] : [];
    }
    if (isList(own)) return Array.isArray(value) ? [[key, own.list]] : [];
    if (typeof value === 'object' && value !== null)
      return isTemplate(own) || Array.isArray(value) ? [] : [[key, withOverlay(value, own, below, fill)]];
    return typeof own === 'string' ? [[key, own]] : [];
  });
  return Object.assign({}, english, Object.fromEntries(given));
}

/** Says the parts of a sentence: whoever has checked the file has seen that all are there. */
const saying =
  (parts: Overlay, fill: Fill) =>
  (part: string, ...parameters: readonly unknown[]): string => {
    const template = parts[part];
    return isTemplate(template) ? fill(template, parameters) : '';
  };

/** The parts of a language whose words are handed in. */
export function handedInParts({ tag, name, direction }: HandedIn): LanguageParts {
  const given: SpokenWords = globalThis.breachTimelineWords?.[tag] ?? { formats: {}, core: {}, lazy: {} };
  return {
    tag,
    name,
    direction,
    leastType: EN.leastType,
    words: overlaid(EN.words, given.core, 'core', tag),
    formatWords: overlaid(formatWords, given.formats, 'formats', tag),
    fetchLater: async (): Promise<LazyWords> => overlaid((await import('./en/lazy.ts')).later, given.lazy, 'lazy', tag),
  };
}
