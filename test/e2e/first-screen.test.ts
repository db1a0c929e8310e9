import type { Page } from '@playwright/test';
import { expect, test, whenComplete } from './site.ts';

/** Boxes of what a reader presses, CSS pixels: each view, the search, and the picture's corner. */
async function boxesOf(page: Page): Promise<Readonly<Record<string, readonly number[]>>> {
  await whenComplete(page);
  const box = async (name: string) => {
    const found = page.locator('breach-header').getByRole('button', { name, exact: true });
    const { x, y, width, height } = (await found.boundingBox()) ?? { x: -1, y: -1, width: -1, height: -1 };
    return [x, y, width, height].map(Math.round);
  };
  const boxes: Record<string, readonly number[]> = {};
  for (const name of ['Timeline', 'Size', 'Time hidden', 'Compare', 'Table', 'Share', 'EN'])
    boxes[name] = await box(name);
  const search = await page.getByRole('searchbox', { name: 'Search' }).boundingBox();
  return { ...boxes, search: [search?.x ?? -1, search?.y ?? -1].map(Math.round) };
}

test('the header and the search keep their place in every view and state', async ({ site }) => {
  for (const [width, height] of [
    [1440, 900],
    [1280, 720],
    [390, 844],
  ] as const) {
    const page = await site.open({ width, height });
    const before = await boxesOf(page);
    const show = (parameters: Record<string, string>) =>
      page.evaluate((wanted) => document.querySelector('breach-timeline')?.show(wanted), parameters);
    for (const view of ['scale', 'delay', 'compare', 'table', 'timeline']) {
      await show({ view });
      expect([width, view, await boxesOf(page)]).toEqual([width, view, before]);
    }
    await show({ country: 'CN', cause: 'misuse', from: '2010', to: '2015' });
    expect([width, 'filtered and zoomed', await boxesOf(page)]).toEqual([width, 'filtered and zoomed', before]);
  }
});

for (const [lang, secret, published, largest] of [
  ['en', /^Half of \d+ breaches stayed secret for months\.$/, /^\d+ cases came to light/, /3 billion accounts/],
  ['zh-Hans', /^\d+起泄露中，半数在数月之后才为公众所知。$/, /^这段时间有\d+起事件曝光。$/, /30亿个账户/],
] as const) {
  test(`a stranger who reads ${lang} is told a finding first, for what is shown`, async ({ site }) => {
    const headline = async (search: string) => {
      const page = await site.open({ search: `?lang=${lang}${search}` });
      await whenComplete(page);
      return page.locator('breach-headline .headline').innerText();
    };
    expect(await headline('')).toMatch(secret);
    expect(await headline('&from=2021-05&to=2023-06')).toMatch(published);
    expect(await headline('&view=scale')).toMatch(largest);
  });
}

test('“Start here” leads into the six cases told in full, and to the largest, the longest hidden and the newest', async ({
  site,
}) => {
  const page = await site.open();
  const start = page.locator('breach-start');
  expect(await start.locator('ol').first().getByRole('button').count()).toBe(6);
  await expect(start.locator('ol.list li').first()).toContainText('Yahoo 2013');
  await start.getByRole('button', { name: 'Longest hidden' }).click();
  await expect(start.locator('ol.list li').first()).toContainText('NTT West');
  await start.getByRole('button', { name: 'Newest' }).click();
  await expect(start.locator('ol.list li').first()).toContainText(/202[56]/);
  await start.getByRole('button', { name: 'Alipay' }).click();
  await page.locator('breach-details h2', { hasText: 'Alipay' }).waitFor();
  // Whoever looks for something is not told where to begin.
  await page.keyboard.press('Escape');
  await page.getByRole('searchbox', { name: 'Search' }).fill('courier');
  await expect(start).toHaveCount(0);
});

test('a picture that is higher than its window ends at a group, says what follows, and shows it when asked', async ({
  site,
}) => {
  const page = await site.open({ width: 1280, height: 720 });
  const more = page.getByRole('button', { name: /^\d+ more groups: / });
  await expect(more).toBeVisible();
  const overview = await page.locator('breach-overview').boundingBox();
  expect((overview?.y ?? 0) + (overview?.height ?? 0)).toBeLessThanOrEqual(720);
  const before = (await page.locator('breach-chart').boundingBox())?.height ?? 0;
  await more.click();
  await expect(more).toHaveCount(0);
  expect((await page.locator('breach-chart').boundingBox())?.height).toBeGreaterThan(before + 50);
  // An incident that lies below is in sight from the start.
  const opened = await site.open({ width: 1280, height: 720, search: '?incident=shanghai-police-2021' });
  await expect(opened.getByRole('button', { name: /^\d+ more groups: / })).toHaveCount(0);
});

test('all marks lie over the picture until Escape, or a press beside them', async ({ site }) => {
  const page = await site.open();
  const all = page.locator('breach-legend .all');
  const more = page.locator('breach-legend summary');
  await more.click();
  await expect(all).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(all).toBeHidden();
  await expect(more).toBeFocused();
  await more.click();
  await page.locator('breach-headline').click();
  await expect(all).toBeHidden();
});
