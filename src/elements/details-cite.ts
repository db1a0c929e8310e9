import { css, html } from 'lit';
import { inLanguage } from '../locales/locale.ts';
import { nameOf } from '../locales/names.ts';
import { parseEdtf } from '../model/edtf.ts';
import { type Part, section, type Telling } from './details-telling.ts';

export const citeStyles = css`
  textarea {
    display: block;
    width: 100%;
    margin-block-end: 8px;
    padding: 8px 10px;
    border: 1px solid var(--breach-grid-strong);
    border-radius: var(--breach-radius);
    background: var(--breach-paper-band);
    color: var(--breach-ink);
    font: 400 13px/1.5 var(--breach-sans);
    resize: none;
    field-sizing: content;
  }
`;

/** How to cite this incident: its name, the data set, as of when, and where. */
export function citationOf({ dataset, incident, locale }: Telling, address: string): string {
  const { words, later, format } = locale;
  const updated = parseEdtf(dataset.updated);
  const title = inLanguage(dataset.title, locale.tag)?.text ?? words.app.title;
  const name = nameOf(incident, locale.tag).text;
  return updated
    ? later.details.citation(name, title, format.date(updated), address)
    : later.details.citationUndated(name, title, address);
}

/** The citation to copy; it stays selectable where the clipboard is out of reach. */
export function cite(telling: Telling, address: string, copied: boolean, copy: () => void): Part {
  const { details } = telling.locale.later;
  return section(
    'cite',
    details.cite,
    html`<textarea readonly rows="4" aria-labelledby="cite-heading" .value=${citationOf(telling, address)}></textarea>
      <button class="copy" @click=${copy}>${details.copy}</button>
      <span role="status" class="quiet">${copied ? details.copied : ''}</span>`,
  );
}
