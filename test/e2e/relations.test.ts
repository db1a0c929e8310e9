import type { Page } from 'playwright';
import { tabTo } from './focus.ts';
import { readContract } from './picture.ts';
import { expect, fullWhen, svgOf, test, whenComplete } from './site.ts';

const DESK = { width: 1440, height: 900 };
const SNOWFLAKE = ['ticketmaster-2024', 'att-2024'];
const WORDS = {
  en: {
    event: 'One event, many victims',
    name: 'Snowflake customers 2024',
    draw: 'Draw as one in the timeline',
    events: /^\d+ incidents \((\d+) events\)/,
    partOf: 'part of Snowflake customers 2024',
    beside: 'Snowflake customers 2024',
  },
  'zh-Hans': {
    event: '同一事件的多个受害方',
    name: 'Snowflake客户失窃（2024）',
    draw: '在时间线中合为一行',
    events: /^\d+起事件（同案合并为(\d+)起）/,
    partOf: '属于“Snowflake客户失窃（2024）”',
    beside: 'Snowflake客户失窃（2024）',
  },
} as const;

/** On which lines of the picture the discs of incidents stand. */
async function linesOf(page: Page, ids: readonly string[]): Promise<(number | undefined)[]> {
  await whenComplete(page);
  const { symbolOf } = readContract(await svgOf(page));
  return ids.map((id) => symbolOf(id)?.y);
}

const sentence = (page: Page) => page.locator('breach-summary .sentence').innerText();

for (const lang of ['en', 'zh-Hans'] as const) {
  test(
    `one event, many victims, in ${lang}: siblings, drawn as one, counted once, reopened`,
    fullWhen(lang !== 'en'),
    async ({ site }) => {
      const words = WORDS[lang];
      const page = await site.open({ ...DESK, search: `?lang=${lang}` });
      const told = await sentence(page);
      const events = Number(words.events.exec(told)?.[1]);
      expect(events).toBeGreaterThan(100);
      expect(events).toBeLessThan(Number(/^\d+/.exec(told)?.[0]));

      const listed = page.locator('breach-outline .incident', { hasText: words.partOf });
      expect(await listed.count()).toBe(2);
      await listed.first().click();
      const section = page.locator('breach-details .one-event');
      await section.locator('summary').first().click();
      expect(await section.locator('h3').innerText()).toBe(words.event);
      expect(await section.locator('h4').first().innerText()).toBe(words.name);
      const open = await page.locator('breach-details h2').innerText();
      await section.locator('button.member').first().click();
      await expect.poll(() => page.locator('breach-details h2').innerText()).not.toBe(open);

      await section.locator('summary').first().click();
      const [a, b] = await linesOf(page, SNOWFLAKE);
      expect([a, b].every((line) => line !== undefined)).toBe(true);
      expect(a).not.toBe(b);
      await section.getByRole('checkbox', { name: words.draw }).check();
      await expect.poll(() => page.url()).toContain('joined=snowflake-2024');
      const [c, d] = await linesOf(page, SNOWFLAKE);
      expect(c).toBe(d);
      expect(await svgOf(page)).toContain(words.beside);
      expect(await sentence(page)).toBe(told);

      const other = await site.open({ ...DESK, search: new URL(page.url()).search });
      expect(await svgOf(other)).toBe(await svgOf(page));
      await other.locator('breach-details .one-event summary').first().click();
      expect(await other.locator('breach-details .one-event').getByRole('checkbox').isChecked()).toBe(true);
    },
  );
}

test('the sign on the bracket draws them as one, by pointer, and apart again; Back undoes each', async ({ site }) => {
  const page = await site.open({ ...DESK, search: '?incident=ticketmaster-2024' });
  const signOf = async () => {
    await whenComplete(page);
    const svg = await svgOf(page);
    // The sign is the group with a circle; the one of Snowflake stands beside or on the bracket of its two discs.
    const signs = [...svg.matchAll(/<g data-part="bracket"><path transform="translate\(([\d.]+),([\d.]+)\)"/g)];
    const box = await page.locator('breach-chart .picture').boundingBox();
    return signs.map(([, x, y]) => ({ x: (box?.x ?? 0) + Number(x), y: (box?.y ?? 0) + Number(y) }));
  };
  const before = await signOf();
  expect(before.length).toBeGreaterThan(0);
  const [place] = before.filter(({ y }) => y < 700);
  await page.mouse.click(place.x, place.y);
  await expect.poll(() => page.url()).toContain('joined=');
  await page.goBack();
  await expect.poll(() => page.url()).not.toContain('joined=');
  expect(await signOf()).toEqual(before);
});

test('by keyboard: J on a victim draws its event as one, is told, and J again takes it apart', async ({ site }) => {
  const page = await site.open({ ...DESK, search: '?incident=att-2024' });
  await tabTo(page, ({ tag, name }) => tag === 'div' && name.startsWith('Timeline'), 80);
  await page.keyboard.press('j');
  await expect.poll(() => page.url()).toContain('joined=snowflake-2024');
  const spoken = page.locator('breach-announcer [role=status]').last();
  await expect.poll(() => spoken.innerText()).toContain('Snowflake customers 2024');
  expect(await spoken.innerText()).toContain('2 incidents');
  const [a, b] = await linesOf(page, SNOWFLAKE);
  expect(a).toBe(b);
  await page.keyboard.press('j');
  await expect.poll(() => page.url()).not.toContain('joined=');
});
