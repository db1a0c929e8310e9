import { DAY } from '../data/dates.ts';

/** Arithmetic of the visible stretch of time, in UTC milliseconds, for gestures and keys. */

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
export function clampDomain(window: TimeDomain, limits: Limits): TimeDomain {
  const middle = (window[0] + window[1]) / 2;
  return place(window[1] - window[0], middle, 0.5, limits);
}

/**
 * Magnifies about a moment, which keeps its place on screen as far as the limits allow. `factor` 2
 * shows half of the time, 0.5 twice as much.
 */
export function zoomAbout(window: TimeDomain, factor: number, at: number, limits: Limits): TimeDomain {
  const [from, to] = clampDomain(window, limits);
  if (!(factor > 0) || !Number.isFinite(at)) return [from, to];
  const share = to > from ? between((at - from) / (to - from), 0, 1) : 0.5;
  return place((to - from) / factor, from + share * (to - from), share, limits);
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

/** A window `width` wide in which `at` lies at `share` of it, moved and narrowed to the limits. */
function place(width: number, at: number, share: number, { extent, minWidth }: Limits): TimeDomain {
  const [first, last] = extent;
  // Also where an end is infinite or NaN: then nothing less than everything is meant.
  if (Number.isNaN(at) || !(width < last - first)) return extent;
  const allowed = Math.max(width, minWidth);
  if (allowed >= last - first) return extent;
  const from = between(at - share * allowed, first, last - allowed);
  return [from, Math.min(from + allowed, last)];
}
