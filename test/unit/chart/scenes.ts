import type { Mark, Scene, StretchMark, SymbolMark } from '../../../src/chart/scene.ts';

/** Small scenes of our own making. */

export function sceneOf(marks: readonly Mark[], change: Partial<Scene> = {}): Scene {
  return {
    width: 400,
    height: 200,
    view: 'timeline',
    plot: { x: 40, y: 20, width: 340, height: 160 },
    from: Date.UTC(2004, 0, 1),
    to: Date.UTC(2026, 10, 21),
    marks,
    rows: [],
    lanes: [],
    ...change,
  };
}

export function symbolAt(row: number, cx: number, cy: number, change: Partial<SymbolMark> = {}): SymbolMark {
  const base = { key: `incident-${row}/public`, part: 'public', row, emphasis: 'normal' } as const;
  return {
    ...base,
    type: 'symbol',
    cx,
    cy,
    radius: 5,
    shape: 'circle',
    fill: 'cause:hacking',
    fillStyle: 'filled',
    ...change,
  };
}

export function stretchAt(row: number, x: number, y: number, width: number): StretchMark {
  const base = { key: `incident-${row}/hidden`, part: 'hidden', row, emphasis: 'normal' } as const;
  const box = { x, y: y - 3, width, height: 6, fadeIn: 10, fadeOut: 0 };
  return { ...base, ...box, type: 'stretch', pattern: 'solid', fill: 'cause:hacking' };
}

export function labelAt(row: number, x: number, y: number, text: string): Mark {
  const base = { key: `incident-${row}/label`, part: 'label', row, emphasis: 'normal' } as const;
  const box = { x, y: y - 10, width: text.length * 6, height: 12 };
  return { ...base, type: 'label', x, y, text, font: 'label', anchor: 'start', fill: 'ink', box, halo: true };
}

export function groundAt(y: number): Mark {
  const base = { key: `lane/${y}`, part: 'lane', row: -1, emphasis: 'normal' } as const;
  return { ...base, type: 'band', x: 0, y, width: 400, height: 40, fill: 'paper-band' };
}
