import { type BestFigure, stands, supportOf } from '../model/claims.ts';
import type { Figure, Incident } from '../model/schema.ts';
import { STATUSES, UNITS, type Unit } from '../model/vocabulary.ts';

/**
 * All figures of one incident, a row each, on small log axes: one axis a unit, never one for two.
 * Places are shares of the width of the axis, 0 at its left and 1 at its right end.
 */

export interface FigureRow {
  readonly figure: Figure;
  /** Where it stands in `incident.figures`. */
  readonly index: number;
  /** The best-supported one of its unit. */
  readonly best: boolean;
  /** Place of its number; absent where the unit has no axis, or the number is 0. */
  readonly at?: number;
  /** Place of the upper end, where a source gives a range. */
  readonly to?: number;
}

export interface Tick {
  readonly value: number;
  readonly at: number;
}

export interface FigureScale {
  readonly unit: Unit;
  /** Empty where all figures say the same number: then an axis would say nothing. */
  readonly ticks: readonly Tick[];
  /** Best supported first, then by status, then larger numbers first. */
  readonly rows: readonly FigureRow[];
}

export interface FigureScales {
  /** Figures for the whole case, preferred unit first. */
  readonly whole: readonly FigureScale[];
  /** Parts, samples and wider totals. */
  readonly parts: readonly FigureScale[];
  /** Replaced by later numbers, or rejected: shown, and in no range. */
  readonly setAside: readonly FigureScale[];
}

/** An axis reaches beyond its outermost figures by this factor, then on to the next round number. */
const MARGIN = 1.15;
const MOST_TICKS = 4;
/** Powers of ten stand closer than 1, 2, 5, and read better with air. */
const MOST_POWERS = 3;
const ROUND = [1, 2, 5] as const;

/** `best` are the best-supported figures of the incident, preferred unit first. */
export function figureScales(incident: Incident, best: readonly BestFigure[]): FigureScales {
  const rows = incident.figures.map((figure, index) => ({
    figure: { ...figure, status: supportOf(figure, incident) },
    index,
    best: best.some((one) => one.places.includes(index)),
  }));
  const isWhole = ({ figure }: FigureRow) => figure.scope === 'whole' && figure.status !== 'sample';
  const preferred = [...new Set([...best.map(({ unit }) => unit), ...UNITS])];
  const scales = (chosen: readonly FigureRow[]) =>
    preferred.flatMap((unit) => {
      const ofUnit = chosen.filter(({ figure }) => figure.unit === unit);
      return ofUnit.length > 0 ? [scaleOf(unit, ofUnit)] : [];
    });
  const standing = rows.filter(({ figure }) => stands(figure));
  return {
    whole: scales(standing.filter(isWhole)),
    parts: scales(standing.filter((row) => !isWhole(row))),
    setAside: scales(rows.filter(({ figure }) => !stands(figure))),
  };
}

const upperEnd = ({ value, max }: Figure) => Math.max(value, max ?? value);

function scaleOf(unit: Unit, rows: readonly FigureRow[]): FigureScale {
  const sorted = [...rows].sort(
    (a, b) =>
      Number(b.best) - Number(a.best) ||
      STATUSES.indexOf(a.figure.status) - STATUSES.indexOf(b.figure.status) ||
      b.figure.value - a.figure.value,
  );
  const ends = sorted.flatMap(({ figure }) => [figure.value, upperEnd(figure)]).filter((value) => value > 0);
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  if (!(least < most)) return { unit, ticks: [], rows: sorted };

  const low = roundBelow(least / MARGIN);
  const high = roundAbove(most * MARGIN);
  const place = (value: number) => Math.log(value / low) / Math.log(high / low);
  return {
    unit,
    ticks: tickValues(low, high).map((value) => ({ value, at: place(value) })),
    rows: sorted.map((row) => ({
      ...row,
      ...(row.figure.value > 0 && { at: place(row.figure.value) }),
      ...(upperEnd(row.figure) > row.figure.value && { to: place(upperEnd(row.figure)) }),
    })),
  };
}

/** 1, 2 or 5 times a power of ten; `step` counts them from 1 on. */
const roundAt = (step: number) => ROUND[((step % 3) + 3) % 3] * 10 ** Math.floor(step / 3);
const stepNear = (value: number) => Math.floor(Math.log10(value)) * 3;

function roundBelow(value: number): number {
  let step = stepNear(value) + 3;
  while (roundAt(step) > value) step -= 1;
  return roundAt(step);
}

function roundAbove(value: number): number {
  let step = stepNear(value);
  while (roundAt(step) < value) step += 1;
  return roundAt(step);
}

/** Round numbers from `low` to `high`, as few as fit under a narrow axis. */
function tickValues(low: number, high: number): number[] {
  const rounds: number[] = [];
  for (let step = stepNear(low); roundAt(step) <= high; step += 1) {
    if (roundAt(step) >= low) rounds.push(roundAt(step));
  }
  if (rounds.length <= MOST_TICKS) return rounds;
  const powers = rounds.filter((value) => Number.isInteger(Math.log10(value)));
  if (powers.length < 2) return rounds.filter((_, place) => place % 2 === 0);
  const stride = Math.ceil(powers.length / MOST_POWERS);
  return powers.filter((_, place) => place % stride === 0);
}
