import type { Page } from '@playwright/test';
import type { BreachStage } from '../../src/app/stage.ts';
import { expect, test } from './site.ts';
import { swipe } from './touch.ts';

const PHONE = { width: 390, height: 844, hasTouch: true };

test('the page is the picture and, below it, the list', async ({ site }) => {
  const page = await site.open(PHONE);
  const picture = await page.locator('.picture').boundingBox();
  const list = await page.locator('breach-outline').boundingBox();
  if (!picture || !list) throw new Error('picture or list is missing');
  expect(picture.y).toBeLessThan(844 / 2);
  expect(list.y).toBeGreaterThan(picture.y + picture.height);
  expect(picture.width).toBeGreaterThan(340);
  expect(list.width).toBeGreaterThan(340);
});

test('all filters but the search wait behind one button, which says how many are set', async ({ site }) => {
  const page = await site.open({ ...PHONE, search: '?cause=misuse' });
  const cause = page.locator('breach-facet-filter[data-facet=cause] .opener');
  expect(await page.getByRole('searchbox', { name: 'Search' }).isVisible()).toBe(true);
  expect(await cause.isVisible()).toBe(false);
  await page.getByRole('button', { name: 'Filters (1)' }).tap();
  await cause.tap();
  const panel = page.locator('.panel:popover-open');
  const box = await panel.boundingBox();
  expect(box?.x).toBeGreaterThanOrEqual(0);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(844);
  await panel.getByRole('checkbox', { name: 'Scraping' }).tap();
  await expect.poll(() => page.url()).toContain('cause=misuse,scraping');
});

test('details come as a sheet that can be read to its end, and closed; the page behind it stays where it was', async ({
  site,
}) => {
  const page = await site.open(PHONE);
  await page.locator('breach-outline .branch', { hasText: '2021' }).first().tap();
  const row = page.locator('breach-outline .incident', { hasText: 'Taobao scraping case' });
  await row.scrollIntoViewIfNeeded();
  const place = await page.evaluate(() => scrollY);
  await row.tap();
  const sheet = page.locator('breach-details');
  await sheet.locator('h2').waitFor();
  const box = await sheet.boundingBox();
  if (!box) throw new Error('there is no sheet');
  expect(box.y).toBeGreaterThan(100);
  expect(Math.round(box.y + box.height)).toBe(844);
  await swipe(page, [
    { x: 190, y: 780 },
    { x: 190, y: box.y + 80 },
  ]);
  await expect.poll(() => sheet.evaluate((node) => node.scrollTop)).toBeGreaterThan(100);
  // Where the sheet does not reach, the page still scrolls.
  await swipe(page, [
    { x: 190, y: box.y - 60 },
    { x: 190, y: 20 },
  ]);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(place + 40);
  await page.locator('breach-details').getByRole('button', { name: 'Close' }).tap();
  await sheet.waitFor({ state: 'detached' });
  expect(page.url()).toBe(site.address);
});

test('what can be tapped is at least 24 pixels wide and high', async ({ site }) => {
  const page = await site.open({ ...PHONE, search: '?cause=scraping' });
  await page.getByRole('button', { name: 'Filters (1)' }).tap();
  expect(await tooSmall(page)).toEqual([]);
  expect(await tooSmall(await site.open({ ...PHONE, search: '?incident=taobao-2019' }))).toEqual([]);
});

/** What can be tapped and is narrower or lower than 24 pixels. */
function tooSmall(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const visit = (root: Document | ShadowRoot) => {
      for (const node of root.querySelectorAll<HTMLElement>('*')) {
        if (node.shadowRoot) visit(node.shadowRoot);
        if (!node.matches('button, select, input, summary, [role=slider], [role=switch], footer a')) continue;
        // A checkbox is tapped by its label; references stand in a line of text, which is an exception.
        const target = node.closest('label') ?? node.querySelector('.reach') ?? node;
        if (node.matches('.ref')) continue;
        const { width, height } = target.getBoundingClientRect();
        if (width > 0 && height > 0 && (width < 23.5 || height < 23.5))
          found.push(
            `${node.localName} “${(node.textContent ?? '').trim().slice(0, 30)}” ${Math.round(width)} × ${Math.round(height)}`,
          );
      }
    };
    visit(document);
    return found;
  });
}

test('a row of the timeline opens its incident, and stays in sight above the sheet, which is pulled up and shut', async ({
  site,
}) => {
  const page = await site.open(PHONE);
  const row = () =>
    page.evaluate(() => {
      const stage = document.querySelector('breach-timeline')?.shadowRoot?.querySelector<BreachStage>('breach-stage');
      return stage?.spanOf(stage.data.rowOf('equifax-2017') ?? -1) ?? [0, 0];
    });
  await page.evaluate(() => scrollTo(0, 200));
  const [top, bottom] = await row();
  await page.touchscreen.tap(100, (top + bottom) / 2);
  await expect.poll(() => page.url()).toContain('incident=equifax-2017');
  const grip = page.locator('breach-grip button');
  await grip.waitFor();
  const at = async () => (await grip.boundingBox())?.y ?? 0;
  await expect.poll(async () => (await row())[1]).toBeLessThanOrEqual(await at());
  expect((await row())[0]).toBeGreaterThanOrEqual(0);
  const pull = async (to: number) => {
    await page.mouse.move(195, (await at()) + 14);
    await page.mouse.down();
    await page.mouse.move(195, to, { steps: 3 });
    await page.mouse.up();
  };
  await pull(120);
  expect(await at()).toBeLessThan(100);
  await pull(500);
  expect(Math.round(await at())).toBeGreaterThan(380);
  await pull(800);
  await page.locator('breach-details').waitFor({ state: 'detached' });
});

test('a press is marked in the picture a frame before the sentences about it are written', async ({ site }) => {
  const page = await site.open(PHONE);
  await page.evaluate(() => {
    const explorer = document.querySelector('breach-timeline');
    const details = () =>
      explorer?.shadowRoot?.querySelector('breach-reader')?.shadowRoot?.querySelector('breach-details');
    explorer?.addEventListener('breach-select', () => {
      requestAnimationFrame(() => {
        document.body.dataset.first = details() ? 'written' : 'not yet';
      });
    });
  });
  const [top, bottom] = await page.evaluate(() => {
    const stage = document.querySelector('breach-timeline')?.shadowRoot?.querySelector<BreachStage>('breach-stage');
    return stage?.spanOf(stage.data.rowOf('equifax-2017') ?? -1) ?? [0, 0];
  });
  await page.touchscreen.tap(100, (top + bottom) / 2);
  await page.locator('breach-details h2').waitFor();
  expect(await page.evaluate(() => document.body.dataset.first)).toBe('not yet');
});

test('the page is a few screens long, its list folded by year, and a year opens', async ({ site }) => {
  for (const [view, most] of [
    ['timeline', 3_376],
    ['scale', 3_400],
    ['delay', 7_000],
    ['compare', 7_100],
  ] as const) {
    const page = await site.open({ ...PHONE, search: `?view=${view}` });
    expect(await page.evaluate(() => document.documentElement.scrollHeight), view).toBeLessThan(most);
    await site.close(page);
  }
  const page = await site.open(PHONE);
  const incidents = page.locator('breach-outline .incident');
  expect(await incidents.count()).toBe(0);
  await page.locator('breach-outline .branch', { hasText: '2021' }).first().tap();
  await expect.poll(() => incidents.count()).toBeGreaterThan(5);
});

const LONG = [
  'Donaudampfschifffahrtsgesellschaftskapitaensversicherungsverein1',
  'a-host-name-of-sixty-four-letters-and-more.example-hosting.invalid',
  'x'.repeat(500),
  '数据'.repeat(100),
  'Ж'.repeat(200),
];

test('no name makes a page slide sideways, in any view, whatever its script', async ({ site }) => {
  const life = (at: number) => [
    { kind: 'breach-start', date: `201${at}-01-01` },
    { kind: 'discovery', date: `201${at}-06-01` },
    { kind: 'disclosure', date: `201${at + 1}-02-01` },
  ];
  const figure = (name: string, at: number) => [
    { value: 10 ** (at + 2), unit: 'people', status: 'reported', by: { en: name } },
  ];
  const full = LONG.map((name, at) => ({
    id: `n${at}`,
    name,
    organisation: name,
    sector: `s-${'y'.repeat(60)}`,
    data: [`k-${'z'.repeat(60)}`],
    summary: { en: name },
    events: life(at),
    figures: figure(name, at),
  }));
  const few = LONG.map((name, at) => ({ id: `m${at}`, name, organisation: name, date: '2015', people: 7 }));
  const text = { title: { en: 'T'.repeat(120) }, attribution: 'A'.repeat(200), incidents: [...full, ...few] };
  site.write('long.json', JSON.stringify(text));
  const wide: string[] = [];
  for (const path of ['', 'embed.html'])
    for (const search of [
      'view=timeline',
      'view=scale',
      'view=delay&group=sector',
      'view=compare&compare=n0,n2,n3',
      'view=table',
      'incident=n2',
      `q=${'y'.repeat(90)}`,
    ]) {
      const page = await site.open({ width: 320, height: 700, search: `${path}?src=long.json&${search}` });
      const width = await page.evaluate(() => {
        const open = (root: Document | ShadowRoot): void => {
          for (const node of root.querySelectorAll('*')) {
            if (node instanceof HTMLDetailsElement) node.open = true;
            if (node.shadowRoot) open(node.shadowRoot);
          }
        };
        open(document);
        return document.documentElement.scrollWidth;
      });
      if (width > 320) wide.push(`${path}?${search}: ${width}`);
      await site.close(page);
    }
  expect(wide).toEqual([]);
});

test('no field has type so small that iOS enlarges the page for it', async ({ site }) => {
  const page = await site.open({ ...PHONE, search: '?view=compare' });
  await page.getByRole('button', { name: 'Share, embed or save' }).tap();
  await page.locator('breach-share-preview').waitFor();
  const sizes = await page
    .locator('select, textarea, input:not([type=checkbox], [type=radio])')
    .evaluateAll((fields) => fields.map((field) => Number.parseFloat(getComputedStyle(field).fontSize)));
  expect(sizes.length).toBeGreaterThan(8);
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(16);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});
