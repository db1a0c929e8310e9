import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import { watchPolicy } from './faults.ts';

/** How the browser of a page is set up, of what the tests choose. */
type Setup = Pick<BrowserContextOptions, 'viewport' | 'colorScheme' | 'reducedMotion'> & Record<string, unknown>;

/** What a test does to a page, or to its context, that cannot be taken back. */
const LASTING = ['addInitScript', 'exposeBinding', 'exposeFunction', 'setContent'] as const;
const LASTING_OF_CONTEXT = ['addInitScript', 'grantPermissions', 'newCDPSession'] as const;
const LASTING_OF_CLOCK = ['install', 'pauseAt', 'setFixedTime', 'setSystemTime'] as const;

/** So many pages of one setup are kept: tests that look at the site several times open as many. */
const MOST = 3;

/** Modifiers that a test may have left pressed. */
const MODIFIERS = ['Alt', 'Control', 'Meta', 'Shift'];

/**
 * Pages that serve one test after another. A page that has shown the site shows it again with 40 % less work: its
 * process runs, its scripts are compiled. Between two tests it is made as good as new: empty, with no listeners,
 * routes, keys, pointer or changed media. The site stores nothing in the browser, so nothing else can stay.
 */
export class KeptPages {
  private readonly idle = new Map<string, Page[]>();
  private readonly usedUp = new WeakSet<Page>();

  constructor(private readonly browser: Browser) {}

  /** A page of its own, in a new context. */
  async create(setup: Setup): Promise<Page> {
    const page = await (await this.browser.newContext(setup)).newPage();
    await watchPolicy(page);
    return page;
  }

  /** A page that is set up in this way: one that has been given back, else a new one. */
  async take(setup: Setup): Promise<Page> {
    const idle = this.idleOf(setup).pop();
    if (idle) {
      const { viewport, colorScheme, reducedMotion } = setup;
      if (viewport) await idle.setViewportSize(viewport);
      await idle.emulateMedia({ colorScheme, reducedMotion, media: null, forcedColors: null, contrast: null });
    }
    const page = idle ?? (await this.create(setup));
    this.watch(page);
    return page;
  }

  /** Notes when the test does something to the page that would last. */
  private watch(page: Page): void {
    const noteCalls = <Of extends object>(of: Of, names: readonly (keyof Of & string)[]) => {
      for (const name of names) {
        const original = of[name];
        if (typeof original !== 'function') continue;
        Object.defineProperty(of, name, {
          configurable: true,
          value: (...parameters: unknown[]) => {
            this.usedUp.add(page);
            return Reflect.apply(original, of, parameters);
          },
        });
      }
    };
    noteCalls(page, LASTING);
    noteCalls(page.context(), LASTING_OF_CONTEXT);
    noteCalls(page.clock, LASTING_OF_CLOCK);
  }

  /** Takes back a page that a test is done with; false where it cannot serve another one. */
  async give(page: Page, setup: Setup): Promise<boolean> {
    const context = page.context();
    for (const name of LASTING) Reflect.deleteProperty(page, name);
    for (const name of LASTING_OF_CONTEXT) Reflect.deleteProperty(context, name);
    for (const name of LASTING_OF_CLOCK) Reflect.deleteProperty(page.clock, name);
    const idle = this.idleOf(setup);
    if (page.isClosed() || this.usedUp.has(page) || idle.length >= MOST) return false;
    page.removeAllListeners();
    await Promise.all([page.unrouteAll({ behavior: 'wait' }), context.unrouteAll({ behavior: 'wait' })]);
    for (const other of context.pages()) if (other !== page) await other.close();
    for (const modifier of MODIFIERS) await page.keyboard.up(modifier);
    await page.mouse.up();
    await page.mouse.move(-1, -1);
    await page.goto('about:blank');
    idle.push(page);
    return true;
  }

  /** Pages that differ from this setup in nothing that cannot be changed in an open page. */
  private idleOf({ viewport, colorScheme, reducedMotion, ...lasting }: Setup): Page[] {
    const key = JSON.stringify(lasting);
    const pages = this.idle.get(key) ?? [];
    this.idle.set(key, pages);
    return pages;
  }
}
