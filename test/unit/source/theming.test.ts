import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { looksOf } from '../../../src/build/scripts/element-docs.ts';
import { DARK, LIGHT, propertyOf } from '../../../src/chart/theme.ts';
import { contrast } from '../chart/vision.ts';

/** What elements tell each other or their own style sheets, and no publisher. */
const WITHIN = ['finer', 'foot', 'gutter', 'row-height', 'scale', 'table-height', 'table-width'].map(
  (name) => `--breach-${name}`,
);

const { properties, parts } = looksOf('.');
const source = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => /^(chart|controls|panels|views|publish|embed|app)\/.*\.ts$/.test(name))
  .map((name) => readFileSync(`src/${name}`, 'utf8'))
  .join('\n');
const inks = Object.keys(LIGHT.inks).map((ink) => propertyOf(ink as keyof typeof LIGHT.inks));

test('every property that the elements heed is documented, and none besides', () => {
  const named = [...source.matchAll(/--breach-[a-z]+(?:-[a-z]+)*(?![\w-]|\$)/g)].map(([name]) => name);
  const heeded = new Set([...named, ...inks].filter((name) => !WITHIN.includes(name)));
  expect(Object.keys(properties).sort()).toEqual([...heeded].sort());
  expect(Object.keys(DARK.inks)).toEqual(Object.keys(LIGHT.inks));
});

test('every corner follows the property for corners; only the disc of "made public" is always round', () => {
  const corners = [...source.matchAll(/border(?:-\w+-\w+)?-radius:\s*([^;]+);/g)].map(([, value]) => value);
  expect(corners.length).toBeGreaterThan(20);
  const fixed = corners.filter((value) => value !== '0' && !value.includes('var(--breach-radius)'));
  expect(fixed).toEqual(['50%']);
});

test('what is kept within is not documented', () => {
  expect(Object.keys(properties).filter((name) => WITHIN.includes(name))).toEqual([]);
});

test('every part that leaves the element is documented, and none besides', () => {
  const parted = readFileSync('src/app/explorer.ts', 'utf8');
  const names = [...parted.matchAll(/\b(?:export)?parts?="([^"]+)"/g)].flatMap(([, list]) => list.split(/,\s*/));
  expect(Object.keys(parts).sort()).toEqual([...new Set(names)].sort());
  // And each of them is somewhere inside.
  for (const name of Object.keys(parts)) expect(source).toMatch(new RegExp(`\\bpart="${name}"`));
});

/** What stands beside a newspaper to be copied, and its colours. */
const page = readFileSync('examples/themes.html', 'utf8');
const sheet = readFileSync('examples/themes.css', 'utf8');
const copied = [...page.matchAll(/<pre[^>]*>([^<]*)<\/pre>/g)].map(([, text]) =>
  text.replaceAll('&gt;', '>').replaceAll('&lt;', '<').replaceAll('&amp;', '&'),
);

test('what is to be copied is what the page is styled by', () => {
  expect(copied).toHaveLength(3);
  for (const text of copied) expect(sheet).toContain(text);
});

test.each([0, 1])('the colours of the three newspapers keep the contrast that ours keep (%i)', (scheme) => {
  for (const text of copied) {
    const pairs = [...text.matchAll(/(--breach-[\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)];
    const colors = new Map(pairs.map(([, name, ...either]) => [name, either[scheme]]));
    const of = (name: string) => colors.get(`--breach-${name}`) ?? expect.fail(`no ${name}`);
    for (const ground of [of('paper'), of('paper-band')]) {
      for (const ink of ['ink', 'ink-soft', 'ink-faint', 'accent', 'reference'])
        expect(contrast(of(ink), ground), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5);
      for (const name of inks.filter((ink) => ink.includes('-cause-')))
        expect(contrast(of(name.slice('--breach-'.length)), ground), `${name} on ${ground}`).toBeGreaterThanOrEqual(3);
    }
  }
});
