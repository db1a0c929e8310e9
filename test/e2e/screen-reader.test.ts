import type { Page } from 'playwright';
import { EN } from '../../src/i18n/index.ts';
import { expect, fullWhen, test, whenComplete } from './site.ts';
import { Listener, type Spoken, sayFocus } from './spoken.ts';

await EN.loadLazy();

const WIDE = { width: 1440, height: 900 };
const { words, lazy } = EN;
const VIEWS = ['timeline', 'scale', 'delay', 'compare', 'table'] as const;

test('by ear and keyboard alone: find Alipay, hear how long it stayed hidden, compare it with Taobao, open a source, leave', async ({
  site,
}) => {
  const page = await site.open(WIDE);
  const ear = await Listener.of(page);
  await ear.pressUntil(({ role, name }) => role === 'searchbox' && name === words.filters.search);
  // In one piece: how long somebody takes between two letters is not asked here.
  await page.keyboard.insertText('Alipay');
  const [found, ...more] = await ear.settled();
  expect(found).toMatch(/^\d of \d+ incidents.*2014/);
  expect(more).toEqual([]);

  const alipay = await ear.pressUntil(isLink(/^Alipay insider data theft$/));
  expect(alipay.description).toMatch(
    /^.*hidden for .*known for .* before it was public; made public .*20 GB.* Cause: Insider$/,
  );

  expect(await ear.press('Enter')).toMatchObject({
    role: 'heading',
    name: expect.stringContaining('Alipay'),
    states: { level: 2 },
  });
  await ear.pressUntil(({ name, states }) => name.startsWith(lazy.details.sources) && states.expanded === false);
  await ear.press('Enter');
  const source = await ear.pressUntil(({ role, name }) => role === 'link' && name.endsWith(lazy.details.newTab));
  expect(source.name.length).toBeGreaterThan(lazy.details.newTab.length + 5);
  const opened = await openedBy(page, () => page.keyboard.press('Enter'));
  expect(opened).toMatch(/^https?:/);
  expect(await ear.focus()).toEqual(source);
  await ear.pressUntil(isButton(lazy.compare.details.add));
  expect(await ear.press('Enter')).toMatchObject({ role: 'button', name: lazy.compare.details.remove });

  expect((await ear.press('Escape')).name).toBe(alipay.name);
  await ear.pressUntil(({ role }) => role === 'searchbox', 'Shift+Tab');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText('Taobao');
  expect((await ear.settled()).length).toBe(1);
  const taobao = await ear.pressUntil(isLink(/^Taobao scraping case$/));
  expect(taobao.description).toMatch(/1\.18 billion items, found by a court/);
  await ear.press('Enter');
  await ear.pressUntil(isButton(lazy.compare.details.add));
  await ear.press('Enter');
  await ear.pressUntil(isButton(lazy.compare.details.go(2, '2')));
  await page.keyboard.press('Enter');
  const table = page.getByRole('table');
  await table.getByRole('columnheader', { name: 'Taobao scraping case' }).waitFor();
  await table.getByRole('columnheader', { name: 'Alipay insider data theft' }).waitFor();
  const hidden = table.getByRole('row', { name: new RegExp(`^${lazy.compare.table.hidden} `) });
  expect(await hidden.getByRole('cell').allInnerTexts()).toEqual([
    expect.stringMatching(/year/),
    expect.stringMatching(/month/),
  ]);
  expect(await isFocused(page)).toBe(true);

  await ear.press('Escape');
  expect(await isFocused(page)).toBe(true);
  expect(ear.heard.every((line) => line !== '')).toBe(true);
});

test('the list is read as nested lists: years are headings that open and close, each incident a link with what is said of it', async ({
  site,
}) => {
  const page = await site.open({ ...WIDE, search: '?cause=physical' });
  const ear = await Listener.of(page);
  const list = page.getByRole('complementary').getByRole('list', { name: words.outline.label });
  const year = (title: string, name: string, sentence: string) => `
  - listitem:
    - group:
      - heading "${title}" [level=3]
      - text: 1 incident
      - list:
        - listitem:
          - link "${name}"
          - text: ${sentence}`;
  await expect(list).toMatchAriaSnapshot(`
- list "${words.outline.label}":
  - /children: equal${[
    year('2013', 'Advocate Medical Group', '/known for .*, confirmed\\. Cause. Lost device/'),
    year('2011', 'TRICARE backup tapes', '/hidden for .*\\. Cause. Lost device/'),
    year(
      '2006',
      'US Department of Veterans Affairs laptop',
      '/known for .* made public 22 May 2006; .*\\. Cause. Lost device/',
    ),
  ].join('')}`);

  await ear.pressUntil(isDivision);
  expect(await ear.press('Enter')).toMatchObject({ name: '2013 1 incident', states: { expanded: false } });
  expect(await ear.press('ArrowDown')).toMatchObject({ name: '2011 1 incident', states: { expanded: true } });
  expect(await ear.press('ArrowDown')).toMatchObject({
    role: 'link',
    name: 'TRICARE backup tapes',
    description: expect.stringMatching(/^hidden for .* Cause: Lost device$/),
  });
  const beyond = await ear.press('Tab');
  expect(await ear.press('Shift+Tab')).toMatchObject({ name: 'TRICARE backup tapes' });
  expect(beyond.name).not.toMatch(/2006|Veterans/);
});

/** The address that a link asks for when it is pressed; nothing is fetched from there. */
async function openedBy(page: Page, press: () => Promise<void>): Promise<string> {
  await page.context().route(/^https?:\/\/(?!localhost|127\.)/, (route) => route.abort());
  const asked = page.context().waitForEvent('request', (each) => !each.url().includes('localhost'));
  await press();
  const request = await asked;
  const opened = page
    .context()
    .pages()
    .find((each) => each !== page);
  await opened?.close();
  return request.url();
}

/** A year, month or lane of the list, which opens and closes. */
const isDivision = ({ name, states }: Spoken) => /\d incidents?$/.test(name) && 'expanded' in states;

const isLink = (name: RegExp) => (spoken: Spoken) => spoken.role === 'link' && name.test(spoken.name);

const isButton = (name: string) => (spoken: Spoken) => spoken.role === 'button' && spoken.name === name;

const isFocused = (page: Page) => page.evaluate(() => document.activeElement !== document.body);

test.describe('each change is one message at most', () => {
  interface Change {
    readonly name: string;
    readonly search?: string;
    act(page: Page): Promise<unknown>;
    /** What is heard; nothing where the focus says it. */
    readonly said?: RegExp;
  }
  const changes: readonly Change[] = [
    { name: 'a search, typed', act: (page) => type(page, 'data'), said: /^\d+ of \d+ incidents/ },
    {
      name: 'only breaches',
      act: async (page) => {
        await page.getByRole('button', { name: words.filters.more(0, '') }).press('Enter');
        await page.getByRole('switch', { name: words.filters.breachesOnly }).press('Space');
      },
      said: /^\d+ of \d+ incidents/,
    },
    {
      name: 'a filter that is dropped',
      search: '?cause=misuse',
      act: (page) => page.getByRole('button', { name: /^Remove filter/ }).press('Enter'),
      said: /^\d+ incidents/,
    },
    {
      name: 'other lanes, which change no number',
      act: (page) => page.getByRole('combobox', { name: words.groups.label }).selectOption('cause'),
    },
    { name: 'another view', act: (page) => page.getByRole('button', { name: words.views.scale }).press('Enter') },
    { name: 'an incident that is opened', act: (page) => page.getByRole('link', { name: /^AOL/ }).press('Enter') },
    {
      name: 'an incident that is walked to in the picture',
      act: (page) => page.getByRole('application').press('ArrowRight'),
      said: /\w+ .*(made public|first known date)/,
    },
    {
      name: 'a nearer look',
      act: (page) => page.getByRole('application').press('+'),
      said: /^\d+ of \d+ incidents/,
    },
  ];
  for (const { name, search = '', act, said } of changes) {
    test(name, async ({ site }) => {
      const page = await site.open({ ...WIDE, search });
      const ear = await Listener.of(page);
      await ear.settled();
      await act(page);
      const messages = await ear.settled();
      expect(messages).toEqual(said ? [expect.stringMatching(said)] : []);
    });
  }

  const type = async (page: Page, text: string) => {
    await page.getByRole('searchbox', { name: words.filters.search }).pressSequentially(text, { delay: 60 });
  };
});

test('a page that has come says what it holds, once', async ({ site }) => {
  const page = await site.open(WIDE);
  const status = page.locator('breach-announcer [role=status]').filter({ hasText: /incidents/ });
  await status.waitFor({ state: 'attached' });
  expect(await status.count()).toBe(1);
});

for (const view of VIEWS) {
  test(`in the view ${view} there is one of each landmark, headings go down by single steps, and all has a name`, async ({
    site,
  }) => {
    const page = await site.open({ ...WIDE, search: `?view=${view}&incident=alipay-2010` });
    await page
      .getByRole('heading', { level: 2, name: /Alipay/ })
      .first()
      .waitFor();
    await whenComplete(page);
    for (const role of ['banner', 'main', 'contentinfo', 'search', 'complementary'] as const)
      expect(await page.getByRole(role).count(), role).toBe(1);
    const regions = (await page.getByRole('main').ariaSnapshot()).match(/^\s*- region.*$/gm) ?? [];
    expect(new Set(regions.map((line) => line.trim())).size, regions.join()).toBe(regions.length);
    const snapshot = await page.locator('body').ariaSnapshot();
    const levels = [...snapshot.matchAll(/heading .*\[level=(\d)\]/g)].map(([, level]) => Number(level));
    expect(levels.filter((level) => level === 1)).toEqual([1]);
    const jumps = levels.filter((level, place) => place > 0 && level > levels[place - 1] + 1);
    expect(jumps).toEqual([]);
    expect(
      snapshot.match(/^\s*- (button|link|checkbox|combobox|textbox|searchbox|slider|switch)( \[.*)?:?$/gm),
    ).toBeNull();
  });
}

for (const search of ['', '?view=scale', '?view=delay', '?view=table', '?view=compare', '?incident=taobao-2019']) {
  const isFull = !['', '?view=compare'].includes(search);
  test(
    `Tab goes through all of ${search} and back, and every stop has a name and a role`,
    fullWhen(isFull),
    async ({ site }) => {
      const page = await site.open({ ...WIDE, search });
      const ear = await Listener.of(page);
      const nameless: string[] = [];
      for (const key of ['Tab', 'Shift+Tab']) {
        let stops = 0;
        for (let press = 0; press < 160; press += 1) {
          await page.keyboard.press(key);
          const spoken = await ear.focus();
          // Beyond the last control is the browser's own.
          if (spoken.role === 'RootWebArea' || !(await isFocused(page))) break;
          stops += 1;
          if (spoken.name === '' || spoken.role === '' || spoken.role === 'generic') nameless.push(sayFocus(spoken));
        }
        expect(stops, key).toBeGreaterThan(20);
      }
      expect(nameless).toEqual([]);
    },
  );
}

test.describe('the focus is never lost', () => {
  const losses: Readonly<Record<string, { search: string; name: RegExp; act?(page: Page): Promise<unknown> }>> = {
    'when a way out of an empty selection is taken': { search: '?q=zzzz&cause=physical', name: /^Clear all filters$/ },
    'when a filter is dropped where nothing fits': {
      search: '?country=CN&actor=partner&sector=energy',
      name: /^Remove (?!filter)/,
    },
    'when the last chip goes': { search: '?cause=misuse', name: /^Remove filter/ },
    'when a notice is dismissed': { search: '?country=QQ', name: new RegExp(`^${lazy.problems.dismiss}$`) },
    'when the view changes': { search: '', name: /^Table$/ },
    'when details that an address opened are closed': {
      search: '?incident=taobao-2019',
      name: /^Close$/,
    },
  };
  for (const [what, { search, name }] of Object.entries(losses)) {
    test(what, async ({ site }) => {
      const page = await site.open({ ...WIDE, search });
      const ear = await Listener.of(page);
      await page.getByRole('button', { name }).first().press('Enter');
      await whenComplete(page);
      await expect.poll(() => isFocused(page)).toBe(true);
      expect((await ear.focus()).role).not.toBe('RootWebArea');
    });
  }

  test('Esc leads back to the line from which an incident was opened, also when the list has been filtered meanwhile', async ({
    site,
  }) => {
    const page = await site.open(WIDE);
    const ear = await Listener.of(page);
    await page.getByRole('link', { name: /^Equifax/ }).press('Enter');
    await page.getByRole('heading', { level: 2, name: /Equifax/ }).waitFor();
    await page.getByRole('button', { name: words.filters.more(0, '') }).press('Enter');
    await page.getByRole('switch', { name: words.filters.breachesOnly }).press('Space');
    // Of what is open, the nearest closes first.
    await page.keyboard.press('Escape');
    expect((await ear.focus()).name).toMatch(/^More filters/);
    await page.keyboard.press('Escape');
    await expect.poll(async () => (await ear.focus()).name).toMatch(/^Equifax/);
  });
});
