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
  zoomAbout,
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
  const factor = fc.double({ min: 0.1, max: 10, noNaN: true });

  it('keeps to its limits, whatever is asked', () => {
    const extents = fc.oneof(
      fc.constant(limits),
      fc
        .tuple(inside, inside)
        .map(([a, b]): Limits => ({ extent: [Math.min(a, b), Math.max(a, b)], minWidth: MIN_WIDTH })),
    );
    fc.assert(
      fc.property(any, any, any, any, extents, (a, b, c, d, within) => {
        expectWithin(clampDomain([a, b], within), within);
        expectWithin(zoomAbout([a, b], c, d, within), within);
        expectWithin(zoomAbout([a, b], Math.abs(c % 10), d, within), within);
        expectWithin(panBy([a, b], c, within), within);
      }),
      { numRuns: 2_000 },
    );
  });

  it('leaves a window within its limits as it is', () => {
    const window: TimeDomain = [year(2010), year(2015)];
    expect(clampDomain(window, limits)).toEqual(window);
    expect(zoomAbout(window, 1, year(2011), limits)).toEqual(window);
    expect(panBy(window, 0, limits)).toEqual(window);
    expect(zoomAbout(window, 0, year(2011), limits)).toEqual(window);
    expect(zoomAbout(window, Number.NaN, year(2011), limits)).toEqual(window);
  });

  it('zooms about a moment, which stays where it is', () => {
    fc.assert(
      fc.property(factor, fc.double({ min: 0, max: 1, noNaN: true }), (by, share) => {
        const [from, to] = [year(2014), year(2016)];
        const at = from + share * (to - from);
        const [first, last] = zoomAbout([from, to], by, at, limits);
        if (first > limits.extent[0] && last < limits.extent[1]) {
          expect((at - first) / (last - first)).toBeCloseTo(share, 6);
        }
        expect(last - first).toBeCloseTo(Math.min((to - from) / by, year(2030) - year(2000)), 0);
      }),
    );
  });

  it('zooms in and out again to where it was', () => {
    const there = zoomAbout([year(2010), year(2020)], 4, year(2013), limits);
    const [from, to] = zoomAbout(there, 0.25, year(2013), limits);
    expect(from).toBeCloseTo(year(2010), 0);
    expect(to).toBeCloseTo(year(2020), 0);
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
    expect(zoomAbout(narrow.extent, 2, year(2020), narrow)).toEqual(narrow.extent);
  });

  it('snaps to whole days', () => {
    expect(snapDomain([DAY * 3 + 5, DAY * 9 - 5])).toEqual([DAY * 3, DAY * 9]);
    expect(snapDomain([DAY * 3 + 5, DAY * 3 + 6])).toEqual([DAY * 3, DAY * 4]);
  });
});
