import type { Locale } from './locale.ts';

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
