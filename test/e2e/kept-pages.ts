import type { Browser, BrowserContextOptions, CDPSession, Disposable, Page } from '@playwright/test';
import { watchPolicy } from './faults.ts';

/** How the browser of a page is set up, of what the tests choose. */
type Setup = Pick<BrowserContextOptions, 'viewport' | 'colorScheme' | 'reducedMotion'> & Record<string, unknown>;

/** What a test does to a page that cannot be taken back. */
const LASTING = ['exposeBinding', 'exposeFunction'] as const;
const LASTING_OF_CLOCK = ['install', 'pauseAt', 'setFixedTime', 'setSystemTime'] as const;

/** So many pages of one setup are kept: tests that look at the site several times open as many. */
const MOST = 3;

/** What ends with the test: takes back what it has done to a page or to its context. */
type Undo = () => Promise<unknown>;

/**
 * Pages that serve one test after another. A page that has shown the site shows it again with 40 % less work: its
 * process runs, its scripts are compiled. Between two tests it is made as good as new: empty, with no listeners,
 * routes, scripts of the test, rights, sessions, keys, pointer or changed media. The site stores nothing in the
 * browser, so nothing else can stay.
 */
export class KeptPages {
  private readonly idle = new Map<string, Page[]>();
  private readonly usedUp = new WeakSet<Page>();
  private readonly undoes = new WeakMap<Page, Undo[]>();

  constructor(private readonly browser: Browser) {}

  /** A page of its own, in a new context. */
  private async create(setup: Setup): Promise<Page> {
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

  /** Notes what the test does to the page that would stay: it is taken back, or the page serves no other test. */
  private watch(page: Page): void {
    const context = page.context();
    const undoes: Undo[] = [];
    this.undoes.set(page, undoes);
    const afterCalls = <Of extends object, Result>(
      of: Of,
      names: readonly (keyof Of & string)[],
      note: (result: Result) => void,
    ) => {
      for (const name of names) {
        const original = of[name];
        if (typeof original !== 'function') continue;
        Object.defineProperty(of, name, {
          configurable: true,
          value: async (...parameters: unknown[]) => {
            const result = await Reflect.apply(original, of, parameters);
            note(result);
            return result;
          },
        });
        undoes.push(async () => Reflect.deleteProperty(of, name));
      }
    };
    const dispose = (script: Disposable) => undoes.push(() => script.dispose());
    afterCalls(page, ['addInitScript'], dispose);
    afterCalls(context, ['addInitScript'], dispose);
    // A session that the test has ended itself cannot be ended.
    afterCalls(context, ['newCDPSession'], (session: CDPSession) =>
      undoes.push(() => session.detach().catch(() => undefined)),
    );
    afterCalls(context, ['grantPermissions'], () => undoes.push(() => context.clearPermissions()));
    afterCalls(page.keyboard, ['down'], () =>
      undoes.push(async () => {
        for (const modifier of ['Alt', 'Control', 'Meta', 'Shift']) await page.keyboard.up(modifier);
      }),
    );
    afterCalls(page.mouse, ['down'], () => undoes.push(() => page.mouse.up()));
    const useUp = () => this.usedUp.add(page);
    afterCalls(page, LASTING, useUp);
    afterCalls(page.clock, LASTING_OF_CLOCK, useUp);
  }

  /** Takes back a page that a test is done with; false where it cannot serve another one. */
  async give(page: Page, setup: Setup): Promise<boolean> {
    const context = page.context();
    const idle = this.idleOf(setup);
    if (page.isClosed() || this.usedUp.has(page) || idle.length >= MOST) return false;
    page.removeAllListeners();
    context.removeAllListeners('request');
    await Promise.all([page.unrouteAll({ behavior: 'wait' }), context.unrouteAll({ behavior: 'wait' })]);
    for (const other of context.pages()) if (other !== page) await other.close();
    for (const undo of this.undoes.get(page)?.reverse() ?? []) await undo();
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
