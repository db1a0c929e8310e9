import { extent } from 'd3-array';
import { curveLinear, line } from 'd3-shape';
import type { Box, Point } from '../scene.ts';
import type { PathContext, SymbolContext } from './mark.ts';

/** Draws straight lines through points. */
export function drawLine(context: PathContext, points: readonly Point[]): void {
  line<Point>().curve(curveLinear).context(context)(points);
}

/** Draws a closed outline: without D3's line, which takes longer for the many small ones of each frame. */
export function drawOutline(context: SymbolContext, points: readonly Point[]): void {
  points.forEach(([x, y], at) => {
    if (at === 0) context.moveTo(x, y);
    else context.lineTo(x, y);
  });
  context.closePath();
}

/** Whether a point is in a box grown by `slack` on every side. */
export function inBox(box: Box, x: number, y: number, slack: number): boolean {
  return x >= box.x - slack && x <= box.x + box.width + slack && y >= box.y - slack && y <= box.y + box.height + slack;
}

/** The smallest box around points, grown by `margin`; empty at 0, 0 when there are none. */
export function boxAround(points: readonly Point[], margin: number): Box {
  const [left, right] = extent(points, ([x]) => x);
  const [top, bottom] = extent(points, ([, y]) => y);
  if (left === undefined || top === undefined) return { x: 0, y: 0, width: 0, height: 0 };
  return {
    x: left - margin,
    y: top - margin,
    width: right - left + 2 * margin,
    height: bottom - top + 2 * margin,
  };
}

/** The smallest box that holds two boxes. */
export function union(a: Box, b: Box): Box {
  const x = Math.min(a.x, b.x);
  const y = Math.min(a.y, b.y);
  return {
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
  };
}

export const movedBox = (box: Box, dx: number, dy: number): Box => ({ ...box, x: box.x + dx, y: box.y + dy });

export const movedPoints = (points: readonly Point[], dx: number, dy: number): readonly Point[] =>
  points.map(([x, y]) => [x + dx, y + dy]);

/** Distance from a point to a line through several points. */
export function distanceToLine(points: readonly Point[], x: number, y: number): number {
  const distance = (at: number): number => {
    const [x1, y1] = points[Math.max(0, at - 1)];
    const [x2, y2] = points[at];
    const length = (x2 - x1) ** 2 + (y2 - y1) ** 2;
    const along = length === 0 ? 0 : ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length;
    const share = Math.min(1, Math.max(0, along));
    return Math.hypot(x - x1 - share * (x2 - x1), y - y1 - share * (y2 - y1));
  };
  return Math.min(...points.map((_, at) => distance(at)));
}

/** Whether a point is inside a closed outline (even-odd). */
export function inOutline(points: readonly Point[], x: number, y: number): boolean {
  let inside = false;
  points.forEach(([x1, y1], at) => {
    const [x2, y2] = points[(at || points.length) - 1];
    if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) inside = !inside;
  });
  return inside;
}

/** The part of a closed convex outline that lies between two vertical lines. */
export function clipBetween(points: readonly Point[], left: number, right: number): Point[] {
  return clipAt(clipAt(points, left, 1), right, -1);
}

/** An edge moved onto a whole device pixel; where it is when a CSS pixel has infinitely many. */
export function snapEdge(value: number, pixelRatio: number): number {
  return pixelRatio < Infinity ? Math.round(value * pixelRatio) / pixelRatio : value;
}

/** The width of a line in whole device pixels, at least one; in CSS pixels. */
export function snapWidth(width: number, pixelRatio: number): number {
  return Math.max(1 / pixelRatio, snapEdge(width, pixelRatio));
}

/** The middle of a line of (snapped) `width` moved so that both of its edges are on device pixels. */
export function snapMiddle(value: number, width: number, pixelRatio: number): number {
  return snapEdge(value - width / 2, pixelRatio) + width / 2;
}

function clipAt(points: readonly Point[], edge: number, side: 1 | -1): Point[] {
  return points.flatMap(([x1, y1], at): Point[] => {
    const [x2, y2] = points[(at + 1) % points.length];
    const isIn = (x1 - edge) * side >= 0;
    const kept: Point[] = isIn ? [[x1, y1]] : [];
    return isIn === (x2 - edge) * side >= 0 ? kept : [...kept, [edge, y1 + ((edge - x1) / (x2 - x1)) * (y2 - y1)]];
  });
}
