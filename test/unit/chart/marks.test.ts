import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FIRST_MARKS, kindOf } from '../../../src/chart/marks/index.ts';
import { addMoreMarks, MORE_MARKS } from '../../../src/chart/marks/more-marks.ts';
import { paintMark } from '../../../src/chart/render-canvas.ts';
import { createSvgRenderer } from '../../../src/chart/render-svg.ts';
import type { Box, Mark } from '../../../src/chart/scene.ts';
import { DARK, LIGHT } from '../../../src/chart/theme.ts';
import { inkedCorners, parseMarkup, recordingContext } from './drawn.ts';
import { MARK_SAMPLES } from './samples.ts';

const MARKS = { ...FIRST_MARKS, ...MORE_MARKS };
addMoreMarks();

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
        const drawn = parseMarkup(createSvgRenderer(looks, '').draw(mark));
        expect(covers(kindOf(mark).bounds(mark), inkedCorners(drawn))).toBe(true);
      }),
    );
  });

  test('bounds cover what canvas draws, to the device pixel', () => {
    fc.assert(
      fc.property(sample, theme, (mark, looks) => {
        const { context, calls } = recordingContext();
        paintMark(context, mark, looks, 1);
        let [dx, dy] = [0, 0];
        const points = calls.flatMap(({ name, values }) => {
          const [x, y] = values.map(Number);
          if (name === 'translate') [dx, dy] = [dx + x, dy + y];
          return ['moveTo', 'lineTo', 'arc', 'rect'].includes(name) ? [x + dx, y + dy] : [];
        });
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
        paintMark(context, mark, looks, pixelRatio);
        expect(depth()).toBe(0);
        expect(sticky()).toEqual(before);
      }),
    );
  });

  test('has the same paths on a screen without pixels as in SVG', () => {
    fc.assert(
      fc.property(sample, theme, (mark, looks) => {
        const { context, calls } = recordingContext();
        paintMark(context, mark, looks, Infinity);
        const drawn = parseMarkup(createSvgRenderer(looks, '').draw(mark)).filter(({ name }) => name === 'path');
        const count = (name: string) => calls.filter((call) => call.name === name).length;
        expect(count('beginPath')).toBe(drawn.length);
        expect(count('stroke')).toBe(drawn.filter(({ attributes }) => attributes.has('stroke')).length);
        expect(count('fill')).toBe(drawn.filter(({ attributes }) => attributes.get('fill') !== 'none').length);
      }),
    );
  });

  test('moves with all that it draws and answers to', () => {
    const by = fc.integer({ min: -500, max: 500 });
    fc.assert(
      fc.property(sample, by, by, (mark, dx, dy) => {
        const kind = kindOf(mark);
        const [before, after] = [kind.bounds(mark), kind.bounds(kind.translate(mark, dx, dy))];
        expect([after.x, after.y]).toEqual([expect.closeTo(before.x + dx, 6), expect.closeTo(before.y + dy, 6)]);
        expect([after.width, after.height]).toEqual([
          expect.closeTo(before.width, 6),
          expect.closeTo(before.height, 6),
        ]);
      }),
    );
  });

  test('is one well-formed element that says its part', () => {
    fc.assert(
      fc.property(sample, theme, (mark, looks) => {
        const markup = createSvgRenderer(looks, '').draw(mark);
        const [root] = parseMarkup(markup);
        expect(parseMarkup(`<g>${markup}</g>`)).toHaveLength(parseMarkup(markup).length + 1);
        expect(root.attributes.has('data-part')).toBe(mark.part !== '');
        expect(markup).not.toMatch(/<script|\bstyle=|NaN|Infinity|undefined|\0/);
      }),
    );
  });
});
