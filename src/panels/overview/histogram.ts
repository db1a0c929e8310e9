import { bin } from 'd3-array';
import { utcMonth, utcYear } from 'd3-time';

/** Counts along time, for the overview. Times are UTC milliseconds. */

export interface Bin {
  /** [from, to), whole months or years, cut off at the extent. */
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** Widths of bins, in months; single months only where there are too few years to show a shape. */
const MONTH = 1;
const YEARS = [12, 24, 60, 120, 300, 600, 1_200, 6_000, 12_000];
const FEW_YEARS = 2;
/** Narrowest bar, with its gap, in CSS pixels. */
const LEAST_BAR = 4;

const monthOf = (time: number): number => {
  const date = new Date(time);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
};

/** Width of a bin in months: a year, more where a year has no room, a month for an extent of a year or two. */
export function binMonths(extent: readonly [number, number], pixels: number): number {
  const months = Math.max(1, monthOf(extent[1] - 1) - monthOf(extent[0]) + 1);
  if (months <= FEW_YEARS * 12) return MONTH;
  return YEARS.find((width) => (pixels / months) * width >= LEAST_BAR) ?? YEARS[YEARS.length - 1];
}

/**
 * Counts the times of the rows in bins of `months` that begin at multiples of it (years, decades).
 * Rows without a time (NaN) or with one outside the extent are in no bin.
 */
export function histogram(
  times: ArrayLike<number>,
  rows: ArrayLike<number>,
  [from, to]: readonly [number, number],
  months: number,
): readonly Bin[] {
  const interval = months < 12 ? utcMonth : (utcYear.every(months / 12) ?? utcYear);
  // D3 counts what stands at the end of the last bin, too.
  const timeOf = (row: number) => (times[row] < to ? times[row] : Number.NaN);
  const starts = interval.range(new Date(from), new Date(to)).map(Number);
  const bins = bin<number, number>().domain([from, to]).value(timeOf).thresholds(starts)(rows);
  return bins.map(({ x0 = from, x1 = to, length }) => ({ from: x0, to: x1, count: length }));
}
