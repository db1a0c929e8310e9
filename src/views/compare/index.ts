import type { View } from '../view.ts';

export const compare: View = {
  id: 'compare',
  axis: 'amount',
  settings: ['align'],
  listOrder: () => 'time',
  // What is compared has been chosen one by one.
  isFiltered: false,
  card: { factor: 1.3, below: 190 },
  load: async () => (await import('./parts.ts')).parts,
};
