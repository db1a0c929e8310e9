import type { View } from '../view.ts';

export const compare: View = {
  id: 'compare',
  axis: 'amount',
  settings: ['align'],
  listOrder: () => 'time',
  // What is compared has been chosen one by one.
  isFiltered: false,
  load: async () => (await import('./parts.ts')).parts,
};
