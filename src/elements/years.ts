import { html, LitElement, nothing, type PropertyValues, svg } from 'lit';
import { property, query } from 'lit/decorators.js';
import type { Box } from '../layout/scene.ts';
import { placeChanges, wholeScale } from '../layout/years.ts';
import { type Locale, sumText } from '../locales/locale.ts';
import { nameOf } from '../locales/names.ts';
import type { Dataset } from '../model/dataset.ts';
import { parseEdtf } from '../model/edtf.ts';
import { SOURCE_KINDS } from '../model/vocabulary.ts';
import { setYears } from '../state/actions.ts';
import type { Selection } from '../state/select.ts';
import type { State } from '../state/state.ts';
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
  type YearCounts,
} from '../state/years.ts';
import { ChangeEvent } from './events.ts';
import { baseStyles } from './styles.ts';
import { prefersStillness } from './surface.ts';
import { switchStyles } from './switch-styles.ts';
import { WidthController } from './width-controller.ts';
import { chartStyles, familyStyles } from './years-chart-styles.ts';
import { countsChart, type Drawing, kindsChart, NUMBER, sumsChart } from './years-charts.ts';
import { changesList, notes } from './years-notes.ts';
import { yearsStyles } from './years-styles.ts';
import { yearsTable } from './years-table.ts';

/** A gutter this wide takes the names of the charts. */
const ASIDE = 100;

/**
 * `<breach-years>`: counts, sums and kinds of source by year under the overview's years, with what a
 * rising count shows and what it does not. Shows nothing while closed. Fires `breach-change`.
 */
export class BreachYears extends LitElement {
  static override styles = [baseStyles, switchStyles, familyStyles, chartStyles, yearsStyles];

  @property({ attribute: false }) data!: Dataset;
  @property({ attribute: false }) state!: State;
  @property({ attribute: false }) selection!: Selection;
  @property({ attribute: false }) locale!: Locale;
  /** Left edge and width of the picture's plot, to stand under it. */
  @property({ attribute: false }) plot: Pick<Box, 'x' | 'width'> | undefined;
  /** Whether the kinds of source have arrived. */
  @property({ type: Boolean }) complete = false;
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
    return this.state.years !== 'closed' && this.complete;
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (!this.isOpen) return;
    const { data, selection, state } = this;
    if (!(['data', 'selection', 'state', 'complete'] as const).some((name) => changed.has(name))) return;
    this.counts = countByYear(data, selection.rows);
    this.sums = sumByYear(data, selection.rows, state.unit);
  }

  override updated(changed: PropertyValues<this>): void {
    const before = changed.get('state');
    if (before?.years !== 'closed' || !this.isOpen) return;
    this.panel?.scrollIntoView({ block: 'start', behavior: prefersStillness() ? 'auto' : 'smooth' });
  }

  override render() {
    return html`<div class="ruler"></div>
      ${this.isOpen ? this.renderPanel() : nothing}`;
  }

  /** Without a gutter the question stands right above, in the band: there it need not be seen twice. */
  private renderPanel() {
    const { data, locale, counts } = this;
    const { years: words } = locale.later;
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
      ${data.coverage.length > 0 ? changesList(data.coverage, locale) : nothing}
    </section>`;
  }

  private drawing(): Drawing {
    const { data, locale, state } = this;
    const { width } = this;
    const scale = wholeScale(data.extent, width, this.plot);
    const aside = scale.left >= ASIDE;
    this.style.setProperty('--breach-gutter', `${scale.left}px`);
    const changes = placeChanges(data.coverage, scale, NUMBER);
    return { width, scale, locale, changes, window: state.window, updated: data.updated, aside };
  }

  private answer(): string {
    const { counts, data, locale } = this;
    const { years: words } = locale.later;
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
    const { leaveOut } = this.locale.later.years;
    const isLeftOut = this.state.years === 'without-largest';
    const figure = this.locale.format.quantity(largest.value, unit);
    return html`<button
      class="switch"
      role="switch"
      aria-checked=${isLeftOut ? 'true' : 'false'}
      @click=${() => this.dispatchEvent(new ChangeEvent((now) => setYears(now, isLeftOut ? 'open' : 'without-largest')))}
    >
      <span class="track" aria-hidden="true"></span>
      <span>${leaveOut({ name: this.nameOf(largest.row), figure, alone: this.sums.length === 1 })}</span>
    </button>`;
  }

  private renderCounts(drawing: Drawing) {
    const { counts, locale, data } = this;
    const { counts: words, standings } = locale.later.years;
    const { format } = locale;
    const updated = parseEdtf(data.updated);
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
    const { sums: words } = this.locale.later.years;
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
    const { kinds: words, sourceKinds } = this.locale.later.years;
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
