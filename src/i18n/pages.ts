import type { Dataset } from '../data/dataset.ts';
import {
  type AboutWords,
  about,
  type CardWords,
  type CorrectionsWords,
  card,
  corrections,
  type IncidentPageWords,
  incidentPage,
  type NotFoundWords,
  notFound,
} from './en/pages.ts';
import { isList, isTemplate, overlaid } from './handed-in.ts';
import type { Locale } from './locale.ts';
import { SITE } from './site.ts';
import {
  about as aboutZhHans,
  card as cardZhHans,
  corrections as correctionsZhHans,
  incidentPage as incidentPageZhHans,
  notFound as notFoundZhHans,
} from './zh-Hans/pages.ts';

/** The words of one kind of page by language: where a language was handed in, its words over English. */
const byTag = <PageWords extends object>(
  key: string,
  en: PageWords,
  zhHans: PageWords,
): Readonly<Record<string, PageWords>> => ({
  ...Object.fromEntries((SITE?.handedIn ?? []).map(({ tag }) => [tag, handedInPage(key, en, tag)])),
  en,
  'zh-Hans': zhHans,
});

/** English words of pages of a kind, such as `about`, with those that are handed in over them. */
function handedInPage<PageWords extends object>(key: string, english: PageWords, tag: string): PageWords {
  const given = globalThis.breachTimelineWords?.[tag]?.pages[key];
  return given === undefined || isTemplate(given) || isList(given)
    ? english
    : overlaid(english, given, `pages.${key}`, tag);
}

/** Words of the page about the data, by language. The build writes that page; the explorer never loads them. */
export const ABOUT = byTag<AboutWords>('about', about, aboutZhHans);

/** What the data are in a sentence or two, by the numbers in them: of our own data, or of those that the site is built of. */
export function leadOf({ incidents, context }: Pick<Dataset, 'incidents' | 'context'>, locale: Locale): string {
  const { lead, leadOfOthers } = ABOUT[locale.tag];
  const cited = incidents.reduce((sum, { sources }) => sum + Object.keys(sources).length, 0);
  const [cases, sources, rules] = [incidents.length, cited, context.length].map(locale.format.integer);
  return SITE ? leadOfOthers(cases, sources) : lead(cases, sources, rules);
}

const WORDS = byTag<CardWords>('card', card, cardZhHans);

/** Words of the social cards and of what is said beside them. Only the build needs them. */
export function cardWords(tag: string): CardWords {
  const words = WORDS[tag];
  if (!words) throw new Error(`i18n/pages.ts has no words in ${tag}.`);
  return words;
}

/** Words of the page of corrections, by language. Only the build needs them. */
export const CORRECTIONS: Readonly<Record<string, CorrectionsWords>> = {
  en: corrections,
  'zh-Hans': correctionsZhHans,
};

/** Words of the pages of incidents, by language. The build writes those pages; the explorer never loads them. */
export const INCIDENT_PAGE = byTag<IncidentPageWords>('incidentPage', incidentPage, incidentPageZhHans);

/** Words of the page for addresses where nothing is, by language. Only the build needs them. */
export const NOT_FOUND = byTag<NotFoundWords>('notFound', notFound, notFoundZhHans);
