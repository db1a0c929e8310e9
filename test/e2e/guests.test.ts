import type { CDPSession, Page } from 'playwright';
import type { BreachTimeline } from '../../src/app/explorer.ts';
import { expect, fullWhen, type Site, test } from './site.ts';

/** What a publisher's page has besides its text: styles and scripts in files, as its policy asks. */
interface Press {
  readonly body: string;
  readonly css?: string;
  readonly js?: string;
  readonly width?: number;
  readonly height?: number;
  readonly scheme?: 'light' | 'dark';
  /** How many pictures are waited for. */
  readonly pictures?: number;
  readonly script?: 'breach-timeline.js' | 'breach-timeline.classic.js';
}

declare global {
  /** What a page of a test has been told by its elements, in order. */
  var told: string[];
}

let pages = 0;

/** Opens a page of somebody's who has our element on it. Each has a policy of the strict kind, and no fault is let pass. */
async function visit(
  site: Site,
  { body, css = '', js = '', pictures = 1, script = 'breach-timeline.js', ...visitor }: Press,
): Promise<Page> {
  pages += 1;
  const name = `press/${pages}`;
  const type = script.endsWith('classic.js') ? 'defer' : 'type="module"';
  site.write(`${name}.css`, css);
  site.write(
    `${name}.js`,
    `globalThis.told = []; for (const type of ['breach-ready', 'breach-error', 'breach-select']) document.addEventListener(type, () => told.push(type)); ${js}`,
  );
  site.write(
    `${name}.html`,
    `<!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Le Journal</title>
    <link rel="icon" href="../favicon.svg"><link rel="stylesheet" href="${pages}.css"><script src="${pages}.js"></script>
    <script src="../${script}" ${type}></script></head>
    <body><header><h1>Le Journal</h1></header><main>${body}</main><footer>© Le Journal</footer></body></html>`,
  );
  const page = await site.open({ search: `${name}.html`, ready: false, ...visitor });
  await page.waitForFunction((count) => told.filter((type) => type === 'breach-ready').length >= count, pictures);
  if (pictures > 0) await settled(page);
  return page;
}

/** Waits until every element of the page is complete. */
const settled = (page: Page) =>
  page.evaluate(async () => {
    const find = (root: Document | ShadowRoot): BreachTimeline[] =>
      [...root.querySelectorAll('*')].flatMap((each) => [
        ...(each.localName === 'breach-timeline'
          ? [each as BreachTimeline]
          : each.shadowRoot
            ? find(each.shadowRoot)
            : []),
      ]);
    await Promise.all(find(document).map((each) => each.complete));
  });

const svgOf = (page: Page, nth = 0) =>
  page
    .locator('breach-timeline')
    .nth(nth)
    .evaluate((element) => (element as BreachTimeline).toSVG());

const FALLBACK = '<p>A picture of data breaches</p>';

for (const script of ['breach-timeline.js', 'breach-timeline.classic.js'] as const) {
  test.describe(`with ${script}`, () => {
    test('a plain page under a strict policy shows the picture, and stays the page that it is', async ({ site }) => {
      const page = await visit(site, {
        script,
        body: `<p>Texte</p><breach-timeline controls="minimal">${FALLBACK}</breach-timeline>`,
      });
      expect(await svgOf(page)).toContain('data-incident="alipay-2010"');
      expect(await page.getByText('A picture of data breaches').isVisible()).toBe(false);
      expect(await page.title()).toBe('Le Journal');
      expect(await page.locator('html').getAttribute('lang')).toBe('fr');
      expect(await page.evaluate(() => [history.length, location.search])).toEqual([
        await page.evaluate(() => history.length),
        '',
      ]);
      // The page's own landmarks and heading are the only ones.
      for (const role of ['main', 'banner', 'contentinfo'] as const) expect(await page.getByRole(role).count()).toBe(1);
      expect(await page.getByRole('complementary').count()).toBe(0);
      expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
    });
  });
}

test('two on a page, in two languages, do not disturb each other', async ({ site }) => {
  const page = await visit(site, {
    pictures: 2,
    body: `<breach-timeline lang="en">${FALLBACK}</breach-timeline><breach-timeline lang="zh-Hans" view="scale">${FALLBACK}</breach-timeline>`,
  });
  const before = await svgOf(page, 1);
  expect(before).toContain('lang="zh-Hans"');
  await page.getByRole('searchbox').first().fill('alipay');
  await page.waitForFunction(() =>
    document.querySelector<BreachTimeline>('breach-timeline')?.search.includes('q=alipay'),
  );
  await settled(page);
  expect(await svgOf(page, 1)).toBe(before);
  expect(
    await page
      .locator('breach-timeline')
      .nth(1)
      .evaluate((element) => (element as BreachTimeline).search),
  ).toBe('?view=scale');
});

test('both scripts, and each twice, are one too many but no fault', async ({ site }) => {
  const twice = `for (const [file, type] of [['breach-timeline.js?twice', 'module'], ['breach-timeline.classic.js', ''], ['breach-timeline.classic.js?twice', '']]) {
    const script = document.createElement('script');
    script.type = type;
    script.src = trustedTypes.createPolicy('press-' + file, { createScriptURL: (text) => text }).createScriptURL('../' + file);
    document.head.append(script);
  }`;
  const page = await visit(site, { js: twice, body: '<breach-timeline controls="none"></breach-timeline>' });
  expect(await svgOf(page)).toContain('data-incident="alipay-2010"');
});

test('within nested shadow roots an incident is opened by a click, and Esc gives the focus back', async ({ site }) => {
  const js = `customElements.define('press-figure', class extends HTMLElement {
    connectedCallback() {
      const inner = document.createElement('div');
      inner.attachShadow({ mode: 'open' }).append(Object.assign(document.createElement('breach-timeline'), { id: 'inner' }));
      this.attachShadow({ mode: 'open' }).append(inner);
    }
  });`;
  const page = await visit(site, { js, body: '<press-figure></press-figure>', width: 900 });
  await page.locator('.picture').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.locator('breach-details').waitFor();
  expect(await page.evaluate(() => told)).toContain('breach-select');
  await page.keyboard.press('Escape');
  await page.locator('breach-details').waitFor({ state: 'detached' });
  await page.waitForFunction(() => {
    let deepest = document.activeElement;
    while (deepest?.shadowRoot?.activeElement) deepest = deepest.shadowRoot.activeElement;
    return deepest?.classList.contains('picture');
  });
});

test('in a tab that is hidden at first it is drawn when the tab is shown', async ({ site }) => {
  const page = await visit(site, {
    pictures: 0,
    css: '[hidden] { display: none }',
    body: `<section hidden><breach-timeline controls="none">${FALLBACK}</breach-timeline></section>`,
  });
  expect(await page.evaluate(() => told)).toEqual([]);
  await page.evaluate(() => document.querySelector('section')?.removeAttribute('hidden'));
  await page.waitForFunction(() => told.includes('breach-ready'));
  await settled(page);
  const canvas = await page.locator('.picture canvas').first().boundingBox();
  expect(canvas?.width).toBeGreaterThan(1_000);
  expect(await svgOf(page)).toContain('data-incident="alipay-2010"');
});

test('inside transform: scale(1.5) the pointer finds what it points at, and the picture is crisp', async ({ site }) => {
  const page = await visit(site, {
    css: 'body { margin: 0; overflow: hidden } section { width: 640px; transform: scale(1.5); transform-origin: 0 0 }',
    body: '<section><breach-timeline controls="none" lang="en"></breach-timeline></section>',
    width: 1_100,
    height: 1_200,
  });
  const svg = await svgOf(page);
  const box = await page.locator('.picture').boundingBox();
  const sizes = await page
    .locator('.picture canvas')
    .first()
    .evaluate((each) => [(each as HTMLCanvasElement).width, each.clientWidth]);
  expect(Math.abs(sizes[0] - sizes[1] * 1.5)).toBeLessThanOrEqual(1);
  const row = await page.locator('breach-chart').evaluate((chart) => {
    const { rows } = (chart as HTMLElement & { currentScene: { rows: { row: number; cx: number; cy: number }[] } })
      .currentScene;
    const data = (chart as HTMLElement & { data: { incidents: { id: string }[] } }).data;
    const found = rows.find((each) => data.incidents[each.row].id === 'alipay-2010') ?? rows[0];
    return { ...found, id: data.incidents[found.row].id };
  });
  expect(svg).toContain(row.id);
  await page.mouse.click((box?.x ?? 0) + row.cx * 1.5, (box?.y ?? 0) + row.cy * 1.5);
  await page.waitForFunction(() => told.includes('breach-select'));
  expect(await page.locator('breach-timeline').getAttribute('guest')).toBe('');
  expect(await page.locator('breach-timeline').evaluate((element) => (element as BreachTimeline).search)).toContain(
    `incident=${row.id}`,
  );
});

test('moved in the page it keeps what it shows, and asks for nothing again', async ({ site }) => {
  const page = await visit(site, {
    body: '<section></section><breach-timeline from="2010" to="2020" view="scale"></breach-timeline>',
  });
  const before = await svgOf(page);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.evaluate(() => {
    const element = document.querySelector('breach-timeline');
    if (element) document.querySelector('section')?.append(element);
  });
  await settled(page);
  expect(await svgOf(page)).toBe(before);
  expect(asked).toEqual([]);
});

test('follows the page into the dark, and goes away without a trace', async ({ site }) => {
  const page = await visit(site, {
    css: 'html { color-scheme: light } html.night { color-scheme: dark }',
    body: '<breach-timeline controls="minimal"></breach-timeline>',
    scheme: 'dark',
  });
  const scheme = () => page.locator('breach-timeline').getAttribute('scheme');
  expect(await scheme()).toBe('light');
  await page.evaluate(() => document.documentElement.classList.add('night'));
  await expect.poll(scheme).toBe('dark');
  const client = await page.context().newCDPSession(page);
  // One before: what the count itself looks at, it gives back.
  expect(await countInMemory(client)).toBe(1);
  await page.evaluate(() => document.querySelector('breach-timeline')?.remove());
  // What it had begun ends first; then nothing holds it any more.
  await expect.poll(() => countInMemory(client)).toBe(0);
});

/** How many of our elements are in the memory of the page. The list of them is released, since it would hold them. */
async function countInMemory(client: CDPSession): Promise<number> {
  await client.send('HeapProfiler.collectGarbage');
  const { objects } = await client.send('Runtime.queryObjects', {
    objectGroup: 'counted',
    prototypeObjectId:
      (await client.send('Runtime.evaluate', { expression: "customElements.get('breach-timeline').prototype" })).result
        .objectId ?? '',
  });
  const { result } = await client.send('Runtime.callFunctionOn', {
    objectId: objects.objectId ?? '',
    functionDeclaration: 'function () { return this.length; }',
    returnByValue: true,
  });
  await client.send('Runtime.releaseObjectGroup', { objectGroup: 'counted' });
  return result.value;
}

for (const scheme of ['light', 'dark'] as const) {
  test(
    `the newspapers of the themes page are three, and follow its choice (${scheme})`,
    fullWhen(scheme === 'dark'),
    async ({ site }) => {
      const page = await site.open({ search: 'examples/themes.html', ready: false, width: 1_440, scheme });
      await page.waitForFunction(() =>
        [...document.querySelectorAll<BreachTimeline>('breach-timeline')].every((each) => each.toSVG?.() !== ''),
      );
      const grounds = () =>
        page.locator('breach-timeline').evaluateAll((all) => all.map((each) => getComputedStyle(each).backgroundColor));
      const before = await grounds();
      expect(new Set(before).size).toBe(3);
      const svgs = await page
        .locator('breach-timeline')
        .evaluateAll((all) => all.map((each) => (each as BreachTimeline).toSVG()));
      for (const font of ['Charter', 'Helvetica Neue', 'ui-monospace']) expect(svgs.join()).toContain(font);
      await page.getByRole('button', { name: scheme === 'light' ? 'Dark' : 'Light' }).click();
      await expect.poll(async () => new Set([...before, ...(await grounds())]).size).toBe(6);
      await settled(page);
    },
  );
}

test('says that it is ready when its height is final, in every view', async ({ site }) => {
  const shown = { timeline: 'full', scale: 'minimal', delay: 'full', compare: 'none', table: 'full' };
  const elements = Object.entries(shown).map(
    ([view, controls]) => `<breach-timeline view="${view}" controls="${controls}"></breach-timeline>`,
  );
  const page = await visit(site, {
    body: elements.join(''),
    js: `document.addEventListener('breach-ready', ({ target }) => { target.dataset.ready = target.offsetHeight; });`,
    pictures: elements.length,
  });
  const heights = await page.evaluate(async () => {
    const all = [...document.querySelectorAll<BreachTimeline>('breach-timeline')];
    // What comes last of all: the parts below the picture, and the rest of the data.
    await Promise.all([customElements.whenDefined('breach-footer'), customElements.whenDefined('breach-outline')]);
    for (const each of all) await each.toCSV();
    await Promise.all(all.map((each) => each.complete));
    return all.map((each) => [
      each.parameter('view'),
      each.parameter('controls'),
      each.dataset.ready,
      String(each.offsetHeight),
    ]);
  });
  expect(heights.map(([view, controls, ready]) => [view, controls, ready])).toEqual(
    heights.map(([view, controls, , now]) => [view, controls, now]),
  );
});
