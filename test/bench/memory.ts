import type { Browser, CDPSession, Page } from 'playwright';
import { type Line, ratio, table } from './table.ts';

/** How often the element is added and removed, after as many rounds as it takes until all code has run once. */
const ROUNDS = 100;
const FIRST = 40;
/** Collections of garbage, until nothing more is let go of. */
const PASSES = 8;

/** What is left on a page after garbage collection. */
interface Left {
  /** Bytes of the heap of scripts. */
  readonly heap: number;
  /** Of the document, listeners and documents that the browser holds. */
  readonly nodes: number;
  readonly listeners: number;
  readonly documents: number;
}

/**
 * What adding and removing `<breach-timeline>` leaves behind: heap, nodes and listeners after garbage
 * collection, before and after a hundred times. The first few times fetch code and fill tables that are
 * kept on purpose, and are not counted.
 */
export async function measureMemory(browser: Browser, server: string): Promise<string> {
  const context = await browser.newContext({ viewport: { width: 1_280, height: 720 } });
  const page = await context.newPage();
  await page.goto(`${server}plain/empty.html?data=/data/first.json`);
  await page.addScriptTag({ url: `${server}breach-timeline.js`, type: 'module' });
  await page.waitForFunction(() => customElements.get('breach-timeline') !== undefined);
  const client = await context.newCDPSession(page);
  await client.send('Performance.enable');
  await comeAndGo(page, FIRST);
  const before = await measure(page, client);
  await comeAndGo(page, ROUNDS);
  const after = await measure(page, client);
  await context.close();
  const line = (what: string, key: keyof Left, unit: number, digits: number): Line => [
    what,
    (before[key] / unit).toFixed(digits),
    (after[key] / unit).toFixed(digits),
    ratio(after[key], before[key]),
    ((after[key] - before[key]) / ROUNDS).toFixed(1),
  ];
  return table(
    `Memory after adding and removing the element ${ROUNDS} times, garbage collected`,
    ['', 'before', 'after', 'after ÷ before', 'left a time'],
    [
      line('heap, MB', 'heap', 1e6, 2),
      line('nodes', 'nodes', 1, 0),
      line('listeners', 'listeners', 1, 0),
      line('documents', 'documents', 1, 0),
    ],
  );
}

/** Adds the element, waits until its picture stands and the rest has followed, opens an incident, and takes it away. */
async function comeAndGo(page: Page, times: number): Promise<void> {
  await page.evaluate(async (rounds) => {
    const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
    for (let round = 0; round < rounds; round += 1) {
      const element = document.createElement('breach-timeline');
      element.setAttribute('lang', 'en');
      const ready = new Promise((resolve) => element.addEventListener('breach-ready', resolve, { once: true }));
      document.body.append(element);
      await ready;
      await pause(120);
      element.setAttribute('incident', 'alipay-2010');
      await pause(120);
      element.remove();
    }
    // What a screen reader is given time for, and what was announced, ends by itself.
    await pause(2_000);
  }, times);
}

async function measure(page: Page, client: CDPSession): Promise<Left> {
  // The browser's own memory of styles holds the last element that had one; other colours make it forget.
  for (const colorScheme of ['dark', 'light'] as const) await page.emulateMedia({ colorScheme });
  // What one collection frees may hold more, and some of it is let go of a moment later.
  for (let pass = 0; pass < PASSES; pass += 1) {
    await client.send('HeapProfiler.collectGarbage');
    await new Promise((resolve) => setTimeout(resolve, 400));
  }
  const { metrics } = await client.send('Performance.getMetrics');
  const of = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN;
  return {
    heap: of('JSHeapUsedSize'),
    nodes: of('Nodes'),
    listeners: of('JSEventListeners'),
    documents: of('Documents'),
  };
}
