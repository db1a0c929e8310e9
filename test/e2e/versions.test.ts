import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { feedOf } from '../../src/build/versions/feed.ts';
import { entriesOf, manifestOf, type Release, releaseOf, withRelease } from '../../src/build/versions/site-versions.ts';
import { fingerprintOf } from '../../src/data/dataset.ts';
import type { DataFile } from '../../src/data/schema.ts';
import { LOCALES } from '../languages.ts';
import { COLOUR, objectionsOf } from './axe.ts';
import { focusOf } from './focus.ts';
import { test as base, expect, fullWhen, whenComplete } from './site.ts';

const [en, zh] = LOCALES;
const OLD = '0123abcd';

/** The data that the site shows, and the versions of them that it keeps. */
interface Versions {
  readonly newest: DataFile;
  readonly releases: readonly Release[];
  /** Contents of the files of both, by their path beside the site. */
  readonly files: Readonly<Record<string, string>>;
}

/** An older version beside the built one: without two incidents, with one that is gone since, one number and one day. */
function versionsBeside(folder: string): Versions {
  const bytes = new Uint8Array(readFileSync(join(folder, 'data/incidents.json')));
  const newest: DataFile = JSON.parse(new TextDecoder().decode(bytes));
  const incidents = newest.incidents
    .filter(({ id }) => id !== 'conduent-2024' && id !== 'odido-2026')
    .map((incident) => {
      if (incident.id === 'yahoo-2013') {
        const figures = [{ value: 7_654_321, unit: 'accounts', status: 'reported', sources: [] }];
        return { ...incident, figures };
      }
      if (incident.id !== 'equifax-2017') return incident;
      const events = incident.events.map((event) =>
        event.kind === 'disclosure' ? { ...event, date: '2017-10' } : event,
      );
      return { ...incident, events };
    });
  const gone = { id: 'withdrawn', names: { en: 'A case that was withdrawn', 'zh-Hans': '已撤回的案件' } };
  const text = `${JSON.stringify({ ...newest, version: `2026-10-01+${OLD}`, updated: '2026-10-01', incidents: [...incidents, gone] })}\n`;
  const releases = withRelease(releaseOf(bytes), [releaseOf(new TextEncoder().encode(text))]);
  const manifest = JSON.stringify(manifestOf(releases));
  return { newest, releases, files: { [`data/incidents.${OLD}.json`]: text, 'data/versions.json': manifest } };
}

/** The site with an older version beside it. */
const test = base.extend<{ beside: undefined }, { versions: Versions }>({
  versions: [async ({ built }, use) => use(versionsBeside(built)), { scope: 'worker' }],
  beside: [
    async ({ site, versions }, use) => {
      for (const [path, content] of Object.entries(versions.files)) site.write(path, content);
      await use(undefined);
    },
    { auto: true },
  ],
});

const line = (page: Page) => page.locator('breach-since section');
const figuresOf = (page: Page) => page.locator('breach-details').getByRole('region', { name: 'How many?' });

test.describe('an address that is pinned to an older version', () => {
  test('shows the numbers as they were, their day, and how much has changed', async ({ site }) => {
    const page = await site.open({ search: `?data=${OLD}&incident=yahoo-2013` });
    await line(page).waitFor();
    expect(await line(page).innerText()).toContain(
      'Data as of 1 October 2026. Since then 2 incidents were added, 2 corrected and 1 removed.',
    );
    expect(await figuresOf(page).innerText()).toContain('7.65 million accounts');
    expect(await page.locator('breach-footer footer').innerText()).toContain('1 October 2026');
  });

  test('lists every change, old beside new, and leads to each', async ({ site }) => {
    const page = await site.open({ search: `?data=${OLD}` });
    await line(page).getByRole('button', { name: 'Show what changed' }).click();
    const dialog = page.getByRole('dialog', { name: 'What changed since 1 October 2026' });
    await dialog.getByRole('heading', { name: 'Corrected (2)' }).waitFor();
    const text = await dialog.innerText();
    expect(text).toContain('Made public: October 2017 → 7 September 2017');
    expect(text).toMatch(/7\.65 million accounts \(reported\) → .* accounts \(confirmed\)/);
    expect(text).toMatch(/Added \(2\)[\s\S]*Conduent[\s\S]*Removed \(1\)[\s\S]*A case that was withdrawn/);

    await dialog.getByRole('link', { name: 'Odido' }).click();
    await page.getByRole('heading', { level: 2, name: 'Odido' }).waitFor();
    expect(new URL(page.url()).search).toBe('?incident=odido-2026');
    await line(page).waitFor({ state: 'detached' });

    await page.goBack();
    await line(page).waitFor();
    expect(new URL(page.url()).search).toBe(`?data=${OLD}`);
  });

  test('leads to what has been removed in the version that has it', async ({ site }) => {
    const page = await site.open({ search: `?data=${OLD}` });
    await line(page).getByRole('button', { name: 'Show what changed' }).click();
    await page.getByRole('dialog').getByRole('link', { name: 'A case that was withdrawn' }).click();
    await page.getByRole('heading', { level: 2, name: 'A case that was withdrawn' }).waitFor();
    expect(new URL(page.url()).searchParams.get('data')).toBe(OLD);
  });

  test('goes on to the newest with what is chosen, and with the focus on the page', async ({ site }) => {
    const page = await site.open({ search: `?data=${OLD}&view=scale&country=US` });
    const before = await page.locator('breach-summary .sentence').innerText();
    await line(page).getByRole('button', { name: 'Use the newest data' }).focus();
    await page.keyboard.press('Enter');
    await line(page).waitFor({ state: 'detached' });
    await expect.poll(() => page.locator('breach-summary .sentence').innerText()).not.toBe(before);
    expect(new URL(page.url()).search).toBe('?view=scale&country=US');
    await expect.poll(async () => (await focusOf(page)).tag).not.toBe('body');
  });

  test('can be read by keyboard alone: Escape closes the list and gives the focus back', async ({ site }) => {
    const page = await site.open({ search: `?data=${OLD}` });
    const show = line(page).getByRole('button', { name: 'Show what changed' });
    await show.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByRole('heading', { name: 'Added (2)' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await show.evaluate((button) => button.matches(':focus'))).toBe(true);
  });

  test('is cited as it is', async ({ site }) => {
    const page = await site.open({ search: `?data=${OLD}` });
    await page.getByRole('button', { name: en.lazy.cite.open }).click();
    const dialog = page.getByRole('dialog', { name: en.lazy.cite.view });
    const link = new URL(await dialog.getByRole('textbox', { name: en.lazy.cite.link }).inputValue());
    expect(link.searchParams.get('data')).toBe(OLD);
    expect(await dialog.getByRole('textbox', { name: en.lazy.cite.text }).inputValue()).toContain(`2026-10-01+${OLD}`);
  });

  test('says all of it in Chinese', async ({ site }) => {
    const page = await site.open({ search: `?data=${OLD}&lang=zh-Hans` });
    await line(page).waitFor();
    expect(await line(page).innerText()).toContain(
      '此处为截至2026年10月1日的数据。此后事件新增2起、更正2起、删除1起。',
    );
    await line(page).getByRole('button', { name: zh.lazy.since.show }).click();
    const dialog = page.getByRole('dialog', { name: '2026年10月1日以来的变化' });
    await dialog.getByRole('heading', { name: '更正（2）' }).waitFor();
    expect(await dialog.innerText()).toContain('公开：2017年10月 → 2017年9月7日');
  });

  for (const width of [1440, 390]) {
    test(
      `is open to everyone in light and in dark colours, ${width} pixels wide`,
      fullWhen(width > 1_000),
      async ({ site }) => {
        const page = await site.open({
          search: `?data=${OLD}`,
          width,
          height: 844,
          hasTouch: width < 600,
        });
        await line(page).waitFor();
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
        expect(await objectionsOf(page, {}, 'breach-since'), 'the line').toEqual([]);
        await line(page).getByRole('button', { name: 'Show what changed' }).click();
        await page.getByRole('heading', { name: 'Added (2)' }).waitFor();
        expect(await objectionsOf(page, {}, 'breach-since-changes'), 'the list').toEqual([]);
        await page.emulateMedia({ colorScheme: 'dark' });
        await page.locator('breach-timeline[scheme=dark]').waitFor();
        expect(await objectionsOf(page, COLOUR, 'breach-since-changes'), 'the list in the dark').toEqual([]);
      },
    );
  }
});

test.describe('a version that is the newest', () => {
  test('is shown without a word on changes', async ({ site, versions: { newest } }) => {
    const version = fingerprintOf(newest.version ?? '');
    const page = await site.open({ search: `?data=${version}` });
    await page.waitForFunction(() =>
      performance.getEntriesByType('resource').some(({ name }) => name.endsWith('data/versions.json')),
    );
    await whenComplete(page);
    expect(await line(page).count()).toBe(0);
    expect(await page.locator('breach-summary .sentence').innerText()).toContain(String(newest.incidents.length));
  });

  test('is what every citation names', async ({ site, versions: { newest } }) => {
    const page = await site.open();
    await page.getByRole('button', { name: en.lazy.cite.open }).click();
    const dialog = page.getByRole('dialog', { name: en.lazy.cite.view });
    const link = new URL(await dialog.getByRole('textbox', { name: en.lazy.cite.link }).inputValue());
    expect(link.searchParams.get('data')).toBe(fingerprintOf(newest.version ?? ''));
    expect(await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))).not.toContain(
      `${site.address}data/versions.json`,
    );
  });
});

test('a version that is not kept here is said, and the newest is a step away', async ({ site }) => {
  const page = await site.open({ search: '?data=99999999&view=scale', ready: false, expected: /404/ });
  const alert = page.getByRole('alert');
  await alert.waitFor();
  expect(await alert.innerText()).toContain('Version 99999999 of the data is not kept here.');
  await alert.getByRole('button', { name: 'Use the newest data' }).click();
  await whenComplete(page);
  expect(await alert.count()).toBe(0);
  expect(new URL(page.url()).search).toBe('?view=scale');
});

test('where nobody knows what came later, the reader is told so', async ({ site }) => {
  const page = await site.open({ expected: /ERR_FAILED/ });
  await page.route('**/data/versions.json', (route) => route.abort());
  await page.goto(`${site.address}?data=${OLD}`);
  await line(page).waitFor();
  expect(await line(page).innerText()).toContain('Whether there is a newer version could not be found out.');
  await line(page).getByRole('button', { name: 'Use the newest data' }).click();
  await line(page).waitFor({ state: 'detached' });
});

test("a publisher's own file has none of our versions: that is said", async ({ site }) => {
  site.write('own/small.json', '{"incidents": [{"organisation": "Small Shop", "date": "2019-11"}]}');
  const page = await site.open({ search: `?src=own/small.json&data=${OLD}` });
  expect(await page.locator('breach-problems .notice').innerText()).toContain(
    `the version of our data that it names as well (${OLD}) was left out`,
  );
  expect(await page.locator('breach-outline .incident').innerText()).toContain('Small Shop');
});

test('the feeds are well-formed, and the pages lead to them', async ({ site, versions }) => {
  const entries = entriesOf(versions.releases);
  for (const locale of LOCALES) site.write(`own/feed.${locale.tag}.xml`, feedOf(entries, locale, undefined));
  const page = await site.open();
  const read = (path: string) =>
    page.evaluate(
      (address) =>
        new Promise<{ root: string; entries: number; faults: number }>((resolve) => {
          const request = new XMLHttpRequest();
          request.responseType = 'document';
          request.overrideMimeType('application/xml');
          request.onload = () => {
            const feed = request.responseXML;
            resolve({
              root: `${feed?.documentElement.namespaceURI} ${feed?.documentElement.localName}`,
              entries: feed?.getElementsByTagName('entry').length ?? 0,
              faults: feed?.getElementsByTagName('parsererror').length ?? 1,
            });
          };
          request.open('GET', address);
          request.send();
        }),
      `${site.address}${path}`,
    );
  const root = 'http://www.w3.org/2005/Atom feed';
  for (const { tag } of LOCALES) {
    expect(await read(`own/feed.${tag}.xml`)).toEqual({ root, entries: 2, faults: 0 });
  }
  const discovered = page.locator('link[type="application/atom+xml"]');
  for (const path of [
    '',
    'zh-Hans.html',
    'about.html',
    'about.zh-Hans.html',
    'corrections.html',
    'corrections.zh-Hans.html',
  ]) {
    await page.goto(`${site.address}${path}`);
    expect(await discovered.count(), path).toBe(1);
    expect(await read((await discovered.getAttribute('href')) ?? ''), path).toEqual({ root, entries: 1, faults: 0 });
  }
});
