import { BreachDelay } from './delay.ts';
import { BreachDelayNotes } from './delay-notes.ts';
import type { Tags } from './later.ts';

/** What stands over and under the picture of delays. */
export const TAGS: Tags = [
  ['breach-delay', BreachDelay],
  ['breach-delay-notes', BreachDelayNotes],
];
