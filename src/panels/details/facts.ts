import { css, html, nothing } from 'lit';
import { mark } from '../../controls/marked.ts';
import { extraId } from '../../data/dataset.ts';
import { sayElsewhere, sayEntry } from '../../i18n/describe.ts';
import { inOneForm } from '../../i18n/locale.ts';
import { facetText, valueText } from '../../i18n/names.ts';
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
  .extras dl > div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
    font-size: 13.5px;
    overflow-wrap: anywhere;
  }
  .extras dt {
    color: var(--breach-ink-soft);
  }
  .extras dd {
    margin: 0;
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
  const names = incident.data.map((kind) => mark(valueText('kind', kind, locale), locale));
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

/** What stands in columns of the file's own. */
export function extras(subject: DetailsContext): Part {
  const { dataset, incident, locale } = subject;
  const said = dataset.own.extra.flatMap(({ key, type }) => {
    const value = incident.extra?.[key];
    if (value === undefined) return [];
    const text = typeof value === 'number' ? locale.format.plain(value) : mark(inOneForm(value), locale);
    return [
      { name: facetText(extraId(key), locale), text: type === 'link' ? linkTo(String(value), text, subject) : text },
    ];
  });
  if (said.length === 0) return nothing;
  return section(
    'extras',
    locale.lazy.details.extras,
    html`<dl>${said.map(({ name, text }) => html`<div><dt>${mark(name, locale)}</dt> <dd>${text}</dd></div>`)}</dl>`,
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
