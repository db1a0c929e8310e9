import type { Page } from 'playwright';
import { tabTo } from './focus.ts';
import { clashesOf, piecesOf } from './picture.ts';
import { expect, fullWhen, svgOf, test, whenComplete } from './site.ts';

const WIDE = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844, hasTouch: true };

const answer = (page: Page) => page.locator('breach-delay h2');
const incidentsOf = async (page: Page) =>
  [...(await svgOf(page)).matchAll(/data-incident="([^"]+)"/g)].map(([, id]) => id);

test('how long did nobody know? A reader asks, and reads the answer over the picture', async ({ site }) => {
  const page = await site.open(WIDE);
  await page.getByRole('button', { name: 'Time hidden' }).click();
  await expect.poll(() => page.url()).toContain('view=delay');
  const sentence =
    /^Half of \d+ breaches came out within .+ (months|years) of starting; one in ten took more than .+ years\.$/;
  await expect.poll(() => answer(page).innerText()).toMatch(sentence);
  await page.getByText(/^Another \d+ have no known start date\.$/).waitFor();
  await page.getByText(/breaches that nobody has found yet are not in the data/).waitFor();
  await page.getByText('How this is calculated').click();
  await page.getByText(/B\. W\. Turnbull/).waitFor();
  // Every group of the picture has its line in the table, and the table the sum of them.
  await expect.poll(() => page.locator('breach-delay-notes tbody tr').count()).toBeGreaterThan(5);
});

test('多久无人知晓？中文读者读到同样的答案', async ({ site }) => {
  const english = await site.open({ ...WIDE, search: '?view=delay' });
  const page = await site.open({ ...WIDE, search: '?view=delay&lang=zh-Hans' });
  await expect
    .poll(() => answer(page).innerText())
    .toMatch(/^\d+起泄露中，半数在发生后.+内公开；其中十分之一超过.+年。$/);
  const numbers = async (of: Page) => (await answer(of).innerText()).match(/[\d.]+(?=\D)/g);
  const plain = (list: readonly string[] | null) => list?.map((text) => text.replace(/\.$/, ''));
  expect(plain(await numbers(page))).toEqual(plain(await numbers(english)));
  await page.getByText(/^另有\d+起开始时间不详。$/).waitFor();
  await page.getByText(/至今无人发现的泄露不在数据之中/).waitFor();
});

test('the lives are lined up anew by a sentence, and a link reopens it', async ({ site }) => {
  const page = await site.open({ ...WIDE, search: '?view=delay&group=none' });
  await page.getByRole('combobox', { name: 'Measure from' }).selectOption({ label: 'the publication' });
  await expect.poll(() => answer(page).innerText()).toMatch(/^When it came out, half of/);
  expect(page.url()).toContain('align=disclosure');
  await page.getByRole('combobox', { name: 'Order' }).selectOption({ label: 'by date' });
  await whenComplete(page);
  // A script that reads the picture is told that what runs across is no calendar.
  expect(await svgOf(page)).toMatch(
    /data-view="delay" data-axis="duration" data-from="\d{4}-01-01" data-to="\d{4}-01-01"/,
  );
  const before = await incidentsOf(page);
  await page.reload();
  await answer(page).waitFor();
  await expect.poll(() => incidentsOf(page)).toEqual(before);
});

test('no wheel, drag or key zooms what is no calendar, and the page keeps its wheel', async ({ site }) => {
  const page = await site.open({ ...WIDE, search: '?view=delay&group=none' });
  const before = await svgOf(page);
  const box = await page.locator('.picture').boundingBox();
  if (!box) throw new Error('there is no picture');
  const { x, y } = { x: box.x + 500, y: box.y + 200 };
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 200, y, { steps: 4 });
  await page.mouse.up();
  await page.keyboard.down('Shift');
  await page.mouse.down();
  await page.mouse.move(x + 100, y, { steps: 4 });
  await page.mouse.up();
  await page.keyboard.up('Shift');
  await page.mouse.wheel(300, 0);
  await page.locator('.picture').focus();
  await page.keyboard.press('+');
  await page.keyboard.press('Shift+ArrowLeft');
  await whenComplete(page);
  expect(page.url()).not.toContain('from=');
  expect(await svgOf(page)).toBe(before);
  await page.mouse.wheel(0, 250);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(250);
});

test('arrow keys go down the lines, the longest delay first, and Enter opens', async ({ site }) => {
  const page = await site.open({ ...WIDE, search: '?view=delay&group=none' });
  await tabTo(page, ({ name }) => name.startsWith('Time hidden.'), 60);
  await page.keyboard.press('ArrowDown');
  const said = page.locator('breach-announcer [role=status]').last();
  await expect.poll(() => said.innerText()).toContain('NTT West');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => said.innerText()).not.toContain('NTT West');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await page.locator('breach-details h2', { hasText: 'NTT West' }).waitFor();
});

test('a breach without a beginning is in the list beside the picture, and opens from it', async ({ site }) => {
  const page = await site.open({ ...WIDE, search: '?view=delay' });
  await page.getByText(/no known start date/).click();
  const first = page.locator('breach-delay li button').first();
  const name = await first.innerText();
  await first.click();
  await page.locator('breach-details h2').waitFor();
  expect(await page.locator('breach-details h2').innerText()).toContain(name);
});

for (const visitor of [WIDE, { width: 1280, height: 720 }, PHONE]) {
  test(
    `in its own fonts nothing in the picture touches, ${visitor.width} pixels wide`,
    fullWhen(visitor.width === 1280),
    async ({ site }) => {
      for (const search of [
        '?view=delay',
        '?view=delay&group=none&align=discovery',
        '?view=delay&lang=zh-Hans&align=disclosure',
      ]) {
        const page = await site.open({ ...visitor, search, withoutPolicy: true });
        const pieces = await piecesOf(page);
        expect(pieces.length).toBeGreaterThan(20);
        expect([search, clashesOf(pieces)]).toEqual([search, []]);
        await site.close(page);
      }
    },
  );
}
