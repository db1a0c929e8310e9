import type { Dataset } from '../model/dataset.ts';
import { decadeOfRow } from './codes.ts';
import type { Selection } from './select.ts';
import { ANY_SIZE, ONLY_UNKNOWN, type SizeRange } from './state.ts';

/** Limits on size as a reader sets them: by powers of ten, each end on its own. */

/** Decade of the largest size in a data set; 0 without sizes. */
export function largestDecade(dataset: Dataset): number {
  return decadeOfRow(dataset).reduce((most, decade) => Math.max(most, decade), 0);
}

/** Powers of ten up to `10 ** last`, and `present` among them where an address set another limit. */
export function limitSteps(first: number, last: number, present: number): readonly number[] {
  const steps = Array.from({ length: last - first + 1 }, (_, at) => 10 ** (first + at));
  const stranger = present > 0 && Number.isFinite(present) && !steps.includes(present);
  return stranger ? [...steps, present].sort((a, b) => a - b) : steps;
}

/**
 * The range with one end changed. The first limit leaves out incidents of unknown size, which nobody
 * can hold against it; without limits everything passes.
 */
export function withLimit(size: SizeRange, end: 'min' | 'max', value: number): SizeRange {
  const present = size.min === Infinity ? ANY_SIZE : size;
  const next = { ...present, [end]: value };
  if (next.min === 0 && next.max === Infinity) return ANY_SIZE;
  const unlimited = present.min === 0 && present.max === Infinity;
  return { ...next, unknown: unlimited ? false : next.unknown };
}

/** Only incidents of unknown size, or any again. */
export function onlyUnknown(only: boolean): SizeRange {
  return only ? ONLY_UNKNOWN : ANY_SIZE;
}

/** A column of the little histogram of sizes. */
export interface SizeBar {
  /** Least size in it; the next power of ten is where the next one begins. */
  readonly least: number;
  readonly count: number;
  /** Share of the fullest column, 0 to 1. */
  readonly share: number;
  /** Whether sizes in it pass, at least some. */
  readonly passes: boolean;
}

export function sizeBars(dataset: Dataset, selection: Selection, { min, max }: SizeRange): readonly SizeBar[] {
  const shown = selection.sizes.slice(0, largestDecade(dataset) + 1);
  const most = shown.reduce((fullest, { count }) => Math.max(fullest, count), 1);
  return shown.map(({ decade, count }) => ({
    least: 10 ** decade,
    count,
    share: count / most,
    passes: 10 ** (decade + 1) > min && 10 ** decade <= max,
  }));
}
