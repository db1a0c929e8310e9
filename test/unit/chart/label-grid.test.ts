import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createLabelGrid, overlap } from '../../../src/chart/label-grid.ts';
import type { Box } from '../../../src/chart/scene.ts';

const length = fc.double({ min: 0, max: 120, noNaN: true });
const box = fc.record<Box>({
  x: fc.double({ min: -100, max: 2_000, noNaN: true }),
  y: fc.double({ min: -100, max: 900, noNaN: true }),
  width: length,
  height: length,
});
const owner = fc.constantFrom(undefined, 0, 1, 7);

test('what is free agrees with looking at every box that was taken', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(box, owner), { maxLength: 30 }), box, owner, (taken, asked, asking) => {
      const occupancy = createLabelGrid();
      for (const [place, holder] of taken) occupancy.take(place, holder);
      const others = taken.filter(([, holder]) => asking === undefined || holder !== asking);
      expect(occupancy.isFree(asked, asking)).toBe(!others.some(([place]) => overlap(place, asked)));
    }),
    { numRuns: 1_000 },
  );
});

test('boxes that only touch do not overlap, and an order makes no difference', () => {
  const here = { x: 0, y: 0, width: 10, height: 10 };
  expect(overlap(here, { ...here, x: 10 })).toBe(false);
  expect(overlap(here, { ...here, y: -10 })).toBe(false);
  expect(overlap(here, { ...here, x: 9.99 })).toBe(true);
  fc.assert(fc.property(box, box, (a, b) => overlap(a, b) === overlap(b, a)));
});
