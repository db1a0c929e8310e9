import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Frame, Page } from 'playwright';
import type { BreachTimeline } from '../../src/app/explorer.ts';
import { test as base, expect, type Site, whenComplete } from './site.ts';

/** A page of somebody else, and how it is served. */
export interface Stranger {
  readonly html: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A message that the page around a frame has heard. */
export interface Heard {
  readonly data: unknown;
  /** Milliseconds since the page was opened. */
  readonly at: number;
}

declare global {
  /** What the page around has heard; see `RECORD`. */
  var heard: Heard[] | undefined;
}

/** Records what frames say, from before the first of them is there. */
export const RECORD = `globalThis.heard = [];
addEventListener('message', ({ data }) => globalThis.heard.push({ data, at: performance.now() }));`;

/** Somebody else's site, on another port. */
export interface Foreign {
  /** Opens a page of it; what it asks of origins other than its own and the site's, and faults in the console, fail the test. */
  open(stranger: Stranger, visitor?: { width?: number; height?: number; expected?: RegExp }): Promise<Page>;
  /** Address, with a slash at its end. */
  readonly address: string;
  /** Addresses that pages have asked for since the test began. */
  readonly asked: readonly string[];
}

/** With `foreign` besides `site`: somebody else's site, with a page for each that is opened. */
export const test = base.extend<{ foreign: Foreign }>({
  async foreign({ site }, use) {
    const pages = new Map<string, Stranger>();
    const faults: string[] = [];
    const asked: string[] = [];
    const server = createServer((request, response) => {
      const { html, headers } = pages.get(request.url ?? '') ?? { html: '' };
      // Browsers ask for an icon, too.
      response.writeHead(html === '' ? 204 : 200, { 'Content-Type': 'text/html; charset=utf-8', ...headers });
      response.end(html);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    await use({
      address,
      asked,
      async open(stranger, { width = 1000, height = 800, expected } = {}) {
        const page = await site.blank({ width, height });
        page.on('console', (message) => {
          const text = `${message.type()}: ${message.text()}`;
          if (['error', 'warning'].includes(message.type()) && !expected?.test(text)) faults.push(text);
        });
        page.on('pageerror', (error) => faults.push(`not caught: ${error.stack ?? error.message}`));
        page.on('request', (request) => {
          asked.push(request.url());
          const { origin, protocol } = new URL(request.url());
          const isKnown = origin === new URL(address).origin || origin === new URL(site.address).origin;
          if (!isKnown && /^https?:$/.test(protocol)) faults.push(`request to ${request.url()}`);
        });
        await page.addInitScript({ content: RECORD });
        const path = `/${pages.size}.html`;
        pages.set(path, stranger);
        await page.goto(`${address}${path.slice(1)}`);
        return page;
      },
    });
    server.close();
    server.closeAllConnections();
    expect(faults).toEqual([]);
  },
});

export { expect };

/** An embed of the site as a publisher writes it. */
export const iframe = (site: Site, search: string, attributes = 'width="640" height="420"') =>
  `<iframe src="${site.address}embed.html${search.replaceAll('&', '&amp;')}" title="Embed" ${attributes}></iframe>`;

/** The embed in a page, once it is complete; the first unless told. */
export async function embedIn(page: Page, index = 0): Promise<Frame> {
  const element = page.locator('iframe').nth(index);
  await element.waitFor();
  const frame = await (await element.elementHandle())?.contentFrame();
  if (!frame) throw new Error('There is no frame.');
  await whenComplete(frame);
  return frame;
}

/** The messages of one kind that the page has heard. */
export async function heardIn(page: Page, type: string): Promise<Record<string, unknown>[]> {
  const all = await page.evaluate(() => (globalThis.heard ?? []).map(({ data }) => data));
  return all.filter((data): data is Record<string, unknown> => {
    return typeof data === 'object' && data !== null && Reflect.get(data, 'type') === `breach-timeline:${type}`;
  });
}

/** Waits until the page has heard so many messages of one kind. */
export async function whenHeard(page: Page, type: string, count = 1): Promise<Record<string, unknown>[]> {
  await expect.poll(async () => (await heardIn(page, type)).length).toBeGreaterThanOrEqual(count);
  return heardIn(page, type);
}

/** The height that an embed wants, once it is complete and has been asked. */
export async function heightWanted(page: Page, frame: Frame): Promise<number> {
  await whenComplete(frame);
  const { length } = await heardIn(page, 'size');
  await tell(page, { type: 'breach-timeline:request-size', version: 1 });
  return Number((await whenHeard(page, 'size', length + 1)).at(-1)?.height);
}

/** Says something to an embed, as the page around it. */
export async function tell(page: Page, data: unknown, index = 0): Promise<void> {
  await page.evaluate(
    ([said, place]) => document.querySelectorAll('iframe')[place].contentWindow?.postMessage(said, '*'),
    [data, index] as const,
  );
}

/** What an embed shows, as its address would have it. */
export const searchOf = (frame: Frame): Promise<string> =>
  frame.evaluate(() => document.querySelector<BreachTimeline>('breach-timeline')?.search ?? '');
