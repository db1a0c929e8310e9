import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readEdition } from '../../src/build/edition.ts';
import { readDataFile } from '../../src/data/read/read.ts';
import { SOURCE_KINDS } from '../../src/data/vocabulary.ts';

const text = readFileSync('data/publishers.json', 'utf8');
const kinds: Record<string, string> = JSON.parse(text);
const { file: edition } = readDataFile(JSON.stringify(readEdition('.').file));
const cited = new Set(
  edition.incidents.flatMap(({ sources }) => Object.values(sources).flatMap(({ publisher }) => publisher ?? [])),
);

test('every publisher of a source of an incident has its kind', () => {
  expect(cited.size).toBeGreaterThan(0);
  expect([...cited].filter((publisher) => !Object.hasOwn(kinds, publisher))).toEqual([]);
});

test('every publisher with a kind is cited', () => {
  expect(Object.keys(kinds).filter((publisher) => !cited.has(publisher))).toEqual([]);
});

test('every kind is one that we know', () => {
  expect(Object.entries(kinds).filter(([, kind]) => !SOURCE_KINDS.some((known) => known === kind))).toEqual([]);
});

test('publishers stand once each, sorted, two spaces deep', () => {
  const sorted = Object.fromEntries(Object.entries(kinds).sort(([a], [b]) => (a < b ? -1 : 1)));
  expect(text).toBe(`${JSON.stringify(sorted, undefined, 2)}\n`);
});
