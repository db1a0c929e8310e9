import { DEFAULT_TAG, incidentFolder } from '../../i18n/page-addresses.ts';
import { html } from './html.ts';
import { CARD } from './social.ts';

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

export interface Embeddable {
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
