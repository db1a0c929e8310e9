/** A point of the picture, in its own CSS pixels, whatever scale it is shown at. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What the reader's hand asks of a picture. */
export interface GestureActions {
  /** Magnifies by `factor` about x; false when it cannot. */
  zoom(factor: number, x: number): boolean;
  /** Moves the picture by so many pixels to the right; false when it cannot move. */
  pan(pixels: number): boolean;
  /** Stretch being chosen with Shift, from and to in x; undefined when it is given up. */
  range(stretch: readonly [number, number] | undefined): void;
  rangeEnd(stretch: readonly [number, number]): void;
  /** A click or tap. */
  tap(point: Point, touch: boolean): void;
  hover(point: Point | undefined): void;
  /** A wheel turned without Ctrl or ⌘: the page scrolls, and the reader may want to know how to zoom. */
  plainWheel(): void;
  /** A zoom or pan has come to its end. */
  settle(): void;
}

/** Beyond so many pixels a press is a drag. */
const DRAG_SLACK = 4;
const SETTLE_MS = 160;

/**
 * Listens to wheel, mouse, touch and pen on `target`. The page is never trapped: a plain vertical
 * wheel and a vertical finger belong to it (`touch-action: pan-y`), and what cannot pan is passed on.
 * Returns a function that stops listening.
 */
export function listenToGestures(target: HTMLElement, actions: GestureActions): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const pointers = new Map<number, Point>();
  let pressed: { start: Point; last: Point; mode: 'press' | 'pan' | 'range' } | undefined;
  let pinched = false;
  let settling = 0;

  const pointOf = (event: { clientX: number; clientY: number }): Point => {
    const { left, top, width } = target.getBoundingClientRect();
    const scale = width > 0 ? target.offsetWidth / width : 1;
    return { x: (event.clientX - left) * scale, y: (event.clientY - top) * scale };
  };
  const settleSoon = () => {
    clearTimeout(settling);
    settling = window.setTimeout(() => actions.settle(), SETTLE_MS);
  };

  target.addEventListener(
    'wheel',
    (event) => {
      if (event.ctrlKey || event.metaKey) {
        if (!actions.zoom(wheelFactor(event), pointOf(event).x)) return;
        event.preventDefault();
        settleSoon();
        return;
      }
      const sideways = event.shiftKey && event.deltaX === 0 ? event.deltaY : event.deltaX;
      if (Math.abs(sideways) > (event.shiftKey ? 0 : Math.abs(event.deltaY))) {
        if (!actions.pan(-sideways * lineHeight(event))) return;
        event.preventDefault();
        settleSoon();
        return;
      }
      actions.plainWheel();
    },
    { passive: false, signal },
  );

  target.addEventListener(
    'pointerdown',
    (event) => {
      if (event.button !== 0) return;
      const point = pointOf(event);
      pointers.set(event.pointerId, point);
      if (pointers.size === 1) {
        pinched = false;
        pressed = { start: point, last: point, mode: 'press' };
      } else {
        pinched = true;
        pressed = undefined;
        actions.range(undefined);
      }
    },
    { signal },
  );

  target.addEventListener(
    'pointermove',
    (event) => {
      const point = pointOf(event);
      const before = pointers.get(event.pointerId);
      if (!before) {
        if (event.pointerType === 'mouse') actions.hover(point);
        return;
      }
      pointers.set(event.pointerId, point);
      if (pointers.size === 2) {
        pinch(event.pointerId, before, point);
        return;
      }
      if (!pressed) return;
      if (pressed.mode === 'press') {
        if (Math.hypot(point.x - pressed.start.x, point.y - pressed.start.y) < DRAG_SLACK) return;
        pressed.mode = event.shiftKey && event.pointerType === 'mouse' ? 'range' : 'pan';
        target.setPointerCapture(event.pointerId);
        actions.hover(undefined);
      }
      if (pressed.mode === 'range') actions.range([pressed.start.x, point.x]);
      else actions.pan(point.x - pressed.last.x);
      pressed.last = point;
    },
    { signal },
  );

  const release = (event: PointerEvent, given: boolean) => {
    if (!pointers.delete(event.pointerId)) return;
    const was = pressed;
    pressed = undefined;
    if (was?.mode === 'range') {
      actions.range(undefined);
      if (given) actions.rangeEnd([was.start.x, was.last.x]);
    } else if (was?.mode === 'press' && given) {
      actions.tap(was.start, event.pointerType !== 'mouse');
    } else if (was?.mode === 'pan' || pinched) {
      actions.settle();
    }
  };
  target.addEventListener('pointerup', (event) => release(event, true), { signal });
  target.addEventListener('pointercancel', (event) => release(event, false), { signal });
  target.addEventListener('pointerleave', () => actions.hover(undefined), { signal });
  target.addEventListener(
    'dblclick',
    (event) => {
      actions.zoom(2, pointOf(event).x);
      actions.settle();
    },
    { signal },
  );

  function pinch(moved: number, before: Point, now: Point): void {
    const other = [...pointers].find(([id]) => id !== moved)?.[1];
    if (!other) return;
    const distance = Math.max(10, Math.hypot(before.x - other.x, before.y - other.y));
    const next = Math.max(10, Math.hypot(now.x - other.x, now.y - other.y));
    actions.pan((now.x - before.x) / 2);
    actions.zoom(next / distance, (now.x + other.x) / 2);
  }

  return () => {
    clearTimeout(settling);
    stop.abort();
  };
}

/** A notch of a wheel zooms by about a third; a trackpad's pinch comes as many small turns. */
function wheelFactor(event: WheelEvent): number {
  const turned = event.deltaY * lineHeight(event);
  const speed = Math.abs(turned) < 30 ? 0.012 : 0.004;
  return 2 ** Math.min(1, Math.max(-1, -turned * speed));
}

/** CSS pixels for one unit of the wheel's delta. */
function lineHeight(event: WheelEvent): number {
  return event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : event.deltaMode === WheelEvent.DOM_DELTA_PAGE ? 400 : 1;
}
