import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { creditOf } from '../locales/credit.ts';
import type { Locale } from '../locales/locale.ts';
import type { Dataset } from '../model/dataset.ts';
import { LIGHT, withInks, withLeastType } from '../paint/theme.ts';
import { activeFilters } from '../state/actions.ts';
import { sayClause } from '../state/clauses.ts';
import type { Selection } from '../state/select.ts';
import type { State } from '../state/state.ts';
import { saySummary, summarise } from '../state/summary.ts';
import { loadedPicture } from '../views/load.ts';
import { creditLine } from './credit-line.ts';
import { legendList } from './legend.ts';
import { createMeasure } from './measure.ts';
import { paperPicture } from './paper-picture.ts';
import { paperStyles } from './paper-styles.ts';
import { tableAndSources } from './paper-table.ts';
import { isApart } from './site.ts';
import { baseStyles } from './styles.ts';
import { PrintController } from './table-print.ts';

const WHITE = withInks(LIGHT, { paper: '#ffffff' });

interface PaperBox {
  readonly width: number;
  /** Wanted and greatest height, beside which a heading finds room. */
  readonly height: number;
  readonly most: number;
  /** Height of a page. */
  readonly page: number;
}

/** Boxes to draw in, CSS pixels: about as wide as what A4 and Letter leave between their margins. */
const SHAPES: Readonly<Record<string, PaperBox>> = {
  landscape: { width: 1000, height: 520, most: 560, page: 660 },
  portrait: { width: 720, height: 640, most: 720, page: 940 },
};

/**
 * `<breach-paper>`: the view as it is printed: the picture drawn anew for the page, what is set, how to
 * read it, and the incidents and sources that it shows. Empty until the page is printed; everything
 * else gives way to it then. A printer does not wait, so it is rendered at once.
 */
export class BreachPaper extends LitElement {
  static override styles = [baseStyles, paperStyles];

  @property({ attribute: false }) data?: Dataset;
  @property({ attribute: false }) state!: State;
  @property({ attribute: false }) selection!: Selection;
  @property({ attribute: false }) locale!: Locale;
  /** Whether sentences and sources have arrived. */
  @property({ type: Boolean }) complete = false;

  private readonly print = new PrintController(this);

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('beforeprint', this.renderAtOnce);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('beforeprint', this.renderAtOnce);
  }

  /** After the controller's own listener, which asks for it. */
  private readonly renderAtOnce = (): void => {
    this.performUpdate();
    updateInside(this.renderRoot);
  };

  /** What is not printed costs nothing while the reader pans and zooms. */
  protected override shouldUpdate(): boolean {
    return this.print.isPrinting || this.renderRoot.querySelector('header') !== null;
  }

  protected override render() {
    const { data, state, selection, locale } = this;
    if (!this.print.isPrinting || !data) return nothing;
    const isPicture = state.view !== 'table';
    const row = data.rowOf(state.incident);
    return html`
      ${this.renderHead(data)}
      ${state.view === 'delay' ? html`<breach-delay .data=${data} .state=${state} .selection=${selection} .locale=${locale}></breach-delay>` : nothing}
      ${isPicture ? this.renderPicture(data) : nothing}
      ${state.view === 'delay' ? html`<breach-delay-notes .data=${data} .state=${state} .selection=${selection} .locale=${locale}></breach-delay-notes>` : nothing}
      ${state.view === 'compare' ? html`<breach-compare .data=${data} .state=${state} .selection=${selection} .locale=${locale} .complete=${this.complete}></breach-compare>` : nothing}
      ${
        row === undefined
          ? nothing
          : html`<breach-details .data=${data} .row=${row} .selection=${selection} .locale=${locale} .complete=${this.complete} .state=${state}></breach-details>`
      }
      ${
        state.years === 'closed'
          ? nothing
          : html`<breach-years .data=${data} .state=${state} .selection=${selection} .locale=${locale} .complete=${this.complete} .fixedWidth=${SHAPES.portrait.width}></breach-years>`
      }
      ${tableAndSources(data, state, selection, locale, this.complete)}
    `;
  }

  private renderHead(data: Dataset) {
    const { state, selection, locale } = this;
    const { app, views } = locale.words;
    const { paper, since } = locale.later;
    const clauses = activeFilters(state).map((clause) => sayClause(state, clause, locale));
    const { sentence, leftOut } = saySummary(summarise(data, state, selection), locale);
    const credit = creditOf(data, state.source, locale);
    return html`<header>
      <h1>${app.pictureTitle(credit.title.text, views[state.view])}</h1>
      ${
        state.view === 'compare'
          ? nothing // What is compared was chosen one by one: filters do not bear on it.
          : html`<p class="sentence">${sentence}</p>
              <p class="filters">${clauses.length > 0 ? paper.filters(locale.format.list(clauses)) : paper.noFilters} ${leftOut}</p>`
      }
      <p class="quiet">
        ${state.source === '' ? html`<span>${credit.updated}</span> <span>${app.licence}</span>` : creditLine(credit, locale)}
        ${data.version === '' ? nothing : html`<span>${since.version(data.version)}</span>`}
        ${isApart() ? nothing : html`<span class="address">${paper.address} ${location.href}</span>`}
      </p>
    </header>`;
  }

  private renderPicture(data: Dataset) {
    const { state, locale } = this;
    const theme = withLeastType(WHITE, locale.leastType);
    return html`<figure>
      ${Object.entries(SHAPES).map(([shape, box]) => this.draw(data, shape, box))}
      <figcaption>
        <breach-colours .locale=${locale} .theme=${theme}></breach-colours>
        ${legendList(state.view, locale, theme)}
      </figcaption>
    </figure>`;
  }

  private draw(dataset: Dataset, shape: string, box: PaperBox) {
    const { state, selection, locale } = this;
    const { app, views } = locale.words;
    const view = loadedPicture(state.view);
    if (!view) return nothing;
    const theme = withLeastType(WHITE, locale.leastType);
    const window = state.window ?? dataset.extent;
    const scene = view.draw({ dataset, state, selection, window, box, measure: createMeasure(theme), locale });
    const options = {
      title: app.pictureTitle(creditOf(dataset, state.source, locale).title.text, views[state.view]),
      description: views.describe[state.view],
      idPrefix: `${shape}-`,
      incidentId: (row: number) => dataset.incidents[row].id,
    };
    return paperPicture(scene, box.page, theme, options, shape);
  }
}

/** Elements update when the running task is over, which for `print()` is after the printing. */
function updateInside(root: ParentNode): void {
  for (const element of root.querySelectorAll('*')) {
    if (!(element instanceof LitElement) || !element.isUpdatePending) continue;
    Reflect.apply(Reflect.get(element, 'performUpdate'), element, []);
    updateInside(element.renderRoot);
  }
}
