import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../../src/i18n/index.ts';
import { chooseLanguage } from '../../../src/state/language.ts';
import { INITIAL } from '../../../src/state/state.ts';
import { dropUnknownWords } from '../../../src/state/url/unknown.ts';
import { datasetOf } from '../../datasets.ts';

const OFFERED = LANGUAGES.map(({ tag }) => tag);

describe('the language that is shown', () => {
  test.each([
    ['zh', 'zh-Hans'],
    ['zh-CN', 'zh-Hans'],
    ['zh-SG', 'zh-Hans'],
    ['zh-Hans-HK', 'zh-Hans'],
    ['en', 'en'],
    ['en-GB', 'en'],
  ])('for a browser that wants %s is %s', (wanted, shown) => {
    expect(chooseLanguage('', [wanted], OFFERED)).toBe(shown);
  });

  test.each(['zh-TW', 'zh-Hant', 'zh-HK', 'fr', 'not a tag'])('skips %s, which we do not have', (wanted) => {
    expect(chooseLanguage('', [wanted, 'zh-CN', 'en'], OFFERED)).toBe('zh-Hans');
    expect(chooseLanguage('', [wanted], OFFERED)).toBe('en');
  });

  test('is the one the address asks for, whatever the browser wants', () => {
    expect(chooseLanguage('zh', ['en-US'], OFFERED)).toBe('zh-Hans');
    expect(chooseLanguage('en', ['zh-CN'], OFFERED)).toBe('en');
    expect(chooseLanguage('fr', ['zh-CN'], OFFERED)).toBe('zh-Hans');
  });

  test('is English for a browser that wants nothing', () => {
    expect(chooseLanguage('', [], OFFERED)).toBe('en');
  });
});

test('an address that asks for a language we do not have is said to, and one that we have in other words is not', () => {
  const dataset = datasetOf([{}]);
  const drop = (lang: string) => dropUnknownWords({ ...INITIAL, lang }, dataset, OFFERED);
  expect(drop('fr')).toEqual({ state: INITIAL, unknown: [{ parameter: 'lang', value: 'fr' }] });
  expect(drop('zh-CN')).toEqual({ state: { ...INITIAL, lang: 'zh-CN' }, unknown: [] });
});
