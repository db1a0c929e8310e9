import type { LaterWords } from '../words.ts';

export const years: LaterWords['years'] = {};
