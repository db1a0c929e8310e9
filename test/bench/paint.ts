import type { Browser } from 'playwright';
import { addressOf, NAMES, openContext, type Subject } from './browser.ts';
import type { Load } from './options.ts';
import { median, shuffled } from './statistics.ts';
import { type Line, ms, ratio, table } from './table.ts';

const SUBJECTS: readonly Subject[] = ['empty', 'ours'];

/** A line of 1.6 Mbit/s with 150 ms there and back, and a processor slowed four times. */
const SLOW = { latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750, rate: 4 };

interface Painted {
  /** ms from navigation until something is on the screen. */
  readonly first: number;
  /** ms from navigation until the mark that says that the page answers. */
  readonly ready: number;
  /** Cumulative layout shift until then. */
  readonly shift: number;
}

/**
 * First paint and the moment from which the page answers, on this machine and on a slow one: what is written into the
 * page is to be seen before the scripts come, and is not to jump when they take over.
 */
export async function measurePaint(browser: Browser, server: string, load: Load): Promise<string> {
  const lines: Line[] = [];
  for (const isSlow of [false, true]) {
    const found: Record<Subject, Painted[]> = { empty: [], d3: [], canvas: [], ours: [], embed: [] };
    for (let run = 0; run < load.runs.ready; run += 1) {
      for (const subject of shuffled(SUBJECTS))
        found[subject].push(await paintOf(browser, addressOf(server, subject, load), isSlow));
    }
    const of = (subject: Subject, value: keyof Painted) => median(found[subject].map((one) => one[value]));
    for (const subject of SUBJECTS) {
      lines.push([
        `${isSlow ? 'slow line and processor' : 'this machine'}: ${NAMES[subject]}`,
        ms(of(subject, 'first')),
        subject === 'ours' ? ratio(of('ours', 'first'), of('empty', 'first')) : '',
        ms(of(subject, 'ready')),
        subject === 'ours' ? of('ours', 'shift').toFixed(3) : '',
      ]);
    }
  }
  const heads = ['', 'first paint', '÷ empty', 'answers', 'layout shift'];
  return table('First paint, ms from navigation, medians', heads, lines);
}

async function paintOf(browser: Browser, address: string, isSlow: boolean): Promise<Painted> {
  const { context, page } = await openContext(browser);
  const session = await context.newCDPSession(page);
  if (isSlow) {
    const { rate, ...line } = SLOW;
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', { offline: false, ...line });
    await session.send('Emulation.setCPUThrottlingRate', { rate });
  }
  await page.addInitScript(watchShifts);
  await page.goto(address, { waitUntil: 'commit' });
  await page.waitForFunction(() => performance.getEntriesByName('breach-timeline:ready').length > 0);
  const painted = await page.evaluate(() => ({
    first: performance.getEntriesByName('first-paint')[0]?.startTime ?? Number.NaN,
    ready: performance.getEntriesByName('breach-timeline:ready')[0].startTime,
    shift: globalThis.layoutShift ?? 0,
  }));
  await context.close();
  return painted;
}

declare global {
  /** Sum of the layout shifts that no input has caused. */
  var layoutShift: number | undefined;
}

/** Runs in the page. */
function watchShifts(): void {
  globalThis.layoutShift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (Reflect.get(entry, 'hadRecentInput') === false)
        globalThis.layoutShift = (globalThis.layoutShift ?? 0) + Number(Reflect.get(entry, 'value'));
    }
  }).observe({ type: 'layout-shift', buffered: true });
}
