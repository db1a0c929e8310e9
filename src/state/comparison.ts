import { type BestFigure, sizeOf } from '../data/claims.ts';
import type { Dataset } from '../data/dataset.ts';
import { latestPopulation, type Reference, referencesOf } from '../data/per-head.ts';
import { UNITS, type Unit } from '../data/vocabulary.ts';
import { inLanguage, type Locale, type LocalizedText } from '../i18n/locale.ts';
import { nameOf } from '../i18n/names.ts';
import type { State } from './state.ts';

/** At most so many incidents stand side by side; quantities fill up what the state holds beyond. */
export const MOST_INCIDENTS = 4;
/** A suggestion looks no further down the order of priority. */
const LOOKED_AT = 500;

/** Something that is compared: an incident, or a quantity that is none. */
export type Compared =
  | { readonly kind: 'incident'; readonly id: string; readonly row: number }
  | { readonly kind: 'quantity'; readonly id: string; readonly reference: Reference };

export interface Comparison {
  /** In the order in which they were added. */
  readonly things: readonly Compared[];
  /** Nothing has been chosen: these are proposed. */
  readonly isSuggested: boolean;
  /** Incidents that were chosen beyond the limit, by id. */
  readonly leftOut: readonly string[];
}

/**
 * What a state compares. Ids that the data do not know are passed over. With nothing chosen it is a
 * suggestion: the open incident, if any, and the two largest featured ones in its unit, else the two
 * largest (without an open one, in the first unit that two have); and of people the latest population.
 */
export function comparisonOf(dataset: Dataset, { compare, incident }: State): Comparison {
  const references = new Map(referencesOf(dataset.context).map((reference) => [reference.entry.id, reference]));
  const found = compare.flatMap((id): Compared[] => {
    const row = dataset.rowOf(id);
    if (row !== undefined) return [{ kind: 'incident', id, row }];
    const reference = references.get(id);
    return reference ? [{ kind: 'quantity', id, reference }] : [];
  });
  if (found.length === 0) return { things: suggest(dataset, incident), isSuggested: true, leftOut: [] };
  const beyond = found.filter(({ kind }) => kind === 'incident').slice(MOST_INCIDENTS);
  return {
    things: found.filter((thing) => !beyond.includes(thing)),
    isSuggested: false,
    leftOut: beyond.map(({ id }) => id),
  };
}

function suggest(dataset: Dataset, open: string): Compared[] {
  const first = [...dataset.priority.subarray(0, LOOKED_AT)];
  const opened = dataset.rowOf(open);
  const unit = opened === undefined ? commonUnit(dataset, first) : shownFigure(dataset, opened)?.unit;
  const sizeIn = (row: number) => (unit === undefined ? 0 : (figureIn(dataset, row, unit)?.best.value ?? 0));
  const isFeatured = (row: number) => Number(dataset.incidents[row].featured);
  const fitting = first
    .filter((row) => row !== opened && sizeIn(row) > 0)
    .sort((a, b) => isFeatured(b) - isFeatured(a) || sizeIn(b) - sizeIn(a));
  const rows = [...(opened === undefined ? [] : [opened]), ...fitting.slice(0, 2)];
  const things = rows.map((row): Compared => ({ kind: 'incident', id: dataset.incidents[row].id, row }));
  const countries = unit === 'people' ? rows.map((row) => dataset.incidents[row].country) : [];
  const references = referencesOf(dataset.context);
  const [population] = countries.flatMap((country) => latestPopulation(references, country) ?? []);
  if (population) things.push({ kind: 'quantity', id: population.entry.id, reference: population });
  return things;
}

/** The first unit in which two of the rows have a figure; failing that, in which one has. */
function commonUnit(dataset: Dataset, rows: readonly number[]): Unit | undefined {
  const count = (unit: Unit) => rows.filter((row) => figureIn(dataset, row, unit)).length;
  return UNITS.find((unit) => count(unit) >= 2) ?? UNITS.find((unit) => count(unit) >= 1);
}

/** The figure that stands for an incident: its size, else its volume. */
export function shownFigure(dataset: Dataset, row: number): BestFigure | undefined {
  const figures = dataset.figures(row);
  return sizeOf(figures) ?? figures[0];
}

export function figureIn(dataset: Dataset, row: number, unit: string): BestFigure | undefined {
  return dataset.figures(row).find((figure) => figure.unit === unit);
}

/** What a compared thing is called, with the BCP 47 tag of the name. */
export function nameOfCompared(thing: Compared, dataset: Dataset, locale: Locale): LocalizedText {
  if (thing.kind === 'incident') return nameOf(dataset.incidents[thing.row], locale.tag);
  return nameOfReference(thing.reference, locale);
}

/** `China population, November 2020`. */
export function nameOfReference({ entry, asOf }: Reference, locale: Locale): LocalizedText {
  const name = inLanguage(entry.label ?? entry.title, locale.tag) ?? { text: entry.id, lang: locale.tag };
  return asOf ? { ...name, text: locale.lazy.compare.counted(name.text, locale.format.date(asOf)) } : name;
}

/** A number with its unit, whatever the unit is called. */
export function quantityIn(value: number, unit: string, { format, lazy }: Locale): string {
  const known = UNITS.find((each) => each === unit);
  if (known) return format.quantity(value, known);
  return lazy.compare.quantity(format.count(value), wordFor(unit, lazy.compare.otherUnits));
}

/** What a unit is called above what is counted in it. */
export function nameOfUnit(unit: string, { words, lazy }: Locale): string {
  return wordFor(unit, { ...words.axis.units, ...lazy.compare.otherUnits });
}

const wordFor = (unit: string, names: Readonly<Record<string, string>>) =>
  Object.hasOwn(names, unit) ? names[unit] : unit;
