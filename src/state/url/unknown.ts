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
  const facets = facetsOf(dataset);
  for (const [id, chosen] of Object.entries(state.choices)) {
    const known = new Set(facets.find((facet) => facet.id === id)?.values(dataset));
    const strange = chosen.filter((value) => !known.has(value));
    if (strange.length === 0) continue;
    unknown.push({ parameter: id, value: strange.join(',') });
    next = setChoices(
      next,
      id,
      chosen.filter((value) => known.has(value)),
    );
  }
  const columns = columnIdsOf(dataset);
  if (next.incident !== '') {
    const row = dataset.rowOf(next.incident);
    if (row === undefined) {
      unknown.push({ parameter: 'incident', value: next.incident });
      next = closeIncident(next);
    } else {
      // The id as the file writes it finds the incident, too.
      next = openIncident(next, dataset.incidents[row].id);
    }
  }
  if (next.lang !== '' && !offersLanguage(next.lang, languages)) {
    unknown.push({ parameter: 'lang', value: next.lang });
    next = setLang(next, '');
  }
  if (!columns.includes(sortOf(next.sort).column)) {
    unknown.push({ parameter: 'sort', value: next.sort });
    next = setSort(next, '');
  }
  const strangeColumns = next.columns.filter((id) => !columns.includes(id));
  if (strangeColumns.length > 0) {
    unknown.push({ parameter: 'columns', value: strangeColumns.join(',') });
    next = setColumns(
      next,
      next.columns.filter((id) => columns.includes(id)),
    );
  }
  const relations = new Set(dataset.relations.map(({ relation }) => relation.id));
  const strangeRelations = next.joined.filter((id) => !relations.has(id));
  if (strangeRelations.length > 0) {
    unknown.push({ parameter: 'joined', value: strangeRelations.join(',') });
    next = strangeRelations.reduce(toggleJoined, next);
  }
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
