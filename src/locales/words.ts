import type { formatWords } from './en/formats.ts';
import type { later } from './en/later.ts';
import type { words } from './en/words.ts';

/** Every word a language must have: English is the measure, and a language that lacks one fails the build. */
export type Words = typeof words;
export type FormatWords = typeof formatWords;
/** Words of what is shown only when asked for. */
export type LaterWords = typeof later;
