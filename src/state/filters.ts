import type { Dataset } from '../data/dataset.ts';
import { DAY, dateOf, formatIsoDay } from '../data/dates.ts';
import type { Locale } from '../i18n/locale.ts';
import { facetLabel, inPieces, type Piece, valueText } from '../i18n/names.ts';
import { activeFilters, type ClauseId } from './actions.ts';
import { type Facet, facetsOf } from './facets.ts';
import type { Search } from './search.ts';
import { ONLY_UNKNOWN, type SizeRange, type State, sameSize } from './state.ts';
import type { TimeDomain } from './time-domain.ts';

/** What selection asks of a data set again and again, worked out once for each. */

/** Values of one facet as numbers: those of a row are `codes[starts[row]]` up to `codes[starts[row + 1]]`. */
interface FacetCodes {
  readonly values: readonly string[];
  readonly starts: Uint32Array;
  readonly codes: Uint32Array;
}

/** Remembers a result for as long as its data set lives. */
export function perDataset<Result>(compute: (dataset: Dataset) => Result): (dataset: Dataset) => Result {
  const results = new WeakMap<Dataset, Result>();
  return (dataset) => {
    let result = results.get(dataset);
    if (result === undefined) {
      result = compute(dataset);
      results.set(dataset, result);
    }
    return result;
  };
}

const valuesByFacet = perDataset(() => new Map<Facet, readonly string[]>());

/** Values of a facet that a data set has, in the facet's own order. */
export function facetValues(dataset: Dataset, facet: Facet): readonly string[] {
  const known = valuesByFacet(dataset);
  const values = known.get(facet) ?? facet.values(dataset);
  known.set(facet, values);
  return values;
}

const codesByFacet = perDataset(() => new Map<Facet, FacetCodes>());

export function facetCodes(dataset: Dataset, facet: Facet): FacetCodes {
  const known = codesByFacet(dataset);
  let result = known.get(facet);
  if (!result) {
    result = encode(dataset, facet);
    known.set(facet, result);
  }
  return result;
}

function encode(dataset: Dataset, facet: Facet): FacetCodes {
  const values = facetValues(dataset, facet);
  const codeOf = new Map(values.map((value, code) => [value, code]));
  const rows = dataset.incidents.length;
  const column = facet.column?.(dataset);
  if (column) {
    const ours = column.values.map((value) => codeOf.get(value) ?? 0);
    return {
      values,
      starts: Uint32Array.from({ length: rows + 1 }, (_, row) => row),
      codes: Uint32Array.from(column.codes, (code) => ours[code]),
    };
  }
  const starts = new Uint32Array(rows + 1);
  const codes: number[] = [];
  for (let row = 0; row < rows; row++) {
    for (const value of facet.of(dataset, row)) {
      const code = codeOf.get(value);
      if (code !== undefined) codes.push(code);
    }
    starts[row + 1] = codes.length;
  }
  return { values, starts, codes: Uint32Array.from(codes) };
}

/** All rows in the order of the file. */
const rowsInOrder = perDataset((dataset) => Uint32Array.from(dataset.incidents.keys()));

/** How many powers of ten sizes are counted by: 1–9 is decade 0, a trillion and more is decade 12. */
const DECADES = 13;

/** Decade of each row's size, or -1 where the size is unknown. Zero counts with decade 0. */
export const decadeOfRow = perDataset(
  (dataset): Int8Array =>
    Int8Array.from(dataset.columns.size, (size) => {
      if (Number.isNaN(size)) return -1;
      let decade = 0;
      for (let next = 10; size >= next && decade < DECADES - 1; next *= 10) decade++;
      return decade;
    }),
);

/** More chosen values than this are named by the first few and a number. */
const NAMED = 3;

/** A clause in words, as it stands on a chip: `Cause: Hacking and Scraping`, `“alipay”`, `Time: 2013–2017`. */
export function sayClause(state: State, clause: ClauseId, locale: Locale): string {
  return clausePieces(state, clause, locale)
    .map((piece) => (typeof piece === 'string' ? piece : piece.text))
    .join('');
}

/** The same in pieces: names of values may be in another language than the rest. */
export function clausePieces(state: State, clause: ClauseId, locale: Locale): readonly Piece[] {
  const { filters } = locale.words;
  if (clause === 'query') return [filters.query(state.query.trim())];
  if (clause === 'size') return [filters.chip(filters.size, saySize(state.size, locale))];
  if (clause === 'window') return [filters.chip(filters.time, state.window ? sayWindow(state.window, locale) : '')];
  const chosen = state.choices[clause] ?? [];
  const shown = chosen.length <= NAMED ? chosen : chosen.slice(0, NAMED - 1);
  const rest = chosen.length - shown.length;
  const say = (...labels: string[]) =>
    rest === 0 ? locale.format.list(labels) : filters.someOf(labels, locale.format.integer(rest));
  return inPieces(
    (...labels) => filters.chip(facetLabel(clause, locale), say(...labels)),
    shown.map((value) => valueText(clause, value, locale)),
  );
}

/** `1 million or more`, `1,000 to 1 million, or unknown`. */
export function saySize(size: SizeRange, locale: Locale): string {
  const { filters } = locale.words;
  const { count } = locale.format;
  if (sameSize(size, ONLY_UNKNOWN)) return filters.sizeNotKnown;
  const { min, max, unknown } = size;
  if (min === 0 && max === Infinity) return unknown ? filters.sizeAny : filters.sizeKnown;
  const limits =
    max === Infinity
      ? filters.sizeAtLeast(count(min))
      : min === 0
        ? filters.sizeAtMost(count(max))
        : filters.sizeBetween(count(min), count(max));
  return unknown ? filters.orUnknown(limits) : limits;
}

/** A window in the coarsest words that are exact: `2013–2017`, `March 2013 – August 2014`, or days. */
export function sayWindow([from, to]: TimeDomain, locale: Locale): string {
  const { words, format } = locale;
  const [first, last] = [formatIsoDay(from), formatIsoDay(to - DAY)];
  if (first.endsWith('-01-01') && last.endsWith('-12-31')) {
    return words.filters.years(format.year(from), format.year(to - DAY));
  }
  const wholeMonths = first.endsWith('-01') && formatIsoDay(to).endsWith('-01');
  const write = (day: string, time: number) => {
    const month = wholeMonths ? dateOf(day.slice(0, -3)) : undefined;
    return month ? format.date(month) : format.day(time);
  };
  return words.filters.dates(write(first, from), write(last, to - DAY));
}

/** What passes the filters. What is offered beside it is counted when it is first asked for: mostly nobody looks. */
export interface Selection {
  /** Rows that pass every clause but the window, in the order of the file. */
  readonly rows: Uint32Array;
  /** Those of them whose life overlaps the window, by the time of their anchor, then by row. */
  readonly inWindow: Uint32Array;
  /**
   * Per value of a facet: how many incidents in the window have the value and pass every clause but
   * the facet's own. Every value of the data set is there, and every chosen one.
   */
  countsOf(facet: Facet): Readonly<Record<string, number>>;
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
  return new Judged(dataset, state, search);
}

/** A selection, with the verdict on each row, from which its counts follow. */
class Judged implements Selection {
  readonly rows: Uint32Array;
  readonly inWindow: Uint32Array;
  readonly total: number;
  private readonly clauses: readonly Clause[];
  private readonly verdicts: Int8Array;
  private readonly counted = new Map<Facet, Readonly<Record<string, number>>>();
  private decades: { readonly known: Uint32Array; readonly unknown: number } | undefined;

  /** @param before rows of the last selection, which stay the same array where the same rows pass again */
  constructor(
    private readonly dataset: Dataset,
    private readonly state: State,
    search: Search,
    before?: Uint32Array,
  ) {
    this.total = dataset.incidents.length;
    this.clauses = clausesOf(dataset, state, search);
    this.verdicts = judge(this.clauses, this.total);
    const rows = keep(rowsInOrder(dataset), this.verdicts, this.placeOf('window'));
    this.rows = before?.length === rows.length && rows.every((row, index) => row === before[index]) ? before : rows;
    this.inWindow = keep(dataset.chronological, this.verdicts, PASSES);
  }

  countsOf(facet: Facet): Readonly<Record<string, number>> {
    const chosen = this.state.choices[facet.id] ?? [];
    const counts =
      this.counted.get(facet) ?? countValues(this.dataset, facet, this.verdicts, this.placeOf(facet.id), chosen);
    this.counted.set(facet, counts);
    return counts;
  }

  get sizes(): Selection['sizes'] {
    return Array.from(this.decadesCounted.known, (count, decade) => ({ decade, count }));
  }

  get unknownSize(): number {
    return this.decadesCounted.unknown;
  }

  private get decadesCounted() {
    this.decades ??= countDecades(this.dataset, this.verdicts, this.placeOf('size'));
    return this.decades;
  }

  /** -1 for a clause that is not set, which is the verdict PASSES: leaving it out changes nothing. */
  private placeOf(id: ClauseId): number {
    return this.clauses.findIndex((clause) => clause.id === id);
  }
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
  const found = search.find(query);
  return found ? (row) => found.ranks[row] > 0 : () => true;
}

function passesSize(dataset: Dataset, { min, max, unknown }: SizeRange): Clause['passes'] {
  const { size } = dataset.columns;
  return (row) => (Number.isNaN(size[row]) ? unknown : size[row] >= min && size[row] <= max);
}

/** Whether the life of a row, up to its anchor, overlaps a window; never without a date. */
export function passesWindow({ columns }: Dataset, [from, to]: TimeDomain): (row: number) => boolean {
  const { first, anchor } = columns;
  // The end of a life is exclusive, like the window's; a life of one moment lies where it begins.
  return (row) => first[row] < to && (anchor[row] > from || (anchor[row] === from && first[row] === from));
}

function passesChoices(dataset: Dataset, id: string, chosen: readonly string[]): Clause['passes'] {
  const facet = facetsOf(dataset).find((candidate) => candidate.id === id);
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
  facet: Facet,
  verdicts: Int8Array,
  ownPlace: number,
  chosen: readonly string[],
): Record<string, number> {
  // Without a prototype, so that no value of the data is taken for one of its members.
  const counts: Record<string, number> = Object.create(null);
  for (const value of chosen) counts[value] = 0;
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

type Selector = (dataset: Dataset, state: State, search: Search) => Selection;

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
    const selection = new Judged(dataset, state, search, before?.selection.rows);
    last = { dataset, state, search, selection };
    return selection;
  };
}

function filterAlike(a: State, b: State): boolean {
  return a.query === b.query && a.choices === b.choices && a.size === b.size && a.window === b.window;
}
