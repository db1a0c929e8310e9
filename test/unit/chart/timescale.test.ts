import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createTimeScale } from '../../../src/chart/scales.ts';

const DAY = 86_400_000;
const scales = fc
  .record({
    from: fc.integer({ min: -20_000, max: 40_000 }),
    days: fc.integer({ min: 7, max: 200_000 }),
    left: fc.integer({ min: 0, max: 200 }),
    width: fc.integer({ min: 60, max: 4_000 }),
  })
  .map(({ from, days, left, width }) => createTimeScale(from * DAY, (from + days) * DAY, left, left + width));

test('the ends of the window stand at the ends of the box, and later is further right', () => {
  fc.assert(
    fc.property(
      scales,
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (scale, a, b) => {
        const [from, to] = scale.domain().map(Number);
        const [left, right] = scale.range();
        expect(scale(from)).toBeCloseTo(left, 6);
        expect(scale(to)).toBeCloseTo(right, 6);
        const [earlier, later] = [Math.min(a, b), Math.max(a, b)].map((share) => from + share * (to - from));
        expect(scale(earlier)).toBeLessThanOrEqual(scale(later));
      },
    ),
  );
});

test('a time comes back from its pixel, to a thousandth of a pixel', () => {
  fc.assert(
    fc.property(scales, fc.double({ min: -1, max: 2, noNaN: true }), (scale, share) => {
      const [from, to] = scale.domain().map(Number);
      const [left, right] = scale.range();
      const time = from + share * (to - from);
      expect(Math.abs(Number(scale.invert(scale(time))) - time)).toBeLessThan(((to - from) / (right - left)) * 0.001);
    }),
  );
});

test('what is infinitely early or late stands infinitely far outside', () => {
  const scale = createTimeScale(0, DAY, 50, 150);
  expect([scale(Number.NEGATIVE_INFINITY), scale(Number.POSITIVE_INFINITY)]).toEqual([
    Number.NEGATIVE_INFINITY,
    Number.POSITIVE_INFINITY,
  ]);
});

test('a box without width is one place, and asks no impossible time', () => {
  const scale = createTimeScale(0, DAY, 50, 50);
  expect([scale(0), scale(DAY)]).toEqual([50, 50]);
  const time = Number(scale.invert(50));
  expect(time >= 0 && time <= DAY).toBe(true);
});
