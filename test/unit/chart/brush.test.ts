import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  centreOn,
  coversAll,
  dragWindow,
  keyedEnd,
  lookAt,
  magnet,
  moveEnd,
  stepMonths,
} from '../../../src/chart/brush.ts';
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
  it('move the whole, draw a new window in either direction, and centre', () => {
    expect(dragWindow(before, 'body', day(2010), day(2010) + 31 * DAY, limits)).toEqual([
      before[0] + 31 * DAY,
      before[1] + 31 * DAY,
    ]);
    expect(dragWindow(before, 'ground', day(2020), day(2015), limits)).toEqual([day(2015), day(2020)]);
    expect(centreOn(before, day(2000, 6), limits)).toEqual([day(2000), day(2000) + (before[1] - before[0])]);
  });

  it('never leave the extent nor get too narrow', () => {
    const time = fc.integer({ min: day(1990), max: day(2040) });
    const grip = fc.constantFrom('from' as const, 'to' as const, 'body' as const, 'ground' as const);
    fc.assert(
      fc.property(time, time, grip, (start, now, held) => {
        const [from, to] = dragWindow(before, held, start, now, limits);
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
