import { LitElement } from 'lit';
import type { Dataset } from '../data/dataset.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Selection } from '../state/filters.ts';
import type { State } from '../state/state.ts';
import { dataContext, localeContext, selectionContext, shared, stateContext } from './context.ts';
import { announceTask, nextFrame } from './late-parts.ts';

/** An element that tells of what is selected, and so needs what most parts of an explorer share. */
export abstract class SelectionElement extends LitElement {
  @shared(dataContext) data!: Dataset;
  @shared(stateContext) state!: State;
  @shared(selectionContext) selection!: Selection;
  @shared(localeContext) locale!: Locale;
}

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
