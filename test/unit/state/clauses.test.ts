import { describe, expect, it } from 'vitest';
import { EN } from '../../../src/i18n/index.ts';
import { setChoices, setQuery, setSize, setWindow } from '../../../src/state/actions.ts';
import { sayClause, saySize, sayWindow } from '../../../src/state/filters.ts';
import { ANY_SIZE, INITIAL, ONLY_UNKNOWN } from '../../../src/state/state.ts';

const day = (year: number, month = 1, date = 1) => Date.UTC(year, month - 1, date);

describe('clauses in words', () => {
  it('quotes the query and names chosen values, many of them by a number', () => {
    expect(sayClause(setQuery(INITIAL, ' alipay '), 'query', EN)).toBe('“alipay”');
    const causes = setChoices(INITIAL, 'cause', ['scraping', 'hacking']);
    expect(sayClause(causes, 'cause', EN)).toBe('Cause: Hacking and Scraping');
    const many = setChoices(INITIAL, 'country', ['CN', 'GB', 'KR', 'US']);
    expect(sayClause(many, 'country', EN)).toBe('Country: China, United Kingdom and 2 more');
    expect(sayClause(setChoices(INITIAL, 'sector', ['fishing']), 'sector', EN)).toBe('Sector: fishing');
  });

  it('says limits on size', () => {
    const said = (min: number, max: number, unknown = false) => saySize({ min, max, unknown }, EN);
    expect(said(1e6, Infinity)).toBe('1 million or more');
    expect(said(0, 1_000, true)).toBe('1,000 or fewer, or unknown');
    expect(said(1_000, 1e6)).toBe('1,000 to 1 million');
    expect(said(0, Infinity)).toBe('known');
    expect(saySize(ONLY_UNKNOWN, EN)).toBe('unknown');
    expect(saySize(ANY_SIZE, EN)).toBe('any');
    expect(sayClause(setSize(INITIAL, ONLY_UNKNOWN), 'size', EN)).toBe('Size: unknown');
  });

  it('says a window in years, months or days, whichever is exact', () => {
    expect(sayWindow([day(2013), day(2018)], EN)).toBe('2013–2017');
    expect(sayWindow([day(2013), day(2014)], EN)).toBe('2013');
    expect(sayWindow([day(2013, 3), day(2014, 9)], EN)).toBe('March 2013 – August 2014');
    expect(sayWindow([day(2013, 3), day(2013, 4)], EN)).toBe('March 2013');
    expect(sayWindow([day(2013, 3, 2), day(2013, 4)], EN)).toBe('2 March 2013 – 31 March 2013');
    expect(sayClause(setWindow(INITIAL, day(2013), day(2018)), 'window', EN)).toBe('Time: 2013–2017');
  });
});
