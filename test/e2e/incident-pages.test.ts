import type { Page } from 'playwright';
import { COLOUR, objectionsOf } from './axe.ts';
import { lostTextIn } from './layout-faults.ts';
import { expect, fullWhen, type Site, test } from './site.ts';

/** Much told, much disputed, abroad, next to nothing known, no breach. */
const PATHS = [
  'incident/alipay-2010/',
  'incident/shanghai-police-2021/zh-Hans.html',
  'incident/equifax-2017/',
  'incident/henan-police-2022/zh-Hans.html',
  'incident/i-soon-2024/',
];

const open = (site: Site, path: string, width: number, rest: object = {}) =>
  site.open({ search: path, width, height: 900, ready: false, ...rest });

const linksIn = (page: Page) =>
  page
    .locator('[href], [src]')
    .evaluateAll((nodes) => nodes.map((node) => node.getAttribute('href') ?? node.getAttribute('src') ?? ''));

for (const [at, path] of PATHS.entries()) {
  test.describe(path, fullWhen(at > 1), () => {
    for (const width of [1440, 320]) {
      test(
        `is open to everyone, in light and in dark colours, ${width} pixels wide`,
        fullWhen(at > 0 && width > 320),
        async ({ site }) => {
          const page = await open(site, path, width);
          const papers = new Set<string>();
          for (const colorScheme of ['light', 'dark'] as const) {
            await page.emulateMedia({ colorScheme });
            expect(await objectionsOf(page, colorScheme === 'dark' ? COLOUR : {}), colorScheme).toEqual([]);
            papers.add(
              await page
                .locator('figure text')
                .first()
                .evaluate((words) => getComputedStyle(words).fill),
            );
          }
          expect(papers.size).toBe(2);
          // What is folded away must not be lost either.
          await page.locator('details').evaluateAll((all) => {
            for (const each of all) (each as HTMLDetailsElement).open = true;
          });
          expect(await lostTextIn(page)).toEqual([]);
        },
      );
    }

    test('is complete where no script runs: one picture, its life, its sources', async ({ site }) => {
      for (const width of [1440, 390]) {
        const page = await open(site, path, width, { scripts: false });
        expect(await page.locator('figure > svg').filter({ visible: true }).count()).toBe(1);
        expect(await page.locator('#life li').count()).toBeGreaterThan(0);
        expect(await page.locator('#sources li').count()).toBeGreaterThan(0);
        expect(await page.locator('script:not([type="application/ld+json"])').count()).toBe(0);
      }
    });
  });
}

test('everything that is pressed is large enough', async ({ site }) => {
  const page = await open(site, 'incident/shanghai-police-2021/', 390);
  const small = await page.locator('a, summary').evaluateAll((nodes) =>
    nodes.flatMap((node) => {
      const { width, height } = node.getBoundingClientRect();
      // Links within a sentence are as high as its lines.
      const isInText = node.closest('#laws details p, #background p, .relation details') !== null;
      return width > 0 && !isInText && (width < 24 || height < 23.9) ? [`${node.outerHTML} ${width} × ${height}`] : [];
    }),
  );
  expect(small).toEqual([]);
});

test('every link within the site leads somewhere, and so it does under a folder of another site', async ({ site }) => {
  const path = 'incident/alipay-2010/';
  for (const copied of [`${path}index.html`, `${path}zh-Hans.html`, 'incident.css']) {
    const text = await (await fetch(site.address + copied)).text();
    site.write(`news/2026/${copied}`, text);
  }
  const folder = `${site.address}news/2026/`;
  // Fonts were not copied.
  const page = await open(site, `news/2026/${path}`, 1280, { expected: /404/ });
  await page.locator('figure > svg.wide').waitFor();
  expect(await page.evaluate(() => getComputedStyle(document.body).maxWidth)).toBe('1088px');
  const own = (await linksIn(page)).filter((href) => !/^(https?:|#)/.test(href));
  expect(own.length).toBeGreaterThan(10);
  for (const href of new Set(own)) {
    const address = new URL(href, `${folder}${path}`).href;
    expect(address.startsWith(folder), href).toBe(true);
    const there = await page.request.get(address.replace(folder, site.address));
    expect(there.status(), href).toBe(200);
  }
});

test('a number leads to its source, and the page leads into the explorer and back', async ({ site }) => {
  const page = await open(site, 'incident/taobao-2019/', 1280);
  const reference = page.locator('.ref').first();
  await reference.click();
  expect(await page.evaluate(() => document.querySelector(':target')?.closest('#sources') !== null)).toBe(true);
  await page.locator('a.open').click();
  const panel = page.locator('breach-details');
  await panel.getByRole('heading', { level: 2 }).waitFor();
  await panel.locator('.own-page a').click();
  await page.waitForURL(`${site.address}incident/taobao-2019/`);
  expect(await page.locator('h1').count()).toBe(1);
});

test('on paper the page is light and says the addresses of its sources', async ({ site }) => {
  const page = await open(site, 'incident/equifax-2017/', 1280, { scheme: 'dark' });
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
    'rgb(251, 250, 246)',
  );
  const source = page.locator('#sources a').first();
  const printed = await source.evaluate((link) => getComputedStyle(link, '::after').content);
  expect(printed).toContain(await source.getAttribute('href'));
  expect(await page.locator('.actions').isVisible()).toBe(false);
});
