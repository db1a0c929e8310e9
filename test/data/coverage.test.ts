import { expect, test } from 'vitest';
import { firstPart, readEdition } from '../../src/build/edition.ts';
import { buildDataset } from '../../src/data/build.ts';
import { changesOfCoverage } from '../../src/data/coverage.ts';
import { readDataFile } from '../../src/data/read/read.ts';

const { file } = readEdition('.');
const reading = readDataFile(JSON.stringify(file));
const { coverage, context } = reading.file;
const changes = changesOfCoverage(coverage, context);

test('every change of coverage can be shown, and stands in the order of the dates', () => {
  expect(reading.problems).toEqual([]);
  expect(changes.length).toBeGreaterThan(10);
  expect(changes.map(({ id }) => id)).toEqual(coverage.map(({ id, context: rule }) => id ?? rule));
});

test.each(changes)('$id says in both languages what changed, and who says so', ({ label, note, sources }) => {
  for (const lang of ['en', 'zh-Hans']) {
    expect(label[lang]?.trim()).toBeTruthy();
    expect(note?.[lang]?.trim()).toBeTruthy();
  }
  expect(label['zh-Hans'].length).toBeLessThanOrEqual(20);
  expect(sources.length).toBeGreaterThan(0);
});

test('a change that is a law of the context is not told twice', () => {
  for (const entry of coverage.filter((each) => each.context !== undefined))
    expect([entry.id, entry.date, entry.label, entry.note, entry.sources]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      [],
    ]);
});

test('sources of the published file say their kind, and so do those of the first part, which has what changed without the words', () => {
  const kinds = (raw: object) =>
    readDataFile(JSON.stringify(raw)).file.incidents.flatMap(({ sources }) =>
      Object.values(sources).map(({ kind }) => kind),
    );
  expect(kinds(file)).not.toContain(undefined);
  expect(kinds(firstPart(file))).toEqual(kinds(file));
  const coverage = (raw: object) => buildDataset(readDataFile(JSON.stringify(raw))).coverage.map(({ date }) => date);
  expect(coverage(firstPart(file))).toEqual(coverage(file));
});
