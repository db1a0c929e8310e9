import { html, nothing } from 'lit';
import type { Locale, Told } from '../locales/locale.ts';

/** A `lang` attribute, or none where the text is in the language of the interface. */
export const langOf = (lang: string, locale: Locale) => (lang === locale.tag ? nothing : lang);

/** A text of the data, marked with its language where that is not the reader's. */
export function mark({ text, lang }: Told, locale: Locale) {
  return lang === locale.tag ? text : html`<span lang=${lang}>${text}</span>`;
}

/** Stand in for the parts while the language puts its sentence together; no text has them. */
const FIRST = 0xe000;
const PLACES = /([\ue000-\ue0ff])/;

/**
 * A sentence in the reader's language with texts of the data in it, each marked with its own. The
 * language orders and joins the parts, as everywhere; only the marks are put in here.
 */
export function sayMarked(sentence: (...parts: string[]) => string, parts: readonly Told[], locale: Locale) {
  return sentence(...parts.map((_, place) => String.fromCharCode(FIRST + place)))
    .split(PLACES)
    .map((piece) => {
      const part = piece.length === 1 ? parts[piece.charCodeAt(0) - FIRST] : undefined;
      return part ? mark(part, locale) : piece;
    });
}
