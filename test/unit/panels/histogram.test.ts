import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binMonths, histogram } from '../../../src/panels/overview/overview.ts';

const year = (number: number) => Date.UTC(number, 0, 1);

describe('histogram', () => {
  it('counts by calendar years, ends exclusive', () => {
    const times = [year(2010), year(2011) - 1, year(2011), Number.NaN, year(2013), year(2009)];
    expect(histogram(times, [0, 1, 2, 3, 4, 5], [year(2010), year(2013)], 12)).toEqual([
      { from: year(2010), to: year(2011), count: 2 },
      { from: year(2011), to: year(2012), count: 1 },
      { from: year(2012), to: year(2013), count: 0 },
    ]);
  });

  it('counts the given rows only', () => {
    const bins = histogram([year(2010), year(2010), year(2010)], Uint32Array.of(1), [year(2010), year(2011)], 12);
    expect(bins.map(({ count }) => count)).toEqual([1]);
  });

  it('begins wide bins at round years and cuts them at the extent', () => {
    const bins = histogram([], [], [year(1998), year(2012)], 120);
    expect(bins.map(({ from }) => new Date(from).getUTCFullYear())).toEqual([1998, 2000, 2010]);
    expect(bins[bins.length - 1].to).toBe(year(2012));
  });

  it('loses nothing inside the extent, and its bins touch', () => {
    const extent: [number, number] = [year(1987), year(2031)];
    const time = fc.integer({ min: extent[0], max: extent[1] - 1 });
    fc.assert(
      fc.property(fc.array(time), fc.constantFrom(1, 12, 24, 60, 120), (times, months) => {
        const bins = histogram(times, [...times.keys()], extent, months);
        expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(times.length);
        expect(bins[0].from).toBe(extent[0]);
        bins.slice(1).forEach(({ from }, at) => {
          expect(from).toBe(bins[at].to);
        });
      }),
    );
  });
});

describe('binMonths', () => {
  it('is a year where a year has room', () => {
    expect(binMonths([year(2003), year(2027)], 900)).toBe(12);
    expect(binMonths([year(2003), year(2027)], 300)).toBe(12);
  });

  it('is more where it has none, and a month for a year or two', () => {
    expect(binMonths([year(1900), year(2030)], 300)).toBe(24);
    expect(binMonths([year(1000), year(3000)], 300)).toBe(600);
    expect(binMonths([year(2020), year(2022)], 300)).toBe(1);
  });

  it('never fails for want of room', () => {
    expect(binMonths([year(1000), year(9999)], 0)).toBe(12_000);
  });
});
