import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { Theme } from '../../chart/theme.ts';
import { dataContext, localeContext, selectionContext, shared, stateContext } from '../../controls/context.ts';
import { explorerAddress, hasSite, isApart } from '../../controls/site.ts';
import { baseStyles } from '../../controls/styles.ts';
import type { Dataset } from '../../data/dataset.ts';
import type { Locale } from '../../i18n/locale.ts';
import { ImportEvent } from '../../panels/import/events.ts';
import type { Selection } from '../../state/filters.ts';
import { isOwnTable, type State } from '../../state/state.ts';
import { sharedView } from './shared-view.ts';
import { fullSearch } from './snippet.ts';

/** `<breach-share-ways>`: the ways in which a view can be shown elsewhere: by its link, on a page, as a picture or as data. */
export class BreachShareWays extends LitElement {
  static override styles = [
    baseStyles,
    css`
      section + section {
        margin-block-start: 18px;
        padding-block-start: 14px;
        border-block-start: 1px solid var(--breach-grid-strong);
      }
      p {
        margin-block-end: 8px;
      }
      h3 {
        margin-block-end: 8px;
        font-size: 15px;
        font-weight: 600;
      }
    `,
  ];

  @shared(dataContext) data!: Dataset;
  @shared(stateContext) state!: State;
  @shared(selectionContext) selection!: Selection;
  @shared(localeContext) locale!: Locale;
  @property({ attribute: false }) theme!: Theme;

  protected override render() {
    const { share } = this.locale.lazy;
    const isOwn = isOwnTable(this.state.source);
    return html`
      ${isOwn ? this.renderOwn() : hasSite() ? this.renderLink() : nothing}
      ${isOwn || isApart() ? nothing : this.renderEmbed()}
      <section aria-labelledby="save">
        <h3 id="save">${share.save}</h3>
        <breach-save
          .theme=${this.theme}></breach-save>
      </section>
    `;
  }

  /** A table of the reader's own has no address; the way to show it leads by its files and their code. */
  private renderOwn() {
    const { share } = this.locale.lazy;
    return html`
      <section aria-labelledby="own">
        <h3 id="own">${share.own.title}</h3>
        <p>${share.own.noLink}</p>
        <button type="button" class="code" @click=${() => this.dispatchEvent(new ImportEvent('code'))}>${share.own.toCode}</button>
      </section>
    `;
  }

  private renderLink() {
    const { data, state, locale } = this;
    const { share } = locale.lazy;
    const link = explorerAddress() + fullSearch(state, { lang: locale.tag, version: data.version });
    return html`
      <section aria-labelledby="link">
        <h3 id="link">${share.link.title}</h3>
        <breach-copy-field .label=${share.link.label} .action=${share.link.copy} .value=${link}>
          ${'share' in navigator ? html`<button type="button" @click=${() => this.send(link)}>${share.link.send}</button>` : nothing}
        </breach-copy-field>
      </section>
    `;
  }

  private renderEmbed() {
    const { share } = this.locale.lazy;
    return html`
      <section aria-labelledby="embed">
        <h3 id="embed">${share.embed.title}</h3>
        <breach-share-embed></breach-share-embed>
      </section>
    `;
  }

  private async send(url: string): Promise<void> {
    const { title, sentence } = sharedView(this.data, this.state, this.selection, this.locale).words;
    // Who changes their mind has not met with an error.
    await navigator.share({ title, text: sentence, url }).catch(() => undefined);
  }
}
