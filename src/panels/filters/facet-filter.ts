import { html, LitElement, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { colouringOf } from '../../chart/colouring.ts';
import { natureShape } from '../../chart/encodings.ts';
import { dataContext, localeContext, selectionContext, shared, stateContext } from '../../controls/context.ts';
import { isComposing, StateChangeEvent } from '../../controls/events.ts';
import { chevron, symbolShape } from '../../controls/icons.ts';
import { langOf } from '../../controls/marked.ts';
import { PopoverController } from '../../controls/popover.ts';
import { baseStyles, panelStyles } from '../../controls/styles.ts';
import type { Dataset } from '../../data/dataset.ts';
import type { Locale } from '../../i18n/locale.ts';
import { facetLabel } from '../../i18n/names.ts';
import { clearFacet, toggleChoice } from '../../state/actions.ts';
import type { Facet } from '../../state/facets.ts';
import { facetOptions, matchingOptions, type Option } from '../../state/filter-options.ts';
import type { Selection } from '../../state/filters.ts';
import type { State } from '../../state/state.ts';

/** More values than this get a field to find one by its letters. */
const MANY = 12;

/** `<breach-facet-filter>`: the button of one facet, and the values to choose from. Fires `breach-change`. */
export class BreachFacetFilter extends LitElement {
  static override styles = [baseStyles, panelStyles];

  @property({ attribute: false }) facet!: Facet;
  @shared(dataContext) data!: Dataset;
  @shared(stateContext) state!: State;
  @shared(selectionContext) selection!: Selection;
  @shared(localeContext) locale!: Locale;
  /** What has been typed to find a value. */
  @state() private letters = '';
  @query('.opener') private readonly opener!: HTMLElement | null;
  @query('.panel') private readonly panel!: HTMLElement | null;

  private readonly popup = new PopoverController(
    this,
    () => this.opener,
    () => this.panel,
  );

  override render() {
    const { facet, locale, popup } = this;
    const { filters } = locale.words;
    const label = facetLabel(facet.id, locale);
    const chosen = this.state.choices[facet.id]?.length ?? 0;
    return html`
      <button
        class="opener ${chosen > 0 ? 'chosen' : ''}"
        popovertarget="panel"
        aria-controls="panel"
        aria-expanded=${popup.isOpen ? 'true' : 'false'}
      >
        ${chosen > 0 ? filters.chosen(label, chosen) : label}${chevron}
      </button>
      <div class="panel" id="panel" popover @beforetoggle=${popup.onBeforeToggle}>
        ${popup.isOpen ? this.renderChoices(label, chosen) : nothing}
      </div>
    `;
  }

  private renderChoices(label: string, chosen: number) {
    const { facet, data, selection, locale } = this;
    const { filters } = locale.words;
    const options = facetOptions(facet, data, this.state, selection, locale);
    const shown = options.length > MANY ? matchingOptions(options, this.letters, locale) : options;
    return html`
      <fieldset>
        <legend class="visually-hidden">${label}</legend>
        <div class="head">
          <strong aria-hidden="true">${label}</strong>
          <button class="clear" aria-label=${filters.clearOf(label)} ?hidden=${chosen === 0} @click=${this.clear}>
            ${filters.clear}
          </button>
        </div>
        ${
          options.length > MANY
            ? html`<div class="find">
                <input
                  type="search"
                  aria-label=${filters.find(label)}
                  placeholder=${filters.find(label)}
                  autocomplete="off"
                  .value=${this.letters}
                  @input=${this.find}
                  @compositionend=${this.find}
                />
              </div>`
            : nothing
        }
        <div class="options">
          ${shown.length === 0 ? html`<p class="none">${filters.findNone}</p>` : nothing}
          ${shown.map((option) => this.renderOption(option))}
        </div>
      </fieldset>
    `;
  }

  private renderOption({ value, label, lang, count, chosen }: Option) {
    const { words, format } = this.locale;
    const text = format.integer(count);
    return html`
      <label class="option ${count === 0 && !chosen ? 'quiet' : ''}">
        <input
          type="checkbox"
          value=${value}
          .checked=${chosen}
          @change=${() => this.dispatchEvent(new StateChangeEvent((now) => toggleChoice(now, this.facet.id, value)))}
        />
        ${swatch(this.data, this.facet.id, value)}
        <span class="name" lang=${langOf(lang, this.locale)}>${label}</span>
        <span class="count" aria-hidden="true">${text}</span>
        <span class="visually-hidden">${words.filters.wouldRemain(text)}</span>
      </label>
    `;
  }

  private readonly find = (event: Event) => {
    if (!isComposing(event) && event.target instanceof HTMLInputElement) this.letters = event.target.value;
  };

  private readonly clear = () => {
    // The button goes with the last choice; what had the focus must not vanish under it.
    this.panel?.querySelector<HTMLInputElement>('.option input')?.focus();
    this.dispatchEvent(new StateChangeEvent((now) => clearFacet(now, this.facet.id)));
  };
}

/** The colour of a value, or the shape of a kind of case, as the pictures show them. */
function swatch(dataset: Dataset, facet: string, value: string) {
  const { by, entries } = colouringOf(dataset);
  const ink = facet === by ? entries.find(({ values }) => values.includes(value))?.ink : undefined;
  if (ink === undefined && facet !== 'nature') return nothing;
  const symbol =
    ink === undefined
      ? symbolShape(natureShape(value), 5, 'ink-soft', 'filled')
      : symbolShape('circle', 5.5, ink, 'filled');
  return html`<svg class="swatch" width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true">${symbol}</svg>`;
}
