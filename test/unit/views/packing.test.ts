import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packAll, packWithin, type Span } from '../../../src/views/timeline/arrange.ts';

const stretch = fc
  .tuple(fc.integer({ min: -500, max: 1_000 }), fc.integer({ min: 1, max: 200 }))
  .map(([start, width]) => ({ start, end: start + width }));
const plain = fc.array(stretch, { maxLength: 60 });
/** A third of them with a label at one end, as featured incidents have. */
const labelled = fc.array(
  fc.tuple(stretch, fc.integer({ min: 0, max: 2 }), fc.boolean()).map(([{ start, end }, third, left]): Span => {
    if (third > 0) return { start, end };
    return left
      ? { start: start - 80, end, label: { start: start - 80, end: start } }
      : { start, end: end + 80, label: { start: end, end: end + 80 } };
  }),
  { maxLength: 40 },
);
const limits = fc.integer({ min: 0, max: 8 });

const overlap = (a: { start: number; end: number }, b: { start: number; end: number }) =>
  a.start < b.end && b.start < a.end;

/** Most spans above one point: no fewer lines can do. */
function deepest(spans: readonly Span[]): number {
  return Math.max(
    0,
    ...spans.map(({ start }) => spans.filter((other) => other.start <= start && start < other.end).length),
  );
}

/** No two spans on a line overlap, and none lies beside the label of another. */
function expectDisjoint(spans: readonly Span[], lines: Int32Array): void {
  const faults = spans.flatMap((span, a) =>
    spans.filter((other, b) => {
      if (a === b || lines[a] < 0 || lines[b] < 0) return false;
      if (lines[a] === lines[b]) return overlap(span, other);
      return span.label !== undefined && Math.abs(lines[a] - lines[b]) === 1 && overlap(span.label, other);
    }),
  );
  expect(faults).toEqual([]);
}

describe('packAll', () => {
  test('needs exactly as many lines as spans lie above one another, and no two on a line overlap', () => {
    fc.assert(
      fc.property(plain, (spans) => {
        const { lines, count } = packAll(spans);
        expectDisjoint(spans, lines);
        expect(count).toBe(deepest(spans));
        expect([...lines].every((line) => line >= 0 && line < count)).toBe(true);
      }),
    );
  });

  test('finds every span a line, and keeps the lines beside a label free', () => {
    fc.assert(
      fc.property(labelled, (spans) => {
        const { lines, count } = packAll(spans);
        expectDisjoint(spans, lines);
        expect([...lines].every((line) => line >= 0 && line < count)).toBe(true);
      }),
    );
  });

  test('lets spans touch', () => {
    expect(
      packAll([
        { start: 0, end: 5 },
        { start: 5, end: 9 },
      ]).count,
    ).toBe(1);
  });

  test('of nothing needs no line', () => {
    expect(packAll([]).count).toBe(0);
  });
});

describe('packWithin', () => {
  test('never uses more lines than it may, and no two spans on a line overlap', () => {
    fc.assert(
      fc.property(labelled, limits, (spans, limit) => {
        const { lines, count } = packWithin(spans, limit);
        expectDisjoint(spans, lines);
        expect(count).toBeLessThanOrEqual(limit);
        expect([...lines].every((line) => line >= -1 && line < limit)).toBe(true);
      }),
    );
  });

  test('serves those first that come first: what comes later changes nothing for them', () => {
    fc.assert(
      fc.property(labelled, labelled, limits, (first, later, limit) => {
        const alone = packWithin(first, limit).lines;
        expect(packWithin([...first, ...later], limit).lines.slice(0, first.length)).toEqual(alone);
      }),
    );
  });

  test('leaves out a span only where every line is taken by earlier ones', () => {
    fc.assert(
      fc.property(plain, limits, (spans, limit) => {
        const { lines } = packWithin(spans, limit);
        spans.forEach((span, index) => {
          if (lines[index] >= 0) return;
          const takenBy = spans.slice(0, index).filter((other, at) => lines[at] >= 0 && overlap(other, span));
          expect(new Set(takenBy.map((other) => lines[spans.indexOf(other)])).size).toBe(limit);
        });
      }),
    );
  });
});
