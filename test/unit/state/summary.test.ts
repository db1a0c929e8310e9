import { describe, expect, it } from 'vitest';
import type { Relation } from '../../../src/data/schema.ts';
import { EN } from '../../../src/i18n/index.ts';
import { setChoices, setUnit, setWindow } from '../../../src/state/actions.ts';
import { select } from '../../../src/state/filters.ts';
import { createSearch } from '../../../src/state/search.ts';
import { INITIAL, type State } from '../../../src/state/state.ts';
import { saySummary, summarise } from '../../../src/state/summary.ts';
import { datasetOf, type Row } from '../../datasets.ts';
import { LOCALES } from '../../languages.ts';

const year = (number: number) => Date.UTC(number, 0, 1);
const people = (size: number, anchor: number): Row => ({
  anchor: year(anchor),
  size,
  sizeUnit: 'people',
  summable: true,
});
const rows: readonly Row[] = [
  people(1_000_000, 2013),
  people(2_000_000, 2015),
  { ...people(500, 2016), summable: false, status: 'claimed' },
  { anchor: year(2016), size: 7_000, sizeUnit: 'accounts', summable: true, country: 'CN' },
  { anchor: year(2017), size: 9_000_000, sizeUnit: 'people', nature: 'leak' },
  { country: 'CN' },
];
const dataset = datasetOf(rows);

const summaryOf = (state: State, data = dataset) => summarise(data, state, select(data, state, createSearch(data)));
const say = (state: State, data = dataset) => saySummary(summaryOf(state, data), EN);

describe('summarise', () => {
  it('sums in the unit in which most incidents can be, and accounts for all others', () => {
    const summary = summaryOf(INITIAL);
    expect(summary).toEqual({
      count: 6,
      events: 6,
      total: 6,
      span: [year(2013), year(2017)],
      sum: { unit: 'people', total: 3_000_000, counted: 2, about: false },
      unit: 'people',
      otherUnits: 1,
      otherNature: 1,
      noFigure: 2,
      contained: 0,
    });
    const { sum, otherUnits, otherNature, noFigure, contained, count } = summary;
    expect((sum?.counted ?? 0) + otherUnits + otherNature + noFigure + contained).toBe(count);
  });

  it('takes the unit that has been chosen, even one without incidents', () => {
    expect(summaryOf(setUnit(INITIAL, 'accounts'))).toMatchObject({
      sum: { unit: 'accounts', total: 7_000, counted: 1 },
      otherUnits: 2,
    });
    expect(summaryOf(setUnit(INITIAL, 'files'))).toMatchObject({ sum: undefined, otherUnits: 3 });
  });

  it('prefers the earlier of two units that have equally many', () => {
    const tied = datasetOf([people(1, 2013), { anchor: year(2013), size: 5, sizeUnit: 'accounts', summable: true }]);
    expect(summaryOf(INITIAL, tied).sum?.unit).toBe('people');
  });

  it('names the years of the window, whose end is exclusive', () => {
    expect(summaryOf(setWindow(INITIAL, year(2013), year(2016))).span).toEqual([year(2013), Date.UTC(2015, 11, 31)]);
  });

  it('has no years without dates', () => {
    expect(summaryOf(INITIAL, datasetOf([{}])).span).toBeUndefined();
  });
});

describe('saySummary', () => {
  it('says count, years, sum and what is left out', () => {
    expect(say(INITIAL)).toEqual({
      sentence:
        '6 incidents, 2013–2017. In the 2 cases that count people, the counts add up to 3 million; one person can be in several.',
      leftOut: 'Not in this total: 1 counted in other units, 1 that are not breaches, 2 with no reliable number.',
    });
  });

  it('says of how many, and one year once', () => {
    const china = setChoices(INITIAL, 'country', ['CN']);
    expect(say(china)).toEqual({
      sentence: '2 of 6 incidents, 2016. None of them counts people.',
      leftOut: 'Not in this total: 1 counted in other units, 1 with no reliable number.',
    });
  });

  it('never changes the unit with a filter', () => {
    expect(summaryOf(setChoices(INITIAL, 'country', ['CN']))).toMatchObject({ sum: undefined, unit: 'people' });
    expect(say(setUnit(setChoices(INITIAL, 'country', ['CN']), 'accounts')).sentence).toBe(
      '2 of 6 incidents, 2016. One of them counts 7,000 accounts.',
    );
  });

  it('says "about" as soon as one of the counts is no exact one, and never "at least" of people', () => {
    const data = datasetOf([people(1, 2013), { ...people(2, 2014), exact: false }]);
    expect(say(INITIAL, data).sentence).toBe(
      '2 incidents, 2013–2014. In the 2 cases that count people, the counts add up to about 3; one person can be in several.',
    );
    for (const locale of LOCALES) {
      const { sentence } = saySummary(summaryOf(INITIAL), locale);
      expect(sentence).not.toMatch(/at least|至少/);
    }
  });

  it('does not say "in 1 of them" of the only one', () => {
    expect(say(INITIAL, datasetOf([people(1, 2013)]))).toEqual({
      sentence: '1 incident, 2013. It counts 1 person.',
      leftOut: '',
    });
  });

  it('says no sum where there is none', () => {
    expect(say(INITIAL, datasetOf([{ anchor: year(2013) }]))).toEqual({ sentence: '1 incident, 2013.', leftOut: '' });
  });

  it('counts one event once, and a figure that another contains not at all', () => {
    const victims = [people(1_000_000, 2013), people(400_000, 2014), people(2, 2015), { anchor: year(2016) }];
    const campaign: Relation = {
      id: 'run',
      kind: 'campaign',
      names: {},
      members: ['incident-0', 'incident-1'],
      sources: [],
    };
    expect(say(INITIAL, datasetOf(victims, [campaign]))).toEqual({
      sentence:
        '4 incidents (3 events), 2013–2016. In the 3 cases that count people, the counts add up to about 1.4 million; one person can be in several.',
      leftOut: 'Not in this total: 1 with no reliable number.',
    });
    const umbrella = datasetOf(victims, [{ ...campaign, whole: 'incident-0' }]);
    expect(say(INITIAL, umbrella)).toEqual({
      sentence:
        '4 incidents (3 events), 2013–2016. In the 2 cases that count people, the counts add up to about 1 million; one person can be in several.',
      leftOut: 'Not in this total: 1 with no reliable number, 1 contained in others.',
    });
    expect(summaryOf(INITIAL, umbrella)).toMatchObject({ count: 4, events: 3, contained: 1, otherUnits: 0 });
    // Alone in the selection, a part stands for itself.
    expect(summaryOf(setWindow(INITIAL, year(2014), year(2015)), umbrella).sum).toMatchObject({ total: 400_000 });
    const kin = datasetOf(victims, [{ ...campaign, kind: 'parent', whole: 'incident-0' }]);
    expect(say(INITIAL, kin).sentence).toBe(
      '4 incidents, 2013–2016. In the 3 cases that count people, the counts add up to about 1.4 million; one person can be in several.',
    );
  });

  it('says what is empty', () => {
    expect(say(setChoices(INITIAL, 'country', ['XX'])).sentence).toBe('No incident matches these filters.');
    expect(say(INITIAL, datasetOf([])).sentence).toBe('This data set holds no incident.');
  });
});
