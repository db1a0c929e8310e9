import { describe, expect, it } from 'vitest';
import { FACETS, facetById } from '../../../src/state/facets.ts';
import { datasetOf } from '../../datasets.ts';

const dataset = datasetOf([
  { action: 'scraping', actor: 'external', sector: 'retail', country: 'CN', status: 'court', data: ['name', 'phone'] },
  { action: 'misuse', actor: 'internal', sector: 'other', country: 'ZZ', status: 'claimed', data: ['phone', 'phone'] },
  { action: 'hacking', actor: 'external', sector: 'bank', country: 'US', status: 'confirmed', data: ['other'] },
  { action: 'hacking', sector: 'retail', country: 'US', nature: 'leak', data: ['name', 'phone'] },
  {},
]);

const valuesOf = (id: string) => facetById(id)?.values(dataset);

describe.each(FACETS.map((facet) => [facet.id, facet] as const))('facet %s', (id, facet) => {
  it('is found by its id, which can stand in an address', () => {
    expect(facetById(id)).toBe(facet);
    expect(id).toMatch(/^[a-z]+$/);
  });

  it('offers each value of the data once, and only those', () => {
    const values = facet.values(dataset);
    const present = new Set(dataset.incidents.flatMap((_, row) => facet.of(dataset, row)));
    expect(new Set(values)).toEqual(present);
    expect(values).toHaveLength(present.size);
  });

  it('gives every incident at least one value, none twice', () => {
    for (let row = 0; row < dataset.incidents.length; row++) {
      const values = facet.of(dataset, row);
      expect(values.length).toBeGreaterThan(0);
      expect(new Set(values).size).toBe(values.length);
    }
  });

  it('offers unknown last', () => {
    const values = facet.values(dataset);
    if (values.includes('unknown')) expect(values.at(-1)).toBe('unknown');
  });

  it('offers nothing for an empty data set', () => {
    expect(facet.values(datasetOf([]))).toEqual([]);
  });
});

describe('facets', () => {
  it('have ids of their own', () => {
    expect(FACETS.map(({ id }) => id)).toEqual(['cause', 'actor', 'sector', 'country', 'status', 'kind', 'nature']);
    expect(facetById('colour')).toBeUndefined();
  });

  it('keep the order of a closed vocabulary', () => {
    expect(valuesOf('cause')).toEqual(['hacking', 'misuse', 'scraping', 'unknown']);
    expect(valuesOf('actor')).toEqual(['external', 'internal', 'unknown']);
    expect(valuesOf('status')).toEqual(['court', 'confirmed', 'claimed', 'unknown']);
    expect(valuesOf('nature')).toEqual(['breach', 'leak']);
  });

  it('put the frequent first and what says little last', () => {
    expect(valuesOf('sector')).toEqual(['retail', 'bank', 'other', 'unknown']);
    expect(valuesOf('country')).toEqual(['US', 'CN', 'ZZ', 'unknown']);
    expect(valuesOf('kind')).toEqual(['phone', 'name', 'other', 'unknown']);
  });
});
