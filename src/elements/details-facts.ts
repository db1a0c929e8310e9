import { css, html, nothing } from 'lit';
import { inLanguage } from '../locales/locale.ts';
import { valueLabel } from '../locales/values.ts';
import { type Part, section, type Telling, tell } from './details-telling.ts';

export const factStyles = css`
  .tags {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 6px;
    margin-block-end: 6px;
  }
  .tags li {
    max-inline-size: 100%;
    overflow-wrap: anywhere;
    padding: 1px 8px;
    border: 1px solid var(--breach-grid-strong);
    border-radius: calc(var(--breach-radius) * 1.375);
    font-size: 12.5px;
  }
`;

/** How it happened, what kinds of data, and notes: prose without figures. */
export function facts({ incident, locale }: Telling): Part {
  const { details } = locale.later;
  const wording = inLanguage(incident.dataWords, locale.tag);
  return html`
    ${incident.method ? section('method', details.method, html`<p>${tell(incident.method, locale)}</p>`) : nothing}
    ${
      incident.data.length > 0 || wording
        ? section(
            'kinds',
            details.data,
            html`<ul class="tags">
                ${incident.data.map((kind) => html`<li>${valueLabel('kind', kind, locale)}</li>`)}
              </ul>
              ${wording ? html`<p class="quiet">${details.bySources}${tell(incident.dataWords, locale)}</p>` : nothing}`,
          )
        : nothing
    }
    ${incident.notes ? section('notes', details.notes, html`<p>${tell(incident.notes, locale)}</p>`) : nothing}
  `;
}
