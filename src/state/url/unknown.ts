import type { Dataset } from '../../data/dataset.ts';
import {
  closeIncident,
  openIncident,
  setChoices,
  setColumns,
  setCompared,
  setGroup,
  setLang,
  setSort,
  setView,
  toggleJoined,
} from '../actions.ts';
import { columnIdsOf, sortOf } from '../columns.ts';
import { facetsOf } from '../facets.ts';
import { fittingGroup } from '../lanes.ts';
import { offersLanguage } from '../language.ts';
import { INITIAL, offeredViews, type State } from '../state.ts';

/** A word of an address that the data do not know, or a language or column that we do not have. */
export interface UnknownWord {
  readonly parameter: string;
  readonly value: string;
}

/**
 * Chosen words that a data set does not have would select nothing: the state without them, and which
 * they are. So with relations, with a language that is not among the `languages` offered, and with columns of
 * the table.
 */
export function dropUnknownWords(
  state: State,
  dataset: Dataset,
  languages: readonly string[],
): { state: State; unknown: readonly UnknownWord[] } {
  const unknown: UnknownWord[] = [];
  let next = state;
  const drop = (parameter: string, strange: readonly string[], without: (state: State) => State) => {
    if (strange.length === 0) return;
    unknown.push({ parameter, value: strange.join(',') });
    next = without(next);
  };
  const facets = facetsOf(dataset);
  for (const [id, chosen] of Object.entries(state.choices)) {
    const known = new Set(facets.find((facet) => facet.id === id)?.values(dataset));
    const left = chosen.filter((value) => known.has(value));
    drop(
      id,
      chosen.filter((value) => !known.has(value)),
      (now) => setChoices(now, id, left),
    );
  }
  if (next.incident !== '') {
    const row = dataset.rowOf(next.incident);
    if (row === undefined) drop('incident', [next.incident], closeIncident);
    // The id as the file writes it finds the incident, too.
    else next = openIncident(next, dataset.incidents[row].id);
  }
  if (next.lang !== '' && !offersLanguage(next.lang, languages)) drop('lang', [next.lang], (now) => setLang(now, ''));
  const columns = columnIdsOf(dataset);
  if (!columns.includes(sortOf(next.sort).column)) drop('sort', [next.sort], (now) => setSort(now, ''));
  const shown = next.columns.filter((id) => columns.includes(id));
  drop(
    'columns',
    next.columns.filter((id) => !columns.includes(id)),
    (now) => setColumns(now, shown),
  );
  const relations = new Set(dataset.relations.map(({ relation }) => relation.id));
  const strange = next.joined.filter((id) => !relations.has(id));
  drop('joined', strange, (now) => strange.reduce(toggleJoined, now));
  return { state: next, unknown };
}

/** A state without what the data do not know, and what that was. */
interface Known {
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
  const words = first ? dropUnknownWords(fitting(state, dataset), dataset, languages) : { state, unknown: [] };
  const compared = complete ? dropUnknownCompared(words.state, dataset) : { state: words.state, unknown: [] };
  return { state: compared.state, unknown: [...words.unknown, ...compared.unknown] };
}

/** Where nobody has asked for other lanes, such as the data have, since all would lie in one of the unknown; and a view that is offered. */
function fitting(state: State, dataset: Dataset): State {
  const views = offeredViews(state);
  const next = views.includes(state.view) ? state : setView(state, views[0]);
  return next.group === INITIAL.group ? setGroup(next, fittingGroup(dataset, next.group)) : next;
}

/**
 * The state without compared ids that are neither an incident nor a quantity of the data, and which
 * they are. The data must be whole: our own bring most quantities only with the second file.
 */
function dropUnknownCompared(state: State, dataset: Dataset): Known {
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
