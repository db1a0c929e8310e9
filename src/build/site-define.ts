import { readFileSync } from 'node:fs';
import { SITE } from '../i18n/site.ts';
import { IMPORT_WORDS_EXPRESSION, SEARCH_WORDS_EXPRESSION, SITE_EXPRESSION, WORDS_EXPRESSION } from './own/places.ts';

/** For the bundler: what browsers know of a site of somebody's own, once it is written; nothing where the site is ours. */
export const siteDefine = (isOwn: boolean) => ({
  'globalThis.breachTimelineSite': isOwn ? SITE_EXPRESSION : 'undefined',
  'globalThis.breachTimelineWords': isOwn ? WORDS_EXPRESSION : 'undefined',
  'globalThis.breachTimelineImportWords': isOwn ? IMPORT_WORDS_EXPRESSION : 'undefined',
  'globalThis.breachTimelineSearchWords': isOwn ? SEARCH_WORDS_EXPRESSION : 'undefined',
});

/** File of the icon, relative to the site. */
export const ICON = 'favicon.svg';

/** The icon of somebody's own site, which `OWN_LOGO` of the environment names; undefined where they have none. */
export const ownLogo = (): string | undefined =>
  SITE?.logo ? readFileSync(process.env.OWN_LOGO ?? '', 'utf8') : undefined;
