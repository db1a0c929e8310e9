import { describe, expect, test } from 'vitest';
import { firstPart, readEdition } from '../../src/build/edition.ts';
import { buildDataset } from '../../src/data/build.ts';
import { readDataFile } from '../../src/data/read/read.ts';
import { countEvents } from '../../src/data/relations.ts';

const { file } = readEdition('.');
const { file: edition, problems } = readDataFile(JSON.stringify(file));
const { relations, incidents } = edition;
const dataset = buildDataset({ file: edition, problems, offered: incidents.length });
const idOf = (row: number) => dataset.incidents[row].id;

describe.each(relations)('$id', ({ names, note, members, sources }) => {
  test('is named and explained in both languages', () => {
    for (const lang of ['en', 'zh-Hans']) {
      expect(names[lang]?.trim()).toBeTruthy();
      // A picture writes it beside a bracket.
      expect(names[lang].length).toBeLessThanOrEqual(lang === 'en' ? 45 : 24);
      expect(note?.[lang]?.length).toBeGreaterThan(lang === 'en' ? 60 : 20);
      expect(note?.[lang]).not.toMatch(/https?:|TODO|\bs\d+\b|\s$/);
    }
    expect(note?.['zh-Hans']).toMatch(/。$/);
  });

  test('joins incidents that are there, and rests on a page that can be opened', () => {
    expect(members.length).toBeGreaterThanOrEqual(2);
    for (const id of members) expect(dataset.rowOf(id)).toBeDefined();
    expect(sources.some(({ link, url }) => link && url)).toBe(true);
    for (const { link, url } of sources) expect(link).toBe(url !== undefined);
  });
});

test('the joined cases of the issue are there', () => {
  const membersOf = (id: string) => relations.find((relation) => relation.id === id)?.members ?? [];
  expect(membersOf('snowflake-2024')).toEqual(expect.arrayContaining(['ticketmaster-2024', 'att-2024']));
  expect(membersOf('salesforce-2025')).toEqual(expect.arrayContaining(['salesloft-drift-2025', 'qantas-2025']));
  expect(membersOf('couriers')).toHaveLength(4);
  expect(membersOf('alibaba')).toEqual(expect.arrayContaining(['alipay-2010', 'taobao-2019', 'shanghai-police-2021']));
  expect(membersOf('file-transfer')).toContain('moveit-2023');
});

test('every incident names those it is joined with, and those name it', () => {
  for (const { id, related = [] } of incidents) {
    expect(related).not.toContain(id);
    for (const other of related) expect(incidents[dataset.rowOf(other) ?? -1]?.related).toContain(id);
  }
  for (const { rows } of dataset.relations) {
    for (const row of rows) {
      for (const other of rows) if (other !== row) expect(incidents[row].related).toContain(idOf(other));
    }
  }
});

test('the first part has the same relations, without notes and sources, and counts the same events', () => {
  const reading = readDataFile(JSON.stringify(firstPart(file)));
  const first = buildDataset(reading);
  const shape = (data: typeof dataset) =>
    data.relations.map(({ relation: { id, kind, names }, rows, whole }) => ({ id, kind, names, rows, whole }));
  expect(reading.problems.filter(({ effect }) => effect !== 'doubt')).toEqual([]);
  expect(shape(first)).toEqual(shape(dataset));
  expect(first.relations.every(({ relation }) => relation.note === undefined)).toBe(true);
  const all = Uint32Array.from(incidents.keys());
  expect(countEvents(first, all)).toBe(countEvents(dataset, all));
  expect(countEvents(dataset, all)).toBeLessThan(incidents.length);
});
