import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { StateChangeEvent } from '../controls/events.ts';
import { baseStyles } from '../controls/styles.ts';
import { UNITS, type Unit } from '../data/vocabulary.ts';
import type { Locale } from '../i18n/locale.ts';
import { setAlign, setGroup, setOrder, setUnit } from '../state/actions.ts';
import { ALIGNMENTS, GROUPS, ORDERS, type State } from '../state/state.ts';

/** `<breach-settings>`: the choices of the view that is shown, each a word in a sentence. Fires `breach-change`. */
export class BreachSettings extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: contents;
      }
      label {
        display: inline-flex;
        align-items: center;
        gap: 6px;
        color: var(--breach-ink-soft);
        font-size: 13px;
      }
      select {
        color: var(--breach-ink);
        background-color: var(--breach-paper-band);
      }
    `,
  ];

  @property({ attribute: false }) state!: State;
  @property({ attribute: false }) locale!: Locale;
  /** Units that the data set gives figures in. */
  @property({ attribute: false }) units: readonly Unit[] = UNITS;

  override render() {
    const { view, group, unit, align, order } = this.state;
    const { groups, axis, delays } = this.locale.words;
    return html`
      ${view === 'delay' || view === 'compare' ? choice(delays.align, ALIGNMENTS, align, (value) => delays.alignments[value], this.set(setAlign)) : nothing}
      ${view === 'delay' ? choice(delays.order, ORDERS, order, (value) => delays.orders[value], this.set(setOrder)) : nothing}
      ${view === 'timeline' || view === 'delay' ? choice(groups.label, GROUPS, group, (value) => groups.values[value], this.set(setGroup)) : nothing}
      ${view === 'scale' ? choice(axis.units.label, ['', ...this.units] as const, unit, (value) => (value === '' ? axis.units.all : axis.units[value]), this.set(setUnit)) : nothing}
    `;
  }

  private set<Value extends string>(action: (state: State, value: Value) => State): (value: Value) => void {
    return (value) => this.dispatchEvent(new StateChangeEvent((state) => action(state, value)));
  }
}

function choice<Value extends string>(
  label: string,
  values: readonly Value[],
  chosen: string,
  nameOf: (value: Value) => string,
  choose: (value: Value) => void,
) {
  return html`<label>
    ${label}
    <select part="select" @change=${(event: Event) => choose(values[(event.target as HTMLSelectElement).selectedIndex])}>
      ${values.map((value) => html`<option value=${value} ?selected=${value === chosen}>${nameOf(value)}</option>`)}
    </select>
  </label>`;
}
