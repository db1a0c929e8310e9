import type { Dataset } from '../data/dataset.ts';
import type { Locale } from '../i18n/locale.ts';
import { valueLabel, valueText } from '../i18n/names.ts';
import { type Facet, LAST } from './facets.ts';
import { decadeOfRow, facetCodes, facetValues, type Selection } from './filters.ts';
import { ANY_SIZE, ONLY_UNKNOWN, type SizeRange, type State } from './state.ts';

/** A value of a facet as it is offered to the reader. */
export interface Option {
  readonly value: string;
  readonly label: string;
  /** BCP 47 tag of the label. */
  readonly lang: string;
  /** How many of the incidents that show, or would, have it. */
  readonly count: number;
  readonly chosen: boolean;
}

/** Every value of the data set in the facet's order, then chosen ones that the data lack. */
export function facetOptions(
  facet: Facet,
  dataset: Dataset,
  state: State,
  selection: Selection,
  locale: Locale,
): readonly Option[] {
  const values = facet.byFrequency ? byFrequencyThenName(facet, dataset, locale) : facetValues(dataset, facet);
  const chosen = state.choices[facet.id] ?? [];
  const counts = selection.countsOf(facet);
  return [...values, ...chosen.filter((value) => !values.includes(value))].map((value) => {
    const { text: label, lang } = valueText(facet.id, value, locale);
    return { value, label, lang, count: counts[value] ?? 0, chosen: chosen.includes(value) };
  });
}

/** Options whose label holds the letters, whatever their case. */
export function matchingOptions(options: readonly Option[], letters: string, locale: Locale): readonly Option[] {
  const fold = (text: string) => text.normalize('NFKC').toLocaleLowerCase(locale.tag);
  const wanted = fold(letters.trim());
  return wanted === '' ? options : options.filter(({ label }) => fold(label).includes(wanted));
}

/** The facet's own order, with equally frequent values by their names as the language sorts them. */
function byFrequencyThenName(facet: Facet, dataset: Dataset, locale: Locale): readonly string[] {
  const { values, codes } = facetCodes(dataset, facet);
  const counts = new Uint32Array(values.length);
  for (const code of codes) counts[code] += 1;
  return values
    .map((value, code) => ({ value, count: counts[code], label: valueLabel(facet.id, value, locale) }))
    .sort(
      (a, b) =>
        LAST.indexOf(a.value) - LAST.indexOf(b.value) || b.count - a.count || locale.format.compare(a.label, b.label),
    )
    .map(({ value }) => value);
}

/** Limits on size as a reader sets them: by powers of ten, each end on its own. */

/** Decade of the largest size in a data set; 0 without sizes. */
export function largestDecade(dataset: Dataset): number {
  return decadeOfRow(dataset).reduce((most, decade) => Math.max(most, decade), 0);
}

/** Powers of ten up to `10 ** last`, and `present` among them where an address set another limit. */
export function limitSteps(first: number, last: number, present: number): readonly number[] {
  const steps = Array.from({ length: last - first + 1 }, (_, at) => 10 ** (first + at));
  const stranger = present > 0 && Number.isFinite(present) && !steps.includes(present);
  return stranger ? [...steps, present].sort((a, b) => a - b) : steps;
}

/**
 * The range with one end changed. The first limit leaves out incidents of unknown size, which nobody
 * can hold against it; without limits everything passes.
 */
export function withLimit(size: SizeRange, end: 'min' | 'max', value: number): SizeRange {
  const present = size.min === Infinity ? ANY_SIZE : size;
  const next = { ...present, [end]: value };
  if (next.min === 0 && next.max === Infinity) return ANY_SIZE;
  const unlimited = present.min === 0 && present.max === Infinity;
  return { ...next, unknown: unlimited ? false : next.unknown };
}

/** Only incidents of unknown size, or any again. */
export function onlyUnknown(only: boolean): SizeRange {
  return only ? ONLY_UNKNOWN : ANY_SIZE;
}

/** A column of the little histogram of sizes. */
interface SizeBar {
  /** Least size in it; the next power of ten is where the next one begins. */
  readonly least: number;
  readonly count: number;
  /** Share of the fullest column, 0 to 1. */
  readonly share: number;
  /** Whether sizes in it pass, at least some. */
  readonly passes: boolean;
}

export function sizeBars(dataset: Dataset, selection: Selection, { min, max }: SizeRange): readonly SizeBar[] {
  const shown = selection.sizes.slice(0, largestDecade(dataset) + 1);
  const most = shown.reduce((fullest, { count }) => Math.max(fullest, count), 1);
  return shown.map(({ decade, count }) => ({
    least: 10 ** decade,
    count,
    share: count / most,
    passes: 10 ** (decade + 1) > min && 10 ** decade <= max,
  }));
}
