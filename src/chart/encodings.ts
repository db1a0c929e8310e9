import { type Dataset, wordOf } from '../data/dataset.ts';
import { colouringOf } from './colouring.ts';
import type { Ink, SymbolMark, SymbolShape } from './scene.ts';

/** How an incident looks, whatever the picture: colour says the cause (see `colouring.ts`), fill style the certainty, shape whether it is a breach or what else. */

const NATURE_SHAPES: Readonly<Record<string, SymbolShape>> = {
  breach: 'circle',
  leak: 'triangle',
  penalty: 'cross',
  compilation: 'hexagon',
  exposure: 'diamond',
  trade: 'square',
};

export const natureShape = (nature: string): SymbolShape => NATURE_SHAPES[nature] ?? 'circle';

const FINISHES: Readonly<Record<string, SymbolMark['fillStyle']>> = {
  court: 'filled',
  confirmed: 'filled',
  // Nobody in charge has confirmed what outsiders counted.
  observed: 'cored',
  reported: 'cored',
  claimed: 'hollow',
};

export const fillStyleOf = (status: string): SymbolMark['fillStyle'] => FINISHES[status] ?? 'unknown';

/** How sure the size of an incident is: a volume in bytes counts nothing, but it is a size, and somebody says it. */
export function fillStyleOfRow(dataset: Dataset, row: number): SymbolMark['fillStyle'] {
  if (!Number.isNaN(dataset.columns.size[row])) return fillStyleOf(wordOf(dataset, 'status', row));
  const [figure] = dataset.figures(row);
  return figure ? fillStyleOf(figure.best.status) : 'unknown';
}

/** The colour of an incident: that of its cause, or of what else the colours of its data stand for. */
export function incidentInk(dataset: Dataset, row: number): Ink {
  const { inks, codes } = colouringOf(dataset);
  return inks[codes[row]];
}

/** Reach of shapes of the same area from their centre, in radii of the circle of that area, rounded up. */
const REACH: Readonly<Record<SymbolShape, number>> = {
  circle: 1,
  square: 1,
  hexagon: 1.11,
  cross: 1.19,
  diamond: 1.26,
  triangle: 1.56,
};

/** Half of a shape has the area of the whole when it is so many times as wide and high. */
export const HALF_GROWTH = Math.SQRT2;

/** How far a symbol reaches from its centre up, down or sideways, CSS pixels. */
export function reachOf(shape: SymbolShape, radius: number, isHalf = false): number {
  return REACH[shape] * radius * (isHalf ? HALF_GROWTH : 1);
}

/** Radius of a disc in CSS pixels by the order of magnitude of the size, from under ten thousand to a billion and more. */
const RADII = [3, 3.5, 4.1, 4.8, 5.5, 6.4];
const LEAST = 4;

/** Orders of magnitude that the legend of disc sizes shows, with their radii. */
export const MAGNITUDES: readonly { readonly value: number; readonly radius: number }[] = RADII.map((radius, step) => ({
  value: 10 ** (LEAST + step - 1),
  radius,
}));

const UNKNOWN_RADIUS = 3.4;

/** Radius for a size in its own unit; NaN (unknown) has a radius of its own. */
export function radiusOf(size: number): number {
  if (!(size >= 0)) return UNKNOWN_RADIUS;
  const step = Math.floor(Math.log10(Math.max(size, 1)) + 1e-9) - LEAST + 1;
  return RADII[Math.min(Math.max(step, 0), RADII.length - 1)];
}

/** From how many incidents on a cell has the next shade. */
export const DENSITY_STEPS = [1, 3, 10, 30, 100] as const;

/** The shade of a cell with so many incidents, 0 to 1: a few shades that an eye can tell apart. */
export function densityLevel(count: number): number {
  return (DENSITY_STEPS.filter((least) => count >= least).length - 1) / (DENSITY_STEPS.length - 1);
}
