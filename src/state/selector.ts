import type { Dataset } from '../model/dataset.ts';
import type { Search } from './search.ts';
import { type Selection, select } from './select.ts';
import type { State } from './state.ts';

export type Selector = (dataset: Dataset, state: State, search: Search) => Selection;

/**
 * A `select` that remembers its last answer: what does not filter (an open incident, the theme) gives
 * the same selection, and rows that come out the same are the same array, so that what was arranged
 * for them stays.
 */
export function createSelector(): Selector {
  let last: { dataset: Dataset; state: State; search: Search; selection: Selection } | undefined;
  return (dataset, state, search) => {
    const before = last?.dataset === dataset ? last : undefined;
    if (before?.search === search && filterAlike(before.state, state)) return before.selection;
    const selection = keepingRows(before?.selection, select(dataset, state, search));
    last = { dataset, state, search, selection };
    return selection;
  };
}

function filterAlike(a: State, b: State): boolean {
  return a.query === b.query && a.choices === b.choices && a.size === b.size && a.window === b.window;
}

function keepingRows(before: Selection | undefined, next: Selection): Selection {
  if (before?.rows.length !== next.rows.length) return next;
  return next.rows.every((row, index) => row === before.rows[index]) ? { ...next, rows: before.rows } : next;
}
