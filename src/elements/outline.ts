import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { causeInk, natureShape } from '../layout/looks.ts';
import { sayIncident } from '../layout/outline.ts';
import type { OutlineItem } from '../layout/outline-items.ts';
import { orderingOf, outlineTree } from '../layout/outline-tree.ts';
import type { Locale } from '../locales/locale.ts';
import { nameOf } from '../locales/names.ts';
import type { Dataset } from '../model/dataset.ts';
import { openIncident, setOutline } from '../state/actions.ts';
import type { Selection } from '../state/select.ts';
import { INITIAL, OUTLINES, type State } from '../state/state.ts';
import { ChangeEvent, LeadEvent } from './events.ts';
import { chevron } from './icons.ts';
import { mark } from './marked.ts';
import { type Outcome, OutlineCursor } from './outline-cursor.ts';
import { outlineStyles } from './outline-styles.ts';
import { baseStyles } from './styles.ts';
import { symbolShape } from './symbol.ts';

/** Of the state, what makes another tree of the same selection. */
const FOLLOWED = ['view', 'group', 'order', 'align', 'outline', 'unit'] as const;

/** The unit that the picture is about, or ''. */
const unitOf = ({ view, unit }: State) => (view === 'scale' ? unit : '');

/** How branches of the first and the second level look. */
const PLACES = ['first', 'second'] as const;

/**
 * `<breach-outline>`: the selection in words, as a tree by year and month or by lane, in the order that
 * the view is about; every incident with its phases, date and size. One line is a stop of Tab; keys
 * lead from there as in every tree. Fires `breach-change`, and `breach-lead` for what is to be seen in the picture.
 */
export class BreachOutline extends LitElement {
  static override styles = [baseStyles, outlineStyles];

  @property({ attribute: false }) data?: Dataset;
  @property({ attribute: false }) selection?: Selection;
  @property({ attribute: false }) locale?: Locale;
  @property({ attribute: false }) state: State = INITIAL;
  /** Row of the open incident, or -1. */
  @property({ type: Number }) row = -1;
  /** Whether it stands on a narrow page, under the picture: then years are folded. */
  @property({ type: Boolean }) narrow = false;
  /** Whether keys of one character work (WCAG 2.1.4). */
  @property({ type: Boolean }) characters = true;

  private readonly cursor = new OutlineCursor();
  /** Whether the line at which Tab stops is to get the focus. */
  private focusIsDue = false;
  private hadFocus = false;
  /** The line to which the reader was led, until another one is gone to. */
  private led = '';
  /** Sentences by row: opening an incident must not tell all the others anew. */
  private readonly sentences = new Map<number, string>();

  /** Puts the focus on the line of an incident, or where Tab stops; false where there is no line at all. */
  async focusLine(row = -1): Promise<boolean> {
    await this.updateComplete;
    const { cursor } = this;
    if (cursor.lines.length === 0) return false;
    if (row >= 0 && cursor.has(row)) cursor.goToRow(row);
    this.follow({ kind: 'moved' });
    return this.updateComplete;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { data, selection, locale, state: now } = this;
    if (changed.has('data') || changed.has('locale')) this.sentences.clear();
    if (!data || !selection || !locale) return;
    this.hadFocus = this.shadowRoot?.activeElement?.role === 'treeitem';
    const before = changed.get('state');
    const isTold = !before || FOLLOWED.some((key) => before[key] !== now[key]);
    const isOtherSelection = changed.has('data') || changed.has('selection');
    this.cursor.narrow = this.narrow;
    if (isOtherSelection || changed.has('locale') || changed.has('narrow') || (changed.has('state') && isTold))
      this.cursor.show(data, outlineTree(data, selection, now, locale), isOtherSelection, unitOf(now));
  }

  protected override updated(): void {
    // A line that goes must not take the focus with it.
    const isLost = this.hadFocus && !this.shadowRoot?.activeElement;
    if (this.hidden || !(this.focusIsDue || isLost)) return;
    this.focusIsDue = false;
    const line = this.renderRoot.querySelector<HTMLElement>('[role=treeitem][tabindex="0"]');
    line?.focus({ preventScroll: true });
    line?.scrollIntoView({ block: 'nearest' });
  }

  protected override render() {
    const { data, locale, selection } = this;
    if (!data || !locale || !selection) return nothing;
    const { outline } = locale.words;
    const { items, lines } = this.cursor;
    return html`<h2 id="title">${outline.label}</h2>
      <p class="hint" id="hint">${outline.hint[orderingOf(this.state)]}</p>
      ${lines.length === 0 ? nothing : this.renderHead(locale)}
      ${
        lines.length === 0
          ? nothing
          : html`<div
              role="tree"
              aria-labelledby="title"
              aria-describedby="hint"
              @keydown=${this.onKey}
              @click=${this.onClick}
              @focusin=${this.onFocus}
            >
              ${this.renderItems(items, this.cursor.current(this.row)?.key ?? '', data, locale)}
            </div>`
      }`;
  }

  private renderHead({ words }: Locale) {
    const { outline, groups } = words;
    const { state: now } = this;
    const names = {
      time: orderingOf(now) === 'delay' ? outline.byNothing : outline.byYear,
      lane: now.group === 'none' ? outline.byNothing : groups.values[now.group],
    };
    const hasLargest = this.cursor.ranking.length > 0;
    return html`<div class="head">
      <label ?hidden=${names.time === names.lane}>
        ${outline.divide}
        <select @change=${this.divide}>
          ${OUTLINES.map((each) => html`<option value=${each} .selected=${each === now.outline}>${names[each]}</option>`)}
        </select>
      </label>
      <button type="button" class="largest" ?hidden=${!hasLargest} @click=${this.goToLargest}>
        ${this.cursor.rank < 0 ? outline.largest : outline.nextLargest}
      </button>
    </div>`;
  }

  private renderItems(items: readonly OutlineItem[], stop: string, data: Dataset, locale: Locale): unknown {
    return repeat(
      items,
      ({ key }) => key,
      (item) => html`<div
          role="treeitem"
          class="item ${item.kind} ${item.kind === 'branch' ? PLACES[item.level - 1] : ''} ${item.key === this.led ? 'led' : ''}"
          data-key=${item.key}
          aria-level=${item.level}
          aria-posinset=${item.position}
          aria-setsize=${item.setSize}
          aria-expanded=${item.kind === 'branch' ? String(item.isOpen) : nothing}
          aria-current=${item.kind === 'incident' && item.row === this.row ? 'true' : nothing}
          tabindex=${item.key === stop ? 0 : -1}
        >${this.renderLine(item, data, locale)}</div>
        ${item.children.length > 0 ? html`<div role="group">${this.renderItems(item.children, stop, data, locale)}</div>` : nothing}`,
    );
  }

  private renderLine({ kind, branch, row, level, position }: OutlineItem, data: Dataset, locale: Locale) {
    const { words, format } = locale;
    const text = (count: number) => format.integer(count);
    if (kind === 'more') return words.outline.more(text(branch.rows.length - position + 1));
    if (kind === 'branch') {
      const count = branch.rows.length;
      return html`${level === 1 ? html`<h3>${branch.label}</h3>` : html`<span>${branch.label}</span>`}
        ${count > 1 || level === 1 ? html`<span class="count" aria-hidden="true">${text(count)}</span>` : nothing}
        <span class="visually-hidden">${words.summary.incidents(count, text(count))}</span>
        ${chevron}`;
    }
    const incident = data.incidents[row];
    const sign = symbolShape(natureShape(incident.nature), 5, causeInk(data, row), 'filled');
    const { facets, filters } = words;
    return html`<svg width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true">${sign}</svg>
      <span class="name"
        >${mark(nameOf(incident, locale.tag), locale)}<span class="stop">${words.outline.stop}</span></span
      >
      <span class="says">${this.say(row, data, locale)}<span class="stop">${words.outline.stop}</span></span>
      <span class="cause">${filters.chip(facets.cause.label, facets.cause.values[incident.action ?? 'unknown'])}</span>`;
  }

  private say(row: number, dataset: Dataset, locale: Locale): string {
    const sentence = this.sentences.get(row) ?? sayIncident(dataset, row, locale);
    this.sentences.set(row, sentence);
    return sentence;
  }

  private itemOf(event: Event): OutlineItem | undefined {
    const line = event.target instanceof Element ? event.target.closest<HTMLElement>('[role=treeitem]') : null;
    return line?.dataset.key === undefined ? undefined : this.cursor.find(line.dataset.key);
  }

  private readonly onFocus = (event: Event): void => {
    const item = this.itemOf(event);
    if (item && item.key !== this.cursor.current(this.row)?.key) this.requestUpdate();
    if (item && this.led !== '' && item.key !== this.led) {
      this.led = '';
      this.requestUpdate();
    }
    if (item) this.cursor.stop(item);
  };

  private readonly onClick = (event: Event): void => {
    const item = this.itemOf(event);
    // Who marks text to copy it does not mean to open anything.
    if (item && (getSelection()?.toString() ?? '') === '') this.follow(this.cursor.activate(item));
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    const item = this.cursor.current(this.row);
    const command = this.cursor.commandFor(event, this.characters);
    if (!item || !command) return;
    event.preventDefault();
    event.stopPropagation();
    this.follow(this.cursor.run(command, item, event.timeStamp));
    if (command.kind === 'larger' || command.kind === 'smaller') this.lead();
  };

  private readonly goToLargest = (): void => {
    const { cursor } = this;
    this.follow(cursor.goToRank(cursor.rank + 1));
    this.lead();
  };

  /** Marks the line to which the reader is led, and asks for the same in the picture. */
  private lead(): void {
    const item = this.cursor.current(this.row);
    if (item?.kind !== 'incident') return;
    this.led = item.key;
    this.dispatchEvent(new LeadEvent(item.row));
  }

  private follow(outcome: Outcome): void {
    if (outcome.kind === 'open') {
      const id = this.data?.incidents[outcome.row]?.id;
      if (id !== undefined) this.dispatchEvent(new ChangeEvent((now) => openIncident(now, id)));
      return;
    }
    if (outcome.kind === 'moved') this.focusIsDue = true;
    this.requestUpdate();
  }

  private readonly divide = (event: Event): void => {
    const outline = OUTLINES.find((each) => event.target instanceof HTMLSelectElement && each === event.target.value);
    if (outline) this.dispatchEvent(new ChangeEvent((now) => setOutline(now, outline)));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'breach-outline': BreachOutline;
  }
}
