import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { DAY, formatIsoDay, type Lag } from '../../../src/data/dates.ts';
import { type Life, lifeOf } from '../../../src/data/life.ts';
import { IncidentSchema } from '../../../src/data/schema.ts';
import { EVENT_KINDS } from '../../../src/data/vocabulary.ts';

/** Life of an incident with events such as `disclosure 2014-01-04`. */
const lifeWith = (...events: string[]): Life => {
  const dated = events.map((event) => ({ kind: event.split(' ')[0], date: event.split(' ')[1] }));
  return lifeOf(v.parse(IncidentSchema, { id: 'case', events: dated }));
};

const range = (lag: Lag | undefined) => lag && [lag.min, lag.max];

describe('for any events', () => {
  const day = fc.integer({ min: 15_000, max: 16_500 }).map((count) => formatIsoDay(count * DAY));
  const single = fc
    .tuple(day, fc.constantFrom(4, 7, 10), fc.constantFrom('', '', '~', '?'))
    .map(([iso, length, mark]) => iso.slice(0, length) + mark);
  const pair = fc.tuple(day, day).map((ends) => ends.sort().join('/'));
  const open = day.chain((iso) => fc.constantFrom(`${iso}/..`, `../${iso}`));
  const date = fc.oneof({ weight: 6, arbitrary: single }, pair, open);
  const event = fc.tuple(fc.constantFrom(...EVENT_KINDS), date).map((parts) => parts.join(' '));
  const eventLists = fc.array(event, { maxLength: 7 });

  test('bounds stay in order, lags are whole days from 0 with min <= max, and the picture is finite', () => {
    fc.assert(
      fc.property(eventLists, (events) => {
        const life = lifeWith(...events);
        const { begin, end, noticed, madePublic, anchor } = life;
        for (const moment of [begin, end, noticed, madePublic, anchor]) {
          if (moment) expect(moment.earliest).toBeLessThan(moment.latest);
        }
        for (const lag of Object.values(life.lags).filter((each) => each !== undefined)) {
          expect(Number.isInteger(lag.min) && lag.min >= 0 && lag.min <= lag.max).toBe(true);
          expect(Number.isInteger(lag.max) || lag.max === Number.POSITIVE_INFINITY).toBe(true);
        }
        for (const { start, end: until } of life.stretches) expect(start.earliest).toBeLessThan(until.latest);
        if (events.length > 0) expect(Number.isFinite(life.first) && Number.isFinite(life.last)).toBe(true);
        expect(life.first ?? 0).toBeLessThanOrEqual(life.last ?? 0);
      }),
      { numRuns: 2_000 },
    );
  });

  test('a lag is given only where events of its kinds tell it', () => {
    fc.assert(
      fc.property(eventLists, (events) => {
        const tells = (kind: string) => events.some((each) => each.startsWith(`${kind} `));
        const { lags, stretches: drawn } = lifeWith(...events);
        if (lags.hidden) expect(tells('breach-start') && tells('discovery')).toBe(true);
        if (lags.public || lags.unpublished) expect(tells('breach-start') && tells('disclosure')).toBe(true);
        if (lags.known) expect(tells('disclosure')).toBe(true);
        if (drawn.some(({ phase }) => phase === 'hidden')) expect(tells('discovery')).toBe(true);
        expect(lags.hidden && lags.unpublished).toBeUndefined();
      }),
      { numRuns: 1_000 },
    );
  });

  test('exact days in order give exact lags that add up', () => {
    fc.assert(
      fc.property(fc.tuple(day, day, day), (three) => {
        const [a, b, c] = [...three].sort().map((iso) => Date.parse(iso) / DAY);
        const [begin, noticed, published] = [...three].sort();
        const { lags } = lifeWith(`disclosure ${published}`, `discovery ${noticed}`, `breach-start ${begin}`);
        expect([range(lags.hidden), range(lags.known), range(lags.public)]).toEqual([
          [b - a, b - a],
          [c - b, c - b],
          [c - a, c - a],
        ]);
      }),
    );
  });

  test('the order in which events are listed changes nothing', () => {
    const withoutIndex = (life: Life, events: readonly string[]) =>
      JSON.stringify(life, (key, value) => (key === 'event' || key === 'index' ? events[value] : value));
    const shuffled = eventLists.chain((events) =>
      fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length })),
    );
    fc.assert(
      fc.property(shuffled, ([events, others]) => {
        expect(withoutIndex(lifeWith(...others), others)).toBe(withoutIndex(lifeWith(...events), events));
      }),
      { numRuns: 1_000 },
    );
  });
});
