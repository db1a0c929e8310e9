import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readEdition, textOf } from '../../../src/build/edition.ts';
import { bundleCommand } from '../../../src/build/scripts/site-scripts.ts';

/** The command as it lies in the package: in one file, far from the project and its libraries. */
const folder = mkdtempSync(join(tmpdir(), 'breach-timeline-command-'));
afterAll(() => rmSync(folder, { recursive: true }));
beforeAll(async () => {
  mkdirSync(join(folder, 'data'));
  writeFileSync(join(folder, 'package.json'), '{"type": "module"}');
  writeFileSync(join(folder, 'data/incidents.json'), textOf(readEdition('.').file));
  for (const [name, text] of await bundleCommand(resolve('.'))) writeFileSync(join(folder, name), text);
});

function run(...words: string[]) {
  const { NODE_PATH: _path, ...env } = process.env;
  return spawnSync(process.execPath, [join(folder, 'cli.js'), ...words], { cwd: folder, env, encoding: 'utf8' });
}

test('it begins as a program, and brings all libraries with it', () => {
  const text = readFileSync(join(folder, 'cli.js'), 'utf8');
  expect(text).toMatch(/^#!\/usr\/bin\/env node\n/);
  const named = [...text.matchAll(/(?:^|[;}\n])import\b[^;'"()]*['"]([^'"]+)['"]/g)].map(([, name]) => name);
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((name) => !isBuiltin(name))).toEqual([]);
});

test('it makes a data file of a table, checks it, and draws it', () => {
  copyFileSync('examples/import/office.csv', join(folder, 'office.csv'));
  copyFileSync('examples/import/office.mapping.json', join(folder, 'office.mapping.json'));
  const imported = run('import', 'office.csv', '--map', 'office.mapping.json', '-o', 'own.json');
  expect(imported.status, imported.stderr).toBe(0);
  expect(imported.stderr).toMatch(/rows are shown|row is shown/);
  const { incidents } = JSON.parse(readFileSync(join(folder, 'own.json'), 'utf8'));
  expect(incidents.length).toBeGreaterThan(2);
  const checked = run('check', 'own.json');
  expect(checked.stdout).toContain(`${incidents.length} of ${incidents.length} incidents can be shown`);
  const drawn = run('draw', '--src', 'own.json', '-o', 'own.svg');
  expect(drawn.status, drawn.stderr).toBe(0);
  expect(readFileSync(join(folder, 'own.svg'), 'utf8')).toContain('</svg>');
});

test('it draws the data of the package where no other are named, in another language too', () => {
  const { status, stderr } = run('draw', '--view', 'scale', '--lang', 'zh-Hans', '-o', 'scale.svg');
  expect(status, stderr).toBe(0);
  expect(readFileSync(join(folder, 'scale.svg'), 'utf8')).toContain('数据泄露时间线');
});

test('it says of a site what is missing, and how it is built', () => {
  writeFileSync(join(folder, 'empty.json'), '{"title": "Nothing", "incidents": []}');
  mkdirSync(join(folder, 'own-site'), { recursive: true });
  const said = (...words: string[]) => {
    const { status, stderr } = run('build', ...words);
    expect(stderr).not.toMatch(/^\s+at /m);
    return [status, stderr];
  };
  expect(said('--data', 'empty.json')).toEqual([2, expect.stringContaining('-o: got nothing, expected the folder')]);
  expect(said('--data', 'empty.json', '--sight', 'x')).toEqual([2, expect.stringContaining("'--sight'")]);
  expect(said('--data', 'none.json', '-o', 'out')).toEqual([1, expect.stringContaining('none.json cannot be read')]);
  expect(said('--data', 'empty.json', '-o', 'out')).toEqual([1, expect.stringContaining('at least one incident')]);
  rmSync(join(folder, 'own-site'), { recursive: true });
  expect(said('--data', 'empty.json', '-o', 'out')).toEqual([1, expect.stringContaining('own-site is not there')]);
});

test('it says what it cannot do, and what it can', () => {
  const bmp = run('draw', '-o', 'a.bmp');
  expect([bmp.status, bmp.stderr]).toEqual([2, expect.stringContaining('ends in .svg, .png, .csv, .json')]);
  const png = run('draw', '-o', 'a.png');
  expect([png.status, png.stderr]).toEqual([
    1,
    expect.stringMatching(
      /^a\.png: PNG needs packages that are not installed: npm install @resvg\/resvg-wasm [^\n]*\n$/,
    ),
  ]);
  expect(run('check', 'none.json').status).toBe(2);
  writeFileSync(join(folder, 'faulty.json'), '{"incidents": [{"organisation": "Acme", "date": "in May"}]}');
  const faulty = run('check', 'faulty.json');
  expect([faulty.status, faulty.stderr]).toEqual([1, expect.stringContaining('incidents[0].date: got "in May"')]);
  const nothing = run();
  expect([nothing.status, nothing.stderr]).toEqual([2, expect.stringContaining('npx breach-timeline import')]);
});
