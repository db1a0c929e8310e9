import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowsInSight, scrollToRow } from '../../../src/views/table/rows.ts';

const counts = fc.nat({ max: 200_000 });
const heights = fc.integer({ min: 24, max: 80 });
const tops = fc.double({ min: 0, max: 9e6, noNaN: true });
const rooms = fc.integer({ min: 1, max: 3_000 });

test('every row in sight is there, and not many more', () => {
  fc.assert(
    fc.property(counts, heights, tops, rooms, (count, height, wanted, room) => {
      const top = Math.min(wanted, Math.max(0, count * height - room));
      const { from, to } = rowsInSight(count, height, top, room);
      expect(from).toBeGreaterThanOrEqual(0);
      expect(to).toBeLessThanOrEqual(count);
      expect(from).toBeLessThanOrEqual(Math.floor(top / height));
      expect(to).toBeGreaterThanOrEqual(Math.min(count, Math.ceil((top + room) / height)));
      if (count > 1_000) expect(to - from).toBeLessThanOrEqual(room / height + 34);
    }),
  );
});

test('up to a thousand rows are all there, wherever the list is scrolled', () => {
  fc.assert(
    fc.property(fc.nat({ max: 1_000 }), heights, tops, rooms, (count, height, top, room) => {
      expect(rowsInSight(count, height, top, room)).toEqual({ from: 0, to: count });
    }),
  );
});

test('a row that is scrolled to is in sight, and one that is in sight does not move', () => {
  fc.assert(
    fc.property(
      fc.nat({ max: 100_000 }),
      heights,
      tops,
      fc.integer({ min: 100, max: 3_000 }),
      (row, height, top, room) => {
        const next = scrollToRow(row, height, top, room);
        expect(row * height).toBeGreaterThanOrEqual(next);
        expect((row + 1) * height).toBeLessThanOrEqual(next + room);
        expect(scrollToRow(row, height, next, room)).toBe(next);
      },
    ),
  );
});
