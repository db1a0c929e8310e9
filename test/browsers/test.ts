import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { DIST } from '../e2e/built.ts';
import { type SiteServer, serveSite } from '../e2e/server.ts';
import { launchChromium, launchFirefox } from './playwright-engines.ts';
import { launchWebKit } from './webkit.ts';
import type { BrowserWindow, Engine, EngineName } from './window.ts';

const LAUNCH: Readonly<Record<EngineName, () => Promise<Engine>>> = {
  chromium: launchChromium,
  firefox: launchFirefox,
  webkit: launchWebKit,
};

/** Pages of the site that the journeys visit. */
const PAGES = ['index.html', 'zh-Hans.html', 'embed.html', 'incident/taobao-2019/index.html'];

/** Runs in each of them before all else, in whatever engine: notes what must not happen. */
const WATCH = `globalThis.faults = [];
const note = (text) => globalThis.faults.push(text);
// A hint that fails costs nothing: what needs the script asks for it again, and is heard if it fails.
addEventListener('error', ({ message, target }) => {
  if (target.rel !== 'modulepreload') note('error: ' + (message ?? target.src ?? target.href));
}, true);
addEventListener('unhandledrejection', ({ reason }) => note('rejected: ' + reason));
addEventListener('securitypolicyviolation', (event) => note('policy: ' + event.violatedDirective + ' ' + event.blockedURI));
for (const kind of ['error', 'warn', 'assert']) {
  const say = console[kind];
  console[kind] = (...said) => { if (kind !== 'assert' || !said[0]) note('console: ' + said.join(' ')); say(...said); };
}`;

/** The site, somebody else's page, and a window of an engine. */
export interface Visit {
  readonly window: BrowserWindow;
  /** Opens a page of the site and waits until its picture stands. */
  open(path?: string): Promise<void>;
  /** Waits until an expression is true in the page; `what` says what is waited for. */
  until(expression: string, what: string): Promise<void>;
  /** Clicks the middle of what `seen` finds. */
  clickOn(tag: string, selector: string, text?: string): Promise<void>;
  /** Place and size of what `seen` finds, in CSS pixels of the window. */
  boxOf(tag: string, selector: string): Promise<{ x: number; y: number; width: number; height: number }>;
  /** Fails with whatever must not happen and has happened in the open page. */
  noFaults(): Promise<void>;
  /** Address of the site, with a slash at its end. */
  readonly site: string;
  /** Address of a page of another origin that holds this markup. */
  foreign(html: string): string;
}

const FIND = `const find = (root, tag, selector, text) => {
  for (const element of root.querySelectorAll('*')) {
    const fits = (root.host?.localName ?? '') === tag && element.matches(selector) && element.textContent.includes(text);
    if (fits && element.checkVisibility() && element.getBoundingClientRect().width > 0) return element;
    const inner = element.shadowRoot && find(element.shadowRoot, tag, selector, text);
    if (inner) return inner;
  }
};`;

/** An expression: the first thing inside a custom element that fits a selector, holds a text and is seen. */
export const seen = (tag: string, selector: string, text = '') =>
  `(() => { ${FIND} return find(document, ${[tag, selector, text].map((part) => JSON.stringify(part)).join(', ')}); })()`;

/** An expression: what has the focus, inside whatever elements. */
export const FOCUSED = `((element) => {
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
})(document.activeElement)`;

/** An expression: the middle of an element, scrolled into sight; nothing while something else is there. */
const middleOf = (element: string) => `((element) => {
  element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  const { x, y, width, height } = element.getBoundingClientRect();
  const middle = [x + width / 2, y + height / 2];
  let hit = document.elementFromPoint(...middle);
  for (let inner; (inner = hit?.shadowRoot?.elementFromPoint(...middle)) && inner !== hit; ) hit = inner;
  for (let around = hit; around; around = around.parentNode ?? around.host) if (around === element) return middle;
})(${element})`;

/** Is true once every explorer of the page stands with all that belongs to it. */
export const COMPLETE = `Promise.all([document.fonts.ready, ...[...document.querySelectorAll('breach-timeline')].map((each) => each.complete)]).then(() => true)`;

export const test = base.extend<{ visit: Visit }, { engineName: EngineName; engine: Engine; server: SiteServer }>({
  engineName: ['chromium', { scope: 'worker', option: true }],
  engine: [
    async ({ engineName }, use) => {
      const engine = await LAUNCH[engineName]();
      await use(engine);
      await engine.close();
    },
    { scope: 'worker' },
  ],
  server: [
    async ({ engineName: _ }, use) => {
      const server = await serveSite(DIST);
      server.added.set('watch.js', WATCH);
      // Not every window can be made as narrow as a phone.
      server.added.set('phone.html', '<!doctype html><iframe src="index.html" width="390" height="844"></iframe>');
      for (const path of PAGES) {
        const html = readFileSync(join(DIST, path), 'utf8');
        server.added.set(path, html.replace(/<head>/, '<head><script src="/watch.js"></script>'));
      }
      await use(server);
      server.close();
    },
    { scope: 'worker' },
  ],
  async visit({ engine, server }, use) {
    const strange = new Map<string, string>();
    const stranger = createServer((request, response) => {
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
      response.end(strange.get(request.url ?? '') ?? '');
    });
    await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve));
    const window = await engine.open();
    const until = (expression: string, what: string) =>
      expect.poll(() => window.evaluate(`Boolean(${expression})`), { message: what }).toBe(true);
    const visit: Visit = {
      window,
      site: server.address,
      until,
      async open(path = '') {
        await window.open(`${server.address}${path}`);
        await until(`performance.getEntriesByName('breach-timeline:ready').length > 0`, 'the first picture');
        await window.evaluate(COMPLETE);
      },
      async clickOn(tag, selector, text = '') {
        const thing = seen(tag, selector, text);
        await until(`${thing} != null`, `“${selector}” of ${tag}`);
        // What comes into sight may be laid out only then, and move what is below it: its place is asked for until it stays.
        let place: readonly [number, number] | undefined;
        const stays = async () => {
          const before = place;
          place = await window.evaluate<typeof place>(middleOf(thing));
          return place !== undefined && place[0] === before?.[0] && place[1] === before[1];
        };
        await expect.poll(stays, { message: `“${selector}” of ${tag} in sight` }).toBe(true);
        const [x, y] = place ?? [0, 0];
        await window.click(x, y);
      },
      boxOf: (tag, selector) =>
        window.evaluate(
          `(({ x, y, width, height }) => ({ x, y, width, height }))(${seen(tag, selector)}.getBoundingClientRect())`,
        ),
      async noFaults() {
        expect(await window.evaluate('globalThis.faults')).toEqual([]);
      },
      foreign(html) {
        const path = `/${strange.size}.html`;
        strange.set(path, html);
        return `http://127.0.0.1:${(stranger.address() as AddressInfo).port}${path}`;
      },
    };
    await use(visit);
    await window.close();
    stranger.close();
    stranger.closeAllConnections();
  },
});

export { expect };
