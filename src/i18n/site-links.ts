import { type LinkWords, SITE, type Site } from './site.ts';

/** Links that a publisher may owe to readers, by language. */
export const LINKS = {
  en: { imprint: 'Imprint', privacy: 'Privacy', made: 'made with Breach Timeline' },
  'zh-Hans': { imprint: '版权与联系', privacy: '隐私', made: '由 Breach Timeline 制作' },
} as const satisfies Readonly<Record<string, LinkWords>>;

/** What the links are called in a language; English where it says nothing. */
function linkWords({ handedIn }: Site, tag: string): LinkWords {
  const given = handedIn.find((language) => language.tag === tag);
  return given ? { ...LINKS.en, ...given.links } : tag === 'zh-Hans' ? LINKS['zh-Hans'] : LINKS.en;
}

/** The publisher's own links in a language, and by what the site is made; nothing for our own site. */
export function siteLinks(tag: string): {
  readonly links: readonly (readonly [string, string])[];
  readonly made: string;
} {
  if (!SITE) return { links: [], made: '' };
  const words = linkWords(SITE, tag);
  const { imprint, privacy } = SITE;
  const links: (readonly [string, string])[] = [];
  if (imprint !== undefined) links.push([words.imprint, imprint]);
  if (privacy !== undefined) links.push([words.privacy, privacy]);
  return { links, made: words.made };
}
