import { css, html, nothing, type PropertyValues, svg } from 'lit';
import { property } from 'lit/decorators.js';
import type { Box } from '../../chart/scene.ts';
import { WidthController } from '../../controls/controllers/width-controller.ts';
import { StateChangeEvent } from '../../controls/events.ts';
import { SelectionElement } from '../../controls/selection-element.ts';
import { baseStyles } from '../../controls/styles.ts';
import { setYears } from '../../state/actions.ts';
import { familyStyles } from './charts.ts';
import { countByYear, FAMILIES, type YearCount } from './counts.ts';
import { glyphOf, placeChanges, slotOf, stack, wholeScale } from './layout.ts';

/** Heights in CSS pixels: signs of what changed, and the sources of each year. */
const SIGNS = 9;
const STACK = 11;
const HEIGHT = SIGNS + STACK + 2;

/**
 * `<breach-coverage>`: the question that opens the charts of the years; over the open charts, on what kinds of source
 * each year's incidents rest, and when laws and sources began. Fires `breach-change`.
 */
export class BreachCoverage extends SelectionElement {
  static override styles = [
    baseStyles,
    familyStyles,
    css`
      :host {
        position: relative;
      }
      svg {
        display: block;
        overflow: visible;
      }
      button {
        display: block;
        min-block-size: 24px;
        padding: 1px 2px;
        border: 0;
        background: none;
        font-size: 12px;
        line-height: 1.2;
        text-align: start;
        color: var(--breach-ink);
      }
      button span {
        text-decoration-line: underline;
        text-decoration-style: dotted;
        text-underline-offset: 2px;
      }
      button:hover {
        color: var(--breach-accent);
      }
      button::before {
        content: '▸';
        display: inline-block;
        padding-inline-end: 2px;
      }
      button[aria-expanded='true']::before {
        content: '▾';
      }
      .sign {
        fill: var(--breach-ink-soft);
        stroke: var(--breach-ink-soft);
      }
      .sign.hollow {
        fill: var(--breach-paper);
      }
      @container (max-width: 575px) {
        button {
          inline-size: 100%;
          min-block-size: 44px;
          font-size: 14px;
        }
        svg {
          display: none;
        }
      }
      @media (forced-colors: active) {
        .sign {
          fill: CanvasText;
          stroke: CanvasText;
        }
      }
      @media print {
        button[aria-expanded='false'] {
          display: none;
        }
      }
    `,
  ];

  /** Left edge and width of the picture's plot, to stand under it. */
  @property({ attribute: false }) plot: Pick<Box, 'x' | 'width'> | undefined;

  private readonly room = new WidthController(this);
  private years: readonly YearCount[] = [];

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('data') && !changed.has('selection')) return;
    this.years = countByYear(this.data, this.selection.rows).years;
  }

  override render() {
    const { question } = this.locale.lazy.years;
    const isOpen = this.state.years !== 'closed';
    return html`<div class="ruler"></div>
      <button
        aria-expanded=${isOpen ? 'true' : 'false'}
        @click=${() => this.dispatchEvent(new StateChangeEvent((now) => setYears(now, isOpen ? 'closed' : 'open')))}
      >
        <span>${question}</span>
      </button>
      ${isOpen && this.room.width > 0 ? this.renderBand() : nothing}`;
  }

  private get scale() {
    return wholeScale(this.data.extent, this.room.width, this.plot);
  }

  private renderBand() {
    const { scale, locale } = this;
    const { coverage } = this.data;
    const { width } = this.room;
    const changes = placeChanges(coverage, scale, 0);
    const saysKinds = this.years.some(({ count, families }) => families.unsaid < count);
    if (!saysKinds && changes.length === 0) return nothing;
    return html`<svg
      width=${width}
      height=${HEIGHT}
      viewBox="0 0 ${width} ${HEIGHT}"
      role="img"
      aria-label=${locale.lazy.years.band(changes.length, locale.format.integer(changes.length))}
    >
      ${saysKinds ? this.years.map((year) => this.renderYear(year)) : nothing}
      ${changes.map(({ change, x }) => {
        const { path, filled } = glyphOf(change);
        return svg`<path class="sign ${filled ? '' : 'hollow'}" transform="translate(${x} ${SIGNS / 2}) scale(0.85)" d=${path}></path>`;
      })}
    </svg>`;
  }

  private renderYear({ year, families }: YearCount) {
    const slot = slotOf(year, this.scale);
    if (!slot) return nothing;
    const parts = stack(
      FAMILIES.map((family) => [family, families[family]] as const),
      SIGNS + 2,
      SIGNS + 2 + STACK,
    );
    return parts.map(
      ({ part, y, height }) =>
        svg`<rect class="family ${part}" x=${slot.x} y=${y} width=${slot.width} height=${height}></rect>`,
    );
  }
}
