import type { Page } from 'playwright';
import type { BreachTimeline } from '../../src/app/explorer.ts';
import { readContract, symbolOnPage } from './picture.ts';
import { expect, svgOf, test, whenComplete } from './site.ts';
import { swipe } from './touch.ts';

const DESK = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844, hasTouch: true };

const lookOf = async (page: Page) => readContract(await svgOf(page));

/** A place in the plot, by shares of its width and height, in the viewport. */
async function placeIn(page: Page, across: number, down = 0.5) {
  const { plot } = await lookOf(page);
  const box = await page.locator('.picture').boundingBox();
  if (!box) throw new Error('there is no picture');
  const y = Math.max(box.y + plot.y, 0) + down * (Math.min(box.y + box.height, 740) - Math.max(box.y + plot.y, 0));
  return { x: box.x + plot.x + across * plot.width, y };
}

/** The moment that lies at a share of the plot's width, ms. */
async function momentAt(page: Page, across: number): Promise<number> {
  const { from, to } = await lookOf(page);
  return from + across * (to - from);
}

const DAY = 86_400_000;

test('a plain wheel over the picture scrolls the page by all of its distance, and says once how to zoom', async ({
  site,
}) => {
  const page = await site.open({ width: 1440, height: 500 });
  const { x, y } = await placeIn(page, 0.5, 0.2);
  const before = await svgOf(page);
  await page.mouse.move(x, y);
  await page.mouse.wheel(0, 200);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(200);
  const hint = page.getByText('Ctrl + scroll to zoom', { exact: true });
  await hint.waitFor();
  expect(await svgOf(page)).toBe(before);
  await hint.waitFor({ state: 'detached' });
  await page.mouse.wheel(0, -100);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(100);
  expect(await hint.count()).toBe(0);
});

test('with Ctrl the wheel zooms, and the moment under the pointer keeps its place', async ({ site }) => {
  const page = await site.open(DESK);
  const { x, y } = await placeIn(page, 0.7);
  const moment = await momentAt(page, 0.7);
  await page.mouse.move(x, y);
  await page.keyboard.down('Control');
  for (let turn = 0; turn < 4; turn += 1) await page.mouse.wheel(0, -100);
  await page.keyboard.up('Control');
  await expect.poll(() => page.url()).toContain('from=');
  await whenComplete(page);
  const { from, to } = await lookOf(page);
  expect(to - from).toBeLessThan(12 * 365 * DAY);
  expect(Math.abs((await momentAt(page, 0.7)) - moment)).toBeLessThan(4 * DAY);
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

test('the picture is no higher while the wheel zooms than before', async ({ site }) => {
  const page = await site.open({ width: 1280, height: 720 });
  const { x, y } = await placeIn(page, 0.5);
  const heights = await page.locator('breach-stage .room').evaluateHandle((room) => {
    const seen = [room.clientHeight];
    new ResizeObserver(() => seen.push(room.clientHeight)).observe(room);
    return seen;
  });
  await page.mouse.move(x, y);
  await page.keyboard.down('Control');
  for (let turn = 0; turn < 12; turn += 1) await page.mouse.wheel(0, -60);
  await page.keyboard.up('Control');
  await expect.poll(() => page.url()).toContain('from=');
  await whenComplete(page);
  const [before, ...after] = await heights.jsonValue();
  expect(Math.max(before, ...after)).toBe(before);
});

test('a horizontal wheel moves in time and leaves the page where it is', async ({ site }) => {
  const page = await site.open({ ...DESK, search: '?from=2010&to=2015' });
  const before = await lookOf(page);
  const { x, y } = await placeIn(page, 0.5);
  await page.mouse.move(x, y);
  await page.mouse.wheel(200, 0);
  await expect.poll(() => page.url()).not.toContain('from=2010&');
  const after = await lookOf(page);
  const expected = (200 / before.plot.width) * (before.to - before.from);
  expect(Math.abs(after.from - before.from - expected)).toBeLessThan(3 * DAY);
  expect(Math.abs(after.to - after.from - (before.to - before.from))).toBeLessThan(2 * DAY);
  expect(await page.evaluate(() => [scrollX, scrollY])).toEqual([0, 0]);
});

test('dragging moves the picture with the hand, and opens nothing', async ({ site }) => {
  const page = await site.open({ ...DESK, search: '?from=2010&to=2015' });
  const moment = await momentAt(page, 0.6);
  const start = await placeIn(page, 0.6, 0.6);
  const end = await placeIn(page, 0.4, 0.7);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move((start.x + end.x) / 2, start.y, { steps: 4 });
  await page.mouse.move(end.x, end.y, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => page.url()).not.toContain('from=2010&');
  await whenComplete(page);
  expect(Math.abs((await momentAt(page, 0.4)) - moment)).toBeLessThan(3 * DAY);
  expect(page.url()).not.toContain('incident=');
});

test('dragging with Shift zooms to the stretch that was drawn', async ({ site }) => {
  const page = await site.open(DESK);
  const [from, to] = [await momentAt(page, 0.4), await momentAt(page, 0.6)];
  const start = await placeIn(page, 0.4);
  const end = await placeIn(page, 0.6);
  await page.keyboard.down('Shift');
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(end.x, end.y, { steps: 5 });
  await page.locator('.range .selection').waitFor();
  await page.mouse.up();
  await page.keyboard.up('Shift');
  await expect.poll(() => page.url()).toContain('from=');
  await whenComplete(page);
  const after = await lookOf(page);
  // A pixel is about eleven days.
  expect(Math.abs(after.from - from)).toBeLessThan(15 * DAY);
  expect(Math.abs(after.to - to)).toBeLessThan(15 * DAY);
});

test('a double click zooms in where it is; a click beside everything does nothing', async ({ site }) => {
  const page = await site.open(DESK);
  const empty = await placeIn(page, 0.02, 0.45);
  const before = await svgOf(page);
  await page.mouse.click(empty.x, empty.y);
  await whenComplete(page);
  expect(await svgOf(page)).toBe(before);
  expect(page.url()).toBe(site.address);
  await page.mouse.dblclick(empty.x, empty.y);
  await expect.poll(() => page.url()).toContain('to=');
  const { from, to } = await lookOf(page);
  expect(to - from).toBeLessThan(13 * 365 * DAY);
});

test('a double click on a disc zooms and opens nothing, in one step for Back', async ({ site }) => {
  const page = await site.open(DESK);
  const { x, y } = await symbolOnPage(page, 'taobao-2019');
  await page.mouse.dblclick(x, y);
  await expect.poll(() => page.url()).toContain('from=');
  await whenComplete(page);
  expect(page.url()).not.toContain('incident=');
  await page.goBack();
  await expect.poll(() => page.url()).toBe(site.address);
});

test('a click on a disc opens its incident', async ({ site }) => {
  const page = await site.open(DESK);
  const { x, y } = await symbolOnPage(page, 'taobao-2019');
  await page.mouse.click(x, y);
  await page.getByRole('heading', { level: 2, name: 'Taobao' }).waitFor();
  expect(page.url()).toContain('incident=taobao-2019');
});

test('a click beside everything closes what is open; two clicks on a symbol zoom and open nothing', async ({
  site,
}) => {
  const page = await site.open({ ...DESK, search: '?incident=alipay-2010' });
  const empty = await placeIn(page, 0.02, 0.45);
  await page.mouse.click(empty.x, empty.y);
  await expect.poll(() => page.url()).not.toContain('incident=');
  const { x, y } = await symbolOnPage(page, 'taobao-2019');
  await page.mouse.dblclick(x, y);
  await expect.poll(() => page.url()).toContain('from=');
  await expect.poll(() => page.url()).not.toContain('incident=');
});

test('a key that is held down is one movement, and picture and address agree when it is let go', async ({ site }) => {
  const page = await site.open({ ...DESK, search: '?from=2010&to=2015' });
  await page.evaluate(() => {
    const { replaceState } = history;
    Object.assign(globalThis, { written: 0 });
    history.replaceState = (...change) => {
      Object.assign(globalThis, { written: Reflect.get(globalThis, 'written') + 1 });
      replaceState.apply(history, change);
    };
  });
  await page.locator('.picture').focus();
  await page.keyboard.down('Shift');
  for (let repeat = 0; repeat < 30; repeat += 1) await page.keyboard.down('ArrowRight');
  await page.keyboard.up('ArrowRight');
  await page.keyboard.up('Shift');
  const shown = () =>
    page.evaluate(() => document.querySelector<BreachTimeline>('breach-timeline')?.search === location.search);
  await expect.poll(() => page.url()).not.toContain('from=2010&');
  await expect.poll(shown).toBe(true);
  expect(await page.evaluate(() => Reflect.get(globalThis, 'written'))).toBeLessThan(10);
});

test('on a page shown larger than it is, a click still opens the disc under the pointer', async ({ site }) => {
  const page = await site.open(DESK);
  await page.evaluate(() => {
    document.body.style.transformOrigin = '0 0';
    document.body.style.transform = 'scale(1.5)';
  });
  await whenComplete(page);
  const far = await symbolOnPage(page, 'alipay-2010');
  await page.evaluate(({ x, y }) => scrollTo(x - 600, y - 400), far);
  await whenComplete(page);
  const { x, y } = await symbolOnPage(page, 'alipay-2010');
  await page.mouse.click(x, y);
  await expect.poll(() => page.url()).toContain('incident=alipay-2010');
});

test('the window in the overview goes along with the hand that drags it, and the picture comes when it lets go', async ({
  site,
}) => {
  const page = await site.open({ ...DESK, search: '?from=2011&to=2016' });
  const before = await svgOf(page);
  const from = page.getByRole('slider', { name: 'Beginning of the visible time' });
  const box = await page.locator('breach-overview .selection').boundingBox();
  if (!box) throw new Error('there is no window');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 100, y, { steps: 4 });
  await expect(from).toHaveAttribute('aria-valuetext', /2008/);
  expect(await svgOf(page)).toBe(before);
  await page.mouse.up();
  await expect.poll(() => page.url()).toContain('from=2008-');
  await expect(from).toHaveAttribute('aria-valuetext', /2008/);
});

test('a finger that goes up scrolls the page and leaves the picture alone', async ({ site }) => {
  const page = await site.open({ ...PHONE, search: '?from=2010&to=2015' });
  const before = await svgOf(page);
  await swipe(page, [
    { x: 200, y: 600 },
    { x: 200, y: 350 },
  ]);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(150);
  expect(await svgOf(page)).toBe(before);
  expect(page.url()).toContain('from=2010&to=2015');
});

test('a finger that goes sideways moves in time and does not scroll the page', async ({ site }) => {
  const page = await site.open({ ...PHONE, search: '?from=2010&to=2015' });
  await swipe(page, [
    { x: 300, y: 500 },
    { x: 100, y: 505 },
  ]);
  await expect.poll(() => page.url()).not.toContain('from=2010&');
  const { from, to } = await lookOf(page);
  expect(from).toBeGreaterThan(Date.UTC(2011, 0, 1));
  expect(Math.abs(to - from - 6 * 365.25 * DAY)).toBeLessThan(4 * DAY);
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

test('two fingers that part zoom the picture and not the page', async ({ site }) => {
  const page = await site.open(PHONE);
  const before = await lookOf(page);
  await swipe(
    page,
    [
      { x: 180, y: 500 },
      { x: 80, y: 500 },
    ],
    [
      { x: 220, y: 500 },
      { x: 320, y: 500 },
    ],
  );
  await expect.poll(() => page.url()).toContain('from=');
  const after = await lookOf(page);
  expect(after.to - after.from).toBeLessThan((before.to - before.from) / 3);
  expect(await page.evaluate(() => visualViewport?.scale)).toBe(1);
});

test('a tap on a disc opens its incident', async ({ site }) => {
  const page = await site.open(PHONE);
  const { x, y } = await symbolOnPage(page, 'alipay-2010');
  await page.touchscreen.tap(x, y);
  await expect.poll(() => page.url()).toContain('incident=alipay-2010');
});
