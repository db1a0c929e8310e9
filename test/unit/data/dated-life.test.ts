import { describe, expect, it } from 'vitest';
import { datedLife, finesOf, wholeSums } from '../../../src/data/dated-life.ts';
import { headlineOf } from '../../../src/i18n/describe.ts';
import { neighboursOf } from '../../../src/panels/details/head.ts';
import { readIncidents } from '../../incidents.ts';

function told(...events: readonly (readonly [string, string])[]): string[] {
  const dataset = readIncidents([{ id: 'a', events: events.map(([kind, date]) => ({ kind, date })) }]);
  return datedLife(dataset.incidents[0], dataset.life(0)).map(({ event, phase }) => `${event.kind} ${phase}`);
}

describe('the dated life', () => {
  it('is told in the order of time, with the phase that each event opens', () => {
    expect(
      told(
        ['disclosure', '2021-06-03'],
        ['sentence', '2020-08/2021-06'],
        ['arrest', '2020-08-15'],
        ['discovery', '2020-07'],
        ['breach-end', '2020-07'],
        ['breach-start', '2019-11'],
        ['response', '2021-06-16'],
      ),
    ).toEqual([
      'breach-start hidden',
      'breach-end hidden',
      'discovery known',
      'arrest known',
      'sentence known',
      'disclosure public',
      'response public',
    ]);
  });

  it('never calls hidden what nobody is said to have noticed', () => {
    expect(told(['breach-start', '2013'], ['disclosure', '2013-12-31'])).toEqual([
      'breach-start unnoticed-unknown',
      'disclosure public',
    ]);
  });

  it('puts a beginning known to the year before what it must precede', () => {
    expect(told(['discovery', '2013-02-01'], ['breach-start', '2013'], ['disclosure', '2014'])[0]).toMatch(
      /^breach-start/,
    );
  });

  it('has no phase before anything is known to be out', () => {
    expect(told(['disclosure', '2015'])).toEqual(['disclosure public']);
    expect(told()).toEqual([]);
  });
});

describe('the headline', () => {
  it('says what is not known', () => {
    const dataset = readIncidents([{ id: 'a' }]);
    expect(headlineOf(dataset.life(0), dataset.figures(0))).toEqual([
      { kind: 'unknown', what: 'beginning' },
      { kind: 'unknown', what: 'publication' },
      { kind: 'unknown', what: 'size' },
    ]);
  });

  it('prefers a count to a volume', () => {
    const figures = [
      { value: 2e10, unit: 'bytes', status: 'court' },
      { value: 5, unit: 'files', status: 'claimed' },
    ];
    const dataset = readIncidents([{ id: 'a', figures }]);
    expect(headlineOf(dataset.life(0), dataset.figures(0))[0]).toMatchObject({
      kind: 'size',
      figure: { unit: 'files' },
    });
  });
});

describe('neighbours', () => {
  it('follow the order and end with it', () => {
    const order = Uint32Array.of(7, 3, 5);
    expect(neighboursOf(order, 3)).toEqual({ position: 2, previous: 7, next: 5 });
    expect(neighboursOf(order, 7)).toEqual({ position: 1, previous: undefined, next: 3 });
    expect(neighboursOf(order, 4)).toEqual({ position: 0 });
  });
});

const fine = (amount: number, more: object = {}) => ({ amount, currency: 'CNY', kind: 'fine', ...more });
const incidentOf = (more: object) => readIncidents([{ id: 'a', ...more }]).incidents[0];
const amounts = (sums: ReturnType<typeof wholeSums>) =>
  sums.map(({ sum, parts }) => [sum.amount, ...parts.map(({ amount }) => amount)]);

describe('sums of money', () => {
  it('stand under the sum that they add up to', () => {
    const { money } = incidentOf({ money: [fine(350), fine(450), fine(100), fine(450, { currency: 'EUR' })] });
    expect(amounts(wholeSums(money))).toEqual([[450, 350, 100], [450]]);
  });

  it('stand by themselves where they do not add up, are of another kind, or are what one costs', () => {
    const { money } = incidentOf({
      money: [fine(3), fine(1), fine(1), fine(2, { kind: 'cost' }), fine(1, { per: 'day' })],
    });
    expect(amounts(wholeSums(money))).toEqual([[3], [1], [1], [2], [1]]);
  });
});

describe('the fines of an event', () => {
  const sentence = { kind: 'sentence', date: '2021', sources: ['a'], note: { en: 'Two go to prison on 5 May 2021.' } };
  const of = (events: readonly object[], money: readonly object[]) => {
    const incident = incidentOf({ events, money, sources: { a: { publisher: 'A' }, b: { publisher: 'B' } } });
    return incident.events.map((event) => amounts(finesOf(event, incident)).flat());
  };

  it('are all fines where one event alone can have brought them', () => {
    expect(of([{ kind: 'arrest', date: '2020' }, sentence], [fine(700, { sources: ['b'] })])).toEqual([[], [700]]);
  });

  it('are those of its own sources where several can', () => {
    const penalty = { kind: 'penalty', date: '2022', sources: ['b'] };
    const money = [fine(700, { sources: ['b'] }), fine(90, { sources: ['a'] })];
    expect(of([sentence, penalty], money)).toEqual([[90], [700]]);
  });

  it('are not told twice: neither what the note names, nor the same in another currency', () => {
    const said = { ...sentence, note: { en: 'The court fines the firm 8.026 billion yuan.' } };
    expect(of([said], [fine(8_026_000_000)])).toEqual([[]]);
    expect(of([sentence], [fine(700), fine(90, { currency: 'EUR' })])).toEqual([[700]]);
  });
});
