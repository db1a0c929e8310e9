import { canOpen, isPrimary } from '../../data/claims.ts';
import type { Dataset } from '../../data/dataset.ts';
import type { Figure, Incident, IncidentEvent, Money, Source, Texts } from '../../data/schema.ts';
import {
  ACTIONS,
  ACTORS,
  EVENT_KINDS,
  EVENT_PARTIES,
  MONEY_KINDS,
  NATURES,
  QUALIFIERS,
  REJECTIONS,
  SCOPES,
  SOURCE_KINDS,
  STATUSES,
  UNITS,
} from '../../data/vocabulary.ts';
import { LANGUAGES } from '../../i18n/index.ts';
import { inOneForm, type Locale } from '../../i18n/locale.ts';
import { ABOUT } from '../../i18n/pages.ts';
import type { Field } from '../../views/table/column.ts';
import { COLUMNS } from '../../views/table/columns.ts';
import { tableAsCells } from '../../views/table/csv.ts';
import { datasetOf, type Raw } from '../edition.ts';
import { loadWhole } from '../locales.ts';
import { croissant, dataPackage } from './descriptions.ts';
import {
  CROISSANT_PATH,
  DATA_PACKAGE_PATH,
  type FieldType,
  TABLE_NAMES,
  type Table,
  type TableField,
  tablePath,
  tableText,
} from './table.ts';

type Meaning = Omit<TableField, 'name'>;

const { incident: words } = ABOUT.en.format.fields;

const means = (type: FieldType, description: string, values?: readonly string[]): Meaning => ({
  type,
  description,
  ...(values ? { values } : {}),
});
const always = (meaning: Meaning): Meaning => ({ ...meaning, required: true });
const withoutUnknown = (values: readonly string[]) => values.filter((value) => value !== 'unknown');

const days = (name: string, what: string): Readonly<Record<string, Meaning>> => ({
  [`${name}-days-min`]: means('integer', `Days ${what}, at least`),
  [`${name}-days-max`]: means('integer', `Days ${what}, at most; empty where the dates set no limit`),
});

/** What each column of the table of incidents holds. A column without a line here stops the build. */
const MEANINGS: Readonly<Record<string, Meaning>> = {
  id: always(means('string', words.id)),
  name: always(means('string', 'short name, in English where there is one')),
  organisation: means('string', words.organisation),
  parent: means('string', words.parent),
  cause: means('string', words.action, withoutUnknown(ACTIONS)),
  actor: means('string', words.actor, withoutUnknown(ACTORS)),
  sector: means('string', words.sector),
  country: means('string', words.country),
  status: means('string', 'how well supported the size is', STATUSES),
  kind: means('string', `${words.data}, joined by semicolons`),
  nature: always(means('string', words.nature, NATURES)),
  began: means('string', 'when it began, EDTF'),
  noticed: means('string', 'when the organisation noticed or is proven to have known, EDTF'),
  published: means('string', 'when it was made public, EDTF'),
  ...days('hidden', 'from the beginning until the organisation noticed, or until publication if that came first'),
  ...days('known', 'from the first proof that the organisation knew until publication'),
  ...days('unpublished', 'from the beginning until publication, where nothing says when it was noticed'),
  ...days('delay', 'from the beginning until publication'),
  size: means('number', 'best-supported count for the whole case, in its own unit'),
  'size-max': means('number', 'upper end of the size, where it is a range'),
  'size-qualifier': means('string', 'how exact the size is', QUALIFIERS),
  'size-unit': means('string', 'what the size counts; never converted', UNITS),
  'size-status': means('string', 'how well supported the size is', STATUSES),
  unit: means('string', 'what the size counts, once more', UNITS),
  'range-low': means('number', 'lowest figure for the whole case in the unit of the size'),
  'range-high': means('number', 'highest figure for the whole case in the unit of the size'),
  'range-unit': means('string', 'unit of the range', UNITS),
  'range-figures': always(means('integer', 'how many figures the range is of')),
  'range-disagree': means('boolean', 'whether these figures give different numbers'),
  figures: always(means('integer', 'how many figures there are, each a row of figures.csv')),
  bytes: means('number', 'best-supported volume, bytes; never the size of a case'),
  'bytes-qualifier': means('string', 'how exact the volume is', QUALIFIERS),
  'bytes-status': means('string', 'how well supported the volume is', STATUSES),
  events: always(means('integer', 'how many events there are, each a row of events.csv')),
  'aftermath-event': means('string', 'the last event after publication', EVENT_KINDS),
  'aftermath-date': means('string', 'when that was, EDTF'),
  sources: always(means('integer', 'how many sources there are, each a row of sources.csv')),
  evidence: means('string', 'how many pages that can be linked it rests on', ['several', 'single', 'weak']),
  'source-urls': means('string', 'addresses of the sources, joined by blanks'),
  licence: means('string', 'licence of the data'),
  'data-version': means('string', 'version of the data: their day, and a fingerprint of all they say'),
  created: means('string', `${words.created}, EDTF`),
  modified: means('string', `${words.modified}, EDTF`),
  reviewed: means('string', `${words.reviewed}, EDTF`),
  hibp: means('string', 'name of the same breach in Have I Been Pwned'),
  vcdb: means('string', 'incident_id of the same incident in the VERIS Community Database'),
  wikidata: means('string', 'item of the same incident in Wikidata'),
};

const own = (heading: string, of: (incident: Incident) => string | undefined): Field => ({
  heading,
  value: ({ incidents }, row) => of(incidents[row]) ?? '',
});

/** What follows the columns of the explorer's table. New ones come last: programs may count columns. */
const MORE: readonly Field[] = [
  { heading: 'licence', value: ({ license }) => license },
  { heading: 'data-version', value: ({ version }) => version },
  own('created', ({ created }) => created),
  own('modified', ({ modified }) => modified),
  own('reviewed', ({ reviewed }) => reviewed),
  own('hibp', ({ identifiers }) => identifiers?.hibp),
  own('vcdb', ({ identifiers }) => identifiers?.vcdb),
  own('wikidata', ({ identifiers }) => identifiers?.wikidata),
];

/** Every incident in a row, with every column that the explorer writes of a selection, and a few more. */
function incidentsTable(dataset: Dataset, locale: Locale): Table {
  const every = Uint32Array.from(dataset.incidents.keys());
  const { headings, cells } = tableAsCells(dataset, every, COLUMNS, locale, MORE);
  return {
    name: 'incidents',
    title: 'Incidents',
    description: 'Data breaches and related cases, one a row: whom, where, how, when, how many.',
    fields: headings.map((name) => {
      if (!Object.hasOwn(MEANINGS, name)) throw new Error(`incidents.csv: nothing says what the column ${name} holds`);
      return { name, ...MEANINGS[name] };
    }),
    key: ['id'],
    references: [],
    rows: cells,
  };
}

/** A part of an incident, with its place among those of its kind, from 0. */
interface Entry<Part> {
  readonly incident: Incident;
  readonly place: number;
  readonly part: Part;
}

/** A column, and what it holds of an entry; undefined where the data do not say. */
interface PartField<Part> extends TableField {
  of(entry: Entry<Part>): string | number | boolean | undefined;
}

const { fields: fieldWords } = ABOUT.en.format;

function field<Part>(
  name: string,
  type: FieldType,
  description: string,
  of: (part: Part) => string | number | boolean | undefined,
  more: Pick<TableField, 'values' | 'required'> = {},
): PartField<Part> {
  return { name, type, description, of: ({ part }) => of(part), ...more };
}

/** A column a language. What the data give in one form for all readers stands in that of its own language. */
function texts<Part>(name: string, description: string, of: (part: Part) => Texts | undefined): PartField<Part>[] {
  return LANGUAGES.map(({ tag }) =>
    field(`${name}-${tag}`, 'string', `${description} (${tag})`, (part) => textIn(of(part), tag)),
  );
}

function textIn(said: Texts | undefined, tag: string): string | undefined {
  if (typeof said !== 'string') return said?.[tag];
  const [language] = tag.split('-');
  return inOneForm(said).lang === language ? said : undefined;
}

/** Which incident, and which of its parts: the key of a row. */
function place<Part>(what: string): PartField<Part>[] {
  return [
    ofIncident(),
    {
      name: 'position',
      type: 'integer',
      description: `place among the ${what} of the incident, from 0`,
      required: true,
      of: ({ place }) => place,
    },
  ];
}

function ofIncident<Part>(): PartField<Part> {
  return {
    name: 'incident',
    type: 'string',
    description: 'id of the incident, in incidents.csv',
    required: true,
    of: ({ incident }) => incident.id,
  };
}

const cites = <Part extends { readonly sources: readonly string[] }>(description: string): PartField<Part> =>
  field('sources', 'string', `${description}, in sources.csv, joined by semicolons`, ({ sources }) => joined(sources));

const joined = (keys: readonly string[] | undefined) => keys?.join(';');

const EVENT: readonly PartField<IncidentEvent>[] = [
  ...place<IncidentEvent>('events'),
  field('kind', 'string', fieldWords.event.kind, ({ kind }) => kind, { values: EVENT_KINDS, required: true }),
  field('date', 'string', fieldWords.event.date, ({ date }) => date, { required: true }),
  field('by', 'string', fieldWords.event.by, ({ by }) => by, { values: EVENT_PARTIES }),
  ...texts<IncidentEvent>('note', fieldWords.event.note, ({ note }) => note),
  cites(fieldWords.event.sources),
];

const citedBy = ({ incident, part }: Entry<Figure>) => part.sources.flatMap((key) => incident.sources[key] ?? []);

const FIGURE: readonly PartField<Figure>[] = [
  ...place<Figure>('figures'),
  field('value', 'number', fieldWords.figure.value, ({ value }) => value, { required: true }),
  field('max', 'number', fieldWords.figure.max, ({ max }) => max),
  field('qualifier', 'string', fieldWords.figure.qualifier, ({ qualifier }) => qualifier, {
    values: QUALIFIERS,
    required: true,
  }),
  field('unit', 'string', fieldWords.figure.unit, ({ unit }) => unit, { values: UNITS, required: true }),
  field('status', 'string', fieldWords.figure.status, ({ status }) => status, { values: STATUSES, required: true }),
  field('scope', 'string', fieldWords.figure.scope, ({ scope }) => scope, { values: SCOPES, required: true }),
  ...texts<Figure>('counts', fieldWords.figure.counts, ({ counts }) => counts),
  ...texts<Figure>('words', fieldWords.figure.words, (figure) => figure.words),
  ...texts<Figure>('by', fieldWords.figure.by, ({ by }) => by),
  field('as-of', 'string', `${fieldWords.figure.asOf}, EDTF`, ({ asOf }) => asOf),
  field('superseded', 'boolean', fieldWords.figure.superseded, ({ superseded }) => superseded ?? false, {
    required: true,
  }),
  field('rejected', 'string', fieldWords.figure.rejected, ({ rejected }) => rejected, { values: REJECTIONS }),
  field('headline', 'boolean', fieldWords.figure.headline, ({ headline }) => headline ?? false, { required: true }),
  ...texts<Figure>('reason', fieldWords.figure.reason, ({ reason }) => reason),
  ...texts<Figure>('note', fieldWords.figure.note, ({ note }) => note),
  {
    name: 'linkable',
    type: 'boolean',
    description: 'whether at least one of its sources is a page that can be opened',
    required: true,
    of: (entry) => citedBy(entry).some(canOpen),
  },
  {
    name: 'primary',
    type: 'boolean',
    description: 'whether at least one of its sources that can be opened is primary',
    required: true,
    of: (entry) => citedBy(entry).some((source) => canOpen(source) && isPrimary(source)),
  },
  field('repeats', 'string', `${fieldWords.figure.repeats}, joined by semicolons`, ({ repeats }) => joined(repeats)),
  cites(fieldWords.figure.sources),
];

const SUM: readonly PartField<Money>[] = [
  ...place<Money>('sums of money'),
  field('amount', 'number', fieldWords.money.amount, ({ amount }) => amount, { required: true }),
  field('qualifier', 'string', fieldWords.money.qualifier, ({ qualifier }) => qualifier, { values: QUALIFIERS }),
  field('currency', 'string', fieldWords.money.currency, ({ currency }) => currency, { required: true }),
  field('kind', 'string', fieldWords.money.kind, ({ kind }) => kind, { values: MONEY_KINDS, required: true }),
  field('per', 'string', fieldWords.money.per, ({ per }) => per),
  ...texts<Money>('note', fieldWords.money.note, ({ note }) => note),
  cites(fieldWords.money.sources),
];

/** A source with the key by which the parts of its incident refer to it. */
type KeyedSource = Source & { readonly key: string };

const SOURCE: readonly PartField<KeyedSource>[] = [
  ofIncident(),
  field('key', 'string', 'by which the parts of the incident refer to it', ({ key }) => key, { required: true }),
  field('publisher', 'string', fieldWords.source.publisher, ({ publisher }) => publisher, { required: true }),
  field('publisher-kind', 'string', fieldWords.source.kind, ({ kind }) => kind, { values: SOURCE_KINDS }),
  field('title', 'string', fieldWords.source.title, ({ title }) => title),
  field('title-status', 'string', fieldWords.source.titleStatus, ({ titleStatus }) => titleStatus, {
    values: ['descriptive'],
  }),
  field('url', 'string', fieldWords.source.url, ({ url }) => url),
  field('archived', 'string', fieldWords.source.archived, ({ archived }) => archived),
  field('date', 'string', fieldWords.source.date, ({ date }) => date),
  field('lang', 'string', fieldWords.source.lang, ({ lang }) => lang),
  field('link', 'boolean', fieldWords.source.link, ({ link }) => link, { required: true }),
  field('primary', 'boolean', fieldWords.source.primary, isPrimary, { required: true }),
  field('via', 'string', fieldWords.source.via, ({ via }) => via),
  field('accessed', 'string', `${fieldWords.source.accessed}, EDTF`, ({ accessed }) => accessed),
  field('copy-of', 'string', fieldWords.source.copyOf, ({ copyOf }) => copyOf),
];

function tableOf<Part>(
  { incidents }: Dataset,
  about: Pick<Table, 'name' | 'title' | 'description' | 'key'>,
  fields: readonly PartField<Part>[],
  partsOf: (incident: Incident) => readonly Part[],
): Table {
  const entries = incidents.flatMap((incident) =>
    partsOf(incident).map((part, place): Entry<Part> => ({ incident, place, part })),
  );
  const cell = (value: string | number | boolean | undefined) =>
    typeof value === 'boolean' ? String(value) : (value ?? '');
  return {
    ...about,
    fields: fields.map(({ of: _, ...said }) => said),
    references: [{ fields: ['incident'], table: 'incidents', keys: ['id'] }],
    rows: entries.map((entry) => fields.map(({ of }) => cell(of(entry)))),
  };
}

/** What incidents consist of, a table a kind of part; each row says which incident it belongs to. */
function partTables(dataset: Dataset): readonly Table[] {
  return [
    tableOf(
      dataset,
      {
        name: 'events',
        title: 'Events',
        description: 'Dated steps in the life of each incident, one a row.',
        key: ['incident', 'position'],
      },
      EVENT,
      ({ events }) => events,
    ),
    tableOf(
      dataset,
      {
        name: 'figures',
        title: 'Figures',
        description:
          'Every count that was found, one a row, with who says so and how well it is supported. Units are never converted. Rows of one incident mostly count the same thing and must not be added up.',
        key: ['incident', 'position'],
      },
      FIGURE,
      ({ figures }) => figures,
    ),
    tableOf(
      dataset,
      {
        name: 'money',
        title: 'Money',
        description: 'Prices, fines, settlements and other sums, one a row, in their own currency.',
        key: ['incident', 'position'],
      },
      SUM,
      ({ money }) => money,
    ),
    tableOf(
      dataset,
      {
        name: 'sources',
        title: 'Sources',
        description: 'The published pages that the parts of each incident refer to, one a row.',
        key: ['incident', 'key'],
      },
      SOURCE,
      ({ sources }) => Object.entries(sources).map(([key, source]) => ({ ...source, key })),
    ),
  ];
}

const [ENGLISH] = LANGUAGES;

/** All tables of the data, in the order of their names. */
async function tablesOf(dataset: Dataset): Promise<readonly Table[]> {
  const tables = [incidentsTable(dataset, await loadWhole(ENGLISH)), ...partTables(dataset)];
  return TABLE_NAMES.map((name) => {
    const table = tables.find((each) => each.name === name);
    if (!table) throw new Error(`there is no table ${name}`);
    return table;
  });
}

/** The data as tables, and the two files that describe these, by their paths relative to the site; `base` is its address where that is known. */
export async function tableFiles(file: Raw, base: string | undefined): Promise<ReadonlyMap<string, string>> {
  const dataset = datasetOf(file);
  const written = (await tablesOf(dataset)).map((table) => ({ table, text: tableText(table) }));
  const json = (value: object) => `${JSON.stringify(value, null, 2)}\n`;
  return new Map([
    ...written.map(({ table, text }) => [tablePath(table.name), text] as const),
    [DATA_PACKAGE_PATH, json(dataPackage(dataset, written, base))],
    [CROISSANT_PATH, json(croissant(dataset, written, base))],
  ]);
}
