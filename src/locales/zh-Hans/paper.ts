import type { LaterWords } from '../words.ts';

export const paper: LaterWords['paper'] = {};
