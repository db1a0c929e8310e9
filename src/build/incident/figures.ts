import { causeInk, fillStyleOf, natureShape } from '../../chart/encodings.ts';
import { dateOf } from '../../data/dates.ts';
import { figureNotes } from '../../i18n/describe.ts';
import type { Locale } from '../../i18n/locale.ts';
import { type FigureRow, type FigureScale, figureScales } from '../../panels/details/figures.ts';
import { type Content, html, type Markup } from '../pages/html.ts';
import { inlineSymbol, mark, type Page, references, row, section, symbol, tell } from './page.ts';

/** Room on both sides of an axis for half a symbol, in percent of its width. */
const INSET = 8;
const percent = (at: number) => `${(INSET + at * (100 - 2 * INSET)).toFixed(1)}%`;

/** Every figure with who says so, the best supported first; what does not speak of the whole case stands apart. */
export function figures(page: Page): Content {
  const { dataset, row: at, incident, locale, words } = page;
  const { details } = locale.lazy;
  const { whole, parts, setAside } = figureScales(incident, dataset.figures(at));
  const count = incident.figures.length;
  if (count === 0) return undefined;
  const apart = (heading: string, scales: readonly FigureScale[]) =>
    scales.length > 0
      ? html`<div class="apart">
<h3>${heading}</h3>
${scales.map((scale) => ofUnit(page, scale, true))}</div>`
      : undefined;
  return section(
    'figures',
    words.howMany,
    html`<p class="quiet">${details.figures(count, locale.format.integer(count))}</p>
${whole.map((scale) => ofUnit(page, scale, false))}${apart(details.notWhole, parts)}${apart(details.setAside, setAside)}`,
  );
}

function ofUnit(page: Page, scale: FigureScale, isApart: boolean): Markup {
  const { locale } = page;
  const hasAxis = scale.ticks.length > 0;
  const unit = locale.words.axis.units[scale.unit];
  return html`<div class="scale${hasAxis ? ' with-axis' : ''}">
<p class="unit">${unit}${hasAxis ? html` <span>${locale.lazy.details.logScale}</span>` : undefined}</p>
<ol aria-label="${unit}">
${scale.rows.map((figure) => figureRow(page, scale, figure, isApart))}</ol>
${hasAxis ? axis(scale, locale) : undefined}</div>
`;
}

function figureRow(page: Page, scale: FigureScale, { figure, best, at, to }: FigureRow, isApart: boolean): Markup {
  const { dataset, row: of, locale } = page;
  const { details } = locale.lazy;
  // Where nothing competes, nothing is best.
  const isBest = best && scale.rows.length > 1;
  const asOf = dateOf(figure.asOf);
  const look = {
    shape: natureShape(dataset.incidents[of].nature),
    fillStyle: fillStyleOf(figure.status),
    fill: causeInk(dataset, of),
  };
  const hasAxis = scale.ticks.length > 0;
  const { status, scope } = figure;
  return html`<li${isBest ? html` class="best"` : undefined}>
<div class="says">
<p class="number">${inlineSymbol(page, look)}${locale.format.figure(figure)}${isBest ? html` <span class="mark">${details.best}</span>` : undefined}</p>
${row('by', [
  isApart && scope !== status ? details.scopes[scope] : undefined,
  html`<span class="status ${status}">${locale.words.statuses[status]}</span>`,
  tell(figure.by, page),
  asOf && details.as(locale.format.date(asOf)),
  ...figureNotes(figure, page.incident, locale).map((note) => mark(note, page)),
  references(page, figure.sources),
])}
</div>
${hasAxis ? plot(page, scale, look, at, to) : undefined}</li>
`;
}

/** The number of a row on the axis of its unit, a line over its range where it has one. */
function plot(
  page: Page,
  { ticks }: FigureScale,
  look: Parameters<typeof symbol>[1],
  at: number | undefined,
  to: number | undefined,
): Markup {
  const range =
    at === undefined || to === undefined
      ? undefined
      : html`<line class="range" x1="${percent(at)}" x2="${percent(to)}" y1="17" y2="17"/>`;
  const point =
    at === undefined ? undefined : html`<svg x="${percent(at)}" y="17" overflow="visible">${symbol(page, look)}</svg>`;
  return html`<div class="plot"><svg aria-hidden="true">${ticks.map(
    (tick) => html`<line x1="${percent(tick.at)}" x2="${percent(tick.at)}" y2="100%"/>`,
  )}${range}${point}</svg></div>
`;
}

function axis({ ticks, unit }: FigureScale, { format }: Locale): Markup {
  const text = (value: number) => (unit === 'bytes' ? format.quantity(value, unit) : format.compact(value));
  return html`<svg class="axis" aria-hidden="true">${ticks.map(
    ({ value, at }) => html`<text x="${percent(at)}" y="13">${text(value)}</text>`,
  )}</svg>
`;
}
