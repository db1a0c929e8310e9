import type { Archive, ArchivePeriod } from '../data/archive.ts';
import { importerOf } from './import.ts';
import type { Mapping } from './mapping.ts';
import {
  type AsyncBuffer,
  MOST_ROWS,
  openParquet,
  ParquetError,
  type ParquetFile,
  tableOfGroups,
  type WantedRows,
} from './read-table/parquet.ts';
import type { Table } from './table.ts';
import { dateStyleOf, readDate } from './values/date.ts';

/** Archives of more rows than one picture holds: their dates are counted by month, and the rows of a period are read. */

export { ParquetError };

/** From so many rows is guessed what the columns are. */
const SAMPLE = 1_000;
/** So many row groups are asked for at once, as many as a browser asks of one server. */
const AT_ONCE = 6;
/** Stands for the month of a row without a date. */
const UNDATED = -1;

interface ArchiveOptions {
  /** How the table is to be read; without it, as its columns suggest. */
  readonly mapping?: Mapping;
  /** The day of reading, YYYY-MM-DD: what is dated later is not the newest. */
  readonly day: string;
  /** Stops the reading. */
  readonly signal?: AbortSignal;
  /** Told how much has been read, from 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

/** Months from the first to the last, `2019-03`; both '' for rows without a date. */
export type Months = Pick<ArchivePeriod, 'from' | 'to'>;

/** What was read of a file: all of it, or a period. */
export interface ArchiveTable {
  readonly table: Table;
  /** Nothing where the table is the whole file. */
  readonly archive?: Archive;
}

/** A file of rows with dates, of which a period is read at a time. */
export class ArchiveReader {
  private constructor(
    private readonly file: ParquetFile,
    /** Name of the column of dates; '' where there is none. */
    private readonly column: string,
    /** The month of each row, counted from the year 0. */
    private readonly months: Int32Array,
    private readonly periods: readonly ArchivePeriod[],
    private readonly thisMonth: string,
  ) {}

  /** Opens a file; of a long one all dates are read. Throws a `ParquetError`, or what `slice` has thrown. */
  static async open(source: AsyncBuffer, options: ArchiveOptions): Promise<ArchiveReader> {
    const file = await openParquet(source);
    if (file.rows === 0) throw new ParquetError('a Parquet file without rows');
    const thisMonth = options.day.slice(0, 7);
    if (file.rows <= MOST_ROWS) return new ArchiveReader(file, '', new Int32Array(0), [], thisMonth);
    const sample = await sampleOf(file);
    const mapping = options.mapping ?? importerOf(sample).mappingFor(sample);
    const column = mapping.columns.dates.map((each) => each.column).find((each) => file.columns.includes(each)) ?? '';
    const months = await monthsOf(file, column, sample, options);
    return new ArchiveReader(file, column, months, periodsOf(months, thisMonth), thisMonth);
  }

  /**
   * Reads the rows of some months, the newest of them where they are too many; without `wanted`, of the newest period.
   * A file that is short enough is read whole. Throws as `open` does.
   */
  async read(wanted?: Months, { signal, onProgress }: Partial<ArchiveOptions> = {}): Promise<ArchiveTable> {
    const { file, column, periods, months } = this;
    const progress = (done: number, of: number) => {
      signal?.throwIfAborted();
      onProgress?.(done / of);
    };
    if (file.rows <= MOST_ROWS) return { table: await tableOfGroups(file, file.groups, progress) };
    const shown = this.periodOf(wanted);
    const [first, last] = shown.from === '' ? [UNDATED, UNDATED] : [monthNumber(shown.from), monthNumber(shown.to)];
    const groups: WantedRows[] = [];
    let read = 0;
    for (const { number, start, rows } of file.groups) {
      const only: number[] = [];
      for (let place = 0; place < rows && read < MOST_ROWS; place += 1) {
        const month = months[start + place];
        if (month < first || month > last) continue;
        only.push(place);
        read += 1;
      }
      if (only.length > 0) groups.push(only.length === rows ? { number } : { number, only });
    }
    const table = await tableOfGroups(file, groups, progress);
    return { table, archive: { rows: file.rows, column, periods, shown, read: table.rows.length } };
  }

  /** The period that is read for some months. */
  private periodOf(wanted: Months | undefined): ArchivePeriod {
    const { periods, months, thisMonth } = this;
    const newest = periods.find(({ from }) => from !== '' && from <= thisMonth) ?? periods[0];
    if (!wanted) return newest;
    const offered = periods.find(({ from, to }) => from === wanted.from && to === wanted.to);
    if (offered || wanted.from === '') return offered ?? newest;
    const counts = countsOf(months);
    let period: ArchivePeriod | undefined;
    const [first, last] = [monthNumber(wanted.from), monthNumber(wanted.to)];
    for (const [month, rows] of [...counts].sort(([a], [b]) => b - a)) {
      if (month < first || month > last) continue;
      const sum = (period?.rows ?? 0) + rows;
      if (period && sum > MOST_ROWS) break;
      period = { from: monthText(month), to: period?.to ?? monthText(month), rows: sum };
    }
    return period ?? newest;
  }
}

/** The first rows of the last group, which is often the newest. */
async function sampleOf(file: ParquetFile): Promise<Table> {
  const group = file.groups.findLast(({ rows }) => rows > 0);
  if (!group) throw new ParquetError('a Parquet file without rows');
  const only = Array.from({ length: Math.min(SAMPLE, group.rows) }, (_, place) => place);
  return tableOfGroups(file, [{ number: group.number, only }]);
}

/** The month of each row, by its date. Of a date without a month it is the first of its year. */
async function monthsOf(
  file: ParquetFile,
  column: string,
  sample: Table,
  { day, signal, onProgress }: ArchiveOptions,
): Promise<Int32Array> {
  const months = new Int32Array(file.rows).fill(UNDATED);
  if (column === '') return months;
  const at = sample.columns.indexOf(column);
  const style = dateStyleOf(
    sample.rows.map((row) => row[at]),
    Number(day.slice(0, 4)),
  );
  // Few days are written a million times.
  const known = new Map<string, number>();
  const monthOf = (text: string): number => {
    const plain = /^(\d{4})-(\d\d)-\d\d(?:T|$)/.exec(text);
    if (plain) return monthNumber(`${plain[1]}-${plain[2]}`);
    const there = known.get(text);
    if (there !== undefined) return there;
    const reading = readDate(text, style);
    const [, year, month] =
      /^(\d{4})(?:-(0[1-9]|1[0-2]))?/.exec(reading.kind === 'value' ? reading.value.edtf : '') ?? [];
    const number = year === undefined ? UNDATED : monthNumber(`${year}-${month ?? '01'}`);
    if (known.size < 100_000) known.set(text, number);
    return number;
  };
  for (let from = 0; from < file.groups.length; from += AT_ONCE) {
    signal?.throwIfAborted();
    const groups = file.groups.slice(from, from + AT_ONCE);
    const read = await Promise.all(groups.map(({ number }) => file.read(number, [column])));
    for (const [at, { start, rows }] of groups.entries()) {
      read[at][0].forEach((text, place) => {
        months[start + place] = monthOf(text);
      });
      onProgress?.((start + rows) / file.rows);
    }
  }
  return months;
}

const monthNumber = (text: string): number => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7)) - 1;

const monthText = (month: number): string =>
  `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;

/** Rows of each month. */
function countsOf(months: Int32Array): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const month of months) counts.set(month, (counts.get(month) ?? 0) + 1);
  return counts;
}

/**
 * All rows in periods that can be drawn, the newest first: months that follow one another, as many as one picture
 * holds. None reaches from the past over the month of reading. Rows without a date come last.
 */
function periodsOf(months: Int32Array, thisMonth: string): readonly ArchivePeriod[] {
  const periods: ArchivePeriod[] = [];
  const counts = countsOf(months);
  for (const [month, rows] of [...counts].sort(([a], [b]) => b - a)) {
    if (month === UNDATED) continue;
    const text = monthText(month);
    const last = periods.at(-1);
    if (last && last.rows + rows <= MOST_ROWS && last.from > thisMonth === text > thisMonth)
      periods[periods.length - 1] = { from: text, to: last.to, rows: last.rows + rows };
    else periods.push({ from: text, to: text, rows });
  }
  const undated = counts.get(UNDATED);
  return undated === undefined ? periods : [...periods, { from: '', to: '', rows: undated }];
}

/** Reads a period as `writePeriod` writes it into an address; undefined for anything else. */
export function readPeriod(text: string): Months | undefined {
  if (text === 'undated') return { from: '', to: '' };
  const [, from, to] = /^(\d{4}-(?:0[1-9]|1[0-2]))\.\.(\d{4}-(?:0[1-9]|1[0-2]))$/.exec(text) ?? [];
  return from === undefined || from > to ? undefined : { from, to };
}

/** A file that the reader has brought: of it, too, only parts are in memory. */
export const openBlob = (blob: Blob): AsyncBuffer => ({
  byteLength: blob.size,
  slice: (start, end) => blob.slice(start, end).arrayBuffer(),
});

/** Bytes that are there already. */
export const inMemory = (bytes: ArrayBuffer): AsyncBuffer => ({
  byteLength: bytes.byteLength,
  slice: (start, end) => bytes.slice(start, end),
});
