import { html, nothing } from 'lit';
import type { Credit } from '../i18n/credit.ts';
import type { Locale } from '../i18n/locale.ts';
import { mark } from './marked.ts';

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
  ${updated === '' ? nothing : html`<span>${updated}</span>`}
  ${credit ? html`<span>${mark(credit, locale)}</span>` : nothing}`;
}
