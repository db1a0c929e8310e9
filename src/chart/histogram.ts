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
const startOf = (month: number): number => Date.UTC(Math.floor(month / 12), month % 12, 1);

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
  extent: readonly [number, number],
  months: number,
): readonly Bin[] {
  const first = Math.floor(monthOf(extent[0]) / months);
  const last = Math.floor(monthOf(extent[1] - 1) / months);
  const counts = new Uint32Array(Math.max(0, last - first + 1));
  for (let at = 0; at < rows.length; at += 1) {
    const time = times[rows[at]];
    if (time >= extent[0] && time < extent[1]) counts[Math.floor(monthOf(time) / months) - first] += 1;
  }
  return Array.from(counts, (count, at) => ({
    from: Math.max(extent[0], startOf((first + at) * months)),
    to: Math.min(extent[1], startOf((first + at + 1) * months)),
    count,
  }));
}
