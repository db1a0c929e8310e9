import { expect, test } from 'vitest';
import { readEdition } from '../../../src/build/edition.ts';
import { buildDataset } from '../../../src/data/build.ts';
import { readDataFile } from '../../../src/data/read/read.ts';
import { EN } from '../../../src/i18n/index.ts';
import { select } from '../../../src/state/filters.ts';
import { INITIAL } from '../../../src/state/state.ts';
import { headlineOfDelays } from '../../../src/views/common/headline.ts';
import { chosenBy, sayDelay, saySecrecy } from '../../../src/views/start/choices.ts';
import { drawExample, exampleOf } from '../../../src/views/start/example.ts';
import { readIncidents } from '../../incidents.ts';
import { LOCALES } from '../../languages.ts';
import { measure } from '../../measure.ts';

await EN.loadLazy();

const incident = (id: string, begin: string, disclosure: string, figure: object, rest: object = {}) => ({
  id,
  names: { en: id },
  events: [
    ...(begin === '' ? [] : [{ kind: 'breach-start', date: begin }]),
    ...(disclosure === '' ? [] : [{ kind: 'disclosure', date: disclosure }]),
  ],
  figures: [{ qualifier: 'exactly', status: 'confirmed', scope: 'whole', ...figure }],
  ...rest,
});
const dataset = readIncidents([
  incident('items', '2019-01-01', '2019-02-01', { value: 9_000_000_000, unit: 'items' }),
  incident('claim', '2019-01-01', '2019-03-01', { value: 5_000_000_000, unit: 'accounts', status: 'claimed' }),
  incident('leak', '2019-01-01', '2019-04-01', { value: 4_000_000_000, unit: 'people' }, { nature: 'leak' }),
  incident('large', '2010-01-01', '2019-05-01', { value: 3_000_000, unit: 'people' }),
  incident('small', '2019-01-01', '2019-06-01', { value: 3_000, unit: 'people' }),
  incident('undisclosed', '2019-01-01', '', { value: 10, unit: 'people' }),
]);
const rows = Uint32Array.from(dataset.incidents.keys());
const idsOf = (chosen: readonly number[]) => chosen.map((row) => dataset.incidents[row].id);

test('the largest are breaches that somebody has confirmed or reported, people and accounts before other counts', () => {
  expect(idsOf(chosenBy('largest', dataset, rows, 0))).toEqual(['large', 'small', 'undisclosed', 'items']);
});

test('the longest hidden and the newest go first in their lists', () => {
  expect(idsOf(chosenBy('longest', dataset, rows, 0))[0]).toBe('large');
  expect(idsOf(chosenBy('newest', dataset, rows, 0))[0]).toBe('small');
});

test('at random the same turn gives the same incidents, each once, and another turn another order', () => {
  const [first, again, next] = [1, 1, 2].map((turn) => idsOf(chosenBy('random', dataset, rows, turn)));
  expect(again).toEqual(first);
  expect(next).not.toEqual(first);
  expect(new Set(first).size).toBe(rows.length);
});

test('says after how long it was made public, and of what nobody dated so, since when it is known', () => {
  const rowOf = (id: string) => dataset.rowOf(id) ?? -1;
  expect(sayDelay(dataset, rowOf('large'), EN)).toMatch(/^after \d/);
  expect(saySecrecy(dataset, rowOf('large'), EN)).toMatch(/^made public in 2019, after \d/);
  expect(saySecrecy(dataset, rowOf('undisclosed'), EN)).toBe('known since 2019');
});

test('the headline of a part of time counts as come to light only what somebody says was made public then', () => {
  const window = [Date.UTC(2018, 11), Date.UTC(2020, 0)] as const;
  const state = { ...INITIAL, window };
  const selection = select(dataset, state, { find: () => null });
  const { headline, line } = headlineOfDelays({ dataset, state, selection, locale: EN });
  expect([headline, line]).toEqual([
    '5 cases came to light in this time.',
    '1 more reaches into this time, and came to light before or after it, or nobody says when.',
  ]);
});

test('the example of the help shows both phases, and is told in full where such a case is', () => {
  const life = (id: string, found: string, more: object = {}) => ({
    id,
    names: { en: id },
    events: [
      { kind: 'breach-start', date: '2014-01-01' },
      { kind: 'discovery', date: found, by: 'organisation' },
      { kind: 'disclosure', date: '2016-01-01' },
    ],
    ...more,
  });
  const lives = [
    life('late', '2015-12-30'),
    life('seen', '2015-01-01'),
    life('told', '2014-12-01', { featured: true }),
  ];
  const example = (given: readonly object[]) => {
    const data = readIncidents(given);
    return data.incidents[exampleOf(data, data.incidents.keys())]?.id;
  };
  expect(example(lives)).toBe('told');
  expect(example(lives.slice(0, 2))).toBe('seen');
  expect(example(lives.slice(0, 1))).toBeUndefined();
});

test('the words in the drawing of the help do not overlap, at any width and in each language', () => {
  const data = buildDataset(readDataFile(JSON.stringify(readEdition('.').file)));
  const row = exampleOf(data, data.incidents.keys());
  for (const locale of LOCALES)
    for (const width of [238, 290, 308, 400, 510]) {
      const example = drawExample(data, row, width, measure, locale);
      const boxes = (example?.marks ?? []).flatMap((mark) => (mark.type === 'label' ? [mark.box] : []));
      expect(boxes.length).toBeGreaterThan(2);
      for (const [at, a] of boxes.entries()) {
        expect([width, a.x >= 0, a.x + a.width <= width, a.y + a.height <= (example?.height ?? 0)]).toEqual([
          width,
          true,
          true,
          true,
        ]);
        for (const b of boxes.slice(at + 1))
          expect(
            a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y + 1 || b.y + b.height <= a.y + 1,
          ).toBe(true);
      }
    }
});
