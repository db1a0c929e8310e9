import type { Site } from '../../i18n/site.ts';
import { socialFiles } from '../cards/cards.ts';
import { publishedFile } from '../edition.ts';
import { STANDALONE } from '../headers.ts';
import { incidentFiles, THEME } from '../incident/site.ts';
import { baseUrl, ROOT } from '../paths.ts';
import { STILL } from '../prerender/still.ts';
import { dataOf, standalonePage, styleOf, WORDS } from '../scripts/standalone-page.ts';
import { dataFiles } from '../site-data.ts';
import { previousReleases, versionFiles } from '../versions/site-versions.ts';
import { ICON, ownLogo, type Parts, placing } from './parts.ts';

/** What the writing of a site needs from where it runs. */
export interface Writing {
  /** Paints SVG cards as PNG, by their paths; those that it leaves out are not in the site. */
  readonly paint: (cards: ReadonlyMap<string, string>) => Promise<ReadonlyMap<string, Uint8Array>>;
  readonly warn: (text: string) => void;
}

const SHELL = 'index.html';
const EMBED = 'embed.html';

/** A text in letters that the fonts of cards have; others would be boxes. */
const LETTERS =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Common}\p{Script=Inherited}]*$/u;

/**
 * All files of a site of somebody's own, by their paths in it: from the sources and from the installed package alike. The
 * site is that of `globalThis.breachTimelineSite`, and words that are handed in of `breachTimelineWords`: they must be set before this module is loaded, as must the environment
 * that `prepareOwnSite` says.
 */
export async function ownSiteFiles(
  site: Site,
  parts: Parts,
  { paint, warn }: Writing,
): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const file = publishedFile(ROOT);
  const base = baseUrl();
  const place = placing(site, globalThis.breachTimelineWords ?? {}, STILL.rules);
  const files = new Map<string, string | Uint8Array>();
  for (const [path, content] of parts.files)
    files.set(place(path), typeof content === 'string' ? place(content) : content);
  const logo = ownLogo();
  if (logo !== undefined) files.set(ICON, logo);

  for (const [path, text] of await dataFiles(ROOT)) files.set(path, text);
  const previous = await previousReleases(process.env.PREVIOUS ?? '', warn);
  for (const [path, content] of await versionFiles(ROOT, previous, base)) files.set(path, content);
  const { styles, fonts } = parts.incident;
  for (const [path, write] of incidentFiles(file, { base, styles, fonts })) files.set(path, write());
  files.set('document.css', THEME + parts.document);

  const { cards, documents, withDiscovery } = socialFiles(file, base);
  for (const [path, write] of documents) files.set(path, `${JSON.stringify(write())}\n`);
  const drawn = [...cards].map(([path, draw]) => [path, draw().svg] as const);
  const readable = drawn.filter(([, svg]) => LETTERS.test(svg));
  if (readable.length < drawn.length)
    warn(`Left out: ${drawn.length - readable.length} social cards, in whose letters our fonts cannot write.`);
  for (const [path, bytes] of await paint(new Map(readable))) files.set(path, bytes);

  for (const [path, text] of STILL.fillPages(String(files.get(SHELL)), [...files.keys()])) files.set(path, text);
  if (!STILL.pages.some(({ fileName }) => fileName === SHELL)) files.delete(SHELL);
  files.set(EMBED, withDiscovery(STILL.fillEmbed(String(files.get(EMBED)))));
  const standalone = standalonePage({
    css: styleOf(files),
    data: dataOf(file),
    script: place(parts.standalone.script),
    importScript: parts.standalone.importScript,
    icon: String(files.get(ICON)),
    site: base,
    words: WORDS,
  });
  return files.set(STANDALONE, standalone);
}
