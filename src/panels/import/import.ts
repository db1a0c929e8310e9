import { css, html, LitElement, noChange, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { localeContext, shared } from '../../controls/context.ts';
import { download, downloadBlob } from '../../controls/download.ts';
import { AnnounceEvent } from '../../controls/events.ts';
import type { Tags } from '../../controls/late-parts.ts';
import { baseStyles } from '../../controls/styles.ts';
import { type ImportWords, importWords } from '../../i18n/importing.ts';
import type { Locale } from '../../i18n/locale.ts';
import {
  counted,
  sayDoubt,
  sayExample,
  sayLeftOut,
  sayMisfits,
  sayMissing,
  sayOption,
  saySum,
  sayUse,
} from '../../i18n/say-import.ts';
import {
  DATE_MEANINGS,
  type Mapping,
  meaningOf,
  USES,
  useOf,
  withChoice,
  withMeaning,
  withUse,
} from '../../import/mapping.ts';
import type { Doubt } from '../../import/result.ts';
import type { TableFormat } from '../../import/table.ts';
import type { PeriodEvent } from '../archive/archive.ts';
import { OwnDataEvent } from './events.ts';
import type { ImportAnswer, ImportJob } from './job.ts';
import { ImportRunner } from './runner.ts';
import { BreachTableRows } from './table-rows.ts';

type Answer = Extract<ImportAnswer, { readonly kind: 'imported' }>;

/** How a file of a table that was pasted is called at its end, by how the table is written. */
const EXTENSIONS: Readonly<Record<TableFormat, string>> = {
  csv: 'csv',
  semicolon: 'csv',
  tsv: 'tsv',
  pipe: 'txt',
  aligned: 'txt',
  html: 'html',
  json: 'json',
  ndjson: 'ndjson',
  xlsx: 'xlsx',
  parquet: 'parquet',
};

/** So many rows left out, and examples, are listed. */
const LISTED = 50;

/**
 * `<breach-import>`: one's own table becomes the picture. Brings the table (dropped, pasted, opened), shows what each
 * column was taken for, asks what the table does not say, and gives out data and mapping. Nothing leaves the page.
 * Fires `breach-own-data`.
 */
export class BreachImport extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: block;
        padding-block: 8px 16px;
        font-size: 14px;
      }
      :host([wide]) {
        position: sticky;
        inset-block-start: 0;
        align-self: start;
        box-sizing: border-box;
        max-block-size: 100vh;
        overflow: auto;
        padding-inline: 20px 4px;
        border-inline-start: 1px solid var(--breach-grid-strong);
      }
      h2 {
        margin: 0;
        font: 600 22px/1.25 var(--breach-serif);
      }
      h3 {
        margin: 18px 0 6px;
        font: 600 15px/1.35 var(--breach-sans);
      }
      p {
        margin-block: 4px;
      }
      .quiet {
        color: var(--breach-ink-soft);
        font-size: 13px;
      }
      textarea {
        display: block;
        box-sizing: border-box;
        inline-size: 100%;
        min-block-size: 120px;
        margin-block: 8px;
        padding: 10px;
        border: 2px dashed var(--breach-grid-strong);
        border-radius: var(--breach-radius);
        background: var(--breach-paper);
        color: var(--breach-ink);
        font: 14px/1.45 ui-monospace, monospace;
        resize: vertical;
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        align-items: center;
        margin-block: 8px;
      }
      .sum {
        font-weight: 600;
      }
      .question {
        margin-block-end: 10px;
        padding: 8px 12px 10px;
        border: 1px solid var(--breach-grid-strong);
        border-inline-start: 3px solid var(--breach-accent);
        border-radius: var(--breach-radius);
      }
      .question.answered {
        border-inline-start-color: var(--breach-grid-strong);
      }
      .asked {
        margin: 0;
        font-weight: 600;
      }
      .question .quiet {
        overflow-wrap: anywhere;
      }
      .options {
        display: flex;
        flex-wrap: wrap;
        gap: 2px 14px;
        margin-block-start: 4px;
      }
      .options label {
        display: inline-flex;
        gap: 6px;
        align-items: center;
        min-block-size: 28px;
      }
      .scroll {
        max-inline-size: 100%;
        overflow-x: auto;
      }
      table {
        border-collapse: collapse;
        inline-size: 100%;
        font-size: 13px;
      }
      th,
      td {
        padding: 5px 8px;
        border-block-end: 1px solid var(--breach-grid);
        text-align: start;
        vertical-align: top;
      }
      th {
        font-weight: 600;
      }
      /* Names of columns may be long, and must leave room for what stands in them. */
      .columns {
        table-layout: fixed;
      }
      .columns th:first-child {
        inline-size: 30%;
        overflow-wrap: anywhere;
        word-break: keep-all;
      }
      .columns th:nth-child(2) {
        inline-size: 216px;
      }
      @media screen and (max-width: 700px) {
        .columns th:first-child {
          inline-size: 32%;
        }
        .columns th:nth-child(2) {
          inline-size: 41%;
        }
      }
      td.cells {
        color: var(--breach-ink-soft);
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .doubted > * {
        border-block-end: 0;
      }
      .misfits {
        padding-block-start: 0;
        overflow-wrap: anywhere;
      }
      .misfits strong {
        color: var(--breach-accent);
        font-weight: 600;
      }
      td select {
        box-sizing: border-box;
        inline-size: 100%;
        min-inline-size: 0;
        max-inline-size: 15em;
        margin-block: 1px;
      }
      ul {
        margin: 4px 0;
        padding-inline-start: 18px;
      }
      summary {
        min-block-size: 28px;
        cursor: pointer;
      }
      @media (pointer: coarse) {
        .options label,
        summary {
          min-block-size: 44px;
        }
        textarea {
          font-size: 16px;
        }
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  @shared(localeContext) locale!: Locale;
  /** A file that was dropped on the page, to be read at once. */
  @property({ attribute: false }) dropped?: File;
  /** Whether the page is as narrow as a phone's. */
  @property({ type: Boolean }) narrow = false;
  @state() private words?: ImportWords;
  @state() private answer?: Answer;
  /** Whether another table is to be brought, while one is at hand. */
  @state() private isBringing = false;
  /** What is being read, by its name; '' for nothing. */
  @state() private reading = '';
  /** How much of a long file has been read, from 0 to 1. */
  @state() private share = 0;
  /** That a mapping is there, and waits for its table or was applied. */
  @state() private told = '';
  /** Why nothing came of the last try. */
  @state() private failure = '';
  @query('textarea') private readonly field!: HTMLTextAreaElement | null;
  @query('input[type=file]') private readonly files!: HTMLInputElement | null;
  @query('h2') private readonly heading!: HTMLElement | null;

  private readonly runner = new ImportRunner();
  private name = '';
  /** A mapping that was brought before its table. */
  private mapping?: Mapping;
  private tableAt = 0;
  /** The mapping as it was when the use of a column began to be chosen. */
  private entered?: { readonly column: string; readonly mapping: Mapping };
  /** The table as it was pasted, to be saved as a file; '' for one that is a file. */
  private pasted = '';
  private spoken = '';

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.runner.stop();
  }

  /** Puts the focus on the heading, once it is there. */
  async focusHeading(): Promise<void> {
    await this.updateComplete;
    this.heading?.focus();
  }

  /** Shows what came of the table at hand, rather than where another is brought. */
  async showImported(): Promise<void> {
    this.isBringing = false;
    await this.updateComplete;
    const folded = this.renderRoot.querySelector<HTMLDetailsElement>('details.code');
    if (folded) folded.open = true;
  }

  protected override async scheduleUpdate(): Promise<void> {
    if (this.locale) this.words = await importWords(this.locale);
    await super.scheduleUpdate();
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('dropped') && this.dropped) void this.readFile(this.dropped);
  }

  /** Reads a file. */
  async readFile(file: File): Promise<void> {
    await this.read({ blob: file }, file.name);
  }

  private async readText(text: string): Promise<void> {
    if (text.trim() === '') this.failure = this.words?.empty ?? '';
    else await this.read({ text }, '');
  }

  private async read(source: NonNullable<ImportJob['source']>, name: string): Promise<void> {
    const { mapping } = this;
    await this.run({ source, name, table: 0, ...(mapping ? { mapping } : {}) });
  }

  /** Reads other rows of the archive at hand. */
  private async readMonths({ period }: PeriodEvent): Promise<void> {
    const mapping = this.answer?.imported.mapping;
    await this.run({ name: this.name, table: 0, months: period, ...(mapping ? { mapping } : {}) });
  }

  /** Reads the table at hand in another way. */
  private async reread(mapping?: Mapping): Promise<void> {
    await this.run({ name: this.name, table: this.tableAt, mapping });
  }

  private async run(job: Omit<ImportJob, 'day'>): Promise<void> {
    this.reading = job.name || (this.words?.paste ?? '');
    this.failure = '';
    this.told = '';
    this.share = 0;
    const answer = await this.runner.run({ ...job, day: new Date().toISOString().slice(0, 10) }, (share) => {
      this.share = share;
    });
    if (!answer) return;
    this.reading = '';
    if (answer.kind === 'none') {
      this.failure = answer.looksLike === '' ? (this.words?.empty ?? '') : (this.words?.none(answer.looksLike) ?? '');
      this.say(this.failure);
      return;
    }
    if (answer.kind === 'data') {
      this.answer = undefined;
      this.told = this.words?.dataFile ?? '';
      this.dispatchEvent(new OwnDataEvent(answer.prepared));
      this.say(this.told);
      return;
    }
    if (answer.kind === 'mapping') {
      await this.apply(answer);
      return;
    }
    if (job.source) {
      this.name = job.name;
      this.pasted = 'text' in job.source ? job.source.text : '';
      this.tableAt = 0;
      if (this.mapping) this.told = this.words?.applied ?? '';
      this.mapping = undefined;
    }
    this.answer = answer;
    this.isBringing = false;
    this.dispatchEvent(new OwnDataEvent(answer.prepared, this.tableName(answer)));
    if (this.words) this.say(saySum(answer.imported, this.words, this.locale));
  }

  /** Reads the table at hand by a mapping that was brought, or keeps it for the next table. */
  private async apply({ mapping, faults }: Extract<ImportAnswer, { readonly kind: 'mapping' }>): Promise<void> {
    const { words } = this;
    if (!words) return;
    if (!mapping) {
      this.failure = words.mappingFaults(
        faults.map(({ path, found, expected }) => words.mappingFault(path, found, expected)).join(' '),
      );
      this.say(this.failure);
      return;
    }
    if (this.answer) {
      await this.reread(mapping);
      this.told = words.applied;
      return;
    }
    this.mapping = mapping;
    this.told = words.waits;
    this.say(this.told);
  }

  /** Name of the file in which the table can lie beside a page; '' for one of several in a file, since a page takes the first. */
  private tableName({ table }: Answer): string {
    if (this.tableAt > 0) return '';
    return this.name === '' ? `table.${EXTENSIONS[table.format]}` : this.name;
  }

  private say(text: string): void {
    if (text === this.spoken) return;
    this.spoken = text;
    this.dispatchEvent(new AnnounceEvent([{ text, lang: this.locale.tag }]));
  }

  private readonly stop = (): void => {
    this.runner.stop();
    this.reading = '';
    this.failure = this.words?.stopped ?? '';
  };

  private readonly onPaste = (event: ClipboardEvent): void => {
    const markup = event.clipboardData?.getData('text/html') ?? '';
    const text = event.clipboardData?.getData('text/plain') ?? '';
    // A table of a page or sheet keeps its links in the markup.
    const source = /<table[\s>]/i.test(markup) ? markup : text;
    if (source.trim() === '') return;
    event.preventDefault();
    if (this.field) this.field.value = text.slice(0, 2_000);
    void this.readText(source);
  };

  private readonly onFile = ({ target }: Event): void => {
    const [file] = target instanceof HTMLInputElement ? (target.files ?? []) : [];
    if (file) void this.readFile(file);
    // The same file, changed, is read again.
    if (target instanceof HTMLInputElement) target.value = '';
  };

  private readonly again = (): void => {
    this.isBringing = true;
    this.failure = '';
    this.told = '';
    // What stands in the panel for the table at hand goes with it.
    this.replaceChildren();
    void this.focusHeading();
  };

  private readonly back = (): void => {
    this.runner.stop();
    this.dispatchEvent(new OwnDataEvent(''));
  };

  protected override render() {
    const { words, reading, failure, told } = this;
    if (!words) return nothing;
    const answer = this.isBringing ? undefined : this.answer;
    return html`<section aria-labelledby="title">
      <h2 id="title" tabindex="-1">${words.title}</h2>
      <p class="quiet">${words.stays}</p>
      ${answer ? this.renderImported(answer, words) : this.renderBringing(words)}
      ${
        reading === ''
          ? nothing
          : html`<p class="row" role="status">${words.reading(reading)} ${this.share > 0 ? words.share(String(Math.round(this.share * 100))) : nothing}
              <button type="button" @click=${this.stop}>${words.stop}</button></p>`
      }
      ${told === '' ? nothing : html`<p class="told">${told}</p>`}
      ${failure === '' ? nothing : html`<p class="failure" role="alert">${failure}</p>`}
      <div class="row">
        ${
          answer
            ? html`<button type="button" @click=${this.again}>${words.again}</button>
              <button type="button" class="map" @click=${() => this.files?.click()}>${words.openMapping}</button>
              <input type="file" accept=".json,application/json" hidden @change=${this.onFile} />`
            : nothing
        }
        <button type="button" @click=${this.back}>${words.back}</button>
      </div>
    </section>`;
  }

  private renderBringing(words: ImportWords) {
    return html`<p>${words.bring}</p>
      <textarea aria-label=${words.paste} aria-describedby="formats" spellcheck="false" @paste=${this.onPaste}></textarea>
      <p class="quiet" id="formats">${words.formats}</p>
      <div class="row">
        <button type="button" class="read" @click=${() => this.readText(this.field?.value ?? '')}>${words.read}</button>
        <button type="button" class="file" @click=${() => this.files?.click()}>${words.file}</button>
        <input type="file" hidden @change=${this.onFile} />
      </div>`;
  }

  private renderImported(answer: Answer, words: ImportWords) {
    const { imported, table, rows, tables } = answer;
    const { locale } = this;
    const tableName = this.tableName(answer);
    const { format } = locale;
    const questions = imported.doubts.filter(({ choice }) => choice !== undefined);
    const notes = imported.doubts.filter(({ choice }) => choice === undefined);
    const open = questions.filter(({ choice }) => !choice?.isAnswered).length;
    const about = words.about(
      words.tableFormats[table.format],
      counted(rows, this.locale),
      counted(table.columns.length, this.locale),
    );
    return html`
      <p>${about}</p>
      ${answer.knownAs === undefined ? nothing : html`<p>${words.known(answer.knownAs)}</p>`}
      ${
        tables.length < 2
          ? nothing
          : html`<label>${words.table}
              <select @change=${(event: Event) => this.chooseTable(event)}>
                ${tables.map((count, at) => html`<option value=${at} ?selected=${at === this.tableAt}>${format.integer(at + 1)} (${format.integer(count)})</option>`)}
              </select></label>`
      }
      ${answer.archive ? html`<breach-archive .archive=${answer.archive} @breach-period=${this.readMonths}></breach-archive>` : nothing}
      ${imported.missing.length === 0 ? nothing : html`<p class="failure missing" role="alert">${sayMissing(imported, words, locale)}</p>`}
      <p class="sum">${saySum(imported, words, locale)}</p>
      ${
        imported.leftOut.length === 0
          ? nothing
          : html`<details><summary>${words.leftOut} (${format.integer(imported.leftOut.length)})</summary>
              <ul>${imported.leftOut.slice(0, LISTED).map((row) => html`<li>${sayLeftOut(row, words, locale)}</li>`)}</ul></details>`
      }
      ${this.narrow ? html`<details class="answers"><summary>${questions.length === 0 ? nothing : html`${this.headOf(open, questions.length, words)} · `}${words.table}</summary>${this.renderAnswers(answer, questions, words)}</details>` : this.renderAnswers(answer, questions, words, open)}
      ${
        notes.length === 0 && table.remarks.length === 0
          ? nothing
          : html`<details><summary>${words.remarked}</summary><ul>
              ${table.remarks.map(({ kind, count, examples }) => html`<li>${words.remarks[kind](counted(count, this.locale), examples.join(', '))}</li>`)}
              ${notes.map((doubt) => html`<li>${sayDoubt(doubt, words, locale)} <span class="quiet">${this.examplesOf(doubt, words)}</span></li>`)}
            </ul></details>`
      }
      <div class="row">
        <button type="button" class="data" @click=${() => downloadBlob('data.json', answer.data)}>${words.saveData}</button>
        <button type="button" class="mapping" @click=${() => download('mapping.json', `${JSON.stringify(imported.mapping, undefined, 2)}\n`, 'application/json')}>${words.saveMapping}</button>
        ${this.pasted === '' || tableName === '' ? nothing : html`<button type="button" class="pasted" @click=${() => download(tableName, this.pasted, 'text/plain')}>${words.saveTable(tableName)}</button>`}
      </div>
      <p class="quiet">${words.kept}</p>
      <p class="quiet">${words.pictures}</p>
      ${this.narrow ? html`<details class="code"><summary>${words.code.title}</summary><slot name="code"></slot></details>` : html`<slot name="code"></slot>`}
    `;
  }

  /** What is asked, and what each column is. On a narrow page it is folded: the picture comes first. */
  private renderAnswers(answer: Answer, questions: readonly Doubt[], words: ImportWords, open?: number) {
    const { mapping } = answer.imported;
    return html`${open === undefined || questions.length === 0 ? nothing : html`<h3>${this.headOf(open, questions.length, words)}</h3>`}
      ${questions.map((doubt, at) => this.renderQuestion(doubt, at, mapping, words))}
      ${this.renderMapping(answer, words)}`;
  }

  private headOf(open: number, all: number, words: ImportWords): string {
    return open === 0 && all > 0 ? words.answered : words.questions(counted(open, this.locale));
  }

  private renderQuestion(doubt: Doubt, at: number, mapping: Mapping, words: ImportWords) {
    const { choice } = doubt;
    if (!choice) return nothing;
    const answer = (option: string) => this.reread(withChoice(mapping, choice.key, option));
    return html`<div class="question ${choice.isAnswered ? 'answered' : ''}" role="radiogroup" aria-labelledby="asked-${at}">
      <p class="asked" id="asked-${at}">${sayDoubt(doubt, words, this.locale)}</p>
      <p class="quiet">${this.examplesOf(doubt, words)}</p>
      <div class="options">
        ${choice.options.map(
          (option) => html`<label><input
              type="radio"
              name=${choice.key}
              value=${option}
              .checked=${this.settled(option === choice.chosen)}
              @change=${() => answer(option)}
            />${sayOption(doubt, option, words)}</label>`,
        )}
      </div>
    </div>`;
  }

  /** Whether a choice is the one that holds; while a table is read, what a reader has just chosen stays. */
  private settled(isChosen: boolean) {
    return this.reading === '' ? live(isChosen) : noChange;
  }

  private examplesOf({ examples }: Pick<Doubt, 'examples'>, words: ImportWords): string {
    return examples.map((example) => sayExample(example, words, this.locale)).join(words.betweenExamples);
  }

  private renderMapping({ table, imported, first, rows }: Answer, words: ImportWords) {
    const { mapping } = imported;
    // Arrow keys go through the uses one by one: what is passed over takes nothing from other columns.
    const enter = (column: string) => () => {
      this.entered = { column, mapping };
    };
    const change = (column: string) => (event: Event) => {
      const use = USES.find((each) => event.target instanceof HTMLSelectElement && each === event.target.value);
      if (use) void this.reread(withUse(this.entered?.column === column ? this.entered.mapping : mapping, column, use));
    };
    const means = (column: string) => (event: Event) => {
      const is = DATE_MEANINGS.find((each) => event.target instanceof HTMLSelectElement && each === event.target.value);
      if (is) void this.reread(withMeaning(mapping, column, is));
    };
    return html`<h3>${words.table}</h3>
      <div class="scroll" tabindex="0" role="group" aria-label=${words.table}><table class="columns">
        <thead><tr><th scope="col">${words.column}</th><th scope="col">${words.is}</th><th scope="col">${words.cells}</th></tr></thead>
        <tbody>
          ${table.columns.map((column, at) => {
            const use = useOf(mapping, column);
            const meaning = meaningOf(mapping, column);
            const misfits = imported.misfits.filter((each) => each.column === column);
            const cells = table.rows.flatMap((row) => (row[at] === '' ? [] : [row[at].slice(0, 60)])).slice(0, 3);
            return html`<tr class=${misfits.length > 0 ? 'doubted' : nothing}>
              <th scope="row">${column}</th>
              <td>
                <select aria-label="${column}: ${words.is}" @focus=${enter(column)} @change=${change(column)}>
                  ${USES.map((each) => html`<option value=${each} .selected=${this.settled(each === use)}>${sayUse(each, words)}</option>`)}
                </select>
                ${
                  meaning === undefined
                    ? nothing
                    : html`<select aria-label="${column}: ${words.roles.date}" @change=${means(column)}>
                        ${DATE_MEANINGS.map((each) => html`<option value=${each} .selected=${this.settled(each === meaning)}>${words.meanings[each]}</option>`)}
                      </select>`
                }
              </td>
              <td class="cells">${cells.join(' · ')}</td>
            </tr>
            ${
              misfits.length === 0
                ? nothing
                : html`<tr><td colspan="3" class="misfits">${misfits.map(
                    (each) => html`<div><strong>${sayMisfits(each, rows, mapping, words, this.locale)}</strong>
                      <span class="quiet">${this.examplesOf(each, words)}</span></div>`,
                  )}</td></tr>`
            }`;
          })}
        </tbody>
      </table></div>
      <breach-table-rows .table=${table} .first=${first} .rows=${rows} .imported=${imported} .words=${words}></breach-table-rows>`;
  }

  private chooseTable({ target }: Event): void {
    if (!(target instanceof HTMLSelectElement)) return;
    this.tableAt = Number(target.value);
    void this.reread();
  }
}

/** What stands where one's own table is brought. */
export const TAGS: Tags = [
  ['breach-import', BreachImport],
  ['breach-table-rows', BreachTableRows],
];

declare global {
  interface HTMLElementTagNameMap {
    'breach-import': BreachImport;
  }
}
