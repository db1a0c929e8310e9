import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { Locale } from '../locales/locale.ts';
import { inOneForm } from '../locales/names.ts';
import type { LoadError } from '../model/load.ts';
import type { Problem } from '../model/problems.ts';
import { setEdition } from '../state/actions.ts';
import { AnnounceEvent, ChangeEvent } from './events.ts';
import { sayMarked } from './marked.ts';
import { isApart } from './site.ts';
import { baseStyles } from './styles.ts';

/** A parameter of the address that was left out; `overruled` is one that another makes void. */
interface Omission {
  readonly parameter: string;
  readonly value: string;
  readonly reason?: string;
}

/** HTTP says with these that a file is not there. */
const GONE: readonly number[] = [404, 410];

/** At most so many problems are listed; the rest are counted. */
const LISTED = 200;

/**
 * `<breach-problems>`: what could not be read, where it stands and what may stand there, and what of
 * the address was left out. Nothing is dropped in silence. Fires `breach-retry` and `breach-dismiss`.
 */
export class BreachProblems extends LitElement {
  static override styles = [
    baseStyles,
    css`
      .notice {
        margin-block: 8px;
        padding: 8px 14px;
        border-inline-start: 4px solid var(--breach-accent);
        background: var(--breach-paper-band);
        font-size: 13.5px;
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 6px 14px;
      }
      .row > :first-child {
        flex: 1 1 240px;
      }
      .notice button {
        border-color: var(--breach-grid-strong);
        background: var(--breach-paper);
      }
      summary {
        min-height: 28px;
        padding-block: 4px;
        cursor: pointer;
      }
      ul {
        max-height: 260px;
        overflow: auto;
        padding-block: 4px;
      }
      li {
        padding-block: 2px;
        overflow-wrap: anywhere;
        font: 12.5px/1.4 ui-monospace, "SF Mono", Consolas, monospace;
      }
    `,
  ];

  @property({ attribute: false }) locale!: Locale;
  @property({ attribute: false }) problems: readonly Problem[] = [];
  /** How many incidents the file offered. */
  @property({ type: Number }) offered = 0;
  @property({ attribute: false }) error: LoadError | undefined;
  /** Parameters of the address that were left out. */
  @property({ attribute: false }) ignored: readonly Omission[] = [];
  /** Fingerprint of the version of our data that is asked for, or ''. */
  @property() edition = '';

  private announced = '';

  protected override updated(): void {
    const texts = [...this.sentences, ...this.omissions];
    if (texts.join() === this.announced) return;
    this.announced = texts.join();
    if (texts.length > 0) this.dispatchEvent(new AnnounceEvent(texts.map((text) => ({ text, lang: this.locale.tag }))));
  }

  override render() {
    return html`${this.renderError()} ${this.renderProblems()} ${this.renderIgnored()}`;
  }

  private renderError() {
    if (!this.error) return nothing;
    const { problems, since } = this.locale.later;
    const { reason, address, status } = this.error;
    const isNotKept = this.edition !== '' && (isApart() || GONE.includes(status));
    const text =
      reason === 'status'
        ? problems.status(address, String(status))
        : reason === 'foreign'
          ? problems.foreign(address)
          : reason === 'broken'
            ? problems.broken(address)
            : problems.network(address);
    return html`
      <div class="notice row" role="alert">
        ${
          isNotKept
            ? html`<p><strong>${since.notKept(this.edition)}</strong> ${since.notKeptHint}</p>`
            : html`<p><strong>${problems.file}</strong> ${text}</p>
                <button type="button" @click=${() => this.dispatchEvent(new Event('breach-retry'))}>${problems.retry}</button>`
        }
        ${this.edition === '' ? nothing : html`<button type="button" @click=${this.onNewest}>${since.use}</button>`}
      </div>
    `;
  }

  private onNewest(): void {
    this.dispatchEvent(new ChangeEvent((state) => setEdition(state, '')));
  }

  /** What has come of the file, in sentences. */
  private get sentences(): readonly string[] {
    if (this.problems.length === 0) return [];
    const { later, format } = this.locale;
    const { problems } = later;
    const lost = new Set(
      this.problems
        .filter(({ effect }) => effect === 'incident')
        .map(({ path }) => /^incidents\[\d+\]/.exec(path)?.[0]),
    ).size;
    const count = (effect: Problem['effect']) => this.problems.filter((problem) => problem.effect === effect).length;
    const parts = count('part');
    const ignored = count('ignored');
    return [
      count('file') > 0 ? problems.file : '',
      lost > 0 ? problems.title(lost, format.integer(lost), format.integer(this.offered)) : '',
      parts > 0 ? problems.parts(parts, format.integer(parts), lost > 0) : '',
      ignored > 0 ? problems.ignored(ignored, format.integer(ignored)) : '',
    ].filter((sentence) => sentence !== '');
  }

  /** What of the address was left out, in sentences. */
  private get omissions(): readonly string[] {
    if (this.ignored.length === 0) return [];
    const { problems, since } = this.locale.later;
    return this.ignored
      .slice(0, 6)
      .map(({ parameter, value, reason }) =>
        reason === 'overruled' ? since.overruled(value) : problems.address(parameter, value),
      );
  }

  private renderProblems() {
    if (this.problems.length === 0) return nothing;
    const { later, format } = this.locale;
    const { problems } = later;
    const more = this.problems.length - LISTED;
    return html`
      <div class="notice">
        ${this.sentences.map((sentence) => html`<p>${sentence}</p>`)}
        <details ?open=${this.problems.length <= 3}>
          <summary>${problems.show}</summary>
          <ul>
            ${this.problems.slice(0, LISTED).map((problem) => html`<li>${this.renderProblem(problem)}</li>`)}
            ${more > 0 ? html`<li>${problems.more(format.integer(more))}</li>` : nothing}
          </ul>
        </details>
      </div>
    `;
  }

  /** What was found and expected is said in the words of the format, which are English. */
  private renderProblem({ path, found, expected }: Problem) {
    const { line } = this.locale.later.problems;
    return sayMarked((is, ought) => line(path, is, ought), [inOneForm(found), inOneForm(expected)], this.locale);
  }

  private renderIgnored() {
    if (this.ignored.length === 0) return nothing;
    const { problems } = this.locale.later;
    return html`
      <div class="notice row">
        <div>${this.omissions.map((sentence) => html`<p>${sentence}</p>`)}</div>
        <button type="button" @click=${() => this.dispatchEvent(new Event('breach-dismiss'))}>${problems.dismiss}</button>
      </div>
    `;
  }
}
