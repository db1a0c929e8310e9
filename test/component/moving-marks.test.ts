import { expect, test, vi } from 'vitest';
import { kindOf } from '../../src/chart/marks/index.ts';
import { type PaintMark, paintMark, paintScene } from '../../src/chart/render-canvas.ts';
import type { ClusterMark, LabelMark, Mark, Scene, StretchMark, SymbolMark } from '../../src/chart/scene.ts';
import { DARK, LIGHT, type Theme } from '../../src/chart/theme.ts';
import { createMovingPainter } from '../../src/controls/moving-marks.ts';

const [WIDTH, HEIGHT] = [420, 260];
const base = { part: 'public', row: 1, emphasis: 'normal' } as const;

const symbol = (at: number, shape: SymbolMark['shape'], fillStyle: SymbolMark['fillStyle']): SymbolMark => ({
  ...base,
  type: 'symbol',
  key: `symbol-${at}`,
  cx: 14 + (at % 12) * 33.3,
  cy: 14 + Math.floor(at / 12) * 27.4,
  radius: 3 + (at % 5),
  shape,
  fill: 'cause:hacking',
  fillStyle,
});

const stretch = (at: number, fadeIn: number, fadeOut: number): StretchMark => ({
  ...base,
  type: 'stretch',
  key: `stretch-${at}`,
  x: 10.3 + at * 7,
  y: 120.4 + at * 13,
  width: 260 - at * 12,
  height: 8,
  fadeIn,
  fadeOut,
  pattern: 'hatch',
  fill: 'cause:misuse',
});

const cluster: ClusterMark = {
  ...base,
  type: 'cluster',
  key: 'cluster',
  row: -1,
  x: 300.4,
  y: 130.2,
  width: 60,
  height: 14,
  level: 0.5,
  fill: 'ink-soft',
  count: 12,
  window: [0, 1],
  rows: () => [],
  words: () => '',
};

const number: LabelMark = {
  ...base,
  type: 'label',
  key: 'number',
  row: -1,
  x: 330,
  y: 141,
  text: '12',
  font: 'note',
  anchor: 'middle',
  fill: 'ink',
  box: { x: 323, y: 132, width: 14, height: 12 },
  halo: false,
};

const SHAPES = ['circle', 'square', 'triangle', 'diamond'] as const;
const STYLES = ['filled', 'cored', 'hollow', 'unknown'] as const;
const marks: readonly Mark[] = [
  ...SHAPES.flatMap((shape, row) => STYLES.map((style, at) => symbol(row * STYLES.length + at, shape, style))),
  ...[0, 12, 40, 300].map((fade, at) => stretch(at, fade, at % 2 === 0 ? fade : 0)),
  cluster,
  number,
];
const scene: Scene = {
  width: WIDTH,
  height: HEIGHT,
  view: 'timeline',
  plot: { x: 0, y: 0, width: WIDTH, height: HEIGHT },
  from: 0,
  to: 1,
  marks,
  rows: [],
  lanes: [],
};

function painted(theme: Theme, pixelRatio: number, paint?: PaintMark): Uint8ClampedArray {
  const canvas = document.createElement('canvas');
  canvas.width = WIDTH * pixelRatio;
  canvas.height = HEIGHT * pixelRatio;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('there is no canvas');
  paintScene(context, scene, theme, { pixelRatio, paint });
  return context.getImageData(0, 0, canvas.width, canvas.height).data;
}

/** How far a pixel is from another, 0 to 255. */
const apart = (a: Uint8ClampedArray, b: Uint8ClampedArray, at: number) =>
  Math.max(...[0, 1, 2].map((channel) => Math.abs(a[4 * at + channel] - b[4 * at + channel])));

test.each([
  ['on light paper', LIGHT, 1],
  ['on dark paper', DARK, 1],
  ['on a fine screen', LIGHT, 2],
] as const)('a moving picture looks as it does when it stands, but for edges, %s', (_, theme, pixelRatio) => {
  const still = painted(theme, pixelRatio);
  const moving = painted(theme, pixelRatio, createMovingPainter());
  // What is put on whole device pixels stands at most half a pixel away, as all of that does in this picture.
  const away = painted(theme, pixelRatio, (context, mark) => {
    const half = mark.type === 'stretch' ? 0 : 0.5 / pixelRatio;
    paintMark(context, kindOf(mark).translate(mark, half, half), theme, pixelRatio);
  });
  const paper = [...still.slice(-4)];
  const inked = Array.from({ length: still.length / 4 }, (_pixel, at) => at).filter((at) =>
    [0, 1, 2].some(
      (channel) => still[4 * at + channel] !== paper[channel] || moving[4 * at + channel] !== paper[channel],
    ),
  );
  expect(inked.length).toBeGreaterThan(4_000);
  const sumApart = (other: Uint8ClampedArray) => inked.reduce((sum, at) => sum + apart(still, other, at), 0);
  expect(sumApart(moving)).toBeLessThan(sumApart(away));
});

test('what has been painted once is copied from then on', () => {
  const paint = createMovingPainter();
  painted(LIGHT, 1, paint);
  const made = vi.spyOn(document, 'createElement');
  painted(LIGHT, 1, paint);
  // The canvas of the picture itself.
  expect(made).toHaveBeenCalledTimes(1);
  painted(DARK, 1, paint);
  expect(made.mock.calls.length).toBeGreaterThan(10);
  made.mockRestore();
});
