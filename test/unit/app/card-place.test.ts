import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeCard } from '../../../src/app/card.ts';
import { overlap } from '../../../src/chart/label-grid.ts';

const ROOM = { x: 0, y: 0, width: 1000, height: 600 };
const CARD = { width: 300, height: 110 };

test('a card lies in the picture and not on its mark, wherever that is', () => {
  const place = fc.record({
    x: fc.integer({ min: 0, max: 980 }),
    y: fc.integer({ min: 0, max: 590 }),
    width: fc.integer({ min: 4, max: 900 }),
  });
  fc.assert(
    fc.property(place, ({ x, y, width }) => {
      const mark = { x, y, width: Math.min(width, 1000 - x), height: 8 };
      const [left, top] = placeCard(mark, [mark.x + mark.width / 2, y + 4], CARD, ROOM, []);
      const card = { x: left, y: top, ...CARD };
      expect(overlap(card, mark)).toBe(false);
      expect([left >= 0, top >= 0, left + CARD.width <= 1000, top + CARD.height <= 600]).not.toContain(false);
    }),
  );
});

test('it goes where it covers fewer names', () => {
  const mark = { x: 500, y: 300, width: 20, height: 8 };
  const below = [
    { x: 300, y: 330, width: 120, height: 12 },
    { x: 560, y: 350, width: 120, height: 12 },
  ];
  const [, top] = placeCard(mark, [510, 304], CARD, ROOM, below);
  expect(top + CARD.height).toBeLessThanOrEqual(300);
});
