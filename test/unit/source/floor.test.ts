import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FLOOR } from '../../../src/build/paths.ts';
import { namesDeclaredIn, newerInScript } from '../../floor/newer-scripts.ts';
import { newerInStyles } from '../../floor/newer-styles.ts';
import { styleSheets } from '../../stylesheets.ts';

/** Newer than the floor, and nothing is lost where they are not known. */
const SOFT_STYLES: Readonly<Record<string, string>> = {
  'accent-color': 'known, as an edge of too little contrast may be drawn',
  '@bottom-right': 'paper has no page numbers then (docs/accessibility.md)',
  '@page': 'knows margins; boxes in them are another matter',
  'break-after': 'a heading may stand at the foot of a page',
  'content-visibility': 'all is laid out at once',
  cursor: 'a phone has no pointer',
  'field-sizing': 'the field keeps its four rows',
  'forced-color-adjust': 'only where the system prescribes its colours',
  'overflow-anchor': 'only for engines that hold on to what is in sight',
  'overscroll-behavior': 'known where there is something to scroll',
  'overscroll-behavior-x': 'the script keeps a sideways wheel as well',
  'paint-order': 'known for text in SVG, which is all that has it here',
  'print-color-adjust': 'stands beside its prefixed name',
  resize: 'a phone has no edge to pull',
  'scrollbar-gutter': 'a scrollbar takes its room when it comes',
  'scrollbar-width': 'the scrollbar is wider',
  'text-spacing-trim': 'Chinese is set a little wider',
  'text-wrap': 'lines break one by one',
};

/** Newer than the floor, and asked for before they are used. */
const GUARDED_CALLS: Readonly<Record<string, string>> = {
  ClipboardItem: 'what throws is told as "could not be copied"',
  '.forcedColorAdjust': 'only where the system prescribes its colours',
  requestIdleCallback: 'a timeout stands in for it',
};

const scripts = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.startsWith('build'))
  .map((path) => ({ path, code: readFileSync(`src/${path}`, 'utf8') }));

/** `color-scheme` of `src/a.css: color-scheme: only (safari 13)`. */
const nameOf = (told: string) => /: ([^ (]+?)(:| \()/.exec(told)?.[1] ?? told;
test('no style asks for what the oldest supported browsers do not know', () => {
  const newer = styleSheets.flatMap(({ path, css }) => newerInStyles(css).map((told) => `${path}: ${told}`));
  expect(newer.filter((told) => !Object.hasOwn(SOFT_STYLES, nameOf(told)))).toEqual([]);
});

test('no script calls what the oldest supported browsers do not know', () => {
  const ours = new Set(scripts.flatMap(({ path, code }) => [...namesDeclaredIn(path, code)]));
  const newer = scripts.flatMap(({ path, code }) => newerInScript(path, code, ours).map((told) => `${path}: ${told}`));
  expect(newer.filter((told) => !Object.hasOwn(GUARDED_CALLS, nameOf(told)))).toEqual([]);
});

test.each([
  ['a { user-select: none; }', 'user-select'],
  ['a { width: 1px; } b { -webkit-user-select: none; } c { user-select: none; }', 'user-select'],
  ['a { text-decoration: underline dotted; }', 'text-decoration: underline dotted'],
  ['a { color: light-dark(red, blue); }', 'light-dark()'],
  ['a { --ink: light-dark(red, blue); }', 'light-dark()'],
  ['a { field-sizing: content; }', 'field-sizing'],
  ['@starting-style { a { opacity: 0; } }', '@starting-style'],
  ['@scope (a) { b { color: red; } }', '@scope'],
  ['a { position-anchor: --a; }', 'position-anchor'],
  ['a { inset: anchor(top); }', 'anchor()'],
  ['a:open { color: red; }', ':open'],
  ['a::details-content { color: red; }', '::details-content'],
])('%s is caught', (css, name) => {
  expect(newerInStyles(css).some((told) => told.startsWith(name))).toBe(true);
});

test('a name with its prefix beside it, and what is older, pass', () => {
  const css =
    'a { -webkit-user-select: none; user-select: none; color: color-mix(in srgb, red, blue); } a:has(b) { inset: 0; }';
  expect(newerInStyles(css)).toEqual([]);
  const script = "const a = [1].toReversed(); URL.canParse(''); new Set(a).has(1); document.body.checkVisibility();";
  expect(newerInScript('a.ts', script)).toEqual([]);
});

test.each([
  'Array.fromAsync([])',
  'new Set().union(other)',
  'new Set().isSubsetOf(other)',
  'URL.parse(text)',
  'Promise.try(work)',
  'RegExp.escape(text)',
  'document.startViewTransition(work)',
  'element.moveBefore(node, null)',
  'new CloseWatcher()',
  'new Intl.DurationFormat()',
  'scheduler.yield()',
])('%s is caught', (script) => {
  expect(newerInScript('a.ts', script)).toHaveLength(1);
});

test('the compiler knows no call of a library that is newer', () => {
  const lines = readFileSync('test/floor/refused/calls.ts', 'utf8').split('\n');
  const { stdout } = spawnSync('node_modules/.bin/tsc', ['-p', 'test/floor/refused'], { encoding: 'utf8' });
  const refused = new Set([...stdout.matchAll(/calls\.ts[(:](\d+)/g)].map(([, line]) => Number(line)));
  const calls = lines.flatMap((line, at) => (line.startsWith('export const') ? [{ line, number: at + 1 }] : []));
  expect(calls.length).toBeGreaterThan(5);
  expect(calls.filter(({ number }) => !refused.has(number))).toEqual([]);
});

test('the same floor stands where people look for it', () => {
  const { chrome, firefox, safari } = FLOOR;
  for (const path of ['README.md', 'docs/hosting.md', 'docs/accessibility.md', 'src/app/browser-floor.ts']) {
    const text = readFileSync(path, 'utf8');
    for (const named of [`Chrome ${chrome}`, `Firefox ${firefox}`, `Safari ${safari}`])
      expect(text.includes(named), `${path} says ${named}`).toBe(true);
  }
});
