import { css, html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { AXIS_HEIGHT, drawTimeAxis } from '../../chart/axis.ts';
import { marksToSvg } from '../../chart/render-svg.ts';
import { createTimeScale, type TimeScale } from '../../chart/scales.ts';
import type { MeasureText } from '../../chart/scene.ts';
import { createMeasure } from '../../chart/text.ts';
import type { Theme } from '../../chart/theme.ts';
import { dataContext, localeContext, selectionContext, shared } from '../../controls/context.ts';
import { StateChangeEvent } from '../../controls/events.ts';
import { mark } from '../../controls/marked.ts';
import { updateBehind } from '../../controls/selection-element.ts';
import { baseStyles } from '../../controls/styles.ts';
import { svgNode } from '../../controls/svg-nodes.ts';
import { sizeOf } from '../../data/claims.ts';
import type { Dataset } from '../../data/dataset.ts';
import type { Locale } from '../../i18n/locale.ts';
import { shortNameOf } from '../../i18n/names.ts';
import { openIncident } from '../../state/actions.ts';
import type { Selection } from '../../state/filters.ts';
import { drawLife, lifeOnCalendar } from '../common/lives.ts';
import { CHOICES, type Choice, chosenBy, sayDelay, saySecrecy } from './choices.ts';
import { startTour } from './start-tour.ts';

/** Height of a small life, and width of all of them, CSS pixels. */
const LIFE = 12;
const WIDTH = 300;
const YEAR = 365.25 * 86_400_000;

/**
 * `<breach-start>`: where a reader may begin: the cases that the data set is about, each with its life on a common
 * axis, and short lists of others. Fires `breach-change`.
 */
export class BreachStart extends LitElement {
  static override styles = [
    baseStyles,
    css`
      h2 {
        font: 600 18px/1.3 var(--breach-serif);
      }
      .hint {
        color: var(--breach-ink-soft);
        font-size: 12.5px;
      }
      ol {
        margin-block: 4px 14px;
      }
      li {
        position: relative;
        padding-block: 4px;
        border-block-start: 1px solid var(--breach-grid);
      }
      li:hover {
        background: var(--breach-paper-band);
      }
      :host {
        container-type: inline-size;
      }
      .name {
        min-inline-size: 0;
        overflow-wrap: anywhere;
      }
      /* Beside a long name a size keeps its words whole. */
      .value {
        min-inline-size: min-content;
        overflow-wrap: break-word;
        word-break: keep-all;
      }
      /* Under the picture of a phone fewer are enough. */
      @media screen and (max-width: 599px) {
        .list li:nth-child(n + 6) {
          display: none;
        }
      }
      .row {
        display: flex;
        align-items: baseline;
        justify-content: space-between;
        gap: 10px;
        min-block-size: 24px;
      }
      button.name {
        min-block-size: 24px;
        padding: 0;
        border: 0;
        background: none;
        color: inherit;
        font-weight: 600;
        text-align: start;
      }
      li:hover .name {
        text-decoration: underline;
      }
      /* The whole entry is where the button can be pressed. */
      .name::after {
        content: '';
        position: absolute;
        inset: 0;
      }
      .says,
      .value {
        color: var(--breach-ink-soft);
        font-size: 12.5px;
        text-align: end;
      }
      .says {
        text-align: start;
      }
      svg {
        display: block;
        max-inline-size: 100%;
      }
      .tour {
        min-block-size: 32px;
        margin-block: -8px 12px;
        padding: 0;
        border: 0;
        background: none;
        color: var(--breach-accent);
        font-size: 13px;
        text-decoration: underline;
        text-underline-offset: 3px;
      }
      .tabs {
        display: flex;
        flex-wrap: wrap;
        gap: 0 2px;
      }
      .tabs button {
        padding: 4px 6px;
        border: 0;
        border-block-end: 2px solid transparent;
        border-radius: 0;
        background: none;
        color: var(--breach-ink-soft);
        font-size: 13px;
      }
      .tabs button[aria-pressed='true'] {
        border-color: var(--breach-ink);
        color: var(--breach-ink);
        font-weight: 600;
      }
    `,
  ];

  @shared(dataContext) data!: Dataset;
  @shared(selectionContext) selection!: Selection;
  @shared(localeContext) locale!: Locale;
  @property({ attribute: false }) theme!: Theme;
  /** Whether the cases told in full stand elsewhere already. */
  @property({ type: Boolean }) brief = false;
  @state() private choice: Choice = 'largest';
  /** How many times the reader has asked for other incidents: those at random differ each time. */
  @state() private turn = 0;

  protected override scheduleUpdate() {
    return updateBehind(this, this.selection?.inWindow.length ?? 0, () => super.scheduleUpdate());
  }

  override render() {
    const { data, locale } = this;
    const { start } = locale.lazy;
    const featured = Array.from(data.priority).filter((row) => data.incidents[row].featured);
    return html`
      ${
        this.brief || featured.length === 0
          ? nothing
          : html`<h2>${start.label}</h2>
              <p class="hint">${start.hint(featured.length, locale.format.integer(featured.length))}</p>
              ${this.renderLives(featured)}`
      }
      ${
        featured.length === 0
          ? nothing
          : html`<button class="tour" type="button" @click=${() => startTour(this)}>${locale.lazy.tour.start}</button>`
      }
      <h2>${start.more}</h2>
      <div class="tabs" role="group" aria-label=${start.more}>
        ${CHOICES.map(
          (choice) =>
            html`<button type="button" aria-pressed=${choice === this.choice} @click=${() => this.choose(choice)}>${start.choices[choice]}</button>`,
        )}
      </div>
      <ol class="list">
        ${chosenBy(this.choice, data, this.selection.rows, this.turn).map((row) => this.renderRow(row))}
      </ol>
    `;
  }

  private renderLives(rows: readonly number[]) {
    const { data, locale, theme } = this;
    const { first, anchor } = data.columns;
    const from = Math.min(...rows.map((row) => first[row])) - YEAR / 2;
    const to = Math.max(...rows.map((row) => anchor[row])) + YEAR / 2;
    const scale = createTimeScale(from, to, 2, WIDTH - 8);
    return html`<ol>
      ${rows.map(
        (row) => html`<li>
          <div class="row">${this.renderName(row)}<span class="value">${sayDelay(data, row, locale)}</span></div>
          ${svgNode(drawSmallLife(data, row, scale, theme))}
        </li>`,
      )}
      <li aria-hidden="true">${svgNode(drawYears(scale, theme, locale, createMeasure(theme)))}</li>
    </ol>`;
  }

  private renderRow(row: number) {
    const { data, locale } = this;
    const figures = data.figures(row);
    const size = sizeOf(figures) ?? figures[0];
    return html`<li>
      <div class="row">${this.renderName(row)}<span class="value">${size ? locale.format.figureLabel(size.best) : ''}</span></div>
      <p class="says">${saySecrecy(data, row, locale)}</p>
    </li>`;
  }

  private renderName(row: number) {
    const { data, locale } = this;
    const { id } = data.incidents[row];
    return html`<button class="name" type="button" @click=${() => this.dispatchEvent(new StateChangeEvent((now) => openIncident(now, id)))}>
      ${mark(shortNameOf(data.incidents[row], locale.tag), locale)}
    </button>`;
  }

  private choose(choice: Choice): void {
    this.choice = choice;
    this.turn += 1;
  }
}

function drawSmallLife(dataset: Dataset, row: number, scale: TimeScale, theme: Theme): string {
  const whole = lifeOnCalendar(dataset, row);
  const { marks } = drawLife(dataset, row, scale, LIFE / 2, 6, { ...whole, aftermath: [] }, 0.8);
  return marksToSvg(marks, { width: WIDTH, height: LIFE }, theme, `start-${row}-`);
}

function drawYears(scale: TimeScale, theme: Theme, locale: Locale, measure: MeasureText): string {
  const plot = { x: 2, y: AXIS_HEIGHT, width: WIDTH - 8, height: 1 };
  return marksToSvg(
    drawTimeAxis(scale, plot, measure, locale).filter(({ type }) => type === 'label'),
    { width: WIDTH, height: AXIS_HEIGHT },
    theme,
    'start-years-',
  );
}
