import { describe, expect, test } from 'vitest';
import { buildDataset } from '../../../src/data/build.ts';
import { readDataFile } from '../../../src/data/read/read.ts';

const incidents = ['a', 'b', 'c'].map((id) => ({ id, date: '2019', people: 5 }));
const read = (relations: unknown) => readDataFile(JSON.stringify({ incidents, relations }));
const told = (relations: unknown) => read(relations).problems.map(({ path, found }) => [path, found]);
const kept = (relations: unknown) => read(relations).file.relations;
const good = { id: 'r', kind: 'campaign', names: { en: 'A run' }, members: ['a', 'b'] };

test('relations are read, and a file without them has none', () => {
  expect(read([good]).problems).toEqual([]);
  expect(kept([good])).toMatchObject([{ id: 'r', members: ['a', 'b'], sources: [] }]);
  expect(kept(undefined)).toEqual([]);
  expect(buildDataset(read([good])).relations).toMatchObject([{ rows: [0, 1], whole: -1, isOneEvent: true }]);
});

describe('what is wrong is told with its path, and the rest is kept', () => {
  test('an unknown member', () => {
    const relations = [{ ...good, members: ['a', 'nobody', 'c'] }];
    expect(told(relations)).toEqual([['relations[0].members[1]', '"nobody"']]);
    expect(kept(relations)).toMatchObject([{ members: ['a', 'c'] }]);
  });

  test('a member twice', () => {
    expect(told([{ ...good, members: ['a', 'b', 'a'] }])).toEqual([['relations[0].members[2]', '"a"']]);
  });

  test('fewer than two members left: the relation goes', () => {
    const relations = [good, { ...good, id: 's', members: ['a', 'x'] }, { ...good, id: 't', members: [] }];
    expect(told(relations)).toEqual([
      ['relations[1].members[1]', '"x"'],
      ['relations[1].members', 'only one'],
      ['relations[2].members', 'none'],
    ]);
    expect(kept(relations).map(({ id }) => id)).toEqual(['r']);
  });

  test('a whole that is no member', () => {
    const relations = [{ ...good, whole: 'c' }];
    expect(told(relations)).toEqual([['relations[0].whole', '"c"']]);
    expect(kept(relations)[0].whole).toBeUndefined();
    expect(told([{ ...good, whole: 'a' }])).toEqual([]);
  });

  test('the same key twice, an unknown kind, a field that nobody reads, something else than a list', () => {
    expect(told([good, good])).toEqual([['relations[1].id', '"r"']]);
    expect(told([{ ...good, kind: 'friends' }])).toEqual([['relations[0].kind', '"friends"']]);
    expect(kept([{ ...good, kind: 'friends' }])).toEqual([]);
    expect(told([{ ...good, membres: [] }])).toEqual([['relations[0].membres', 'a list of 0']]);
    expect(told('all')).toEqual([['relations', '"all"']]);
    expect(told([7])).toEqual([['relations[0]', '7']]);
  });

  test('a fault in a name or a source: the relation stays without it', () => {
    const relations = [
      { ...good, names: { english: 'x', en: 'A run' }, sources: [{ publisher: 'P', url: 'nowhere' }] },
    ];
    expect(told(relations).map(([path]) => path)).toEqual([
      'relations[0].names.english',
      'relations[0].sources[0].url',
    ]);
    expect(kept(relations)).toMatchObject([{ id: 'r', members: ['a', 'b'], sources: [] }]);
  });
});
