import { sum } from 'd3-array';
import { overlap } from './label-grid.ts';
import { fontShorthand, withOpacity } from './marks/color.ts';
import { kindOf } from './marks/index.ts';
import type { Fade, PathShape, TextShape, Theme } from './marks/mark.ts';
import type { Box, Mark, Scene, SceneRow } from './scene.ts';

interface CanvasOptions {
  /** Device pixels per CSS pixel. */
  readonly pixelRatio: number;
  /** What is painted of the plane that the scene stands in, where that is not the scene's own box. */
  readonly frame?: Box;
  /** Paints each mark, where that is not `paintMark`. */
  readonly paint?: PaintMark;
}

/** Paints one mark in CSS pixels. */
export type PaintMark = (context: CanvasRenderingContext2D, mark: Mark, theme: Theme, pixelRatio: number) => void;

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
  { pixelRatio, frame, paint = paintMark }: CanvasOptions,
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
    paint(context, mark, theme, pixelRatio);
    if (opacity < 1) context.globalAlpha = 1;
  }
  context.restore();
}

/** Leaves the context as it was, except for `fillStyle`, `strokeStyle`, `lineWidth` and `font`, which every shape sets for itself. */
export function paintMark(context: CanvasRenderingContext2D, mark: Mark, theme: Theme, pixelRatio: number): void {
  for (const shape of kindOf(mark).draw(mark, theme, pixelRatio)) {
    if ('runs' in shape) paintText(context, shape);
    else paintPath(context, shape);
  }
}

function paintPath(context: CanvasRenderingContext2D, { path, at, style }: PathShape): void {
  const { fill, stroke, strokeWidth = 1, strokeLinejoin, strokeDasharray, paintOrder } = style;
  const [x, y] = at ?? [0, 0];
  context.beginPath();
  if (at) context.translate(x, y);
  path(context);
  const ink = () => {
    if (stroke === undefined) return;
    context.strokeStyle = stroke;
    context.lineWidth = strokeWidth;
    if (strokeLinejoin) context.lineJoin = strokeLinejoin;
    if (strokeDasharray) context.setLineDash([...strokeDasharray]);
    context.stroke();
    if (strokeLinejoin) context.lineJoin = 'miter';
    if (strokeDasharray) context.setLineDash([]);
  };
  if (paintOrder === 'stroke') ink();
  if (fill !== undefined) {
    context.fillStyle = typeof fill === 'string' ? fill : gradientOf(context, fill);
    context.fill();
  }
  if (paintOrder !== 'stroke') ink();
  if (at) context.translate(-x, -y);
}

function gradientOf(context: CanvasRenderingContext2D, { color, x1, x2, stops }: Fade): CanvasGradient {
  const gradient = context.createLinearGradient(x1, 0, x2, 0);
  for (const [offset, opacity] of stops) gradient.addColorStop(offset, withOpacity(color, opacity));
  return gradient;
}

function paintText(context: CanvasRenderingContext2D, shape: TextShape): void {
  const { runs, x, y, halo, lang, detailOffset } = shape;
  const isOne = runs.length === 1;
  context.textAlign = isOne ? ALIGN[shape.anchor] : 'left';
  // Han glyphs differ by language; not every browser has this property.
  const isForeign = lang !== undefined && 'lang' in context;
  if (isForeign) context.lang = lang;
  if (halo) context.lineJoin = 'round';
  runs.forEach(({ text, font, fill }, at) => {
    context.font = fontShorthand(font);
    const known = isOne ? 0 : at === 1 ? detailOffset : undefined;
    const left = x + (known ?? -offsetOf(context, shape, at));
    if (halo) {
      context.strokeStyle = halo.stroke;
      context.lineWidth = halo.strokeWidth;
      context.strokeText(text, left, y);
    }
    context.fillStyle = fill;
    context.fillText(text, left, y);
  });
  context.textAlign = 'start';
  if (halo) context.lineJoin = 'miter';
  if (isForeign) context.lang = 'inherit';
}

/** Left, not start: where a run begins does not depend on the direction of the page. */
const ALIGN = { start: 'left', middle: 'center', end: 'right' } as const;

/** Which part of a line of text lies left of its anchor. */
const BEFORE = { start: 0, middle: 0.5, end: 1 } as const;

/** How far left of its anchor a run begins; measured only where layout has not said it. */
function offsetOf(context: CanvasRenderingContext2D, { anchor, runs, gap }: TextShape, at: number): number {
  if (anchor === 'start' && at === 0) return 0;
  const widths = runs.map(({ text, font }) => {
    context.font = fontShorthand(font);
    return context.measureText(text).width + gap;
  });
  context.font = fontShorthand(runs[at].font);
  return (sum(widths) - gap) * BEFORE[anchor] - sum(widths.slice(0, at));
}

/** Rows of incidents, or -1 for none. */
export interface OverlayRows {
  readonly hovered: number;
  readonly focused: number;
  readonly selected: number;
}

/** Distance of each outline from the row's box, CSS pixels: one can be seen inside the other. */
const HOVER_GAP = 2.5;
const SELECTION_GAP = 2.5;
const FOCUS_GAP = 4.5;

/** Paints hover, selection and focus on a transparent layer over the scene. */
export function paintOverlay(
  context: CanvasRenderingContext2D,
  scene: Scene,
  theme: Theme,
  rows: OverlayRows,
  { pixelRatio }: CanvasOptions,
): void {
  context.save();
  context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
  context.clearRect(0, 0, scene.width + 1, scene.height + 1);
  const { ink, 'ink-soft': soft, paper, accent } = theme.inks;
  const find = (row: number) => (row < 0 ? undefined : scene.rows.find((each) => each.row === row));

  // A ring goes around a name, not through it: the names that it would cross are painted again on it.
  const written = (row: SceneRow, gap: number) => {
    const { x, y, width, height } = row.box;
    const ring = { x: x - gap - 3, y: y - gap - 3, width: width + 2 * gap + 6, height: height + 2 * gap + 6 };
    for (const mark of scene.marks)
      if (mark.type === 'label' && overlap(mark.box, ring))
        paintMark(context, { ...mark, halo: true }, theme, pixelRatio);
  };

  const hovered = rows.hovered === rows.selected ? undefined : find(rows.hovered);
  if (hovered) {
    outline(context, scene, hovered, HOVER_GAP, 1, soft);
    written(hovered, HOVER_GAP);
  }
  const selected = find(rows.selected);
  if (selected) {
    outline(context, scene, selected, SELECTION_GAP, 3, paper);
    outline(context, scene, selected, SELECTION_GAP, 1.5, ink);
    written(selected, SELECTION_GAP);
  }
  const focused = find(rows.focused);
  if (focused) {
    // Paper on both sides of the accent: one of the three stands out from whatever lies below.
    outline(context, scene, focused, FOCUS_GAP, 4.75, paper);
    outline(context, scene, focused, FOCUS_GAP, 2.25, accent);
    written(focused, FOCUS_GAP);
  }
  context.restore();
}

function outline(
  context: CanvasRenderingContext2D,
  scene: Scene,
  { box }: SceneRow,
  gap: number,
  width: number,
  color: string,
): void {
  // What reaches beyond the picture is outlined where it leaves, so that the outline stays closed.
  const margin = width / 2;
  const left = Math.max(margin, box.x - gap);
  const top = Math.max(margin, box.y - gap);
  const right = Math.min(scene.width - margin, box.x + box.width + gap);
  const bottom = Math.min(scene.height - margin, box.y + box.height + gap);
  if (right <= left || bottom <= top) return;
  context.strokeStyle = color;
  context.lineWidth = width;
  context.beginPath();
  context.roundRect(left, top, right - left, bottom - top, Math.min(9, (bottom - top) / 2, (right - left) / 2));
  context.stroke();
}
