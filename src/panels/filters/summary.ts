import { css, html, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { AnnounceEvent } from '../../controls/events.ts';
import { SelectionElement } from '../../controls/selection-element.ts';
import { baseStyles } from '../../controls/styles.ts';
import { saySummary, summarise } from '../../state/summary.ts';

/** `<breach-summary>`: what the selection amounts to, in a sentence, which is announced when it changes. */
export class BreachSummary extends SelectionElement {
  static override styles = [
    baseStyles,
    css`
      .sentence {
        display: inline;
        font-weight: 600;
        font-variant-numeric: tabular-nums;
      }
      .left-out,
      .searching {
        display: inline;
        color: var(--breach-ink-soft);
      }
      details {
        display: inline-block;
        font-size: 13px;
        color: var(--breach-ink-soft);
        vertical-align: baseline;
      }
      details[open] {
        display: block;
        margin-block-start: 4px;
        max-inline-size: 64ch;
      }
      summary {
        min-block-size: 24px;
        line-height: 24px;
        cursor: pointer;
        text-decoration-line: underline;
        text-decoration-style: dotted;
        text-underline-offset: 3px;
        list-style: none;
      }
      summary::-webkit-details-marker {
        display: none;
      }
    `,
  ];

  /** Whether descriptions, in which is searched, are still on their way: what is found so far is not all. */
  @property({ type: Boolean }) searching = false;
  private announced = '';
  private said = { sentence: '', leftOut: '' };

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('data') || changed.has('selection') || changed.has('state') || changed.has('locale')) {
      this.said = saySummary(summarise(this.data, this.state, this.selection), this.locale);
    }
  }

  override updated(): void {
    const { sentence, leftOut } = this.said;
    const { summary } = this.locale.words;
    const said = leftOut === '' ? sentence : summary.whole(sentence, leftOut);
    const text = this.searching ? summary.whole(said, summary.searching) : said;
    if (text === this.announced) return;
    this.announced = text;
    this.dispatchEvent(new AnnounceEvent([{ text, lang: this.locale.tag }]));
  }

  override render() {
    const { words } = this.locale;
    const { sentence, leftOut } = this.said;
    return html`
      <p class="sentence">${sentence}</p>
      ${this.searching ? html`<p class="searching">${words.summary.searching}</p>` : nothing}
      ${
        leftOut === ''
          ? nothing
          : html`<p class="left-out" part="more">${leftOut}</p>
              <details part="more">
                <summary>${words.summary.noteLabel}</summary>
                <p>${words.summary.note}</p>
              </details>`
      }
    `;
  }
}
