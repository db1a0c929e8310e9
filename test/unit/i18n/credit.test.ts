import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { licenceOf } from '../../../src/data/licence.ts';
import { isSafeLink } from '../../../src/data/links.ts';
import { creditOf } from '../../../src/i18n/credit.ts';
import { sayOrganisation } from '../../../src/i18n/describe.ts';
import { readIncidents } from '../../incidents.ts';
import { LOCALES } from '../../languages.ts';

const [EN, ZH] = LOCALES;
const SHOP = [{ organisation: 'Example Shop', date: '2019' }];

describe('whose data are shown', () => {
  it('is said in the words of the file, plain or in the reader’s language', () => {
    const plain = readIncidents(SHOP, {
      title: 'The List',
      attribution: 'A. Collector',
      license: 'CC BY 4.0',
      updated: '2026-03',
    });
    const told = creditOf(plain, 'own.json', EN);
    expect(told.updated()).toBe('Data as of March 2026');
    expect(told).toMatchObject({
      title: { text: 'The List' },
      attribution: { text: 'A. Collector' },
      licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
    });
    const both = readIncidents(SHOP, {
      title: { en: 'The List', 'zh-Hans': '名录' },
      attribution: { en: 'A. Collector', 'zh-Hans': '某收集者' },
    });
    const { title, attribution } = creditOf(both, 'own.json', ZH);
    expect([title.text, attribution?.text]).toEqual(['名录', '某收集者']);
    const made = readIncidents(SHOP, { credit: 'Page: The Gazette', about: { en: 'Only large ones.' } });
    expect(creditOf(made, 'own.json', ZH)).toMatchObject({
      credit: { text: 'Page: The Gazette' },
      about: { text: 'Only large ones.', lang: 'en' },
    });
    expect(creditOf(made, '', EN)).toMatchObject({ credit: undefined, about: undefined });
  });

  it.each(LOCALES.map((locale) => [locale.tag, locale] as const))(
    'in %s: never our name where the file has none, and only ours where the data are ours',
    (_tag, locale) => {
      const { app } = locale.words;
      for (const rest of [{}, { title: ' ' }, { title: { en: '' } }]) {
        const { title, attribution, licence, updated } = creditOf(readIncidents(SHOP, rest), 'own.json', locale);
        expect([title.text, attribution, licence, updated()]).toEqual([app.untitled, undefined, undefined, '']);
      }
      expect(creditOf(undefined, 'own.json', locale).title.text).toBe(app.untitled);
      const named = readIncidents(SHOP, { title: 'The List', attribution: 'A. Collector' });
      expect(creditOf(named, '', locale)).toMatchObject({ title: { text: app.title }, attribution: undefined });
    },
  );
});

describe('a licence', () => {
  it.each([
    ['CC-BY-4.0', 'CC BY 4.0', 'https://creativecommons.org/licenses/by/4.0/'],
    ['CC BY 4.0', 'CC BY 4.0', 'https://creativecommons.org/licenses/by/4.0/'],
    ['cc by-nc-sa 3.0', 'CC BY-NC-SA 3.0', 'https://creativecommons.org/licenses/by-nc-sa/3.0/'],
    ['CC0-1.0', 'CC0 1.0', 'https://creativecommons.org/publicdomain/zero/1.0/'],
    ['ODbL-1.0', 'ODbL 1.0', 'https://opendatacommons.org/licenses/odbl/1-0/'],
    [
      'https://creativecommons.org/licenses/by-sa/4.0/',
      'CC BY-SA 4.0',
      'https://creativecommons.org/licenses/by-sa/4.0/',
    ],
    ['Our terms: https://example.org/terms', 'Our terms', 'https://example.org/terms'],
    ['Ask the office', 'Ask the office', undefined],
    ['constructor', 'constructor', undefined],
  ])('%s is named and linked', (said, name, url) => {
    expect(licenceOf(said)).toEqual(url === undefined ? { name } : { name, url });
  });

  it('leads nowhere but to a safe address, and has a name, whatever a file says', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'CcBby -40.https:/x(),;') })), (said) => {
        const licence = licenceOf(said);
        if (licence === undefined) return said.trim() === '';
        return licence.name !== '' && (licence.url === undefined || isSafeLink(licence.url));
      }),
    );
  });
});

it('an organisation is not said again under an incident that is named after it', () => {
  const [alone, other, owned] = readIncidents([
    { organisation: 'Example Shop', date: '2019' },
    { name: 'The shop case', organisation: 'Example Shop', date: '2019' },
    { organisation: 'Example Shop', parent: 'Example Group', date: '2019' },
  ]).incidents;
  expect(sayOrganisation(alone, EN)).toEqual([]);
  expect(sayOrganisation({ ...alone, names: { en: 'example  shop' } }, EN)).toEqual([]);
  expect(sayOrganisation(other, EN)).toHaveLength(1);
  expect(sayOrganisation(owned, EN)).not.toEqual([]);
});
