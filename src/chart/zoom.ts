import { type BrushSelection, brushX, type D3BrushEvent } from 'd3-brush';
import { pointer, select } from 'd3-selection';
import { type D3ZoomEvent, type ZoomTransform, zoom, zoomIdentity, zoomTransform } from 'd3-zoom';
import { clampDomain, MIN_WIDTH, type TimeDomain } from '../state/time-domain.ts';
import { guardGestures, measureScreen } from './gestures.ts';
import { DRAG_SLACK } from './hit.ts';
import type { TimeScale } from './scales.ts';

/** What a hand asks of the picture. Times are UTC ms, not rounded. */
export interface ZoomListeners {
  /** The picture shows this time from now on; more may follow. */
  zoom(domain: TimeDomain): void;
  /** A zoom or pan has come to its end, or a press was none. */
  end(): void;
  /** A stretch of time was drawn with Shift. */
  range(domain: TimeDomain): void;
  /** A second click or tap at once: it means another thing than the first. */
  clickTwice(): void;
  /** A wheel turned without Ctrl or ⌘: the page scrolls. */
  plainWheel(): void;
}

/** What the picture tells the zoom. */
interface ZoomFrame {
  /** All of the time over the plot; without it nothing moves. */
  readonly x: TimeScale | undefined;
  /** What is visible of it. */
  readonly domain: TimeDomain;
  /** CSS pixels. */
  readonly height: number;
  readonly isAnimated: boolean;
}

export interface Zoom {
  /** Brings D3's transform in step with the picture. */
  follow(frame: ZoomFrame): void;
  /** Magnifies by `factor` about a moment. */
  scaleBy(factor: number, time: number): void;
  /** Moves by a share of what is visible, later when positive. */
  translateBy(share: number): void;
  dispose(): void;
}

/** Length of the flight after a double click, ms: D3's own. */
const FLIGHT = 250;
/** Small steps (keys, a sideways wheel) have come to their end after so many ms: as long as D3 waits for a wheel. */
const IDLE = 150;

type ZoomEvent = D3ZoomEvent<SVGSVGElement, unknown>;

/**
 * D3's zoom of the time axis, on a drawing that lies over the picture. Wheel with Ctrl or ⌘, drag, pinch and double click
 * are D3's. Added: a sideways wheel pans, Shift draws a stretch with D3's brush, and Safari's trackpad, which tells its
 * pinch by events of its own. A plain wheel is the page's.
 */
export function createZoom(svg: SVGSVGElement, listeners: ZoomListeners): Zoom {
  let x: TimeScale | undefined;
  let isFollowing = false;
  let isActive = false;
  let isCancelled = false;
  let idle = 0;

  const end = () => {
    clearTimeout(idle);
    listeners.end();
  };

  const behaviour = zoom<SVGSVGElement, unknown>()
    .filter(({ type, ctrlKey, metaKey, shiftKey, button }: MouseEvent) => {
      if (!x || button) return false;
      if (type === 'wheel') return ctrlKey || metaKey;
      return !ctrlKey && !(type === 'mousedown' && shiftKey);
    })
    // Until the picture is followed; D3 would measure the drawing, which has no size off the page.
    .extent([
      [0, 0],
      [0, 0],
    ])
    .wheelDelta(wheelDelta)
    .clickDistance(DRAG_SLACK)
    .touchable(true)
    .on('start', ({ sourceEvent }: ZoomEvent) => {
      if (isFollowing) return;
      isActive = true;
      clearTimeout(idle);
      // D3 takes the end of a second tap for a double click.
      if (sourceEvent?.type === 'dblclick' || sourceEvent?.type === 'touchend') listeners.clickTwice();
    })
    .on('zoom', ({ transform }: ZoomEvent) => {
      if (x && !isFollowing) listeners.zoom(domainOf(transform, x));
    })
    .on('end', ({ sourceEvent }: ZoomEvent) => {
      if (isFollowing) return;
      isActive = false;
      if (sourceEvent) end();
      else idle = window.setTimeout(end, IDLE);
    });

  const range = brushX<unknown>()
    .filter(({ shiftKey, button }: MouseEvent) => x !== undefined && shiftKey && !button)
    .touchable(false)
    .keyModifiers(false)
    .on('start', ({ sourceEvent }: D3BrushEvent<unknown>) => {
      if (sourceEvent) isCancelled = false;
    })
    .on('end', ({ selection, sourceEvent }: D3BrushEvent<unknown>) => {
      if (!sourceEvent) return;
      stretch.call(range.clear);
      if (!x || isCancelled || !isStretch(selection)) return;
      const visible = zoomTransform(svg).rescaleX(x);
      listeners.range([Number(visible.invert(selection[0])), Number(visible.invert(selection[1]))]);
    });

  const stopGuarding = guardGestures(svg, () => {
    isCancelled = true;
  });
  const drawing = select<SVGSVGElement, unknown>(svg).call(behaviour);
  const stretch = drawing.append('g').attr('class', 'range');
  for (const element of [svg, stretch.node()]) if (element) measureScreen(element, svg);

  const pan = (pixels: number) => drawing.call(behaviour.translateBy, pixels / zoomTransform(svg).k, 0);

  drawing.on(
    'wheel',
    (event: WheelEvent) => {
      if (!x) return;
      const { deltaX, deltaY, shiftKey } = event;
      const sideways = shiftKey && deltaX === 0 ? deltaY : deltaX;
      // At the ends of its scale D3 leaves the wheel to the page, which would grow itself.
      if (event.ctrlKey || event.metaKey) event.preventDefault();
      else if (Math.abs(sideways) > (shiftKey ? 0 : Math.abs(deltaY))) {
        // Also at the ends of the data: there it would turn back the page.
        event.preventDefault();
        pan(-sideways * pixelsPerUnit(event));
      } else listeners.plainWheel();
    },
    { passive: false },
  );

  // Elsewhere a trackpad's pinch is a wheel with Ctrl; fingers on a screen are touches already.
  let pinched = 1;
  drawing.on('gesturestart gesturechange gestureend', (event: Event) => {
    const scale = Number(Reflect.get(event, 'scale'));
    if (!x || isActive || !(scale > 0)) return;
    event.preventDefault();
    if (event.type === 'gesturestart') pinched = 1;
    drawing.call(behaviour.scaleBy, scale / pinched, pointer(event, svg));
    pinched = scale;
    if (event.type === 'gestureend') end();
  });

  const moveTo = (transform: ZoomTransform) => {
    isFollowing = true;
    drawing.call(behaviour.transform, transform);
    isFollowing = false;
  };

  return {
    follow({ x: scale, domain: [from, to], height, isAnimated }) {
      x = scale;
      if (!x) return;
      const [first, last] = x.domain().map(Number);
      const [left, right] = x.range();
      behaviour
        .extent([
          [left, 0],
          [right, 0],
        ])
        .translateExtent([
          [left, 0],
          [right, 0],
        ])
        .scaleExtent([1, Math.max(1, (last - first) / MIN_WIDTH)])
        .duration(isAnimated ? FLIGHT : 0);
      range.extent([
        [left, 0],
        [right, height],
      ]);
      stretch.call(range);
      // What is under way goes on; the picture follows it.
      if (isActive) return;
      const k = (last - first) / (to - from);
      moveTo(zoomIdentity.translate(left - k * x(from), 0).scale(k));
    },
    scaleBy(factor, time) {
      if (x) drawing.call(behaviour.scaleBy, factor, [zoomTransform(svg).applyX(x(time)), 0]);
    },
    translateBy(share) {
      const [left, right] = x?.range() ?? [0, 0];
      if (x) pan(-share * (right - left));
    },
    dispose() {
      stopGuarding();
      moveTo(zoomTransform(svg));
      clearTimeout(idle);
      drawing.on('.zoom', null).on('wheel gesturestart gesturechange gestureend', null);
      stretch.remove();
    },
  };
}

/** The time over the plot; all of it where nothing is magnified, without an error of rounding. */
function domainOf(transform: ZoomTransform, x: TimeScale): TimeDomain {
  const [first, last] = x.domain().map(Number);
  if (transform.k <= 1) return [first, last];
  const [from, to] = transform.rescaleX(x).domain().map(Number);
  return clampDomain([from, to], { extent: [first, last], minWidth: MIN_WIDTH });
}

function isStretch(selection: BrushSelection | null): selection is [number, number] {
  return typeof selection?.[0] === 'number';
}

/** The power of two by which a wheel magnifies: a notch by about a third; a trackpad's pinch comes as many small turns. */
function wheelDelta(event: WheelEvent): number {
  const turned = event.deltaY * pixelsPerUnit(event);
  const speed = Math.abs(turned) < 30 ? 0.012 : 0.004;
  return Math.min(1, Math.max(-1, -turned * speed));
}

/** CSS pixels for one unit of the wheel's delta. */
function pixelsPerUnit(event: WheelEvent): number {
  return event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : event.deltaMode === WheelEvent.DOM_DELTA_PAGE ? 400 : 1;
}
