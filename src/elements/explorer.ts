import { html, LitElement, nothing } from 'lit';
import { query, state } from 'lit/decorators.js';
import type { Dataset } from '../model/dataset.ts';
import { withLeastType } from '../paint/theme.ts';
import { clearWindow, closeIncident, openIncident, setWindow } from '../state/actions.ts';
import { toSearch } from '../state/address.ts';
import type { Search } from '../state/search.ts';
import { createSelector } from '../state/selector.ts';
import { INITIAL, type State } from '../state/state.ts';
import { createStore, type Step } from '../state/store.ts';
import { unitsOf } from '../state/units.ts';
import { dropUnknown } from '../state/unknown-compared.ts';
import type { UnknownWord } from '../state/unknown-words.ts';
import { AddressController } from './address-controller.ts';
import type { BreachCite } from './cite-dialog.ts';
import { DataController } from './data-controller.ts';
import { ChangeEvent, ReadyEvent, SelectEvent, ViewChangeEvent } from './events.ts';
import { explorerStyles } from './explorer-styles.ts';
import type { BreachFilters } from './filters.ts';
import { FocusGuard } from './focus-guard.ts';
import type { BreachHelp } from './help.ts';
import { LanguageController, TAGS } from './language-controller.ts';
import { defineLater } from './later.ts';
import { Milestones, nextFrame, pause } from './milestones.ts';
import { pictureToSvg } from './picture-svg.ts';
import type { BreachReader } from './reader.ts';
import { RoomController } from './room-controller.ts';
import type { BreachStage } from './stage.ts';
import { StandIn } from './stand-in.ts';
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
  private readonly standIn = new StandIn(this);
  private readonly selectFrom = createSelector();
  private unknownWords: readonly UnknownWord[] = [];
  private readonly focusGuard = new FocusGuard(this, () => this.stage?.picture);
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
    this.addEventListener('breach-cite', this.onCite);
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
    return dataset && scene ? pictureToSvg(scene, this.current.view, dataset, this.locale, this.theme) : '';
  }

  /** Data that come at once need no page that says they are awaited: one rendering instead of two. */
  protected override async scheduleUpdate(): Promise<void> {
    if (!this.hasUpdated) {
      const { arrival } = this.source;
      const waited = pause(PATIENCE).then(() => (this.standIn.isSeen ? arrival : undefined));
      await Promise.all([this.languages.arrival, Promise.race([arrival, waited])]);
    }
    await super.scheduleUpdate();
  }

  private get locale() {
    return this.languages.locale;
  }

  private get theme() {
    return withLeastType(this.themes.theme, this.locale.leastType);
  }

  /** What is searched for, or ''. */
  get query(): string {
    return this.store.get().query;
  }

  /** A data set has been read: its picture is due, and the marks that time it are set anew. */
  onData(dataset: Dataset, first: boolean): void {
    if (dataset.problems.length > 0) void defineLater(this.locale);
    if (first) this.milestones.dataRead();
    const extent = { first, complete: this.source.complete };
    const { state, unknown } = dropUnknown(this.store.get(), dataset, TAGS, extent);
    this.unknownWords = first ? unknown : [...this.unknownWords, ...unknown];
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
    if (next.incident !== '' && next.incident !== before.incident && step === 'push') void this.reader?.focusHeading();
    if (next.incident === '' && before.incident !== '') void this.returnFocus(before.incident);
  }

  /** To where the incident was opened from; failing that to its line in the list, or to the picture. */
  private async returnFocus(id: string): Promise<void> {
    await this.updateComplete;
    await this.reader?.updateComplete;
    if (!this.focusGuard.restore()) await this.focusList(id);
  }

  private async focusList(id = ''): Promise<void> {
    const row = this.source.dataset?.rowOf(id);
    if (!(await this.reader?.focusList(row))) this.stage?.picture?.focus();
  }

  private readonly onChange = (event: Event) => {
    if (!(event instanceof ChangeEvent)) return;
    event.stopPropagation();
    const before = this.store.get();
    this.store.apply(event.change, event.step);
    if (before.incident === '' && this.store.get().incident !== '') this.focusGuard.remember(event);
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

  private readonly onCite = () => {
    this.renderRoot.querySelector<BreachCite>('breach-cite')?.open();
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
    this.standIn.remove();
    this.pictured = true;
    void defineLater(this.locale);
    void this.source.completeLater();
  }

  private readonly onDismiss = () => {
    this.unknownWords = [];
    this.address.dismiss();
  };

  /** Whether the table stands alone: it says all that the list says. */
  private get isAlone(): boolean {
    return this.current.view === 'table' && this.source.dataset?.rowOf(this.current.incident) === undefined;
  }

  private skip(event: Event): void {
    event.preventDefault();
    // At once where there is no list: the next key is for the rows.
    if (this.isAlone) this.stage?.picture?.focus();
    else void this.focusList();
  }

  override updated(): void {
    this.toggleAttribute('reading', this.current.incident !== '');
  }

  override render() {
    const { words } = this.locale;
    const { dataset, search } = this.source;
    return html`
      ${dataset ? html`<breach-paper .data=${dataset} .state=${this.current} .selection=${this.selectFrom(dataset, this.current, search)} .locale=${this.locale} .complete=${this.source.complete}></breach-paper>` : nothing}
      <a class="skip" href="#incidents" ?hidden=${!dataset} @click=${this.skip}>${words.app.skip}</a>
      <breach-header .state=${this.current} .locale=${this.locale} .units=${dataset ? unitsOf(dataset) : []}>
        <breach-zoom
          ?hidden=${!dataset || this.current.controls === 'none' || !['timeline', 'scale'].includes(this.current.view)}
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
      <breach-announcer .locale=${this.locale}></breach-announcer>
    `;
  }

  private renderMain(dataset: Dataset, search: Search) {
    const { current, locale, theme } = this;
    const selection = this.selectFrom(dataset, current, search);
    const row = dataset.rowOf(current.incident);
    return html`
      <div class="tools" ?hidden=${current.controls === 'none'}>
        <breach-filters .data=${dataset} .state=${current} .selection=${selection} .locale=${locale}></breach-filters>
      </div>
      <main class=${this.isAlone ? 'alone' : ''}>
        <breach-summary .data=${dataset} .state=${current} .selection=${selection} .locale=${locale}></breach-summary>
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
          .state=${current}
          .selection=${selection}
          .locale=${locale}
          .row=${row ?? -1}
          .complete=${this.source.complete}
          .pictured=${this.pictured && current.view !== 'table'}
          .wide=${this.room.wide}
          .characters=${this.characters}
        ></breach-reader>
      </main>
      <breach-cite .data=${dataset} .state=${current} .selection=${selection} .locale=${locale}></breach-cite>
    `;
  }

  private renderWaiting() {
    if (this.source.error) void defineLater(this.locale);
    const { loading } = this.locale.words.app;
    return html`<main>${this.source.error ? nothing : html`<p class="waiting">${loading}</p>`}</main>`;
  }
}
