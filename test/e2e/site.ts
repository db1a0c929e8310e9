import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test as base, expect, type Frame, type Page } from '@playwright/test';
import type { BreachTimeline } from '../../src/app/explorer.ts';
import { DIST } from './built.ts';
import { watchFaults } from './faults.ts';
import { KeptPages } from './kept-pages.ts';
import { type SiteServer, serveSite } from './server.ts';

/** What a visitor comes with. */
export interface Visitor {
  /** The address after the path, such as `?view=scale`. */
  readonly search?: string;
  /** Viewport, CSS pixels. */
  readonly width?: number;
  readonly height?: number;
  readonly scheme?: 'light' | 'dark';
  readonly reducedMotion?: boolean;
  /** Language that the browser asks for, BCP 47. */
  readonly language?: string;
  readonly timezone?: string;
  readonly hasTouch?: boolean;
  /** Runs in the page before all others. */
  readonly script?: string;
  /** False for a browser that runs no scripts of pages. */
  readonly scripts?: boolean;
  /** Lets the test itself put markup into the page, which the policy forbids. */
  readonly withoutPolicy?: boolean;
  /** Whether there will be a picture to wait for. */
  readonly ready?: boolean;
  /** Messages of the console that belong to what is tested. */
  readonly expected?: RegExp;
}

/** The built site, served and visited. */
export interface Site {
  /** Opens the site in a page as good as new, alone in its context; after the test it is checked for faults. */
  open(visitor?: Visitor): Promise<Page>;
  /** A page as good as new that shows nothing yet, for what is not the site's; alone in its context. */
  blank(visitor?: Visitor): Promise<Page>;
  /** Checks a page for faults and gives it back before the test ends, so that the next one that is opened may be the same. */
  close(page: Page): Promise<void>;
  /** Puts a file beside the site until the test ends, at a path relative to it; `whole` where its server sends no parts. */
  write(path: string, content: string | Buffer, how?: { readonly whole: boolean }): void;
  /** Address of the site, with a slash at its end. */
  readonly address: string;
  /** Folder of the built site, absolute. Nothing is to be written there. */
  readonly folder: string;
}

/** How a visitor's browser is set up. */
const contextOptions = (visitor: Visitor) => ({
  viewport: { width: visitor.width ?? 1280, height: visitor.height ?? 800 },
  colorScheme: visitor.scheme ?? ('light' as const),
  reducedMotion: (visitor.reducedMotion ?? true) ? ('reduce' as const) : ('no-preference' as const),
  timezoneId: visitor.timezone ?? 'UTC',
  locale: visitor.language ?? 'en-GB',
  hasTouch: visitor.hasTouch ?? false,
  isMobile: visitor.hasTouch ?? false,
  bypassCSP: visitor.withoutPolicy ?? false,
  javaScriptEnabled: visitor.scripts ?? true,
});

/**
 * `site` serves the built site under its strict policy. After each test every page that it opened must have
 * had no fault; see `watchFaults`. A page that can be made as good as new serves the next test; see `KeptPages`.
 */
export const test = base.extend<{ site: Site }, { built: string; server: SiteServer; kept: KeptPages }>({
  built: [DIST, { scope: 'worker', option: true }],
  server: [
    async ({ built }, use) => {
      const server = await serveSite(built);
      await use(server);
      server.close();
    },
    { scope: 'worker' },
  ],
  kept: [async ({ browser }, use) => use(new KeptPages(browser)), { scope: 'worker' }],
  async site({ server, built, kept }, use, info) {
    /** What is done with each page that is open, at the latest when the test is over: its faults. */
    const endings = new Map<Page, () => Promise<readonly string[]>>();
    /** Takes a page, to be given back after the test; `faultsOf` says what has gone wrong on it. */
    const take = async (visitor: Visitor, faultsOf: (page: Page) => () => Promise<readonly string[]>) => {
      const options = contextOptions(visitor);
      const page = await kept.take(options);
      // A file that a test puts in the place of one of the site's may be in the cache of a page that was here before.
      if ([...server.added.keys()].some((path) => existsSync(join(built, path)))) {
        await (await page.context().newCDPSession(page)).send('Network.clearBrowserCache');
      }
      const faults = faultsOf(page);
      if (visitor.script !== undefined) await page.addInitScript({ content: visitor.script });
      endings.set(page, async () => {
        const found = await faults();
        const isSound = info.status === info.expectedStatus;
        if (!(isSound && (await kept.give(page, options)))) await page.context().close();
        return found;
      });
      return page;
    };
    await use({
      address: server.address,
      folder: built,
      write(path, content, how) {
        server.added.set(path, content);
        if (how?.whole) server.whole.add(path);
      },
      blank: (visitor = {}) => take(visitor, () => async () => []),
      async close(page) {
        const end = endings.get(page);
        endings.delete(page);
        expect(await end?.()).toEqual([]);
      },
      async open(visitor = {}) {
        const { search = '', ready = true, expected, scripts = true } = visitor;
        const page = await take(visitor, (taken) => watchFaults(taken, server.address, expected ? [expected] : []));
        await page.goto(`${server.address}${search}`);
        if (ready && scripts) await whenComplete(page);
        return page;
      },
    });
    const faults = await Promise.all([...endings.values()].map((end) => end()));
    server.added.clear();
    server.whole.clear();
    expect(faults.flat()).toEqual([]);
  },
});

export { expect };

/** Details of a test that belongs to `npm run test:full` when that holds, such as the rest of a great grid. */
export const fullWhen = (isFull: boolean) => (isFull ? { tag: '@full' } : {});

/** Waits until everything that has been asked for so far stands, in an explorer or frame, and its height is final. */
export async function whenComplete(place: Page | Frame): Promise<void> {
  await place.evaluate(async () => {
    await customElements.whenDefined('breach-timeline');
    await document.querySelector<BreachTimeline>('breach-timeline')?.complete;
  });
}

/** The picture as the page gives it away. */
export function svgOf(page: Page): Promise<string> {
  return page.evaluate(() => document.querySelector<BreachTimeline>('breach-timeline')?.toSVG() ?? '');
}
