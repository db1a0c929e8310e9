import { formatWords, words } from './en.ts';
import { createFormats } from './formats.ts';
import type { Locale } from './locale.ts';

export const EN: Locale = { tag: 'en', name: 'English', words, format: createFormats('en', formatWords, 'en-GB') };

/** The languages, in the order in which they are offered. */
export const LOCALES: readonly Locale[] = [EN];
