import type { View } from '../view.ts';
import { drawTimeline } from './timeline.ts';

export const timeline: View = {
  id: 'timeline',
  axis: 'time',
  settings: ['group'],
  narrow: ({ rows }) =>
    rows === 'lanes' ? { settings: ['rows', 'group'], isList: false } : { settings: ['rows'], isList: true },
  listOrder: () => 'time',
  isFiltered: true,
  shrinks: true,
  // Everybody sees it first.
  draw: drawTimeline,
  load: async () => (await import('./parts.ts')).parts,
};
