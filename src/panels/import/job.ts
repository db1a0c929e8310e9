import type { Archive } from '../../data/archive.ts';
import { prepare } from '../../data/read/load.ts';
import { readDataFile } from '../../data/read/read.ts';
import type { ArchiveReader, ArchiveTable, Months } from '../../import/archive.ts';
import { importerOf, importTable } from '../../import/import.ts';
import { isMappingText, type Mapping, type MappingFault, readMapping } from '../../import/mapping.ts';
import { isParquet } from '../../import/read-table/decode.ts';
import { contentOf, type FileSource, tablesOf } from '../../import/read-table/read-table.ts';
import type { ImportReport, Misfits } from '../../import/result.ts';
import type { Table } from '../../import/table.ts';

// What reads an address comes along: whoever imports here may be asked for either.
export { readArchive, readTableSource } from '../../import/read-source.ts';

/** What is to be imported: a new table, or the one at hand in another way. */
export interface ImportJob {
  /** A file, bytes of one or pasted text; nothing for the table at hand. */
  readonly source?: FileSource;
  readonly name: string;
  /** Which of several tables, from 0 on. */
  readonly table: number;
  readonly mapping?: Mapping;
  /** Which months of an archive; without them its newest. */
  readonly months?: Months;
  /** YYYY-MM-DD. */
  readonly day: string;
}

/** What came of it. */
export type ImportAnswer =
  | { readonly kind: 'none'; readonly looksLike: string }
  /** No table was brought, but a data file of this format. */
  | { readonly kind: 'data'; readonly prepared: string }
  /** No table was brought, but a mapping; the table at hand is still there. */
  | { readonly kind: 'mapping'; readonly mapping?: Mapping; readonly faults: readonly MappingFault[] }
  | {
      readonly kind: 'imported';
      /** Rows of each table that was found. */
      readonly tables: readonly number[];
      /** The table without most of its rows: the first, and after them some whose cells do not fit. */
      readonly table: Table;
      /** How many of these rows are the first of the table. */
      readonly first: number;
      /** Rows of the table. */
      readonly rows: number;
      readonly imported: ImportReport;
      /** Name of the list that the table is known to be. */
      readonly knownAs?: string;
      /** The data file as it is saved. */
      readonly data: Blob;
      /** What there is beside the table, where it is a period of an archive. */
      readonly archive?: Archive;
      /** The data file in full, as the page reads it. */
      readonly prepared: string;
    };

/** So many rows of the table are shown. */
const SHOWN = 20;
/** Of cells that do not fit, and of which none is in those rows, so many are shown with their rows. */
const FURTHER = 3;

/** The first rows of a table, and a few of those further down whose cells do not fit. */
function rowsShown({ rows, lines }: Table, misfits: readonly Misfits[]) {
  const first = Math.min(SHOWN, rows.length);
  const places = new Map(lines.map((line, at) => [line, at]));
  const further = misfits.flatMap((each) => {
    const found = each.lines.flatMap((line) => places.get(line) ?? []);
    return found.some((at) => at < first) ? [] : found.slice(0, FURTHER);
  });
  const shown = [...rows.keys()].slice(0, first).concat([...new Set(further)].sort((a, b) => a - b));
  return { first, rows: shown.map((at) => rows[at]), lines: shown.map((at) => lines[at]) };
}

/** Whether a text is a data file of this format, by what it says of itself. */
const isDataText = (text: string): boolean =>
  /^\ufeff?\s*\{\s*"format"\s*:\s*"breach-timeline\//.test(text.slice(0, 1_000));

/** Does jobs one after the other and keeps the table between them. */
export class Importing {
  private tables: readonly Table[] = [];
  /** The Parquet file at hand, and what of it is the table. */
  private reader: ArchiveReader | undefined;
  private archive: Archive | undefined;

  /** @param onProgress told how much of a long file has been read, from 0 to 1 */
  async run(job: ImportJob, onProgress?: (share: number) => void): Promise<ImportAnswer> {
    const { source, name, table: at, mapping, day } = job;
    if (source && (await isOfParquet(source))) {
      const read = await openArchive(source, job, onProgress);
      if (typeof read === 'string') return { kind: 'none', looksLike: read };
      this.reader = read.reader;
      this.take(read);
    } else if (source) {
      const content = await contentOf(source);
      if ('text' in content && isMappingText(content.text)) return { kind: 'mapping', ...readMapping(content.text) };
      if ('text' in content && isDataText(content.text))
        return { kind: 'data', prepared: JSON.stringify(prepare(readDataFile(content.text, day).file)) };
      const found = await tablesOf(content, name);
      if (found.kind === 'none') return found;
      this.tables = found.tables;
      this.reader = undefined;
      this.archive = undefined;
    } else if (this.reader && job.months) {
      const read = await readMonths(this.reader, job.months, onProgress);
      if (typeof read === 'string') return { kind: 'none', looksLike: read };
      this.take(read);
    }
    const table = this.tables[at];
    if (!table) return { kind: 'none', looksLike: '' };
    const { file: made, ...imported } = importTable(table, { mapping, day });
    const { file } = readDataFile(JSON.stringify(made), day);
    const { first, ...shown } = rowsShown(table, imported.misfits);
    const { id, name: knownAs } = importerOf(table, imported.mapping.importer);
    return {
      kind: 'imported',
      tables: this.tables.map(({ rows }) => rows.length),
      table: { ...table, ...shown, links: new Map() },
      first,
      rows: table.rows.length,
      imported,
      ...(id === 'table' ? {} : { knownAs }),
      // A page that takes it as objects would stand still meanwhile.
      data: new Blob([`${JSON.stringify(made, undefined, 2)}\n`], { type: 'application/json;charset=utf-8' }),
      ...(this.archive ? { archive: this.archive } : {}),
      prepared: JSON.stringify(prepare(file)),
    };
  }

  private take({ table, archive }: ArchiveTable): void {
    this.tables = [table];
    this.archive = archive;
  }
}

async function isOfParquet(source: FileSource): Promise<boolean> {
  if ('text' in source) return false;
  const first = 'blob' in source ? await source.blob.slice(0, 4).arrayBuffer() : source.bytes.slice(0, 4);
  return isParquet(new Uint8Array(first));
}

/** Opens a Parquet file, of which only what is needed is read; or what is wrong with it. */
async function openArchive(
  source: FileSource,
  { mapping, months, day }: ImportJob,
  onProgress?: (share: number) => void,
): Promise<(ArchiveTable & { readonly reader: ArchiveReader }) | string> {
  if ('text' in source) return '';
  const { ArchiveReader, inMemory, openBlob } = await import('../../import/archive.ts');
  try {
    const file = 'blob' in source ? openBlob(source.blob) : inMemory(source.bytes);
    const reader = await ArchiveReader.open(file, { mapping, day, onProgress });
    return { reader, ...(await reader.read(months)) };
  } catch (error) {
    return faultOf(error);
  }
}

async function readMonths(
  reader: ArchiveReader,
  months: Months,
  onProgress?: (share: number) => void,
): Promise<ArchiveTable | string> {
  try {
    return await reader.read(months, { onProgress });
  } catch (error) {
    return faultOf(error);
  }
}

/** What is wrong with a file, or that it can no longer be read: it was changed or taken away. */
const faultOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
