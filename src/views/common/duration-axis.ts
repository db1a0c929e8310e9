import { range } from 'd3-array';
import { text } from '../../chart/axis.ts';
import { createTimeScale, type TimeScale } from '../../chart/scales.ts';
import type { Box, LabelMark, Mark, MeasureText } from '../../chart/scene.ts';
import { DAY, type DurationUnit } from '../../data/dates.ts';
import type { Locale } from '../../i18n/locale.ts';

/** An axis of days from a moment, which is 0; days before it are negative. */
export interface DurationScale {
  /** Days at the ends. */
  readonly from: number;
  readonly to: number;
  /** The same in ms, as lives are drawn. */
  readonly time: TimeScale;
  /** Days to x in CSS pixels. */
  x(days: number): number;
  invert(x: number): number;
}

export function createDurationScale(from: number, to: number, left: number, right: number): DurationScale {
  const time = createTimeScale(from * DAY, to * DAY, left, right);
  return { from, to, time, x: (days) => time(days * DAY), invert: (x) => Number(time.invert(x)) / DAY };
}

const DAYS: Readonly<Record<DurationUnit, number>> = { day: 1, month: 30.4375, year: 365.25 };

/** From one tick to the next, the finest first; beyond, 1, 2 and 5 times the powers of ten in years. */
const STEPS: readonly (readonly [number, DurationUnit])[] = [
  [1, 'day'],
  [2, 'day'],
  [7, 'day'],
  [14, 'day'],
  [1, 'month'],
  [2, 'month'],
  [3, 'month'],
  [6, 'month'],
  ...[1, 10, 100, 1_000].flatMap((power) => [1, 2, 5].map((step) => [step * power, 'year'] as const)),
];

/** Air between the labels of two ticks, CSS pixels. */
const LABEL_AIR = 14;

/** Labels reach so far over the right edge of the plot where nothing else is said. */
const OVERHANG = 24;

interface DurationTick {
  /** Negative before the moment. */
  readonly days: number;
  /** Of `unit`, 0 or more. */
  readonly value: number;
  readonly unit: DurationUnit;
}

/** Ticks at round durations, at least `spacing` CSS pixels apart; 0 is always one of them. */
export function durationTicks(scale: DurationScale, spacing: number): DurationTick[] {
  const [left, right] = scale.time.range();
  const pixels = (right - left) / (scale.to - scale.from);
  const wide = ([count, unit]: readonly [number, DurationUnit]) => count * DAYS[unit] * pixels >= spacing;
  const [count, unit] = STEPS.find(wide) ?? STEPS[STEPS.length - 1];
  const step = count * DAYS[unit];
  return range(Math.ceil(scale.from / step), Math.floor(scale.to / step) + 1).map((place) => {
    const value = Math.abs(place * count);
    // Twelve months are a year.
    const years = unit === 'month' && value % 12 === 0;
    return { days: place * step, value: years ? value / 12 : value, unit: years ? 'year' : unit };
  });
}

/**
 * The axis along the top of `plot` with its grid; `zero` names the moment from which it counts. Labels reach
 * over the right edge of the plot as far as `right`, CSS pixels.
 */
export function drawDurationAxis(
  scale: DurationScale,
  plot: Box,
  zero: string,
  measure: MeasureText,
  locale: Locale,
  right = plot.x + plot.width + OVERHANG,
): Mark[] {
  const { axis } = locale.lazy.delay;
  const say = ({ days, value, unit }: DurationTick) => {
    const length = axis.tick(unit, value, locale.format.integer(value));
    return days < 0 ? axis.before(length) : length;
  };
  const widest = (ticks: readonly DurationTick[]) =>
    Math.max(0, ...ticks.filter(({ days }) => days !== 0).map((tick) => measure(say(tick), 'axis')));
  // Which words there are hangs on the step, and the step on how wide they are.
  const ticks = durationTicks(scale, Math.max(56, widest(durationTicks(scale, 56)) + LABEL_AIR));
  const marks: Mark[] = [];
  const labels: LabelMark[] = [];
  const isZeroFirst = [...ticks].sort((a, b) => Number(b.days === 0) - Number(a.days === 0));
  for (const tick of isZeroFirst) {
    const x = scale.x(tick.days);
    const isZero = tick.days === 0;
    const key = `axis/${tick.days.toFixed(1)}`;
    const grid = { type: 'rule', part: 'axis', row: -1, emphasis: 'normal', width: 1 } as const;
    const ends = { x1: x, y1: plot.y - (isZero ? 4 : 0), x2: x, y2: plot.y + plot.height };
    marks.push({ ...grid, ...ends, key: `${key}/grid`, stroke: isZero ? 'ink-faint' : 'grid' });
    const words = isZero ? zero : say(tick);
    const font = isZero ? 'axis-strong' : 'axis';
    const isAfter = x + 3 + measure(words, font) <= right;
    if (!isAfter && !isZero) continue;
    const [place, anchor] = isAfter ? [x + 3, 'start' as const] : [x - 3, 'end' as const];
    const label = text(words, place, plot.y - 6, font, anchor, measure, key, isZero ? 'ink' : 'ink-soft');
    const { box } = label;
    const clashes = labels.some(
      (other) => other.box.x < box.x + box.width + 6 && box.x < other.box.x + other.box.width + 6,
    );
    if (!clashes) labels.push(label);
  }
  return [...marks, ...labels];
}
