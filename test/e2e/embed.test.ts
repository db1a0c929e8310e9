import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Frame, Page } from 'playwright';
import type { BreachTimeline } from '../../src/app/explorer.ts';
import { CONTENT_SECURITY_POLICY } from '../../src/build/headers.ts';
import { SCRIPT_BUDGET } from '../bench/sizes.ts';
import { embedIn, type Foreign, heardIn, heightWanted, iframe, searchOf, tell, test, whenHeard } from './foreign.ts';
import { expect, fullWhen, type Site, whenComplete } from './site.ts';

const message = (name: string, fields: object = {}) => ({ type: `breach-timeline:${name}`, version: 1, ...fields });

/** How many incidents the picture of an embed has, in all. */
const drawnIn = (frame: Frame) =>
  frame.evaluate(() => {
    const svg = document.querySelector<BreachTimeline>('breach-timeline')?.toSVG() ?? '';
    return svg.split('<g data-incident="').length - 1;
  });

test.describe('an embed shows its picture, and what comes after it', () => {
  const strict = `${CONTENT_SECURITY_POLICY}; frame-src *; style-src 'self' 'unsafe-inline'`;
  for (const [host, search, attributes, headers] of [
    ['in a plain page', '', 'width="640" height="420"', {}],
    ['in a sandbox without an origin', '', 'width="640" height="420" sandbox="allow-scripts"', {}],
    ['in a page with a strict policy', '', 'width="640" height="420"', { 'Content-Security-Policy': strict }],
    ['loaded when it comes in sight', '', 'width="640" height="420" loading="lazy"', {}],
    [
      'in a page that isolates itself',
      '',
      'width="640" height="420" credentialless',
      { 'Referrer-Policy': 'no-referrer' },
    ],
    ['with all its controls', '?controls=full', 'width="960" height="620"', {}],
    ['in Chinese', '?lang=zh-Hans', 'width="640" height="420"', {}],
  ] as const) {
    test(`${host}`, async ({ site, foreign }) => {
      const page = await foreign.open({ html: iframe(site, search, attributes), headers });
      const frame = await embedIn(page);
      expect(await drawnIn(frame)).toBeGreaterThan(30);
      // What is told of an incident arrives, too, where nothing may be fetched, and so does the whole.
      await frame.evaluate(() => document.querySelector<BreachTimeline>('breach-timeline')?.select('taobao-2019'));
      await frame.locator('breach-details #sources').waitFor();
      const rows = await frame.evaluate(() => document.querySelector<BreachTimeline>('breach-timeline')?.toCSV());
      expect(rows).toContain('https://');
      const origin = new URL(site.address).origin;
      const others = foreign.asked.filter((address) => new URL(address).origin !== origin);
      expect(others.filter((address) => !address.startsWith(foreign.address))).toEqual([]);
    });
  }

  test('a sandboxed frame needs nothing that its host would have to allow across origins', async ({
    site,
    foreign,
  }) => {
    const page = await foreign.open({ html: '<p>Nothing yet</p>' });
    // A host that says nothing of other origins.
    await page.route(`${site.address}**`, async (route) => {
      const response = await route.fetch();
      const headers = { ...response.headers() };
      delete headers['access-control-allow-origin'];
      await route.fulfill({ response, headers });
    });
    await page.setContent(iframe(site, '', 'width="640" height="420" sandbox="allow-scripts"'));
    const frame = await embedIn(page);
    expect(await drawnIn(frame)).toBeGreaterThan(30);
  });

  test('nothing asks for storage, which throws in a frame without an origin', async ({ site }) => {
    const page = await site.open({
      search: 'embed.html?controls=full',
      script: `for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
        Object.defineProperty(globalThis, name, { get() { throw new DOMException(name, 'SecurityError'); } });
      }
      Object.defineProperty(document, 'cookie', { get() { throw new DOMException('cookie', 'SecurityError'); }, set() { throw new DOMException('cookie', 'SecurityError'); } });`,
    });
    await page.getByRole('button', { name: 'Size', exact: true }).click();
    await page.getByRole('button', { name: 'Timeline' }).click();
    expect(await page.locator('breach-outline').count()).toBe(1);
  });

  test('from a file system', async ({ site }) => {
    const page = await site.open({ search: 'about.html', ready: false });
    const file = await page.context().newPage();
    const faults: string[] = [];
    file.on('console', (said) => said.type() === 'error' && faults.push(said.text()));
    file.on('pageerror', (error) => faults.push(error.message));
    await file.goto(`${pathToFileURL(join(site.folder, 'embed.html')).href}?controls=minimal`);
    await whenComplete(file);
    expect(await drawnIn(file.mainFrame())).toBeGreaterThan(30);
    expect(faults).toEqual([]);
  });

  test('without scripts there are a picture and a way to the explorer', async ({ site }) => {
    const page = await site.open({ search: 'embed.html', scripts: false });
    // Whatever data its address names.
    const link = page.getByRole('link', { name: /Breach Timeline’s own \d+ incidents/ });
    expect(await link.getAttribute('target')).toBe('_blank');
    expect(new URL((await link.getAttribute('href')) ?? '', page.url()).href).toBe(site.address);
    const source = await link.locator('img').getAttribute('src');
    expect((await page.request.get(new URL(source ?? '', page.url()).href)).headers()['content-type']).toBe(
      'image/png',
    );
  });

  test('the scripts of its first view stay within their budget', async ({ site }) => {
    const bytes = ['embed.js', 'first-data.js'].map(
      (path) => gzipSync(readFileSync(join(site.folder, path)), { level: 9 }).length,
    );
    expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(SCRIPT_BUDGET);
  });

  test('what else is fetched before the first picture does not break that budget', async ({ site, foreign }) => {
    const page = await foreign.open({ html: iframe(site, '') });
    const frame = await embedIn(page);
    const before = await frame.evaluate(() => {
      const [{ startTime: ready }] = performance.getEntriesByName('breach-timeline:ready');
      const fetched = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
      return fetched
        .filter(({ name, responseEnd }) => name.endsWith('.js') && responseEnd < ready)
        .map(({ name }) => name);
    });
    expect(before.map((name) => name.replace(site.address, '')).sort()).toEqual(['embed.js', 'first-data.js']);
  });
});

test.describe('a frame of a given height is filled, and no more', () => {
  const SIZES = [
    [320, 480],
    [640, 420],
    [960, 620],
  ] as const;
  for (const [at, [width, height]] of SIZES.entries()) {
    for (const search of [
      '?controls=none',
      '?controls=minimal',
      '?view=scale',
      '?incident=taobao-2019',
      '?lang=zh-Hans',
    ]) {
      test(`${width} × ${height}, ${search}`, fullWhen(at !== 1), async ({ site, foreign }) => {
        const page = await foreign.open({
          html: iframe(site, search, `width="${width}" height="${height}" style="border:0"`),
        });
        const frame = await embedIn(page);
        await expect.poll(() => slackOf(frame)).toEqual({ over: 0, wide: 0, under: 0 });
        // And at other sizes, as when a page is turned, at last higher than at first.
        for (const [wide, high] of [...SIZES, [width, height + 160]]) {
          await page.locator('iframe').evaluate(
            (element, [x, y]) => {
              element.setAttribute('width', String(x));
              element.setAttribute('height', String(y));
            },
            [wide, high] as const,
          );
          await expect
            .poll(() => slackOf(frame), { message: `${wide} × ${high}` })
            .toEqual({ over: 0, wide: 0, under: 0 });
        }
      });
    }
  }
});

/** By how many pixels content is higher, wider, or lower than its frame; a dozen below is a rounding of lanes. */
const slackOf = (frame: Frame) =>
  frame.evaluate(() => {
    const { scrollHeight, clientHeight, scrollWidth, clientWidth } = document.documentElement;
    const host = document.querySelector('breach-timeline')?.getBoundingClientRect().height ?? 0;
    const under = clientHeight - host;
    return { over: scrollHeight - clientHeight, wide: scrollWidth - clientWidth, under: under > 40 ? under : 0 };
  });

test.describe('a frame that may grow', () => {
  /** A page that does what it is told. */
  const follower = (site: Site, search: string) => ({
    html: `${iframe(site, search, 'width="640" height="300" style="border:0;display:block"')}
      <script>addEventListener('message', ({ data, source }) => {
        const frame = document.querySelector('iframe');
        if (source === frame.contentWindow && data.type === 'breach-timeline:size') frame.height = data.height;
      });</script>`,
  });
  const heightOf = (page: Page) => page.locator('iframe').evaluate((frame) => frame.clientHeight);

  test('says its height in every dialect, once it has one, and settles', async ({ site, foreign }) => {
    const page = await foreign.open(follower(site, '?auto=1&id=a1&childId=pym-1&initialWidth=640'));
    const frame = await embedIn(page);
    const [first] = await whenHeard(page, 'size');
    expect(first).toMatchObject({ version: 1, id: 'a1', width: 640 });
    expect(Number(first.height)).toBeGreaterThan(300);
    await heightWanted(page, frame);
    const said = await page.evaluate(() => (globalThis.heard ?? []).map(({ data, at }) => ({ data, at })));
    const sizes = said.filter(({ data }) => (data as { type?: string }).type === 'breach-timeline:size');
    expect(sizes.length).toBeLessThanOrEqual(6);
    const texts = said.map(({ data }) => (typeof data === 'string' ? data : JSON.stringify(data)));
    const height = await heightOf(page);
    expect(texts).toContain(`{"sentinel":"amp","type":"embed-size","height":${height}}`);
    expect(texts).toContain(`pymxPYMxpym-1xPYMxheightxPYMx${height}`);
    const medium = texts.filter((text) => text.includes('iframe.resize')).map((text) => JSON.parse(text));
    expect(medium.at(-1)).toEqual({ src: frame.url(), context: 'iframe.resize', height });
    expect(await slackOf(frame)).toEqual({ over: 0, wide: 0, under: 0 });
  });

  test('grows with what is opened, and shrinks again; at rest it is silent', async ({ site, foreign }) => {
    const page = await foreign.open(follower(site, '?auto=1'));
    const frame = await embedIn(page);
    await whenHeard(page, 'size');
    const closed = await heightWanted(page, frame);
    await expect.poll(() => heightOf(page)).toBe(closed);
    await tell(page, message('select', { incident: 'taobao-2019' }));
    await frame.locator('breach-details h2').waitFor();
    await expect.poll(() => heightOf(page)).toBeGreaterThan(closed + 100);
    await tell(page, message('select', { incident: '' }));
    await expect.poll(() => heightOf(page)).toBe(closed);
    await page.locator('iframe').evaluate((element) => element.setAttribute('width', '360'));
    await expect.poll(() => heightOf(page)).not.toBe(closed);
    await page.locator('iframe').evaluate((element) => element.setAttribute('width', '640'));
    await expect.poll(() => heightOf(page)).toBe(closed);
    await whenComplete(frame);
    const count = (await heardIn(page, 'size')).length;
    // Other colours change no height, and are told after all that has been said before.
    await tell(page, message('set-theme', { theme: 'dark' }));
    await frame.locator('breach-timeline[scheme=dark]').waitFor();
    const shown = async () => (await heardIn(page, 'view-changed')).at(-1)?.search;
    await expect.poll(shown).toContain('theme=dark');
    expect((await heardIn(page, 'size')).length).toBe(count);
  });

  test('its height hangs on its width alone, however high the page makes it', async ({ site, foreign }) => {
    const heights: number[] = [];
    for (const given of [200, 500, 1_400]) {
      const page = await foreign.open({ html: iframe(site, '?auto=1', `width="640" height="${given}"`) });
      heights.push(await heightWanted(page, await embedIn(page)));
      await site.close(page);
    }
    expect(new Set(heights).size).toBe(1);
  });

  test.describe('with frames.js it shows exactly all of itself', () => {
    const hostOf = (site: Site, style: string) => ({
      html: `<style>${style}</style>${iframe(site, '?auto=1', 'width="640" height="300"')}
        <script src="${site.address}frames.js"></script>`,
    });
    /** By how many pixels the frame is higher than what it shows; below 0 something is cut off. */
    const spare = (frame: Frame) =>
      frame.evaluate(() => {
        const shown = document.querySelector('breach-timeline')?.getBoundingClientRect().height ?? 0;
        return innerHeight - Math.ceil(shown);
      });

    for (const style of [
      'iframe { border: 0 }',
      'iframe { padding: 20px; border: 5px solid }',
      'iframe { box-sizing: border-box; padding: 20px; border: 5px solid }',
      '* { box-sizing: border-box } iframe { padding: 3% 1em 12.5px; border-width: 0 0 thick }',
    ]) {
      test(`where its page says ${style}`, async ({ site, foreign }) => {
        const page = await foreign.open(hostOf(site, style));
        const frame = await embedIn(page);
        await expect.poll(() => spare(frame)).toBe(0);
        await tell(page, message('select', { incident: 'taobao-2019' }));
        await frame.locator('breach-details h2').waitFor();
        await expect.poll(() => spare(frame)).toBe(0);
      });
    }

    test('also when the style sheet of its page comes after it', async ({ site, foreign }) => {
      const page = await foreign.open(hostOf(site, 'iframe { border: 0 }'));
      const frame = await embedIn(page);
      await expect.poll(() => spare(frame)).toBe(0);
      const width = await frame.evaluate(() => innerWidth);
      // As wide inside as before: the frame itself has nothing new to say.
      await page.addStyleTag({
        content: 'iframe { box-sizing: border-box; padding-block: 20px; border-block: 5px solid }',
      });
      await expect.poll(() => page.locator('iframe').evaluate((element) => element.clientTop)).toBe(5);
      await expect.poll(() => spare(frame)).toBe(0);
      expect(await frame.evaluate(() => innerWidth)).toBe(width);
    });

    test('but no higher or lower than its page allows, and at rest it is left alone', async ({ site, foreign }) => {
      for (const [style, height] of [
        ['max-height: 350px', 350],
        ['min-height: 1500px', 1_500],
      ] as const) {
        const page = await foreign.open(
          hostOf(site, `iframe { box-sizing: border-box; padding: 20px; border: 5px solid; ${style} }`),
        );
        const frame = await embedIn(page);
        const wanted = await heightWanted(page, frame);
        const element = page.locator('iframe');
        await expect.poll(() => element.evaluate(({ style }) => style.height)).toBe(`${wanted + 50}px`);
        expect(await element.evaluate((each) => each.getBoundingClientRect().height)).toBe(height);
        const { length } = await heardIn(page, 'size');
        const writes = await page.evaluate(async (request) => {
          const [element] = document.querySelectorAll('iframe');
          let count = 0;
          const observer = new MutationObserver((records) => {
            count += records.length;
          });
          observer.observe(element, { attributeFilter: ['style'] });
          const heard = new Promise((resolve) => addEventListener('message', resolve, { once: true }));
          element.contentWindow?.postMessage(request, '*');
          await heard;
          return count;
        }, message('request-size'));
        expect(writes).toBe(0);
        expect((await heardIn(page, 'size')).length).toBe(length + 1);
        await site.close(page);
      }
    });
  });

  test('without being asked it says no height', async ({ site, foreign }) => {
    const page = await foreign.open({ html: iframe(site, '') });
    await embedIn(page);
    await whenHeard(page, 'ready');
    await tell(page, message('set-theme', { theme: 'dark' }));
    await whenHeard(page, 'view-changed');
    expect(await heardIn(page, 'size')).toEqual([]);
  });
});

test.describe('messages', () => {
  const plain = (site: Site, foreign: Foreign) => foreign.open({ html: iframe(site, '?id=one') });

  test('a page can change colours, language and view, open an incident, and hears what comes of it', async ({
    site,
    foreign,
  }) => {
    const page = await plain(site, foreign);
    const frame = await embedIn(page);
    await whenHeard(page, 'ready');
    await tell(page, message('set-theme', { theme: 'dark' }));
    await frame.locator('breach-timeline[scheme=dark]').waitFor();
    await tell(page, message('set-lang', { lang: 'zh-Hans' }));
    await frame.locator('breach-timeline[lang=zh-Hans]').waitFor();
    await tell(page, message('set-view', { view: 'scale' }));
    await expect.poll(() => searchOf(frame)).toContain('view=scale');
    expect(await searchOf(frame)).toContain('theme=dark');
    await tell(page, message('set-view', { view: '?view=timeline&group=none&from=2012&to=2016' }));
    await expect.poll(() => searchOf(frame)).toContain('from=2012&to=2016');
    await tell(page, message('fit'));
    await expect.poll(() => searchOf(frame)).not.toContain('from=');
    await tell(page, message('select', { incident: 'taobao-2019' }));
    expect((await whenHeard(page, 'select')).at(-1)).toMatchObject({ id: 'one', incident: 'taobao-2019', version: 1 });
    const searches = (await heardIn(page, 'view-changed')).map(({ search }) => search);
    expect(searches.at(-1)).toBe(await searchOf(frame));
    expect(await heardIn(page, 'error')).toEqual([]);
  });

  test('what was said before the picture stood is done then', async ({ site, foreign }) => {
    const page = await foreign.open({
      html: `${iframe(site, '')}<script>
        const frame = document.querySelector('iframe');
        frame.addEventListener('load', () => frame.contentWindow.postMessage(${JSON.stringify(message('set-theme', { theme: 'dark' }))}, '*'));
      </script>`,
    });
    const frame = await embedIn(page);
    await frame.locator('breach-timeline[scheme=dark]').waitFor();
  });

  test('what cannot be used is answered, and changes nothing', async ({ site, foreign }) => {
    const page = await plain(site, foreign);
    const frame = await embedIn(page);
    await whenHeard(page, 'ready');
    const before = await searchOf(frame);
    const wrong = [
      message('set-theme', { theme: 'sepia' }),
      { ...message('fit'), version: 99 },
      message('set-view', { view: '?view=pie' }),
      message('select', { incident: 'x'.repeat(100_000) }),
    ];
    for (const each of wrong) await tell(page, each);
    const errors = await whenHeard(page, 'error', wrong.length);
    expect(errors.map(({ problems }) => (problems as { path: string }[])[0].path)).toEqual([
      'theme',
      'version',
      'view',
      'incident',
    ]);
    expect(JSON.stringify(errors).length).toBeLessThan(4_000);
    expect(await searchOf(frame)).toBe(before);
  });

  test('noise is not answered, and not tripped over', async ({ site, foreign }) => {
    const page = await plain(site, foreign);
    const frame = await embedIn(page);
    await whenHeard(page, 'ready');
    const before = await page.evaluate(() => globalThis.heard?.length);
    await page.evaluate(() => {
      const { contentWindow } = document.querySelector('iframe') ?? {};
      const noise = [
        null,
        7,
        '',
        'slide',
        'x'.repeat(1e6),
        [],
        {},
        { type: 'webpackOk' },
        { type: 'breach-timeline:' },
      ];
      const ours = [{ type: 'breach-timeline:hasOwnProperty', version: 1 }, { type: 'breach-timeline:__proto__' }];
      const polluted = JSON.parse('{"__proto__": {"type": "breach-timeline:fit", "version": 1}}');
      for (const each of [...noise, ...ours, polluted, new Map([['type', 'breach-timeline:fit']])])
        contentWindow?.postMessage(each, '*');
    });
    // What is answered comes after all of it.
    await tell(page, message('set-theme', { theme: 'sepia' }));
    await whenHeard(page, 'error');
    expect(await page.evaluate(() => globalThis.heard?.length)).toBe((before ?? 0) + 1);
    expect(await searchOf(frame)).not.toContain('view');
  });

  test('only the page around is heard: neither a frame beside it, nor a window, nor the frame itself', async ({
    site,
    foreign,
  }) => {
    const order = JSON.stringify(message('set-theme', { theme: 'dark' }));
    const sibling = `<iframe srcdoc="<script>setInterval(() => parent.frames[0].postMessage(${order.replaceAll('"', '&quot;')}, '*'), 50)</script>"></iframe>`;
    const page = await foreign.open({ html: `${iframe(site, '')}${sibling}` });
    const frame = await embedIn(page);
    await whenHeard(page, 'ready');
    // Heard by the frame after the element has heard it: whom each is from.
    await frame.evaluate(() => {
      Object.assign(globalThis, { sources: new Set() });
      addEventListener('message', ({ source }) =>
        (globalThis as unknown as { sources: Set<unknown> }).sources.add(source),
      );
    });
    await frame.evaluate((data) => globalThis.postMessage(data, '*'), message('set-theme', { theme: 'dark' }));
    await page.evaluate(
      (data) => {
        const other = open('about:blank');
        const script = other?.document.createElement('script');
        if (!other || !script) throw new Error('There is no other window.');
        script.textContent = `opener.frames[0].postMessage(${JSON.stringify(data)}, '*')`;
        other.document.head.append(script);
      },
      message('set-theme', { theme: 'dark' }),
    );
    await frame.waitForFunction(() => (globalThis as unknown as { sources: Set<unknown> }).sources.size === 3);
    await whenComplete(frame);
    expect(await frame.locator('breach-timeline').getAttribute('scheme')).toBe('light');
    // It would have been heard from there.
    await tell(page, message('set-theme', { theme: 'dark' }));
    await frame.locator('breach-timeline[scheme=dark]').waitFor();
  });

  test('an embed that finds no data says so', async ({ site, foreign }) => {
    const page = await foreign.open(
      { html: iframe(site, '?src=nowhere.json') },
      { expected: /Failed to load resource/ },
    );
    const [error] = await whenHeard(page, 'error');
    expect(JSON.stringify(error)).toContain('nowhere.json');
  });
});

test.describe('the focus stays with the page around', () => {
  for (const search of [
    '',
    '?incident=alipay-2010',
    '?host=slides',
    '?host=slides&incident=alipay-2010',
    '?controls=full&incident=alipay-2010',
  ]) {
    test(`when an embed with ${search} is loaded, and when it is told to open something`, async ({ site, foreign }) => {
      const page = await foreign.open({ html: `<input autofocus />${iframe(site, search)}` });
      const frame = await embedIn(page);
      await tell(page, message('select', { incident: 'taobao-2019' }));
      await whenHeard(page, 'select');
      await tell(page, message('select', { incident: '' }));
      await whenHeard(page, 'select', 2);
      await whenComplete(frame);
      expect(await page.evaluate(() => document.activeElement?.localName)).toBe('input');
      expect(await frame.evaluate(() => document.activeElement?.localName)).toBe('body');
    });
  }
});
