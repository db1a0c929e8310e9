import type { LitElement } from 'lit';
import type { Heights, RoomController } from './room-controller.ts';
import type { BreachStage } from './stage.ts';

/** A picture lower than this is none; then the page scrolls. CSS pixels. */
const LEAST = 120;
/** What stands around a picture before it can be measured. */
const USUAL = 130;

/**
 * The height of a picture that, with all that stands around it, is to fill a height exactly. `content` is
 * the box of everything and takes the height of what is in it. CSS pixels.
 */
export function heightsToFill(
  host: LitElement,
  room: RoomController,
  content: HTMLElement,
  available: number,
): Heights {
  const stage = host.renderRoot.querySelector<BreachStage>('breach-stage');
  const drawn = stage?.picture?.offsetHeight ?? 0;
  const around = drawn > 0 ? content.offsetHeight - drawn : USUAL;
  // Some views come out higher than they were asked to, and always by the same.
  const over = drawn > 0 ? Math.max(0, drawn - room.wanted) : 0;
  const height = Math.max(LEAST, Math.floor(available - around - over));
  return [height, height];
}

/** A picture's height for its width, where nothing else bears on it: neither window nor what it shows. CSS pixels. */
export function heightsForWidth(width: number): Heights {
  if (width < 600) return [430, 520];
  const height = Math.round(Math.min(560, Math.max(380, width * 0.54)));
  return [height, Math.round(height * 1.25)];
}
