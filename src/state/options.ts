import type { Facet } from '../facets/facet.ts';
import { LAST } from '../facets/order.ts';
import type { Locale } from '../locales/locale.ts';
import { valueLabel } from '../locales/values.ts';
import type { Dataset } from '../model/dataset.ts';
import { facetCodes } from './codes.ts';
import type { Selection } from './select.ts';
import type { State } from './state.ts';

/** A value of a facet as it is offered to the reader. */
export interface Option {
  readonly value: string;
  readonly label: string;
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
  const values = facet.byFrequency ? byFrequencyThenName(facet, dataset, locale) : facetCodes(dataset, facet).values;
  const chosen = state.choices[facet.id] ?? [];
  const counts = selection.counts[facet.id] ?? {};
  return [...values, ...chosen.filter((value) => !values.includes(value))].map((value) => ({
    value,
    label: valueLabel(facet.id, value, locale),
    count: counts[value] ?? 0,
    chosen: chosen.includes(value),
  }));
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
