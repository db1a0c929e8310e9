import { canOpen, isPrimary } from '../../layout/figure-notes.ts';
import { ABOUT } from '../../locales/about.ts';
import { LANGUAGES } from '../../locales/index.ts';
import { inOneForm } from '../../locales/locale.ts';
import type { Dataset } from '../../model/dataset.ts';
import type { Figure, Incident, IncidentEvent, Money, Source, Texts } from '../../model/schema.ts';
import {
  EVENT_KINDS,
  EVENT_PARTIES,
  MONEY_KINDS,
  QUALIFIERS,
  REJECTIONS,
  SCOPES,
  SOURCE_KINDS,
  STATUSES,
  UNITS,
} from '../../model/vocabulary.ts';
import type { FieldType, Table, TableField } from './table.ts';

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
  ...texts<Figure>('fieldWords', fieldWords.figure.fieldWords, (figure) => figure.fieldWords),
  ...texts<Figure>('by', fieldWords.figure.by, ({ by }) => by),
  field('as-of', 'string', `${fieldWords.figure.asOf}, EDTF`, ({ asOf }) => asOf),
  field('superseded', 'boolean', fieldWords.figure.superseded, ({ superseded }) => superseded ?? false, { required: true }),
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
export function partTables(dataset: Dataset): readonly Table[] {
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
