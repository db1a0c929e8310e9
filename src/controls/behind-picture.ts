import { announceTask, nextFrame } from './late-parts.ts';

/** From so many incidents on, sentences and lists take longer than a frame. */
const MANY = 5_000;

/**
 * Renders an element that stands beside the picture: at once, or, where it tells of many incidents, when the picture
 * has answered. The page is not complete before.
 */
export function updateBehind<Done>(element: EventTarget, incidents: number, update: () => Done): Done | Promise<Done> {
  if (incidents < MANY) return update();
  const updated = nextFrame().then(update);
  announceTask(element, updated);
  return updated;
}
