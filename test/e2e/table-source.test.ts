import { gzipSync } from 'node:zlib';
import { rowsOf, workbook } from '../workbook.ts';
import { expect, test } from './site.ts';

const TABLE = 'Firm,When,Size\nAcme,2019-04-02,1200\nBolt,2020-05-03,3400\nTotal,,4600\n';
const MAPPING = JSON.stringify({
  format: 'breach-timeline-mapping/1',
  importer: 'table',
  columns: {
    organisation: 'Firm',
    dates: [{ column: 'When', is: 'disclosure' }],
    size: { column: 'Size', unit: 'people' },
  },
  header: { title: 'Firms of our town', attribution: 'Town newspaper' },
});

test('an address names a table and a mapping, and the picture is drawn straight from them', async ({ site }) => {
  site.write('list.csv', TABLE);
  site.write('list-mapping.json', MAPPING);
  const page = await site.open({ search: '?src=list.csv&mapping=list-mapping.json&view=table' });
  await expect(page.locator('breach-header h1')).toHaveText('Firms of our town');
  const rows = page.locator('breach-table tbody tr');
  await expect(rows).toHaveCount(2);
  await expect(rows.filter({ hasText: 'Acme' })).toContainText('1,200 people');
});

test('without a mapping a table is drawn as its columns suggest; its author is told what is in doubt', async ({
  site,
}) => {
  site.write('plain.csv', TABLE);
  const page = await site.open({ search: '?src=plain.csv&view=table&check=1' });
  await expect(page.locator('breach-table tbody tr')).toHaveCount(2);
  const problems = page.locator('breach-problems');
  await expect(problems).toContainText('line 4');
  await expect(problems).toContainText('date-meaning:When');
});

/** A text in GB18030, of letters that take one or two bytes there. */
function gb18030(text: string): Buffer {
  const decoder = new TextDecoder('gb18030');
  const bytes = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead < 0xff; lead += 1)
    for (let trail = 0x40; trail < 0xff; trail += 1)
      bytes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
  return Buffer.from([...text].flatMap((letter) => bytes.get(letter) ?? letter.charCodeAt(0)));
}

const SHEET = ['Firm,When', 'Acme,2019-04-02', 'Bolt,2020-05-03'];
const GERMAN = 'Company;Disclosed\nBürgeramt;2019-04-02\nÖffentliche Bücherei;2020-05-03\n';
const CHINESE = '企业名称,公开时间\n蓝海快递,2019-03-05\n北方医院,2021-07-12\n';

for (const { name, file, content, found } of [
  {
    name: 'a workbook of Excel',
    file: 'list.xlsx',
    content: Buffer.from(workbook([{ name: 'List', rows: rowsOf(SHEET.map((line) => line.split(','))) }])),
    found: 'Bolt',
  },
  { name: 'a file packed with gzip', file: 'list.csv.gz', content: gzipSync(SHEET.join('\n')), found: 'Bolt' },
  { name: 'UTF-16', file: 'wide.csv', content: Buffer.from(`\ufeff${CHINESE}`, 'utf16le'), found: '北方医院' },
  { name: 'Windows-1252', file: 'office.csv', content: Buffer.from(GERMAN, 'latin1'), found: 'Öffentliche Bücherei' },
  { name: 'GB18030', file: 'paper.csv', content: gb18030(CHINESE), found: '北方医院' },
])
  test(`${name} is drawn straight from its address, by explorer, element and frame`, async ({ site }) => {
    site.write(file, content);
    const page = await site.open({ search: `?src=${file}&view=table` });
    const rows = page.locator('breach-table tbody tr');
    await expect(rows).toHaveCount(2);
    await expect(rows.filter({ hasText: found })).toHaveCount(1);
    site.write(
      'guest.html',
      `<!doctype html><title>Guest</title><script type="module" src="breach-timeline.js"></script><breach-timeline src="${file}" view="table"></breach-timeline>`,
    );
    for (const path of ['guest.html', `embed.html?src=${file}&view=table`]) {
      await page.goto(site.address + path);
      await expect(rows).toHaveCount(2);
      await expect(rows.filter({ hasText: found })).toHaveCount(1);
    }
  });

test('a table is read beside the page', async ({ site }) => {
  site.write('list.csv', TABLE);
  const page = await site.open({ search: '?src=list.csv&view=table', ready: false });
  const worker = await page.waitForEvent('worker');
  expect(worker.url()).toContain(site.address);
  await expect(page.locator('breach-table tbody tr')).toHaveCount(2);
});

test('a file that is neither data nor a table is said to be none', async ({ site }) => {
  site.write('noise.bin', Buffer.from([0x50, 0x4b, 3, 4, 0xff, 0, 0xfe, 1]));
  const page = await site.open({ search: '?src=noise.bin', ready: false, expected: /noise\.bin/ });
  await expect(page.getByRole('alert').first()).toBeVisible();
});
