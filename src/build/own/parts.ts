import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { HandedInWords, SpokenWords } from '../../i18n/handed-in.ts';
import { SITE, type Site } from '../../i18n/site.ts';
import type { Contents } from '../scripts/standalone-page.ts';

/**
 * What all sites of somebody's own have in common: scripts and style sheets that are bundled once, by the package too. What
 * only one site says has a place in them, which is filled when that site is written.
 */
export interface Parts {
  /** Files of the site by their paths; pages as the bundler writes them. */
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  /** The scripts of the site in one file. */
  readonly standalone: Pick<Contents, 'script' | 'importScript'>;
  /** Rules of the pages of incidents, and fonts that they ask for at once. */
  readonly incident: { readonly styles: string; readonly fonts: readonly string[] };
  /** Rules of pages of text. */
  readonly document: string;
}

const FILES = 'site';
const STANDALONE = 'standalone.js';
const IMPORT = 'import.js';
const STYLES = 'styles.json';

/** Whether a file of a site is text, by its path. */
export const isText = (path: string): boolean => !/\.(woff2|png)$/.test(path);

/** Writes the parts into a folder, in the place of what was there. */
export function writeParts(folder: string, { files, standalone, ...styles }: Parts): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [path, content] of files) {
    const file = join(folder, FILES, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  writeFileSync(join(folder, STANDALONE), standalone.script);
  writeFileSync(join(folder, IMPORT), standalone.importScript);
  writeFileSync(join(folder, STYLES), JSON.stringify(styles));
}

/** Reads what `writeParts` wrote. */
export function readParts(folder: string): Parts {
  const root = join(folder, FILES);
  const entries = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const files = new Map<string, string | Uint8Array>();
  for (const { parentPath, name } of entries) {
    const file = join(parentPath, name);
    const path = file.slice(root.length + 1).replaceAll('\\', '/');
    files.set(path, isText(path) ? readFileSync(file, 'utf8') : readFileSync(file));
  }
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  const { incident, document }: Pick<Parts, 'incident' | 'document'> = JSON.parse(read(STYLES));
  const standalone = { script: read(STANDALONE), importScript: read(IMPORT) };
  return { files, standalone, incident, document };
}

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

/** For the bundler: what browsers know of a site of somebody's own, once it is written; nothing where the site is ours. */
export const siteDefine = (isOwn: boolean) => ({
  'globalThis.breachTimelineSite': isOwn ? SITE_EXPRESSION : 'undefined',
  'globalThis.breachTimelineWords': isOwn ? WORDS_EXPRESSION : 'undefined',
  'globalThis.breachTimelineImportWords': isOwn ? IMPORT_WORDS_EXPRESSION : 'undefined',
  'globalThis.breachTimelineSearchWords': isOwn ? SEARCH_WORDS_EXPRESSION : 'undefined',
});

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

/** File of the icon, relative to the site. */
export const ICON = 'favicon.svg';

/** The icon of somebody's own site, which `OWN_LOGO` of the environment names; undefined where they have none. */
export const ownLogo = (): string | undefined =>
  SITE?.logo ? readFileSync(process.env.OWN_LOGO ?? '', 'utf8') : undefined;
