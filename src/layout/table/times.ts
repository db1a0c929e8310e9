import type { Dataset } from '../../model/dataset.ts';
import { type FuzzyDate, parseEdtf } from '../../model/edtf.ts';
import type { Interval } from '../../model/interval.ts';
import type { AftermathEvent, Lags, Life, Moment } from '../../model/phases.ts';
import { type Cell, type Column, lacks, says, saysOrUnknown } from './column.ts';

/** Columns of dates and of the time between them. */

/** Middle of an interval; where one side is open, the side that is known. */
function middle(low: number, high: number): number | undefined {
  if (!Number.isFinite(low)) return Number.isFinite(high) ? high : undefined;
  return Number.isFinite(high) ? (low + high) / 2 : low;
}

const middleOf = (interval: Interval | undefined) => interval && middle(interval.earliest, interval.latest);

function momentColumn(id: 'began' | 'noticed' | 'published', of: (life: Life) => Moment | undefined): Column {
  /** The date as the data write it: order may narrow what it allows, but never what it says. */
  const written = (dataset: Dataset, row: number): string | undefined => {
    const moment = of(dataset.life(row));
    return moment && dataset.incidents[row].events[moment.event]?.date;
  };
  return {
    id,
    kind: 'date',
    width: 104,
    label: (locale) => locale.later.table.columns[id],
    cell(dataset, row, locale) {
      const text = written(dataset, row);
      const date: FuzzyDate | undefined = text === undefined ? undefined : parseEdtf(text);
      return saysOrUnknown(date && locale.format.date(date), locale);
    },
    rank: (dataset, row) => middleOf(of(dataset.life(row))),
    fields: [{ heading: id, value: (dataset, row) => written(dataset, row) ?? '' }],
  };
}

/** `lacking`: whether there is nothing to know, which is not the same as that nobody knows it. */
function lagColumn(
  id: 'hidden' | 'known' | 'unpublished' | 'delay',
  lag: keyof Lags,
  lacking: (life: Life) => boolean = () => false,
): Column {
  const of = (dataset: Dataset, row: number) => dataset.life(row).lags[lag];
  const days = (value: number | undefined) => (value === undefined || !Number.isFinite(value) ? '' : value);
  return {
    id,
    kind: 'duration',
    width: 100,
    label: (locale) => locale.later.table.columns[id],
    cell(dataset, row, locale): Cell {
      const length = of(dataset, row);
      if (!length && lacking(dataset.life(row))) return lacks(locale.later.table.notApplicable);
      return saysOrUnknown(length && locale.format.lag(length), locale);
    },
    rank(dataset, row) {
      const length = of(dataset, row);
      return length && middle(length.min, length.max);
    },
    fields: [
      { heading: `${id}-days-min`, value: (dataset, row) => days(of(dataset, row)?.min) },
      { heading: `${id}-days-max`, value: (dataset, row) => days(of(dataset, row)?.max) },
    ],
  };
}

export const began = momentColumn('began', ({ begin }) => begin);
export const noticed = momentColumn('noticed', ({ noticed: moment }) => moment);
export const published = momentColumn('published', ({ madePublic }) => madePublic);

export const hidden = lagColumn('hidden', 'hidden');
/** What was noticed only when it was public was never known and kept. */
export const known = lagColumn(
  'known',
  'known',
  ({ noticed: moment, madePublic }) => moment !== undefined && madePublic !== undefined,
);
/** Only where nothing says when it was noticed. */
export const unpublished = lagColumn('unpublished', 'unpublished', ({ noticed: moment }) => moment !== undefined);
export const delay = lagColumn('delay', 'public');

export const events: Column = {
  id: 'events',
  kind: 'number',
  width: 92,
  label: (locale) => locale.later.table.columns.events,
  cell: (dataset, row, locale) => says(locale.format.integer(dataset.incidents[row].events.length)),
  rank: (dataset, row) => dataset.incidents[row].events.length,
  fields: [{ heading: 'events', value: (dataset, row) => dataset.incidents[row].events.length }],
};

const lastOf = (dataset: Dataset, row: number): AftermathEvent | undefined => dataset.life(row).aftermath.at(-1);

/** The last thing that happened after it was public: where the aftermath ends, as far as is known. */
export const aftermath: Column = {
  id: 'aftermath',
  kind: 'date',
  width: 140,
  label: (locale) => locale.later.table.columns.aftermath,
  cell(dataset, row, locale) {
    const event = lastOf(dataset, row);
    const { words, later, format } = locale;
    return event
      ? says(later.table.event(words.events[event.kind], format.date(event.date)))
      : lacks(later.table.noAftermath);
  },
  rank: (dataset, row) => middleOf(lastOf(dataset, row)?.date),
  fields: [
    { heading: 'aftermath-event', value: (dataset, row) => lastOf(dataset, row)?.kind ?? '' },
    { heading: 'aftermath-date', value: (dataset, row) => lastOf(dataset, row)?.date.text ?? '' },
  ],
};
