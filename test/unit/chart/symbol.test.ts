import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reachOf } from '../../../src/chart/encodings.ts';
import { symbol } from '../../../src/chart/marks/symbol.ts';
import { outlineOf, SYMBOL_TYPES } from '../../../src/chart/marks/symbol-types.ts';
import { createSvgRenderer } from '../../../src/chart/render-svg.ts';
import type { SymbolMark, SymbolShape } from '../../../src/chart/scene.ts';
import { LIGHT } from '../../../src/chart/theme.ts';

const cornersOf = (shape: SymbolShape, radius: number) => outlineOf(SYMBOL_TYPES[shape], Math.PI * radius ** 2);

const SHAPES = ['square', 'diamond', 'triangle', 'hexagon', 'cross'] as const;

function mark(shape: SymbolShape, fillStyle: SymbolMark['fillStyle']): SymbolMark {
  const base = { key: 'a/public', part: 'public', row: 0, emphasis: 'normal' } as const;
  return { ...base, type: 'symbol', cx: 50, cy: 40, radius: 5, shape, fillStyle, fill: 'cause:error' };
}

describe.each(SHAPES)('%s', (shape) => {
  test('has the area of the circle of its radius', () => {
    const points = cornersOf(shape, 5);
    const twice = points.reduce((sum, [x, y], at) => {
      const [nextX, nextY] = points[(at + 1) % points.length];
      return sum + x * nextY - nextX * y;
    }, 0);
    expect(Math.abs(twice) / 2).toBeCloseTo(Math.PI * 25, 6);
  });

  test('is balanced about its point', () => {
    const points = cornersOf(shape, 5);
    const mean = (axis: 0 | 1) => points.reduce((sum, point) => sum + point[axis], 0) / points.length;
    expect([mean(0), mean(1)]).toEqual([expect.closeTo(0, 6), expect.closeTo(0, 6)]);
    expect(symbol.contains(mark(shape, 'hollow'), 50, 40, 0)).toBe(true);
  });
});

test('a circle stays one about its point, whatever its radius, though its numbers are rounded', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.5, max: 40, noNaN: true }), (radius) => {
      const drawn = createSvgRenderer(LIGHT, '').draw({ ...mark('circle', 'filled'), radius });
      const [, start, reach, end] = / d="M([\d.]+),0A([\d.]+),[\d.]+,0,1,1,(-[\d.]+),0A/.exec(drawn)?.map(Number) ?? [];
      expect([start, end]).toEqual([reach, -reach]);
      expect(reach).toBeCloseTo(radius, 1);
    }),
  );
});

test('four finishes look four ways', () => {
  const finishes = ['filled', 'cored', 'hollow', 'unknown'] as const;
  const drawn = finishes.map((fillStyle) => createSvgRenderer(LIGHT, '').draw(mark('circle', fillStyle)));
  expect(new Set(drawn).size).toBe(4);
  expect(drawn[3]).toContain('stroke-dasharray');
});

test.each(SHAPES)('layout reckons with as much room as a %s takes, and hardly more', (shape) => {
  const drawn = Math.max(...cornersOf(shape, 1).flat().map(Math.abs));
  expect(reachOf(shape, 1)).toBeGreaterThanOrEqual(drawn);
  expect(reachOf(shape, 1)).toBeLessThan(drawn + 0.12);
});
