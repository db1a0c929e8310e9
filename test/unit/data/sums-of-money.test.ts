import { describe, expect, it } from 'vitest';
import { finesOf, wholeSums } from '../../../src/data/dated-life.ts';
import { readIncidents } from '../../incidents.ts';

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
