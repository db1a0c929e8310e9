import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { isoDate } from '../../src/data/dates.ts';
import { expect, test } from './site.ts';

const STANDARD = new HtmlValidate(new StaticConfigLoader({ extends: ['html-validate:standard'] }));

/** So many pages of incidents stand for all of them; `npm run test:full` reads every one. */
const SAMPLE = 12;

test('pages are written by the HTML standard: all that are no incident’s, and some of those', ({ site }) => {
  const pages = pagesOf(site.folder);
  expect(pages).toEqual(expect.arrayContaining(['about.html', 'corrections.html', 'corrections.zh-Hans.html']));
  const incidents = pages.filter(isIncident);
  const step = Math.ceil(incidents.length / SAMPLE);
  const chosen = [...pages.filter((page) => !isIncident(page)), ...incidents.filter((_, at) => at % step === 0)];
  expect(errorsIn(site.folder, chosen)).toEqual([]);
});

test('every page of an incident is written by the HTML standard', { tag: '@full' }, ({ site }) => {
  test.setTimeout(600_000);
  expect(errorsIn(site.folder, pagesOf(site.folder).filter(isIncident))).toEqual([]);
});

test('a date that is marked for programs is exact, on every page', ({ site }) => {
  const wrong = pagesOf(site.folder).flatMap((page) =>
    [
      ...read(site.folder, page)
        .replace(/<script\b[\s\S]*?<\/script>/g, '')
        .matchAll(/<time\b[^>]*>/g),
    ]
      .map(([tag]) => tag)
      .filter((tag) => isoDate(/ datetime="([^"]*)"/.exec(tag)?.[1]) === undefined)
      .map((tag) => `${page}: ${tag}`),
  );
  expect(wrong).toEqual([]);
});

const isIncident = (page: string) => page.startsWith('incident/');

/** All pages of the site, by their paths. */
function pagesOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.html'))
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}

/** The text of a page; the site in one file is in UTF-16, and begins with its mark. */
function read(folder: string, page: string): string {
  const bytes = readFileSync(join(folder, page));
  return bytes[0] === 0xff && bytes[1] === 0xfe ? bytes.toString('utf16le', 2) : bytes.toString('utf8');
}

function errorsIn(folder: string, pages: readonly string[]): readonly string[] {
  return pages.flatMap((page) =>
    STANDARD.validateStringSync(read(folder, page), page).results.flatMap(({ messages }) =>
      messages.map(({ line, column, ruleId, message }) => `${page}:${line}:${column} ${ruleId}: ${message}`),
    ),
  );
}

test('where nothing is, a page offers the incidents that may have been meant, under the strict policy', async ({
  site,
}) => {
  const page = await site.open({ search: 'incident/alipay/zh-Hans.html', ready: false, expected: /404/ });
  const link = page.locator('.near').first().getByRole('link').first();
  await expect(link).toHaveAttribute('href', '/incident/alipay-2010/');
  await link.click();
  await expect(page).toHaveURL(`${site.address}incident/alipay-2010/`);
});

test('the page about the data has the typeface of the site, and bullets at the first line of what they mark', async ({
  site,
}) => {
  const page = await site.open({ search: 'about.html', ready: false, width: 390 });
  await page.evaluate(() => document.fonts.ready);
  const faces = await page.evaluate(() =>
    [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family.replaceAll('"', '')),
  );
  expect(faces).toEqual(expect.arrayContaining(['Inter Variable', 'Source Serif 4 Variable']));
  // An inline block of two lines has its bullet at the second.
  const displays = await page
    .locator('.contents li > a')
    .evaluateAll((links) => [...new Set(links.map((link) => getComputedStyle(link).display))]);
  expect(displays).toEqual(['block']);
});
