import { DAY } from '../data/dates.ts';
import { clearWindow, setWindow } from '../state/actions.ts';
import type { State } from '../state/state.ts';
import { clampDomain, type Limits, panBy, type TimeDomain } from '../state/time-domain.ts';
import type { TimeScale } from './scales.ts';

/** What hands and keys do to a window in the overview, in UTC milliseconds. */

export type End = 'from' | 'to';

/** What a drag has taken hold of: one end, the whole window, or the ground beside it. */
export type Grip = End | 'body' | 'ground';

const between = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high);

export function coversAll(window: TimeDomain, extent: TimeDomain): boolean {
  return window[0] <= extent[0] && window[1] >= extent[1];
}

/** Moves one end, which never passes the other. */
export function moveEnd(window: TimeDomain, end: End, time: number, { extent, minWidth }: Limits): TimeDomain {
  const [from, to] = window;
  if (end === 'from') return [between(time, extent[0], Math.max(extent[0], to - minWidth)), to];
  return [from, between(time, Math.min(extent[1], from + minWidth), extent[1])];
}

/** The window while a drag leads from the moment `start` to the moment `now`. */
export function dragWindow(before: TimeDomain, grip: Grip, start: number, now: number, limits: Limits): TimeDomain {
  if (grip === 'body') return panBy(before, now - start, limits);
  if (grip === 'ground') return clampDomain(start < now ? [start, now] : [now, start], limits);
  return moveEnd(before, grip, now, limits);
}

/** The same width with `time` in the middle, as far as the extent allows. */
export function centreOn(window: TimeDomain, time: number, limits: Limits): TimeDomain {
  const half = (window[1] - window[0]) / 2;
  return panBy(window, time - (window[0] + half), limits);
}

/** Beginning of the month that lies `months` from the moment; a moment inside a month first goes to its edge. */
export function stepMonths(time: number, months: number): number {
  const date = new Date(time);
  const month = date.getUTCFullYear() * 12 + date.getUTCMonth();
  const inside = time > startOfMonth(month);
  return startOfMonth(month + months + (inside && months < 0 ? 1 : 0));
}

function startOfMonth(month: number): number {
  return Date.UTC(Math.floor(month / 12), month % 12, 1);
}

/** Pixels within which the beginning of a year draws an end to itself. */
const PULL = 3;
/** Months narrower than this, in pixels, are not divided by a drag. */
const COARSE_MONTH = 12;

/** The moment that a hand means which points at `time`: the year or month that begins there, where days are too fine to hit. */
export function magnet(time: number, pixelsPerMs: number): number {
  const year = nearest(time, 12);
  if (Math.abs(time - year) * pixelsPerMs <= PULL) return year;
  return 30 * DAY * pixelsPerMs < COARSE_MONTH ? nearest(time, 1) : time;
}

function nearest(time: number, months: number): number {
  const date = new Date(time);
  const month = date.getUTCFullYear() * 12 + date.getUTCMonth();
  const before = startOfMonth(Math.floor(month / months) * months);
  const after = startOfMonth((Math.floor(month / months) + 1) * months);
  return time - before <= after - time ? before : after;
}

/** Where a key moves one end to; undefined for keys that mean nothing here. Up means later. */
export function keyedEnd(
  window: TimeDomain,
  end: End,
  key: string,
  shift: boolean,
  limits: Limits,
): TimeDomain | undefined {
  const time = end === 'from' ? window[0] : window[1];
  const months = shift ? 12 : 1;
  const targets: Readonly<Record<string, number>> = {
    ArrowLeft: stepMonths(time, -months),
    ArrowDown: stepMonths(time, -months),
    ArrowRight: stepMonths(time, months),
    ArrowUp: stepMonths(time, months),
    PageDown: stepMonths(time, -12),
    PageUp: stepMonths(time, 12),
    Home: limits.extent[0],
    End: limits.extent[1],
  };
  return Object.hasOwn(targets, key) ? moveEnd(window, end, targets[key], limits) : undefined;
}

/** Looks at a window; all of the extent is the same as no window. */
export function lookAt(window: TimeDomain, extent: TimeDomain): (state: State) => State {
  return coversAll(window, extent) ? clearWindow : (state) => setWindow(state, window[0], window[1]);
}

/** What the brush needs to know of its surface, and what it tells it. */
export interface BrushSurface {
  readonly svg: SVGSVGElement;
  readonly scale: TimeScale;
  readonly limits: Limits;
  readonly window: TimeDomain;
  /** A drag has led here, and goes on. */
  preview(window: TimeDomain): void;
  /** A drag or click has ended here. */
  commit(window: TimeDomain): void;
}

/** A pointer that moves less, in CSS pixels, has clicked. */
const CLICK = 4;

interface Drag {
  readonly pointer: number;
  readonly grip: Grip;
  readonly startX: number;
  /** What was held down when it began. */
  readonly buttons: number;
  readonly before: TimeDomain;
  moved: boolean;
  last: TimeDomain;
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
    const [from, to] = scale.domain().map(Number);
    const [left, right] = scale.range();
    const pixelsPerMs = (right - left) / (to - from);
    const point = (at: number) =>
      drag.grip === 'body' ? Number(scale.invert(at)) : magnet(Number(scale.invert(at)), pixelsPerMs);
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
    surface.commit(centreOn(drag.before, Number(surface.scale.invert(drag.startX)), surface.limits));
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
