import { formatWords, words } from '../../i18n/en/core.ts';
import { importing } from '../../i18n/en/importing.ts';
import { later } from '../../i18n/en/lazy.ts';
import { about, card, incidentPage, notFound } from '../../i18n/en/pages.ts';
import { searchWords } from '../../i18n/en/search.ts';
import type { ComposedParts } from '../../i18n/handed-in.ts';
import { LOOKS } from '../../i18n/handed-in-importing.ts';
import { LINKS } from '../../i18n/site-links.ts';

/** What a site of somebody's own never says: how our data were gathered, doubted and corrected. */
const { lead: _lead, doubts: _doubts, correct: _correct, sources, licence, ...ofAnyData } = about;
const { text: _howFound, ...sourcesOfAny } = sources;
const { text: _ourLicence, ...licenceOfAny } = licence;
const { corrections: _corrections, ...plain } = incidentPage.plain;

/** All English words that a file of words can say, by their keys: a function stands for a word with parameters. */
export const ENGLISH = {
  formats: formatWords,
  core: words,
  lazy: later,
  importing: { ...importing, looks: LOOKS },
  pages: {
    about: { ...ofAnyData, sources: sourcesOfAny, licence: licenceOfAny },
    card,
    incidentPage: { ...incidentPage, plain },
    notFound,
  },
  search: searchWords,
  links: LINKS.en,
} as const;

/** Keys of the functions in a group of words. */
type FunctionsIn<Word, Path extends string> = Word extends (...parameters: never) => unknown
  ? Path
  : Word extends readonly unknown[]
    ? never
    : Word extends object
      ? { [Key in keyof Word & string]: FunctionsIn<Word[Key], `${Path}.${Key}`> }[keyof Word & string]
      : never;

/** Keys of all words with parameters, but for those that are put together of parts. */
export type WordWithParameters = Exclude<
  { [Group in keyof typeof ENGLISH]: FunctionsIn<(typeof ENGLISH)[Group], Group> }[keyof typeof ENGLISH],
  keyof ComposedParts
>;
