import type { BestFigure } from './claims.ts';
import { formsOf } from './dataset.ts';
import { DAY, dateOf, type FuzzyDate, type Interval } from './dates.ts';
import type { Life } from './life.ts';
import type { Context, Incident } from './schema.ts';

/**
 * A figure per head: of people by the population of the country, of accounts or people by the users of
 * the platform. Nothing else is a head: records, items, files and bytes are never divided by people.
 */

/** Something that was counted beside the incidents: people of a country, users of a platform. */
export interface Reference {
  readonly entry: Context;
  readonly value: number;
  readonly unit: string;
  /** When it was counted, where that is known. */
  readonly asOf: FuzzyDate | undefined;
}

/** `population`: of the country; `users`: of the platform; `chosen`: what the reader has set beside it. */
export type HeadsOf = 'population' | 'users' | 'chosen';

export interface PerHead {
  readonly of: HeadsOf;
  readonly figure: BestFigure;
  readonly reference: Reference;
  /** The best-supported figure over the reference; they differ where the figure is a range. */
  readonly low: number;
  readonly high: number;
  /** The same for the least and the most that any figure for the whole says in this unit. */
  readonly lowest: number;
  readonly highest: number;
}

/** Why an incident has no figure per head: no size, none in people or accounts, or nothing counted to divide by. */
type NoHeads = 'no-size' | 'other-unit' | 'no-count';

/** A census holds for years; the users of a platform may double in two. Days. */
const NEAR_ENOUGH: Readonly<Record<'population' | 'users', number>> = { population: 5 * 365.25, users: 2 * 365.25 };

const HEADS = ['people', 'accounts'];

/** The quantities of a data set that something can be set beside, in its order. */
export function referencesOf(context: readonly Context[]): Reference[] {
  return context.flatMap((entry) => {
    const { kind, value, unit, asOf } = entry;
    if (kind !== 'quantity' || value === undefined || !(value > 0) || unit === undefined) return [];
    return [{ entry, value, unit, asOf: dateOf(asOf) }];
  });
}

/**
 * The figures per head of an incident.
 *
 * - People by the population of its country: a quantity in people whose series is named after it, such
 *   as `cn-population`.
 * - Accounts, else people, by the users of the platform: a quantity in accounts or people that has the
 *   name of the organisation in its label or title. A count in the figure's own unit goes before one
 *   in the other; people are divided by people only.
 * - Any figure by each of the quantities that the reader has `chosen`, in the same unit.
 *
 * Of several counts the one nearest in time to the day on which the incident became public (failing
 * that, to the moment that stands in for it), the earlier of two equally near: within five years for
 * a population and two for users. Without a date nothing is divided.
 */
export function perHeadOf(
  incident: Incident,
  figures: readonly BestFigure[],
  life: Life,
  references: readonly Reference[],
  chosen: readonly Reference[] = [],
): PerHead[] {
  const figureIn = (unit: string) => figures.find((figure) => figure.unit === unit);
  const people = figureIn('people');
  const found: PerHead[] = [];
  const add = (of: HeadsOf, figure: BestFigure | undefined, reference: Reference | undefined) => {
    if (
      !figure ||
      !reference ||
      found.some((other) => other.reference.entry === reference.entry && other.figure === figure)
    )
      return;
    found.push(divide(of, figure, reference));
  };
  const moment = life.madePublic ?? life.anchor;
  if (moment) {
    const populations = references.filter(
      ({ entry, unit }) => unit === 'people' && isPopulation(entry, incident.country),
    );
    add('population', people, nearest(populations, moment, NEAR_ENOUGH.population));
    const users = references.filter(
      ({ entry, unit }) => HEADS.includes(unit) && isAbout(entry, formsOf(incident.organisation)),
    );
    const near = (unit: string) =>
      nearest(
        users.filter((each) => each.unit === unit),
        moment,
        NEAR_ENOUGH.users,
      );
    const accounts = figureIn('accounts');
    if (accounts) add('users', accounts, near('accounts') ?? near('people'));
    add('users', people, near('people'));
  }
  for (const reference of chosen) add('chosen', figureIn(reference.unit), reference);
  return found;
}

/** Why nothing of an incident could be divided by heads. */
export function whyNoHeads(figures: readonly BestFigure[]): NoHeads {
  if (figures.length === 0) return 'no-size';
  return figures.some(({ unit }) => HEADS.includes(unit)) ? 'no-count' : 'other-unit';
}

/** The latest count of the people of a country (ISO 3166-1). */
export function latestPopulation(references: readonly Reference[], country: string | undefined): Reference | undefined {
  const dated = references.filter(({ entry, unit, asOf }) => unit === 'people' && asOf && isPopulation(entry, country));
  return dated.sort((a, b) => middleOf(b.asOf) - middleOf(a.asOf))[0];
}

function divide(of: HeadsOf, figure: BestFigure, reference: Reference): PerHead {
  const { value, max = value } = figure.best;
  const by = reference.value;
  return {
    of,
    figure,
    reference,
    low: value / by,
    high: Math.max(value, max) / by,
    lowest: figure.low / by,
    highest: figure.high / by,
  };
}

function isPopulation({ series }: Context, country: string | undefined): boolean {
  return country !== undefined && series === `${country.toLowerCase()}-population`;
}

/** Whether the name of an organisation stands in an entry's label or title, as a word of its own. */
function isAbout({ label, title, series }: Context, organisation: readonly string[]): boolean {
  if (series?.endsWith('-population')) return false;
  const names = organisation.filter((name) => name.length >= 3).map((name) => name.toLowerCase());
  return [...formsOf(label), ...formsOf(title)].some((text) => names.some((name) => hasWord(text.toLowerCase(), name)));
}

const LETTER = /[\p{L}\p{N}]/u;

function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const isOpen = !LETTER.test(text[at - 1] ?? ' ');
    if (isOpen && !LETTER.test(text[at + word.length] ?? ' ')) return true;
  }
  return false;
}

/** The one nearest in time, within so many days; a date known only to the decade, or open, is not near anything. */
function nearest(references: readonly Reference[], moment: Interval, days: number): Reference | undefined {
  const at = middleOf(moment);
  const near = references
    .map((reference) => ({ reference, time: middleOf(reference.asOf), away: Math.abs(middleOf(reference.asOf) - at) }))
    .filter(({ reference, away }) => away <= days * DAY && isExactEnough(reference.asOf));
  near.sort((a, b) => a.away - b.away || a.time - b.time);
  return near[0]?.reference;
}

function isExactEnough(date: FuzzyDate | undefined): boolean {
  return date !== undefined && date.precision !== 'decade' && date.precision !== 'century';
}

function middleOf(interval: Interval | undefined): number {
  return interval ? (interval.earliest + interval.latest) / 2 : Number.NaN;
}
