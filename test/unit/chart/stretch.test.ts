import { expect, test } from 'vitest';
import { createSvgRenderer } from '../../../src/chart/render-svg.ts';
import type { StretchMark } from '../../../src/chart/scene.ts';
import { LIGHT } from '../../../src/chart/theme.ts';
import { parseMarkup } from './drawn.ts';

function mark(change: Partial<StretchMark>): StretchMark {
  const base = { key: 'a/hidden-0', part: 'hidden', row: 0, emphasis: 'normal', type: 'stretch' } as const;
  const box = { x: 100, y: 10, width: 80, height: 6 };
  return { ...base, ...box, fadeIn: 0, fadeOut: 0, pattern: 'solid', fill: 'cause:hacking', ...change };
}

function gradient(of: StretchMark): number[][] {
  const { draw, defs } = createSvgRenderer(LIGHT, '');
  draw(of);
  return parseMarkup(defs())
    .filter(({ name }) => name === 'stop')
    .map(({ attributes }) => [Number(attributes.get('offset')), Number(attributes.get('stop-opacity'))]);
}

test('known ends need no gradient', () => {
  expect(gradient(mark({}))).toEqual([]);
});

test('an end fades over exactly its doubt', () => {
  expect(gradient(mark({ fadeIn: 20 }))).toEqual([
    [0, 0],
    [0.25, 1],
    [1, 1],
  ]);
  expect(gradient(mark({ fadeOut: 40 }))).toEqual([
    [0, 1],
    [0.5, 1],
    [1, 0],
  ]);
});

test('doubts that overlap meet in proportion', () => {
  expect(gradient(mark({ fadeIn: 120, fadeOut: 40 }))).toEqual([
    [0, 0],
    [0.75, 1],
    [0.75, 1],
    [1, 0],
  ]);
});

test('hatch hangs on the picture, not on the bar', () => {
  const lines = (x: number) =>
    / d="([^"]*)" fill="#3973cb"/.exec(
      createSvgRenderer(LIGHT, '').draw(mark({ x, width: 60, pattern: 'hatch' })),
    )?.[1];
  const inner = (path = '') => path.split('Z').slice(3, 8);
  expect(inner(lines(101))).toHaveLength(5);
  expect(inner(lines(101))).toEqual(inner(lines(102)));
});
