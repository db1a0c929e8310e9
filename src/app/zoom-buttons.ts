import { css, html, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { localeContext, shared } from '../controls/context.ts';
import { baseStyles } from '../controls/styles.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Command } from './keys.ts';

/** Asks the picture for a command, as a key would. */
export class CommandEvent extends Event {
  static readonly type = 'breach-command';

  constructor(readonly command: Command) {
    super(CommandEvent.type, { bubbles: true, composed: true });
  }
}

/** `<breach-zoom>`: zoom out, zoom in, show everything. Fires `breach-command`. */
export class BreachZoom extends LitElement {
  static override styles = [
    baseStyles,
    css`
      div {
        display: flex;
        gap: 4px;
      }
      button {
        min-width: 30px;
        min-height: 28px;
        padding-block: 2px;
      }
      @container (max-width: 575px) {
        button:disabled {
          display: none;
        }
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  @shared(localeContext) locale!: Locale;
  /** Whether less than everything is shown. */
  @property({ type: Boolean }) zoomed = false;

  override render() {
    const { chart } = this.locale.words;
    const ask = (command: Command) => () => this.dispatchEvent(new CommandEvent(command));
    return html`
      <div>
        <button part="button" type="button" aria-label=${chart.zoomOut} title=${chart.zoomOut} @click=${ask('zoom-out')}>−</button>
        <button part="button" type="button" aria-label=${chart.zoomIn} title=${chart.zoomIn} @click=${ask('zoom-in')}>+</button>
        <button part="button" type="button" ?disabled=${!this.zoomed} @click=${ask('fit')}>${chart.fit}</button>
      </div>
    `;
  }
}
