import { groups } from 'd3-array';
import { sizeOf } from '../data/claims.ts';
import type { Dataset } from '../data/dataset.ts';
import { dateOf } from '../data/dates.ts';
import { relationsOf } from '../data/relations.ts';
import type { Locale } from '../i18n/locale.ts';
import { relationName } from '../i18n/names.ts';

/** The incidents of one year, in the order in which they became public. */
interface OutlineYear {
  /** Null for those without any date. */
  readonly year: number | null;
  readonly rows: readonly number[];
}

/**
 * The selection as a list by the year made public (failing that, of the date that stands in for it),
 * oldest year first, undated last. Rows may come in any order; within a year it is that of time.
 */
export function outlineOf(dataset: Dataset, rows: Iterable<number>): OutlineYear[] {
  const { anchor } = dataset.columns;
  const dated = [...rows].sort((a, b) => {
    const [undatedA, undatedB] = [Number.isNaN(anchor[a]), Number.isNaN(anchor[b])];
    if (undatedA || undatedB) return Number(undatedA) - Number(undatedB) || a - b;
    return anchor[a] - anchor[b] || a - b;
  });
  const yearOf = (row: number) => (Number.isNaN(anchor[row]) ? null : new Date(anchor[row]).getUTCFullYear());
  return groups(dated, yearOf).map(([year, of]) => ({ year, rows: of }));
}

/** The same with the newest year first, and in it the newest incident; the undated stay last. */
export function newestFirst(years: readonly OutlineYear[]): OutlineYear[] {
  const turned = years.filter(({ year }) => year !== null).toReversed();
  const undated = years.filter(({ year }) => year === null);
  return [...turned.map(({ year, rows }) => ({ year, rows: rows.toReversed() })), ...undated];
}

/**
 * What the picture shows of an incident, in words: its phases, when it became public, and its size with
 * its certainty. Nothing is said more exactly than it is known, and what is unknown is said.
 */
export function sayIncident(dataset: Dataset, row: number, locale: Locale): string {
  const { says } = locale.words.outline;
  const [figure, status] = saySize(dataset, row, locale);
  return says.all([
    ...sayLife(dataset, row, locale),
    status === undefined ? figure : says.size(figure, status),
    ...sayEvents(dataset, row, locale),
  ]);
}

/** What kind of case it is, its phases, and when it became public. */
export function sayLife(dataset: Dataset, row: number, locale: Locale): string[] {
  const { words, format } = locale;
  const { says } = words.outline;
  const incident = dataset.incidents[row];
  const life = dataset.life(row);
  const { hidden, known, unpublished } = life.lags;
  const phrases: string[] = [];
  if (incident.nature !== 'breach') phrases.push(words.facets.nature.values[incident.nature]);

  if (hidden && hidden.max > 0) phrases.push(says.hidden(format.lag(hidden)));
  else if (unpublished && unpublished.max > 0) phrases.push(says.unpublished(format.lag(unpublished)));
  if (known && known.max > 0) phrases.push(says.known(format.lag(known)));
  if (!life.begin) phrases.push(says.beginUnknown);

  const moment = life.madePublic ?? life.anchor;
  const event = moment && incident.events[moment.event];
  const date = event && dateOf(event.date);
  if (event && date) {
    const text = format.date(date);
    phrases.push(life.madePublic ? says.public(text) : says.event(words.events[event.kind], text));
  }

  return phrases;
}

/** Its size, and how well that is supported; that it is unknown. */
export function saySize(dataset: Dataset, row: number, { words, format }: Locale): [figure: string, status?: string] {
  const figures = dataset.figures(row);
  const size = sizeOf(figures) ?? figures[0];
  return size ? [format.figure(size.best), words.statuses[size.best.status]] : [words.outline.says.sizeUnknown];
}

/** The events that it is a part of. */
function sayEvents(dataset: Dataset, row: number, { words, tag }: Locale): string[] {
  return relationsOf(dataset, row)
    .filter(({ isOneEvent }) => isOneEvent)
    .map(({ relation }) => words.outline.says.partOf(relationName(relation, tag).text));
}
