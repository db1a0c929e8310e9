import { extraId, isExtra, type OwnWords } from '../data/dataset.ts';
import type { Incident, Relation, Texts } from '../data/schema.ts';
import { inLanguage, inOneForm, type Locale, type LocalizedText } from './locale.ts';

/** What an incident is called for a reader of `tag`; the organisation, else its id, where it has no name. */
export function nameOf(incident: Incident, tag: string): LocalizedText {
  return (
    inLanguage(incident.names, tag) ?? inLanguage(incident.organisation ?? incident.id, tag) ?? inOneForm(incident.id)
  );
}

/** What an incident is called beside its life in a picture, where room is short. */
export function shortNameOf(incident: Incident, tag: string): LocalizedText {
  return inLanguage(incident.short, tag) ?? nameOf(incident, tag);
}

/** What a relation is called for a reader of `tag`; its id where it has no name. */
export function relationName(relation: Relation, tag: string): LocalizedText {
  return inLanguage(relation.names, tag) ?? inOneForm(relation.id);
}

/** The language's word for a text that the data give in one form, where it has one; else the text as it is. */
export function wordFor(
  text: string,
  words: Readonly<Record<string, string>>,
  { tag }: { readonly tag: string },
): LocalizedText {
  return Object.hasOwn(words, text) ? { text: words[text], lang: tag } : inOneForm(text);
}

/** A language's own name for itself, without region or script: `中文`, `English`. */
export function autonym(tag: string): string {
  const [language] = tag.split('-');
  try {
    return new Intl.DisplayNames([tag], { type: 'language', fallback: 'code' }).of(language) ?? tag;
  } catch {
    return tag;
  }
}

interface FacetWords {
  readonly label: string;
  readonly values: Readonly<Record<string, string>>;
}

function wordsOf(facet: string, locale: Locale): FacetWords | undefined {
  const facets: Readonly<Record<string, FacetWords>> = locale.words.facets;
  return Object.hasOwn(facets, facet) ? facets[facet] : undefined;
}

/** Name of a facet, or of a column of the file's own; its id where nobody has a word for it. */
export function facetText(facet: string, locale: Locale): LocalizedText {
  const column = locale.ownWords && columnOf(locale.ownWords.extra, facet);
  const own = column && (inLanguage(column.label, locale.tag) ?? inOneForm(column.key));
  return own ?? { text: wordsOf(facet, locale)?.label ?? facet, lang: locale.tag };
}

export const facetLabel = (facet: string, locale: Locale): string => facetText(facet, locale).text;

/** The names that a data file gives a value. */
export function namesGiven({ vocabulary, extra }: OwnWords, facet: string, value: string): Texts | undefined {
  const facets: Readonly<Record<string, Readonly<Record<string, Texts>> | undefined>> = vocabulary;
  const names = isExtra(facet) ? columnOf(extra, facet)?.values : facets[facet];
  return names && Object.hasOwn(names, value) ? names[value] : undefined;
}

const columnOf = (extra: OwnWords['extra'], id: string) => extra.find(({ key }) => extraId(key) === id);

/** Name of a facet's value: that of the data file, else ours; the value itself where nobody names it. */
export function valueText(facet: string, value: string, locale: Locale): LocalizedText {
  const { ownWords, tag } = locale;
  const given = ownWords && inLanguage(namesGiven(ownWords, facet, value), tag);
  if (given) return given;
  const values = wordsOf(isExtra(facet) ? 'country' : facet, locale)?.values ?? {};
  if (Object.hasOwn(values, value)) return { text: values[value], lang: tag };
  return { text: facet === 'country' ? locale.format.country(value) : value, lang: tag };
}

export const valueLabel = (facet: string, value: string, locale: Locale): string =>
  valueText(facet, value, locale).text;

const speaking = new WeakMap<OwnWords, Map<Locale, Locale>>();

/** The language with the names that the data have for what is their own. The same data give the same answer. */
export function withOwnWords(locale: Locale, dataset: { readonly own: OwnWords } | undefined): Locale {
  const own = dataset?.own;
  if (!own || (own.extra.length === 0 && Object.keys(own.vocabulary).length === 0)) return locale;
  const known = speaking.get(own) ?? new Map<Locale, Locale>();
  speaking.set(own, known);
  // Its later words come when they are asked for: they are looked up in the language itself.
  const next: Locale = known.get(locale) ?? Object.create(locale, { ownWords: { value: own } });
  known.set(locale, next);
  return next;
}

/** A piece of a sentence: words of the reader's language, or a text of the data with the tag of its own. */
export type Piece = string | LocalizedText;

/** Stand in for the parts while the language puts its sentence together; no text has them. */
const FIRST = 0xe000;
const PLACES = /([\ue000-\ue0ff])/;

/**
 * A sentence in the reader's language with texts of the data in it, in pieces, so that each can be marked
 * with its own language. The language orders and joins the parts, as everywhere.
 */
export function inPieces<Part>(
  sentence: (...parts: string[]) => string,
  parts: readonly Part[],
): readonly (string | Part)[] {
  return sentence(...parts.map((_, place) => String.fromCharCode(FIRST + place)))
    .split(PLACES)
    .map((piece) => (piece.length === 1 ? parts[piece.charCodeAt(0) - FIRST] : undefined) ?? piece)
    .filter((piece) => piece !== '');
}
