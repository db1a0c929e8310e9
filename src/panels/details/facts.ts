import { css, html, nothing } from 'lit';
import { mark } from '../../controls/marked.ts';
import { sayElsewhere, sayEntry } from '../../i18n/describe.ts';
import { valueLabel } from '../../i18n/names.ts';
import { type DetailsContext, localizedText, type Part, section } from './details-context.ts';
import { linkTo } from './sources.ts';

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

/** How it happened, in a sentence. */
export function method({ incident, locale }: DetailsContext): Part {
  if (!incident.method) return nothing;
  return section('method', locale.lazy.details.method, html`<p>${localizedText(incident.method, locale)}</p>`);
}

/** What kinds of data, by our words and those of the sources. */
export function kinds({ incident, locale }: DetailsContext): Part {
  const { details } = locale.lazy;
  const wording = localizedText(incident.dataWords, locale);
  if (incident.data.length === 0 && wording === nothing) return nothing;
  return section(
    'kinds',
    details.data,
    html`${
      incident.data.length === 0
        ? nothing
        : html`<ul class="tags">
            ${incident.data.map((kind) => html`<li>${valueLabel('kind', kind, locale)}</li>`)}
          </ul>`
    }
    ${wording === nothing ? nothing : html`<p class="quiet">${details.bySources}${wording}</p>`}`,
  );
}

export function notes({ incident, locale }: DetailsContext): Part {
  if (!incident.notes) return nothing;
  return section('notes', locale.lazy.details.notes, html`<p>${localizedText(incident.notes, locale)}</p>`);
}

/** About the entry itself: its days, and where else the incident is listed. */
export function record(subject: DetailsContext): Part {
  const { incident, locale } = subject;
  const days = sayEntry(incident, locale);
  const elsewhere = sayElsewhere(incident, locale);
  return html`${days === '' ? nothing : html`<p class="quiet record">${days}</p>`}
  ${
    elsewhere.length === 0
      ? nothing
      : html`<p class="quiet record">${elsewhere.map((piece) => {
          if (typeof piece === 'string') return piece;
          const name = mark(piece, locale);
          return piece.url === undefined ? name : linkTo(piece.url, name, subject);
        })}</p>`
  }`;
}
