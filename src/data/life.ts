import { DAY, dateOf, type FuzzyDate, type Interval, type Lag } from './dates.ts';
import type { Incident } from './schema.ts';
import type { EventKind, EventParty } from './vocabulary.ts';

/** When something happened, as far as the events and their order tell. */
export interface Moment extends Interval {
  /** The date, or one that bounds it, is marked `~`. */
  readonly approximate: boolean;
  /** The date, or one that bounds it, is marked `?`. */
  readonly uncertain: boolean;
  /** Where the event stands in `incident.events`; its `date` is the wording. */
  readonly event: number;
}

/**
 * `hidden`: data are out and the organisation does not know. `known`: somebody knows, the public does
 * not. `unnoticed-unknown`: not public, and nothing says when it was noticed.
 */
export type Phase = 'hidden' | 'known' | 'unnoticed-unknown';

export interface Stretch {
  readonly phase: Phase;
  readonly start: Interval;
  readonly end: Interval;
  readonly approximate: boolean;
}

export interface AftermathEvent {
  readonly kind: EventKind;
  readonly date: FuzzyDate;
  /** Where the event stands in `incident.events`. */
  readonly index: number;
}

export interface Lags {
  /** From the beginning until the organisation noticed, or until publication if that came first. */
  readonly hidden?: Lag;
  /** From the first proof that somebody knew until publication. */
  readonly known?: Lag;
  /** From the beginning until publication or the first proof that somebody knew, discovery undated. */
  readonly unpublished?: Lag;
  /** From the beginning until publication. */
  readonly public?: Lag;
}

export interface Life {
  readonly begin?: Moment;
  readonly end?: Moment;
  readonly noticed?: Moment;
  readonly madePublic?: Moment;
  /** The moment that stands for the whole: `madePublic`, else the event that stands in for it. */
  readonly anchor?: Moment;
  /** What happened at the anchor: `disclosure` only where somebody says when it was made public. */
  readonly anchorKind?: EventKind;
  /** UTC ms; always finite, never after `last`. An open end counts at its known side. */
  readonly first?: number;
  readonly last?: number;
  readonly stretches: readonly Stretch[];
  readonly aftermath: readonly AftermathEvent[];
  readonly lags: Lags;
}

interface DatedEvent {
  readonly kind: EventKind;
  readonly by: EventParty | undefined;
  readonly date: FuzzyDate;
  readonly index: number;
}

const OUTCOMES: readonly EventKind[] = [
  'apology',
  'arrest',
  'charge',
  'lawsuit',
  'verdict',
  'sentence',
  'penalty',
  'response',
];
/** Events that prove that somebody knew; after the publication they are its aftermath. */
export const AFTERMATH: readonly EventKind[] = [...OUTCOMES, 'report-to-authority'];
const PROOFS_OF_LOSS: readonly EventKind[] = ['breach-end', 'sale', 'report-to-authority'];

/** Whether somebody noticed who is neither the organisation nor an authority; who is not named is one of these. */
const isStranger = (by: EventParty | undefined): boolean => by === 'third-party';

const momentOf = ({ date, index }: DatedEvent): Moment => ({
  earliest: date.earliest,
  latest: date.latest,
  approximate: date.approximate,
  uncertain: date.uncertain,
  event: index,
});

// Infinities compare but cannot be subtracted.
const compare = (a: number | string, b: number | string): number => (a < b ? -1 : a > b ? 1 : 0);
const inTime = (a: DatedEvent, b: DatedEvent): number =>
  compare(a.date.earliest, b.date.earliest) ||
  compare(a.date.latest, b.date.latest) ||
  compare(a.date.text, b.date.text) ||
  compare(a.kind, b.kind) ||
  a.index - b.index;
const byDeadline = (a: DatedEvent, b: DatedEvent): number => compare(a.date.latest, b.date.latest) || inTime(a, b);

/** When the first of several events happened: not before the first possible day, nor after the first deadline. */
function firstOf(events: readonly DatedEvent[]): Moment | undefined {
  if (events.length === 1) return momentOf(events[0]);
  const [opening] = [...events].sort(inTime);
  const [closing] = [...events].sort(byDeadline);
  if (opening === undefined || closing === undefined) return undefined;
  return {
    ...momentOf(opening),
    latest: closing.date.latest,
    approximate: opening.date.approximate || closing.date.approximate,
    uncertain: opening.date.uncertain || closing.date.uncertain,
  };
}

const canPrecede = (a: Interval, b: Interval): boolean => a.earliest < b.latest;
const isFlagged = (moment: Moment): boolean => moment.approximate || moment.uncertain;
const daysBetween = (from: number, to: number): number => Math.max(0, (to - from) / DAY);

/** Every difference in days that two intervals allow; the last possible day is one before `latest`. */
function lagBetween(start: Moment, end: Moment): Lag {
  return {
    min: daysBetween(start.latest - DAY, end.earliest),
    max: daysBetween(start.earliest, end.latest - DAY),
    approximate: isFlagged(start) || isFlagged(end),
  };
}

/** The lag from a moment that may be open: nothing where it would be "at least 0 days". */
function tellingLag(start: Moment, end: Moment): Lag | undefined {
  const lag = lagBetween(start, end);
  return lag.min === 0 && !Number.isFinite(start.earliest) ? undefined : lag;
}

const stretchOf = (phase: Phase, start: Moment, end: Moment): Stretch[] =>
  lagBetween(start, end).max > 0 ? [{ phase, start, end, approximate: isFlagged(start) || isFlagged(end) }] : [];

/** A moment that came after all of `before` and before all of `after`; the same day will do. */
const between = (before: (Moment | undefined)[], moment: Moment, after: (Moment | undefined)[]): Moment => ({
  ...moment,
  earliest: before.reduce((most, other) => Math.max(most, other?.earliest ?? most), moment.earliest),
  latest: after.reduce((least, other) => Math.min(least, other?.latest ?? least), moment.latest),
});

/** Stands in for an undated publication: of the best kind at hand, the event that had surely happened first. */
function standInFor(events: readonly DatedEvent[], begun?: Moment, discovery?: Moment): Moment | undefined {
  const floor = discovery ?? begun;
  const soonest = (...kinds: readonly EventKind[]): Moment | undefined => {
    const [event] = events
      .filter(({ kind, date }) => kinds.includes(kind) && (floor === undefined || canPrecede(floor, date)))
      .sort(byDeadline);
    return event && momentOf(event);
  };
  const outcome = soonest(...OUTCOMES) ?? discovery;
  const loss = soonest('report-to-authority') ?? soonest('sale') ?? soonest('breach-end');
  return outcome ?? loss ?? begun ?? soonest('listed');
}

/**
 * The aftermath of an anchor, in the order of time. A vague date is narrowed by what must have come before it: the
 * beginning, and the first proof that somebody knew.
 */
const aftermathOf = (
  events: readonly DatedEvent[],
  anchor: Moment,
  before: readonly (Moment | undefined)[],
): AftermathEvent[] =>
  events
    .filter(({ kind, index }) => AFTERMATH.includes(kind) && index !== anchor.event)
    .map((event) => ({ ...event, date: notBefore(event.date, before) }))
    .filter(({ date }) => canPrecede(anchor, date))
    .sort(inTime)
    .map(({ kind, date, index }) => ({ kind, date, index }));

/** A date without the days before the earliest ones of all that it must follow, as far as it has others. */
export function notBefore(date: FuzzyDate, moments: readonly (Interval | undefined)[]): FuzzyDate {
  const earliest = moments.reduce(
    (least, moment) => (moment && moment.earliest < date.latest ? Math.max(least, moment.earliest) : least),
    date.earliest,
  );
  return earliest === date.earliest ? date : { ...date, earliest };
}

/**
 * The life of an incident, from its dated events.
 *
 * - It begins with the earliest `breach-start`. Without one, `begin` and the lags from it are absent;
 *   what is drawn begins with the first proof that data were out or known of (`breach-end`, `sale`,
 *   `report-to-authority`, `discovery`), where that precedes publication.
 * - What a third party noticed (`by`) is known to a stranger, not to the organisation or an authority: it is no discovery
 *   here and proves no knowledge, but it proves that data were out. An attacker who makes himself known is heard.
 * - It was noticed at the earliest `discovery` and made public at the earliest `disclosure`. Of several
 *   events of a kind the first counts: it was no later than the last possible day of any of them.
 * - It was hidden until the discovery, or until publication when the discovery surely came after it; from
 *   discovery to publication it was known.
 * - Without a `discovery`, a report to an authority, apology, arrest, charge, verdict, sentence, penalty or
 *   response that surely came before publication proves that somebody knew: from there on it was known
 *   (at least), before it `unnoticed-unknown`. Without such proof it was `unnoticed-unknown` up to
 *   publication. That is never counted as hidden.
 * - Without a `disclosure`, the anchor is the apology, arrest, charge, verdict, sentence, penalty or
 *   response that had surely happened first and is not surely older than the discovery (else the
 *   beginning); failing that the discovery, a report to an authority, a sale, the end, the beginning, and
 *   last the day on which somebody listed it. Lags to publication are then absent.
 * - Order narrows what dates leave open: beginning <= noticed <= anchor. What began in 2012 and was public
 *   on 2012-06-05 began by that day. Where dates exclude the order, they stay as written, and no
 *   stretch or lag rests on the two together.
 * - The aftermath are those outcomes and reports to an authority that may lie on or after the anchor.
 */
export function lifeOf(incident: Incident): Life {
  const events = incident.events.flatMap(({ kind, by, date: text }, index): DatedEvent[] => {
    const date = dateOf(text);
    return date === undefined ? [] : [{ kind, by, date, index }];
  });
  const ofKind = (...kinds: EventKind[]): DatedEvent[] => events.filter(({ kind }) => kinds.includes(kind));
  const knownOf = (...kinds: EventKind[]): DatedEvent[] => ofKind(...kinds).filter(({ by }) => !isStranger(by));
  const byStrangers = ofKind('discovery').filter(({ by }) => isStranger(by));
  const begun = firstOf(ofKind('breach-start'));
  const [ending] = ofKind('breach-end').sort((a, b) => inTime(b, a));
  const end = ending && momentOf(ending);
  const discovery = firstOf(knownOf('discovery'));
  const disclosure = firstOf(ofKind('disclosure'));
  const goal = disclosure ?? standInFor(events, begun, discovery ?? firstOf(byStrangers));
  if (goal === undefined) return { stretches: [], aftermath: [], lags: {} };

  const started = begun && canPrecede(begun, goal) ? begun : undefined;
  const found = discovery && (!started || canPrecede(started, discovery)) ? discovery : undefined;

  const proof = firstOf(
    knownOf(...AFTERMATH).filter(({ date }) => date.latest <= goal.earliest && (!started || canPrecede(started, date))),
  );
  const knowing = found === undefined ? proof : canPrecede(found, goal) ? found : undefined;
  const loss = begun === undefined ? firstOf([...ofKind(...PROOFS_OF_LOSS), ...byStrangers]) : undefined;
  const start = started ?? (loss && loss.earliest < (knowing ?? goal).earliest ? loss : undefined);

  const from = start && between([], start, [knowing, goal]);
  const known = knowing && between([start], knowing, [goal]);
  const anchor = between([start, knowing], goal, []);
  const until = known ?? anchor;
  const unaware = from && start !== goal ? stretchOf(found ? 'hidden' : 'unnoticed-unknown', from, until) : [];
  const aware = known && knowing !== goal ? stretchOf('known', known, anchor) : [];
  const aftermath = aftermathOf(events, anchor, [start, knowing]);

  const unawareLag = started && from && tellingLag(from, until);
  const life = [anchor, from, known].filter((moment) => moment !== undefined);
  const later = [...life, end, found, ...aftermath.map(({ date }) => date)].filter((moment) => moment !== undefined);
  return {
    begin: started ? from : begun,
    end,
    noticed: knowing && knowing === found ? known : discovery,
    madePublic: disclosure && anchor,
    anchor,
    anchorKind: incident.events[goal.event]?.kind,
    first: Math.min(...life.map(({ earliest, latest }) => (Number.isFinite(earliest) ? earliest : latest))),
    last: Math.max(...later.map(({ earliest, latest }) => (Number.isFinite(latest) ? latest : earliest))),
    stretches: [...unaware, ...aware],
    aftermath,
    lags: {
      hidden: found && unawareLag,
      known: disclosure && known && tellingLag(known, anchor),
      unpublished: disclosure && !found ? unawareLag : undefined,
      public: disclosure && started && from && lagBetween(from, anchor),
    },
  };
}

/** The moment from which a life is told. */
export type Milestone = 'breach' | 'discovery' | 'disclosure';

/** Why no delay can be given. */
export const NO_DELAYS = ['begin-unknown', 'discovery-unknown', 'disclosure-unknown', 'contradiction'] as const;
export type NoDelay = (typeof NO_DELAYS)[number];

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
