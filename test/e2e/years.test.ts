import type { Page } from 'playwright';
import { objectionsOf } from './axe.ts';
import { expect, fullWhen, test, whenComplete } from './site.ts';

const WORDS = {
  en: {
    question: 'Is it getting worse, or do we just hear about more?',
    answer: /^More cases became public: \d+ incidents in \d{4}–\d{4}, \d+ in \d{4}–\d{4}\. These data cannot tell/,
    leaveOut: /^Hide the .*largest case/,
    asTable: 'As a table',
    not: 'It does not show that more happened',
    gdpr: '25 May 2018: reporting becomes mandatory',
    ended: '19 July 2016: a source ends',
  },
  'zh-Hans': {
    question: '泄露真的越来越严重，还是我们只是听说得更多？',
    answer: /^公开的案例变多了：\d{4}至\d{4}年共\d+起，/,
    leaveOut: /^去掉最大的一起（.+，.+）/,
    asTable: '以表格显示',
    not: '并不说明发生的更多',
    gdpr: '2018年5月25日，告知义务开始',
    ended: '2016年7月19日，来源消失',
  },
} as const;

const panel = (page: Page) => page.locator('breach-years .panel');
const captions = (page: Page) => page.locator('breach-years figcaption').allInnerTexts();

for (const [lang, words] of Object.entries(WORDS)) {
  test.describe(`a reader of ${lang} asks`, () => {
    test('whether it is getting worse, and is told what the numbers show and what they do not', async ({ site }) => {
      const page = await site.open({ search: `?lang=${lang}` });
      const ask = page.getByRole('button', { name: words.question });
      expect(await panel(page).count()).toBe(0);
      await ask.click();
      await panel(page).waitFor();
      expect(new URL(page.url()).searchParams.get('years')).toBe('open');
      expect(await page.locator('breach-years .answer').innerText()).toMatch(words.answer);
      for (const text of [words.not, words.gdpr, words.ended]) expect(await panel(page).innerText()).toContain(text);
      // What was asked for is in sight.
      await expect.poll(async () => (await panel(page).boundingBox())?.y ?? 9_999).toBeLessThan(400);

      const before = await captions(page);
      await page.getByRole('switch', { name: words.leaveOut }).click();
      expect(new URL(page.url()).searchParams.get('years')).toBe('without-largest');
      const after = await captions(page);
      // Counts and sources stay; every sum has changed.
      expect(after.filter((caption) => before.includes(caption)).length).toBe(2);
      expect(after.length).toBe(before.length);

      const { search } = new URL(page.url());
      const other = await site.open({ search });
      expect(await captions(other)).toEqual(after);
      await page.goBack();
      await page.goBack();
      await expect.poll(() => panel(page).count()).toBe(0);
    });

    test('and reads the same in a table: every year, and the incidents of the whole selection', async ({ site }) => {
      const page = await site.open({ search: `?years=open&lang=${lang}` });
      await page.locator('breach-years summary').filter({ hasText: words.asTable }).click();
      const counts = await page.locator('breach-years tbody td:nth-child(2)').allInnerTexts();
      const shown = await page.locator('breach-outline').evaluate((outline) => {
        const { selection, data } = outline as unknown as {
          selection: { rows: Uint32Array };
          data: { columns: { anchor: Float64Array } };
        };
        return [...selection.rows].filter((row) => !Number.isNaN(data.columns.anchor[row])).length;
      });
      expect(counts.reduce((sum, count) => sum + Number(count), 0)).toBe(shown);
    });
  });
}

test('the band stands under the years of the overview, whose scale it shares, once the charts are open', async ({
  site,
}) => {
  const page = await site.open({ width: 1440, height: 900 });
  const closed = await page.locator('breach-coverage').boundingBox();
  expect(closed?.height).toBeLessThanOrEqual(26);
  await page.locator('breach-coverage button').click();
  await page.locator('breach-coverage .family').first().waitFor();
  const bars = await page
    .locator('breach-overview .bar')
    .evaluateAll((all) =>
      all
        .filter((bar) => Number(bar.getAttribute('height')) > 0)
        .map((bar) => Math.round(bar.getBoundingClientRect().x)),
    );
  const stacks = await page
    .locator('breach-coverage .family')
    .evaluateAll((all) => [...new Set(all.map((part) => Math.round(part.getBoundingClientRect().x)))]);
  expect(stacks.length).toBe(bars.length);
  stacks.forEach((x, at) => {
    expect(Math.abs(x - bars[at])).toBeLessThanOrEqual(1);
  });
});

test('what comes later does not move what stands', async ({ site }) => {
  const page = await site.open({ ready: false });
  await page.locator('breach-overview svg').waitFor();
  const place = () => page.locator('breach-overview').evaluate((overview) => overview.getBoundingClientRect().top);
  const before = await place();
  await page.locator('breach-coverage button').waitFor();
  expect(await place()).toBe(before);
  await whenComplete(page);
  expect(await place()).toBe(before);
});

test('the sum of all years is the sum that the page tells above', async ({ site }) => {
  const page = await site.open({ search: '?years=open' });
  const sentence = await page.locator('breach-summary .sentence').innerText();
  const [, count, sum] = /In the (\d+) cases .+ add up to (about .+);/.exec(sentence) ?? [];
  expect(
    (await captions(page)).filter((caption) => caption.includes(`counts of ${count} incidents add up to ${sum}`)),
  ).toHaveLength(1);
});

test('filters apply to the charts, the visible time does not cut them', async ({ site }) => {
  const page = await site.open({ search: '?years=open&country=CN&from=2019&to=2021' });
  await page.locator('breach-years summary').click();
  const years = await page.locator('breach-years tbody th').allInnerTexts();
  expect(Number(years[0])).toBeLessThan(2019);
  expect(await page.locator('breach-years .window').count()).toBeGreaterThan(0);
  const whole = await site.open({ search: '?years=open' });
  expect(await captions(whole)).not.toEqual(await captions(page));
});

for (const width of [1440, 390]) {
  test(
    `open, it is open to everyone in light and dark, ${width} pixels wide`,
    fullWhen(width !== 390),
    async ({ site }) => {
      const page = await site.open({ search: '?years=open', width, height: 844, hasTouch: width < 600 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await whenComplete(page);
        expect(await objectionsOf(page, {}, 'breach-years'), colorScheme).toEqual([]);
      }
    },
  );
}

test('the open charts are printed, the question alone is not', async ({ site }) => {
  const page = await site.open({ search: '?years=open' });
  await page.emulateMedia({ media: 'print' });
  // What is printed is rendered when the medium has changed, which the browser tells a moment later.
  await page.locator('breach-paper breach-years figure svg').first().waitFor();
  const closed = await site.open();
  await closed.emulateMedia({ media: 'print' });
  await closed.locator('breach-paper header').waitFor();
  expect(await closed.locator('breach-coverage button').isVisible()).toBe(false);
});

test("a publisher's file without kinds and coverage asks the question, too", async ({ site }) => {
  site.write('own.json', '{"incidents":[{"organisation":"Acme","date":"2019-11","records":1200000}]}');
  const page = await site.open({ search: '?src=own.json&years=open' });
  await expect.poll(() => panel(page).innerText()).toContain('This file does not say what kinds of source it has.');
  expect(await page.locator('breach-years .changes').count()).toBe(0);
});
