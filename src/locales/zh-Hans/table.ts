import type { LaterWords } from '../words.ts';

export const table: LaterWords['table'] = {};
