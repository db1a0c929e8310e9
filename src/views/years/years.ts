import { css, html, nothing, type PropertyValues, svg } from 'lit';
import { property, query } from 'lit/decorators.js';
import type { Box } from '../../chart/scene.ts';
import { completeContext, shared } from '../../controls/context.ts';
import { WidthController } from '../../controls/controllers/width-controller.ts';
import { StateChangeEvent } from '../../controls/events.ts';
import { SelectionElement } from '../../controls/selection-element.ts';
import { baseStyles, switchStyles } from '../../controls/styles.ts';
import { prefersReducedMotion } from '../../controls/surface.ts';
import type { CoverageChange } from '../../data/coverage.ts';
import type { Dataset } from '../../data/dataset.ts';
import { dateOf } from '../../data/dates.ts';
import { SOURCE_KINDS, type SourceKind } from '../../data/vocabulary.ts';
import { type Locale, sumText } from '../../i18n/locale.ts';
import { nameOf } from '../../i18n/names.ts';
import { SITE } from '../../i18n/site.ts';
import { localizedText, outwardLink } from '../../panels/details/details-context.ts';
import { setYears } from '../../state/actions.ts';
import { chartStyles, countsChart, type Drawing, familyStyles, kindsChart, NUMBER, sign, sumsChart } from './charts.ts';
import {
  compareEnds,
  countByYear,
  FAMILIES,
  type Stretch,
  standingOf,
  startOf,
  sumByYear,
  type UnitSums,
  withoutLargest,
  type YearCount,
  type YearCounts,
} from './counts.ts';
import { placeChanges, wholeScale } from './layout.ts';

/** The charts by year and what is said beside them. */
const yearsStyles = css`
  .panel {
    padding-block: 10px 16px;
    scroll-margin-block-start: 56px;
  }
  h2 {
    font: 600 21px/1.25 var(--breach-serif);
  }
  h3 {
    margin-block: 20px 6px;
    font: 600 16px/1.3 var(--breach-serif);
  }
  .answer {
    max-inline-size: 72ch;
    margin-block: 4px 8px;
    font-size: 14.5px;
  }
  .switch {
    padding-inline-start: 0;
    text-align: start;
    white-space: normal;
  }
  .track {
    flex: none;
  }
  figure {
    margin-block-start: 12px;
    break-inside: avoid;
  }
  figcaption {
    font-size: 12.5px;
    color: var(--breach-ink-soft);
  }
  figcaption strong {
    margin-inline-end: 6px;
    font-weight: 600;
    color: var(--breach-ink);
  }
  .aside figcaption {
    display: grid;
    grid-template-columns: var(--breach-gutter) minmax(0, 1fr);
  }
  .aside figcaption strong {
    padding-inline-start: 8px;
  }
  .aside > :not(figure) {
    margin-inline-start: 8px;
  }
  .aside .beside {
    padding-inline-start: var(--breach-gutter);
  }
  .notes ul {
    max-inline-size: 78ch;
    padding-inline-start: 1.2em;
    list-style: disc;
    font-size: 13.5px;
  }
  .notes li {
    margin-block: 3px;
  }
  .key {
    display: flex;
    flex-wrap: wrap;
    gap: 0 14px;
    margin-block-start: 6px;
    font-size: 12.5px;
    color: var(--breach-ink-soft);
  }
  .key li {
    display: inline-flex;
    align-items: center;
    gap: 5px;
  }
  .changes ol {
    columns: 2 320px;
    column-gap: 28px;
    font-size: 13px;
  }
  .changes li {
    display: grid;
    grid-template-columns: 40px minmax(0, 1fr);
    margin-block-end: 9px;
    break-inside: avoid;
  }
  .changes .mark {
    display: flex;
    align-items: center;
    gap: 4px;
    block-size: 19px;
    font-variant-numeric: tabular-nums;
  }
  .mark .number {
    inline-size: 18px;
    text-align: end;
  }
  .quiet {
    font-size: 12.5px;
    color: var(--breach-ink-soft);
  }
  .sources {
    display: flex;
    flex-wrap: wrap;
    gap: 0 10px;
  }
  cite {
    font-style: normal;
  }
  .sources a {
    display: inline-block;
    min-block-size: 24px;
    padding-block: 3px;
  }
  summary {
    min-block-size: 28px;
    padding-block: 4px;
    inline-size: fit-content;
    font-size: 13.5px;
    font-weight: 600;
    cursor: pointer;
  }
  .scroll {
    max-inline-size: 100%;
    overflow-x: auto;
  }
  table {
    border-collapse: collapse;
    font-size: 12.5px;
    font-variant-numeric: tabular-nums;
  }
  caption {
    padding-block: 2px 6px;
    text-align: start;
    color: var(--breach-ink-soft);
  }
  th,
  td {
    padding: 3px 8px;
    border-block-end: 1px solid var(--breach-grid);
    text-align: end;
    vertical-align: bottom;
    font-weight: 400;
  }
  thead th {
    font-weight: 600;
  }
  tbody th {
    text-align: start;
    white-space: nowrap;
  }
  @media (pointer: coarse) {
    .switch,
    summary {
      min-block-size: 44px;
    }
  }
  @media print {
    .switch {
      display: none;
    }
    svg {
      block-size: auto;
    }
  }
`;

/** What a rising count shows, and what it does not; of how data were chosen and what changed them, only as far as it is known. */
function notes({ coverage }: Dataset, source: string, locale: Locale) {
  const { notes: words } = locale.lazy.years;
  const isOurs = source === '' && !SITE;
  const items = [
    ...(isOurs || coverage.length > 0 ? words.coverage : []),
    ...words.items,
    ...(isOurs ? [words.chosen] : []),
  ];
  return html`<section class="notes" aria-labelledby="notes-heading">
    <h3 id="notes-heading">${words.heading}</h3>
    <p>${words.shows}</p>
    <ul>
      ${items.map((item) => html`<li>${item}</li>`)}
    </ul>
  </section>`;
}

/** The changes of coverage under the numbers that they have in the chart. */
function changesList(changes: readonly CoverageChange[], complete: boolean, locale: Locale) {
  const { changes: words } = locale.lazy.years;
  return html`<section class="changes" aria-labelledby="changes-heading">
    <h3 id="changes-heading">${words.heading}</h3>
    ${complete ? nothing : html`<p class="quiet">${locale.lazy.details.loading}</p>`}
    <ol>
      ${changes.map(
        (change, at) => html`<li>
          <span class="mark" aria-hidden="true">
            <span class="number">${locale.format.integer(at + 1)}</span>
            <svg width="12" height="12">${sign({ change }, 6, 6)}</svg>
          </span>
          <div>
            <p><strong>${localizedText(change.label, locale)}</strong></p>
            <p class="quiet">${words.on(locale.format.date(change.date), words.says[change.kind][change.effect])}</p>
            <p>${localizedText(change.note, locale)}</p>
            ${
              change.sources.length === 0
                ? nothing
                : html`<p class="quiet sources">
                    <span>${words.sources}</span>
                    ${change.sources.map((source) => html`<span>${outwardLink(source, source.publisher, { locale })}</span>`)}
                  </p>`
            }
          </div>
        </li>`,
      )}
    </ol>
  </section>`;
}

/** What the charts show, as rows. */
function yearsTable(
  counts: readonly YearCount[],
  sums: readonly UnitSums[],
  kinds: readonly SourceKind[],
  updated: string,
  locale: Locale,
) {
  const { table, sums: words, sourceKinds, standings } = locale.lazy.years;
  const { integer, quantity, year: yearOf } = locale.format;
  const name = (year: number) => {
    const text = yearOf(startOf(year));
    return standingOf(year, updated) === 'unfinished' ? standings.notOver(text) : text;
  };
  return html`<details>
    <summary>${table.label}</summary>
    <div class="scroll" role="region" aria-label=${table.caption} tabindex="0">
      <table>
        <caption>${table.caption}</caption>
        <thead>
          <tr>
            <th scope="col">${table.year}</th>
            <th scope="col">${table.incidents}</th>
            ${sums.map(({ unit }) => html`<th scope="col">${table.sum(words.units[unit])}</th>`)}
            ${kinds.map((kind) => html`<th scope="col">${table.with(sourceKinds[kind])}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${counts.map(
            ({ year, count, kinds: having }) => html`<tr>
              <th scope="row">${name(year)}</th>
              <td>${integer(count)}</td>
              ${sums.map(({ unit, years }) => {
                const entry = years.find((each) => each.year === year);
                return html`<td>${entry ? quantity(entry.sum, unit) : table.none}</td>`;
              })}
              ${kinds.map((kind) => html`<td>${integer(having[kind])}</td>`)}
            </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </details>`;
}

/** A gutter this wide takes the names of the charts. */
const ASIDE = 100;

/**
 * `<breach-years>`: counts, sums and kinds of source by year under the overview's years, with what a
 * rising count shows and what it does not. Shows nothing while closed. Fires `breach-change`.
 */
export class BreachYears extends SelectionElement {
  static override styles = [baseStyles, switchStyles, familyStyles, chartStyles, yearsStyles];

  /** Left edge and width of the picture's plot, to stand under it. */
  @property({ attribute: false }) plot: Pick<Box, 'x' | 'width'> | undefined;
  /** Whether the notes and sources of what changed have arrived. */
  @shared(completeContext) complete = false;
  @query('.panel') private readonly panel!: HTMLElement | null;

  /** Width to draw in where nothing can be measured, as on paper; CSS pixels. */
  @property({ type: Number }) fixedWidth = 0;

  private readonly room = new WidthController(this);
  private counts: YearCounts = { years: [], undated: 0 };
  private sums: readonly UnitSums[] = [];

  private get width(): number {
    return this.fixedWidth || this.room.width;
  }

  private get isOpen(): boolean {
    return this.state.years !== 'closed';
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (!this.isOpen) return;
    const { data, selection, state } = this;
    if (!(['data', 'selection', 'state'] as const).some((name) => changed.has(name))) return;
    this.counts = countByYear(data, selection.rows);
    this.sums = sumByYear(data, selection.rows, state.unit);
  }

  override updated(changed: PropertyValues<this>): void {
    const before = changed.get('state');
    if (before?.years !== 'closed' || !this.isOpen) return;
    this.panel?.scrollIntoView({ block: 'start', behavior: prefersReducedMotion() ? 'auto' : 'smooth' });
  }

  override render() {
    return html`<div class="ruler"></div>
      ${this.isOpen ? this.renderPanel() : nothing}`;
  }

  /** Without a gutter the question stands right above, in the band: there it need not be seen twice. */
  private renderPanel() {
    const { data, locale, counts } = this;
    const { years: words } = locale.lazy;
    const drawing = this.drawing();
    const kinds = SOURCE_KINDS.filter((kind) => counts.years.some((year) => year.kinds[kind] > 0));
    const shown = this.state.years === 'without-largest' ? this.sums.map(withoutLargest) : this.sums;
    return html`<section class="panel ${drawing.aside ? 'aside' : ''}" aria-labelledby="question">
      <h2 id="question" class=${drawing.aside ? '' : 'visually-hidden'}>${words.question}</h2>
      <p class="answer">${this.answer()}</p>
      ${
        counts.years.length === 0 || this.width === 0
          ? nothing
          : html`${this.sums.length > 0 ? this.renderSwitch(this.sums[0]) : nothing}
              ${this.renderCounts(drawing)}
              ${shown.map((sums) => this.renderSums(drawing, sums))}
              ${this.renderKinds(drawing, kinds)}
              ${yearsTable(counts.years, shown, kinds, data.updated, locale)}`
      }
      ${notes(data, this.state.source, locale)}
      ${data.coverage.length > 0 ? changesList(data.coverage, this.complete, locale) : nothing}
    </section>`;
  }

  private drawing(): Drawing {
    const { data, locale, state } = this;
    const { width } = this;
    const scale = wholeScale(data.extent, width, this.plot);
    const [left] = scale.range();
    const aside = left >= ASIDE;
    this.style.setProperty('--breach-gutter', `${left}px`);
    const changes = placeChanges(data.coverage, scale, NUMBER);
    return { width, scale, locale, changes, window: state.window, updated: data.updated, aside };
  }

  private answer(): string {
    const { counts, data, locale } = this;
    const { years: words } = locale.lazy;
    if (counts.years.length === 0) return words.nothing;
    const ends = compareEnds(counts.years, data.updated);
    if (!ends) return words.tooFew;
    const tellYears = ({ from, to, count }: Stretch) => ({
      from: locale.format.year(startOf(from)),
      to: locale.format.year(startOf(to)),
      count: this.counted(count),
    });
    const knowsCoverage = this.state.source === '' || this.data.coverage.length > 0;
    return words.answer({ early: tellYears(ends[0]), late: tellYears(ends[1]) }, knowsCoverage);
  }

  private counted(value: number) {
    return { value, text: this.locale.format.integer(value) };
  }

  /** Name of an incident as it stands in a sentence. */
  private nameOf(row: number): string {
    return nameOf(this.data.incidents[row], this.locale.tag).text;
  }

  private renderSwitch({ largest, unit }: UnitSums) {
    const { leaveOut } = this.locale.lazy.years;
    const isLeftOut = this.state.years === 'without-largest';
    const figure = this.locale.format.quantity(largest.value, unit);
    return html`<button
      class="switch"
      role="switch"
      aria-checked=${isLeftOut ? 'true' : 'false'}
      @click=${() => this.dispatchEvent(new StateChangeEvent((now) => setYears(now, isLeftOut ? 'open' : 'without-largest')))}
    >
      <span class="track" aria-hidden="true"></span>
      <span>${leaveOut({ name: this.nameOf(largest.row), figure, alone: this.sums.length === 1 })}</span>
    </button>`;
  }

  private renderCounts(drawing: Drawing) {
    const { counts, locale, data } = this;
    const { counts: words, standings } = locale.lazy.years;
    const { format } = locale;
    const updated = dateOf(data.updated);
    const standing = counts.years.toReversed().flatMap(({ year }) => {
      const which = standingOf(year, data.updated);
      if (which === 'settled' || !updated) return [];
      const name = format.year(startOf(year));
      return [which === 'recent' ? standings.recent(name) : standings.unfinished(name, format.date(updated))];
    });
    const undated = counts.undated > 0 ? words.undated(counts.undated, format.integer(counts.undated)) : '';
    return html`<figure>
      <figcaption>
        <strong>${words.name}</strong><span>${words.says}${undated ? html` · ${undated}` : nothing}</span>
      </figcaption>
      ${countsChart(drawing, counts.years)}
      ${standing.map((text) => html`<p class="quiet beside">${text}</p>`)}
    </figure>`;
  }

  private renderSums(drawing: Drawing, sums: UnitSums) {
    const { sums: words } = this.locale.lazy.years;
    const { format } = this.locale;
    const { unit, total, counted, largest } = sums;
    const isLeftOut = this.state.years === 'without-largest';
    const name = this.nameOf(largest.row);
    const figure = format.quantity(largest.value, unit);
    // Never all of it, and never nothing, where there are others.
    const percent = counted === 1 ? 100 : Math.min(99, Math.max(1, (largest.value / total) * 100));
    return html`<figure>
      <figcaption>
        <strong>${words.units[unit]}</strong>
        <span
          >${counted === 0 ? words.none : words.says(sumText(total, unit, format), this.counted(counted))} ·
          ${isLeftOut ? words.without(name, figure) : words.largest(name, figure, format.integer(percent))}</span
        >
      </figcaption>
      ${counted === 0 ? nothing : sumsChart(drawing, sums, isLeftOut)}
    </figure>`;
  }

  private renderKinds(drawing: Drawing, kinds: readonly (typeof SOURCE_KINDS)[number][]) {
    const { kinds: words, sourceKinds } = this.locale.lazy.years;
    if (kinds.length === 0) return html`<p class="quiet">${words.unsaid}</p>`;
    const absent = SOURCE_KINDS.filter((kind) => !kinds.includes(kind)).map((kind) => sourceKinds[kind]);
    const families = FAMILIES.filter((family) => this.counts.years.some((year) => year.families[family] > 0));
    return html`<figure>
      <figcaption><strong>${words.name}</strong><span>${words.says}</span></figcaption>
      ${kindsChart(drawing, this.counts.years, kinds)}
      ${absent.length > 0 ? html`<p class="quiet beside">${words.absent(this.locale.format.list(absent))}</p>` : nothing}
      <div class="beside">
        <p class="quiet">${words.band}</p>
        <ul class="key">
          ${families.map(
            (family) => html`<li>
              <svg width="18" height="12" aria-hidden="true">${svg`<rect class="family ${family}" x="1" y="1" width="16" height="10"></rect>`}</svg>
              ${words.families[family]}
            </li>`,
          )}
        </ul>
      </div>
    </figure>`;
  }
}
