import { describe, expect, test } from 'vitest';
import { readEdition } from '../../../src/build/edition.ts';
import { overlap } from '../../../src/chart/label-grid.ts';
import { type Move, navigate } from '../../../src/chart/navigate.ts';
import type { Mark, Scene } from '../../../src/chart/scene.ts';
import { buildDataset } from '../../../src/data/build.ts';
import type { Dataset } from '../../../src/data/dataset.ts';
import { readDataFile } from '../../../src/data/read/read.ts';
import { delaysOf, middleOf } from '../../../src/state/delays.ts';
import { select } from '../../../src/state/filters.ts';
import { createSearch } from '../../../src/state/search.ts';
import { ALIGNMENTS, GROUPS, INITIAL, ORDERS, type State } from '../../../src/state/state.ts';
import { drawDelay } from '../../../src/views/delay/delay.ts';
import { grid } from '../../grid.ts';
import { LOCALES } from '../../languages.ts';
import { labelsOf, measure } from '../../measure.ts';
import { syntheticFile } from '../../synthetic.ts';
import { faultsOf } from './audit.ts';

const WIDTHS = [320, 480, 620, 880, 1280, 1920];
const [EN] = LOCALES;
const edition = buildDataset(readDataFile(JSON.stringify(readEdition('.').file)));
const many = buildDataset(readDataFile(syntheticFile(4_000, 3)));
const selections = new Map([edition, many].map((data) => [data, select(data, INITIAL, createSearch(data))]));

function draw(dataset: Dataset, state: Partial<State> = {}, width = 1_280, height = 640, locale = EN): Scene {
  const selection = selections.get(dataset) ?? select(dataset, INITIAL, createSearch(dataset));
  const box = { width, height, most: Math.max(900, height * 1.25) };
  const shown: State = { ...INITIAL, group: 'none', ...state, view: 'delay' };
  return drawDelay({ dataset, selection, state: shown, window: dataset.extent, box, measure, locale });
}

const gathered = ({ marks }: Scene) => marks.reduce((sum, mark) => sum + (mark.type === 'cluster' ? mark.count : 0), 0);
const markOf = <T extends Mark['type']>({ marks }: Scene, type: T, key: string) =>
  marks.find((mark): mark is Extract<Mark, { type: T }> => mark.type === type && mark.key === key);
const dataOf = (incidents: readonly object[]) => buildDataset(readDataFile(JSON.stringify({ incidents })));

describe.each(ALIGNMENTS)('lined up by %s', (align) => {
  test.each(grid({ locale: LOCALES, width: WIDTHS, group: GROUPS, order: ORDERS }))(
    'no fault at $width pixels in $locale.tag, grouped by $group, in the order of $order',
    ({ locale, width, group, order }) => {
      expect(faultsOf(draw(edition, { align, group, order }, width, 640, locale))).toEqual([]);
    },
  );

  test('every incident with a delay has a line or is counted in a column', () => {
    for (const dataset of [edition, many]) {
      const { rows } = delaysOf(dataset, selections.get(dataset)?.inWindow ?? new Uint32Array(), align);
      for (const group of ['none', 'sector'] as const) {
        for (const width of [390, 1_280]) {
          const scene = draw(dataset, { align, group }, width);
          expect([group, width, scene.rows.length + gathered(scene)]).toEqual([group, width, rows.length]);
        }
      }
    }
  });

  test('thousands of incidents are bounded by the pixels', () => {
    for (const group of ['none', 'sector'] as const) {
      const scene = draw(many, { align, group }, 1_920);
      expect(faultsOf(scene)).toEqual([]);
      expect(scene.marks.length).toBeLessThan(3_000);
      expect(scene.height).toBeLessThan(group === 'none' ? 960 : 2_000);
    }
  });

  test('the names and words of one line never touch the bar of another', () => {
    const scene = draw(edition, { align });
    for (const label of labelsOf(scene.marks)) {
      if (label.row < 0) continue;
      for (const { row, box } of scene.rows) if (row !== label.row) expect(overlap(box, label.box)).toBe(false);
    }
  });

  test('the band of the half lies under the crossing of the curve, and no words of it on a bar', () => {
    const scene = draw(edition, { align });
    const band = markOf(scene, 'band', 'half/');
    const bars = scene.rows.map(({ box }) => box);
    expect(band?.width).toBeGreaterThan(1);
    for (const label of labelsOf(scene.marks).filter(({ part }) => part === 'share'))
      expect(bars.filter((bar) => overlap(bar, label.box))).toEqual([]);
  });
});

describe('the order', () => {
  test('is that of the delays, the longest first, and discs stand no further right from line to line', () => {
    const { rows } = draw(edition);
    expect(rows.length).toBeGreaterThan(30);
    rows.slice(1).forEach(({ cx, cy }, at) => {
      expect(cx).toBeLessThanOrEqual(rows[at].cx + 1e-6);
      expect(cy).toBeGreaterThan(rows[at].cy);
    });
  });

  test('by the calendar is that of the beginnings, with their years', () => {
    const scene = draw(edition, { order: 'time' });
    const years = scene.rows.map(
      ({ row }) => labelsOf(scene.marks).find(({ key, row: of }) => of === row && key.endsWith('/label'))?.detail,
    );
    expect(years.length).toBeGreaterThan(30);
    expect(years).toEqual([...years].sort());
  });

  test('keys go along the lines, in reading order, whichever way they point', () => {
    const scene = draw(edition);
    const [first, second] = scene.rows.map(({ row }) => row);
    const go = (move: Move, from: number) => navigate(scene, from, move);
    expect([go('down', first), go('next', first)]).toEqual([second, second]);
    expect([go('up', second), go('previous', second)]).toEqual([first, first]);
    expect(go('up', first)).toBe(first);
    expect(go('last', first)).toBe(scene.rows.at(-1)?.row);
  });
});

describe('the picture of a few delays', () => {
  const exact = (id: string, days: number) => ({
    id,
    events: [
      { kind: 'breach-start', date: '2019-01-01' },
      { kind: 'disclosure', date: new Date(Date.UTC(2019, 0, 1 + days)).toISOString().slice(0, 10) },
    ],
  });
  const five = [10, 20, 30, 40, 100].map((days) => exact(`a-${days}`, days));

  test('has its discs as far right as the delays are long, on one axis with the half', () => {
    const data = dataOf(five);
    const scene = draw(data);
    const { x, width } = scene.plot;
    const at = (days: number) => x + (days / 100) * width;
    for (const { row, cx } of scene.rows) expect(cx).toBeCloseTo(at(Number(data.incidents[row].id.slice(2))), 6);
    // The third of five.
    const half = markOf(scene, 'band', 'half/');
    expect(half?.x).toBeCloseTo(at(30), 6);
    expect(markOf(scene, 'rule', 'half//line')?.x1).toBeCloseTo(at(30), 6);
  });

  test('has a curve that rises by a fifth at each', () => {
    const scene = draw(dataOf(five));
    const { points } = markOf(scene, 'curve', 'share//line') ?? { points: [] };
    const heights = [...new Set(points.map(([, y]) => y))];
    const [foot, top] = [Math.max(...heights), Math.min(...heights)];
    expect(heights.map((y) => (foot - y) / (foot - top)).map((share) => Number(share.toFixed(6)))).toEqual([
      0, 0.2, 0.4, 0.6, 0.8, 1,
    ]);
  });

  test('turned round by the disclosure is its mirror image', () => {
    const data = dataOf(five);
    const [forth, back] = [draw(data), draw(data, { align: 'disclosure' })];
    const lengths = ({ rows }: Scene) => rows.map(({ box }) => Math.round(box.width / 40));
    expect(lengths(back)).toEqual(lengths(forth));
    for (const { cx } of back.rows) expect(cx).toBeCloseTo(back.plot.x + back.plot.width, 6);
  });

  test('draws a delay that is not known to the day as long as it may be, its end fading over the doubt', () => {
    const vague = {
      id: 'vague',
      events: [
        { kind: 'breach-start', date: '2018' },
        { kind: 'disclosure', date: '2019-01-10' },
      ],
    };
    const scene = draw(dataOf([vague, exact('b', 400)]));
    const bar = scene.marks.find((mark) => mark.type === 'stretch' && mark.key.startsWith('vague/unnoticed'));
    const pixels = scene.plot.width / 400;
    // From 31 December or from 1 January 2018: 10 to 374 days.
    expect(bar).toMatchObject({ type: 'stretch', fadeIn: 0 });
    if (bar?.type === 'stretch') {
      expect(bar.width).toBeCloseTo(374 * pixels, 3);
      expect(bar.fadeOut).toBeCloseTo(364 * pixels, 3);
    }
    const disc = scene.rows.find(({ row }) => row === 0);
    expect(disc?.cx).toBeCloseTo(scene.plot.x + middleOf({ min: 10, max: 374, approximate: false }) * pixels, 3);
  });

  test('of too few has lines, but neither curve nor half', () => {
    const scene = draw(dataOf(five.slice(0, 4)));
    expect(scene.rows).toHaveLength(4);
    expect(scene.marks.filter(({ type }) => type === 'area' || type === 'curve')).toEqual([]);
    expect(markOf(scene, 'band', 'half/')).toBeUndefined();
  });

  test('says where there is nothing to draw', () => {
    const scene = draw(dataOf([{ id: 'a', date: '2019' }]));
    expect(scene.rows).toEqual([]);
    expect(labelsOf(scene.marks).map(({ key }) => key)).toContain('nothing');
    expect(faultsOf(scene)).toEqual([]);
  });

  test('keeps what was public before it was noticed in sight, left of the discovery', () => {
    const data = dataOf([
      {
        id: 'late',
        events: [
          { kind: 'breach-start', date: '2015-01-01' },
          { kind: 'disclosure', date: '2018-01-01' },
          { kind: 'discovery', date: '2018-06-01' },
        ],
      },
      {
        id: 'usual',
        events: [
          { kind: 'breach-start', date: '2015-01-01' },
          { kind: 'discovery', date: '2018-01-01' },
          { kind: 'disclosure', date: '2018-02-01' },
        ],
      },
    ]);
    const scene = draw(data, { align: 'discovery' });
    expect(faultsOf(scene)).toEqual([]);
    const [late] = scene.rows.filter(({ row }) => row === 0);
    const zero = markOf(scene, 'rule', 'axis/0.0/grid')?.x1 ?? 0;
    expect(late.cx).toBeLessThan(zero);
  });
});
