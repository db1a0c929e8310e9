import type { Field } from '../../layout/table/column.ts';
import { COLUMNS } from '../../layout/table/columns.ts';
import { tableAsCells } from '../../layout/table/export.ts';
import { ABOUT } from '../../locales/about.ts';
import type { Locale } from '../../locales/locale.ts';
import type { Dataset } from '../../model/dataset.ts';
import type { Incident } from '../../model/schema.ts';
import { ACTIONS, ACTORS, EVENT_KINDS, NATURES, QUALIFIERS, STATUSES, UNITS } from '../../model/vocabulary.ts';
import type { FieldType, Table, TableField } from './table.ts';

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
export function incidentsTable(dataset: Dataset, locale: Locale): Table {
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
