import { css, html, LitElement, nothing, svg } from 'lit';
import { query } from 'lit/decorators.js';
import { dataContext, localeContext, selectionContext, shared, stateContext } from '../../controls/context.ts';
import { StateChangeEvent } from '../../controls/events.ts';
import { chevron } from '../../controls/icons.ts';
import { PopoverController } from '../../controls/popover.ts';
import { baseStyles, panelStyles } from '../../controls/styles.ts';
import type { Dataset } from '../../data/dataset.ts';
import type { Locale } from '../../i18n/locale.ts';
import { setSize } from '../../state/actions.ts';
import { largestDecade, limitSteps, onlyUnknown, sizeBars, withLimit } from '../../state/filter-options.ts';
import type { Selection } from '../../state/filters.ts';
import { sameSize } from '../../state/size.ts';
import { ANY_SIZE, ONLY_UNKNOWN, type SizeRange, type State } from '../../state/state.ts';

/** Size of the little histogram, in its own units; it is as wide as the panel allows. */
const BARS = { width: 260, height: 44 };

/** `<breach-size-filter>`: limits on size, by powers of ten. Fires `breach-change`. */
export class BreachSizeFilter extends LitElement {
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

  @shared(dataContext) data!: Dataset;
  @shared(stateContext) state!: State;
  @shared(selectionContext) selection!: Selection;
  @shared(localeContext) locale!: Locale;
  @query('.opener') private readonly opener!: HTMLElement | null;
  @query('.panel') private readonly panel!: HTMLElement | null;

  private readonly popup = new PopoverController(
    this,
    () => this.opener,
    () => this.panel,
  );

  override render() {
    const { filters } = this.locale.words;
    const chosen = !sameSize(this.state.size, ANY_SIZE);
    return html`
      <button
        class="opener ${chosen ? 'chosen' : ''}"
        popovertarget="panel"
        aria-controls="panel"
        aria-expanded=${this.popup.isOpen ? 'true' : 'false'}
      >
        ${chosen ? filters.chosen(filters.size, 1) : filters.size}${chevron}
      </button>
      <div class="panel" id="panel" popover @beforetoggle=${this.popup.onBeforeToggle}>
        ${this.popup.isOpen ? this.renderLimits(chosen) : nothing}
      </div>
    `;
  }

  private renderLimits(chosen: boolean) {
    const { words, format } = this.locale;
    const { filters } = words;
    const { size } = this.state;
    const unknownOnly = sameSize(size, ONLY_UNKNOWN);
    const last = largestDecade(this.data);
    const unknown = format.integer(this.selection.unknownSize);
    return html`
      <fieldset>
        <legend class="visually-hidden">${filters.size}</legend>
        <div class="head">
          <strong aria-hidden="true">${filters.size}</strong>
          <button class="clear" aria-label=${filters.clearOf(filters.size)} ?hidden=${!chosen} @click=${this.clear}>
            ${filters.clear}
          </button>
        </div>
        <div class="body">
          ${this.renderBars()}
          <div class="limits">
            <label>${filters.sizeFrom}${this.renderSelect('min', limitSteps(0, last, size.min), unknownOnly)}</label>
            <label>${filters.sizeTo}${this.renderSelect('max', limitSteps(1, last + 1, size.max), unknownOnly)}</label>
          </div>
        </div>
        <label class="option">
          <input type="checkbox" name="unknown" .checked=${size.unknown} ?disabled=${unknownOnly} @change=${this.include} />
          <span class="name">${filters.sizeUnknown}</span>
          <span class="count" aria-hidden="true">${unknown}</span>
        </label>
        <label class="option">
          <input type="checkbox" name="only" .checked=${unknownOnly} @change=${this.only} />
          <span class="name">${filters.sizeOnlyUnknown}</span>
          <span class="visually-hidden">${filters.wouldRemain(unknown)}</span>
        </label>
        <p class="note">${filters.sizeUnit}</p>
      </fieldset>
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
    const { words, format } = this.locale;
    const bars = sizeBars(this.data, this.selection, this.state.size);
    const step = BARS.width / Math.max(1, bars.length);
    return html`<svg
      class="bars"
      viewBox="0 0 ${BARS.width} ${BARS.height + 16}"
      role="img"
      aria-label=${words.filters.sizeBars}
    >
      ${bars.map(({ least, count, share, passes }, at) => {
        const height = count === 0 ? 0 : Math.max(2, share * BARS.height);
        return svg`<rect class=${passes ? 'passes' : ''} x=${at * step + 1} y=${BARS.height - height}
            width=${step - 2} height=${height}>
            <title>${words.filters.sizeBar(format.count(least), count, format.integer(count))}</title>
          </rect>
          ${at % 3 === 0 ? svg`<text x=${at * step + 1} y=${BARS.height + 13}>${format.compact(least)}</text>` : nothing}`;
      })}
    </svg>`;
  }

  private change(next: (size: SizeRange) => SizeRange): void {
    this.dispatchEvent(new StateChangeEvent((now) => setSize(now, next(now.size))));
  }

  private readonly clear = () => {
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
