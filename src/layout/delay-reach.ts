import type { Dataset } from '../model/dataset.ts';
import { lifeFrom } from '../model/delays.ts';
import { DAY } from '../model/interval.ts';
import type { Alignment } from '../state/state.ts';
import type { DelayGroup } from './delays.ts';
import { createDurationScale, type DurationScale } from './duration-axis.ts';

/** The axis spans at least so many days. */
const LEAST_DAYS = 7;
/** Of what came before the discovery, at most so much is in sight for all that came after it. */
const MOST_BEFORE = 0.7;

/** Days from the moment that lives are lined up by to the ends of what is drawn of them. */
interface Reach {
  readonly before: number;
  readonly after: number;
  /** To the earliest disc that stands before the moment. */
  readonly least: number;
}

/**
 * The days that an axis must span: all that came after the moment, or before it where that is counted; and
 * what came before the discovery as far as it leaves room for what came after.
 */
export function scaleOfDelays(
  dataset: Dataset,
  groups: readonly DelayGroup[],
  align: Alignment,
  left: number,
  right: number,
): DurationScale {
  const reaches = groups.map((group) => reachOf(dataset, group, align));
  const most = (key: keyof Reach) => Math.max(0, ...reaches.map((reach) => reach[key]));
  if (align === 'disclosure') return createDurationScale(-Math.max(most('before'), LEAST_DAYS), 0, left, right);
  const to = Math.max(most('after'), LEAST_DAYS);
  const before = align === 'breach' ? 0 : Math.max(most('least'), Math.min(most('before'), to * MOST_BEFORE));
  return createDurationScale(-before, to, left, right);
}

const known = new WeakMap<DelayGroup, Map<Alignment, Reach>>();

function reachOf(dataset: Dataset, group: DelayGroup, align: Alignment): Reach {
  const ofGroup = known.get(group) ?? new Map<Alignment, Reach>();
  known.set(group, ofGroup);
  const found = ofGroup.get(align) ?? measureReach(dataset, group, align);
  ofGroup.set(align, found);
  return found;
}

function measureReach(dataset: Dataset, { rows, lags }: DelayGroup, align: Alignment): Reach {
  if (align !== 'discovery') {
    // Between beginning and disclosure a life is as long as its delay.
    const longest = lags.reduce((most, { min, max }) => Math.max(most, Number.isFinite(max) ? max : min), 0);
    return { before: align === 'disclosure' ? longest : 0, after: align === 'breach' ? longest : 0, least: 0 };
  }
  let [before, after, least] = [0, 0, 0];
  // An open end counts at its known side.
  const finite = (value: number, other: number) =>
    Number.isFinite(value) ? value : Number.isFinite(other) ? other : 0;
  for (const row of rows) {
    const life = lifeFrom(dataset.life(row), align);
    if (!life) continue;
    const { earliest, latest } = life.anchor;
    after = Math.max(after, finite(latest, earliest));
    least = Math.max(least, -finite(earliest, latest));
    for (const { start } of life.stretches) before = Math.max(before, -finite(start.earliest, start.latest));
  }
  return { before: Math.max(before, least) / DAY, after: after / DAY, least: least / DAY };
}
