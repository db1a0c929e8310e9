import type { formatWords, words } from './en.ts';

/** Every word a language must have: English is the measure, and a language that lacks one fails the build. */
export type Words = typeof words;
export type FormatWords = typeof formatWords;
