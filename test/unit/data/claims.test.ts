import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { buildDataset } from '../../../src/data/build.ts';
import { bestFigures, isSummable, sizeOf } from '../../../src/data/claims.ts';
import { IncidentSchema } from '../../../src/data/schema.ts';
import { NATURES, QUALIFIERS, REJECTIONS, SCOPES, STATUSES, UNITS } from '../../../src/data/vocabulary.ts';
import { select } from '../../../src/state/filters.ts';
import { INITIAL } from '../../../src/state/state.ts';
import { summarise } from '../../../src/state/summary.ts';

interface Fields {
  value: number;
  max?: number;
  unit?: (typeof UNITS)[number];
  status?: (typeof STATUSES)[number];
  scope?: (typeof SCOPES)[number];
  qualifier?: (typeof QUALIFIERS)[number];
  asOf?: string;
  sources?: string[];
  superseded?: boolean;
  rejected?: (typeof REJECTIONS)[number];
  headline?: boolean;
  repeats?: string[];
  counts?: Record<string, string>;
}

const SOURCES = {
  undated: { publisher: 'A' },
  june: { publisher: 'B', date: '2021-06' },
  july: { publisher: 'C', date: '2021-07-01' },
  garbled: { publisher: 'D', date: 'last summer' },
};

const incidentWith = (figures: Fields[], nature: (typeof NATURES)[number] = 'breach', parts?: 'disjoint') =>
  v.parse(IncidentSchema, {
    id: 'case',
    nature,
    ...(parts && { parts }),
    figures: figures.map((figure) => ({ unit: 'people', status: 'reported', ...figure })),
    sources: SOURCES,
  });

/** Value of the best-supported of some figures of one unit. */
const bestOf = (...figures: Fields[]) => bestFigures(incidentWith(figures))[0]?.best.value;

test('Taobao 2019: the court count in items leads; parts of the case stay out of the range', () => {
  const found = bestFigures(
    incidentWith([
      { value: 1_200_000_000, unit: 'records', qualifier: 'about' },
      { value: 1_100_000_000, unit: 'items', qualifier: 'more-than' },
      { value: 1_180_000_000, unit: 'items', qualifier: 'about', status: 'court' },
      { value: 1_200_000_000, unit: 'items', qualifier: 'nearly' },
      { value: 1_000_000_000, unit: 'items' },
      { value: 35_000_000, unit: 'records', status: 'court', scope: 'part' },
      { value: 19_700_000, unit: 'items', status: 'court', scope: 'part' },
    ]),
  );
  expect(found.map(({ unit }) => unit)).toEqual(['items', 'records']);
  expect(found[0]).toMatchObject({ places: [2], low: 1_000_000_000, high: 1_200_000_000, count: 4, disagree: true });
  expect(found[0]?.best.value).toBe(1_180_000_000);
  expect(found[0]?.statuses).toEqual(['court', 'reported']);
  expect(found[1]).toMatchObject({ places: [0], low: 1_200_000_000, high: 1_200_000_000, count: 1, disagree: false });
});

describe('the best-supported figure', () => {
  test('is found by a court before confirmed before reported before claimed, whatever the number', () => {
    const ladder = (['claimed', 'reported', 'confirmed', 'court'] as const).map((status, at) => ({
      value: 100 - at,
      status,
      asOf: `${2024 - at}`,
    }));
    for (let length = 1; length <= 4; length += 1) expect(bestOf(...ladder.slice(0, length))).toBe(101 - length);
  });

  test('is never a sample, a part, or a total that reaches wider', () => {
    const others = [
      { value: 1, status: 'sample' },
      ...SCOPES.slice(1).map((scope) => ({ value: 2, scope })),
    ] as Fields[];
    expect(bestOf(...others)).toBeUndefined();
    expect(bestOf(...others, { value: 9, status: 'claimed' })).toBe(9);
  });

  test('counts what outsiders observed after what is confirmed, and before what is reported', () => {
    const observed = { value: 5, status: 'observed' } as const;
    expect(bestOf(observed, { value: 6, status: 'confirmed' })).toBe(6);
    expect(bestOf(observed, { value: 6, status: 'reported' })).toBe(5);
  });

  test('gives way, among equals, to one that was counted for a later day', () => {
    expect(bestOf({ value: 1, asOf: '2020' }, { value: 2, asOf: '2021-06' })).toBe(2);
    expect(bestOf({ value: 7, asOf: '2021-08' }, { value: 2, asOf: '2021-09-01' })).toBe(2);
  });

  test('never goes by the date of an article: unlike numbers that are left are told as their range', () => {
    const early = { value: 8_500_000, sources: ['june'] };
    const late = { value: 2_300_000, sources: ['july'] };
    for (const figures of [
      [early, late],
      [late, early],
    ]) {
      const [found] = bestFigures(incidentWith(figures));
      expect(found?.best).toMatchObject({
        value: 2_300_000,
        max: 8_500_000,
        sources: figures.flatMap((each) => each.sources),
      });
      expect(found?.places).toEqual([0, 1]);
    }
    // Days that may be the same, and a number without a day, leave open which is newer.
    const [open] = bestFigures(
      incidentWith([
        { value: 7, asOf: '2021-08' },
        { value: 2, asOf: '2021-08-07' },
      ]),
    );
    expect(open?.best).toMatchObject({ value: 2, max: 7 });
    const [undated] = bestFigures(incidentWith([{ value: 7, asOf: '2021-08' }, { value: 2 }]));
    expect(undated?.best).toMatchObject({ value: 2, max: 7 });
  });

  test('stands with the most sources, counting none twice, where all say the same number', () => {
    const two = { value: 7, sources: ['june', 'undated'] };
    expect(bestFigures(incidentWith([{ value: 7, sources: ['june', 'june', 'june'] }, two]))[0]?.places).toEqual([1]);
  });

  test('is never replaced by a later number, rejected, or a part of the case', () => {
    const first = { value: 330_000, superseded: true, status: 'confirmed' } as const;
    expect(bestOf(first, { value: 14_000_000 })).toBe(14_000_000);
    for (const rejected of REJECTIONS) expect(bestOf({ value: 148, rejected, status: 'court' })).toBeUndefined();
    const [range] = bestFigures(incidentWith([first, { value: 5 }, { value: 900, rejected: 'misprint' }]));
    expect(range).toMatchObject({ low: 5, high: 5, count: 1, disagree: false });
  });

  test('is the one that an editor has chosen, in whatever unit', () => {
    const chosen = { value: 3, unit: 'accounts', status: 'claimed', headline: true } as const;
    const [found] = bestFigures(
      incidentWith([{ value: 9, status: 'court' }, { ...chosen, value: 4, headline: false }, chosen]),
    );
    expect(found?.best).toMatchObject({ value: 3, unit: 'accounts' });
  });

  test('is a claim where it only repeats one, whoever prints it', () => {
    const seller: Fields = { value: 1_000_000_000, status: 'claimed', sources: ['june'] };
    const paper = { value: 1_000_000_000, sources: ['july'], repeats: ['june'] };
    expect(bestFigures(incidentWith([seller, paper]))[0]?.best.status).toBe('claimed');
    expect(bestFigures(incidentWith([seller, { ...paper, repeats: ['undated'] }]))[0]?.best.status).toBe('reported');
  });

  test('adds up parts that do not overlap, no better supported than the weakest of them', () => {
    const parts: Fields[] = [
      { value: 4_854_209, scope: 'part', status: 'confirmed', sources: ['june'] },
      { value: 6_368_509, scope: 'part', qualifier: 'about', sources: ['july'] },
    ];
    expect(bestFigures(incidentWith(parts))).toEqual([]);
    const [sum] = bestFigures(incidentWith(parts, 'breach', 'disjoint'));
    expect(sum).toMatchObject({ places: [0, 1], low: 11_222_718, high: 11_222_718 });
    expect(sum?.best).toMatchObject({
      value: 11_222_718,
      status: 'reported',
      qualifier: 'about',
      sources: ['june', 'july'],
    });
    // A part that has been replaced by a later number is in no sum.
    expect(
      bestFigures(incidentWith([...parts, { value: 5, scope: 'part', superseded: true }], 'breach', 'disjoint'))[0]
        ?.low,
    ).toBe(11_222_718);
  });
});

describe('ranges', () => {
  test('reach to the upper ends of figures, which alone are no disagreement', () => {
    const [range] = bestFigures(incidentWith([{ value: 500, max: 600 }]));
    expect(range).toMatchObject({ low: 500, high: 600, count: 1, disagree: false });
  });

  test('disagree when two figures differ in a number, not when they repeat it', () => {
    const disagree = (...figures: Fields[]) => bestFigures(incidentWith(figures))[0]?.disagree;
    expect(disagree({ value: 5 }, { value: 5, status: 'court', qualifier: 'about' })).toBe(false);
    expect(disagree({ value: 5 }, { value: 6 })).toBe(true);
    expect(disagree({ value: 5 }, { value: 5, max: 6 })).toBe(true);
  });
});

describe('order of the units', () => {
  test('follows the status, then people before accounts before records, and bytes come last even from a court', () => {
    const figures = [
      { value: 1, unit: 'bytes', status: 'court' },
      { value: 1, unit: 'people', status: 'claimed' },
      { value: 1, unit: 'files', status: 'reported' },
      { value: 1, unit: 'accounts', status: 'reported' },
      { value: 1, unit: 'organisations', status: 'confirmed' },
    ] as const;
    const units = ['organisations', 'accounts', 'files', 'people', 'bytes'];
    expect(bestFigures(incidentWith([...figures])).map(({ unit }) => unit)).toEqual(units);
  });

  test('the size is the first that is a count; a volume alone is none', () => {
    const volume = { value: 20_000_000_000, unit: 'bytes', status: 'court' } as const;
    expect(sizeOf(bestFigures(incidentWith([volume])))).toBeUndefined();
    expect(sizeOf(bestFigures(incidentWith([volume, { value: 3, unit: 'files', status: 'claimed' }])))?.unit).toBe(
      'files',
    );
    expect(sizeOf(bestFigures(incidentWith([])))).toBeUndefined();
  });
});

describe('sums', () => {
  test('take the size of a breach, unless it is only claimed or an upper bound, and nothing else', () => {
    for (const nature of NATURES) {
      for (const status of STATUSES.filter((each) => each !== 'sample')) {
        for (const qualifier of QUALIFIERS) {
          const incident = incidentWith([{ value: 5, status, qualifier }], nature);
          const [figure] = bestFigures(incident);
          const expected = nature === 'breach' && status !== 'claimed' && qualifier !== 'up-to';
          expect([nature, status, qualifier, isSummable(incident, figure)]).toEqual([
            nature,
            status,
            qualifier,
            expected,
          ]);
        }
      }
    }
  });

  test('add best-supported figures of breaches in one unit, and account for all others', () => {
    const incidents = [
      incidentWith([{ value: 100, status: 'court' }, { value: 900 }]),
      incidentWith([{ value: 20, max: 30 }]),
      incidentWith([{ value: 5, unit: 'records' }]),
      incidentWith([{ value: 7_000, status: 'claimed' }]),
      incidentWith([{ value: 8_000, qualifier: 'up-to' }]),
      incidentWith([{ value: 9_000, status: 'court', scope: 'part' }]),
      ...NATURES.slice(1).map((nature) => incidentWith([{ value: 10_000, status: 'court' }], nature)),
    ].map((incident, at) => ({ ...incident, id: `incident-${at}` }));
    const dataset = buildDataset({
      file: { incidents, context: [], relations: [], coverage: [] },
      problems: [],
      offered: incidents.length,
    });
    const selection = select(dataset, INITIAL, { find: () => null });
    expect(summarise(dataset, INITIAL, selection)).toMatchObject({
      count: incidents.length,
      sum: { unit: 'people', total: 120, counted: 2, about: true },
      otherUnits: 1,
      noFigure: 3,
      otherNature: NATURES.length - 1,
    });
  });
});

describe('for any figures', () => {
  const figure = fc.record(
    {
      value: fc.integer({ min: 0, max: 20 }),
      unit: fc.constantFrom(...UNITS),
      status: fc.constantFrom(...STATUSES),
      max: fc.integer({ min: 0, max: 20 }),
      scope: fc.constantFrom('whole' as const, ...SCOPES),
      qualifier: fc.constantFrom(...QUALIFIERS),
      asOf: fc.constantFrom('2020', '2021-05', '2021-06-15', '../2021'),
      sources: fc.subarray(Object.keys(SOURCES)),
    },
    { requiredKeys: ['value', 'unit', 'status'] },
  );
  const figures = fc.array(figure, { maxLength: 12 });

  test('the order in which they are listed changes nothing', () => {
    const found = (fields: Fields[]) =>
      bestFigures(incidentWith(fields)).map(({ best: { value, max, qualifier, status }, places: _, ...range }) => ({
        ...range,
        ...{ value, upper: Math.max(value, max ?? 0), qualifier, status },
      }));
    const shuffled = figures.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, ([all, others]) => {
        expect(found(others)).toEqual(found(all));
      }),
      { numRuns: 500 },
    );
  });

  test('the best one spans what stands where its places say, within the range of its own unit', () => {
    fc.assert(
      fc.property(figures, (all) => {
        const incident = incidentWith(all);
        for (const { unit, best, places, low, high, statuses } of bestFigures(incident)) {
          const those = places.map((place) => incident.figures[place]);
          const upper = (of: { value: number; max?: number | undefined }) => Math.max(of.value, of.max ?? 0);
          expect(those.every((each) => each?.unit === unit && each.scope === 'whole')).toBe(true);
          expect(best.unit).toBe(unit);
          expect(best.status).toBe(statuses[0]);
          expect(best.value).toBe(Math.min(...those.map((each) => each?.value ?? Number.NaN)));
          expect(upper(best)).toBe(Math.max(...those.map((each) => (each ? upper(each) : Number.NaN))));
          expect(low <= best.value && upper(best) <= high).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});
