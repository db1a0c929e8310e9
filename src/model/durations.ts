import type { Lag } from './phases.ts';

/**
 * Durations in the unit in which people speak of them. Words and plural forms belong to the locales.
 */

export type DurationUnit = 'day' | 'month' | 'year';

export interface Duration {
  /** Whole days or months, or years in steps of a half; Infinity for an open end. */
  readonly value: number;
  readonly unit: DurationUnit;
}

/** A lag in one unit for both ends. */
export interface LagParts {
  readonly min: number;
  /** Equal to `min` when rounding leaves no difference; Infinity when nothing bounds it above. */
  readonly max: number;
  readonly unit: DurationUnit;
  /** One of its dates is marked as approximate or uncertain. */
  readonly approximate: boolean;
}

const DAYS_PER_MONTH = 30.4375;
const DAYS_PER_YEAR = 365.25;
/** Up to so many days, a duration is written in days. */
export const LONGEST_IN_DAYS = 45;
/** From so many months on, a duration is written in years. */
export const SHORTEST_IN_YEARS = 24;

const unitFor = (days: number): DurationUnit => {
  if (days <= LONGEST_IN_DAYS) return 'day';
  return Math.round(days / DAYS_PER_MONTH) < SHORTEST_IN_YEARS ? 'month' : 'year';
};

const valueIn = (unit: DurationUnit, days: number): number => {
  if (unit === 'day') return days;
  if (unit === 'month') return Math.round(days / DAYS_PER_MONTH);
  return Math.round((days / DAYS_PER_YEAR) * 2) / 2;
};

/**
 * A number of days (0 or more) rounded for reading: up to 45 days in days; then in whole months of
 * 30.4375 days, as long as that gives fewer than 24; then in years of 365.25 days, to the nearest half.
 * Whole days are expected; Infinity gives infinitely many years.
 */
export function durationParts(days: number): Duration {
  const unit = unitFor(days);
  return { value: valueIn(unit, days), unit };
}

/**
 * Both ends of a lag in one unit, the one that suits the longer end ({@link durationParts}); when
 * that is open, the one that suits the shorter. A short end may so become 0: "up to 3 years".
 */
export function lagParts(lag: Lag): LagParts {
  const unit = unitFor(Number.isFinite(lag.max) ? lag.max : lag.min);
  return { min: valueIn(unit, lag.min), max: valueIn(unit, lag.max), unit, approximate: lag.approximate };
}
