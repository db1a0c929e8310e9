import { SITE } from './site.ts';

/** Links that a publisher may owe to readers, by language. */
const LINKS: Readonly<Record<string, { readonly imprint: string; readonly privacy: string; readonly made: string }>> = {
  en: { imprint: 'Imprint', privacy: 'Privacy', made: 'made with Breach Timeline' },
  'zh-Hans': { imprint: '版权与联系', privacy: '隐私', made: '由 Breach Timeline 制作' },
};

/** The publisher's own links in a language, and by what the site is made; nothing for our own site. */
export function siteLinks(tag: string): {
  readonly links: readonly (readonly [string, string])[];
  readonly made: string;
} {
  if (!SITE) return { links: [], made: '' };
  const words = LINKS[tag] ?? LINKS.en;
  const { imprint, privacy } = SITE;
  const links: (readonly [string, string])[] = [];
  if (imprint !== undefined) links.push([words.imprint, imprint]);
  if (privacy !== undefined) links.push([words.privacy, privacy]);
  return { links, made: words.made };
}
