import { afterEach, expect, test, vi } from 'vitest';
import type { Scene } from '../../src/chart/scene.ts';
import { LIGHT } from '../../src/chart/theme.ts';
import { Surface, watchPixelRatio } from '../../src/controls/surface.ts';

const real = Object.getOwnPropertyDescriptor(globalThis, 'devicePixelRatio');

afterEach(() => {
  vi.unstubAllGlobals();
  if (real) Object.defineProperty(globalThis, 'devicePixelRatio', real);
  document.body.replaceChildren();
});

const EMPTY: Scene = {
  width: 300,
  height: 200,
  view: 'timeline',
  plot: { x: 0, y: 0, width: 300, height: 200 },
  from: 0,
  to: 1,
  marks: [],
  rows: [],
  lanes: [],
};

/** A screen whose pixels can be changed, and which tells of that only to those who ask for the present ratio. */
function screenOf(): (ratio: number) => void {
  const queries = new Map<string, EventTarget>();
  const set = (ratio: number) =>
    Object.defineProperty(globalThis, 'devicePixelRatio', { configurable: true, value: ratio });
  vi.stubGlobal('matchMedia', (query: string) => {
    const asked = queries.get(query) ?? Object.assign(new EventTarget(), { matches: false });
    queries.set(query, asked);
    return asked;
  });
  set(1);
  return (ratio) => {
    const before = `(resolution: ${devicePixelRatio}dppx)`;
    set(ratio);
    queries.get(before)?.dispatchEvent(new Event('change'));
  };
}

test('both canvases are painted anew at once whenever a pixel of the page takes more or less of the screen', () => {
  const change = screenOf();
  const canvases = [document.createElement('canvas'), document.createElement('canvas')] as const;
  document.body.append(...canvases);
  const surface = new Surface(...canvases, () => {});
  surface.show(EMPTY, LIGHT, false);
  surface.flush();
  const stop = watchPixelRatio(() => surface.flush());
  const widths = () => canvases.map(({ width }) => width);
  for (const ratio of [2, 1, 1.25, 3]) {
    change(ratio);
    expect(widths()).toEqual([300 * ratio, 300 * ratio]);
  }
  stop();
  change(1);
  expect(widths()).toEqual([900, 900]);
});

test('what stands below another view is where it will be at once, and what stands below this one when it has arrived', () => {
  const canvases = [document.createElement('canvas'), document.createElement('canvas')] as const;
  document.body.append(...canvases);
  const settled: boolean[] = [];
  const surface = new Surface(...canvases, (isSettled) => settled.push(isSettled));
  const heightOf = (scene: Scene, moving: boolean) => {
    surface.show(scene, LIGHT, moving);
    surface.flush();
    return canvases[0].style.height;
  };
  expect(heightOf(EMPTY, false)).toBe('200px');
  expect(heightOf({ ...EMPTY, height: 120 }, true)).toBe('200px');
  expect(heightOf({ ...EMPTY, height: 90, view: 'scale' }, true)).toBe('90px');
  // Both were on their way.
  expect(settled).toEqual([true, false, false]);
  surface.dispose();
});
