/** A point of the picture, in its own CSS pixels, whatever scale it is shown at. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What the reader's hand asks of a picture. */
export interface GestureActions {
  /** Magnifies by `factor` about x; false when it cannot. */
  zoom(factor: number, x: number): boolean;
  /** Moves the picture by so many pixels to the right, as far as it goes; false when it never moves. */
  pan(pixels: number): boolean;
  /** Stretch being chosen with Shift, from and to in x; undefined when it is given up. */
  range(stretch: readonly [number, number] | undefined): void;
  rangeEnd(stretch: readonly [number, number]): void;
  /** A click or tap, and the first one of two in a row. */
  tap(point: Point, touch: boolean): void;
  /** A second click at once: it means another thing than the first, which is taken back. */
  tapTwice(point: Point): void;
  hover(point: Point | undefined): void;
  /** A wheel turned without Ctrl or ⌘: the page scrolls, and the reader may want to know how to zoom. */
  plainWheel(): void;
  /** A zoom or pan has come to its end. */
  settle(): void;
}

/** Beyond so many pixels a press is a drag. */
const DRAG_SLACK = 4;
/** A wheel that has been still for so many ms has come to its end. */
export const SETTLE_MS = 160;

/**
 * Listens to wheel, mouse, touch, pen and pinch on `target`. The page is never trapped: a plain vertical
 * wheel and a vertical finger belong to it (`touch-action: pan-y`), and what never pans is passed on; a picture that
 * has come to its end keeps a sideways wheel, which would else turn back the page. Every gesture has an end, whether
 * it is heard or not. Returns a function that stops listening.
 */
export function listenToGestures(target: HTMLElement, actions: GestureActions): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const pointers = new Map<number, Point>();
  let pressed: { start: Point; last: Point; mode: 'press' | 'pan' | 'range' } | undefined;
  /** A press that has ended where it began: the click that follows says whether it is the second of two. */
  let tapped: { at: Point; touch: boolean } | undefined;
  let pinched = false;
  /** Buttons that were held down when the gesture began. */
  let held = 0;
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

  /** Whatever is under way has come to its end, and what comes next starts afresh. */
  const end = () => {
    const was = pressed?.mode;
    const isUnderWay = was === 'pan' || pinched;
    pointers.clear();
    pressed = undefined;
    pinched = false;
    if (was === 'range') actions.range(undefined);
    if (isUnderWay) actions.settle();
  };

  target.addEventListener(
    'pointerdown',
    (event) => {
      // The first finger of a new touch, or a mouse: no end of an earlier gesture is to come any more.
      if (event.isPrimary && pointers.size > 0) end();
      tapped = undefined;
      if (event.button !== 0) return;
      held = event.buttons;
      const point = pointOf(event);
      pointers.set(event.pointerId, point);
      // From the start, so that a release anywhere is heard. (What a test makes up cannot be captured.)
      if (event.isTrusted) target.setPointerCapture(event.pointerId);
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
      // The button has been released where nobody heard it.
      if (before && held !== 0 && event.buttons === 0) end();
      if (!before || !pointers.has(event.pointerId)) {
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
      tapped = { at: was.start, touch: event.pointerType !== 'mouse' };
    } else if (was?.mode === 'pan' || pinched) {
      actions.settle();
    }
  };
  target.addEventListener('pointerup', (event) => release(event, true), { signal });
  for (const type of ['pointercancel', 'lostpointercapture'] as const)
    target.addEventListener(type, (event) => release(event, false), { signal });
  target.addEventListener('pointerleave', () => actions.hover(undefined), { signal });
  target.addEventListener('contextmenu', end, { signal });
  addEventListener('blur', end, { signal });

  target.addEventListener(
    'click',
    (event) => {
      const tap = tapped;
      tapped = undefined;
      if (tap && event.detail < 2) actions.tap(tap.at, tap.touch);
    },
    { signal },
  );
  target.addEventListener(
    'dblclick',
    (event) => {
      const point = pointOf(event);
      actions.tapTwice(point);
      actions.zoom(2, point.x);
      actions.settle();
    },
    { signal },
  );

  // A trackpad's pinch as desktop Safari tells it; elsewhere it is a wheel with Ctrl, and fingers are pointers.
  let scale = 1;
  for (const type of ['gesturestart', 'gesturechange', 'gestureend']) {
    target.addEventListener(
      type,
      (event) => {
        if (pointers.size > 0 || !isPinch(event)) return;
        if (type === 'gesturestart') scale = 1;
        if (!actions.zoom(event.scale / scale, pointOf(event).x)) return;
        event.preventDefault();
        scale = event.scale;
        if (type === 'gestureend') actions.settle();
      },
      { signal },
    );
  }

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
    if (pressed?.mode === 'range') actions.range(undefined);
  };
}

/** An event of a pinch, which only WebKit knows. */
function isPinch(
  event: Event,
): event is Event & { readonly scale: number; readonly clientX: number; readonly clientY: number } {
  const numbers = ['scale', 'clientX', 'clientY'].map((name) => Number(Reflect.get(event, name)));
  return numbers.every(Number.isFinite) && numbers[0] > 0;
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
