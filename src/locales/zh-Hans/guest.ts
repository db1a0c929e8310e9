import type { LaterWords } from '../words.ts';

/** The line under a picture with few controls or none. */
export const guest: LaterWords['guest'] = {
  dataOf: (updated) => `${updated}，CC BY 4.0`,
  full: '打开完整图表',
};
