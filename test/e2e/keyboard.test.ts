import type { Page } from 'playwright';
import { focusOf, tabTo } from './focus.ts';
import { expect, svgOf, test, whenComplete } from './site.ts';

const WIDE = { width: 1440, height: 900 };
/** The live region of the page; a dialog has its own. */
const spokenIn = (page: Page) => page.locator('breach-announcer [role=status]').last();

test('by keyboard alone a reader finds Alipay, reads its lags and its sources, and comes back', async ({ site }) => {
  const page = await site.open(WIDE);
  await tabTo(page, ({ tag }) => tag === 'input');
  await page.keyboard.type('Alipay');
  await page.locator('breach-summary .sentence', { hasText: /^\d of \d+ incidents/ }).waitFor();
  await tabTo(page, ({ name }) => name.startsWith('Alipay'));
  expect(await focusOf(page)).toMatchObject({ name: expect.stringMatching(/^Alipay/), isVisible: true });
  await page.keyboard.press('Enter');
  const heading = page.getByRole('heading', { level: 2, name: 'Alipay' });
  await heading.waitFor();
  await expect.poll(() => focusOf(page)).toMatchObject({ tag: 'h2', isVisible: true });
  const headline = await page.locator('breach-details .headline').innerText();
  expect(headline).toMatch(/unnoticed/);
  expect(headline).toMatch(/kept quiet/);
  await tabTo(page, ({ tag, name }) => tag === 'summary' && name.startsWith('Sources'), 120);
  await page.keyboard.press('Enter');
  const link = await tabTo(page, ({ tag }) => tag === 'a', 120);
  expect(link.isVisible).toBe(true);
  const { href, target, rel } = await page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    const { href = '', target = '', rel = '' } = element instanceof HTMLAnchorElement ? element : {};
    return { href, target, rel };
  });
  expect(href).toMatch(/^https?:/);
  expect(target).toBe('_blank');
  expect(rel).toContain('noopener');
  await page.keyboard.press('Escape');
  await page.locator('breach-details').waitFor({ state: 'detached' });
  await expect.poll(async () => (await focusOf(page)).name).toMatch(/^Alipay/);
});

test('next and previous go through the selection without the mouse, and keep the focus', async ({ site }) => {
  const page = await site.open({ ...WIDE, search: '?q=taobao' });
  await tabTo(page, ({ name }) => /^Taobao/.test(name), 80);
  await page.keyboard.press('Enter');
  const heading = page.locator('breach-details h2');
  await heading.waitFor();
  const first = await heading.innerText();
  await expect.poll(async () => (await focusOf(page)).tag).toBe('h2');
  await tabTo(page, ({ name }) => name === 'Next', 10, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => heading.innerText()).not.toBe(first);
  expect((await focusOf(page)).tag).not.toBe('body');
  await tabTo(page, ({ name }) => name === 'Previous', 10, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => heading.innerText()).toBe(first);
  expect((await focusOf(page)).tag).not.toBe('body');
});

test('a cause is chosen with Space, becomes a chip, and the chip is removed', async ({ site }) => {
  const page = await site.open(WIDE);
  await tabTo(page, ({ name }) => name === 'Cause');
  await page.keyboard.press('Enter');
  await page.locator('.panel:popover-open').waitFor();
  await tabTo(page, ({ tag }) => tag === 'input', 4);
  await page.keyboard.press('Space');
  const chip = page.locator('breach-chips .chip');
  await chip.waitFor();
  expect(await chip.innerText()).toMatch(/^Cause: /);
  expect(page.url()).toContain('cause=');
  await page.keyboard.press('Escape');
  await expect.poll(async () => (await focusOf(page)).name).toMatch(/^Cause · 1/);
  await tabTo(page, ({ name }) => name.startsWith('Remove filter: Cause'));
  await page.keyboard.press('Enter');
  await chip.waitFor({ state: 'detached' });
  expect(page.url()).not.toContain('cause=');
  expect((await focusOf(page)).tag).not.toBe('body');
});

test('the handles of the overview move with the arrow keys, and say where they are', async ({ site }) => {
  const page = await site.open(WIDE);
  await tabTo(page, ({ name }) => name === 'Beginning of the visible time');
  const handle = page.getByRole('slider', { name: 'Beginning of the visible time' });
  const before = await handle.getAttribute('aria-valuetext');
  expect((await focusOf(page)).isVisible).toBe(true);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => handle.getAttribute('aria-valuetext')).not.toBe(before);
  expect(page.url()).toContain('from=');
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => handle.getAttribute('aria-valuetext')).toBe(before);
});

test('in the picture, arrow keys walk the incidents and Enter opens the one that is told', async ({ site }) => {
  const page = await site.open(WIDE);
  expect((await tabTo(page, ({ tag, name }) => tag === 'div' && name.startsWith('Timeline'))).isVisible).toBe(true);
  const told = () => spokenIn(page).innerText();
  const said = new Set<string>();
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown', 'PageDown', 'End', 'Home']) {
    const before = await told();
    await page.keyboard.press(key);
    await expect.poll(told, { message: key }).not.toBe(before);
    said.add(await told());
  }
  expect(said.size).toBeGreaterThanOrEqual(5);
  expect([...said].every((words) => words.length > 10)).toBe(true);
  const before = await told();
  await page.keyboard.press('ArrowRight');
  await expect.poll(told).not.toBe(before);
  const last = await told();
  await page.keyboard.press('Enter');
  const heading = page.locator('breach-details h2 > span').first();
  await heading.waitFor();
  expect(last).toContain(await heading.innerText());
  await expect.poll(async () => (await focusOf(page)).tag).toBe('h2');
  await page.keyboard.press('Escape');
  await expect.poll(async () => (await focusOf(page)).name).toMatch(/^Timeline\. Arrow keys/);
});

test('plus, minus and 0 zoom the picture; slash searches; ? helps, and Esc leads back', async ({ site }) => {
  const page = await site.open(WIDE);
  const picture = page.locator('.picture');
  await picture.focus();
  const whole = await svgOf(page);
  await page.keyboard.press('+');
  await expect.poll(() => page.url()).toContain('from=');
  // What was chosen is told above the picture, which then has less room.
  await whenComplete(page);
  const nearer = await svgOf(page);
  expect(nearer).not.toBe(whole);
  await page.keyboard.press('+');
  await page.keyboard.press('-');
  await expect.poll(() => svgOf(page)).toBe(nearer);
  await page.keyboard.press('0');
  await expect.poll(() => page.url()).not.toContain('from=');
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  expect(await dialog.innerText()).toContain('Page Up');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  await expect.poll(async () => (await focusOf(page)).name).toMatch(/^Timeline\. Arrow keys/);
  await page.keyboard.press('/');
  await expect.poll(async () => (await focusOf(page)).tag).toBe('input');
});

test('keys of one character do nothing once they are switched off in the help; the others still do', async ({
  site,
}) => {
  const page = await site.open(WIDE);
  await page.getByRole('button', { name: 'Help' }).click();
  await page.getByRole('checkbox', { name: 'Use single-letter keys' }).uncheck();
  await page.keyboard.press('Escape');
  await page.locator('.picture').focus();
  await page.keyboard.press('+');
  await page.keyboard.press('/');
  await page.keyboard.press('?');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => spokenIn(page).innerText()).toMatch(/; /);
  expect(page.url()).toBe(site.address);
  expect((await focusOf(page)).name).toMatch(/^Timeline\. Arrow keys/);
  expect(await page.getByRole('dialog').isVisible()).toBe(false);
});

for (const search of ['', '?incident=taobao-2019', '?view=scale&cause=misuse,scraping']) {
  test(`wherever Tab leads on ${search}, the focus is in sight, and never lost`, async ({ site }) => {
    const page = await site.open({ ...WIDE, search });
    const lost: string[] = [];
    const passed: string[] = [];
    for (let press = 0; press < 90; press += 1) {
      await page.keyboard.press('Tab');
      const { tag, name, isVisible } = await focusOf(page);
      if (tag === 'body' && press > 20) break;
      passed.push(`${tag} ${name}`);
      if (!isVisible) lost.push(`${press}: ${tag} ${name}`);
    }
    expect(lost).toEqual([]);
    expect(passed.length).toBeGreaterThan(20);
  });
}
