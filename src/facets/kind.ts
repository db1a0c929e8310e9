import type { Dataset } from '../model/dataset.ts';
import type { Facet } from './facet.ts';
import { byFrequency } from './order.ts';

const UNKNOWN: readonly string[] = ['unknown'];

function kindsOf(dataset: Dataset, row: number): readonly string[] {
  const { data } = dataset.incidents[row];
  if (data.length === 0) return UNKNOWN;
  return data.length === 1 ? data : [...new Set(data)];
}

/** What kinds of data got out; an incident usually has several. */
export const kind: Facet = {
  id: 'kind',
  byFrequency: true,
  values(dataset) {
    const occurrences = new Map<string, number>();
    for (let row = 0; row < dataset.incidents.length; row++) {
      for (const value of kindsOf(dataset, row)) occurrences.set(value, (occurrences.get(value) ?? 0) + 1);
    }
    return byFrequency(occurrences);
  },
  of: kindsOf,
};
