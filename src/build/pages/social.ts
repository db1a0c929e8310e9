import { LANGUAGES } from '../../i18n/index.ts';
import type { Locale } from '../../i18n/locale.ts';
import { DEFAULT_TAG, incidentFolder, pageOf, viewCardPath } from '../../i18n/page-addresses.ts';
import { NAMED_VIEWS } from '../../state/named-views.ts';
import { html, type Markup } from './html.ts';

/** Size of a social card, pixels: what Facebook, LinkedIn, X, Slack, Mastodon and messengers show whole. */
export const CARD = { width: 1200, height: 630 } as const;

/** Packages that paint a PNG: optional peer dependencies in package.json. */
export const PAINTING = [
  '@resvg/resvg-wasm',
  'harfbuzzjs',
  'woff2-encoder',
  '@fontsource-variable/inter',
  '@fontsource-variable/source-serif-4',
  '@fontsource-variable/noto-sans-sc',
  '@fontsource-variable/noto-serif-sc',
];

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
 * without `base` (see `paths.ts`) only the words are there. To stand early in the head: WordPress
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

/** What the first page says of itself in a language: its card and its oEmbed document are those of the first named view. */
export function siteSocialTags(locale: Locale, description: string, base: string | undefined): Markup {
  const { tag, words } = locale;
  const [{ id }] = NAMED_VIEWS;
  const page = pageOf(tag);
  return socialTags(
    {
      title: words.app.pageTitle,
      description,
      tag,
      siteName: words.app.title,
      path: page === 'index.html' ? '' : page,
      card: { path: viewCardPath(id, tag), alt: words.views.describe.timeline },
      oembed: viewOembedPath(id, tag),
    },
    base,
  );
}

/** Size of the frame in an oEmbed document, CSS pixels. A static answer cannot heed `maxwidth`; the frame adapts. */
export const FRAME = { width: 960, height: 620 } as const;

/** Seconds for which an answer may be kept: a day, for the data change now and then. */
const CACHE_AGE = 86_400;

/** Path of the oEmbed document of a named view, relative to the site. */
export const viewOembedPath = (view: string, tag: string) =>
  `oembed/${tag === DEFAULT_TAG ? `${view}.json` : `${view}.${tag}.json`}`;

/** Path of the oEmbed document of an incident, relative to the site. */
export const incidentOembedPath = (id: string, tag: string) =>
  `${incidentFolder(id)}${tag === DEFAULT_TAG ? 'oembed.json' : `oembed.${tag}.json`}`;

/** An oEmbed answer of type `rich` (oembed.com, sections 2.3.4 and 2.3.4.4). */
export interface Oembed {
  readonly version: '1.0';
  readonly type: 'rich';
  readonly title: string;
  readonly provider_name: string;
  readonly provider_url: string;
  readonly cache_age: number;
  readonly thumbnail_url: string;
  readonly thumbnail_width: number;
  readonly thumbnail_height: number;
  readonly html: string;
  readonly width: number;
  readonly height: number;
}

interface Embeddable {
  readonly title: string;
  readonly siteName: string;
  /** Path of the card, relative to the site. */
  readonly card: string;
  /** What opens the view, after the address of the embed: '' or `?…`. */
  readonly search: string;
}

/**
 * The oEmbed document of a view. Its `html` is one bare frame with nothing but what WordPress leaves of
 * one it does not trust (`wp_filter_oembed_result`): src, width, height, frameborder, scrolling, title.
 */
export function oembed({ title, siteName, card, search }: Embeddable, base: string): Oembed {
  const address = `${base}embed.html${search === '' ? '?' : `${search}&`}controls=minimal`;
  // What is too much for a narrow column scrolls: the frame cannot ask for its height there.
  const frame = html`<iframe src="${address}" width="${FRAME.width}" height="${FRAME.height}" frameborder="0" scrolling="auto" title="${title}"></iframe>`;
  return {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: siteName,
    provider_url: base,
    cache_age: CACHE_AGE,
    thumbnail_url: base + card,
    thumbnail_width: CARD.width,
    thumbnail_height: CARD.height,
    html: frame.text,
    ...FRAME,
  };
}

/** An address's search with the language in it, where that is not the first one. */
export function searchIn(search: string, tag: string): string {
  if (tag === DEFAULT_TAG) return search;
  return `${search === '' ? '?' : `${search}&`}lang=${tag}`;
}
