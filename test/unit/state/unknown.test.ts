import { expect, test } from 'vitest';
import { COLUMN_IDS } from '../../../src/state/columns.ts';
import { INITIAL } from '../../../src/state/state.ts';
import { dropUnknown, dropUnknownWords } from '../../../src/state/url/unknown.ts';
import { fromSearch } from '../../../src/state/url/url.ts';
import { readIncidents } from '../../incidents.ts';

const dataset = readIncidents([{ id: 'a' }]);

/** The state of an address after what nobody knows has been dropped, and what that was. */
const read = (search: string) => dropUnknownWords(fromSearch(search).state, dataset, ['en']);

test('a sort or columns that the table does not have are dropped, and told', () => {
  const { state, unknown } = read('?view=table&sort=-colour&columns=cause,taste,size,smell');
  expect(unknown).toEqual([
    { parameter: 'sort', value: '-colour' },
    { parameter: 'columns', value: 'taste,smell' },
  ]);
  expect(state.sort).toBe('');
  expect(state.columns).toEqual(['cause', 'size']);
});

test.each([...COLUMN_IDS])('the column %s is known, in both directions', (id) => {
  for (const sort of [id, `-${id}`]) {
    const { state, unknown } = read(`?sort=${sort}&columns=${id}`);
    expect(unknown).toEqual([]);
    expect([state.sort, state.columns]).toEqual([sort, [id]]);
  }
});

test('relations that the data do not have are dropped, and told', () => {
  const { state, unknown } = read('?joined=moon-2019');
  expect(unknown).toEqual([{ parameter: 'joined', value: 'moon-2019' }]);
  expect(state.joined).toEqual([]);
});

const context = [
  { id: 'people', kind: 'quantity', value: 5, unit: 'people' },
  { id: 'law', kind: 'law', inForce: '2017' },
];
const DATA = readIncidents([{ id: 'a' }], { context });
const state = { ...INITIAL, compare: ['a', 'nobody', 'people', 'law'], choices: { cause: ['never-heard-of'] } };

test('compared ids that are neither incident nor quantity are dropped and told, with other unknown words', () => {
  const { state: next, unknown } = dropUnknown(state, DATA, ['en'], { first: true, complete: true });
  expect(next.compare).toEqual(['a', 'people']);
  expect(unknown).toEqual([
    { parameter: 'cause', value: 'never-heard-of' },
    { parameter: 'compare', value: 'nobody,law' },
  ]);
});

test('as long as quantities may be on their way, nothing is said of them', () => {
  const first = dropUnknown(state, DATA, ['en'], { first: true, complete: false });
  expect(first.state.compare).toEqual(state.compare);
  expect(dropUnknown(first.state, DATA, ['en'], { first: false, complete: true }).unknown).toEqual([
    { parameter: 'compare', value: 'nobody,law' },
  ]);
});

test('what is known stays the same state', () => {
  const known = { ...INITIAL, group: 'none' as const, compare: ['people', 'a'] };
  expect(dropUnknown(known, DATA, ['en'], { first: true, complete: true }).state).toBe(known);
});
