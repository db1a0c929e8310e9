import { css, html, LitElement } from 'lit';
import { state } from 'lit/decorators.js';
import { localeContext, shared } from '../../controls/context.ts';
import { StateChangeEvent } from '../../controls/events.ts';
import { baseStyles } from '../../controls/styles.ts';
import type { Locale } from '../../i18n/locale.ts';
import { closeIncident } from '../../state/actions.ts';

/** Heights of the sheet, in that of the window: beside what is looked at, and for reading. */
const HALF = 0.54;
const FULL = 0.92;
/** Pulled lower than this, the sheet closes. */
const CLOSED = 0.34;
/** A press that moves less is no pull, CSS pixels. */
const SLACK = 6;

/** `<breach-grip>`: what a sheet over the page is pulled higher, lower and shut by. Fires `breach-change` when it is shut. */
export class BreachGrip extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: var(--grip, block);
        flex: none;
      }
      button {
        display: block;
        inline-size: 100%;
        min-block-size: 28px;
        padding: 0;
        border: 0;
        background: none;
        touch-action: none;
        cursor: ns-resize;
      }
      button::before {
        content: '';
        display: block;
        inline-size: 40px;
        block-size: 4px;
        margin-inline: auto;
        border-radius: calc(var(--breach-radius) * 0.5);
        background: var(--breach-ink-faint);
        forced-color-adjust: none;
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  @shared(localeContext) locale!: Locale;
  @state() private isFull = false;
  /** Where the pull began, CSS pixels of the window, and how high the sheet was then. */
  private pull: { readonly y: number; readonly height: number } | undefined;
  private isPulled = false;

  override render() {
    const { sheet } = this.locale.lazy.details;
    return html`<button
      type="button"
      aria-expanded=${this.isFull ? 'true' : 'false'}
      aria-label=${sheet}
      @pointerdown=${this.onDown}
      @pointermove=${this.onMove}
      @pointerup=${this.onUp}
      @pointercancel=${this.onUp}
      @click=${this.onClick}
    ></button>`;
  }

  private set height(height: number) {
    if (this.parentElement) this.parentElement.style.blockSize = `${height}px`;
  }

  private settle(isFull: boolean): void {
    this.isFull = isFull;
    this.height = innerHeight * (isFull ? FULL : HALF);
  }

  private readonly onDown = (event: PointerEvent) => {
    this.pull = { y: event.clientY, height: this.parentElement?.offsetHeight ?? 0 };
    this.isPulled = false;
    if (event.currentTarget instanceof Element) event.currentTarget.setPointerCapture(event.pointerId);
  };

  private readonly onMove = (event: PointerEvent) => {
    if (!this.pull) return;
    const by = this.pull.y - event.clientY;
    if (Math.abs(by) >= SLACK) this.isPulled = true;
    if (this.isPulled) this.height = Math.min(innerHeight * FULL, this.pull.height + by);
  };

  private readonly onUp = () => {
    const share = (this.parentElement?.offsetHeight ?? 0) / innerHeight;
    const wasPulled = this.pull && this.isPulled;
    this.pull = undefined;
    if (!wasPulled) return;
    if (share < CLOSED) this.dispatchEvent(new StateChangeEvent(closeIncident));
    else this.settle(share > (HALF + FULL) / 2);
  };

  /** By keyboard, or a press that does not pull. */
  private readonly onClick = () => {
    if (!this.isPulled) this.settle(!this.isFull);
    this.isPulled = false;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'breach-grip': BreachGrip;
  }
}
