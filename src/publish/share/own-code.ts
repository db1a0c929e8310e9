import { css, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { SelectionElement } from '../../controls/selection-element.ts';
import { hasSite, siteAddress } from '../../controls/site.ts';
import { baseStyles } from '../../controls/styles.ts';
import { type ImportWords, importWords } from '../../i18n/importing.ts';
import { type EmbedChoice, elementCode, embedCode, sharedView, USUAL_CHOICE } from './snippet.ts';

/** Names under which the files of one's own data are saved. */
const DATA = 'data.json';
const MAPPING = 'mapping.json';
/** The explorer's page, whose name is spelled out where the folder's own first page may be another. */
const EXPLORER = 'index.html';

/**
 * `<breach-own-code>`: the code that puts the picture of one's own table on a page of one's own: as an element, in a
 * frame, and straight from the table; with the files that must lie beside the page. All addresses are relative.
 */
export class BreachOwnCode extends SelectionElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: block;
        margin-block-start: 18px;
      }
      h3 {
        margin: 0 0 6px;
        font: 600 15px/1.35 var(--breach-sans);
      }
      h4 {
        margin: 14px 0 4px;
        font: 600 14px/1.35 var(--breach-sans);
      }
      p {
        margin-block: 4px;
        font-size: 13px;
        color: var(--breach-ink-soft);
      }
      breach-copy-field {
        margin-block-start: 6px;
      }
    `,
  ];

  /** Name of the file that the table lies in; '' where it cannot be drawn from. */
  @property({ attribute: false }) table = '';
  @state() private words?: ImportWords;

  protected override async scheduleUpdate(): Promise<void> {
    if (this.locale) this.words = await importWords(this.locale);
    await super.scheduleUpdate();
  }

  /** Brings the code into sight, with the focus on its heading. */
  async show(): Promise<void> {
    await this.updateComplete;
    const heading = this.renderRoot.querySelector('h3');
    heading?.scrollIntoView({ block: 'start', behavior: 'instant' });
    heading?.focus({ preventScroll: true });
  }

  protected override render() {
    const { words, table } = this;
    if (!words) return nothing;
    const { code } = words;
    const script = 'breach-timeline.js';
    return html`<section aria-labelledby="title">
      <h3 id="title" tabindex="-1">${code.title}</h3>
      <p>${code.view}</p>
      <h4>${code.element}</h4>
      <p>${code.elementFiles}
        ${hasSite() ? html`<a href=${siteAddress(script)} download=${script}>${code.script}</a>` : nothing}</p>
      ${this.field('element', code.labels.element, elementCode(this.codeFor(DATA)))}
      <h4>${code.frame}</h4>
      <p>${code.frameFiles}</p>
      ${this.field('frame', code.labels.frame, embedCode({ ...this.codeFor(DATA), poster: undefined }))}
      ${
        table === ''
          ? nothing
          : html`<h4>${code.table}</h4>
              <p>${code.tableFiles(table)}</p>
              ${this.field('table', code.labels.table, elementCode(this.codeFor(addressOfFile(table), MAPPING)))}`
      }
    </section>`;
  }

  private field(name: string, label: string, value: string) {
    const action = this.words?.code.copy ?? '';
    return html`<breach-copy-field class=${name} multiline .label=${label} .action=${action} .value=${value}></breach-copy-field>`;
  }

  private codeFor(source: string, mapping = '') {
    const { data, selection, locale } = this;
    const state = { ...this.state, source, mapping };
    const choice: EmbedChoice = { ...USUAL_CHOICE, theme: state.theme, lang: locale.tag };
    const { words } = sharedView(data, state, selection, locale);
    // An address that begins nowhere says nothing to who reads it.
    const link = () => this.words?.code.open ?? '';
    return { site: '', page: EXPLORER, state, choice, words: { ...words, link } };
  }
}

/** The address of a file in the same folder, whatever its name. */
const addressOfFile = (name: string): string => name.replace(/[%?#:/\\\s]/g, (letter) => encodeURIComponent(letter));

declare global {
  interface HTMLElementTagNameMap {
    'breach-own-code': BreachOwnCode;
  }
}
