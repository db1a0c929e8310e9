import type { Page } from '@playwright/test';
import { expect, type Site, test, whenComplete } from './site.ts';

/** What stands in the middle of a page, by its name, and the size of its frame in CSS pixels. */
const GUESTS = {
  'a plain box': '<div class="guest"></div>',
  'the element': '<breach-timeline></breach-timeline><script src="breach-timeline.classic.js"></script>',
  'the element of a height that the page gives':
    '<breach-timeline class="guest" controls="minimal"></breach-timeline><script src="breach-timeline.classic.js"></script>',
  'a frame that is as high as its content':
    '<script src="frames.js"></script><iframe src="embed.html?auto=1&amp;controls=full" width="900" height="400"></iframe>',
  'a frame of 500 pixels': '<iframe src="embed.html?controls=minimal" width="900" height="500"></iframe>',
  'a frame of 463 pixels':
    '<iframe src="embed.html?controls=minimal&amp;view=scale&amp;lang=zh-Hans" width="777" height="463"></iframe>',
  'a phone’s frame': '<iframe src="embed.html?controls=none" width="360" height="421"></iframe>',
} as const;

const SHEET = `body { margin: 0 }
.above { height: 300px }
.below { height: 3000px }
breach-timeline { width: 900px }
.guest { display: block; width: 900px; height: 500px }
iframe { border: 0 }`;

/** A page that is higher than its window, with a guest that stands and has its height. */
async function openWith(site: Site, markup: string): Promise<Page> {
  site.write('wheel.css', SHEET);
  site.write(
    'wheel.html',
    `<!doctype html><title>Wheel</title><link rel="icon" href="favicon.svg"><link rel="stylesheet" href="wheel.css">
    <div class="above"></div>${markup}<div class="below"></div>`,
  );
  const page = await site.open({ search: 'wheel.html', ready: false });
  if (markup.startsWith('<div')) return page;
  const [, frame = page.mainFrame()] = page.frames();
  await frame.waitForFunction(() => performance.getEntriesByName('breach-timeline:ready').length > 0);
  await frame.waitForFunction(() => customElements.get('breach-footer') !== undefined);
  // What is meant to fit has nothing to scroll.
  const excess = () =>
    frame.evaluate((isFrame) => {
      const box = document.querySelector(isFrame ? 'html' : 'breach-timeline');
      return (box?.scrollHeight ?? 0) - (box?.clientHeight ?? 0);
    }, frame !== page.mainFrame());
  await expect.poll(excess).toBe(0);
  return page;
}

for (const [name, markup] of Object.entries(GUESTS)) {
  test(`over ${name} a plain wheel moves the page as far as it turns, down and up`, async ({ site }) => {
    const page = await openWith(site, markup);
    await page.mouse.move(400, 550);
    const turned = () => page.evaluate(() => scrollY);
    for (const [notch, end] of [
      [120, 720],
      [-120, 0],
    ] as const) {
      for (let turn = 0; turn < 6; turn += 1) await page.mouse.wheel(0, notch);
      await expect.poll(turned).toBe(end);
    }
    // At the end of the page there is nowhere to go, and nothing is owed.
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    const last = await turned();
    await page.mouse.wheel(0, 120);
    await page.mouse.wheel(0, -120);
    await expect.poll(turned).toBe(last - 120);
  });
}

test('a list that a hand has entered scrolls by itself', async ({ site }) => {
  const page = await openWith(site, GUESTS['the element']);
  const list = page.locator('breach-reader');
  await list.hover({ position: { x: 100, y: 100 } });
  await list.hover({ position: { x: 110, y: 110 } });
  const before = await page.evaluate(() => scrollY);
  await page.mouse.wheel(0, 120);
  await expect.poll(() => list.evaluate((element) => element.scrollTop)).toBe(120);
  expect(await page.evaluate(() => scrollY)).toBe(before);
});

test('while the picture is zoomed the key is not drawn anew where it explains the same marks', async ({ site }) => {
  const page = await site.open({ height: 720 });
  const icons = page.locator('breach-legend .key svg');
  await icons.first().waitFor();
  const drawn = await icons.evaluateAll((all) => {
    for (const icon of all) icon.classList.add('seen');
    return all.length;
  });
  const box = await page.locator('.picture').boundingBox();
  await page.mouse.move((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + 200);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -20);
  await page.keyboard.up('Control');
  await expect.poll(() => page.url()).toContain('from=');
  await whenComplete(page);
  expect(await page.locator('breach-legend .key svg.seen').count()).toBe(drawn);
});

test('while a hand moves the picture, nothing around it is laid out anew, and all of it is when it stands', async ({
  site,
}) => {
  // So low that the picture ends early, with a button under it.
  const page = await site.open({ height: 560 });
  await page.locator('.rest').first().waitFor();
  await whenComplete(page);
  const moved = await page.evaluate(async () => {
    const stage = document.querySelector('breach-timeline')?.shadowRoot?.querySelector('breach-stage');
    const chart = stage?.shadowRoot?.querySelector('breach-chart');
    const hands = chart?.shadowRoot?.querySelector('svg');
    if (!stage?.shadowRoot || !chart || !hands) throw new Error('there is no picture');
    const changes: string[] = [];
    const watch = new MutationObserver((records) => {
      for (const { type, target } of records) changes.push(`${type} of ${target.nodeName}`);
    });
    const all = { attributes: true, childList: true, characterData: true, subtree: true };
    watch.observe(stage, { attributes: true });
    watch.observe(stage.shadowRoot, all);
    const { x, y, width } = chart.getBoundingClientRect();
    const at = {
      clientX: x + width / 2,
      clientY: y + 120,
      ctrlKey: true,
      bubbles: true,
      composed: true,
      cancelable: true,
    };
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    for (let turn = 0; turn < 12; turn += 1) {
      hands.dispatchEvent(new WheelEvent('wheel', { ...at, deltaY: -12 }));
      await frame();
    }
    watch.disconnect();
    return changes;
  });
  expect(moved).toEqual([]);
  await expect.poll(() => page.url()).toContain('from=');
  await whenComplete(page);
  const ends = await page.evaluate(() => {
    const stage = document.querySelector('breach-timeline')?.shadowRoot?.querySelector('breach-stage');
    const overview = stage?.shadowRoot?.querySelector('breach-overview')?.shadowRoot;
    return [...(overview?.querySelectorAll('[role=slider]') ?? [])].map((end) =>
      Number(end.getAttribute('aria-valuenow')),
    );
  });
  const [from, to] = ['from', 'to'].map((name) => Number(new URL(page.url()).searchParams.get(name)?.slice(0, 4)));
  expect(Math.floor(ends[0])).toBe(from);
  expect(Math.floor(ends[1])).toBeGreaterThanOrEqual(to);
});
