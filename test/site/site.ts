import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright';
import { build, type PreviewServer, preview } from 'vite';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { BROWSER_FLAGS, findBrowser } from '../../src/commands/browser.mjs';
import type { BreachTimeline } from '../../src/elements/explorer.ts';
import { watchFaults } from './faults.ts';

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
  /** Opens the site in a context of its own; after the test it is closed and checked for faults. */
  open(visitor?: Visitor): Promise<Page>;
  /** Puts a file beside the site, at a path relative to it. */
  write(path: string, text: string): void;
  /** Address of the site, with a slash at its end. */
  readonly address: string;
  /** Folder that it is served from. */
  readonly folder: string;
}

/**
 * For the top of a test file: serves the built site under its strict policy, with one browser. After
 * each test every page that it opened is closed, and must have had no fault; see `watchFaults`.
 */
export function useSite(): Site {
  let browser: Browser;
  let server: PreviewServer;
  let folder: string;
  let address: string;
  const closings: (() => Promise<readonly string[]>)[] = [];

  beforeAll(async () => {
    folder = await copyOfSite();
    server = await preview({ build: { outDir: folder }, preview: { port: 0, strictPort: false }, logLevel: 'error' });
    address = server.resolvedUrls?.local[0] ?? '';
    const executablePath = await findBrowser();
    browser = await chromium.launch({ executablePath, args: BROWSER_FLAGS });
  });

  afterEach(async () => {
    const faults = await Promise.all(closings.splice(0).map((close) => close()));
    expect(faults.flat()).toEqual([]);
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  return {
    get address() {
      return address;
    },
    get folder() {
      return folder;
    },
    write(path, text) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    },
    async open({ search = '', ready = true, expected, script, ...visitor } = {}) {
      const context = await browser.newContext({
        viewport: { width: visitor.width ?? 1280, height: visitor.height ?? 800 },
        colorScheme: visitor.scheme ?? 'light',
        reducedMotion: (visitor.reducedMotion ?? true) ? 'reduce' : 'no-preference',
        timezoneId: visitor.timezone ?? 'UTC',
        locale: visitor.language ?? 'en-GB',
        hasTouch: visitor.hasTouch ?? false,
        isMobile: visitor.hasTouch ?? false,
        bypassCSP: visitor.withoutPolicy ?? false,
        javaScriptEnabled: visitor.scripts ?? true,
      });
      const page = await context.newPage();
      const harmless = expected ? [expected] : [];
      const faults = await watchFaults(page, address, harmless);
      if (script !== undefined) await page.addInitScript({ content: script });
      closings.push(async () => {
        const found = await faults();
        await context.close();
        return found;
      });
      await page.goto(`${address}${search}`);
      if (ready && visitor.scripts !== false) await whenComplete(page);
      return page;
    },
  };
}

/** A copy, so that tests may add files, and that a build meanwhile disturbs nothing. */
async function copyOfSite(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'breach-timeline-site-'));
  if (!existsSync('dist/index.html')) await build({ logLevel: 'warn' });
  cpSync('dist', folder, { recursive: true });
  return folder;
}

/** Waits until the picture stands in its own fonts and nothing more is on its way: neither elements nor data. */
export async function whenComplete(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    if (performance.getEntriesByName('breach-timeline:ready').length === 0) return false;
    if (document.fonts.status !== 'loaded' || !customElements.get('breach-footer')) return false;
    const root = document.querySelector('breach-timeline')?.shadowRoot;
    const stage = root?.querySelector<HTMLElement & { data: { incidents: { summary: object }[] } }>('breach-stage');
    const isOwn = !new URLSearchParams(location.search).has('src');
    // Our own data come in two parts; the second one brings the sentences.
    return stage && (!isOwn || stage.data.incidents.some(({ summary }) => Object.keys(summary).length > 0));
  });
  await whenStill(page);
}

/** Waits until two frames in a row show the same picture in a page of the same height. */
export async function whenStill(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const explorer = document.querySelector<BreachTimeline>('breach-timeline');
    const look = () => `${explorer?.toSVG()} ${document.documentElement.scrollHeight} ${scrollY} ${location.href}`;
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    for (let before = '', same = 0; same < 3; ) {
      await frame();
      await explorer?.updateComplete;
      const now = look();
      same = now === before ? same + 1 : 0;
      before = now;
    }
  });
}

/** The picture as the page gives it away. */
export function svgOf(page: Page): Promise<string> {
  return page.evaluate(() => document.querySelector<BreachTimeline>('breach-timeline')?.toSVG() ?? '');
}
