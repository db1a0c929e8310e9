import { css, html, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { colouringOf } from '../chart/colouring.ts';
import { type Cut, cutOf } from '../chart/cut.ts';
import type { Scene } from '../chart/scene.ts';
import type { Theme } from '../chart/theme.ts';
import { completeContext, shared } from '../controls/context.ts';
import { HighlightEvent, type TimeDomainEvent } from '../controls/events.ts';
import { chevron } from '../controls/icons.ts';
import { define, fetchPart } from '../controls/late-parts.ts';
import { SelectionElement } from '../controls/selection-element.ts';
import { baseStyles } from '../controls/styles.ts';
import type { BreachOverview } from '../panels/overview/overview.ts';
import type { BreachCompareChooser } from '../views/compare/chooser.ts';
import { loadView, partsOf, viewOf } from '../views/index.ts';
import type { BreachChart } from './chart.ts';
import type { Command } from './keys.ts';
import type { CommandEvent } from './zoom-buttons.ts';

/**
 * `<breach-stage>`: what the chosen view consists of: the picture with what belongs beside it, or
 * the table. Fires `breach-painted` when it is complete, and `breach-below` when the height of what stands below changes.
 */
export class BreachStage extends SelectionElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        container-type: inline-size;
      }
      /* As high as a publisher asks: a picture that comes out higher scrolls, a few pixels apart that rounding makes. */
      breach-chart {
        max-block-size: calc(max(240px, var(--breach-height, 100000px)) + 8px);
        overflow-y: auto;
      }
      breach-chart.cut {
        max-block-size: var(--end);
        overflow: hidden;
      }
      /* However far down the lanes are that fit: what stands below keeps its place. */
      .room {
        min-block-size: var(--room);
      }
      .rest {
        display: flex;
        align-items: center;
        gap: 6px;
        padding: 1px 8px;
        font-size: 12.5px;
        text-align: start;
      }
      /* Its own height, until it is there and has been drawn. */
      breach-overview {
        display: block;
        min-block-size: 50px;
      }
      /* Its words come with its code; the picture under it is not to jump then. */
      breach-delay {
        display: block;
        min-block-size: 50px;
      }
      breach-compare-chooser {
        display: block;
        min-block-size: 80px;
      }
      /* Its code comes later, and its data later still: the room is there from the start. */
      breach-coverage {
        display: block;
        min-block-size: 24px;
      }
      /* The key and the colours have their place before their words come. */
      .above {
        display: flow-root;
      }
      breach-legend {
        display: block;
        min-block-size: 26px;
      }
      .bar {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: 8px;
        min-block-size: 30px;
      }
      .bar breach-colours {
        min-inline-size: 0;
      }
      .bar breach-zoom {
        flex: none;
      }
      @container (max-width: 800px) {
        breach-delay {
          min-block-size: 68px;
        }
        breach-legend {
          min-block-size: 44px;
        }
      }
      @container (max-width: 575px) {
        breach-legend {
          min-block-size: 69px;
        }
        /* Colours stand three in a row. */
        .bar.many {
          min-block-size: 72px;
        }
      }
    `,
  ];

  @property({ attribute: false }) theme!: Theme;
  /** Wanted and greatest height of the picture, CSS pixels. */
  @property({ type: Number }) wanted = 560;
  @property({ type: Number }) most = 900;
  /** Grows when fonts have arrived and everything must be measured again. */
  @property({ type: Number }) fonts = 0;
  /** Whether keys of one character work in the picture. */
  @property({ type: Boolean }) characters = true;
  /** Whether sentences and sources have arrived. */
  @shared(completeContext) complete = false;
  /** Whether the first picture stands: what is below follows it. */
  @property({ type: Boolean }) pictured = false;
  /** Where time runs across the picture, CSS pixels: the overview keeps to it. */
  @state() private plot: { readonly x: number; readonly width: number } | undefined;
  /** Where the picture ends until the reader asks for all of it. */
  @state() private cut: Cut | undefined;
  @state() private isWhole = false;
  /** How many incidents a list leaves out. */
  @state() private left = 0;
  /** Whether descriptions, in which is searched, are still on their way. */
  @property({ type: Boolean }) searching = false;
  @query('breach-overview') private readonly overview!: BreachOverview | null;
  @query('breach-chart') private readonly chart!: BreachChart | null;

  /** The picture as it will be when transitions have ended; nothing in a view without one. */
  get currentScene(): Scene | undefined {
    return this.chart?.currentScene;
  }

  /** What takes the focus of the picture, or of the table. */
  get picture(): HTMLElement | null | undefined {
    const table = this.renderRoot.querySelector('breach-table');
    return (this.chart ?? table)?.shadowRoot?.querySelector<HTMLElement>('.picture, .scroller');
  }

  /** The box of the picture, or of the table. */
  get pictureBox(): HTMLElement | null {
    return this.renderRoot?.querySelector<HTMLElement>('breach-chart, breach-table') ?? null;
  }

  /** The overview and what stands with it, which take room under the picture. */
  get below(): HTMLElement | null {
    return this.renderRoot?.querySelector<HTMLElement>('.below') ?? null;
  }

  /** What chooses the things to compare, once its code has come; nothing in another view. */
  async chooser(): Promise<BreachCompareChooser | null> {
    await this.updateComplete;
    await this.fetched;
    await this.updateComplete;
    const chooser = this.renderRoot.querySelector<BreachCompareChooser>('breach-compare-chooser');
    await chooser?.updateComplete;
    return chooser;
  }

  /** Shows where an incident stands in the picture. */
  pointAt(row: number): void {
    this.chart?.pointAt(row);
  }

  private readonly resized = new ResizeObserver(() => this.dispatchEvent(new Event('breach-below')));

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.watchBelow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resized.disconnect();
    this.observed = null;
  }

  constructor() {
    super();
    this.addEventListener(HighlightEvent.type, (event) => {
      if (event instanceof HighlightEvent) this.chart?.highlight(event.isLit);
    });
  }

  private observed: HTMLElement | null = null;

  override updated(): void {
    // Not an attribute: a strict policy forbids styles in markup.
    this.style.setProperty('--end', `${this.cut?.at ?? 0}px`);
    this.style.setProperty('--room', `${this.cut ? this.wanted : 0}px`);
    this.watchBelow();
    this.tellMoving();
  }

  /** Says when what stands below has come, or has become higher or lower. */
  private watchBelow(): void {
    const { below } = this;
    if (below === this.observed) return;
    this.resized.disconnect();
    if (below) this.resized.observe(below);
    this.observed = below;
  }

  /** Top and bottom of what is drawn of a row, CSS pixels of the viewport. */
  spanOf(row: number): readonly [top: number, bottom: number] | undefined {
    return this.chart?.spanOf(row);
  }

  /** Does what a key or a button asks for. */
  run(command: Command): void {
    this.chart?.run(command);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('state') || changed.has('locale') || changed.has('pictured')) this.fetched = this.fetchView();
  }

  /** Settles when what the view needs beside its picture is here. */
  private fetched: Promise<void> | undefined;

  /** What a view needs beside its picture. Where the picture is here already, the rest does not delay it. */
  private async fetchView(): Promise<void> {
    const { locale, pictured } = this;
    const { view } = this.state;
    if (viewOf(this.state).draw && !pictured) return;
    const isWanted = () => this.state.view === view;
    const { tags = [] } = await fetchPart(this, () => loadView(view, locale), { isWanted });
    define(tags);
    if (isWanted()) this.requestUpdate();
  }

  /** How many frames of a movement have been shown. */
  private turn = 0;

  private readonly onWindow = (event: Event) => {
    // Straight to the overview: a frame of a gesture is no time to render the page.
    const { overview, chart } = this;
    // While a hand moves the picture, its overview follows in every third frame: to lay it out takes a sixth of one.
    this.turn = chart?.isMoving ? this.turn + 1 : 0;
    if (!overview || this.turn % 3 !== 0) return;
    this.tellMoving();
    overview.window = (event as TimeDomainEvent).window;
  };

  private tellMoving(): void {
    if (this.overview) this.overview.isMoving = this.chart?.isMoving === true;
  }

  /** Where the picture ends until the reader asks for the rest. */
  private readonly cutOf = (scene: Scene | undefined): Cut | undefined => {
    const { state, wanted, isWhole } = this;
    if (!scene || isWhole || scene.left !== undefined || state.controls !== 'full') return undefined;
    return cutOf(scene, wanted, this.data.rowOf(state.incident) ?? -1);
  };

  private readonly onPainted = () => {
    // While a hand moves the picture, nothing around it is laid out anew.
    if (!this.chart?.isMoving) this.fitAround();
    this.dispatchEvent(new Event('breach-painted'));
  };

  private fitAround(): void {
    const cut = this.cutOf(this.currentScene);
    if (cut?.at !== this.cut?.at || cut?.names.join() !== this.cut?.names.join()) this.cut = cut;
    this.left = this.currentScene?.left ?? 0;
    const { x, width } = this.currentScene?.plot ?? {};
    if (x !== undefined && width !== undefined && (x !== this.plot?.x || width !== this.plot.width))
      this.plot = { x, width };
  }

  override render() {
    const { data, state, selection, locale } = this;
    const parts = partsOf(state.view);
    const place = {
      dataset: data,
      state,
      selection,
      locale,
      complete: this.complete,
      isPaper: false,
      height: this.wanted,
      onPainted: this.onPainted,
    };
    return html`
      ${state.controls === 'full' && viewOf(state).axis !== undefined ? this.renderAbove() : nothing}
      ${selection.inWindow.length === 0 && !this.searching ? html`<breach-empty></breach-empty>` : nothing}
      ${parts?.above?.(place) ?? nothing}
      ${viewOf(state).axis === undefined ? (parts?.element?.(place) ?? nothing) : this.renderPicture()}
      ${viewOf(state).isFiltered ? (parts?.below?.(place) ?? nothing) : nothing}
      ${this.pictured ? this.renderBelow() : nothing}
      ${viewOf(state).isFiltered ? nothing : (parts?.below?.(place) ?? nothing)}
    `;
  }

  private renderPicture() {
    const { cut, locale } = this;
    return html`<div class="room"><breach-chart
      class=${cut ? 'cut' : ''}
      .cutOf=${this.cutOf}
      .end=${cut?.at ?? Number.POSITIVE_INFINITY}
      exportparts="picture"
      .data=${this.data}
      .state=${this.state}
      .selection=${this.selection}
      .locale=${this.locale}
      .theme=${this.theme}
      .wanted=${this.wanted}
      .most=${this.most}
      .fonts=${this.fonts}
      .more=${this.isWhole}
      .characters=${this.characters}
      .pictured=${this.pictured}
      @breach-window=${this.onWindow}
      @breach-painted=${this.onPainted}
    ></breach-chart>
    ${
      cut
        ? html`<button class="rest" type="button" @click=${this.showWhole}>
            ${locale.words.chart.moreGroups(cut.names.length, locale.format.integer(cut.names.length), locale.format.list(cut.names))}${chevron}
          </button>`
        : this.left > 0
          ? this.renderLeft()
          : nothing
    }</div>`;
  }

  /** Of a list that is longer than what stands there: more of it, and then where the rest can be found. */
  private renderLeft() {
    const { left, isWhole, locale } = this;
    const { moreRows, restOfRows } = locale.words.chart;
    const count = locale.format.integer(left);
    return isWhole
      ? html`<p class="rest">${restOfRows(left, count)}</p>`
      : html`<button class="rest" type="button" @click=${this.showWhole}>${moreRows(left, count)}${chevron}</button>`;
  }

  private readonly showWhole = () => {
    this.isWhole = true;
    this.cut = undefined;
    this.picture?.focus({ preventScroll: true });
  };

  /** What explains the picture, and what moves it, in its corner. */
  private renderAbove() {
    const { state, locale, theme, pictured } = this;
    const entries = pictured ? partsOf(state.view)?.legend?.(locale) : undefined;
    return html`
      <div class="above">
        <breach-legend part="legend" .theme=${theme} .entries=${entries ?? []}></breach-legend>
        <div class="bar ${colouringOf(this.data).entries.length > 3 ? 'many' : ''}">
          <breach-colours part="colours" .theme=${theme}></breach-colours>
          ${
            viewOf(state).axis === 'time'
              ? html`<breach-zoom
                  exportparts="button"
                  .zoomed=${state.window !== null}
                  @breach-command=${(event: CommandEvent) => this.run(event.command)}></breach-zoom>`
              : nothing
          }
        </div>
      </div>
    `;
  }

  private renderBelow() {
    const { data, state, theme } = this;
    const { axis, isFiltered } = viewOf(state);
    const plot = axis === 'time' ? this.plot : undefined;
    if (state.controls !== 'full')
      return axis === undefined ? nothing : html`<breach-colours part="colours" .theme=${theme}></breach-colours>`;
    // Neither time nor filters bear on what has been chosen one by one.
    if (!isFiltered) return nothing;
    return html`
      <div class="below" part="overview">
        <breach-overview
          .window=${state.window ?? data.extent}
          .plot=${plot}></breach-overview>
      </div>
      <breach-coverage .plot=${plot}></breach-coverage>
      <breach-years
        .plot=${plot}></breach-years>
    `;
  }
}
