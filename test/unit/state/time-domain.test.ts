import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY } from '../../../src/data/dates.ts';
import {
  clampDomain,
  type Limits,
  MIN_WIDTH,
  panBy,
  snapDomain,
  type TimeDomain,
} from '../../../src/state/time-domain.ts';

const year = (number: number) => Date.UTC(number, 0, 1);
const limits: Limits = { extent: [year(2000), year(2030)], minWidth: MIN_WIDTH };
/** Sums of milliseconds since 1970 are exact to about this much. */
const NOISE = 0.01;

function expectWithin([from, to]: TimeDomain, { extent, minWidth }: Limits) {
  expect(from).toBeGreaterThanOrEqual(extent[0]);
  expect(to).toBeLessThanOrEqual(extent[1]);
  expect(to - from).toBeGreaterThanOrEqual(Math.min(minWidth, extent[1] - extent[0]) - NOISE);
}

describe('window', () => {
  const any = fc.oneof(fc.double(), fc.double({ min: year(1990), max: year(2040) }));
  const inside = fc.double({ min: year(2000), max: year(2030), noNaN: true });

  it('keeps to its limits, whatever is asked', () => {
    const extents = fc.oneof(
      fc.constant(limits),
      fc
        .tuple(inside, inside)
        .map(([a, b]): Limits => ({ extent: [Math.min(a, b), Math.max(a, b)], minWidth: MIN_WIDTH })),
    );
    fc.assert(
      fc.property(any, any, any, extents, (a, b, c, within) => {
        expectWithin(clampDomain([a, b], within), within);
        expectWithin(panBy([a, b], c, within), within);
      }),
      { numRuns: 2_000 },
    );
  });

  it('leaves a window within its limits as it is', () => {
    const window: TimeDomain = [year(2010), year(2015)];
    expect(clampDomain(window, limits)).toEqual(window);
    expect(panBy(window, 0, limits)).toEqual(window);
  });

  it('pans without changing its width, up to the edge', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e12, max: 1e12, noNaN: true }), (ms) => {
        const [from, to] = panBy([year(2014), year(2016)], ms, limits);
        expect(Math.abs(to - from - (year(2016) - year(2014)))).toBeLessThan(NOISE);
      }),
    );
    expect(panBy([year(2014), year(2016)], Infinity, limits)[1]).toBe(year(2030));
    expect(panBy([year(2014), year(2016)], -Infinity, limits)[0]).toBe(year(2000));
  });

  it('shows all of an extent that is narrower than the narrowest window', () => {
    const narrow: Limits = { extent: [year(2020), year(2020) + DAY], minWidth: MIN_WIDTH };
    expect(clampDomain([0, 1], narrow)).toEqual(narrow.extent);
  });

  it('snaps to whole days', () => {
    expect(snapDomain([DAY * 3 + 5, DAY * 9 - 5])).toEqual([DAY * 3, DAY * 9]);
    expect(snapDomain([DAY * 3 + 5, DAY * 3 + 6])).toEqual([DAY * 3, DAY * 4]);
  });
});
