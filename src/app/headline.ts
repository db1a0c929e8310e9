import { css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { fetchPart } from '../controls/late-parts.ts';
import { SelectionElement, updateBehind } from '../controls/selection-element.ts';
import { baseStyles } from '../controls/styles.ts';
import { activeFilters } from '../state/actions.ts';
import { loadView, partsOf } from '../views/index.ts';

/**
 * `<breach-headline>`: what the view shows, in a sentence, and under it how that is known, or what is filtered by.
 * Both have their place before they are known, so that nothing under them moves.
 */
export class BreachHeadline extends SelectionElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: block;
      }
      .headline {
        overflow: hidden;
        min-block-size: 32px;
        font: 600 25px/32px var(--breach-serif);
        letter-spacing: -0.01em;
      }
      .line {
        display: flex;
        align-items: center;
        block-size: 28px;
        overflow: auto hidden;
        color: var(--breach-ink-soft);
        font-size: 15px;
        white-space: nowrap;
        scrollbar-width: thin;
      }
      :host([narrow]) .headline {
        min-block-size: 50px;
        font-size: 21px;
        line-height: 25px;
      }
      :host([narrow]) .line {
        block-size: 36px;
        font-size: 13px;
      }
      :host([narrow]) .line p {
        white-space: normal;
        line-height: 17px;
      }
    `,
  ];

  /** Whether the page is as narrow as a phone's. */
  @property({ type: Boolean, reflect: true }) narrow = false;
  /** Whether the first picture stands: what the sentence takes follows it. */
  @property({ type: Boolean }) pictured = false;

  /** The view whose parts have been asked for. */
  private asked = '';

  override updated(): void {
    const { state, locale } = this;
    const { view } = state;
    if (!this.pictured || partsOf(view) || view === this.asked) return;
    this.asked = view;
    const isWanted = () => this.state.view === view;
    void fetchPart(this, () => loadView(view, locale), { isWanted }).then(() => this.requestUpdate());
  }

  protected override scheduleUpdate() {
    return updateBehind(this, this.selection?.inWindow.length ?? 0, () => super.scheduleUpdate());
  }

  override render() {
    const { data: dataset, state, selection, locale } = this;
    if (!dataset || !selection) return nothing;
    const { headline, line } = partsOf(state.view)?.headline?.({ dataset, state, selection, locale }) ?? EMPTY;
    const chips = activeFilters(state).length > 0;
    return html`
      <p class="headline">${headline}</p>
      <div class="line" tabindex="-1">
        ${chips ? html`<breach-chips @breach-chips-gone=${this.onChipsGone}></breach-chips>` : html`<p>${line}</p>`}
      </div>
    `;
  }

  private readonly onChipsGone = () => {
    this.renderRoot.querySelector<HTMLElement>('.line')?.focus({ preventScroll: true });
  };
}

const EMPTY = { headline: '', line: '' };
