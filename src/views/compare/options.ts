import { type Dataset, formsOf } from '../../data/dataset.ts';
import { referencesOf } from '../../data/per-head.ts';
import type { Texts } from '../../data/schema.ts';
import type { Locale, LocalizedText } from '../../i18n/locale.ts';
import { nameOf } from '../../i18n/names.ts';
import { nameOfReference, quantityIn } from '../../state/comparison.ts';

/** Something that can be added to a comparison. */
export interface CompareOption {
  readonly id: string;
  readonly isIncident: boolean;
  readonly name: LocalizedText;
  /** What it is, in a few words. */
  readonly detail: string;
}

export interface CompareOptions {
  /** The best of what fits, no more than were asked for. */
  readonly options: readonly CompareOption[];
  /** How many fit in all. */
  readonly count: number;
}

interface Entry {
  readonly id: string;
  /** Row of an incident, or -1. */
  readonly row: number;
  /** All that it is called, in every language, folded. */
  readonly names: readonly string[];
}

const known = new WeakMap<Dataset, readonly Entry[]>();

/**
 * Incidents and quantities whose names, in any language, have every word of `query`, without those
 * in `taken`. What begins with the query comes first, then the data's order of priority; without a
 * query the first incidents and the first quantities share the room.
 */
export function compareOptions(
  dataset: Dataset,
  query: string,
  taken: readonly string[],
  most: number,
  locale: Locale,
): CompareOptions {
  const entries = known.get(dataset) ?? entriesOf(dataset);
  known.set(dataset, entries);
  const words = fold(query)
    .split(/\s+/u)
    .filter((word) => word !== '');
  const free = entries.filter(({ id }) => !taken.includes(id));
  const fitting = free.filter(({ names }) => words.every((word) => names.some((name) => name.includes(word))));
  const shown = words.length > 0 ? bestOf(fitting, fold(query).trim(), most) : someOfBoth(fitting, most);
  return { options: shown.map((entry) => optionOf(entry, dataset, locale)), count: fitting.length };
}

/** The longest name that is given as an example, in characters. */
const LONGEST_EXAMPLE = 32;

/** What may be typed to find something: the foremost incident and the first quantity, as far as the data have them. */
export function exampleNames(dataset: Dataset, locale: Locale): readonly string[] {
  const [incident] = [...dataset.priority.subarray(0, 1)].map((row) => nameOf(dataset.incidents[row], locale.tag).text);
  const [quantity] = referencesOf(dataset.context).map((reference) => nameOfReference(reference, locale).text);
  return [incident, quantity].filter((name) => name !== undefined && name.length <= LONGEST_EXAMPLE);
}

/** Whether there is anything but incidents to compare with. */
export const hasQuantities = (dataset: Dataset): boolean => referencesOf(dataset.context).length > 0;

function entriesOf(dataset: Dataset): readonly Entry[] {
  const all = (...texts: (Texts | undefined)[]) => texts.flatMap(formsOf).map(fold);
  const incidents = [...dataset.priority].map((row): Entry => {
    const { id, names, organisation, parent } = dataset.incidents[row];
    return { id, row, names: all(names, organisation, parent, id) };
  });
  const quantities = referencesOf(dataset.context).map(
    ({ entry }): Entry => ({ id: entry.id, row: -1, names: all(entry.label, entry.title, entry.id) }),
  );
  return [...incidents, ...quantities];
}

function bestOf(entries: readonly Entry[], query: string, most: number): Entry[] {
  const begins = ({ names }: Entry) => names.some((name) => name.startsWith(query));
  return [...entries.filter(begins), ...entries.filter((entry) => !begins(entry))].slice(0, most);
}

function someOfBoth(entries: readonly Entry[], most: number): Entry[] {
  const incidents = entries.filter(({ row }) => row >= 0);
  const quantities = entries.filter(({ row }) => row < 0);
  const half = Math.max(Math.ceil(most / 2), most - quantities.length);
  const first = incidents.slice(0, half);
  return [...first, ...quantities.slice(0, most - first.length)];
}

function optionOf({ id, row }: Entry, dataset: Dataset, locale: Locale): CompareOption {
  const { chooser } = locale.lazy.compare;
  if (row >= 0) {
    const anchor = dataset.columns.anchor[row];
    const detail = Number.isFinite(anchor) ? chooser.incidentOf(locale.format.year(anchor)) : chooser.incident;
    return { id, isIncident: true, name: nameOf(dataset.incidents[row], locale.tag), detail };
  }
  const reference = referencesOf(dataset.context.filter((entry) => entry.id === id))[0];
  const detail = chooser.quantity(quantityIn(reference.value, reference.unit, locale));
  return { id, isIncident: false, name: nameOfReference(reference, locale), detail };
}

/** Case, accents and full-width forms do not matter. */
function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '');
}
