import type { Dataset } from '../model/dataset.ts';

const ranks = new WeakMap<Dataset, Uint32Array>();

/** Place of each row in the data set's order of priority, 0 first. */
export function rankOf(dataset: Dataset): Uint32Array {
  const known = ranks.get(dataset);
  if (known) return known;
  const rank = new Uint32Array(dataset.priority.length);
  dataset.priority.forEach((row, place) => {
    rank[row] = place;
  });
  ranks.set(dataset, rank);
  return rank;
}

/** Rows in the order in which they claim labels: `first` (or -1 for none) before all others. */
export function inOrderOfRank(dataset: Dataset, rows: Iterable<number>, first: number): number[] {
  const rank = rankOf(dataset);
  return [...rows].sort((a, b) => Number(b === first) - Number(a === first) || rank[a] - rank[b]);
}
