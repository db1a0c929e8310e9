import { parseEdtf } from './edtf.ts';
import type { Figure, Incident } from './schema.ts';
import { QUALIFIERS, STATUSES, type Status, UNITS, type Unit } from './vocabulary.ts';

/**
 * What the sources say about the size of a case. A figure counts here when it covers the whole case
 * and is not a sample; units are never converted into one another and never mixed.
 */

/** What all figures for the whole case say in one unit. */
export interface FigureRange {
  readonly unit: Unit;
  /** Smallest and largest number given, upper ends of ranges included; in `unit`. */
  readonly low: number;
  readonly high: number;
  /** How many figures there are. */
  readonly count: number;
  /** The statuses that occur, best supported first. */
  readonly statuses: readonly Status[];
  /** The figures give different numbers. The range of a single figure is no disagreement. */
  readonly disagree: boolean;
}

export interface BestFigure extends FigureRange {
  /** The best-supported figure of this unit. */
  readonly best: Figure;
  /** Where it stands in `incident.figures`. */
  readonly index: number;
}

const isWhole = (figure: Figure): boolean => figure.scope === 'whole' && figure.status !== 'sample';
const upperEnd = (figure: Figure): number => Math.max(figure.value, figure.max ?? figure.value);
const rank = (status: Status): number => STATUSES.indexOf(status);

/** The range of the figures for the whole case, one a unit, in the order of the units; bytes come last. */
export function figureRanges(incident: Incident): FigureRange[] {
  return UNITS.flatMap((unit) => {
    const figures = incident.figures.filter((figure) => figure.unit === unit && isWhole(figure));
    const [one] = figures;
    if (one === undefined) return [];
    return {
      unit,
      low: figures.reduce((least, figure) => Math.min(least, figure.value), Number.POSITIVE_INFINITY),
      high: figures.reduce((most, figure) => Math.max(most, upperEnd(figure)), 0),
      count: figures.length,
      statuses: STATUSES.filter((status) => figures.some((figure) => figure.status === status)),
      disagree: figures.some((figure) => figure.value !== one.value || upperEnd(figure) !== upperEnd(one)),
    };
  });
}

/** UTC ms from which a figure stands: its `asOf`, else its latest dated source; -Infinity when unknown. */
function standsFrom(figure: Figure, incident: Incident): number {
  const earliest = (date: string | undefined): number =>
    (date === undefined ? undefined : parseEdtf(date))?.earliest ?? Number.NEGATIVE_INFINITY;
  if (figure.asOf !== undefined) return earliest(figure.asOf);
  return figure.sources.reduce(
    (latest, key) => Math.max(latest, earliest(incident.sources[key]?.date)),
    Number.NEGATIVE_INFINITY,
  );
}

/** Negative when a is better supported than b; the rules are those of {@link bestFigures}. */
function compareSupport(a: Figure, b: Figure, incident: Incident): number {
  if (a.status !== b.status) return rank(a.status) - rank(b.status);
  const fromA = standsFrom(a, incident);
  const fromB = standsFrom(b, incident);
  if (fromA !== fromB) return fromA > fromB ? -1 : 1;
  return (
    new Set(b.sources).size - new Set(a.sources).size ||
    a.value - b.value ||
    upperEnd(a) - upperEnd(b) ||
    QUALIFIERS.indexOf(a.qualifier) - QUALIFIERS.indexOf(b.qualifier)
  );
}

/**
 * The best-supported figure for the whole case, one a unit.
 *
 * Best supported: found by a court before confirmed before reported before claimed. Among equals the
 * one that stands as of the latest day (a month or year counts from its first day; without `asOf` the
 * date of its latest cited source; unknown last), then the one with more sources, then the smaller
 * number, because a headline should not overstate.
 *
 * The list is ordered by the status of its figures, better first, and among equals people, accounts,
 * records, items, files, organisations. Bytes are last whatever their status: a volume, not a count.
 */
export function bestFigures(incident: Incident): BestFigure[] {
  const found = figureRanges(incident).map((range): BestFigure => {
    const candidates = incident.figures
      .map((best, index) => ({ best, index }))
      .filter(({ best }) => best.unit === range.unit && isWhole(best));
    const winner = candidates.reduce((a, b) => (compareSupport(b.best, a.best, incident) < 0 ? b : a));
    return { ...range, ...winner };
  });
  const isBytes = (figure: BestFigure): number => (figure.unit === 'bytes' ? 1 : 0);
  // The sort is stable, so equals keep the order of the units.
  return found.sort((a, b) => isBytes(a) - isBytes(b) || rank(a.best.status) - rank(b.best.status));
}

/** The figure that says how big a case was: the first of an incident's {@link bestFigures} that is a count. */
export function sizeOf(figures: readonly BestFigure[]): BestFigure | undefined {
  return figures.find((figure) => figure.unit !== 'bytes');
}

/**
 * Whether a best-supported figure may be added to others of its unit, for a sum that says "at least".
 *
 * Only breaches count (no leaks, penalties, compilations, exposures or trades), each with the figure
 * of its size, when that is found by a court, confirmed or reported and is not an upper bound
 * (`up-to`). `about`, `nearly` and `more-than` are taken at their number, a range at its lower end.
 * Incidents without a figure are not in a sum, hence "at least". A person concerned by several
 * incidents is counted several times: a sum of people is not a number of different people.
 */
export function isSummable(incident: Incident, { best }: BestFigure): boolean {
  return incident.nature === 'breach' && best.status !== 'claimed' && best.qualifier !== 'up-to';
}
