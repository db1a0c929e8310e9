import type { Page } from 'playwright';
import { type Focus, focusOf, tabTo } from './focus.ts';
import { expect, svgOf, test, whenComplete } from './site.ts';

const WIDE = { width: 1440, height: 900 };

const comparison = (page: Page) => page.locator('breach-compare');
const cell = (page: Page, row: string, id: string) =>
  comparison(page).locator(`[data-row="${row}"] td[data-id="${id}"]`);

const isField = ({ tag }: Focus) => tag === 'input';

test('“How big is that?”: by keyboard, from the details of Alipay to a comparison with Taobao and with a population', async ({
  site,
}) => {
  const page = await site.open({ ...WIDE, search: '?incident=alipay-2010' });
  await tabTo(page, ({ name }) => name === 'Add to compare', 90);
  await page.keyboard.press('Enter');
  await tabTo(page, ({ name }) => name === 'Compare 1 thing', 3);
  await page.keyboard.press('Enter');
  await comparison(page).locator('table').waitFor();
  expect(page.url()).toContain('view=compare');

  // What was asked for has the focus: from there on come the chip of Alipay and the field.
  await expect.poll(async () => (await focusOf(page)).tag).toBe('section');
  expect((await focusOf(page)).isVisible).toBe(true);
  await tabTo(page, isField, 2);
  await page.keyboard.type('taobao scraping');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.url()).toContain('compare=alipay-2010,taobao-2019');
  const unlike = comparison(page).locator('.unlike');
  await expect.poll(() => unlike.innerText()).toMatch(/^Not in one unit.*Alipay.*\(bytes\).*Taobao.*\(items\)/);
  expect(await cell(page, 'per-head', 'taobao-2019').innerText()).toMatch(/counted in items/);
  const picture = await svgOf(page);
  expect(picture).toContain('areas can be compared only within one unit');
  expect(picture).toContain('one square = 1 million items');

  await page.keyboard.type('shanghai police');
  await page.keyboard.press('Enter');
  await page.keyboard.type('population census seventh');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.url()).toContain('shanghai-police-2021,cn-population-2020');
  await whenComplete(page);
  expect(await svgOf(page)).toContain('one square = 1 million people');
  expect(await cell(page, 'per-head', 'shanghai-police-2021').innerText()).toMatch(
    /in 100 of the people of the country/,
  );

  const link = await tabTo(page, ({ name }) => name.includes('opens in a new tab'), 200);
  expect(link.isVisible).toBe(true);
  const { href, target, rel } = await page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    const { href = '', target = '', rel = '' } = element instanceof HTMLAnchorElement ? element : {};
    return { href, target, rel };
  });
  expect(href).toMatch(/^https?:/);
  expect([target, rel]).toEqual(['_blank', 'noopener noreferrer']);

  await page.goBack();
  await expect.poll(() => page.url()).not.toContain('cn-population-2020');
});

test('“有多大？”：在中文界面上，与全国人口相比，并查看来源', async ({ site }) => {
  const page = await site.open({ ...WIDE, search: '?view=compare&lang=zh-Hans&compare=huazhu-2018' });
  await page.locator('breach-compare-chooser input').click();
  await page.keyboard.type('全国人口普查');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.url()).toContain('compare=huazhu-2018,cn-population-');
  await whenComplete(page);
  expect(await svgOf(page)).toContain('每个方格代表100万人');
  const text = await cell(page, 'per-head', 'huazhu-2018').innerText();
  expect(text).toMatch(/每100人中约9\.\d人/);
  expect(text).toContain('约1.3亿人');
  expect(text).toContain('14.1亿人');
  await cell(page, 'figures', 'huazhu-2018').locator('.ref').first().press('Enter');
  const entry = cell(page, 'sources', 'huazhu-2018').locator('li').first();
  await expect
    .poll(() => entry.evaluate((node) => node === (node.getRootNode() as ShadowRoot).activeElement))
    .toBe(true);
  const link = cell(page, 'sources', 'huazhu-2018').locator('a').first();
  expect(await link.getAttribute('href')).toMatch(/^https?:/);
});

test('with nothing chosen it suggests something, which is not in the address until it is kept', async ({ site }) => {
  const page = await site.open({ ...WIDE, search: '?view=compare' });
  const chooser = page.locator('breach-compare-chooser');
  expect(await chooser.locator('.suggestion').innerText()).toMatch(/^Suggested: .*China population/);
  expect(page.url()).not.toContain('compare=');
  await chooser.getByRole('button', { name: 'Use this comparison' }).click();
  await expect.poll(() => page.url()).toContain('compare=');
  expect(await chooser.locator('.chip').count()).toBeGreaterThanOrEqual(2);
});

test('ids that nobody knows are told; a quantity that comes with the whole file is not one of them', async ({
  site,
}) => {
  const search = '?view=compare&compare=taobao-2019,nobody,darkweb-credentials-2020';
  const page = await site.open({ ...WIDE, search });
  await expect.poll(() => page.url()).toMatch(/compare=taobao-2019,darkweb-credentials-2020$/);
  const told = await page.locator('breach-problems .notice').innerText();
  expect(told).toContain('couldn’t find “nobody”');
  expect(told).not.toContain('darkweb');
  expect(await page.locator('breach-compare-chooser .chip').count()).toBe(2);
});

test('a heading of the table opens its incident', async ({ site }) => {
  const page = await site.open({ ...WIDE, search: '?view=compare&compare=alipay-2010,taobao-2019' });
  await comparison(page).getByRole('button', { name: 'Taobao' }).press('Enter');
  await page.getByRole('heading', { level: 2, name: 'Taobao' }).waitFor();
  expect(page.url()).toContain('incident=taobao-2019');
});

test('on a phone the table scrolls in itself and the page does not', async ({ site }) => {
  const search = '?view=compare&compare=shanghai-police-2021,mega-database-2025,xinai-2022,cn-population-2020';
  const page = await site.open({ search, width: 390, height: 844, hasTouch: true });
  await comparison(page).locator('table').waitFor();
  const widths = await comparison(page)
    .locator('.scroller')
    .evaluate((box) => ({
      page: document.documentElement.scrollWidth,
      inside: box.scrollWidth > box.clientWidth,
      label: getComputedStyle(box.querySelector('tbody th') ?? box).position,
    }));
  expect(widths).toEqual({ page: 390, inside: true, label: 'sticky' });
});
