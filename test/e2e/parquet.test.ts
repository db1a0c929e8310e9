import type { Page } from '@playwright/test';
import { crowdedArchive, parquetOf } from '../parquet-files.ts';
import { objectionsOf } from './axe.ts';
import { expect, test } from './site.ts';

const LIST = Buffer.from(
  parquetOf([
    { name: 'organisation', data: ['Acme', 'Bolt', 'Total'] },
    { name: 'disclosed', data: [new Date('2019-04-02'), new Date('2020-05-03'), null] },
    { name: 'people', data: [1_200, 3_400, 4_600] },
  ]),
);
/** So many rows that one picture does not hold them. */
const ROWS = 110_000;
const ARCHIVE = Buffer.from(crowdedArchive(ROWS));

const rowsOf = (page: Page) => page.locator('breach-table tbody tr');

/** Drops a file on the page. */
async function drop(page: Page, name: string, content: Buffer): Promise<void> {
  const data = await page.evaluateHandle(
    ([file, letters]) => {
      const bytes = Uint8Array.from(atob(letters), (letter) => letter.charCodeAt(0));
      const transfer = new DataTransfer();
      transfer.items.add(new File([bytes], file));
      return transfer;
    },
    [name, content.toString('base64')],
  );
  await page.dispatchEvent('body', 'drop', { dataTransfer: data });
}

for (const whole of [false, true])
  test(`an address names a Parquet file, which is drawn, ${whole ? 'sent whole' : 'sent in parts'}`, async ({
    site,
  }) => {
    site.write('list.parquet', LIST, { whole });
    const page = await site.open({ search: '?src=list.parquet&view=table&check=1' });
    await expect(rowsOf(page)).toHaveCount(2);
    await expect(rowsOf(page).filter({ hasText: 'Acme' })).toContainText('1,200 people');
    await expect(page.locator('breach-problems')).toContainText('line 3');
  });

test('a Parquet file that is cut off is told, not drawn', async ({ site }) => {
  site.write('broken.parquet', LIST.subarray(0, 300));
  const page = await site.open({ search: '?src=broken.parquet&check=1' });
  await expect(page.locator('breach-problems')).toContainText('a Parquet file that is cut off');
});

test('of an archive by address a period is fetched and drawn; another can be chosen, and the address keeps it', async ({
  site,
}) => {
  site.write('archive.parquet', ARCHIVE);
  const page = await site.open({ search: '?src=archive.parquet' });
  const archive = page.locator('breach-archive');
  await expect(archive).toContainText(
    'This file has 110,000 rows, more than one picture holds. 1,000 of them are read: January 2020 to September 2022.',
  );
  await expect(archive).toContainText('The other 109,000 are not in the picture.');
  const choice = archive.getByLabel('Show');
  await expect(choice.locator('option')).toHaveText([
    'January 2020 to September 2022 (1,000 rows)',
    'January 2010 (108,000 rows)',
    'January 2000 to September 2002 (1,000 rows)',
  ]);
  await choice.focus();
  await choice.selectOption('January 2000 to September 2002 (1,000 rows)');
  await expect(archive).toContainText('1,000 of them are read: January 2000 to September 2002.');
  await expect(choice).toBeFocused();
  expect(await objectionsOf(page, {}, 'breach-archive')).toEqual([]);
  expect(new URL(page.url()).searchParams.get('src')).toBe('archive.parquet#2000-01..2002-09');
  await expect(page.locator('breach-summary')).toContainText('1,000');
  // And back to the first, without a second look at the dates.
  await page.goBack();
  await expect(archive).toContainText('are read: January 2020 to September 2022');
});

test('an archive by address is read beside the page, by a worker that is there for another period', async ({
  site,
}) => {
  site.write('archive.parquet', ARCHIVE);
  const page = await site.open({ search: '?src=archive.parquet' });
  const archive = page.locator('breach-archive');
  await expect(archive).toContainText('January 2020 to September 2022');
  const [worker, ...others] = page.workers();
  expect(others).toEqual([]);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await archive.getByLabel('Show').selectOption('January 2000 to September 2002 (1,000 rows)');
  await expect(archive).toContainText('are read: January 2000 to September 2002.');
  expect(page.workers()).toEqual([worker]);
  expect(asked.some((address) => address.endsWith('archive.parquet'))).toBe(true);
  // The page itself has fetched nothing of it.
  const own = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  expect(own.filter((name) => name.includes('.parquet'))).toEqual([]);
});

test('where a worker does not come, an archive is read in the page', async ({ site }) => {
  site.write('archive.parquet', ARCHIVE);
  const page = await site.open({
    search: '?src=archive.parquet',
    script: "globalThis.Worker = class { constructor() { throw new Error('none') } };",
  });
  const archive = page.locator('breach-archive');
  await expect(archive).toContainText('January 2020 to September 2022');
  await archive.getByLabel('Show').selectOption('January 2000 to September 2002 (1,000 rows)');
  await expect(archive).toContainText('are read: January 2000 to September 2002.');
});

test('a short file leaves no worker behind, and a file that is not there is told', async ({ site }) => {
  site.write('list.parquet', LIST);
  const page = await site.open({ search: '?src=list.parquet&view=table' });
  await expect(rowsOf(page)).toHaveCount(2);
  expect(page.workers()).toEqual([]);
  const gone = await site.open({ search: '?src=gone.parquet', ready: false, expected: /404/ });
  await expect(gone.locator('breach-problems')).toContainText('404');
});

test('from and to of an address say which months of an archive are read', async ({ site }) => {
  site.write('archive.parquet', ARCHIVE);
  const page = await site.open({
    search: '?src=archive.parquet&view=table&from=2001-02&to=2001-03',
    language: 'zh-CN',
  });
  const archive = page.locator('breach-archive');
  await expect(archive).toContainText('读取了其中59行：2001年2月至2001年3月');
  await expect(rowsOf(page)).toHaveCount(59);
});

test('a dropped archive is read a period at a time, on the machine of the reader', async ({ site }) => {
  const page = await site.open({ width: 1440, height: 900 });
  await drop(page, 'archive.parquet', ARCHIVE);
  const own = page.locator('breach-import');
  await expect(own.locator('.sum')).toHaveText('All 1,000 rows are shown.');
  const archive = own.locator('breach-archive');
  await expect(archive).toContainText('1,000 of them are read: January 2020 to September 2022.');
  await archive.getByLabel('Show').selectOption('January 2000 to September 2002 (1,000 rows)');
  await expect(archive).toContainText('1,000 of them are read: January 2000 to September 2002.');
  await expect(own.locator('.sum')).toHaveText('All 1,000 rows are shown.');
  // Nothing of it is in the address.
  expect(new URL(page.url()).searchParams.has('src')).toBe(false);
});
