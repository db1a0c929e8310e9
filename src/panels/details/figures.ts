import { css, html, nothing, svg } from 'lit';
import { fillStyleOf, incidentInk, natureShape } from '../../chart/encodings.ts';
import { symbolShape } from '../../controls/icons.ts';
import { langOf, mark } from '../../controls/marked.ts';
import { type BestFigure, sizeOf, stands, supportOf } from '../../data/claims.ts';
import { dateOf } from '../../data/dates.ts';
import type { Figure, Incident } from '../../data/schema.ts';
import { STATUSES, UNITS, type Unit } from '../../data/vocabulary.ts';
import { figureNotes } from '../../i18n/describe.ts';
import { inLanguage, type Locale } from '../../i18n/locale.ts';
import { type DetailsContext, folded, localizedText, type Part, section, sourceNumbers } from './details-context.ts';

/**
 * All figures of one incident, a row each, on small log axes: one axis a unit, never one for two.
 * Places are shares of the width of the axis, 0 at its left and 1 at its right end.
 */

interface FigureRow {
  readonly figure: Figure;
  /** Where it stands in `incident.figures`. */
  readonly index: number;
  /** The best-supported one of its unit. */
  readonly best: boolean;
  /** Place of its number; absent where the unit has no axis, or the number is 0. */
  readonly at?: number;
  /** Place of the upper end, where a source gives a range. */
  readonly to?: number;
}

interface Tick {
  readonly value: number;
  readonly at: number;
}

export interface FigureScale {
  readonly unit: Unit;
  /** Empty where all figures say the same number: then an axis would say nothing. */
  readonly ticks: readonly Tick[];
  /** Best supported first, then by status, then larger numbers first. */
  readonly rows: readonly FigureRow[];
}

interface FigureScales {
  /** Figures for the whole case, preferred unit first. */
  readonly whole: readonly FigureScale[];
  /** Parts, samples and wider totals. */
  readonly parts: readonly FigureScale[];
  /** Replaced by later numbers, or rejected: shown, and in no range. */
  readonly setAside: readonly FigureScale[];
}

/** Nothing is said of evidence before the sources are there. */
const NO_SOURCES = { sources: {} };

/** An axis reaches beyond its outermost figures by this factor, then on to the next round number. */
const MARGIN = 1.15;
const MOST_TICKS = 4;
/** Powers of ten stand closer than 1, 2, 5, and read better with air. */
const MOST_POWERS = 3;
const ROUND = [1, 2, 5] as const;

/** `best` are the best-supported figures of the incident, preferred unit first. */
export function figureScales(incident: Incident, best: readonly BestFigure[]): FigureScales {
  const rows = incident.figures.map((figure, index) => ({
    figure: { ...figure, status: supportOf(figure, incident) },
    index,
    best: best.some((one) => one.places.includes(index)),
  }));
  const isWhole = ({ figure }: FigureRow) => figure.scope === 'whole' && figure.status !== 'sample';
  const preferred = [...new Set([...best.map(({ unit }) => unit), ...UNITS])];
  const scales = (chosen: readonly FigureRow[]) =>
    preferred.flatMap((unit) => {
      const ofUnit = chosen.filter(({ figure }) => figure.unit === unit);
      return ofUnit.length > 0 ? [scaleOf(unit, ofUnit)] : [];
    });
  const standing = rows.filter(({ figure }) => stands(figure));
  return {
    whole: scales(standing.filter(isWhole)),
    parts: scales(standing.filter((row) => !isWhole(row))),
    setAside: scales(rows.filter(({ figure }) => !stands(figure))),
  };
}

const upperEnd = ({ value, max }: Figure) => Math.max(value, max ?? value);

function scaleOf(unit: Unit, rows: readonly FigureRow[]): FigureScale {
  const sorted = [...rows].sort(
    (a, b) =>
      Number(b.best) - Number(a.best) ||
      STATUSES.indexOf(a.figure.status) - STATUSES.indexOf(b.figure.status) ||
      b.figure.value - a.figure.value,
  );
  const ends = sorted.flatMap(({ figure }) => [figure.value, upperEnd(figure)]).filter((value) => value > 0);
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  if (!(least < most)) return { unit, ticks: [], rows: sorted };

  const low = roundBelow(least / MARGIN);
  const high = roundAbove(most * MARGIN);
  const place = (value: number) => Math.log(value / low) / Math.log(high / low);
  return {
    unit,
    ticks: tickValues(low, high).map((value) => ({ value, at: place(value) })),
    rows: sorted.map((row) => ({
      ...row,
      ...(row.figure.value > 0 && { at: place(row.figure.value) }),
      ...(upperEnd(row.figure) > row.figure.value && { to: place(upperEnd(row.figure)) }),
    })),
  };
}

/** 1, 2 or 5 times a power of ten; `step` counts them from 1 on. */
const roundAt = (step: number) => ROUND[((step % 3) + 3) % 3] * 10 ** Math.floor(step / 3);
const stepNear = (value: number) => Math.floor(Math.log10(value)) * 3;

function roundBelow(value: number): number {
  let step = stepNear(value) + 3;
  while (roundAt(step) > value) step -= 1;
  return roundAt(step);
}

function roundAbove(value: number): number {
  let step = stepNear(value);
  while (roundAt(step) < value) step += 1;
  return roundAt(step);
}

/** Round numbers from `low` to `high`, as few as fit under a narrow axis. */
function tickValues(low: number, high: number): number[] {
  const rounds: number[] = [];
  for (let step = stepNear(low); roundAt(step) <= high; step += 1) {
    if (roundAt(step) >= low) rounds.push(roundAt(step));
  }
  if (rounds.length <= MOST_TICKS) return rounds;
  const powers = rounds.filter((value) => Number.isInteger(Math.log10(value)));
  if (powers.length < 2) return rounds.filter((_, place) => place % 2 === 0);
  const stride = Math.ceil(powers.length / MOST_POWERS);
  return powers.filter((_, place) => place % stride === 0);
}

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
  .lead .number {
    font: 600 18px/1.25 var(--breach-serif);
  }
  .lead .mark {
    font-family: var(--breach-sans);
    vertical-align: 2px;
  }
  .span {
    margin-block-start: 6px;
  }
  .span > svg:first-child {
    display: block;
    width: 100%;
    height: 20px;
    overflow: visible;
  }
  .span .axis {
    width: 100%;
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

/** The figure that says the size, on its axis: what is told before all others. */
interface Lead {
  readonly size: BestFigure;
  readonly scale: FigureScale;
  /** The row of its own, where it is one figure and not what several span. */
  readonly row: FigureRow | undefined;
}

/** What is told of the figures: the one that says the size, then all others by what they speak of. */
interface ToldFigures extends FigureScales {
  readonly lead: Lead | undefined;
}

function tellFigures(incident: Incident, best: readonly BestFigure[]): ToldFigures {
  const scales = figureScales(incident, best);
  const size = sizeOf(best) ?? best[0];
  const scale = scales.whole.find(({ unit }) => unit === size?.unit);
  if (!size || !scale) return { ...scales, lead: undefined };
  const row = size.places.length === 1 ? scale.rows.find(({ index }) => index === size.places[0]) : undefined;
  const others = { ...scale, rows: scale.rows.filter((each) => each !== row) };
  const whole = scales.whole.flatMap((each) => (each !== scale ? [each] : others.rows.length > 0 ? [others] : []));
  return { ...scales, whole, lead: { size, scale, row } };
}

/** All figures in the order in which they are told. */
export function figuresInOrder(incident: Incident, best: readonly BestFigure[]): readonly Figure[] {
  const { lead, whole, parts, setAside } = tellFigures(incident, best);
  const rows = [...whole, ...parts, ...setAside].flatMap((scale) => scale.rows.map(({ figure }) => figure));
  return lead ? [lead.size.best, ...rows] : rows;
}

/** The figure with the best evidence, and on one axis what others say; all others with who says so are folded. */
export function figures(subject: DetailsContext): Part {
  const { dataset, row, incident, locale, isUnfolded = false } = subject;
  const { details } = locale.lazy;
  const { lead, whole, parts, setAside } = tellFigures(incident, dataset.figures(row));
  if (incident.figures.length === 0) return nothing;
  const apart = (heading: string, scales: readonly FigureScale[]) =>
    scales.length > 0
      ? html`<div class="apart">
          <h4>${heading}</h4>
          ${scales.map((scale) => scaleTable(subject, scale, true))}
        </div>`
      : nothing;
  const reason = inLanguage(lead?.row?.figure.reason, locale.tag);
  const others = html`${reason ? html`<p class="quiet" lang=${langOf(reason.lang, locale)}>${details.reason(reason.text)}</p>` : nothing}
    ${whole.map((scale) => scaleTable(subject, scale, false))}
    ${apart(details.notWhole, parts)} ${apart(details.setAside, setAside)}`;
  const count = incident.figures.length - (lead?.row ? 1 : 0);
  return section(
    'figures',
    details.howMany,
    html`${lead ? leadFigure(subject, lead) : nothing}
      ${
        count === 0
          ? nothing
          : lead
            ? folded(details.moreFigures(count, locale.format.integer(count)), others, isUnfolded)
            : others
      }`,
  );
}

/** The number of the best evidence in large type, and the range of all that speak of the whole on one axis. */
function leadFigure(subject: DetailsContext, { size, scale, row }: Lead): Part {
  const { locale } = subject;
  const { format, lazy } = locale;
  const { low, high } = size;
  return html`<div class="lead best" data-unit=${scale.unit}>
    <p class="number">
      ${format.figure(size.best)}${scale.rows.length > 1 ? html` <span class="mark">${lazy.details.best}</span>` : nothing}
    </p>
    ${whoSays(subject, withoutReason(row?.figure ?? size.best), false)}
    ${
      scale.ticks.length === 0
        ? nothing
        : html`${rangeAxis(subject, scale, row)}
            <p class="quiet">${lazy.compare.range(format.quantity(low, scale.unit), format.quantity(high, scale.unit))}</p>`
    }
  </div>`;
}

/** Why an editor chose it is told with the others. */
const withoutReason = ({ reason, ...figure }: Figure): Figure => figure;

/** All that speak of the whole on one line, from the least to the most; the best is drawn larger. */
function rangeAxis(subject: DetailsContext, scale: FigureScale, best: FigureRow | undefined): Part {
  const ends = scale.rows.flatMap(({ at, to }) => [at, to ?? at]).filter((end) => end !== undefined);
  const [from, to] = [Math.min(...ends), Math.max(...ends)];
  const order = scale.rows.filter((row) => row !== best);
  return html`<div class="span">
    <svg aria-hidden="true">
      ${scale.ticks.map(({ at }) => svg`<line class="grid" x1=${percent(at)} x2=${percent(at)} y2="100%"></line>`)}
      <line class="range" x1=${percent(from)} x2=${percent(to)} y1="50%" y2="50%"></line>
      ${[...order, ...(best ? [best] : [])].map(({ figure, at }) =>
        at === undefined
          ? nothing
          : svg`<svg x=${percent(at)} y="50%" overflow="visible">${symbolOf(subject, figure, figure === best?.figure ? 6 : 4)}</svg>`,
      )}
    </svg>
    ${axis(scale, subject.locale)}
  </div>`;
}

function symbolOf({ dataset, row }: DetailsContext, { status }: Figure, radius: number) {
  return symbolShape(
    natureShape(dataset.incidents[row].nature),
    radius,
    incidentInk(dataset, row),
    fillStyleOf(status),
  );
}

function scaleTable(subject: DetailsContext, scale: FigureScale, apart: boolean): Part {
  const { locale } = subject;
  const hasAxis = scale.ticks.length > 0;
  return html`<div class="scale ${hasAxis ? 'with-axis' : ''}" data-unit=${scale.unit}>
    <p class="unit">
      ${locale.words.axis.units[scale.unit]}${hasAxis ? html`<span>${locale.lazy.details.logScale}</span>` : nothing}
    </p>
    <ol>
      ${scale.rows.map((row) => figureRow(subject, scale, row, apart))}
    </ol>
    ${hasAxis ? axis(scale, locale) : nothing}
  </div>`;
}

function figureRow(subject: DetailsContext, scale: FigureScale, row: FigureRow, apart: boolean): Part {
  const { locale } = subject;
  const { figure } = row;
  // Where nothing competes, nothing is best.
  const best = row.best && scale.rows.length > 1;
  const symbol = symbolOf(subject, figure, 5);
  const hasAxis = scale.ticks.length > 0;
  return html`<li class=${best ? 'best' : ''}>
    <div class="says">
      <p class="number">
        ${hasAxis ? nothing : html`<svg width="16" height="16" viewBox="-8 -8 16 16" aria-hidden="true">${symbol}</svg>`}
        ${locale.format.figure(figure)}${best ? html` <span class="mark">${locale.lazy.details.best}</span>` : nothing}
      </p>
      ${whoSays(subject, figure, apart)}
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

/** How well a figure is supported, by whom, as of when, and what is to be said of it. */
function whoSays(subject: DetailsContext, figure: Figure, apart: boolean): Part {
  const { locale, incident, numbers } = subject;
  const { details } = locale.lazy;
  const asOf = dateOf(figure.asOf);
  return html`<p class="quiet by">
    ${apart && figure.scope !== figure.status ? html`<span>${details.scopes[figure.scope]}</span>` : nothing}
    <span>${locale.words.statuses[figure.status]}</span>
    ${figure.by ? html`<span>${localizedText(figure.by, locale)}</span>` : nothing}
    ${asOf ? html`<span>${details.as(locale.format.date(asOf))}</span>` : nothing}
    ${figureNotes(figure, numbers.size > 0 ? incident : NO_SOURCES, locale).map((note) => html`<span>${mark(note, locale)}</span> `)}
    ${sourceNumbers(subject, figure.sources)}
  </p>`;
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
