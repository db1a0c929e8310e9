import { FACETS } from '../facets/index.ts';
import type { Dataset } from '../model/dataset.ts';
import { closeIncident, setChoices } from './actions.ts';
import type { State } from './state.ts';

/** A word of an address that the data do not know. */
export interface UnknownWord {
  readonly parameter: string;
  readonly value: string;
}

/** Chosen words that a data set does not have would select nothing: the state without them, and which they are. */
export function dropUnknownWords(state: State, dataset: Dataset): { state: State; unknown: readonly UnknownWord[] } {
  const unknown: UnknownWord[] = [];
  let next = state;
  for (const facet of FACETS) {
    const chosen = state.choices[facet.id] ?? [];
    const known = new Set(facet.values(dataset));
    const strange = chosen.filter((value) => !known.has(value));
    if (strange.length === 0) continue;
    unknown.push({ parameter: facet.id, value: strange.join(',') });
    next = setChoices(
      next,
      facet.id,
      chosen.filter((value) => known.has(value)),
    );
  }
  if (next.incident !== '' && dataset.rowOf(next.incident) === undefined) {
    unknown.push({ parameter: 'incident', value: next.incident });
    next = closeIncident(next);
  }
  return { state: next, unknown };
}
