import type { Page } from 'playwright';
import { COLOUR, objectionsOf } from './axe.ts';
import { expect, fullWhen, svgOf, test, whenComplete } from './site.ts';

interface State {
  readonly search: string;
  /** What the reader does then. */
  act?(page: Page): Promise<unknown>;
  readonly expected?: RegExp;
}

/** What `readers.test.ts` does not see. */
const STATES: Readonly<Record<string, State>> = {
  'an open list of choices': {
    search: '?cause=misuse',
    act: async (page) => {
      const toggle = page.locator('breach-filters .toggle');
      if (await toggle.isVisible()) await toggle.click();
      await page.locator('breach-facet-filter[data-facet=sector] .opener').click();
      await page.locator('.panel:popover-open').waitFor();
    },
  },
  'an empty selection': {
    search: '?q=zzzz&cause=physical',
    act: (page) => page.getByRole('heading', { name: 'No incidents match' }).waitFor(),
  },
  'a broken data file': {
    search: '?src=absent.json',
    act: (page) => page.getByRole('alert').waitFor(),
    expected: /404/,
  },
};

for (const [name, { search, act, expected }] of Object.entries(STATES)) {
  test.describe(`${name}`, () => {
    for (const width of [1440, 390]) {
      test(
        `is open to everyone in light and in dark colours, ${width} pixels wide`,
        fullWhen(width < 600 && !search.includes('misuse')),
        async ({ site }) => {
          const visitor = {
            search,
            width,
            height: 844,
            hasTouch: width < 600,
            expected,
            ready: expected === undefined,
          };
          const page = await site.open(visitor);
          await act?.(page);
          expect(await objectionsOf(page), 'light').toEqual([]);
          await page.emulateMedia({ colorScheme: 'dark' });
          await page.locator('breach-timeline[scheme=dark]').waitFor();
          expect(await objectionsOf(page, COLOUR), 'dark').toEqual([]);
        },
      );
    }
  });
}

/** Of parts that repeat, so many are looked at: to look at all 825 corrections takes axe a quarter of a minute. */
const REPEATED = 40;

for (const [path, width] of [
  ['about.html', 1440],
  ['about.zh-Hans.html', 390],
  ['corrections.html', 1440],
  ['corrections.zh-Hans.html', 390],
] as const) {
  test(`the page of text ${path} is open to everyone, and no wider than its window`, async ({ site }) => {
    const page = await site.open({ search: path, ready: false, width, height: 844 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await page.locator('article').evaluateAll((articles, most) => {
      for (const article of articles.slice(most)) article.remove();
    }, REPEATED);
    expect(await objectionsOf(page), 'light').toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await objectionsOf(page, COLOUR), 'dark').toEqual([]);
  });
}

test('with reduced motion, the picture that follows a choice stands at once', async ({ site }) => {
  const frames = async (reducedMotion: boolean) => {
    const page = await site.open({ reducedMotion });
    await page.evaluate(() => {
      const stage = document.querySelector('breach-timeline')?.shadowRoot?.querySelector('breach-stage');
      const chart = stage?.shadowRoot?.querySelector('breach-chart');
      const canvas = chart?.shadowRoot?.querySelector('canvas');
      const seen = new Set<string>();
      Object.assign(globalThis, { seen });
      // Compares what is on screen frame by frame, small enough to be quick.
      const small = Object.assign(document.createElement('canvas'), { width: 120, height: 90 });
      const look = () => {
        const context = small.getContext('2d', { willReadFrequently: true });
        if (canvas && context) {
          context.clearRect(0, 0, 120, 90);
          context.drawImage(canvas, 0, 0, 120, 90);
          seen.add(small.toDataURL());
        }
        requestAnimationFrame(look);
      };
      look();
    });
    for (const group of ['cause', 'country', 'actor', 'none']) {
      await page.getByRole('combobox', { name: 'Group by' }).selectOption(group);
      await whenComplete(page);
    }
    return page.evaluate(() => (globalThis as unknown as { seen: Set<string> }).seen.size);
  };
  // Five pictures, and nothing between; a reader who has not asked for it sees the way from one to the next.
  expect(await frames(true)).toBe(5);
  expect(await frames(false)).toBeGreaterThan(5);
});

test('the picture has an equal in words: every incident drawn is in the list, in the same selection', async ({
  site,
}) => {
  const page = await site.open({ search: '?cause=scraping' });
  const drawn = (await svgOf(page)).split('data-incident="').length - 1;
  const rows = await page.locator('breach-outline .incident').count();
  expect(drawn).toBeGreaterThan(5);
  expect(rows).toBe(drawn);
});
