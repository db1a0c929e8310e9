import {
  css,
  html,
  LitElement,
  nothing,
  type PropertyValues,
  type ReactiveController,
  type ReactiveControllerHost,
} from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import type { Theme } from '../../chart/theme.ts';
import { citedOf } from '../../controls/cited.ts';
import { localeContext, shared } from '../../controls/context.ts';
import { StateChangeEvent } from '../../controls/events.ts';
import { cross } from '../../controls/icons.ts';
import { announceTask, askForWholeData } from '../../controls/late-parts.ts';
import { hasSite, isAtHand, readDataText, siteAddress } from '../../controls/site.ts';
import { baseStyles } from '../../controls/styles.ts';
import { bestFigures } from '../../data/claims.ts';
import type { Dataset } from '../../data/dataset.ts';
import { lifeOf } from '../../data/life.ts';
import { parsePrepared } from '../../data/read/load.ts';
import type { DataFile } from '../../data/schema.ts';
import type { Locale } from '../../i18n/locale.ts';
import { nameOf } from '../../i18n/names.ts';
import { incidentPath } from '../../i18n/page-addresses.ts';
import {
  closeIncident,
  isComparing,
  MOST_COMPARED,
  openIncident,
  showComparison,
  toggleCompared,
} from '../../state/actions.ts';
import { MOST_INCIDENTS } from '../../state/comparison.ts';
import type { Selection } from '../../state/filters.ts';
import { INITIAL, offeredViews, type State } from '../../state/state.ts';
import { newestFirst } from '../list/tree.ts';
import { type DetailsContext, foldedSection, type Part, sources } from './details-context.ts';
import { disputes, extras, kinds, method, money, notes, record } from './facts.ts';
import { figures } from './figures.ts';
import { crumbs, headline, neighboursOf, otherSummaries, standing, summary, title } from './head.ts';
import { lifeStory } from './life.ts';
import { alike, related } from './related.ts';
import { background, detailsStyles, laws, numberSources } from './sections.ts';

/** The bar of previous and next, and what is only in the panel. */
const panelStyles = css`
  nav {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    display: flex;
    align-items: center;
    gap: 4px;
    padding-block: 8px;
    margin-block-end: 6px;
    background: var(--breach-paper);
    border-block-end: 1px solid var(--breach-grid);
    font-size: 13px;
  }
  .position {
    min-width: 7ch;
    padding-inline: 4px;
    text-align: center;
    color: var(--breach-ink-soft);
    font-variant-numeric: tabular-nums;
  }
  .step {
    display: grid;
    place-items: center;
    min-width: 32px;
    padding: 4px;
  }
  .step path {
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .step[aria-disabled='true'] {
    color: var(--breach-ink-faint);
    background: none;
    border-color: transparent;
    cursor: default;
  }
  .step[aria-disabled='true'] path {
    opacity: 0.5;
  }
  .back {
    margin-inline-start: auto;
  }
  @media (pointer: coarse) {
    nav .step {
      min-width: 44px;
      min-height: 44px;
    }
  }
  /* A page enlarged four times is a low one. */
  @media screen and (max-height: 400px) {
    nav {
      position: static;
    }
  }
  @media print {
    nav,
    button:not(.ref) {
      display: none;
    }
  }
`;

/** How to cite this incident, and the link that reopens it. */
function cite({ dataset, incident, locale, isUnfolded }: DetailsContext, state: State): Part {
  const title = nameOf(incident, locale.tag).text;
  const cited = citedOf(dataset, openIncident(state, incident.id), locale, title, incident.id);
  return foldedSection(
    'cite',
    locale.lazy.cite.incident,
    nothing,
    html`<breach-citation .cited=${cited}></breach-citation>`,
    isUnfolded,
  );
}

/** The incident's own page, which can be read, linked and printed without the explorer. */
function ownPage({ incident, locale }: DetailsContext): Part {
  return html`<p class="own-page"><a href=${siteAddress(incidentPath(incident.id, locale.tag))}>${locale.lazy.details.page}</a></p>`;
}

const comparingStyles = css`
  .onward,
  .comparing {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 8px;
    font-size: 12.5px;
  }
  .onward {
    margin-block-start: 14px;
  }
  .onward button {
    padding-inline: 8px;
  }
`;

/** Takes the incident into the comparison or out of it, and leads to the comparison. */
function comparing({ dataset, incident, locale }: DetailsContext, state: State): Part {
  if (!offeredViews(state).includes('compare')) return nothing;
  const { details } = locale.lazy.compare;
  const { compare } = state;
  const isIn = compare.includes(incident.id);
  const incidents = compare.filter((id) => dataset.rowOf(id) !== undefined).length;
  const isFull = !isIn && (compare.length >= MOST_COMPARED || incidents >= MOST_INCIDENTS);
  const ask = (event: Event, change: (state: State) => State) =>
    event.currentTarget?.dispatchEvent(new StateChangeEvent(change));
  const toggle = (event: Event) => {
    if (!isFull) ask(event, (now) => toggleCompared(now, incident.id));
  };
  // The comparison is not to lie under the sheet that leads to it.
  const go = (event: Event) => ask(event, (now) => closeIncident(showComparison(now)));
  return html`<p class="comparing">
    <button type="button" class="toggle" aria-disabled=${isFull ? 'true' : nothing} aria-describedby=${isFull ? 'full' : nothing} @click=${toggle}>
      ${isIn ? details.remove : details.add}
    </button>
    ${
      compare.length > 0 && !isComparing(state)
        ? html`<button type="button" class="go" @click=${go}>
            ${details.go(compare.length, locale.format.integer(compare.length))}
          </button>`
        : nothing
    }
    ${isFull ? html`<span class="quiet" id="full">${details.full}</span>` : nothing}
  </p>`;
}

/** Width of the picture of a life on paper, CSS pixels. */
const PAPER = 640;

const NO_NUMBERS: ReadonlyMap<string, number> = new Map();

/** All that is known of one incident, and who says so. Asks for another incident by `ChangeEvent`. */
export class BreachDetails extends LitElement {
  static override styles = [...detailsStyles, panelStyles, comparingStyles];

  @property({ attribute: false }) data?: Dataset;
  /** Row of the open incident. */
  @property({ type: Number }) row = -1;
  /** Gives the order of previous and next. */
  @property({ attribute: false }) selection?: Selection;
  @property({ attribute: false }) locale?: Locale;
  /** Whether the data are whole; else what is told of the open incident is fetched. */
  @property({ type: Boolean }) complete = false;
  /** What the life is drawn in; without it there is no picture. */
  @property({ attribute: false }) theme?: Theme;
  /** Whether nothing is folded, as on paper. */
  @property({ type: Boolean }) unfolded = false;
  /** What the link in the citation reopens. */
  @property({ attribute: false }) state: State = INITIAL;

  @query('h2') private readonly heading!: HTMLElement | null;
  private readonly whole = new WholeIncident(this);

  /** Moves the focus to the name of the incident, once it is drawn. */
  async focusHeading(): Promise<void> {
    await this.updateComplete;
    this.heading?.focus({ preventScroll: true });
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('row')) this.scrollTop = 0;
  }

  protected override render() {
    const subject = this.tell();
    if (!subject) return nothing;
    const { details } = subject.locale.lazy;
    const isWhole = this.whole.data !== undefined;
    return html`${this.renderSteps(subject)}
      ${keyed(
        subject.incident.id,
        html`<article aria-labelledby="name" aria-busy=${String(!isWhole && !this.whole.isMissing)} @click=${this.followNumber}>
          <div class="head">
            ${crumbs(subject)} ${title(subject)} ${standing(subject)}
            ${
              isWhole
                ? html`${summary(subject)} ${otherSummaries(subject)}`
                : html`<p class="loading">${this.whole.isMissing ? details.missing : details.loading}</p>`
            }
            ${this.theme ? html`<breach-life-picture .data=${subject.dataset} .row=${subject.row} .locale=${subject.locale} .theme=${this.theme} .fixedWidth=${this.unfolded ? PAPER : 0}></breach-life-picture>` : nothing}
            ${headline(subject)}
          </div>
          ${kinds(subject)} ${extras(subject)} ${method(subject)} ${lifeStory(subject)} ${figures(subject)} ${disputes(subject)}
          ${notes(subject, record(subject))} ${money(subject)} ${isWhole ? html`${laws(subject)} ${background(subject)}` : nothing}
          ${related(subject, this.state)} ${isWhole ? html`${sources(subject)} ${cite(subject, this.state)}` : nothing}
          <div class="onward">${comparing(subject, this.state)} ${alike(subject)}
            ${this.state.source === '' && hasSite() ? ownPage(subject) : nothing}</div>
        </article>`,
      )}`;
  }

  private tell(): DetailsContext | undefined {
    const { row, locale, whole } = this;
    const dataset = whole.data ?? this.data;
    const incident = dataset?.incidents[row];
    if (!dataset || !incident || !locale) return undefined;
    // Without the list there is nothing that a number could lead to.
    const numbers = whole.data ? numberSources(dataset, row, this.unfolded) : NO_NUMBERS;
    return { dataset, row, incident, locale, numbers, isUnfolded: this.unfolded };
  }

  private renderSteps({ row, locale }: DetailsContext) {
    const { details } = locale.lazy;
    const order =
      this.data && this.selection
        ? Uint32Array.from(newestFirst(this.data, this.selection.inWindow))
        : new Uint32Array();
    const { position, previous, next } = neighboursOf(order, row);
    const count = locale.format.integer;
    return html`<nav aria-label=${locale.words.outline.incident}>
      ${this.renderStep(details.previous, previous, 'M9.5 3.5 5 8l4.5 4.5')}
      <span class="position">${position > 0 ? details.of(count(position), count(order.length)) : details.outside}</span>
      ${this.renderStep(details.next, next, 'M6.5 3.5 11 8l-4.5 4.5')}
      <button class="step back" aria-label=${locale.words.app.close} title=${locale.words.app.close} @click=${this.close}>${cross}</button>
    </nav>`;
  }

  /** Not `disabled` at the ends: a button that has the focus must not lose it there. */
  private renderStep(label: string, row: number | undefined, arrow: string) {
    return html`<button class="step" aria-label=${label} title=${label} aria-disabled=${String(row === undefined)}
      @click=${() => this.open(row)}>
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true"><path d=${arrow}></path></svg>
    </button>`;
  }

  private open(row: number | undefined): void {
    const id = row === undefined ? undefined : this.data?.incidents[row]?.id;
    if (id !== undefined) this.dispatchEvent(new StateChangeEvent((now) => openIncident(now, id)));
  }

  private readonly close = (): void => {
    this.dispatchEvent(new StateChangeEvent(closeIncident));
  };

  /** A source number leads to its entry in the list, without touching the address. */
  private readonly followNumber = (event: Event): void => {
    const button = event.target instanceof Element ? event.target.closest('button[data-source]') : null;
    const key = button?.getAttribute('data-source');
    const entries = this.renderRoot.querySelectorAll<HTMLElement>('.sources li');
    const entry = [...entries].find((candidate) => candidate.dataset.key === key);
    if (!key || !entry) return;
    const fold = entry.closest('details');
    if (fold) fold.open = true;
    entry.scrollIntoView({ block: 'center' });
    entry.focus({ preventScroll: true });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'breach-details': BreachDetails;
  }
}

/** What has come of each data set, by the id of the incident: a panel and its likeness on paper need the same. */
const arrived = new WeakMap<Dataset, Map<string, Dataset>>();

interface Host extends ReactiveControllerHost, EventTarget {
  readonly data?: Dataset;
  readonly row: number;
  /** Whether the data are whole by themselves. */
  readonly complete: boolean;
}

/**
 * Brings all that is told of the incident that a panel shows. Of our own data each incident has a small file; where that
 * does not come, or is of another day than what is shown, the whole file is asked for.
 */
class WholeIncident implements ReactiveController {
  /** Whether it has not come; it is asked for again when the incident is next opened. */
  isMissing = false;
  private asked: { readonly data: Dataset; readonly id: string } | undefined;

  constructor(private readonly host: Host) {
    host.addController(this);
  }

  /** The data with all that is told of the incident; nothing while that is on its way. */
  get data(): Dataset | undefined {
    const { data, complete } = this.host;
    return complete ? data : data && arrived.get(data)?.get(this.id);
  }

  private get id(): string {
    return this.host.data?.incidents[this.host.row]?.id ?? '';
  }

  hostUpdated(): void {
    const { id, asked } = this;
    const { data } = this.host;
    if (!data || id === '' || this.data || (asked?.data === data && asked.id === id)) return;
    this.asked = { data, id };
    this.isMissing = false;
    void this.fetch(data, id);
  }

  private async fetch(data: Dataset, id: string): Promise<void> {
    const reading = isAtHand(siteAddress('data/incidents.json')) ? undefined : readPart(data, id);
    if (reading) announceTask(this.host, reading);
    const part = await reading;
    if (part) arrived.set(data, (arrived.get(data) ?? new Map<string, Dataset>()).set(id, part));
    else await askForWholeData(this.host);
    if (this.asked?.id !== id) return;
    this.isMissing = this.data === undefined;
    this.host.requestUpdate();
  }
}

async function readPart(data: Dataset, id: string): Promise<Dataset | undefined> {
  const text = await readDataText(siteAddress(`data/incident/${id}.json`)).catch(() => '');
  const part = parsePrepared(text);
  return part && part.version === data.version ? withPart(data, part) : undefined;
}

/**
 * A data set that says of some incidents, rules and relations all that a part of its whole file says of them. Rows,
 * columns and order stay as they are: what is drawn is in the first file already.
 */
export function withPart(dataset: Dataset, { incidents, context, relations }: DataFile): Dataset {
  const told = new Map(
    incidents.flatMap((incident) => {
      const row = dataset.rowOf(incident.id);
      return row === undefined ? [] : [[row, { incident, life: lifeOf(incident), figures: bestFigures(incident) }]];
    }),
  );
  const entries = new Map([...dataset.context, ...context].map((entry) => [entry.id, entry]));
  const whole = new Map(relations.map((relation) => [relation.id, relation]));
  return {
    ...dataset,
    incidents: dataset.incidents.map((incident, row) => told.get(row)?.incident ?? incident),
    context: [...entries.values()],
    relations: dataset.relations.map((group) => ({
      ...group,
      relation: whole.get(group.relation.id) ?? group.relation,
    })),
    life: (row) => told.get(row)?.life ?? dataset.life(row),
    figures: (row) => told.get(row)?.figures ?? dataset.figures(row),
  };
}

/** Heights of the sheet, in that of the window: beside what is looked at, and for reading. */
const HALF = 0.54;
const FULL = 0.92;
/** Pulled lower than this, the sheet closes. */
const CLOSED = 0.34;
/** A press that moves less is no pull, CSS pixels. */
const SLACK = 6;

/** `<breach-grip>`: what a sheet over the page is pulled higher, lower and shut by. Fires `breach-change` when it is shut. */
export class BreachGrip extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: var(--grip, block);
        flex: none;
      }
      button {
        display: block;
        inline-size: 100%;
        min-block-size: 28px;
        padding: 0;
        border: 0;
        background: none;
        touch-action: none;
        cursor: ns-resize;
      }
      button::before {
        content: '';
        display: block;
        inline-size: 40px;
        block-size: 4px;
        margin-inline: auto;
        border-radius: calc(var(--breach-radius) * 0.5);
        background: var(--breach-ink-faint);
        forced-color-adjust: none;
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  @shared(localeContext) locale!: Locale;
  @state() private isFull = false;
  /** Where the pull began, CSS pixels of the window, and how high the sheet was then. */
  private pull: { readonly y: number; readonly height: number } | undefined;
  private isPulled = false;

  override render() {
    const { sheet } = this.locale.lazy.details;
    return html`<button
      type="button"
      aria-expanded=${this.isFull ? 'true' : 'false'}
      aria-label=${sheet}
      @pointerdown=${this.onDown}
      @pointermove=${this.onMove}
      @pointerup=${this.onUp}
      @pointercancel=${this.onUp}
      @click=${this.onClick}
    ></button>`;
  }

  private set height(height: number) {
    if (this.parentElement) this.parentElement.style.blockSize = `${height}px`;
  }

  private settle(isFull: boolean): void {
    this.isFull = isFull;
    this.height = innerHeight * (isFull ? FULL : HALF);
  }

  private readonly onDown = (event: PointerEvent) => {
    this.pull = { y: event.clientY, height: this.parentElement?.offsetHeight ?? 0 };
    this.isPulled = false;
    if (event.currentTarget instanceof Element) event.currentTarget.setPointerCapture(event.pointerId);
  };

  private readonly onMove = (event: PointerEvent) => {
    if (!this.pull) return;
    const by = this.pull.y - event.clientY;
    if (Math.abs(by) >= SLACK) this.isPulled = true;
    if (this.isPulled) this.height = Math.min(innerHeight * FULL, this.pull.height + by);
  };

  private readonly onUp = () => {
    const share = (this.parentElement?.offsetHeight ?? 0) / innerHeight;
    const wasPulled = this.pull && this.isPulled;
    this.pull = undefined;
    if (!wasPulled) return;
    if (share < CLOSED) this.dispatchEvent(new StateChangeEvent(closeIncident));
    else this.settle(share > (HALF + FULL) / 2);
  };

  /** By keyboard, or a press that does not pull. */
  private readonly onClick = () => {
    if (!this.isPulled) this.settle(!this.isFull);
    this.isPulled = false;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'breach-grip': BreachGrip;
  }
}
