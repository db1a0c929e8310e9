import type { View } from '../view.ts';

export const scale: View = {
  id: 'scale',
  axis: 'time',
  settings: ['unit'],
  listOrder: () => 'size',
  isFiltered: true,
  hasWideNotes: true,
  load: async () => (await import('./parts.ts')).parts,
};
