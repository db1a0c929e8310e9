import { formatWords } from './en/core.ts';
import { EN, type LanguageParts } from './index.ts';
import type { LazyWords } from './locale.ts';
import type { Counted, LeftOutParts, SummaryParts } from './parts.ts';
import type { HandedIn } from './site.ts';

/**
 * A language whose words are handed in as a file, over English, which stands wherever the file says nothing. The file is checked and
 * its templates are compiled when a site is built (`build/words/`).
 */

/** A template: text with places such as `{0}`, or one template for each case of a parameter. */
export type Template = string | { readonly by: number; readonly cases: Readonly<Record<string, Template>> };

/** A list in the place of an English one. */
export interface List {
  readonly list: readonly unknown[];
}

/** Words by the keys of the English ones. Where English has a function stands a template. */
export interface Overlay {
  readonly [key: string]: Template | List | Overlay;
}

/** What a file of words brings. */
export interface HandedInWords {
  readonly formats: Overlay;
  readonly core: Overlay;
  readonly lazy: Overlay;
  /** The parts of the sentence about a selection, and of what its sum leaves out; absent when the file does not have all of them. */
  readonly sentence?: Readonly<Record<string, Template>>;
  readonly leftOut?: Readonly<Record<string, Template>>;
}

/** What the sentence about a selection is made of; each takes what stands before it. */
export type SentencePart = 'all' | 'some' | 'events' | 'year' | 'years' | 'told' | 'uncounted' | 'single' | 'sum';
export type LeftOutPart = keyof LeftOutParts | 'whole';

declare global {
  /** Files of words by their BCP 47 tags; set where the site is, see `site.ts`. */
  var breachTimelineWords: Readonly<Record<string, HandedInWords>> | undefined;
}

const isCounted = (value: unknown): value is Counted =>
  typeof value === 'object' && value !== null && 'value' in value && 'text' in value;
const isTemplate = (value: Overlay[string]): value is Template =>
  typeof value === 'string' || ('by' in value && 'cases' in value);
const isList = (value: Overlay[string]): value is List =>
  typeof value === 'object' && 'list' in value && Array.isArray(value.list);

/** Fills a template as its language forms plurals. */
export function filling(tag: string): (template: Template, parameters: readonly unknown[]) => string {
  const plurals = new Intl.PluralRules(tag);
  const caseOf = (cases: Readonly<Record<string, Template>>, value: unknown): Template => {
    const count = isCounted(value) ? value.value : value;
    if (typeof count === 'number') return cases[`=${count}`] ?? cases[plurals.select(count)] ?? cases.other;
    if (count === undefined) return cases.without;
    if (typeof count === 'boolean') return cases[count ? 'yes' : 'no'];
    return cases[String(count)] ?? cases.with ?? cases.other;
  };
  const write = (value: unknown, separator: string): string => {
    if (Array.isArray(value)) return value.join(separator);
    return isCounted(value) ? value.text : String(value ?? '');
  };
  const fill = (template: Template, parameters: readonly unknown[]): string =>
    typeof template === 'string'
      ? template.replace(/\{(\d+)(?:\|([^}]*))?\}/g, (_all, at: string, separator = ', ') =>
          write(parameters[Number(at)], separator),
        )
      : fill(caseOf(template.cases, parameters[template.by]), parameters);
  return fill;
}

/** English words with those of an overlay in their places. */
function overlaid<Words extends object>(english: Words, overlay: Overlay, fill: ReturnType<typeof filling>): Words {
  const given = Object.entries(english).flatMap(([key, value]): [string, unknown][] => {
    const own = overlay[key];
    if (own === undefined) return [];
    if (typeof value === 'function')
      return isTemplate(own) ? [[key, (...parameters: readonly unknown[]) => fill(own, parameters)]] : [];
    if (isList(own)) return Array.isArray(value) ? [[key, own.list]] : [];
    if (typeof value === 'object' && value !== null)
      return isTemplate(own) || Array.isArray(value) ? [] : [[key, overlaid(value, own, fill)]];
    return typeof own === 'string' ? [[key, own]] : [];
  });
  return Object.assign({}, english, Object.fromEntries(given));
}

/** The sentence about a selection, from its parts. */
function sentenceOf(parts: Readonly<Record<string, Template>>, fill: ReturnType<typeof filling>) {
  return ({ shown, events, all, years, sum, unit }: SummaryParts): string => {
    const subject = shown.value === all.value ? fill(parts.all, [shown]) : fill(parts.some, [shown, all]);
    const counted = events.value < shown.value ? fill(parts.events, [subject, events]) : subject;
    const dated =
      years === undefined
        ? counted
        : years[0] === years[1]
          ? fill(parts.year, [counted, years[0]])
          : fill(parts.years, [counted, ...years]);
    const told = fill(parts.told, [dated]);
    if (!sum) return unit === undefined || shown.value === 0 ? told : fill(parts.uncounted, [told, unit]);
    if (sum.counted.value === 1) return fill(parts.single, [told, sum.about, sum.quantity]);
    return fill(parts.sum, [told, sum.counted, sum.unit, sum.about, sum.text]);
  };
}

/** What the sum of a selection leaves out. */
function leftOutOf(parts: Readonly<Record<string, Template>>, fill: ReturnType<typeof filling>) {
  return (leftOut: LeftOutParts): string => {
    const { otherUnits, otherNature, noFigure, contained } = leftOut;
    const kinds = Object.entries({ otherUnits, otherNature, noFigure, contained }).flatMap(([part, count]) =>
      count.value > 0 ? [fill(parts[part], [count])] : [],
    );
    return kinds.length === 0 ? '' : fill(parts.whole, [kinds]);
  };
}

/** The parts of a language whose words are handed in. */
export function handedInParts({ tag, name, direction }: HandedIn): LanguageParts {
  const given = globalThis.breachTimelineWords?.[tag] ?? { formats: {}, core: {}, lazy: {} };
  const fill = filling(tag);
  const words = overlaid(EN.words, given.core, fill);
  const summary = {
    ...words.summary,
    ...(given.sentence ? { sentence: sentenceOf(given.sentence, fill) } : {}),
    ...(given.leftOut ? { leftOut: leftOutOf(given.leftOut, fill) } : {}),
  };
  return {
    tag,
    name,
    direction,
    leastType: EN.leastType,
    words: { ...words, summary },
    formatWords: overlaid(formatWords, given.formats, fill),
    fetchLater: async (): Promise<LazyWords> => overlaid((await import('./en/lazy.ts')).later, given.lazy, fill),
  };
}
