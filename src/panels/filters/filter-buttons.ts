import { css, html, nothing, svg, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { colouringOf } from '../../chart/colouring.ts';
import { natureShape } from '../../chart/encodings.ts';
import { PopoverController } from '../../controls/controllers/popover-controller.ts';
import { isComposing, StateChangeEvent } from '../../controls/events.ts';
import { chevron, symbolShape } from '../../controls/icons.ts';
import { langOf } from '../../controls/marked.ts';
import { SelectionElement } from '../../controls/selection-element.ts';
import { baseStyles, panelStyles } from '../../controls/styles.ts';
import type { Dataset } from '../../data/dataset.ts';
import { facetLabel } from '../../i18n/names.ts';
import { clearFacet, setSize, toggleChoice } from '../../state/actions.ts';
import type { Facet } from '../../state/facets.ts';
import {
  facetOptions,
  largestDecade,
  limitSteps,
  matchingOptions,
  type Option,
  onlyUnknown,
  sizeBars,
  withLimit,
} from '../../state/filter-options.ts';
import { ANY_SIZE, ONLY_UNKNOWN, type SizeRange, sameSize } from '../../state/state.ts';

/** A button that says whether its filter is set, and the panel that it opens. Fires `breach-change`. */
abstract class FilterButton extends SelectionElement {
  @query('.opener') private readonly opener!: HTMLElement | null;
  @query('.panel') protected readonly panel!: HTMLElement | null;

  private readonly popup = new PopoverController(
    this,
    () => this.opener,
    () => this.panel,
  );

  /** @param chosen how many choices the button tells */
  protected renderButton(label: string, chosen: number, fields: () => TemplateResult) {
    const { popup } = this;
    const { filters } = this.locale.words;
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
        ${popup.isOpen ? this.renderPanel(label, chosen, fields()) : nothing}
      </div>
    `;
  }

  private renderPanel(label: string, chosen: number, fields: TemplateResult) {
    const { words, lazy } = this.locale;
    return html`
      <fieldset>
        <legend class="visually-hidden">${label}</legend>
        <div class="head">
          <strong aria-hidden="true">${label}</strong>
          <button class="clear" aria-label=${lazy.filters.clearOf(label)} ?hidden=${chosen === 0} @click=${this.clear}>
            ${words.filters.clear}
          </button>
        </div>
        ${fields}
      </fieldset>
    `;
  }

  /** The button that clears goes with the last choice: what had the focus must not vanish under it. */
  protected abstract readonly clear: () => void;
}

/** More values than this get a field to find one by its letters. */
const MANY = 12;

/** `<breach-facet-filter>`: the button of one facet, and the values to choose from. Fires `breach-change`. */
export class BreachFacetFilter extends FilterButton {
  static override styles = [baseStyles, panelStyles];

  @property({ attribute: false }) facet!: Facet;
  /** What has been typed to find a value. */
  @state() private letters = '';

  override render() {
    const { facet, locale } = this;
    const label = facetLabel(facet.id, locale);
    return this.renderButton(label, this.state.choices[facet.id]?.length ?? 0, () => this.renderChoices(label));
  }

  private renderChoices(label: string) {
    const { facet, data, selection, locale } = this;
    const { lazy } = locale;
    const { filters } = locale.words;
    const options = facetOptions(facet, data, this.state, selection, locale);
    const shown = options.length > MANY ? matchingOptions(options, this.letters, locale) : options;
    return html`${
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
        ${shown.length === 0 ? html`<p class="none">${lazy.filters.findNone}</p>` : nothing}
        ${shown.map((option) => this.renderOption(option))}
      </div>`;
  }

  private renderOption({ value, label, lang, count, chosen }: Option) {
    const { lazy, format } = this.locale;
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
        <span class="visually-hidden">${lazy.filters.wouldRemain(text)}</span>
      </label>
    `;
  }

  private readonly find = (event: Event) => {
    if (!isComposing(event) && event.target instanceof HTMLInputElement) this.letters = event.target.value;
  };

  protected override readonly clear = () => {
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

/** Size of the little histogram, in its own units; it is as wide as the panel allows. */
const BARS = { width: 260, height: 44 };

/** `<breach-size-filter>`: limits on size, by powers of ten. Fires `breach-change`. */
export class BreachSizeFilter extends FilterButton {
  static override styles = [
    baseStyles,
    panelStyles,
    css`
      .body {
        padding: 12px 14px 4px;
      }
      .limits {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: 12px;
        margin-block: 12px 8px;
      }
      .limits label {
        display: grid;
        gap: 4px;
        color: var(--breach-ink-soft);
      }
      select {
        inline-size: 100%;
        min-inline-size: 0;
        color: var(--breach-ink);
      }
      select:disabled {
        color: var(--breach-ink-faint);
        cursor: default;
      }
      .bars {
        display: block;
        inline-size: 100%;
        block-size: auto;
      }
      .bars rect {
        fill: var(--breach-grid-strong);
      }
      .bars rect.passes {
        fill: var(--breach-accent);
      }
      .bars text {
        font: 400 12px var(--breach-sans);
        fill: var(--breach-ink-soft);
      }
      .note {
        padding: 0 14px 12px;
        font-size: 12px;
        color: var(--breach-ink-soft);
      }
    `,
  ];

  override render() {
    const isSet = !sameSize(this.state.size, ANY_SIZE);
    return this.renderButton(this.locale.words.filters.size, isSet ? 1 : 0, () => this.renderLimits());
  }

  private renderLimits() {
    const { lazy, format } = this.locale;
    const { size } = this.state;
    const unknownOnly = sameSize(size, ONLY_UNKNOWN);
    const last = largestDecade(this.data);
    const unknown = format.integer(this.selection.unknownSize);
    return html`
      <div class="body">
        ${this.renderBars()}
        <div class="limits">
          <label>${lazy.filters.sizeFrom}${this.renderSelect('min', limitSteps(0, last, size.min), unknownOnly)}</label>
          <label>${lazy.filters.sizeTo}${this.renderSelect('max', limitSteps(1, last + 1, size.max), unknownOnly)}</label>
        </div>
      </div>
      <label class="option">
        <input type="checkbox" name="unknown" .checked=${size.unknown} ?disabled=${unknownOnly} @change=${this.include} />
        <span class="name">${lazy.filters.sizeUnknown}</span>
        <span class="count" aria-hidden="true">${unknown}</span>
      </label>
      <label class="option">
        <input type="checkbox" name="only" .checked=${unknownOnly} @change=${this.only} />
        <span class="name">${lazy.filters.sizeOnlyUnknown}</span>
        <span class="visually-hidden">${lazy.filters.wouldRemain(unknown)}</span>
      </label>
      <p class="note">${lazy.filters.sizeUnit}</p>
    `;
  }

  private renderSelect(end: 'min' | 'max', steps: readonly number[], disabled: boolean) {
    const { words, format } = this.locale;
    const none = end === 'min' ? 0 : Infinity;
    const present = disabled ? none : this.state.size[end];
    const change = (event: Event) => {
      if (!(event.target instanceof HTMLSelectElement)) return;
      const value = Number(event.target.value);
      this.change((size) => withLimit(size, end, value));
    };
    return html`<select name=${end} ?disabled=${disabled} @change=${change}>
      <option value=${none} .selected=${present === none}>${words.filters.sizeAny}</option>
      ${steps.map((step) => html`<option value=${step} .selected=${present === step}>${format.count(step)}</option>`)}
    </select>`;
  }

  private renderBars() {
    const { lazy, format } = this.locale;
    const bars = sizeBars(this.data, this.selection, this.state.size);
    const step = BARS.width / Math.max(1, bars.length);
    return html`<svg
      class="bars"
      viewBox="0 0 ${BARS.width} ${BARS.height + 16}"
      role="img"
      aria-label=${lazy.filters.sizeBars}
    >
      ${bars.map(({ least, count, share, passes }, at) => {
        const height = count === 0 ? 0 : Math.max(2, share * BARS.height);
        return svg`<rect class=${passes ? 'passes' : ''} x=${at * step + 1} y=${BARS.height - height}
            width=${step - 2} height=${height}>
            <title>${lazy.filters.sizeBar(format.count(least), count, format.integer(count))}</title>
          </rect>
          ${at % 3 === 0 ? svg`<text x=${at * step + 1} y=${BARS.height + 13}>${format.compact(least)}</text>` : nothing}`;
      })}
    </svg>`;
  }

  private change(next: (size: SizeRange) => SizeRange): void {
    this.dispatchEvent(new StateChangeEvent((now) => setSize(now, next(now.size))));
  }

  protected override readonly clear = () => {
    this.panel?.querySelector('select')?.focus();
    this.change(() => ANY_SIZE);
  };

  private readonly include = (event: Event) => {
    if (!(event.target instanceof HTMLInputElement)) return;
    const unknown = event.target.checked;
    this.change((size) => ({ ...size, unknown }));
  };

  private readonly only = (event: Event) => {
    if (!(event.target instanceof HTMLInputElement)) return;
    const only = event.target.checked;
    this.change(() => onlyUnknown(only));
  };
}
