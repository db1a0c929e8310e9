import { DAY, dateOf, type FuzzyDate, type Interval } from './dates.ts';
import type { Life } from './life.ts';
import type { Context } from './schema.ts';

/**
 * `throughout`: in force before the case can have begun. `during`: came into force after it had begun
 * and before it was public. `by-disclosure`: in force when it became public; whether already at the
 * beginning is not known. `perhaps`: the dates do not tell whether it was in force by then.
 */
type Timing = 'throughout' | 'during' | 'by-disclosure' | 'perhaps';

/** In the order in which they are told: what came during the life says most about it. */
const TIMINGS: readonly Timing[] = ['during', 'throughout', 'by-disclosure', 'perhaps'];

export interface LawInForce {
  readonly entry: Context;
  readonly since: FuzzyDate;
  readonly timing: Timing;
}

const FOREVER = Number.POSITIVE_INFINITY;
const MEMBERSHIPS: readonly (readonly [countries: string, from: number, to: number])[] = [
  ['AT BE DE DK ES FI FR GR IE IT LU NL PT SE', Date.UTC(1995, 0, 1), FOREVER],
  ['CY CZ EE HU LT LV MT PL SI SK', Date.UTC(2004, 4, 1), FOREVER],
  ['BG RO', Date.UTC(2007, 0, 1), FOREVER],
  ['HR', Date.UTC(2013, 6, 1), FOREVER],
  // Union law went on to apply to the United Kingdom until the end of the transition.
  ['GB', Date.UTC(1995, 0, 1), Date.UTC(2021, 0, 1)],
];

/** Whether the law of the European Union applied to a country (ISO 3166-1) at a moment, UTC ms. */
export function isUnderUnionLaw(country: string, at: number): boolean {
  return MEMBERSHIPS.some(([countries, from, to]) => countries.split(' ').includes(country) && at >= from && at < to);
}

/** Whether a rule holds in a country at a moment, UTC ms: `US-CA` is a part of `US`; a rule without a jurisdiction is international. */
export function appliesTo(jurisdiction: string | undefined, country: string, at: number): boolean {
  if (jurisdiction === undefined) return true;
  if (jurisdiction === 'EU') return isUnderUnionLaw(country, at);
  return jurisdiction === country || jurisdiction.startsWith(`${country}-`);
}

/**
 * Laws and regulations that were in force, where an incident happened, by the time it became public
 * (failing that, by the moment that stands in for it); oldest first. Those that are only adopted, or
 * came into force later, are left out. An incident without any date has none.
 */
export function lawsInForce(context: readonly Context[], country: string | undefined, life: Life): LawInForce[] {
  const until = life.madePublic ?? life.anchor;
  if (until === undefined) return [];
  return context
    .flatMap((entry): LawInForce[] => {
      if (entry.kind !== 'law' && entry.kind !== 'regulation') return [];
      const since = dateOf(entry.inForce);
      if (since === undefined || since.earliest >= until.latest) return [];
      if (!appliesTo(entry.jurisdiction, country ?? '', until.earliest)) return [];
      return [{ entry, since, timing: timingOf(since, life.begin, until) }];
    })
    .sort((a, b) => a.since.earliest - b.since.earliest || a.since.latest - b.since.latest);
}

/**
 * Whether it can be said which rules were in force for an incident: the data must list rules, and say where
 * it happened and when it became known.
 */
export function knowsLaws(context: readonly Context[], country: string | undefined, life: Life): boolean {
  const hasRules = context.some(
    ({ kind, inForce }) => (kind === 'law' || kind === 'regulation') && inForce !== undefined,
  );
  const isDated = (life.madePublic ?? life.anchor) !== undefined;
  return hasRules && isDated && country !== undefined && country !== 'ZZ';
}

/** The same laws by how they stand to the life, those that came during it first; no group is empty. */
export function byTiming(laws: readonly LawInForce[]): { timing: Timing; laws: readonly LawInForce[] }[] {
  return TIMINGS.map((timing) => ({ timing, laws: laws.filter((law) => law.timing === timing) })).filter(
    (group) => group.laws.length > 0,
  );
}

function timingOf(since: Interval, begin: Interval | undefined, until: Interval): Timing {
  const lastPossibleDay = since.latest - DAY;
  if (lastPossibleDay > until.earliest) return 'perhaps';
  if (begin === undefined) return 'by-disclosure';
  if (lastPossibleDay <= begin.earliest) return 'throughout';
  return since.earliest >= begin.latest ? 'during' : 'by-disclosure';
}
