import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { expect, test, whenComplete } from './site.ts';

const WIDE = { width: 1440, height: 900 };

const rows = (page: Page) => page.locator('breach-table .rows tr');
/** How many incidents the table says it has. */
const count = async (page: Page) => Number(await page.locator('breach-table table').getAttribute('aria-rowcount')) - 1;

/** Reads a downloaded file that has no quoted line breaks. */
function cellsOf(text: string): string[][] {
  const lines = text
    .replace(/^\ufeff/, '')
    .split('\r\n')
    .slice(0, -1);
  return lines.map((line) =>
    [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, a, b]) => a ?? b ?? ''),
  );
}

for (const { lang, view, columns, longest, first } of [
  {
    lang: 'en',
    view: 'Table',
    columns: ['Incident', 'Made public'],
    longest: /Hidden for/,
    first: 'the longest first',
  },
  { lang: 'zh-Hans', view: '表格', columns: ['事件', '公开'], longest: /未被察觉时长/, first: '最长在前' },
]) {
  test.describe(`show me the rows, in ${lang}`, () => {
    test('all of the selection, with headings, sorted as asked', async ({ site }) => {
      const page = await site.open({ ...WIDE, search: `?lang=${lang}&country=CN` });
      const listed = await page.locator('breach-outline .incident').count();
      await page.getByRole('button', { name: view, exact: true }).click();
      await rows(page).first().waitFor();
      expect(await count(page)).toBe(listed);
      for (const name of columns) await page.getByRole('columnheader', { name, exact: true }).waitFor();
      await page.getByRole('button', { name: longest }).click();
      await page.locator('breach-table .note', { hasText: first }).waitFor();
      expect(page.url()).toContain('sort=-hidden');
      await page.goBack();
      await whenComplete(page);
      expect(page.url()).not.toContain('sort');
    });
  });
}

test('the table has the width of the page, and the list gives way to it', async ({ site }) => {
  const page = await site.open({ ...WIDE, search: '?view=table' });
  await rows(page).first().waitFor();
  expect(await page.locator('breach-outline').count()).toBe(0);
  expect((await page.locator('breach-table').boundingBox())?.width).toBeGreaterThan(1_300);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});

test('what is opened in the table is marked in the timeline, and the other way round', async ({ site }) => {
  const page = await site.open({ ...WIDE, search: '?view=table&q=taobao' });
  const row = rows(page).filter({ hasText: 'Taobao scraping case' });
  await row.getByRole('button').click();
  await page.locator('breach-details h2').waitFor();
  expect(await row.getAttribute('aria-current')).toBe('true');
  expect(page.url()).toContain('incident=taobao-2019');
  await page.goto(`${site.address}?incident=alipay-2010`);
  await page.getByRole('button', { name: 'Table', exact: true }).click();
  const marked = page.locator('breach-table tr[aria-current=true]');
  await marked.waitFor();
  expect(await marked.innerText()).toContain('Alipay');
  const box = await marked.boundingBox();
  expect(box?.y).toBeGreaterThan(100);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(900);
});

test('by keys alone: from the link at the top into the rows, into an incident, and back', async ({ site }) => {
  const page = await site.open({ ...WIDE, search: '?view=table&sort=name' });
  await rows(page).first().waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const name = await rows(page).nth(1).getByRole('button').innerText();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 2, name }).waitFor();
  await page.keyboard.press('Escape');
  await page.locator('breach-details').waitFor({ state: 'detached' });
  await whenComplete(page);
  const focused = await page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element instanceof HTMLElement ? element.innerText : '';
  });
  expect(focused).toBe(name);
});

test('the download has exactly the rows and columns of the table, in their order, with sources', async ({ site }) => {
  const page = await site.open({ ...WIDE, search: '?view=table&country=KR&sort=name&columns=published,size' });
  await rows(page).first().waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download CSV' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^Breach-Timeline.*_\d{4}-\d\d-\d\d_CC-BY-4\.0\.csv$/);
  const [headings, ...lines] = cellsOf(readFileSync(await download.path(), 'utf8'));
  expect(headings.slice(0, 4)).toEqual(['id', 'name', 'published', 'size']);
  expect(headings.at(-1)).toBe('source-urls');
  const names = await page.locator('breach-table .open').allInnerTexts();
  expect(lines.map(([, name]) => name)).toEqual(names);
  expect(lines.length).toBe(await count(page));
  for (const line of lines) expect(line[2]).toMatch(/^(\d{4}[\dX~?%/.-]*)?$/);
  expect(lines.some((line) => (line.at(-1) ?? '').startsWith('https://'))).toBe(true);
});

test('copying gives what is shown, line by line', async ({ site }) => {
  const page = await site.open({ ...WIDE, search: '?view=table&country=KR&sort=name&columns=cause' });
  await rows(page).first().waitFor();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.locator('breach-table-copies .copy').click();
  await page.locator('breach-table-copies .said', { hasText: 'copied' }).waitFor();
  const lines = (await page.evaluate(() => navigator.clipboard.readText())).split(/\r?\n/);
  expect(lines[0]).toBe('Incident\tCause');
  expect(lines.length).toBe((await count(page)) + 1);
  const cause = await rows(page).first().locator('td').innerText();
  expect(lines[1].split('\t')[1]).toBe(cause);
});

test('columns are chosen, and the address holds them', async ({ site }) => {
  const page = await site.open({ ...WIDE, search: '?view=table&columns=cause,size' });
  await page.locator('breach-table-columns .opener').click();
  await page.getByRole('checkbox', { name: 'Sector' }).check();
  await page.getByRole('button', { name: 'Move “Sector” earlier' }).click();
  await page.keyboard.press('Escape');
  await whenComplete(page);
  expect(new URL(page.url()).searchParams.get('columns')).toBe('cause,sector,size');
  await page.reload();
  await rows(page).first().waitFor();
  const headings = await page.locator('breach-table thead th').allInnerTexts();
  expect(headings).toEqual(['Incident', 'Cause', 'Sector', 'Size, best evidence']);
});

test('on paper every row stands, headed again on each page, and nothing scrolls', async ({ site }) => {
  const page = await site.open({ ...WIDE, search: '?view=table' });
  await rows(page).first().waitFor();
  // On a screen, too: the browser's own search finds each.
  expect(await rows(page).count()).toBe(await count(page));
  await page.emulateMedia({ media: 'print' });
  await expect.poll(() => rows(page).count()).toBe(await count(page));
  const { scrolls, heading } = await page.locator('breach-table .scroller').evaluate((scroller) => ({
    scrolls: scroller.scrollHeight > scroller.clientHeight,
    heading: getComputedStyle(scroller.querySelector('thead') ?? scroller).display,
  }));
  expect(scrolls).toBe(false);
  expect(heading).toBe('table-header-group');
  await page.emulateMedia({ media: 'screen' });
  await expect
    .poll(() => page.locator('breach-table .scroller').evaluate((one) => one.scrollHeight > one.clientHeight))
    .toBe(true);
});

test('a phone has the table, and the incident that is opened over it', async ({ site }) => {
  const page = await site.open({ search: '?view=table', width: 390, height: 844, hasTouch: true });
  await rows(page).first().waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  const first = rows(page).first();
  expect((await first.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await first.tap();
  await page.locator('breach-details h2').waitFor();
  expect(await first.getAttribute('aria-current')).toBe('true');
});
