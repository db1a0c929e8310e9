import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparisonOf } from '../../../src/state/comparison.ts';
import { INITIAL } from '../../../src/state/state.ts';
import { areaBlocks, gridFor, MOST_SQUARES, squareValue } from '../../../src/views/compare/areas.ts';
import { readIncidents } from '../../incidents.ts';

const CONTEXT = [
  { id: 'population', kind: 'quantity', value: 1_411_780_000, unit: 'people', asOf: '2020', series: 'cn-population' },
  { id: 'attacks', kind: 'quantity', value: 304, unit: 'attacks', asOf: '2020' },
  { id: 'law', kind: 'law', inForce: '2017' },
];

const figure = (value: number, unit: string, status: string, more: object = {}) => ({ value, unit, status, ...more });

const dataset = readIncidents(
  [
    {
      id: 'police',
      country: 'CN',
      featured: true,
      figures: [figure(1e9, 'people', 'claimed'), figure(9.7e8, 'records', 'reported')],
    },
    {
      id: 'shop',
      featured: true,
      figures: [figure(1.18e9, 'items', 'court'), figure(1e9, 'items', 'reported'), figure(1.2e9, 'items', 'claimed')],
    },
    { id: 'plates', figures: [figure(8e8, 'records', 'confirmed'), figure(8e8, 'people', 'reported')] },
    { id: 'pay', figures: [figure(2e10, 'bytes', 'reported')] },
    { id: 'silent' },
  ],
  { context: CONTEXT },
);

const compared = (...compare: string[]) => comparisonOf(dataset, { ...INITIAL, compare });
const blocksOf = (...compare: string[]) => areaBlocks(compared(...compare).things, dataset);
const told = ({ blocks }: ReturnType<typeof areaBlocks>) =>
  blocks.map(({ unit, amounts }) => [unit, ...amounts.map(({ thing }) => thing.id)]);

describe('blocks', () => {
  test('unlike units never share one', () => {
    expect(told(blocksOf('shop', 'pay', 'population', 'attacks'))).toEqual([
      ['people', 'population'],
      ['items', 'shop'],
      ['bytes', 'pay'],
      ['attacks', 'attacks'],
    ]);
  });

  test('an incident stands also among others with which it has a unit in common', () => {
    expect(told(blocksOf('plates', 'population'))).toEqual([
      ['people', 'plates', 'population'],
      ['records', 'plates'],
    ]);
  });

  test('every figure in a block is in its unit', () => {
    for (const { unit, amounts } of blocksOf('police', 'shop', 'plates', 'pay', 'population').blocks)
      for (const { figure: { best } = {}, value } of amounts) {
        if (best) expect([best.unit, best.value]).toEqual([unit, value]);
      }
  });

  test('what nobody has counted has no area', () => {
    const { blocks, unknown } = blocksOf('silent', 'shop');
    expect(unknown.map(({ id }) => id)).toEqual(['silent']);
    expect(blocks.flatMap(({ amounts }) => amounts.map(({ thing }) => thing.id))).toEqual(['shop']);
  });

  test('the best-supported figure is drawn in its fillStyle, the most in that of who says it', () => {
    const [{ amounts }] = blocksOf('shop').blocks;
    expect(amounts[0]).toMatchObject({
      value: 1.18e9,
      least: 1e9,
      most: 1.2e9,
      fillStyle: 'filled',
      mostFinish: 'hollow',
    });
  });

  test('one square is one million people beside the population of China', () => {
    expect(blocksOf('police', 'population').blocks[0].square).toBe(1_000_000);
  });
});

describe('a square', () => {
  test('is a power of ten of which the largest holds a countable number', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e15, noNaN: true }), (largest) => {
        const square = squareValue(largest);
        expect(Number.isInteger(Math.log10(square))).toBe(true);
        expect(largest / square).toBeLessThanOrEqual(MOST_SQUARES);
        if (square > 1) expect(largest / (square / 10)).toBeGreaterThan(MOST_SQUARES);
      }),
    );
  });

  test('is as large as the room allows, and the grid holds all of them within the width', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: MOST_SQUARES }),
        fc.integer({ min: 130, max: 900 }),
        fc.integer({ min: 90, max: 300 }),
        (most, width, height) => {
          const { columns, rows, side } = gridFor(most, width, height);
          expect(columns * rows).toBeGreaterThanOrEqual(most);
          expect(columns * (rows - 1)).toBeLessThan(most);
          expect(columns * side).toBeLessThanOrEqual(width);
          expect(side).toBeGreaterThanOrEqual(2);
        },
      ),
    );
  });
});

describe('what is compared', () => {
  test('keeps the order of the address and passes over what the data do not know', () => {
    const { things, isSuggested } = compared('shop', 'nobody', 'law', 'population', 'pay');
    expect(things.map(({ id }) => id)).toEqual(['shop', 'population', 'pay']);
    expect(isSuggested).toBe(false);
  });

  test('is at most four incidents', () => {
    const { things, leftOut } = compared('shop', 'police', 'plates', 'pay', 'silent', 'population');
    expect(things.map(({ id }) => id)).toEqual(['shop', 'police', 'plates', 'pay', 'population']);
    expect(leftOut).toEqual(['silent']);
  });

  test('is suggested when nothing is chosen: two of one unit, featured before larger ones, and a population', () => {
    const { things, isSuggested } = compared();
    expect(things.map(({ id }) => id)).toEqual(['police', 'plates', 'population']);
    expect(isSuggested).toBe(true);
  });

  test('is suggested to suit the open incident', () => {
    const ids = (incident: string) => comparisonOf(dataset, { ...INITIAL, incident }).things.map(({ id }) => id);
    expect(ids('plates')).toEqual(['plates', 'police']);
    expect(ids('pay')).toEqual(['pay']);
    expect(ids('silent')).toEqual(['silent']);
  });
});
