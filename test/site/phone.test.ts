import { expect, svgOf, test, whenStill } from './site.ts';
import { swipe } from './touch.ts';

const PHONE = { width: 390, height: 844, hasTouch: true };

test('the page is the picture and, below it, the list', async ({ site }) => {
  const page = await site.open(PHONE);
  const picture = await page.locator('.picture').boundingBox();
  const list = await page.locator('breach-outline').boundingBox();
  if (!picture || !list) throw new Error('picture or list is missing');
  expect(picture.y).toBeLessThan(844 / 2);
  expect(list.y).toBeGreaterThan(picture.y + picture.height);
  expect(picture.width).toBeGreaterThan(340);
  expect(list.width).toBeGreaterThan(340);
});

test('all filters but the search wait behind one button, which says how many are set', async ({ site }) => {
  const page = await site.open({ ...PHONE, search: '?cause=misuse' });
  const cause = page.locator('breach-facet-filter[data-facet=cause] .opener');
  expect(await page.getByRole('searchbox', { name: 'Search' }).isVisible()).toBe(true);
  expect(await cause.isVisible()).toBe(false);
  await page.getByRole('button', { name: 'Filters (1)' }).tap();
  await cause.tap();
  const panel = page.locator('.panel:popover-open');
  const box = await panel.boundingBox();
  expect(box?.x).toBeGreaterThanOrEqual(0);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(844);
  await panel.getByRole('checkbox', { name: 'Scraping' }).tap();
  await expect.poll(() => page.url()).toContain('cause=misuse,scraping');
});

test('details come as a sheet that can be read to its end, and closed; the page behind it stays where it was', async ({
  site,
}) => {
  const page = await site.open(PHONE);
  const row = page.locator('breach-outline .incident', { hasText: 'Taobao scraping case' });
  await row.scrollIntoViewIfNeeded();
  const place = await page.evaluate(() => scrollY);
  await row.tap();
  const sheet = page.locator('breach-details');
  await sheet.locator('h2').waitFor();
  const box = await sheet.boundingBox();
  if (!box) throw new Error('there is no sheet');
  expect(box.y).toBeGreaterThan(100);
  expect(Math.round(box.y + box.height)).toBe(844);
  await swipe(page, [
    { x: 190, y: 780 },
    { x: 190, y: box.y + 80 },
  ]);
  await expect.poll(() => sheet.evaluate((node) => node.scrollTop)).toBeGreaterThan(100);
  // Where the sheet does not reach, the page still scrolls.
  await swipe(page, [
    { x: 190, y: box.y - 20 },
    { x: 190, y: 20 },
  ]);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(place + 40);
  await page.getByRole('button', { name: 'Back to the list' }).tap();
  await sheet.waitFor({ state: 'detached' });
  expect(page.url()).toBe(site.address);
});

test('what can be tapped is at least 24 pixels wide and high', async ({ site }) => {
  const page = await site.open({ ...PHONE, search: '?incident=taobao-2019&cause=scraping' });
  await page.getByRole('button', { name: 'Filters (1)' }).tap();
  const small = await page.evaluate(() => {
    const found: string[] = [];
    const visit = (root: Document | ShadowRoot) => {
      for (const node of root.querySelectorAll<HTMLElement>('*')) {
        if (node.shadowRoot) visit(node.shadowRoot);
        if (!node.matches('button, select, input, summary, [role=slider], [role=switch], footer a')) continue;
        // A checkbox is tapped by its label; references stand in a line of text, which is an exception.
        const target = node.closest('label') ?? node.querySelector('.reach') ?? node;
        if (node.matches('.ref')) continue;
        const { width, height } = target.getBoundingClientRect();
        if (width > 0 && height > 0 && (width < 23.5 || height < 23.5))
          found.push(
            `${node.localName} “${(node.textContent ?? '').trim().slice(0, 30)}” ${Math.round(width)} × ${Math.round(height)}`,
          );
      }
    };
    visit(document);
    return found;
  });
  expect(small).toEqual([]);
});

test('a column that gathers incidents says how many, and a tap opens its extent', async ({ site }) => {
  const page = await site.open(PHONE);
  const before = await svgOf(page);
  const rect = /<rect data-part="cluster"[^>]*>/.exec(before)?.[0] ?? '';
  const [x, y, width, height, count] = ['x', 'y', 'width', 'height', 'data-count'].map((name) =>
    Number(new RegExp(` ${name}="([^"]+)"`).exec(rect)?.[1]),
  );
  expect(count).toBeGreaterThan(1);
  const box = await page.locator('.picture').boundingBox();
  await page.touchscreen.tap((box?.x ?? 0) + x + width / 2, (box?.y ?? 0) + y + height / 2);
  await expect.poll(() => page.url()).toContain('from=');
  await whenStill(page);
  expect(await page.locator('breach-outline .incident').count()).toBeGreaterThanOrEqual(count);
  expect(await svgOf(page)).not.toBe(before);
});
