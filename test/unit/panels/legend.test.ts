import { describe, expect, test } from 'vitest';
import type { Dataset } from '../../../src/data/dataset.ts';
import { inKey } from '../../../src/panels/legend/entries.ts';
import type { ViewId } from '../../../src/state/state.ts';
import { partsOf } from '../../../src/views/index.ts';
import { readIncidents } from '../../incidents.ts';
import { LOCALES } from '../../languages.ts';
import { edition } from '../publish/contexts.ts';

const [en] = LOCALES;
const { key: words } = en.lazy.legend;
/** The line of key over a picture, in words. */
const keyOf = (data: Dataset, view: ViewId = 'timeline') =>
  inKey(partsOf(view)?.legend?.(en) ?? [], data).map((entry) => entry.words);
const figure = (status: string) => ({ figures: [{ value: 5_000, unit: 'people', status }] });
const listed = { organisation: 'Shop', events: [{ kind: 'listed', date: '2021-03' }] };

describe('the line of key says the marks that the data are drawn with', () => {
  test('of our data: both secrets, the disc and the claim', () => {
    expect(keyOf(edition)).toEqual([words.hidden, words.known, words.public, words.claimed]);
  });

  test('of a list whose dates are those of entries in it: the half disc, and no secret', () => {
    expect(keyOf(readIncidents([listed, { ...listed, organisation: 'Bank', ...figure('reported') }]))).toEqual([
      words.dated,
    ]);
  });

  test('of dates of publication: the disc, and what is claimed where something is', () => {
    const known = { organisation: 'Shop', events: [{ kind: 'disclosure', date: '2021-03' }] };
    expect(keyOf(readIncidents([known]))).toEqual([words.public]);
    expect(keyOf(readIncidents([known, listed, { ...known, organisation: 'Bank', ...figure('claimed') }]))).toEqual([
      words.public,
      words.claimed,
    ]);
    expect(keyOf(readIncidents([{ ...known, ...figure('reported') }]), 'scale')).toContain(words.reported);
    expect(keyOf(readIncidents([{ ...known, ...figure('reported') }]), 'scale')).not.toContain(words.confirmed);
  });

  test('of a volume that is only claimed: the hollow disc, as the picture has it', () => {
    const known = { organisation: 'Shop', events: [{ kind: 'disclosure', date: '2021-03' }] };
    const volume = { figures: [{ value: 20e9, unit: 'bytes', status: 'claimed' }] };
    expect(keyOf(readIncidents([{ ...known, ...volume }]))).toEqual([words.public, words.claimed]);
  });

  test('of a secret: the bar of its kind', () => {
    const secret = {
      organisation: 'Shop',
      events: [
        { kind: 'breach-start', date: '2020-01-05' },
        { kind: 'discovery', date: '2020-05-05' },
        { kind: 'disclosure', date: '2021-03-05' },
      ],
    };
    expect(keyOf(readIncidents([secret]))).toEqual([words.hidden, words.known, words.public]);
  });

  test('of nothing: nothing', () => {
    expect(keyOf(readIncidents([]))).toEqual([]);
  });
});
