import type { ViewId } from '../state/state.ts';
import { compare } from './compare/compare.ts';
import { delay } from './delay/delay.ts';
import { scale } from './scale/scale.ts';
import { timeline } from './timeline/timeline.ts';
import type { View } from './view.ts';

/** The pictures, in the order in which they are offered. */
export const PICTURES: readonly View[] = [timeline, scale, delay, compare];

export function pictureById(id: ViewId): View {
  return PICTURES.find((view) => view.id === id) ?? timeline;
}
