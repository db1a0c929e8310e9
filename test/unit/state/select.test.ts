import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../../src/data/dataset.ts';
import { ACTIONS, ACTORS, STATUSES } from '../../../src/data/vocabulary.ts';
import { activeFilters, clearFilter, setChoices, setQuery, setSize, setWindow } from '../../../src/state/actions.ts';
import { FACETS, facetById } from '../../../src/state/facets.ts';
import { relaxations, type Selection, select } from '../../../src/state/filters.ts';
import { createSearch } from '../../../src/state/search.ts';
import { ANY_SIZE, INITIAL, ONLY_UNKNOWN, type State } from '../../../src/state/state.ts';
import { datasetOf, type Row } from '../../datasets.ts';

const year = (number: number) => Date.UTC(number, 0, 1);

const dataset = datasetOf([
  {
    names: { en: 'Alipay' },
    country: 'CN',
    action: 'misuse',
    data: ['name', 'phone'],
    first: year(2013),
    anchor: year(2016),
    size: 20,
  },
  {
    names: { en: 'Equifax' },
    country: 'US',
    action: 'hacking',
    data: ['name'],
    first: year(2017),
    anchor: year(2018),
    size: 1_000,
  },
  {
    names: { en: 'Taobao' },
    country: 'CN',
    action: 'scraping',
    data: ['phone'],
    first: year(2019),
    anchor: year(2020),
    size: 999,
  },
  { names: { en: 'Undated' }, country: 'CN', action: 'misuse' },
  { names: { en: 'Early' }, country: 'US', action: 'misuse', first: year(2010), anchor: year(2011) },
]);
const search = createSearch(dataset);
const chosen = (state: State) => select(dataset, state, search);
const china = setChoices(INITIAL, 'country', ['CN']);

/** How many incidents each value of a facet has. */
function countsIn(selection: Selection, id: string): Readonly<Record<string, number>> {
  const facet = facetById(id);
  if (!facet) throw new Error(`There is no facet ${id}.`);
  return selection.countsOf(facet);
}

describe('select', () => {
  it('shows everything at first, by anchor, undated last', () => {
    const selection = chosen(INITIAL);
    expect([...selection.rows]).toEqual([0, 1, 2, 3, 4]);
    expect([...selection.inWindow]).toEqual([4, 0, 1, 2, 3]);
    expect(selection.total).toBe(5);
    expect(countsIn(selection, 'cause')).toEqual({ hacking: 1, misuse: 3, scraping: 1 });
    expect(countsIn(selection, 'kind')).toEqual({ phone: 2, name: 2, unknown: 2 });
  });

  it('reads no value of an incident before a count is asked for', () => {
    const few = datasetOf([{ names: { en: 'A' }, data: ['name'] }]);
    let reads = 0;
    const incidents = few.incidents.map((incident) => ({
      ...incident,
      get data() {
        reads += 1;
        return incident.data;
      },
    }));
    const watched = { ...few, incidents };
    const finder = createSearch(watched);
    reads = 0;
    const selection = select(watched, INITIAL, finder);
    expect(selection.rows).toHaveLength(1);
    expect(reads).toBe(0);
    expect(countsIn(selection, 'kind')).toEqual({ name: 1 });
    expect(reads).toBeGreaterThan(0);
  });

  it('leaves the window out of rows only', () => {
    const selection = chosen(setWindow(china, year(2015), year(2018)));
    expect([...selection.rows]).toEqual([0, 2, 3]);
    expect([...selection.inWindow]).toEqual([0]);
    expect(countsIn(selection, 'country')).toEqual({ CN: 1, US: 1 });
  });

  it('takes ends as exclusive', () => {
    const shown = (from: number, to: number) => [...chosen(setWindow(INITIAL, year(from), year(to))).inWindow];
    expect(shown(2016, 2017)).toEqual([]);
    expect(shown(2015, 2017)).toEqual([0]);
    expect(shown(2011, 2013)).toEqual([]);
    expect(shown(2010, 2014)).toEqual([4, 0]);
    const moment = datasetOf([{ first: year(2016), anchor: year(2016) }]);
    const inWindow = (from: number, to: number) =>
      select(moment, setWindow(INITIAL, year(from), year(to)), createSearch(moment)).inWindow.length;
    expect(inWindow(2016, 2017)).toBe(1);
    expect(inWindow(2015, 2016)).toBe(0);
  });

  it('leaves a facet out of its own counts', () => {
    const selection = chosen(setChoices(china, 'cause', ['misuse', 'malware']));
    expect(countsIn(selection, 'country')).toEqual({ CN: 2, US: 1 });
    expect(countsIn(selection, 'cause')).toEqual({ misuse: 2, scraping: 1, hacking: 0, malware: 0 });
  });

  it('finds nothing for values that the data lack', () => {
    expect(chosen(setChoices(INITIAL, 'country', ['XX'])).rows).toHaveLength(0);
    expect(countsIn(chosen(setChoices(INITIAL, 'sector', ['constructor'])), 'sector').constructor).toBe(0);
  });

  it('limits size, and counts it by powers of ten without its own clause', () => {
    const selection = chosen(setSize(china, { min: 20, max: 500, unknown: false }));
    expect([...selection.rows]).toEqual([0]);
    expect(selection.unknownSize).toBe(1);
    expect(selection.sizes).toHaveLength(13);
    expect(selection.sizes.filter(({ count }) => count > 0)).toEqual([
      { decade: 1, count: 1 },
      { decade: 2, count: 1 },
    ]);
    expect([...chosen(setSize(INITIAL, { min: 1_000, max: 1_000, unknown: true })).rows]).toEqual([1, 3, 4]);
    expect([...chosen(setSize(INITIAL, ONLY_UNKNOWN)).rows]).toEqual([3, 4]);
    expect(chosen(setSize(INITIAL, ANY_SIZE)).rows).toHaveLength(5);
  });

  it('names the filter to relax', () => {
    const state = setSize(setQuery(china, 'equifax'), { min: 1, max: Infinity, unknown: false });
    expect(chosen(state).rows).toHaveLength(0);
    expect(relaxations(dataset, state, search)).toEqual([
      { clause: 'query', count: 2 },
      { clause: 'country', count: 1 },
      { clause: 'size', count: 0 },
    ]);
    expect(relaxations(dataset, INITIAL, search)).toEqual([]);
  });

  it('works on nothing', () => {
    const empty = datasetOf([]);
    expect(select(empty, china, createSearch(empty))).toMatchObject({ total: 0, unknownSize: 0 });
  });
});

describe('select, against counting one by one', () => {
  const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
  const time = fc.integer({ min: 2010, max: 2020 }).map(year);
  const anyRow: fc.Arbitrary<Row> = fc
    .record({
      action: optional(fc.constantFrom(...ACTIONS)),
      actor: optional(fc.constantFrom(...ACTORS)),
      status: optional(fc.constantFrom(...STATUSES)),
      country: optional(fc.constantFrom('CN', 'US', 'ZZ')),
      data: fc.uniqueArray(fc.constantFrom('name', 'phone', 'other'), { maxLength: 3 }),
      names: fc.constantFrom({ en: 'Alipay' }, { en: 'Equifax' }, { en: 'Other' }),
      size: optional(fc.integer({ min: 0, max: 12 }).map((decade) => 10 ** decade)),
      times: optional(fc.tuple(time, time)),
    })
    .map(({ times, ...row }) => (times ? { ...row, first: Math.min(...times), anchor: Math.max(...times) } : row));
  const anyFilter = fc
    .record({
      cause: fc.uniqueArray(fc.constantFrom(...ACTIONS), { maxLength: 3 }),
      kind: fc.uniqueArray(fc.constantFrom('name', 'phone', 'unknown'), { maxLength: 2 }),
      query: fc.constantFrom('', 'alipay'),
      window: fc.option(fc.tuple(time, time)),
      size: fc.constantFrom(ANY_SIZE, ONLY_UNKNOWN, { min: 100, max: 1e6, unknown: false }),
    })
    .map(({ cause, kind, query, window, size }) => {
      const state = setSize(setQuery(setChoices(setChoices(INITIAL, 'cause', cause), 'kind', kind), query), size);
      return window ? setWindow(state, ...window) : state;
    });

  /** How many show in a state, counted without any of the machinery of selection. */
  function shown(data: Dataset, state: State): number {
    const { first, anchor, size } = data.columns;
    return data.incidents.filter((incident, row) => {
      if (state.query !== '' && incident.names.en !== 'Alipay') return false;
      for (const facet of FACETS) {
        const choices = state.choices[facet.id];
        if (choices && !facet.of(data, row).some((value) => choices.includes(value))) return false;
      }
      if (Number.isNaN(size[row]) ? !state.size.unknown : size[row] < state.size.min || size[row] > state.size.max) {
        return false;
      }
      if (!state.window) return true;
      const end = Math.max(anchor[row], first[row] + 1);
      return first[row] < state.window[1] && end > state.window[0];
    }).length;
  }

  it('agrees in every count', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 30 }), anyFilter, (rows, state) => {
        const data = datasetOf(rows);
        const finder = createSearch(data);
        const selection = select(data, state, finder);
        expect(selection.inWindow.length).toBe(shown(data, state));
        expect(selection.rows.length).toBe(shown(data, { ...state, window: null }));
        for (const facet of FACETS) {
          for (const [value, count] of Object.entries(selection.countsOf(facet))) {
            expect(count).toBe(shown(data, setChoices(state, facet.id, [value])));
          }
        }
        const sized = selection.sizes.reduce((sum, { count }) => sum + count, selection.unknownSize);
        expect(sized).toBe(shown(data, setSize(state, ANY_SIZE)));
        const relaxed = relaxations(data, state, finder);
        expect(relaxed.map(({ clause }) => clause).sort()).toEqual([...activeFilters(state)].sort());
        for (const { clause, count } of relaxed) expect(count).toBe(shown(data, clearFilter(state, clause)));
      }),
      { numRuns: 200 },
    );
  });
});
