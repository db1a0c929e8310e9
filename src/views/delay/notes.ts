import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { baseStyles } from '../../controls/styles.ts';
import type { Dataset } from '../../data/dataset.ts';
import { type CensoredDuration, estimatedQuantile } from '../../data/survival.ts';
import type { Locale } from '../../i18n/locale.ts';
import { type DelayGroup, delayGroups, delaysOf, halfOf, sayLength, tenthOf } from '../../state/delays.ts';
import type { Selection } from '../../state/filters.ts';
import { laneLabel } from '../../state/lanes.ts';
import type { State } from '../../state/state.ts';

/** `<breach-delay-notes>`: under the picture of delays: what no curve can show, the half of each group, and how it is reckoned. */
export class BreachDelayNotes extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        margin-block: 10px 14px;
        font-size: 13.5px;
      }
      p {
        max-inline-size: 72ch;
        margin-block-end: 6px;
        color: var(--breach-ink-soft);
        text-wrap: pretty;
      }
      .truncation {
        padding-inline-start: 10px;
        border-inline-start: 3px solid var(--breach-accent);
        color: var(--breach-ink);
      }
      .scroller {
        overflow-x: auto;
        margin-block: 10px;
      }
      table {
        border-collapse: collapse;
        font-variant-numeric: tabular-nums;
      }
      caption {
        padding-block: 4px;
        font-weight: 600;
        text-align: start;
      }
      th,
      td {
        padding-block: 4px;
        padding-inline: 0 18px;
        border-block-end: 1px solid var(--breach-grid);
        font-weight: 400;
        text-align: start;
        vertical-align: baseline;
      }
      tbody th {
        min-inline-size: 11ch;
        overflow-wrap: anywhere;
      }
      thead th {
        font-size: 12.5px;
        color: var(--breach-ink-soft);
      }
      .number {
        text-align: end;
      }
      .all > * {
        font-weight: 600;
      }
      .few {
        color: var(--breach-ink-soft);
      }
      summary {
        min-block-size: 28px;
        padding-block: 4px;
        inline-size: fit-content;
        font-size: 12.5px;
        font-weight: 600;
        cursor: pointer;
      }
    `,
  ];

  @property({ attribute: false }) data!: Dataset;
  @property({ attribute: false }) state!: State;
  @property({ attribute: false }) selection!: Selection;
  @property({ attribute: false }) locale!: Locale;

  override render() {
    const { data, state, selection, locale } = this;
    if (selection.inWindow.length === 0) return nothing;
    const words = locale.lazy.delay;
    const all = delaysOf(data, selection.inWindow, state.align);
    const counted = (value: number) => ({ value, text: locale.format.integer(value) });
    const { drawn, without } = all.otherNature;
    const half = halfOf(all) && estimatedQuantile(all.estimate(), 0.5);
    return html`
      <p class="truncation">${words.truncation}</p>
      ${drawn > 0 ? html`<p>${words.natures(counted(drawn), counted(without))}</p>` : nothing}
      ${state.group === 'none' ? nothing : this.renderTable(all)}
      <details>
        <summary>${words.method.label}</summary>
        <p>${words.method.bounds}</p>
        <p>${half ? words.method.estimate(sayLength(half, locale)) : words.method.estimateOnly}</p>
        ${state.align === 'discovery' ? html`<p>${words.method.discovery}</p>` : nothing}
        <p lang="en">${words.method.source}</p>
      </details>
    `;
  }

  private renderTable(all: DelayGroup) {
    const { data, state, selection, locale } = this;
    const { table } = locale.lazy.delay;
    const groups = delayGroups(data, selection.inWindow, state.group, state.align);
    const missing = all.measured + missingOf(all) > 0;
    if (!missing) return nothing;
    return html`
      <div class="scroller" tabindex="0" role="region" aria-label=${table.caption}>
        <table>
          <caption>
            ${table.caption}
          </caption>
          <thead>
            <tr>
              <th scope="col">${table.group}</th>
              <th scope="col" class="number">${table.count}</th>
              <th scope="col">${table.half}</th>
              <th scope="col">${table.tenth}</th>
              <th scope="col" class="number">${table.unknown}</th>
            </tr>
          </thead>
          <tbody>
            ${groups.map((group) => this.renderRow(group, laneLabel(group.key, state.group, locale), false))}
            ${this.renderRow(all, locale.words.groups.all, true)}
          </tbody>
        </table>
      </div>
    `;
  }

  private renderRow(group: DelayGroup, name: string, isAll: boolean) {
    const { format, lazy } = this.locale;
    const length = (lag: CensoredDuration | undefined) =>
      lag
        ? html`<td>${sayLength(lag, this.locale)}</td>`
        : html`<td class="few">${group.measured > 0 ? lazy.delay.table.tooFew : '–'}</td>`;
    return html`
      <tr class=${isAll ? 'all' : ''}>
        <th scope="row">${name}</th>
        <td class="number">${format.integer(group.measured)}</td>
        ${length(halfOf(group))} ${length(tenthOf(group))}
        <td class="number">${format.integer(missingOf(group))}</td>
      </tr>
    `;
  }
}

/** Breaches whose dates give no delay. */
function missingOf({ without }: DelayGroup): number {
  return Object.values(without).reduce((sum, rows) => sum + rows.length, 0);
}
