import { css, html, nothing } from 'lit';
import { colouringOf } from '../../chart/colouring.ts';
import { incidentInk, natureShape } from '../../chart/encodings.ts';
import { symbolShape } from '../../controls/icons.ts';
import { langOf, mark, markPieces } from '../../controls/marked.ts';
import type { Figure } from '../../data/schema.ts';
import { headlineOf, sayOrganisation, sayPart, sayUnknown } from '../../i18n/describe.ts';
import { inLanguage, type Locale } from '../../i18n/locale.ts';
import { autonym, nameOf, valueText } from '../../i18n/names.ts';
import { type DetailsContext, localizedText, type Part } from './details-context.ts';

/** Where a row stands in an order, and the rows beside it. */
interface Neighbours {
  /** From 1 on; 0 when the row is not in the order. */
  readonly position: number;
  readonly previous?: number;
  readonly next?: number;
}

export function neighboursOf(order: Uint32Array, row: number): Neighbours {
  const place = order.indexOf(row);
  if (place < 0) return { position: 0 };
  return { position: place + 1, previous: order[place - 1], next: order[place + 1] };
}

export const headStyles = css`
  .crumbs {
    font-size: 12.5px;
    color: var(--breach-ink-soft);
  }
  .coloured {
    white-space: nowrap;
  }
  .coloured svg {
    margin-inline-end: 4px;
    vertical-align: -2.5px;
  }
  h2 {
    margin-block: 2px 4px;
    font: 600 24px/1.15 var(--breach-serif);
    letter-spacing: -0.005em;
    text-wrap: balance;
  }
  /* A short name in Han is not broken where another name could go to the next line. */
  h2 span:lang(zh) {
    word-break: keep-all;
  }
  h2:focus-visible {
    outline-offset: 4px;
  }
  .other-name {
    display: inline-block;
    font-size: 0.66em;
    font-weight: 400;
    color: var(--breach-ink-soft);
  }
  .organisation {
    font-size: 13px;
    color: var(--breach-ink-soft);
  }
  .notice {
    margin-block-start: 8px;
    padding: 6px 10px;
    border-inline-start: 3px solid var(--breach-grid-strong);
    background: var(--breach-paper-band);
    font-size: 13px;
  }
  .evidence {
    border-color: var(--breach-accent);
  }
  .evidence .note {
    display: block;
  }
  .evidence .note::first-letter {
    text-transform: uppercase;
  }
  .summary {
    margin-block-start: 10px;
    font: 400 15px/1.42 var(--breach-serif);
    text-wrap: pretty;
  }
  .head details {
    margin-block-start: 6px;
    font-size: 13px;
    color: var(--breach-ink-soft);
  }
  .head details p {
    margin-block-start: 4px;
    font-size: 15px;
    line-height: 1.65;
    color: var(--breach-ink);
  }
  .headline {
    display: flex;
    flex-wrap: wrap;
    gap: 6px 24px;
    margin-block-start: 8px;
  }
  .headline strong {
    display: block;
    font: 600 18px/1.2 var(--breach-serif);
  }
  .headline .in-all {
    flex-basis: 100%;
  }
  .headline .in-all strong {
    display: inline;
    font: 600 13px/1.4 var(--breach-sans);
  }
  .headline span,
  .unknown {
    font-size: 12.5px;
    color: var(--breach-ink-soft);
  }
  .unknown {
    margin-block-start: 8px;
    font-style: italic;
  }
`;

/** Where it happened and how: sector · country · cause, with its symbol beside what its colour stands for. */
export function crumbs({ dataset, row, incident, locale }: DetailsContext): Part {
  const { sector, country, action, nature } = incident;
  const { by } = colouringOf(dataset);
  const shape = symbolShape(natureShape(nature), 5, incidentInk(dataset, row), 'filled');
  const symbol = html`<svg width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true">${shape}</svg>`;
  const crumb = (facet: string, value: string | undefined) =>
    value === undefined
      ? nothing
      : html`<span class=${facet === by ? 'coloured' : nothing}
          >${facet === by ? symbol : nothing}${mark(valueText(facet, value, locale), locale)}</span
        >`;
  // Where no cause is known at all, that of one incident says nothing.
  return html`<p class="crumbs">
    ${crumb('sector', sector)} ${crumb('country', country)} ${crumb('cause', action ?? (by === 'cause' ? 'unknown' : undefined))}
  </p>`;
}

/** Name in the reader's language with its other names beside it. */
export function title({ incident, locale }: DetailsContext): Part {
  const name = nameOf(incident, locale.tag);
  const others = Object.entries(incident.names).filter(([lang, text]) => lang !== name.lang && text !== name.text);
  return html`<h2 id="name" tabindex="-1">
    <span lang=${langOf(name.lang, locale)}>${name.text}</span>${others.map(
      ([lang, text]) => html` <span class="other-name" lang=${lang}>${text}</span>`,
    )}
  </h2>`;
}

/** Who it happened to, what kind of case it is when no breach, and how weak its evidence is. */
export function standing({ incident, locale }: DetailsContext): Part {
  const { facets } = locale.words;
  const { details } = locale.lazy;
  const { nature, evidence, evidenceNote } = incident;
  const organisation = sayOrganisation(incident, locale);
  return html`
    ${organisation.length > 0 ? html`<p class="organisation">${markPieces(organisation, locale)}</p>` : nothing}
    ${nature === 'breach' ? nothing : html`<p class="notice">${details.nature(facets.nature.values[nature])}</p>`}
    ${
      evidence
        ? html`<p class="notice evidence">
            <strong>${details.evidence[evidence]}</strong>
            ${evidenceNote ? html`<span class="note">${localizedText(evidenceNote, locale)}</span>` : nothing}
          </p>`
        : nothing
    }
  `;
}

export function summary({ incident, locale }: DetailsContext): Part {
  const own = inLanguage(incident.summary, locale.tag);
  return own ? html`<p class="summary" lang=${langOf(own.lang, locale)}>${own.text}</p>` : nothing;
}

/** The summary in the other languages, each folded away. */
export function otherSummaries({ incident, locale }: DetailsContext): Part {
  const own = inLanguage(incident.summary, locale.tag)?.lang;
  const others = Object.entries(incident.summary).filter(([lang, text]) => lang !== own && text !== '');
  return html`${others.map(
    ([lang, text]) => html`<details lang=${lang}>
      <summary>${autonym(lang)}</summary>
      <p>${text}</p>
    </details>`,
  )}`;
}

/** How big and who says so, how long nobody noticed, how long it was kept quiet: in large type; what is unknown follows in words. */
export function headline({ dataset, row, locale }: DetailsContext): Part {
  const life = dataset.life(row);
  const parts = headlineOf(life, dataset.figures(row));
  const unknown = parts.flatMap((part) => (part.kind === 'unknown' ? [sayUnknown(part, locale)] : []));
  const inAll: (readonly [amount: string, what: string])[] = [];
  const large = parts.flatMap((part): (readonly [amount: string, what: Part])[] => {
    if (part.kind === 'unknown') return [];
    const [amount, what] = sayPart(part, locale);
    if (part.kind === 'size') return [[amount, html`${what}${sayer(part.figure, locale)}`]];
    // Where both stretches are known, their sum is more than either says.
    const sum = part.kind === 'known' && life.lags.hidden ? life.lags.public : undefined;
    const own = [amount, html`${what}`] as const;
    if (sum) inAll.push([locale.format.lag(sum), locale.lazy.details.publicAfter]);
    return [own];
  });
  const size = parts.findIndex(({ kind }) => kind === 'size');
  const first = size < 0 ? [] : large.splice(-1);
  return html`
    ${
      large.length + first.length > 0
        ? html`<ul class="headline">
            ${[...first, ...large].map(([amount, what]) => html`<li><strong>${amount}</strong> <span>${what}</span></li>`)}
            ${inAll.map(([amount, what]) => html`<li class="in-all"><strong>${amount}</strong> <span>${what}</span></li>`)}
          </ul>`
        : nothing
    }
    ${unknown.length > 0 ? html`<p class="unknown by">${unknown.map((text) => html`<span>${text}</span> `)}</p>` : nothing}
  `;
}

function sayer({ by }: Figure, locale: Locale): Part {
  return by ? html` · ${localizedText(by, locale)}` : nothing;
}
