import { gunzipSync } from 'fflate';
import { decompress as unpackZstd } from 'fzstd';
import {
  type AsyncBuffer,
  type Compressors,
  type FileMetaData,
  type ParquetParsers,
  parquetMetadataAsync,
  parquetRead,
  parquetSchema,
  type SchemaElement,
  type SchemaTree,
} from 'hyparquet';
import { isDateHeader } from '../headers.ts';
import type { Table } from '../table.ts';
import { cellText } from './json.ts';
import { unpackFramedLz4, unpackLz4 } from './lz4.ts';
import { nameColumns, remark, tooLarge } from './rows.ts';

/** Parquet files, of which only what is asked for is read. A module by itself, so that only who has one loads the library. */

/** So many rows are read as one table; of a longer file, a period (`archive.ts`). */
export const MOST_ROWS = 100_000;
/** A row group is read as a whole, or a column of it: more rows than these would take all memory. */
const MOST_GROUP_ROWS = 5_000_000;
/** Of more rows than these a page could not keep even the month of each. */
const MOST_FILE_ROWS = 20_000_000;
/** A page of a column unpacks to at most so many bytes. */
const MOST_PAGE_BYTES = 256_000_000;

/** What a file is that cannot be read, as half a sentence: `a Parquet file that is cut off`. */
export class ParquetError extends Error {}

export type { AsyncBuffer };

/** A Parquet file that is open. Its rows lie in groups, one behind the other. */
export interface ParquetFile {
  /** Names of the columns, each once. */
  readonly columns: readonly string[];
  /** Names of columns that are passed over: pictures, maps and the like. */
  readonly unread: readonly string[];
  /** Names of columns in which bytes were met that are no text. Their cells are empty. */
  readonly binary: ReadonlySet<string>;
  readonly rows: number;
  readonly groups: readonly ParquetGroup[];
  /**
   * Cells of columns in a group, as text: a list for each column. Throws a `ParquetError`, or what `slice` has thrown.
   *
   * @param only places in the group, in their order; without them all are read
   */
  read(group: number, columns: readonly string[], only?: readonly number[]): Promise<readonly (readonly string[])[]>;
}

interface ParquetGroup {
  readonly number: number;
  /** Index of its first row. */
  readonly start: number;
  readonly rows: number;
}

/** Reads what a file says of itself. Throws a `ParquetError`, or what `slice` has thrown. */
export async function openParquet(source: AsyncBuffer): Promise<ParquetFile> {
  const { file, tellFailure } = watched(source);
  let metadata: FileMetaData;
  let tree: SchemaTree;
  try {
    metadata = await parquetMetadataAsync(file, { parsers: PARSERS, geoparquet: false });
    tree = parquetSchema(metadata);
  } catch (error) {
    throw tellFailure(error, 'a Parquet file that is cut off or broken');
  }
  const groups = groupsOf(metadata, file.byteLength);
  const known = tree.children.filter((column) => isRead(column));
  const { columns } = nameColumns(known.map(({ element: { name } }, at) => ({ name, number: at + 1 })));
  const refused = tooLarge(columns.length, 1);
  if (refused) throw new ParquetError(`a Parquet file with ${refused}`);
  const paths = new Map(columns.map((column, at) => [column, known[at].element.name]));
  const elements = new Map(columns.map((column, at) => [column, known[at].element]));
  const binary = new Set<string>();
  const textFor = (column: string): ((value: unknown) => string) => {
    const element = elements.get(column);
    if (element && isBare(element)) return (value) => textOfBytes(value, () => binary.add(column));
    const milliseconds = element && isDateHeader(column) ? unitOfNumbers(element, metadata.created_by) : 0;
    return milliseconds === 0 ? textOf : (value) => dayOfNumber(value, milliseconds) ?? textOf(value);
  };
  return {
    columns,
    binary,
    unread: tree.children.filter((column) => !isRead(column)).map(({ element: { name } }) => name),
    rows: groups.reduce((sum, { rows }) => sum + rows, 0),
    groups,
    async read(group, wanted, only) {
      const { start, rows } = groups[group];
      const chunks = new Map<string, ArrayLike<unknown>[]>();
      try {
        await parquetRead({
          file,
          metadata,
          columns: wanted.map((column) => paths.get(column) ?? column),
          rowStart: start,
          rowEnd: start + rows,
          compressors: COMPRESSORS,
          parsers: PARSERS,
          geoparquet: false,
          onChunk: ({ columnName, columnData }) => {
            const there = chunks.get(columnName);
            if (there) there.push(columnData);
            else chunks.set(columnName, [columnData]);
          },
        });
      } catch (error) {
        throw tellFailure(error, 'a Parquet file that cannot be read');
      }
      return wanted.map((column) => {
        const found = chunks.get(paths.get(column) ?? column) ?? [];
        const length = found.reduce((sum, chunk) => sum + chunk.length, 0);
        if (length !== rows)
          throw new ParquetError(`a Parquet file that says it has ${rows} rows where it has ${length}`);
        return textsOf(found, textFor(column), only);
      });
    },
  };
}

/** Rows of a group that are wanted. */
export interface WantedRows {
  /** The number of the group. */
  readonly number: number;
  /** Places in the group, in their order; without them all of its rows. */
  readonly only?: readonly number[];
}

/**
 * The table of some rows of a file. Empty rows are passed over, which is told.
 *
 * @param onProgress told after each group: groups done, and how many there are
 */
export async function tableOfGroups(
  file: ParquetFile,
  wanted: readonly WantedRows[],
  onProgress: (done: number, of: number) => void = () => undefined,
): Promise<Table> {
  const { columns, groups, unread } = file;
  const rows: string[][] = [];
  const lines: number[] = [];
  const empty: number[] = [];
  for (const [at, { number, only }] of wanted.entries()) {
    const cells = await file.read(number, columns, only);
    const count = only?.length ?? groups[number].rows;
    const refused = tooLarge(columns.length, rows.length + count);
    if (refused) throw new ParquetError(`a Parquet file with ${refused}`);
    for (let place = 0; place < count; place += 1) {
      const row = cells.map((column) => column[place]);
      const line = groups[number].start + (only?.[place] ?? place) + 1;
      if (row.every((cell) => cell === '')) {
        empty.push(line);
        continue;
      }
      rows.push(row);
      lines.push(line);
    }
    onProgress(at + 1, wanted.length);
  }
  const without = columns.filter((column, at) => file.binary.has(column) && rows.every((row) => row[at] === ''));
  const remarks = [...remark('empty-rows', empty), ...remark('unread-columns', [...unread, ...without])];
  return { columns, rows, lines, links: new Map(), format: 'parquet', encoding: 'utf-8', remarks };
}

/** The groups of rows, once what the file claims of them can be true. */
function groupsOf({ row_groups: claimed }: FileMetaData, byteLength: number): ParquetGroup[] {
  let start = 0;
  return claimed.map(({ num_rows, columns }, number) => {
    const rows = Number(num_rows);
    if (!(rows >= 0) || rows > MOST_GROUP_ROWS)
      throw new ParquetError(
        `a Parquet file with a row group of ${rows} rows; at most ${MOST_GROUP_ROWS} are read at once`,
      );
    if (start + rows > MOST_FILE_ROWS) throw new ParquetError(`a Parquet file of more than ${MOST_FILE_ROWS} rows`);
    for (const { meta_data: data, file_path: other } of columns) {
      if (!data || other) throw new ParquetError('a Parquet file whose columns lie in other files');
      if (!PACKINGS.includes(data.codec))
        throw new ParquetError(
          `a Parquet file packed with ${data.codec === 'BROTLI' ? 'Brotli' : data.codec}; write it anew with Zstandard, Snappy, LZ4 or gzip, or unpacked`,
        );
      // Some writers give a group without rows no place.
      if (rows === 0) continue;
      const from = Number(data.dictionary_page_offset || data.data_page_offset);
      const length = Number(data.total_compressed_size);
      if (!(from >= 4 && length >= 0 && from + length <= byteLength))
        throw new ParquetError('a Parquet file that is cut off or broken');
    }
    const group = { number, start, rows };
    start += rows;
    return group;
  });
}

const PACKINGS: readonly string[] = ['UNCOMPRESSED', 'SNAPPY', 'GZIP', 'ZSTD', 'LZ4_RAW', 'LZ4'];

/** An array for what a page unpacks to, so that none can claim all memory. */
function roomFor(length: number): Uint8Array {
  if (!(length >= 0 && length <= MOST_PAGE_BYTES))
    throw new ParquetError(`a Parquet file with a page of ${length} bytes`);
  return new Uint8Array(length);
}

/** Snappy is the library's own. */
const COMPRESSORS: Compressors = {
  GZIP: (bytes, length) => gunzipSync(bytes, { out: roomFor(length) }),
  ZSTD: (bytes, length) => unpackZstd(bytes, roomFor(length)),
  LZ4_RAW: (bytes, length) => unpackLz4(bytes, roomFor(length)),
  LZ4: (bytes, length) => unpackFramedLz4(bytes, roomFor(length)),
};

const DAY = 86_400_000;

/** A moment as people write it: the day alone where it is a midnight. */
function dayOrMoment(milliseconds: number): string {
  const date = new Date(milliseconds);
  if (Number.isNaN(date.getTime())) return '';
  const text = date.toISOString();
  return milliseconds % DAY === 0 ? text.slice(0, -14) : text.slice(0, -8);
}

const PARSERS: Partial<ParquetParsers> = {
  dateFromDays: (days) => dayOrMoment(days * DAY),
  timestampFromMilliseconds: (time) => dayOrMoment(Number(time)),
  timestampFromMicroseconds: (time) => dayOrMoment(Number(BigInt(time) / 1_000n)),
  timestampFromNanoseconds: (time) => dayOrMoment(Number(BigInt(time) / 1_000_000n)),
  // As it stands there: the text of a cell may be JSON.
  jsonFromBytes: (bytes) => new TextDecoder().decode(bytes),
};

/** Kinds of values that are no text, number, date or list of these. A time of day would be read as a number. */
const UNREAD: readonly string[] = [
  'VARIANT',
  'GEOMETRY',
  'GEOGRAPHY',
  'BSON',
  'INTERVAL',
  'FILE',
  'TIME',
  'TIME_MILLIS',
  'TIME_MICROS',
];

/** Whether a column can be said in words. */
function isRead({ element: { logical_type: logical, converted_type: converted }, children }: SchemaTree): boolean {
  return !UNREAD.includes(logical?.type ?? '') && !UNREAD.includes(converted ?? '') && children.every(isRead);
}

/** Values of a column as the text of cells. */
function textsOf(
  chunks: readonly ArrayLike<unknown>[],
  textOf: (value: unknown) => string,
  only?: readonly number[],
): string[] {
  const texts: string[] = [];
  let [start, next] = [0, 0];
  for (const chunk of chunks) {
    if (only) {
      for (; next < only.length && only[next] < start + chunk.length; next += 1)
        texts.push(textOf(chunk[only[next] - start]));
    } else {
      for (let at = 0; at < chunk.length; at += 1) texts.push(textOf(chunk[at]));
    }
    start += chunk.length;
  }
  return texts;
}

/** The text of a cell. Numbers of 64 bits and bytes, which JSON does not know, are digits and nothing. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'bigint') return value.toString();
  if (typeof value === 'number' && !Number.isFinite(value)) return '';
  return cellText(typeof value === 'object' ? withoutBinary(value) : value);
}

/** Whether a column is of bytes of which the file does not say what they are. Some engines write text so. */
const isBare = ({ type, logical_type: logical, converted_type: converted }: SchemaElement): boolean =>
  (type === 'BYTE_ARRAY' || type === 'FIXED_LEN_BYTE_ARRAY') && logical === undefined && converted === undefined;

/** The text that bytes are, without the zeros by which they are brought to one length; '' where they are none, which is told. */
function textOfBytes(value: unknown, tellBinary: () => void): string {
  const text = value instanceof Uint8Array ? new TextDecoder().decode(value).replace(/\0+$/, '') : textOf(value);
  if (!/[\0\ufffd]/.test(text)) return text.trim();
  tellBinary();
  return '';
}

/** Days and moments that are written as numbers lie between 1980 and 2070. */
const [EARLIEST, LATEST] = [Date.UTC(1980, 0, 1), Date.UTC(2070, 0, 1)];

/**
 * What a number of a column of dates counts since 1970, in milliseconds; 0 where it is a number. ClickHouse wrote days as
 * numbers of 16 bits, and moments as numbers of 32, for long with the writer of Arrow.
 */
function unitOfNumbers({ logical_type: logical, converted_type: converted }: SchemaElement, writer = ''): number {
  if (!/clickhouse|parquet-cpp/i.test(writer)) return 0;
  const bits = logical?.type === 'INTEGER' && !logical.isSigned ? logical.bitWidth : 0;
  if (converted === 'UINT_16' || bits === 16) return DAY;
  return converted === 'UINT_32' || bits === 32 ? 1_000 : 0;
}

/** The day or moment that a number stands for; undefined where it can be none, as a year. */
function dayOfNumber(value: unknown, unit: number): string | undefined {
  const milliseconds = typeof value === 'number' ? value * unit : 0;
  return milliseconds >= EARLIEST && milliseconds < LATEST ? dayOrMoment(milliseconds) : undefined;
}

function withoutBinary(value: unknown): unknown {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : value.toString();
  if (value instanceof Uint8Array) return null;
  if (Array.isArray(value)) return value.map(withoutBinary);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutBinary(inner)]));
}

/** Tells what a source has thrown from what is wrong with the file. */
function watched(source: AsyncBuffer) {
  let failure: unknown;
  const file: AsyncBuffer = {
    byteLength: source.byteLength,
    async slice(start, end) {
      try {
        return await source.slice(start, end);
      } catch (error) {
        failure = error;
        throw error;
      }
    },
  };
  const tellFailure = (error: unknown, looksLike: string): unknown => {
    if (error instanceof ParquetError || (failure !== undefined && error === failure)) return error;
    const said = error instanceof Error ? error.message.replace(/^parquet\s*/, '').slice(0, 200) : '';
    return new ParquetError(said === '' ? looksLike : `${looksLike}: ${said}`);
  };
  return { file, tellFailure };
}
