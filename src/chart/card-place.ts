import { overlap } from './label-grid.ts';
import type { Box, Point } from './scene.ts';

/** Between a mark and its card, and between a card and the edges of the picture, CSS pixels. */
const GAP = 10;
const EDGE = 4;

/**
 * Where a card lies that speaks of a mark: never on the mark where there is room beside it, and on as few names as can
 * be. `point` is where the hand is: a life may be as wide as the picture.
 */
export function placeCard(
  mark: Box,
  [x, y]: Point,
  card: { readonly width: number; readonly height: number },
  room: Box,
  names: readonly Box[],
): Point {
  const { width, height } = card;
  const within = (value: number, from: number, size: number, length: number) =>
    Math.max(from + EDGE, Math.min(value, from + size - length - EDGE));
  const [below, above] = [mark.y + mark.height + GAP, mark.y - GAP - height];
  const [leftwards, rightwards] = [x - width + 2 * GAP, x - 2 * GAP];
  const wanted: readonly Point[] = [
    [leftwards, below],
    [rightwards, below],
    [leftwards, above],
    [rightwards, above],
    [mark.x + mark.width + GAP, y - height / 2],
    [mark.x - GAP - width, y - height / 2],
  ];
  const boxes = wanted.map(([left, top]) => ({
    x: within(left, room.x, room.width, width),
    y: within(top, room.y, room.height, height),
    width,
    height,
  }));
  // Nothing weighs more than the mark itself.
  const cost = (box: Box) =>
    (overlap(box, mark) ? names.length + 1 : 0) + names.filter((name) => overlap(name, box)).length;
  const best = boxes.reduce((found, box) => (cost(box) < cost(found) ? box : found));
  return [Math.round(best.x), Math.round(best.y)];
}
