import { css, html, nothing } from 'lit';
import { mark } from '../../controls/marked.ts';
import { type DetailsContext, localizedText, type Part, section } from '../../controls/telling.ts';
import type { Incident } from '../../data/schema.ts';
import { sayElsewhere, sayEntry } from '../../i18n/describe.ts';
import { inLanguage, type Locale } from '../../i18n/locale.ts';
import { valueLabel } from '../../i18n/names.ts';

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
  .record {
    margin-block-start: 12px;
  }
  .record + .record {
    margin-block-start: 0;
  }
`;

/** How it happened, what kinds of data, and notes: prose without figures. */
export function facts({ incident, locale }: DetailsContext): Part {
  const { details } = locale.lazy;
  const wording = inLanguage(incident.dataWords, locale.tag);
  return html`
    ${incident.method ? section('method', details.method, html`<p>${localizedText(incident.method, locale)}</p>`) : nothing}
    ${
      incident.data.length > 0 || wording
        ? section(
            'kinds',
            details.data,
            html`<ul class="tags">
                ${incident.data.map((kind) => html`<li>${valueLabel('kind', kind, locale)}</li>`)}
              </ul>
              ${wording ? html`<p class="quiet">${details.bySources}${localizedText(incident.dataWords, locale)}</p>` : nothing}`,
          )
        : nothing
    }
    ${incident.notes ? section('notes', details.notes, html`<p>${localizedText(incident.notes, locale)}</p>`) : nothing}
    ${record(incident, locale)}
  `;
}

/** About the entry itself: its days, and where else the incident is listed. */
function record(incident: Incident, locale: Locale): Part {
  const days = sayEntry(incident, locale);
  const elsewhere = sayElsewhere(incident, locale);
  return html`${days === '' ? nothing : html`<p class="quiet record">${days}</p>`}
  ${
    elsewhere.length === 0
      ? nothing
      : html`<p class="quiet record">${elsewhere.map((piece) => {
          if (typeof piece === 'string') return piece;
          const name = mark(piece, locale);
          if (piece.url === undefined) return name;
          return html`<a href=${piece.url} target="_blank" rel="noopener noreferrer"
            >${name}<span class="visually-hidden"> ${locale.lazy.details.newTab}</span></a
          >`;
        })}</p>`
  }`;
}
