import type { View } from '../view.ts';

export const delay: View = {
  id: 'delay',
  axis: 'duration',
  settings: ['align', 'order', 'group'],
  listOrder: ({ order }) => (order === 'longest' ? 'delay' : 'time'),
  isFiltered: true,
  load: async () => (await import('./parts.ts')).parts,
};
