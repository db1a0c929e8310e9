import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { PAGE_BUDGET, sumOf, weigh } from '../bench/weight.ts';
import { expect, test, whenComplete } from './site.ts';

/** Files of the data that a page has asked for since, by their path under `data/`. */
function dataAskedBy(page: Page): () => readonly string[] {
  const asked = new Set<string>();
  page.on('request', (request) => {
    const path = /\/data\/([^?]+)$/.exec(request.url())?.[1];
    if (path !== undefined) asked.add(path);
  });
  return () => [...asked];
}

const WHOLE = 'incidents.json';
/** Says in the page that it is printed. */
const PRINTS = 'window.print = () => document.documentElement.toggleAttribute("data-printed", true);';
const summaryOf = (page: Page) => page.locator('breach-summary');
const details = (page: Page) => page.locator('breach-reader breach-details article');

test('the front page loads no more than its first view needs, and stays within its budget', async ({ site }) => {
  const page = await site.open({ ready: false });
  const weights = weigh(page, site.address, site.folder);
  await page.reload({ waitUntil: 'networkidle' });
  await whenComplete(page);
  const found = weights();
  expect(found.map(({ path }) => path).filter((path) => path.startsWith('data/'))).toEqual(['data/first.json']);
  expect(sumOf(found)).toBeLessThanOrEqual(PAGE_BUDGET);
  // What needs no more than that is all there.
  await expect(page.locator('breach-coverage button')).toBeVisible();
  await expect(page.locator('breach-start li').first()).toBeVisible();
  await page.locator('breach-outline .incident').first().waitFor();
});

test('filters, other views, the table and zooming need no more data', async ({ site }) => {
  const page = await site.open();
  const asked = dataAskedBy(page);
  for (const view of ['scale', 'delay', 'table', 'timeline']) {
    await page.evaluate((name) => document.querySelector('breach-timeline')?.show({ view: name }), view);
    await whenComplete(page);
  }
  await page.evaluate(() => document.querySelector('breach-timeline')?.show({ cause: 'misuse', from: '2010' }));
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await whenComplete(page);
  expect(asked()).toEqual([]);
});

test('an incident that is opened brings its own file and no other, once', async ({ site }) => {
  const page = await site.open();
  const asked = dataAskedBy(page);
  const open = async (id: string) => {
    await page.evaluate((name) => document.querySelector('breach-timeline')?.select(name), id);
    await whenComplete(page);
    await expect(details(page)).toHaveAttribute('aria-busy', 'false');
  };
  await open('taobao-2019');
  for (const part of ['.summary', '#disputes, #money', '#laws', '#sources', '#cite'])
    await expect(details(page).locator(part).first()).toBeVisible();
  await open('yahoo-2013');
  await open('taobao-2019');
  expect(asked()).toEqual(['incident/taobao-2019.json', 'incident/yahoo-2013.json']);
});

test('an incident in the address comes with its own file before the element says that it is ready', async ({
  site,
}) => {
  const page = await site.open({ ready: false });
  const asked = dataAskedBy(page);
  await page.goto(`${site.address}?incident=yahoo-2013`);
  await whenComplete(page);
  await expect(details(page).locator('#sources')).toBeVisible();
  expect(asked()).toEqual(['first.json', 'incident/yahoo-2013.json']);
});

test('while the details of an incident are on their way the panel says so, and says nothing of its evidence', async ({
  site,
}) => {
  const page = await site.open();
  let bring = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    bring = resolve;
  });
  await page.route('**/data/incident/*.json', async (route) => {
    await held;
    await route.continue();
  });
  await page.locator('breach-outline .incident', { hasText: 'Yahoo (2013)' }).click();
  await expect(details(page)).toHaveAttribute('aria-busy', 'true');
  await expect(details(page)).toContainText('Loading notes and sources…');
  await expect(details(page)).not.toContainText('that can be opened');
  bring();
  await expect(details(page)).toHaveAttribute('aria-busy', 'false');
  await expect(details(page)).not.toContainText('Loading');
});

test('an incident whose file does not come, or is of other data, is told by the whole file', async ({ site }) => {
  const page = await site.open({ expected: /ERR_FAILED|404/ });
  const asked = dataAskedBy(page);
  await page.route('**/data/incident/yahoo-2013.json', (route) => route.abort());
  await page.evaluate(() => document.querySelector('breach-timeline')?.select('yahoo-2013'));
  await whenComplete(page);
  await expect(details(page).locator('#sources')).toBeVisible();
  expect(asked()).toContain(WHOLE);
  const own = JSON.parse(readFileSync(join(site.folder, 'data/incident/taobao-2019.json'), 'utf8'));
  site.write('data/incident/taobao-2019.json', JSON.stringify({ ...own, version: '2020-01-01+00000000' }));
  await page.goto(`${site.address}?incident=taobao-2019`);
  await whenComplete(page);
  await expect(details(page).locator('#sources')).toBeVisible();
});

test('details that do not come at all are told as missing, and come when they are asked for again', async ({
  site,
}) => {
  const page = await site.open({ expected: /ERR_FAILED/ });
  await page.route(/\/data\/inc/, (route) => route.abort());
  await page.evaluate(() => document.querySelector('breach-timeline')?.select('yahoo-2013'));
  const alert = page.getByRole('alert');
  await alert.waitFor();
  await expect(details(page)).toContainText('The notes and sources could not be loaded.');
  await page.unroute(/\/data\/inc/);
  await alert.getByRole('button', { name: 'Try again' }).click();
  await expect(details(page).locator('#sources')).toBeVisible();
  await expect(alert).toHaveCount(0);
});

test('a search finds names at once, says that it goes on, and finds the rest when descriptions have come', async ({
  site,
}) => {
  const page = await site.open();
  let bring = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    bring = resolve;
  });
  await page.route(`**/data/${WHOLE}`, async (route) => {
    await held;
    await route.continue();
  });
  const all = (await summaryOf(page).locator('.sentence').innerText()).match(/\d+/)?.[0];
  const request = page.waitForRequest(`**/data/${WHOLE}`);
  await page.locator('.query').focus();
  await request;
  await page.locator('.query').fill('alibaba');
  await expect(page.locator('breach-chips')).toContainText('alibaba');
  await expect(summaryOf(page)).toContainText('Still searching the descriptions…');
  const count = async () => Number((await summaryOf(page).locator('.sentence').innerText()).match(/\d+/)?.[0]);
  const byName = await count();
  expect(byName).toBeGreaterThan(0);
  // What stands in no name is not told as found nowhere.
  await page.locator('.query').fill('waybill photographs');
  await expect(page.locator('breach-chips li')).toHaveCount(0);
  expect(String(await count())).toBe(all);
  await expect(page.locator('breach-empty')).toHaveCount(0);
  await page.locator('.query').fill('alibaba');
  await expect(page.locator('breach-chips')).toContainText('alibaba');
  bring();
  await expect(summaryOf(page)).not.toContainText('Still searching');
  await whenComplete(page);
  expect(await count()).toBeGreaterThanOrEqual(byName);
});

test('the methods that hand out data wait for all of it', async ({ site }) => {
  const page = await site.open();
  const asked = dataAskedBy(page);
  const csv = await page.evaluate(() => document.querySelector('breach-timeline')?.toCSV());
  expect(csv).toContain('https://');
  expect(asked()).toEqual([WHOLE]);
});

test('the keys that print fetch first what belongs on paper', async ({ site }) => {
  const page = await site.open({ search: '?cause=misuse', script: PRINTS });
  const asked = dataAskedBy(page);
  await page.locator('.picture').focus();
  await page.keyboard.press('Control+p');
  await page.locator('html[data-printed]').waitFor();
  expect(asked()).toEqual([WHOLE]);
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(page.locator('breach-paper .sources a').first()).toBeAttached();
});
