import type { Dataset } from '../model/dataset.ts';
import type { Ink, SymbolMark, SymbolShape } from './scene.ts';

/** How an incident looks, whatever the picture: colour says the cause, finish the certainty, shape what it is. */

const NATURE_SHAPES: Readonly<Record<string, SymbolShape>> = {
  breach: 'circle',
  leak: 'triangle',
  penalty: 'cross',
  compilation: 'hexagon',
  exposure: 'diamond',
  trade: 'square',
};

const UNIT_SHAPES: Readonly<Record<string, SymbolShape>> = {
  people: 'circle',
  accounts: 'square',
  records: 'diamond',
  items: 'triangle',
  files: 'hexagon',
  organisations: 'star',
  bytes: 'cross',
};

export const natureShape = (nature: string): SymbolShape => NATURE_SHAPES[nature] ?? 'circle';
export const unitShape = (unit: string): SymbolShape => UNIT_SHAPES[unit] ?? 'wye';

const FINISHES: Readonly<Record<string, SymbolMark['finish']>> = {
  court: 'filled',
  confirmed: 'filled',
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

/** How far a symbol reaches from its centre: points stand out of the circle of the same area by up to half its radius. */
export function reachOf(shape: SymbolShape, radius: number): number {
  return shape === 'circle' ? radius : radius * 1.5;
}
