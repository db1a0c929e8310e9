import { css, html, nothing, svg } from 'lit';
import { clampedX, type TimeScale } from '../../chart/scales.ts';
import { timeTicks } from '../../chart/ticks.ts';
import type { SourceKind } from '../../data/vocabulary.ts';
import { type Locale, sumText } from '../../i18n/locale.ts';
import type { TimeDomain } from '../../state/time-domain.ts';
import { FAMILY_OF, standingOf, startOf, type UnitSums, type YearCount } from './counts.ts';
import { bars, glyphOf, type PlacedChange, roundTicks } from './layout.ts';

/** How the families of sources look: full, in a half tone, hollow; always with a word beside them. */
export const familyStyles = css`
  .family {
    stroke: var(--breach-ink-faint);
    stroke-width: 0.75;
  }
  .official {
    fill: var(--breach-ink);
    stroke: var(--breach-ink);
  }
  .press {
    fill: var(--breach-ink-faint);
    fill-opacity: 0.55;
  }
  .others {
    fill: var(--breach-paper);
  }
  .unsaid {
    fill: none;
    stroke-dasharray: 2 2;
  }
  .family.unfinished {
    stroke-dasharray: 3 2;
  }
  @media (forced-colors: active) {
    .family {
      stroke: CanvasText;
    }
    .official {
      fill: CanvasText;
    }
    .press {
      fill: CanvasText;
      fill-opacity: 0.45;
    }
    .others {
      fill: Canvas;
    }
  }
`;

/** What the charts by year are drawn with. */
export const chartStyles = css`
  svg {
    direction: ltr;
    display: block;
    max-inline-size: 100%;
    overflow: visible;
  }
  text {
    font: 400 12px var(--breach-sans);
    fill: var(--breach-ink-soft);
    font-variant-numeric: tabular-nums;
  }
  .halo {
    paint-order: stroke;
    stroke: var(--breach-paper);
    stroke-width: 3px;
    stroke-linejoin: round;
  }
  .window {
    fill: var(--breach-paper-band);
  }
  .grid {
    stroke: var(--breach-grid);
  }
  .base {
    stroke: var(--breach-grid-strong);
  }
  .change {
    stroke: var(--breach-grid-strong);
    stroke-dasharray: 1 3;
  }
  .bar {
    fill: var(--breach-ink-faint);
    fill-opacity: 0.85;
  }
  .bar.recent {
    fill-opacity: 0.45;
  }
  .bar.unfinished,
  .bar.largest {
    fill: var(--breach-paper);
    fill-opacity: 1;
    stroke: var(--breach-ink-soft);
  }
  .bar.unfinished {
    stroke-dasharray: 3 2;
  }
  .sign {
    fill: var(--breach-ink-soft);
    stroke: var(--breach-ink-soft);
  }
  .sign.hollow {
    fill: var(--breach-paper);
  }
  @media (forced-colors: active) {
    .bar,
    .sign {
      fill: CanvasText;
      stroke: CanvasText;
    }
    .bar.recent {
      fill-opacity: 0.45;
    }
    .bar.unfinished,
    .bar.largest,
    .sign.hollow {
      fill: Canvas;
    }
    .window {
      fill: none;
      stroke: Highlight;
    }
    .base,
    .change {
      stroke: CanvasText;
    }
    .grid {
      stroke: GrayText;
    }
    text {
      fill: CanvasText;
    }
    .halo {
      stroke: Canvas;
    }
  }
`;

/** What the charts by year share: their time, and what is drawn through all of them. */
export interface Drawing {
  readonly width: number;
  readonly scale: TimeScale;
  readonly locale: Locale;
  /** Changes of coverage, a hairline each. */
  readonly changes: readonly PlacedChange[];
  /** The visible stretch of time, or nothing when all is visible. */
  readonly window: TimeDomain | null;
  /** EDTF date of the data, or ''. */
  readonly updated: string;
  /** Whether the gutter takes the names. */
  readonly aside: boolean;
}

/** Heights in CSS pixels. */
const COUNTS = 84;
const SUMS = 52;
const PEAK = 16;
const YEARS = 18;
const LINE = 14;
const SIGN = 11;
const KIND = 15;
/** Width that a number of a change takes, with its room. */
export const NUMBER = 18;
/** A gutter this wide takes the values of an axis. */
const AXIS = 48;
/** A year this wide has room for its count. */
const COUNTABLE = 22;

const years = (time: number) => new Date(time).getUTCFullYear();

/** Incidents by year, with the numbered changes of coverage above and the years below. */
export function countsChart(drawing: Drawing, counts: readonly YearCount[]) {
  const { scale, locale, changes, updated } = drawing;
  const lines = 1 + Math.max(-1, ...changes.map(({ line }) => line));
  const top = lines === 0 ? 0 : lines * LINE + SIGN;
  const bottom = top + PEAK + COUNTS;
  const ticks = roundTicks(Math.max(0, ...counts.map(({ count }) => count)));
  const most = ticks[ticks.length - 1] ?? 1;
  const drawn = bars(counts, ({ count }) => count, scale, { bottom, height: COUNTS, most });
  const highest = Math.max(...drawn.map(({ entry }) => entry.count));
  return frame(drawing, bottom + YEARS, [
    ground(drawing, top, bottom),
    changes.map((placed) => numbered(placed, lines)),
    axis(drawing, ticks, bottom, COUNTS, (value) => locale.format.integer(value)),
    drawn.map(
      ({ entry, x, y, width, height }) => svg`
        <rect class="bar ${standingOf(entry.year, updated)}" x=${x} y=${y} width=${width} height=${height}></rect>
        ${
          width >= COUNTABLE || entry.count === highest
            ? svg`<text class="halo" text-anchor="middle" x=${x + width / 2} y=${y - 4}>${locale.format.integer(entry.count)}</text>`
            : nothing
        }`,
    ),
    yearLabels(drawing, bottom + LINE),
  ]);
}

/** Sums of one unit by year on a linear axis; the largest incident hollow, unless it is left out. */
export function sumsChart(drawing: Drawing, sums: UnitSums, isLeftOut: boolean) {
  const { scale, locale, updated } = drawing;
  const { largest, unit } = sums;
  const bottom = PEAK + SUMS;
  const ticks = roundTicks(Math.max(0, ...sums.years.map(({ sum }) => sum)));
  const most = ticks[ticks.length - 1] ?? 1;
  return frame(drawing, bottom + 1, [
    ground(drawing, PEAK, bottom),
    axis(drawing, ticks, bottom, SUMS, (value) => locale.format.compact(value)),
    bars(sums.years, ({ sum }) => sum, scale, { bottom, height: SUMS, most }).map(({ entry, x, y, width, height }) => {
      const hollow = !isLeftOut && entry.year === largest.year ? (height * largest.value) / entry.sum : 0;
      const words = locale.lazy.years.sums.bar(
        locale.format.year(startOf(entry.year)),
        sumText(entry.sum, unit, locale.format),
      );
      return svg`<g><title>${words}</title>
        ${height - hollow > 0.2 ? svg`<rect class="bar ${standingOf(entry.year, updated)}" x=${x} y=${y + hollow} width=${width} height=${height - hollow}></rect>` : nothing}
        ${hollow > 0 ? svg`<rect class="bar largest" x=${x + 0.5} y=${y + 0.5} width=${Math.max(1, width - 1)} height=${Math.max(1, hollow - 0.5)}></rect>` : nothing}
      </g>`;
    }),
  ]);
}

/** One line a kind of source: which share of each year's incidents has a source of it. */
export function kindsChart(drawing: Drawing, counts: readonly YearCount[], kinds: readonly SourceKind[]) {
  const { scale, locale, aside, updated } = drawing;
  const { sourceKinds, kinds: words } = locale.lazy.years;
  const line = KIND + (aside ? 7 : LINE + 6);
  const height = kinds.length * line;
  const [left, right] = scale.range();
  return frame(drawing, height + YEARS, [
    ground(drawing, 0, height),
    kinds.map((kind, place) => {
      const bottom = (place + 1) * line;
      const share = ({ kinds: having, count }: YearCount) => having[kind] / count;
      return svg`
        <text class="halo" x=${aside ? 8 : left} y=${aside ? bottom - 3 : bottom - KIND - 4}>${sourceKinds[kind]}</text>
        ${bars(counts, share, scale, { bottom, height: KIND, most: 1 }).map(
          ({ entry, x, y, width, height: tall }) => svg`<rect
            class="family ${FAMILY_OF[kind]} ${standingOf(entry.year, updated)}" x=${x} y=${y} width=${width} height=${tall}
          ><title>${words.bar(
            locale.format.year(startOf(entry.year)),
            sourceKinds[kind],
            locale.format.integer(entry.kinds[kind]),
            locale.format.integer(entry.count),
          )}</title></rect>`,
        )}
        <line class="base" x1=${left} x2=${right} y1=${bottom + 0.5} y2=${bottom + 0.5}></line>`;
    }),
    yearLabels(drawing, height + LINE),
  ]);
}

/** The sign of a change of coverage, about a point. */
export function sign({ change }: Pick<PlacedChange, 'change'>, x: number, y: number) {
  const { path, filled } = glyphOf(change);
  return svg`<path class="sign ${filled ? '' : 'hollow'}" transform="translate(${x} ${y})" d=${path}></path>`;
}

function frame({ width }: Drawing, height: number, parts: readonly unknown[]) {
  return html`<svg width=${width} height=${height} viewBox="0 0 ${width} ${height}" aria-hidden="true">${parts}</svg>`;
}

/** What lies behind: the visible stretch of time, and a hairline for each change of coverage. */
function ground({ scale, window, changes }: Drawing, top: number, bottom: number) {
  const [left, right] = scale.range();
  const x = (time: number) => clampedX(scale, time);
  return svg`
    ${window ? svg`<rect class="window" x=${x(window[0])} y=${top} width=${Math.max(1, x(window[1]) - x(window[0]))} height=${bottom - top}></rect>` : nothing}
    ${changes.map(({ x: at }) => svg`<line class="change" x1=${at} x2=${at} y1=${top} y2=${bottom}></line>`)}
    <line class="base" x1=${left} x2=${right} y1=${bottom + 0.5} y2=${bottom + 0.5}></line>`;
}

function numbered(placed: PlacedChange, lines: number) {
  const y = (lines - placed.line) * LINE;
  return svg`
    <text text-anchor="middle" x=${placed.x} y=${y - 3}>${placed.number}</text>
    ${sign(placed, placed.x, lines * LINE + SIGN / 2)}`;
}

function axis(
  { scale }: Drawing,
  ticks: readonly number[],
  bottom: number,
  height: number,
  say: (value: number) => string,
) {
  const most = ticks[ticks.length - 1];
  const [left, right] = scale.range();
  const beside = left >= AXIS;
  return ticks.map((value) => {
    const y = Math.round(bottom - (value / most) * height) + 0.5;
    return svg`
      <line class="grid" x1=${left} x2=${right} y1=${y} y2=${y}></line>
      <text class="halo" text-anchor=${beside ? 'end' : 'start'} x=${beside ? left - 6 : left} y=${beside ? y + 4 : y - 3}>${say(value)}</text>`;
  });
}

function yearLabels({ scale, locale }: Drawing, y: number) {
  const [from, to] = scale.domain().map(Number);
  const [left, right] = scale.range();
  const { unit, ticks, context } = timeTicks(from, to, right - left);
  return (unit === 'year' ? ticks : context)
    .filter((time) => scale(time) >= left && scale(time) + 28 <= right + 14)
    .map((time) => svg`<text x=${scale(time) + 2} y=${y}>${locale.format.year(startOf(years(time)))}</text>`);
}
