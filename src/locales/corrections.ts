import type { Incident } from '../model/schema.ts';
import { corrections } from './en/corrections.ts';
import { corrections as correctionsZhHans } from './zh-Hans/corrections.ts';

/** What each field of an incident is called where it was corrected: a field of the schema without a word fails the build. */
export type CorrectedFields = Readonly<Record<keyof Incident, string>>;

export type CorrectionsWords = typeof corrections;

/** Words of the page of corrections, by language. Only the build needs them. */
export const CORRECTIONS: Readonly<Record<string, CorrectionsWords>> = { en: corrections, 'zh-Hans': correctionsZhHans };
