import { describe, expect, it } from 'vitest';
import { datedLife } from '../../../src/data/dated-life.ts';
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
