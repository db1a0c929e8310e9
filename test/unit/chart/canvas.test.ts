import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paintOverlay, paintScene, sizeCanvas } from '../../../src/chart/render-canvas.ts';
import type { Mark } from '../../../src/chart/scene.ts';
import { DARK, LIGHT } from '../../../src/chart/theme.ts';
import { recordingContext } from './drawn.ts';
import { anyMark } from './samples.ts';
import { sceneOf, symbolAt } from './scenes.ts';

test('a canvas is emptied only when its size changes', () => {
  const canvas = { width: 300, height: 150 };
  expect(sizeCanvas(canvas, 400.4, 200, 2)).toBe(true);
  expect(canvas).toEqual({ width: 801, height: 400 });
  expect(sizeCanvas(canvas, 400.4, 200, 2)).toBe(false);
});

test('any scene leaves the context as it was', () => {
  fc.assert(
    fc.property(fc.array(anyMark, { maxLength: 12 }), fc.constantFrom(1, 1.5, 3), (marks, pixelRatio) => {
      const { context, sticky, depth } = recordingContext();
      const before = sticky();
      paintScene(context, sceneOf(marks), DARK, { pixelRatio });
      expect(depth()).toBe(0);
      expect(sticky()).toEqual(before);
    }),
  );
});

test('what has faded out is not painted', () => {
  const arcs = (opacity: number) => {
    const { context, calls } = recordingContext();
    paintScene(context, sceneOf([symbolAt(0, 50, 50, { opacity })]), LIGHT, { pixelRatio: 1 });
    return calls.filter(({ name }) => name === 'arc').length;
  };
  expect(arcs(0)).toBe(0);
  expect(arcs(0.5)).toBeGreaterThan(0);
});

test('the overlay outlines the rows it is given, and only those', () => {
  const row = (at: number, x: number) => ({
    row: at,
    lane: 0,
    cx: x,
    cy: 50,
    box: { x, y: 45, width: 40, height: 10 },
  });
  const scene = sceneOf([], { rows: [row(3, 50), row(7, 150), row(9, -600)] });
  const outlines = (hovered: number, focused: number, selected: number) => {
    const { context, calls, depth } = recordingContext();
    paintOverlay(context, scene, LIGHT, { hovered, focused, selected }, { pixelRatio: 2 });
    expect(depth()).toBe(0);
    return calls.filter(({ name }) => name === 'roundRect').length;
  };
  expect(outlines(-1, -1, -1)).toBe(0);
  expect(outlines(3, -1, -1)).toBe(1);
  expect(outlines(3, -1, 3)).toBe(2);
  expect(outlines(-1, 7, 3)).toBe(4);
  // Neither a row without a place nor one beyond the picture has an outline.
  expect(outlines(42, 9, -1)).toBe(0);
});

test('a ring goes under the names that it meets, and no others are painted again', () => {
  const base = { type: 'label', part: 'label', row: 3, emphasis: 'normal', font: 'label', anchor: 'start' } as const;
  const name = (text: string, y: number): Mark => ({
    ...base,
    key: text,
    x: 50,
    y,
    text,
    fill: 'ink',
    halo: true,
    box: { x: 50, y: y - 9, width: 60, height: 12 },
  });
  const rows = [{ row: 3, lane: 0, cx: 50, cy: 50, box: { x: 50, y: 45, width: 40, height: 10 } }];
  const scene = sceneOf([name('Near', 45), name('Far', 95)], { rows });
  const { context, calls } = recordingContext();
  paintOverlay(context, scene, LIGHT, { hovered: -1, focused: -1, selected: 3 }, { pixelRatio: 1 });
  const order = calls
    .map(({ name: called }) => called)
    .filter((called) => called === 'roundRect' || called === 'fillText');
  expect(order).toEqual(['roundRect', 'roundRect', 'fillText']);
});
