import type { LaterWords } from '../words.ts';

export const cite: LaterWords['cite'] = {};
