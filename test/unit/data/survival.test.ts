import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  boundsOf,
  type CensoredDuration,
  estimate,
  estimatedQuantile,
  estimatedShare,
  quantileBounds,
  shareWithin,
} from '../../../src/data/survival.ts';

const OPEN = Number.POSITIVE_INFINITY;

/**
 * Months until breasts of 94 patients had visibly retracted, between the last visit before and the first
 * visit after; 46 had radiotherapy alone, 48 radiotherapy and chemotherapy. D. M. Finkelstein and
 * R. A. Wolfe, Biometrics 41 (1985), 933–945, table 4: the example by which programs for
 * interval-censored data are compared.
 */
const RADIOTHERAPY =
  '45/ 6/10 0/7 46/ 46/ 7/16 17/ 7/14 37/44 0/8 4/11 15/ 11/15 22/ 46/ 46/ 25/37 46/ 26/40 46/ 27/34 36/44 46/ ' +
  '36/48 37/ 40/ 17/25 46/ 11/18 38/ 5/12 37/ 0/5 18/ 24/ 36/ 5/11 19/35 17/25 24/ 32/ 33/ 19/26 37/ 34/ 36/';
const WITH_CHEMOTHERAPY =
  '8/12 0/22 24/31 17/27 17/23 24/30 16/24 13/ 11/13 16/20 18/25 17/26 32/ 23/ 44/48 14/17 0/5 5/8 12/20 11/ ' +
  '33/40 31/ 13/39 19/32 34/ 13/ 16/24 35/ 15/22 11/17 22/32 10/35 30/34 13/ 10/17 8/21 4/9 11/ 14/19 4/8 34/ ' +
  '30/36 18/24 16/60 35/39 21/ 11/20 48/';

/** `7/16` is (7, 16], the first month that counts being the eighth; `45/` is open. */
const months = (text: string): CensoredDuration[] =>
  text.split(' ').map((pair) => {
    const [after, until] = pair.split('/');
    return { min: Number(after) + 1, max: until ? Number(until) : OPEN };
  });

const massesOf = (durations: readonly CensoredDuration[]) =>
  estimate(durations)
    .masses.filter(({ mass }) => mass > 0.000_05)
    .map(({ from, to, mass }) => `(${from - 1},${to}] ${mass.toFixed(4)}`);

describe('the breast cosmesis data', () => {
  // Figures of `icfit` of the R package `interval`, as M. P. Fay and P. A. Shaw print them for these data:
  // "Exact and asymptotic weighted logrank tests for interval censored data", Journal of Statistical
  // Software 36 (2010), issue 2. The durations are as in `cosmesis` of the R package `MLEcens`.
  test('with radiotherapy alone have the masses of the reference implementation', () => {
    expect(months(RADIOTHERAPY)).toHaveLength(46);
    expect(massesOf(months(RADIOTHERAPY))).toEqual([
      '(4,5] 0.0463',
      '(6,7] 0.0334',
      '(7,8] 0.0887',
      '(11,12] 0.0708',
      '(24,25] 0.0926',
      '(33,34] 0.0818',
      '(38,40] 0.1209',
      '(46,48] 0.4656',
    ]);
  });

  test('with chemotherapy have the masses of the reference implementation', () => {
    expect(months(WITH_CHEMOTHERAPY)).toHaveLength(48);
    expect(massesOf(months(WITH_CHEMOTHERAPY))).toEqual([
      '(4,5] 0.0433',
      '(5,8] 0.0433',
      '(11,12] 0.0692',
      '(16,17] 0.1454',
      '(18,19] 0.1411',
      '(19,20] 0.1157',
      '(24,25] 0.0999',
      '(30,31] 0.0709',
      '(35,36] 0.1608',
      '(44,48] 0.0552',
      '(48,60] 0.0552',
    ]);
  });

  test('have their halves where those masses put them', () => {
    expect(estimatedQuantile(estimate(months(RADIOTHERAPY)), 0.5)).toEqual({ min: 39, max: 40 });
    expect(estimatedQuantile(estimate(months(WITH_CHEMOTHERAPY)), 0.5)).toEqual({ min: 20, max: 20 });
  });
});

describe('a case that can be done by hand', () => {
  // Two durations, 1 to 3 days and 3 to 5 days: both can be 3 days, and then the likelihood is 1.
  test('what can agree, agrees', () => {
    expect(
      estimate([
        { min: 1, max: 3 },
        { min: 3, max: 5 },
      ]).masses,
    ).toEqual([{ from: 3, to: 3, mass: 1 }]);
  });

  // [0,2] holds only the first cell, [4,6] only the second; [0,6] goes to them as they are full: 1 to 1.
  test('what can be either is shared as the others are', () => {
    const { masses } = estimate([
      { min: 0, max: 2 },
      { min: 4, max: 6 },
      { min: 0, max: 6 },
    ]);
    expect(masses.map(({ from, to }) => [from, to])).toEqual([
      [0, 2],
      [4, 6],
    ]);
    expect(masses[0].mass).toBeCloseTo(0.5, 6);
  });

  test('the bounds of a quantile are the bounds of the durations in its place', () => {
    const bounds = boundsOf([
      { min: 1, max: 9 },
      { min: 2, max: 4 },
      { min: 3, max: OPEN },
      { min: 8, max: 8 },
    ]);
    // Shortest 1 2 3 8, longest 4 8 9 open: the second of four is the half.
    expect(quantileBounds(bounds, 0.5)).toEqual({ min: 2, max: 8 });
    expect(quantileBounds(bounds, 0.75)).toEqual({ min: 3, max: 9 });
    expect(quantileBounds(bounds, 1)).toEqual({ min: 8, max: OPEN });
    expect([0, 1, 2.5, 100].map((days) => shareWithin(bounds.shortest, days))).toEqual([0, 0.25, 0.5, 1]);
  });

  test('of nothing there is nothing to say', () => {
    expect(estimate([]).masses).toEqual([]);
    expect(quantileBounds(boundsOf([]), 0.5)).toBeUndefined();
    expect(estimatedQuantile(estimate([]), 0.5)).toBeUndefined();
    expect(estimatedShare(estimate([]), 5)).toBe(0);
  });

  test('what is never over puts its mass where no curve reaches', () => {
    const estimated = estimate([
      { min: 3, max: 3 },
      { min: 10, max: OPEN },
    ]);
    expect(estimatedShare(estimated, 1_000_000)).toBeCloseTo(0.5, 6);
    expect(estimatedQuantile(estimated, 0.9)).toEqual({ min: 10, max: OPEN });
  });
});

describe('for any durations', () => {
  const duration: fc.Arbitrary<CensoredDuration> = fc
    .tuple(fc.integer({ min: 0, max: 60 }), fc.oneof(fc.integer({ min: 0, max: 40 }), fc.constant(OPEN)))
    .map(([min, width]) => ({ min, max: min + width }));
  const durations = fc.array(duration, { minLength: 1, maxLength: 40 });
  const days = Array.from({ length: 111 }, (_, day) => day);

  test('masses are no less than 0, disjoint, ascending and sum to 1', () => {
    fc.assert(
      fc.property(durations, (list) => {
        const { masses, gap } = estimate(list);
        let before = -1;
        for (const { from, to, mass } of masses) {
          expect(from > before && to >= from && mass >= 0).toBe(true);
          before = to;
        }
        expect(masses.reduce((sum, { mass }) => sum + mass, 0)).toBeCloseTo(1, 9);
        expect(gap).toBeLessThan(1e-4);
      }),
    );
  });

  test('the curve rises from 0 to 1 and keeps between the plain bounds', () => {
    fc.assert(
      fc.property(durations, (list) => {
        const estimated = estimate(list);
        const { shortest, longest } = boundsOf(list);
        const shares = days.map((day) => estimatedShare(estimated, day));
        const wrong = days.filter((day) => {
          const [share, before] = [shares[day], shares[day - 1] ?? 0];
          const [least, most] = [shareWithin(longest, day), shareWithin(shortest, day)];
          return !(share >= before - 1e-12 && share <= 1 && share >= least - 1e-6 && share <= most + 1e-6);
        });
        expect(wrong).toEqual([]);
      }),
    );
  });

  test('exact durations give their empirical distribution', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 40 }), (exact) => {
        const list = exact.map((value) => ({ min: value, max: value }));
        const estimated = estimate(list);
        const shares = days.map((day) => estimatedShare(estimated, day));
        const within = days.map((day) => exact.filter((value) => value <= day).length / exact.length);
        expect(shares.filter((share, day) => Math.abs(share - within[day]) > 1e-9)).toEqual([]);
        const [half, bounds] = [estimatedQuantile(estimated, 0.5), quantileBounds(boundsOf(list), 0.5)];
        expect(half).toEqual(bounds);
      }),
    );
  });

  test('their order does not matter', () => {
    const shuffled = durations.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length })),
    );
    fc.assert(
      fc.property(shuffled, ([list, other]) => {
        expect(estimate(other)).toEqual(estimate(list));
      }),
    );
  });

  test('as many again of each changes nothing', () => {
    fc.assert(
      fc.property(durations, (list) => {
        const [once, twice] = [estimate(list), estimate([...list, ...list])];
        const apart = days.map((day) => Math.abs(estimatedShare(twice, day) - estimatedShare(once, day)));
        expect(Math.max(...apart)).toBeLessThan(1e-4);
      }),
    );
  });

  test('no other masses on those intervals are more likely', () => {
    const likelihood = (
      list: readonly CensoredDuration[],
      cells: readonly { from: number; to: number }[],
      masses: readonly number[],
    ) =>
      list.reduce((sum, { min, max }) => {
        const within = cells.reduce(
          (share, { from, to }, at) => (from >= min && to <= max ? share + masses[at] : share),
          0,
        );
        return sum + Math.log(within);
      }, 0);
    fc.assert(
      fc.property(
        durations,
        fc.array(fc.double({ min: 0.001, max: 1, noNaN: true }), { minLength: 40, maxLength: 40 }),
        (list, weights) => {
          const { masses } = estimate(list);
          const total = masses.reduce((sum, _, at) => sum + weights[at], 0);
          const others = masses.map((_, at) => weights[at] / total);
          const best = likelihood(
            list,
            masses,
            masses.map(({ mass }) => mass),
          );
          expect(best).toBeGreaterThanOrEqual(likelihood(list, masses, others) - 1e-4);
        },
      ),
    );
  });
});

test('of very many different durations the estimate is on a grid, and as near as a picture can show', () => {
  const list = Array.from({ length: 60_000 }, (_, at) => {
    const min = (at * 7_919) % 3_000;
    return { min, max: min + ((at * 104_729) % 700) };
  });
  const estimated = estimate(list);
  expect(estimated.masses.length).toBeLessThan(3_000);
  expect(estimated.masses.reduce((sum, { mass }) => sum + mass, 0)).toBeCloseTo(1, 9);
  const { shortest, longest } = boundsOf(list);
  for (let day = 0; day < 4_000; day += 50) {
    const share = estimatedShare(estimated, day);
    expect(share).toBeGreaterThan(shareWithin(longest, day) - 0.02);
    expect(share).toBeLessThan(shareWithin(shortest, day) + 0.02);
  }
});
