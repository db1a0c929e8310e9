import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Frame, Page } from '@playwright/test';
import { objectionsOf } from './axe.ts';
import { expect, type Site, test, whenComplete } from './site.ts';

/** A class has looked up four cases; what it writes is what classes write. */
const CLASS = `Company,Country,When was it made public?,How many,How,Where we read it
Northwind Bank,USA,14/03/2021,1.2 million people,hacked,https://news.example/northwind
Blue Market,United Kingdom,02/11/2019,"45,000",lost laptop,https://paper.example/blue
Mountain Clinic,Germany,30/06/2020,over 300 thousand,ransomware,https://clinic.example/letter
City Library,France,2022,unknown,hacked,
Total,,,,,
`;

/** As a spreadsheet puts it on the clipboard. */
const NEWSPAPER_ZH = [
  '企业名称\t国家\t日期\t影响人数\t泄露原因',
  '蓝海快递\t中国\t2019年3月5日\t约120万\t内鬼',
  '北方医院\t中国\t2021年7月12日\t超过3万\t黑客攻击',
  '云端网盘\t美国\t2020年2月9日\t不详\t误操作',
].join('\n');

async function openImport(page: Page, name = 'Use your own data'): Promise<void> {
  await page.getByRole('button', { name }).click();
  await expect(page.locator('breach-import h2')).toBeFocused();
}

async function paste(page: Page, text: string, markup = ''): Promise<void> {
  await page.locator('breach-import textarea').evaluate(
    (field, given) => {
      const data = new DataTransfer();
      data.setData('text/plain', given.text);
      if (given.markup !== '') data.setData('text/html', given.markup);
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    },
    { text, markup },
  );
}

const sum = (page: Page) => page.locator('breach-import .sum');
const names = (page: Page) =>
  page.evaluate(() => {
    const stage = document.querySelector('breach-timeline')?.shadowRoot?.querySelector('breach-stage');
    const data: unknown = stage && Reflect.get(stage, 'data');
    const incidents: unknown = typeof data === 'object' && data ? Reflect.get(data, 'incidents') : [];
    return Array.isArray(incidents) ? incidents.map((incident) => String(incident.organisation ?? incident.id)) : [];
  });

test('a table that is pasted becomes the picture; what it does not say is asked, and answered', async ({ site }) => {
  const page = await site.open({ width: 1440, height: 900 });
  await openImport(page);
  await paste(page, CLASS);
  await expect(sum(page)).toHaveText('4 of 5 rows are shown; 1 left out.');
  expect(await names(page)).toEqual(['Northwind Bank', 'Blue Market', 'Mountain Clinic', 'City Library']);
  // Nothing of it is in the address.
  expect(new URL(page.url()).searchParams.has('src')).toBe(false);
  const unit = page.getByRole('radiogroup', { name: /What does “How many” count/ });
  await unit.getByRole('radio', { name: 'people' }).check();
  await expect(page.locator('breach-import h3').first()).toHaveText('All is answered');
  await page.getByText('Left out (1)').click();
  await expect(page.locator('breach-import details li').first()).toContainText('“Total”: is a sum of others');
  const [data] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save data.json' }).click(),
  ]);
  expect(data.suggestedFilename()).toBe('data.json');
  const [mapping] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save mapping.json' }).click(),
  ]);
  expect(mapping.suggestedFilename()).toBe('mapping.json');
  await page.getByRole('button', { name: 'Back to our own data' }).click();
  await expect(page.locator('breach-import')).toHaveCount(0);
  await expect.poll(async () => (await names(page)).length).toBeGreaterThan(200);
});

test('a file that is dropped anywhere on the page is read', async ({ site }) => {
  const page = await site.open({ width: 1280, height: 720 });
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'class.csv', { type: 'text/csv' }));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
  }, CLASS);
  await expect(sum(page)).toHaveText('4 of 5 rows are shown; 1 left out.');
  expect((await names(page)).length).toBe(4);
  // Back undoes a zoom and does not take the table away.
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect(page).toHaveURL(/from=/);
  await page.goBack();
  await expect(page).not.toHaveURL(/from=/);
  expect((await names(page)).length).toBe(4);
});

test('a packed file is read like the table in it', async ({ site }) => {
  const page = await site.open({ width: 1280, height: 720 });
  await openImport(page);
  const file = page.locator('breach-import input[type=file]');
  await file.setInputFiles({ name: 'class.csv.gz', mimeType: 'application/gzip', buffer: gzipSync(CLASS) });
  await expect(sum(page)).toHaveText('4 of 5 rows are shown; 1 left out.');
});

test('in Chinese, on a phone, a table is pasted and looked at', async ({ site }) => {
  const page = await site.open({ width: 390, height: 844, hasTouch: true, search: '?lang=zh-Hans' });
  await openImport(page, '使用自己的数据');
  await paste(page, NEWSPAPER_ZH);
  await expect(sum(page)).toHaveText('全部3行都已显示。');
  expect(await names(page)).toEqual(['蓝海快递', '北方医院', '云端网盘']);
  // What is asked is folded, so that the picture is near, and so is the code.
  await expect(page.locator('breach-own-code h3')).toBeHidden();
  await page.locator('breach-import .answers summary').tap();
  await page.getByRole('radio', { name: '公开的日期' }).check();
  await expect(page.getByRole('radio', { name: '公开的日期' })).toBeChecked();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test('a mapping that is brought like a table waits for one, or reads the one at hand', async ({ site }) => {
  const page = await site.open({ width: 1280, height: 720 });
  await openImport(page);
  const mapping = JSON.stringify({
    format: 'breach-timeline-mapping/1',
    importer: 'table',
    columns: { organisation: 'Country', dates: [{ column: 'When was it made public?', is: 'discovery' }] },
  });
  await paste(page, mapping);
  await expect(page.locator('breach-import p.told')).toContainText('Now bring the table');
  await paste(page, CLASS);
  await expect(page.locator('breach-import p.told')).toContainText('read by the mapping');
  await expect.poll(() => names(page)).toEqual(['USA', 'United Kingdom', 'Germany', 'France']);
  await page.locator('breach-import input[type=file]').setInputFiles({
    name: 'mapping.json',
    mimeType: 'application/json',
    buffer: Buffer.from(mapping.replace('"Country"', '"Company"')),
  });
  await expect.poll(() => names(page)).toContain('Northwind Bank');
});

test('cells of a web page keep their links; markup in cells is words', async ({ site }) => {
  const page = await site.open({ width: 1440, height: 900 });
  await openImport(page);
  const markup = `<table><tr><th>Company</th><th>Disclosed</th><th>Records</th></tr>
    <tr><td><a href="https://news.example/a">Acme</a></td><td>2019-04-02</td><td>1,200</td></tr>
    <tr><td>Bolt &lt;img src=x onerror="document.title='run'"&gt;</td><td>2020-05-03</td><td>3,400</td></tr></table>`;
  await paste(page, 'Acme', markup);
  await expect(sum(page)).toHaveText('All 2 rows are shown.');
  await page.locator('breach-outline').waitFor({ state: 'attached' });
  expect(await page.title()).not.toBe('run');
  expect(await names(page)).toContain('Acme');
});

test('what is no table is said, and the picture stays', async ({ site }) => {
  const page = await site.open({ width: 1280, height: 720 });
  await openImport(page);
  await page.locator('breach-import textarea').fill('only a sentence');
  await page.getByRole('button', { name: 'Read what is pasted' }).click();
  await expect(page.locator('breach-import [role=alert]')).toContainText('No table was found');
  expect((await names(page)).length).toBeGreaterThan(200);
});

test('by keyboard alone a column gets another use, and the picture follows', async ({ site }) => {
  const page = await site.open({ width: 1440, height: 900 });
  await openImport(page);
  await paste(page, 'Firm,Other name,Disclosed\nAcme,Apex,2019-04-02\nBolt,Bravo,2020-05-03\n');
  await expect(sum(page)).toHaveText('All 2 rows are shown.');
  const use = page.getByRole('combobox', { name: 'Other name: Read as' });
  await use.focus();
  await use.selectOption('organisation');
  await expect.poll(() => names(page)).toEqual(['Apex', 'Bravo']);
});

/** What the page hands over when a button or link is pressed. */
async function saved(page: Page, name: string): Promise<{ readonly name: string; readonly text: string }> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByText(name, { exact: true }).click()]);
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
}

const codeOf = (page: Page, kind: 'element' | 'frame' | 'table') =>
  page.locator(`breach-own-code breach-copy-field.${kind} textarea`).inputValue();

/** Opens a page that a publisher has made: the code amid their own words. */
async function publish(site: Site, path: string, code: string): Promise<Page> {
  site.write(path, `<!doctype html><html lang="en"><title>Our page</title><h1>Our page</h1>\n${code}\n</html>`);
  const page = await site.blank({ width: 1000, height: 900 });
  await page.goto(site.address + path);
  return page;
}

/** Organisations whose lives are drawn in a place, in the order of the picture's data. */
async function drawnIn(place: Page | Frame): Promise<readonly string[]> {
  await whenComplete(place);
  return place.evaluate(async () => {
    const element = document.querySelector('breach-timeline');
    const file: unknown = JSON.parse((await element?.toDataFile()) ?? '{}');
    const svg = (await element?.toSVG({ width: 1200 })) ?? '';
    const incidents: unknown = typeof file === 'object' && file ? Reflect.get(file, 'incidents') : [];
    return (Array.isArray(incidents) ? incidents : [])
      .filter(({ id }) => svg.includes(`data-incident="${id}"`))
      .map(({ organisation }) => String(organisation));
  });
}

test('an incident of one’s own opens with all that the table says of it, and gives the place back', async ({
  site,
}) => {
  const page = await site.open({ width: 1440, height: 900 });
  await openImport(page);
  await paste(
    page,
    'Company,Disclosed,Records,Office\nNorthwind,2021-03-14,1200,Hull\nBlue Market,2021-05-14,4500,Leeds\n',
  );
  await expect(sum(page)).toHaveText('All 2 rows are shown.');
  await page.getByRole('button', { name: 'Table', exact: true }).click();
  await page.locator('breach-table .open', { hasText: 'Northwind' }).click();
  const details = page.locator('breach-details');
  await expect(details).toBeVisible();
  await expect(details).toContainText('Hull');
  await expect(page.locator('breach-import')).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(page.locator('breach-import')).toBeVisible();
  await expect(sum(page)).toHaveText('All 2 rows are shown.');
});

test('a data file that was saved comes back as it was', async ({ site }) => {
  const page = await site.open({ width: 1440, height: 900 });
  await openImport(page);
  const file = {
    format: 'breach-timeline/1',
    incidents: [{ organisation: 'Northwind', events: [{ kind: 'disclosure', date: '2021-03' }], figures: [] }],
  };
  await page.locator('breach-import input[type=file]').setInputFiles({
    name: 'data.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(file, undefined, 2)),
  });
  await expect(page.locator('breach-import p.told')).toHaveText(
    'This is a data file, no table. It is shown as it stands.',
  );
  expect(await names(page)).toEqual(['Northwind']);
});

test("a school class's table goes from paste to a page of its own: three files in a folder show it", async ({
  site,
}) => {
  const page = await site.open({ width: 1440, height: 900 });
  await openImport(page);
  await paste(page, readFileSync('examples/import/class.csv', 'utf8'));
  await expect(sum(page)).toHaveText('7 of 8 rows are shown; 1 left out.');
  const data = await saved(page, 'Save data.json');
  const script = await saved(page, 'Save breach-timeline.js');
  site.write(`class/${data.name}`, data.text);
  site.write(`class/${script.name}`, script.text);
  const ours = await publish(site, 'class/page.html', await codeOf(page, 'element'));
  expect(await drawnIn(ours)).toEqual([
    'Lamplight Games',
    'Corner Bakery Card',
    'Blue Ferry Lines',
    'Sunny Side Clinic',
    'Paper Moon Books',
    'Town Library',
    'Lamplight Games',
  ]);
  // The same straight from the table, which the class may go on writing.
  const table = await saved(page, 'Save table.csv');
  const mapping = await saved(page, 'Save mapping.json');
  site.write(`class/${mapping.name}`, mapping.text);
  site.write(`class/${table.name}`, table.text.replace('Town Library', 'City Library'));
  const live = await publish(site, 'class/live.html', await codeOf(page, 'table'));
  expect(await drawnIn(live)).toContain('City Library');
});

test("a Chinese newspaper's table goes from paste to a frame that works on its own host", async ({ site }) => {
  const page = await site.open({ width: 1440, height: 900, search: '?lang=zh-Hans' });
  await openImport(page, '使用自己的数据');
  await paste(page, readFileSync('examples/import/newspaper-zh.csv', 'utf8'));
  await expect(sum(page)).toHaveText('全部4行都已显示。');
  const data = await saved(page, '保存 data.json');
  site.write(data.name, data.text);
  const ours = await publish(site, 'article.html', await codeOf(page, 'frame'));
  const frame = await (await ours.locator('iframe').elementHandle())?.contentFrame();
  if (!frame) throw new Error('there is no frame');
  await frame.waitForURL(/src=data\.json/);
  expect(await drawnIn(frame)).toEqual(['海港储蓄银行', '北光能源', '枫叶快递', '风筝电信']);
  await expect(frame.locator('html')).toHaveAttribute('lang', 'zh-Hans');
});

test('a table of one’s own is saved as a picture; sharing offers no link, and leads to the code', async ({ site }) => {
  const page = await site.open({ width: 1280, height: 800 });
  await openImport(page);
  await paste(page, CLASS);
  await expect(sum(page)).toHaveText('4 of 5 rows are shown; 1 left out.');
  await page.getByRole('button', { name: 'Share, embed or save' }).click();
  const dialog = page.getByRole('dialog', { name: 'Share this view' });
  await expect(dialog).toContainText('No link can show it to others');
  await expect(dialog.locator('breach-copy-field')).toHaveCount(0);
  await dialog.getByRole('combobox', { name: 'Format' }).selectOption('svg');
  const picture = await saved(page, 'Download the picture');
  expect(picture.name).toMatch(/\.svg$/);
  expect(picture.text).toContain('Northwind Bank');
  // An address in it would show something else.
  expect(picture.text).not.toContain(new URL(site.address).host);
  await dialog.getByRole('button', { name: 'To the files and the code' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.locator('breach-own-code h3')).toBeFocused();
  // Also from where another table is brought.
  await page.getByRole('button', { name: 'Take another table' }).click();
  await expect(page.locator('breach-own-code')).toHaveCount(0);
  await page.getByRole('button', { name: 'Share, embed or save' }).click();
  await dialog.getByRole('button', { name: 'To the files and the code' }).click();
  await expect(page.locator('breach-own-code h3')).toBeFocused();
  expect(await codeOf(page, 'element')).toContain('<breach-timeline src="data.json"');
});

const MESSY = [
  'Company,Country,Disclosed,People affected,Cause,Read at',
  'Northwind Bank,USA,2021-03-14,1.2 million,hacked,https://news.example/northwind',
  'Blue Market,Atlantis,soon,"45,000",lost laptop,https://paper.example/blue',
  'Mountain Clinic,Germany,2020-06-30,very many,ransomware,https:/clinic.example/letter',
  ...Array.from({ length: 20 }, (_, at) => `Shop ${at},France,2019-0${1 + (at % 9)}-12,${at + 1}00,hacked,`),
  'Harbour Line,France,2022-02-03,8100,an act of God,',
  'Total,,,,,',
].join('\n');

for (const [language, visitor, opener, said] of [
  [
    'English',
    { width: 1280, height: 900 },
    'Use your own data',
    {
      rows: 'The first 20 rows',
      date: 'no date',
      sum: '1 of 25 is no date',
      further: 'Further down, cells that do not fit: line 25',
    },
  ],
  [
    'Chinese, dark, as narrow as a phone',
    { width: 390, height: 844, scheme: 'dark', search: '?lang=zh-Hans' },
    '使用自己的数据',
    { rows: '前20行', date: '不是日期', sum: '25个中有1个不是日期', further: '后面不相符的单元格：第25行' },
  ],
] as const)
  test(`cells that do not fit their column are marked with the reason, and counted, in ${language}`, async ({
    site,
  }) => {
    const page = await site.open(visitor);
    await openImport(page, opener);
    await paste(page, MESSY);
    await expect(sum(page)).toContainText('25');
    if (visitor.width === 390) await page.locator('breach-import .answers summary').click();
    const rows = page.getByRole('group', { name: said.rows });
    await expect(rows.getByRole('row', { name: /Blue Market/ })).toContainText(`soon ${said.date}`);
    const marked = (text: string) => rows.getByRole('cell', { name: new RegExp(`^${text} .+`) });
    for (const text of ['Atlantis', 'very many', 'https:/clinic.example/letter', 'an act of God'])
      await expect(marked(text)).toHaveCount(1);
    await expect(rows.locator('.why')).toHaveCount(5);
    // The first 20 rows hold no such cause: the row that has one stands below them.
    await expect(rows.getByRole('rowheader', { name: said.further })).toHaveCount(1);
    await expect(page.locator('breach-import .misfits', { hasText: said.sum })).toContainText('soon');
    expect(await objectionsOf(page, {}, 'breach-import')).toEqual([]);
  });
