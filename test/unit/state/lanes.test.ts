import { expect, it, test } from 'vitest';
import { buildDataset } from '../../../src/data/build.ts';
import { readDataFile } from '../../../src/data/read/read.ts';
import { nameOfUnit } from '../../../src/state/comparison.ts';
import { fittingGroup, groupIntoLanes, groupsOf, laneLabel, REST } from '../../../src/state/lanes.ts';
import { INITIAL } from '../../../src/state/state.ts';
import { dropUnknown } from '../../../src/state/url/unknown.ts';
import { readIncidents } from '../../incidents.ts';
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

const LISTED = readIncidents([
  { id: 'a', action: 'hacking' },
  { id: 'b', action: 'error' },
]);
const BARE = readIncidents([{ id: 'a' }, { id: 'b' }]);

it('data that no sector tells apart take the first lanes that make more than one, else none', () => {
  expect([fittingGroup(LISTED, 'sector'), fittingGroup(BARE, 'sector')]).toEqual(['cause', 'none']);
  const fitted = dropUnknown(INITIAL, LISTED, ['en'], { first: true, complete: true });
  expect([fitted.state.group, fitted.unknown]).toEqual(['cause', []]);
});

it('lanes that somebody has asked for stay', () => {
  const asked = { ...INITIAL, group: 'country' as const };
  expect(dropUnknown(asked, LISTED, ['en'], { first: true, complete: true }).state).toBe(asked);
  expect([fittingGroup(LISTED, 'cause'), fittingGroup(LISTED, 'none')]).toEqual(['cause', 'none']);
  expect([groupsOf(LISTED), groupsOf(BARE)]).toEqual([['cause', 'none'], ['none']]);
});
