import type { Browser } from 'playwright';
import type { Visit } from './browser.ts';
import { CATEGORIES, readTrace, type Trace } from './frames.ts';

/** How many turns of the wheel a zoom has, how many come in a second, and how far each turns, in and out, in CSS pixels. */
const TURNS = 40;
const PER_SECOND = 60;
/** Zooming out stops short of everything, where a page has nothing new to show. */
const WAYS = [-10, 9];
const CTRL = 2;
const MARK = 'breach-bench:wheel';
/** Until what follows a load (fetching the rest) is over, in ms. */
const REST = 2_500;
/** Until the last frame of a zoom is on screen; to raster a large SVG takes over a second after its commit. */
const PAUSE = 3_000;

/** What a reader sees of one zoom, in or out. */
export interface Zoom {
  /** Presented frames per second, from the first turn to the frame that shows the last. */
  readonly fps: number;
  /** Per turn: ms from sending it to the presentation of the first frame that shows it. */
  readonly latencies: readonly number[];
}

interface Sent {
  /** Sum of all turns up to this one, CSS pixels. */
  readonly turned: number;
  /** ms of the page's clock. */
  readonly time: number;
}

/**
 * Zooms in and out over the middle of the picture with real input: 40 turns of the wheel with Ctrl
 * through the browser's own input queue, 60 a second, each magnifying by 2^0.12 (about 28 times in
 * all), and back. Busy pages get several turns as one event, as from a real wheel; a listener sums up what has
 * arrived and marks it in the next animation frame, so that the trace tells which frame shows which
 * turns. Clocks of sender and page are joined by the time of day (same machine).
 */
export async function zoomBothWays(browser: Browser, { context, page }: Visit): Promise<Zoom[]> {
  await page.waitForTimeout(REST);
  await page.evaluate(markWheel, MARK);
  const { origin, x, y } = await page.evaluate(() => {
    const stage = document.querySelector('breach-timeline')?.shadowRoot?.querySelector('breach-stage');
    const picture = stage?.shadowRoot?.querySelector('breach-chart');
    const box = (picture ?? document.documentElement).getBoundingClientRect();
    const bottom = Math.min(innerHeight, box.bottom);
    return { origin: performance.timeOrigin, x: box.x + box.width / 2, y: (Math.max(0, box.y) + bottom) / 2 };
  });
  const session = await context.newCDPSession(page);
  await session.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y });
  await browser.startTracing(page, { categories: CATEGORIES });
  const sent: Sent[] = [];
  for (const deltaY of WAYS) {
    const start = performance.now();
    const answers: Promise<unknown>[] = [];
    for (let turn = 0; turn < TURNS; turn += 1) {
      await until(start + (turn * 1_000) / PER_SECOND);
      sent.push({ turned: Math.abs(deltaY) * (turn + 1), time: now() - origin });
      answers.push(
        session.send('Input.dispatchMouseEvent', { type: 'mouseWheel', x, y, deltaX: 0, deltaY, modifiers: CTRL }),
      );
    }
    await Promise.all(answers);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    await page.waitForTimeout(PAUSE);
  }
  const trace = readTrace((await browser.stopTracing()).toString(), MARK);
  await session.detach();
  return [sent.slice(0, TURNS), sent.slice(TURNS)].map((turns) => summarise(turns, trace));
}

function summarise(turns: readonly Sent[], { marks, frames }: Trace): Zoom {
  const [first] = turns;
  const shownAt = turns.map(({ turned, time }) => {
    const mark = marks.find((one) => one.time >= time && one.detail >= turned);
    return frames.find(({ committed }) => mark !== undefined && committed >= mark.time)?.presented ?? Number.NaN;
  });
  const end = shownAt[shownAt.length - 1];
  const presented = frames.filter((frame) => frame.presented > first.time && frame.presented <= end).length;
  return {
    fps: (presented * 1_000) / (end - first.time),
    latencies: shownAt.map((shown, index) => shown - turns[index].time).filter(Number.isFinite),
  };
}

/** Runs in the page: marks how far the wheel has turned since it last changed direction. */
function markWheel(name: string): void {
  let turned = 0;
  addEventListener(
    'wheel',
    ({ deltaY }) => {
      turned = Math.sign(turned) * Math.sign(deltaY) < 0 ? deltaY : turned + deltaY;
      const detail = Math.abs(turned);
      requestAnimationFrame(() => performance.mark(name, { detail }));
    },
    { capture: true, passive: true },
  );
}

/** ms of the time of day, as exact as the clock that counts on. */
const now = () => performance.timeOrigin + performance.now();

async function until(time: number): Promise<void> {
  while (performance.now() < time) {
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, time - performance.now() - 0.5)));
  }
}
