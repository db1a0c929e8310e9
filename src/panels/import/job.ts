import { prepare } from '../../data/read/load.ts';
import { readDataFile } from '../../data/read/read.ts';
import { importTable } from '../../import/import.ts';
import type { Mapping } from '../../import/mapping.ts';
import { decode, isZip } from '../../import/read-table/decode.ts';
import { readTables } from '../../import/read-table/read-table.ts';
import type { Imported } from '../../import/result.ts';
import type { Table } from '../../import/table.ts';

/** What is to be imported: a new table, or the one at hand in another way. */
export interface ImportJob {
  /** Bytes of a file or pasted text; nothing for the table at hand. */
  readonly source?: { readonly bytes: ArrayBuffer } | { readonly text: string };
  readonly name: string;
  /** Which of several tables, from 0 on. */
  readonly table: number;
  readonly mapping?: Mapping;
  /** YYYY-MM-DD. */
  readonly day: string;
}

/** What came of it. */
export type ImportAnswer =
  | { readonly kind: 'none'; readonly looksLike: string }
  | {
      readonly kind: 'imported';
      /** Rows of each table that was found. */
      readonly tables: readonly number[];
      /** The table without most of its rows. */
      readonly table: Table;
      /** Rows of the table. */
      readonly rows: number;
      readonly imported: Imported;
      /** The data file in full, as the page reads it. */
      readonly prepared: string;
    };

/** So many rows of the table are shown. */
const SHOWN = 20;

/** Does jobs one after the other and keeps the table between them. */
export class Importing {
  private tables: readonly Table[] = [];

  async run({ source, name, table: at, mapping, day }: ImportJob): Promise<ImportAnswer> {
    if (source) {
      const found = await tablesOf(source, name);
      if (typeof found === 'string') return { kind: 'none', looksLike: found };
      this.tables = found;
    }
    const table = this.tables[at];
    if (!table) return { kind: 'none', looksLike: '' };
    const imported = importTable(table, { mapping, day });
    const { file } = readDataFile(JSON.stringify(imported.file), day);
    return {
      kind: 'imported',
      tables: this.tables.map(({ rows }) => rows.length),
      table: { ...table, rows: table.rows.slice(0, SHOWN), lines: table.lines.slice(0, SHOWN), links: new Map() },
      rows: table.rows.length,
      imported,
      prepared: JSON.stringify(prepare(file)),
    };
  }
}

/** The tables of a source, or what it looks like where there is none. */
async function tablesOf(source: NonNullable<ImportJob['source']>, name: string): Promise<readonly Table[] | string> {
  if ('text' in source) {
    const read = readTables(source.text, { name });
    return read.kind === 'tables' ? read.tables : read.looksLike;
  }
  const bytes = await unpacked(new Uint8Array(source.bytes));
  if (isZip(bytes)) {
    const { readXlsx } = await import('../../import/read-table/xlsx.ts');
    const sheets = await readXlsx(bytes.slice().buffer);
    return sheets.kind === 'tables' ? sheets.tables : sheets.looksLike;
  }
  const { text, encoding } = decode(bytes);
  const read = readTables(text, { name, encoding });
  return read.kind === 'tables' ? read.tables : read.looksLike;
}

/** The bytes of a file that was packed with gzip; of any other as they are. */
async function unpacked(bytes: Uint8Array): Promise<Uint8Array> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const { gunzipSync } = await import('fflate');
  try {
    return gunzipSync(bytes);
  } catch {
    return bytes;
  }
}
