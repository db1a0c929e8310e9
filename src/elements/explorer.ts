import { html, LitElement, nothing } from 'lit';
import { query, state } from 'lit/decorators.js';
import type { Dataset } from '../model/dataset.ts';
import { clearWindow, closeIncident, openIncident, setWindow } from '../state/actions.ts';
import { toSearch } from '../state/address.ts';
import type { Search } from '../state/search.ts';
import { createSelector } from '../state/selector.ts';
import { INITIAL, type State } from '../state/state.ts';
import { createStore, type Step } from '../state/store.ts';
import { unitsOf } from '../state/units.ts';
import { dropUnknownWords, type UnknownWord } from '../state/unknown-words.ts';
import { AddressController } from './address-controller.ts';
import { DataController } from './data-controller.ts';
import { ChangeEvent, ReadyEvent, SelectEvent, ViewChangeEvent } from './events.ts';
import { explorerStyles } from './explorer-styles.ts';
import type { BreachFilters } from './filters.ts';
import { FocusReturn } from './focus.ts';
import type { BreachHelp } from './help.ts';
import { LanguageController } from './language-controller.ts';
import { defineLater } from './later.ts';
import { Milestones, nextFrame, pause } from './milestones.ts';
import { pictureToSvg } from './picture-svg.ts';
import type { BreachReader } from './reader.ts';
import { RoomController } from './room-controller.ts';
import type { BreachStage } from './stage.ts';
import { baseStyles, themeStyles } from './styles.ts';
import { ThemeController } from './theme-controller.ts';
import type { CommandEvent } from './zoom-buttons.ts';

/** After so many ms without data the page says that it is loading. */
const PATIENCE = 250;

/**
 * `<breach-timeline>`: the explorer. Joins store, address, data and selection, and hands each element
 * what it needs. Fires `breach-ready`, `breach-select` and `breach-viewchange`.
 */
export class BreachTimeline extends LitElement {
  static override styles = [baseStyles, themeStyles, explorerStyles];

  @state() private current: State = INITIAL;
  @state() private fonts = 0;
  /** Whether the first picture stands: the list, which is long, follows it. */
  @state() private pictured = false;
  /** Whether keys of one character work in the picture (WCAG 2.1.4). */
  @state() private characters = true;
  @query('breach-stage') private readonly stage!: BreachStage | null;
  @query('breach-reader') private readonly reader!: BreachReader | null;

  private readonly store = createStore(INITIAL);
  private readonly address = new AddressController(this, this.store);
  private readonly source = new DataController(this);
  private readonly languages = new LanguageController(this);
  private readonly themes = new ThemeController(this);
  private readonly room = new RoomController(this);
  private readonly selectFrom = createSelector();
  private unknownWords: readonly UnknownWord[] = [];
  private readonly origin = new FocusReturn();
  private readonly milestones = new Milestones();
  private unsubscribe: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.current = this.store.get();
    this.unsubscribe = this.store.subscribe((next, step) => this.onState(next, step));
    this.addEventListener(ChangeEvent.type, this.onChange);
    this.addEventListener('keydown', this.onKey);
    this.addEventListener('breach-search', this.onSearch);
    this.addEventListener('breach-help', this.onHelp);
    this.themes.use(this.current.theme);
    this.languages.use(this.current.lang);
    this.source.want(this.current.source);
    document.fonts.addEventListener('loadingdone', this.onFonts);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.unsubscribe?.();
    document.fonts.removeEventListener('loadingdone', this.onFonts);
  }

  /** Opens an incident by its id; '' closes. */
  select(id: string): void {
    this.store.apply((now) => (id === '' ? closeIncident(now) : openIncident(now, id)));
  }

  /** Shows the time between two moments, UTC ms or Date. */
  zoomTo(from: number | Date, to: number | Date): void {
    this.store.apply((now) => setWindow(now, Number(from), Number(to)));
  }

  /** Shows everything. */
  fit(): void {
    this.store.apply(clearWindow);
  }

  /** The current picture as a complete SVG document; '' before there is one. */
  toSVG(): string {
    const { dataset } = this.source;
    const scene = this.stage?.currentScene;
    return dataset && scene ? pictureToSvg(scene, this.current.view, dataset, this.locale, this.themes.theme) : '';
  }

  /** Data that come at once need no page that says they are awaited: one rendering instead of two. */
  protected override async scheduleUpdate(): Promise<void> {
    if (!this.hasUpdated)
      await Promise.all([this.languages.arrival, Promise.race([this.source.arrival, pause(PATIENCE)])]);
    await super.scheduleUpdate();
  }

  override updated(): void {
    if (document.documentElement.lang !== this.locale.tag) document.documentElement.lang = this.locale.tag;
  }

  private get locale() {
    return this.languages.locale;
  }

  /** What is searched for, or ''. */
  get query(): string {
    return this.store.get().query;
  }

  /** A data set has been read: its picture is due, and the marks that time it are set anew. */
  onData(dataset: Dataset, first: boolean): void {
    if (dataset.problems.length > 0) void defineLater(this.locale);
    if (!first) return;
    this.milestones.dataRead();
    const { state, unknown } = dropUnknownWords(this.store.get(), dataset);
    this.unknownWords = unknown;
    this.store.apply(state, 'replace');
  }

  private onState(next: State, step: Step): void {
    const before = this.current;
    this.current = next;
    this.source.want(next.source);
    void this.source.prepareSearch();
    this.themes.use(next.theme);
    this.languages.use(next.lang);
    if (next.incident !== before.incident) this.dispatchEvent(new SelectEvent(next.incident));
    this.dispatchEvent(new ViewChangeEvent(toSearch(next)));
    if (next.incident !== '' && next.incident !== before.incident && step === 'push') void this.readDetails();
    if (next.incident === '' && before.incident !== '') void this.returnFocus();
  }

  private async readDetails(): Promise<void> {
    await this.updateComplete;
    await this.reader?.focusHeading();
  }

  private async returnFocus(): Promise<void> {
    await this.updateComplete;
    this.origin.restore(this.stage?.picture);
  }

  private readonly onChange = (event: Event) => {
    if (!(event instanceof ChangeEvent)) return;
    event.stopPropagation();
    const before = this.store.get();
    this.store.apply(event.change, event.step);
    if (before.incident === '' && this.store.get().incident !== '') this.origin.remember(event);
  };

  private readonly onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || this.current.incident === '') return;
    event.preventDefault();
    this.store.apply(closeIncident);
  };

  /** Text is as wide as its font: what was set before the fonts came is set again. */
  private readonly onFonts = () => {
    this.fonts += 1;
  };

  private readonly onSearch = () => {
    this.renderRoot.querySelector<BreachFilters>('breach-filters')?.focusSearch();
  };

  private readonly onHelp = async () => {
    await defineLater(this.locale);
    this.renderRoot.querySelector<BreachHelp>('breach-help')?.open();
  };

  private readonly onPainted = () => {
    if (!this.milestones.painted()) return;
    this.room.measure();
    this.dispatchEvent(new ReadyEvent());
    void this.followUp();
  };

  /** What can wait until the first picture is on the screen: list, overview, sentences and sources. */
  private async followUp(): Promise<void> {
    await nextFrame();
    this.pictured = true;
    void defineLater(this.locale);
    void this.source.completeLater();
  }

  private readonly onDismiss = () => {
    this.unknownWords = [];
    this.address.dismiss();
  };

  private skip(event: Event): void {
    event.preventDefault();
    this.reader?.focusList();
  }

  override render() {
    const { words } = this.locale;
    const { dataset, search } = this.source;
    return html`
      <a class="skip" href="#incidents" ?hidden=${!dataset} @click=${this.skip}>${words.app.skip}</a>
      <breach-header .state=${this.current} .locale=${this.locale} .units=${dataset ? unitsOf(dataset) : []}>
        <breach-zoom
          ?hidden=${!dataset || this.current.controls === 'none'}
          .locale=${this.locale}
          .zoomed=${this.current.window !== null}
          @breach-command=${(event: CommandEvent) => this.stage?.run(event.command)}
        ></breach-zoom>
      </breach-header>
      <breach-problems
        .locale=${this.locale}
        .problems=${dataset?.problems ?? []}
        .offered=${dataset?.offered ?? 0}
        .error=${this.source.error}
        .ignored=${[...this.address.ignored, ...this.unknownWords]}
        @breach-retry=${() => this.source.retry()}
        @breach-dismiss=${this.onDismiss}
      ></breach-problems>
      ${dataset ? this.renderMain(dataset, search) : this.renderWaiting()}
      <breach-footer ?hidden=${!dataset} .state=${this.current} .locale=${this.locale} .asOf=${dataset?.updated ?? ''}></breach-footer>
      <breach-help
        .locale=${this.locale}
        .characters=${this.characters}
        @breach-characters=${(event: CustomEvent<boolean>) => {
          this.characters = event.detail;
        }}
      ></breach-help>
    `;
  }

  private renderMain(dataset: Dataset, search: Search) {
    const { current, locale } = this;
    const { theme } = this.themes;
    const selection = this.selectFrom(dataset, current, search);
    const row = dataset.rowOf(current.incident);
    return html`
      <div class="tools" ?hidden=${current.controls === 'none'}>
        <breach-filters .data=${dataset} .state=${current} .selection=${selection} .locale=${locale}></breach-filters>
      </div>
      <breach-summary .data=${dataset} .state=${current} .selection=${selection} .locale=${locale}></breach-summary>
      <main>
        <section class="stage" aria-label=${locale.words.views[current.view]}>
          <breach-stage
            .data=${dataset}
            .state=${current}
            .selection=${selection}
            .search=${search}
            .locale=${locale}
            .theme=${theme}
            .wanted=${this.room.wanted}
            .most=${this.room.most}
            .fonts=${this.fonts}
            .characters=${this.characters}
            .complete=${this.source.complete}
            .pictured=${this.pictured}
            @breach-painted=${this.onPainted}
          ></breach-stage>
        </section>
        <breach-reader
          .data=${dataset}
          .selection=${selection}
          .locale=${locale}
          .row=${row ?? -1}
          .complete=${this.source.complete}
          .pictured=${this.pictured}
          .wide=${this.room.wide}
        ></breach-reader>
      </main>
    `;
  }

  private renderWaiting() {
    if (this.source.error) void defineLater(this.locale);
    const { loading } = this.locale.words.app;
    return html`<main>${this.source.error ? nothing : html`<p class="waiting" role="status">${loading}</p>`}</main>`;
  }
}
