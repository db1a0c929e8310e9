import { css, html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { localeContext, shared } from '../../controls/context.ts';
import { AnnounceEvent } from '../../controls/events.ts';
import { baseStyles } from '../../controls/styles.ts';
import { type Archive, type ArchivePeriod, writePeriod } from '../../data/archive.ts';
import { type ImportWords, importWords } from '../../i18n/importing.ts';
import type { Locale } from '../../i18n/locale.ts';
import { sayArchive, sayPeriod } from '../../i18n/say-archive.ts';

/** Another period of an archive is wanted. */
export class PeriodEvent extends Event {
  static readonly type = 'breach-period';

  constructor(readonly period: ArchivePeriod) {
    super(PeriodEvent.type);
  }
}

/**
 * `<breach-archive>`: says how many rows an archive has, which of them are read and how many are not, and offers its
 * other periods. Fires `breach-period`.
 */
export class BreachArchive extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: block;
        margin-block: 6px;
        font-size: 13.5px;
      }
      p {
        margin-block: 4px;
      }
      select {
        max-inline-size: 100%;
      }
      @media print {
        label {
          display: none;
        }
      }
    `,
  ];

  @shared(localeContext) locale!: Locale;
  @property({ attribute: false }) archive?: Archive;
  /** Whether other periods are offered. */
  @property({ attribute: false }) offers = true;
  /** Whether it says by itself that another period is being read, and was read. */
  @property({ type: Boolean }) tells = false;
  /** Whether what was read last could not be read. */
  @property({ type: Boolean }) failed = false;
  @state() private words?: ImportWords;
  /** The period that was chosen and is being read, in words; '' for none. */
  @state() private reading = '';
  private said = '';

  protected override async scheduleUpdate(): Promise<void> {
    if (this.locale) this.words = await importWords(this.locale);
    await super.scheduleUpdate();
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('archive') || changed.has('failed')) this.reading = '';
  }

  /** What has changed is said; what stands there at first is read like the rest of the page. */
  protected override updated(): void {
    const { archive, words, locale, said } = this;
    if (!archive || !words) return;
    this.said = sayArchive(archive, words, locale);
    if (this.tells && said !== '' && said !== this.said)
      this.dispatchEvent(new AnnounceEvent([{ text: this.said, lang: locale.tag }]));
  }

  protected override render() {
    const { archive, words, locale } = this;
    if (!archive || !words) return nothing;
    const { shown, periods } = archive;
    const isOffered = periods.some((period) => writePeriod(period) === writePeriod(shown));
    const listed = isOffered ? periods : [shown, ...periods];
    return html`<p>${sayArchive(archive, words, locale)}</p>
      ${
        this.offers && listed.length > 1
          ? html`<label>${words.period}
              <select @change=${this.onChange}>
                ${listed.map((period) => {
                  const value = writePeriod(period);
                  const rows = { value: period.rows, text: locale.format.integer(period.rows) };
                  const text = words.periodRows(sayPeriod(period, words, locale), rows);
                  return html`<option value=${value} ?selected=${value === writePeriod(shown)}>${text}</option>`;
                })}
              </select></label>`
          : nothing
      }
      ${this.reading === '' || !this.tells ? nothing : html`<p role="status">${words.reading(this.reading)}</p>`}`;
  }

  private readonly onChange = ({ target }: Event): void => {
    const period =
      target instanceof HTMLSelectElement && this.archive?.periods.find((each) => writePeriod(each) === target.value);
    if (!period || !this.words) return;
    this.reading = sayPeriod(period, this.words, this.locale);
    this.dispatchEvent(new PeriodEvent(period));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'breach-archive': BreachArchive;
  }
}
