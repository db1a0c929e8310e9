import { expect, test } from 'vitest';
import { withHighlight } from '../../../src/chart/highlight.ts';
import type { ClusterMark } from '../../../src/chart/scene.ts';
import { groundAt, labelAt, sceneOf, stretchAt, symbolAt } from './scenes.ts';

const column = (...rows: readonly number[]): ClusterMark => ({
  type: 'cluster',
  key: `c${rows.join()}`,
  part: 'cluster',
  row: -1,
  emphasis: 'normal',
  fill: 'ink-soft',
  x: 0,
  y: 0,
  width: 10,
  height: 10,
  level: 1,
  count: rows.length,
  window: [0, 1],
  rows: () => rows,
  words: () => '',
});

test('what is not meant steps back, under what is meant; grounds stay', () => {
  const scene = sceneOf([
    groundAt(0),
    stretchAt(1, 0, 10, 50),
    symbolAt(1, 50, 10),
    stretchAt(2, 20, 10, 50),
    labelAt(2, 80, 12, 'B'),
  ]);
  const { marks } = withHighlight(scene, (row) => row === 1);
  expect(marks.map(({ key, emphasis }) => `${key} ${emphasis}`)).toEqual([
    'lane/0 normal',
    'incident-2/hidden quiet',
    'incident-2/label quiet',
    'incident-1/hidden normal',
    'incident-1/public normal',
  ]);
});

test('a column steps back unless it holds what is meant', () => {
  const { marks } = withHighlight(sceneOf([column(1, 2), column(3)]), (row) => row === 2);
  expect(marks.map(({ emphasis }) => emphasis)).toEqual(['normal', 'quiet']);
});
