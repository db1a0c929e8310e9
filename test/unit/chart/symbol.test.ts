import { describe, expect, test } from 'vitest';
import { reachOf } from '../../../src/chart/encodings.ts';
import { outlineOf } from '../../../src/chart/marks/outlines.ts';
import { symbol } from '../../../src/chart/marks/symbol.ts';
import type { SymbolMark, SymbolShape } from '../../../src/chart/scene.ts';
import { LIGHT } from '../../../src/chart/theme.ts';

const SHAPES = ['square', 'diamond', 'triangle', 'hexagon', 'cross'] as const;

function mark(shape: SymbolShape, fillStyle: SymbolMark['fillStyle']): SymbolMark {
  const base = { key: 'a/public', part: 'public', row: 0, emphasis: 'normal' } as const;
  return { ...base, type: 'symbol', cx: 50, cy: 40, radius: 5, shape, fillStyle, fill: 'cause:error' };
}

describe.each(SHAPES)('%s', (shape) => {
  test('has the area of the circle of its radius', () => {
    const points = outlineOf(shape, 0, 0, 5);
    let twice = 0;
    points.forEach((x, at) => {
      if (at % 2 === 1) return;
      const next = (at + 2) % points.length;
      twice += x * points[next + 1] - points[next] * points[at + 1];
    });
    expect(Math.abs(twice) / 2).toBeCloseTo(Math.PI * 25, 6);
  });

  test('is balanced about its point', () => {
    const points = outlineOf(shape, 50, 40, 5);
    const mean = (of: readonly number[]) => of.reduce((sum, value) => sum + value, 0) / of.length;
    expect(mean(points.filter((_, at) => at % 2 === 0))).toBeCloseTo(50, 6);
    expect(mean(points.filter((_, at) => at % 2 === 1))).toBeCloseTo(40, 6);
    expect(symbol.contains(mark(shape, 'hollow'), 50, 40, 0)).toBe(true);
  });
});

test('four finishes look four ways', () => {
  const finishes = ['filled', 'cored', 'hollow', 'unknown'] as const;
  const drawn = finishes.map((fillStyle) => symbol.svg(mark('circle', fillStyle), LIGHT, () => ''));
  expect(new Set(drawn).size).toBe(4);
  expect(drawn[3]).toContain('stroke-dasharray');
});

test.each(SHAPES)('layout reckons with as much room as a %s takes, and hardly more', (shape) => {
  const drawn = Math.max(...outlineOf(shape, 0, 0, 1).map(Math.abs));
  expect(reachOf(shape, 1)).toBeGreaterThanOrEqual(drawn);
  expect(reachOf(shape, 1)).toBeLessThan(drawn + 0.12);
});
