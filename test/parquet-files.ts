import { type ColumnSource, parquetWriteBuffer } from 'hyparquet-writer';
import type { AsyncBuffer } from '../src/import/read-table/parquet.ts';

/** Parquet files for tests, made by a writer that is none of ours. */

type Options = Omit<Parameters<typeof parquetWriteBuffer>[0], 'columnData'>;

export const parquetOf = (columnData: ColumnSource[], options: Partial<Options> = {}): ArrayBuffer =>
  parquetWriteBuffer({ columnData, ...options });

/** A source that notes which bytes are asked for. */
export function counted(bytes: ArrayBuffer): { readonly file: AsyncBuffer; readonly asked: () => number } {
  let sum = 0;
  const file = {
    byteLength: bytes.byteLength,
    slice(start: number, end = bytes.byteLength) {
      const part = bytes.slice(start, end);
      sum += part.byteLength;
      return part;
    },
  };
  return { file, asked: () => sum };
}

const DAY = 86_400_000;
const FIRST = Date.UTC(2000, 0, 1);
const SPAN = Date.UTC(2024, 0, 1) - FIRST;

/** An archive of so many breaches, as many on each day from the beginning of 2000 to the end of 2023, the oldest first. */
export const archiveOf = (rows: number, rowGroupSize: number): ArrayBuffer =>
  archive(rows, rowGroupSize, (row) => FIRST + Math.floor(((row / rows) * SPAN) / DAY) * DAY);

/** An archive of which nearly all is of January 2010, more than one picture holds, so that little is drawn of the rest. */
export const crowdedArchive = (rows: number): ArrayBuffer =>
  archive(rows, 5_000, (row) => {
    if (row < 1_000) return FIRST + row * DAY;
    return row < rows - 1_000 ? Date.UTC(2010, 0, 1 + (row % 31)) : Date.UTC(2020, 0, 1) + (row % 1_000) * DAY;
  });

function archive(rows: number, rowGroupSize: number, dayOf: (row: number) => number): ArrayBuffer {
  const each = Array.from({ length: rows }, (_, row) => row);
  return parquetOf(
    [
      { name: 'organisation', data: each.map((row) => `Firm ${row}`), type: 'STRING' },
      { name: 'disclosed', data: each.map((row) => new Date(dayOf(row))), type: 'TIMESTAMP' },
      { name: 'records', data: each.map((row) => BigInt(1_000 + ((row * 7919) % 1_000_000))), type: 'INT64' },
      { name: 'country', data: each.map((row) => ['DE', 'FR', 'US', 'CN'][row % 4]), type: 'STRING' },
      { name: 'note', data: each.map((row) => `Told on page ${row} of a long report`), type: 'STRING' },
    ],
    { rowGroupSize },
  );
}
