import { expect, test } from 'vitest';
import { writePeriod } from '../../../src/data/archive.ts';
import { ArchiveReader, readPeriod } from '../../../src/import/archive.ts';
import { importTable } from '../../../src/import/import.ts';
import { archiveOf, counted, parquetOf } from '../../parquet-files.ts';

const DAY = '2026-11-20';
const ROWS = 240_000;
const ARCHIVE = archiveOf(ROWS, 20_000);

const monthsOf = (rows: readonly (readonly string[])[], column: number): readonly string[] =>
  [...new Set(rows.map((row) => row[column].slice(0, 7)))].sort();

test('of an archive the newest period is read that one picture holds, and all rows are accounted for', async () => {
  const reader = await ArchiveReader.open(counted(ARCHIVE).file, { day: DAY });
  const { table, archive } = await reader.read();
  if (!archive) throw new Error('read whole');
  const { periods, shown, column, rows, read } = archive;
  expect({ column, rows, shown }).toEqual({ column: 'disclosed', rows: ROWS, shown: periods[0] });
  expect(periods[0].to).toBe('2023-12');
  expect(periods.every((period) => period.rows <= 100_000)).toBe(true);
  expect(periods.reduce((sum, period) => sum + period.rows, 0)).toBe(ROWS);
  expect([read, table.rows.length]).toEqual([periods[0].rows, periods[0].rows]);
  const months = monthsOf(table.rows, 1);
  expect([months[0], months.at(-1)]).toEqual([periods[0].from, periods[0].to]);
  // A row is called by its place in the archive.
  expect(table.rows[0][0]).toBe(`Firm ${table.lines[0] - 1}`);
});

test('another period is read without a second look at the dates, and only from the groups that hold it', async () => {
  const { file, asked } = counted(ARCHIVE);
  const reader = await ArchiveReader.open(file, { day: DAY });
  const opened = asked();
  const { table, archive } = await reader.read({ from: '2005-03', to: '2005-08' });
  expect(monthsOf(table.rows, 1)).toEqual(['2005-03', '2005-04', '2005-05', '2005-06', '2005-07', '2005-08']);
  expect(archive?.shown).toMatchObject({ from: '2005-03', to: '2005-08', rows: table.rows.length });
  const { leftOut, lines } = importTable(table, { day: DAY });
  expect(lines.length + leftOut.length).toBe(archive?.read);
  // One of twelve groups, or two.
  expect(asked() - opened).toBeLessThan(ARCHIVE.byteLength / 5);
  // The footer, a sample and one column of five.
  expect(opened).toBeLessThan(ARCHIVE.byteLength * 0.4 + 600_000);
});

test('a stretch that is too long is read from its newest months on', async () => {
  const reader = await ArchiveReader.open(counted(ARCHIVE).file, { day: DAY });
  const { table, archive } = await reader.read({ from: '0000-01', to: '2010-06' });
  expect(archive?.shown.to).toBe('2010-06');
  expect(archive?.read).toBe(table.rows.length);
  expect(table.rows.length).toBeGreaterThan(90_000);
  expect(table.rows.length).toBeLessThanOrEqual(100_000);
});

test('rows without a date, and those of a future that is none, are periods of their own', async () => {
  const each = Array.from({ length: 120_000 }, (_, row) => row);
  const reader = await ArchiveReader.open(
    counted(
      parquetOf([
        { name: 'organisation', data: each.map((row) => `Firm ${row}`) },
        {
          name: 'date',
          data: each.map((row) => (row % 4 === 0 ? '' : row % 4 === 1 ? '2099-01-05' : `20${10 + (row % 10)}-05-06`)),
        },
      ]),
    ).file,
    { day: DAY },
  );
  const { archive } = await reader.read();
  expect(archive?.periods).toEqual([
    { from: '2099-01', to: '2099-01', rows: 30_000 },
    { from: '2010-05', to: '2019-05', rows: 60_000 },
    { from: '', to: '', rows: 30_000 },
  ]);
  expect(archive?.shown.to).toBe('2019-05');
  expect((await reader.read({ from: '', to: '' })).table.rows.length).toBe(30_000);
});

test('a month that is too long for one picture is read as far as it goes, which is told', async () => {
  const data = Array.from({ length: 130_000 }, (_, row) => `Firm ${row}`);
  const file = parquetOf([
    { name: 'organisation', data },
    { name: 'date', data: data.map(() => '2019-11-02') },
  ]);
  const { archive } = await (await ArchiveReader.open(counted(file).file, { day: DAY })).read();
  expect(archive).toMatchObject({ rows: 130_000, read: 100_000, shown: { rows: 130_000 } });
});

test('reading can be stopped between two groups, and tells how far it is', async () => {
  const stop = new AbortController();
  const shares: number[] = [];
  const opening = ArchiveReader.open(counted(ARCHIVE).file, {
    day: DAY,
    signal: stop.signal,
    onProgress: (share) => {
      shares.push(share);
      if (share > 0.4) stop.abort();
    },
  });
  await expect(opening).rejects.toThrow(/abort/i);
  // Of twelve, those that were asked for with it.
  expect(shares.length).toBeLessThan(12);
});

test('a period is written into an address and read from it; what is none is passed over', () => {
  for (const period of [
    { from: '2019-03', to: '2019-11' },
    { from: '', to: '' },
  ])
    expect(readPeriod(writePeriod(period))).toEqual(period);
  for (const text of ['', '2019', '2019-13..2019-14', '2019-05..2019-04', '2019-05'])
    expect(readPeriod(text)).toBeUndefined();
});
