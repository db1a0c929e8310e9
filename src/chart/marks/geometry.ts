import type { Box } from '../scene.ts';

/** x0, y0, x1, y1, … */
export type Points = readonly number[];

/** Whether a point is in a box grown by `slack` on every side. */
export function inBox(box: Box, x: number, y: number, slack: number): boolean {
  return x >= box.x - slack && x <= box.x + box.width + slack && y >= box.y - slack && y <= box.y + box.height + slack;
}

/** The smallest box around points, grown by `margin`; empty at 0, 0 when there are none. */
export function boxAround(points: Points, margin: number): Box {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let at = 0; at + 1 < points.length; at += 2) {
    left = Math.min(left, points[at]);
    right = Math.max(right, points[at]);
    top = Math.min(top, points[at + 1]);
    bottom = Math.max(bottom, points[at + 1]);
  }
  if (left > right) return { x: 0, y: 0, width: 0, height: 0 };
  return {
    x: left - margin,
    y: top - margin,
    width: right - left + 2 * margin,
    height: bottom - top + 2 * margin,
  };
}

/** Distance from a point to a line through several points. */
export function distanceToLine(points: Points, x: number, y: number): number {
  let nearest = Infinity;
  if (points.length === 2) nearest = Math.hypot(x - points[0], y - points[1]);
  for (let at = 0; at + 3 < points.length; at += 2) {
    const [x1, y1, x2, y2] = [points[at], points[at + 1], points[at + 2], points[at + 3]];
    const length = (x2 - x1) ** 2 + (y2 - y1) ** 2;
    const along = length === 0 ? 0 : ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length;
    const share = Math.min(1, Math.max(0, along));
    nearest = Math.min(nearest, Math.hypot(x - x1 - share * (x2 - x1), y - y1 - share * (y2 - y1)));
  }
  return nearest;
}

/** Whether a point is inside a closed outline (even-odd). */
export function inOutline(points: Points, x: number, y: number): boolean {
  let inside = false;
  let before = points.length - 2;
  for (let at = 0; at + 1 < points.length; before = at, at += 2) {
    const [x1, y1, x2, y2] = [points[at], points[at + 1], points[before], points[before + 1]];
    if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) inside = !inside;
  }
  return inside;
}

/** The part of a closed convex outline that lies between two vertical lines. */
export function clipBetween(points: Points, left: number, right: number): number[] {
  return clipAt(clipAt(points, left, 1), right, -1);
}

/** An edge moved onto a whole device pixel. */
export function snapEdge(value: number, pixelRatio: number): number {
  return Math.round(value * pixelRatio) / pixelRatio;
}

/** The width of a line in whole device pixels, at least one; in CSS pixels. */
export function snapWidth(width: number, pixelRatio: number): number {
  return Math.max(1, Math.round(width * pixelRatio)) / pixelRatio;
}

/** The middle of a line of (snapped) `width` moved so that both of its edges are on device pixels. */
export function snapMiddle(value: number, width: number, pixelRatio: number): number {
  return snapEdge(value - width / 2, pixelRatio) + width / 2;
}

function clipAt(points: Points, edge: number, side: 1 | -1): number[] {
  const kept: number[] = [];
  for (let at = 0; at + 1 < points.length; at += 2) {
    const [x1, y1] = [points[at], points[at + 1]];
    const next = (at + 2) % points.length;
    const [x2, y2] = [points[next], points[next + 1]];
    const in1 = (x1 - edge) * side >= 0;
    const in2 = (x2 - edge) * side >= 0;
    if (in1) kept.push(x1, y1);
    if (in1 !== in2) kept.push(edge, y1 + ((edge - x1) / (x2 - x1)) * (y2 - y1));
  }
  return kept;
}
