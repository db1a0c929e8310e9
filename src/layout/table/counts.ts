import { type BestFigure, sizeOf } from '../../model/claims.ts';
import type { Dataset } from '../../model/dataset.ts';
import { causeInk, finishOf, natureShape } from '../looks.ts';
import { type Column, lacks, says, saysOrUnknown } from './column.ts';

/** Columns of figures, and of what they rest on. */

const size = (dataset: Dataset, row: number): BestFigure | undefined => sizeOf(dataset.figures(row));
const volume = (dataset: Dataset, row: number): BestFigure | undefined =>
  dataset.figures(row).find(({ unit }) => unit === 'bytes');

/** Numbers of different units are never compared: rows go by unit first. */
export const sizes: Column = {
  id: 'size',
  kind: 'number',
  width: 130,
  label: (locale) => locale.later.table.columns.size,
  cell(dataset, row, locale) {
    const figure = size(dataset, row);
    return saysOrUnknown(figure && locale.format.figure(figure.best), locale);
  },
  symbol(dataset, row) {
    const figure = size(dataset, row);
    if (!figure) return undefined;
    return {
      shape: natureShape(dataset.incidents[row].nature),
      ink: causeInk(dataset, row),
      finish: finishOf(figure.best.status),
    };
  },
  rank: (dataset, row) => size(dataset, row)?.best.value,
  blocks: {
    of: (dataset, row) => size(dataset, row)?.unit ?? '',
    label(block, locale) {
      const labels: Readonly<Record<string, string>> = locale.words.axis.units;
      return Object.hasOwn(labels, block) ? labels[block] : block;
    },
  },
  // A number never travels without its unit, nor without who stands for it.
  fields: [
    { heading: 'size', value: (dataset, row) => size(dataset, row)?.best.value ?? '' },
    { heading: 'size-max', value: (dataset, row) => size(dataset, row)?.best.max ?? '' },
    { heading: 'size-qualifier', value: (dataset, row) => size(dataset, row)?.best.qualifier ?? '' },
    { heading: 'size-unit', value: (dataset, row) => size(dataset, row)?.unit ?? '' },
    { heading: 'size-status', value: (dataset, row) => size(dataset, row)?.best.status ?? '' },
  ],
};

export const unit: Column = {
  id: 'unit',
  kind: 'text',
  width: 104,
  label: (locale) => locale.later.table.columns.unit,
  cell(dataset, row, locale) {
    const of = size(dataset, row)?.unit;
    return saysOrUnknown(of && locale.words.axis.units[of], locale);
  },
  rank(dataset, row, locale) {
    const of = size(dataset, row)?.unit;
    return of && locale.words.axis.units[of];
  },
  fields: [{ heading: 'unit', value: (dataset, row) => size(dataset, row)?.unit ?? '' }],
};

/** Lowest and highest figure for the whole, in the unit of the size; sorted by how many times the one is the other. */
export const range: Column = {
  id: 'range',
  kind: 'spread',
  width: 150,
  label: (locale) => locale.later.table.columns.range,
  cell(dataset, row, { later, format }) {
    const figure = size(dataset, row);
    if (!figure) return lacks(later.table.unknown);
    const { low, high, count, disagree } = figure;
    return says(
      later.table.range(
        low === high ? undefined : format.count(low),
        format.quantity(high, figure.unit),
        { value: count, text: format.integer(count) },
        disagree,
      ),
    );
  },
  rank(dataset, row) {
    const figure = size(dataset, row);
    return figure && (figure.high + 1) / (figure.low + 1);
  },
  fields: [
    { heading: 'range-low', value: (dataset, row) => size(dataset, row)?.low ?? '' },
    { heading: 'range-high', value: (dataset, row) => size(dataset, row)?.high ?? '' },
    { heading: 'range-unit', value: (dataset, row) => size(dataset, row)?.unit ?? '' },
    { heading: 'range-figures', value: (dataset, row) => size(dataset, row)?.count ?? 0 },
    {
      heading: 'range-disagree',
      value(dataset, row) {
        const figure = size(dataset, row);
        return figure ? String(figure.disagree) : '';
      },
    },
  ],
};

export const figures: Column = {
  id: 'figures',
  kind: 'number',
  width: 92,
  label: (locale) => locale.later.table.columns.figures,
  cell: (dataset, row, locale) => says(locale.format.integer(dataset.incidents[row].figures.length)),
  rank: (dataset, row) => dataset.incidents[row].figures.length,
  fields: [{ heading: 'figures', value: (dataset, row) => dataset.incidents[row].figures.length }],
};

/** A volume, not a count. */
export const bytes: Column = {
  id: 'bytes',
  kind: 'number',
  width: 112,
  label: (locale) => locale.later.table.columns.bytes,
  cell(dataset, row, { later, format }) {
    const figure = volume(dataset, row);
    return figure ? says(format.figure(figure.best)) : lacks(later.table.noFigure);
  },
  rank: (dataset, row) => volume(dataset, row)?.best.value,
  fields: [
    { heading: 'bytes', value: (dataset, row) => volume(dataset, row)?.best.value ?? '' },
    { heading: 'bytes-qualifier', value: (dataset, row) => volume(dataset, row)?.best.qualifier ?? '' },
    { heading: 'bytes-status', value: (dataset, row) => volume(dataset, row)?.best.status ?? '' },
  ],
};

const sourcesOf = (dataset: Dataset, row: number): number => Object.keys(dataset.incidents[row].sources).length;

export const sources: Column = {
  id: 'sources',
  kind: 'number',
  width: 92,
  label: (locale) => locale.later.table.columns.sources,
  cell: (dataset, row, locale) => says(locale.format.integer(sourcesOf(dataset, row))),
  rank: sourcesOf,
  fields: [{ heading: 'sources', value: sourcesOf }],
};

const STRENGTHS = ['several', 'single', 'weak'] as const;

/** Without a mark there are at least two pages that can be linked; a file without sources leaves it open. */
function strengthOf(dataset: Dataset, row: number): (typeof STRENGTHS)[number] | undefined {
  return dataset.incidents[row].evidence ?? (sourcesOf(dataset, row) >= 2 ? 'several' : undefined);
}

export const evidence: Column = {
  id: 'evidence',
  kind: 'support',
  width: 124,
  label: (locale) => locale.later.table.columns.evidence,
  cell(dataset, row, locale) {
    const strength = strengthOf(dataset, row);
    return saysOrUnknown(strength && locale.later.table.evidence[strength], locale);
  },
  rank(dataset, row) {
    const strength = strengthOf(dataset, row);
    return strength && STRENGTHS.indexOf(strength);
  },
  fields: [{ heading: 'evidence', value: (dataset, row) => strengthOf(dataset, row) ?? '' }],
};
