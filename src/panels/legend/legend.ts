import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { marksToSvg } from '../../chart/render-svg.ts';
import type { Theme } from '../../chart/theme.ts';
import { dataContext, localeContext, shared } from '../../controls/context.ts';
import { baseStyles } from '../../controls/styles.ts';
import { svgNode } from '../../controls/svg-nodes.ts';
import type { Dataset } from '../../data/dataset.ts';
import type { Locale } from '../../i18n/locale.ts';
import { inKey, LEGEND_HEIGHT, type LegendEntry } from './entries.ts';

/** `<breach-legend>`: the marks that matter most in one line, and every mark of the picture with its meaning behind it, colours apart (`<breach-colours>`), drawn as the picture draws them. */
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
      .key {
        position: relative;
        display: flex;
        align-items: center;
        gap: 4px 18px;
      }
      .key > ul {
        gap: 0 18px;
        font-size: 13px;
      }
      @container (max-width: 575px) {
        .key {
          align-items: flex-end;
        }
        .key > ul {
          display: grid;
          grid-template-columns: auto auto;
          gap: 4px 8px;
          font-size: 12px;
          line-height: 1.15;
        }
        .key > ul svg {
          inline-size: 26px;
        }
      }
      summary {
        min-height: 24px;
        padding-block: 2px;
        font-size: 13px;
        font-weight: 600;
        white-space: nowrap;
        cursor: pointer;
        color: var(--breach-accent);
      }
      /* Over the picture, so that nothing moves. */
      .all {
        position: absolute;
        inset-block-start: 100%;
        inset-inline: 0;
        padding: 10px 14px;
        border: 1px solid var(--breach-grid-strong);
        border-radius: var(--breach-radius);
        background: var(--breach-paper);
        box-shadow: 0 4px 18px rgb(0 0 0 / 18%);
        z-index: 4;
      }
      svg {
        display: block;
        flex: none;
      }
    `,
  ];

  @shared(dataContext) data!: Dataset;
  @shared(localeContext) locale!: Locale;
  @property({ attribute: false }) theme!: Theme;
  /** What there is to explain; while the picture is zoomed it mostly stays the same. */
  @property({ attribute: false, hasChanged: isUnlike }) entries: readonly LegendEntry[] = [];

  override render() {
    const { theme, entries } = this;
    if (entries.length === 0) return nothing;
    const key = inKey(entries, this.data);
    return html`
      <div class="key">
        ${legendList(key, theme, 'key')}
        <details @keydown=${this.onKey}>
          <summary>${this.locale.lazy.legend.more}</summary>
          <div class="all">${legendList(entries, theme, 'legend')}</div>
        </details>
      </div>
    `;
  }

  private get folded(): HTMLDetailsElement | null {
    return this.renderRoot.querySelector('details');
  }

  /** All marks lie over the picture: Escape, or a press beside them, gives it free again. */
  private readonly onKey = (event: KeyboardEvent) => {
    const { folded } = this;
    if (event.key !== 'Escape' || event.defaultPrevented || !folded?.open) return;
    event.preventDefault();
    folded.open = false;
    folded.querySelector('summary')?.focus();
  };

  private readonly onPress = (event: Event) => {
    const { folded } = this;
    if (folded?.open && !event.composedPath().includes(folded)) folded.open = false;
  };

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('pointerdown', this.onPress);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('pointerdown', this.onPress);
  }
}

/** Whether two lists explain different marks. */
function isUnlike(entries: readonly LegendEntry[], before: readonly LegendEntry[] | undefined): boolean {
  return JSON.stringify(entries) !== JSON.stringify(before);
}

/** The entries as a list; what shows it lays it out. */
export function legendList(
  entries: readonly Pick<LegendEntry, 'words' | 'width' | 'marks'>[],
  theme: Theme,
  prefix = 'legend',
) {
  return html`<ul>
    ${entries.map(({ words, width, marks }, index) => {
      const drawn = marksToSvg(marks, { width, height: LEGEND_HEIGHT }, theme, `${prefix}-${index}-`);
      return html`<li>${svgNode(drawn)}${words}</li>`;
    })}
  </ul>`;
}
