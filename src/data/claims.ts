import { sum } from 'd3-array';
import { dateOf } from './dates.ts';
import type { Figure, Incident, Source } from './schema.ts';
import { QUALIFIERS, STATUSES, type Status, UNITS, type Unit } from './vocabulary.ts';

/**
 * What the sources say about the size of a case. Units are never converted into one another and never mixed.
 *
 * A figure counts for the size when it covers the whole case, is no sample, has not been replaced by a later number
 * (`superseded`) and has not been rejected as a misprint, a misreading or a denial. Where the parts of a case are said
 * not to overlap (`parts: "disjoint"`), their sum counts as well.
 */

/** What all figures that count say in one unit. */
interface FigureRange {
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
  /** The best-supported figure of this unit; where several unlike ones are left, the range that they span. */
  readonly best: Figure;
  /** Where that stands in `incident.figures`: one place, or those of all that are left or that were added up. */
  readonly places: readonly number[];
}

/** A figure with the places in `incident.figures` that it comes from. */
interface Candidate {
  readonly figure: Figure;
  readonly status: Status;
  readonly places: readonly number[];
}

const upperEnd = (figure: Figure): number => Math.max(figure.value, figure.max ?? figure.value);
const rank = (status: Status): number => STATUSES.indexOf(status);

/** Whether a figure still stands: neither replaced by a later number nor rejected. */
export const stands = ({ superseded, rejected }: Figure): boolean => !superseded && rejected === undefined;

/**
 * How well supported a figure is. One that only repeats what others claim is a claim itself, whoever prints it: in
 * `repeats` it names sources, and a claimed figure rests on one of those.
 */
export function supportOf(figure: Figure, { figures }: Incident): Status {
  const repeats = figure.repeats ?? [];
  const isClaim = figures.some(
    (other) => other !== figure && other.status === 'claimed' && other.sources.some((key) => repeats.includes(key)),
  );
  return isClaim && rank(figure.status) < rank('claimed') ? 'claimed' : figure.status;
}

/** The figures that count for the size, in the order of the file, then sums of disjoint parts, one a unit. */
function candidatesOf(incident: Incident): Candidate[] {
  const standing = incident.figures
    .map((figure, place): Candidate => ({ figure, status: supportOf(figure, incident), places: [place] }))
    .filter(({ figure, status }) => stands(figure) && status !== 'sample');
  const whole = standing.filter(({ figure }) => figure.scope === 'whole');
  if (incident.parts !== 'disjoint') return whole;
  const parts = standing.filter(({ figure }) => figure.scope === 'part');
  return [...whole, ...UNITS.flatMap((unit) => sumOf(parts.filter(({ figure }) => figure.unit === unit)))];
}

/** Parts as one figure, no better supported and no more exact than the weakest of them; nothing of a single part. */
function sumOf(parts: readonly Candidate[]): Candidate[] {
  const [first] = parts;
  if (first === undefined || parts.length < 2) return [];
  const figures = parts.map(({ figure }) => figure);
  const value = sum(figures, (figure) => figure.value);
  const max = sum(figures, upperEnd);
  const qualifiers = new Set(figures.map(({ qualifier }) => qualifier));
  const status = parts.reduce((worst, part) => (rank(part.status) > rank(worst) ? part.status : worst), first.status);
  return [
    {
      figure: {
        value,
        ...(max > value ? { max } : {}),
        unit: first.figure.unit,
        qualifier: qualifiers.size === 1 ? first.figure.qualifier : 'about',
        status,
        scope: 'whole',
        ...sharedCount(figures),
        sources: [...new Set(figures.flatMap(({ sources }) => sources))],
      },
      status,
      places: parts.flatMap(({ places }) => places),
    },
  ];
}

/** What is counted, where all say the same of it. */
function sharedCount(figures: readonly Figure[]): Pick<Figure, 'counts'> {
  const [{ counts }] = figures;
  const asText = JSON.stringify(counts);
  return counts !== undefined && figures.every((figure) => JSON.stringify(figure.counts) === asText) ? { counts } : {};
}

/** The range of the figures that count, one a unit, in the order of the units; bytes come last. */
function rangesOf(candidates: readonly Candidate[]): FigureRange[] {
  return UNITS.flatMap((unit) => {
    const those = candidates.filter(({ figure }) => figure.unit === unit);
    const [one] = those;
    if (one === undefined) return [];
    return {
      unit,
      low: those.reduce((least, { figure }) => Math.min(least, figure.value), Number.POSITIVE_INFINITY),
      high: those.reduce((most, { figure }) => Math.max(most, upperEnd(figure)), 0),
      count: those.length,
      statuses: STATUSES.filter((status) => those.some((candidate) => candidate.status === status)),
      disagree: those.some(({ figure }) => !saysTheSame(figure, one.figure)),
    };
  });
}

const saysTheSame = (a: Figure, b: Figure): boolean => a.value === b.value && upperEnd(a) === upperEnd(b);

/** Whether whoever counted `a` did so after the latest day that `b` may stand for. */
function isNewer(a: Figure, b: Figure): boolean {
  const from = dateOf(a.asOf);
  const until = dateOf(b.asOf);
  return from !== undefined && until !== undefined && from.earliest >= until.latest;
}

/** What is left of the figures of one unit when the rules of {@link bestFigures} have been applied. */
function bestOf(candidates: readonly Candidate[]): Candidate {
  const chosen = candidates.find(({ figure }) => figure.headline || candidates.length < 2);
  if (chosen) return chosen;
  const best = Math.min(...candidates.map(({ status }) => rank(status)));
  const supported = candidates.filter(({ status }) => rank(status) === best);
  const left = supported.filter(({ figure }) => !supported.some((other) => isNewer(other.figure, figure)));
  // The one that says most of itself stands for those that give the same number.
  const [first] = left.toSorted(
    (a, b) =>
      new Set(b.figure.sources).size - new Set(a.figure.sources).size ||
      QUALIFIERS.indexOf(a.figure.qualifier) - QUALIFIERS.indexOf(b.figure.qualifier) ||
      a.places[0] - b.places[0],
  );
  const places = left.flatMap((candidate) => candidate.places);
  if (left.every(({ figure }) => saysTheSame(figure, first.figure))) return { ...first, places: first.places };
  const figures = left.map(({ figure }) => figure);
  const low = Math.min(...figures.map(({ value }) => value));
  const qualifiers = new Set(figures.map(({ qualifier }) => qualifier));
  return {
    figure: {
      value: low,
      max: Math.max(...figures.map(upperEnd)),
      unit: first.figure.unit,
      qualifier: qualifiers.has('about') || qualifiers.has('nearly') ? 'about' : 'exactly',
      status: first.status,
      scope: 'whole',
      ...sharedCount(figures),
      sources: [...new Set(figures.flatMap(({ sources }) => sources))],
    },
    status: first.status,
    places,
  };
}

/**
 * The best-supported figure for the whole case, one a unit.
 *
 * An editor's choice (`headline`, with its reason) comes first. Else status decides: found by a court before confirmed
 * before observed before reported before claimed. Among equals a figure gives way to one whose own `asOf` is wholly
 * later; the date of an article says nothing of the age of a number. What is left and gives different numbers is told
 * as the range that it spans, never as one of them.
 *
 * The list is ordered by an editor's choice, then by the status of its figures, better first, and among equals people,
 * accounts, records, items, files, organisations. Bytes are last whatever their status: a volume, not a count.
 */
export function bestFigures(incident: Incident): BestFigure[] {
  const candidates = candidatesOf(incident);
  // Most incidents of a long list have one figure.
  if (candidates.length === 1) return [onlyFigure(candidates[0])];
  const found = rangesOf(candidates).map((range): BestFigure => {
    const { figure, status, places } = bestOf(candidates.filter(({ figure }) => figure.unit === range.unit));
    const best = status === figure.status ? figure : { ...figure, status };
    return { ...range, best, places };
  });
  const place = ({ unit, best }: BestFigure): number => (unit === 'bytes' ? 1 : best.headline ? -1 : 0);
  // The sort is stable, so equals keep the order of the units.
  return found.sort((a, b) => place(a) - place(b) || rank(a.best.status) - rank(b.best.status));
}

function onlyFigure({ figure, status, places }: Candidate): BestFigure {
  return {
    unit: figure.unit,
    low: figure.value,
    high: Math.max(0, upperEnd(figure)),
    count: 1,
    statuses: [status],
    disagree: false,
    best: status === figure.status ? figure : { ...figure, status },
    places,
  };
}

/** The figure that says how big a case was: the first of an incident's {@link bestFigures} that is a count. */
export function sizeOf(figures: readonly BestFigure[]): BestFigure | undefined {
  return figures.find((figure) => figure.unit !== 'bytes');
}

/**
 * Whether a best-supported figure may be added to others of its unit.
 *
 * Only breaches count (no leaks, penalties, compilations, exposures or trades), each with the figure of its size, when
 * that is found by a court, confirmed, observed or reported and is not an upper bound (`up-to`). A range counts at its
 * lower end. Whoever is concerned by several incidents is in the sum several times: counts add up, heads do not.
 */
export function isSummable(incident: Incident, { best }: BestFigure): boolean {
  return incident.nature === 'breach' && best.status !== 'claimed' && best.qualifier !== 'up-to';
}

/** Whether a count is exact, so that a sum with it need not say "about". */
export const isExact = ({ qualifier, words, max, value }: Figure): boolean =>
  qualifier === 'exactly' && words === undefined && (max === undefined || max === value);

/** Kinds of source that stand behind their own words. */
const PRIMARY: readonly (string | undefined)[] = ['court', 'authority', 'organisation'];

/** Whether a reader can open a source. */
export const canOpen = ({ link, url }: Source): boolean => link && url !== undefined;

/** Whether a source is a court, an authority, a filing or the organisation itself. */
export const isPrimary = ({ primary, kind }: Source): boolean => primary ?? PRIMARY.includes(kind);
