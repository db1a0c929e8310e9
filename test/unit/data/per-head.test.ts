import { describe, expect, test } from 'vitest';
import { latestPopulation, type PerHead, perHeadOf, referencesOf, whyNoHeads } from '../../../src/data/per-head.ts';
import { readIncidents } from '../../incidents.ts';

const quantity = (id: string, value: number, asOf: string, more: object = {}) => ({
  id,
  kind: 'quantity',
  value,
  unit: 'people',
  asOf,
  ...more,
});

const CONTEXT = [
  quantity('cn-2010', 1_340_000_000, '2010-11', { series: 'cn-population' }),
  quantity('cn-2020', 1_400_000_000, '2020-11', { series: 'cn-population' }),
  quantity('shanghai', 25_000_000, '2021', { jurisdiction: 'CN', label: { en: 'Shanghai residents' } }),
  quantity('shop-users-2019', 800_000_000, '2019-12', { label: { en: 'Shop & Group users' } }),
  quantity('shop-accounts-2021', 900_000_000, '2021-06', { unit: 'accounts', label: { en: 'Shop accounts' } }),
  quantity('attacks', 304, '2020', { unit: 'attacks' }),
];

interface Case {
  readonly figures: readonly object[];
  readonly date?: string;
  readonly country?: string;
  readonly organisation?: string;
}

function headsOf({ figures, date = '2021-03', ...incident }: Case, chosen: readonly string[] = []) {
  const events = date === '' ? [] : [{ kind: 'disclosure', date }];
  const full = figures.map((figure) => ({ status: 'reported', ...figure }));
  const dataset = readIncidents([{ id: 'a', events, figures: full, ...incident }], { context: CONTEXT });
  const references = referencesOf(dataset.context);
  const picked = references.filter(({ entry }) => chosen.includes(entry.id));
  return perHeadOf(dataset.incidents[0], dataset.figures(0), dataset.life(0), references, picked);
}

const told = (heads: readonly PerHead[]) =>
  heads.map(({ of, reference, low, high }) => [of, reference.entry.id, low, high]);

describe('figures per head', () => {
  test('people by the population of the country: 700 million of 1.4 billion are a half', () => {
    expect(told(headsOf({ country: 'CN', figures: [{ value: 700_000_000, unit: 'people' }] }))).toEqual([
      ['population', 'cn-2020', 0.5, 0.5],
    ]);
  });

  test('accounts by the users of the platform, counted as accounts before people: 90 of 900 million are a tenth', () => {
    const figures = [{ value: 90_000_000, unit: 'accounts' }];
    expect(told(headsOf({ country: 'CN', organisation: 'Shop', figures }))).toEqual([
      ['users', 'shop-accounts-2021', 0.1, 0.1],
    ]);
  });

  test('a range gives a range, and what all figures say is kept beside it', () => {
    const figures = [
      { value: 140_000_000, max: 280_000_000, unit: 'people', status: 'confirmed' },
      { value: 1_400_000_000, unit: 'people', status: 'claimed' },
    ];
    const [{ low, high, lowest, highest }] = headsOf({ country: 'CN', figures });
    expect([low, high, lowest, highest]).toEqual([0.1, 0.2, 0.1, 1]);
  });

  test.each(['records', 'items', 'files', 'organisations', 'bytes'])('nobody divides %s by people', (unit) => {
    const figures = [{ value: 1_000_000_000, unit }];
    expect(headsOf({ country: 'CN', organisation: 'Shop', figures }, ['cn-2020', 'shanghai'])).toEqual([]);
  });

  test('a population is of people only, and accounts are no people', () => {
    expect(told(headsOf({ country: 'CN', figures: [{ value: 5, unit: 'accounts' }] }, ['cn-2020']))).toEqual([]);
  });

  test('the residents of a city are not the population of its country', () => {
    const heads = headsOf({ country: 'CN', date: '2021', figures: [{ value: 5, unit: 'people' }] });
    expect(told(heads).map(([, id]) => id)).toEqual(['cn-2020']);
  });

  test.each([
    ['2012', 'cn-2010'],
    ['2015-06', 'cn-2010'],
    ['2016-06', 'cn-2020'],
    ['2025-06', 'cn-2020'],
  ])('of several counts the nearest in time is taken: %s', (date, id) => {
    const heads = headsOf({ country: 'CN', date, figures: [{ value: 5, unit: 'people' }] });
    expect(told(heads).map(([, reference]) => reference)).toEqual([id]);
  });

  test.each(['2004', '2026-03', ''])(
    'a count that is too far away, or a case without a date, gives no ratio: "%s"',
    (date) => {
      expect(headsOf({ country: 'CN', date, figures: [{ value: 5, unit: 'people' }] })).toEqual([]);
    },
  );

  test('a quantity of the same unit that the reader has chosen is divided by, and none is told twice', () => {
    const figures = [{ value: 700_000_000, unit: 'people' }];
    expect(told(headsOf({ country: 'CN', figures }, ['cn-2020', 'shanghai']))).toEqual([
      ['population', 'cn-2020', 0.5, 0.5],
      ['chosen', 'shanghai', 28, 28],
    ]);
  });

  test('a name counts only as a word of its own', () => {
    const figures = [{ value: 9, unit: 'accounts' }];
    expect(headsOf({ organisation: 'Sho', figures })).toEqual([]);
    expect(headsOf({ organisation: 'Group', date: '2020', figures })).toHaveLength(1);
  });
});

test('says why there is no ratio', () => {
  const dataset = readIncidents([{ id: 'a', people: 5 }, { id: 'b', records: 5 }, { id: 'c' }]);
  expect([0, 1, 2].map((row) => whyNoHeads(dataset.figures(row)))).toEqual(['no-count', 'other-unit', 'no-size']);
});

test('the latest population is the one of the country that was counted last', () => {
  const references = referencesOf(readIncidents([], { context: CONTEXT }).context);
  expect(latestPopulation(references, 'CN')?.entry.id).toBe('cn-2020');
  expect(latestPopulation(references, 'US')).toBeUndefined();
});
