import type { Dataset } from '../../data/dataset.ts';
import { isoDate } from '../../data/dates.ts';
import { licenceOf } from '../../data/licence.ts';
import { ABOUT } from '../../i18n/pages.ts';
import { AUTHORS, bytesOf, descriptionOf, titleOf, type WrittenTable } from './croissant.ts';
import { type Table, type TableField, tablePath } from './table.ts';

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

const fileName = (table: string) => tablePath(table).replace('data/', '');

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
