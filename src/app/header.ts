import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { guestContext, localeContext, shared, stateContext } from '../controls/context.ts';
import { StateChangeEvent } from '../controls/events.ts';
import { creditLine, langOf } from '../controls/marked.ts';
import { hasSite, siteAddress } from '../controls/site.ts';
import { baseStyles } from '../controls/styles.ts';
import type { Credit } from '../i18n/credit.ts';
import { LANGUAGES } from '../i18n/index.ts';
import type { Locale } from '../i18n/locale.ts';
import { aboutPath } from '../i18n/page-addresses.ts';
import { setLang, setView } from '../state/actions.ts';
import { offeredViews, type State } from '../state/state.ts';

/** A title of more letters is set in smaller type: it has the room of two lines. */
const LONG = 24;

/**
 * `<breach-header>`: name of the page, choice of the view, the language, and what opens help and sharing. It has one height and order in every view and state. What is slotted stands among them, in the slot `first` at its beginning. Fires `breach-change`, `breach-help` and `breach-share`.
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
        display: grid;
        grid-template-columns: minmax(0, 240px) auto minmax(0, 1fr);
        align-items: center;
        gap: 0 16px;
        min-block-size: 48px;
      }
      .full {
        border-block-end: 1px solid var(--breach-grid-strong);
      }
      .minimal {
        display: flex;
        flex-wrap: wrap;
        gap: 6px 16px;
        min-block-size: 0;
        padding-block: 8px 4px;
      }
      .name {
        min-inline-size: 0;
      }
      h1,
      h2 {
        font: 600 22px/1.2 var(--breach-serif);
        letter-spacing: -0.01em;
        overflow-wrap: anywhere;
      }
      .long {
        font-size: 16px;
      }
      .byline {
        display: flex;
        flex-wrap: wrap;
        gap: 0 14px;
        color: var(--breach-ink-soft);
        font-size: 12px;
        overflow-wrap: anywhere;
      }
      .views {
        display: flex;
        align-self: stretch;
        gap: 2px;
      }
      .views button {
        position: relative;
        border: 0;
        border-radius: 0;
        background: none;
        font-size: 14.5px;
        font-weight: 500;
      }
      .views button[aria-pressed='true'] {
        background: none;
        color: var(--breach-ink);
        font-weight: 600;
      }
      .views button[aria-pressed='true']::before {
        content: '';
        position: absolute;
        inset: auto 8px 0;
        block-size: 3px;
        background: var(--breach-ink);
      }
      /* As wide as it is when it is chosen: nothing moves then. */
      .views button::after {
        content: attr(data-name);
        display: block;
        block-size: 0;
        overflow: hidden;
        font-weight: 600;
        visibility: hidden;
      }
      .settings {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: flex-end;
        gap: 4px 10px;
      }
      .minimal .settings {
        justify-content: flex-start;
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
      .settings a {
        color: inherit;
        font-size: 13.5px;
        padding-block: 4px;
        text-decoration: none;
      }
      .settings a:hover {
        text-decoration: underline;
      }
      .share {
        background: var(--breach-ink);
        color: var(--breach-paper);
        font-weight: 600;
      }
      .help {
        min-width: 32px;
      }
      .minimal .views button {
        min-width: 0;
      }
      /* Two rows: the name with what is set, then the views. */
      @container (max-width: 899px) {
        .full {
          grid-template-columns: minmax(0, 1fr) auto;
        }
        .full .views {
          grid-row: 2;
          grid-column: 1 / -1;
          min-block-size: 36px;
        }
      }
      @container (max-width: 575px) {
        h1,
        h2 {
          font-size: 19px;
        }
        .settings a {
          display: none;
        }
        .views {
          justify-content: space-between;
          gap: 0;
        }
        .views button {
          min-width: 0;
          padding-inline: clamp(1px, 3cqi - 8px, 8px);
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
  /** The line under the heading, in the words of the page around it. */
  @property({ attribute: false }) tagline = '';
  /** Whether it stands in somebody's page, whose landmarks and heading are not ours. */
  @shared(guestContext) guest = false;

  override render() {
    const { words } = this.locale;
    const { view, controls } = this.state;
    const isFull = controls === 'full';
    const views = offeredViews(this.state);
    // One view is no choice.
    const offered = views.length > 1 ? views : [];
    return html`
      <header role=${this.guest ? 'none' : nothing} class=${controls}>
        <slot name="first"></slot>
        ${isFull || !this.guest ? this.renderName(isFull) : nothing}
        <div class="views" part="views" role="group" aria-label=${words.views.label}>
          ${offered.map(
            (id) => html`
              <button part="button" type="button" data-id=${id} data-name=${words.views[id]} aria-pressed=${id === view} @click=${() => this.change((state) => setView(state, id))}>
                ${words.views[id]}
              </button>
            `,
          )}
        </div>
        <div class="settings">
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
    const size = text.length > LONG ? 'long' : nothing;
    return html`
      <div class="name">
        ${this.guest ? html`<h2 part="title" class=${size} lang=${language}>${text}</h2>` : html`<h1 part="title" class=${size} lang=${language}>${text}</h1>`}
        ${this.tagline === '' ? nothing : html`<p class="byline">${this.tagline}</p>`}
        ${this.state.source === '' ? nothing : html`<p class="byline">${creditLine(credit, locale)}</p>`}
      </div>
    `;
  }

  private renderRest() {
    const { app } = this.locale.words;
    const about = aboutPath(this.locale.tag);
    return html`
      ${this.state.source === '' && hasSite() ? html`<a href=${siteAddress(about)} target=${this.guest || window !== window.parent ? '_blank' : nothing}>${app.aboutShort}</a>` : nothing}
      <button
        class="share"
        part="button"
        type="button"
        @click=${() => this.dispatchEvent(new CustomEvent('breach-share', { bubbles: true, composed: true }))}
      >
        ${app.share}
      </button>
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
