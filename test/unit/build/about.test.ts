import { expect, test } from 'vitest';
import { readEdition } from '../../../src/build/edition.ts';
import { aboutPage } from '../../../src/build/pages/about.ts';
import { html } from '../../../src/build/pages/html.ts';
import { datasetLinkedData } from '../../../src/build/pages/linked-data.ts';
import { notFoundPage } from '../../../src/build/pages/text-pages.ts';
import { CROISSANT_PATH, DATA_PACKAGE_PATH, TABLE_NAMES, tablePath } from '../../../src/build/tables/table.ts';
import { buildDataset } from '../../../src/data/build.ts';
import { readDataFile } from '../../../src/data/read/read.ts';
import { STATUSES } from '../../../src/data/vocabulary.ts';
import { correctionsPath } from '../../../src/i18n/page-addresses.ts';
import { LOCALES } from '../../languages.ts';

const { file } = readEdition('.');
const dataset = buildDataset(readDataFile(JSON.stringify(file)));

test.each(LOCALES.map((locale) => [locale.tag, locale] as const))(
  'in %s the page says what the code does',
  (tag, locale) => {
    const page = aboutPage(file, locale);
    expect(page).toContain(`<html lang="${tag}">`);
    expect(page).toContain(dataset.version);
    // Best supported: the statuses stand in the order in which the code ranks them.
    const places = STATUSES.filter((status) => status !== 'sample').map((status) =>
      page.indexOf(locale.words.statuses[status]),
    );
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(Math.min(...places)).toBeGreaterThan(0);
    const unknown = dataset.incidents.filter((_, row) => !dataset.life(row).begin).length;
    expect(page).toContain(locale.format.integer(unknown));
    // What the schema allows is listed.
    for (const word of ['breach-start', 'more-than', 'illegal-profit', 'zh-Hans' === tag ? '隐藏' : 'hidden'])
      expect(page).toContain(word);
    expect(page).not.toMatch(/undefined|\[object|NaN/);
  },
);

test.each(LOCALES.map((locale) => [locale.tag, locale] as const))(
  'in %s the page says for search engines and cards what it is, and where it stands in other languages',
  (_, locale) => {
    const page = aboutPage(file, locale, 'https://example.org/breaches/');
    expect(page).toMatch(/<meta name="description" content="[^"]{30,}">/);
    expect(page).toContain('<meta property="og:image" content="https://example.org/breaches/cards/timeline');
    expect(page).toContain('<meta name="twitter:card"');
    expect(page).toContain('hreflang="x-default" href="https://example.org/breaches/about.html"');
  },
);

test.each([
  [undefined, '/'],
  ['https://example.org/', '/'],
  ['https://example.org/lab/breaches/', '/lab/breaches/'],
])('with the site at %s, what stands where nothing is leads from any depth to what is there', (base, home) => {
  const page = notFoundPage(file, LOCALES, base);
  const links = [...page.matchAll(/ (?:href|src)="([^"]*)"/g)].map(([, address]) => address);
  expect(links.length).toBeGreaterThan(2 * dataset.incidents.length);
  expect(links.filter((address) => !address.startsWith(home) || address.startsWith('//'))).toEqual([]);
  for (const { id } of dataset.incidents) expect(links).toContain(`${home}incident/${id}/`);
  expect(page).toContain('<meta name="robots" content="noindex">');
});

test.each(LOCALES.map((locale) => [locale.tag, locale] as const))(
  'in %s the page leads to every table, to what describes these, and to the corrections',
  (tag, locale) => {
    const page = aboutPage(file, locale);
    for (const path of [...TABLE_NAMES.map(tablePath), DATA_PACKAGE_PATH, CROISSANT_PATH, correctionsPath(tag)])
      expect(page).toContain(`href="./${path}"`);
  },
);

test.each(LOCALES.map((locale) => [locale.tag, locale] as const))(
  'in %s the data set is described for search engines: what is measured, in which units, and every file',
  (_, locale) => {
    const base = 'https://example.org/breaches/';
    const data = datasetLinkedData(dataset, locale, { root: './', base }) as {
      identifier: string;
      creator: unknown;
      variableMeasured: readonly { name: string; unitText: string }[];
      distribution: readonly { contentUrl: string; encodingFormat: string }[];
    };
    expect(data.identifier).toBe(`${base}?data=${dataset.version.slice(-8)}`);
    expect(data.creator).toMatchObject({ '@type': 'Organization', url: base });
    expect(data.distribution.map(({ contentUrl }) => contentUrl.replace(base, ''))).toEqual([
      'data/incidents.json',
      ...TABLE_NAMES.map(tablePath),
      DATA_PACKAGE_PATH,
      CROISSANT_PATH,
    ]);
    expect(data.variableMeasured.length).toBeGreaterThan(10);
    for (const { name, unitText } of data.variableMeasured) expect([name, unitText]).not.toContain('');
    expect(JSON.stringify(data)).not.toMatch(/doi|isBasedOn|includedInDataCatalog/);
    const placeless = datasetLinkedData(dataset, locale, { root: './', base: undefined });
    expect(placeless).toMatchObject({ identifier: dataset.version });
  },
);

test('what is put into a page cannot become markup', () => {
  expect(html`<p title="${'"><script>'}">${'<b>&'}${html`<i>${1}</i>`}${undefined}${['a', '<']}</p>`.text).toBe(
    '<p title="&quot;&gt;&lt;script&gt;">&lt;b&gt;&amp;<i>1</i>a&lt;</p>',
  );
});
