import { FACETS } from '../facets/index.ts';
import type { Dataset } from '../model/dataset.ts';
import { closeIncident, openIncident, setChoices, setColumns, setLang, setSort, toggleJoined } from './actions.ts';
import { COLUMN_IDS, sortOf } from './columns.ts';
import { offersLanguage } from './language.ts';
import type { State } from './state.ts';

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
  if (!COLUMN_IDS.includes(sortOf(next.sort).column)) {
    unknown.push({ parameter: 'sort', value: next.sort });
    next = setSort(next, '');
  }
  const strangeColumns = next.columns.filter((id) => !COLUMN_IDS.includes(id));
  if (strangeColumns.length > 0) {
    unknown.push({ parameter: 'columns', value: strangeColumns.join(',') });
    next = setColumns(
      next,
      next.columns.filter((id) => COLUMN_IDS.includes(id)),
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
