import { LANGUAGES } from '../../locales/index.ts';
import { buildDataset } from '../../model/build.ts';
import type { Dataset } from '../../model/dataset.ts';
import { readDataFile } from '../../model/read.ts';
import type { Raw } from '../edition.ts';
import { croissant } from './croissant.ts';
import { dataPackage } from './data-package.ts';
import { incidentsTable } from './incidents-table.ts';
import { partTables } from './part-tables.ts';
import { CROISSANT_PATH, DATA_PACKAGE_PATH, TABLE_NAMES, type Table, tablePath, tableText } from './table.ts';

const [ENGLISH] = LANGUAGES;

/** All tables of the data, in the order of their names. */
export async function tablesOf(dataset: Dataset): Promise<readonly Table[]> {
  const locale = await ENGLISH.load();
  await locale.loadLater();
  const tables = [incidentsTable(dataset, locale), ...partTables(dataset)];
  return TABLE_NAMES.map((name) => {
    const table = tables.find((each) => each.name === name);
    if (!table) throw new Error(`there is no table ${name}`);
    return table;
  });
}

/** The data as tables, and the two files that describe these, by their paths relative to the site; `base` is its address where that is known. */
export async function tableFiles(file: Raw, base: string | undefined): Promise<ReadonlyMap<string, string>> {
  const dataset = buildDataset(readDataFile(JSON.stringify(file)));
  const written = (await tablesOf(dataset)).map((table) => ({ table, text: tableText(table) }));
  const json = (value: object) => `${JSON.stringify(value, null, 2)}\n`;
  return new Map([
    ...written.map(({ table, text }) => [tablePath(table.name), text] as const),
    [DATA_PACKAGE_PATH, json(dataPackage(dataset, written, base))],
    [CROISSANT_PATH, json(croissant(dataset, written, base))],
  ]);
}
