import { DECKS, teach } from '../e2e/teacher.ts';
import { wordsOf } from './paper.ts';
import { expect, test } from './test.ts';
import type { BrowserWindow } from './window.ts';

/** Firefox draws bold letters on paper as shapes, which nobody can read back. */
const canBeRead = ({ engine }: BrowserWindow) => engine !== 'firefox';

/** Of A4, in points. */
const WIDTH = 595;

test('an incident is printed in one column, what it was at a glance over the whole of it', { tag: '@paper' }, async ({
  visit,
}) => {
  const { window, site } = visit;
  await window.open(`${site}incident/taobao-2019/`);
  const { pages, words } = wordsOf(await window.print('A4'));
  expect(pages).toBeLessThanOrEqual(12);
  if (!canBeRead(window)) return;
  const facts = words.filter(
    ({ text }, at) => text === 'At' && words[at + 1]?.text === 'a' && words[at + 2]?.text === 'glance',
  );
  expect(facts).toHaveLength(1);
  const [{ x, y, page }] = facts;
  expect(x).toBeLessThan(WIDTH / 4);
  const glance = words.find(({ text, page: on, y: at }) => text === 'glance' && on === page && Math.abs(at - y) < 2);
  expect(glance, 'on one line').toBeDefined();
});

for (const view of ['timeline', 'scale']) {
  test(`the picture of ${view} is printed in the drawing for the width of the paper`, { tag: '@paper' }, async ({
    visit,
  }) => {
    const { window } = visit;
    await visit.open(`?view=${view}`);
    const { pages, words } = wordsOf(await window.print('A4'));
    expect(pages).toBeGreaterThan(10);
    if (!canBeRead(window)) return;
    // The picture is the first on the page that names it.
    const label = words.find(({ text, page }) => page === 1 && text === 'Taobao');
    // From 31 to 33 points; in the drawing for a page on its side it would be from 22 to 24.
    expect(label?.width ?? 0).toBeGreaterThan(28);
    expect(Math.max(...words.filter(({ page }) => page === 1).map(({ x, width }) => x + width))).toBeLessThan(WIDTH);
  });
}

for (const [name, deck] of Object.entries(DECKS)) {
  test(`a lesson with the deck in ${name}, and a page of paper for every slide`, { tag: '@paper' }, async ({
    visit,
  }) => {
    const { window, site } = visit;
    await window.resize(1_280, 720);
    await window.open(`${site}${deck.path}`);
    const { clicks, keys } = await teach(deck, { ...window, until: visit.until });
    expect(clicks).toBeGreaterThan(15);
    expect(keys).toBeGreaterThan(20);
    await window.open(`${site}${deck.printed}`);
    await visit.until(`document.querySelector('breach-timeline[postered]')`, 'pictures for paper');
    expect(wordsOf(await window.print('slide')).pages).toBe(5);
  });
}
