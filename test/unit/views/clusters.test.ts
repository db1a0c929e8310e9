import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createTimeScale } from '../../../src/chart/scales.ts';
import type { ClusterMark } from '../../../src/chart/scene.ts';
import { EN } from '../../../src/i18n/index.ts';
import { drawClusters } from '../../../src/views/timeline/clusters.ts';
import { datasetOf } from '../../datasets.ts';
import { measure } from '../../measure.ts';

const DAY = 86_400_000;
const rows = fc.array(
  fc
    .record({
      anchor: fc
        .integer({ min: Date.UTC(2004, 0, 1) / DAY, max: Date.UTC(2026, 0, 1) / DAY })
        .map((day) => day * DAY + DAY / 2),
      size: fc.constantFrom(undefined, 10, 1_000_000),
      sizeUnit: fc.constantFrom('people', 'accounts'),
      summable: fc.boolean(),
    })
    .map((row) => ({ ...row, summable: row.summable && row.size !== undefined })),
  { maxLength: 120 },
);
const windows = fc
  .record({
    from: fc.integer({ min: Date.UTC(2003, 0, 1) / DAY, max: Date.UTC(2024, 0, 1) / DAY }),
    days: fc.integer({ min: 7, max: 9_000 }),
  })
  .map(({ from, days }) => [from * DAY, (from + days) * DAY] as const);

function gather(
  list: Parameters<typeof datasetOf>[0],
  [from, to]: readonly [number, number],
  width = 900,
  relations: Parameters<typeof datasetOf>[1] = [],
) {
  const dataset = datasetOf(list, relations);
  const scale = createTimeScale(from, to, 128, 128 + width);
  const { columns, alone } = drawClusters(dataset, [...list.keys()], scale, 50, 'lane', measure, EN);
  const clusters = columns.filter((mark): mark is ClusterMark => mark.type === 'cluster');
  return { dataset, scale, columns, clusters, alone };
}

test('a column counts the incidents of its step that became public in the window; one alone stays a disc', () => {
  fc.assert(
    fc.property(rows, windows, (list, [from, to]) => {
      const { clusters, alone, dataset } = gather(list, [from, to]);
      const times = [...dataset.columns.anchor].filter((time) => time >= from && time < to);
      for (const { window, count } of clusters) {
        const inside = times.filter((time) => time >= window[0] && time < window[1]);
        expect([count, count > 0]).toEqual([inside.length, true]);
      }
      const counted = clusters.reduce((sum, { count }) => sum + count, 0);
      expect(counted + alone.length).toBe(times.length);
      expect(new Set(alone).size).toBe(alone.length);
    }),
    { numRuns: 200 },
  );
});

test('columns lie side by side inside the plot, wide enough to be hit, the fullest the highest', () => {
  fc.assert(
    fc.property(rows, windows, (list, window) => {
      const { clusters, scale } = gather(list, window);
      clusters.forEach(({ x, width, level, count }, at) => {
        expect(x >= scale.range()[0] && x + width <= scale.range()[1] + 1).toBe(true);
        expect(level > 0 && level <= 1).toBe(true);
        const next = clusters[at + 1];
        if (next) expect(x + width).toBeLessThanOrEqual(next.x);
        if (next) expect(Math.sign(next.level - level)).toBe(Math.sign(next.count - count));
      });
      expect(clusters.length).toBeLessThanOrEqual(900 / 8);
    }),
    { numRuns: 200 },
  );
});

test('a column says how many, and the sum of what may be summed, of one unit', () => {
  const anchor = Date.UTC(2019, 5, 5);
  const list = [
    { anchor, size: 3_000_000, sizeUnit: 'people', summable: true },
    { anchor, size: 1_000_000, sizeUnit: 'people', summable: true },
    { anchor, size: 2_000_000, sizeUnit: 'accounts', summable: true },
    { anchor, size: 9_000_000_000, sizeUnit: 'accounts', summable: false },
  ];
  const { clusters } = gather(list, [Date.UTC(2010, 0, 1), Date.UTC(2027, 0, 1)]);
  expect(clusters).toHaveLength(1);
  expect(clusters[0].words()).toMatch(/^4 incidents/);
  expect(clusters[0].words()).toMatch(/counts of people add up to about 4 million/);
  const unsummed = gather([{ anchor }, { anchor }], [Date.UTC(2010, 0, 1), Date.UTC(2027, 0, 1)]).clusters[0].words();
  expect(unsummed).toBe('2 incidents');
});

test('a column does not add a figure that another in it contains', () => {
  const anchor = Date.UTC(2019, 5, 5);
  const list = [3_000_000, 1_000_000, 500_000].map((size) => ({ anchor, size, sizeUnit: 'people', summable: true }));
  const members = ['incident-0', 'incident-1'];
  const campaign = { id: 'run', kind: 'campaign' as const, names: {}, members, whole: 'incident-0', sources: [] };
  const [column] = gather(list, [Date.UTC(2010, 0, 1), Date.UTC(2027, 0, 1)], 900, [campaign]).clusters;
  expect(column.words()).toBe('3 incidents; counts of people add up to about 3.5 million');
});

test('a column keeps its place in time while the picture is panned', () => {
  const list = Array.from({ length: 40 }, (_, at) => ({ anchor: Date.UTC(2015, 0, 1) + at * 3 * DAY }));
  const steps = (shift: number) =>
    gather(list, [Date.UTC(2010, 0, 1) + shift, Date.UTC(2020, 0, 1) + shift]).clusters.map(({ window, count }) => [
      ...window,
      count,
    ]);
  expect(steps(40 * DAY)).toEqual(steps(0));
});
