import { expect, test, whenComplete } from './site.ts';

/** The cases that the site is about, told in full. */
const CORE = [
  'alipay-2010',
  'taobao-2019',
  'yto-express-2013',
  'exam-website-2013',
  'wuhan-tax-2013',
  'shanghai-police-2021',
];
const SCREEN = 900;

for (const lang of ['en', 'zh-Hans']) {
  test(`the core cases are told in three screens, each with its life as a picture, ${lang}`, async ({ site }) => {
    const page = await site.open({ width: 1440, height: SCREEN, search: `?lang=${lang}&incident=${CORE[0]}` });
    const panel = page.locator('breach-reader aside');
    for (const id of CORE) {
      await page.evaluate((name) => document.querySelector('breach-timeline')?.select(name), id);
      await whenComplete(page);
      await expect(page.locator('breach-details #sources')).toBeVisible();
      await expect(page.locator('breach-life-picture svg')).toBeVisible();
      const height = await panel.evaluate((node) => node.scrollHeight);
      expect(height, id).toBeLessThanOrEqual(3 * SCREEN);
      expect(height, id).toBeGreaterThan(SCREEN);
    }
  });
}

test('a number leads to its source, which is folded until then', async ({ site }) => {
  const page = await site.open({ search: '?incident=taobao-2019' });
  const sources = page.locator('breach-details .sources li');
  await expect(sources.first()).toBeHidden();
  await page.locator('breach-details .life .ref').first().click();
  await expect(sources.first()).toBeInViewport();
  await expect(sources.first()).toBeFocused();
});
