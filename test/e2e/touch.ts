import type { Page } from 'playwright';

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Fingers that go in a straight line from where they touch to where they leave, as the browser itself reports them. */
export async function swipe(page: Page, ...fingers: readonly (readonly [Place, Place])[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const steps = 8;
  // They come to rest before they leave, by the clock that the events bring with them: nothing goes on by itself.
  let moment = Date.now() / 1_000 - 1;
  const next = (seconds: number) => {
    moment += seconds;
    return moment;
  };
  const at = (share: number) =>
    fingers.map(([from, to], id) => ({
      id,
      x: from.x + (to.x - from.x) * share,
      y: from.y + (to.y - from.y) * share,
    }));
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0), timestamp: next(0) });
  for (let step = 1; step <= steps; step += 1) {
    await session.send('Input.dispatchTouchEvent', {
      type: 'touchMove',
      touchPoints: at(step / steps),
      timestamp: next(0.016),
    });
  }
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [], timestamp: next(0.5) });
  await session.detach();
}
