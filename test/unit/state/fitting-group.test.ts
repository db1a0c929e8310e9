import { expect, it } from 'vitest';
import { fittingGroup, groupsOf } from '../../../src/state/lanes.ts';
import { INITIAL } from '../../../src/state/state.ts';
import { dropUnknown } from '../../../src/state/url/unknown.ts';
import { readIncidents } from '../../incidents.ts';

const LISTED = readIncidents([
  { id: 'a', action: 'hacking' },
  { id: 'b', action: 'error' },
]);
const BARE = readIncidents([{ id: 'a' }, { id: 'b' }]);

it('data that no sector tells apart take the first lanes that make more than one, else none', () => {
  expect([fittingGroup(LISTED, 'sector'), fittingGroup(BARE, 'sector')]).toEqual(['cause', 'none']);
  const fitted = dropUnknown(INITIAL, LISTED, ['en'], { first: true, complete: true });
  expect([fitted.state.group, fitted.unknown]).toEqual(['cause', []]);
});

it('lanes that somebody has asked for stay', () => {
  const asked = { ...INITIAL, group: 'country' as const };
  expect(dropUnknown(asked, LISTED, ['en'], { first: true, complete: true }).state).toBe(asked);
  expect([fittingGroup(LISTED, 'cause'), fittingGroup(LISTED, 'none')]).toEqual(['cause', 'none']);
  expect([groupsOf(LISTED), groupsOf(BARE)]).toEqual([['cause', 'none'], ['none']]);
});
