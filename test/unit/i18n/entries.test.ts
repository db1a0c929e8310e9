import { describe, expect, test } from 'vitest';
import type { Incident } from '../../../src/data/schema.ts';
import { sayElsewhere, sayEntry } from '../../../src/i18n/describe.ts';
import { edtf } from '../../incidents.ts';
import { LOCALES } from '../../languages.ts';

const incident = (more: Partial<Incident>) => more as Incident;
const [en, zh] = LOCALES;

describe('the days of an entry', () => {
  const created = edtf('2026-11-20');
  const modified = edtf('2026-11-21');
  const reviewed = edtf('2026-11-28');

  test.each<[Partial<Incident>, string, string]>([
    [{}, '', ''],
    [{ created }, 'Entry written 20 November 2026', '条目写于2026年11月20日'],
    [{ modified }, 'Entry last changed 21 November 2026', '条目最近更改于2026年11月21日'],
    [
      { modified, reviewed },
      'Entry last changed 21 November 2026, last checked against its sources 28 November 2026',
      '条目最近更改于2026年11月21日，最近对照来源核对于2026年11月28日',
    ],
    [
      { created, modified, reviewed },
      'Entry written 20 November 2026, last changed 21 November 2026, last checked against its sources 28 November 2026',
      '条目写于2026年11月20日，最近更改于2026年11月21日，最近对照来源核对于2026年11月28日',
    ],
  ])('%j', (days, english, chinese) => {
    expect(sayEntry(incident(days), en)).toBe(english);
    expect(sayEntry(incident(days), zh)).toBe(chinese);
  });
});

describe('the same incident in collections of others', () => {
  const identifiers = { hibp: 'VTech', vcdb: '0001AA7F', wikidata: 'Q42' };

  test('is named with an address where the key says it', () => {
    expect(sayElsewhere(incident({}), en)).toEqual([]);
    expect(sayElsewhere(incident({ identifiers }), en)).toEqual([
      'Also in: ',
      { text: 'Have I Been Pwned', lang: 'en', url: 'https://haveibeenpwned.com/Breach/VTech' },
      ', ',
      { text: 'VCDB (0001AA7F)', lang: 'en', url: undefined },
      ', ',
      { text: 'Wikidata', lang: 'en', url: 'https://www.wikidata.org/entity/Q42' },
    ]);
  });

  test('stays within the address of the collection, whatever the key', () => {
    const [, told] = sayElsewhere(incident({ identifiers: { hibp: '../../x?y' } }), zh);
    expect(told).toMatchObject({ url: 'https://haveibeenpwned.com/Breach/..%2F..%2Fx%3Fy' });
  });
});
