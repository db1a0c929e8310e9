import { importTable } from '../src/import/import.ts';
import { readTable } from '../src/import/read-table/read-table.ts';
import type { Imported } from '../src/import/result.ts';
import type { Table } from '../src/import/table.ts';

/** The day of an import, where it does not matter. */
export const IMPORT_DAY = '2026-11-29';

/** The one table of a text. */
export function tableOf(text: string): Table {
  const read = readTable(text);
  if (read.kind !== 'table') throw new Error(`no table: ${read.looksLike}`);
  return read.table;
}

/** What is made of a text that holds a table, by what its columns suggest. */
export const imported = (text: string): Imported => importTable(tableOf(text), { day: IMPORT_DAY });
