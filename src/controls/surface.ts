import { easeCubicInOut } from 'd3-ease';
import { type IsLit, withHighlight } from '../chart/highlight.ts';
import { type OverlayRows, type PaintMark, paintOverlay, paintScene, sizeCanvas } from '../chart/render-canvas.ts';
import type { Scene } from '../chart/scene.ts';
import type { Theme } from '../chart/theme.ts';
import { interpolateScenes } from '../chart/transition.ts';

/**
 * Calls back whenever a CSS pixel takes another number of pixels of the screen than before: the window has gone to
 * another screen, or the page is zoomed. Returns a function that ends that.
 */
export function watchPixelRatio(changed: () => void): () => void {
  let ratio = devicePixelRatio;
  let query = matchMedia(queryOf(ratio));
  const follow = () => {
    if (devicePixelRatio === ratio) return;
    query.removeEventListener('change', follow);
    ratio = devicePixelRatio;
    // A query knows one ratio only: it tells that this one is gone.
    query = matchMedia(queryOf(ratio));
    query.addEventListener('change', follow);
    changed();
  };
  query.addEventListener('change', follow);
  addEventListener('resize', follow);
  return () => {
    query.removeEventListener('change', follow);
    removeEventListener('resize', follow);
  };
}

const queryOf = (ratio: number): string => `(resolution: ${ratio}dppx)`;

/** Within a view, and to another, where incidents have further to travel. */
const TWEEN_MS = 260;
const TRAVEL_MS = 420;
/** Scenes with more marks than this change at once: following so many would be slower than it is helpful. */
const MOST_TWEENED = 3_000;

/**
 * Two canvases, one above the other: the data below, and focus, hover and selection above, so that a
 * hover repaints only the upper one. At most one painting a frame.
 */
export class Surface {
  private scene: Scene | undefined;
  private shown: Scene | undefined;
  private theme: Theme | undefined;
  private rows: OverlayRows = { hovered: -1, focused: -1, selected: -1 };
  private isLit: IsLit | undefined;
  private tween: { readonly from: Scene; readonly start: number; scene(t: number): Scene } | undefined;
  private height = 0;
  /** Whether a hand moves the picture. */
  private isHeld = false;
  /** Paints marks faster while a hand moves the picture; its code comes after the first picture. */
  paintMoving: PaintMark | undefined;
  private isBlank = true;
  /** Device pixels per CSS pixel of what has been painted last. */
  private ratio = 0;
  private frame = 0;
  private stale = { base: false, overlay: false };

  constructor(
    private readonly base: HTMLCanvasElement,
    private readonly overlay: HTMLCanvasElement,
    /** Told after each painting of the data, with whether it shows the end of a transition. */
    private readonly painted: (settled: boolean) => void,
  ) {}

  /**
   * Shows a scene: `moving` leads over from the one before. `holding` keeps the height while a hand
   * moves the picture, so that what stands below it does not jump.
   */
  show(scene: Scene, theme: Theme, moving: boolean, holding = false): void {
    const before = this.shown;
    const follows =
      before && moving && scene.marks.length + before.marks.length < MOST_TWEENED && !prefersReducedMotion();
    this.tween = follows
      ? { from: before, start: performance.now(), scene: interpolateScenes(before, scene) }
      : undefined;
    this.scene = scene;
    this.theme = theme;
    this.setVisible(true);
    this.height = holding ? Math.max(this.height, scene.height) : scene.height;
    this.isHeld = holding;
    this.request('base');
  }

  /** Shows nothing until there is another scene, and keeps the room. */
  hide(): void {
    this.setVisible(false);
    this.shown = undefined;
  }

  private setVisible(visible: boolean): void {
    for (const canvas of [this.base, this.overlay]) canvas.style.visibility = visible ? '' : 'hidden';
  }

  mark(rows: OverlayRows): void {
    const { hovered, focused, selected } = this.rows;
    if (rows.hovered === hovered && rows.focused === focused && rows.selected === selected) return;
    this.rows = rows;
    this.request('overlay');
  }

  /** Lets some incidents stand out, or none. */
  highlight(isLit: IsLit | undefined): void {
    if (isLit === this.isLit) return;
    this.isLit = isLit;
    this.request('base');
  }

  /** Paints what is due without waiting for a frame, e.g. for the first picture. */
  flush(): void {
    if (this.frame) cancelAnimationFrame(this.frame);
    this.paint(performance.now());
  }

  dispose(): void {
    if (this.frame) cancelAnimationFrame(this.frame);
    this.frame = 0;
  }

  private request(layer: 'base' | 'overlay'): void {
    this.stale[layer] = true;
    if (!this.frame) this.frame = requestAnimationFrame((now) => this.paint(now));
  }

  private paint(now: number): void {
    this.frame = 0;
    const { scene, theme, stale } = this;
    if (!scene || !theme) return;
    this.stale = { base: false, overlay: false };
    const pixelRatio = this.pixelRatio();
    // Another ratio than before: both are too coarse now, or finer than can be seen.
    if (pixelRatio !== this.ratio) {
      this.ratio = pixelRatio;
      this.isBlank = false;
      stale.base = true;
    }
    if (stale.base) {
      const isSameView = this.tween?.from.view === scene.view;
      const duration = isSameView ? TWEEN_MS : TRAVEL_MS;
      const share = this.tween ? Math.max(0, now - this.tween.start) / duration : 1;
      if (share >= 1) this.tween = undefined;
      this.shown = this.tween?.scene(easeCubicInOut(share)) ?? scene;
      // What stands below another view is where it will be at once: nothing moves after the press.
      const height = Math.max(this.height, (isSameView && this.tween?.from.height) || 0);
      this.resize(this.base, scene.width, height, pixelRatio);
      const context = this.base.getContext('2d');
      const shown = this.isLit ? withHighlight(this.shown, this.isLit) : this.shown;
      const paint = this.isHeld ? this.paintMoving : undefined;
      if (context) paintScene(context, { ...shown, height }, theme, { pixelRatio, paint });
    }
    this.paintRows(this.shown ?? scene, theme, pixelRatio);
    if (stale.base) this.painted(this.tween === undefined);
    if (this.tween) this.request('base');
  }

  /** The upper canvas; left alone as long as nothing is marked. */
  private paintRows(shown: Scene, theme: Theme, pixelRatio: number): void {
    const { hovered, focused, selected } = this.rows;
    const blank = hovered < 0 && focused < 0 && selected < 0;
    if (blank && this.isBlank) return;
    this.isBlank = blank;
    this.resize(this.overlay, shown.width, Math.max(shown.height, this.height), pixelRatio);
    const context = this.overlay.getContext('2d');
    if (context) paintOverlay(context, shown, theme, this.rows, { pixelRatio });
  }

  private resize(canvas: HTMLCanvasElement, width: number, height: number, pixelRatio: number): void {
    if (!sizeCanvas(canvas, width, height, pixelRatio)) return;
    canvas.style.width = `${width}px`;
    canvas.style.height = `${height}px`;
  }

  /** Device pixels per CSS pixel, the scale of a slide around the picture included. */
  private pixelRatio(): number {
    // To ask in each frame of a movement would lay out the page in it.
    if (this.isHeld && this.ratio > 0) return this.ratio;
    const { width } = this.base.getBoundingClientRect();
    const scale = width / this.base.offsetWidth || 1;
    // A frame does not know how large its page shows it; who does may say so.
    const finer = Number(getComputedStyle(this.base).getPropertyValue('--breach-finer')) || 1;
    return Math.min(6, Math.max(1, devicePixelRatio * scale * finer));
  }
}

let still = false;

/** From now on nothing in this page moves by itself. */
export function disableMotion(): void {
  still = true;
}

export function prefersReducedMotion(): boolean {
  return still || matchMedia('(prefers-reduced-motion: reduce)').matches;
}
