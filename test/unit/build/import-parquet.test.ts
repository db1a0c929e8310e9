import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { importFile } from '../../../src/build/cli/import.ts';
import { crowdedArchive, parquetOf } from '../../parquet-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'breach-timeline-parquet-'));
const out = join(folder, 'own.json');
const said: string[] = [];
vi.spyOn(console, 'error').mockImplementation((text: unknown) => {
  said.push(String(text));
});

afterEach(() => said.splice(0));
afterAll(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

function write(name: string, bytes: ArrayBuffer): string {
  const path = join(folder, name);
  writeFileSync(path, new Uint8Array(bytes));
  return path;
}

const names = (): string[] =>
  (JSON.parse(readFileSync(out, 'utf8')) as { incidents: { organisation: string }[] }).incidents.map(
    ({ organisation }) => organisation,
  );

test('the command reads a Parquet file like any other table', async () => {
  const file = write(
    'list.parquet',
    parquetOf([
      { name: 'organisation', data: ['Acme', 'Bolt'] },
      { name: 'disclosed', data: [new Date('2019-04-02'), new Date('2020-05-03')] },
      { name: 'people', data: [1_200, 3_400] },
    ]),
  );
  expect(await importFile([file, '-o', out])).toBe(0);
  expect(said.join('\n')).toContain('Parquet: 2 rows, 3 columns.');
  expect(names()).toEqual(['Acme', 'Bolt']);
});

test('of an archive the command reads the newest period, or the one that is named, and tells the rest', async () => {
  const file = write('archive.parquet', crowdedArchive(110_000));
  await importFile([file, '-o', out]);
  expect(said.join('\n')).toContain('This file has 110,000 rows, more than one picture holds. 1,000 of them are read');
  expect(names()[0]).toBe('Firm 109000');
  await importFile([file, '-o', out, '--period', '2000-02..2000-03']);
  expect(said.join('\n')).toContain('60 of them are read: February 2000 to March 2000.');
  expect(names()[0]).toBe('Firm 31');
  expect(await importFile([file, '-o', out, '--period', 'May'])).toBe(2);
});

test('a Parquet file that is cut off is told', async () => {
  const whole = parquetOf([{ name: 'organisation', data: ['Acme', 'Bolt'] }]);
  expect(await importFile([write('cut.parquet', whole.slice(0, 60)), '-o', out])).toBe(1);
  expect(said.join('\n')).toContain('a Parquet file that is cut off');
});
