import { DAY, dateOf, type FuzzyDate, type Interval } from './dates.ts';
import { type Life, notBefore, type Phase } from './life.ts';
import type { Incident, IncidentEvent, Money } from './schema.ts';
import { EVENT_KINDS } from './vocabulary.ts';

/** A life as it is told: its events in the order of time, and the sums of money that go with them. */

/** One event of a life told from beginning to end. */
export interface DatedEvent {
  readonly event: IncidentEvent;
  readonly date: FuzzyDate;
  /** What holds from this event until the next; `none` before anything is out. */
  readonly phase: Phase | 'public' | 'none';
  /** Where it stands in time, UTC ms: the middle of its date, narrowed by what the life knows of its order. */
  readonly time: number;
}

/** Kinds that lead to others, which come after them however vague their dates are: no arrest before the complaint. */
const LEADING: readonly string[] = ['breach-start', 'discovery', 'report-to-authority'];
const FOLLOWING: readonly string[] = ['apology', 'arrest', 'charge', 'lawsuit', 'verdict', 'sentence', 'penalty'];

/** Kinds that say nothing of who knows. */
const SILENT: readonly string[] = ['breach-start', 'breach-end', 'sale', 'disclosure', 'listed'];

/**
 * The events in the order of time, each with the phase that it opens or leaves as it was. An imprecise
 * date stands at its middle, narrowed by what the life knows of its order.
 */
export function datedLife(incident: Incident, life: Life): DatedEvent[] {
  const narrowed = new Map<number, Interval>();
  for (const moment of [life.madePublic, life.noticed, life.begin]) {
    if (moment) narrowed.set(moment.event, moment);
  }
  const causes = incident.events.flatMap(({ kind, date }) => (LEADING.includes(kind) ? (dateOf(date) ?? []) : []));
  const told = incident.events.flatMap((event, index) => {
    const date = dateOf(event.date);
    const narrow = date && FOLLOWING.includes(event.kind) ? notBefore(date, causes) : date;
    return date ? [{ event, date, index, time: middle(narrowed.get(index) ?? narrow ?? date) }] : [];
  });
  told.sort(
    (a, b) =>
      a.time - b.time || EVENT_KINDS.indexOf(a.event.kind) - EVENT_KINDS.indexOf(b.event.kind) || a.index - b.index,
  );

  const unaware = life.stretches.find(({ phase }) => phase !== 'known')?.phase;
  const isKnown = life.stretches.some(({ phase }) => phase === 'known');
  let phase: DatedEvent['phase'] = 'none';
  return told.map(({ event, date, index, time }) => {
    const opensKnown = life.noticed ? index === life.noticed.event : !SILENT.includes(event.kind);
    if (index === life.madePublic?.event) phase = 'public';
    else if (phase !== 'public' && isKnown && opensKnown) phase = 'known';
    else if (phase === 'none' && unaware && (!life.begin || index === life.begin.event)) phase = unaware;
    return { event, date, phase, time };
  });
}

function middle({ earliest, latest }: Interval): number {
  // The last day that it may be: what it must have come before stands after it.
  if (!Number.isFinite(earliest)) return latest - DAY;
  return Number.isFinite(latest) ? (earliest + latest) / 2 : earliest;
}

/** A sum of money, with the parts that add up to it where the data give these as well. */
export interface WholeSum {
  readonly sum: Money;
  readonly parts: readonly Money[];
}

/** The sums in the order of the data, those that are parts of another of their kind and currency under it. */
export function wholeSums(money: readonly Money[]): readonly WholeSum[] {
  const partsOf = new Map(
    money.map((sum) => {
      const others = money.filter(
        (other) => other !== sum && other.kind === sum.kind && other.currency === sum.currency && !other.per,
      );
      const total = others.reduce((all, { amount }) => all + amount, 0);
      return [sum, !sum.per && others.length > 1 && total === sum.amount ? others : []] as const;
    }),
  );
  const parts = new Set([...partsOf.values()].flat());
  return money.filter((sum) => !parts.has(sum)).map((sum) => ({ sum, parts: partsOf.get(sum) ?? [] }));
}

/** Kinds of event that bring a fine. */
const PUNISHING: readonly string[] = ['sentence', 'verdict', 'penalty'];

/**
 * The fines that an event brought: those of its own sources, or all where no other event can have brought them. One
 * that the note of the event names already is left out, and so is what it comes to in another currency.
 */
export function finesOf(event: IncidentEvent, { events, money }: Incident): readonly WholeSum[] {
  if (!PUNISHING.includes(event.kind) || dateOf(event.date) === undefined) return [];
  const isOnly = events.filter(({ kind }) => PUNISHING.includes(kind)).length === 1;
  const fines = wholeSums(money.filter(({ kind, per }) => (kind === 'fine' || kind === 'penalty') && !per)).filter(
    ({ sum, parts }) =>
      isOnly || [sum, ...parts].some(({ sources }) => sources.some((key) => event.sources.includes(key))),
  );
  const note = Object.values(event.note ?? {}).join(' ');
  return fines.filter(
    ({ sum }) => sum.currency === fines[0]?.sum.currency && !numbersIn(note).includes(significant(String(sum.amount))),
  );
}

/** The digits of each number in a text, without what only says how large it is: `8.026 billion` is `8026`. */
const numbersIn = (text: string): readonly string[] => (text.match(/\d[\d.,]*/g) ?? []).map(significant);
const significant = (number: string): string => number.replace(/\D/g, '').replace(/0+$/, '');
