import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { colourOf } from '../../chart/colour-value.ts';
import { incidentInk, natureShape } from '../../chart/encodings.ts';
import {
  dataContext,
  localeContext,
  searchContext,
  selectionContext,
  shared,
  stateContext,
} from '../../controls/context.ts';
import { LeadEvent, StateChangeEvent } from '../../controls/events.ts';
import { chevron, symbolShape } from '../../controls/icons.ts';
import { mark, sayMarked } from '../../controls/marked.ts';
import { updateBehind } from '../../controls/selection-element.ts';
import { explorerAddress } from '../../controls/site.ts';
import { baseStyles } from '../../controls/styles.ts';
import type { Dataset } from '../../data/dataset.ts';
import type { Locale, LocalizedText } from '../../i18n/locale.ts';
import { facetLabel, nameOf, valueLabel, valueText } from '../../i18n/names.ts';
import { openIncident, setOutline } from '../../state/actions.ts';
import type { Selection } from '../../state/filters.ts';
import { sayIncident } from '../../state/outline.ts';
import { leadersOf } from '../../state/ranking.ts';
import type { Found, Reason, Search } from '../../state/search.ts';
import { INITIAL, OUTLINES, type State } from '../../state/state.ts';
import { searchesOfIncidents } from '../../state/url/url.ts';
import {
  type Branch,
  foundTree,
  isOpenAtFirst,
  listedAtFirst,
  type Ordering,
  outlineTree,
  PAGE,
  pathTo,
} from './tree.ts';

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
    .list > ol > .part:has(> [open]) {
      content-visibility: auto;
      contain-intrinsic-block-size: auto 320px;
    }
  }
  .branch,
  .incident {
    position: relative;
    border-radius: calc(var(--breach-radius) * 0.5);
  }
  .branch:hover,
  .incident:hover {
    background: var(--breach-paper-band);
  }
  .branch:focus-visible {
    outline-offset: -2px;
  }
  .name:focus-visible {
    outline-offset: 0;
  }
  .branch::-webkit-details-marker {
    display: none;
  }
  .branch {
    cursor: pointer;
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
  details[open] > .branch > svg {
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
  details[open] > .second:not(:hover, :focus-visible) > svg {
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
  .incident:is(.open, .led) {
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
    inline-size: fit-content;
    font-weight: 600;
    line-height: 1.35;
    color: inherit;
    text-decoration: none;
  }
  .incident:hover .name {
    text-decoration: underline;
  }
  /* The whole entry is where the link can be pressed. */
  .name::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  /* Heard and not seen, so that what is told of the cause does not run into it. */
  .stop {
    opacity: 0;
    -webkit-user-select: none;
    user-select: none;
  }
  .why {
    display: block;
    font: italic 12.5px/1.4 var(--breach-serif);
    overflow-wrap: anywhere;
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
    inline-size: 100%;
    min-height: 44px;
    padding-inline: 28px 8px;
    background: none;
    text-align: start;
    color: var(--breach-accent);
  }
  @media (pointer: coarse) {
    .branch {
      padding-block: 10px;
    }
  }
  @media (forced-colors: active) {
    .incident:is(.open, .led) {
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
`;

/** Of the state, what makes another tree of the same selection. */
const FOLLOWED = ['query', 'view', 'group', 'order', 'align', 'outline', 'unit'] as const;

/** What divides the list. */
const divisionOf = ({ outline, group }: State): string => (outline === 'lane' ? group : outline);

/** How parts of the first and the second level look. */
const PLACES = ['first', 'second'] as const;

/** How many lines a key leads on. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowUp: -1,
  ArrowDown: 1,
  PageUp: -10,
  PageDown: 10,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/** The same with Shift: how many places on among the largest. */
const RANKS: Readonly<Record<string, number>> = { PageUp: -1, PageDown: 1 };

const keyOf = ({ key }: Branch): string => key;
const keyOfRow = (row: number): string => `row/${row}`;

/** Where a search has found a word. */
export function sayReason(reason: Reason, locale: Locale): LocalizedText {
  const { words, lazy, tag } = locale;
  if ('facet' in reason) {
    const { facet, value } = reason;
    return { text: lazy.search.value(valueLabel(facet, value, locale), facetLabel(facet, locale)), lang: tag };
  }
  if ('event' in reason) return { text: lazy.search.event(words.events[reason.event], reason.year), lang: tag };
  return { text: locale.lazy.search.quoted(reason.text), lang: reason.lang };
}

/**
 * `<breach-outline>`: the selection in words, divided by year and month or by lane, in the order that the view is
 * about; every incident is a link, with its phases, date and size. One line is a stop of Tab; arrow keys
 * lead on from there. Fires `breach-change`, and `breach-lead` for what is to be seen in the picture.
 */
export class BreachOutline extends LitElement {
  static override styles = [baseStyles, outlineStyles];

  @shared(dataContext) data?: Dataset;
  @shared(selectionContext) selection?: Selection;
  @shared(searchContext) search?: Search;
  @shared(localeContext) locale?: Locale;
  @shared(stateContext) state: State = INITIAL;
  /** The order that the view is about. */
  @property({ attribute: false }) ordering: Ordering = 'time';
  /** Row of the open incident, or -1. */
  @property({ type: Number }) row = -1;
  /** Whether it stands on a narrow page, under the picture: then years are closed at first. */
  @property({ type: Boolean }) narrow = false;

  private tree?: Branch;
  /** What is found, where something is searched for. */
  private found: Found | null = null;
  /** The address of what the reader looks at with another incident open, by its id. */
  private addressOf = (_id: string): string => '';
  /** What the reader has opened and closed, by key of the part. */
  private readonly opened = new Map<string, boolean>();
  /** How many incidents of a part are listed, where the reader has asked for more. */
  private readonly listed = new Map<string, number>();
  /** The line at which the reader was last. */
  private active = '';
  /** The line to which the reader was led, until another one is gone to. */
  private led = '';
  /** Rows of known size, the largest breach first. */
  private ranking: readonly number[] = [];
  /** Place among the largest to which the reader was last led, from 0 on; -1 for none. */
  private rank = -1;
  /** Whether the line at which Tab stops is to get the focus. */
  private focusIsDue = false;
  private hadFocus = false;
  /** Sentences by row: opening an incident must not tell all the others anew. */
  private readonly sentences = new Map<number, string>();

  /** Puts the focus on the line of an incident, or where Tab stops; false where there is no line at all. */
  async focusLine(row = -1): Promise<boolean> {
    await this.updateComplete;
    if (!this.tree || this.tree.rows.length === 0) return false;
    if (this.tree.rows.includes(row)) this.goToRow(row);
    else this.goTo(this.active);
    return this.updateComplete;
  }

  /** Another open incident reaches the list as its row. */
  protected override shouldUpdate(changed: PropertyValues<this>): boolean {
    const before = changed.get('state');
    if (changed.size > 1 || !before) return true;
    return searchesOfIncidents(before)('') !== searchesOfIncidents(this.state)('');
  }

  protected override scheduleUpdate() {
    return updateBehind(this, this.selection?.inWindow.length ?? 0, () => super.scheduleUpdate());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { data, selection, locale, state: now } = this;
    if (changed.has('data') || changed.has('locale')) this.sentences.clear();
    if (!data || !selection || !locale) return;
    const [page, searchOf] = [explorerAddress(), searchesOfIncidents(now)];
    this.addressOf = (id) => `${page}${searchOf(id)}`;
    this.hadFocus = this.shadowRoot?.activeElement?.hasAttribute('data-key') ?? false;
    const before = changed.get('state');
    const isOtherSelection = changed.has('data') || changed.has('selection');
    const isTold = changed.has('state') && (!before || FOLLOWED.some((key) => before[key] !== now[key]));
    if (!isOtherSelection && !isTold && !changed.has('locale') && !changed.has('ordering')) return;
    if (before && divisionOf(before) !== divisionOf(now)) this.opened.clear();
    // What was closed might hide what is looked for.
    if (before && before.query !== now.query) {
      for (const [key, isOpen] of this.opened) if (!isOpen) this.opened.delete(key);
    }
    if (isOtherSelection) this.listed.clear();
    if (isOtherSelection || (before && before.unit !== now.unit)) this.rank = -1;
    this.found = (now.query !== '' && this.search?.find(now.query)) || null;
    this.tree = this.found
      ? foundTree(data, selection, this.found, locale)
      : outlineTree(data, selection, now, this.ordering, locale);
    this.ranking = leadersOf(data, this.tree.rows, this.ordering === 'size' ? now.unit : '');
  }

  protected override updated(): void {
    const { lines } = this;
    const find = (key: string) => lines.find((line) => line.dataset.key === key);
    const stop = find(this.active) ?? find(keyOfRow(this.row)) ?? lines[0];
    for (const line of lines) {
      const tabIndex = line === stop ? 0 : -1;
      if (line.tabIndex !== tabIndex) line.tabIndex = tabIndex;
    }
    // A line that goes must not take the focus with it.
    const isLost = this.hadFocus && !this.shadowRoot?.activeElement;
    if (this.hidden || !(this.focusIsDue || isLost)) return;
    this.focusIsDue = false;
    this.active = stop?.dataset.key ?? '';
    stop?.focus({ preventScroll: true });
    (stop?.closest('.incident') ?? stop)?.scrollIntoView({ block: 'nearest' });
  }

  protected override render() {
    const { data, locale, tree } = this;
    if (!data || !locale || !tree) return nothing;
    const { outline } = locale.words;
    return html`<h2 id="title">${outline.label}</h2>
      <p class="hint" id="hint">${this.found ? locale.lazy.search.best : outline.hint[this.ordering]}</p>
      ${
        tree.rows.length === 0
          ? nothing
          : html`${this.renderHead(locale)}
            <div class="list" @keydown=${this.onKey} @focusin=${this.onFocus}>${this.renderInside(tree, 1, data, locale)}</div>`
      }`;
  }

  private renderHead({ words }: Locale) {
    const { outline, groups } = words;
    const { state: now } = this;
    const names = {
      time: this.ordering === 'delay' ? outline.byNothing : outline.byYear,
      lane: now.group === 'none' ? outline.byNothing : groups.values[now.group],
    };
    return html`<div class="head">
      <label ?hidden=${names.time === names.lane || this.found !== null}>
        ${outline.divide}
        <select @change=${this.divide}>
          ${OUTLINES.map((each) => html`<option value=${each} .selected=${each === now.outline}>${names[each]}</option>`)}
        </select>
      </label>
      <button type="button" class="largest" ?hidden=${this.ranking.length === 0} @click=${() => this.goToRank(this.rank + 1)}>
        ${this.rank < 0 ? outline.largest : outline.nextLargest}
      </button>
    </div>`;
  }

  /** What stands in the whole or in a part of it: narrower parts, or incidents. */
  private renderInside(branch: Branch, level: number, data: Dataset, locale: Locale): unknown {
    const list = (items: unknown) =>
      level === 1
        ? html`<ol role="list" aria-labelledby="title" aria-describedby="hint">${items}</ol>`
        : html`<ol role="list">${items}</ol>`;
    const { rows, parts } = branch;
    if (parts.length > 0) {
      return list(
        repeat(parts, keyOf, (part) => html`<li class="part">${this.renderPart(part, level, data, locale)}</li>`),
      );
    }
    const listed = this.listedOf(branch);
    const left = rows.length - listed;
    const items = repeat(rows.slice(0, listed), keyOfRow, (row) => this.renderIncident(row, data, locale));
    if (left === 0) return list(items);
    return html`${list(items)}
      <button type="button" class="more" data-key="more/${branch.key}" @click=${() => this.listMore(branch)}>
        ${locale.words.outline.more(locale.format.integer(left))}
      </button>`;
  }

  private renderPart(part: Branch, level: number, data: Dataset, locale: Locale) {
    const { words, format } = locale;
    const count = part.rows.length;
    const isOpen = this.isOpen(part, level);
    const toggle = ({ currentTarget }: Event) => {
      if (!(currentTarget instanceof HTMLDetailsElement) || currentTarget.open === this.isOpen(part, level)) return;
      this.opened.set(part.key, currentTarget.open);
      this.active = part.key;
      this.requestUpdate();
    };
    return html`<details ?open=${isOpen} @toggle=${toggle}>
      <summary class="branch ${PLACES[level - 1]}" data-key=${part.key}>
        ${level === 1 ? html`<h3>${part.label}</h3>` : html`<span>${part.label}</span>`}
        ${count > 1 || level === 1 ? html`<span class="count" aria-hidden="true">${format.integer(count)}</span>` : nothing}
        <span class="visually-hidden">${words.summary.incidents(count, format.integer(count))}</span>
        ${chevron}
      </summary>
      ${isOpen ? this.renderInside(part, level + 1, data, locale) : nothing}
    </details>`;
  }

  private renderIncident(row: number, data: Dataset, locale: Locale) {
    const { filters, outline } = locale.words;
    const colour = colourOf(data, row);
    const incident = data.incidents[row];
    const key = keyOfRow(row);
    const isOpen = row === this.row;
    const sign = symbolShape(natureShape(incident.nature), 5, incidentInk(data, row), 'filled');
    return html`<li class="incident ${isOpen ? 'open' : ''} ${key === this.led ? 'led' : ''}">
      <svg width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true">${sign}</svg>
      <a
        class="name"
        href=${this.addressOf(incident.id)}
        data-key=${key}
        aria-current=${isOpen ? 'true' : nothing}
        aria-describedby="why-${row} says-${row} cause-${row}"
        @click=${(event: MouseEvent) => this.onOpen(event, incident.id)}
        >${mark(nameOf(incident, locale.tag), locale)}</a
      >
      ${this.renderWhy(row, locale)}
      <span class="says" id="says-${row}">${this.say(row, data, locale)}<span class="stop">${outline.stop}</span></span>
      <span class="cause" id="cause-${row}"
        >${
          colour
            ? sayMarked(
                (value) => filters.chip(facetLabel(colour.facet, locale), value),
                [valueText(colour.facet, colour.value, locale)],
                locale,
              )
            : nothing
        }</span
      >
    </li>`;
  }

  /** Why a search has found an incident, where its name does not show it. */
  private renderWhy(row: number, locale: Locale) {
    const reasons = this.found?.why(row, locale.tag) ?? [];
    if (reasons.length === 0) return nothing;
    const told = reasons.map((reason) => sayReason(reason, locale));
    return html`<span class="why" id="why-${row}">${sayMarked((...parts) => locale.lazy.search.why(parts), told, locale)}</span>`;
  }

  private say(row: number, dataset: Dataset, locale: Locale): string {
    const sentence = this.sentences.get(row) ?? sayIncident(dataset, row, locale);
    this.sentences.set(row, sentence);
    return sentence;
  }

  private isOpen(part: Branch, level: number): boolean {
    return this.opened.get(part.key) ?? (this.tree !== undefined && isOpenAtFirst(this.tree, part, level, this.narrow));
  }

  private listedOf(part: Branch): number {
    const { length } = part.rows;
    return Math.min(
      length,
      this.listed.get(part.key) ?? (this.tree ? listedAtFirst(this.tree, part, this.narrow) : length),
    );
  }

  /** Every summary, link and button of the list, from top to bottom. */
  private get lines(): readonly HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('[data-key]')];
  }

  private goTo(key: string): void {
    this.active = key;
    this.led = '';
    this.focusIsDue = true;
    this.requestUpdate();
  }

  /** Opens what an incident stands in, lists it as far as the incident, and goes there. */
  private goToRow(row: number): void {
    if (!this.tree) return;
    const path = pathTo(this.tree, row);
    for (const part of path) this.opened.set(part.key, true);
    const within = path.at(-1) ?? this.tree;
    const place = within.rows.indexOf(row);
    if (place >= this.listedOf(within)) this.listed.set(within.key, Math.ceil((place + 1) / PAGE) * PAGE);
    this.goTo(keyOfRow(row));
  }

  /** Goes to an incident by its place among the largest, after the last to the first, and asks for the same in the picture. */
  private goToRank(rank: number): void {
    const { ranking } = this;
    if (ranking.length === 0) return;
    this.rank = rank < 0 ? 0 : rank % ranking.length;
    const row = ranking[this.rank];
    this.goToRow(row);
    this.led = this.active;
    this.dispatchEvent(new LeadEvent(row));
  }

  /** Lists further incidents of a part, and goes to the first of them. */
  private listMore(part: Branch): void {
    const listed = this.listedOf(part);
    this.listed.set(part.key, listed + PAGE);
    this.goTo(keyOfRow(part.rows[listed]));
  }

  private onOpen(event: MouseEvent, id: string): void {
    // With a key held down a browser opens it elsewhere.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    this.dispatchEvent(new StateChangeEvent((now) => openIncident(now, id)));
  }

  private readonly onFocus = ({ target }: Event): void => {
    const key = target instanceof HTMLElement ? target.dataset.key : undefined;
    if (key === undefined || key === this.active) return;
    this.active = key;
    this.led = '';
    this.requestUpdate();
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    const { key, shiftKey } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const steps = shiftKey ? RANKS : STEPS;
    if (!Object.hasOwn(steps, key)) return;
    event.preventDefault();
    event.stopPropagation();
    if (shiftKey) {
      this.goToRank(this.rank + steps[key]);
      return;
    }
    const { lines } = this;
    const place = lines.findIndex(({ dataset }) => dataset.key === this.active) + steps[key];
    this.goTo(lines[Math.min(Math.max(place, 0), lines.length - 1)].dataset.key ?? '');
  };

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
