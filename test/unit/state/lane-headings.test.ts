import { expect, test } from 'vitest';
import { buildDataset } from '../../../src/data/build.ts';
import { readDataFile } from '../../../src/data/read/read.ts';
import { nameOfUnit } from '../../../src/state/comparison.ts';
import { groupIntoLanes, laneLabel, REST } from '../../../src/state/lanes.ts';
import { LOCALES } from '../../languages.ts';

const WORDS = ['constructor', 'rest', 'to-string', 'valueof', 'prototype', 'hasownproperty', 'toString', '__proto__'];

test.each(LOCALES)('a word of the data is only a word in $tag, whatever it means to a program', async (locale) => {
  await locale.loadLazy();
  for (const word of WORDS) {
    expect(laneLabel(word, 'sector', locale)).toBe(word);
    expect(nameOfUnit(word, locale)).toBe(word);
  }
  expect(laneLabel(REST, 'sector', locale)).toBe(locale.words.groups.rest);
});

test('a sector called "rest" has a lane of its own beside that of the small ones', () => {
  const sectors = ['rest', 'rest', ...Array.from({ length: 20 }, (_, at) => `sector-${at}`)];
  const file = { incidents: sectors.map((sector, at) => ({ id: `a-${at}`, date: '2019', sector })) };
  const dataset = buildDataset(readDataFile(JSON.stringify(file)));
  const lanes = groupIntoLanes(dataset, Uint32Array.from(dataset.incidents.keys()), 'sector');
  expect(new Set(lanes.map(({ key }) => key)).size).toBe(lanes.length);
  expect(lanes.find(({ key }) => key === 'rest')?.rows).toEqual([0, 1]);
});
