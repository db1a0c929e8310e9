import { writeCsv } from '../../views/table/csv.ts';

/** What the cells of a column hold, in the words of Table Schema (https://datapackage.org/standard/table-schema/). */
export type FieldType = 'string' | 'integer' | 'number' | 'boolean';

/** A column of a published table. An empty cell means that the data do not say. */
export interface TableField {
  readonly name: string;
  readonly type: FieldType;
  readonly description: string;
  /** The only values that can stand there; any when absent. */
  readonly values?: readonly string[];
  /** Whether no cell is empty. */
  readonly required?: boolean;
}

/** Columns whose values are those of the key of another table. */
interface TableReference {
  readonly fields: readonly string[];
  readonly table: string;
  readonly keys: readonly string[];
}

/** A table as it is published: what it is, its columns, and its rows in the order of the columns. */
export interface Table {
  /** Lower-case letters only; the file is named by it. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly fields: readonly TableField[];
  /** The columns that together are different in every row. */
  readonly key: readonly string[];
  readonly references: readonly TableReference[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** The names of all tables, in the order in which they are described. */
export const TABLE_NAMES = ['incidents', 'events', 'figures', 'money', 'sources'] as const;

/** The file of a table, relative to the site. */
export const tablePath = (name: string) => `data/${name}.csv`;

/** All incidents as a table, relative to the site. */
export const INCIDENTS_CSV_PATH = tablePath('incidents');

/** The tables described for programs (https://datapackage.org), relative to the site. */
export const DATA_PACKAGE_PATH = 'data/datapackage.json';

/** The tables described for machine learning (https://mlcommons.org/croissant/), relative to the site. */
export const CROISSANT_PATH = 'data/croissant.json';

/** A table as CSV. What a spreadsheet would run as a formula begins with an apostrophe. */
export function tableText({ fields, rows }: Table): string {
  return writeCsv([fields.map(({ name }) => name), ...rows]);
}
