import type { Dataset } from '../model/dataset.ts';
import { setCompared } from './actions.ts';
import type { State } from './state.ts';
import { dropUnknownWords, type UnknownWord } from './unknown-words.ts';

/** A state without what the data do not know, and what that was. */
export interface Known {
  readonly state: State;
  readonly unknown: readonly UnknownWord[];
}

/** All that can be said of an address with the data that have come: the `first` of a source, the `complete` ones, or both. */
export function dropUnknown(
  state: State,
  dataset: Dataset,
  languages: readonly string[],
  { first, complete }: { readonly first: boolean; readonly complete: boolean },
): Known {
  const words = first ? dropUnknownWords(state, dataset, languages) : { state, unknown: [] };
  const compared = complete ? dropUnknownCompared(words.state, dataset) : { state: words.state, unknown: [] };
  return { state: compared.state, unknown: [...words.unknown, ...compared.unknown] };
}

/**
 * The state without compared ids that are neither an incident nor a quantity of the data, and which
 * they are. The data must be whole: our own bring most quantities only with the second file.
 */
export function dropUnknownCompared(state: State, dataset: Dataset): Known {
  const quantities = new Set(dataset.context.flatMap(({ id, kind }) => (kind === 'quantity' ? [id] : [])));
  const isKnown = (id: string) => quantities.has(id) || dataset.rowOf(id) !== undefined;
  const strange = state.compare.filter((id) => !isKnown(id));
  const ids = state.compare.filter(isKnown).map((id) => idOf(dataset, id));
  if (strange.length === 0) {
    return { state: ids.every((id, at) => id === state.compare[at]) ? state : setCompared(state, ids), unknown: [] };
  }
  return {
    state: setCompared(state, ids),
    unknown: [{ parameter: 'compare', value: strange.join(',') }],
  };
}

/** The id by which an incident is known here, for that id or for how its file writes it. */
function idOf(dataset: Dataset, id: string): string {
  const row = dataset.rowOf(id);
  return row === undefined ? id : dataset.incidents[row].id;
}
