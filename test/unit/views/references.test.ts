import { expect, test } from 'vitest';
import { createLabelGrid, overlap } from '../../../src/chart/label-grid.ts';
import { createLogScale, createTimeScale } from '../../../src/chart/scales.ts';
import { readDataFile } from '../../../src/data/read/read.ts';
import { EN } from '../../../src/i18n/index.ts';
import { drawSeries, nameSeries, seriesOf } from '../../../src/views/scale/references.ts';
import { labelsOf, measure } from '../../measure.ts';

const quantity = (series: string, asOf: string, value: number, more: object = {}) => ({
  id: `${series}-${asOf.toLowerCase().replace(/[^a-z0-9]/g, '-')}`,
  kind: 'quantity',
  series,
  asOf,
  value,
  unit: 'people',
  label: { en: series },
  ...more,
});
const { context } = readDataFile(
  JSON.stringify({
    incidents: [],
    context: [
      quantity('world', '2020', 7_800_000_000),
      quantity('world', '2000', 6_100_000_000),
      quantity('world', '2010', 6_900_000_000),
      quantity('china', '2000', 1_260_000_000),
      quantity('china', '2020', 1_410_000_000),
      quantity('lone', '2010', 5),
      quantity('vague', '201X', 5),
      quantity('vague', '200X', 4),
      quantity('open', '../2010', 5),
      quantity('accounts', '2010', 5, { unit: 'accounts' }),
      quantity('accounts', '2011', 6, { unit: 'accounts' }),
      { id: 'law', kind: 'law', inForce: '2010' },
    ],
  }),
).file;
const series = seriesOf(context, ['people']);
const plot = { x: 100, y: 40, width: 800, height: 400 };
const y = createLogScale(0, 10, 440, 40);
const scaleOf = (from: number, to: number) => createTimeScale(Date.UTC(from, 0, 1), Date.UTC(to, 0, 1), 100, 900);

test('a line is a quantity of the unit with at least two dated values, in the order of time, the longest first', () => {
  expect(series.map(({ id, points }) => [id, points.map(({ value }) => value)])).toEqual([
    ['world', [6_100_000_000, 6_900_000_000, 7_800_000_000]],
    ['china', [1_260_000_000, 1_410_000_000]],
  ]);
  expect(seriesOf(context, ['accounts']).map(({ id }) => id)).toEqual(['accounts']);
  expect(seriesOf(context, ['bytes'])).toEqual([]);
});

test('a line ends where what is known ends, and is cut at the edges of the plot where it crosses them', () => {
  const [world] = drawSeries(series, scaleOf(1990, 2030), y, plot);
  if (world.type !== 'curve') throw new Error('a series is a curve');
  expect(world.points).toHaveLength(3);
  expect(world.points[0][0]).toBeCloseTo(100 + 800 * (10.5 / 40), 0);
  const [cut] = drawSeries(series, scaleOf(2012, 2018), y, plot);
  if (cut.type !== 'curve') throw new Error('a series is a curve');
  const [[left, leftY], [right, rightY]] = cut.points;
  expect([left, right]).toEqual([100, 900]);
  // 2012 and 2018 lie between the values of 2010 and 2020.
  expect(leftY).toBeLessThan(y(6_900_000_000));
  expect(rightY).toBeGreaterThan(y(7_800_000_000));
  expect(drawSeries(series, scaleOf(2024, 2030), y, plot)).toEqual([]);
});

test('names carry the value they stand at, keep clear of each other and of what is taken, and stay inside', () => {
  const taken = createLabelGrid();
  const obstacle = { x: 480, y: 40, width: 120, height: 60 };
  taken.take(obstacle);
  const names = labelsOf(nameSeries(series, scaleOf(1995, 2025), y, plot, taken, measure, EN));
  const ofLines = names.filter(({ key }) => key.endsWith('/name'));
  expect(ofLines.map(({ text }) => text)).toEqual(['world 6.1B', 'china 1.26B']);
  expect(names.some(({ box }, at) => names.slice(at + 1).some((other) => overlap(box, other.box)))).toBe(false);
  for (const { box } of names) {
    expect(overlap(box, obstacle)).toBe(false);
    expect(box.x >= plot.x && box.y >= plot.y && box.x + box.width <= plot.x + plot.width + 20).toBe(true);
  }
});

test('further known values are written where they have room, and never where the line is only interpolated', () => {
  const textsOf = (from: number, to: number) =>
    labelsOf(nameSeries(series, scaleOf(from, to), y, plot, createLabelGrid(), measure, EN)).map(({ text }) => text);
  expect(textsOf(1995, 2025)).toEqual(['world 6.1B', '6.9B', '7.8B', 'china 1.26B', '1.41B']);
  expect(textsOf(2005, 2015)).toEqual(['world 6.9B']);
  // A line too short for two values says its latest.
  expect(textsOf(1800, 2200)).toEqual(['world 7.8B', 'china 1.41B']);
});

test('a line without a free place goes without its name', () => {
  const full = createLabelGrid();
  full.take({ x: 0, y: 0, width: 1_000, height: 500 });
  expect(nameSeries(series, scaleOf(1995, 2025), y, plot, full, measure, EN)).toEqual([]);
});
