import { css, html, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Theme } from '../chart/theme.ts';
import { completeContext, guestContext, shared } from '../controls/context.ts';
import { markEntered } from '../controls/events.ts';
import { announceTask, nextFrame, pause } from '../controls/late-parts.ts';
import { SelectionElement } from '../controls/selection-element.ts';
import { baseStyles } from '../controls/styles.ts';
import type { BreachDetails } from '../panels/details/details.ts';
import type { BreachOutline } from '../panels/list/list.ts';
import { activeFilters } from '../state/actions.ts';
import { viewOf } from '../views/index.ts';
import { defineLater } from './lazy.ts';

/** After so many ms a screen reader has followed the focus. */
const HEARD = 300;

/**
 * `<breach-reader>`: what stands in words beside the picture: the list of the selection, and the open
 * incident. Where there is room the incident takes the place of the list; else it is a sheet over
 * the page, which goes on scrolling.
 */
export class BreachReader extends SelectionElement {
  static override styles = [
    baseStyles,
    css`
      aside:focus-visible {
        outline-offset: -2px;
      }
      :host([wide]) aside {
        max-height: 100vh;
        overflow: auto;
        overscroll-behavior: contain;
        padding-inline: 20px 4px;
        border-inline-start: 1px solid var(--breach-grid-strong);
      }
      :host(:not([wide])) aside {
        margin-block-start: 12px;
      }
      .sheet {
        display: contents;
      }
      :host(:not([wide])) .sheet {
        position: fixed;
        inset: auto 0 0;
        display: flex;
        flex-direction: column;
        block-size: 54vh;
        /* Seen where a system has its own colours and no shadows. */
        border: solid transparent;
        border-width: 2px 0 0;
        border-radius: calc(var(--breach-radius) * 2) calc(var(--breach-radius) * 2) 0 0;
        background: var(--breach-paper);
        box-shadow: 0 -2px 24px rgb(0 0 0 / 28%);
        z-index: 5;
      }
      :host(:not([wide])) breach-details {
        flex: 1 1 0;
        overflow: auto;
        overscroll-behavior: contain;
        padding: 0 16px 24px;
      }
      :host([wide]) breach-grip {
        display: none;
      }
      @media print {
        aside {
          max-height: none;
          overflow: visible;
        }
      }
    `,
  ];

  /** The sheet of details that lies over the page, where there is no room beside the picture. */
  get sheet(): HTMLElement | null {
    return this.hasAttribute('wide') ? null : this.renderRoot.querySelector<HTMLElement>('.sheet');
  }

  @property({ attribute: false }) theme!: Theme;
  /** The open incident, or -1. */
  @property({ type: Number }) row = -1;
  /** Whether sentences and sources have arrived. */
  @shared(completeContext) complete = false;
  /** Whether the first picture stands: the list, which is long, follows it. */
  @property({ type: Boolean }) pictured = false;
  /** Whether an open incident takes the place of the list. */
  @property({ type: Boolean, reflect: true }) wide = true;
  /** Whether the page is as narrow as a phone's. */
  @property({ type: Boolean }) narrow = false;
  /** Whether it stands in somebody's page: then an open incident takes the place of the list at any width. */
  @shared(guestContext) guest = false;
  @state() private keepsList = false;
  @query('breach-details') private readonly details!: BreachDetails | null;
  @query('breach-outline') private readonly outline!: BreachOutline | null;
  @query('aside') private readonly aside!: HTMLElement;

  /** The incident that was told last, or -1. */
  private told = -1;

  constructor() {
    super();
    markEntered(this);
  }

  /**
   * What has been pressed is marked in the picture first; the sentences about it, which take longer, come with the
   * frame after it.
   */
  protected override async scheduleUpdate(): Promise<void> {
    const isOpening = this.row >= 0 && this.row !== this.told;
    this.told = this.row;
    if (this.hasUpdated && isOpening) {
      const frame = nextFrame();
      announceTask(this, frame);
      await frame;
    }
    await super.scheduleUpdate();
  }

  /**
   * Puts the focus on the heading of the incident that is being opened, once it is there. The list stays
   * until then: a screen reader whose line vanishes first does not follow to the heading.
   */
  focusHeading(): Promise<void> {
    const focusing = this.leadToHeading();
    announceTask(this, focusing);
    return focusing;
  }

  private async leadToHeading(): Promise<void> {
    this.keepsList = true;
    await defineLater(this, this.locale);
    await this.updateComplete;
    await this.details?.updateComplete;
    await this.details?.focusHeading();
    // Below the details, where nobody sees it go.
    await pause(HEARD);
    this.keepsList = false;
  }

  /** Puts the focus into the list, on the line of an incident if one is named; false where there is no list. */
  async focusList(row = -1): Promise<boolean> {
    if (!customElements.get('breach-outline')) await defineLater(this, this.locale);
    await this.updateComplete;
    const { outline } = this;
    if (outline && !outline.hidden && (await outline.focusLine(row))) return true;
    if (!this.details) return false;
    this.aside.focus();
    return true;
  }

  override render() {
    const { words } = this.locale;
    const open = this.row >= 0;
    // Behind a sheet the page stays as it was.
    const isReplaced = open && (this.wide || this.guest);
    return html`
      <aside part="reader" role=${this.guest ? 'group' : nothing} tabindex="-1" aria-label=${open ? words.outline.incident : words.outline.label}>
        ${
          open
            ? html`<div class="sheet" part="sheet">
                <breach-grip></breach-grip>
                <breach-details
                  part="details"
                  .data=${this.data}
                  .row=${this.row}
                  .selection=${this.selection}
                  .locale=${this.locale}
                  .theme=${this.theme}
                  .complete=${this.complete}
                  .state=${this.state}
                ></breach-details></div>
              `
            : nothing
        }
        ${
          this.pictured && !isReplaced && activeFilters(this.state).length === 0
            ? html`<breach-start .theme=${this.theme} ?brief=${this.narrow && viewOf(this.state).narrow?.(this.state).isList}></breach-start>`
            : nothing
        }
        ${
          this.pictured
            ? html`
                <breach-outline
                  .ordering=${viewOf(this.state).listOrder?.(this.state) ?? 'time'}
                  part="list"
                  ?hidden=${isReplaced && !this.keepsList}
                  .row=${this.row}
                  .narrow=${!this.wide}
                ></breach-outline>
              `
            : nothing
        }
      </aside>
    `;
  }
}
