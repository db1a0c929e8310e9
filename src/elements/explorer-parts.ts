import { html, nothing } from 'lit';
import { creditOf } from '../locales/credit.ts';
import type { Locale } from '../locales/locale.ts';
import type { Dataset } from '../model/dataset.ts';
import type { LoadError } from '../model/load.ts';
import type { Problem } from '../model/problems.ts';
import type { Theme } from '../paint/theme.ts';
import type { Ignored } from '../state/address.ts';
import type { Search } from '../state/search.ts';
import type { Selection } from '../state/select.ts';
import type { State } from '../state/state.ts';
import { unitsOf } from '../state/units.ts';
import type { UnknownWord } from '../state/unknown-words.ts';
import type { LeadEvent } from './events.ts';
import type { PartKind } from './late-parts.ts';
import type { RoomController } from './room-controller.ts';
import type { CommandEvent } from './zoom-buttons.ts';

/** A data set that has come, and what of it is chosen. */
export interface Loaded {
  readonly dataset: Dataset;
  readonly search: Search;
  readonly selection: Selection;
}

/** All that the explorer shows. */
export interface Shown {
  /** Nothing before the data are there. */
  readonly loaded: Loaded | undefined;
  readonly state: State;
  /** What stands in the search field, also while it cannot be applied. */
  readonly typed: string;
  /** What was asked for and did not come. */
  readonly missing: readonly PartKind[];
  readonly locale: Locale;
  readonly theme: Theme;
  readonly room: RoomController;
  /** Grows when fonts have arrived. */
  readonly fonts: number;
  readonly characters: boolean;
  /** Whether the first picture stands: what is long follows it. */
  readonly pictured: boolean;
  /** Whether sentences and sources have arrived. */
  readonly complete: boolean;
  readonly error: LoadError | undefined;
  readonly ignored: readonly (Ignored | UnknownWord)[];
  /** What is wrong with attributes, for the author. */
  readonly misused: readonly Problem[];
  /** Whether the table stands alone: it says all that the list says. */
  readonly isAlone: boolean;
  /** Whether it stands in somebody's page, whose landmarks and heading are not ours. */
  readonly guest: boolean;
  /** Whether what the page has put into the element stands for the picture. */
  readonly standsIn: boolean;
}

/** What the reader may do to it. */
export interface Handlers {
  skip(event: Event): void;
  command(event: CommandEvent): void;
  lead(event: LeadEvent): void;
  retry(): void;
  dismiss(): void;
  characters(event: CustomEvent<boolean>): void;
  painted(): void;
}

/** Views in which one can zoom. */
const ZOOMABLE: readonly string[] = ['timeline', 'scale'];

export function renderExplorer(shown: Shown, on: Handlers) {
  const { loaded, state, locale, error, guest } = shown;
  const dataset = loaded?.dataset;
  const isFull = state.controls === 'full';
  const credit = creditOf(dataset, state.source, locale);
  return html`
    ${loaded ? html`<breach-paper .data=${loaded.dataset} .state=${state} .selection=${loaded.selection} .locale=${locale} .complete=${shown.complete}></breach-paper>` : nothing}
    ${
      state.controls === 'none' || (guest && !loaded)
        ? nothing
        : html`<breach-header part="header" exportparts="title, views, button, select" .guest=${guest} .state=${state} .locale=${locale} .credit=${credit} .units=${dataset ? unitsOf(dataset) : []}>
            <a slot="first" class="skip" href="#incidents" ?hidden=${!dataset || !isFull} @click=${on.skip}>${locale.words.app.skip}</a>
            <breach-zoom
              exportparts="button"
              ?hidden=${!dataset || !ZOOMABLE.includes(state.view)}
              .locale=${locale}
              .zoomed=${state.window !== null}
              @breach-command=${on.command}
            ></breach-zoom>
          </breach-header>`
    }
    <breach-missing-parts .guest=${guest} .locale=${locale} .kinds=${shown.missing}></breach-missing-parts>
    <breach-problems
      .locale=${locale}
      .data=${dataset}
      .source=${state.source}
      .error=${error}
      .ignored=${shown.ignored}
      .misused=${shown.misused}
      .checks=${state.check === '1'}
      .edition=${state.edition}
      @breach-retry=${on.retry}
      @breach-dismiss=${on.dismiss}
    ></breach-problems>
    ${
      loaded && state.edition !== '' && shown.pictured
        ? html`<breach-since .data=${loaded.dataset} .state=${state} .locale=${locale} @breach-since-shown=${shown.room.measure}></breach-since>`
        : nothing
    }
    ${loaded ? renderMain(loaded, shown, on) : renderWaiting(shown)}
    <breach-missing-details .data=${dataset} .locale=${locale}></breach-missing-details>
    <breach-footer part="footer" exportparts="button, select" .guest=${guest} ?hidden=${!dataset} .state=${state} .locale=${locale} .credit=${credit}></breach-footer>
    <breach-help class="ruler" .locale=${locale} .characters=${shown.characters} @breach-characters=${on.characters}></breach-help>
    <breach-announcer .locale=${locale}></breach-announcer>
  `;
}

function renderMain({ dataset, search, selection }: Loaded, shown: Shown, on: Handlers) {
  const { state, locale, theme, room, isAlone, pictured, complete, characters, guest } = shown;
  const isFull = state.controls === 'full';
  const row = dataset.rowOf(state.incident) ?? -1;
  const hasList = isFull && state.view !== 'table';
  const hasReader = !isAlone && (isFull || (row >= 0 && state.controls === 'minimal'));
  const main = hasReader ? 'main' : 'main alone';
  const inner = html`
      ${
        state.controls === 'none'
          ? nothing
          : html`<breach-summary part="summary" .data=${dataset} .state=${state} .selection=${selection} .locale=${locale}></breach-summary>`
      }
      <section class="stage" role=${guest ? 'group' : nothing} aria-label=${locale.words.views[state.view]}>
        <breach-stage
          exportparts="picture, table, colours, overview, legend"
          .data=${dataset}
          .state=${state}
          .selection=${selection}
          .search=${search}
          .locale=${locale}
          .theme=${theme}
          .wanted=${room.wanted}
          .most=${room.most}
          .fonts=${shown.fonts}
          .characters=${characters}
          .complete=${complete}
          .pictured=${pictured}
          @breach-painted=${on.painted}
          @breach-below=${room.measureSoon}
        ></breach-stage>
      </section>
      <breach-reader
        @breach-lead=${on.lead}
        exportparts="details, list"
        .guest=${guest}
        .data=${dataset}
        .state=${state}
        .selection=${selection}
        .locale=${locale}
        .row=${hasReader ? row : -1}
        .complete=${complete}
        .pictured=${pictured && hasList}
        .wide=${room.wide}
        .narrow=${room.narrow}
        .characters=${characters}
      ></breach-reader>
  `;
  return html`
    ${
      isFull
        ? html`<div class="tools">
            <breach-filters part="filters" .data=${dataset} .state=${state} .typed=${shown.typed} .selection=${selection} .locale=${locale}></breach-filters>
          </div>`
        : nothing
    }
    ${guest ? html`<div class=${main} role="group" aria-label=${creditOf(dataset, state.source, locale).title.text}>${inner}</div>` : html`<main class=${main}>${inner}</main>`}
    <breach-cite .data=${dataset} .state=${state} .selection=${selection} .locale=${locale}></breach-cite>
    <breach-share .data=${dataset} .state=${state} .selection=${selection} .search=${search} .locale=${locale} .theme=${theme} .complete=${complete} .missing=${shown.missing}></breach-share>
  `;
}

function renderWaiting({ error, locale, guest, standsIn }: Shown) {
  const inner = error || standsIn ? nothing : html`<p class="waiting">${locale.words.app.loading}</p>`;
  return guest ? html`<div class="main">${inner}</div>` : html`<main class="main">${inner}</main>`;
}
