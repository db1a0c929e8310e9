import { bestFigures, stands } from '../claims.ts';
import { formsOf } from '../dataset.ts';
import { dateOf, type FuzzyDate } from '../dates.ts';
import type { Incident } from '../schema.ts';
import type { EventKind, EventParty } from '../vocabulary.ts';
import { type Problem, shorten } from './problems.ts';

/** An incident with the place that it and its parts have in the file. */
export interface Placed {
  readonly incident: Incident;
  /** `incidents[3]`. */
  readonly path: string;
  /** Where an entry of a list stands in the file, as the file writes it: `figures[0]`, or `records` in the short form. */
  placeOf(list: 'events' | 'figures', index: number): string;
}

/**
 * What can be read but contradicts itself. Each is shown as it stands: which of two statements is wrong, only its
 * author can say. Dates tell something only where no day that they may mean would do.
 */
export function doubtsOf(placed: readonly Placed[], updated: string | undefined, today: string | undefined): Problem[] {
  const end = [updated, today].flatMap((text) => (text === undefined ? [] : (dateOf(text) ?? []))).at(0);
  const problems: Problem[] = [];
  const now = dateOf(today);
  const day = dateOf(updated);
  if (now && day && day.earliest >= now.latest) {
    problems.push({
      path: 'updated',
      found: shorten(updated),
      expected: 'no day that is still to come',
      effect: 'doubt',
    });
  }
  const twins = new Twins();
  for (const each of placed) {
    const doubt = (place: string, found: string, expected: string) => {
      const path = place === '' ? each.path : `${each.path}.${place}`;
      problems.push({ path, found: shortened(found), expected, effect: 'doubt', incident: each.incident.id });
    };
    doubtFigures(each, doubt);
    doubtSize(each, doubt);
    doubtEvents(each, doubt);
    doubtSources(each, doubt);
    doubtDates(each, end, updated !== undefined && day !== undefined, doubt);
    const twin = twins.firstOf(each);
    if (twin) doubt('', `the same as ${twin.path}`, 'each entry once: name, dates and figures are the same');
  }
  return problems;
}

type Doubt = (place: string, found: string, expected: string) => void;

const isCount = (unit: string): boolean => unit !== 'bytes';

function doubtFigures({ incident, placeOf }: Placed, doubt: Doubt): void {
  incident.figures.forEach(({ value, max, unit, sources }, index) => {
    const within = (field: string) => {
      const place = placeOf('figures', index);
      return place.includes('[') ? `${place}.${field}` : place;
    };
    if (isCount(unit) && !Number.isInteger(value)) doubt(within('value'), String(value), 'a whole number');
    if (value === 0 && sources.length === 0) {
      doubt(within('value'), '0', 'a number of 1 or more; what is unknown is left out');
    }
    if (max === undefined) return;
    if (isCount(unit) && !Number.isInteger(max)) doubt(within('max'), String(max), 'a whole number');
    if (max < value) doubt(within('max'), `${max}, below the value ${value}`, 'the upper end, not below the value');
  });
}

/** Statuses of whoever can know: a size below such a number needs a reason. */
const FIRM: readonly string[] = ['court', 'confirmed', 'observed'];

/** Whether the figure that says the size is too small beside the others, or chosen without a reason. */
function doubtSize({ incident, placeOf }: Placed, doubt: Doubt): void {
  const { figures } = incident;
  figures.forEach((figure, index) => {
    if (figure.headline && formsOf(figure.reason).length === 0) {
      doubt(placeOf('figures', index), 'headline without "reason"', 'a sentence in "reason" that readers are told');
    }
    if (figure.rejected && figure.headline) {
      doubt(placeOf('figures', index), `headline, rejected as a ${figure.rejected}`, 'a headline that is not rejected');
    }
  });
  if (figures.length < 2) return;
  for (const { unit, best } of bestFigures(incident)) {
    if (unit === 'bytes' || best.headline) continue;
    const most = Math.max(best.value, best.max ?? best.value);
    figures.forEach((figure, index) => {
      if (figure.unit !== unit || !stands(figure) || !FIRM.includes(figure.status)) return;
      const says = `${figure.value}, the size is ${most} ${unit}`;
      if (figure.scope === 'part' && figure.value > most) {
        doubt(placeOf('figures', index), says, 'no part above the size; "superseded" or "headline" says which counts');
      } else if (figure.scope === 'whole' && figure.value > 2 * most) {
        doubt(
          placeOf('figures', index),
          says,
          'no more than twice the size; "superseded", "rejected" or "headline" says why',
        );
      }
    });
  }
}

/** Which kinds of event somebody cannot do. */
const MISUSED: readonly (readonly [kind: EventKind, by: EventParty, expected: string])[] = [
  [
    'report-to-authority',
    'third-party',
    'a report of the organisation to an authority; a tip of a stranger is a discovery',
  ],
  ['report-to-authority', 'attacker', 'a report of the organisation to an authority'],
  ['response', 'attacker', 'an act of the organisation or of an authority'],
  ['apology', 'attacker', 'an act of the organisation'],
];

function doubtEvents({ incident, placeOf }: Placed, doubt: Doubt): void {
  incident.events.forEach(({ kind, by }, index) => {
    const misuse = MISUSED.find(([each, party]) => each === kind && party === by);
    if (misuse) doubt(placeOf('events', index), `${kind} by ${by}`, misuse[2]);
  });
}

/** Whether sources name each other as they are in the file. */
function doubtSources({ incident: { sources, figures }, placeOf }: Placed, doubt: Doubt): void {
  for (const [key, { copyOf }] of Object.entries(sources)) {
    if (copyOf === undefined || (copyOf !== key && Object.hasOwn(sources, copyOf))) continue;
    doubt(`sources.${key}.copyOf`, copyOf, 'the key of another source');
  }
  figures.forEach(({ repeats = [] }, index) => {
    const unknown = repeats.find((key) => !Object.hasOwn(sources, key));
    if (unknown !== undefined)
      doubt(`${placeOf('figures', index)}.repeats`, unknown, 'keys of sources of the incident');
  });
}

/** Surely before: no day that the one may mean lies within or after the other. */
const isBefore = (a: FuzzyDate, b: FuzzyDate): boolean => a.latest <= b.earliest;

/** The date of a kind of event that has the first deadline. */
function firstDate({ events }: Incident, kind: EventKind): FuzzyDate | undefined {
  let first: FuzzyDate | undefined;
  for (const event of events) {
    const date = event.kind === kind ? dateOf(event.date) : undefined;
    if (date && (first === undefined || date.latest < first.latest)) first = date;
  }
  return first;
}

function doubtDates({ incident, placeOf }: Placed, end: FuzzyDate | undefined, isUpdated: boolean, doubt: Doubt): void {
  const placeIn = (index: number) => {
    const place = placeOf('events', index);
    return place.includes('[') ? `${place}.date` : place;
  };
  const begin = firstDate(incident, 'breach-start');
  const disclosure = firstDate(incident, 'disclosure');
  incident.events.forEach(({ kind, date: text }, index) => {
    const date = dateOf(text);
    if (!date) return;
    if (begin && kind !== 'breach-start' && isBefore(date, begin)) {
      doubt(placeIn(index), `${kind} ${date.text}, begun ${begin.text}`, 'a day after the beginning of the breach');
    }
    if (disclosure && kind === 'discovery' && isBefore(disclosure, date)) {
      doubt(placeIn(index), `discovery ${date.text}, public ${disclosure.text}`, 'no day after it was made public');
    }
    if (end && isBefore(end, date)) {
      doubt(placeIn(index), date.text, isUpdated ? 'no day after "updated"' : 'no day that is still to come');
    }
  });
}

/** Finds entries that say the same as one before them; compared in full are only those that look alike. */
class Twins {
  /** Of entries that look alike the first one, and all that differ by their contents once there are two. */
  private readonly byLook = new Map<string, { readonly first: Placed; byContent?: Map<string, Placed> }>();

  /** The first entry before this one that has the same names, dates and figures. */
  firstOf(placed: Placed): Placed | undefined {
    const look = lookOf(placed.incident);
    if (look === undefined) return undefined;
    const alike = this.byLook.get(look);
    if (!alike) {
      this.byLook.set(look, { first: placed });
      return undefined;
    }
    alike.byContent ??= new Map([[contentOf(alike.first.incident), alike.first]]);
    const content = contentOf(placed.incident);
    const twin = alike.byContent.get(content);
    if (!twin) alike.byContent.set(content, placed);
    return twin;
  }
}

/** What entries that say the same have in common, in whatever order; nothing where there is too little to compare. */
function lookOf({ names, organisation, events, figures }: Incident): string | undefined {
  const called = namesOf(names, organisation);
  if (called === '' || (events.length === 0 && figures.length === 0)) return undefined;
  const day = events.reduce((least, { date }) => (least === '' || date < least ? date : least), '');
  const most = figures.reduce((largest, { value }) => Math.max(largest, value), 0);
  return `${called}\n\n${day}\n\n${most}`;
}

/** Name, dates and figures as one text. */
function contentOf({ names, organisation, events, figures, country }: Incident): string {
  const dates = inOrder(events.map(({ kind, date }) => `${kind} ${date}`));
  const counts = inOrder(
    figures.map(({ value, max, unit, scope, status }) => `${value},${max},${unit},${scope},${status}`),
  );
  // Names have no line breaks.
  return `${namesOf(names, organisation)}\n\n${dates}\n\n${counts}\n\n${country}`;
}

const namesOf = (...named: readonly Parameters<typeof formsOf>[0][]): string =>
  inOrder(named.flatMap(formsOf).map((name) => name.trim().toLowerCase()));

const inOrder = (texts: string[]): string => (texts.length > 1 ? texts.sort().join('\n') : (texts[0] ?? ''));

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);
