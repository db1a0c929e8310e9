import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { Locale } from '../locales/locale.ts';
import { mark } from './marked.ts';
import type { Readout } from './readout.ts';
import { baseStyles } from './styles.ts';

/** Distance from the point it speaks of, CSS pixels. */
const GAP = 14;

/** `<breach-readout>`: a few words beside what is pointed at, kept inside the picture. The list and a live region say the same. */
export class BreachReadout extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        position: absolute;
        inset: 0 auto auto 0;
        max-width: 300px;
        padding: 7px 10px;
        border-radius: var(--breach-radius);
        background: var(--breach-ink);
        color: var(--breach-paper);
        font-size: 12.5px;
        line-height: 1.35;
        pointer-events: none;
        box-shadow: var(--breach-shadow);
        forced-color-adjust: none;
        z-index: 2;
      }
      strong {
        display: block;
        font-weight: 600;
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) locale!: Locale;
  @property({ attribute: false }) readout: Readout | undefined;
  /** Width of the picture, CSS pixels. */
  @property({ type: Number }) room = 0;

  override updated(): void {
    const { readout } = this;
    this.hidden = readout === undefined;
    if (!readout) return;
    const { offsetWidth, offsetHeight } = this;
    const left = Math.max(4, Math.min(readout.x + GAP, this.room - offsetWidth - 4));
    const above = readout.y - offsetHeight - GAP;
    this.style.transform = `translate(${left}px, ${above > 0 ? above : readout.y + GAP + 4}px)`;
  }

  override render() {
    const { readout, locale } = this;
    if (!readout) return nothing;
    const { title, text, note } = readout;
    return html`<strong>${mark(title, locale)}</strong>${text}${note ? html`<p>${mark(note, locale)}</p>` : nothing}`;
  }
}
