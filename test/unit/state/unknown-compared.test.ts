import { expect, test } from 'vitest';
import { INITIAL } from '../../../src/state/state.ts';
import { dropUnknown } from '../../../src/state/url/unknown.ts';
import { readIncidents } from '../../incidents.ts';

const context = [
  { id: 'people', kind: 'quantity', value: 5, unit: 'people' },
  { id: 'law', kind: 'law', inForce: '2017' },
];
const dataset = readIncidents([{ id: 'a' }], { context });
const state = { ...INITIAL, compare: ['a', 'nobody', 'people', 'law'], choices: { cause: ['never-heard-of'] } };

test('compared ids that are neither incident nor quantity are dropped and told, with other unknown words', () => {
  const { state: next, unknown } = dropUnknown(state, dataset, ['en'], { first: true, complete: true });
  expect(next.compare).toEqual(['a', 'people']);
  expect(unknown).toEqual([
    { parameter: 'cause', value: 'never-heard-of' },
    { parameter: 'compare', value: 'nobody,law' },
  ]);
});

test('as long as quantities may be on their way, nothing is said of them', () => {
  const first = dropUnknown(state, dataset, ['en'], { first: true, complete: false });
  expect(first.state.compare).toEqual(state.compare);
  expect(dropUnknown(first.state, dataset, ['en'], { first: false, complete: true }).unknown).toEqual([
    { parameter: 'compare', value: 'nobody,law' },
  ]);
});

test('what is known stays the same state', () => {
  const known = { ...INITIAL, group: 'none' as const, compare: ['people', 'a'] };
  expect(dropUnknown(known, dataset, ['en'], { first: true, complete: true }).state).toBe(known);
});
