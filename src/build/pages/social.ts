import { LANGUAGES } from '../../i18n/index.ts';
import { html, type Markup } from './html.ts';

/** Size of a social card, pixels: what Facebook, LinkedIn, X, Slack, Mastodon and messengers show whole. */
export const CARD = { width: 1200, height: 630 } as const;

/** What a page says of itself to those who link to it. */
export interface SocialPage {
  readonly title: string;
  /** A sentence or two. */
  readonly description: string;
  /** BCP 47 tag of its language. */
  readonly tag: string;
  readonly siteName: string;
  /** Its path, relative to the site; '' is the site itself. */
  readonly path: string;
  /** Its card: path relative to the site, and what the card shows, for those who do not see it. */
  readonly card: { readonly path: string; readonly alt: string };
  /** Path of its oEmbed document, relative to the site, where it has one. */
  readonly oembed?: string;
}

/**
 * Tags for the head of a page: Open Graph (ogp.me), the kind of card that X and Mastodon draw, and the
 * link by which others find how to embed it (oembed.com, section 4). Addresses must be absolute, so
 * without `base` (see `base-url.ts`) only the words are there. To stand early in the head: WordPress
 * reads no further than 150 KB.
 */
export function socialTags(page: SocialPage, base: string | undefined): Markup {
  const { title, description, tag, siteName, path, card, oembed } = page;
  const others = LANGUAGES.filter((language) => language.tag !== tag);
  return html`${discoveryLink(title, oembed, base)}${[
    property('og:type', 'website'),
    property('og:site_name', siteName),
    property('og:title', title),
    property('og:description', description),
    property('og:locale', openGraphLocale(tag)),
    ...others.map((other) => property('og:locale:alternate', openGraphLocale(other.tag))),
  ]}${
    base === undefined
      ? undefined
      : [
          property('og:url', base + path),
          property('og:image', base + card.path),
          property('og:image:type', 'image/png'),
          property('og:image:width', String(CARD.width)),
          property('og:image:height', String(CARD.height)),
          property('og:image:alt', card.alt),
          html`<meta name="twitter:card" content="summary_large_image" />\n    `,
        ]
  }`;
}

/** The link by which a page that is pasted somewhere is found to be embeddable; nothing without an absolute address. */
export function discoveryLink(title: string, path: string | undefined, base: string | undefined): Markup | undefined {
  if (base === undefined || path === undefined) return undefined;
  return html`<link rel="alternate" type="application/json+oembed" title="${title}" href="${base + path}" />\n    `;
}

function property(name: string, content: string): Markup {
  return html`<meta property="${name}" content="${content}" />\n    `;
}

/** Open Graph writes a language with a territory, where it has one; readers of it know no scripts. */
function openGraphLocale(tag: string): string {
  if (tag === 'en') return 'en_GB';
  const { language, region } = new Intl.Locale(tag).maximize();
  return [language, ...(region === undefined || region === '001' ? [] : [region])].join('_');
}
