import { range } from 'd3-array';
import { type ScaleLogarithmic, type ScaleTime, scaleLog, scaleUtc } from 'd3-scale';

/** UTC milliseconds to x in CSS pixels: D3's `scaleUtc`. */
export type TimeScale = ScaleTime<number, number>;

/**
 * [from, to) in UTC ms must have a positive width; a box without width maps everything to `left`. A date that is open on
 * one side is infinitely far away, where D3's own interpolation is not a number.
 */
export const createTimeScale = (from: number, to: number, left: number, right: number): TimeScale =>
  scaleUtc<number>()
    .domain([from, to])
    .range([left, right])
    .interpolate((a, b) => (t) => a + (b - a) * t);

/** The x of a time; the nearer edge of the plot for a time outside it. */
export function clampedX(scale: TimeScale, time: number): number {
  const [left, right] = scale.range();
  return Math.min(right, Math.max(left, scale(time)));
}

/** Positive numbers to y in CSS pixels, larger upwards: D3's `scaleLog` to the base of ten. */
export type LogScale = ScaleLogarithmic<number, number>;

/** `low` and `high` are exponents of ten; `bottom` and `top` CSS pixels. */
export const createLogScale = (low: number, high: number, bottom: number, top: number): LogScale =>
  scaleLog()
    .domain([10 ** low, 10 ** high])
    .range([bottom, top]);

/**
 * The powers of ten to label, as many as have `room` CSS pixels each; at least three where the scale spans them. D3's own
 * `ticks` of a log scale also holds 2 to 9 times each power, and has no least number.
 */
export function powersOfTen(scale: LogScale, room: number): readonly number[] {
  const [low, high] = scale.domain().map(Math.log10);
  const [bottom, top] = scale.range();
  const most = Math.max(3, Math.floor((bottom - top) / room));
  const step = Math.max(1, Math.ceil((high - low) / most));
  return range(Math.ceil(low), high + step / 1_000, step).map((power) => 10 ** power);
}
