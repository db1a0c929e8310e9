import { FACETS } from '../facets/index.ts';
import type { Dataset } from '../model/dataset.ts';
import { activeFilters, type ClauseId } from './actions.ts';
import { DECADES, decadeOfRow, facetCodes, rowsByAnchor, rowsInOrder } from './codes.ts';
import type { Search } from './search.ts';
import type { SizeRange, State } from './state.ts';
import type { Window } from './window.ts';

export interface Selection {
  /** Rows that pass every clause but the window, in the order of the file. */
  readonly rows: Uint32Array;
  /** Those of them whose life overlaps the window, by the time of their anchor, then by row. */
  readonly inWindow: Uint32Array;
  /**
   * Per facet and value: how many incidents in the window have the value and pass every clause but
   * the facet's own. Every value of the data set is there, and every chosen one.
   */
  readonly counts: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Per power of ten: how many incidents in the window pass every clause but the one on size. */
  readonly sizes: readonly { readonly decade: number; readonly count: number }[];
  /** As `sizes`, for incidents of unknown size. */
  readonly unknownSize: number;
  /** Incidents of the data set. */
  readonly total: number;
}

/** What would show if one clause were dropped. */
export interface Relaxation {
  readonly clause: ClauseId;
  readonly count: number;
}

interface Clause {
  readonly id: ClauseId;
  passes(row: number): boolean;
}

/** Verdicts on a row; from 0 on, the place of the only clause that it fails. */
const PASSES = -1;
const FAILS = -2;

export function select(dataset: Dataset, state: State, search: Search): Selection {
  const clauses = clausesOf(dataset, state, search);
  const verdicts = judge(clauses, dataset.incidents.length);
  // -1 for a clause that is not set, which is the verdict PASSES: leaving it out changes nothing.
  const placeOf = (id: ClauseId) => clauses.findIndex((clause) => clause.id === id);
  const counts: Record<string, Record<string, number>> = {};
  for (const { id } of FACETS) counts[id] = countValues(dataset, id, verdicts, placeOf(id), state.choices[id] ?? []);
  const decades = countDecades(dataset, verdicts, placeOf('size'));
  return {
    rows: keep(rowsInOrder(dataset), verdicts, placeOf('window')),
    inWindow: keep(rowsByAnchor(dataset), verdicts, PASSES),
    counts,
    sizes: Array.from(decades.known, (count, decade) => ({ decade, count })),
    unknownSize: decades.unknown,
    total: dataset.incidents.length,
  };
}

/** For each active clause, how many incidents would show without it; the most helpful first. */
export function relaxations(dataset: Dataset, state: State, search: Search): readonly Relaxation[] {
  const clauses = clausesOf(dataset, state, search);
  const verdicts = judge(clauses, dataset.incidents.length);
  const gained = new Uint32Array(clauses.length);
  let shown = 0;
  for (const verdict of verdicts) {
    if (verdict === PASSES) shown++;
    else if (verdict !== FAILS) gained[verdict]++;
  }
  return clauses
    .map(({ id }, place) => ({ clause: id, count: shown + gained[place] }))
    .sort((a, b) => b.count - a.count);
}

/** Every row against every clause once, so that leaving any one clause out costs nothing more. */
function judge(clauses: readonly Clause[], rows: number): Int8Array {
  const verdicts = new Int8Array(rows).fill(PASSES);
  clauses.forEach((clause, place) => {
    for (let row = 0; row < rows; row++) {
      if (verdicts[row] === FAILS || clause.passes(row)) continue;
      verdicts[row] = verdicts[row] === PASSES ? place : FAILS;
    }
  });
  return verdicts;
}

/** Those of the rows, in their order, that pass all clauses or fail the one at `place` only. */
function keep(rows: Uint32Array, verdicts: Int8Array, place: number): Uint32Array {
  const kept = new Uint32Array(rows.length);
  let length = 0;
  for (const row of rows) {
    if (verdicts[row] === PASSES || verdicts[row] === place) kept[length++] = row;
  }
  return kept.slice(0, length);
}

function clausesOf(dataset: Dataset, state: State, search: Search): Clause[] {
  return activeFilters(state).map((id): Clause => {
    if (id === 'query') return { id, passes: passesQuery(search, state.query) };
    if (id === 'size') return { id, passes: passesSize(dataset, state.size) };
    if (id === 'window' && state.window) return { id, passes: passesWindow(dataset, state.window) };
    return { id, passes: passesChoices(dataset, id, state.choices[id] ?? []) };
  });
}

function passesQuery(search: Search, query: string): Clause['passes'] {
  const matches = search.matches(query);
  return matches ? (row) => matches[row] === 1 : () => true;
}

function passesSize(dataset: Dataset, { min, max, unknown }: SizeRange): Clause['passes'] {
  const { size } = dataset.columns;
  return (row) => (Number.isNaN(size[row]) ? unknown : size[row] >= min && size[row] <= max);
}

/** Whether the life of a row, up to its anchor, overlaps a window; never without a date. */
export function passesWindow({ columns }: Dataset, [from, to]: Window): (row: number) => boolean {
  const { first, anchor } = columns;
  // The end of a life is exclusive, like the window's; a life of one moment lies where it begins.
  return (row) => first[row] < to && (anchor[row] > from || (anchor[row] === from && first[row] === from));
}

function passesChoices(dataset: Dataset, id: string, chosen: readonly string[]): Clause['passes'] {
  const facet = FACETS.find((candidate) => candidate.id === id);
  if (!facet) return () => true;
  const { values, starts, codes } = facetCodes(dataset, facet);
  const allowed = values.map((value) => chosen.includes(value));
  return (row) => {
    for (let at = starts[row]; at < starts[row + 1]; at++) {
      if (allowed[codes[at]]) return true;
    }
    return false;
  };
}

function countValues(
  dataset: Dataset,
  id: string,
  verdicts: Int8Array,
  ownPlace: number,
  chosen: readonly string[],
): Record<string, number> {
  const facet = FACETS.find((candidate) => candidate.id === id);
  // Without a prototype, so that no value of the data is taken for one of its members.
  const counts: Record<string, number> = Object.create(null);
  for (const value of chosen) counts[value] = 0;
  if (!facet) return counts;
  const { values, starts, codes } = facetCodes(dataset, facet);
  const found = new Uint32Array(values.length);
  for (let row = 0; row < verdicts.length; row++) {
    if (verdicts[row] !== PASSES && verdicts[row] !== ownPlace) continue;
    for (let at = starts[row]; at < starts[row + 1]; at++) found[codes[at]]++;
  }
  values.forEach((value, code) => {
    counts[value] = found[code];
  });
  return counts;
}

function countDecades(
  dataset: Dataset,
  verdicts: Int8Array,
  ownPlace: number,
): { known: Uint32Array; unknown: number } {
  const decades = decadeOfRow(dataset);
  const known = new Uint32Array(DECADES);
  let unknown = 0;
  for (let row = 0; row < verdicts.length; row++) {
    if (verdicts[row] !== PASSES && verdicts[row] !== ownPlace) continue;
    if (decades[row] < 0) unknown++;
    else known[decades[row]]++;
  }
  return { known, unknown };
}
