import type { Box, Scene } from '../layout/scene.ts';
import { kindOf } from '../marks/index.ts';
import type { Theme } from '../marks/mark.ts';

export interface CanvasOptions {
  /** Device pixels per CSS pixel. */
  readonly pixelRatio: number;
  /** What is painted of the plane that the scene stands in, where that is not the scene's own box. */
  readonly frame?: Box;
}

/**
 * Gives a canvas the device pixels for a box in CSS pixels; its size on the page is the business of
 * the style sheet. Setting a size empties a canvas, so an unchanged one is left alone.
 * Returns whether it changed.
 */
export function sizeCanvas(
  canvas: { width: number; height: number },
  width: number,
  height: number,
  pixelRatio: number,
): boolean {
  const across = Math.max(1, Math.round(width * pixelRatio));
  const down = Math.max(1, Math.round(height * pixelRatio));
  if (canvas.width === across && canvas.height === down) return false;
  canvas.width = across;
  canvas.height = down;
  return true;
}

/** Paints a whole scene on fresh paper. */
export function paintScene(
  context: CanvasRenderingContext2D,
  scene: Scene,
  theme: Theme,
  { pixelRatio, frame }: CanvasOptions,
): void {
  const { x, y, width, height } = frame ?? { x: 0, y: 0, width: scene.width, height: scene.height };
  context.save();
  context.setTransform(pixelRatio, 0, 0, pixelRatio, -x * pixelRatio, -y * pixelRatio);
  context.fillStyle = theme.inks.paper;
  // A pixel more than the box: its size in device pixels has been rounded.
  context.fillRect(x, y, width + 1, height + 1);
  for (const mark of scene.marks) {
    const opacity = mark.opacity ?? 1;
    if (opacity <= 0) continue;
    // Only marks on their way in or out are see-through; for the rest the state stays untouched.
    if (opacity < 1) context.globalAlpha = opacity;
    kindOf(mark).canvas(context, mark, theme, pixelRatio);
    if (opacity < 1) context.globalAlpha = 1;
  }
  context.restore();
}
