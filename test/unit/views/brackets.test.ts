import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createLabelGrid, overlap } from '../../../src/chart/label-grid.ts';
import type { RuleMark, SymbolMark } from '../../../src/chart/scene.ts';
import type { Relation } from '../../../src/data/schema.ts';
import { EN } from '../../../src/i18n/index.ts';
import { placeHandles } from '../../../src/views/timeline/bracket-signs.ts';
import { drawBracket, drawBrackets, outsideWords, ruleOf } from '../../../src/views/timeline/brackets.ts';
import { datasetOf } from '../../datasets.ts';
import { measure } from '../../measure.ts';

const ROW = 10;
const BOUNDS = { x: 0, y: 0, width: 1_000, height: 600 };
const rows = Array.from({ length: 8 }, (_, at) => ({ id: `i-${at}` }));
const relation = (kind: Relation['kind'], members: readonly number[]): Relation => ({
  id: kind,
  kind,
  names: { en: 'A run' },
  members: members.map((at) => `i-${at}`),
  sources: [],
});
const dataset = datasetOf(rows, [relation('campaign', [0, 1, 2, 3, 4, 5, 6, 7]), relation('parent', [1, 2])]);
const [campaign] = dataset.relations;
const disc = (row: number, cx: number, cy: number): SymbolMark => ({
  type: 'symbol',
  key: `${row}`,
  part: 'public',
  row,
  emphasis: 'normal',
  cx,
  cy,
  radius: 5,
  shape: 'circle',
  fill: 'ink',
  fillStyle: 'filled',
});
const discs = fc
  .uniqueArray(fc.nat(7), { minLength: 2, maxLength: 8 })
  .chain((members) =>
    fc
      .tuple(...members.map(() => fc.tuple(fc.integer({ min: 50, max: 900 }), fc.integer({ min: 3, max: 55 }))))
      .map((places) => members.map((row, at) => disc(row, places[at][0], places[at][1] * ROW))),
  );

/** Whether lines that touch lead from every point to every other. */
function areJoined(rules: readonly RuleMark[], points: readonly (readonly [number, number])[]): boolean {
  const touches = (x: number, y: number, { x1, y1, x2, y2 }: RuleMark) =>
    x >= Math.min(x1, x2) && x <= Math.max(x1, x2) && y >= Math.min(y1, y2) && y <= Math.max(y1, y2);
  const meet = (a: RuleMark, b: RuleMark) =>
    touches(a.x1, a.y1, b) || touches(a.x2, a.y2, b) || touches(b.x1, b.y1, a) || touches(b.x2, b.y2, a);
  const [start] = points;
  let reached = rules.filter((rule) => touches(start[0], start[1], rule));
  for (let before = -1; before !== reached.length; ) {
    before = reached.length;
    reached = rules.filter((rule) => reached.some((other) => other === rule || meet(other, rule)));
  }
  return points.every(([x, y]) => reached.some((rule) => touches(x, y, rule)));
}

describe('a line that meets words', () => {
  const box = fc.record({
    x: fc.integer({ min: 0, max: 200 }),
    y: fc.integer({ min: 0, max: 40 }),
    width: fc.integer({ min: 1, max: 60 }),
    height: fc.constant(12),
  });

  test('is left out there and nowhere else', () => {
    fc.assert(
      fc.property(fc.array(box, { maxLength: 6 }), fc.boolean(), (words, isLevel) => {
        const whole = isLevel ? ruleOf('a', 'strong', 230, 20, 10, 20) : ruleOf('a', 'strong', 20, 230, 20, 10);
        const pieces = outsideWords(whole, words);
        for (let at = 10.5; at < 230; at += 1) {
          const [x, y] = isLevel ? [at, 20] : [20, at];
          const isDrawn = pieces.some(({ x1, x2, y1, y2 }) =>
            isLevel
              ? at >= Math.min(x1, x2) && at <= Math.max(x1, x2)
              : at >= Math.min(y1, y2) && at <= Math.max(y1, y2),
          );
          const isIn = (air: number) =>
            words.some((word) =>
              isLevel
                ? y > word.y && y < word.y + word.height && x > word.x - air && x < word.x + word.width + air
                : x > word.x && x < word.x + word.width && y > word.y - air && y < word.y + word.height + air,
            );
          expect(isDrawn).toBe(!isIn(2));
        }
        expect(new Set(pieces.map(({ key }) => key)).size).toBe(pieces.length);
      }),
    );
  });
});

describe('a bracket', () => {
  test('ends at its discs and leads from each to each, upright or level, without leaving their box by more than a line', () => {
    fc.assert(
      fc.property(discs, (ends) => {
        const bracket = drawBracket(dataset, campaign, ends, ROW, 'normal');
        const rules = bracket?.rules ?? [];
        expect(rules.every(({ x1, x2, y1, y2 }) => x1 === x2 || y1 === y2)).toBe(true);
        const places = new Set(ends.map(({ cx, cy }) => `${cx} ${cy}`));
        if (places.size > 1)
          expect(
            areJoined(
              rules,
              ends.map(({ cx, cy }) => [cx, cy] as const),
            ),
          ).toBe(true);
        const xs = ends.map(({ cx }) => cx);
        const ys = ends.map(({ cy }) => cy);
        for (const { x1, x2, y1, y2 } of rules) {
          expect([Math.min(x1, x2) >= Math.min(...xs), Math.max(x1, x2) <= Math.max(...xs)]).toEqual([true, true]);
          expect([Math.min(y1, y2) >= Math.min(...ys) - ROW / 2, Math.max(y1, y2) <= Math.max(...ys)]).toEqual([
            true,
            true,
          ]);
        }
        expect(new Set(rules.map(({ key }) => key)).size).toBe(rules.length);
        expect(bracket?.members).toEqual(ends.map(({ row }) => row));
      }),
    );
  });

  test('runs level between two lines of lives, never along one', () => {
    fc.assert(
      fc.property(discs, (ends) => {
        for (const { y1, y2 } of drawBracket(dataset, campaign, ends, ROW, 'normal')?.rules ?? []) {
          if (y1 === y2) expect((((y1 % ROW) + ROW) % ROW) / ROW).toBe(0.5);
        }
      }),
    );
  });

  test('needs two discs', () => {
    expect(drawBracket(dataset, campaign, [disc(0, 5, 5)], ROW, 'normal')).toBeUndefined();
    expect(drawBrackets(dataset, [disc(0, 5, 5)], -1, ROW, new Map())).toEqual([]);
  });
});

describe('the brackets of a picture', () => {
  const lives = [disc(0, 100, 20), disc(1, 120, 60), disc(2, 300, 90)];
  const idsOf = (opened: number, joined = new Map<number, unknown>()) =>
    drawBrackets(dataset, lives, opened, ROW, joined).map(({ kinship, emphasis }) => [kinship.relation.id, emphasis]);

  test('are those of one event, and of what is akin to the open incident', () => {
    expect(idsOf(-1)).toEqual([['campaign', 'normal']]);
    expect(idsOf(0)).toEqual([['campaign', 'strong']]);
    expect(idsOf(1)).toEqual([
      ['campaign', 'strong'],
      ['parent', 'strong'],
    ]);
  });

  test('leave out what is drawn on one line already, and are none without relations', () => {
    expect(idsOf(-1, new Map([0, 1].map((row) => [row, true])))).toEqual([]);
    expect(drawBrackets(datasetOf(rows), lives, 1, ROW, new Map())).toEqual([]);
  });
});

describe('the sign of a bracket', () => {
  const obstacles = fc.array(
    fc.record({
      x: fc.integer({ min: 0, max: 900 }),
      y: fc.integer({ min: 0, max: 580 }),
      width: fc.integer({ min: 5, max: 300 }),
      height: fc.integer({ min: 5, max: 60 }),
    }),
    { maxLength: 30 },
  );

  test('and its name cover nothing, lie inside, and can be hit with a finger', () => {
    fc.assert(
      fc.property(discs, obstacles, (ends, boxes) => {
        const bracket = drawBracket(dataset, campaign, ends, ROW, 'normal');
        const taken = createLabelGrid();
        for (const box of boxes) taken.take(box);
        const marks = placeHandles(bracket ? [bracket] : [], taken, BOUNDS, measure, EN);
        for (const mark of marks) {
          if (mark.type === 'label') {
            expect(boxes.some((box) => overlap(box, mark.box))).toBe(false);
            expect(`${mark.text} ${mark.detail}`).toBe(`A run · ${ends.length} incidents`);
          }
          if (mark.type !== 'handle') continue;
          const { x, y, radius, target, sign, relation: id } = mark;
          const circle = { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
          expect(boxes.some((box) => overlap(box, circle))).toBe(false);
          expect(target.width >= 24 && target.height >= 24).toBe(true);
          expect([sign, id]).toEqual(['join', 'campaign']);
        }
      }),
    );
  });

  test('is left out where everything is taken', () => {
    const bracket = drawBracket(dataset, campaign, [disc(0, 100, 100), disc(1, 100, 300)], ROW, 'normal');
    const taken = createLabelGrid();
    taken.take(BOUNDS);
    expect(bracket && placeHandles([bracket], taken, BOUNDS, measure, EN)).toEqual([]);
    expect(bracket && placeHandles([bracket], createLabelGrid(), BOUNDS, measure, EN)).toHaveLength(2);
  });
});
