import type { Page } from 'playwright';
import { expect, test } from './site.ts';

/** What a printer would get. */
async function print(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
}

for (const view of ['timeline', 'scale', 'delay', 'compare', 'table']) {
  test.describe(`the view ${view} on paper`, () => {
    test('is drawn in vectors and told in a table with its sources, on A4 and Letter', async ({ site }) => {
      const page = await site.open({ search: `?view=${view}&cause=misuse` });
      const papers = [{ format: 'A4' }, ...(view === 'timeline' ? [{ format: 'Letter', landscape: true }] : [])];
      for (const options of papers) {
        const pdf = (await page.pdf(options)).toString('latin1');
        expect(pdf.startsWith('%PDF')).toBe(true);
        expect(pdf.length).toBeGreaterThan(20_000);
        expect(/\/Subtype\s*\/Image/.test(pdf), 'no picture of pixels').toBe(false);
      }
      await print(page);
      const paper = page.locator('breach-paper');
      expect(await page.locator('canvas').filter({ visible: true }).count()).toBe(0);
      expect(await paper.locator('figure > svg, figure > .sliced').filter({ visible: true }).count()).toBe(
        view === 'table' ? 0 : 1,
      );
      expect(await paper.locator('tbody tr[data-row]').count()).toBeGreaterThan(1);
      expect(await paper.locator('.sources li').count()).toBeGreaterThan(5);
      // The delay's answer is a sentence: without it the page would be half of one.
      expect((await paper.getByText('came out within').filter({ visible: true }).count()) > 0).toBe(view === 'delay');
    });
  });
}

test('what is printed is the selection: every incident, the filters in words, every source once', async ({ site }) => {
  const page = await site.open({ search: '?cause=misuse&q=express&from=2012&to=2018' });
  const shown = await page.locator('breach-outline .incident').count();
  const sentence = await page.locator('breach-summary .sentence').textContent();
  await print(page);
  const paper = page.locator('breach-paper');
  expect(shown).toBeGreaterThan(0);
  expect(await paper.locator('tbody tr[data-row]').count()).toBe(shown);
  expect(await paper.locator('.sentence').textContent()).toBe(sentence);
  const filters = await paper.locator('.filters').textContent();
  for (const part of ['Insider', '“express”', '2012–2018']) expect(filters).toContain(part);
  expect(await paper.locator('header').textContent()).toContain(page.url());
  const addresses = await paper
    .locator('.sources a')
    .evaluateAll((links) => links.map(({ textContent }) => textContent));
  expect(addresses.length).toBeGreaterThan(0);
  expect(new Set(addresses).size).toBe(addresses.length);
  const numbers = await paper.locator('.sources .number').allTextContents();
  expect(numbers).toEqual(numbers.map((_, at) => String(at + 1)));
});

test('only the paper is printed, black on white though the screen is dark, and nothing stays of it', async ({
  site,
}) => {
  const page = await site.open({ scheme: 'dark' });
  await print(page);
  const paper = page.locator('breach-paper');
  for (const chrome of ['breach-header', 'breach-filters', 'breach-stage', 'breach-reader', 'breach-footer'])
    expect(await page.locator(chrome).filter({ visible: true }).count(), chrome).toBe(0);
  expect(await paper.evaluate((element) => getComputedStyle(element).color)).toBe('rgb(0, 0, 0)');
  const ground = paper.locator('figure > svg > rect').first();
  expect(await ground.evaluate((rect) => getComputedStyle(rect).fill)).toBe('rgb(255, 255, 255)');
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
    'rgb(251, 250, 246)',
  );
  await page.emulateMedia({ media: 'screen' });
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.locator('breach-stage').waitFor();
  expect(await paper.locator('*').count()).toBe(0);
});

test('an open incident is printed whole, before the table, without its buttons', async ({ site }) => {
  const page = await site.open({ search: '?incident=taobao-2019&cause=scraping' });
  await print(page);
  const paper = page.locator('breach-paper');
  const details = await paper.locator('breach-details article').boundingBox();
  const table = await paper.locator('table').last().boundingBox();
  expect(details?.height).toBeGreaterThan(300);
  expect(table?.y).toBeGreaterThan((details?.y ?? 0) + (details?.height ?? 0) - 1);
  expect(await paper.locator('breach-details nav').filter({ visible: true }).count()).toBe(0);
});

test('on paper everything is in the language of the page', async ({ site }) => {
  const page = await site.open({ search: '?lang=zh-Hans&cause=misuse' });
  await print(page);
  const paper = page.locator('breach-paper');
  expect(await paper.locator('h1').textContent()).toBe('数据泄露时间线：时间线');
  expect(await paper.locator('.filters').textContent()).toContain('筛选条件');
});
