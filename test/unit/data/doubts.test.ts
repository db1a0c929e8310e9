import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { delayOf, lifeOf } from '../../../src/data/life.ts';
import { readDataFile } from '../../../src/data/read/read.ts';

const read = (incidents: readonly object[], rest: object = {}, today?: string) =>
  readDataFile(JSON.stringify({ ...rest, incidents }), today);
/** Doubts with their places; what is doubted still shows. */
function doubted(incidents: readonly object[], rest: object = {}, today?: string) {
  const { problems, file } = read(incidents, rest, today);
  expect(file.incidents).toHaveLength(incidents.length);
  expect(problems.filter(({ effect }) => effect !== 'doubt')).toEqual([]);
  return problems.map(({ path, found }) => [path, found]);
}
const events = (...all: [kind: string, date: string][]) => ({ events: all.map(([kind, date]) => ({ kind, date })) });
/** An entry of which a few values are given. */
interface Entry {
  readonly organisation: string;
  readonly country: string;
  readonly events: readonly object[];
  readonly figures: readonly object[];
}

const figure = (more: object) => ({ figures: [{ unit: 'people', status: 'reported', ...more }] });

describe('what contradicts itself is told as a doubt, and shows', () => {
  test('counts: an upper end below the value, broken ones, zero', () => {
    expect(doubted([{ id: 'a', ...figure({ value: 500, max: 100 }) }])).toEqual([
      ['incidents[0].figures[0].max', '100, below the value 500'],
    ]);
    expect(doubted([{ id: 'a', organisation: 'A', records: 2.5 }])).toEqual([['incidents[0].records', '2.5']]);
    expect(doubted([{ id: 'a', ...figure({ value: 1, max: 1.5 }) }])).toEqual([['incidents[0].figures[0].max', '1.5']]);
    expect(doubted([{ id: 'a', organisation: 'A', records: 0 }])).toEqual([['incidents[0].records', '0']]);
    expect(doubted([{ organisation: 'A', people: 2, records: 3 }])).toEqual([['incidents[0]', 'people and records']]);
    expect(doubted([{ organisation: 'A', people: 2, bytes: 1.5, records: null }])).toEqual([]);
    expect(read([{ organisation: 'A', records: 2.5 }]).file.incidents[0].figures[0].value).toBe(2.5);
  });

  test('a zero that somebody stands for is none', () => {
    const sources = { s: { publisher: 'Gazette' } };
    expect(doubted([{ id: 'a', sources, ...figure({ value: 0, sources: ['s'] }) }])).toEqual([]);
  });

  test('a size below one of its parts, or below half of another firm number', () => {
    const figures = (...all: object[]) => [
      { id: 'a', figures: all.map((each) => ({ unit: 'people', status: 'confirmed', ...each })) },
    ];
    const part = { value: 15_400_000, scope: 'part' };
    expect(doubted(figures({ value: 10_500_000 }, part))).toEqual([
      ['incidents[0].figures[1]', '15400000, the size is 10500000 people'],
    ]);
    expect(doubted(figures({ value: 10, status: 'court' }, { value: 21 }))).toHaveLength(1);
    for (const fine of [
      figures({ value: 10, status: 'court' }, { value: 20 }),
      figures({ value: 10, status: 'court' }, { value: 21, superseded: true }),
      figures({ value: 10, status: 'court' }, { value: 21, rejected: 'misprint' }),
      figures({ value: 10, headline: true, reason: { en: 'The last count.' } }, { value: 21 }, part),
    ])
      expect(doubted(fine)).toEqual([]);
    expect(doubted(figures({ value: 10, headline: true }))).toEqual([
      ['incidents[0].figures[0]', 'headline without "reason"'],
    ]);
  });

  test('kinds of event that who is named cannot do, and sources that name none', () => {
    const by = (kind: string, party: string) => ({ id: 'a', events: [{ kind, date: '2019', by: party }] });
    expect(doubted([by('report-to-authority', 'third-party')])).toHaveLength(1);
    expect(doubted([by('response', 'attacker')])).toHaveLength(1);
    expect(doubted([by('discovery', 'third-party'), { ...by('response', 'authority'), id: 'b' }])).toEqual([]);
    const sources = { s: { publisher: 'A', copyOf: 't' } };
    expect(doubted([{ id: 'a', sources, ...figure({ value: 3, sources: ['s'], repeats: ['x'] }) }])).toEqual([
      ['incidents[0].sources.s.copyOf', 't'],
      ['incidents[0].figures[0].repeats', 'x'],
    ]);
  });

  test('lives that run backwards, where no reading of the dates would do', () => {
    expect(doubted([{ id: 'a', ...events(['disclosure', '2016'], ['breach-start', '2019']) }])).toEqual([
      ['incidents[0].events[0].date', 'disclosure 2016, begun 2019'],
    ]);
    expect(doubted([{ id: 'a', ...events(['disclosure', '2016-03'], ['discovery', '2016-04-01']) }])).toHaveLength(1);
    expect(doubted([{ id: 'a', ...events(['breach-start', '2019-05'], ['breach-end', '2019-04-30']) }])).toHaveLength(
      1,
    );
    for (const fine of [
      events(['disclosure', '2019'], ['breach-start', '2019-12-31']),
      events(['discovery', '2016'], ['disclosure', '2016-01-01']),
      events(['breach-start', '../2019'], ['disclosure', '2016']),
      events(['breach-start', '2015'], ['breach-start', '2017'], ['disclosure', '2016']),
    ])
      expect(doubted([{ id: 'a', ...fine }])).toEqual([]);
  });

  test('days that are still to come: after the day of the data, or after today', () => {
    const file = [{ id: 'a', organisation: 'A', date: '2102-04' }];
    expect(doubted(file, { updated: '2026-01' })).toEqual([['incidents[0].date', '2102-04']]);
    expect(doubted(file, {}, '2026-01-31')).toEqual([['incidents[0].date', '2102-04']]);
    expect(doubted(file)).toEqual([]);
    expect(doubted([{ id: 'a', organisation: 'A', date: '2026-01-31' }], { updated: '2026-01' })).toEqual([]);
    expect(doubted([], { updated: '2999' }, '2026-01-31')).toEqual([['updated', '"2999"']]);
  });

  test('the same entry twice', () => {
    const entry = { organisation: 'Shop', date: '2019-11', records: 5 };
    expect(doubted([entry, { organisation: 'Other', date: '2019-11', records: 5 }, entry])).toEqual([
      ['incidents[2]', 'the same as incidents[0]'],
    ]);
    expect(doubted([entry, { ...entry, records: 6 }, { organisation: 'Shop' }, { organisation: 'Shop' }])).toEqual([]);
  });

  test('entries are the same where names, country, dates and figures are, in whatever order: any list', () => {
    const few = <Value>(...values: readonly Value[]) => fc.constantFrom(...values);
    const entry = fc.record({
      organisation: few('Shop', 'SHOP ', 'Bank'),
      country: few('CN', 'US'),
      events: fc.array(fc.record({ kind: few('disclosure', 'arrest'), date: few('2019', '2019-11') }), {
        maxLength: 2,
      }),
      figures: fc.array(fc.record({ value: few(5, 6), unit: few('people'), status: few('court', 'claimed') }), {
        minLength: 1,
        maxLength: 2,
      }),
    });
    const same = ({ organisation, country, events: dates, figures }: Entry) =>
      JSON.stringify([
        organisation.trim().toLowerCase(),
        country,
        dates.map((each) => JSON.stringify(each)).sort(),
        figures.map((each) => JSON.stringify(each)).sort(),
      ]);
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 12 }), (list) => {
        const expected = list.flatMap((each, at) => {
          const first = list.findIndex((other) => same(other) === same(each));
          return first < at ? [[`incidents[${at}]`, `the same as incidents[${first}]`]] : [];
        });
        const told = doubted(list.map((each, at) => ({ id: `i${at}`, ...each })));
        expect(told.filter(([, found]) => found.startsWith('the same as'))).toEqual(expected);
      }),
    );
  });

  test('places are those of the file, whatever beside them could not be read', () => {
    const { problems } = read([{ id: 'a', figures: ['x', { value: 1.5, unit: 'people', status: 'court' }] }]);
    expect(problems.at(-1)?.path).toBe('incidents[0].figures[1].value');
  });
});

describe('a name of which nothing can be seen counts as none', () => {
  test.each([
    ' ',
    '\u00a0',
    '\u200b',
    '\u200b\u00a0 ',
    '\u2060',
    '\u3164',
    '\u2800',
    '\u202e',
    '\u0007',
    '\ufeff\u00ad',
  ])('%j', (blank) => {
    const { file, problems } = read([{ id: 'a', names: { en: blank, 'zh-Hans': '甲' }, organisation: blank }]);
    expect(file.incidents[0].names).toEqual({ 'zh-Hans': '甲' });
    expect(file.incidents[0].organisation).toBeUndefined();
    expect(problems.map(({ path, effect }) => [path, effect])).toEqual([
      ['incidents[0].names.en', 'doubt'],
      ['incidents[0].organisation', 'doubt'],
    ]);
  });
});

describe('the day on which somebody listed a case', () => {
  const life = (...all: [kind: string, date: string][]) =>
    lifeOf(read([{ id: 'a', ...events(...all) }]).file.incidents[0]);

  test('is no disclosure, and makes no delay', () => {
    const listed = life(['breach-start', '2015-03'], ['listed', '2019-12-01']);
    expect(listed.madePublic).toBeUndefined();
    expect(listed.lags).toEqual({});
    for (const from of ['breach', 'disclosure'] as const) expect(delayOf(listed, from)).toBe('disclosure-unknown');
    expect(delayOf(listed, 'discovery')).toBe('discovery-unknown');
  });

  test('stands for the case only where no other day is known, and moves nothing else', () => {
    expect(life(['listed', '2019-12-01']).anchor).toMatchObject({ event: 0 });
    expect(life(['listed', '2019-12-01'], ['breach-start', '2015']).anchor).toMatchObject({ event: 1 });
    const public2016 = life(['breach-start', '2015'], ['disclosure', '2016-05-01']);
    const { anchor, last, stretches, lags } = life(
      ['breach-start', '2015'],
      ['disclosure', '2016-05-01'],
      ['listed', '2019'],
    );
    expect([anchor, last, stretches, lags]).toEqual([
      public2016.anchor,
      public2016.last,
      public2016.stretches,
      public2016.lags,
    ]);
  });
});
