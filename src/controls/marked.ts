import { html, nothing } from 'lit';
import type { Credit } from '../i18n/credit.ts';
import type { Locale, LocalizedText } from '../i18n/locale.ts';
import { inPieces, type Piece } from '../i18n/names.ts';

/** A `lang` attribute, or none where the text is in the language of the interface. */
export const langOf = (lang: string, locale: Locale) => (lang === locale.tag ? nothing : lang);

/** Hebrew, Arabic and like scripts: unless they stand apart, they turn round the words and numbers beside them. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** A text of the data, marked with its language where that is not the reader's. */
export function mark({ text, lang }: LocalizedText, locale: Locale) {
  if (RIGHT_TO_LEFT.test(text)) return html`<bdi lang=${langOf(lang, locale)}>${text}</bdi>`;
  return lang === locale.tag ? text : html`<span lang=${lang}>${text}</span>`;
}

/** A sentence in pieces, each text of the data marked with its own language. */
export function markPieces(pieces: readonly Piece[], locale: Locale) {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : mark(piece, locale)));
}

/** A sentence in the reader's language with texts of the data in it, each marked with its own. */
export function sayMarked(sentence: (...parts: string[]) => string, parts: readonly LocalizedText[], locale: Locale) {
  return markPieces(inPieces(sentence, parts), locale);
}

/** Whom the data are owed to, under which licence, of which day, and who made the page: one text each, to stand side by side. */
export function creditLine({ attribution, credit, licence, updated }: Credit, locale: Locale) {
  return html`${attribution ? html`<span>${mark(attribution, locale)}</span>` : nothing}
  ${
    licence === undefined
      ? nothing
      : html`<span
          >${locale.words.app.licenceLabel}${
            licence.url === undefined
              ? licence.name
              : html`<a href=${licence.url} target="_blank" rel="license noopener">${licence.name}</a>`
          }</span
        >`
  }
  ${updated() === '' ? nothing : html`<span>${updated()}</span>`}
  ${credit ? html`<span>${mark(credit, locale)}</span>` : nothing}`;
}
