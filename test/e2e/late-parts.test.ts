import type { Page } from '@playwright/test';
import { expect, test, whenComplete } from './site.ts';

/** The browser's own word for what did not come. */
const expected = /Failed to load resource/;

/** From now on the site has no scripts: a new version of it has been put up, or the network is gone. */
const loseScripts = (page: Page) => page.route('**/assets/*.js', (route) => route.abort());
const findScripts = (page: Page) => page.unroute('**/assets/*.js');

const noticeOf = (page: Page) => page.locator('breach-missing-parts .notice');
const count = async (page: Page) => (await page.locator('breach-summary p').first().innerText()).match(/\d+/)?.[0];

test('a search that cannot be loaded is not shown as applied, and is applied when it comes', async ({ site }) => {
  const page = await site.open({ expected });
  const all = await count(page);
  await loseScripts(page);
  await page.locator('.query').fill('alipay');
  await expect(noticeOf(page)).toContainText('The search could not be loaded');
  await whenComplete(page);
  expect(await count(page)).toBe(all);
  await expect(page.locator('breach-chips li')).toHaveCount(0);
  expect(await page.locator('.query').inputValue()).toBe('alipay');
  await findScripts(page);
  await noticeOf(page).getByRole('button', { name: 'Try again' }).click();
  await expect(noticeOf(page)).toHaveCount(0);
  await whenComplete(page);
  expect(Number(await count(page))).toBeLessThan(Number(all));
  await expect(page.locator('breach-chips')).toContainText('alipay');
});

for (const [name, search, there] of [
  ['table', '?view=table', 'breach-table [role=row], breach-table tr'],
  ['delay', '?view=delay', 'breach-delay h2'],
  ['compare', '?view=compare', 'breach-compare-chooser input'],
] as const)
  test(`a view whose code does not come says so and comes later: ${name}`, async ({ site }) => {
    const page = await site.open({ expected });
    await loseScripts(page);
    await page.evaluate((view) => document.querySelector('breach-timeline')?.show({ view }), name);
    await expect(noticeOf(page)).toContainText('Part of this page could not be loaded.');
    await whenComplete(page);
    await findScripts(page);
    await noticeOf(page).getByRole('button', { name: 'Try again' }).click();
    await expect(page.locator(there).first()).toBeVisible();
    await expect(noticeOf(page)).toHaveCount(0);
    expect(new URL(page.url()).search).toBe(search);
  });

test('a language whose words do not come says so, and is dropped with the wish for it', async ({ site }) => {
  const page = await site.open({ expected });
  await loseScripts(page);
  await page.getByRole('button', { name: '中文' }).click();
  await expect(noticeOf(page)).toContainText('The words of this language could not be loaded.');
  await page.getByRole('button', { name: 'EN', exact: true }).click();
  await expect(noticeOf(page)).toHaveCount(0);
  await findScripts(page);
  await page.getByRole('button', { name: '中文' }).click();
  await expect(page.locator('breach-timeline')).toHaveAttribute('lang', 'zh-Hans');
});

test('a dialog whose code does not come says so itself, and its button works', async ({ site }) => {
  const page = await site.open({ expected });
  await loseScripts(page);
  await page.getByRole('button', { name: 'Share, embed or save' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.locator('.notice')).toContainText('Part of this page could not be loaded.');
  await findScripts(page);
  await dialog.getByRole('button', { name: 'Try again' }).click();
  await expect(dialog.locator('breach-share-ways h3').first()).toBeVisible();
  await expect(dialog.locator('.notice')).toHaveCount(0);
});

test('data that are cut off on their way take nothing away: the picture stays, and trying again brings the rest', async ({
  site,
}) => {
  const page = await site.open({ ready: false, expected });
  await page.unrouteAll();
  const address = '**/data/incidents*.json';
  await page.route(address, async (route) => {
    const text = await (await route.fetch()).text();
    await route.fulfill({ contentType: 'application/json', body: text.slice(0, text.length / 2) });
  });
  await page.reload();
  await whenComplete(page);
  await page.locator('.query').focus();
  await expect(page.locator('breach-problems')).toContainText('Only a part of');
  const all = await count(page);
  expect(Number(all)).toBeGreaterThan(100);
  await page.unroute(address);
  await page.locator('breach-problems').getByRole('button', { name: 'Try again' }).click();
  await expect(page.locator('breach-problems .notice')).toHaveCount(0);
  await whenComplete(page);
  expect(await count(page)).toBe(all);
});
