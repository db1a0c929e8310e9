import type { TimeScale } from '../layout/timescale.ts';
import { centreOn, dragWindow, type Grip, magnet } from '../state/brush.ts';
import type { Limits, Window } from '../state/window.ts';

/** What the brush needs to know of its surface, and what it tells it. */
export interface BrushSurface {
  readonly svg: SVGSVGElement;
  readonly scale: TimeScale;
  readonly limits: Limits;
  readonly window: Window;
  /** A drag has led here, and goes on. */
  preview(window: Window): void;
  /** A drag or click has ended here. */
  commit(window: Window): void;
}

/** A pointer that moves less, in CSS pixels, has clicked. */
const CLICK = 4;

interface Drag {
  readonly pointer: number;
  readonly grip: Grip;
  readonly startX: number;
  /** What was held down when it began. */
  readonly buttons: number;
  readonly before: Window;
  moved: boolean;
  last: Window;
}

/** The pointer's way to choose a window: drags of the ends, of the whole and on empty ground, and clicks. */
export class Brush {
  private drag: Drag | undefined;

  constructor(private readonly surface: () => BrushSurface | undefined) {}

  get dragging(): boolean {
    return this.drag?.moved ?? false;
  }

  readonly onDown = (event: PointerEvent) => {
    const surface = this.surface();
    if (!surface || event.button !== 0 || !event.isPrimary) return;
    this.onCancel();
    const { svg, window } = surface;
    const grip = gripOf(event.target);
    const { pointerId: pointer, buttons } = event;
    this.drag = { pointer, grip, startX: xOf(event, svg), buttons, before: window, moved: false, last: window };
    if (event.isTrusted) svg.setPointerCapture(event.pointerId);
  };

  readonly onMove = (event: PointerEvent) => {
    const surface = this.surface();
    const { drag } = this;
    if (!surface || !drag || event.pointerId !== drag.pointer) return;
    // The button has been released where nobody heard it.
    if (drag.buttons !== 0 && event.buttons === 0) return this.onCancel();
    const x = xOf(event, surface.svg);
    if (!drag.moved && Math.abs(x - drag.startX) < CLICK) return;
    drag.moved = true;
    const { scale, limits } = surface;
    const pixelsPerMs = (scale.right - scale.left) / (scale.to - scale.from);
    const point = (at: number) => (drag.grip === 'body' ? scale.invert(at) : magnet(scale.invert(at), pixelsPerMs));
    const next = dragWindow(drag.before, drag.grip, point(drag.startX), point(x), limits);
    if (next[0] === drag.last[0] && next[1] === drag.last[1]) return;
    drag.last = next;
    surface.preview(next);
  };

  readonly onUp = (event: PointerEvent) => {
    const surface = this.surface();
    const { drag } = this;
    if (!surface || !drag || event.pointerId !== drag.pointer) return;
    this.drag = undefined;
    if (drag.moved) return surface.commit(drag.last);
    // The second click of a double-click means something else.
    if (event.detail > 1 || drag.grip === 'from' || drag.grip === 'to') return;
    surface.commit(centreOn(drag.before, surface.scale.invert(drag.startX), surface.limits));
  };

  /** The gesture has come to no end of its own, as where the browser scrolls the page with it: as if it had not been. */
  readonly onCancel = () => {
    const { drag } = this;
    this.drag = undefined;
    if (drag?.moved) this.surface()?.preview(drag.before);
  };
}

function gripOf(target: EventTarget | null): Grip {
  const held = target instanceof Element ? target.closest('[data-grip]')?.getAttribute('data-grip') : undefined;
  return held === 'from' || held === 'to' || held === 'body' ? held : 'ground';
}

/** x in the drawing's own pixels, also where the page is scaled by a transform. */
function xOf(event: PointerEvent, drawing: SVGSVGElement): number {
  const box = drawing.getBoundingClientRect();
  return (event.clientX - box.left) * (box.width > 0 ? drawing.clientWidth / box.width : 1);
}
