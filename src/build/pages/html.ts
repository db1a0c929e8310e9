import { LANGUAGES } from '../../i18n/index.ts';
import type { Locale } from '../../i18n/locale.ts';
import { DEFAULT_TAG } from '../../i18n/page-addresses.ts';

/** A piece of HTML that is safe to put into another. */
export class Markup {
  constructor(readonly text: string) {}
}

export type Content = string | number | Markup | undefined | readonly Content[];

/** HTML with everything in it escaped that is not markup itself. */
export function html(strings: TemplateStringsArray, ...contents: readonly Content[]): Markup {
  return new Markup(strings.reduce((text, part, at) => text + write(contents[at - 1]) + part));
}

function write(content: Content): string {
  if (content === undefined) return '';
  if (content instanceof Markup) return content.text;
  if (typeof content === 'string') return escapeHtml(content);
  return typeof content === 'number' ? String(content) : content.map(write).join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character]);
}

/** The attributes by which an element says its language, and that its lines run from right to left where they do. */
export const spokenIn = ({ tag, direction }: Pick<Locale, 'tag' | 'direction'>): Markup =>
  html` lang="${tag}"${direction === 'rtl' ? html` dir="rtl"` : undefined}`;

/**
 * Links in a head to the same page in each language, and in English for all other readers; `address` gives where it
 * stands in a language.
 */
export function alternates(address: (tag: string) => string): Markup {
  const link = (hreflang: string, tag: string) =>
    html`<link rel="alternate" hreflang="${hreflang}" href="${address(tag)}">\n`;
  return html`${LANGUAGES.map(({ tag }) => link(tag, tag))}${link('x-default', DEFAULT_TAG)}`;
}

/**
 * The same, and which address is the page's own where that of the site, `base`, is known; else `root` leads to the site.
 * `path` is that of the page in a language, and `own` the language of this one.
 */
export function addresses(path: (tag: string) => string, own: string, root: string, base: string | undefined): Markup {
  const canonical = base === undefined ? undefined : html`<link rel="canonical" href="${base}${path(own)}">\n`;
  return html`${canonical}${alternates((tag) => (base ?? root) + path(tag))}`;
}

/**
 * A block of linked data in a page, for programs that read it: no browser runs it, so the strictest policy lets it
 * stand. Nothing in `value` can end the block, nor begin a comment in it.
 */
export function dataBlock(value: unknown): Markup {
  const text = JSON.stringify(value).replaceAll('<', '\\u003c');
  return html`<script type="application/ld+json">${new Markup(text)}</script>\n`;
}
