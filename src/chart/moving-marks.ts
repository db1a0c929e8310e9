import { kindOf } from './marks/index.ts';
import type { PaintMark } from './render-canvas.ts';
import { paintMark } from './render-canvas.ts';
import type { SymbolMark } from './scene.ts';
import type { Theme } from './theme.ts';

/** Radii of symbols of a moving picture differ by no less, CSS pixels. */
const STEP = 0.25;
/** So many different symbols are kept. */
const MOST_KEPT = 1_000;

/**
 * Paints the marks of a picture that a hand moves. A symbol is painted once and copied from then on, to whole device
 * pixels: where a processor inks a canvas, as in a virtual machine, an arc takes several times as long.
 */
export function createMovingPainter(): PaintMark {
  const sprites = new Map<string, HTMLCanvasElement>();
  let paintedFor: { readonly theme: Theme; readonly pixelRatio: number } | undefined;
  return (context, mark, theme, pixelRatio) => {
    if (mark.type !== 'symbol') {
      paintMark(context, mark, theme, pixelRatio);
      return;
    }
    if (paintedFor?.theme !== theme || paintedFor.pixelRatio !== pixelRatio || sprites.size > MOST_KEPT) {
      sprites.clear();
      paintedFor = { theme, pixelRatio };
    }
    const step = Math.round(mark.radius / STEP);
    const key = `${step} ${mark.fill} ${mark.shape} ${mark.fillStyle} ${mark.emphasis} ${mark.isHalf === true}`;
    let sprite = sprites.get(key);
    if (!sprite) {
      sprite = spriteOf({ ...mark, radius: step * STEP, cx: 0, cy: 0 }, theme, pixelRatio);
      sprites.set(key, sprite);
    }
    const half = sprite.width / 2;
    const [x, y] = [Math.round(mark.cx * pixelRatio) - half, Math.round(mark.cy * pixelRatio) - half];
    const size = sprite.width / pixelRatio;
    context.drawImage(sprite, x / pixelRatio, y / pixelRatio, size, size);
  };
}

/** A symbol alone, in the middle of a square. */
function spriteOf(mark: SymbolMark, theme: Theme, pixelRatio: number): HTMLCanvasElement {
  const { x, y, width, height } = kindOf(mark).bounds(mark);
  const half = Math.ceil(Math.max(-x, -y, x + width, y + height) * pixelRatio) + 1;
  const sprite = document.createElement('canvas');
  sprite.width = 2 * half;
  sprite.height = 2 * half;
  const context = sprite.getContext('2d');
  if (!context) return sprite;
  context.setTransform(pixelRatio, 0, 0, pixelRatio, half, half);
  paintMark(context, mark, theme, pixelRatio);
  return sprite;
}
