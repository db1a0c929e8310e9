import type { View } from '../view.ts';

export const table: View = {
  id: 'table',
  axis: undefined,
  settings: [],
  listOrder: undefined,
  isFiltered: true,
  load: async () => (await import('./parts.ts')).parts,
};
