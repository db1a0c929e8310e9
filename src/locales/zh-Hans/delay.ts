import type { LaterWords } from '../words.ts';

export const delay: LaterWords['delay'] = {};
