import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createHitIndex, MOUSE_SLACK, TOUCH_SLACK } from '../../../src/chart/hit.ts';
import { groundAt, labelAt, sceneOf, stretchAt, symbolAt } from './scenes.ts';

test('a lone symbol is hit at its centre, whatever its shape and size', () => {
  const shape = fc.constantFrom('circle' as const, 'cross' as const, 'triangle' as const);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 200 }), shape, (cx, cy, of) => {
      const index = createHitIndex(sceneOf([groundAt(0), symbolAt(5, cx, cy, { shape: of, radius: 2.6 })]));
      expect(index.at(cx, cy, 0)).toBe(5);
    }),
  );
});

test('a symbol goes before the bar it lies on, and the topmost before the rest', () => {
  const index = createHitIndex(
    sceneOf([symbolAt(1, 100, 50), symbolAt(2, 104, 50), stretchAt(3, 40, 50, 200), labelAt(4, 180, 54, 'Taobao')]),
  );
  expect(index.at(97, 50, 0)).toBe(1);
  expect(index.at(102, 50, 0)).toBe(2);
  expect(index.at(60, 50, 0)).toBe(3);
  expect(index.at(185, 50, 0)).toBe(3);
});

test('what is hit exactly goes before what is only near', () => {
  const index = createHitIndex(sceneOf([stretchAt(1, 40, 50, 100), symbolAt(2, 90, 60)]));
  expect(index.at(90, 52, TOUCH_SLACK)).toBe(1);
  expect(index.at(90, 54.5, MOUSE_SLACK)).toBe(2);
});

test('within the slack the nearest is meant, beyond it nothing', () => {
  const index = createHitIndex(sceneOf([symbolAt(1, 100, 50), symbolAt(2, 120, 50)]));
  expect(index.at(108, 50, MOUSE_SLACK)).toBe(1);
  expect(index.at(112, 50, MOUSE_SLACK)).toBe(2);
  expect(index.at(88, 50, MOUSE_SLACK)).toBe(-1);
  expect(index.at(88, 50, TOUCH_SLACK)).toBe(1);
});

test('a name is a target, exactly', () => {
  const index = createHitIndex(sceneOf([labelAt(4, 180, 54, 'Taobao')]));
  expect(index.at(190, 50, TOUCH_SLACK)).toBe(4);
  expect(index.at(175, 50, TOUCH_SLACK)).toBe(-1);
});

test('grounds are not hit', () => {
  expect(createHitIndex(sceneOf([groundAt(40)])).at(65, 65, TOUCH_SLACK)).toBe(-1);
});
