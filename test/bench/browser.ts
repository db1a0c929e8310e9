import { type Browser, type BrowserContext, chromium, type Page } from 'playwright';
import { BROWSER_FLAGS, findBrowser } from '../../src/build/browsers.mjs';
import type { Load } from './options.ts';

/** A page that is measured. */
export type Subject = 'empty' | 'd3' | 'canvas' | 'ours' | 'embed';

export const NAMES: Readonly<Record<Subject, string>> = {
  empty: 'empty page',
  d3: 'plain D3 + SVG',
  canvas: 'tuned D3 + canvas',
  ours: 'Breach Timeline',
  embed: 'embed.html',
};

const FILES = { empty: 'empty', d3: 'd3', canvas: 'd3-canvas' } as const;

const VIEWPORT = { width: 1280, height: 720 };
/** Longest wait for a page that is ready, in ms. */
const PATIENCE = 120_000;

declare global {
  /** Milliseconds from navigation until the frame after the mark was handed to the compositor. */
  var readyAfter: number | undefined;
}

export interface Visit {
  readonly context: BrowserContext;
  readonly page: Page;
  /** ms, see `readyAfter`. */
  readonly ready: number;
}

export async function openBrowser(): Promise<Browser> {
  const executablePath = await findBrowser();
  if (!executablePath) throw new Error('There is no Chromium; npm test fetches one, or set CHROMIUM_PATH.');
  return chromium.launch({ executablePath, args: BROWSER_FLAGS });
}

export function addressOf(server: string, subject: Subject, { own, path }: Load): string {
  if (subject === 'ours') return own ? server : `${server}?src=${path}`;
  if (subject === 'embed') return `${server}embed.html${own ? '' : `?src=${path}`}`;
  return `${server}plain/${FILES[subject]}.html?data=/${path}`;
}

/** A page in a context of its own, with empty caches. */
export async function openContext(browser: Browser): Promise<Pick<Visit, 'context' | 'page'>> {
  const context = await browser.newContext({ viewport: VIEWPORT, deviceScaleFactor: 1 });
  return { context, page: await context.newPage() };
}

/** Opens a page in a context of its own, with empty caches, after `prepare`, and waits until it is ready. */
export async function visit(
  browser: Browser,
  address: string,
  prepare?: (page: Page) => Promise<void>,
): Promise<Visit> {
  const { context, page } = await openContext(browser);
  await prepare?.(page);
  await page.addInitScript(watchReady);
  await page.goto(address, { waitUntil: 'commit' });
  const handle = await page.waitForFunction(() => globalThis.readyAfter, undefined, { timeout: PATIENCE });
  const ready = (await handle.jsonValue()) ?? Number.NaN;
  return { context, page, ready };
}

/**
 * Runs in the page. A callback of requestAnimationFrame opens the frame that first shows what was done
 * before the mark; a message sent from there arrives when its style, layout and paint are done. Every
 * subject sets the same mark.
 */
function watchReady(): void {
  const mark = performance.mark.bind(performance);
  performance.mark = (name, options) => {
    if (name === 'breach-timeline:ready' && globalThis.readyAfter === undefined) {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          globalThis.readyAfter = performance.now();
        };
        port2.postMessage(null);
      });
    }
    return mark(name, options);
  };
}
