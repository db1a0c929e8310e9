import { describe, expect, test } from 'vitest';
import { buildDataset } from '../../../src/data/build.ts';
import type { Dataset } from '../../../src/data/dataset.ts';
import { readDataFile } from '../../../src/data/read/read.ts';
import { delayGroups, delaysOf, sayDelays, sayLength } from '../../../src/state/delays.ts';
import { createDurationScale, drawDurationAxis, durationTicks } from '../../../src/views/common/duration-axis.ts';
import { arrangeDelays } from '../../../src/views/delay/rows.ts';
import { LOCALES } from '../../languages.ts';
import { labelsOf, measure } from '../../measure.ts';

const [EN, ZH] = LOCALES;
const dataOf = (incidents: readonly object[]) => buildDataset(readDataFile(JSON.stringify({ incidents })));
const all = (data: Dataset) => Uint32Array.from(data.incidents.keys());
const lasting = (id: string, days: number, more: object = {}) => {
  const begin = Date.UTC(2015, 0, 1);
  const iso = (time: number) => new Date(time).toISOString().slice(0, 10);
  const events = [
    { kind: 'breach-start', date: iso(begin) },
    { kind: 'disclosure', date: iso(begin + days * 86_400_000) },
  ];
  return { id, events, ...more };
};
const series = (count: number) => Array.from({ length: count }, (_, at) => lasting(`a-${at}`, (at + 1) * 10));

describe('the delays of a selection', () => {
  const data = dataOf([
    lasting('short', 10),
    lasting('long', 900),
    lasting('leak', 500, { nature: 'leak' }),
    { id: 'no-begin', events: [{ kind: 'disclosure', date: '2019' }] },
    { id: 'no-end', events: [{ kind: 'breach-start', date: '2019' }] },
    { id: 'a-trade', nature: 'trade', events: [{ kind: 'disclosure', date: '2019' }] },
    {
      id: 'backwards',
      events: [
        { kind: 'breach-start', date: '2019' },
        { kind: 'disclosure', date: '2012' },
      ],
    },
  ]);
  const group = delaysOf(data, all(data), 'breach');
  const ids = (rows: readonly number[]) => rows.map((row) => data.incidents[row].id);

  test('are drawn whatever their nature, the longest first, and counted for breaches alone', () => {
    expect(ids(group.rows)).toEqual(['long', 'leak', 'short']);
    expect(group.measured).toBe(2);
    expect([...group.bounds.shortest]).toEqual([10, 900]);
    expect(group.otherNature).toEqual({ drawn: 1, without: 1 });
  });

  test('leave out nothing in silence', () => {
    expect(Object.values(group.without).map(ids)).toEqual([['no-begin'], [], ['no-end'], ['backwards']]);
    const { measured, otherNature, without } = group;
    const beside = Object.values(without).reduce((sum, rows) => sum + rows.length, 0);
    expect(measured + beside + otherNature.drawn + otherNature.without).toBe(data.incidents.length);
  });

  test('of its groups add up to those of the whole', () => {
    const grouped = dataOf(series(30).map((each, at) => ({ ...each, sector: ['finance', 'health', 'other'][at % 3] })));
    const groups = delayGroups(grouped, all(grouped), 'sector', 'breach');
    expect(groups.map(({ measured }) => measured)).toEqual([10, 10, 10]);
    expect(groups.flatMap(({ rows }) => rows).sort((a, b) => a - b)).toEqual([...all(grouped)]);
  });
});

describe('in words', () => {
  const say = (incidents: readonly object[], locale = EN) => {
    const data = dataOf(incidents);
    return sayDelays(delaysOf(data, all(data), 'breach'), 'breach', locale);
  };

  // Ten delays of 10, 20 … 100 days: the fifth is 50 days, the ninth 90; in months of 30.4 days 2 and 3.
  test('half and tenth, and how many have no beginning', () => {
    const told = say([...series(10), { id: 'x', events: [{ kind: 'disclosure', date: '2019' }] }]);
    expect(told).toEqual({
      sentence: 'Half of 10 breaches came out within 2 months of starting; one in ten took more than 3 months.',
      without: 'Another 1 has no known start date.',
    });
    expect(say(series(10), ZH).sentence).toBe('10起泄露中，半数在发生后2个月内公开；其中十分之一超过3个月。');
  });

  test('no tenth of nine, no half of four, and nothing of none', () => {
    expect(say(series(9)).sentence).toBe('Half of 9 breaches came out within 2 months of starting.');
    expect(say(series(4)).sentence).toMatch(/^Only 4 breaches .* have both the dates .*: too few/);
    expect(say(series(1)).sentence).toMatch(/^Only 1 breach .* has both/);
    expect(say([]).sentence).toMatch(/^No breach/);
    expect(say(series(4), ZH).sentence).toContain('只有4起泄露');
  });

  test.each([
    [{ min: 113, max: 212 }, '4 to 7 months', '4至7个月'],
    [{ min: 0, max: 20 }, 'at most 20 days', '至多20天'],
    [{ min: 0, max: 0 }, 'a day', '一天'],
    [{ min: 40, max: Number.POSITIVE_INFINITY }, 'at least 40 days', '至少40天'],
  ])('a length of %o', (length, english, chinese) => {
    expect([sayLength(length, EN), sayLength(length, ZH)]).toEqual([english, chinese]);
  });
});

describe('lines', () => {
  const room = { height: 300, most: 400, least: 15, greatest: 19, fewest: 2, overflow: 17 };
  const arranged = (incidents: readonly object[], order: 'longest' | 'time', lines = room) => {
    const data = dataOf(incidents);
    const { groups, lineHeight } = arrangeDelays(data, [delaysOf(data, all(data), 'breach')], order, 'breach', lines);
    return {
      lineHeight,
      shown: groups[0].shown.map(({ row }) => data.incidents[row].id),
      gathered: groups[0].gathered.length,
    };
  };

  test('all that fit, at the height that suits them', () => {
    expect(arranged(series(10), 'longest')).toMatchObject({ lineHeight: 19, gathered: 0 });
    expect(arranged(series(18), 'longest')).toMatchObject({ lineHeight: 300 / 18, gathered: 0 });
  });

  test('where they do not, the featured and the longest have one, and the others are gathered', () => {
    const { shown, gathered } = arranged([lasting('core', 1, { featured: true }), ...series(60)], 'longest');
    expect(shown).toHaveLength(25);
    expect(shown[0]).toBe('a-59');
    expect(shown.at(-1)).toBe('core');
    expect(shown.length + gathered).toBe(61);
  });

  test('by the calendar, the same ones in the order in which they began', () => {
    const begun = (id: string, date: string) => ({
      id,
      events: [
        { kind: 'breach-start', date },
        { kind: 'disclosure', date: '2020' },
      ],
    });
    expect(arranged([begun('b', '2015'), begun('a', '2011'), begun('c', '2019-03')], 'time').shown).toEqual([
      'a',
      'b',
      'c',
    ]);
  });
});

describe('the axis of durations', () => {
  const LENGTHS = [7, 40, 200, 900, 3_800, 40_000, 3_650_000];

  test.each(LENGTHS)('of %i days has a few round steps, and zero', (days) => {
    for (const scale of [createDurationScale(0, days, 0, 800), createDurationScale(-days, days / 2, 0, 800)]) {
      const ticks = durationTicks(scale, 60);
      expect(ticks.filter((tick) => tick.days === 0)).toHaveLength(1);
      expect(ticks.length).toBeGreaterThanOrEqual(2);
      expect(ticks.length).toBeLessThanOrEqual(14);
      for (const { value } of ticks) expect(Number.isInteger(value) && value >= 0).toBe(true);
    }
  });

  test('says twelve months as a year', () => {
    const ticks = durationTicks(createDurationScale(0, 900, 0, 800), 100);
    expect(ticks.map(({ value, unit }) => `${value} ${unit}`)).toEqual([
      '0 year',
      '6 month',
      '1 year',
      '18 month',
      '2 year',
    ]);
  });

  test('counts backwards before the moment, and its labels are apart', () => {
    for (const locale of LOCALES) {
      for (const width of [300, 700, 1_700]) {
        const scale = createDurationScale(-3_000, 0, 8, width - 8);
        const plot = { x: 8, y: 20, width: width - 16, height: 100 };
        const labels = labelsOf(drawDurationAxis(scale, plot, 'now', measure, locale, width));
        expect(labels.length).toBeGreaterThanOrEqual(2);
        const sorted = labels.map(({ box }) => box).sort((a, b) => a.x - b.x);
        for (const [at, box] of sorted.slice(1).entries())
          expect(box.x).toBeGreaterThan(sorted[at].x + sorted[at].width);
        expect(Math.max(...sorted.map((box) => box.x + box.width))).toBeLessThanOrEqual(width);
        expect(labels.filter(({ text }) => text !== 'now').every(({ text }) => /before|前/.test(text))).toBe(true);
      }
    }
  });
});
