import { DAY } from '../data/dates.ts';

/** Arithmetic of the visible stretch of time, in UTC milliseconds, for gestures and keys; zooming itself is D3's (`chart/zoom.ts`). */

/** A stretch of UTC milliseconds, [from, to). */
export type TimeDomain = readonly [number, number];

export interface Limits {
  /** What can be looked at at all; a window never leaves it. */
  readonly extent: TimeDomain;
  /** Narrowest window, in ms; where the extent is narrower, the extent is. */
  readonly minWidth: number;
}

/** The narrowest window that a gesture leads to: a week. */
export const MIN_WIDTH = 7 * DAY;

const between = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high);

/** The nearest window that keeps to the limits: first its width, about its middle, then its place. */
export function clampDomain(window: TimeDomain, { extent, minWidth }: Limits): TimeDomain {
  const [first, last] = extent;
  const width = window[1] - window[0];
  const middle = (window[0] + window[1]) / 2;
  // Also where an end is infinite or NaN: then nothing less than everything is meant.
  if (Number.isNaN(middle) || !(width < last - first)) return extent;
  const allowed = Math.max(width, minWidth);
  if (allowed >= last - first) return extent;
  const from = between(middle - allowed / 2, first, last - allowed);
  return [from, Math.min(from + allowed, last)];
}

/** Moves by `ms`, later when positive, and stops at the extent without changing its width. */
export function panBy(window: TimeDomain, ms: number, limits: Limits): TimeDomain {
  const [from, to] = clampDomain(window, limits);
  if (Number.isNaN(ms)) return [from, to];
  const [first, last] = limits.extent;
  const step = between(ms, first - from, last - to);
  return [Math.max(from + step, first), Math.min(to + step, last)];
}

/** The nearest civil midnight; adding 0 turns -0 into 0, so that equal moments are the same value. */
const midnight = (ms: number) => Math.round(ms / DAY) * DAY + 0;

/** Both ends at the nearest civil midnight (UTC), at least a day apart. */
export function snapDomain([from, to]: TimeDomain): TimeDomain {
  const first = midnight(from);
  return [first, Math.max(midnight(to), first + DAY)];
}
