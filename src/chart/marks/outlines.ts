import { HALF_GROWTH } from '../encodings.ts';
import type { SymbolShape } from '../scene.ts';
import { clipBetween } from './geometry.ts';

/** Shapes with corners; each outline has the area of the unit circle and is centred on it. */
const OUTLINES: Readonly<Record<Exclude<SymbolShape, 'circle'>, readonly number[]>> = {
  square: polygon(4, Math.PI / 4),
  diamond: polygon(4, 0),
  triangle: polygon(3, -Math.PI / 2),
  hexagon: polygon(6, 0),
  cross: cross(),
};

/** Corners x0, y0, x1, y1, … of a shape with the area of a circle of `radius`. */
export function outlineOf(shape: Exclude<SymbolShape, 'circle'>, cx: number, cy: number, radius: number): number[] {
  return OUTLINES[shape].map((value, at) => (at % 2 === 0 ? cx : cy) + value * radius);
}

/** Corners of the right half of a shape, as large as the whole; `inset` keeps it within that on every side. */
export function halfOutlineOf(shape: SymbolShape, cx: number, cy: number, radius: number, inset = 0): number[] {
  const grown = Math.max(0, radius * HALF_GROWTH - inset);
  const whole =
    shape === 'circle'
      ? ROUND.map((value, at) => (at % 2 === 0 ? cx : cy) + value * grown)
      : outlineOf(shape, cx, cy, grown);
  return clipBetween(whole, cx + inset, cx + 2 * grown + 1);
}

/** A circle, near enough for the few pixels that a half of it has. */
const ROUND: readonly number[] = Array.from({ length: 32 }, (_, at) => (at / 32) * 2 * Math.PI).flatMap((angle) => [
  Math.cos(angle),
  Math.sin(angle),
]);

function polygon(corners: number, turn: number): readonly number[] {
  const points: number[] = [];
  for (let corner = 0; corner < corners; corner += 1) {
    const angle = turn + (corner / corners) * 2 * Math.PI;
    points.push(Math.cos(angle), Math.sin(angle));
  }
  return toUnitArea(points);
}

/** Four square arms around a core as wide as they are. */
function cross(): readonly number[] {
  const points: number[] = [];
  for (let arm = 0; arm < 4; arm += 1) {
    const angle = ((arm + 1) / 4) * 2 * Math.PI;
    const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
    points.push(1.5 * dx + dy / 2, 1.5 * dy - dx / 2);
    points.push(1.5 * dx - dy / 2, 1.5 * dy + dx / 2);
    // The corner where this arm meets the next.
    points.push(dx / 2 - dy / 2, dy / 2 + dx / 2);
  }
  return toUnitArea(points);
}

function toUnitArea(points: readonly number[]): readonly number[] {
  let twice = 0;
  for (let at = 0; at < points.length; at += 2) {
    const next = (at + 2) % points.length;
    twice += points[at] * points[next + 1] - points[next] * points[at + 1];
  }
  const scale = Math.sqrt(Math.PI / (Math.abs(twice) / 2));
  return points.map((value) => value * scale);
}
