import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Archive } from '../../data/archive.ts';
import { readDataFile } from '../../data/read/read.ts';
import { importing } from '../../i18n/en/importing.ts';
import { EN } from '../../i18n/index.ts';
import { sayArchive } from '../../i18n/say-archive.ts';
import { counted, sayDoubt, sayExample, sayLeftOut, sayMissing, saySum } from '../../i18n/say-import.ts';
import { ArchiveReader, inMemory, type Months, ParquetError, readPeriod } from '../../import/archive.ts';
import { IMPORTERS, importerOf, importTable } from '../../import/import.ts';
import { type Mapping, readMapping } from '../../import/mapping.ts';
import { decode, isParquet, isZip } from '../../import/read-table/decode.ts';
import type { AsyncBuffer } from '../../import/read-table/parquet.ts';
import { readTables } from '../../import/read-table/read-table.ts';
import { readXlsx } from '../../import/read-table/xlsx.ts';
import type { Imported } from '../../import/result.ts';
import type { Table } from '../../import/table.ts';
import { sayError, sayProblems, today } from './check.ts';

const USAGE = `Usage: import FILE -o OUT.json [options]
  FILE                a table: CSV, TSV, XLSX, Parquet, JSON, NDJSON, HTML; also packed with gzip; - for the standard input
  -o OUT.json         where the data file goes; - for the standard output
  --as IMPORTER       ${['table', ...IMPORTERS.map(({ id }) => id)].join(', ')}; without it, as the columns suggest
  --map MAPPING.json  how the columns are read, and the answers to the doubts
  --save-map FILE     keeps how the columns were read, for the answers to be added
  --table N           which of several tables or sheets, from 1 on
  --period FROM..TO   the months to read of a Parquet file of more than 100,000 rows, such as 2019-03..2019-08, or
                      undated; without it, the newest that are that many rows
  --report DOUBTS.md  writes doubts and rows left out to a file
  --strict            an unanswered question is an error (exit code 1), as is a row left out
Exit code: 0 clean, 1 questions that nobody has answered, problems, or nothing to draw, 2 usage.`;

interface Options {
  readonly file: string;
  readonly out: string;
  readonly as?: string;
  readonly map?: string;
  readonly saveMap?: string;
  readonly table: number;
  readonly period?: Months;
  readonly report?: string;
  readonly strict: boolean;
}

/** `import FILE …`. Returns the exit code. */
export async function importFile(parameters: readonly string[]): Promise<number> {
  const options = optionsOf(parameters);
  if (typeof options === 'string') {
    console.error(`${options}\n\n${USAGE}`);
    return 2;
  }
  const { file, out } = options;
  // Told before the work, not after it.
  for (const [option, path] of [
    ['-o', out],
    ['--save-map', options.saveMap],
    ['--report', options.report],
  ])
    if (path !== undefined && path !== '-' && !existsSync(dirname(path))) {
      console.error(`${option} ${path}: there is no folder ${dirname(path)}. Make it first, or name another place.`);
      return 2;
    }
  let mapping: Mapping | undefined;
  try {
    if (options.map !== undefined) {
      const read = readMapping(readFileSync(options.map, 'utf8'));
      for (const { path, found, expected } of read.faults)
        console.error(`${options.map}: ${path || '(the file)'}: got ${found}, expected ${expected}`);
      if (!read.mapping) return 1;
      mapping = read.mapping;
    }
  } catch (error) {
    console.error(sayError(error));
    return 2;
  }
  const day = today();
  let read: TablesOfFile | string;
  try {
    read = await tablesOf(file, { mapping, period: options.period, day });
  } catch (error) {
    console.error(sayError(error));
    return 2;
  }
  if (typeof read === 'string') {
    console.error(`${file}: ${read}`);
    return 1;
  }
  const { tables, archive } = read;
  const table = tables[options.table - 1];
  if (!table) {
    console.error(`--table: got ${options.table}, expected a number from 1 to ${tables.length}`);
    return 2;
  }
  const imported = importTable(table, { mapping, as: options.as, day });
  const { problems } = readDataFile(JSON.stringify(imported.file), day);
  const text = `${JSON.stringify(imported.file, undefined, 2)}\n`;
  const said = report(file, table, imported, archive);
  try {
    if (out === '-') process.stdout.write(text);
    else writeFileSync(out, text);
    if (options.saveMap) writeFileSync(options.saveMap, `${JSON.stringify(imported.mapping, undefined, 2)}\n`);
    if (options.report) writeFileSync(options.report, said);
  } catch (error) {
    console.error(`Not written: ${sayError(error)}`);
    return 2;
  }
  console.error(said);
  for (const line of sayProblems(problems.filter(({ effect }) => effect !== 'doubt'))) console.error(`${out}: ${line}`);
  const open = imported.doubts.filter(({ choice }) => choice && !choice.isAnswered).length;
  const isDrawn = imported.file.incidents.some(({ events }) => events.length > 0);
  const isClean =
    isDrawn && open === 0 && imported.missing.length === 0 && problems.every(({ effect }) => effect === 'doubt');
  return isClean && !(options.strict && imported.leftOut.length > 0) ? 0 : 1;
}

interface TablesOfFile {
  readonly tables: readonly Table[];
  /** What there is beside the table, where it is a period of an archive. */
  readonly archive?: Archive;
}

interface Wanted {
  readonly mapping: Mapping | undefined;
  readonly period: Months | undefined;
  readonly day: string;
}

/** The tables of a file, or why there are none. Throws where the file cannot be opened. */
async function tablesOf(file: string, wanted: Wanted): Promise<TablesOfFile | string> {
  if (file === '-') return tablesOfBytes(readFileSync(0), file, wanted);
  const handle = await open(file);
  try {
    const first = new Uint8Array(await partOf(handle, 0, 4));
    if (!isParquet(first)) return await tablesOfBytes(readFileSync(file), file, wanted);
    const { size } = await handle.stat();
    return await tableOfParquet({ byteLength: size, slice: (start, end = size) => partOf(handle, start, end) }, wanted);
  } finally {
    await handle.close();
  }
}

async function partOf(handle: FileHandle, start: number, end: number): Promise<ArrayBuffer> {
  const bytes = new Uint8Array(end - start);
  const { bytesRead } = await handle.read(bytes, 0, bytes.length, start);
  return bytes.buffer.slice(0, bytesRead);
}

async function tableOfParquet(source: AsyncBuffer, { mapping, period, day }: Wanted): Promise<TablesOfFile | string> {
  try {
    const reader = await ArchiveReader.open(source, { mapping, day });
    const { table, archive } = await reader.read(period);
    return { tables: [table], archive };
  } catch (error) {
    if (error instanceof ParquetError) return importing.none(error.message);
    throw error;
  }
}

async function tablesOfBytes(given: Uint8Array, file: string, wanted: Wanted): Promise<TablesOfFile | string> {
  const bytes = given[0] === 0x1f && given[1] === 0x8b ? gunzipSync(given) : given;
  if (isParquet(bytes)) return tableOfParquet(inMemory(Uint8Array.from(bytes).buffer), wanted);
  if (isZip(bytes)) {
    const sheets = await readXlsx(Uint8Array.from(bytes).buffer);
    return sheets.kind === 'tables' ? { tables: sheets.tables } : importing.none(sheets.looksLike);
  }
  const { text, encoding } = decode(bytes);
  const read = readTables(text, { name: basename(file), encoding });
  return read.kind === 'tables' ? { tables: read.tables } : importing.none(read.looksLike);
}

/** What came of a table, in Markdown that also reads well in a terminal. */
function report(file: string, table: Table, imported: Imported, archive: Archive | undefined): string {
  const { format } = EN;
  const about = importing.about(
    importing.tableFormats[table.format],
    counted(table.rows.length, EN),
    counted(table.columns.length, EN),
  );
  const { name, id } = importerOf(table, imported.mapping.importer);
  const known = id === 'table' ? '' : ` ${importing.known(name)}`;
  const doubts = imported.doubts.flatMap((doubt) => {
    const { examples, choice } = doubt;
    const chosen =
      choice &&
      `${choice.options.map((option) => (option === choice.chosen ? `[${option}]` : option)).join(' ')}   (${choice.key})`;
    return [
      `- ${sayDoubt(doubt, importing, EN)}`,
      ...examples.map((example) => `    ${sayExample(example, importing, EN)}`),
      ...(chosen ? [`    choose: ${chosen}`] : []),
    ];
  });
  const byReason = new Map<string, (typeof imported.leftOut)[number][]>();
  for (const row of imported.leftOut) byReason.set(row.reason, [...(byReason.get(row.reason) ?? []), row]);
  const leftOut = [...byReason.values()].flatMap((rows) => [
    ...rows.slice(0, 3).map((row) => `- ${sayLeftOut(row, importing, EN)}`),
    ...(rows.length > 3 ? [`    and ${format.integer(rows.length - 3)} more for the same reason`] : []),
  ]);
  return [
    `${file}: ${about}.${known}`,
    ...table.remarks.map(
      ({ kind, count, examples }) => `- ${importing.remarks[kind](counted(count, EN), examples.join(', '))}`,
    ),
    ...(imported.missing.length > 0 ? [`- ${sayMissing(imported, importing, EN)}`] : []),
    saySum(imported, importing, EN),
    ...(archive ? [sayArchive(archive, importing, EN)] : []),
    ...(leftOut.length > 0 ? ['', `${importing.leftOut}:`, ...leftOut] : []),
    ...(doubts.length > 0 ? ['', 'Doubts:', ...doubts] : []),
    '',
  ].join('\n');
}

function optionsOf(parameters: readonly string[]): Options | string {
  const values = new Map<string, string>();
  const files: string[] = [];
  const flags = new Set<string>();
  for (let at = 0; at < parameters.length; at += 1) {
    const word = parameters[at];
    if (word === '--strict') flags.add(word);
    else if (['-o', '--as', '--map', '--save-map', '--table', '--period', '--report'].includes(word)) {
      at += 1;
      if (parameters[at] === undefined) return `${word}: got nothing, expected a value`;
      values.set(word, parameters[at]);
    } else if (word.startsWith('-') && word !== '-') return `${word}: no such option`;
    else files.push(word);
  }
  const [file] = files;
  const out = values.get('-o');
  if (files.length !== 1) return `got ${files.length} files, expected one`;
  if (out === undefined) return '-o: got nothing, expected the file to write';
  const as = values.get('--as');
  if (as !== undefined && as !== 'table' && !IMPORTERS.some(({ id }) => id === as))
    return `--as: got ${as}, expected one of table, ${IMPORTERS.map(({ id }) => id).join(', ')}`;
  const table = Number(values.get('--table') ?? '1');
  if (!Number.isInteger(table) || table < 1)
    return `--table: got ${values.get('--table')}, expected a whole number from 1 on`;
  const period = readPeriod(values.get('--period') ?? '');
  if (values.has('--period') && !period)
    return `--period: got ${values.get('--period')}, expected months such as 2019-03..2019-08, or undated`;
  return {
    file,
    out,
    table,
    period,
    strict: flags.has('--strict'),
    as,
    map: values.get('--map'),
    saveMap: values.get('--save-map'),
    report: values.get('--report'),
  };
}
