import { type CodeColumn, type Dataset, extraId, isExtra } from '../data/dataset.ts';
import type { ExtraColumn } from '../data/schema.ts';
import { ACTIONS, ACTORS, NATURES, STATUSES } from '../data/vocabulary.ts';

/**
 * A way to choose among incidents by words. To add one: an entry in `FACETS` and its words in
 * each language. Control, counts, address parameter and tests follow from the list.
 */
export interface Facet {
  /** Key in the state's `choices`, and address parameter. */
  readonly id: string;
  /** Whether the most frequent come first; equally frequent ones then follow their names in the reader's language. */
  readonly byFrequency: boolean;
  /** Values present in this data set, most telling order first; `unknown` last. */
  values(dataset: Dataset): readonly string[];
  /** Values of one incident; never empty (`unknown`). */
  of(dataset: Dataset, row: number): readonly string[];
  /** The same of all incidents at once, where each has one value. */
  column?(dataset: Dataset): CodeColumn;
}

/** Values that say less than a value, in the order in which they close a list. */
export const LAST: readonly string[] = ['other', 'ZZ', 'unknown'];

/** Puts values that occur, with how often they do, in the order in which a reader is offered them. */
type Order = (occurrences: ReadonlyMap<string, number>) => string[];

/** By UTF-16 units: the same on every machine, whatever its language. */
const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** In the order of a closed vocabulary; words outside it follow by the alphabet; `unknown` is last. */
function inVocabularyOrder(vocabulary: readonly string[]): Order {
  const rank = (value: string) => {
    if (value === 'unknown') return vocabulary.length + 1;
    const place = vocabulary.indexOf(value);
    return place < 0 ? vocabulary.length : place;
  };
  return (occurrences) => [...occurrences.keys()].sort((a, b) => rank(a) - rank(b) || byText(a, b));
}

/** Most frequent first, ties by the alphabet; `other`, `ZZ` and `unknown` are last. */
const byFrequency: Order = (occurrences) =>
  [...occurrences]
    .sort(([a, countA], [b, countB]) => LAST.indexOf(a) - LAST.indexOf(b) || countB - countA || byText(a, b))
    .map(([value]) => value);

/** A facet that reads one column of codes, so that every incident has exactly one value. */
function columnFacet(id: string, column: (dataset: Dataset) => CodeColumn, order: Order): Facet {
  return {
    id,
    byFrequency: order === byFrequency,
    column,
    values(dataset) {
      const { values, codes } = column(dataset);
      const counts = new Uint32Array(values.length);
      for (const code of codes) counts[code]++;
      const occurrences = new Map<string, number>();
      values.forEach((value, code) => {
        if (counts[code] > 0) occurrences.set(value, counts[code]);
      });
      return order(occurrences);
    },
    of(dataset, row) {
      const { values, codes } = column(dataset);
      return [values[codes[row]]];
    },
  };
}

const UNKNOWN: readonly string[] = ['unknown'];

function kindsOf(dataset: Dataset, row: number): readonly string[] {
  const { data } = dataset.incidents[row];
  if (data.length === 0) return UNKNOWN;
  return data.length === 1 ? data : [...new Set(data)];
}

/** What kinds of data got out; an incident usually has several. */
const kind: Facet = facetOf('kind', kindsOf);

/** A facet that reads incidents one by one. */
function facetOf(id: string, of: Facet['of']): Facet {
  return {
    id,
    byFrequency: true,
    values(dataset) {
      const occurrences = new Map<string, number>();
      for (let row = 0; row < dataset.incidents.length; row++) {
        for (const value of of(dataset, row)) occurrences.set(value, (occurrences.get(value) ?? 0) + 1);
      }
      return byFrequency(occurrences);
    },
    of,
  };
}

/** Who did it: the VERIS actor. */
const actor = columnFacet('actor', (dataset) => dataset.columns.actor, inVocabularyOrder(ACTORS));

/** How the data got out: the VERIS action, and scraping. */
const cause = columnFacet('cause', (dataset) => dataset.columns.action, inVocabularyOrder(ACTIONS));

/** How well supported the best figure for the whole is; `unknown` without a figure. */
const certainty = columnFacet('status', (dataset) => dataset.columns.status, inVocabularyOrder(STATUSES));

/** Where the organisation is at home: ISO 3166-1 alpha-2, `ZZ` for none in particular. */
const country = columnFacet('country', (dataset) => dataset.columns.country, byFrequency);

/** What kind of case it is: a breach, or something that is not counted as one. */
const nature = columnFacet('nature', (dataset) => dataset.columns.nature, inVocabularyOrder(NATURES));

/** What the organisation does. */
const sector = columnFacet('sector', (dataset) => dataset.columns.sector, byFrequency);

/** Every facet, in the order in which a reader meets them. */
export const FACETS: readonly Facet[] = [cause, actor, sector, country, certainty, kind, nature];

/** Those that most readers ask for, which stand in the row of controls. */
export const COMMON_FACETS: readonly Facet[] = [country, cause, sector];

const ofColumns = new WeakMap<readonly ExtraColumn[], readonly Facet[]>();

/** Every facet of a data set: ours, and columns of its own in which few different texts stand. */
export function facetsOf({ own: { extra } }: Dataset): readonly Facet[] {
  if (extra.length === 0) return FACETS;
  const known = ofColumns.get(extra) ?? [...FACETS, ...extra.flatMap(columnFacetOf)];
  ofColumns.set(extra, known);
  return known;
}

function columnFacetOf({ key, values }: ExtraColumn): readonly Facet[] {
  if (!values) return [];
  const codes = new Map(Object.entries(values).map(([code, text]) => [text, [code]]));
  const of: Facet['of'] = ({ incidents }, row) => codes.get(String(incidents[row].extra?.[key])) ?? UNKNOWN;
  return [facetOf(extraId(key), of)];
}

const byId: ReadonlyMap<string, Facet> = new Map(FACETS.map((facet) => [facet.id, facet]));

export function facetById(id: string): Facet | undefined {
  return byId.get(id);
}

/** Whether there is such a facet, or may be one in somebody's data. */
export const isFacet = (id: string): boolean => byId.has(id) || isExtra(id);
