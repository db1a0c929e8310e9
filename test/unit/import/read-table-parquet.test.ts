import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { parquetMetadata } from 'hyparquet';
import { ByteWriter } from 'hyparquet-writer';
import { writeMetadata } from 'hyparquet-writer/src/metadata.js';
import { expect, test } from 'vitest';
import { ArchiveReader } from '../../../src/import/archive.ts';
import { importTable } from '../../../src/import/import.ts';
import { unpackFramedLz4, unpackLz4 } from '../../../src/import/read-table/lz4.ts';
import { type AsyncBuffer, openParquet, ParquetError } from '../../../src/import/read-table/parquet.ts';
import type { Table } from '../../../src/import/table.ts';
import { counted, parquetOf } from '../../parquet-files.ts';

const DAY = '2026-11-20';

async function tableOf(bytes: ArrayBuffer): Promise<Table> {
  const reader = await ArchiveReader.open(counted(bytes).file, { day: DAY });
  return (await reader.read()).table;
}

/** A small file that another engine wrote (`parquet/README.md`). */
const fileOf = (name: string): ArrayBuffer =>
  Uint8Array.from(readFileSync(new URL(`parquet/${name}.parquet`, import.meta.url))).buffer;

/** What is said of a file that cannot be read; '' where it can. Anything but a `ParquetError` is handed on. */
async function refused(bytes: ArrayBuffer): Promise<string> {
  try {
    await tableOf(bytes);
    return '';
  } catch (error) {
    if (error instanceof ParquetError) return error.message;
    throw error;
  }
}

test('values stand as people write them: days, moments, numbers, decimals, lists; what is not there is empty', async () => {
  const bytes = parquetOf(
    [
      { name: 'organisation', data: ['Acme', ' Bolt ', null] },
      { name: 'seen', data: [new Date('2019-11-02'), null, new Date('2020-05-03T14:30:00Z')] },
      { name: 'records', data: [1_200n, 9_007_199_254_740_993n, null] },
      { name: 'share', data: [0.5, Number.NaN, 1e21] },
      { name: 'verified', data: [true, false, null] },
      { name: 'kinds', data: [['email', 'name'], [], null], type: 'JSON' },
    ],
    {},
  );
  const { columns, rows, lines, format } = await tableOf(bytes);
  expect({ columns, lines, format }).toEqual({
    columns: ['organisation', 'seen', 'records', 'share', 'verified', 'kinds'],
    lines: [1, 2, 3],
    format: 'parquet',
  });
  expect(rows).toEqual([
    ['Acme', '2019-11-02', '1200', '0.5', 'true', '["email","name"]'],
    ['Bolt', '', '9007199254740993', '', 'false', '[]'],
    ['', '2020-05-03T14:30', '', '1000000000000000000000', '', ''],
  ]);
});

test('days, decimals, lists and parts of other engines are read by their types', async () => {
  const bytes = parquetOf(
    [
      { name: 'day', data: [new Date('2019-11-02'), new Date('1969-07-20')] },
      { name: 'fee', data: [12.5, 3] },
      { name: 'kinds', data: [['email', 'name'], []] },
      { name: 'where', data: [{ city: 'Essen', floor: 3n }, null] },
    ],
    {
      schema: [
        { name: 'root', num_children: 4 },
        { name: 'day', type: 'INT32', converted_type: 'DATE', repetition_type: 'OPTIONAL' },
        { name: 'fee', type: 'INT32', converted_type: 'DECIMAL', precision: 9, scale: 2, repetition_type: 'REQUIRED' },
        { name: 'kinds', converted_type: 'LIST', repetition_type: 'OPTIONAL', num_children: 1 },
        { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
        { name: 'element', type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL' },
        { name: 'where', repetition_type: 'OPTIONAL', num_children: 2 },
        { name: 'city', type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL' },
        { name: 'floor', type: 'INT64', repetition_type: 'OPTIONAL' },
      ],
    },
  );
  expect((await tableOf(bytes)).rows).toEqual([
    ['2019-11-02', '12.5', 'email; name', '{"city":"Essen","floor":3}'],
    ['1969-07-20', '3', '', ''],
  ]);
});

const EACH = Array.from({ length: 2_500 }, (_, row) => row);
const LIST = [
  { name: 'organisation', data: EACH.map((row) => `Firm ${row}`) },
  { name: 'country', data: EACH.map((row) => ['DE', 'FR', 'US'][row % 3]) },
  { name: 'disclosed', data: EACH.map((row) => new Date(Date.UTC(2010, 0, 2 + row))) },
  { name: 'records', data: EACH.map((row) => 1_000 + row) },
];

test.each([
  ['unpacked', { codec: 'UNCOMPRESSED' }],
  ['Snappy', { codec: 'SNAPPY' }],
  ['gzip', { codec: 'GZIP', compressors: { GZIP: (bytes: Uint8Array) => Uint8Array.from(gzipSync(bytes)) } }],
] as const)(
  'a file of several row groups is one table, %s, and becomes a data file like any other',
  async (_, options) => {
    const table = await tableOf(parquetOf(LIST, { ...options, rowGroupSize: 1_000 }));
    expect(table.rows.length).toBe(2_500);
    expect(table.rows[2_100]).toEqual(['Firm 2100', 'DE', '2015-10-03', '3100']);
    const { file, leftOut, lines } = importTable(table, { day: DAY });
    expect(leftOut).toEqual([]);
    expect(lines[2_100]).toBe(2_101);
    expect(file.incidents[2_100]).toMatchObject({
      organisation: 'Firm 2100',
      country: 'DE',
      events: [{ kind: 'disclosure', date: '2015-10-03' }],
      figures: [{ value: 3_100, unit: 'records' }],
    });
  },
);

test('what is no whole file is told', async () => {
  const whole = parquetOf(LIST, { rowGroupSize: 1_000 });
  expect(await refused(whole.slice(0, 2_000))).toContain('a Parquet file that is cut off or broken');
  expect(await refused(new ArrayBuffer(0))).toContain('a Parquet file that is cut off or broken');
  expect(await refused(Uint8Array.from('PAR1PAR1', (letter) => letter.charCodeAt(0)).buffer)).toContain('cut off');
  const empty = parquetOf([{ name: 'organisation', data: [], type: 'STRING' }]);
  expect(await refused(empty)).toBe('a Parquet file without rows');
  // The middle is gone, as after a broken copy.
  const gone = new Uint8Array(whole.slice(0));
  gone.fill(0, 4, 9_000);
  expect(await refused(gone.buffer)).toContain('a Parquet file that cannot be read');
});

/** A file whose footer claims so many rows. */
function claiming(bytes: ArrayBuffer, num_rows: bigint): ArrayBuffer {
  const { version, schema, row_groups, metadata_length } = parquetMetadata(bytes);
  const writer = new ByteWriter();
  writer.appendBytes(new Uint8Array(bytes, 0, bytes.byteLength - metadata_length - 8));
  writeMetadata(writer, {
    version,
    schema: schema.map(({ logical_type: _, ...element }) => element),
    num_rows,
    row_groups: row_groups.map((group) => ({ ...group, num_rows })),
    metadata_length,
  });
  writer.appendBytes(new TextEncoder().encode('PAR1'));
  return writer.getBuffer();
}

test.each([
  [1_000_000_000n, /row group of 1000000000 rows/],
  [4_000_000n, /says it has 4000000 rows where it has 2/],
  [-5n, /row group of -5 rows/],
])('a footer that claims %d rows where there are two takes no memory for them', async (num_rows, words) => {
  const claims = claiming(parquetOf([{ name: 'organisation', data: ['Acme', 'Bolt'] }]), num_rows);
  const { file } = counted(claims);
  await expect(openAndReadAll(file)).rejects.toThrow(words);
});

async function openAndReadAll(source: AsyncBuffer): Promise<void> {
  const file = await openParquet(source);
  for (const { number } of file.groups) await file.read(number, file.columns);
}

test('a file with any byte changed is read, or is told to be broken', async () => {
  const bytes = new Uint8Array(parquetOf([{ name: 'organisation', data: ['Acme', 'Bolt', 'Acme', 'Acme', 'Bolt'] }]));
  for (let at = 0; at < bytes.length; at += 1) {
    for (const value of [0x00, 0x7e, 0x80, 0xff]) {
      const changed = bytes.slice();
      changed[at] = value;
      expect(await refused(changed.buffer)).toMatch(/^(?:$|a Parquet file )/);
    }
  }
});

/** Zstandard that packs nothing: a frame with one raw block. */
function rawZstd(bytes: Uint8Array): Uint8Array {
  const head = new DataView(new ArrayBuffer(12));
  head.setUint32(0, 0xfd2fb528, true);
  head.setUint8(4, 0xa0);
  head.setUint32(5, bytes.length, true);
  const block = (bytes.length << 3) | 1;
  head.setUint8(9, block & 0xff);
  head.setUint8(10, (block >> 8) & 0xff);
  head.setUint8(11, block >> 16);
  return Uint8Array.from([...new Uint8Array(head.buffer), ...bytes]);
}

test('Zstandard is unpacked; a packing that is not read is named, and what to do', async () => {
  const one = [{ name: 'organisation', data: ['Acme', 'Bolt'] }];
  const packed = parquetOf(one, { codec: 'ZSTD', compressors: { ZSTD: rawZstd } });
  expect((await tableOf(packed)).rows).toEqual([['Acme'], ['Bolt']]);
  const other = parquetOf(one, { codec: 'BROTLI', compressors: { BROTLI: (bytes) => bytes } });
  expect(await refused(other)).toBe(
    'a Parquet file packed with Brotli; write it anew with Zstandard, Snappy, LZ4 or gzip, or unpacked',
  );
});

test('ClickHouse: LZ4, text that is not called text, days and moments as numbers, bytes that are none', async () => {
  const { columns, rows, remarks } = await tableOf(fileOf('clickhouse-lz4'));
  expect(columns.join(' ')).toBe('organisation country disclosed discovered year code records digest');
  expect(rows.length).toBe(60);
  expect(rows[1]).toEqual(['Firm 1', 'FR', '2010-01-03', '2010-01-02T03:04', '2010', 'C1', '1001', '']);
  expect(remarks).toEqual([{ kind: 'unread-columns', count: 1, examples: ['digest'] }]);
  const { file } = importTable(await tableOf(fileOf('clickhouse-lz4')), { day: DAY });
  expect(file.incidents[1]).toMatchObject({
    organisation: 'Firm 1',
    events: expect.arrayContaining([{ kind: 'disclosure', date: '2010-01-03' }]),
  });
});

test('DuckDB: LZ4; bytes that are no text are passed over, which is told', async () => {
  const { rows, remarks } = await tableOf(fileOf('duckdb-lz4'));
  expect(rows[59]).toEqual(['Firm 59', '2010-03-02', 'email; name', '1059', '']);
  expect(remarks).toEqual([{ kind: 'unread-columns', count: 1, examples: ['seal'] }]);
});

test('as Spark writes: moments of 96 bits, nested columns, pages of the second version, no statistics', async () => {
  const { columns, rows } = await tableOf(fileOf('spark-int96'));
  expect(columns).toEqual(['organisation', 'disclosed', 'country', 'kinds', 'place']);
  expect(rows[1]).toEqual(['Firm 1', '2010-01-03', 'FR', 'email; name', '{"city":"Essen","floor":1}']);
  expect(rows[2]).toEqual(['Firm 2', '2010-01-04', 'US', '', '']);
});

test('a file whose one group has no rows is without rows, not broken', async () => {
  expect(await refused(fileOf('no-rows'))).toBe('a Parquet file without rows');
});

test('a number in a column of dates stays one where the writer is not known to write days so, or where it is a year', async () => {
  const bytes = parquetOf([{ name: 'disclosed', data: [14_611, 2010] }], {
    schema: [
      { name: 'root', num_children: 1 },
      { name: 'disclosed', type: 'INT32', converted_type: 'UINT_16', repetition_type: 'REQUIRED' },
    ],
  });
  expect((await tableOf(bytes)).rows).toEqual([['14611'], ['2010']]);
});

const bigEndian = (value: number): number[] => [24, 16, 8, 0].map((bits) => (value >> bits) & 0xff);

/** LZ4 that packs nothing: a block of literals, which are less than 270. */
const block = (bytes: Uint8Array): number[] =>
  bytes.length < 15 ? [bytes.length << 4, ...bytes] : [0xf0, bytes.length - 15, ...bytes];

const piece = (bytes: Uint8Array): number[] => [...bigEndian(block(bytes).length), ...block(bytes)];

test.each([
  ['one block', (bytes: Uint8Array) => block(bytes)],
  ['a frame', (bytes: Uint8Array) => [...bigEndian(bytes.length), ...piece(bytes)]],
  [
    'several frames',
    (bytes: Uint8Array) => [
      ...[...bigEndian(5), ...piece(bytes.subarray(0, 5))],
      ...[...bigEndian(bytes.length - 5), ...piece(bytes.subarray(5))],
    ],
  ],
  [
    'a frame of several pieces, as Hadoop writes long pages',
    (bytes: Uint8Array) => [...bigEndian(bytes.length), ...piece(bytes.subarray(0, 5)), ...piece(bytes.subarray(5))],
  ],
])('LZ4 of old writers is unpacked: %s', async (_, pack) => {
  const one = [{ name: 'organisation', data: ['Acme Holding', 'Bolt & Sons'] }];
  const bytes = parquetOf(one, {
    codec: 'LZ4',
    compressors: { LZ4: (unpacked) => Uint8Array.from(pack(unpacked)) },
  });
  expect((await tableOf(bytes)).rows).toEqual([['Acme Holding'], ['Bolt & Sons']]);
});

test('LZ4 whose repeats reach into themselves is unpacked; cut off or changed, it is broken and never zeros', () => {
  // “ab”, then the same for 20 bytes more, then “xyz”.
  const packed = Uint8Array.from([0x2f, 0x61, 0x62, 2, 0, 1, 0x30, 0x78, 0x79, 0x7a]);
  expect(new TextDecoder().decode(unpackLz4(packed, new Uint8Array(25)))).toBe(`${'ab'.repeat(11)}xyz`);
  for (let length = 0; length < packed.length; length += 1)
    for (const unpack of [unpackLz4, unpackFramedLz4])
      expect(() => unpack(packed.subarray(0, length), new Uint8Array(25))).toThrow('broken');
  expect(() => unpackLz4(packed, new Uint8Array(24))).toThrow('broken');
  expect(() => unpackLz4(packed, new Uint8Array(26))).toThrow('broken');
  // A repeat of what lies before the beginning, and of nothing.
  for (const offset of [3, 0]) expect(() => unpackLz4(packed.with(3, offset), new Uint8Array(25))).toThrow('broken');
});
