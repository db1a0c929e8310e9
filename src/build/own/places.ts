import { createHash } from 'node:crypto';
import type { HandedInWords, SpokenWords } from '../../i18n/handed-in.ts';
import type { Site } from '../../i18n/site.ts';

/**
 * Scripts and style sheets of somebody's own site are bundled once for all sites, by the package too. What only one site
 * says has a place in them, which is filled when that site is written.
 */

/** Where the site itself stands in scripts; letters only, whichever quotes a minifier puts around it. */
const SITE_PLACE = 'breach-timeline-own-site';
/** Where words that are handed in stand, in a part of the scripts that only their readers fetch. */
const WORDS_PLACE = 'breach-timeline-own-words';
/** Where those of them stand that are needed when somebody brings data of their own. */
const IMPORT_WORDS_PLACE = 'breach-timeline-own-import-words';
/** Where those stand that readers type for values. */
const SEARCH_WORDS_PLACE = 'breach-timeline-own-search-words';

/** For the bundler: what scripts know of the site. */
export const SITE_EXPRESSION = `/* @__PURE__ */ JSON.parse("${SITE_PLACE}")`;

/** For the bundler: words that are handed in. */
export const WORDS_EXPRESSION = `/* @__PURE__ */ JSON.parse("${WORDS_PLACE}")`;

/** For the bundler: those of them that readers type. */
export const SEARCH_WORDS_EXPRESSION = `/* @__PURE__ */ JSON.parse("${SEARCH_WORDS_PLACE}")`;

/** For the bundler: those of them for bringing one's own data. */
export const IMPORT_WORDS_EXPRESSION = `/* @__PURE__ */ JSON.parse("${IMPORT_WORDS_PLACE}")`;

/** Where the fingerprint of the site stands in names of files that hosts keep for good: as long as that of a bundler. */
export const FINGERPRINT_PLACE = 'own0site';

/** A rule of the style sheet in whose place the colours of the site come. */
export const RULES_PLACE = 'own-site-rules{--rules:0}';
const RULES = /own-site-rules\s*\{\s*--rules:\s*0;?\s*\}/g;

/** Fills the places of a text, or of a name of a file. `rules` are the colours of the pages as CSS. */
export function placing(
  site: Site,
  words: Readonly<Record<string, HandedInWords>>,
  rules: string,
): (text: string) => string {
  const spoken: Readonly<Record<string, SpokenWords>> = Object.fromEntries(
    Object.entries(words).map(([tag, { formats, core, lazy }]) => [tag, { formats, core, lazy }]),
  );
  const importing = Object.fromEntries(Object.entries(words).map(([tag, each]) => [tag, each.importing]));
  const search = Object.fromEntries(Object.entries(words).map(([tag, each]) => [tag, each.search]));
  const [ofSite, ofWords, ofImport, ofSearch] = [site, spoken, importing, search].map((value) => JSON.stringify(value));
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([ofSite, ofWords, ofImport, ofSearch, rules]))
    .digest('hex')
    .slice(0, FINGERPRINT_PLACE.length);
  return (text) =>
    text
      .replaceAll(SITE_PLACE, () => inQuotes(ofSite))
      .replaceAll(WORDS_PLACE, () => inQuotes(ofWords))
      .replaceAll(IMPORT_WORDS_PLACE, () => inQuotes(ofImport))
      .replaceAll(SEARCH_WORDS_PLACE, () => inQuotes(ofSearch))
      .replaceAll(FINGERPRINT_PLACE, fingerprint)
      .replace(RULES, () => rules);
}

/** A text between quotes of a script: whichever these are, nothing in it may end them. */
const inQuotes = (text: string): string => text.replace(/["'`$\\]/g, (sign) => `\\x${sign.charCodeAt(0).toString(16)}`);
