import { notFound } from './en/not-found.ts';
import { notFound as notFoundZhHans } from './zh-Hans/not-found.ts';

export type NotFoundWords = typeof notFound;

/** Words of the page for addresses where nothing is, by language. Only the build needs them. */
export const NOT_FOUND: Readonly<Record<string, NotFoundWords>> = { en: notFound, 'zh-Hans': notFoundZhHans };
