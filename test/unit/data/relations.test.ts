import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { containedRows, countEvents, relationsOf } from '../../../src/data/relations.ts';
import type { Relation } from '../../../src/data/schema.ts';
import { datasetOf } from '../../datasets.ts';

const relation = (id: string, kind: Relation['kind'], members: readonly string[], whole?: string): Relation => ({
  id,
  kind,
  names: {},
  members: [...members],
  sources: [],
  ...(whole === undefined ? {} : { whole }),
});
const people = (size: number) => ({ size, sizeUnit: 'people', summable: true });
const rows = [
  { id: 'a', ...people(100) },
  { id: 'b', ...people(10) },
  { id: 'c', ...people(1) },
  { id: 'd', sizeUnit: 'accounts', size: 5, summable: true },
  { id: 'e', ...people(7), summable: false },
];
const all = Uint32Array.from(rows.keys());
const summed = (relations: readonly Relation[], among = all) => {
  const dataset = datasetOf(rows, relations);
  const contained = containedRows(dataset, among);
  return [...among].filter((row) => rows[row].summable && !contained.has(row)).map((row) => rows[row].id);
};

describe('a sum', () => {
  test('counts the whole of one event and leaves out its parts of the same unit', () => {
    const umbrella = [relation('r', 'campaign', ['a', 'b', 'd', 'e'], 'a')];
    expect(summed(umbrella)).toEqual(['a', 'c', 'd']);
    expect(containedRows(datasetOf(rows, umbrella), all)).toEqual(new Map([[1, 0]]));
  });

  test('counts each victim where none is the whole, and where the whole is not in the sum', () => {
    expect(summed([relation('r', 'campaign', ['a', 'b', 'c'])])).toEqual(['a', 'b', 'c', 'd']);
    expect(summed([relation('r', 'campaign', ['a', 'b'], 'a')], Uint32Array.of(1, 2))).toEqual(['b', 'c']);
    expect(summed([relation('r', 'supplier', ['e', 'b'], 'e')])).toEqual(['a', 'b', 'c', 'd']);
  });

  test('counts each of what is only akin, even where one is called the whole', () => {
    expect(summed([relation('r', 'parent', ['a', 'b'], 'a')])).toEqual(['a', 'b', 'c', 'd']);
    expect(summed([relation('r', 'series', ['a', 'b'], 'a')])).toEqual(['a', 'b', 'c', 'd']);
  });

  test('keeps one of two that call each other the whole', () => {
    const mutual = [relation('r', 'dump', ['a', 'b'], 'a'), relation('s', 'dump', ['a', 'b'], 'b')];
    expect(summed(mutual)).toEqual(['a', 'c', 'd']);
  });

  test('leaves out only what something that stays contains, at whatever remove', () => {
    const ids = fc.subarray(['a', 'b', 'c'], { minLength: 2 });
    const anyRelation = fc
      .record({ members: ids, pick: fc.nat(2), kind: fc.constantFrom<Relation['kind']>('campaign', 'dump', 'series') })
      .map(({ members, pick, kind }) => ({ members, kind, whole: members[pick % members.length] }));
    fc.assert(
      fc.property(fc.array(anyRelation, { maxLength: 5 }), (list) => {
        const relations = list.map(({ members, kind, whole }, at) => relation(`r-${at}`, kind, members, whole));
        const contained = containedRows(datasetOf(rows, relations), all);
        for (const row of contained.keys()) {
          const seen = new Set<number>();
          let at: number | undefined = row;
          for (; at !== undefined && !seen.has(at); at = contained.get(at)) seen.add(at);
          expect(at).toBeUndefined();
        }
        expect(summed(relations).length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('events', () => {
  const count = (relations: readonly Relation[], among = all) => countEvents(datasetOf(rows, relations), among);

  test('are as many as the incidents without relations, or with ones that are only akin', () => {
    expect(count([])).toBe(5);
    expect(count([relation('r', 'parent', ['a', 'b']), relation('s', 'series', ['c', 'd'])])).toBe(5);
  });

  test('count the victims of one event once, as many of them as there are', () => {
    const campaign = [relation('r', 'campaign', ['a', 'b', 'c'])];
    expect(count(campaign)).toBe(3);
    expect(count(campaign, Uint32Array.of(0, 1, 4))).toBe(2);
    expect(count(campaign, Uint32Array.of(0, 4))).toBe(2);
  });

  test('that share a victim are one', () => {
    expect(count([relation('r', 'campaign', ['a', 'b']), relation('s', 'dump', ['b', 'c'])])).toBe(3);
    expect(count([relation('r', 'campaign', ['a', 'b']), relation('s', 'dump', ['a', 'b'])])).toBe(4);
  });
});

test('an incident knows its relations, one event before what is only akin', () => {
  const dataset = datasetOf(rows, [relation('kin', 'parent', ['a', 'b']), relation('event', 'dump', ['b', 'c'])]);
  const idsOf = (row: number) => relationsOf(dataset, row).map((kinship) => kinship.relation.id);
  expect([idsOf(0), idsOf(1), idsOf(4)]).toEqual([['kin'], ['event', 'kin'], []]);
  expect(relationsOf(datasetOf(rows), 0)).toEqual([]);
});
