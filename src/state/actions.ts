import { isExtra, isFingerprint } from '../data/dataset.ts';
import { DAY } from '../data/dates.ts';
import type { Unit } from '../data/vocabulary.ts';
import { FACETS, isFacet } from './facets.ts';
import {
  type Alignment,
  ANY_SIZE,
  type GroupId,
  normalSize,
  type Order,
  type SizeRange,
  type State,
  sameSize,
  type ViewId,
} from './state.ts';
import { MIN_WIDTH, snapDomain } from './time-domain.ts';
import {
  isId,
  isLanguageTag,
  isSort,
  normalIds,
  normalList,
  normalQuery,
  normalValues,
  WRITABLE,
} from './url/normalize.ts';

/**
 * What a reader can do to the state. Every action returns the same object where nothing changes,
 * and ignores what no state can hold.
 */

function withPart<Key extends keyof State>(state: State, key: Key, value: State[Key]): State {
  return Object.is(state[key], value) ? state : { ...state, [key]: value };
}

function withList(state: State, key: 'columns' | 'compare' | 'joined', next: readonly string[]): State {
  const now = state[key];
  if (next.length === now.length && next.every((value, place) => value === now[place])) return state;
  return { ...state, [key]: next };
}

export function setView(state: State, view: ViewId): State {
  return withPart(state, 'view', view);
}

export function setGroup(state: State, group: GroupId): State {
  return withPart(state, 'group', group);
}

/** Shows [from, to) in UTC ms, in either order: rounded to civil midnights, at least a week. */
export function setWindow(state: State, from: number, to: number): State {
  if (!Number.isFinite(from) || !Number.isFinite(to)) return state;
  const [earliest, latest] = WRITABLE;
  let [first, last] = snapDomain([Math.min(from, to), Math.max(from, to)]);
  if (last - first < MIN_WIDTH) {
    const missing = (MIN_WIDTH - (last - first)) / DAY;
    first = first - Math.floor(missing / 2) * DAY;
    last = first + MIN_WIDTH;
  }
  first = Math.min(Math.max(first, earliest), latest - MIN_WIDTH);
  last = Math.max(Math.min(last, latest), first + MIN_WIDTH);
  if (state.window && state.window[0] === first && state.window[1] === last) return state;
  return { ...state, window: [first, last] };
}

/** Shows everything. */
export function clearWindow(state: State): State {
  return withPart(state, 'window', null);
}

export function setQuery(state: State, query: string): State {
  return withPart(state, 'query', normalQuery(query));
}

/** Chooses a value of a facet, or leaves it again. */
export function toggleChoice(state: State, facet: string, value: string): State {
  const chosen = state.choices[facet] ?? [];
  const next = chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value];
  return setChoices(state, facet, next);
}

/** Chooses exactly these values of a facet; none removes the clause. */
export function setChoices(state: State, facet: string, values: Iterable<string>): State {
  if (!isFacet(facet)) return state;
  const next = normalValues(values);
  const chosen = state.choices[facet] ?? [];
  if (next.length === chosen.length && next.every((value, place) => value === chosen[place])) return state;
  const { [facet]: _replaced, ...others } = state.choices;
  return { ...state, choices: next.length > 0 ? { ...others, [facet]: next } : others };
}

export function clearFacet(state: State, facet: string): State {
  return setChoices(state, facet, []);
}

export function setSize(state: State, size: SizeRange): State {
  const next = normalSize(size);
  return sameSize(state.size, next) ? state : { ...state, size: next };
}

/** Unit of the scale view; '' lets the data choose. */
export function setUnit(state: State, unit: Unit | ''): State {
  return withPart(state, 'unit', unit);
}

export function setAlign(state: State, align: Alignment): State {
  return withPart(state, 'align', align);
}

export function setOrder(state: State, order: Order): State {
  return withPart(state, 'order', order);
}

/** A column's id, with `-` before it for the largest first; '' for the table's own order. */
export function setSort(state: State, sort: string): State {
  return sort === '' || isSort(sort) ? withPart(state, 'sort', sort) : state;
}

/** The table's columns, in their order; none for the usual ones. */
export function setColumns(state: State, columns: Iterable<string>): State {
  return withList(state, 'columns', normalList(columns));
}

/** At most so many things are compared. */
export const MOST_COMPARED = 6;

/** Adds an incident or a reference quantity to what is compared, or takes it out again. */
export function toggleCompared(state: State, id: string): State {
  const { compare } = state;
  const next = compare.includes(id) ? compare.filter((other) => other !== id) : [...compare, id];
  return setCompared(state, next);
}

export function setCompared(state: State, ids: Iterable<string>): State {
  return withList(state, 'compare', normalIds(ids, MOST_COMPARED));
}

/** Draws the incidents of a relation as one, or each again. */
export function toggleJoined(state: State, relation: string): State {
  const { joined } = state;
  const next = joined.includes(relation) ? joined.filter((other) => other !== relation) : [...joined, relation];
  return withList(state, 'joined', normalValues(next));
}

/** The view in which incidents and quantities are compared. */
export const isComparing = ({ view }: State): boolean => view === 'compare';

export function showComparison(state: State): State {
  return setView(state, 'compare');
}

export function setYears(state: State, years: State['years']): State {
  return withPart(state, 'years', years);
}

/** What the timeline of a narrow page shows. */
export function setRows(state: State, rows: State['rows']): State {
  return withPart(state, 'rows', rows);
}

/** What the list of incidents is divided by. */
export function setOutline(state: State, outline: State['outline']): State {
  return withPart(state, 'outline', outline);
}

export function openIncident(state: State, id: string): State {
  return isId(id) ? withPart(state, 'incident', id) : state;
}

export function closeIncident(state: State): State {
  return withPart(state, 'incident', '');
}

/** Shows a version of our own data by its fingerprint; '' shows the newest. */
export function setEdition(state: State, fingerprint: string): State {
  if (fingerprint !== '' && (state.source !== '' || !isFingerprint(fingerprint))) return state;
  return withPart(state, 'edition', fingerprint);
}

export function setTheme(state: State, theme: State['theme']): State {
  return withPart(state, 'theme', theme);
}

/** A BCP 47 tag; '' follows the browser. */
export function setLang(state: State, lang: string): State {
  return lang === '' || isLanguageTag(lang) ? withPart(state, 'lang', lang) : state;
}

/** Something that keeps incidents out: the id of a facet, or one of the three that are no facets. */
export type ClauseId = 'query' | 'size' | 'window' | (string & {});

/** Chosen columns of a file's own, by the alphabet. */
export const extraChoices = ({ choices }: State): readonly string[] => Object.keys(choices).filter(isExtra).sort();

/** The clauses that are set, in the order in which they are shown. */
export function activeFilters(state: State): readonly ClauseId[] {
  const clauses: ClauseId[] = [];
  if (state.query.trim() !== '') clauses.push('query');
  for (const id of [...FACETS.map((facet) => facet.id), ...extraChoices(state)]) {
    if ((state.choices[id]?.length ?? 0) > 0) clauses.push(id);
  }
  if (!sameSize(state.size, ANY_SIZE)) clauses.push('size');
  if (state.window) clauses.push('window');
  return clauses;
}

/** Drops one clause and leaves the others. */
export function clearFilter(state: State, clause: ClauseId): State {
  if (clause === 'query') return setQuery(state, '');
  if (clause === 'size') return setSize(state, ANY_SIZE);
  if (clause === 'window') return clearWindow(state);
  return clearFacet(state, clause);
}

/** Drops every clause; what is shown, and how, stays. */
export function clearFilters(state: State): State {
  const cleared = clearWindow(setSize(setQuery(state, ''), ANY_SIZE));
  return Object.keys(cleared.choices).length > 0 ? { ...cleared, choices: {} } : cleared;
}
