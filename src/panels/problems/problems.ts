import { css, html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { dataContext, localeContext, shared, stateContext } from '../../controls/context.ts';
import { TAGS } from '../../controls/controllers/language-controller.ts';
import { noticeStyles } from '../../controls/dialog.ts';
import { AnnounceEvent, StateChangeEvent } from '../../controls/events.ts';
import { cross } from '../../controls/icons.ts';
import { isApart } from '../../controls/site.ts';
import { baseStyles } from '../../controls/styles.ts';
import { type Archive, writePeriod } from '../../data/archive.ts';
import type { Dataset } from '../../data/dataset.ts';
import type { LoadError } from '../../data/read/load.ts';
import { groupProblems, type Problem, type ProblemKind } from '../../data/read/problems.ts';
import type { Locale } from '../../i18n/locale.ts';
import { inPieces, nameOf, valueLabel } from '../../i18n/names.ts';
import type { Counted } from '../../i18n/parts.ts';
import { activeFilters, setEdition } from '../../state/actions.ts';
import { facetById, isFacet } from '../../state/facets.ts';
import { INITIAL, isOwnTable, type State } from '../../state/state.ts';
import { OF_INCIDENTS, type Offer, type Omitted, offerFor, takeOffer } from '../../state/url/url-problems.ts';
import type { PeriodEvent } from '../archive/archive.ts';

/** Parameters beside facets without which more shows. */
const FILTERS: readonly string[] = ['incident', 'size', 'from', 'to'];

/** Whether more shows without it. */
const isFilter = ({ parameter }: Omitted): boolean => FILTERS.includes(parameter) || isFacet(parameter);

/** That a part of the address means nothing here. */
export function sayOmission({ parameter, value }: Omitted, { lazy }: Locale): string {
  const isName = facetById(parameter) !== undefined || OF_INCIDENTS.includes(parameter) || parameter === 'joined';
  return lazy.problems.notFound(isName ? value : `${parameter}=${value}`);
}

/** What may have been meant, as a reader knows it. */
export function sayOffer({ parameter, value }: Offer, data: Dataset | undefined, locale: Locale): string {
  const names = value.split(',').map((word) => {
    if (isFacet(parameter)) return valueLabel(parameter, word, locale);
    const row = OF_INCIDENTS.includes(parameter) ? data?.rowOf(word) : undefined;
    return row === undefined || !data ? undefined : nameOf(data.incidents[row], locale.tag).text;
  });
  const known = names.filter((name) => name !== undefined);
  return known.length === names.length ? locale.format.list(known) : `${parameter}=${value}`;
}

/** A number as it is written, for words whose plurals follow it. */
const counted = (value: number, { format }: Locale): Counted => ({ value, text: format.integer(value) });

/** What has come of a data file, in sentences for its author. */
export function sayOutcome(problems: readonly Problem[], offered: number, locale: Locale): readonly string[] {
  const { lazy, format } = locale;
  const { problems: words } = lazy;
  const countOf = (effect: Problem['effect']) => problems.filter((problem) => problem.effect === effect).length;
  const lost = lostIncidents(problems);
  const [parts, doubts, ignored] = [countOf('part'), countOf('doubt'), countOf('ignored')];
  return [
    countOf('file') > 0 ? words.file : '',
    lost > 0 ? words.title(counted(lost, locale), counted(offered, locale)) : '',
    parts > 0 ? words.parts(parts, format.integer(parts), lost > 0) : '',
    doubts > 0 ? words.doubts(doubts, format.integer(doubts)) : '',
    ignored > 0 ? words.ignored(ignored, format.integer(ignored)) : '',
  ].filter((sentence) => sentence !== '');
}

/** How much is not shown, in a line for readers; '' when nothing is missing. */
function sayMissing(problems: readonly Problem[], locale: Locale): string {
  const incidents = lostIncidents(problems);
  const details = problems.filter(({ effect }) => effect === 'part').length;
  return incidents + details === 0
    ? ''
    : locale.lazy.problems.missing(counted(incidents, locale), counted(details, locale));
}

/** A kind of problem in lines: the first says what is wrong, the others where, as examples. */
interface KindLines {
  readonly says: string;
  readonly examples: readonly string[];
}

/** Every kind of problem once, the heaviest first. */
export function sayKinds(problems: readonly Problem[], locale: Locale): readonly KindLines[] {
  return groupProblems(problems).map((kind) => sayKind(kind, locale));
}

function sayKind({ field, expected, effect, count, examples }: ProblemKind, locale: Locale): KindLines {
  const { problems: words } = locale.lazy;
  const [first] = examples;
  if (count === 1)
    return { says: words.line(first.path, words.inFormat(first.found), words.inFormat(first.expected)), examples: [] };
  const times = counted(count, locale);
  return {
    says: effect === 'ignored' ? words.unread(field, times) : words.kind(field, words.inFormat(expected), times),
    examples: examples.map(({ path, found }) => words.example(path, words.inFormat(found))),
  };
}

function lostIncidents(problems: readonly Problem[]): number {
  const lost = problems.filter(({ effect }) => effect === 'incident');
  return new Set(lost.map(({ path }) => /^incidents\[\d+\]/.exec(path)?.[0] ?? path)).size;
}

/** Why a data file did not come, and how to mend that; '' where the file came and is at fault itself. Needs the later words. */
export function sayFailure({ reason, address, status }: LoadError, locale: Locale): string {
  const { problems } = locale.lazy;
  if (reason === 'status') return problems.status(address, String(status));
  if (reason === 'foreign') return problems.foreign(address, '“src”', '“origins”');
  if (reason === 'broken') return problems.broken(address);
  if (reason === 'unreadable') return '';
  // A frame whose sandbox takes its origin away is refused by every server that does not say otherwise.
  if (globalThis.origin === 'null' && location.protocol !== 'file:')
    return problems.opaque(address, '“allow-same-origin”', allow('*'));
  return isElsewhere(address)
    ? problems.cross(address, `${allow(globalThis.origin)} (CORS)`)
    : problems.network(address);
}

/** The header by which a server lets the pages of an origin read a file. */
const allow = (origin: string): string => `“Access-Control-Allow-Origin: ${origin}”`;

function isElsewhere(address: string): boolean {
  return URL.canParse(address) && /^https?:/.test(address) && new URL(address).origin !== location.origin;
}

/** A parameter of the address that was left out; `overruled` is one that another makes void. */
interface Omission {
  readonly parameter: string;
  readonly value: string;
  readonly reason?: string;
}

/** The name of a file without what stands behind it: which part of it is meant. */
const bareName = (source: string): string => source.split('#', 1)[0];

/** HTTP says with these that a file is not there. */
const GONE: readonly number[] = [404, 410];

/** Most parameters of an address that are told. */
const MOST_TOLD = 6;

/**
 * `<breach-problems>`: why there is nothing to show, what of the address was left out and what was probably meant,
 * and, for the author of a page who asks for it (`check=1`), what is wrong with data and attributes. Fires
 * `breach-retry` and `breach-dismiss`.
 */
export class BreachProblems extends LitElement {
  static override styles = [
    baseStyles,
    noticeStyles,
    css`
      .list {
        max-height: 320px;
        overflow: auto;
        padding-block: 4px;
      }
      .list li {
        padding-block: 2px;
        overflow-wrap: anywhere;
        font-size: 13px;
      }
      .list .example {
        padding-inline-start: 18px;
        color: var(--breach-ink-soft);
      }
      .offer {
        margin-inline: 2px;
      }
    `,
  ];

  @shared(localeContext) locale!: Locale;
  @shared(dataContext) data: Dataset | undefined;
  @shared(stateContext) state: State = INITIAL;
  @property({ attribute: false }) error: LoadError | undefined;
  /** Parameters of the address that were left out. */
  @property({ attribute: false }) ignored: readonly Omission[] = [];
  /** What is wrong with attributes, for the author. */
  @property({ attribute: false }) misused: readonly Problem[] = [];
  /** Where the data come from; '' for our own. */
  @property() source = '';
  /** Whether the author asks to see what is wrong. */
  @property({ type: Boolean }) checks = false;
  /** Fingerprint of the version of our data that is asked for, or ''. */
  @property() edition = '';
  /** Omissions for which an offer was taken. */
  @state() private settled: ReadonlySet<Omission> = new Set();

  private announced = '';

  protected override updated(): void {
    const texts = this.told.map((omission) => this.sayAll(omission));
    if (texts.join() === this.announced) return;
    this.announced = texts.join();
    if (texts.length > 0) this.dispatchEvent(new AnnounceEvent(texts.map((text) => ({ text, lang: this.locale.tag }))));
  }

  override render() {
    return html`${this.renderError()} ${this.renderArchive()} ${this.checks ? this.renderCheck() : nothing} ${this.renderIgnored()}`;
  }

  /** What is not read of an archive that an address names; of the reader's own table that is told beside it. */
  private get archive(): Archive | undefined {
    return isOwnTable(this.source) ? undefined : this.data?.archive;
  }

  private renderArchive() {
    const { archive, state } = this;
    if (!archive) return nothing;
    return html`<breach-archive class="notice" tells .archive=${archive} .offers=${state.controls !== 'none'} ?failed=${this.error !== undefined} @breach-period=${this.onPeriod}></breach-archive>`;
  }

  /** Which period is shown stands in the address, behind the name of the file. */
  private onPeriod({ period }: PeriodEvent): void {
    const source = `${bareName(this.source)}#${writePeriod(period)}`;
    this.dispatchEvent(new StateChangeEvent((state) => ({ ...state, source, window: null, incident: '' })));
  }

  private renderError() {
    const { error } = this;
    if (!error) return nothing;
    const { problems, since } = this.locale.lazy;
    const isNotKept = this.edition !== '' && (isApart() || GONE.includes(error.status));
    return html`
      <div class="notice row" role="alert">
        ${
          isNotKept
            ? html`<p><strong>${since.notKept(this.edition)}</strong> ${since.notKeptHint}</p>`
            : html`<p><strong>${problems.file}</strong> <span>${sayFailure(error, this.locale)}</span></p>
                <button type="button" @click=${() => this.dispatchEvent(new Event('breach-retry'))}>${problems.retry}</button>`
        }
        ${this.edition === '' ? nothing : html`<button type="button" @click=${this.onNewest}>${since.use}</button>`}
      </div>
    `;
  }

  private onNewest(): void {
    this.dispatchEvent(new StateChangeEvent((state) => setEdition(state, '')));
  }

  /** Each kind of problem once, with its count and examples. */
  private renderCheck() {
    const { data, error, locale } = this;
    const { problems: words } = locale.lazy;
    const problems = [...this.misused, ...(error ? error.problems : (data?.problems ?? []))];
    if (problems.length === 0) {
      if (error) return nothing;
      const file = this.source === '' ? words.ours : this.source;
      return html`<div class="notice"><p>${words.none(file)}</p></div>`;
    }
    return html`
      <div class="notice">
        ${error ? nothing : sayOutcome(data?.problems ?? [], data?.offered ?? 0, locale).map((sentence) => html`<p>${sentence}</p>`)}
        <ul class="list">
          ${sayKinds(problems, locale).map(
            ({ says, examples }) =>
              html`<li>${says}</li>
                ${examples.map((example) => html`<li class="example">${example}</li>`)}`,
          )}
        </ul>
      </div>
    `;
  }

  private get told(): readonly Omission[] {
    return this.ignored.filter((omission) => !this.settled.has(omission)).slice(0, MOST_TOLD);
  }

  private offerOf(omission: Omission): Offer | undefined {
    return omission.reason === 'overruled' ? undefined : offerFor(omission, this.data, TAGS);
  }

  /** Once, where something that would leave out incidents means nothing, and nothing else leaves any out. */
  private isEverythingSaidAt(omission: Omission): boolean {
    const last = this.told.filter((each) => isFilter(each) && !this.offerOf(each)).at(-1);
    return omission === last && activeFilters(this.state).length === 0;
  }

  private sayOmission(omission: Omission): string {
    const { problems, since } = this.locale.lazy;
    if (omission.reason === 'overruled') return since.overruled(omission.value);
    const says = sayOmission(omission, this.locale);
    return this.isEverythingSaidAt(omission) ? problems.together([says, problems.everything]) : says;
  }

  /** As it is announced: with what may have been meant. */
  private sayAll(omission: Omission): string {
    const { locale, data } = this;
    const offer = this.offerOf(omission);
    const says = this.sayOmission(omission);
    const { problems } = locale.lazy;
    return offer ? problems.together([says, problems.meant(sayOffer(offer, data, locale))]) : says;
  }

  private renderIgnored() {
    const { told } = this;
    if (told.length === 0) return nothing;
    const { problems } = this.locale.lazy;
    return html`
      <div class="notice row">
        <div>${told.map((omission) => html`<p>${this.sayOmission(omission)}${this.renderOffer(omission)}</p>`)}</div>
        <button type="button" @click=${() => this.dispatchEvent(new Event('breach-dismiss'))}>${problems.dismiss}</button>
      </div>
    `;
  }

  private renderOffer(omission: Omission) {
    const offer = this.offerOf(omission);
    if (!offer) return nothing;
    const { locale } = this;
    const text = sayOffer(offer, this.data, locale);
    const button = html`<button type="button" class="offer" @click=${() => this.take(omission, offer)}>${text}</button>`;
    const sentence = inPieces((...parts) => locale.lazy.problems.meant(parts[0]), [{ text, lang: locale.tag }]);
    return html` ${sentence.map((piece) => (typeof piece === 'string' ? piece : button))}`;
  }

  private take(omission: Omission, offer: Offer): void {
    this.settled = new Set([...this.settled, omission]);
    this.dispatchEvent(new StateChangeEvent((state) => takeOffer(state, offer)));
  }
}

/** `<breach-missing-details>`: one quiet line for readers: how much of the data is not shown. It can be dismissed. */
export class BreachMissingDetails extends LitElement {
  static override styles = [
    baseStyles,
    css`
      p {
        display: flex;
        align-items: center;
        gap: 4px;
        font-size: 12.5px;
        color: var(--breach-ink-soft);
      }
      button {
        display: inline-grid;
        place-items: center;
        min-width: 24px;
        min-height: 24px;
        padding: 0;
        background: none;
        color: inherit;
      }
    `,
  ];

  @shared(localeContext) locale!: Locale;
  @shared(dataContext) data: Dataset | undefined;
  /** The data of which nobody wants to hear more. */
  @state() private dismissed: Dataset | undefined;

  protected override render() {
    const { data, locale } = this;
    if (!data || data === this.dismissed || data.problems.length === 0) return nothing;
    const text = sayMissing(data.problems, locale);
    if (text === '') return nothing;
    const { dismiss } = locale.lazy.problems;
    return html`<p>
      <span>${text}</span>
      <button type="button" aria-label=${dismiss} title=${dismiss} @click=${this.onDismiss}>${cross}</button>
    </p>`;
  }

  private readonly onDismiss = (): void => {
    this.dismissed = this.data;
  };
}
