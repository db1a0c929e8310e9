import type { Incident, Relation } from '../data/schema.ts';
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

/** Name of a facet; its id where the language has no word for it. */
export function facetLabel(facet: string, locale: Locale): string {
  return wordsOf(facet, locale)?.label ?? facet;
}

/** Name of a facet's value; the value itself where it is a word of the data file's own. */
export function valueLabel(facet: string, value: string, locale: Locale): string {
  const values = wordsOf(facet, locale)?.values ?? {};
  if (Object.hasOwn(values, value)) return values[value];
  return facet === 'country' ? locale.format.country(value) : value;
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
export function inPieces<Part extends LocalizedText>(
  sentence: (...parts: string[]) => string,
  parts: readonly Part[],
): readonly (string | Part)[] {
  return sentence(...parts.map((_, place) => String.fromCharCode(FIRST + place)))
    .split(PLACES)
    .map((piece) => (piece.length === 1 ? parts[piece.charCodeAt(0) - FIRST] : undefined) ?? piece)
    .filter((piece) => piece !== '');
}
