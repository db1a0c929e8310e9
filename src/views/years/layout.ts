import { clampedX, createTimeScale, type TimeScale } from '../../chart/scales.ts';
import type { Box } from '../../chart/scene.ts';
import type { CoverageChange } from '../../data/coverage.ts';
import { startOf } from './counts.ts';

/** Where the charts by year stand. All lengths in CSS pixels, y downwards. */

/** Below this width there is no gutter for names. */
const NARROW = 600;
const MARGINS = { narrow: [16, 16], wide: [128, 30] } as const;

/** The scale of all the time, over the plot of the picture above; without one, within its own margins. */
export function wholeScale(
  extent: readonly [number, number],
  width: number,
  plot: Pick<Box, 'x' | 'width'> | undefined,
): TimeScale {
  const [left, right] = width < NARROW ? MARGINS.narrow : MARGINS.wide;
  const x = plot?.x ?? left;
  return createTimeScale(extent[0], extent[1], x, x + (plot?.width ?? Math.max(1, width - left - right)));
}

interface Slot {
  readonly x: number;
  readonly width: number;
}

/** The room of a year within the plot, with a gap where there is room for one; nothing for a year outside. */
export function slotOf(year: number, scale: TimeScale): Slot | undefined {
  const [from, to] = scale.domain().map(Number);
  if (startOf(year + 1) <= from || startOf(year) >= to) return undefined;
  const [left, right] = [startOf(year), startOf(year + 1)].map((time) => Math.round(clampedX(scale, time)));
  const gap = right - left > 3 ? 1 : 0;
  return { x: left + gap / 2, width: Math.max(1, right - left - gap) };
}

interface Bar<Entry> extends Slot {
  readonly entry: Entry;
  readonly y: number;
  readonly height: number;
}

/**
 * Bars on a line at `bottom`, `height` high for a value of `most`. What is not zero is at least 1.5
 * pixels high, so that little never looks like nothing.
 */
export function bars<Entry extends { readonly year: number }>(
  entries: readonly Entry[],
  measure: (entry: Entry) => number,
  scale: TimeScale,
  { bottom, height, most }: { readonly bottom: number; readonly height: number; readonly most: number },
): readonly Bar<Entry>[] {
  return entries.flatMap((entry) => {
    const slot = slotOf(entry.year, scale);
    const value = measure(entry);
    if (!slot || !(value > 0)) return [];
    const tall = Math.max(1.5, (Math.min(value, most) / most) * height);
    return [{ ...slot, entry, y: bottom - tall, height: tall }];
  });
}

/** Parts of a whole, one above the other from `top` to `bottom`, the first part at the bottom; empty parts are left out. */
export function stack<Part extends string>(
  parts: readonly (readonly [Part, number])[],
  top: number,
  bottom: number,
): readonly { readonly part: Part; readonly y: number; readonly height: number }[] {
  const whole = parts.reduce((sum, [, value]) => sum + value, 0);
  let y = bottom;
  return parts.flatMap(([part, value]) => {
    if (value === 0) return [];
    const height = ((bottom - top) * value) / whole;
    y -= height;
    return [{ part, y, height }];
  });
}

/** One to three round values above 0 for a linear axis, the last at or above `most`: 1, 2 or 5 times a power of ten apart. */
export function roundTicks(most: number): readonly number[] {
  if (!(most > 0)) return [];
  const power = 10 ** Math.floor(Math.log10(most / 2));
  const step = [1, 2, 5, 10].map((times) => times * power).find((each) => most / each <= 3) ?? most;
  const whole = Math.max(1, step);
  return Array.from({ length: Math.ceil(most / whole - 1e-9) }, (_, at) => whole * (at + 1));
}

/**
 * Puts things of a width, centred on ascending places, on the first of several lines where they do not
 * touch what is there. Returns the line of each.
 */
export function stagger(places: readonly number[], width: number): readonly number[] {
  const ends: number[] = [];
  return places.map((place) => {
    const free = ends.findIndex((end) => end <= place - width / 2);
    const line = free < 0 ? ends.length : free;
    ends[line] = place + width / 2;
    return line;
  });
}

export interface PlacedChange {
  readonly change: CoverageChange;
  /** Its number in the list, from 1. */
  readonly number: number;
  readonly x: number;
  /** Line of its number, from 0 downwards. */
  readonly line: number;
}

/** The changes within the plot; those outside keep their numbers for the list. */
export function placeChanges(
  changes: readonly CoverageChange[],
  scale: TimeScale,
  numberWidth: number,
): readonly PlacedChange[] {
  const [left, right] = scale.range();
  const shown = changes
    .map((change, at) => ({ change, number: at + 1, x: Math.round(scale(change.date.earliest)) + 0.5 }))
    .filter(({ x }) => x >= left && x <= right + 1);
  const lines = stagger(
    shown.map(({ x }) => x),
    numberWidth,
  );
  return shown.map((placed, at) => ({ ...placed, line: lines[at] }));
}

interface Glyph {
  /** SVG path about 0, 0. */
  readonly path: string;
  readonly filled: boolean;
}

const TRIANGLE = 'M-4,-3.5L4,-3.5L0,3.5Z';
const DISC = 'M-3.2,0A3.2,3.2 0 1 1 3.2,0A3.2,3.2 0 1 1 -3.2,0Z';
const CROSS = 'M-3,-3L3,3M3,-3L-3,3';

/** Laws are triangles, full where they oblige to tell; sources are discs, hollow when they shrink; what ends is a cross. */
export function glyphOf({ kind, effect }: Pick<CoverageChange, 'kind' | 'effect'>): Glyph {
  if (effect === 'ends') return { path: CROSS, filled: false };
  const filled = effect === 'begins' && kind !== 'law';
  return { path: kind === 'source' ? DISC : TRIANGLE, filled };
}
