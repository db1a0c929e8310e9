import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EN } from '../../../src/i18n/index.ts';
import { typedLine, typedRow } from '../../../src/panels/list/cursor.ts';
import {
  carryOver,
  type Folding,
  fold,
  itemsOf,
  linesOf,
  listMore,
  moveIn,
  type OutlineItem,
  openSiblings,
  PAGE,
  reveal,
  UNTOUCHED,
} from '../../../src/panels/list/items.ts';
import {
  type Branch,
  largestFirst,
  leadersOf,
  type Ordering,
  type OutlineState,
  outlineTree,
} from '../../../src/panels/list/tree.ts';
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
  it('goes by year and month made public, oldest first, and the undated last', () => {
    const incidents = [
      published('d', '2015-06-01'),
      published('undated'),
      published('a', '2013-04'),
      published('c', '2015-02'),
      published('b', '2015-02-01'),
    ];
    expect(short(incidents)).toEqual([
      { '2013': ['a'] },
      { '2015': [{ 'February 2015': ['b', 'c'] }, { 'June 2015': ['d'] }] },
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
      { '2015': [{ 'February 2015': ['month'] }, { 'Month not known': ['spring', 'year'] }] },
      { 'Year not exactly known': ['winter', 'decade'] },
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
      { Finance: ['early', 'late'] },
      { Health: ['alone'] },
      { Unknown: ['nowhere'] },
    ]);
    expect(short(incidents, { ...lanes, group: 'none' })).toEqual(['nowhere', 'alone', 'early', 'late']);
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
      { '2014': ['unknown'] },
      { '2015': ['days'] },
      { '2016': ['years'] },
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

describe('the lines of the tree on a narrow page', () => {
  const years = Array.from({ length: 175 }, (_, at) => published(`n${at}`, `${2004 + (at % 20)}-05-10`));
  const shown = (tree: Branch, folding: Folding = UNTOUCHED) => linesOf(itemsOf(tree, folding, true));

  it('are the years alone until one is opened, and each incident can be reached', () => {
    const tree = treeOf(years);
    expect(shown(tree).map(({ kind }) => kind)).toEqual(Array.from({ length: 20 }, () => 'branch'));
    for (const row of [0, 19, 174])
      expect(shown(tree, reveal(tree, UNTOUCHED, row, true)).some((line) => line.row === row)).toBe(true);
  });

  it('are a few where nothing divides them, and the rest when it is asked for', () => {
    const tree = treeOf(years, { outline: 'lane', group: 'none' });
    expect(shown(tree).length).toBeLessThan(30);
    expect(shown(tree).at(-1)?.kind).toBe('more');
    expect(shown(tree, reveal(tree, UNTOUCHED, tree.rows[174], true)).at(-1)?.row).toBe(tree.rows[174]);
  });

  it('are all of them where there are few', () => {
    expect(shown(treeOf(years.slice(0, 12))).filter(({ kind }) => kind === 'incident')).toHaveLength(12);
  });
});

describe('the lines of the tree', () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, at) => published(`n${at}`, `20${10 + (at % 3)}-0${1 + (at % 4)}-10`));
  const linesIn = (tree: Branch, folding: Folding = UNTOUCHED) => linesOf(itemsOf(tree, folding));
  const ways = ['up', 'down', 'page-up', 'page-down', 'first', 'last', 'parent', 'child'] as const;
  const find = (lines: readonly OutlineItem[], label: string) => {
    const line = lines.find(({ branch, kind }) => kind === 'branch' && branch.label === label);
    if (!line) throw new Error(`${label} is not in sight`);
    return line;
  };

  it('stand open up to 300 incidents; of more, only the years', () => {
    expect(linesIn(treeOf(many(300))).filter(({ kind }) => kind === 'incident').length).toBe(300);
    expect(linesIn(treeOf(many(301))).map(({ branch }) => branch.label)).toEqual(['2010', '2011', '2012']);
  });

  it('say level, place and number as ARIA counts them', () => {
    const incidents = [published('a', '2015-02'), published('b', '2015-06'), published('c', '2015-06')];
    expect(
      linesIn(treeOf(incidents)).map(({ kind, level, position, setSize }) => [kind, level, position, setSize]),
    ).toEqual([
      ['branch', 1, 1, 1],
      ['branch', 2, 1, 2],
      ['incident', 3, 1, 1],
      ['branch', 2, 2, 2],
      ['incident', 3, 1, 2],
      ['incident', 3, 2, 2],
    ]);
  });

  it('list a hundred incidents of a branch at a time, however many there are', () => {
    const tree = treeOf(many(3_000));
    const year = find(linesIn(tree), '2010');
    const months = fold(UNTOUCHED, year.branch, true);
    const month = linesIn(tree, months).find(({ level }) => level === 2);
    if (!month) throw new Error('there is no month');
    const open = fold(months, month.branch, true);
    const lines = linesIn(tree, open);
    const more = lines.find(({ kind }) => kind === 'more');
    expect(lines.filter(({ kind }) => kind === 'incident').length).toBe(PAGE);
    expect([more?.position, more?.setSize]).toEqual([PAGE + 1, month.branch.rows.length]);
    const further = linesIn(tree, listMore(open, month.branch));
    expect(further.filter(({ kind }) => kind === 'incident').length).toBe(2 * PAGE);
  });

  it('stay of a number that a page can hold when all siblings are opened', () => {
    const tree = treeOf(many(40_000));
    const years = openSiblings(tree, UNTOUCHED, find(linesIn(tree), '2010'));
    const month = linesIn(tree, years).find(({ level }) => level === 2);
    if (!month) throw new Error('there is no month');
    const months = openSiblings(tree, years, month);
    expect(linesIn(tree, years).length).toBeGreaterThan(3);
    expect(linesIn(tree, months).length).toBeGreaterThan(PAGE);
    expect(linesIn(tree, months).length).toBeLessThanOrEqual(1_000);
  });

  it('reveal any incident, also far down in a closed branch', () => {
    const tree = treeOf(many(3_000));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_999 }), (row) => {
        expect(linesIn(tree, reveal(tree, UNTOUCHED, row)).some((line) => line.row === row)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it('forget in another selection what was folded, which might hide what is looked for', () => {
    const tree = treeOf(many(12));
    const year = find(linesIn(tree), '2010').branch;
    const folded = fold(UNTOUCHED, year, false);
    expect(linesIn(tree, folded).length).toBeLessThan(linesIn(tree).length);
    expect(linesIn(tree, carryOver(folded))).toEqual(linesIn(tree));
    const opened = fold(UNTOUCHED, year, true);
    expect(carryOver(opened).open).toEqual(opened.open);
  });

  it('are all reached by going down, and every way stays among them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.nat(), fc.constantFrom(...ways), (count, start, way) => {
        const lines = linesIn(treeOf(many(count)));
        const passed = [lines[0]];
        for (let step = 1; step < lines.length; step += 1) passed.push(moveIn(lines, passed[step - 1], 'down'));
        expect(passed.map(({ key }) => key)).toEqual(lines.map(({ key }) => key));
        expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length);
        expect(lines).toContain(moveIn(lines, lines[start % lines.length], way));
      }),
    );
  });

  it('lead to the parent and to the first child', () => {
    const lines = linesIn(treeOf(many(12)));
    const year = find(lines, '2010');
    const month = moveIn(lines, year, 'child');
    const incident = moveIn(lines, month, 'child');
    expect([month.level, incident.kind]).toEqual([2, 'incident']);
    expect(moveIn(lines, incident, 'parent')).toBe(month);
    expect(moveIn(lines, month, 'parent')).toBe(year);
    expect(moveIn(lines, year, 'parent')).toBe(year);
    expect(moveIn(lines, incident, 'child')).toBe(incident);
  });
});

describe('typing ahead', () => {
  const incidents = [
    published('a', '2013-01', { names: { en: 'Alipay', 'zh-Hans': '支付宝' } }),
    published('b', '2014-01', { names: { en: 'Nestlé' } }),
    published('c', '2014-05', { names: { en: 'Amazon', 'zh-Hans': '亚马逊' } }),
    published('d', '2016-01', { names: { en: 'Case' }, organisation: 'Zeta Ltd' }),
  ];
  const dataset = readIncidents(incidents);
  const lines = linesOf(itemsOf(treeOf(incidents), UNTOUCHED));
  const typed = (letters: string, from = 0) => {
    const line = typedLine(dataset, lines, lines[from], letters);
    return line && (line.kind === 'incident' ? incidents[line.row].id : line.branch.label);
  };
  const placeOf = (id: string) => lines.findIndex(({ row }) => incidents[row]?.id === id);

  it('finds names in every language, organisations, and years by their digits', () => {
    expect(['ali', '支付', 'NESTLE', 'zeta', '2016', 'may'].map((letters) => typed(letters))).toEqual([
      'a',
      'a',
      'b',
      'd',
      '2016',
      'May 2014',
    ]);
    expect(typed('xyz')).toBeUndefined();
  });

  it('goes on to the next with each same letter, and round to the first', () => {
    expect(typed('a', placeOf('a'))).toBe('c');
    expect(typed('aa', placeOf('c'))).toBe('a');
  });

  it('stays where it is while more letters still fit', () => {
    expect(typed('ama', placeOf('c'))).toBe('c');
  });

  it('finds what is not in sight', () => {
    expect(typedRow(dataset, [0, 1, 2, 3], 'nest')).toBe(1);
    expect(typedRow(dataset, [0, 2, 3], 'nest')).toBeUndefined();
  });
});
