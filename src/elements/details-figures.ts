import { css, html, nothing, svg } from 'lit';
import { figureNotes } from '../layout/figure-notes.ts';
import { type FigureRow, type FigureScale, figureScales } from '../layout/figure-scale.ts';
import { causeInk, finishOf, natureShape } from '../layout/looks.ts';
import type { Locale } from '../locales/locale.ts';
import { parseEdtf } from '../model/edtf.ts';
import { type Part, section, sourceNumbers, type Telling, tell } from './details-telling.ts';
import { mark } from './marked.ts';
import { symbolShape } from './symbol.ts';

export const figureStyles = css`
  .unit {
    display: flex;
    justify-content: space-between;
    margin-block: 10px 2px;
    font-size: 12px;
    font-weight: 600;
    color: var(--breach-ink-soft);
  }
  .unit span {
    font-weight: 400;
    color: var(--breach-ink-faint);
  }
  .scale li,
  .scale .axis {
    border-block-start: 1px solid var(--breach-grid);
  }
  .scale .says {
    padding-block: 5px 6px;
  }
  .with-axis li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 38%;
    column-gap: 10px;
  }
  .number {
    font-size: 13.5px;
    font-variant-numeric: tabular-nums;
  }
  .number > svg {
    margin-inline: -2px 4px;
    vertical-align: -3px;
    overflow: visible;
  }
  .best .number {
    font-weight: 600;
  }
  .mark {
    display: inline-block;
    padding: 0 6px;
    border: 1px solid var(--breach-grid-strong);
    border-radius: calc(var(--breach-radius) * 1.125);
    font-size: 12px;
    font-weight: 500;
    line-height: 16px;
    color: var(--breach-ink-soft);
    white-space: nowrap;
  }
  .plot {
    position: relative;
  }
  .plot svg {
    overflow: visible;
  }
  .plot > svg {
    position: absolute;
    width: 100%;
    height: 100%;
  }
  .grid {
    stroke: var(--breach-grid-strong);
    stroke-dasharray: 1 3;
  }
  .range {
    stroke: var(--breach-ink-soft);
    stroke-width: 2;
  }
  .axis {
    display: block;
    width: 38%;
    height: 18px;
    margin-inline-start: auto;
    overflow: visible;
  }
  .axis text {
    font-size: 12px;
    text-anchor: middle;
    fill: var(--breach-ink-faint);
    font-variant-numeric: tabular-nums;
  }
  .apart {
    margin-block-start: 16px;
    padding: 10px 12px 8px;
    background: var(--breach-paper-band);
    border-radius: var(--breach-radius);
  }
  .apart .best .number {
    font-weight: 400;
  }
`;

/** Room on both sides of an axis for half a symbol, in percent of its width. */
const INSET = 8;
const percent = (at: number) => `${(INSET + at * (100 - 2 * INSET)).toFixed(2)}%`;

/** Every figure with who says so; what does not speak of the whole case stands apart. */
export function figures(telling: Telling): Part {
  const { dataset, row, incident, locale } = telling;
  const { details } = locale.later;
  const { whole, parts, setAside } = figureScales(incident, dataset.figures(row));
  const count = incident.figures.length;
  if (count === 0) return nothing;
  const apart = (heading: string, scales: readonly FigureScale[]) =>
    scales.length > 0
      ? html`<div class="apart">
          <h4>${heading}</h4>
          ${scales.map((scale) => scaleTable(telling, scale, true))}
        </div>`
      : nothing;
  return section(
    'figures',
    details.howMany,
    html`<p class="quiet">${details.figures(count, locale.format.integer(count))}</p>
      ${whole.map((scale) => scaleTable(telling, scale, false))}
      ${apart(details.notWhole, parts)} ${apart(details.setAside, setAside)}`,
  );
}

function scaleTable(telling: Telling, scale: FigureScale, apart: boolean): Part {
  const { locale } = telling;
  const hasAxis = scale.ticks.length > 0;
  return html`<div class="scale ${hasAxis ? 'with-axis' : ''}" data-unit=${scale.unit}>
    <p class="unit">
      ${locale.words.axis.units[scale.unit]}${hasAxis ? html`<span>${locale.later.details.logScale}</span>` : nothing}
    </p>
    <ol>
      ${scale.rows.map((row) => figureRow(telling, scale, row, apart))}
    </ol>
    ${hasAxis ? axis(scale, locale) : nothing}
  </div>`;
}

function figureRow(telling: Telling, scale: FigureScale, row: FigureRow, apart: boolean): Part {
  const { locale } = telling;
  const { details } = locale.later;
  const { figure } = row;
  // Where nothing competes, nothing is best.
  const best = row.best && scale.rows.length > 1;
  const asOf = figure.asOf === undefined ? undefined : parseEdtf(figure.asOf);
  const symbol = symbolShape(
    natureShape(telling.dataset.incidents[telling.row].nature),
    5,
    causeInk(telling.dataset, telling.row),
    finishOf(figure.status),
  );
  const hasAxis = scale.ticks.length > 0;
  return html`<li class=${best ? 'best' : ''}>
    <div class="says">
      <p class="number">
        ${hasAxis ? nothing : html`<svg width="16" height="16" viewBox="-8 -8 16 16" aria-hidden="true">${symbol}</svg>`}
        ${locale.format.figure(figure)}${best ? html` <span class="mark">${details.best}</span>` : nothing}
      </p>
      <p class="quiet by">
        ${apart && figure.scope !== figure.status ? html`<span>${details.scopes[figure.scope]}</span>` : nothing}
        <span>${locale.words.statuses[figure.status]}</span>
        ${figure.by ? html`<span>${tell(figure.by, locale)}</span>` : nothing}
        ${asOf ? html`<span>${details.as(locale.format.date(asOf))}</span>` : nothing}
        ${figureNotes(figure, telling.incident, locale).map((note) => html`<span>${mark(note, locale)}</span>`)}
        ${sourceNumbers(telling, figure.sources)}
      </p>
    </div>
    ${
      hasAxis
        ? html`<div class="plot"><svg aria-hidden="true">
            ${scale.ticks.map(({ at }) => svg`<line class="grid" x1=${percent(at)} x2=${percent(at)} y2="100%"></line>`)}
            ${row.at === undefined ? nothing : point(row.at, row.to, symbol)}
          </svg></div>`
        : nothing
    }
  </li>`;
}

function point(at: number, to: number | undefined, symbol: ReturnType<typeof symbolShape>) {
  return svg`
    ${to === undefined ? nothing : svg`<line class="range" x1=${percent(at)} x2=${percent(to)} y1="15" y2="15"></line>`}
    <svg x=${percent(at)} y="15" overflow="visible">${symbol}</svg>`;
}

function axis({ ticks, unit }: FigureScale, { format }: Locale): Part {
  const text = (value: number) => (unit === 'bytes' ? format.quantity(value, unit) : format.compact(value));
  return html`<svg class="axis" aria-hidden="true">
    ${ticks.map(({ value, at }) => svg`<text x=${percent(at)} y="13">${text(value)}</text>`)}
  </svg>`;
}
