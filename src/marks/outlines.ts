import type { SymbolShape } from '../layout/scene.ts';

/** Shapes with corners; each outline has the area of the unit circle and is centred on it. */
const OUTLINES: Readonly<Record<Exclude<SymbolShape, 'circle'>, readonly number[]>> = {
  square: polygon(4, Math.PI / 4),
  diamond: polygon(4, 0),
  triangle: polygon(3, -Math.PI / 2),
  hexagon: polygon(6, 0),
  star: star(),
  cross: arms(4),
  wye: arms(3),
};

/** Corners x0, y0, x1, y1, … of a shape with the area of a circle of `radius`. */
export function outlineOf(shape: Exclude<SymbolShape, 'circle'>, cx: number, cy: number, radius: number): number[] {
  return OUTLINES[shape].map((value, at) => (at % 2 === 0 ? cx : cy) + value * radius);
}

function polygon(corners: number, turn: number): readonly number[] {
  const points: number[] = [];
  for (let corner = 0; corner < corners; corner += 1) {
    const angle = turn + (corner / corners) * 2 * Math.PI;
    points.push(Math.cos(angle), Math.sin(angle));
  }
  return toUnitArea(points);
}

/** Five points; blunter than the pentagram, which falls apart when small. */
function star(): readonly number[] {
  const points: number[] = [];
  for (let corner = 0; corner < 10; corner += 1) {
    const angle = (corner / 10) * 2 * Math.PI - Math.PI / 2;
    const reach = corner % 2 === 0 ? 1 : 0.48;
    points.push(reach * Math.cos(angle), reach * Math.sin(angle));
  }
  return toUnitArea(points);
}

/** Square arms around a core that has as many sides: a cross of four, a wye of three. */
function arms(count: number): readonly number[] {
  const points: number[] = [];
  const inner = 0.5 / Math.tan(Math.PI / count);
  const outer = inner + 1;
  for (let arm = 0; arm < count; arm += 1) {
    const angle = (arm / count) * 2 * Math.PI + Math.PI / 2;
    const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
    points.push(outer * dx + dy / 2, outer * dy - dx / 2);
    points.push(outer * dx - dy / 2, outer * dy + dx / 2);
    // The corner where this arm meets the next.
    points.push(inner * dx - dy / 2, inner * dy + dx / 2);
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
