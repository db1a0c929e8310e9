import { expect, test } from 'vitest';
import { aboutPage } from '../../src/commands/about.ts';
import { allAsCsv } from '../../src/commands/csv.ts';
import { readEdition } from '../../src/commands/edition.ts';
import { html } from '../../src/commands/html.ts';
import { notFoundPage } from '../../src/commands/not-found.ts';
import { EN, LANGUAGES } from '../../src/locales/index.ts';
import { buildDataset } from '../../src/model/build.ts';
import { readDataFile } from '../../src/model/read.ts';
import { STATUSES } from '../../src/model/vocabulary.ts';
import { LOCALES } from '../languages.ts';

const { file } = readEdition('.');
const dataset = buildDataset(readDataFile(JSON.stringify(file)));

test.each(LOCALES.map((locale) => [locale.tag, locale] as const))(
  'in %s the page says what the code does',
  (tag, locale) => {
    const page = aboutPage(file, locale, LANGUAGES);
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
    const page = aboutPage(file, locale, LANGUAGES, 'https://example.org/breaches/');
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

test('the table of all incidents has a row for each, and one for the headings', () => {
  const lines = allAsCsv(file, EN).trimEnd().split('\r\n');
  expect(lines[0]).toMatch(/^\uFEFF?id,name,.*,licence,data-version$/);
  expect(lines.filter((line) => dataset.incidents.some(({ id }) => line.startsWith(`${id},`)))).toHaveLength(
    dataset.incidents.length,
  );
});

test('what is put into a page cannot become markup', () => {
  expect(html`<p title="${'"><script>'}">${'<b>&'}${html`<i>${1}</i>`}${undefined}${['a', '<']}</p>`.text).toBe(
    '<p title="&quot;&gt;&lt;script&gt;">&lt;b&gt;&amp;<i>1</i>a&lt;</p>',
  );
});
