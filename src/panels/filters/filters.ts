import { css, html, LitElement, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { dataContext, localeContext, shared, stateContext } from '../../controls/context.ts';
import { isComposing, StateChangeEvent } from '../../controls/events.ts';
import { chevron } from '../../controls/icons.ts';
import { askForWholeData } from '../../controls/late-parts.ts';
import { baseStyles, switchStyles } from '../../controls/styles.ts';
import type { Dataset } from '../../data/dataset.ts';
import type { Locale } from '../../i18n/locale.ts';
import { activeFilters, setChoices, setQuery } from '../../state/actions.ts';
import { COMMON_FACETS, type Facet, facetsOf } from '../../state/facets.ts';
import { facetValues } from '../../state/filters.ts';
import type { State } from '../../state/state.ts';

/** Layout of the filters; below 560 px of their own width all fold behind one button. */
const filterStyles = css`
  :host {
    container-type: inline-size;
  }
  .bar,
  .controls.expanded {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px;
  }
  /* Where there is room the controls flow with the search field, as if nothing were around them. */
  .controls,
  .controls.expanded {
    display: contents;
  }
  .all:focus {
    outline: none;
  }
  .search {
    flex: 1 1 215px;
    max-inline-size: 290px;
  }
  .query {
    inline-size: 100%;
    min-height: 32px;
    padding: 4px 10px;
    border: 1px solid var(--breach-grid-strong);
    border-radius: var(--breach-radius);
    background: var(--breach-paper);
  }
  .query::placeholder {
    color: var(--breach-ink-faint);
    opacity: 1;
  }
  .toggle {
    display: none;
    align-items: center;
    gap: 6px;
    white-space: nowrap;
  }
  .toggle.chosen {
    background: var(--breach-accent);
    color: var(--breach-paper);
    font-weight: 600;
  }
  .more {
    position: relative;
  }
  .others {
    display: none;
  }
  .expanded .others {
    position: absolute;
    inset-block-start: calc(100% + 6px);
    inset-inline-start: 0;
    display: grid;
    gap: 6px;
    inline-size: max-content;
    padding: 12px;
    border: 1px solid var(--breach-grid-strong);
    border-radius: var(--breach-radius);
    background: var(--breach-paper);
    box-shadow: 0 4px 18px rgb(0 0 0 / 18%);
    z-index: 4;
  }
  .more .opener {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    white-space: nowrap;
  }
  .more .opener.chosen {
    background: var(--breach-accent);
    color: var(--breach-paper);
    font-weight: 600;
  }
  @container (max-width: 559px) {
    .more,
    .others,
    .expanded .others {
      position: static;
      display: contents;
    }
    .more .opener {
      display: none;
    }
    .search {
      flex: 1 1 0;
      max-inline-size: none;
    }
    .toggle {
      display: inline-flex;
    }
    .controls {
      display: none;
    }
    .controls.expanded {
      display: flex;
      flex: 1 0 100%;
      padding-block: 4px;
      /* At the foot of a phone's page what is opened stands above what opens it, and scrolls. */
      position: var(--opened, static);
      inset: auto 0 100%;
      max-block-size: 70vh;
      overflow-y: auto;
      padding-inline: var(--opened-air, 0);
      background: var(--breach-paper);
    }
  }
  @media (pointer: coarse) {
    .query {
      min-height: 40px;
      /* Smaller text makes iOS zoom the page. */
      font-size: 16px;
    }
  }
`;

const BREACH = 'breach';

const renderFacet = (facet: Facet) =>
  html`<breach-facet-filter data-facet=${facet.id} .facet=${facet}></breach-facet-filter>`;

/**
 * `<breach-filters>`: search, a button for each common facet, and one for the others, the size and the switch for
 * breaches only. Where it is narrow, all but the search stand behind one button. Needs `breach-facet-filter` and
 * `breach-size-filter`. Fires `breach-change`.
 */
export class BreachFilters extends LitElement {
  static override styles = [baseStyles, switchStyles, filterStyles];

  @shared(dataContext) data!: Dataset;
  @shared(stateContext) state!: State;
  /** What stands in the search field, where that is not (yet) applied. */
  @property({ attribute: false }) typed?: string;
  @shared(localeContext) locale!: Locale;
  /** Whether the controls are shown where they stand behind a button. */
  @state() private expanded = false;
  @query('.more > .opener') private readonly more!: HTMLElement | null;
  @query('.query') private readonly field!: HTMLInputElement | null;

  /** Puts the focus into the search field. */
  focusSearch(): void {
    this.field?.focus();
    this.field?.select();
  }

  override render() {
    const { filters } = this.locale.words;
    const clauses = activeFilters(this.state).filter((clause) => clause !== 'query' && clause !== 'window');
    const active = clauses.length;
    const offered = this.offered;
    const common = COMMON_FACETS.filter((facet) => offered.includes(facet));
    const others = clauses.filter((clause) => !COMMON_FACETS.some(({ id }) => id === clause)).length;
    return html`
      <div class="all" role="search" aria-label=${filters.label} tabindex="-1">
        <div class="bar">
          <label class="search">
            <span class="visually-hidden">${filters.search}</span>
            <input
              class="query"
              type="search"
              placeholder=${filters.searchHint}
              autocomplete="off"
              spellcheck="false"
              maxlength="200"
              .value=${this.typed ?? this.state.query}
              @focus=${() => askForWholeData(this)}
              @input=${this.onQuery}
              @compositionend=${this.onQuery}
            />
          </label>
          <button
            class="toggle ${active > 0 ? 'chosen' : ''}"
            aria-expanded=${this.expanded ? 'true' : 'false'}
            aria-controls="controls"
            @click=${this.onToggle}
          >
            ${filters.toggle(active, this.locale.format.integer(active))}${chevron}
          </button>
          <div class="controls ${this.expanded ? 'expanded' : ''}" id="controls">
            ${common.map(renderFacet)}
            <div class="more" @keydown=${this.onKey}>
              <button
                class="opener ${others > 0 ? 'chosen' : ''}"
                aria-expanded=${this.expanded ? 'true' : 'false'}
                aria-controls="others"
                @click=${this.onToggle}
              >
                ${filters.more(others, this.locale.format.integer(others))}${chevron}
              </button>
              <div class="others" id="others">
                ${offered.filter((facet) => !common.includes(facet)).map(renderFacet)}
                <breach-size-filter></breach-size-filter>
                ${offered.some(({ id }) => id === 'nature') ? this.renderSwitch() : nothing}
              </div>
            </div>
          </div>
        </div>
      </div>
    `;
  }

  /** What tells incidents apart, or is chosen: a choice among one is none. */
  private get offered(): readonly Facet[] {
    const { data, state } = this;
    return facetsOf(data).filter((facet) => facetValues(data, facet).length > 1 || state.choices[facet.id]);
  }

  private renderSwitch() {
    const { filters } = this.locale.words;
    return html`
      <button
        class="switch"
        role="switch"
        aria-checked=${this.breachesOnly ? 'true' : 'false'}
        aria-describedby="breaches-only"
        @click=${this.onSwitch}
      >
        <span class="track" aria-hidden="true"></span>${filters.breachesOnly}
      </button>
      <span class="visually-hidden" id="breaches-only">${this.locale.lazy.filters.breachesOnlyHint}</span>
    `;
  }

  private get breachesOnly(): boolean {
    const chosen = this.state.choices.nature ?? [];
    return chosen.length === 1 && chosen[0] === BREACH;
  }

  private readonly onSwitch = () => {
    const next = this.breachesOnly ? [] : [BREACH];
    this.dispatchEvent(new StateChangeEvent((now) => setChoices(now, 'nature', next)));
  };

  private readonly onQuery = (event: Event) => {
    if (isComposing(event)) return;
    const text = this.field?.value ?? '';
    // The first letter is a step that Back undoes; the others refine it.
    const step = (this.typed ?? this.state.query) === '' ? 'push' : 'replace';
    this.dispatchEvent(new StateChangeEvent((now) => setQuery(now, text), step));
  };

  private readonly onToggle = () => {
    this.expanded = !this.expanded;
  };

  /** Whether the other filters stand in a panel over the page, which Escape and a press beside it close. */
  private get isPanel(): boolean {
    return this.expanded && (this.more?.getClientRects().length ?? 0) > 0;
  }

  /** Whether the choices of one of them are open: those close first. */
  private get hasOpenChoices(): boolean {
    const filters = this.renderRoot.querySelectorAll('.others > *');
    return [...filters].some((filter) => filter.shadowRoot?.querySelector(':popover-open'));
  }

  private readonly onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || !this.isPanel || this.hasOpenChoices) return;
    event.preventDefault();
    this.expanded = false;
    this.more?.focus();
  };

  private readonly onPress = (event: Event) => {
    if (this.isPanel && !event.composedPath().includes(this.more?.parentElement ?? this)) this.expanded = false;
  };

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('pointerdown', this.onPress);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('pointerdown', this.onPress);
  }
}
