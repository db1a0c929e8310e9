import { css, html, LitElement, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { marksToSvg } from '../../chart/render-svg.ts';
import { createMeasure } from '../../chart/text.ts';
import type { Theme } from '../../chart/theme.ts';
import { dataContext, localeContext, shared } from '../../controls/context.ts';
import { dialogStyles } from '../../controls/dialog.ts';
import { sayMarked } from '../../controls/marked.ts';
import { baseStyles } from '../../controls/styles.ts';
import { svgNode } from '../../controls/svg-nodes.ts';
import type { Dataset } from '../../data/dataset.ts';
import type { Locale } from '../../i18n/locale.ts';
import { shortNameOf } from '../../i18n/names.ts';
import { drawExample, exampleOf } from './example.ts';
import { startTour } from './start-tour.ts';

type Rows = readonly (readonly [string, string])[];

/** Of the drawing, CSS pixels: as wide as the dialog, and no wider than a phone. */
const WIDEST = 510;
const BESIDE = 82;

/**
 * `<breach-help>`: a dialog that says what this is and how it is read, with one life drawn as an example, then what
 * fingers, mouse and keys do. `open()` shows it; Esc closes it and focus goes back. Fires `breach-characters`.
 */
export class BreachHelp extends LitElement {
  static override styles = [
    baseStyles,
    dialogStyles,
    css`
      h3 {
        font-size: 13px;
        margin-block: 12px 4px;
      }
      figure {
        margin-block: 10px;
      }
      figcaption {
        color: var(--breach-ink-soft);
        font-size: 12.5px;
      }
      svg {
        display: block;
        max-inline-size: 100%;
      }
      ul {
        display: grid;
        gap: 4px;
        margin-block: 8px;
        padding-inline-start: 18px;
        list-style: disc;
        font-size: 13.5px;
      }
      dl {
        display: grid;
        grid-template-columns: max-content 1fr;
        gap: 3px 16px;
        margin-block: 8px;
        font-size: 13.5px;
      }
      dt {
        font-weight: 600;
      }
      summary {
        min-height: 40px;
        padding-block: 8px;
        font-weight: 600;
        cursor: pointer;
      }
      p {
        margin-block: 8px;
      }
      .note {
        color: var(--breach-ink-soft);
        font-size: 13px;
      }
      label {
        display: flex;
        align-items: center;
        gap: 8px;
        min-height: 32px;
        margin-block: 8px;
        font-size: 13.5px;
      }
    `,
  ];

  @shared(localeContext) locale!: Locale;
  @shared(dataContext) data: Dataset | undefined;
  @property({ attribute: false }) theme: Theme | undefined;
  /** Whether keys of one character work (WCAG 2.1.4). */
  @property({ type: Boolean }) characters = true;
  /** Whether it has been opened: until then nothing is drawn. */
  @state() private isOpened = false;
  /** What the reader's pointers are. What a finger does is told first where it is the first one. */
  @state() private pointers = { isTouch: false, hasMouse: true };
  @query('dialog') private readonly dialog!: HTMLDialogElement;
  @query('h2') private readonly heading!: HTMLElement;

  open(): void {
    if (this.dialog.open) return;
    this.pointers = {
      isTouch: matchMedia('(pointer: coarse)').matches,
      hasMouse: matchMedia('(any-pointer: fine)').matches,
    };
    this.isOpened = true;
    this.performUpdate();
    this.dialog.showModal();
    this.heading.focus({ preventScroll: true });
    this.dialog.scrollTop = 0;
  }

  override render() {
    const { app } = this.locale.words;
    const { help } = this.locale.lazy;
    const { isTouch, hasMouse } = this.pointers;
    const mouse = hasMouse || !isTouch ? this.renderRows(help.pointer, help.pointerList) : nothing;
    const touch = this.renderRows(help.touch, help.touchList);
    return html`
      <dialog aria-labelledby="title">
        <h2 id="title" tabindex="-1">${help.title}</h2>
        <p>${help.what}</p>
        ${this.isOpened ? this.renderExample() : nothing}
        <ul>${help.marks.map((sentence) => html`<li>${sentence}</li>`)}</ul>
        ${this.data ? html`<p><button class="tour" type="button" @click=${this.onTour}>${help.tour}</button></p>` : nothing}
        ${isTouch ? html`${touch}${mouse}` : html`${mouse}${touch}`}
        ${
          isTouch
            ? html`<details><summary>${help.board}</summary>${this.renderKeys()}</details>`
            : html`<h3>${help.board}</h3>${this.renderKeys()}`
        }
        <p><button class="close" type="button" @click=${() => this.dialog.close()}>${app.close}</button></p>
      </dialog>
    `;
  }

  private renderRows(title: string, rows: Rows) {
    return html`<h3>${title}</h3><dl>${rows.map(([key, what]) => html`<dt>${key}</dt><dd>${what}</dd>`)}</dl>`;
  }

  private renderKeys() {
    const { help } = this.locale.lazy;
    return html`
      <p class="note">${help.note}</p>
      <dl>${help.list.map(([key, what]) => html`<dt>${key}</dt><dd>${what}</dd>`)}</dl>
      <label><input type="checkbox" .checked=${this.characters} @change=${this.onCharacters} />${help.single}</label>
      ${this.renderRows(help.outline, help.outlineList)}
    `;
  }

  /** One life with words at its parts; nothing where no life of the data shows them. */
  private renderExample() {
    const { data, theme, locale } = this;
    if (!data || !theme) return nothing;
    const row = exampleOf(data, data.incidents.keys());
    const width = Math.min(WIDEST, innerWidth - BESIDE);
    const example = row < 0 ? undefined : drawExample(data, row, width, createMeasure(theme), locale);
    if (!example) return nothing;
    const { parts, example: name } = locale.lazy.help;
    // What the words in the drawing say, for those who do not see it.
    const told = Object.values(parts).map(([part, means]) => `${part}: ${means}`);
    return html`<figure>
      <div role="img" aria-label=${told.join('; ')}>${svgNode(marksToSvg(example.marks, example, theme, 'help-'))}</div>
      <figcaption>${sayMarked((...named) => name(named[0]), [shortNameOf(data.incidents[row], locale.tag)], locale)}</figcaption>
    </figure>`;
  }

  private readonly onTour = () => {
    this.dialog.close();
    void startTour(this);
  };

  private onCharacters(event: Event): void {
    const { checked } = event.target as HTMLInputElement;
    this.dispatchEvent(new CustomEvent<boolean>('breach-characters', { detail: checked }));
  }
}
