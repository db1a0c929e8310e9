import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { guestContext, localeContext, shared, stateContext } from '../controls/context.ts';
import { creditLine } from '../controls/credit-line.ts';
import { StateChangeEvent } from '../controls/events.ts';
import { langOf } from '../controls/marked.ts';
import { baseStyles } from '../controls/styles.ts';
import { UNITS, type Unit } from '../data/vocabulary.ts';
import type { Credit } from '../i18n/credit.ts';
import { LANGUAGES } from '../i18n/index.ts';
import type { Locale } from '../i18n/locale.ts';
import { setLang, setView } from '../state/actions.ts';
import type { State } from '../state/state.ts';
import { VIEWS, viewOf } from '../views/index.ts';

/**
 * `<breach-header>`: name of the page, choice of the view, its settings, the language, and help. What is slotted stands among its settings, in the slot `first` at its beginning. Fires `breach-change` and `breach-help`.
 */
export class BreachHeader extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        position: relative;
        container-type: inline-size;
      }
      header {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 6px 16px;
        padding-block: 8px 4px;
      }
      .name {
        display: flex;
        flex: 1 1 300px;
        flex-wrap: wrap;
        align-items: baseline;
        gap: 0 14px;
      }
      h1,
      h2 {
        font: 600 24px/1.2 var(--breach-serif);
        letter-spacing: -0.01em;
      }
      h1,
      h2 {
        overflow-wrap: anywhere;
      }
      .tagline,
      .byline {
        color: var(--breach-ink-soft);
        font-size: 13px;
      }
      .byline {
        display: flex;
        flex-wrap: wrap;
        gap: 0 14px;
        overflow-wrap: anywhere;
      }
      .views {
        display: flex;
        gap: 2px;
        padding: 2px;
        border: 1px solid var(--breach-grid-strong);
        border-radius: calc(var(--breach-radius) * 1.25);
      }
      .views button {
        min-width: 72px;
        background: none;
        font-weight: 500;
      }
      .views button[aria-pressed='true'] {
        background: var(--breach-ink);
      }
      .settings {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px 10px;
      }
      .languages {
        display: flex;
        align-items: center;
        font-size: 13px;
      }
      .languages button {
        min-width: 28px;
        padding-inline: 4px;
        background: none;
        color: var(--breach-ink-soft);
      }
      .languages button[aria-pressed='true'] {
        color: var(--breach-ink);
        font-weight: 600;
      }
      .languages button + button::before {
        content: '·';
        position: absolute;
        margin-inline-start: -6px;
        color: var(--breach-ink-faint);
        font-weight: 400;
      }
      .help {
        min-width: 32px;
      }
      .minimal .views button {
        min-width: 0;
      }
      @container (max-width: 575px) {
        header {
          padding-block: 8px 4px;
        }
        .tagline {
          display: none;
        }
        h1,
        h2 {
          font-size: 21px;
        }
        .name {
          flex-basis: 140px;
        }
        .full .name {
          padding-inline-end: 44px;
        }
        /* Beside the title: alone in a row it would move all that follows. */
        .help {
          position: absolute;
          inset-block-start: 4px;
          inset-inline-end: 0;
        }
        .views button {
          min-width: 0;
        }
      }
      @container (max-width: 400px) {
        .views {
          gap: 0;
        }
        .views button {
          padding-inline: clamp(3px, 3cqi - 5px, 8px);
          font-size: 13px;
          white-space: nowrap;
        }
      }
      @media print {
        .settings,
        .views {
          display: none;
        }
      }
    `,
  ];

  @shared(stateContext) state!: State;
  @shared(localeContext) locale!: Locale;
  /** Whose data are shown. */
  @property({ attribute: false }) credit!: Credit;
  /** Units that the data set gives figures in. */
  @property({ attribute: false }) units: readonly Unit[] = UNITS;
  /** Whether it stands in somebody's page, whose landmarks and heading are not ours. */
  @shared(guestContext) guest = false;

  override render() {
    const { words } = this.locale;
    const { view, controls } = this.state;
    const isFull = controls === 'full';
    return html`
      <header role=${this.guest ? 'none' : nothing} class=${controls}>
        <slot name="first"></slot>
        ${isFull || !this.guest ? this.renderName(isFull) : nothing}
        <div class="views" part="views" role="group" aria-label=${words.views.label}>
          ${VIEWS.map(
            ({ id }) => html`
              <button part="button" type="button" aria-pressed=${id === view} @click=${() => this.change((state) => setView(state, id))}>
                ${words.views[id]}
              </button>
            `,
          )}
        </div>
        <div class="settings">
          ${isFull ? html`<breach-settings exportparts="select" .settings=${viewOf(this.state).settings} .units=${this.units}></breach-settings>` : nothing}
          <slot></slot>
          ${isFull ? this.renderRest() : nothing}
        </div>
      </header>
    `;
  }

  private renderName(isFull: boolean) {
    const { credit, locale } = this;
    const { text, lang } = credit.title;
    const language = langOf(lang, locale);
    if (!isFull) return html`<h1 class="visually-hidden" lang=${language}>${text}</h1>`;
    return html`
      <div class="name">
        ${this.guest ? html`<h2 part="title" lang=${language}>${text}</h2>` : html`<h1 part="title" lang=${language}>${text}</h1>`}
        ${
          // What we say of our own data is not said of others'.
          this.state.source === ''
            ? html`<p class="tagline">${locale.words.app.tagline}</p>`
            : html`<p class="tagline byline">${creditLine(credit, locale)}</p>`
        }
      </div>
    `;
  }

  private renderRest() {
    const { app } = this.locale.words;
    return html`
      <div class="languages" role="group" aria-label=${app.language}>
        ${LANGUAGES.map(
          ({ tag, name, short }) => html`
            <button
              type="button"
              lang=${tag}
              title=${name}
              aria-pressed=${tag === this.locale.tag}
              @click=${() => this.change((state) => setLang(state, tag))}
            >
              ${short}
            </button>
          `,
        )}
      </div>
      <button
        class="help"
        part="button"
        type="button"
        aria-label=${app.help}
        title=${app.help}
        @click=${() => this.dispatchEvent(new CustomEvent('breach-help', { bubbles: true, composed: true }))}
      >
        ?
      </button>
    `;
  }

  private change(change: (state: State) => State): void {
    this.dispatchEvent(new StateChangeEvent(change));
  }
}
