import type { CodeColumn, Dataset } from '../model/dataset.ts';
import type { Facet } from './facet.ts';

/** Values that say less than a value, in the order in which they close a list. */
export const LAST: readonly string[] = ['other', 'ZZ', 'unknown'];

/** Puts values that occur, with how often they do, in the order in which a reader is offered them. */
export type Order = (occurrences: ReadonlyMap<string, number>) => string[];

/** By UTF-16 units: the same on every machine, whatever its language. */
const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** In the order of a closed vocabulary; words outside it follow by the alphabet; `unknown` is last. */
export function inVocabularyOrder(vocabulary: readonly string[]): Order {
  const rank = (value: string) => {
    if (value === 'unknown') return vocabulary.length + 1;
    const place = vocabulary.indexOf(value);
    return place < 0 ? vocabulary.length : place;
  };
  return (occurrences) => [...occurrences.keys()].sort((a, b) => rank(a) - rank(b) || byText(a, b));
}

/** Most frequent first, ties by the alphabet; `other`, `ZZ` and `unknown` are last. */
export const byFrequency: Order = (occurrences) =>
  [...occurrences]
    .sort(([a, countA], [b, countB]) => LAST.indexOf(a) - LAST.indexOf(b) || countB - countA || byText(a, b))
    .map(([value]) => value);

/** A facet that reads one column of codes, so that every incident has exactly one value. */
export function columnFacet(id: string, column: (dataset: Dataset) => CodeColumn, order: Order): Facet {
  return {
    id,
    byFrequency: order === byFrequency,
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
