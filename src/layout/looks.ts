import type { Dataset } from '../model/dataset.ts';
import type { Ink, SymbolMark, SymbolShape } from './scene.ts';

/** How an incident looks, whatever the picture: colour says the cause, finish the certainty, shape whether it is a breach or what else. */

const NATURE_SHAPES: Readonly<Record<string, SymbolShape>> = {
  breach: 'circle',
  leak: 'triangle',
  penalty: 'cross',
  compilation: 'hexagon',
  exposure: 'diamond',
  trade: 'square',
};

export const natureShape = (nature: string): SymbolShape => NATURE_SHAPES[nature] ?? 'circle';

const FINISHES: Readonly<Record<string, SymbolMark['finish']>> = {
  court: 'filled',
  confirmed: 'filled',
  // Nobody in charge has confirmed what outsiders counted.
  observed: 'cored',
  reported: 'cored',
  claimed: 'hollow',
};

export const finishOf = (status: string): SymbolMark['finish'] => FINISHES[status] ?? 'unknown';

export function causeInk(dataset: Dataset, row: number): Ink {
  const { values, codes } = dataset.columns.action;
  return `cause:${values[codes[row]]}`;
}

/** The word in a code column for a row. */
export function wordOf(
  dataset: Dataset,
  column: 'nature' | 'status' | 'unit' | 'sector' | 'country',
  row: number,
): string {
  const { values, codes } = dataset.columns[column];
  return values[codes[row]];
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
