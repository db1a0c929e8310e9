import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kindOf, MARKS } from '../../../src/chart/marks/index.ts';
import type { Define } from '../../../src/chart/marks/mark.ts';
import type { Box, Mark } from '../../../src/chart/scene.ts';
import { DARK, LIGHT } from '../../../src/chart/theme.ts';
import { inkedCorners, parseMarkup, recordingContext } from './drawn.ts';
import { MARK_SAMPLES } from './samples.ts';

const define: Define = () => 'url(#x)';

/** Whether a box covers points, give or take what rounding to two decimals adds up to. */
function covers(box: Box, points: readonly number[], margin = 0.05): boolean {
  return points.every((value, at) => {
    const [low, high] = at % 2 === 0 ? [box.x, box.x + box.width] : [box.y, box.y + box.height];
    return value >= low - margin && value <= high + margin;
  });
}

describe.each(Object.keys(MARKS) as Mark['type'][])('%s', (type) => {
  const sample: fc.Arbitrary<Mark> = MARK_SAMPLES[type];
  const theme = fc.constantFrom(LIGHT, DARK);

  test('is registered under its own type', () => {
    expect(MARKS[type].type).toBe(type);
  });

  test('bounds cover what svg draws', () => {
    fc.assert(
      fc.property(sample, theme, (mark, looks) => {
        const drawn = parseMarkup(kindOf(mark).svg(mark, looks, define));
        expect(covers(kindOf(mark).bounds(mark), inkedCorners(drawn))).toBe(true);
      }),
    );
  });

  test('bounds cover what canvas draws, to the device pixel', () => {
    fc.assert(
      fc.property(sample, theme, (mark, looks) => {
        const { context, calls } = recordingContext();
        kindOf(mark).canvas(context, mark, looks, 1);
        const points = calls.flatMap(({ name, values }) =>
          ['moveTo', 'lineTo', 'arc', 'fillRect', 'roundRect'].includes(name) ? values.slice(0, 2).map(Number) : [],
        );
        expect(covers(kindOf(mark).bounds(mark), points, 1.01)).toBe(true);
      }),
    );
  });

  test('contains nothing beyond its bounds and the slack', () => {
    const near = fc.double({ min: -60, max: 60, noNaN: true });
    fc.assert(
      fc.property(sample, near, near, fc.constantFrom(0, 4, 12), (mark, dx, dy, slack) => {
        const kind = kindOf(mark);
        const box = kind.bounds(mark);
        const [x, y] = [box.x + box.width / 2 + dx, box.y + box.height / 2 + dy];
        if (kind.contains(mark, x, y, slack)) expect(covers(box, [x, y], slack + 1e-6)).toBe(true);
      }),
    );
  });

  test('contains more with more slack', () => {
    fc.assert(
      fc.property(sample, fc.double({ min: -30, max: 30, noNaN: true }), (mark, dx) => {
        const kind = kindOf(mark);
        const { x, y, height } = kind.bounds(mark);
        if (kind.contains(mark, x + dx, y + height / 2, 3)) {
          expect(kind.contains(mark, x + dx, y + height / 2, 12)).toBe(true);
        }
      }),
    );
  });

  test('leaves the context as it was', () => {
    fc.assert(
      fc.property(sample, theme, fc.constantFrom(1, 1.25, 2), (mark, looks, pixelRatio) => {
        const { context, sticky, depth } = recordingContext();
        const before = sticky();
        kindOf(mark).canvas(context, mark, looks, pixelRatio);
        expect(depth()).toBe(0);
        expect(sticky()).toEqual(before);
      }),
    );
  });

  test('is one well-formed element that says its part', () => {
    fc.assert(
      fc.property(sample, theme, (mark, looks) => {
        const markup = kindOf(mark).svg(mark, looks, define);
        const [root] = parseMarkup(markup);
        expect(parseMarkup(`<g>${markup}</g>`)).toHaveLength(parseMarkup(markup).length + 1);
        expect(root.attributes.has('data-part')).toBe(mark.part !== '');
        expect(markup).not.toMatch(/<script|\bstyle=|NaN|Infinity|undefined|\0/);
      }),
    );
  });
});
