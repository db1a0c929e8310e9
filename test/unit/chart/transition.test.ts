import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Scene } from '../../../src/chart/scene.ts';
import { interpolateScenes } from '../../../src/chart/transition.ts';
import { anyMark, MARK_SAMPLES } from './samples.ts';
import { groundAt, labelAt, sceneOf, stretchAt, symbolAt } from './scenes.ts';

const from = sceneOf([groundAt(0), stretchAt(1, 40, 50, 100), symbolAt(1, 140, 50), labelAt(2, 10, 10, 'old')]);
const to = sceneOf([
  groundAt(40),
  stretchAt(1, 60, 90, 20),
  symbolAt(1, 80, 90, { radius: 7 }),
  labelAt(3, 10, 10, 'new'),
]);

const markOf = (scene: Scene, key: string) => scene.marks.find((mark) => mark.key === key);

test('the ends are the scenes themselves', () => {
  expect(interpolateScenes(from, to)(0)).toBe(from);
  expect(interpolateScenes(from, to)(1)).toBe(to);
  expect(interpolateScenes(from, to)(Number.NaN)).toBe(to);
});

test('what is the same travels', () => {
  const half = interpolateScenes(from, to)(0.5);
  expect(markOf(half, 'incident-1/public')).toEqual({ ...symbolAt(1, 110, 70), radius: 6 });
  expect(markOf(half, 'incident-1/hidden')).toEqual({ ...stretchAt(1, 50, 70, 60) });
});

test('old words have gone before new ones come', () => {
  const opacities = (t: number) => {
    const scene = interpolateScenes(from, to)(t);
    return [markOf(scene, 'incident-2/label')?.opacity, markOf(scene, 'incident-3/label')?.opacity];
  };
  expect(opacities(0.25)).toEqual([0.5, 0]);
  expect(opacities(0.5)).toEqual([undefined, 0]);
  expect(opacities(0.75)).toEqual([undefined, 0.5]);
});

test('what leaves lies over the grounds', () => {
  const scene = interpolateScenes(from, sceneOf([...to.marks]))(0.2);
  const keys = scene.marks.map(({ key }) => key);
  expect(keys.indexOf('incident-2/label')).toBeGreaterThan(keys.indexOf('lane/40'));
  expect(keys.indexOf('incident-2/label')).toBeLessThan(keys.indexOf('incident-1/public'));
});

test('rows travel with their marks, for outlines that follow', () => {
  const row = (x: number) => ({ row: 1, lane: 0, cx: x, cy: 50, box: { x, y: 45, width: 10, height: 10 } });
  const half = interpolateScenes(sceneOf([], { rows: [row(0)] }), sceneOf([], { rows: [row(100)] }))(0.5);
  expect(half.rows).toEqual([row(50)]);
});

test('a scene that sets out before it has arrived does not flash', () => {
  const midway = interpolateScenes(sceneOf([]), to)(0.75);
  expect(markOf(interpolateScenes(midway, from)(0.25), 'incident-1/public')?.opacity).toBeCloseTo(0.625);
});

test('never a number that is none', () => {
  const marks = fc.array(anyMark, { maxLength: 10 });
  const t = fc.double({ min: 0, max: 1, noNaN: true });
  const numbers = (value: unknown): number[] => {
    if (typeof value === 'number') return [value];
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbers) : [];
  };
  fc.assert(
    fc.property(marks, marks, t, (before, after, at) => {
      expect(numbers(interpolateScenes(sceneOf(before), sceneOf(after))(at).marks).every(Number.isFinite)).toBe(true);
    }),
  );
});

test.each(Object.keys(MARK_SAMPLES) as (keyof typeof MARK_SAMPLES)[])('%s stays between its ends', (type) => {
  const t = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(MARK_SAMPLES[type], MARK_SAMPLES[type], t, (a, b, at) => {
      const [before, after] = [sceneOf([{ ...a, key: 'k' }]), sceneOf([{ ...b, key: 'k' }])];
      const [mark] = interpolateScenes(before, after)(at).marks;
      const ends = [new Map(Object.entries(a)), new Map(Object.entries(b))];
      for (const [field, value] of Object.entries(mark)) {
        if (typeof value !== 'number' || field === 'opacity') continue;
        const [start, end] = ends.map((each) => Number(each.get(field)));
        expect(value).toBeGreaterThanOrEqual(Math.min(start, end) - 1e-6);
        expect(value).toBeLessThanOrEqual(Math.max(start, end) + 1e-6);
      }
    }),
  );
});
