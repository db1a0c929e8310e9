import type { RunOptions } from 'axe-core';
import type { Page } from 'playwright';
import { DARK, LIGHT } from '../../src/chart/theme.ts';
import { COLOUR, objectionsOf } from './axe.ts';
import { focusOf } from './focus.ts';
import { lostTextIn, styleEverywhere } from './layout-faults.ts';
import { expect, fullWhen, svgOf, test, whenComplete } from './site.ts';

const VIEWS: Readonly<Record<string, string>> = {
  timeline: '?view=timeline',
  scale: '?view=scale',
  delay: '?view=delay',
  compare: '?view=compare&compare=alipay-2010,taobao-2019,cn-population-2020',
  table: '?view=table&country=KR',
  years: '?years=open',
  'events on one line, with an open incident': '?joined=snowflake-2024&incident=taobao-2019',
};
/** What a view has of its own; in English the page around it is looked at once. */
const OWN: Readonly<Record<string, string>> = {
  scale: 'breach-stage',
  delay: 'breach-stage',
  compare: 'breach-compare',
  table: 'breach-table',
  years: 'breach-years',
  'events on one line, with an open incident': 'breach-details',
};
const LANGUAGES = ['en', 'zh-Hans'];

/** WCAG 2.2 AA, target sizes included, and what is good practice. */
const EVERYTHING: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};

for (const [name, search] of Object.entries(VIEWS)) {
  test.describe(`${name}`, () => {
    for (const language of LANGUAGES) {
      const title = `is open to everyone in ${language}, on a phone and on a desk, on either paper and in forced colours`;
      test(title, fullWhen(language !== 'en' || name === 'scale' || name === 'delay'), async ({ site }) => {
        const page = await site.open({ search: `${search}&lang=${language}`, width: 320, height: 800 });
        const within = language === 'en' ? OWN[name] : undefined;
        for (const width of [320, 1440]) {
          await page.setViewportSize({ width, height: 800 });
          await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
          await page.locator('breach-timeline[scheme=light]').waitFor();
          await whenComplete(page);
          expect(await lostTextIn(page), `${width} pixels`).toEqual([]);
          expect(await objectionsOf(page, EVERYTHING, within), `light, ${width} pixels`).toEqual([]);
          await page.emulateMedia({ colorScheme: 'dark' });
          await page.locator('breach-timeline[scheme=dark]').waitFor();
          expect(await objectionsOf(page, COLOUR, within), `dark, ${width} pixels`).toEqual([]);
          await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
          await whenForced(page);
          expect(await objectionsOf(page, COLOUR, within), `forced colours, ${width} pixels`).toEqual([]);
        }
      });
    }
  });
}

/** Waits until page and picture have left the colours of either paper for those of the system, whose style sheet is fetched. */
async function whenForced(page: Page): Promise<void> {
  const ours = [LIGHT, DARK].map(({ inks }) => inks['ink-soft']);
  const left = async () => {
    const ink = await page
      .locator('breach-timeline')
      .evaluate((host) => getComputedStyle(host).getPropertyValue('--breach-ink-soft').trim());
    const svg = await svgOf(page);
    return ours.filter((color) => color === ink || svg.includes(color));
  };
  await expect.poll(left).toEqual([]);
}

test.describe('colours that the system prescribes', () => {
  test('are those of the picture, too, and causes have none of their own then', async ({ site }) => {
    const page = await site.open();
    const inCauses = Object.entries(LIGHT.inks).flatMap(([ink, color]) => (ink.startsWith('cause:') ? [color] : []));
    const usual = await svgOf(page);
    expect(inCauses.some((color) => usual.includes(color))).toBe(true);
    await page.emulateMedia({ forcedColors: 'active' });
    await expect.poll(() => svgOf(page)).not.toContain(LIGHT.inks['ink-soft']);
    const forced = await svgOf(page);
    expect(inCauses.filter((color) => forced.includes(color))).toEqual([]);
    const [canvas, text] = await page.evaluate(() =>
      ['Canvas', 'CanvasText'].map((name) => {
        document.body.style.cssText = `forced-color-adjust: none; color: ${name}`;
        const [red, green, blue] = getComputedStyle(document.body).color.match(/\d+/g) ?? [];
        return `#${[red, green, blue].map((channel) => Number(channel).toString(16).padStart(2, '0')).join('')}`;
      }),
    );
    expect(forced).toContain(`fill="${canvas}"`);
    expect(forced).toContain(`fill="${text}"`);
    await page.getByText('lanes and words tell incidents apart').waitFor();
  });

  test('leave to see which view is chosen', async ({ site }) => {
    const page = await site.open();
    await page.emulateMedia({ forcedColors: 'active' });
    const groundOf = (name: string) =>
      page.getByRole('button', { name, exact: true }).evaluate((node) => getComputedStyle(node).backgroundColor);
    expect(await groundOf('Timeline')).not.toBe(await groundOf('Table'));
  });
});

test('who asks for more contrast gets it in the picture and around it, on either paper', async ({ site }) => {
  const page = await site.open();
  expect(await svgOf(page)).toContain(LIGHT.inks['ink-soft']);
  await page.emulateMedia({ contrast: 'more' });
  await expect.poll(() => svgOf(page)).not.toContain(LIGHT.inks['ink-soft']);
  await page.emulateMedia({ contrast: 'more', colorScheme: 'dark' });
  await page.locator('breach-timeline[scheme=dark]').waitFor();
  const paper = await page.locator('breach-timeline').evaluate((node) => getComputedStyle(node).backgroundColor);
  expect(paper).toBe('rgb(0, 0, 0)');
});

test('with reduced motion nothing moves by itself: no transition, no animation, no smooth scrolling', async ({
  site,
}) => {
  const page = await site.open({ search: '?years=open&incident=taobao-2019&cause=scraping' });
  const moving = await page.evaluate(() => {
    const found: string[] = [];
    const visit = (root: Document | ShadowRoot) => {
      for (const node of root.querySelectorAll('*')) {
        if (node.shadowRoot) visit(node.shadowRoot);
        for (const pseudo of [undefined, '::before', '::after']) {
          const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(node, pseudo);
          const lasts = transitionDuration.split(', ').some((time) => Number.parseFloat(time) > 0);
          if (lasts || animationName !== 'none' || scrollBehavior !== 'auto')
            found.push(`${node.localName}.${node.className}${pseudo ?? ''}`);
        }
      }
    };
    visit(document);
    return found;
  });
  expect(moving).toEqual([]);
});

test.describe('enlarged', () => {
  // What 1280 by 1024 pixels hold at 200 and at 400 per cent.
  for (const { width, height } of [
    { width: 640, height: 512 },
    { width: 320, height: 256 },
  ]) {
    test(
      `to ${width} by ${height} pixels, all is there, and nothing stands in the way`,
      fullWhen(width > 320),
      async ({ site }) => {
        for (const search of [...Object.values(VIEWS)]) {
          const page = await site.open({ search, width, height });
          expect(await lostTextIn(page), search).toEqual([]);
          expect(await standingIn(page), search).toBeLessThan(0.8);
          await site.close(page);
        }
      },
    );
  }
});

/** Share of the viewport that is taken by what does not scroll away, once all is scrolled to the middle of the page. */
function standingIn(page: Page): Promise<number> {
  return page.evaluate(() => {
    scrollTo(0, document.documentElement.scrollHeight / 2);
    let taken = 0;
    const visit = (root: Document | ShadowRoot) => {
      for (const node of root.querySelectorAll('*')) {
        if (node.shadowRoot) visit(node.shadowRoot);
        if (!/fixed|sticky/.test(getComputedStyle(node).position) || !node.checkVisibility()) continue;
        if (node.closest('table')) continue;
        const { top, bottom, width } = node.getBoundingClientRect();
        const height = Math.min(innerHeight, bottom) - Math.max(0, top);
        if (height > 0) taken = Math.max(taken, (height * width) / (innerHeight * innerWidth));
      }
    };
    visit(document);
    return taken;
  });
}

test('text may be spaced as a reader needs it (WCAG 1.4.12), and none is lost', async ({ site }) => {
  for (const search of ['?incident=taobao-2019', '?view=delay', '?view=compare&compare=alipay-2010,taobao-2019']) {
    const page = await site.open({ search, width: 390, height: 844, withoutPolicy: true });
    await styleEverywhere(
      page,
      `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
      p { margin-block-end: 2em !important; }`,
    );
    await whenComplete(page);
    expect(await lostTextIn(page), search).toEqual([]);
    await site.close(page);
  }
});

test('a sheet of details keeps no one: Tab goes on into the page, in sight, and Escape goes back', async ({ site }) => {
  const page = await site.open({ width: 390, height: 844 });
  await page.locator('breach-outline .branch', { hasText: '2021' }).first().click();
  const row = page.locator('breach-outline .incident', { hasText: 'Taobao scraping case' });
  await row.click();
  const sheet = page.locator('breach-details');
  await sheet.locator('h2').waitFor();
  await expect.poll(async () => (await focusOf(page)).tag).toMatch(/h2/);
  const inSheet = () =>
    page.evaluate(() => {
      let within = false;
      let node = document.activeElement;
      while (node?.shadowRoot?.activeElement) {
        node = node.shadowRoot.activeElement;
        within ||= node.localName === 'breach-details';
      }
      return within;
    });
  const hidden: string[] = [];
  for (let press = 0; press < 400 && (await inSheet()); press += 1) await page.keyboard.press('Tab');
  expect(await inSheet()).toBe(false);
  for (let press = 0; press < 8; press += 1) {
    const focus = await focusOf(page);
    if (focus.tag !== 'body' && !focus.isVisible) hidden.push(`${focus.tag} ${focus.name}`);
    await page.keyboard.press('Tab');
  }
  expect(hidden).toEqual([]);
  // From wherever on the page.
  await page.getByRole('button', { name: 'Timeline' }).focus();
  await page.keyboard.press('Escape');
  await sheet.waitFor({ state: 'detached' });
  await expect.poll(async () => (await focusOf(page)).name).toContain('Taobao scraping case');
});

test('the way out of the sheet is as large as a thumb, and stays in sight while the sheet scrolls', async ({
  site,
}) => {
  const page = await site.open({ width: 390, height: 844, hasTouch: true, search: '?incident=taobao-2019' });
  const back = page.locator('breach-details').getByRole('button', { name: 'Close' });
  await page.locator('breach-details').evaluate((node) => node.scrollTo(0, 900));
  const box = await back.boundingBox();
  expect(box?.height).toBeGreaterThanOrEqual(44);
  expect(box?.width).toBeGreaterThanOrEqual(44);
  await back.tap();
  await page.locator('breach-details').waitFor({ state: 'detached' });
});
