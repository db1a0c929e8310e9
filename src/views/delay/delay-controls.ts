import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { StateChangeEvent } from '../../controls/events.ts';
import { mark } from '../../controls/marked.ts';
import { baseStyles } from '../../controls/styles.ts';
import type { Dataset } from '../../data/dataset.ts';
import type { NoDelay } from '../../data/life.ts';
import type { Locale } from '../../i18n/locale.ts';
import { nameOf } from '../../i18n/names.ts';
import { openIncident, setView } from '../../state/actions.ts';
import { type DelayGroup, delaysOf, sayDelays } from '../../state/delays.ts';
import type { Selection } from '../../state/filters.ts';
import { INITIAL, type State } from '../../state/state.ts';

/** Of one reason at most so many names are listed; the filters find the others. */
const MOST_NAMES = 80;

/**
 * `<breach-delay>`: the answer over the picture of delays, in a sentence, and the breaches that are not
 * in it, which can be opened. The summary announces what changes: this is read in its place. Fires `breach-change`.
 */
export class BreachDelay extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        margin-block: 2px 8px;
      }
      h2 {
        /* The headline above has said it in short: this is the same to the month. */
        font: 600 15px / 1.35 var(--breach-sans);
      }
      summary {
        min-block-size: 24px;
        padding-block: 2px;
        inline-size: fit-content;
        font-size: 13.5px;
        color: var(--breach-ink-soft);
        cursor: pointer;
      }
      h3 {
        margin-block: 8px 2px;
        font-size: 13px;
        font-weight: 600;
      }
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
        font-size: 13px;
      }
      li {
        display: flex;
        align-items: center;
        max-inline-size: 100%;
      }
      li button {
        min-inline-size: 0;
        overflow-wrap: anywhere;
        text-align: start;
      }
      details[open] {
        padding-block-end: 6px;
      }
      @media print {
        details:not([open]) {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) data!: Dataset;
  @property({ attribute: false }) state!: State;
  @property({ attribute: false }) selection!: Selection;
  @property({ attribute: false }) locale!: Locale;

  override render() {
    const { data, state, selection, locale } = this;
    const group = delaysOf(data, selection.inWindow, state.align);
    if (selection.inWindow.length === 0) return nothing;
    const { sentence, without } = sayDelays(group, state.align, locale);
    const { missing, elsewhere } = locale.lazy.delay;
    const isEmpty = group.rows.length === 0;
    return html`
      <h2>${isEmpty ? missing[state.align] : sentence}</h2>
      ${isEmpty ? html`<button type="button" class="elsewhere" @click=${this.showElsewhere}>${elsewhere}</button>` : nothing}
      ${this.renderBeside(group, without)}
    `;
  }

  private readonly showElsewhere = () => {
    this.dispatchEvent(new StateChangeEvent((now) => setView(now, INITIAL.view)));
  };

  private renderBeside({ without }: DelayGroup, main: string) {
    const { beside } = this.locale.lazy.delay;
    const reasons = (Object.keys(without) as NoDelay[]).filter((reason) => without[reason].length > 0);
    const count = reasons.reduce((sum, reason) => sum + without[reason].length, 0);
    if (count === 0) return nothing;
    return html`
      <details>
        <summary>${main || beside.label(this.locale.format.integer(count))}</summary>
        ${reasons.map((reason) => this.renderReason(reason, without[reason]))}
      </details>
    `;
  }

  private renderReason(reason: NoDelay, rows: readonly number[]) {
    const { data, locale } = this;
    const { beside } = locale.lazy.delay;
    const more = rows.length - MOST_NAMES;
    return html`
      <h3>${beside.counted(beside[reason], locale.format.integer(rows.length))}</h3>
      <ul>
        ${rows.slice(0, MOST_NAMES).map((row) => {
          const incident = data.incidents[row];
          return html`<li>
            <button type="button" @click=${() => this.open(incident.id)}>${mark(nameOf(incident, locale.tag), locale)}</button>
          </li>`;
        })}
        ${more > 0 ? html`<li>${beside.more(locale.format.integer(more))}</li>` : nothing}
      </ul>
    `;
  }

  private open(id: string): void {
    this.dispatchEvent(new StateChangeEvent((state) => openIncident(state, id)));
  }
}
