import { describe, expect, it } from 'vitest';
import { placePanel } from '../../../src/controls/controllers/popover-controller.ts';
import { EN } from '../../../src/i18n/index.ts';
import { setChoices } from '../../../src/state/actions.ts';
import { FACETS, facetById } from '../../../src/state/facets.ts';
import {
  facetOptions,
  largestDecade,
  limitSteps,
  matchingOptions,
  onlyUnknown,
  sizeBars,
  withLimit,
} from '../../../src/state/filter-options.ts';
import { select } from '../../../src/state/filters.ts';
import { createSearch } from '../../../src/state/search.ts';
import { ANY_SIZE, INITIAL, ONLY_UNKNOWN } from '../../../src/state/state.ts';
import { datasetOf } from '../../datasets.ts';

const dataset = datasetOf([
  { country: 'CN', action: 'misuse', size: 20 },
  { country: 'US', action: 'hacking', size: 4_000 },
  { country: 'CN', action: 'scraping' },
]);
const chosen = (state = INITIAL) => select(dataset, state, createSearch(dataset));

describe('options of a facet', () => {
  const country = facetById('country') ?? FACETS[0];

  it('are all values with their counts, and chosen ones that the data lack', () => {
    const state = setChoices(INITIAL, 'country', ['US', 'XK']);
    expect(facetOptions(country, dataset, state, chosen(state), EN)).toEqual([
      { value: 'CN', label: 'China', lang: 'en', count: 2, chosen: false },
      { value: 'US', label: 'United States', lang: 'en', count: 1, chosen: true },
      { value: 'XK', label: 'Kosovo', lang: 'en', count: 0, chosen: true },
    ]);
  });

  it('are found by their letters', () => {
    const options = facetOptions(country, dataset, INITIAL, chosen(), EN);
    const found = (letters: string) => matchingOptions(options, letters, EN).map(({ value }) => value);
    expect(found(' STATES')).toEqual(['US']);
    expect(found('')).toEqual(['CN', 'US']);
    expect(found('xyz')).toEqual([]);
  });
});

describe('limits on size', () => {
  it('leaves out unknown sizes with the first limit, and keeps a choice about them', () => {
    expect(withLimit(ANY_SIZE, 'min', 1_000)).toEqual({ min: 1_000, max: Infinity, unknown: false });
    expect(withLimit({ min: 10, max: Infinity, unknown: true }, 'max', 100)).toEqual({
      min: 10,
      max: 100,
      unknown: true,
    });
    expect(withLimit({ min: 10, max: Infinity, unknown: false }, 'min', 0)).toEqual(ANY_SIZE);
    expect(withLimit(ONLY_UNKNOWN, 'max', 100)).toEqual({ min: 0, max: 100, unknown: false });
    expect(onlyUnknown(true)).toBe(ONLY_UNKNOWN);
    expect(onlyUnknown(false)).toBe(ANY_SIZE);
  });

  it('offers powers of ten, and what an address has set', () => {
    expect(largestDecade(dataset)).toBe(3);
    expect(largestDecade(datasetOf([]))).toBe(0);
    expect(limitSteps(0, 3, 0)).toEqual([1, 10, 100, 1_000]);
    expect(limitSteps(0, 2, 50)).toEqual([1, 10, 50, 100]);
    expect(limitSteps(1, 2, Infinity)).toEqual([10, 100]);
  });

  it('draws a bar for each power of ten, and says which pass', () => {
    const bars = sizeBars(dataset, chosen(), { min: 100, max: Infinity, unknown: false });
    expect(bars.map(({ count, passes }) => [count, passes])).toEqual([
      [0, false],
      [1, false],
      [0, true],
      [1, true],
    ]);
    expect(sizeBars(dataset, chosen(), ONLY_UNKNOWN).some(({ passes }) => passes)).toBe(false);
  });
});

describe('placePanel', () => {
  const button = { left: 250, top: 100, bottom: 132 };

  it('stands below the button and keeps within 320 pixels', () => {
    const { x, top, width, maxHeight } = placePanel(button, 296, { width: 320, height: 640 });
    expect(x).toBeGreaterThanOrEqual(8);
    expect(x + width).toBeLessThanOrEqual(312);
    expect(top).toBe(138);
    expect((top ?? 0) + maxHeight).toBeLessThanOrEqual(632);
  });

  it('shrinks with the viewport', () => {
    expect(placePanel(button, 296, { width: 240, height: 640 })).toMatchObject({ x: 8, width: 224 });
  });

  it('stands above where there is clearly more room', () => {
    const low = placePanel({ left: 10, top: 500, bottom: 532 }, 296, { width: 800, height: 600 });
    expect(low).toMatchObject({ top: undefined, bottom: 106, maxHeight: 486 });
  });
});
