import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright';
import { STANDALONE } from '../../src/build/headers.ts';
import { parquetOf } from '../parquet-files.ts';
import { watchFaults, watchPolicy } from './faults.ts';
import { test as base, expect, svgOf, whenComplete } from './site.ts';

/** What the file may take on a stick or in a mail. */
const MOST_BYTES = 2_000_000;

const test = base.extend<{ open(search?: string, scripts?: boolean, before?: string): Promise<Page> }>({
  /** Opens the file in a browser without a network, from a folder with nothing else in it. */
  async open({ browser, site }, use) {
    const stick = mkdtempSync(join(tmpdir(), 'breach-timeline-stick-'));
    // A name as somebody would give it, in a place that says nothing of us.
    const file = join(stick, 'Lesson 3 – breaches.html');
    copyFileSync(join(site.folder, STANDALONE), file);
    const address = pathToFileURL(file).href;
    const closings: (() => Promise<readonly string[]>)[] = [];
    const requests: string[] = [];
    await use(async (search = '', scripts = true, before = '') => {
      const context = await browser.newContext({
        viewport: { width: 1280, height: 800 },
        reducedMotion: 'reduce',
        locale: 'en-GB',
        offline: true,
        javaScriptEnabled: scripts,
      });
      const page = await context.newPage();
      await watchPolicy(page);
      const faults = watchFaults(page, address, []);
      closings.push(async () => {
        const found = await faults();
        await context.close();
        return found;
      });
      page.on('request', (request) => requests.push(request.url().split('?')[0]));
      await page.addInitScript({ content: before });
      await page.goto(`${address}${search}`);
      if (scripts && before === '') await whenComplete(page);
      return page;
    });
    const faults = await Promise.all(closings.map((close) => close()));
    rmSync(stick, { recursive: true, force: true });
    expect(faults.flat()).toEqual([]);
    // Nothing is asked for but the file itself, and what it has in itself.
    expect(requests.filter((request) => !/^(blob|data):/.test(request) && request !== address)).toEqual([]);
  },
});

test('the file is small enough for a mail', ({ site }) => {
  const bytes = statSync(join(site.folder, STANDALONE)).size;
  expect(bytes).toBeLessThanOrEqual(MOST_BYTES);
});

test('it opens from a stick without a network: all incidents, in their own fonts', async ({ open }) => {
  const page = await open();
  const { incidents } = JSON.parse(readFileSync('dist/data/incidents.json', 'utf8')) as { incidents: unknown[] };
  await page.getByText(`${incidents.length} incidents`).first().waitFor();
  const families = await page.evaluate(() =>
    [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family),
  );
  expect(families.some((family) => /Inter/.test(family))).toBe(true);
  expect(families.some((family) => /Source Serif/.test(family))).toBe(true);
});

test('one can zoom, open an incident with its sources, and the address reopens it', async ({ open }) => {
  const page = await open();
  const before = await svgOf(page);
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await whenComplete(page);
  expect(await svgOf(page)).not.toBe(before);
  await page.locator('breach-outline .incident', { hasText: 'Alipay' }).first().click();
  await page.locator('breach-details h2', { hasText: 'Alipay' }).waitFor();
  expect(await page.locator('breach-details breach-sources a, breach-details .sources a').count()).toBeGreaterThan(0);
  expect(new URL(page.url()).searchParams.get('incident')).toBe('alipay-2010');
  await page.reload();
  await whenComplete(page);
  await page.locator('breach-details h2', { hasText: 'Alipay' }).waitFor();
});

test('every view and both languages are in it', async ({ open }) => {
  const page = await open();
  for (const view of ['Size', 'Time hidden', 'Compare', 'Table']) {
    await page.getByRole('button', { name: view, exact: true }).click();
    await whenComplete(page);
  }
  await page.locator('breach-table [role=row], breach-table tr').nth(20).waitFor();
  await page.getByRole('button', { name: '中文' }).click();
  await page.getByRole('heading', { name: '数据泄露时间线' }).waitFor();
  await page.getByRole('button', { name: '时间线', exact: true }).click();
  await whenComplete(page);
  expect(await svgOf(page)).toContain('上海');
});

test('nothing in it leads to a file that does not lie beside it; the data are handed out of the file', async ({
  open,
}) => {
  const page = await open();
  const files = await page
    .locator('a:visible')
    .evaluateAll((all) =>
      all.map((link) => link as HTMLAnchorElement).flatMap((link) => (link.protocol === 'file:' ? link.pathname : [])),
    );
  expect([...new Set(files)]).toEqual([new URL(page.url()).pathname]);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('breach-footer').getByRole('button', { name: /data/i }).first().click(),
  ]);
  expect(download.suggestedFilename()).toBe('incidents.json');
  expect(readFileSync(await download.path(), 'utf8')).toBe(readFileSync('dist/data/incidents.json', 'utf8'));
});

test('a citation does not name the place on somebody’s disk', async ({ open }) => {
  const page = await open('?incident=alipay-2010');
  await page.locator('breach-details h2').waitFor();
  await page.locator('breach-footer').getByRole('button', { name: /cite/i }).click();
  const dialog = page.getByRole('dialog');
  const fields = dialog.locator('textarea, input');
  await fields.first().waitFor();
  const texts = await fields.evaluateAll((all) => all.map((each) => (each as HTMLInputElement).value));
  expect(texts.join(' ')).toContain('Breach Timeline');
  expect(texts.join(' ')).not.toContain('file:');
});

test('without scripts it says why it stays empty, in both languages, and what it is about', async ({ open }) => {
  const page = await open('', false);
  const sections = page.locator('noscript section');
  expect(await sections.evaluateAll((all) => all.map((section) => section.getAttribute('lang')))).toEqual([
    'en',
    'zh-Hans',
  ]);
  for (const said of ['It takes JavaScript', '需启用 JavaScript', /\d+ incidents \(/, 'Alipay'])
    expect(await sections.filter({ hasText: said }).first().isVisible()).toBe(true);
  expect(await page.locator('[data-stand-in]').isVisible()).toBe(false);
  expect(await page.locator('.too-old').first().isVisible()).toBe(false);
});

test('a browser that cannot unpack it says so', async ({ open }) => {
  const page = await open('', true, 'delete globalThis.DecompressionStream');
  await page.locator('.too-old[lang=en]').waitFor();
  await page.locator('.too-old[lang=zh-Hans]').waitFor();
});

test('a Parquet file that is dropped is read by the library that the file has packed', async ({ open }) => {
  const page = await open();
  const list = parquetOf([
    { name: 'organisation', data: ['Acme', 'Bolt'] },
    { name: 'disclosed', data: [new Date('2019-04-02'), new Date('2020-05-03')] },
    { name: 'people', data: [1_200, 3_400] },
  ]);
  const data = await page.evaluateHandle(
    (bytes) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(bytes)], 'list.parquet'));
      return transfer;
    },
    [...new Uint8Array(list)],
  );
  await page.dispatchEvent('body', 'drop', { dataTransfer: data });
  await expect(page.locator('breach-import .sum')).toHaveText('All 2 rows are shown.');
});
