import { html } from 'lit';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { BreachChart } from '../../src/app/chart.ts';
import { BreachTouch } from '../../src/app/touch.ts';
import type { Scene } from '../../src/chart/scene.ts';
import { LIGHT } from '../../src/chart/theme.ts';
import { disableMotion } from '../../src/controls/surface.ts';
import { EN } from '../../src/i18n/index.ts';
import { BreachColours } from '../../src/panels/legend/colours.ts';
import { INITIAL, type State } from '../../src/state/state.ts';
import { loadView } from '../../src/views/index.ts';
import { dataOf, objections, register, settled, show, type TestStage } from './stage.ts';

/** So many that most of a group stands in boxes. */
const data = dataOf(
  Array.from({ length: 240 }, (_, at) => ({
    id: `shop-${at}`,
    organisation: `Shop ${at}`,
    sector: at % 3 === 0 ? 'retail' : 'finance',
    action: at % 2 === 0 ? 'hacking' : 'misuse',
    events: [
      { kind: 'breach-start', date: `${2010 + (at % 9)}-02` },
      { kind: 'disclosure', date: `${2010 + (at % 9)}-0${1 + (at % 8)}-10` },
    ],
  })),
);

const stage = (state: State = INITIAL) =>
  show(
    data,
    ({ state: now, selection }) => html`
      <breach-colours .theme=${LIGHT}></breach-colours>
      <breach-chart
        .data=${data}
        .state=${now}
        .selection=${selection}
        .locale=${EN}
        .theme=${LIGHT}
        .wanted=${160}
        .most=${160}
        .pictured=${true}
      ></breach-chart>
    `,
    { state, width: 900 },
  );

/** No time is left, and none is asked for. */
const NEVER: IdleDeadline = { didTimeout: false, timeRemaining: () => 0 };

const chartOf = (host: TestStage) => {
  const chart = host.shadowRoot?.querySelector('breach-chart');
  if (!(chart instanceof BreachChart)) throw new Error('there is no picture');
  return chart;
};

/** A mouse at a place of the picture, or one that presses there. */
async function mouse(host: TestStage, type: 'pointermove' | 'click', x: number, y: number): Promise<void> {
  const { picture } = chartOf(host);
  const { left, top } = picture.getBoundingClientRect();
  const at = { clientX: left + x, clientY: top + y, bubbles: true, composed: true, detail: 1 };
  if (type === 'click') picture.dispatchEvent(new PointerEvent('pointerdown', { ...at, pointerType: 'mouse' }));
  const event = type === 'click' ? new MouseEvent(type, at) : new PointerEvent(type, { ...at, pointerType: 'mouse' });
  picture.dispatchEvent(event);
  await settled(host);
}

const clusterOf = (host: TestStage) => {
  const found = chartOf(host).currentScene?.marks.find((mark) => mark.type === 'cluster' && mark.count > 1);
  if (found?.type !== 'cluster') throw new Error('nothing is gathered');
  return found;
};

beforeAll(async () => {
  disableMotion();
  await Promise.all([EN.loadLazy(), loadView('delay', EN)]);
  register({ 'breach-chart': BreachChart, 'breach-colours': BreachColours, 'breach-touch': BreachTouch });
});

describe('the pictures of a zoom', () => {
  it('are drawn unseen as soon as a pointer comes, while nothing else is done, and not while it moves the picture', async () => {
    const idle: (() => void)[] = [];
    vi.spyOn(globalThis, 'requestIdleCallback').mockImplementation((call) => idle.push(() => call(NEVER)));
    const host = await stage();
    await settled(host);
    const chart = chartOf(host);
    const touch = chart.shadowRoot?.querySelector('breach-touch');
    if (!(touch instanceof BreachTouch)) throw new Error('nothing answers hands');
    const before = chart.currentScene;
    const rest = () => {
      while (idle.length > 0) idle.shift()?.();
    };
    const another = async () => {
      touch.scene = { ...(before as Scene) };
      await touch.updateComplete;
    };
    // The mouse of the browser may lie over the picture by chance: its own pointer is kept out.
    host.style.pointerEvents = 'none';
    rest();
    chart.picture.dispatchEvent(new PointerEvent('pointerleave'));
    await another();
    expect(idle).toHaveLength(0);
    // Too many for that; fewer again are drawn.
    const { selection } = touch;
    touch.selection = { ...selection, rows: new Uint32Array(30_000) };
    chart.picture.dispatchEvent(new PointerEvent('pointerenter'));
    expect(idle).toHaveLength(0);
    touch.selection = selection;
    const drawn = vi.spyOn(chart, 'sceneOf');
    chart.picture.dispatchEvent(new PointerEvent('pointerenter'));
    idle.shift()?.();
    expect(drawn).toHaveBeenCalledTimes(1);
    expect(chart.currentScene).toBe(before);
    rest();
    const spans = drawn.mock.calls.map(([[from, to]]) => to - from);
    expect(spans.length).toBeGreaterThan(4);
    expect(new Set(spans).size).toBe(spans.length);
    drawn.mockClear();
    await another();
    vi.spyOn(chart, 'isMoving', 'get').mockReturnValue(true);
    rest();
    expect(drawn).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });
});

describe('a box with a number', () => {
  it('opens the names that it holds; a name opens its incident', async () => {
    const host = await stage();
    const { x, y, width, height, count } = clusterOf(host);
    await mouse(host, 'click', x + width / 2, y + height / 2);
    const panel = page.getByRole('dialog');
    await expect.element(panel).toBeVisible();
    const names = panel.getByRole('button', { name: /^Shop/ });
    expect(names.elements()).toHaveLength(count);
    expect(host.current).toBe(INITIAL);
    await names.first().click();
    expect(host.current.incident).toMatch(/^shop-/);
    expect(panel.query()?.matches(':popover-open') ?? false).toBe(false);
  });

  it('opens by keys, and Escape gives the focus back to it', async () => {
    const host = await stage();
    await settled(host);
    const group = page.getByRole('group', { name: 'Boxes of incidents' });
    const boxes = group.getByRole('button', { name: /List the names/ });
    const [first] = boxes.elements();
    if (!(first instanceof HTMLElement)) throw new Error('no box');
    first.focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('dialog')).toBeVisible();
    expect(await objections(host)).toEqual([]);
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => (first.getRootNode() as ShadowRoot).activeElement).toBe(first);
    // One stop for all of them; arrows lead from one to the next.
    await userEvent.keyboard('{ArrowRight}');
    expect(
      boxes
        .elements()
        .map((box) => box.getAttribute('tabindex'))
        .filter((index) => index === '0'),
    ).toHaveLength(1);
    expect((first.getRootNode() as ShadowRoot).activeElement).toBe(boxes.elements()[1]);
  });

  it('zooms to its time by the one entry that says so', async () => {
    const host = await stage();
    const { x, y, width, height, window } = clusterOf(host);
    await mouse(host, 'click', x + width / 2, y + height / 2);
    await page.getByRole('button', { name: 'Show only these dates' }).click();
    expect(host.current.window).toEqual(window);
    expect(host.steps).toEqual(['push']);
  });

  it('of the hidden time shows names, and no zoom', async () => {
    const host = await stage({ ...INITIAL, view: 'delay' });
    const { x, y, width, height, count } = clusterOf(host);
    await mouse(host, 'click', x + width / 2, y + height / 2);
    const panel = page.getByRole('dialog');
    expect(panel.getByRole('button').elements()).toHaveLength(count);
  });
});

describe('the name of a group', () => {
  it('filters by a click, and once more undoes', async () => {
    const host = await stage();
    const { lanes } = chartOf(host).currentScene ?? { lanes: [] };
    await mouse(host, 'click', 20, lanes[0].y + 12);
    expect(host.current.choices).toEqual({ sector: ['finance'] });
    const button = page.getByRole('button', { name: /^Finance: .* Show only this group/ });
    await expect.element(button).toHaveAttribute('aria-pressed', 'true');
    await mouse(host, 'click', 20, (chartOf(host).currentScene?.lanes[0].y ?? 0) + 12);
    expect(host.current.choices).toEqual({});
  });

  it('says on a card what a press does, and lets its incidents stand out', async () => {
    const host = await stage();
    const canvas = chartOf(host).picture.querySelector('canvas');
    const before = canvas?.toDataURL();
    await mouse(host, 'pointermove', 20, (chartOf(host).currentScene?.lanes[0].y ?? 0) + 12);
    await expect.element(page.getByText('Click to see only this group')).toBeVisible();
    await expect.poll(() => canvas?.toDataURL() !== before).toBe(true);
    await mouse(host, 'pointermove', 899, 1);
    await expect.poll(() => canvas?.toDataURL() === before).toBe(true);
  });
});

it('a cause of the key filters, and lets its incidents stand out', async () => {
  const host = await stage();
  const button = page.getByRole('button', { name: 'Insider', exact: true });
  const { height } = button.element().getBoundingClientRect();
  expect(height).toBeGreaterThanOrEqual(24);
  await button.click();
  expect(host.current.choices).toEqual({ cause: ['misuse'] });
  await expect.element(button).toHaveAttribute('aria-pressed', 'true');
  await button.click();
  expect(host.current.choices).toEqual({});
});

it('a card says who, when and how many, beside its own mark', async () => {
  const host = await stage();
  const [{ row, cx, cy, box }] = chartOf(host).currentScene?.rows ?? [];
  await mouse(host, 'pointermove', cx, cy);
  const card = chartOf(host).shadowRoot?.querySelector('breach-touch')?.shadowRoot?.querySelector('.card');
  expect(card?.textContent).toContain(`Shop ${row}`);
  expect(card?.textContent).toMatch(/made public 10/i);
  expect(card?.textContent).toContain('Size unknown');
  const { top, bottom } = card?.getBoundingClientRect() ?? new DOMRect();
  const mark = chartOf(host).picture.getBoundingClientRect().top + box.y;
  expect(bottom <= mark || top >= mark + box.height).toBe(true);
});

it('a click on nothing closes the open incident', async () => {
  const host = await stage({ ...INITIAL, incident: 'shop-1' });
  const { plot } = chartOf(host).currentScene ?? { plot: { x: 0, y: 0, width: 0, height: 0 } };
  await mouse(host, 'click', plot.x + plot.width + 10, plot.y + 2);
  expect(host.current.incident).toBe('');
});

it('the second click of two takes back what the first has done', async () => {
  const host = await stage();
  const [{ cx, cy }] = chartOf(host).currentScene?.rows ?? [];
  await mouse(host, 'click', cx, cy);
  expect(host.current.incident).not.toBe('');
  const touch = chartOf(host).shadowRoot?.querySelector('breach-touch');
  if (!(touch instanceof BreachTouch)) throw new Error('nothing answers');
  expect(touch.takeBack()).toBe(true);
  expect(host.current).toEqual(INITIAL);
  expect(host.steps).toEqual(['push', 'replace']);
});
