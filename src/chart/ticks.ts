import { type TimeInterval, timeInterval, utcDay, utcMonday, utcMonth, utcYear } from 'd3-time';
import { DAY } from '../data/dates.ts';

/** What a tick stands for, and so how it is written. */
type TickUnit = 'year' | 'month' | 'day';

export interface TimeTicks {
  readonly unit: TickUnit;
  /** UTC ms of the labelled ticks inside the domain. */
  readonly ticks: readonly number[];
  /** UTC ms of the beginnings of the unit above (years over months, months over days), with the one that covers the left edge. */
  readonly context: readonly number[];
  /** Unit of the context, or nothing when years speak for themselves. */
  readonly contextUnit: 'year' | 'month' | undefined;
}

interface Step {
  readonly unit: TickUnit;
  readonly interval: TimeInterval;
  /** Mean width in days. */
  readonly days: number;
  /** Room a label of it needs, in CSS pixels. */
  readonly room: number;
}

const YEAR_DAYS = 365.2425;

const everyYear = (count: number): Step => ({
  unit: 'year',
  interval: utcYear.every(count) ?? utcYear,
  days: YEAR_DAYS * count,
  room: 44,
});
/** `count` divides a year. Made as D3 makes intervals of years; its own of months look at each month. */
const everyMonth = (count: number): Step => ({
  unit: 'month',
  interval: timeInterval(
    (date) => {
      date.setUTCMonth(Math.floor(date.getUTCMonth() / count) * count, 1);
      date.setUTCHours(0, 0, 0, 0);
    },
    (date, step) => date.setUTCMonth(date.getUTCMonth() + step * count),
  ),
  days: (YEAR_DAYS / 12) * count,
  room: 36,
});

/** From days to millennia; the first whose labels have room is used. */
const STEPS: readonly Step[] = [
  { unit: 'day', interval: utcDay, days: 1, room: 24 },
  { unit: 'day', interval: utcMonday, days: 7, room: 24 },
  everyMonth(1),
  everyMonth(3),
  everyMonth(6),
  everyYear(1),
  everyYear(2),
  everyYear(5),
  everyYear(10),
  everyYear(25),
  everyYear(50),
  everyYear(100),
  // A mistyped year 0019 or 9999 is to be found, too.
  everyYear(250),
  everyYear(500),
  everyYear(1_000),
  everyYear(2_500),
];

/** Ticks for a domain of UTC ms shown over `pixels`; the year is always among them or in the context. */
export function timeTicks(from: number, to: number, pixels: number): TimeTicks {
  const pixelsPerDay = pixels / ((to - from) / DAY);
  const step = STEPS.find(({ days, room }) => days * pixelsPerDay >= room) ?? STEPS[STEPS.length - 1];
  const ticks = step.interval.range(new Date(from), new Date(to)).map(Number);
  if (step.unit === 'year') return { unit: 'year', ticks, context: [], contextUnit: undefined };
  const above = step.unit === 'month' ? utcYear : utcMonth;
  const context = [above.floor(new Date(from)), ...above.range(new Date(from + 1), new Date(to))].map(Number);
  return { unit: step.unit, ticks, context, contextUnit: step.unit === 'month' ? 'year' : 'month' };
}

/** Calendar steps into which dense incidents are gathered: the finest whose columns are at least `least` pixels wide. */
export function gatheringStep(from: number, to: number, pixels: number, least: number): TimeInterval {
  const pixelsPerDay = pixels / ((to - from) / DAY);
  return (STEPS.find(({ days }) => days * pixelsPerDay >= least) ?? STEPS[STEPS.length - 1]).interval;
}
