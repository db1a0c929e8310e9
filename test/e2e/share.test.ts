import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FrameLocator, Page } from 'playwright';
import { LOCALES } from '../languages.ts';
import { expect, fullWhen, type Site, test } from './site.ts';

/** Somebody else's page, at another origin. */
interface Guest {
  readonly html: string;
  readonly policy?: string;
}

const guests = new Map<string, Guest>();
let server: Server;

test.beforeAll(async () => {
  server = createServer((request, response) => {
    const guest = guests.get(request.url ?? '');
    response.statusCode = guest ? 200 : 404;
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    if (guest?.policy) response.setHeader('Content-Security-Policy', guest.policy);
    response.end(
      `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>An article</title><link rel="icon" href="data:,"><h1>An article</h1><p>Before.</p>\n${guest?.html}\n<p id="after">After.</p>`,
    );
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
});

test.afterAll(() => new Promise((resolve) => server.close(resolve)));

/** Opens somebody else's page with this in it; what it asks for is added to `requests`. */
async function paste(
  site: Site,
  html: string,
  { width = 900, policy, requests = [] }: { width?: number; policy?: string; requests?: string[] } = {},
): Promise<Page> {
  const path = `/${guests.size}`;
  guests.set(path, { html, policy });
  const page = await site.blank({ width });
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`);
  return page;
}

const [EN] = LOCALES;
const words = (locale = EN) => locale.lazy.share;

async function openDialog(site: Site, search: string, locale = EN): Promise<Page> {
  const page = await site.open({ search });
  await page.getByRole('button', { name: words(locale).opener }).click();
  await page.getByRole('dialog', { name: words(locale).title }).waitFor();
  return page;
}

const codeOf = (page: Page, locale = EN) => page.getByRole('textbox', { name: words(locale).embed.code }).inputValue();

const NAME = 'Alipay insider data theft';
const heading = (frame: FrameLocator, name = NAME) => frame.getByRole('heading', { level: 2, name });

/** What is on top in the middle of the picture: '' when the picture is not seen at all. */
const coverOf = (page: Page) =>
  page.evaluate(() => {
    const image = document.querySelector('img');
    if (!image?.checkVisibility()) return '';
    image.scrollIntoView({ block: 'center' });
    const { x, y, width, height } = image.getBoundingClientRect();
    return document.elementFromPoint(x + width / 2, y + height / 2)?.localName ?? '';
  });

const withoutScript = (html: string) => html.replace(/<script[^>]*><\/script>/, '');
const withoutFrame = (html: string) => html.replace(/<iframe[\s\S]*?<\/iframe>/, '');
const withoutStyle = (html: string) => html.replace(/\s+style="[^"]*"/g, '');
const withoutTags = (html: string) => html.replace(/<[^>]*>/g, '');

test.describe('from the explorer to somebody else’s page', () => {
  for (const [lang, locale] of LOCALES.map((locale) => [locale.tag, locale] as const)) {
    test(`in one copy and one paste, in ${lang}`, fullWhen(lang !== 'en'), async ({ site }) => {
      const page = await openDialog(site, `?incident=alipay-2010&lang=${lang}`, locale);
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.getByRole('button', { name: words(locale).embed.copy }).click();
      await page.getByText(words(locale).copied).first().waitFor();
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied).toBe(await codeOf(page, locale));
      const guest = await paste(site, copied);
      const name = await page.locator('breach-details h2').textContent();
      const frame = guest.frameLocator('iframe');
      await expect.poll(() => frame.getByRole('heading', { level: 2 }).textContent()).toBe(name);
      expect(await guest.locator('figure').getAttribute('lang')).toBe(lang);
    });
  }

  test('a view with filters shows the same incidents there', async ({ site }) => {
    const page = await openDialog(site, '?view=scale&country=CN&from=2013&to=2016&lang=en');
    const guest = await paste(site, await codeOf(page));
    const sentence = await page.locator('breach-summary .sentence').textContent();
    await expect
      .poll(() => guest.frameLocator('iframe').locator('breach-summary .sentence').textContent())
      .toBe(sentence);
    expect(await guest.locator('figcaption').textContent()).toContain(sentence);
  });

  test('nothing comes from anywhere but the site', async ({ site }) => {
    const page = await openDialog(site, '?incident=alipay-2010&lang=en');
    const code = await codeOf(page);
    const requests: string[] = [];
    const guest = await paste(site, code, { requests });
    await heading(guest.frameLocator('iframe')).waitFor();
    const origins = new Set(requests.map((url) => new URL(url).origin));
    origins.delete(new URL(guest.url()).origin);
    origins.delete('null');
    expect([...origins]).toEqual([new URL(site.address).origin]);
  });
});

test.describe('the rungs of the ladder, each alone', () => {
  let known = '';
  /** The code as the dialog gives it, which is the same each time. */
  const codeFrom = async (site: Site) => {
    if (!known.includes(site.address)) known = await codeOf(await openDialog(site, '?incident=alipay-2010&lang=en'));
    return known;
  };

  test('everything: the frame covers the picture, and its height follows what it shows', async ({ site }) => {
    const code = await codeFrom(site);
    const guest = await paste(site, code);
    const frame = guest.frameLocator('iframe');
    await heading(frame).waitFor();
    await expect.poll(() => coverOf(guest)).toBe('');
    const height = () => guest.locator('iframe').evaluate((element) => element.getBoundingClientRect().height);
    const hidden = () =>
      frame.locator('html').evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight);
    await expect.poll(hidden).toBe(0);
    const wide = await height();
    await guest.setViewportSize({ width: 360, height: 800 });
    await expect.poll(height).not.toBe(wide);
    await expect.poll(hidden).toBe(0);
  });

  test('no script: the frame has the height of the code, and still covers the picture', async ({ site }) => {
    const code = await codeFrom(site);
    const guest = await paste(site, withoutScript(code));
    await heading(guest.frameLocator('iframe')).waitFor();
    expect(await guest.locator('iframe').evaluate((frame) => frame.clientHeight)).toBe(620);
    expect(await coverOf(guest)).toBe('iframe');
  });

  for (const width of [390, 900, 1800]) {
    test(
      `no frame: at ${width} pixels the picture is seen whole, and is a link`,
      fullWhen(width !== 390),
      async ({ site }) => {
        const code = await codeFrom(site);
        const guest = await paste(site, withoutScript(withoutFrame(code)), { width });
        expect(await coverOf(guest)).toBe('img');
        const image = await guest.locator('img').evaluate((element) => {
          const { naturalWidth, naturalHeight } = element as HTMLImageElement;
          const { width, bottom } = element.getBoundingClientRect();
          const after = document.querySelector('#after')?.getBoundingClientRect().top ?? 0;
          return { naturalWidth, naturalHeight, fits: width <= innerWidth, clear: after >= bottom };
        });
        expect(image).toEqual({ naturalWidth: 1200, naturalHeight: 630, fits: true, clear: true });
        await guest.locator('img').click();
        await expect.poll(() => guest.locator('breach-details h2').textContent()).toContain(NAME);
      },
    );
  }

  test('no style: everything is there, one below the other, until the frame speaks', { tag: '@full' }, async ({
    site,
  }) => {
    const code = await codeFrom(site);
    const guest = await paste(site, withoutStyle(withoutScript(code)));
    await heading(guest.frameLocator('iframe')).waitFor();
    const edges = await guest.evaluate(() =>
      ['figcaption', 'img', 'iframe', '#after'].map((selector) => {
        const { top, bottom } = document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
        return [top, bottom];
      }),
    );
    for (const [at, [top]] of edges.slice(1).entries()) expect(top).toBeGreaterThanOrEqual(edges[at][1]);
    const scripted = await paste(site, withoutStyle(code));
    await expect.poll(() => coverOf(scripted)).toBe('');
  });

  test('no picture: text and frame, and the frame does not lie over the text', async ({ site }) => {
    const code = await codeFrom(site);
    const guest = await paste(site, withoutScript(code.replace(/<img[^>]*>/, '')));
    await heading(guest.frameLocator('iframe')).waitFor();
    const gap = await guest.evaluate(() => {
      const bottom = document.querySelector('figcaption')?.getBoundingClientRect().bottom ?? 0;
      return (document.querySelector('iframe')?.getBoundingClientRect().top ?? 0) - bottom;
    });
    expect(gap).toBeGreaterThanOrEqual(0);
  });

  test('only text: name, sentence, source, and an address that can be typed', { tag: '@full' }, async ({ site }) => {
    const code = await codeFrom(site);
    const guest = await paste(site, withoutTags(code));
    const text = (await guest.locator('body').innerText()).replace(/\s+/g, ' ');
    expect(text).toContain(NAME);
    expect(text).toMatch(/Hidden for .*Source: Breach Timeline/);
    const [address] = /https?:\S+/.exec(text) ?? [''];
    await guest.goto(address);
    await expect.poll(() => guest.locator('breach-details h2').textContent()).toContain(NAME);
  });

  test('strict rules of the page itself, without inline style: the frame is there, and the picture goes', async ({
    site,
  }) => {
    const code = await codeFrom(site);
    const { origin } = new URL(site.address);
    const policy = `default-src 'none'; style-src 'self'; frame-src ${origin}; img-src ${origin} data:; script-src ${origin}`;
    const guest = await paste(site, code, { policy });
    await heading(guest.frameLocator('iframe')).waitFor();
    await expect.poll(() => coverOf(guest)).toBe('');
  });

  test('locked in: the frame works without an origin, and tells its height all the same', async ({ site }) => {
    const beside = await openDialog(site, '?incident=alipay-2010&lang=en');
    await beside.getByRole('checkbox', { name: words().embed.sandboxed }).check();
    const guest = await paste(site, await codeOf(beside));
    await heading(guest.frameLocator('iframe')).waitFor();
    await expect.poll(() => guest.locator('iframe').evaluate((frame) => frame.style.height)).not.toBe('620px');
  });

  test('a script that comes late still learns the height', { tag: '@full' }, async ({ site }) => {
    const code = await codeFrom(site);
    const guest = await paste(site, withoutScript(code));
    await heading(guest.frameLocator('iframe')).waitFor();
    await guest.addScriptTag({ url: `${site.address}frames.js` });
    await expect.poll(() => guest.locator('iframe').evaluate((frame) => frame.style.height)).not.toBe('620px');
  });
});

test('what the README says works as it stands there', async ({ site }) => {
  const [, code] = /```html\n([\s\S]*?)```/.exec(readFileSync('README.md', 'utf8')) ?? [];
  expect(code).toContain('alipay-2010');
  const guest = await paste(site, code.replaceAll('https://example.org/breaches/', site.address));
  await heading(guest.frameLocator('iframe')).waitFor();
  await expect.poll(() => coverOf(guest)).toBe('');
  const other = await paste(site, withoutFrame(code).replaceAll('https://example.org/breaches/', site.address));
  await expect.poll(() => coverOf(other)).toBe('img');
  await other.locator('figcaption a').click();
  await expect.poll(() => other.locator('breach-details h2').textContent()).toContain(NAME);
});

test.describe('the dialog', () => {
  test('is worked by keys alone, and Esc leaves the incident open', async ({ site }) => {
    const page = await site.open({ search: '?incident=alipay-2010&lang=en' });
    const opener = page.getByRole('button', { name: words().opener });
    await opener.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: words().title });
    await dialog.getByRole('heading', { level: 2 }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Escape');
    await expect
      .poll(() => page.locator('breach-share dialog').evaluate((each) => (each as HTMLDialogElement).open))
      .toBe(false);
    expect(await page.locator('breach-details h2').textContent()).toContain(NAME);
    expect(await opener.evaluate((button) => button.matches(':focus'))).toBe(true);
  });

  for (const [width, height] of [
    [320, 700],
    [390, 844],
    [1280, 720],
  ] as const) {
    test(`does not run over at ${width} × ${height}`, async ({ site }) => {
      const page = await site.open({ search: '?incident=alipay-2010&lang=en', width, height });
      await page.getByRole('button', { name: words().opener }).click();
      const dialog = page.locator('breach-share dialog');
      await page.locator('breach-share iframe').waitFor();
      const box = await dialog.evaluate((element) => {
        const { left, right, top, bottom } = element.getBoundingClientRect();
        return {
          inside: left >= 0 && right <= innerWidth && top >= 0 && bottom <= innerHeight,
          sideways: element.scrollWidth - element.clientWidth,
        };
      });
      expect(box).toEqual({ inside: true, sideways: 0 });
    });
  }

  test('its link reopens exactly this', async ({ site }) => {
    const page = await openDialog(site, '?view=scale&country=CN&lang=en');
    const sentence = await page.locator('breach-summary .sentence').textContent();
    const address = await page.getByRole('textbox', { name: words().link.label }).inputValue();
    expect(new URL(address).searchParams.get('v')).toBe('1');
    await page.goto(address);
    await expect.poll(() => page.locator('breach-summary .sentence').textContent()).toBe(sentence);
  });
});
