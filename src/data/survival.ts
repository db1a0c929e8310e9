import { bisectLeft, bisector, bisectRight, cumsum, sum } from 'd3-array';
import { DAY, type Interval } from './dates.ts';
import type { Life, Milestone, Moment, Stretch } from './life.ts';

/**
 * How long something stayed unknown, and a life told from one of its moments instead of the calendar.
 */

/** A life in ms from one of its moments, which is 0; what came before is negative. Doubt lies in the other moments. */
export interface RelativeLife {
  readonly stretches: readonly Stretch[];
  /** When it was made public, or what stands in for that. */
  readonly anchor: Interval;
  readonly aftermath: readonly { readonly index: number; readonly date: Interval }[];
}

/** A life that has a delay, told from a moment; undefined without the two moments that takes. */
export function lifeFrom(life: Life, from: Milestone): RelativeLife | undefined {
  const origin = originOf(life, from);
  return origin && life.madePublic ? toldFrom(life, origin, from) : undefined;
}

/** The moment from which a life is told, where it is known. */
export function originOf({ begin, noticed, madePublic }: Life, from: Milestone): Moment | undefined {
  return { breach: begin, discovery: noticed, disclosure: madePublic }[from];
}

/**
 * A life told from one of its moments, `origin`, which is `from` or stands in for it; undefined without an anchor. What
 * is measured from itself is 0.
 */
export function toldFrom(life: Life, origin: Moment, from: Milestone): RelativeLife | undefined {
  const { anchor, madePublic } = life;
  if (!anchor) return undefined;
  // Whatever the dates leave open, the beginning comes first and publication last, unless it was noticed later still.
  const isAfter = (moment: Interval): boolean => {
    if (from !== 'discovery') return from === 'breach';
    return moment === madePublic ? moment.latest > origin.earliest : moment.earliest >= origin.latest;
  };
  const told = (moment: Interval, after = isAfter(moment)): Interval => {
    const isItself = moment === origin || ('event' in moment && moment.event === origin.event);
    return isItself ? AT_ORIGIN : fromOrigin(origin, moment, after);
  };
  return {
    stretches: life.stretches.map((stretch) => ({ ...stretch, start: told(stretch.start), end: told(stretch.end) })),
    anchor: told(anchor),
    aftermath: life.aftermath.map(({ index, date }) => ({
      index,
      date: index === origin.event ? AT_ORIGIN : fromOrigin(origin, date, date.latest > origin.earliest),
    })),
  };
}

const AT_ORIGIN: Interval = { earliest: 0, latest: 0 };

/** Every difference in ms that two moments allow, on the side of 0 on which the later one must be. */
function fromOrigin(origin: Moment, moment: Interval, isAfter: boolean): Interval {
  const earliest = moment.earliest - (origin.latest - DAY);
  const latest = moment.latest - DAY - origin.earliest;
  return isAfter
    ? { earliest: Math.max(0, earliest), latest: Math.max(0, latest) }
    : { earliest: Math.min(0, earliest), latest: Math.min(0, latest) };
}

/**
 * How a set of durations is spread when each is known only to lie between two bounds.
 *
 * Two answers, which belong together. The plain bounds suppose nothing: the share of durations that are
 * over by a day is least when each is as long as it can be, and greatest when each is as short. Between
 * them lies the nonparametric maximum-likelihood estimate for interval-censored data, found by
 * self-consistency: B. W. Turnbull, "The empirical distribution function with arbitrarily grouped,
 * censored and truncated data", Journal of the Royal Statistical Society B 38 (1976), 290–295.
 *
 * All durations are whole days, 0 or more, both bounds included; `max` is Infinity where nothing bounds it.
 */
export interface CensoredDuration {
  readonly min: number;
  readonly max: number;
}

/** The plain bounds: every duration as short, and as long, as it can be; each list ascending. */
export interface DurationBounds {
  readonly shortest: Float64Array;
  readonly longest: Float64Array;
}

export function boundsOf(durations: readonly CensoredDuration[]): DurationBounds {
  return {
    shortest: Float64Array.from(durations, ({ min }) => min).sort(),
    longest: Float64Array.from(durations, ({ max }) => max).sort(),
  };
}

/** Share, 0 to 1, of an ascending list that is no more than `days`; 0 of an empty list. */
export function shareWithin(ascending: Float64Array, days: number): number {
  const { length } = ascending;
  return length === 0 ? 0 : bisectRight(ascending, days) / length;
}

/**
 * The day by which a share (above 0, at most 1) of the durations is over, as far as the bounds tell:
 * from the day on which they may be to the day on which they must be. Undefined without durations.
 */
export function quantileBounds({ shortest, longest }: DurationBounds, share: number): CensoredDuration | undefined {
  if (shortest.length === 0) return undefined;
  // A tenth of 30 is 3, although 0.1 * 30 is a little more.
  const place = Math.max(0, Math.ceil(share * shortest.length - 1e-9) - 1);
  return { min: shortest[place], max: longest[place] };
}

/** Probability that lies somewhere in the days from `from` to `to`, both included; where, no data can say. */
interface Mass {
  readonly from: number;
  readonly to: number;
  readonly mass: number;
}

/** The estimate: disjoint stretches of days, ascending; the masses are positive or 0 and sum to 1. */
export interface Estimate {
  readonly masses: readonly Mass[];
  /** Sum of the masses up to and with each. */
  readonly sums: Float64Array;
  /** How far below its greatest value the log-likelihood, a duration, may still be. */
  readonly gap: number;
}

/** Log-likelihood a duration that is given away at most: far less than a pixel of any curve. */
const TOLERANCE = 1e-8;
/** Passes over the data; many durations have fewer, so that no picture waits long. */
const MOST_PASSES = 20_000;
const MOST_WORK = 1_000_000;
/** Beyond so many different pairs of bounds, bounds are widened to a grid (see `coarsened`). */
const MOST_PAIRS = 4_000;

/**
 * Turnbull's estimate for interval-censored durations.
 *
 * Mass can lie only on the innermost intervals: from the beginning of one duration's days to the next
 * end of any, with neither between. Each pass gives every duration's weight to the intervals within its
 * bounds in proportion to their mass (the self-consistency, or EM, step), made faster by squared
 * extrapolation (R. Varadhan and C. Roland, Scandinavian Journal of Statistics 35 (2008), 335–353)
 * wherever that raises the likelihood. It ends when the greatest directional derivative, which bounds what the
 * log-likelihood can still gain (R. Gentleman and C. J. Geyer, Biometrika 81 (1994), 618–623), is at
 * most 10⁻⁸ a duration. Equal durations count once, with their number. Of more than 4,000 different pairs the
 * bounds are widened by less than one per cent, and the passes are limited: `gap` says how near it came.
 */
export function estimate(durations: readonly CensoredDuration[]): Estimate {
  let pairs = pairsOf(durations);
  if (pairs.weight.length > MOST_PAIRS) pairs = pairsOf(durations.map(coarsened));
  const cells = innermost(pairs);
  if (cells.length === 0) return { masses: [], sums: new Float64Array(), gap: 0 };
  const problem = createProblem(pairs, cells);
  const { masses, gap } = maximise(problem);
  return { masses: cells.map((cell, at) => ({ ...cell, mass: masses[at] })), sums: cumsum(masses), gap };
}

/** Estimated share, 0 to 1, that is over by the end of a day: even along each innermost interval, and nothing along an open one. */
export function estimatedShare({ masses, sums }: Estimate, days: number): number {
  const over = byEnd.right(masses, days);
  const before = over > 0 ? sums[over - 1] : 0;
  const under = masses[over];
  const reached = under && under.from < days && Number.isFinite(under.to);
  const part = reached ? (under.mass * (days - under.from)) / (under.to - under.from) : 0;
  return Math.min(1, before + part);
}

/** Where stretches of days in ascending order begin and end. */
const byBeginning = bisector<Omit<Mass, 'mass'>, number>(({ from }) => from);
const byEnd = bisector<Omit<Mass, 'mass'>, number>(({ to }) => to);

/** The innermost interval within which the estimated share reaches `share`; undefined without durations. */
export function estimatedQuantile({ masses, sums }: Estimate, share: number): CensoredDuration | undefined {
  const place = bisectLeft(sums, share - 1e-9);
  const found = masses[Math.min(place, masses.length - 1)];
  return found && { min: found.from, max: found.to };
}

/** Different pairs of bounds with how often each occurs, by their beginning. */
interface Pairs {
  readonly min: Float64Array;
  readonly max: Float64Array;
  readonly weight: Float64Array;
}

/** More days than the calendar has: in a key it stands for an open end. */
const OPEN = 2 ** 23 - 1;

function pairsOf(durations: readonly CensoredDuration[]): Pairs {
  const keys = Float64Array.from(durations, ({ min, max }) => min * 2 ** 23 + Math.min(max, OPEN)).sort();
  const starts: number[] = [];
  for (let at = 0; at < keys.length; at += 1) if (at === 0 || keys[at] !== keys[at - 1]) starts.push(at);
  const max = Float64Array.from(starts, (at) => keys[at] % 2 ** 23);
  return {
    min: Float64Array.from(starts, (at) => Math.floor(keys[at] / 2 ** 23)),
    max: max.map((days) => (days === OPEN ? Number.POSITIVE_INFINITY : days)),
    weight: Float64Array.from(starts, (at, index) => (starts[index + 1] ?? keys.length) - at),
  };
}

/** Bounds moved outwards to a grid of 128 steps between a number of days and twice as many. */
function coarsened({ min, max }: CensoredDuration): CensoredDuration {
  const stepOf = (days: number) => 2 ** Math.max(0, Math.floor(Math.log2(Math.max(days, 1))) - 7);
  const [below, above] = [stepOf(min), stepOf(max)];
  if (!Number.isFinite(max)) return { min: Math.floor(min / below) * below, max };
  return { min: Math.floor(min / below) * below, max: Math.floor(max / above) * above + above - 1 };
}

/** Where mass can lie: each end with the last beginning before it, unless another end comes between. */
function innermost({ min, max }: Pairs): { readonly from: number; readonly to: number }[] {
  const ends = max.slice().sort();
  const cells: { from: number; to: number }[] = [];
  let begun = 0;
  let before = -1;
  for (const to of ends) {
    while (begun < min.length && min[begun] <= to) begun += 1;
    const from = min[begun - 1];
    if (before < from) cells.push({ from, to });
    before = to;
  }
  return cells;
}

/** What a pass needs: for each pair, its weight as a share and the range of cells within its bounds. */
interface Problem {
  readonly weight: Float64Array;
  readonly first: Uint32Array;
  /** One past the last. */
  readonly end: Uint32Array;
  readonly cells: number;
}

function createProblem({ min, max, weight }: Pairs, cells: readonly { from: number; to: number }[]): Problem {
  const total = sum(weight);
  return {
    weight: weight.map((each) => each / total),
    first: Uint32Array.from(min, (days) => byBeginning.left(cells, days)),
    end: Uint32Array.from(max, (days) => byEnd.right(cells, days)),
    cells: cells.length,
  };
}

interface Pass {
  /** Masses after the step. */
  readonly next: Float64Array;
  /** Greatest directional derivative less 1 at the masses before it: a bound on what can still be gained. */
  readonly gap: number;
  /** Mean log-likelihood of the masses before it. */
  readonly likelihood: number;
}

/** One self-consistency step; all ranges by running sums, so that a pass costs as much as there are pairs and cells. */
function pass({ weight, first, end, cells }: Problem, masses: Float64Array): Pass {
  const sums = new Float64Array(cells + 1);
  for (let at = 0; at < cells; at += 1) sums[at + 1] = sums[at] + masses[at];
  const changes = new Float64Array(cells + 1);
  let likelihood = 0;
  for (let at = 0; at < weight.length; at += 1) {
    const within = Math.max(sums[end[at]] - sums[first[at]], Number.MIN_VALUE);
    const share = weight[at] / within;
    changes[first[at]] += share;
    changes[end[at]] -= share;
    likelihood += weight[at] * Math.log(within);
  }
  const next = new Float64Array(cells);
  let derivative = 0;
  let most = 0;
  let total = 0;
  for (let at = 0; at < cells; at += 1) {
    derivative += changes[at];
    if (derivative > most) most = derivative;
    next[at] = masses[at] * Math.max(0, derivative);
    total += next[at];
  }
  for (let at = 0; at < cells; at += 1) next[at] /= total;
  return { next, gap: Math.max(0, most - 1), likelihood };
}

function maximise(problem: Problem): { masses: Float64Array; gap: number } {
  const { cells, weight } = problem;
  const passes = Math.min(MOST_PASSES, Math.max(60, Math.floor(MOST_WORK / (weight.length + cells))));
  let here = pass(problem, new Float64Array(cells).fill(1 / cells));
  for (let used = 1; used < passes && here.gap > TOLERANCE; used += 2) {
    const start = here.next;
    const one = pass(problem, start);
    const two = pass(problem, one.next);
    const leap = extrapolated(start, one.next, two.next);
    const tried = leap && pass(problem, leap);
    if (tried) used += 1;
    here = tried && tried.likelihood >= two.likelihood ? tried : two;
  }
  return { masses: here.next, gap: here.gap };
}

/** Where three masses in a row lead if they go on in the same way; undefined where that is no probability. */
function extrapolated(start: Float64Array, one: Float64Array, two: Float64Array): Float64Array | undefined {
  let change = 0;
  let bend = 0;
  for (let at = 0; at < start.length; at += 1) {
    change += (one[at] - start[at]) ** 2;
    bend += (two[at] - 2 * one[at] + start[at]) ** 2;
  }
  if (bend === 0) return undefined;
  for (let step = Math.max(1, Math.sqrt(change / bend)); step > 1.01; step = (step + 1) / 2) {
    const leap = start.map((value, at) => {
      const moved = one[at] - value;
      return value + 2 * step * moved + step ** 2 * (two[at] - one[at] - moved);
    });
    // A mass of 0 would never come back.
    if (leap.every((value, at) => value > two[at] / 1_000)) return leap;
  }
  return undefined;
}
