import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brushedWindow, coversAll, keyedEnd, lookAt, magnet, moveEnd, stepMonths } from '../../../src/chart/brush.ts';
import { createTimeScale } from '../../../src/chart/scales.ts';
import { DAY } from '../../../src/data/dates.ts';
import { setWindow } from '../../../src/state/actions.ts';
import { INITIAL } from '../../../src/state/state.ts';
import type { Limits, TimeDomain } from '../../../src/state/time-domain.ts';

const day = (year: number, month = 1, date = 1) => Date.UTC(year, month - 1, date);
const limits: Limits = { extent: [day(2000), day(2030)], minWidth: 7 * DAY };
const before: TimeDomain = [day(2010), day(2012)];

describe('ends of the window', () => {
  it('follow the hand and stop at the other end and at the extent', () => {
    expect(moveEnd(before, 'from', day(2011), limits)).toEqual([day(2011), day(2012)]);
    expect(moveEnd(before, 'from', day(2013), limits)).toEqual([day(2012) - 7 * DAY, day(2012)]);
    expect(moveEnd(before, 'from', day(1990), limits)).toEqual([day(2000), day(2012)]);
    expect(moveEnd(before, 'to', day(2005), limits)).toEqual([day(2010), day(2010) + 7 * DAY]);
    expect(moveEnd(before, 'to', day(2040), limits)).toEqual([day(2010), day(2030)]);
  });

  it('go by months and years, from inside a month to its edge first', () => {
    expect(stepMonths(day(2010, 3, 15), 1)).toBe(day(2010, 4));
    expect(stepMonths(day(2010, 3, 15), -1)).toBe(day(2010, 3));
    expect(stepMonths(day(2010, 3), -1)).toBe(day(2010, 2));
    expect(stepMonths(day(2010, 1), -1)).toBe(day(2009, 12));
    expect(stepMonths(day(2010, 3), 12)).toBe(day(2011, 3));
  });

  it('understand the keys of a slider', () => {
    expect(keyedEnd(before, 'from', 'ArrowLeft', false, limits)).toEqual([day(2009, 12), day(2012)]);
    expect(keyedEnd(before, 'to', 'ArrowRight', true, limits)).toEqual([day(2010), day(2013)]);
    expect(keyedEnd(before, 'to', 'PageDown', false, limits)).toEqual([day(2010), day(2011)]);
    expect(keyedEnd(before, 'from', 'Home', false, limits)).toEqual([day(2000), day(2012)]);
    expect(keyedEnd(before, 'from', 'End', false, limits)).toEqual([day(2012) - 7 * DAY, day(2012)]);
    expect(keyedEnd(before, 'from', 'a', false, limits)).toBeUndefined();
    expect(keyedEnd(before, 'from', 'constructor', false, limits)).toBeUndefined();
  });
});

describe('drags', () => {
  const x = createTimeScale(...limits.extent, 0, 600);
  const start = (isHandle: boolean) => ({
    frame: { x, window: before, height: 76, limits },
    selection: [x(before[0]), x(before[1])] as const,
    isHandle,
  });

  it('move the whole, draw a new window, move an end, and centre', () => {
    const [from, to] = start(true).selection;
    const [first, last] = brushedWindow(start(false), [from + 60, to + 60], 'drag');
    expect(last - first).toBe(before[1] - before[0]);
    expect(Math.abs(first - day(2013))).toBeLessThan(2 * DAY);
    expect(brushedWindow(start(false), [x(day(2015)), x(day(2020)) - 1], 'handle')).toEqual([day(2015), day(2020)]);
    expect(brushedWindow(start(true), [from, x(day(2020))], 'handle')).toEqual([before[0], day(2020)]);
    expect(brushedWindow(start(true), [x(day(2005)), from], 'handle')).toEqual([day(2005), before[0]]);
  });

  it('never leave the extent nor get too narrow', () => {
    const place = fc.integer({ min: -100, max: 700 });
    fc.assert(
      fc.property(place, place, fc.boolean(), fc.constantFrom('drag', 'handle'), (one, other, isHandle, mode) => {
        const now = [Math.min(one, other), Math.max(one, other)] as const;
        const [from, to] = brushedWindow(start(isHandle), now, mode);
        expect(from).toBeGreaterThanOrEqual(limits.extent[0]);
        expect(to).toBeLessThanOrEqual(limits.extent[1]);
        expect(to - from).toBeGreaterThanOrEqual(limits.minWidth - 1);
      }),
    );
  });
});

describe('magnet', () => {
  it('draws to years nearby, to months where days are too fine, else to nothing', () => {
    const fine = 10 / DAY;
    const coarse = 0.1 / DAY;
    expect(magnet(day(2010, 1, 20), coarse)).toBe(day(2010));
    expect(magnet(day(2010, 6, 20), coarse)).toBe(day(2010, 7));
    expect(magnet(day(2010, 6, 20), fine)).toBe(day(2010, 6, 20));
  });
});

describe('lookAt', () => {
  it('takes everything for no window', () => {
    expect(coversAll(limits.extent, limits.extent)).toBe(true);
    const narrowed = setWindow(INITIAL, ...before);
    expect(lookAt(limits.extent, limits.extent)(narrowed).window).toBeNull();
    expect(lookAt(before, limits.extent)(INITIAL).window).toEqual(before);
  });
});
