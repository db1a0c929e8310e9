import { describe, expect, it } from 'vitest';
import { EN } from '../../../src/i18n/index.ts';
import { outlineOf, sayIncident } from '../../../src/state/outline.ts';
import { readIncidents } from '../../incidents.ts';

const madePublic = (id: string, date?: string) => ({ id, events: date ? [{ kind: 'disclosure', date }] : [] });

function said(incident: object): string {
  return sayIncident(readIncidents([{ id: 'a', ...incident }]), 0, EN);
}

describe('the outline', () => {
  const dataset = readIncidents([
    madePublic('c', '2015-06-01'),
    madePublic('undated'),
    madePublic('a', '2013'),
    madePublic('b', '2015-02'),
  ]);

  it('goes by the year made public, oldest first, and undated last', () => {
    expect(outlineOf(dataset, [0, 1, 2, 3])).toEqual([
      { year: 2013, rows: [2] },
      { year: 2015, rows: [3, 0] },
      { year: null, rows: [1] },
    ]);
  });

  it('has only the rows it was given', () => {
    expect(outlineOf(dataset, Uint32Array.of(0))).toEqual([{ year: 2015, rows: [0] }]);
    expect(outlineOf(dataset, [])).toEqual([]);
  });
});

describe('an incident in words', () => {
  it('has phases, the date made public, and the size with its certainty', () => {
    const events = [
      { kind: 'breach-start', date: '2019-11-01' },
      { kind: 'discovery', date: '2020-07-01' },
      { kind: 'disclosure', date: '2021-06-15' },
    ];
    const figures = [{ value: 1.18e9, unit: 'items', status: 'court' }];
    expect(said({ events, figures })).toBe(
      'hidden for 8 months; known for 11 months before it was public; made public 15 June 2021; ' +
        '1.18 billion items, found by a court',
    );
  });

  it('keeps what is imprecise imprecise', () => {
    const events = [
      { kind: 'breach-start', date: '2012' },
      { kind: 'disclosure', date: '2013-03' },
    ];
    const figures = [{ value: 2e6, unit: 'people', status: 'claimed', qualifier: 'more-than' }];
    expect(said({ events, figures })).toBe(
      'secret for 2 to 15 months; when it was discovered is not known; made public March 2013; ' +
        'more than 2 million people, only claimed',
    );
  });

  it('says what is unknown', () => {
    expect(said({})).toBe('beginning unknown; size unknown');
  });

  it('does not call an arrest a publication, nor an exposure a breach', () => {
    const text = said({ nature: 'exposure', events: [{ kind: 'arrest', date: '2013-08' }] });
    expect(text).toContain('Exposure without proven theft');
    expect(text).toContain('first known date: arrest, August 2013');
    expect(text).not.toContain('made public');
  });
});
