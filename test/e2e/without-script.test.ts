import type { Page } from 'playwright';
import { createFontMeasure } from '../../src/chart/fonts/font-widths.ts';
import { LIGHT } from '../../src/chart/theme.ts';
import { COLOUR, objectionsOf } from './axe.ts';
import { expect, fullWhen, type Site, test, whenComplete } from './site.ts';

const PAGES = { English: '', Chinese: 'zh-Hans.html' };

for (const [language, search] of Object.entries(PAGES)) {
  test.describe(`the page in ${language}, where no script runs`, () => {
    for (const [width, kind, least] of [
      [1440, 'wide', 50],
      [390, 'narrow', 15],
    ] as const) {
      test(`shows its picture ${width} pixels wide`, async ({ site }) => {
        const page = await site.open({ search, width, height: 844, scripts: false });
        const pictures = page.locator('figure > svg');
        expect(await pictures.filter({ visible: true }).count()).toBe(1);
        const picture = page.locator(`figure > svg.${kind}`);
        const box = await picture.boundingBox();
        expect(box?.width).toBeGreaterThan(width * 0.6);
        expect(box?.height).toBeGreaterThan(300);
        expect(await picture.locator('path[transform]').count()).toBeGreaterThan(least);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      });
    }

    test('lists every incident, with links into the explorer and to a page that says so', async ({ site }) => {
      const page = await site.open({ search, scripts: false });
      const data = await (await page.request.get(`${site.address}data/incidents.json`)).json();
      const incidents: { id: string; sources: Record<string, { url?: string; link?: boolean }> }[] = data.incidents;
      const names = await page
        .locator('.list .name a')
        .evaluateAll((links) => links.map((a) => a.getAttribute('href')));
      expect(names.sort()).toEqual(incidents.map(({ id }) => `?incident=${id}`).sort());
      const allowed = new Set(
        incidents.flatMap(({ sources }) =>
          Object.values(sources).flatMap(({ url, link }) => (link && url !== undefined ? [url] : [])),
        ),
      );
      const cited = await page
        .locator('.list .source a')
        .evaluateAll((links) => links.map((a) => a.getAttribute('href')));
      expect(cited.length).toBeGreaterThan(100);
      expect(cited.filter((url) => !allowed.has(url ?? ''))).toEqual([]);
      for (const path of await page
        .locator('header a, footer a')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))) {
        expect((await page.request.get(new URL(path, site.address).href)).status(), path).toBe(200);
      }
    });

    test('says whose incidents it shows, also where its address names the data of others', async ({ site }) => {
      const page = await site.open({ search: `${search}?src=own/other.json`, scripts: false });
      const header = await page.locator('.still > header').innerText();
      expect(header).toMatch(/Breach Timeline’s own \d+ incidents|《数据泄露时间线》自有的\d+起事件/);
      expect(await page.locator('.still > footer').innerText()).toMatch(/own \d+ incidents|自有的\d+起事件/);
    });

    test('is open to everyone, on light and on dark paper', fullWhen(search !== ''), async ({ site }) => {
      const page = await openStill(site, search);
      const papers = new Set<string>();
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await objectionsOf(page, colorScheme === 'dark' ? COLOUR : {}), colorScheme).toEqual([]);
        papers.add(
          await page
            .locator('figure > svg.wide > rect')
            .first()
            .evaluate((rect) => getComputedStyle(rect).fill),
        );
      }
      expect(papers.size).toBe(2);
    });
  });
}

/** The page as it is without scripts, in a browser that can run those of the test. */
async function openStill(site: Site, search: string): Promise<Page> {
  const page = await site.open({ search: 'about.html', ready: false });
  await page.route(`${site.address}${search}`, async (route) => {
    const response = await route.fetch();
    const body = (await response.text())
      .replace(/<script\b[^>]*><\/script>/g, '')
      .replace(/<link rel="modulepreload"[^>]*>/g, '')
      .replace(/(<\/?)noscript>/g, '$1div>');
    await route.fulfill({ response, body });
  });
  await page.goto(`${site.address}${search}`);
  await page.locator('figure > svg').filter({ visible: true }).waitFor();
  return page;
}

test.describe('when the scripts come', () => {
  const WATCH = `globalThis.shifted = 0; new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) globalThis.shifted += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });`;

  for (const [search, width, height] of [
    ['', 1440, 900],
    ['', 390, 844],
    ['zh-Hans.html', 1440, 900],
  ] as const) {
    test(`the explorer takes over ${search} without a jump, ${width} by ${height}`, async ({ site }) => {
      const page = await site.open({ search: 'about.html', ready: false, width, height, script: WATCH });
      const release = await holdScripts(page);
      await page.goto(`${site.address}${search}`, { waitUntil: 'commit' });
      // Style sheet and fonts, too, come before the scripts.
      await page.waitForFunction(() => document.fonts.size > 0);
      const still = page.locator('figure > svg').filter({ visible: true });
      await still.waitFor();
      await page.evaluate(() => document.fonts.ready);
      const before = await still.boundingBox();
      release();
      const picture = page.locator('breach-chart');
      await picture.waitFor();
      await whenComplete(page);
      const after = await picture.boundingBox();
      expect(await page.evaluate(() => (globalThis as unknown as { shifted: number }).shifted)).toBeLessThan(0.02);
      expect(Math.abs((before?.x ?? 0) - (after?.x ?? 0))).toBeLessThan(2);
      expect(Math.abs((before?.y ?? 0) - (after?.y ?? 0))).toBeLessThan(26);
      expect(Math.abs((before?.width ?? 0) - (after?.width ?? 0))).toBeLessThan(4);
      expect(await page.locator('[data-stand-in]').count()).toBe(0);
      expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
    });
  }

  test('whoever asks for another view does not see the usual one', async ({ site }) => {
    const page = await site.open({ search: 'about.html', ready: false });
    const release = await holdScripts(page);
    await page.goto(`${site.address}?view=scale`, { waitUntil: 'commit' });
    await page.locator('.still').waitFor({ state: 'attached' });
    // The style sheet has come, and says which picture is seen.
    await page.waitForFunction(() => document.fonts.size > 0);
    expect(await page.locator('figure > svg').filter({ visible: true }).count()).toBe(0);
    release();
    await page.locator('breach-chart').waitFor();
  });

  test('the page in Chinese stays Chinese, whatever the browser prefers, unless the address asks', async ({ site }) => {
    const page = await site.open({ search: 'zh-Hans.html' });
    expect(await page.locator('h1').textContent()).toBe('数据泄露时间线');
    await page.goto(`${site.address}zh-Hans.html?lang=en`);
    await page.getByRole('heading', { level: 1, name: 'Breach Timeline' }).waitFor();
  });
});

/** Keeps the scripts of the page back until what is returned is called: the page is seen as it is without them. */
async function holdScripts(page: Page): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/assets/*.js', async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

test('text is measured at build time as the browser sets it', async ({ site }) => {
  const page = await site.open();
  const texts = [
    'Taobao scraping case',
    'Exam-applicant data gang (Zhabei case)',
    '~1.18B',
    '2004–2026',
    '京东 12 GB 用户数据',
  ];
  const measure = createFontMeasure(LIGHT);
  for (const role of ['label', 'label-strong', 'note'] as const) {
    const { size, weight } = LIGHT.fonts[role];
    const widths = await page.evaluate(
      ({ texts, font }) => {
        const context = document.createElement('canvas').getContext('2d');
        if (context) context.font = font;
        return texts.map((text) => context?.measureText(text).width ?? 0);
      },
      { texts, font: `${weight} ${size}px "Inter Variable"` },
    );
    // Without kerning a name comes out a little wider or narrower.
    texts.slice(0, 4).forEach((text, at) => {
      expect(Math.abs(measure(text, role) / widths[at] - 1), text).toBeLessThan(0.03);
    });
  }
  expect(measure('数据', 'label')).toBe(2 * LIGHT.fonts.label.size);
});

test.describe('what stands in the page stays', () => {
  const isSeen = (page: Page) => page.locator('figure > svg').filter({ visible: true }).count();
  const hidden = 'breach-timeline > .still';

  for (const [name, missing] of [
    ['popovers', 'delete HTMLElement.prototype.popover'],
    ['checkVisibility', 'delete Element.prototype.checkVisibility'],
    ['URL.canParse', 'delete URL.canParse'],
  ]) {
    for (const search of ['', '?view=scale']) {
      test(`in a browser without ${name}${search === '' ? '' : ', whatever view is asked for'}`, async ({ site }) => {
        const page = await site.blank({ script: missing });
        const told = page.waitForEvent('pageerror');
        await page.goto(`${site.address}${search}`);
        expect((await told).message).toContain('needs Chrome 120');
        await expect.poll(() => isSeen(page)).toBe(1);
        expect(await page.locator('.failure').isVisible()).toBe(false);
        await expect
          .poll(() => page.locator(hidden).evaluate((still) => getComputedStyle(still).display))
          .toBe('block');
        expect(await page.evaluate(() => customElements.get('breach-timeline') === undefined)).toBe(true);
      });
    }
  }

  for (const [path, links] of [
    ['?src=own/other.json', ['./', './zh-Hans.html']],
    ['zh-Hans.html?src=own/other.json', ['./zh-Hans.html', './']],
    ['embed.html', ['./', './zh-Hans.html']],
  ] as const) {
    test(`${path} says that it cannot be shown, where the browser is too old and where no script comes`, async ({
      site,
    }) => {
      const failure = (page: Page) => page.locator('.failure').filter({ visible: true });
      for (const isOld of [true, false]) {
        const page = await site.blank(isOld ? { script: 'delete URL.canParse' } : {});
        if (!isOld) await page.route(/\/assets\/.*\.js$|\/embed\.js$/, (route) => route.abort());
        await page.goto(`${site.address}${path}`);
        await expect(failure(page)).toContainText(
          'It needs Chrome 120, Edge 120, Firefox 125, or Safari 17.4, or newer.',
        );
        await expect(failure(page)).toContainText('最低版本为：Chrome 120');
        expect(
          await failure(page)
            .locator('a')
            .evaluateAll((all) => all.map((a) => a.getAttribute('href'))),
        ).toEqual(links);
        expect(await isSeen(page)).toBe(0);
      }
      // A hint that fails is nothing to speak of.
      const page = await site.blank();
      await page.route('**/*.woff2', (route) => route.abort());
      await page.goto(`${site.address}${path}`);
      await page.waitForFunction(() => customElements.get('breach-timeline') !== undefined);
      expect(await page.evaluate(() => document.documentElement.classList.contains('failed'))).toBe(false);
      await expect(failure(page)).toHaveCount(0);
    });
  }

  test('in a browser that cannot read the script, or where it does not come', async ({ site }) => {
    for (const answer of ['const = a module of the future', undefined]) {
      const page = await site.blank();
      await page.route('**/assets/*.js', (route) =>
        answer === undefined ? route.abort() : route.fulfill({ contentType: 'text/javascript', body: answer }),
      );
      await page.goto(`${site.address}?view=scale`);
      await expect.poll(() => isSeen(page)).toBe(1);
    }
  });
});
