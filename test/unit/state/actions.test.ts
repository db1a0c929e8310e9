import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY } from '../../../src/data/dates.ts';
import {
  activeFilters,
  clearFacet,
  clearFilter,
  clearFilters,
  clearWindow,
  closeIncident,
  openIncident,
  setChoices,
  setEdition,
  setGroup,
  setLang,
  setQuery,
  setSize,
  setTheme,
  setUnit,
  setView,
  setWindow,
  toggleChoice,
} from '../../../src/state/actions.ts';
import { ANY_SIZE, INITIAL, ONLY_UNKNOWN, type State } from '../../../src/state/state.ts';
import { fromSearch, toSearch } from '../../../src/state/url/url.ts';
import { anyState, faultsOf } from './arbitrary.ts';

const start = Date.UTC(2013, 0, 1);

describe('actions', () => {
  it('pin no version of our data beside a file of one’s own', () => {
    const own: State = { ...INITIAL, source: 'a.json' };
    expect(setEdition(own, 'abcdef12')).toBe(own);
    expect(setEdition(setEdition(INITIAL, 'abcdef12'), '')).toEqual(INITIAL);
  });

  it('return the same state when nothing changes', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const same: State[] = [
          setView(state, state.view),
          setGroup(state, state.group),
          setQuery(state, state.query),
          setSize(state, { ...state.size }),
          setTheme(state, state.theme),
          setLang(state, state.lang),
          setChoices(state, 'cause', state.choices.cause ?? []),
          setChoices(state, 'colour', ['red']),
          toggleChoice(state, 'colour', 'red'),
          toggleChoice(state, 'cause', 'not a code'),
          openIncident(state, '<not an id>'),
          setEdition(state, state.edition),
          setEdition(state, 'newest'),
          setLang(state, 'not a tag'),
          setWindow(state, Number.NaN, 0),
        ];
        for (const next of same) expect(next).toBe(state);
      }),
    );
    const cleared = clearFilters(INITIAL);
    expect(cleared).toBe(INITIAL);
    expect(closeIncident(INITIAL)).toBe(INITIAL);
    expect(clearWindow(INITIAL)).toBe(INITIAL);
    expect(clearFacet(INITIAL, 'cause')).toBe(INITIAL);
  });

  it('lead to states that an address can hold', () => {
    const number = fc.oneof(fc.double(), fc.double({ min: -1e15, max: 1e15 }), fc.integer());
    const change = fc.oneof(
      fc.tuple(number, number).map(
        ([a, b]) =>
          (state: State) =>
            setWindow(state, a, b),
      ),
      fc
        .record({ min: number, max: number, unknown: fc.boolean() })
        .map((size) => (state: State) => setSize(state, size)),
      fc.string({ unit: 'binary', maxLength: 300 }).map((query) => (state: State) => setQuery(state, query)),
      fc.array(fc.string()).map((values) => (state: State) => setChoices(state, 'kind', values)),
      fc.string().map((value) => (state: State) => toggleChoice(state, 'sector', value)),
      fc.string().map((id) => (state: State) => openIncident(state, id)),
      fc.string().map((tag) => (state: State) => setLang(state, tag)),
    );
    fc.assert(
      fc.property(anyState, fc.array(change), (state, changes) => {
        const end = changes.reduce((before, apply) => apply(before), state);
        expect(faultsOf(end)).toEqual([]);
        expect(fromSearch(toSearch(end))).toEqual({ state: end, ignored: [] });
      }),
      { numRuns: 500 },
    );
  });

  it('set a window of whole days, a week at the least, in either order', () => {
    expect(setWindow(INITIAL, start + 100, start + 10 * DAY - 100).window).toEqual([start, start + 10 * DAY]);
    expect(setWindow(INITIAL, start + 10 * DAY, start).window).toEqual([start, start + 10 * DAY]);
    expect(setWindow(INITIAL, start, start).window).toEqual([start - 3 * DAY, start + 4 * DAY]);
    const state = setWindow(INITIAL, start, start + 30 * DAY);
    expect(setWindow(state, start + 5, start + 30 * DAY - 5)).toBe(state);
    expect(clearWindow(state)).toEqual(INITIAL);
  });

  it('choose and leave values', () => {
    const one = toggleChoice(INITIAL, 'cause', 'scraping');
    const two = toggleChoice(one, 'cause', 'misuse');
    expect(two.choices).toEqual({ cause: ['misuse', 'scraping'] });
    expect(setChoices(INITIAL, 'cause', ['scraping', 'misuse', 'scraping'])).toEqual(two);
    expect(toggleChoice(toggleChoice(two, 'cause', 'misuse'), 'cause', 'scraping')).toEqual(INITIAL);
    expect(clearFacet(two, 'cause').choices).toEqual({});
  });

  it('keep sizes in order', () => {
    expect(setSize(INITIAL, { min: 50.5, max: 10.5, unknown: false }).size).toEqual({
      min: 10,
      max: 51,
      unknown: false,
    });
    expect(setSize(INITIAL, { min: -3, max: 1e300, unknown: true })).toBe(INITIAL);
    expect(setSize(INITIAL, ONLY_UNKNOWN).size).toEqual(ONLY_UNKNOWN);
    expect(setSize(INITIAL, { min: Number.NaN, max: Number.NaN, unknown: true })).toBe(INITIAL);
  });

  it('open and close, choose a unit', () => {
    const open = openIncident(INITIAL, 'alipay-2013');
    expect(open.incident).toBe('alipay-2013');
    expect(closeIncident(open)).toEqual(INITIAL);
    expect(setUnit(INITIAL, 'people').unit).toBe('people');
  });

  it('list the active filters and clear them', () => {
    let state = setSize(setQuery(INITIAL, 'a'), ONLY_UNKNOWN);
    state = setWindow(setChoices(setChoices(state, 'kind', ['name']), 'cause', ['misuse']), start, start + 30 * DAY);
    expect(activeFilters(state)).toEqual(['query', 'cause', 'kind', 'size', 'window']);
    expect(activeFilters({ ...INITIAL, query: '  ' })).toEqual([]);
    expect(activeFilters(INITIAL)).toEqual([]);
    expect(clearFilters({ ...state, view: 'scale' })).toEqual({ ...INITIAL, view: 'scale' });
    for (const clause of activeFilters(state)) {
      expect(activeFilters(clearFilter(state, clause))).toEqual(
        activeFilters(state).filter((other) => other !== clause),
      );
    }
    expect(clearFilter(state, 'size').size).toEqual(ANY_SIZE);
  });
});
