import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { main } from '../../../src/build/cli/data.ts';
import { readDataFile } from '../../../src/data/read/read.ts';
import { parseMarkup } from '../chart/drawn.ts';

const folder = mkdtempSync(join(tmpdir(), 'breach-timeline-'));
afterAll(() => rmSync(folder, { recursive: true }));
const error = vi.spyOn(console, 'error');
const stdout = vi.spyOn(process.stdout, 'write');
beforeEach(() => {
  error.mockReset().mockImplementation(() => {});
});
afterEach(() => {
  error.mockReset();
  stdout.mockRestore();
});

const draw = (...words: string[]) => main(['draw', ...words]);
const read = (name: string) => readFileSync(join(folder, name), 'utf8');
const root = (svg: string) => parseMarkup(svg.replace(/<metadata>.*?<\/metadata>/s, ''))[0].attributes;

test('draws the view that the options say', async () => {
  const code = await draw(
    '--view',
    'scale',
    '--country',
    'CN',
    '--lang=zh-Hans',
    '--theme',
    'dark',
    '--width',
    '1280',
    '--height',
    '720',
    '-o',
    join(folder, 'a.svg'),
  );
  expect([code, error.mock.calls]).toEqual([0, []]);
  const svg = read('a.svg');
  const attributes = root(svg);
  expect(['data-view', 'width', 'height', 'lang'].map((name) => attributes.get(name))).toEqual([
    'scale',
    '1280',
    '720',
    'zh-Hans',
  ]);
  expect(svg).toContain('国家和地区：中国');
  expect(svg).toContain('?view=scale&amp;country=CN&amp;lang=zh-Hans&amp;theme=dark');
});

test('an address says the same as its options, and options change it', async () => {
  const search = '?view=delay&group=none&from=2010';
  expect(await draw('--address', search, '-o', join(folder, 'b.svg'))).toBe(0);
  expect(await draw('--view', 'delay', '--group', 'none', '--from', '2010', '-o', join(folder, 'c.svg'))).toBe(0);
  expect(await draw('--address', `https://example.org/${search}&q=x`, '--q', '', '-o', join(folder, 'd.svg'))).toBe(0);
  expect(read('c.svg')).toBe(read('b.svg'));
  expect(read('d.svg')).toBe(read('b.svg'));
});

test('writes rows and data, also of a file of ours or of others', async () => {
  expect(await draw('--country', 'CN', '-o', join(folder, 'rows.csv'))).toBe(0);
  expect(await draw('--country', 'CN', '-o', join(folder, 'data.json'))).toBe(0);
  const { file, problems } = readDataFile(read('data.json'));
  expect(problems).toEqual([]);
  expect(read('rows.csv').trimEnd().split('\r\n')).toHaveLength(file.incidents.length + 1);
  const own = join(folder, 'own.json');
  writeFileSync(own, '{"incidents":[{"organisation":"Acme","date":"2019-11","records":1200000},{"id":"NO"}]}');
  expect(await draw('--src', own, '-o', join(folder, 'own.svg'))).toBe(0);
  // What is wrong is told, and the rest is drawn; where the file lies is nobody's business.
  expect(error.mock.calls.flat().join('\n')).toContain('incidents[1].id');
  expect(read('own.svg')).toContain('Acme');
  expect(read('own.svg')).not.toContain(folder);
});

test('writes to standard output when asked', async () => {
  const written: string[] = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => written.push(String(text)) > 0);
  expect(await draw('--q', 'taobao', '-o', '-', '--format', 'csv')).toBe(0);
  expect(written.join('')).toContain('taobao-2019');
});

test('paints a PNG of exactly the size that was asked for', async () => {
  const path = join(folder, 'picture.png');
  expect(await draw('--q', 'taobao', '--width', '960', '--height', '540', '-o', path)).toBe(0);
  const png = readFileSync(path);
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([960, 540]);
});

test.each([
  [['--colour', 'red', '-o', 'a.svg'], '--colour: there is no such option'],
  [['--view', 'pie', '-o', 'a.svg'], '--view pie: it has no such value'],
  [['--address', '?vew=scale', '-o', 'a.svg'], '--vew scale: there is no such parameter'],
  [['--address', 'scale', '-o', 'a.svg'], 'expected an address'],
  [['--from', 'yesterday', '-o', 'a.svg'], '--from yesterday: this cannot be its value'],
  [['--country', 'XX', '-o', 'a.svg'], '--country XX: the data have nothing of this name'],
  [['--incident', 'no-such', '-o', 'a.svg'], '--incident no-such: the data have nothing of this name'],
  [['--lang', 'tlh', '-o', 'a.svg'], '--lang tlh: the data have nothing of this name'],
  [['--width', '12', '-o', 'a.svg'], '--width 12: expected whole pixels'],
  [['--view', 'table', '-o', 'a.svg'], 'The table is no picture'],
  [['--src', 'https://example.org/a.json', '-o', 'a.svg'], 'expected a file of this machine'],
  [['-o', 'a.pdf'], '-o a.pdf: expected a name that ends in .svg'],
  [['-o', '-'], '--format'],
  [['-o', '-', '--format', 'png'], 'A PNG goes into a file'],
  [['--view', 'scale'], 'Say where it goes'],
  [['scale', '-o', 'a.svg'], 'scale: expected an option'],
  [['--view'], '--view: expected a value'],
])('%j is no command: 2, and a sentence says why', async (words, sentence) => {
  expect(await draw(...words)).toBe(2);
  expect(error.mock.calls.flat().join('\n')).toContain(sentence);
});

test('a file that cannot be read or written: 1', async () => {
  expect(await draw('--src', join(folder, 'none.json'), '-o', join(folder, 'x.svg'))).toBe(1);
  expect(await draw('-o', join(folder, 'no-such-folder', 'x.csv'))).toBe(1);
  writeFileSync(join(folder, 'prose.json'), 'Dear reader');
  expect(await draw('--src', join(folder, 'prose.json'), '-o', join(folder, 'x.svg'))).toBe(1);
});
