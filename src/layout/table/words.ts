import { inLanguage, type Locale } from '../../locales/locale.ts';
import { nameOf } from '../../locales/names.ts';
import { facetLabel, valueLabel } from '../../locales/values.ts';
import type { Dataset } from '../../model/dataset.ts';
import { STATUSES } from '../../model/vocabulary.ts';
import { FACET_COLUMNS } from '../../state/columns.ts';
import { causeInk, finishOf, natureShape } from '../looks.ts';
import { type Column, lacks, says } from './column.ts';

/** Columns of words: what it is called, whom it befell, and every facet. */

export const name: Column = {
  id: 'name',
  kind: 'text',
  width: 150,
  label: (locale) => locale.later.table.columns.name,
  cell(dataset, row, locale) {
    const { text, lang } = nameOf(dataset.incidents[row], locale.tag);
    return says(text, lang);
  },
  symbol: (dataset, row) => ({
    shape: natureShape(dataset.incidents[row].nature),
    ink: causeInk(dataset, row),
    finish: 'filled',
  }),
  rank: (dataset, row, locale) => nameOf(dataset.incidents[row], locale.tag).text,
  fields: [
    { heading: 'id', value: (dataset, row) => dataset.incidents[row].id },
    { heading: 'name', value: (dataset, row, locale) => nameOf(dataset.incidents[row], locale.tag).text },
  ],
};

export const organisation: Column = {
  id: 'organisation',
  kind: 'text',
  width: 160,
  label: (locale) => locale.later.table.columns.organisation,
  cell(dataset, row, locale) {
    const { organisation, parent } = dataset.incidents[row];
    const of = inLanguage(organisation, locale.tag);
    const group = inLanguage(parent, locale.tag);
    const whole = of ?? group;
    if (whole === undefined) return lacks(locale.later.table.unknown);
    return says(of && group ? locale.later.table.partOf(of.text, group.text) : whole.text, whole.lang);
  },
  rank: ({ incidents }, row, { tag }) => inLanguage(incidents[row].organisation ?? incidents[row].parent, tag)?.text,
  fields: [
    {
      heading: 'organisation',
      value: ({ incidents }, row, { tag }) => inLanguage(incidents[row].organisation, tag)?.text ?? '',
    },
    { heading: 'parent', value: ({ incidents }, row, { tag }) => inLanguage(incidents[row].parent, tag)?.text ?? '' },
  ],
};

const SUPPORT: readonly string[] = STATUSES;

type Facet = (typeof FACET_COLUMNS)[number];

/** Widths of columns whose words are longer or shorter than most. */
const WIDTHS: Readonly<Record<string, number>> = { country: 104, actor: 92, status: 116, kind: 250 };

const knownValues = (facet: Facet, dataset: Dataset, row: number) =>
  facet.of(dataset, row).filter((value) => value !== 'unknown');

const labels = (facet: Facet, values: readonly string[], locale: Locale) =>
  locale.later.table.several(values.map((value) => valueLabel(facet.id, value, locale)));

/** By the names of its values; certainty goes from best to least supported, as everywhere. */
function facetColumn(facet: Facet): Column {
  const { id } = facet;
  const bySupport = id === 'status';
  return {
    id,
    kind: bySupport ? 'support' : 'text',
    width: WIDTHS[id] ?? 112,
    label: (locale) => facetLabel(id, locale),
    cell(dataset, row, locale) {
      const values = knownValues(facet, dataset, row);
      return values.length === 0 ? lacks(locale.later.table.unknown) : says(labels(facet, values, locale));
    },
    symbol(dataset, row) {
      const [value] = bySupport ? knownValues(facet, dataset, row) : [];
      return value === undefined ? undefined : { shape: 'circle', ink: 'ink-soft', finish: finishOf(value) };
    },
    rank(dataset, row, locale) {
      const values = knownValues(facet, dataset, row);
      if (values.length === 0) return undefined;
      return bySupport ? SUPPORT.indexOf(values[0]) : labels(facet, values, locale);
    },
    fields: [{ heading: id, value: (dataset, row) => knownValues(facet, dataset, row).join(';') }],
  };
}

export const facets: readonly Column[] = FACET_COLUMNS.map(facetColumn);
