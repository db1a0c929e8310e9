import type { Localized } from '../data/schema.ts';
import { inLanguage, type LazyWords, type Words } from './locale.ts';

/** What links are called that a publisher may owe to readers, and what is said of the program that made the site. */
export interface LinkWords {
  readonly imprint: string;
  readonly privacy: string;
  readonly made: string;
}

/** A language whose words a publisher hands in; the words themselves are apart, see `handed-in.ts`. */
export interface HandedIn {
  /** BCP 47 tag. */
  readonly tag: string;
  /** Its own name for itself. */
  readonly name: string;
  /** As short as it can be, for the switch. */
  readonly short: string;
  readonly direction: 'ltr' | 'rtl';
  /** Words of the footers, which stand before any others have come. */
  readonly links?: Partial<LinkWords>;
}

/** What a site that somebody builds of data of their own says of itself: `site.json`, read and checked by `build/own/site-file.ts`. */
export interface Site {
  readonly name: Localized;
  readonly tagline?: Localized;
  /** BCP 47 tags of the languages that are built; the first is that of the site's own address. */
  readonly languages: readonly [string, ...string[]];
  readonly handedIn: readonly HandedIn[];
  /** Whether `favicon.svg` is a logo of theirs. */
  readonly logo: boolean;
  readonly imprint?: string;
  readonly privacy?: string;
  /** Name of the licence of the data, as people write it; '' where the file names none. */
  readonly licence: string;
  /** Colours of pictures and pages that replace ours, by role. */
  readonly inks: { readonly light: Readonly<Record<string, string>>; readonly dark: Readonly<Record<string, string>> };
}

declare global {
  /** Set by `build/build.mjs` for the programs of a build; the bundler puts its value into what browsers run. */
  var breachTimelineSite: Site | undefined;
}

/** The site that is built of somebody else's data; undefined for our own. */
export const SITE: Site | undefined = globalThis.breachTimelineSite;

/** What speaks languages that are handed in. It hangs on the global itself, so that the bundler leaves it out of our own site. */
export const loadHandedIn = globalThis.breachTimelineSite ? () => import('./handed-in.ts') : undefined;

/** The language of the site's own address, and of whoever speaks none of ours (`x-default` of `hreflang`), BCP 47. */
export const DEFAULT_TAG: string = SITE ? SITE.languages[0] : 'en';

const textOf = (texts: Localized | undefined, tag: string): string => inLanguage(texts, tag)?.text ?? '';

/** The words of a language with the name of the site in the place of ours. */
export function ofSite(words: Words, tag: string): Words {
  if (!SITE) return words;
  const title = textOf(SITE.name, tag);
  const tagline = textOf(SITE.tagline, tag);
  const { app } = words;
  return {
    ...words,
    app: {
      ...app,
      title,
      pageTitle: tagline === '' ? title : app.pictureTitle(title, tagline),
      licence: SITE.licence === '' ? '' : app.licenceLabel + SITE.licence,
    },
  };
}

/** The later words of a language with what the site says of itself. */
export function laterOfSite(words: LazyWords, tag: string): LazyWords {
  if (!SITE) return words;
  const tagline = textOf(SITE.tagline, tag);
  if (tagline === '') return words;
  const { paper } = words;
  return { ...words, paper: { ...paper, still: { ...paper.still, tagline, description: tagline } } };
}
