import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { cacheControl } from '../../../src/build/headers.ts';
import {
  FINGERPRINT_PLACE,
  IMPORT_WORDS_EXPRESSION,
  placing,
  RULES_PLACE,
  SEARCH_WORDS_EXPRESSION,
  SITE_EXPRESSION,
  WORDS_EXPRESSION,
} from '../../../src/build/own/parts.ts';
import type { Site } from '../../../src/i18n/site.ts';

const SITE: Site = {
  name: { en: 'The `$\'"\\ $& Almanac </script> \u2028' },
  languages: ['en'],
  handedIn: [],
  logo: false,
  licence: '',
  inks: { light: {}, dark: {} },
};

const SEARCH = { cause: {}, sector: {}, kind: {}, nature: {}, country: {}, things: {}, idle: '' };

test('a script knows the site as it is, whichever quotes its minifier has chosen', () => {
  const place = placing(SITE, {}, '');
  for (const quote of ['"', "'", '`'])
    expect(JSON.stringify(runInNewContext(place(SITE_EXPRESSION.replaceAll('"', quote))))).toBe(JSON.stringify(SITE));
});

test('a script is given of the words what it needs, and none of those that only the build says', () => {
  const words = {
    formats: {},
    core: { app: { help: 'Helpo `$&"' } },
    lazy: {},
    importing: { title: 'Viaj datumoj' },
    pages: { about: { title: 'Pri la datumoj' } },
    search: { ...SEARCH, idle: 'la de' },
  };
  const { formats, core, lazy, importing, search } = words;
  const place = placing(SITE, { eo: words }, '');
  const givenBy = (expression: string) => JSON.parse(JSON.stringify(runInNewContext(place(expression))));
  expect(givenBy(WORDS_EXPRESSION)).toEqual({ eo: { formats, core, lazy } });
  expect(givenBy(IMPORT_WORDS_EXPRESSION)).toEqual({ eo: importing });
  expect(givenBy(SEARCH_WORDS_EXPRESSION)).toEqual({ eo: search });
});

test('files that hosts keep for good have another name whenever site, words or colours are others', () => {
  const name = (site: Site, tag: string, rules: string) =>
    placing(
      site,
      { [tag]: { formats: {}, core: {}, lazy: {}, importing: {}, pages: {}, search: SEARCH } },
      rules,
    )(`assets/first-Ab_c-123-${FINGERPRINT_PLACE}.js`);
  const names = [
    name(SITE, 'eo', ''),
    name({ ...SITE, logo: true }, 'eo', ''),
    name(SITE, 'fr', ''),
    name(SITE, 'eo', ':root{--a:1}'),
  ];
  expect(new Set(names).size).toBe(names.length);
  expect(names.map(cacheControl).filter((said) => !said.includes('immutable'))).toEqual([]);
  expect(name(SITE, 'eo', '')).toBe(names[0]);
});

test('colours stand where a style sheet has their place, minified or not', () => {
  const place = placing(SITE, {}, ':root{--a:$&}');
  expect([place(`a{b:c}${RULES_PLACE}`), place('own-site-rules {\n  --rules: 0;\n}')]).toEqual([
    'a{b:c}:root{--a:$&}',
    ':root{--a:$&}',
  ]);
});
