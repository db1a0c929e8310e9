import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { Locale } from '../locales/locale.ts';
import { aboutPath } from '../locales/pages.ts';
import { parseEdtf } from '../model/edtf.ts';
import { setTheme } from '../state/actions.ts';
import { type State, THEMES } from '../state/state.ts';
import { ChangeEvent } from './events.ts';
import { baseStyles } from './styles.ts';

/** `<breach-footer>`: the day of the data, their licence and files, and the choice of colours. */
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
      label {
        display: inline-flex;
        align-items: center;
        gap: 6px;
        margin-inline-start: auto;
      }
      a {
        padding-block: 4px;
      }
    `,
  ];

  @property({ attribute: false }) state!: State;
  @property({ attribute: false }) locale!: Locale;
  /** EDTF date of the data, or ''. */
  @property() asOf = '';

  override render() {
    const { words, later, format } = this.locale;
    const { app } = words;
    const updated = parseEdtf(this.asOf);
    return html`
      <footer>
        ${updated ? html`<span>${app.updated(format.date(updated))}</span>` : nothing}
        ${
          this.state.source === ''
            ? html`
                <span>${app.licence}</span>
                <a href=${aboutPath(this.locale.tag)}>${app.about}</a>
                <a href="data/incidents.json">${app.download}</a>
                <a href="schema/incidents.schema.json">${app.schema}</a>
              `
            : html`<span>${app.ownData(this.state.source)}</span>`
        }
        <button type="button" @click=${this.onCite}>${later.cite.open}</button>
        <label>
          ${app.theme}
          <select @change=${this.onTheme}>
            ${THEMES.map((theme) => html`<option value=${theme} ?selected=${theme === this.state.theme}>${app.themes[theme]}</option>`)}
          </select>
        </label>
      </footer>
    `;
  }

  private onCite(): void {
    this.dispatchEvent(new CustomEvent('breach-cite', { bubbles: true, composed: true }));
  }

  private onTheme(event: Event): void {
    const theme = THEMES.find((each) => each === (event.target as HTMLSelectElement).value);
    if (theme) this.dispatchEvent(new ChangeEvent((state) => setTheme(state, theme)));
  }
}
