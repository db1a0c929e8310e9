import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { durationParts, lagParts } from '../../../src/data/dates.ts';

const days = fc.integer({ min: 0, max: 4_000_000 });
const approximately = { day: 1, month: 30.4375, year: 365.25 };

describe('durationParts', () => {
  test.each([
    [0, 0, 'day'],
    [13, 13, 'day'],
    [45, 45, 'day'],
    [46, 2, 'month'],
    [244, 8, 'month'],
    [715, 23, 'month'],
    [716, 2, 'year'],
    [731, 2, 'year'],
    [914, 2.5, 'year'],
    [1_461, 4, 'year'],
    [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 'year'],
  ])('%d days are %d %ss', (given, value, unit) => {
    expect(durationParts(given)).toEqual({ value, unit });
  });

  test('is off by no more than half a step of its unit, and years come in halves', () => {
    fc.assert(
      fc.property(days, (given) => {
        const { value, unit } = durationParts(given);
        const step = unit === 'day' ? 0 : unit === 'month' ? 0.5 : 0.25;
        expect(Math.abs(value - given / approximately[unit])).toBeLessThanOrEqual(step + 1e-9);
        expect(Number.isInteger(unit === 'year' ? value * 2 : value)).toBe(true);
      }),
    );
  });

  test('never grows smaller as time grows longer', () => {
    const inDays = (given: number) => {
      const { value, unit } = durationParts(given);
      return value * approximately[unit];
    };
    fc.assert(
      fc.property(days, days, (a, b) => {
        expect(inDays(Math.min(a, b))).toBeLessThanOrEqual(inDays(Math.max(a, b)));
      }),
    );
  });
});

describe('lagParts', () => {
  test.each([
    ['a range in months', 214, 273, 7, 9, 'month'],
    ['two ends that round to one number', 730, 740, 2, 2, 'year'],
    ['exact days', 9, 9, 9, 9, 'day'],
    ['a short end told in the unit of the long one', 80, 1_096, 0, 3, 'year'],
    ['an open end in the unit of the known one', 100, Number.POSITIVE_INFINITY, 3, Number.POSITIVE_INFINITY, 'month'],
    ['nothing known', 0, Number.POSITIVE_INFINITY, 0, Number.POSITIVE_INFINITY, 'day'],
  ])('%s', (_, min, max, shortest, longest, unit) => {
    const parts = { min: shortest, max: longest, unit, approximate: false };
    expect(lagParts({ min, max, approximate: false })).toEqual(parts);
  });

  test('keeps the mark of an approximate date', () => {
    expect(lagParts({ min: 1, max: 2, approximate: true }).approximate).toBe(true);
  });

  test('ends stay in order and agree with the duration of the longer one', () => {
    fc.assert(
      fc.property(days, days, (a, b) => {
        const { min, max, unit } = lagParts({ min: Math.min(a, b), max: Math.max(a, b), approximate: false });
        expect(min).toBeLessThanOrEqual(max);
        expect({ value: max, unit }).toEqual(durationParts(Math.max(a, b)));
      }),
    );
  });
});
