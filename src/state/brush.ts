import { DAY } from '../model/interval.ts';
import { clearWindow, setWindow } from './actions.ts';
import type { State } from './state.ts';
import { clampWindow, type Limits, panBy, type Window } from './window.ts';

/** What hands and keys do to a window in the overview, in UTC milliseconds. */

export type End = 'from' | 'to';

/** What a drag has taken hold of: one end, the whole window, or the ground beside it. */
export type Grip = End | 'body' | 'ground';

const between = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high);

export function coversAll(window: Window, extent: Window): boolean {
  return window[0] <= extent[0] && window[1] >= extent[1];
}

/** Moves one end, which never passes the other. */
export function moveEnd(window: Window, end: End, time: number, { extent, minWidth }: Limits): Window {
  const [from, to] = window;
  if (end === 'from') return [between(time, extent[0], Math.max(extent[0], to - minWidth)), to];
  return [from, between(time, Math.min(extent[1], from + minWidth), extent[1])];
}

/** The window while a drag leads from the moment `start` to the moment `now`. */
export function dragWindow(before: Window, grip: Grip, start: number, now: number, limits: Limits): Window {
  if (grip === 'body') return panBy(before, now - start, limits);
  if (grip === 'ground') return clampWindow(start < now ? [start, now] : [now, start], limits);
  return moveEnd(before, grip, now, limits);
}

/** The same width with `time` in the middle, as far as the extent allows. */
export function centreOn(window: Window, time: number, limits: Limits): Window {
  const half = (window[1] - window[0]) / 2;
  return panBy(window, time - (window[0] + half), limits);
}

/** Beginning of the month that lies `months` from the moment; a moment inside a month first goes to its edge. */
export function stepMonths(time: number, months: number): number {
  const date = new Date(time);
  const month = date.getUTCFullYear() * 12 + date.getUTCMonth();
  const inside = time > startOfMonth(month);
  return startOfMonth(month + months + (inside && months < 0 ? 1 : 0));
}

function startOfMonth(month: number): number {
  return Date.UTC(Math.floor(month / 12), month % 12, 1);
}

/** Pixels within which the beginning of a year draws an end to itself. */
const PULL = 3;
/** Months narrower than this, in pixels, are not divided by a drag. */
const COARSE_MONTH = 12;

/** The moment that a hand means which points at `time`: the year or month that begins there, where days are too fine to hit. */
export function magnet(time: number, pixelsPerMs: number): number {
  const year = nearest(time, 12);
  if (Math.abs(time - year) * pixelsPerMs <= PULL) return year;
  return 30 * DAY * pixelsPerMs < COARSE_MONTH ? nearest(time, 1) : time;
}

function nearest(time: number, months: number): number {
  const date = new Date(time);
  const month = date.getUTCFullYear() * 12 + date.getUTCMonth();
  const before = startOfMonth(Math.floor(month / months) * months);
  const after = startOfMonth((Math.floor(month / months) + 1) * months);
  return time - before <= after - time ? before : after;
}

/** Where a key moves one end to; undefined for keys that mean nothing here. Up means later. */
export function keyedEnd(window: Window, end: End, key: string, shift: boolean, limits: Limits): Window | undefined {
  const time = end === 'from' ? window[0] : window[1];
  const months = shift ? 12 : 1;
  const targets: Readonly<Record<string, number>> = {
    ArrowLeft: stepMonths(time, -months),
    ArrowDown: stepMonths(time, -months),
    ArrowRight: stepMonths(time, months),
    ArrowUp: stepMonths(time, months),
    PageDown: stepMonths(time, -12),
    PageUp: stepMonths(time, 12),
    Home: limits.extent[0],
    End: limits.extent[1],
  };
  return Object.hasOwn(targets, key) ? moveEnd(window, end, targets[key], limits) : undefined;
}

/** Looks at a window; all of the extent is the same as no window. */
export function lookAt(window: Window, extent: Window): (state: State) => State {
  return coversAll(window, extent) ? clearWindow : (state) => setWindow(state, window[0], window[1]);
}
