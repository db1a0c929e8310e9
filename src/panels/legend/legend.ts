import { css, html, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { marksToSvg } from '../../chart/render-svg.ts';
import type { Theme } from '../../chart/theme.ts';
import { localeContext, shared } from '../../controls/context.ts';
import { baseStyles } from '../../controls/styles.ts';
import { svgNode } from '../../controls/svg-nodes.ts';
import type { Locale } from '../../i18n/locale.ts';
import { LEGEND_HEIGHT, type LegendEntry } from './entries.ts';

/** `<breach-legend>`: every mark of the picture with its meaning, colours apart (`<breach-colours>`), drawn as the picture draws them. */
export class BreachLegend extends LitElement {
  static override styles = [
    baseStyles,
    css`
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: 2px 18px;
        font-size: 12.5px;
        color: var(--breach-ink-soft);
      }
      li {
        display: flex;
        align-items: center;
        gap: 6px;
        min-height: 22px;
      }
      details {
        margin-block-start: 4px;
      }
      summary {
        min-height: 28px;
        padding-block: 4px;
        font-size: 12.5px;
        font-weight: 600;
        cursor: pointer;
        width: fit-content;
      }
      svg {
        display: block;
        flex: none;
      }
    `,
  ];

  @shared(localeContext) locale!: Locale;
  @property({ attribute: false }) theme!: Theme;
  /** What there is to explain. */
  @property({ attribute: false }) entries: readonly LegendEntry[] = [];

  override render() {
    return html`
      <details>
        <summary>${this.locale.lazy.legend.label}</summary>
        ${legendList(this.entries, this.theme)}
      </details>
    `;
  }
}

/** The entries as a list; what shows it lays it out. */
export function legendList(entries: readonly LegendEntry[], theme: Theme) {
  return html`<ul>
    ${entries.map(({ words, width, marks }, index) => {
      const drawn = marksToSvg(marks, { width, height: LEGEND_HEIGHT }, theme, `legend-${index}-`);
      return html`<li>${svgNode(drawn)}${words}</li>`;
    })}
  </ul>`;
}
