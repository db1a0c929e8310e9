import { DAY, type Interval } from './interval.ts';
import { type Lag, type Life, lagBetween, type Moment, type Stretch } from './phases.ts';

/**
 * How long something stayed unknown, and a life told from one of its moments instead of the calendar.
 */

/** The moment from which a life is told. */
export type Milestone = 'breach' | 'discovery' | 'disclosure';

/** Why no delay can be given. */
export type NoDelay = 'begin-unknown' | 'discovery-unknown' | 'disclosure-unknown' | 'contradiction';

/**
 * The delay until publication, or why there is none.
 *
 * From the beginning: until it was made public. From the disclosure the same delay is told backwards.
 * From the discovery: from the day on which the organisation noticed until publication; none (0 days)
 * where it noticed no sooner than everybody. A report to an authority or an arrest proves that somebody
 * knew, but not since when: it is no discovery.
 */
export function delayOf(life: Life, from: Milestone): Lag | NoDelay {
  const { begin, noticed, madePublic, lags } = life;
  if (from === 'discovery') {
    if (!noticed || !Number.isFinite(noticed.earliest)) return 'discovery-unknown';
    return madePublic ? lagBetween(noticed, madePublic) : 'disclosure-unknown';
  }
  // A beginning of which only the latest possible day is known measures nothing.
  if (!begin || !Number.isFinite(begin.earliest)) return 'begin-unknown';
  if (!madePublic) return 'disclosure-unknown';
  return lags.public ?? 'contradiction';
}

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
