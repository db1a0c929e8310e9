import { expect, test } from 'vitest';
import { fillStyleOf } from '../../../src/chart/encodings.ts';
import { STATUSES } from '../../../src/data/vocabulary.ts';

test('whatever counts for a size looks like a known one; what is only checked in a sample does not', () => {
  expect(STATUSES.filter((status) => fillStyleOf(status) === 'unknown')).toEqual(['sample']);
});
