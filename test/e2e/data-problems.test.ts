import { syntheticFile } from '../synthetic.ts';
import { hostile, SMALLEST, threeBad } from './files.ts';
import { readContract } from './picture.ts';
import { expect, svgOf, test, whenComplete } from './site.ts';

test('of a file with faults the rest is drawn; readers hear how much is missing, and its author all of it', async ({
  site,
}) => {
  site.write('own/bad.json', threeBad());
  const page = await site.open({ search: '?src=own/bad.json&check=1' });
  await page.locator('breach-missing-details').getByText('3 incidents of the data are missing.').waitFor();
  const notice = page.locator('breach-problems .notice');
  await notice.getByText('3 of 160 incidents could not be read.').waitFor();
  const list = await notice.locator('li').allInnerTexts();
  expect(list.join('\n')).toContain('incidents[12]: "a breach"');
  expect(list.join('\n')).toContain('incidents[47]: a list of 1');
  expect(list.join('\n')).toContain('incidents[99].id: found "case-98"; expected a key that no other incident has');
  expect(await page.locator('breach-summary .sentence').innerText()).toMatch(/^157 incidents/);
});

test('a long file is read and checked beside the page, with the same faults told', async ({ site }) => {
  const long = JSON.parse(syntheticFile(12_000, 5));
  long.incidents[1_000] = 'a breach';
  long.incidents[2_000].colour = 'red';
  site.write('own/long.json', JSON.stringify(long));
  const page = await site.open({
    search: '?src=own/long.json&check=1',
    script: `globalThis.started = [];
      globalThis.Worker = class extends Worker {
        constructor(address, options) {
          super(address, options);
          started.push(String(address));
        }
      };`,
  });
  expect(await page.evaluate(() => Reflect.get(globalThis, 'started'))).toEqual([
    expect.stringContaining('read-worker'),
  ]);
  const notice = page.locator('breach-problems .notice');
  await notice.getByText('1 of 12,000 incidents could not be read').waitFor();
  expect(await notice.innerText()).toContain('incidents[1000]: found "a breach"');
  expect(await notice.innerText()).toContain('incidents[2000].colour');
  expect(await page.locator('breach-summary .sentence').innerText()).toMatch(/^11,999 incidents/);
});

test('markup in a data file stays text everywhere, and a link that is a script is none', async ({ site }) => {
  site.write('own/hostile.json', hostile());
  const page = await site.open({ search: '?src=own/hostile.json&incident=evil&check=1' });
  const details = page.locator('breach-details');
  await details.locator('h2').waitFor();
  for (const folded of await details.locator('details > summary').all()) await folded.click();
  expect(await details.locator('article').innerText()).toContain('<img src=x onerror=');
  for (const element of ['img', 'article script', 'breach-outline script'])
    expect(await page.locator(element).count()).toBe(0);
  const links = await page.locator('a[href]').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  expect(links.filter((href) => !/^(https?:|data\/|schema\/|#)/.test(href ?? ''))).toEqual([]);
  expect(await page.locator('breach-problems .notice').innerText()).toContain('javascript:');
  const svg = await svgOf(page);
  expect(svg).toContain('&lt;img');
  expect(svg).not.toContain('<img');
  await page.locator('.picture').focus();
  await page.keyboard.press('ArrowRight');
  await whenComplete(page);
  expect(await page.evaluate(() => 'hit' in globalThis)).toBe(false);
});

test.describe('a file that cannot be read at all', () => {
  for (const [name, text, message] of [
    ['text.json', 'This is not JSON.', /could not be read[\s\S]*This is not JSON/],
    ['empty.json', '', /could not be read[\s\S]*an empty file/],
    ['list.json', '{"breaches": []}', /could not be read[\s\S]*incidents/],
    ['deep.json', `${'['.repeat(5_000)}${']'.repeat(5_000)}`, /could not be read[\s\S]*levels of brackets/],
  ] as const) {
    test(`${name} is told, not drawn`, async ({ site }) => {
      site.write(`own/${name}`, text);
      const page = await site.open({ search: `?src=own/${name}&check=1`, ready: false });
      await page.getByRole('button', { name: 'Try again' }).waitFor();
      expect((await page.locator('breach-problems .notice').allInnerTexts()).join('\n')).toMatch(message);
      await expect(page.getByText('This data set holds no incident.')).toHaveCount(0);
    });
  }

  test('one that is not there is told with what was answered, and can be tried again', async ({ site }) => {
    const page = await site.open({ search: '?src=own/late.json', ready: false, expected: /404/ });
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.innerText()).toMatch(/own\/late\.json answered 404/);
    site.write('own/late.json', SMALLEST);
    await alert.getByRole('button', { name: 'Try again' }).click();
    await page.locator('breach-outline .incident', { hasText: 'Small Shop' }).waitFor();
    await alert.waitFor({ state: 'detached' });
  });

  test('without a connection that is said, and the picture comes when it is back', async ({ site }) => {
    const page = await site.open({ expected: /ERR_FAILED|ERR_INTERNET_DISCONNECTED/ });
    await page.route('**/data/first.json', (route) => route.abort());
    await page.reload();
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.innerText()).toContain('Nothing came from');
    await page.unroute('**/data/first.json');
    await alert.getByRole('button', { name: 'Try again' }).click();
    await page.locator('breach-outline .incident').first().waitFor();
    await alert.waitFor({ state: 'detached' });
  });

  test('when only the sentences and sources do not come, the picture stands', async ({ site }) => {
    const page = await site.open({ expected: /ERR_FAILED/ });
    await page.route('**/data/incidents.json', (route) => route.abort());
    await page.getByRole('searchbox', { name: 'Search' }).fill('alibaba');
    await page.getByRole('alert').waitFor();
    await whenComplete(page);
    // Names are found all the same.
    await expect(page.locator('breach-chips')).toContainText('alibaba');
    await page.getByRole('searchbox', { name: 'Search' }).fill('');
    await whenComplete(page);
    expect(readContract(await svgOf(page)).incidents.length).toBeGreaterThan(100);
  });
});

test("a publisher's smallest file draws: a name, a month and a number", async ({ site }) => {
  site.write('own/smallest.json', SMALLEST);
  const page = await site.open({ search: '?src=own/smallest.json' });
  expect(readContract(await svgOf(page)).incidents).toHaveLength(1);
  expect(await page.locator('breach-outline .incident').innerText()).toMatch(
    /Small Shop[\s\S]*November 2019[\s\S]*1\.2 million records/,
  );
  expect(await page.locator('breach-problems .notice').count()).toBe(0);
});

test('a file without incidents says so', async ({ site }) => {
  site.write('own/none.json', '{"incidents": []}');
  const page = await site.open({ search: '?src=own/none.json' });
  await page.getByRole('heading', { name: 'This data set holds no incident.' }).waitFor();
});

test('twenty thousand incidents draw as marks that are bounded by the room, not by their number', {
  tag: '@full',
}, async ({ site }) => {
  site.write('own/few.json', syntheticFile(2_000, 3));
  site.write('own/many.json', syntheticFile(20_000, 3));
  const marks = async (search: string) => {
    const page = await site.open({ search });
    expect(await page.locator('breach-problems .notice').count()).toBe(0);
    return (await svgOf(page)).split('<').length;
  };
  for (const view of ['timeline', 'scale']) {
    const few = await marks(`?src=own/few.json&view=${view}`);
    const many = await marks(`?src=own/many.json&view=${view}`);
    expect(few).toBeGreaterThan(300);
    expect(many, view).toBeLessThan(few * 2);
    expect(many, view).toBeLessThan(20_000);
  }
});
