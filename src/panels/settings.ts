import { css, html, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { localeContext, shared, stateContext } from '../controls/context.ts';
import { StateChangeEvent } from '../controls/events.ts';
import { baseStyles } from '../controls/styles.ts';
import { UNITS, type Unit } from '../data/vocabulary.ts';
import type { Locale } from '../i18n/locale.ts';
import { setAlign, setGroup, setOrder, setRows, setUnit } from '../state/actions.ts';
import { ALIGNMENTS, GROUPS, type GroupId, ORDERS, ROWS, type State } from '../state/state.ts';

/** Something that a reader can set in a view, beside the tabs. */
export type Setting = 'align' | 'order' | 'group' | 'rows' | 'unit';

/** `<breach-settings>`: the choices of the view that is shown, each a word in a sentence. Fires `breach-change`. */
export class BreachSettings extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: contents;
      }
      label {
        position: relative;
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

  @shared(stateContext) state!: State;
  @shared(localeContext) locale!: Locale;
  /** What can be set in the view, in this order. */
  @property({ attribute: false }) settings: readonly Setting[] = [];
  /** Units that the data set gives figures in. */
  @property({ attribute: false }) units: readonly Unit[] = UNITS;

  /** What can give the lanes of the data. */
  @property({ attribute: false }) groups: readonly GroupId[] = GROUPS;

  /** Whether the choices stand without the words before them: there is room for the values alone. */
  @property({ type: Boolean }) narrow = false;

  override render() {
    return this.settings.map((setting) => this.renderSetting(setting));
  }

  private renderSetting(setting: Setting) {
    const { group, unit, align, order, rows } = this.state;
    const offered = GROUPS.filter((each) => each === group || this.groups.includes(each));
    const { groups, axis, delays, rows: inRows } = this.locale.words;
    switch (setting) {
      case 'align':
        return choice(
          delays.align,
          ALIGNMENTS,
          align,
          (value) => delays.alignments[value],
          this.set(setAlign),
          this.narrow,
        );
      case 'order':
        return choice(delays.order, ORDERS, order, (value) => delays.orders[value], this.set(setOrder), this.narrow);
      case 'group':
        return choice(groups.label, offered, group, (value) => groups.values[value], this.set(setGroup), this.narrow);
      case 'rows':
        return choice(inRows.label, ROWS, rows, (value) => inRows.values[value], this.set(setRows), this.narrow);
      case 'unit': {
        const nameOf = (value: Unit | '') => (value === '' ? axis.units.all : axis.units[value]);
        return choice(axis.units.label, ['', ...this.units] as const, unit, nameOf, this.set(setUnit), this.narrow);
      }
    }
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
  isHeard: boolean,
) {
  return html`<label>
    <span class=${isHeard ? 'visually-hidden' : ''}>${label}</span>
    <select part="select" @change=${(event: Event) => choose(values[(event.target as HTMLSelectElement).selectedIndex])}>
      ${values.map((value) => html`<option value=${value} ?selected=${value === chosen}>${nameOf(value)}</option>`)}
    </select>
  </label>`;
}
