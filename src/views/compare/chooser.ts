import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { AnnounceEvent, isComposing, StateChangeEvent } from '../../controls/events.ts';
import { cross } from '../../controls/icons.ts';
import { langOf, mark } from '../../controls/marked.ts';
import { baseStyles, chipStyles } from '../../controls/styles.ts';
import type { Dataset } from '../../data/dataset.ts';
import type { Locale } from '../../i18n/locale.ts';
import { nameOf } from '../../i18n/names.ts';
import { MOST_COMPARED, setCompared, toggleCompared } from '../../state/actions.ts';
import {
  type Compared,
  type Comparison,
  comparisonOf,
  MOST_INCIDENTS,
  nameOfCompared,
} from '../../state/comparison.ts';
import type { State } from '../../state/state.ts';
import { type CompareOption, type CompareOptions, compareOptions, exampleNames, hasQuantities } from './options.ts';

/** Chips, and a field with its list under it. */
const chooserStyles = css`
  :host {
    margin-block: 4px 8px;
  }
  section {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 12px;
  }
  .suggestion {
    flex: 1 1 320px;
    font-size: 13px;
    color: var(--breach-ink-soft);
  }
  .keep {
    margin-inline-start: 4px;
    color: var(--breach-ink);
  }
  .field {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
    font-size: 13px;
  }
  label,
  .limits,
  .note {
    font-size: 12.5px;
    color: var(--breach-ink-soft);
  }
  .note {
    flex-basis: 100%;
  }
  input {
    inline-size: min(300px, 78cqi);
    min-height: 34px;
    padding: 4px 10px;
    border: 1px solid var(--breach-grid-strong);
    border-radius: var(--breach-radius);
    background: var(--breach-paper);
  }
  input::placeholder {
    color: var(--breach-ink-faint);
    opacity: 1;
  }
  .popup {
    position: absolute;
    inset-block-start: calc(100% + 2px);
    inset-inline-start: 0;
    z-index: 4;
    inline-size: min(440px, 92cqi);
    max-block-size: 340px;
    overflow: auto;
    padding: 4px;
    border: 1px solid var(--breach-grid-strong);
    border-radius: var(--breach-radius);
    background: var(--breach-paper);
    box-shadow: var(--breach-shadow);
  }
  [role='option'] {
    display: flex;
    justify-content: space-between;
    align-items: center;
    gap: 12px;
    min-block-size: 32px;
    padding: 3px 8px;
    border-radius: calc(var(--breach-radius) * 0.625);
    cursor: pointer;
  }
  [role='option'] > :first-child {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  [role='option']:hover {
    background: var(--breach-paper-band);
  }
  [role='option'][aria-selected='true'] {
    background: var(--breach-ink);
    color: var(--breach-paper);
  }
  [role='option'][aria-disabled='true'] {
    color: var(--breach-ink-faint);
    cursor: default;
  }
  [role='option'][aria-selected='true'][aria-disabled='true'] {
    background: var(--breach-paper-band);
    outline: 2px solid var(--breach-ink-faint);
  }
  .detail {
    flex: none;
    font-size: 12px;
    color: var(--breach-ink-soft);
  }
  [aria-selected='true'] .detail,
  [aria-disabled='true'] .detail {
    color: inherit;
  }
  .none {
    padding: 6px 8px;
    font-size: 12.5px;
    color: var(--breach-ink-soft);
  }
  @media (pointer: coarse) {
    .chip,
    .remove {
      min-block-size: 44px;
    }
    .remove {
      inline-size: 44px;
    }
    input,
    [role='option'] {
      min-block-size: 44px;
    }
  }
  @media print {
    .field,
    .remove,
    .all,
    .keep {
      display: none;
    }
  }
`;

/** At most so many options are listed; typing on narrows them down. */
const MOST_OPTIONS = 12;

/**
 * `<breach-compare-chooser>`: what is compared, as chips, and a field to add more (a combobox with a
 * list, after the ARIA Authoring Practices). Fires `breach-change`.
 */
export class BreachCompareChooser extends LitElement {
  static override styles = [baseStyles, chipStyles, chooserStyles];

  @property({ attribute: false }) data!: Dataset;
  @property({ attribute: false }) state!: State;
  @property({ attribute: false }) locale!: Locale;
  /** Whether sentences, sources and all quantities have arrived. */
  @property({ type: Boolean }) complete = false;

  @state() private typed = '';
  @state() private isOpen = false;
  /** Place of the option that Enter would add, or -1. */
  @state() private active = -1;
  @query('section') private readonly section!: HTMLElement;
  @query('input') private readonly input!: HTMLInputElement;
  /** Place of the chip whose button has just been pressed, or -1. */
  private dropped = -1;

  /** Not into the field: focusing that opens the keyboard of a phone. */
  focusStart(): void {
    this.section.focus();
  }

  override render() {
    const { data, state: now, locale } = this;
    const { chooser } = locale.lazy.compare;
    const comparison = comparisonOf(data, now);
    const isWaiting = !this.complete && comparison.things.length + comparison.leftOut.length < now.compare.length;
    return html`
      <section aria-label=${chooser.label} tabindex="-1">
        ${comparison.isSuggested ? this.renderSuggestion(comparison) : this.renderChips(comparison)}
        ${this.renderField(comparison)}
        ${
          comparison.leftOut.length > 0
            ? html`<p class="note">${chooser.leftOut(locale.format.list(comparison.leftOut.map((id) => this.nameOfId(id))))}</p>`
            : nothing
        }
        ${isWaiting ? html`<p class="note">${chooser.incomplete}</p>` : nothing}
      </section>
    `;
  }

  private renderSuggestion({ things }: Comparison) {
    const { data, locale } = this;
    const { chooser } = locale.lazy.compare;
    if (things.length === 0) return nothing;
    const names = things.map((thing) => nameOfCompared(thing, data, locale).text);
    return html`<p class="suggestion">
      ${chooser.suggestion(locale.format.list(names))}
      <button class="keep" @click=${() => this.set(things.map(({ id }) => id))}>${chooser.keep}</button>
    </p>`;
  }

  private renderChips({ things }: Comparison) {
    const { chooser } = this.locale.lazy.compare;
    return html`<ul class="chips" aria-label=${chooser.label}>
      ${things.map((thing, place) => this.renderChip(thing, place))}
      ${things.length > 1 ? html`<li><button class="all" @click=${this.clear}>${chooser.clear}</button></li>` : nothing}
    </ul>`;
  }

  private renderChip(thing: Compared, place: number) {
    const { data, locale } = this;
    const name = nameOfCompared(thing, data, locale);
    return html`<li class="chip" data-id=${thing.id}>
      <span class="text">${mark(name, locale)}</span>
      <button
        class="remove"
        aria-label=${locale.lazy.compare.chooser.remove(name.text)}
        @click=${() => this.drop(thing.id, name.text, place)}
      >
        ${cross}
      </button>
    </li>`;
  }

  private renderField({ things }: Comparison) {
    const { chooser } = this.locale.lazy.compare;
    const found = this.isOpen ? this.find() : undefined;
    const option = found?.options[this.active];
    // Our own quantities come with the second file.
    const isWide = this.state.source === '' || hasQuantities(this.data);
    return html`<div class="field">
      <label for="add">${isWide ? chooser.add : chooser.addIncident}</label>
      <input
        id="add"
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck="false"
        aria-autocomplete="list"
        aria-expanded=${found ? 'true' : 'false'}
        aria-controls="options"
        aria-activedescendant=${option ? `option-${this.active}` : nothing}
        aria-describedby="limits"
        placeholder=${chooser.hint(exampleNames(this.data, this.locale))}
        .value=${this.typed}
        @input=${this.onInput}
        @compositionend=${this.onInput}
        @keydown=${this.onKey}
        @click=${() => this.open()}
        @blur=${() => this.close()}
      />
      <div class="popup" ?hidden=${!found}>
        <ul id="options" role="listbox" aria-label=${isWide ? chooser.add : chooser.addIncident}>
          ${found?.options.map((each, place) => this.renderOption(each, place))}
        </ul>
        ${found && found.count === 0 ? html`<p class="none">${chooser.none}</p>` : nothing}
        ${
          found && found.count > found.options.length
            ? html`<p class="none">${chooser.more(this.locale.format.integer(found.count - found.options.length))}</p>`
            : nothing
        }
      </div>
      <p class="limits" id="limits">${this.sayLimits(things)}</p>
    </div>`;
  }

  private renderOption({ id, name, detail, isIncident }: CompareOption, place: number) {
    const isFull = this.isFullFor(isIncident);
    return html`<li
      id=${`option-${place}`}
      role="option"
      data-id=${id}
      aria-selected=${place === this.active ? 'true' : 'false'}
      aria-disabled=${isFull ? 'true' : nothing}
      @mousedown=${(event: Event) => event.preventDefault()}
      @click=${() => this.add(id, isIncident, name.text)}
    >
      <span lang=${langOf(name.lang, this.locale)}>${name.text}</span> <span class="detail">${detail}</span>
    </li>`;
  }

  private find(): CompareOptions {
    return compareOptions(this.data, this.typed, this.state.compare, MOST_OPTIONS, this.locale);
  }

  private isFullFor(isIncident: boolean): boolean {
    const { compare } = this.state;
    const incidents = compare.filter((id) => this.data.rowOf(id) !== undefined).length;
    return compare.length >= MOST_COMPARED || (isIncident && incidents >= MOST_INCIDENTS);
  }

  private sayLimits(things: readonly Compared[]): string {
    const { chooser } = this.locale.lazy.compare;
    if (this.state.compare.length >= MOST_COMPARED) return chooser.full;
    const incidents = this.state.compare.length === 0 ? 0 : things.filter(({ kind }) => kind === 'incident').length;
    return incidents >= MOST_INCIDENTS ? chooser.fullIncidents : chooser.limits;
  }

  private nameOfId(id: string): string {
    const row = this.data.rowOf(id);
    return row === undefined ? id : nameOf(this.data.incidents[row], this.locale.tag).text;
  }

  private readonly onInput = (event: Event) => {
    if (isComposing(event)) return;
    this.typed = this.input.value;
    this.open();
    // What Enter would add is always seen: the first that fits, as soon as something has been typed.
    this.active = this.typed.trim() === '' ? -1 : 0;
    const { chooser } = this.locale.lazy.compare;
    const { count } = this.find();
    this.announce(count === 0 ? chooser.none : chooser.results(count, this.locale.format.integer(count)));
  };

  private readonly onKey = (event: KeyboardEvent) => {
    // Enter and arrows choose among characters then.
    if (isComposing(event)) return;
    const last = this.isOpen ? this.find().options.length - 1 : -1;
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp': {
        if (!this.isOpen) this.open();
        const end = this.find().options.length - 1;
        const step = event.key === 'ArrowDown' ? 1 : -1;
        this.active = this.active < 0 && step < 0 ? end : (this.active + step + end + 1) % (end + 1 || 1);
        break;
      }
      case 'Enter': {
        const option = this.isOpen && this.active <= last ? this.find().options[this.active] : undefined;
        if (!option) return;
        this.add(option.id, option.isIncident, option.name.text);
        break;
      }
      case 'Escape':
        if (!this.isOpen && this.typed === '') return;
        if (this.isOpen) this.close();
        else this.typed = '';
        break;
      default:
        return;
    }
    event.preventDefault();
    event.stopPropagation();
  };

  private announce(text: string): void {
    this.dispatchEvent(new AnnounceEvent([{ text, lang: this.locale.tag }]));
  }

  private open(): void {
    this.isOpen = true;
  }

  private close(): void {
    this.isOpen = false;
    this.active = -1;
  }

  private add(id: string, isIncident: boolean, name: string): void {
    const { chooser } = this.locale.lazy.compare;
    if (this.isFullFor(isIncident)) {
      this.announce(this.state.compare.length >= MOST_COMPARED ? chooser.full : chooser.fullIncidents);
      return;
    }
    this.typed = '';
    this.close();
    this.announce(chooser.added(name));
    this.dispatchEvent(new StateChangeEvent((now) => toggleCompared(now, id)));
  }

  private drop(id: string, name: string, place: number): void {
    this.dropped = place;
    this.announce(this.locale.lazy.compare.chooser.removed(name));
    this.dispatchEvent(
      new StateChangeEvent((now) =>
        setCompared(
          now,
          now.compare.filter((other) => other !== id),
        ),
      ),
    );
  }

  private set(ids: readonly string[]): void {
    this.dropped = 0;
    this.dispatchEvent(new StateChangeEvent((now) => setCompared(now, ids)));
  }

  private readonly clear = () => {
    this.set([]);
  };

  /** The next chip takes the focus of one that has gone; after the last, the field does. */
  override updated(changed: PropertyValues<this>): void {
    this.renderRoot.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
    if (this.dropped < 0 || !changed.has('state')) return;
    const left = this.renderRoot.querySelectorAll<HTMLElement>('.remove');
    (left[Math.min(this.dropped, left.length - 1)] ?? this.input).focus();
    this.dropped = -1;
  }
}
