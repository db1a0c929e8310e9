import { kindOf } from '../chart/marks/index.ts';
import { HATCH_PITCH } from '../chart/marks/stretch.ts';
import { type PaintMark, paintMark } from '../chart/render-canvas.ts';
import type { ClusterMark, LabelMark, StretchMark, SymbolMark } from '../chart/scene.ts';
import type { Theme } from '../chart/theme.ts';

/** Radii of symbols of a moving picture differ by no less, CSS pixels. */
const STEP = 0.25;
/** So many different symbols and numbers are kept. */
const MOST_KEPT = 1_000;
/** Texts of so many letters are copied: numbers of columns, which come again and again. */
const SHORT = 6;
/** Room for letters above and below their line, CSS pixels. */
const ASCENT = 16;
const DESCENT = 6;

/** What has been painted once, by what it looks like. */
type Sprites = Map<string, HTMLCanvasElement>;
type Hatches = Map<string, CanvasPattern | null>;

/**
 * Paints the marks of a picture that a hand moves, as far as that can be done sooner. A symbol is painted once and copied
 * from then on, to whole device pixels, as are the numbers of columns; a hatch is a pattern between the ends that fade.
 * Where a processor inks a canvas, as in a virtual machine, an arc or a hundred stripes take several times as long.
 */
export function createMovingPainter(): PaintMark {
  const sprites: Sprites = new Map();
  const hatches: Hatches = new Map();
  let paintedFor: { readonly theme: Theme; readonly pixelRatio: number } | undefined;
  return (context, mark, theme, pixelRatio) => {
    if (paintedFor?.theme !== theme || paintedFor.pixelRatio !== pixelRatio || sprites.size > MOST_KEPT) {
      sprites.clear();
      hatches.clear();
      paintedFor = { theme, pixelRatio };
    }
    if (mark.type === 'symbol') copySymbol(context, mark, theme, pixelRatio, sprites);
    else if (mark.type === 'cluster') fillCluster(context, mark, theme, pixelRatio);
    else if (mark.type === 'label' && isShort(mark)) copyText(context, mark, theme, pixelRatio, sprites);
    else if (mark.type === 'stretch' && mark.pattern === 'hatch') fillHatch(context, mark, theme, pixelRatio, hatches);
    else paintMark(context, mark, theme, pixelRatio);
  };
}

function copySymbol(
  context: CanvasRenderingContext2D,
  mark: SymbolMark,
  theme: Theme,
  pixelRatio: number,
  sprites: Sprites,
): void {
  const step = Math.round(mark.radius / STEP);
  const key = `${step} ${mark.fill} ${mark.shape} ${mark.fillStyle} ${mark.emphasis} ${mark.isHalf === true}`;
  const sprite = sprites.get(key) ?? spriteOf({ ...mark, radius: step * STEP, cx: 0, cy: 0 }, theme, pixelRatio);
  sprites.set(key, sprite);
  const half = sprite.width / 2;
  const [x, y] = [Math.round(mark.cx * pixelRatio) - half, Math.round(mark.cy * pixelRatio) - half];
  const size = sprite.width / pixelRatio;
  context.drawImage(sprite, x / pixelRatio, y / pixelRatio, size, size);
}

/** The box of a column, its edges on whole device pixels, as two fills in place of a path and its outline. */
function fillCluster(context: CanvasRenderingContext2D, mark: ClusterMark, theme: Theme, pixelRatio: number): void {
  const [shape] = kindOf(mark).draw(mark, theme, pixelRatio);
  if (!('path' in shape) || typeof shape.style.fill !== 'string') return;
  const [left, top, right, bottom] = [mark.x, mark.y, mark.x + mark.width, mark.y + mark.height].map(
    (edge) => Math.round(edge * pixelRatio) / pixelRatio,
  );
  const line = Math.max(1, Math.round(pixelRatio)) / pixelRatio;
  context.fillStyle = shape.style.stroke ?? shape.style.fill;
  context.fillRect(left, top, right - left, bottom - top);
  context.fillStyle = shape.style.fill;
  context.fillRect(left + line, top + line, right - left - 2 * line, bottom - top - 2 * line);
}

/** Whether a text is one that comes again and again, as the number of a column does, and nothing but letters. */
const isShort = (mark: LabelMark): boolean =>
  mark.text.length <= SHORT && !mark.halo && !mark.detail && mark.anchor === 'middle';

function copyText(
  context: CanvasRenderingContext2D,
  mark: LabelMark,
  theme: Theme,
  pixelRatio: number,
  sprites: Sprites,
): void {
  const key = `${mark.text} ${mark.font} ${mark.fill} ${mark.emphasis} ${mark.lang}`;
  const sprite = sprites.get(key) ?? textSpriteOf(mark, theme, pixelRatio);
  sprites.set(key, sprite);
  const [x, y] = [Math.round(mark.box.x * pixelRatio) - 1, Math.round((mark.y - ASCENT) * pixelRatio)];
  context.drawImage(sprite, x / pixelRatio, y / pixelRatio, sprite.width / pixelRatio, sprite.height / pixelRatio);
}

/** A hatched bar: its ends that fade as they are, and a pattern between them. */
function fillHatch(
  context: CanvasRenderingContext2D,
  mark: StretchMark,
  theme: Theme,
  pixelRatio: number,
  hatches: Hatches,
): void {
  const { before, middle, after } = withoutFades(mark);
  for (const end of [before, after]) if (end) paintMark(context, end, theme, pixelRatio);
  if (!middle) return;
  const key = `${mark.fill} ${mark.emphasis}`;
  const hatch = hatches.has(key) ? hatches.get(key) : hatchOf(context, middle, theme, pixelRatio);
  hatches.set(key, hatch ?? null);
  if (!hatch) {
    paintMark(context, middle, theme, pixelRatio);
    return;
  }
  const y = Math.round(mark.y * pixelRatio) / pixelRatio;
  const height = Math.max(1, Math.round(mark.height * pixelRatio)) / pixelRatio;
  context.fillStyle = hatch;
  context.translate(0, y);
  context.fillRect(middle.x, 0, middle.width, height);
  context.translate(0, -y);
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

/** A short text alone, a device pixel from the left edge. */
function textSpriteOf(mark: LabelMark, theme: Theme, pixelRatio: number): HTMLCanvasElement {
  const sprite = document.createElement('canvas');
  sprite.width = Math.ceil(mark.box.width * pixelRatio) + 3;
  sprite.height = Math.ceil((ASCENT + DESCENT) * pixelRatio);
  const context = sprite.getContext('2d');
  if (!context) return sprite;
  context.setTransform(pixelRatio, 0, 0, pixelRatio, 1, 0);
  paintMark(context, { ...mark, x: 0, y: ASCENT, anchor: 'start' }, theme, pixelRatio);
  return sprite;
}

/** One pitch of a hatch with the ground under it, to be repeated from the upper edge of a bar on. */
function hatchOf(
  context: CanvasRenderingContext2D,
  mark: StretchMark,
  theme: Theme,
  pixelRatio: number,
): CanvasPattern | null {
  const tile = document.createElement('canvas');
  const size = Math.ceil(HATCH_PITCH * pixelRatio);
  tile.width = size;
  tile.height = size;
  const drawing = tile.getContext('2d');
  if (!drawing) return null;
  drawing.scale(size / HATCH_PITCH, size / HATCH_PITCH);
  paintMark(drawing, { ...mark, x: 0, y: 0, width: HATCH_PITCH, height: HATCH_PITCH }, theme, Number.POSITIVE_INFINITY);
  const pattern = context.createPattern(tile, 'repeat');
  pattern?.setTransform(new DOMMatrix().scale(HATCH_PITCH / size));
  return pattern;
}

/** A bar in up to three: what fades in, what is full, and what fades out. Each begins on a whole pixel, so that no seam shows. */
function withoutFades(mark: StretchMark): { before?: StretchMark; middle?: StretchMark; after?: StretchMark } {
  const { x, width, fadeIn, fadeOut } = mark;
  const end = x + width;
  if (fadeIn + fadeOut >= width - 2 * HATCH_PITCH) return fadeIn + fadeOut > 0 ? { before: mark } : { middle: mark };
  const from = fadeIn > 0 ? Math.ceil(x + fadeIn) : x;
  const to = fadeOut > 0 ? Math.floor(end - fadeOut) : end;
  return {
    before: fadeIn > 0 ? { ...mark, width: from - x, fadeOut: 0 } : undefined,
    middle: { ...mark, x: from, width: to - from, fadeIn: 0, fadeOut: 0 },
    after: fadeOut > 0 ? { ...mark, x: to, width: end - to, fadeIn: 0 } : undefined,
  };
}
