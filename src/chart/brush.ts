import { brushX, type D3BrushEvent } from 'd3-brush';
import { pointer, select } from 'd3-selection';
import { DAY } from '../data/dates.ts';
import { clearWindow, setWindow } from '../state/actions.ts';
import type { State } from '../state/state.ts';
import { clampDomain, type Limits, panBy, type TimeDomain } from '../state/time-domain.ts';
import { guardGestures, measureScreen } from './gestures.ts';
import { clampedX, type TimeScale } from './scales.ts';

/** What hands and keys do to a window in the overview, in UTC milliseconds. */

export type End = 'from' | 'to';

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

/** What a hand asks of the overview. */
interface BrushListeners {
  /** A drag has led here, and goes on; or it is taken back. */
  preview(window: TimeDomain): void;
  /** A drag has ended here. */
  commit(window: TimeDomain): void;
  /** A click on a moment, UTC ms. */
  press(time: number): void;
}

/** What the overview tells the brush. */
interface BrushFrame {
  readonly x: TimeScale;
  readonly window: TimeDomain;
  /** CSS pixels. */
  readonly height: number;
  readonly limits: Limits;
}

export interface Brush {
  /** Brings D3's selection in step with the window. */
  follow(frame: BrushFrame): void;
  dispose(): void;
}

/** What a drag began with. */
interface DragStart {
  readonly frame: BrushFrame;
  /** D3's selection, in x. */
  readonly selection: readonly [number, number];
  /** Whether it has taken hold of an end. */
  readonly isHandle: boolean;
}

/**
 * D3's brush on a group of a drawing that already holds what D3 would append: `.overlay`, `.selection`, and two
 * `.handle`, `handleSize` CSS pixels wide. A click is told apart; ends are drawn to years and months.
 */
export function createBrush(
  svg: SVGSVGElement,
  group: SVGGElement,
  handleSize: number,
  listeners: BrushListeners,
): Brush {
  let frame: BrushFrame | undefined;
  let drag: (DragStart & { readonly x: number; last?: TimeDomain }) | undefined;
  let isCancelled = false;

  const behaviour = brushX<unknown>()
    .handleSize(handleSize)
    .touchable(true)
    .on('start', ({ sourceEvent, selection }: D3BrushEvent<unknown>) => {
      if (!sourceEvent || !frame) return;
      const [x] = pointer(sourceEvent.touches?.[0] ?? sourceEvent, group);
      const [from, to] = [Number(selection?.[0]), Number(selection?.[1])];
      isCancelled = false;
      drag = { frame, x, selection: [from, to], isHandle: sourceEvent.target.matches('.handle') };
    })
    .on('brush', ({ sourceEvent, selection, mode }: D3BrushEvent<unknown>) => {
      if (!sourceEvent || !selection || !drag) return;
      const next = brushedWindow(drag, [Number(selection[0]), Number(selection[1])], mode);
      if (next[0] === drag.last?.[0] && next[1] === drag.last[1]) return;
      drag.last = next;
      listeners.preview(next);
    })
    .on('end', ({ sourceEvent }: D3BrushEvent<unknown>) => {
      if (!sourceEvent || !drag) return;
      const { frame: before, x, isHandle, last } = drag;
      drag = undefined;
      if (isCancelled) {
        if (last) listeners.preview(before.window);
      } else if (last) listeners.commit(last);
      // The second click of a double-click means something else.
      else if (!isHandle && !(sourceEvent.detail > 1)) listeners.press(Number(before.x.invert(x)));
      move();
    });

  const stopGuarding = guardGestures(svg, () => {
    isCancelled = true;
  });
  measureScreen(group, svg);
  const brushed = select<SVGGElement, unknown>(group);
  brushed.selectAll('.handle').data([{ type: 'w' }, { type: 'e' }]);

  const move = () => {
    if (!frame || drag) return;
    const { x, window } = frame;
    brushed.call(behaviour.move, [clampedX(x, window[0]), clampedX(x, window[1])]);
  };

  return {
    follow(next) {
      const [left, right] = next.x.range();
      const before = frame;
      frame = next;
      if (before?.height !== next.height || before.x.range().join() !== next.x.range().join()) {
        behaviour.extent([
          [left, 0],
          [right, next.height],
        ]);
        // One finger still scrolls the page.
        brushed.call(behaviour).style('touch-action', 'pan-y');
      }
      move();
    },
    dispose() {
      stopGuarding();
      brushed.on('.brush', null);
    },
  };
}

/** The window that is meant when a drag has led D3's selection here. `mode` is D3's: 'drag' moves the whole. */
export function brushedWindow(
  { frame, selection, isHandle }: DragStart,
  now: readonly [number, number],
  mode: string,
): TimeDomain {
  const { x, window, limits } = frame;
  const time = (place: number) => Number(x.invert(place));
  if (mode === 'drag') return panBy(window, time(now[0]) - time(selection[0]), limits);
  const [from, to] = x.domain().map(Number);
  const [left, right] = x.range();
  // An end that is not dragged stays what it was to the day.
  const endAt = (place: number) => {
    const kept = isHandle ? selection.indexOf(place) : -1;
    return kept < 0 ? magnet(time(place), (right - left) / (to - from)) : window[kept];
  };
  return clampDomain([endAt(now[0]), endAt(now[1])], limits);
}
