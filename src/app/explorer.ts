import { ContextProvider } from '@lit/context';
import { css, html, LitElement, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { colouringOf } from '../chart/colouring.ts';
import { colorOf } from '../chart/marks/color.ts';
import { propertyOf, withLeastType } from '../chart/theme.ts';
import {
  completeContext,
  dataContext,
  guestContext,
  localeContext,
  searchContext,
  selectionContext,
  stateContext,
} from '../controls/context.ts';
import { TAGS } from '../controls/controllers/language-controller.ts';
import { RoomController } from '../controls/controllers/room-controller.ts';
import { ThemeController } from '../controls/controllers/theme-controller.ts';
import {
  IncidentSelectEvent,
  isComposing,
  type LeadEvent,
  ReadyEvent,
  StateChangeEvent,
  ViewChangeEvent,
} from '../controls/events.ts';
import { announceTask, fetchPart, Milestones, nextFrame, pause, WholeDataEvent } from '../controls/late-parts.ts';
import { dataAddress, fileOf, ownsDocument, writesAddress } from '../controls/site.ts';
import { baseStyles, themeStyles } from '../controls/styles.ts';
import type { Dataset } from '../data/dataset.ts';
import type { LoadError } from '../data/read/load.ts';
import { loadHostPageAdapter, renderRootOf, StandIn } from '../embed/host-page.ts';
import { type Credit, creditOf } from '../i18n/credit.ts';
import { withOwnWords } from '../i18n/names.ts';
import { closeIncident, setGroup } from '../state/actions.ts';
import { createSelector, type Selection } from '../state/filters.ts';
import { groupsOf } from '../state/lanes.ts';
import { unitsOf } from '../state/ranking.ts';
import type { Search } from '../state/search.ts';
import { INITIAL, type State } from '../state/state.ts';
import type { Step } from '../state/store.ts';
import { dropUnknown, type UnknownWord } from '../state/url/unknown.ts';
import { toSearch } from '../state/url/url.ts';
import { viewOf } from '../views/index.ts';
import { AddressedElement, PARAMETER_ATTRIBUTES } from './addressed.ts';
import { CompletionController } from './controllers/completion-controller.ts';
import { DataController } from './controllers/data-controller.ts';
import { DocumentTitle } from './controllers/document-title.ts';
import type { ImportController } from './controllers/import-controller.ts';
import { IncidentFocus } from './controllers/incident-focus.ts';
import { OpenerController } from './controllers/opener-controller.ts';
import { defineLater } from './lazy.ts';
import type { BreachStage } from './stage.ts';
import type { CommandEvent } from './zoom-buttons.ts';

/** The page: picture and list side by side where there is room, one below the other where there is not. */
const explorerStyles = css`
  :host {
    min-height: 100vh;
    padding-inline: clamp(12px, 2%, 28px);
    padding-block-end: 24px;
    background: var(--breach-paper);
  }
  .skip {
    position: absolute;
    inset-block-start: 8px;
    inset-inline-start: 12px;
    padding: 8px 14px;
    background: var(--breach-ink);
    color: var(--breach-paper);
    forced-color-adjust: none;
    z-index: 10;
  }
  .skip:not(:focus) {
    clip-path: inset(50%);
  }
  .waiting {
    padding-block: 180px;
    text-align: center;
    color: var(--breach-ink-soft);
  }
  .ruler {
    display: block;
  }
  breach-summary {
    margin-block: 4px;
  }
  [part='headline'] ~ breach-summary {
    color: var(--breach-ink-soft);
    font-size: 13px;
  }
  /* What stands over the picture has its height before its words come, so that nothing moves. */
  breach-headline {
    display: block;
    box-sizing: border-box;
    min-block-size: 65px;
    padding-block-start: 5px;
  }
  breach-headline[narrow] {
    min-block-size: 91px;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-content: start;
    align-items: center;
    gap: 6px 12px;
    min-block-size: 36px;
  }
  @media (pointer: coarse) {
    .tools {
      min-block-size: 42px;
    }
  }
  /* Where a view's own controls take a second row, it is there from the start. */
  :host(:not([wide], [narrow])) .tools {
    min-block-size: 70px;
  }
  .tools breach-filters {
    flex: 1 1 auto;
  }
  .main {
    display: flow-root;
  }
  /* On a phone they are where the thumb is, and cover nothing at the end; a frame may be higher than its window. */
  @media screen {
    :host([narrow][address='follow']) .main {
      display: flex;
      flex-direction: column;
      min-block-size: 100vh;
    }
    /* Margins of a column do not collapse. */
    :host([narrow][address='follow']) .main breach-reader {
      margin-block-start: -12px;
    }
    :host([narrow][address='follow']:not([reading])) {
      padding-block-end: 6px;
    }
    :host([narrow][address='follow']) .tools {
      --opened: absolute;
      --opened-air: 12px;
      order: 1;
      position: sticky;
      inset-block-end: 0;
      flex-wrap: wrap-reverse;
      align-items: end;
      gap: 6px;
      min-block-size: 0;
      margin: auto -12px 0;
      padding: 6px 12px calc(6px + env(safe-area-inset-bottom));
      border-block-start: 1px solid var(--breach-grid-strong);
      background: var(--breach-paper);
      z-index: 3;
    }
    :host([narrow][address='follow']) .tools breach-filters {
      flex-basis: 226px;
    }
  }
  .stage {
    min-width: 0;
  }
  .alone breach-reader {
    display: none;
  }
  /* No stronger than what hides it on paper. */
  :host([wide]) :where(.main:not(.alone)) {
    display: grid;
    grid-template-columns: minmax(0, 1fr) clamp(300px, 24%, 360px);
    grid-template-rows: repeat(3, auto) 1fr;
    gap: 0 24px;
  }
  :host([wide]) :where(.main:not(.alone)) > :not(breach-reader) {
    grid-column: 1;
  }
  :host([wide]) :where(.main:not(.alone)) > breach-reader {
    grid-column: 2;
    grid-row: 1 / span 4;
  }
  /* One's own table stands beside its picture; on a narrow page before it. */
  :host([wide]) :where(.main.importing) {
    grid-template-columns: minmax(0, 1fr) clamp(400px, 42%, 680px);
  }
  :host([wide]) :where(.main:not(.alone)) > breach-import {
    grid-column: 2;
    grid-row: 1 / span 4;
  }
  breach-import[hidden] {
    display: none;
  }
  breach-reader[wide] {
    position: sticky;
    inset-block-start: 0;
    align-self: start;
  }
  /* What stays in sight must not fill it: a page enlarged four times is a low one. */
  @media screen and (min-height: 560px) {
    :host([wide]) breach-stage::part(overview) {
      position: sticky;
      inset-block-end: 0;
      padding-block: 4px;
      background: var(--breach-paper);
      z-index: 1;
    }
  }
  /* Under the sheet of details the page goes on, so that its end can be read, and be reached, above it. */
  @media screen {
    :host([reading]:not([wide])) {
      padding-block-end: 56vh;
    }
  }
  /* What is printed is laid out for paper, once that has been loaded. */
  @media print {
    :host {
      min-height: 0;
      padding: 0;
      background: none;
    }
    breach-reader {
      position: static;
    }
    :host(:not([fit], [host='slides'])) breach-paper:defined ~ * {
      display: none;
    }
    /* A frame or a slide is as large as it is: it prints what it shows. */
    :host(:is([fit], [host='slides'])) breach-paper {
      display: none;
    }
  }
`;

/** A data set that has come, and what of it is chosen. */
interface Loaded {
  readonly dataset: Dataset;
  readonly search: Search;
  readonly selection: Selection;
}

/** What a reader can set in the view that is shown. */
function settingsOf(state: State, isNarrow: boolean) {
  const { settings, narrow } = viewOf(state);
  return (isNarrow && narrow?.(state).settings) || settings;
}

/** Whether a state shows what only the whole of our data says: descriptions, quantities, notes on coverage. */
const needsWhole = (state: State): boolean =>
  state.query !== '' || state.compare.length > 0 || state.years !== 'closed' || !viewOf(state).isFiltered;

/** After so many ms without data the page says that it is loading. */
const PATIENCE = 250;

/**
 * `<breach-timeline>`: the explorer. Joins store, address, data and selection, and hands each element
 * what it needs. Its attributes and properties are the parameters of the address; `address` says what it
 * may do to the page around it (see `embed/host-page.ts`). Fires `breach-ready`, `breach-select`,
 * `breach-viewchange` and `breach-error`.
 */
export class BreachTimeline extends AddressedElement {
  static override styles = [baseStyles, themeStyles, explorerStyles];

  static override get observedAttributes(): string[] {
    // By way of the base class, which prepares this one then.
    const own: readonly string[] = Reflect.get(LitElement, 'observedAttributes', BreachTimeline);
    return [...own, ...PARAMETER_ATTRIBUTES];
  }

  /** Words of the page around it: what stands as its heading, the line under that, and who made the page. */
  @property() heading = '';
  @property() tagline = '';
  @property() credit = '';
  @state() private current: State = INITIAL;
  @state() private fonts = 0;
  /** Whether the first picture stands: the list, which is long, follows it. */
  @state() private pictured = false;
  /** Whether keys of one character work in the picture (WCAG 2.1.4). */
  @state() private characters = true;
  @query('breach-stage') private readonly stage!: BreachStage | null;

  private readonly completion = new CompletionController(this, () => this.sayReady());
  private readonly source = new DataController(this);
  private readonly themes = new ThemeController(this);
  /** The reader's own table, on pages that are ours alone. */
  private imports: ImportController | undefined;
  /** Whether it stands in somebody's page. */
  private guest = false;
  private manners: Promise<unknown> | undefined;
  protected readonly room = new RoomController(this, () => viewOf(this.store.get()).hasWideNotes === true);
  private readonly standIn = new StandIn(this);
  private readonly provided = {
    data: new ContextProvider(this, { context: dataContext }),
    state: new ContextProvider(this, { context: stateContext }),
    selection: new ContextProvider(this, { context: selectionContext }),
    search: new ContextProvider(this, { context: searchContext }),
    locale: new ContextProvider(this, { context: localeContext }),
    complete: new ContextProvider(this, { context: completeContext }),
    guest: new ContextProvider(this, { context: guestContext }),
  };
  private readonly selectFrom = createSelector();
  private unknownWords: readonly UnknownWord[] = [];
  /** The lanes that were taken because the data have none of those that were asked for. */
  private fittedGroup: State['group'] | undefined;
  private readonly focusing = new IncidentFocus(this, (id) => this.source.dataset?.rowOf(id));
  private readonly milestones = new Milestones();
  /** Whether a data set is drawn that nobody has been told of. */
  private readyIsDue = false;
  /** Tells those who wait that the first picture of a data set has been painted. */
  private firstPicture: (() => void) | undefined;
  private unsubscribe: (() => void) | undefined;

  constructor() {
    super();
    this.address.onMisuse = (omitted) => this.authors.ofAttributes(omitted, this.source.dataset);
    new OpenerController(this, () => this.locale);
    new DocumentTitle(this, () =>
      this.current.source === '' ? this.locale.words.app.pageTitle : this.credited.title.text,
    );
  }

  protected override createRenderRoot() {
    return renderRootOf(this, super.createRenderRoot());
  }

  override connectedCallback(): void {
    this.guest = !ownsDocument(this);
    this.toggleAttribute('guest', this.guest);
    super.connectedCallback();
    this.manners ??= loadHostPageAdapter(this, this.room, this.themes);
    this.current = this.store.get();
    this.unsubscribe = this.store.subscribe((next, step) => this.onState(next, step));
    this.addEventListener(StateChangeEvent.type, this.onChange);
    this.addEventListener(WholeDataEvent.type, this.onWholeWanted);
    this.addEventListener('keydown', this.onKey);
    this.themes.use(this.current.theme);
    this.languages.use(this.current.lang);
    this.source.want(fileOf(this.current), this.current.mapping);
    document.fonts.addEventListener('loadingdone', this.redraw);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.unsubscribe?.();
    document.fonts.removeEventListener('loadingdone', this.redraw);
  }

  /** Follows the page anew after a change of its style sheets that gives no sign of itself. */
  refresh(): void {
    this.themes.refresh();
    this.room.measure();
  }

  protected override get exported() {
    const { loaded } = this;
    return loaded && { ...loaded, state: this.shown, locale: this.locale, theme: this.paper };
  }

  protected override get sceneShown() {
    return this.stage?.currentScene;
  }

  protected override whole(): Promise<void> {
    return this.source.completeNow();
  }

  /** Data that come at once need no page that says they are awaited: one rendering instead of two. */
  protected override async scheduleUpdate(): Promise<void> {
    if (!this.hasUpdated) {
      const { arrival } = this.source;
      const waited = pause(PATIENCE).then(() => (this.standIn.isSeen ? arrival : undefined));
      const needed = Promise.all([this.manners, this.languages.arrival, Promise.race([arrival, waited])]);
      await Promise.race([needed, this.completion.firstMiss]);
    }
    await super.scheduleUpdate();
  }

  private get locale() {
    return withOwnWords(this.languages.locale, this.source.dataset);
  }

  /** Whose the data are. The words of the page go before those of the file. */
  private get credited(): Credit {
    const { locale, heading, credit } = this;
    const found = creditOf(this.source.dataset, this.current.source, locale);
    const told = (text: string) => (text === '' ? undefined : { text, lang: locale.tag });
    return { ...found, title: told(heading) ?? found.title, credit: told(credit) ?? found.credit };
  }

  private get paper() {
    return withLeastType(this.themes.theme, this.locale.leastType);
  }

  /** What is searched for, or ''. */
  get query(): string {
    return this.store.get().query;
  }

  /** The full address of a data file. */
  addressOf(file: string): string {
    return dataAddress(this, this.current, file);
  }

  /** A data set has been read: its picture is due, and the marks that time it are set anew. */
  onData(dataset: Dataset, first: boolean): void {
    if (dataset.problems.length > 0) void defineLater(this, this.locale);
    this.authors.ofData(dataset);
    if (first) {
      this.milestones.dataRead();
      this.awaitPicture();
    }
    if (first) this.unknownWords = [];
    this.dropUnknownWords(dataset, first);
  }

  /** What the page has said in attributes is told to its author, what the address says to the reader. */
  private dropUnknownWords(dataset: Dataset, first: boolean): void {
    const extent = { first, complete: this.source.complete };
    const asked = this.store.get();
    // Lanes that another file did not have come back with the next one.
    const wanted = first && asked.group === this.fittedGroup ? setGroup(asked, INITIAL.group) : asked;
    const { state, unknown } = dropUnknown(wanted, dataset, TAGS, extent);
    if (first) this.fittedGroup = state.group === wanted.group ? undefined : state.group;
    const isOfPage = ({ parameter }: UnknownWord) => this.address.isOfPage(parameter);
    this.authors.ofAttributes(unknown.filter(isOfPage), dataset);
    this.unknownWords = [...this.unknownWords, ...unknown.filter((word) => !isOfPage(word))];
    this.store.apply(state, 'replace');
  }

  protected override checkWords(): void {
    const { dataset, isLoading } = this.source;
    if (dataset && !isLoading) this.dropUnknownWords(dataset, true);
  }

  /** A data set could not be read: what stands stays. */
  onFailure(error: LoadError): void {
    void this.authors.ofFailure(error);
  }

  private onState(next: State, step: Step): void {
    const before = this.current;
    this.current = next;
    this.source.want(fileOf(next), next.mapping);
    void this.source.prepareSearch();
    // What has not come once is asked for again with the next wish, not with every movement.
    if (needsWhole(next) && !(needsWhole(before) && next.query === before.query)) void this.source.completeNow();
    this.themes.use(next.theme);
    this.languages.use(next.lang);
    if (next.incident !== before.incident) this.dispatchEvent(new IncidentSelectEvent(next.incident));
    this.dispatchEvent(new ViewChangeEvent(toSearch(next)));
    this.focusing.follow(before, next, step === 'push');
    if (next.incident !== before.incident) void this.showIncident(next.incident);
  }

  private readonly onChange = (event: Event) => {
    if (!(event instanceof StateChangeEvent)) return;
    event.stopPropagation();
    const before = this.store.get();
    this.store.apply(event.change, event.step);
    if (before.incident === '' && this.store.get().incident !== '') this.focusing.remember(event);
  };

  private readonly onWholeWanted = (event: Event) => {
    if (!(event instanceof WholeDataEvent)) return;
    event.stopPropagation();
    event.arrival = this.source.completeNow().then(nextFrame);
  };

  private readonly onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || isComposing(event) || this.current.incident === '') return;
    event.preventDefault();
    this.store.apply(closeIncident);
  };

  /** Draws the picture anew, without leading over: fonts have come, or it has been hidden, or stands at another scale. */
  readonly redraw = () => {
    this.fonts += 1;
  };

  private readonly onSkip = (event: Event) => {
    event.preventDefault();
    // At once where there is no list: the next key is for the rows.
    if (this.isAlone) this.focusing.toPicture();
    else void this.focusing.toList();
  };

  private readonly onCommand = (event: CommandEvent) => this.stage?.run(event.command);

  private readonly onLead = (event: LeadEvent) => {
    event.stopPropagation();
    this.stage?.pointAt(event.row);
  };

  private readonly onRetry = () => this.source.retry();

  private readonly onDismiss = () => {
    this.unknownWords = [];
    this.address.dismiss();
  };

  private readonly onCharacters = (event: CustomEvent<boolean>) => {
    this.characters = event.detail;
  };

  private readonly onPainted = () => {
    if (!this.milestones.painted()) return;
    this.room.measure();
    announceTask(this, this.followUp());
    this.firstPicture?.();
    this.firstPicture = undefined;
    this.onFirstPicture();
    this.readyIsDue = true;
    void this.complete;
  };

  /**
   * Resolves when everything that has been asked for stands: the picture, the elements and data that come after
   * it, or a sentence about what did not come. The height of the element is final then.
   */
  get complete(): Promise<void> {
    return this.completion.settle();
  }

  /** The first picture of a data set has been painted; what belongs around it is still on its way. */
  protected onFirstPicture(): void {}

  private awaitPicture(): void {
    if (this.firstPicture) return;
    announceTask(
      this,
      new Promise<void>((resolve) => {
        this.firstPicture = resolve;
      }),
    );
  }

  /** What can wait until the first picture is on the screen: list, overview, and all data where they are asked for. */
  private async followUp(): Promise<void> {
    await nextFrame();
    this.standIn.remove();
    this.pictured = true;
    void defineLater(this, this.locale);
    void fetchPart(this, () => this.fetchExports());
    if (writesAddress(this)) void this.offerImport();
    if (needsWhole(this.current)) void this.source.completeNow();
  }

  private async offerImport(): Promise<void> {
    const { ImportController } = await fetchPart(this, () => import('./controllers/import-controller.ts'));
    this.imports ??= new ImportController(this, this.store);
  }

  /** The open incident is seen in the picture, too, once everything stands; pages around it are not scrolled. */
  private async showIncident(id: string): Promise<void> {
    if (id === '' || !ownsDocument(this)) return;
    await this.complete;
    // Under a sheet the page stays where the reader is, unless the sheet covers what has been pressed.
    if (this.current.incident === id) this.focusing.show(id, this.hasAttribute('wide') ? 'lead' : 'leave');
  }

  /** Says once for each data set that its picture and all around it stand. */
  private sayReady(): void {
    if (!this.readyIsDue || !this.isConnected) return;
    this.readyIsDue = false;
    // A reader who has scrolled by now is left there.
    if (ownsDocument(this) && scrollY === 0) this.focusing.show(this.current.incident);
    this.dispatchEvent(new ReadyEvent());
  }

  /** Whether the table stands alone: it says all that the list says. */
  private get isAlone(): boolean {
    return (
      viewOf(this.current).listOrder === undefined && this.source.dataset?.rowOf(this.current.incident) === undefined
    );
  }

  private get loaded(): Loaded | undefined {
    const { dataset, search } = this.source;
    return dataset && { dataset, search, selection: this.selectFrom(dataset, this.shown, search) };
  }

  /** What is shown: a search that cannot be applied, or not yet, is not shown as applied. */
  private get shown(): State {
    const { current, source } = this;
    return current.query === '' || source.isSearchable ? current : { ...current, query: '' };
  }

  /** What is shared stands before anything is rendered that needs it. */
  override willUpdate(): void {
    const { loaded, provided } = this;
    provided.data.setValue(loaded?.dataset);
    provided.selection.setValue(loaded?.selection);
    provided.search.setValue(loaded?.search);
    provided.state.setValue(this.shown);
    provided.locale.setValue(this.locale);
    provided.complete.setValue(this.source.complete);
    provided.guest.setValue(this.guest);
  }

  override updated(): void {
    const { incident, controls } = this.current;
    this.toggleAttribute('reading', incident !== '' && controls !== 'none');
    if (this.source.dataset?.own.colours) this.showColours(this.source.dataset);
  }

  /** Colours that the data bring along reach what is no picture as custom properties, as ours do. */
  private showColours(dataset: Dataset): void {
    for (const { ink } of colouringOf(dataset).entries) {
      if (ink.startsWith('own:')) this.style.setProperty(propertyOf(ink), colorOf(this.paper, ink, 'normal'));
    }
  }

  override render() {
    const { source, loaded, shown: state, locale, credited, guest } = this;
    if (source.error) void defineLater(this, locale);
    const isFull = state.controls === 'full';
    return html`
      ${loaded ? html`<breach-paper></breach-paper>` : nothing}
      ${
        state.controls === 'none' || (guest && !loaded)
          ? nothing
          : html`<breach-header part="header" exportparts="title, views, button, select" .credit=${credited} .tagline=${this.tagline}>
              <a slot="first" class="skip" href="#incidents" ?hidden=${!loaded || !isFull} @click=${this.onSkip}>${locale.words.app.skip}</a>
              ${
                isFull
                  ? nothing
                  : html`<breach-zoom
                      exportparts="button"
                      ?hidden=${!loaded || viewOf(state).axis !== 'time'}
                      .zoomed=${state.window !== null}
                      @breach-command=${this.onCommand}></breach-zoom>`
              }
            </breach-header>`
      }
      <breach-missing-parts .kinds=${this.completion.missingKinds}></breach-missing-parts>
      <breach-problems
        .source=${state.source}
        .error=${source.error}
        .ignored=${[...this.address.ignored, ...this.unknownWords]}
        .misused=${this.authors.misused}
        .checks=${state.check === '1'}
        .edition=${state.edition}
        @breach-retry=${this.onRetry}
        @breach-dismiss=${this.onDismiss}></breach-problems>
      ${
        loaded && state.edition !== '' && this.pictured
          ? html`<breach-since @breach-since-shown=${this.room.measure}></breach-since>`
          : nothing
      }
      ${loaded ? this.renderMain(loaded.dataset, state, credited) : this.renderWaiting()}
      <breach-missing-details></breach-missing-details>
      <breach-footer part="footer" exportparts="button, select" ?hidden=${!loaded} .credit=${credited}></breach-footer>
      <breach-help class="ruler" .theme=${this.paper} .characters=${this.characters} @breach-characters=${this.onCharacters}></breach-help>
      <breach-announcer></breach-announcer>
    `;
  }

  private renderMain(dataset: Dataset, state: State, credit: Credit) {
    const { locale, room, isAlone, pictured, guest, imports, paper: theme } = this;
    const { isSearching } = this.source;
    const isFull = state.controls === 'full';
    const isImporting = imports?.isOpen === true;
    const row = dataset.rowOf(state.incident) ?? -1;
    const hasList = isFull && viewOf(state).listOrder !== undefined;
    const hasReader = !isAlone && (isFull || (row >= 0 && state.controls === 'minimal'));
    const main = isImporting ? 'main importing' : hasReader ? 'main' : 'main alone';
    const summary = html`<breach-summary part="summary" .searching=${isSearching}></breach-summary>`;
    const inner = html`
        ${isImporting ? html`<breach-import ?hidden=${row >= 0} .dropped=${imports?.dropped} .narrow=${room.narrow} ?wide=${room.wide}></breach-import>` : nothing}
        ${
          isFull
            ? html`<breach-headline part="headline" ?narrow=${room.narrow} .pictured=${pictured}></breach-headline>
                <div class="tools">
                  <breach-filters part="filters" .typed=${this.current.query}></breach-filters>
                  <breach-settings .narrow=${room.narrow} exportparts="select" .settings=${settingsOf(state, room.narrow)} .units=${unitsOf(dataset)} .groups=${groupsOf(dataset)}></breach-settings>
                </div>`
            : state.controls === 'none'
              ? nothing
              : summary
        }
        <section class="stage" role=${guest ? 'group' : nothing} aria-label=${locale.words.views[state.view]}>
          <breach-stage
            exportparts="picture, table, colours, overview, legend, button"
            .theme=${theme}
            .wanted=${room.wanted}
            .most=${room.most}
            .fonts=${this.fonts}
            .characters=${this.characters}
            .pictured=${pictured}
            .searching=${isSearching}
            @breach-painted=${this.onPainted}
            @breach-below=${room.measureSoon}></breach-stage>
        </section>
        ${isFull ? summary : nothing}
        <breach-reader
          ?hidden=${isImporting && row < 0}
          @breach-lead=${this.onLead}
          exportparts="details, list"
          .theme=${theme}
          .row=${hasReader ? row : -1}
          .pictured=${pictured && hasList}
          .wide=${room.wide}
          .narrow=${room.narrow}></breach-reader>
    `;
    return html`
      ${guest ? html`<div class=${main} role="group" aria-label=${credit.title.text}>${inner}</div>` : html`<main class=${main}>${inner}</main>`}
      <breach-cite></breach-cite>
      <breach-share .theme=${theme} .missing=${this.completion.missingKinds}></breach-share>
    `;
  }

  private renderWaiting() {
    const isSilent = this.source.error || this.standIn.isSeen;
    const inner = isSilent ? nothing : html`<p class="waiting">${this.locale.words.app.loading}</p>`;
    return this.guest ? html`<div class="main">${inner}</div>` : html`<main class="main">${inner}</main>`;
  }
}
