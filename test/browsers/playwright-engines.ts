import { createRequire } from 'node:module';
import { type Browser, chromium, firefox, type Page } from 'playwright';
import { BROWSER_FLAGS, FIREFOX, findBrowser } from '../../src/build/browsers.mjs';
import type { BrowserWindow, Engine, EngineName, Paper } from './window.ts';

export async function launchChromium(): Promise<Engine> {
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: BROWSER_FLAGS });
  return engineOf('chromium', browser, 1);
}

/** Debian's Firefox, driven over WebDriver BiDi. */
export async function launchFirefox(): Promise<Engine> {
  answerForFirefox();
  const browser = await firefox.launch({
    executablePath: FIREFOX,
    channel: 'moz-firefox',
    // Colour scheme and motion are preferences here, since the command for them is not known (see below).
    firefoxUserPrefs: { 'layout.css.prefers-color-scheme.content-override': 1, 'ui.prefersReducedMotion': 1 },
  });
  // Playwright hands inches over where the command wants centimetres.
  return engineOf('firefox', browser, 2.54);
}

interface Socket {
  send(data: unknown, ...rest: unknown[]): void;
  emit(event: 'message', data: Buffer, isBinary: boolean): boolean;
}

/**
 * Playwright 1.65 sends each new page a command that Firefox ESR 153 does not know, and gives up. It is answered here
 * in Firefox's place. To be dropped as soon as Firefox ESR knows `emulation.setMediaFeaturesOverride`.
 */
function answerForFirefox(): void {
  const inside = createRequire(createRequire(import.meta.url).resolve('playwright/package.json'));
  const { ws } = inside('playwright-core/lib/utilsBundle') as { ws: { prototype: Socket } };
  const { send } = ws.prototype;
  ws.prototype.send = function (data, ...rest) {
    if (typeof data !== 'string' || !data.includes('"emulation.setMediaFeaturesOverride"')) {
      send.call(this, data, ...rest);
      return;
    }
    const { id } = JSON.parse(data) as { id: number };
    const answer = JSON.stringify({ type: 'success', id, result: {} });
    queueMicrotask(() => this.emit('message', Buffer.from(answer), false));
  };
}

function engineOf(engine: EngineName, browser: Browser, scaleOfPaper: number): Engine {
  return {
    version: browser.version(),
    async open() {
      const context = await browser.newContext({ viewport: { width: 1_440, height: 900 }, locale: 'en-GB' });
      return windowOf(engine, await context.newPage(), scaleOfPaper);
    },
    close: () => browser.close(),
  };
}

function windowOf(engine: EngineName, page: Page, scaleOfPaper: number): BrowserWindow {
  const inches = (length: number) => `${length * scaleOfPaper}in`;
  const papers: Readonly<Record<Paper, readonly [number, number]>> = {
    A4: [210 / 25.4, 297 / 25.4],
    slide: [1_280 / 96, 720 / 96],
  };
  return {
    engine,
    async open(address) {
      // An address that differs in its # alone would go on with the page that is open.
      await page.goto('about:blank');
      await page.goto(address);
    },
    resize: (width, height) => page.setViewportSize({ width, height }),
    evaluate: (expression) => page.evaluate(expression),
    click: (x, y) => page.mouse.click(x, y),
    async drag(from, to) {
      await page.mouse.move(...from);
      await page.mouse.down();
      await page.mouse.move(...to, { steps: 5 });
      await page.mouse.up();
    },
    async wheel(x, y, by, ctrl = false) {
      await page.mouse.move(x, y);
      if (ctrl) await page.keyboard.down('Control');
      await page.mouse.wheel(0, by);
      if (ctrl) await page.keyboard.up('Control');
    },
    key: (key, shift = false) => page.keyboard.press(`${shift ? 'Shift+' : ''}${key === ' ' ? 'Space' : key}`),
    type: (text) => page.keyboard.type(text),
    screenshot: () => page.screenshot(),
    print(paper) {
      const [width, height] = papers[paper];
      return page.pdf({ width: inches(width), height: inches(height), preferCSSPageSize: engine === 'chromium' });
    },
    // Not its context: Firefox tells of the copies of frames that it prints as pages, which never close. It ends with the engine.
    close: () => page.close(),
  };
}
