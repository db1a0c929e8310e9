import type { Figure, Incident, IncidentEvent, Money, Source } from '../data/schema.ts';
import { about, card, corrections, incidentPage, notFound } from './en/pages.ts';
import {
  about as aboutZhHans,
  card as cardZhHans,
  corrections as correctionsZhHans,
  incidentPage as incidentPageZhHans,
  notFound as notFoundZhHans,
} from './zh-Hans/pages.ts';

/** What every field of the data means: a field of the schema without words fails the build. */
export interface FieldWords {
  readonly incident: Readonly<Record<keyof Incident, string>>;
  readonly event: Readonly<Record<keyof IncidentEvent, string>>;
  readonly figure: Readonly<Record<keyof Figure, string>>;
  readonly money: Readonly<Record<keyof Money, string>>;
  readonly source: Readonly<Record<keyof Source, string>>;
}

export type AboutWords = typeof about;

/** Words of the page about the data, by language. The build writes that page; the explorer never loads them. */
export const ABOUT: Readonly<Record<string, AboutWords>> = { en: about, 'zh-Hans': aboutZhHans };

export type CardWords = typeof card;

const WORDS: Readonly<Record<string, CardWords>> = { en: card, 'zh-Hans': cardZhHans };

/** Words of the social cards and of what is said beside them. Only the build needs them. */
export function cardWords(tag: string): CardWords {
  const words = WORDS[tag];
  if (!words) throw new Error(`i18n/pages.ts has no words in ${tag}.`);
  return words;
}

/** What each field of an incident is called where it was corrected: a field of the schema without a word fails the build. */
export type CorrectedFields = Readonly<Record<keyof Incident, string>>;

export type CorrectionsWords = typeof corrections;

/** Words of the page of corrections, by language. Only the build needs them. */
export const CORRECTIONS: Readonly<Record<string, CorrectionsWords>> = {
  en: corrections,
  'zh-Hans': correctionsZhHans,
};

export type IncidentPageWords = typeof incidentPage;

/** Words of the pages of incidents, by language. The build writes those pages; the explorer never loads them. */
export const INCIDENT_PAGE: Readonly<Record<string, IncidentPageWords>> = {
  en: incidentPage,
  'zh-Hans': incidentPageZhHans,
};

export type NotFoundWords = typeof notFound;

/** Words of the page for addresses where nothing is, by language. Only the build needs them. */
export const NOT_FOUND: Readonly<Record<string, NotFoundWords>> = { en: notFound, 'zh-Hans': notFoundZhHans };
