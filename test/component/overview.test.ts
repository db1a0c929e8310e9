import { html } from 'lit';
import { beforeAll, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { HighlightEvent } from '../../src/controls/events.ts';
import { EN } from '../../src/i18n/index.ts';
import { BreachOverview } from '../../src/panels/overview/overview.ts';
import { setQuery, setWindow } from '../../src/state/actions.ts';
import { INITIAL } from '../../src/state/state.ts';
import { dataOf, objections, register, settled, show, type TestStage } from './stage.ts';

const year = (number: number) => Date.UTC(number, 0, 1);
const YEARS = [2010, 2012, 2012, 2013, 2014, 2014, 2014, 2018, 2019];
const data = dataOf(
  YEARS.map((date, at) => ({ organisation: at === 0 ? 'Alipay' : 'Equifax', date: `${date}-06-01` })),
);
const PLOT = { x: 100, width: 800 };
/** Page x of a moment: the stage has a padding of 16 pixels. */
const xOf = (time: number) => 16 + PLOT.x + ((time - data.extent[0]) / (data.extent[1] - data.extent[0])) * PLOT.width;

const stage = (options: Parameters<typeof show>[2] = {}) =>
  show(
    data,
    ({ data: all, selection, window }) =>
      html`<breach-overview
        .data=${all}
        .selection=${selection}
        .window=${window}
        .plot=${PLOT}
        .locale=${EN}
      ></breach-overview>`,
    { width: 960, ...options },
  );
const narrowed = setWindow(INITIAL, year(2012), year(2015));
const from = () => page.getByRole('slider', { name: /^Beginning/ });
const to = () => page.getByRole('slider', { name: /^End/ });
const drawing = (host: TestStage) => {
  const found = host.shadowRoot?.querySelector('breach-overview')?.shadowRoot?.querySelector('svg');
  if (!found) throw new Error('no drawing');
  return found;
};

it('says the highest count of a year beside the brush, and the years above it inside its own drawing', async () => {
  const host = await stage();
  const svg = drawing(host);
  const box = svg.getBoundingClientRect();
  const brush = svg.querySelector('.window')?.getBoundingClientRect() ?? new DOMRect();
  expect(svg.parentNode?.querySelector('.heading')?.textContent).toMatch(/most in a year: \d/);
  const years = [...svg.querySelectorAll('text')].map((text) => text.getBoundingClientRect());
  expect(years.length).toBeGreaterThan(1);
  for (const { top, bottom } of years) expect([top >= box.top, bottom <= brush.top]).toEqual([true, true]);
});

const held: MouseEventInit = { view: window, buttons: 1, detail: 1, bubbles: true, composed: true, cancelable: true };

/** A mouse that goes from one x to another in a few steps; what it hits is what lies there. */
async function drag(host: TestStage, startX: number, endX: number): Promise<void> {
  const { y, target } = hit(host, startX);
  const send = (type: string, x: number) =>
    target.dispatchEvent(new MouseEvent(type, { ...held, clientX: x, clientY: y }));
  send('mousedown', startX);
  for (let step = 1; step <= 4; step += 1) {
    if (startX !== endX) send('mousemove', startX + ((endX - startX) * step) / 4);
    await settled(host);
  }
  send('mouseup', endX);
  await settled(host);
}

function hit(host: TestStage, x: number): { readonly y: number; readonly target: Element } {
  const y = drawing(host).getBoundingClientRect().top + 30;
  const root = host.shadowRoot?.querySelector('breach-overview')?.shadowRoot;
  return { y, target: root?.elementFromPoint(x, y) ?? drawing(host) };
}

/** A finger that goes from one place to another; `end` is what it ends with. */
function swipe(host: TestStage, from: readonly [number, number], to: readonly [number, number], end: string): void {
  const { target } = hit(host, from[0]);
  const { top } = drawing(host).getBoundingClientRect();
  const send = (type: string, [x, y]: readonly [number, number]) => {
    const finger = new Touch({ identifier: 1, target, clientX: x, clientY: top + y });
    const touches = type === end ? [] : [finger];
    const more = { touches, changedTouches: [finger], bubbles: true, composed: true, cancelable: true };
    target.dispatchEvent(new TouchEvent(type, { view: window, ...more }));
  };
  send('touchstart', from);
  send('touchmove', to);
  send(end, to);
}

beforeAll(async () => {
  register({ 'breach-overview': BreachOverview });
  await page.viewport(1_100, 700);
});

describe('breach-overview', () => {
  it('has nothing that axe objects to', async () => {
    for (const scheme of ['light', 'dark'])
      expect(await objections(await stage({ scheme, state: narrowed }))).toEqual([]);
  });

  it('draws a bar per year of what passes the filters', async () => {
    const host = await stage();
    const heights = () => [...drawing(host).querySelectorAll('.bar')].map((bar) => Number(bar.getAttribute('height')));
    expect(heights()).toHaveLength(10);
    expect(Math.max(...heights())).toBe(heights()[4]);
    host.current = setQuery(host.current, 'alipay');
    await settled(host);
    expect(heights().filter((height) => height > 0)).toHaveLength(1);
  });

  it('says where the ends are, in words', async () => {
    await stage({ state: narrowed });
    await expect.element(from()).toHaveAttribute('aria-valuetext', '1 January 2012');
    await expect.element(from()).toHaveAttribute('aria-valuenow', '2012');
    await expect.element(from()).toHaveAttribute('aria-valuemin', '2010');
    await expect.element(to()).toHaveAttribute('aria-valuetext', '31 December 2014');
  });

  it('moves its ends by keys, quick ones in one step for the Back button', async () => {
    const host = await stage({ state: narrowed });
    await userEvent.tab();
    await userEvent.keyboard('{ArrowLeft}{ArrowLeft}');
    expect(host.current.window).toEqual([Date.UTC(2011, 10, 1), year(2015)]);
    expect(host.steps).toEqual(['push', 'replace']);
    await settled(host);
    await userEvent.tab();
    await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}');
    expect(host.current.window?.[1]).toBe(year(2016));
    await settled(host);
    await userEvent.keyboard('{PageDown}{PageDown}');
    await settled(host);
    expect(host.current.window?.[1]).toBe(year(2014));
    await userEvent.keyboard('{End}');
    expect(host.current.window?.[1]).toBe(data.extent[1]);
  });

  it('drags an end: previews on the way, one step at the end', async () => {
    const host = await stage({ state: narrowed });
    await drag(host, xOf(year(2012)), xOf(year(2013)) + 1);
    expect(host.current.window).toEqual([year(2013), year(2015)]);
    expect(host.previews.length).toBeGreaterThan(1);
    expect(host.steps).toEqual(['push']);
  });

  it('a drag that ends unheard is as if it had not been, and the next one starts afresh', async () => {
    const ends: readonly ((target: Element) => void)[] = [
      (target) => target.dispatchEvent(new MouseEvent('contextmenu', held)),
      (target) => target.dispatchEvent(new MouseEvent('mousemove', { ...held, clientX: 300, buttons: 0 })),
      () => dispatchEvent(new Event('blur')),
    ];
    for (const end of ends) {
      const host = await stage({ state: narrowed });
      const { target, y } = hit(host, xOf(year(2018)));
      const send = (type: string, at: number, buttons = 1) =>
        target.dispatchEvent(new MouseEvent(type, { ...held, buttons, clientX: xOf(year(at)), clientY: y }));
      send('mousedown', 2018);
      send('mousemove', 2016);
      expect(host.live).not.toEqual(narrowed.window);
      end(target);
      expect(host.live).toEqual(narrowed.window);
      send('mousemove', 2017, 0);
      send('mouseup', 2017, 0);
      expect([host.live, host.steps]).toEqual([narrowed.window, []]);
      await drag(host, xOf(year(2018)), xOf(year(2016)));
      expect(host.current.window).toEqual([year(2016), year(2018)]);
    }
  });

  it('drags the whole window, which keeps its width', async () => {
    const host = await stage({ state: narrowed });
    const middle = xOf(Date.UTC(2013, 6, 1));
    swipe(host, [middle, 30], [middle + 100, 34], 'touchend');
    const [start, end] = host.current.window ?? [0, 0];
    expect(end - start).toBe(year(2015) - year(2012));
    expect(new Date(start).getUTCFullYear()).toBe(2013);
    expect(host.steps).toEqual(['push']);
  });

  it('draws a new window on empty ground, also where everything shows', async () => {
    const host = await stage({ state: narrowed });
    await drag(host, xOf(year(2018)), xOf(year(2016)));
    expect(host.current.window).toEqual([year(2016), year(2018)]);
    const whole = await stage();
    await drag(whole, xOf(year(2013)), xOf(year(2016)));
    expect(whole.current.window).toEqual([year(2013), year(2016)]);
  });

  it('looks at a year by a click on its bar and at all by one more, or by a double-click', async () => {
    const host = await stage({ state: narrowed });
    const middle = xOf(Date.UTC(2017, 6, 1));
    await drag(host, middle, middle);
    expect(host.current.window).toEqual([year(2017), year(2018)]);
    await drag(host, middle, middle);
    expect(host.current.window).toBeNull();
    expect(host.steps).toEqual(['push', 'push']);
    await drag(host, middle, middle);
    await userEvent.dblClick(drawing(host), { position: { x: 300, y: 30 } });
    expect(host.current.window).toBeNull();
  });

  it('lets the incidents of a bar stand out, and says how many they are', async () => {
    const host = await stage();
    const lit: number[][] = [];
    host.addEventListener('breach-highlight', (event) => {
      const { isLit } = event as HighlightEvent;
      lit.push(YEARS.flatMap((_, row) => (isLit?.(row) ? [row] : [])));
    });
    const at = { clientX: xOf(Date.UTC(2014, 5, 1)), clientY: 30, pointerType: 'mouse', bubbles: true };
    drawing(host).dispatchEvent(new PointerEvent('pointermove', at));
    await settled(host);
    expect(drawing(host).parentNode?.querySelector('.heading')?.textContent).toContain('2014: 3 incidents');
    drawing(host).dispatchEvent(new PointerEvent('pointerleave'));
    expect(lit).toEqual([[4, 5, 6], []]);
  });

  it('is pressed by keys, one stop for all bars', async () => {
    const host = await stage();
    const bars = page.getByRole('group', { name: 'Years' }).getByRole('button').elements();
    expect(bars.filter((bar) => bar.getAttribute('tabindex') === '0')).toHaveLength(1);
    const [first] = bars;
    if (!(first instanceof SVGElement)) throw new Error('no bar');
    first.focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{Enter}');
    expect(host.current.window).toEqual([year(2012), year(2013)]);
    await expect
      .element(page.getByRole('button', { name: /^2012: 2 incidents/ }))
      .toHaveAttribute('aria-pressed', 'true');
  });

  it('leaves a finger that goes up or down to the page, and forgets a drag that the browser takes', async () => {
    const host = await stage({ state: narrowed });
    for (const to of [
      [xOf(year(2017)), 80],
      [xOf(year(2018)), 30],
    ] as const) {
      swipe(host, [xOf(year(2017)), 30], to, 'touchcancel');
      await settled(host);
      expect(host.live ?? narrowed.window).toEqual(narrowed.window);
      expect(host.steps).toEqual([]);
    }
    const brush = drawing(host).querySelector('.brush') ?? drawing(host);
    expect([brush, drawing(host)].map((each) => getComputedStyle(each).touchAction)).toEqual(['pan-y', 'pan-y']);
  });

  it('has targets of 24 pixels, apart even where the window is a hair', async () => {
    const host = await stage({ state: setWindow(INITIAL, year(2013), Date.UTC(2013, 0, 8)) });
    const [first, second] = [...drawing(host).querySelectorAll('.handle')].map((handle) =>
      handle.getBoundingClientRect(),
    );
    expect(Math.min(first.width, first.height, second.width, second.height)).toBeGreaterThanOrEqual(24);
    expect(Math.min(first.right, second.right) - Math.max(first.left, second.left)).toBeLessThanOrEqual(13);
  });
});
