import { describe, expect, test } from 'vitest';
import { readEdition } from '../../../src/build/edition.ts';
import type { Scene } from '../../../src/chart/scene.ts';
import { buildDataset } from '../../../src/data/build.ts';
import type { Dataset } from '../../../src/data/dataset.ts';
import { delayOf } from '../../../src/data/life.ts';
import { readDataFile } from '../../../src/data/read/read.ts';
import { select } from '../../../src/state/filters.ts';
import { createSearch } from '../../../src/state/search.ts';
import { GROUPS, INITIAL, ROWS, type State } from '../../../src/state/state.ts';
import { grid } from '../../grid.ts';
import { LOCALES } from '../../languages.ts';
import { labelsOf, measure } from '../../measure.ts';
import { syntheticFile } from '../../synthetic.ts';
import { drawingOf, PICTURES, spoken } from '../../views.ts';
import { faultsOf } from './audit.ts';

type Window = readonly [number, number];

const DAY = 86_400_000;
const WIDTHS = [320, 480, 768, 1280, 1440, 1920];
const [EN] = LOCALES;
const edition = buildDataset(readDataFile(JSON.stringify(readEdition('.').file)));
const many = buildDataset(readDataFile(syntheticFile(20_000, 1)));
const around = (middle: string, days: number): Window => {
  const time = Date.parse(middle);
  return [time - (days / 2) * DAY, time + (days / 2) * DAY];
};

interface Look {
  readonly state?: Partial<State>;
  readonly window?: Window;
  readonly width?: number;
  readonly height?: number;
  readonly locale?: typeof EN;
}

const searches = new WeakMap<Dataset, ReturnType<typeof createSearch>>();
const selections = new WeakMap<Dataset, ReturnType<typeof select>>();

function sceneOf(dataset: Dataset, { state, window, width = 1280, height = 620, locale = EN }: Look = {}): Scene {
  const shown: State = { ...INITIAL, ...state };
  const search = searches.get(dataset) ?? createSearch(dataset);
  searches.set(dataset, search);
  // Without filters the selection is always the same one, as it is while a reader pans.
  const selection = selections.get(dataset) ?? select(dataset, INITIAL, search);
  selections.set(dataset, selection);
  const box = { width, height, most: Math.max(900, height * 1.25) };
  return drawingOf(shown.view)({
    dataset,
    selection,
    state: shown,
    window: window ?? dataset.extent,
    box,
    measure,
    locale,
  });
}

const gathered = ({ marks }: Scene) => marks.reduce((sum, mark) => sum + (mark.type === 'cluster' ? mark.count : 0), 0);
const idsOf = (dataset: Dataset, { rows }: Scene) => rows.map(({ row }) => dataset.incidents[row].id);

const WINDOWS: readonly (readonly [string, Window | undefined])[] = [
  ['everything', undefined],
  ['five years', around('2018-07-01T00:00:00Z', 1_826)],
  ['one year', around('2014-02-11T00:00:00Z', 365)],
  ['a month', around('2021-06-10T00:00:00Z', 31)],
  ['a week', around('2020-08-14T00:00:00Z', 7)],
];

describe.each(PICTURES.map(({ id }) => id))('%s', (view) => {
  test.each(
    grid({ width: WIDTHS, group: GROUPS, locale: LOCALES, shown: WINDOWS, rows: [INITIAL.rows, 'lanes'] as const }),
  )(
    'our own data at $width pixels, $shown.0, lanes by $group in $locale.tag: no labels clash, all is inside, finite, and drawn once',
    ({ width, group, locale, shown: [, window], rows }) => {
      const scene = sceneOf(edition, { state: { view, group, rows }, window, width, locale });
      expect(faultsOf(scene)).toEqual([]);
      expect([scene.view, scene.width]).toEqual([view, width]);
    },
  );

  test.each([320, 768, 1920])('20,000 incidents at %d pixels: bounded marks, no clashes', (width) => {
    for (const group of ['sector', 'none'] as const) {
      for (const [name, window] of WINDOWS.slice(0, 4)) {
        const scene = sceneOf(many, { state: { view, group }, window, width });
        expect([name, faultsOf(scene)]).toEqual([name, []]);
        expect(scene.marks.length).toBeLessThan(12_000);
      }
    }
  });

  test('the same input gives the same scene, and a selected incident changes no place', () => {
    // With nothing chosen, what is compared is suggested after the open incident.
    const state = { view, compare: ['taobao-2019', 'alipay-2010'] };
    const look: Look = { state, width: 1040, height: 720 };
    expect(spoken(sceneOf(edition, look))).toEqual(spoken(sceneOf(edition, look)));
    const chosen = sceneOf(edition, { ...look, state: { ...state, incident: 'taobao-2019' } });
    expect(chosen.rows).toEqual(sceneOf(edition, look).rows);
    expect(labelsOf(chosen.marks).map(({ row }) => row)).toContain(edition.rowOf('taobao-2019'));
  });

  // Only a few are compared at a time.
  if (view !== 'compare')
    test('all core incidents are drawn and named at first sight', () => {
      const scene = sceneOf(edition, { state: { view }, width: view === 'timeline' ? 1040 : 1280, height: 720 });
      const isCore = edition.incidents.map(({ featured }) => featured);
      expect(isCore.filter(Boolean)).toHaveLength(6);
      // Where the beginning is not known there is no delay to draw.
      const isShown = (row: number) => view !== 'delay' || typeof delayOf(edition.life(row), 'breach') !== 'string';
      const core = edition.incidents.filter((_, row) => isCore[row] && isShown(row)).map(({ id }) => id);
      const named = labelsOf(scene.marks).flatMap(({ row }) => (row >= 0 ? [edition.incidents[row].id] : []));
      expect(idsOf(edition, scene)).toEqual(expect.arrayContaining(core));
      expect(named).toEqual(expect.arrayContaining(core));
    });

  test.each(
    Object.entries<readonly object[]>({
      'no incident': [],
      'one incident': [{ organisation: 'Acme', date: '2019', people: 5 }],
      'no dates': [{ id: 'a', people: 5 }, { id: 'b' }],
      'open dates': [
        { id: 'a', date: '2019/..', people: 3 },
        { id: 'b', date: '../2019' },
        {
          id: 'c',
          events: [
            { kind: 'breach-start', date: '/2018' },
            { kind: 'arrest', date: '2020/' },
          ],
        },
        {
          id: 'd',
          events: [
            { kind: 'breach-start', date: '2018/..' },
            { kind: 'disclosure', date: '../2022' },
            { kind: 'verdict', date: '2021/..' },
          ],
        },
      ],
      'a lone new year': [{ id: 'a', date: '2015/..' }],
      'equal dates': Array.from({ length: 300 }, (_, at) => ({
        id: `a-${at}`,
        date: '2019-05-05',
        people: 10 ** (at % 9),
      })),
      'equal dates, all featured': Array.from({ length: 60 }, (_, at) => ({
        id: `a-${at}`,
        date: '2019-05-05',
        featured: true,
      })),
      'the ends of the calendar': [
        { id: 'a', date: '0001' },
        { id: 'b', date: '9999-12-31', records: 1 },
        { id: 'c', date: '0001/9999' },
      ],
      'backwards lives': [
        {
          id: 'a',
          events: [
            { kind: 'breach-start', date: '2020' },
            { kind: 'disclosure', date: '2012' },
          ],
        },
      ],
      'sizes of nothing and of everything': [
        { id: 'a', date: '2019', people: 0 },
        { id: 'b', date: '2020', people: 1e15 },
        { id: 'c', date: '2020', bytes: 1 },
        { id: 'd', date: '2020', people: 0.25 },
      ],
      'only nothings': [{ id: 'a', date: '2019', people: 0 }],
      'endless names': Array.from({ length: 20 }, (_, at) => ({
        id: `a-${at}`,
        name: 'x'.repeat(5_000),
        date: `20${at + 10}`,
        sector: `s-${'y'.repeat(60)}-${at}`,
        featured: at < 5,
      })),
      'forty lanes': Array.from({ length: 80 }, (_, at) => ({
        id: `a-${at}`,
        date: '2019',
        sector: `sector-${at % 40}`,
        country: `${'ABCDEFGHIJ'[at % 10]}${'ABCDEFGH'[at % 8]}`,
      })),
      'names in Chinese': Array.from({ length: 60 }, (_, at) => ({
        id: `a-${at}`,
        names: { 'zh-Hans': '某某公司用户资料外泄事件' },
        date: `201${at % 10}`,
        people: 10 ** (at % 9),
      })),
    }),
  )('%s make a picture without faults', (_, incidents) => {
    const dataset = buildDataset(readDataFile(JSON.stringify({ incidents })));
    expect(dataset.problems.filter(({ effect }) => effect !== 'doubt')).toEqual([]);
    for (const width of [0, 120, 320, 1280]) {
      for (const group of GROUPS) {
        for (const window of [undefined, around('2019-05-05T00:00:00Z', 9)]) {
          const scene = sceneOf(dataset, { state: { view, group }, window, width: width || 1, height: width || 1 });
          if (width >= 320) expect([width, group, faultsOf(scene)]).toEqual([width, group, []]);
          // Narrower than any screen: nothing impossible, though not beautiful.
          else expect(faultsOf(scene).filter((fault) => !/outside|clash/.test(fault))).toEqual([]);
        }
      }
    }
  });
});

test.each(
  grid({ view: ['timeline', 'scale'] as const, group: GROUPS, locale: LOCALES, width: [700, 1280, 1440, 1920] }),
)('$view: no name of a lane is cut at $width pixels, by $group in $locale.tag', ({ view, group, locale, width }) => {
  const { marks } = sceneOf(edition, { state: { view, group, rows: 'lanes' }, width, locale });
  const names = labelsOf(marks).filter(({ key }) => /^lane\/.*\/(name|rest)$/.test(key));
  expect(names.filter(({ text }) => text.endsWith('…'))).toEqual([]);
});

test('an incident of one view travels to its place in the next', () => {
  const discs = (view: State['view']) =>
    new Map(
      sceneOf(edition, { state: { view } }).marks.flatMap((mark) =>
        mark.type === 'symbol' ? [[mark.row, mark.key]] : [],
      ),
    );
  const [first, ...others] = (['timeline', 'scale', 'delay'] as const).map(discs);
  for (const other of others) {
    const both = [...other].filter(([row]) => first.has(row));
    expect(both.length).toBeGreaterThan(20);
    expect(both.filter(([row, key]) => first.get(row) !== key)).toEqual([]);
  }
});

describe('the timeline', () => {
  const visibleIn = ({ columns }: Dataset, [from, to]: Window) =>
    [...columns.first.keys()].filter((row) => columns.last[row] >= from && columns.first[row] <= to);

  test.each([
    ['our own data', edition],
    ['20,000 incidents', many],
  ])('shows or counts every incident at first sight: %s', (_, dataset) => {
    for (const { group, width, rows } of grid({ group: GROUPS, width: WIDTHS, rows: ROWS })) {
      const scene = sceneOf(dataset, { state: { group, rows }, width });
      expect([group, width, rows, scene.rows.length + gathered(scene) + (scene.left ?? 0)]).toEqual([
        group,
        width,
        rows,
        visibleIn(dataset, dataset.extent).length,
      ]);
    }
  });

  test.each(WINDOWS)(
    'shows or counts every incident that became public in the window: %s',
    (_, window = many.extent) => {
      const scene = sceneOf(many, { window });
      const { anchor } = many.columns;
      const visible = visibleIn(many, window);
      const told = scene.rows.length + gathered(scene);
      // A life may touch the window without a pixel to draw, but what became public in it is always told.
      expect(told).toBeLessThanOrEqual(visible.length);
      expect(told).toBeGreaterThanOrEqual(
        visible.filter((row) => anchor[row] >= window[0] && anchor[row] < window[1]).length,
      );
    },
  );

  test('counts in a lane what the lane holds', () => {
    const scene = sceneOf(many, { state: { group: 'country' } });
    expect(scene.lanes.reduce((sum, { count }) => sum + count, 0)).toBe(many.incidents.length);
  });

  test('has the largest and the featured among those it draws one by one', () => {
    const scene = sceneOf(many, { state: { group: 'none' } });
    const shown = new Set(scene.rows.map(({ row }) => row));
    expect([...many.priority.slice(0, 20)].filter((row) => !shown.has(row))).toEqual([]);
  });

  test.each([
    ['everything', edition.extent],
    ['ten years', around('2016-01-01T00:00:00Z', 3_650)],
    ['three years', around('2016-01-01T00:00:00Z', 1_100)],
  ])('panning moves nothing up or down where everything has its line: %s', (_, [from, to]) => {
    const pixel = (to - from) / 900;
    const heights = (pixels: number) => {
      const scene = sceneOf(edition, {
        window: [from + pixels * pixel, to + pixels * pixel],
        width: 1040,
        height: 800,
      });
      expect(gathered(scene)).toBe(0);
      return new Map(scene.rows.map(({ row, cy }) => [row, cy]));
    };
    const before = heights(0);
    for (const pixels of [1, 7, 40, -13]) {
      const moved = [...heights(pixels)].filter(
        ([row, cy]) => before.has(row) && Math.abs((before.get(row) ?? cy) - cy) > 1e-9,
      );
      expect([pixels, moved]).toEqual([pixels, []]);
    }
  });

  test('lists its rows lane by lane and in the order of time', () => {
    const { rows, lanes } = sceneOf(edition, { width: 1040, height: 720 });
    const { anchor } = edition.columns;
    for (let at = 1; at < rows.length; at += 1) {
      const [before, here] = [rows[at - 1], rows[at]];
      expect(before.lane < here.lane || (before.lane === here.lane && anchor[before.row] <= anchor[here.row])).toBe(
        true,
      );
    }
    for (const { lane, cy } of rows) expect(cy > lanes[lane].y && cy < lanes[lane].y + lanes[lane].height).toBe(true);
  });

  test('keeps to its height as far as what it shows allows', () => {
    for (const dataset of [edition, many]) {
      for (const height of [420, 620, 900]) {
        for (const width of WIDTHS)
          expect(sceneOf(dataset, { width, height }).height).toBeLessThanOrEqual(Math.max(900, height * 1.25) + 80);
      }
    }
  });
});

describe('the chart of scale', () => {
  test('puts the larger higher, in whatever unit, and unknown sizes below all of them', () => {
    const { rows } = sceneOf(edition, { state: { view: 'scale' } });
    const { size } = edition.columns;
    const known = rows.filter(({ row }) => size[row] >= 1).sort((a, b) => size[a.row] - size[b.row]);
    for (let at = 1; at < known.length; at += 1) expect(known[at].cy).toBeLessThanOrEqual(known[at - 1].cy + 1e-9);
    const lowest = Math.max(...known.map(({ cy }) => cy));
    for (const { row, cy } of rows) if (Number.isNaN(size[row])) expect(cy).toBeGreaterThan(lowest);
    expect(known.length).toBeGreaterThan(50);
  });

  test('shows every incident of a small data set that became public in the window', () => {
    const { anchor } = edition.columns;
    for (const [, window = edition.extent] of WINDOWS) {
      const inside = [...anchor.keys()].filter((row) => anchor[row] >= window[0] && anchor[row] <= window[1]);
      const { rows } = sceneOf(edition, { state: { view: 'scale' }, window });
      expect(rows.map(({ row }) => row).sort((a, b) => a - b)).toEqual(inside);
    }
  });

  test('counts everything in its ground where they are too many to be drawn, unknown sizes in their strip', () => {
    const scene = sceneOf(many, { state: { view: 'scale' } });
    expect(gathered(scene)).toBe(many.incidents.length);
  });
});
