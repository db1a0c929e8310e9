import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EN } from '../../../src/i18n/index.ts';
import {
  type Branch,
  isOpenAtFirst,
  largestFirst,
  listedAtFirst,
  type Ordering,
  type OutlineState,
  outlineTree,
  PAGE,
  pathTo,
} from '../../../src/panels/list/tree.ts';
import { leadersOf } from '../../../src/state/ranking.ts';
import { INITIAL } from '../../../src/state/state.ts';
import { readIncidents, selectionOf } from '../../incidents.ts';

const published = (id: string, date?: string, more: object = {}) => ({
  id,
  names: { en: `Case ${id}` },
  events: date ? [{ kind: 'disclosure', date }] : [],
  ...more,
});
const people = (value: number) => ({ figures: [{ value, unit: 'people', status: 'confirmed' }] });

/** The tree in short: labels with what is in them, incidents by their ids. */
type Short = string | { readonly [label: string]: readonly Short[] };

function treeOf(
  incidents: readonly { id: string }[],
  state: Partial<OutlineState> = {},
  ordering: Ordering = 'time',
): Branch {
  const rows = [...incidents.keys()];
  return outlineTree(readIncidents(incidents), selectionOf(rows), { ...INITIAL, ...state }, ordering, EN);
}

function shorten(branch: Branch, incidents: readonly { id: string }[]): readonly Short[] {
  if (branch.parts.length === 0) return branch.rows.map((row) => incidents[row].id);
  return branch.parts.map((part) => ({ [part.label]: shorten(part, incidents) }));
}

const short = (incidents: readonly { id: string }[], state?: Partial<OutlineState>, ordering?: Ordering) =>
  shorten(treeOf(incidents, state, ordering), incidents);

describe('the tree of incidents', () => {
  it('goes by year and month made public, newest first, and the undated last', () => {
    const incidents = [
      published('d', '2015-06-01'),
      published('undated'),
      published('a', '2013-04'),
      published('c', '2015-02'),
      published('b', '2015-02-01'),
    ];
    expect(short(incidents)).toEqual([
      { '2015': [{ 'June 2015': ['d'] }, { 'February 2015': ['c', 'b'] }] },
      { '2013': ['a'] },
      { 'Date unknown': ['undated'] },
    ]);
  });

  it('puts nothing into a month or a year that is not known', () => {
    const incidents = [
      published('year', '2015'),
      published('month', '2015-02'),
      published('spring', '2015-03/2015-05'),
      published('winter', '2014-11/2015-02'),
      published('decade', '201X'),
    ];
    expect(short(incidents)).toEqual([
      { '2015': [{ 'February 2015': ['month'] }, { 'Month not known': ['year', 'spring'] }] },
      { 'Year not exactly known': ['decade', 'winter'] },
    ]);
  });

  it('goes by the lanes of the picture, the fullest first', () => {
    const incidents = [
      published('late', '2016', { sector: 'finance' }),
      published('alone', '2013', { sector: 'health' }),
      published('early', '2014', { sector: 'finance' }),
      published('nowhere', '2012'),
    ];
    const lanes = { outline: 'lane' as const };
    expect(short(incidents, lanes)).toEqual([
      { Finance: ['late', 'early'] },
      { Health: ['alone'] },
      { Unknown: ['nowhere'] },
    ]);
    expect(short(incidents, { ...lanes, group: 'none' })).toEqual(['late', 'early', 'alone', 'nowhere']);
  });

  it('has the largest first where the view is about size', () => {
    const incidents = [
      published('small', '2015-02', people(10)),
      published('unknown', '2015-01'),
      published('large', '2015-06', people(900)),
    ];
    expect(short(incidents, {}, 'size')).toEqual([{ '2015': ['large', 'small', 'unknown'] }]);
  });

  it('is one list with the longest delay first where the view is about delays, and by the calendar when that is', () => {
    const lasting = (id: string, from: string, to: string) => ({
      ...published(id),
      events: [
        { kind: 'breach-start', date: from },
        { kind: 'disclosure', date: to },
      ],
    });
    const incidents = [
      lasting('days', '2015-01-01', '2015-01-05'),
      published('unknown', '2014'),
      lasting('years', '2010-01-01', '2016-01-01'),
    ];
    expect(short(incidents, {}, 'delay')).toEqual(['years', 'days', 'unknown']);
    expect(short(incidents, {}, 'time')).toEqual([
      { '2016': ['years'] },
      { '2015': ['days'] },
      { '2014': ['unknown'] },
    ]);
  });

  it('has every incident of the selection exactly once, whatever divides it', () => {
    const date = fc.option(
      fc.tuple(fc.integer({ min: 1999, max: 2026 }), fc.integer({ min: 1, max: 12 }), fc.constantFrom(4, 7, 10)),
      { nil: undefined },
    );
    const state = fc.record({
      view: fc.constantFrom('timeline' as const, 'scale' as const, 'delay' as const),
      outline: fc.constantFrom('time' as const, 'lane' as const),
      order: fc.constantFrom('longest' as const, 'time' as const),
    });
    fc.assert(
      fc.property(fc.array(date, { maxLength: 40 }), state, (dates, how) => {
        const incidents = dates.map((parts, at) => {
          const text = parts && `${parts[0]}-${String(parts[1]).padStart(2, '0')}-15`.slice(0, parts[2]);
          return published(`n${at}`, text, { sector: at % 3 === 0 ? 'finance' : 'health', ...people(1 + (at % 7)) });
        });
        const leaves = (branch: Branch): readonly number[] =>
          branch.parts.length === 0 ? branch.rows : branch.parts.flatMap(leaves);
        const rows = leaves(treeOf(incidents, how));
        expect([...rows].sort((a, b) => a - b)).toEqual([...incidents.keys()]);
      }),
    );
  });

  it('leads to the largest breach, people and accounts before other counts, and to what is no breach last', () => {
    const sized = (id: string, value: number, unit: string, more: object = {}) => ({
      ...published(id, '2015'),
      ...more,
      figures: [{ value, unit, status: 'confirmed' }],
    });
    const dataset = readIncidents([
      sized('fine', 64_000_000_000, 'items', { nature: 'penalty' }),
      sized('compilation', 26_000_000_000, 'people', { nature: 'compilation' }),
      sized('items', 5_000_000_000, 'items'),
      sized('people', 40, 'people'),
      sized('accounts', 3_000, 'accounts'),
      published('unknown', '2016'),
    ]);
    const rows = [...dataset.incidents.keys()];
    const ids = (unit?: string) => leadersOf(dataset, rows, unit).map((row) => dataset.incidents[row].id);
    expect(ids()).toEqual(['accounts', 'people', 'items', 'compilation', 'fine']);
    expect(ids('items')).toEqual(['items', 'fine']);
    expect(ids('bytes')).toEqual(ids());
    expect(leadersOf(dataset, [0])).toEqual([0]);
  });

  it('leads to no other nature and no other unit while a breach with people or accounts is there', () => {
    const cases = fc.array(
      fc.record({
        nature: fc.constantFrom('breach', 'leak', 'penalty', 'compilation', 'exposure', 'trade'),
        unit: fc.constantFrom('people', 'accounts', 'records', 'items', 'files', 'organisations', 'bytes'),
        value: fc.integer({ min: 0, max: 1_000_000 }),
      }),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(cases, (all) => {
        const dataset = readIncidents(
          all.map(({ nature, unit, value }, at) => ({
            id: `n${at}`,
            nature,
            figures: [{ value, unit, status: 'reported' }],
          })),
        );
        const leading = all.filter(
          ({ nature, unit }) => nature === 'breach' && (unit === 'people' || unit === 'accounts'),
        );
        if (leading.length === 0) return;
        const [first] = leadersOf(dataset, [...dataset.incidents.keys()]);
        expect(all[first].value).toBe(Math.max(...leading.map(({ value }) => value)));
        expect(leading).toContain(all[first]);
      }),
      { numRuns: 60 },
    );
  });

  it('ranks known sizes only, the largest first', () => {
    const dataset = readIncidents([
      published('a', '2015', people(5)),
      published('b'),
      published('c', '2012', people(7)),
    ]);
    expect(largestFirst(dataset, [0, 1, 2])).toEqual([2, 0]);
  });
});

describe('what of the tree is in sight at first', () => {
  const many = (count: number) =>
    treeOf(Array.from({ length: count }, (_, at) => published(`n${at}`, `20${10 + (at % 3)}-0${1 + (at % 4)}-10`)));
  /** Labels of the parts that stand open, and how many incidents are listed in them. */
  const inSight = (root: Branch, isNarrow = false) => {
    const within = (branch: Branch, level: number): { open: readonly string[]; listed: number } => {
      if (branch.parts.length === 0) return { open: [], listed: listedAtFirst(root, branch, isNarrow) };
      const open = branch.parts.filter((part) => isOpenAtFirst(root, part, level, isNarrow));
      const inside = open.map((part) => within(part, level + 1));
      return {
        open: [...open.map(({ label }) => label), ...inside.flatMap((each) => each.open)],
        listed: inside.reduce((sum, each) => sum + each.listed, 0),
      };
    };
    return within(root, 1);
  };

  it('is everything up to 300 incidents; of more, only the years', () => {
    expect(inSight(many(300)).listed).toBe(300);
    expect(inSight(many(301))).toEqual({ open: [], listed: 0 });
  });

  it('is on a phone everything up to 24 incidents; of more, only the years', () => {
    expect(inSight(many(12), true).listed).toBe(12);
    expect(inSight(many(24), true).listed).toBe(24);
    expect(inSight(many(25), true)).toEqual({ open: [], listed: 0 });
  });

  it('are the months of a year that is opened, where they are of a number that a page can hold', () => {
    const root = many(1_200);
    expect(root.parts[0].parts.map((month) => isOpenAtFirst(root, month, 2, false))).toEqual([true, true, true, true]);
    const large = many(3_000);
    expect(large.parts[0].parts.map((month) => isOpenAtFirst(large, month, 2, false))).not.toContain(true);
  });

  it('are a hundred incidents of a part, however many there are, and a few where nothing divides them on a phone', () => {
    const root = many(3_000);
    expect(listedAtFirst(root, root.parts[0].parts[0], false)).toBe(PAGE);
    const undivided = treeOf(
      Array.from({ length: 2_000 }, (_, at) => published(`n${at}`)),
      { outline: 'lane', group: 'none' },
    );
    expect([listedAtFirst(undivided, undivided, false), listedAtFirst(undivided, undivided, true)]).toEqual([PAGE, 24]);
  });

  it('leads to any incident by the parts that hold it', () => {
    const root = many(3_000);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_999 }), (row) => {
        const path = pathTo(root, row);
        expect(path).toHaveLength(2);
        expect(path[1].rows).toContain(row);
        expect(path[0].parts).toContain(path[1]);
      }),
      { numRuns: 30 },
    );
    expect(pathTo(root, 3_000)).toEqual([]);
  });
});
