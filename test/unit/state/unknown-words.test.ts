import { expect, test } from 'vitest';
import { COLUMN_IDS } from '../../../src/state/columns.ts';
import { dropUnknownWords } from '../../../src/state/url/unknown.ts';
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
