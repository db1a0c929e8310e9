import { COLUMNS } from '../layout/table/columns.ts';
import { tableAsCsv } from '../layout/table/export.ts';
import type { Locale } from '../locales/locale.ts';
import { buildDataset } from '../model/build.ts';
import { readDataFile } from '../model/read.ts';
import type { Raw } from './edition.ts';

/** All incidents as a table, relative to the site. */
export const CSV_PATH = 'data/incidents.csv';

/** Every incident of `file` in a row, with every column of the table, licence and version: what the explorer writes of a selection. */
export function allAsCsv(file: Raw, locale: Locale): string {
  const dataset = buildDataset(readDataFile(JSON.stringify(file)));
  const same = (heading: string, text: string) => ({ heading, value: () => text });
  return tableAsCsv(dataset, Uint32Array.from(dataset.incidents.keys()), COLUMNS, locale, [
    same('licence', dataset.license),
    same('data-version', dataset.version),
  ]);
}
