import { css, html, LitElement, nothing, svg } from 'lit';
import { type SvgOptions, sceneToSvg } from '../../chart/render-svg.ts';
import type { Scene } from '../../chart/scene.ts';
import { createMeasure } from '../../chart/text.ts';
import { LIGHT, type Theme, withInks, withLeastType } from '../../chart/theme.ts';
import {
  completeContext,
  dataContext,
  guestContext,
  localeContext,
  selectionContext,
  shared,
  stateContext,
} from '../../controls/context.ts';
import { PrintController } from '../../controls/controllers/print-controller.ts';
import { askForWholeData } from '../../controls/late-parts.ts';
import { creditLine, mark } from '../../controls/marked.ts';
import { isApart, isAtHand, siteAddress } from '../../controls/site.ts';
import { baseStyles } from '../../controls/styles.ts';
import { svgNode } from '../../controls/svg-nodes.ts';
import type { Dataset } from '../../data/dataset.ts';
import { creditOf } from '../../i18n/credit.ts';
import type { Locale } from '../../i18n/locale.ts';
import { legendList } from '../../panels/legend/legend.ts';
import { activeFilters } from '../../state/actions.ts';
import { type Selection, sayClause } from '../../state/filters.ts';
import { isOwnTable, type State } from '../../state/state.ts';
import { saySummary, summarise } from '../../state/summary.ts';
import { drawOf, partsOf, viewOf } from '../../views/index.ts';
import type { Draw } from '../../views/view.ts';
import { tableAndSources } from './table.ts';

/** Sizes in points: this is never on a screen. */
const paperStyles = css`
  :host {
    display: none;
  }
  @media print {
    :host {
      display: block;
      font-size: 9pt;
      color: #000;
    }
    h1 {
      font: 600 17pt/1.2 var(--breach-serif);
    }
    h2 {
      margin-block: 14pt 4pt;
      font: 600 12pt/1.3 var(--breach-serif);
      break-after: avoid;
    }
    header {
      margin-block-end: 8pt;
    }
    header p {
      margin-block-start: 2pt;
    }
    .sentence {
      font-weight: 600;
    }
    .quiet {
      color: #444;
      font-size: 8pt;
    }
    .quiet > span {
      margin-inline-end: 8pt;
    }
    .address {
      overflow-wrap: anywhere;
    }
    /* The drawing is chosen by the paper's own width: WebKit answers questions about the page by the window. */
    figure {
      container-type: inline-size;
    }
    figure > svg,
    .sliced > svg {
      display: block;
      inline-size: 100%;
      block-size: auto;
    }
    .sliced > .whole {
      block-size: 0;
    }
    figure > .portrait {
      display: none;
    }
    @container (max-width: 860px) {
      figure > .landscape {
        display: none;
      }
      figure > .portrait {
        display: block;
      }
    }
    figcaption {
      break-inside: avoid;
      margin-block-start: 4pt;
    }
    figcaption breach-colours {
      margin-block-end: 2pt;
    }
    figcaption ul {
      display: flex;
      flex-wrap: wrap;
      gap: 1pt 12pt;
      font-size: 8pt;
    }
    figcaption li {
      display: flex;
      align-items: center;
      gap: 5px;
    }
    figcaption li svg {
      flex: none;
    }
    table {
      inline-size: 100%;
      border-collapse: collapse;
      font-size: 7.5pt;
      line-height: 1.3;
      font-variant-numeric: tabular-nums;
    }
    thead {
      display: table-header-group;
    }
    tr {
      break-inside: avoid;
    }
    th,
    td {
      padding-block: 2pt;
      padding-inline: 0 6pt;
      border-block-end: 0.5pt solid #ccc;
      text-align: start;
      vertical-align: top;
      font-weight: 400;
    }
    thead th {
      border-block-end: 1pt solid #000;
      font-weight: 600;
      vertical-align: bottom;
    }
    tbody th {
      font-weight: 600;
    }
    .group th {
      padding-block-start: 8pt;
      font: 600 9pt/1.3 var(--breach-serif);
      break-after: avoid;
    }
    .unknown {
      color: #555;
    }
    .numbers {
      color: #444;
    }
    .sources {
      columns: 3 190pt;
      column-gap: 14pt;
      font-size: 7pt;
      line-height: 1.35;
    }
    .sources li {
      display: flex;
      gap: 4pt;
      break-inside: avoid;
      margin-block-end: 2pt;
    }
    .sources .number {
      flex: none;
      margin: 0;
      inline-size: 18pt;
      text-align: end;
      color: #444;
      font-variant-numeric: tabular-nums;
    }
    .sources p {
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }
    .sources :is(strong, cite, span) {
      margin-inline-end: 3pt;
    }
    cite {
      font-style: normal;
    }
    .sources a {
      color: inherit;
      text-decoration: none;
    }
    breach-details {
      break-before: page;
    }
  }
`;

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

  @shared(dataContext) data?: Dataset;
  @shared(stateContext) state!: State;
  @shared(selectionContext) selection!: Selection;
  @shared(localeContext) locale!: Locale;
  /** Whether sentences and sources have arrived. */
  @shared(completeContext) complete = false;
  /** Whether it stands in somebody's page, whose keys are not ours. */
  @shared(guestContext) guest = false;
  private isFetching = false;

  private readonly print = new PrintController(this);

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('beforeprint', this.renderAtOnce);
    addEventListener('keydown', this.onKey);
    // A page that holds all of the data has no reason to wait.
    if (isAtHand(siteAddress('data/incidents.json'))) void askForWholeData(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('beforeprint', this.renderAtOnce);
    removeEventListener('keydown', this.onKey);
  }

  /** After the controller's own listener, which asks for it. */
  private readonly renderAtOnce = (): void => {
    // Too late for this paper, which says so, and in time for the next.
    if (!this.complete) void askForWholeData(this);
    this.performUpdate();
    updateInside(this.renderRoot);
  };

  /** Keys that print: all that belongs on paper is fetched first. Pressed again meanwhile they print at once. */
  private readonly onKey = async (event: KeyboardEvent): Promise<void> => {
    const isPrint =
      event.key.toLowerCase() === 'p' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
    if (!isPrint || event.defaultPrevented || this.complete || this.guest || this.isFetching) return;
    event.preventDefault();
    this.isFetching = true;
    await askForWholeData(this);
    this.isFetching = false;
    print();
  };

  /** What is not printed costs nothing while the reader pans and zooms. */
  protected override shouldUpdate(): boolean {
    return this.print.isPrinting || this.renderRoot.querySelector('header') !== null;
  }

  protected override render() {
    const { data, state, selection, locale } = this;
    if (!this.print.isPrinting || !data) return nothing;
    const parts = partsOf(state.view);
    const place = { dataset: data, state, selection, locale, complete: this.complete, isPaper: true, height: 0 };
    const row = data.rowOf(state.incident);
    return html`
      ${this.renderHead(data)}
      ${parts?.above?.(place) ?? nothing}
      ${this.renderPicture(data)}
      ${parts?.below?.(place) ?? nothing}
      ${
        row === undefined
          ? nothing
          : html`<breach-details unfolded .data=${data} .row=${row} .selection=${selection} .locale=${locale} .theme=${WHITE} .complete=${this.complete} .state=${state}></breach-details>`
      }
      ${state.years === 'closed' ? nothing : html`<breach-years .fixedWidth=${SHAPES.portrait.width}></breach-years>`}
      ${tableAndSources(data, state, selection, locale, this.complete)}
    `;
  }

  private renderHead(data: Dataset) {
    const { state, selection, locale } = this;
    const { app, views } = locale.words;
    const { paper, since } = locale.lazy;
    const clauses = activeFilters(state).map((clause) => sayClause(state, clause, locale));
    const { sentence, leftOut } = saySummary(summarise(data, state, selection), locale);
    const credit = creditOf(data, state.source, locale);
    return html`<header>
      <h1>${app.pictureTitle(credit.title.text, views[state.view])}</h1>
      ${
        !viewOf(state).isFiltered
          ? nothing
          : html`<p class="sentence">${sentence}</p>
              <p class="filters">${clauses.length > 0 ? paper.filters(locale.format.list(clauses)) : paper.noFilters} ${leftOut}</p>`
      }
      ${credit.about ? html`<p class="about">${mark(credit.about, locale)}</p>` : nothing}
      <p class="quiet">
        ${state.source === '' ? html`<span>${credit.updated()}</span> <span>${app.licence}</span>` : creditLine(credit, locale)}
        ${data.version === '' ? nothing : html`<span>${since.version(data.version)}</span>`}
        ${isApart() || isOwnTable(state.source) ? nothing : html`<span class="address">${paper.address} ${location.href}</span>`}
      </p>
    </header>`;
  }

  private renderPicture(data: Dataset) {
    const { state, locale } = this;
    const draw = drawOf(state.view);
    if (!draw) return nothing;
    const theme = withLeastType(WHITE, locale.leastType);
    return html`<figure>
      ${Object.entries(SHAPES).map(([shape, box]) => this.draw(data, draw, shape, box))}
      <figcaption>
        <breach-colours .theme=${theme}></breach-colours>
        ${legendList(partsOf(state.view)?.legend?.(locale) ?? [], theme)}
      </figcaption>
    </figure>`;
  }

  private draw(dataset: Dataset, draw: Draw, shape: string, box: PaperBox) {
    const { state, selection, locale } = this;
    const { app, views } = locale.words;
    const theme = withLeastType(WHITE, locale.leastType);
    const window = state.window ?? dataset.extent;
    const scene = draw({ dataset, state, selection, window, box, measure: createMeasure(theme), locale });
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

/** A stretch of the picture from its top, CSS pixels: a page holds one. */
interface Slice {
  readonly y: number;
  readonly height: number;
}

/**
 * A scene as vectors for pages that are `most` CSS pixels high: whole where it fits, else cut between
 * lanes, with the axis repeated over each piece.
 */
function paperPicture(scene: Scene, most: number, theme: Theme, options: SvgOptions, className: string) {
  const drawing = svgNode(sceneToSvg(scene, theme, options));
  const slices = slicesOf(scene, most);
  if (slices.length < 2) {
    drawing.classList.add(className);
    return drawing;
  }
  const id = `${className}-whole`;
  drawing.id = id;
  const { width, plot } = scene;
  const head = plot.y;
  return html`<div class="${className} sliced">
    <svg class="whole" aria-hidden="true"><defs>${drawing}</defs></svg>
    ${slices.map(
      ({ y, height }) => html`<svg viewBox="0 0 ${width} ${head + height}" role="img" aria-label=${options.description}>
        ${piece(id, scene, 0, { y: 0, height: head })} ${piece(id, scene, head, { y, height })}
      </svg>`,
    )}
  </div>`;
}

function piece(id: string, { width, height: whole }: Scene, at: number, { y, height }: Slice) {
  return svg`<svg x="0" y=${at} width=${width} height=${height} viewBox="0 ${y} ${width} ${height}">
    <use href="#${id}" width=${width} height=${whole}></use>
  </svg>`;
}

/** Room over the picture on the first page, for what stands there in words; CSS pixels of the picture. */
const HEADING = 100;
/** What the next lane begins with reaches a little over its edge. */
const EDGE = 2;

/** Consecutive stretches below the axis, cut where a lane ends; a lane that is higher than a page stays whole. */
function slicesOf({ plot, height, lanes }: Scene, most: number): readonly Slice[] {
  if (height <= most - HEADING) return [{ y: 0, height }];
  const slices: Slice[] = [];
  let start = plot.y;
  let end = start;
  for (const lane of lanes) {
    const bottom = lane.y + lane.height;
    const room = most - plot.y - (slices.length === 0 ? HEADING : 0);
    if (bottom - start > room && end > start) {
      slices.push({ y: start, height: end - start - EDGE });
      start = end;
    }
    end = bottom;
  }
  return [...slices, { y: start, height: height - start }];
}
