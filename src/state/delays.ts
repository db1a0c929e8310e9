import { type Dataset, wordOf } from '../data/dataset.ts';
import { type Lag, lagParts } from '../data/dates.ts';
import { delayOf, type Milestone, NO_DELAYS, type NoDelay } from '../data/life.ts';
import {
  boundsOf,
  type CensoredDuration,
  type DurationBounds,
  type Estimate,
  estimate,
  quantileBounds,
} from '../data/survival.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Counted } from '../i18n/parts.ts';
import { groupIntoLanes } from './lanes.ts';
import type { Alignment, GroupId } from './state.ts';

/**
 * The delays of a group of incidents.
 *
 * Every incident that has a delay is drawn, whatever its nature. What is counted, in curve, half and
 * tenth, are breaches alone, as in sums: a leak of documents or a compilation is no breach that somebody
 * failed to notice. What has no delay is kept by its reason, and never passes for quick.
 */
export interface DelayGroup {
  /** Code of the group; '' for all together. */
  readonly key: string;
  /** Rows that have a delay, the longest first (by the middle of what its dates allow). */
  readonly rows: readonly number[];
  /** Their delays, in the same order. */
  readonly lags: readonly Lag[];
  /** How many of them the data set features. */
  readonly featured: number;
  /** How many are breaches: those that are counted. */
  readonly measured: number;
  /** Breaches without a delay, by the reason. */
  readonly without: Readonly<Record<NoDelay, readonly number[]>>;
  /** Incidents of other natures, drawn and not. */
  readonly otherNature: { readonly drawn: number; readonly without: number };
  /** The measured delays at their shortest and longest. */
  readonly bounds: DurationBounds;
  /** Turnbull's estimate of how they are spread; found when first asked for. */
  estimate(): Estimate;
}

/** Of fewer delays than this there is no half to speak of, and of fewer than that no tenth. */
const LEAST_FOR_HALF = 5;
const LEAST_FOR_TENTH = 10;

const known = new WeakMap<object, Map<string, readonly DelayGroup[]>>();

/** The delays of rows, in the groups of the lanes; remembered for the same rows. */
export function delayGroups(
  dataset: Dataset,
  rows: Uint32Array,
  group: GroupId,
  align: Milestone,
): readonly DelayGroup[] {
  // Told forwards or backwards, the delay from beginning to disclosure is the same.
  const from = align === 'discovery' ? align : 'breach';
  const ofRows = known.get(rows) ?? new Map<string, readonly DelayGroup[]>();
  known.set(rows, ofRows);
  const key = `${group} ${from}`;
  const found =
    ofRows.get(key) ??
    groupIntoLanes(dataset, rows, group).map((lane) => collect(dataset, lane.key, Array.from(lane.rows), from));
  ofRows.set(key, found);
  return found;
}

/** The delays of all rows together. */
export function delaysOf(dataset: Dataset, rows: Uint32Array, align: Milestone): DelayGroup {
  const [all] = delayGroups(dataset, rows, 'none', align);
  return all ?? collect(dataset, '', [], align);
}

/** The middle of what the dates allow, days; the shortest where nothing bounds it above. */
export function middleOf({ min, max }: Lag): number {
  return Number.isFinite(max) ? (min + max) / 2 : min;
}

function collect(dataset: Dataset, key: string, rows: readonly number[], from: Milestone): DelayGroup {
  const without: Record<NoDelay, number[]> = {
    'begin-unknown': [],
    'discovery-unknown': [],
    'disclosure-unknown': [],
    contradiction: [],
  };
  const otherNature = { drawn: 0, without: 0 };
  const drawn: number[] = [];
  const lags: Lag[] = [];
  const measured: Lag[] = [];
  let featured = 0;
  for (const row of rows) {
    const delay = from === 'breach' ? delayInColumns(dataset, row) : delayOf(dataset.life(row), from);
    const isBreach = wordOf(dataset, 'nature', row) === 'breach';
    if (typeof delay === 'string') {
      if (isBreach) without[delay].push(row);
      else otherNature.without += 1;
      continue;
    }
    drawn.push(row);
    lags.push(delay);
    featured += Number(dataset.incidents[row].featured);
    if (isBreach) measured.push(delay);
    else otherNature.drawn += 1;
  }
  const order = longestFirst(lags);
  let estimated: Estimate | undefined;
  return {
    key,
    rows: order.map((place) => drawn[place]),
    lags: order.map((place) => lags[place]),
    featured,
    measured: measured.length,
    without,
    otherNature,
    bounds: boundsOf(measured),
    estimate() {
      estimated ??= estimate(measured);
      return estimated;
    },
  };
}

/** The delay from the beginning: of a hundred thousand rows no life is told for it. */
function delayInColumns({ columns }: Dataset, row: number): Lag | NoDelay {
  const { delayMin, delayMax, delayApproximate, withoutDelay } = columns;
  if (withoutDelay[row] > 0) return NO_DELAYS[withoutDelay[row] - 1];
  return { min: delayMin[row], max: delayMax[row], approximate: delayApproximate[row] === 1 };
}

const PLACES = 2 ** 22;
const MOST_HALF_DAYS = 2 ** 24;

/** Places in the order of the middle of the delays; of equals the first comes first. Numbers sort many times faster than pairs. */
function longestFirst(lags: readonly Lag[]): number[] {
  const keys = Float64Array.from(
    lags,
    (lag, place) => (MOST_HALF_DAYS - Math.round(middleOf(lag) * 2)) * PLACES + place,
  );
  return Array.from(keys.sort(), (key) => key % PLACES);
}

/** The delay that half of the breaches did not exceed, as a range; undefined when they are too few. */
export function halfOf(group: DelayGroup): CensoredDuration | undefined {
  return group.measured < LEAST_FOR_HALF ? undefined : quantileBounds(group.bounds, 0.5);
}

/** The delay that one in ten exceeded, as a range; undefined when they are too few. */
export function tenthOf(group: DelayGroup): CensoredDuration | undefined {
  return group.measured < LEAST_FOR_TENTH ? undefined : quantileBounds(group.bounds, 0.9);
}

/** `4 to 7 months`, `at most 9 days`, `a day`: how the sentences write a delay that has a range. */
export function sayLength({ min, max }: CensoredDuration, locale: Locale): string {
  const { lengths } = locale.lazy.delay;
  const say = (from: number, to: number) => locale.format.lag({ min: from, max: to, approximate: false });
  if (max === 0) return lengths.day;
  const rounded = lagParts({ min, max });
  return rounded.min === 0 && Number.isFinite(max) ? lengths.atMost(say(max, max)) : say(min, max);
}

const counted = (value: number, locale: Locale): Counted => ({ value, text: locale.format.integer(value) });

/** What the picture shows, in a sentence; and how many are beside it because their dates are not known, '' when none. */
export function sayDelays(group: DelayGroup, align: Alignment, locale: Locale): { sentence: string; without: string } {
  const words = locale.lazy.delay;
  const [half, tenth] = [halfOf(group), tenthOf(group)];
  const count = counted(group.measured, locale);
  const sentence =
    half === undefined
      ? words.tooFew(count)
      : words.sentence[align]({
          count,
          half: sayLength(half, locale),
          tenth: tenth && sayLength(tenth, locale),
        });
  const missing = group.without[align === 'discovery' ? 'discovery-unknown' : 'begin-unknown'].length;
  return { sentence, without: missing > 0 ? words.unknown[align](counted(missing, locale)) : '' };
}
