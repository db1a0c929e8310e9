import { css, html, LitElement, type PropertyValues } from 'lit';
import { property, query } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { PopoverController } from '../../controls/controllers/popover-controller.ts';
import { AnnounceEvent, StateChangeEvent } from '../../controls/events.ts';
import { chevron } from '../../controls/icons.ts';
import { baseStyles, panelStyles } from '../../controls/styles.ts';
import type { Dataset } from '../../data/dataset.ts';
import type { Locale } from '../../i18n/locale.ts';
import { setColumns } from '../../state/actions.ts';
import type { State } from '../../state/state.ts';
import { chosenColumns, columnById, columnsOf, NAME, shownColumns } from './columns.ts';

/** `<breach-table-columns>`: which columns the table has beside the name, and in which order. Fires `breach-change`. */
export class BreachTableColumns extends LitElement {
  static override styles = [
    baseStyles,
    panelStyles,
    css`
      .row {
        display: flex;
        align-items: center;
        padding-inline-end: 8px;
      }
      .row label.option {
        flex: 1;
        grid-template-columns: auto 1fr;
      }
      .row .name {
        grid-column: 2;
      }
      .move {
        min-inline-size: 30px;
        min-block-size: 28px;
        padding: 2px 6px;
        background: none;
      }
      .down svg {
        transform: none;
      }
      .up svg {
        transform: rotate(180deg);
      }
      @media (pointer: coarse) {
        .move {
          min-inline-size: 40px;
          min-block-size: 40px;
        }
      }
    `,
  ];

  @property({ attribute: false }) data!: Dataset;
  @property({ attribute: false }) state!: State;
  @property({ attribute: false }) locale!: Locale;
  @property({ type: Boolean }) narrow = false;
  /** Where a column has just been moved to, in words. */
  @query('.opener') private readonly opener!: HTMLElement | null;
  @query('.panel') private readonly panel!: HTMLElement | null;

  /** A column that moves takes its buttons along; the one that was pressed keeps the focus. */
  private pressed: { readonly id: string; readonly way: 'up' | 'down' } | undefined;
  private readonly popup = new PopoverController(
    this,
    () => this.opener,
    () => this.panel,
  );

  private get shown(): readonly string[] {
    return shownColumns(this.state.columns, this.narrow, this.data);
  }

  private show(ids: readonly string[]): void {
    const next = chosenColumns(ids, this.narrow, this.data);
    this.dispatchEvent(new StateChangeEvent((now) => setColumns(now, next)));
  }

  private toggle(id: string): void {
    const { shown } = this;
    this.show(shown.includes(id) ? shown.filter((other) => other !== id) : [...shown, id]);
  }

  private move(id: string, way: 'up' | 'down'): void {
    const ids = [...this.shown];
    const from = ids.indexOf(id);
    const to = way === 'up' ? from - 1 : from + 1;
    ids.splice(to, 0, ...ids.splice(from, 1));
    this.pressed = { id, way };
    const { lazy, format } = this.locale;
    const text = lazy.table.chooser.place(this.label(id), format.integer(to + 1), format.integer(ids.length));
    this.dispatchEvent(new AnnounceEvent([{ text, lang: this.locale.tag }]));
    this.show(ids);
  }

  private label(id: string): string {
    return columnById(id, this.data)?.label(this.locale) ?? id;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!this.pressed || !changed.has('state')) return;
    const { id, way } = this.pressed;
    this.pressed = undefined;
    const line = this.renderRoot.querySelector(`[data-column='${id}']`);
    // At either end the button has nothing more to do; its sister has.
    const button = line?.querySelector<HTMLButtonElement>(`.${way}:enabled`) ?? line?.querySelector('.move:enabled');
    if (button instanceof HTMLElement) button.focus();
  }

  override render() {
    const { popup } = this;
    const { chooser } = this.locale.lazy.table;
    return html`
      <button
        class="opener"
        popovertarget="panel"
        aria-controls="panel"
        aria-expanded=${popup.isOpen ? 'true' : 'false'}
      >
        ${chooser.label}${chevron}
      </button>
      <div class="panel" id="panel" popover @beforetoggle=${popup.onBeforeToggle}>
        ${popup.isOpen ? this.renderChoices() : ''}
      </div>
    `;
  }

  private renderChoices() {
    const { shown } = this;
    const { chooser } = this.locale.lazy.table;
    const offered = columnsOf(this.data).filter((column) => column !== NAME);
    const others = offered.map(({ id }) => id).filter((id) => !shown.includes(id));
    return html`
      <fieldset>
        <legend class="visually-hidden">${chooser.label}</legend>
        <div class="head">
          <strong aria-hidden="true">${chooser.label}</strong>
          <button class="clear" ?hidden=${this.state.columns.length === 0} @click=${this.reset}>${chooser.usual}</button>
        </div>
        <div class="options">
          ${repeat(
            [...shown, ...others],
            (id) => id,
            (id) => this.renderChoice(id, shown),
          )}
        </div>
      </fieldset>
    `;
  }

  private renderChoice(id: string, shown: readonly string[]) {
    const { chooser } = this.locale.lazy.table;
    const label = this.label(id);
    const place = shown.indexOf(id);
    const isShown = place >= 0;
    const button = (way: 'up' | 'down', name: string, isIdle: boolean) => html`<button
      class="move ${way}"
      aria-label=${name}
      title=${name}
      ?hidden=${!isShown}
      ?disabled=${isIdle}
      @click=${() => this.move(id, way)}
    >
      ${chevron}
    </button>`;
    return html`<div class="row" data-column=${id}>
      <label class="option">
        <input type="checkbox" value=${id} .checked=${isShown} @change=${() => this.toggle(id)} />
        <span class="name">${label}</span>
      </label>
      ${button('up', chooser.earlier(label), place === 0)}
      ${button('down', chooser.later(label), place === shown.length - 1)}
    </div>`;
  }

  private readonly reset = (): void => {
    // The button goes with the choice; what had the focus must not vanish under it.
    this.panel?.querySelector<HTMLInputElement>('.option input')?.focus();
    this.dispatchEvent(new StateChangeEvent((now) => setColumns(now, [])));
  };
}
