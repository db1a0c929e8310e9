import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { readEdition } from '../../../src/build/edition.ts';
import { DAY, formatIsoDay } from '../../../src/data/dates.ts';
import { delayOf, lifeOf, type Milestone } from '../../../src/data/life.ts';
import { IncidentSchema } from '../../../src/data/schema.ts';
import { boundsOf, lifeFrom, quantileBounds } from '../../../src/data/survival.ts';

const MILESTONES: readonly Milestone[] = ['breach', 'discovery', 'disclosure'];

const lifeWith = (...events: string[]) => {
  const dated = events.map((event) => ({ kind: event.split(' ')[0], date: event.split(' ')[1] }));
  return lifeOf(v.parse(IncidentSchema, { id: 'case', events: dated }));
};
const range = (delay: ReturnType<typeof delayOf>) => (typeof delay === 'string' ? delay : [delay.min, delay.max]);

describe('five incidents of our own, by hand', () => {
  const { file } = readEdition('.');
  const own = (id: string) =>
    lifeOf(
      v.parse(
        IncidentSchema,
        (file.incidents as { id: string }[]).find((each) => each.id === id),
      ),
    );

  test.each<readonly [string, readonly [number, number], readonly [number, number] | 'discovery-unknown']>([
    // Began in 2010, noticed in 2012, public on 4 January 2014. From 31 December 2010: 3 years of 365, 366 and
    // 365 days and 4 days are 1,100; from 1 January 2010: 364 days more. From 31 December 2012: 365 + 4; from
    // 1 January 2012: 365 more, 2012 being a leap year.
    ['alipay-2010', [1_100, 1_464], [369, 734]],
    // Began in November 2019, noticed in July 2020, public on 3 June 2021. From 30 November 2019 to the same
    // day of 2020 366 days, to 31 May 2021 182, and 3: 551; 29 more from the first. From 31 July 2020 to 31 May 304 and 3; 30 more.
    ['taobao-2019', [551, 580], [307, 337]],
    // 14 to 27 November 2015, known to the company on the 24th; a journalist's find the day before is not its own.
    ['vtech-2015', [13, 13], [3, 3]],
    // 13 May to 7 September 2017: 18 days of May, 30, 31 and 31, and 7. Noticed on 29 July: 2, 31 and 7.
    ['equifax-2017', [117, 117], [40, 40]],
    // July 2014 to 30 November 2018: from 31 July four years with one leap day, 1,461, and 122 (31 + 30 + 31 + 30);
    // 30 more from the first. Noticed on 8 September: 22, 31 and 30.
    ['marriott-starwood-2014', [1_583, 1_613], [83, 83]],
  ])('%s', (id, fromBeginning, fromDiscovery) => {
    expect(range(delayOf(own(id), 'breach'))).toEqual(fromBeginning);
    expect(range(delayOf(own(id), 'disclosure'))).toEqual(fromBeginning);
    expect(range(delayOf(own(id), 'discovery'))).toEqual(fromDiscovery);
  });

  test('of a beginning and a discovery of which only the latest day is known there is no delay', () => {
    expect(delayOf(own('exam-website-2013'), 'breach')).toBe('begin-unknown');
    expect(delayOf(own('yto-express-2013'), 'discovery')).toBe('discovery-unknown');
  });

  // Shortest 13, 117, 551, 1100, 1583; longest 13, 117, 580, 1464, 1613: the third of five is the half.
  test('half of the five were public within 551 to 580 days', () => {
    const delays = ['alipay-2010', 'taobao-2019', 'vtech-2015', 'equifax-2017', 'marriott-starwood-2014'].map((id) =>
      delayOf(own(id), 'breach'),
    );
    const bounds = boundsOf(delays.filter((delay) => typeof delay !== 'string'));
    expect(quantileBounds(bounds, 0.5)).toEqual({ min: 551, max: 580 });
  });
});

describe('a delay', () => {
  test('needs both its dates, and says which is missing', () => {
    const noBegin = lifeWith('discovery 2019-01-01', 'disclosure 2019-02-01');
    expect(MILESTONES.map((from) => range(delayOf(noBegin, from)))).toEqual([
      'begin-unknown',
      [31, 31],
      'begin-unknown',
    ]);
    const noDisclosure = lifeWith('breach-start 2018', 'discovery 2019', 'penalty 2020');
    expect(MILESTONES.map((from) => delayOf(noDisclosure, from))).toEqual(Array(3).fill('disclosure-unknown'));
    expect(delayOf(lifeWith('breach-start 2018', 'disclosure 2019'), 'discovery')).toBe('discovery-unknown');
  });

  test('is not made of dates that contradict each other', () => {
    expect(delayOf(lifeWith('breach-start 2015', 'disclosure 2014'), 'breach')).toBe('contradiction');
  });

  test('is nothing where it was noticed no sooner than by everybody', () => {
    expect(range(delayOf(lifeWith('disclosure 2019-01-01', 'discovery 2019-03-01'), 'discovery'))).toEqual([0, 0]);
  });

  test('from the discovery does not take a proof that somebody knew for the day they noticed', () => {
    const life = lifeWith('breach-start 2018-01-01', 'arrest 2018-06-01', 'disclosure 2019-01-01');
    expect(delayOf(life, 'discovery')).toBe('discovery-unknown');
  });
});

describe('a life from one of its moments', () => {
  const days = (life: ReturnType<typeof lifeFrom>) =>
    life && {
      stretches: life.stretches.map(({ phase, start, end }) => [
        phase,
        [start.earliest / DAY, start.latest / DAY],
        [end.earliest / DAY, end.latest / DAY],
      ]),
      anchor: [life.anchor.earliest / DAY, life.anchor.latest / DAY],
    };

  test('has its doubts where the other moments are', () => {
    // January: 31 days; noticed on 10 February, public on 20 February.
    const life = lifeWith('breach-start 2019-01', 'discovery 2019-02-10', 'disclosure 2019-02-20');
    expect(days(lifeFrom(life, 'breach'))).toEqual({
      stretches: [
        ['hidden', [0, 0], [10, 40]],
        ['known', [10, 40], [20, 50]],
      ],
      anchor: [20, 50],
    });
    expect(days(lifeFrom(life, 'discovery'))).toEqual({
      stretches: [
        ['hidden', [-40, -10], [0, 0]],
        ['known', [0, 0], [10, 10]],
      ],
      anchor: [10, 10],
    });
    expect(days(lifeFrom(life, 'disclosure'))).toEqual({
      stretches: [
        ['hidden', [-50, -20], [-10, -10]],
        ['known', [-10, -10], [0, 0]],
      ],
      anchor: [0, 0],
    });
  });

  const day = fc.integer({ min: 15_000, max: 15_900 }).map((count) => formatIsoDay(count * DAY));
  const date = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([iso, length]) => iso.slice(0, length));
  const open = day.chain((iso) => fc.constantFrom(`${iso}/..`, `../${iso}`));
  const event = fc
    .tuple(
      fc.constantFrom('breach-start', 'discovery', 'disclosure', 'arrest'),
      fc.oneof({ weight: 8, arbitrary: date }, open),
    )
    .map((parts) => parts.join(' '));

  test('there is one wherever there is a delay, as long as that, and in order', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 6 }), fc.constantFrom(...MILESTONES), (events, from) => {
        const life = lifeWith(...events);
        const delay = delayOf(life, from);
        if (typeof delay === 'string') return;
        const told = lifeFrom(life, from);
        if (!told) throw new Error('a delay without a life');
        for (const { start, end } of [...told.stretches, { start: told.anchor, end: told.anchor }]) {
          expect([start.earliest, start.latest, end.earliest, end.latest].some(Number.isNaN)).toBe(false);
          expect(start.earliest <= start.latest && start.earliest <= end.earliest && start.latest <= end.latest).toBe(
            true,
          );
        }
        if (from === 'breach')
          expect([told.anchor.earliest / DAY, told.anchor.latest / DAY]).toEqual([delay.min, delay.max]);
        if (from === 'disclosure') expect(told.anchor).toEqual({ earliest: 0, latest: 0 });
      }),
    );
  });
});
