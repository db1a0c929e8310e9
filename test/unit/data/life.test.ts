import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { DAY, formatIsoDay, type Interval, type Lag } from '../../../src/data/dates.ts';
import { type Life, lifeOf } from '../../../src/data/life.ts';
import { IncidentSchema } from '../../../src/data/schema.ts';
import { EVENT_KINDS } from '../../../src/data/vocabulary.ts';

/** Life of an incident with events such as `disclosure 2014-01-04` or `discovery 2014-01 third-party`. */
const lifeWith = (...events: string[]): Life => {
  const dated = events.map((event) => {
    const [kind, date, by] = event.split(' ');
    return { kind, date, ...(by && { by }) };
  });
  return lifeOf(v.parse(IncidentSchema, { id: 'case', events: dated }));
};

/** `2019-11-01..2019-11-30`: first and last possible day. */
const days = (interval: Interval | undefined) =>
  interval && `${formatIsoDay(interval.earliest)}..${formatIsoDay(interval.latest - DAY)}`;
const range = (lag: Lag | undefined) => lag && [lag.min, lag.max];
const stretches = (life: Life) => life.stretches.map(({ phase, start, end }) => `${phase} ${days(start)} ${days(end)}`);
const aftermath = (life: Life) => life.aftermath.map(({ kind }) => kind);

describe('known cases', () => {
  test('Taobao 2019: hidden for seven to nine months, then known for over ten months', () => {
    const life = lifeWith(
      'breach-start 2019-11',
      'breach-end 2020-07',
      'discovery 2020-07',
      'sentence 2020-08/2021-06',
      'report-to-authority 2020-08-14',
      'arrest 2020-08-15',
      'disclosure 2021-06-03',
      'disclosure 2021-06-09',
      'disclosure 2021-06-15',
      'response 2021-06-16',
    );
    expect(range(life.lags.hidden)).toEqual([214, 273]);
    expect(range(life.lags.known)).toEqual([307, 337]);
    expect(range(life.lags.public)).toEqual([551, 580]);
    expect(life.lags.unpublished).toBeUndefined();
    expect(stretches(life)).toEqual([
      'hidden 2019-11-01..2019-11-30 2020-07-01..2020-07-31',
      'known 2020-07-01..2020-07-31 2021-06-03..2021-06-03',
    ]);
    expect(aftermath(life)).toEqual(['sentence', 'response']);
    expect(life.madePublic?.event).toBe(6);
    expect(days(life.end)).toBe('2020-07-01..2020-07-31');
    expect([formatIsoDay(life.first ?? 0), formatIsoDay(life.last ?? 0)]).toEqual(['2019-11-01', '2021-07-01']);
  });

  test('CSDN 2010: nothing says when it was noticed, so nothing counts as hidden', () => {
    const life = lifeWith('breach-start 2010-04', 'disclosure 2011-12-21', 'apology 2011-12-21', 'penalty 2012-03-20');
    expect(stretches(life)).toEqual(['unnoticed-unknown 2010-04-01..2010-04-30 2011-12-21..2011-12-21']);
    expect(life.lags.hidden).toBeUndefined();
    expect(life.lags.known).toBeUndefined();
    expect(range(life.lags.unpublished)).toEqual([600, 629]);
    expect(life.lags.public).toEqual(life.lags.unpublished);
    expect(aftermath(life)).toEqual(['apology', 'penalty']);
  });

  test('Shanghai health bureau 2011: an arrest proves that somebody knew before publication', () => {
    const life = lifeWith('breach-start 2011', 'arrest 2012-04', 'disclosure 2012-08-29');
    expect(stretches(life)).toEqual([
      'unnoticed-unknown 2011-01-01..2011-12-31 2012-04-01..2012-04-30',
      'known 2012-04-01..2012-04-30 2012-08-29..2012-08-29',
    ]);
    expect(life.noticed).toBeUndefined();
    expect(range(life.lags.known)).toEqual([121, 150]);
    expect(range(life.lags.unpublished)).toEqual([92, 485]);
    expect(life.aftermath).toEqual([]);
  });

  test('Didi 2015: without a disclosure the disc stands at the penalty, without lags to publication', () => {
    const life = lifeWith('breach-start 2015-06', 'discovery 2021-07', 'response 2022-07-22', 'penalty 2022-07-21');
    expect(days(life.anchor)).toBe('2022-07-21..2022-07-21');
    expect(life.madePublic).toBeUndefined();
    expect(Object.entries(life.lags).flatMap(([name, lag]) => (lag ? [name] : []))).toEqual(['hidden']);
    expect(aftermath(life)).toEqual(['response']);
  });

  test('Huazhu 2018: the disc stands at the first event that had surely happened, not at a vague arrest', () => {
    const life = lifeWith(
      'arrest 2018',
      'breach-start 2018-08',
      'report-to-authority 2018-08-28',
      'response 2018-08-29',
    );
    expect(days(life.anchor)).toBe('2018-08-29..2018-08-29');
    expect(life.stretches.map(({ phase }) => phase)).toEqual(['unnoticed-unknown', 'known']);
    expect(aftermath(life)).toEqual(['arrest']);
  });
});

describe('without a disclosure the disc', () => {
  test.each([
    ['passes over outcomes older than the discovery', 'discovery', ['arrest 2016-01-05', 'discovery 2016-08-19']],
    [
      'passes over outcomes older than the beginning',
      'report',
      ['arrest 2011', 'breach-start 2012', 'report-to-authority 2013'],
    ],
    ['stands at the discovery rather than at a sale', 'discovery', ['sale 2012', 'discovery 2013']],
    ['stands at a sale rather than at the end', 'sale', ['breach-end 2012', 'sale 2013']],
    ['stands at the beginning when there is nothing else', 'breach-start', ['breach-start 2012']],
  ])('%s', (_, kind, events) => {
    expect(events[lifeWith(...events).anchor?.event ?? -1]).toMatch(kind);
  });
});

describe('after the anchor', () => {
  test('an event counts as soon as it may have come after, in the order of time', () => {
    const life = lifeWith(
      'disclosure 2014-03',
      'arrest 2014-03-10',
      'charge 2014-03-31',
      'penalty 2014',
      'response 2014-02',
    );
    expect(aftermath(life)).toEqual(['penalty', 'arrest', 'charge']);
  });

  test('the picture reaches to a late discovery, a late end and the last event', () => {
    const lastDay = (...events: string[]) => formatIsoDay((lifeWith('disclosure 2014', ...events).last ?? 0) - DAY);
    expect(lastDay()).toBe('2014-12-31');
    expect(lastDay('discovery 2016-02-03', 'breach-end 2015')).toBe('2016-02-03');
    expect(lastDay('breach-end 2015-06-07', 'breach-end 2013', 'response 2014-12-31')).toBe('2015-06-07');
    expect(lastDay('sentence 2019/..')).toBe('2018-12-31');
  });

  test('events of the same days keep one order, however they are listed', () => {
    const texts = (...events: string[]) =>
      lifeWith('disclosure 2014', ...events).aftermath.map(({ date }) => date.text);
    expect(texts('arrest 2015~', 'arrest 2015')).toEqual(texts('arrest 2015', 'arrest 2015~'));
  });
});

describe('the beginning', () => {
  test('is missing when no event tells it; what is drawn begins when data were offered for sale', () => {
    const life = lifeWith('sale 2022-08-10', 'disclosure 2022-08-12');
    expect(life.begin).toBeUndefined();
    expect(stretches(life)).toEqual(['unnoticed-unknown 2022-08-10..2022-08-10 2022-08-12..2022-08-12']);
    expect(formatIsoDay(life.first ?? 0)).toBe('2022-08-10');
    expect(life.lags).toEqual({});
  });

  test('is missing when only the discovery is told, which still dates how long it was known', () => {
    const life = lifeWith('discovery 2015-10-20', 'disclosure 2015-10-29');
    expect(stretches(life)).toEqual(['known 2015-10-20..2015-10-20 2015-10-29..2015-10-29']);
    expect(life.lags).toEqual({ known: { min: 9, max: 9, approximate: false } });
  });

  test('is the first of several, by the last possible day of any', () => {
    expect(days(lifeWith('breach-start 2013-05', 'breach-start 2013', 'disclosure 2015').begin)).toBe(
      '2013-01-01..2013-05-31',
    );
  });
});

describe('order', () => {
  test('narrows a beginning to the day of publication', () => {
    const life = lifeWith('breach-start 2012', 'disclosure 2012-06-05');
    expect(days(life.begin)).toBe('2012-01-01..2012-06-05');
    expect(range(life.lags.public)).toEqual([0, 156]);
  });

  test('narrows discovery between beginning and publication, and publication by discovery', () => {
    const life = lifeWith('breach-start 2012-02-10', 'discovery 2012', 'disclosure 2012-06');
    expect(days(life.noticed)).toBe('2012-02-10..2012-06-30');
    expect(days(lifeWith('discovery 2012-06-20', 'disclosure 2012-06').madePublic)).toBe('2012-06-20..2012-06-30');
  });

  test.each([
    ['breach-start 2015', 'disclosure 2014-05-01'],
    ['breach-start 2015', 'breach-end 2014'],
    ['breach-start 2015-03-02', 'discovery 2015-03-01'],
  ])('%s cannot follow %s: both dates stay, and no delay rests on them', (later, earlier) => {
    const life = lifeWith(later, earlier);
    expect(days(life.begin)).toBe(days(lifeWith(later).begin));
    expect(days(life.noticed ?? life.madePublic ?? life.end)).toBe(days(lifeWith(earlier).anchor));
    expect(life.lags).toEqual({});
  });

  test('a beginning that cannot be leaves what rests on the other dates', () => {
    const life = lifeWith('breach-start 2015', 'discovery 2014-05-01', 'disclosure 2014-05-11');
    expect(stretches(life)).toEqual(['known 2014-05-01..2014-05-01 2014-05-11..2014-05-11']);
    expect(life.lags).toEqual({ known: { min: 10, max: 10, approximate: false } });
  });
});

describe('knowing', () => {
  test('a discovery after publication ends nothing: hidden until publication', () => {
    const life = lifeWith('breach-start 2014-01-01', 'disclosure 2014-03-01', 'discovery 2014-04-01');
    expect(stretches(life)).toEqual(['hidden 2014-01-01..2014-01-01 2014-03-01..2014-03-01']);
    expect(range(life.lags.hidden)).toEqual([59, 59]);
    expect(life.lags.known).toBeUndefined();
    expect(days(life.noticed)).toBe('2014-04-01..2014-04-01');
  });

  test('a discovery on the day of publication leaves no known stretch', () => {
    const life = lifeWith('breach-start 2014-01-01', 'discovery 2014-03-01', 'disclosure 2014-03-01');
    expect(life.stretches.map(({ phase }) => phase)).toEqual(['hidden']);
    expect(range(life.lags.known)).toEqual([0, 0]);
  });

  test('a report that may have come after publication proves nothing', () => {
    const life = lifeWith('breach-start 2011', 'report-to-authority 2011-12', 'disclosure 2011-12-25');
    expect(life.stretches.map(({ phase }) => phase)).toEqual(['unnoticed-unknown']);
    expect(aftermath(life)).toEqual(['report-to-authority']);
  });
});

describe('dates', () => {
  test('marked ~ or ? mark stretches and lags that rest on them', () => {
    const life = lifeWith('breach-start 2012~', 'discovery 2014', 'disclosure 2015?');
    expect(life.stretches.map(({ approximate }) => approximate)).toEqual([true, true]);
    expect(lifeWith('breach-start 2012', 'disclosure 2015').lags.public?.approximate).toBe(false);
  });

  test('that are open give a lag without upper end and a finite picture', () => {
    const life = lifeWith('breach-start ../2012', 'disclosure 2014-01-01');
    expect(range(life.lags.public)).toEqual([366, Number.POSITIVE_INFINITY]);
    expect(formatIsoDay(life.first ?? 0)).toBe('2013-01-01');
  });

  test('of no kind give no life, a lone one a disc alone', () => {
    expect(lifeWith()).toEqual({ stretches: [], aftermath: [], lags: {} });
    for (const kind of EVENT_KINDS) {
      const life = lifeWith(`${kind} 2013`);
      expect([days(life.anchor), life.stretches, life.aftermath]).toEqual(['2013-01-01..2013-12-31', [], []]);
    }
  });
});

describe('who noticed', () => {
  test('what a stranger finds is known to nobody in charge, and proves that data were out', () => {
    const life = lifeWith('breach-start 2021-04', 'discovery 2022-01 third-party', 'disclosure 2022-07-03');
    expect([life.noticed, life.lags.known, life.lags.hidden]).toEqual([undefined, undefined, undefined]);
    expect(stretches(life)[0]).toMatch(/^unnoticed-unknown/);
    expect(lifeWith('discovery 2022-01-05 third-party', 'disclosure 2022-07-03').stretches).toHaveLength(1);
  });

  test('the organisation, an authority, and an attacker who makes himself known are in charge, or told', () => {
    for (const by of ['organisation', 'authority', 'attacker', '']) {
      const life = lifeWith('breach-start 2021-04-01', `discovery 2022-01-01 ${by}`.trim(), 'disclosure 2022-07-03');
      expect([by, range(life.lags.known)]).toEqual([by, [183, 183]]);
    }
  });
});

describe('a beginning of which only the latest day is known', () => {
  test('says nothing where that is the day of the publication, and "at least" where it is before', () => {
    expect(lifeWith('breach-start ../2013-12', 'disclosure 2013-12-31').lags.unpublished).toBeUndefined();
    const { min, max } = lifeWith('breach-start ../2013-08', 'disclosure 2013-12-31').lags.unpublished ?? {};
    expect([min, max]).toEqual([122, Number.POSITIVE_INFINITY]);
  });
});
