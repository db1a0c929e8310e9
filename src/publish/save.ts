import { css, html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Theme } from '../chart/theme.ts';
import { completeContext, shared } from '../controls/context.ts';
import { downloadBlob } from '../controls/download.ts';
import { AnnounceEvent } from '../controls/events.ts';
import { askForWholeData } from '../controls/late-parts.ts';
import { SelectionElement } from '../controls/selection-element.ts';
import { baseStyles } from '../controls/styles.ts';
import { viewOf } from '../views/index.ts';
import type { PictureContext, PictureSize } from './caption.ts';

/** Of `<breach-save>`. */
const saveStyles = css`
  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  fieldset + fieldset {
    margin-block-start: 14px;
  }
  legend {
    padding: 0;
    font-size: 13px;
    font-weight: 600;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 14px;
    margin-block: 6px;
  }
  label {
    display: grid;
    gap: 2px;
    font-size: 12.5px;
    color: var(--breach-ink-soft);
  }
  select {
    max-inline-size: 100%;
  }
  .note,
  .said {
    max-inline-size: 62ch;
    margin-block: 4px;
    font-size: 13px;
    color: var(--breach-ink-soft);
  }
  .said {
    min-block-size: 1.45em;
    color: var(--breach-ink);
    overflow-wrap: anywhere;
  }
`;

/** A name for the file of a view, such as `breach-timeline-scale-2026-11-21.png`: letters, digits and hyphens only. */
export function fileName({ dataset, state }: Pick<PictureContext, 'dataset' | 'state'>, extension: string): string {
  const [path] = state.source.split(/[?#]/);
  const own =
    path
      .split('/')
      .at(-1)
      ?.replace(/\.json$/i, '') ?? '';
  const parts = [state.source === '' ? 'breach-timeline' : own, state.view, dataset.updated];
  const name = parts
    .map((part) => part.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, ''))
    .filter((part) => part !== '')
    .join('-');
  return `${name.slice(0, 100)}.${extension}`;
}

const SIZES = ['full', 'double', 'here'] as const;
const FORMATS = ['png', 'svg'] as const;
/** Least and greatest width of a picture as wide as the page, CSS pixels. */
const HERE = [320, 1_600] as const;

type Size = (typeof SIZES)[number];
type Format = (typeof FORMATS)[number];

const FIXED: Readonly<Record<Exclude<Size, 'here'>, Required<PictureSize>>> = {
  full: { width: 1_920, height: 1_080 },
  double: { width: 3_840, height: 2_160 },
};

/** `<breach-save>`: the view to take along: as a picture of a chosen size, as rows, as a data file. Has no heading of its own. */
export class BreachSave extends SelectionElement {
  static override styles = [baseStyles, saveStyles];

  @property({ attribute: false }) theme!: Theme;
  /** Whether sources have arrived, which belong into rows and data. */
  @shared(completeContext) complete = false;
  @state() private size: Size = 'full';
  @state() private format: Format = 'png';
  @state() private said = '';
  @state() private isWorking = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('state') || changed.has('data') || changed.has('locale')) this.said = '';
  }

  protected override render() {
    const { save } = this.locale.lazy.picture;
    return html`
      ${viewOf(this.state).axis === undefined ? html`<p class="note">${save.noTable}</p>` : this.renderPicture()}
      ${this.renderData()}
      <p class="said">${this.isWorking ? save.working : this.said}</p>
    `;
  }

  private renderPicture() {
    const { save } = this.locale.lazy.picture;
    return html`
      <fieldset>
        <legend>${save.picture}</legend>
        <div class="row">
          <label>
            ${save.size}
            <select class="size" @change=${this.onSize}>
              ${SIZES.map((size) => html`<option value=${size} ?selected=${size === this.size}>${save[size]}</option>`)}
            </select>
          </label>
          <label>
            ${save.format}
            <select class="format" @change=${this.onFormat}>
              ${FORMATS.map((format) => html`<option value=${format} ?selected=${format === this.format}>${save[format]}</option>`)}
            </select>
          </label>
        </div>
        <p class="note">${this.sentence()}</p>
        <div class="row">
          <button type="button" class="download" ?disabled=${this.isWorking} @click=${this.downloadPicture}>${save.download}</button>
          <button type="button" class="copy" ?disabled=${this.isWorking} @click=${this.copyPicture}>${save.copy}</button>
        </div>
      </fieldset>
    `;
  }

  private renderData() {
    const { format, lazy } = this.locale;
    const { save } = lazy.picture;
    const { length } = this.selection.inWindow;
    return html`
      <fieldset>
        <legend>${save.data}</legend>
        ${viewOf(this.state).isFiltered ? html`<p class="note">${save.incidents(length, format.integer(length))}</p>` : nothing}
        <div class="row">
          <button type="button" class="csv" ?disabled=${this.isWorking} @click=${() => this.downloadData('csv')}>${save.rows}</button>
          <button type="button" class="json" ?disabled=${this.isWorking} @click=${() => this.downloadData('json')}>${save.file}</button>
        </div>
      </fieldset>
    `;
  }

  /** What the choices come to. */
  private sentence(): string {
    const { save } = this.locale.lazy.picture;
    const { width, height } = this.pictureSize();
    const name = this.format.toUpperCase();
    return height === undefined ? save.free(name, String(width)) : save.fixed(name, String(width), String(height));
  }

  private pictureSize(): PictureSize {
    if (this.size !== 'here') return FIXED[this.size];
    const [least, most] = HERE;
    return { width: Math.min(most, Math.max(least, document.documentElement.clientWidth)) };
  }

  private get context() {
    const { data, state, selection, locale, theme } = this;
    return { dataset: data, state, selection, locale, theme };
  }

  private nameOf(extension: string): string {
    return fileName({ dataset: this.data, state: this.state }, extension);
  }

  private readonly onSize = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    this.size = SIZES.find((size) => size === value) ?? 'full';
    this.said = '';
  };

  private readonly onFormat = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    this.format = FORMATS.find((format) => format === value) ?? 'png';
    this.said = '';
  };

  private readonly downloadPicture = (): Promise<void> => {
    const { format } = this;
    return this.work(async () => {
      const blob = format === 'png' ? await this.paint() : await this.writeSvg();
      return this.download(blob, format);
    });
  };

  /** A slide takes a PNG from the clipboard, whatever is downloaded. */
  private readonly copyPicture = (): Promise<void> => {
    // Asked for at once, and painted after: a browser lets a page write only right after a click.
    const picture = this.paint();
    return this.work(async () => {
      try {
        await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
        return this.locale.lazy.picture.save.copied;
      } catch {
        // Forbidden here (a frame, an insecure address), or unknown to this browser.
        const blob = await picture;
        this.download(blob, 'png');
        return this.locale.lazy.picture.save.noClipboard(this.nameOf('png'));
      }
    });
  };

  private downloadData(kind: 'csv' | 'json'): Promise<void> {
    return this.work(async () => {
      const { csvOf, jsonOf } = await this.prepare();
      if (!this.complete) return this.locale.lazy.details.missing;
      const text = kind === 'csv' ? await csvOf(this.context) : await jsonOf(this.context);
      const type = kind === 'csv' ? 'text/csv' : 'application/json';
      return this.download(new Blob([text], { type: `${type};charset=utf-8` }), kind);
    });
  }

  private async paint(): Promise<Blob> {
    const { pngOf } = await this.prepare();
    const scale = this.size === 'here' ? Math.max(1, devicePixelRatio) : 1;
    return pngOf(this.context, { ...this.pictureSize(), scale });
  }

  private async writeSvg(): Promise<Blob> {
    const { svgOf } = await this.prepare();
    return new Blob([await svgOf(this.context, this.pictureSize())], { type: 'image/svg+xml;charset=utf-8' });
  }

  /** Fetches what writes files, and the sources that belong into them. */
  private async prepare() {
    const [exports] = await Promise.all([import('./exports.ts'), askForWholeData(this)]);
    return exports;
  }

  /** Hands a file to the browser; returns the sentence that says so. */
  private download(blob: Blob, extension: string): string {
    const name = this.nameOf(extension);
    downloadBlob(name, blob);
    return this.locale.lazy.picture.save.saved(name);
  }

  /** Does something that takes a while, and says what came of it. */
  private async work(task: () => Promise<string>): Promise<void> {
    this.isWorking = true;
    try {
      this.said = await task();
    } catch {
      this.said = this.locale.lazy.picture.save.failed;
    } finally {
      this.isWorking = false;
    }
    this.dispatchEvent(new AnnounceEvent([{ text: this.said, lang: this.locale.tag }], 'at-once'));
  }
}
