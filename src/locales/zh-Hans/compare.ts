import type { LaterWords } from '../words.ts';

export const compare: LaterWords['compare'] = {};
