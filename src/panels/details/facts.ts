import { css, html, nothing } from 'lit';
import { mark } from '../../controls/marked.ts';
import { sayElsewhere, sayEntry } from '../../i18n/describe.ts';
import { valueLabel } from '../../i18n/names.ts';
import { type DetailsContext, foldedSection, localizedText, type Part, section } from './details-context.ts';
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
  /* What was taken and how stand in a line with their headings, as far as there is room. */
  :is(.kinds, .method) > :is(h2, h3),
  :is(.kinds, .method) > p:last-child {
    display: inline;
  }
  :is(.kinds, .method) > :is(h2, h3) {
    margin-inline-end: 6px;
  }
  :is(.kinds, .method) > p {
    font-size: 13.5px;
  }
  .kinds + .method {
    margin-block-start: 0;
    padding-block-start: 6px;
    border-block-start: 0;
  }
  p + .record {
    margin-block-start: 8px;
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

/** What kinds of data: in the words of the sources, or else in ours; on a page in both. */
export function kinds({ incident, locale, isUnfolded }: DetailsContext): Part {
  const { details } = locale.lazy;
  const names = incident.data.map((kind) => valueLabel('kind', kind, locale));
  const wording = localizedText(incident.dataWords, locale);
  if (names.length === 0 && wording === nothing) return nothing;
  const tags = html`<ul class="tags">
    ${names.map((name) => html`<li>${name}</li>`)}
  </ul>`;
  return section(
    'kinds',
    details.data,
    wording === nothing
      ? tags
      : isUnfolded
        ? html`${names.length === 0 ? nothing : tags}
            <p class="quiet">${details.bySources}${wording}</p>`
        : html`<p>${wording}</p>`,
  );
}

/** How good what is known is; `entry` is what is to be said of the entry itself. */
export function notes({ incident, locale, isUnfolded }: DetailsContext, entry: Part = nothing): Part {
  if (!incident.notes && entry === nothing) return nothing;
  const body = html`${incident.notes ? html`<p>${localizedText(incident.notes, locale)}</p>` : nothing} ${entry}`;
  return foldedSection('notes', locale.lazy.details.notes, nothing, body, isUnfolded);
}

/** About the entry itself: its days, and where else the incident is listed. */
export function record(subject: DetailsContext): Part {
  const { incident, locale } = subject;
  const days = sayEntry(incident, locale);
  const elsewhere = sayElsewhere(incident, locale);
  if (days === '' && elsewhere.length === 0) return nothing;
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
