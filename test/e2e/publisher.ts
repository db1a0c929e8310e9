import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Frame, Page } from 'playwright';
import { watchFaults, watchPolicy } from './faults.ts';

/** A page of somebody else's, on a host of its own. */
export interface Publisher {
  readonly address: string;
  stop(): Promise<unknown>;
}

export async function publish(html: string, headers: Readonly<Record<string, string>> = {}): Promise<Publisher> {
  const server = createServer((request, response) => {
    if (request.url !== '/') return response.writeHead(204).end();
    return response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...headers }).end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}

/** Opens an address in a browser of its own. */
export async function visit(
  browser: Browser,
  address: string,
): Promise<{ page: Page; faults: () => Promise<string[]> }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await watchPolicy(page);
  const faults = watchFaults(page, address, []);
  await page.goto(address);
  return { page, faults };
}

/**
 * What goes wrong in a page, or in the frame in it, until our element there is ready. Where it is asked
 * for is another origin than the page's, which is no fault here.
 */
export async function faultsUntilReady(browser: Browser, address: string, framed: boolean): Promise<readonly string[]> {
  const { page, faults } = await visit(browser, address);
  let place: Page | Frame | null = page;
  if (framed) place = await (await page.waitForSelector('iframe')).contentFrame();
  await place?.waitForFunction(() => performance.getEntriesByName('breach-timeline:ready').length > 0);
  const found = await faults();
  await page.context().close();
  return found.filter((fault) => !fault.startsWith('request to'));
}
