import { fillStyleOf, incidentInk, natureShape } from '../../chart/encodings.ts';
import { type BestFigure, sizeOf } from '../../data/claims.ts';
import { type Dataset, extraId } from '../../data/dataset.ts';
import { dateOf, type FuzzyDate, type Interval } from '../../data/dates.ts';
import type { AftermathEvent, Lags, Life, Moment } from '../../data/life.ts';
import type { ExtraColumn } from '../../data/schema.ts';
import { STATUSES } from '../../data/vocabulary.ts';
import { inLanguage, inOneForm, type Locale } from '../../i18n/locale.ts';
import { facetLabel, nameOf, valueLabel, valueText } from '../../i18n/names.ts';
import { FACET_COLUMNS } from '../../state/columns.ts';
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
    label: (locale) => locale.lazy.table.columns[id],
    cell(dataset, row, locale) {
      const text = written(dataset, row);
      const date: FuzzyDate | undefined = dateOf(text);
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
    label: (locale) => locale.lazy.table.columns[id],
    cell(dataset, row, locale): Cell {
      const length = of(dataset, row);
      if (!length && lacking(dataset.life(row))) return lacks(locale.lazy.table.notApplicable);
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

const began = momentColumn('began', ({ begin }) => begin);
const noticed = momentColumn('noticed', ({ noticed: moment }) => moment);
const published = momentColumn('published', ({ madePublic }) => madePublic);

const hidden = lagColumn('hidden', 'hidden');
/** What was noticed only when it was public was never known and kept. */
const known = lagColumn(
  'known',
  'known',
  ({ noticed: moment, madePublic }) => moment !== undefined && madePublic !== undefined,
);
/** Only where nothing says when it was noticed. */
const unpublished = lagColumn('unpublished', 'unpublished', ({ noticed: moment }) => moment !== undefined);
const delay = lagColumn('delay', 'public');

const events: Column = {
  id: 'events',
  kind: 'number',
  width: 92,
  label: (locale) => locale.lazy.table.columns.events,
  cell: (dataset, row, locale) => says(locale.format.integer(dataset.incidents[row].events.length)),
  rank: (dataset, row) => dataset.incidents[row].events.length,
  fields: [{ heading: 'events', value: (dataset, row) => dataset.incidents[row].events.length }],
};

const lastOf = (dataset: Dataset, row: number): AftermathEvent | undefined => dataset.life(row).aftermath.at(-1);

/** The last thing that happened after it was public: where the aftermath ends, as far as is known. */
const aftermath: Column = {
  id: 'aftermath',
  kind: 'date',
  width: 140,
  label: (locale) => locale.lazy.table.columns.aftermath,
  cell(dataset, row, locale) {
    const event = lastOf(dataset, row);
    const { words, lazy, format } = locale;
    return event
      ? says(lazy.table.event(words.events[event.kind], format.date(event.date)))
      : lacks(lazy.table.noAftermath);
  },
  rank: (dataset, row) => middleOf(lastOf(dataset, row)?.date),
  fields: [
    { heading: 'aftermath-event', value: (dataset, row) => lastOf(dataset, row)?.kind ?? '' },
    { heading: 'aftermath-date', value: (dataset, row) => lastOf(dataset, row)?.date.text ?? '' },
  ],
};

/** Columns of words: what it is called, whom it befell, and every facet. */

const name: Column = {
  id: 'name',
  kind: 'text',
  width: 150,
  label: (locale) => locale.lazy.table.columns.name,
  cell(dataset, row, locale) {
    const { text, lang } = nameOf(dataset.incidents[row], locale.tag);
    return says(text, lang);
  },
  symbol: (dataset, row) => ({
    shape: natureShape(dataset.incidents[row].nature),
    ink: incidentInk(dataset, row),
    fillStyle: 'filled',
  }),
  rank: (dataset, row, locale) => nameOf(dataset.incidents[row], locale.tag).text,
  fields: [
    { heading: 'id', value: (dataset, row) => dataset.incidents[row].id },
    { heading: 'name', value: (dataset, row, locale) => nameOf(dataset.incidents[row], locale.tag).text },
  ],
};

const organisation: Column = {
  id: 'organisation',
  kind: 'text',
  width: 160,
  label: (locale) => locale.lazy.table.columns.organisation,
  cell(dataset, row, locale) {
    const { organisation, parent } = dataset.incidents[row];
    const of = inLanguage(organisation, locale.tag);
    const group = inLanguage(parent, locale.tag);
    const whole = of ?? group;
    if (whole === undefined) return lacks(locale.lazy.table.unknown);
    return says(of && group ? locale.lazy.table.partOf(of.text, group.text) : whole.text, whole.lang);
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
  locale.lazy.table.several(values.map((value) => valueLabel(facet.id, value, locale)));

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
      if (values.length === 0) return lacks(locale.lazy.table.unknown);
      return says(labels(facet, values, locale), valueText(id, values[0], locale).lang);
    },
    symbol(dataset, row) {
      const [value] = bySupport ? knownValues(facet, dataset, row) : [];
      return value === undefined ? undefined : { shape: 'circle', ink: 'ink-soft', fillStyle: fillStyleOf(value) };
    },
    rank(dataset, row, locale) {
      const values = knownValues(facet, dataset, row);
      if (values.length === 0) return undefined;
      return bySupport ? SUPPORT.indexOf(values[0]) : labels(facet, values, locale);
    },
    fields: [{ heading: id, value: (dataset, row) => knownValues(facet, dataset, row).join(';') }],
  };
}

const facets: readonly Column[] = FACET_COLUMNS.map(facetColumn);

/** Columns of figures, and of what they rest on. */

const size = (dataset: Dataset, row: number): BestFigure | undefined => sizeOf(dataset.figures(row));
const volume = (dataset: Dataset, row: number): BestFigure | undefined =>
  dataset.figures(row).find(({ unit }) => unit === 'bytes');

/** Numbers of different units are never compared: rows go by unit first. */
const sizes: Column = {
  id: 'size',
  kind: 'number',
  width: 130,
  label: (locale) => locale.lazy.table.columns.size,
  cell(dataset, row, locale) {
    const figure = size(dataset, row);
    return saysOrUnknown(figure && locale.format.figure(figure.best), locale);
  },
  symbol(dataset, row) {
    const figure = size(dataset, row);
    if (!figure) return undefined;
    return {
      shape: natureShape(dataset.incidents[row].nature),
      ink: incidentInk(dataset, row),
      fillStyle: fillStyleOf(figure.best.status),
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

const unit: Column = {
  id: 'unit',
  kind: 'text',
  width: 104,
  label: (locale) => locale.lazy.table.columns.unit,
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
const range: Column = {
  id: 'range',
  kind: 'spread',
  width: 150,
  label: (locale) => locale.lazy.table.columns.range,
  cell(dataset, row, { lazy, format }) {
    const figure = size(dataset, row);
    if (!figure) return lacks(lazy.table.unknown);
    const { low, high, count, disagree } = figure;
    return says(
      lazy.table.range(
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

const figures: Column = {
  id: 'figures',
  kind: 'number',
  width: 92,
  label: (locale) => locale.lazy.table.columns.figures,
  cell: (dataset, row, locale) => says(locale.format.integer(dataset.incidents[row].figures.length)),
  rank: (dataset, row) => dataset.incidents[row].figures.length,
  fields: [{ heading: 'figures', value: (dataset, row) => dataset.incidents[row].figures.length }],
};

/** A volume, not a count. */
const bytes: Column = {
  id: 'bytes',
  kind: 'number',
  width: 112,
  label: (locale) => locale.lazy.table.columns.bytes,
  cell(dataset, row, { lazy, format }) {
    const figure = volume(dataset, row);
    return figure ? says(format.figure(figure.best)) : lacks(lazy.table.noFigure);
  },
  rank: (dataset, row) => volume(dataset, row)?.best.value,
  fields: [
    { heading: 'bytes', value: (dataset, row) => volume(dataset, row)?.best.value ?? '' },
    { heading: 'bytes-qualifier', value: (dataset, row) => volume(dataset, row)?.best.qualifier ?? '' },
    { heading: 'bytes-status', value: (dataset, row) => volume(dataset, row)?.best.status ?? '' },
  ],
};

const sourcesOf = (dataset: Dataset, row: number): number => Object.keys(dataset.incidents[row].sources).length;

const sources: Column = {
  id: 'sources',
  kind: 'number',
  width: 92,
  label: (locale) => locale.lazy.table.columns.sources,
  cell: (dataset, row, locale) => says(locale.format.integer(sourcesOf(dataset, row))),
  rank: sourcesOf,
  fields: [{ heading: 'sources', value: sourcesOf }],
};

const STRENGTHS = ['several', 'single', 'weak'] as const;

/** Without a mark there are at least two pages that can be linked; a file without sources leaves it open. */
function strengthOf(dataset: Dataset, row: number): (typeof STRENGTHS)[number] | undefined {
  return dataset.incidents[row].evidence ?? (sourcesOf(dataset, row) >= 2 ? 'several' : undefined);
}

const evidence: Column = {
  id: 'evidence',
  kind: 'support',
  width: 124,
  label: (locale) => locale.lazy.table.columns.evidence,
  cell(dataset, row, locale) {
    const strength = strengthOf(dataset, row);
    return saysOrUnknown(strength && locale.lazy.table.evidence[strength], locale);
  },
  rank(dataset, row) {
    const strength = strengthOf(dataset, row);
    return strength && STRENGTHS.indexOf(strength);
  },
  fields: [{ heading: 'evidence', value: (dataset, row) => strengthOf(dataset, row) ?? '' }],
};

/** Every column, in the order of `COLUMN_IDS`. */
export const COLUMNS: readonly Column[] = [
  name,
  organisation,
  ...facets,
  began,
  noticed,
  published,
  hidden,
  known,
  unpublished,
  delay,
  sizes,
  unit,
  range,
  figures,
  bytes,
  events,
  aftermath,
  sources,
  evidence,
];

/** The heading of every row, which always stands first. */
export const NAME = name;

/** Shown when nobody has chosen. */
const USUAL = ['published', 'began', 'hidden', 'known', 'size', 'status', 'cause', 'country'];
const USUAL_ON_A_PHONE = ['published', 'size', 'status', 'hidden'];

const byId: ReadonlyMap<string, Column> = new Map(COLUMNS.map((column) => [column.id, column]));

const made = new WeakMap<readonly ExtraColumn[], readonly Column[]>();

/** The columns of a file's own, in its order. */
function extraColumns({ own: { extra } }: Dataset): readonly Column[] {
  const columns = made.get(extra) ?? extra.map(extraColumn);
  made.set(extra, columns);
  return columns;
}

/** Every column that the table can have of a data set: ours, and the file's own. */
export function columnsOf(dataset: Dataset): readonly Column[] {
  const own = extraColumns(dataset);
  return own.length === 0 ? COLUMNS : [...COLUMNS, ...own];
}

export function columnById(id: string, dataset: Dataset): Column | undefined {
  return byId.get(id) ?? extraColumns(dataset).find((column) => column.id === id);
}

/** Ids of the columns beside the name, in their order; the usual ones when none are chosen. */
export function shownColumns(chosen: readonly string[], narrow: boolean, dataset: Dataset): readonly string[] {
  const usual = narrow ? USUAL_ON_A_PHONE : USUAL;
  return chosen.length === 0 ? usual : chosen.filter((id) => id !== NAME.id && columnById(id, dataset));
}

/**
 * The state's `columns` for these columns beside the name: nothing for the usual ones. Where even the
 * last is left out, the name alone says so.
 */
export function chosenColumns(shown: readonly string[], narrow: boolean, dataset: Dataset): readonly string[] {
  if (shown.join() === shownColumns([], narrow, dataset).join()) return [];
  return shown.length === 0 ? [NAME.id] : shown;
}

function extraColumn({ key, type }: ExtraColumn): Column {
  const id = extraId(key);
  const of = ({ incidents }: Dataset, row: number) => incidents[row].extra?.[key];
  return {
    id,
    kind: type === 'number' ? 'number' : 'text',
    width: type === 'number' ? 104 : 130,
    label: (locale) => facetLabel(id, locale),
    cell(dataset, row, locale) {
      const value = of(dataset, row);
      if (value === undefined) return lacks(locale.lazy.table.unknown);
      if (typeof value === 'number') return says(locale.format.plain(value));
      const said = says(value, inOneForm(value).lang);
      return type === 'link' ? { ...said, href: value } : said;
    },
    rank: of,
    fields: [{ heading: id, value: (dataset, row) => of(dataset, row) ?? '' }],
  };
}
