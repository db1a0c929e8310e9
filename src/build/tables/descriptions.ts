import { createHash } from 'node:crypto';
import type { Dataset } from '../../data/dataset.ts';
import { isoDate } from '../../data/dates.ts';
import { licenceOf } from '../../data/licence.ts';
import { EN, LANGUAGES } from '../../i18n/index.ts';
import { inLanguage } from '../../i18n/locale.ts';
import { ABOUT, leadOf } from '../../i18n/pages.ts';
import { SITE } from '../../i18n/site.ts';
import { licenceAddress } from '../pages/linked-data.ts';
import { type FieldType, type Table, type TableField, tablePath } from './table.ts';

/** A table with the text of its file. */
interface WrittenTable {
  readonly table: Table;
  readonly text: string;
}

/** Whom the data are owed to: ours as `LICENSE` names them, others to their site. */
const AUTHORS = SITE ? (inLanguage(SITE.name, 'en')?.text ?? '') : 'The Breach Timeline authors';

/** The name of the data in English. */
const titleOf = ({ title }: Dataset): string => inLanguage(title ?? SITE?.name, 'en')?.text ?? '';

/** What the data are, in English, and what a reader of the tables alone has to know. */
function descriptionOf(dataset: Dataset): string {
  return [
    leadOf(dataset, EN),
    ...(SITE ? [] : [ABOUT.en.notCensus.text[0]]),
    'An empty cell means unknown, never zero. Dates are EDTF (ISO 8601-2). Text that a spreadsheet would run as a formula begins with an apostrophe.',
  ].join(' ');
}

/** How many bytes a file has, and their SHA-256 in hexadecimal digits. */
export function bytesOf(text: string): { readonly length: number; readonly sha256: string } {
  const bytes = Buffer.from(text, 'utf8');
  return { length: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** The vocabulary that every such file brings along: https://docs.mlcommons.org/croissant/docs/croissant-spec.html. */
const CONTEXT = {
  '@language': 'en',
  '@vocab': 'https://schema.org/',
  citeAs: 'cr:citeAs',
  column: 'cr:column',
  conformsTo: 'dct:conformsTo',
  cr: 'http://mlcommons.org/croissant/',
  data: { '@id': 'cr:data', '@type': '@json' },
  dataType: { '@id': 'cr:dataType', '@type': '@vocab' },
  dct: 'http://purl.org/dc/terms/',
  examples: { '@id': 'cr:examples', '@type': '@json' },
  extract: 'cr:extract',
  field: 'cr:field',
  fileObject: 'cr:fileObject',
  fileProperty: 'cr:fileProperty',
  fileSet: 'cr:fileSet',
  format: 'cr:format',
  includes: 'cr:includes',
  isLiveDataset: 'cr:isLiveDataset',
  jsonPath: 'cr:jsonPath',
  key: 'cr:key',
  md5: 'cr:md5',
  parentField: 'cr:parentField',
  path: 'cr:path',
  rai: 'http://mlcommons.org/croissant/RAI/',
  recordSet: 'cr:recordSet',
  references: 'cr:references',
  regex: 'cr:regex',
  repeated: 'cr:repeated',
  replace: 'cr:replace',
  sc: 'https://schema.org/',
  separator: 'cr:separator',
  source: 'cr:source',
  subField: 'cr:subField',
  transform: 'cr:transform',
};

const DATA_TYPES: Readonly<Record<FieldType, string>> = {
  string: 'sc:Text',
  integer: 'sc:Integer',
  number: 'sc:Float',
  boolean: 'sc:Boolean',
};

/**
 * The tables as a Croissant file, which programs of machine learning load a data set from. It stands beside the tables;
 * where the address of the site, `base`, is not known, their addresses are relative to it.
 */
export function croissant(dataset: Dataset, tables: readonly WrittenTable[], base: string | undefined): object {
  const updated = isoDate(dataset.updated);
  const title = titleOf(dataset);
  return {
    '@context': CONTEXT,
    '@type': 'sc:Dataset',
    conformsTo: 'http://mlcommons.org/croissant/1.0',
    name: 'breach-timeline',
    alternateName: title,
    description: descriptionOf(dataset),
    ...(base === undefined ? {} : { url: base }),
    license: licenceAddress(dataset),
    version: threeNumbers(updated),
    identifier: dataset.version,
    datePublished: updated,
    dateModified: updated,
    creator: { '@type': 'sc:Organization', name: AUTHORS },
    inLanguage: LANGUAGES.map(({ tag }) => tag),
    keywords: ABOUT.en.keywords,
    citeAs: `${AUTHORS}. ${title}. Version ${dataset.version}.`,
    distribution: tables.map((written) => fileObject(written, base)),
    recordSet: tables.map(({ table }) => recordSet(table)),
  };
}

/** The day of the data as the three numbers that Croissant asks of a version; undefined where it is no exact day. */
function threeNumbers(day: string | undefined): string | undefined {
  const numbers = (day ?? '').split('-').map(Number);
  return numbers.length === 3 ? numbers.join('.') : undefined;
}

const fileName = (table: string) => tablePath(table).replace('data/', '');

function fileObject({ table, text }: WrittenTable, base: string | undefined): object {
  const { length, sha256 } = bytesOf(text);
  const name = fileName(table.name);
  return {
    '@type': 'cr:FileObject',
    '@id': name,
    name,
    description: table.description,
    contentUrl: base === undefined ? name : base + tablePath(table.name),
    contentSize: `${length} B`,
    encodingFormat: 'text/csv',
    sha256,
  };
}

function recordSet({ name: table, description, fields, key, references }: Table): object {
  const own = (field: string) => ({ '@id': `${table}/${field}` });
  return {
    '@type': 'cr:RecordSet',
    '@id': table,
    name: table,
    description,
    key: key.map(own),
    field: fields.map(({ name, type, description: says }) => {
      const reference = references.find(({ fields: those }) => those.length === 1 && those[0] === name);
      return {
        '@type': 'cr:Field',
        ...own(name),
        name,
        description: says,
        dataType: DATA_TYPES[type],
        source: { fileObject: { '@id': fileName(table) }, extract: { column: name } },
        ...(reference && { references: { field: { '@id': `${reference.table}/${reference.keys[0]}` } } }),
      };
    }),
  };
}

const PROFILES = 'https://datapackage.org/profiles/2.0';

/**
 * The tables as a Data Package (https://datapackage.org/standard/data-package/): what each column holds, its type,
 * keys, licence and version. It stands beside them, so its paths are their names.
 */
export function dataPackage(dataset: Dataset, tables: readonly WrittenTable[], base: string | undefined): object {
  const licence = licenceOf(dataset.license);
  const updated = isoDate(dataset.updated);
  return {
    $schema: `${PROFILES}/datapackage.json`,
    name: 'breach-timeline',
    ...(base === undefined ? {} : { homepage: base }),
    title: titleOf(dataset),
    description: descriptionOf(dataset),
    version: dataset.version,
    ...(updated === undefined ? {} : { created: `${updated}T00:00:00Z` }),
    keywords: ABOUT.en.keywords,
    licenses: [{ name: dataset.license, title: licence?.name, path: licence?.url }],
    contributors: [{ title: AUTHORS, roles: ['creator'] }],
    sources: [{ title: 'Published pages, each a row of sources.csv', path: fileName('sources') }],
    resources: tables.map(resource),
  };
}

function resource({ table, text }: WrittenTable): object {
  const { length, sha256 } = bytesOf(text);
  return {
    $schema: `${PROFILES}/dataresource.json`,
    name: table.name,
    type: 'table',
    path: fileName(table.name),
    title: table.title,
    description: table.description,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes: length,
    hash: `sha256:${sha256}`,
    schema: tableSchema(table),
  };
}

/** The columns in the words of Table Schema: https://datapackage.org/standard/table-schema/. */
function tableSchema({ fields, key, references }: Table): object {
  return {
    $schema: `${PROFILES}/tableschema.json`,
    fields: fields.map(({ name, type, description, ...limits }) => {
      const constraints = constraintsOf(limits);
      return { name, type, description, ...(Object.keys(constraints).length > 0 && { constraints }) };
    }),
    missingValues: [''],
    primaryKey: key,
    ...(references.length > 0 && {
      foreignKeys: references.map(({ fields, table, keys }) => ({
        fields,
        reference: { resource: table, fields: keys },
      })),
    }),
  };
}

function constraintsOf({ required, values }: Pick<TableField, 'required' | 'values'>): object {
  return { ...(required ? { required } : {}), ...(values ? { enum: values } : {}) };
}
