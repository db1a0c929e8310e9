import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { causeInk, natureShape } from '../../chart/encodings.ts';
import { LeadEvent, StateChangeEvent } from '../../controls/events.ts';
import { chevron, symbolShape } from '../../controls/icons.ts';
import { mark } from '../../controls/marked.ts';
import { baseStyles } from '../../controls/styles.ts';
import type { Dataset } from '../../data/dataset.ts';
import type { Locale } from '../../i18n/locale.ts';
import { nameOf } from '../../i18n/names.ts';
import { openIncident, setOutline } from '../../state/actions.ts';
import type { Selection } from '../../state/filters.ts';
import { sayIncident } from '../../state/outline.ts';
import { INITIAL, OUTLINES, type State } from '../../state/state.ts';
import { type Outcome, OutlineCursor } from './cursor.ts';
import type { OutlineItem } from './items.ts';
import { type Ordering, outlineTree } from './tree.ts';

/** Looks of the list of incidents: years and lanes as headings, months as quiet lines, incidents with name and sentence. */
const outlineStyles = css`
  h2 {
    font: 600 18px/1.3 var(--breach-serif);
  }
  .hint {
    font-size: 12.5px;
    color: var(--breach-ink-soft);
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 12px;
    margin-block-start: 8px;
    font-size: 13px;
  }
  .head label {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    color: var(--breach-ink-soft);
  }
  .head select {
    color: var(--breach-ink);
  }
  /* Where the browser holds on to what is read, lines out of sight are laid out late. Elsewhere the list would jump. */
  @supports (overflow-anchor: auto) {
    [role='tree'] > [role='group'] {
      content-visibility: auto;
      contain-intrinsic-block-size: auto 320px;
    }
  }
  .item {
    position: relative;
    border-radius: calc(var(--breach-radius) * 0.5);
    cursor: pointer;
  }
  .item:hover {
    background: var(--breach-paper-band);
  }
  .item:focus-visible {
    outline-offset: -2px;
  }
  .branch {
    display: flex;
    align-items: baseline;
    gap: 6px;
    min-block-size: 24px;
    padding-block: 5px;
  }
  .name,
  .says,
  .branch > span,
  h3 {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .branch > svg {
    flex: none;
    align-self: center;
    margin-inline-start: auto;
    margin-inline-end: 8px;
    color: var(--breach-ink-faint);
    transform: rotate(-90deg);
  }
  .branch[aria-expanded='true'] > svg {
    transform: none;
  }
  .first {
    margin-block-start: 10px;
    border-block-start: 1px solid var(--breach-grid);
    border-start-start-radius: 0;
    border-start-end-radius: 0;
  }
  h3 {
    font: 600 15px/1.4 var(--breach-serif);
    font-variant-numeric: tabular-nums;
  }
  .second {
    padding-block: 3px 2px;
    padding-inline-start: 28px;
    font-size: 12.5px;
    color: var(--breach-ink-soft);
  }
  /* A quiet line needs no sign of its own: it shows it where it is pointed at. */
  .second[aria-expanded='true']:not(:hover, :focus-visible) > svg {
    visibility: hidden;
  }
  .count {
    font: 400 12px var(--breach-sans);
    color: var(--breach-ink-soft);
  }
  .incident {
    min-height: 44px;
    padding-block: 4px 6px;
    padding-inline: 28px 8px;
  }
  .incident:is([aria-current], .led) {
    background: var(--breach-paper-band);
    box-shadow: inset 3px 0 0 var(--breach-ink);
  }
  .incident svg {
    position: absolute;
    inset-block-start: 7px;
    inset-inline-start: 8px;
  }
  .name {
    display: block;
    font-weight: 600;
    line-height: 1.35;
  }
  /* Heard and not seen; within the line, so that no space comes before it. */
  .stop {
    opacity: 0;
    -webkit-user-select: none;
    user-select: none;
  }
  .says {
    display: block;
    font-size: 12.5px;
    line-height: 1.4;
    color: var(--breach-ink-soft);
    text-wrap: pretty;
  }
  /* What the sign says by its colour is heard, and seen where colours are those of the system. */
  .cause {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .more {
    display: flex;
    align-items: center;
    min-height: 44px;
    padding-inline: 28px 8px;
    color: var(--breach-accent);
  }
  @media (pointer: coarse) {
    .branch {
      padding-block: 10px;
    }
  }
  @media (forced-colors: active) {
    .incident:is([aria-current], .led) {
      border-inline-start: 3px solid Highlight;
    }
    .cause {
      display: block;
      position: static;
      inline-size: auto;
      block-size: auto;
      clip-path: none;
      white-space: normal;
      font-size: 12.5px;
    }
  }
  @media print {
    .head,
    .branch > svg {
      display: none;
    }
  }
`;

/** Of the state, what makes another tree of the same selection. */
const FOLLOWED = ['view', 'group', 'order', 'align', 'outline', 'unit'] as const;

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
  /** The order that the view is about. */
  @property({ attribute: false }) ordering: Ordering = 'time';
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
    const unit = this.ordering === 'size' ? now.unit : '';
    const isOtherSelection = changed.has('data') || changed.has('selection');
    this.cursor.narrow = this.narrow;
    if (
      isOtherSelection ||
      changed.has('locale') ||
      changed.has('narrow') ||
      changed.has('ordering') ||
      (changed.has('state') && isTold)
    )
      this.cursor.show(data, outlineTree(data, selection, now, this.ordering, locale), isOtherSelection, unit);
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
      <p class="hint" id="hint">${outline.hint[this.ordering]}</p>
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
      time: this.ordering === 'delay' ? outline.byNothing : outline.byYear,
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
      if (id !== undefined) this.dispatchEvent(new StateChangeEvent((now) => openIncident(now, id)));
      return;
    }
    if (outcome.kind === 'moved') this.focusIsDue = true;
    this.requestUpdate();
  }

  private readonly divide = (event: Event): void => {
    const outline = OUTLINES.find((each) => event.target instanceof HTMLSelectElement && each === event.target.value);
    if (outline) this.dispatchEvent(new StateChangeEvent((now) => setOutline(now, outline)));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'breach-outline': BreachOutline;
  }
}
