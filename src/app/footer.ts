import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { guestContext, localeContext, shared, stateContext } from '../controls/context.ts';
import { download } from '../controls/download.ts';
import { StateChangeEvent } from '../controls/events.ts';
import { creditLine, mark } from '../controls/marked.ts';
import { explorerAddress, hasSite, isApart, siteAddress } from '../controls/site.ts';
import { baseStyles } from '../controls/styles.ts';
import type { Credit } from '../i18n/credit.ts';
import type { Locale } from '../i18n/locale.ts';
import { aboutPath, correctionsPath } from '../i18n/page-addresses.ts';
import { SITE } from '../i18n/site.ts';
import { siteLinks } from '../i18n/site-links.ts';
import { ImportEvent } from '../panels/import/events.ts';
import { setTheme } from '../state/actions.ts';
import { type State, THEMES } from '../state/state.ts';
import { toSearch } from '../state/url/url.ts';

const DATA = 'data/incidents.json';

/** Of a site built of somebody's own data: what its publisher owes to readers, and by what it is made. */
function siteFooter({ tag }: Locale) {
  const { links, made } = siteLinks(tag);
  return html`${links.map(([text, address]) => html`<a href=${address} rel="noopener">${text}</a>`)}<span>${made}</span>`;
}

/** `<breach-footer>`: whose the data are, their day, licence and files, and the choice of colours; in a picture with few controls one line. */
export class BreachFooter extends LitElement {
  static override styles = [
    baseStyles,
    css`
      footer {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 18px;
        margin-block-start: 20px;
        padding-block-start: 10px;
        border-block-start: 1px solid var(--breach-grid-strong);
        color: var(--breach-ink-soft);
        font-size: 12.5px;
      }
      .about {
        flex-basis: 100%;
        max-inline-size: 72ch;
        font-size: 13.5px;
        white-space: pre-line;
        overflow-wrap: anywhere;
      }
      footer > span {
        min-inline-size: 0;
        overflow-wrap: anywhere;
      }
      label {
        display: inline-flex;
        align-items: center;
        gap: 6px;
        margin-inline-start: auto;
      }
      a {
        padding-block: 4px;
      }
      footer.slim {
        gap: 0 14px;
        margin-block-start: 4px;
        padding-block: 2px;
        border: 0;
        font-size: 12px;
      }
    `,
  ];

  @shared(stateContext) state!: State;
  @shared(localeContext) locale!: Locale;
  /** Whose data are shown. */
  @property({ attribute: false }) credit!: Credit;
  /** Whether it stands in somebody's page. */
  @shared(guestContext) guest = false;

  override render() {
    const { words, lazy } = this.locale;
    const { app } = words;
    const updated = this.credit.updated();
    if (this.state.controls !== 'full') return this.renderLine();
    const { about } = this.credit;
    const schema = hasSite() ? this.link('schema/incidents.schema.json', app.schema) : nothing;
    return html`
      <footer role=${this.guest ? 'none' : nothing}>
        ${about ? html`<p class="about">${mark(about, this.locale)}</p>` : nothing}
        ${
          this.state.source === ''
            ? html`
                ${updated === '' || SITE ? nothing : html`<span>${updated}</span>`}
                ${SITE ? creditLine(this.credit, this.locale) : html`<span>${app.licence}</span>${this.renderMaker()}`}
                ${hasSite() ? this.link(aboutPath(this.locale.tag), app.about) : nothing}
                ${hasSite() && !SITE ? this.link(correctionsPath(this.locale.tag), app.corrections) : nothing}
                ${
                  isApart()
                    ? html`<button type="button" @click=${this.onDownload}>${app.download}</button>`
                    : this.link(DATA, app.download)
                }
                ${SITE ? [schema, siteFooter(this.locale)] : schema}
              `
            : this.renderCredit()
        }
        ${this.guest ? nothing : html`<button part="button" type="button" @click=${() => this.dispatchEvent(new ImportEvent())}>${lazy.own.open}</button>`}
        <button part="button" type="button" @click=${() => this.ask('breach-cite')}>${lazy.cite.open}</button>
        <button part="button" type="button" @click=${() => this.ask('breach-share')}>${lazy.share.opener}</button>
        <label>
          ${app.theme}
          <select part="select" @change=${this.onTheme}>
            ${THEMES.map((theme) => html`<option value=${theme} ?selected=${theme === this.state.theme}>${app.themes[theme]}</option>`)}
          </select>
        </label>
      </footer>
    `;
  }

  /** What the picture rests on, and the way to all of it; of other data there is no page of ours. */
  private renderLine() {
    const { state, credit } = this;
    const { lazy } = this.locale;
    const full = explorerAddress() + toSearch({ ...state, controls: 'full', theme: 'auto', check: '', views: [] });
    return html`
      <footer class="slim" role=${this.guest ? 'none' : nothing}>
        ${
          state.source === ''
            ? html`<span>${credit.updated() === '' ? nothing : lazy.guest.dataOf(credit.updated())}</span>
                ${this.renderMaker()} ${hasSite() ? this.link(full, lazy.guest.full) : nothing}`
            : this.renderCredit()
        }
      </footer>
    `;
  }

  /** Who made the page, where that is told of our data. */
  private renderMaker() {
    const { credit } = this.credit;
    return credit ? html`<span>${mark(credit, this.locale)}</span>` : nothing;
  }

  /** Of other people's data: what they are called, and what is owed for them. */
  private renderCredit() {
    const { credit, locale } = this;
    return html`<span>${mark(credit.title, locale)}</span> ${creditLine(credit, locale)}`;
  }

  /** To a page or file of the site; the page around a frame or a guest stays where it is. */
  private link(path: string, text: string) {
    const stays = this.guest || window !== window.parent;
    return html`<a href=${siteAddress(path)} target=${stays ? '_blank' : nothing} rel=${stays ? 'noopener' : nothing}>${text}</a>`;
  }

  private ask(dialog: 'breach-cite' | 'breach-share'): void {
    this.dispatchEvent(new CustomEvent(dialog, { bubbles: true, composed: true }));
  }

  /** Nothing lies beside the page, but the page holds the file. */
  private onDownload(): void {
    const text = globalThis.breachTimelineTexts?.[siteAddress(DATA)] ?? '';
    download('incidents.json', text, 'application/json');
  }

  private onTheme(event: Event): void {
    const theme = THEMES.find((each) => each === (event.target as HTMLSelectElement).value);
    if (theme) this.dispatchEvent(new StateChangeEvent((state) => setTheme(state, theme)));
  }
}
