import { describe, expect, it } from 'vitest';
import { isUnderUnionLaw, knowsLaws, lawsInForce } from '../../../src/data/laws.ts';
import { lifeOf } from '../../../src/data/life.ts';
import { readIncidents } from '../../incidents.ts';

const LAWS = [
  { id: 'later', kind: 'law', jurisdiction: 'CN', inForce: '2021-11-01' },
  { id: 'old', kind: 'law', jurisdiction: 'CN', inForce: '2009-02-28' },
  { id: 'during', kind: 'regulation', jurisdiction: 'CN', inForce: '2020-03-01' },
  { id: 'same-year', kind: 'law', jurisdiction: 'CN', inForce: '2019' },
  { id: 'about-then', kind: 'law', jurisdiction: 'CN', inForce: '2021' },
  { id: 'adopted-only', kind: 'law', jurisdiction: 'CN', adopted: '2010-01-01' },
  { id: 'european', kind: 'regulation', jurisdiction: 'EU', inForce: '2018-05-25' },
  { id: 'californian', kind: 'law', jurisdiction: 'US-CA', inForce: '2003-07-01' },
  { id: 'everywhere', kind: 'law', inForce: '2001-01-01' },
  { id: 'no-law', kind: 'trend', jurisdiction: 'CN', inForce: '2009-01-01' },
];

function timings(country: string | undefined, events: readonly (readonly [string, string])[]) {
  const dataset = readIncidents([{ id: 'a', country, events: events.map(([kind, date]) => ({ kind, date })) }], {
    context: LAWS,
  });
  const found = lawsInForce(dataset.context, country, lifeOf(dataset.incidents[0]));
  return found.map(({ entry, timing }) => `${entry.id} ${timing}`);
}

describe('laws in force', () => {
  const life = [
    ['breach-start', '2019-11'],
    ['disclosure', '2021-06-03'],
  ] as const;

  it('lists what was in force by the disclosure, oldest first, and says what came during the life', () => {
    expect(timings('CN', life)).toEqual([
      'everywhere throughout',
      'old throughout',
      'same-year by-disclosure',
      'during during',
      'about-then perhaps',
    ]);
  });

  it('takes a law that comes into force on the day of the disclosure, not one of the day after', () => {
    expect(timings('CN', [['disclosure', '2021-11-01']])).toContain('later by-disclosure');
    expect(timings('CN', [['disclosure', '2021-10-31']]).join()).not.toContain('later');
  });

  it('does not guess what was in force at an unknown beginning', () => {
    expect(timings('CN', [['disclosure', '2015-01-01']])).toEqual(['everywhere by-disclosure', 'old by-disclosure']);
  });

  it('knows nothing of an incident without a date', () => {
    expect(timings('CN', [])).toEqual([]);
  });

  it('gives a country its own laws, those of its parts, those of the Union, and international ones', () => {
    expect(timings('US', life)).toEqual(['everywhere throughout', 'californian throughout']);
    expect(timings('FR', life)).toEqual(['everywhere throughout', 'european throughout']);
    expect(timings('HK', life)).toEqual(['everywhere throughout']);
    expect(timings(undefined, life)).toEqual(['everywhere throughout']);
  });

  it('ends the law of the Union in Britain with the transition', () => {
    expect(isUnderUnionLaw('GB', Date.UTC(2020, 11, 31))).toBe(true);
    expect(isUnderUnionLaw('GB', Date.UTC(2021, 0, 1))).toBe(false);
    expect(isUnderUnionLaw('HR', Date.UTC(2012, 0, 1))).toBe(false);
  });
});

it('that no rule was in force is known only where the data list rules, and say where and when', () => {
  const knows = (context: readonly object[], incident: object) => {
    const dataset = readIncidents([{ id: 'a', ...incident }], { context });
    return knowsLaws(dataset.context, dataset.incidents[0].country, lifeOf(dataset.incidents[0]));
  };
  expect(knows(LAWS, { country: 'FR', date: '2001' })).toBe(true);
  expect(knows([], { country: 'FR', date: '2001' })).toBe(false);
  expect(knows([{ id: 'adopted-only', kind: 'law', adopted: '2010-01-01' }], { country: 'FR', date: '2001' })).toBe(
    false,
  );
  expect(knows(LAWS, { date: '2001' })).toBe(false);
  expect(knows(LAWS, { country: 'ZZ', date: '2001' })).toBe(false);
  expect(knows(LAWS, { country: 'FR' })).toBe(false);
});
