import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { localeContext, shared } from '../../controls/context.ts';
import { WidthController } from '../../controls/controllers/width-controller.ts';
import { fetchPart } from '../../controls/late-parts.ts';
import { SelectionElement } from '../../controls/selection-element.ts';
import { siteAddress } from '../../controls/site.ts';
import { baseStyles } from '../../controls/styles.ts';
import { fingerprintOf } from '../../data/dataset.ts';
import { dateOf } from '../../data/dates.ts';
import { LANGUAGES } from '../../i18n/index.ts';
import type { Locale } from '../../i18n/locale.ts';
import { incidentPath } from '../../i18n/page-addresses.ts';
import { CONTROLS, THEMES } from '../../state/state.ts';
import {
  type EmbedChoice,
  embedCode,
  embedSearch,
  FRAME_HEIGHTS,
  fullSearch,
  SANDBOX,
  sharedView,
  USUAL_CHOICE,
} from './snippet.ts';

/** The choices for an embed with its code, and beside them, where there is room, how it will look. */
const shareEmbedStyles = css`
  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px 28px;
  }
  @media screen and (min-width: 900px) {
    .columns {
      grid-template-columns: minmax(0, 5fr) minmax(0, 6fr);
    }
  }
  .sentence {
    margin-block-end: 8px;
    line-height: 2.5;
  }
  .sentence select,
  .sentence input {
    padding-inline-start: 6px;
    line-height: 1.4;
    border-color: var(--breach-grid-strong);
  }
  input[type='number'] {
    inline-size: 76px;
    min-height: 32px;
    border: 1px solid var(--breach-grid-strong);
    border-radius: var(--breach-radius);
    background: var(--breach-paper-band);
    font-variant-numeric: tabular-nums;
  }
  .switch {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: 32px;
    padding-block: 3px;
    line-height: 1.35;
  }
  .switch input {
    flex: none;
    inline-size: 16px;
    block-size: 16px;
    margin: 0;
    accent-color: var(--breach-accent);
  }
  breach-copy-field {
    margin-block-start: 10px;
  }
  .note {
    margin-block-start: 8px;
    color: var(--breach-ink-soft);
    font-size: 12.5px;
  }
  details {
    margin-block-start: 16px;
  }
  /* What folds is a box of the browser's own, and hands on no sizing. */
  details > * {
    box-sizing: border-box;
  }
  summary {
    padding-block: 6px;
    cursor: pointer;
  }
  dl {
    display: grid;
    gap: 6px;
    margin-block-start: 12px;
    font-size: 13px;
  }
  dl div {
    display: grid;
    grid-template-columns: minmax(0, 200px) minmax(0, 1fr);
    gap: 0 16px;
  }
  dt {
    font-weight: 600;
  }
  dd {
    color: var(--breach-ink-soft);
  }
  @media screen and (max-width: 599px) {
    dl div {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @media (pointer: coarse) {
    input[type='number'],
    .switch {
      min-height: 44px;
    }
  }
`;

/** `<breach-share-embed>`: how the view is to stand on somebody's page, in a sentence; the code for it; and how that will look. */
export class BreachShareEmbed extends SelectionElement {
  static override styles = [baseStyles, shareEmbedStyles];

  @state() private chosen: Partial<EmbedChoice> = {};
  /** The language of the embed, once its words are here; that of the page until then. */
  @state() private other: Locale | undefined;

  private get choice(): EmbedChoice {
    const { theme, edition } = this.state;
    // Who looks at an earlier version means that one.
    const version = edition === '' ? '' : this.version;
    return { ...USUAL_CHOICE, theme, version, lang: this.language.tag, ...this.chosen };
  }

  /** The version of what is shown, where the site keeps it; '' elsewhere. */
  private get version(): string {
    return this.state.source === '' && fingerprintOf(this.data.version) !== '' ? this.data.version : '';
  }

  private get language(): Locale {
    return this.other ?? this.locale;
  }

  protected override render() {
    const { embed } = this.locale.lazy.share;
    const { choice, data, state, selection } = this;
    const shared = sharedView(data, state, selection, this.language);
    const code = embedCode({ site: siteAddress('.'), state, choice, ...shared });
    const frame = siteAddress(`embed.html${embedSearch(state, choice)}`);
    return html`
      <div class="columns">
        <div>
          <p class="sentence">${embed.sentence(this.controls(choice))}</p>
          ${this.renderSwitch('follows', choice.follows, embed.follows)}
          ${this.renderSwitch('sandboxed', choice.sandboxed, embed.sandboxed)}
          <breach-copy-field multiline .label=${embed.code} .action=${embed.copy} .value=${code}></breach-copy-field>
          <p class="note">${shared.poster ? embed.promise : embed.promiseWithoutPicture}</p>
        </div>
        <breach-share-preview
          .address=${frame}
          .name=${shared.words.title}
          .height=${choice.height}
          .follows=${choice.follows}
          .sandboxed=${choice.sandboxed}></breach-share-preview>
      </div>
      ${this.renderHosts(frame, choice)}
    `;
  }

  private controls({ controls, lang, theme, height, version }: EmbedChoice) {
    const { format, lazy } = this.locale;
    const { embed } = lazy.share;
    const updated = dateOf(this.data.updated);
    return {
      controls: choose(embed.controls, CONTROLS, controls, (each) => embed.withControls[each], this.set('controls')),
      lang: choose(
        embed.lang,
        LANGUAGES.map(({ tag }) => tag),
        lang,
        (tag) => LANGUAGES.find((language) => language.tag === tag)?.name ?? tag,
        (tag) => void this.setLanguage(tag),
      ),
      theme: choose(embed.theme, THEMES, theme, (each) => embed.themes[each], this.set('theme')),
      height: html`<input
        type="number"
        aria-label=${embed.height}
        min=${FRAME_HEIGHTS.least}
        max=${FRAME_HEIGHTS.most}
        step="10"
        .value=${String(height)}
        @change=${this.onHeight}
      />`,
      data:
        this.version === ''
          ? html`${embed.newest}`
          : choose(
              embed.data,
              ['', this.version],
              version,
              (each) => (each === '' ? embed.newest : embed.pinned(updated ? format.date(updated) : each)),
              this.set('version'),
            ),
    };
  }

  private renderSwitch(key: 'follows' | 'sandboxed', on: boolean, text: string) {
    return html`<label class="switch">
      <input
        type="checkbox"
        .checked=${on}
        @change=${(event: Event) => this.set(key)((event.target as HTMLInputElement).checked)}
      />
      ${text}
    </label>`;
  }

  /** Where no code is taken an address is. That of an incident's own page brings its card and its oEmbed document. */
  private renderHosts(frame: string, choice: EmbedChoice) {
    const { hosts } = this.locale.lazy.share;
    const { state, data } = this;
    const hasPage = state.source === '' && data.rowOf(state.incident) !== undefined;
    const page = hasPage ? incidentPath(state.incident, choice.lang) : fullSearch(state, choice);
    return html`<details>
      <summary>${hosts.title}</summary>
      <breach-copy-field .label=${hosts.page} .action=${hosts.copyPage} .value=${siteAddress(page)}></breach-copy-field>
      <breach-copy-field .label=${hosts.frame} .action=${hosts.copyFrame} .value=${frame}></breach-copy-field>
      <dl>${hosts.list.map(([host, advice]) => html`<div><dt>${host}</dt><dd>${advice}</dd></div>`)}</dl>
    </details>`;
  }

  /** The language that was asked for last. */
  private tag = '';

  private set<Key extends keyof EmbedChoice>(key: Key): (value: EmbedChoice[Key]) => void {
    return (value) => {
      this.chosen = { ...this.chosen, [key]: value };
    };
  }

  private async setLanguage(tag: string): Promise<void> {
    this.tag = tag;
    const load = async () => {
      const locale = await LANGUAGES.find((language) => language.tag === tag)?.load();
      await locale?.loadLazy();
      return locale;
    };
    const isWanted = () => this.tag === tag;
    const locale = await fetchPart(this, load, { kind: 'language', isWanted });
    if (isWanted()) this.other = locale;
  }

  private readonly onHeight = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const { least, usual, most } = FRAME_HEIGHTS;
    const height = Math.min(Math.max(Math.round(input.valueAsNumber) || usual, least), most);
    input.value = String(height);
    this.set('height')(height);
  };
}

function choose<Value extends string>(
  label: string,
  values: readonly Value[],
  chosen: string,
  nameOf: (value: Value) => string,
  take: (value: Value) => void,
) {
  return html`<select aria-label=${label} @change=${(event: Event) => take(values[(event.target as HTMLSelectElement).selectedIndex])}>
    ${values.map((value) => html`<option value=${value} ?selected=${value === chosen}>${nameOf(value)}</option>`)}
  </select>`;
}

/** Heights that are believed, CSS pixels. */
const MIN_FRAME_HEIGHT = 100;
const MAX_FRAME_HEIGHT = 20_000;

/** The height that an embed asks for, CSS pixels; undefined for every other message. */
export function readFrameHeight(message: unknown): number | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const { type, version, height } = message as Readonly<Record<string, unknown>>;
  if (type !== 'breach-timeline:size' || version !== 1) return undefined;
  return Number.isInteger(height) && Number(height) >= MIN_FRAME_HEIGHT && Number(height) <= MAX_FRAME_HEIGHT
    ? Number(height)
    : undefined;
}

/** Columns of a phone, of an article and of a wide page, CSS pixels. */
const WIDTHS = [320, 640, 960] as const;
/** A preview is no higher than this, CSS pixels: what stands below the dialog's preview is not to be far away. */
const MOST = 640;
/** Room for borders and a scroll bar. */
const EDGES = 20;

/**
 * `<breach-share-preview>`: the frame as it will stand on somebody's page, at the true width of its column,
 * drawn smaller where that does not fit. It is there to be looked at: keys and pointer pass it by, so that
 * nobody has to find the way out of it, and a link opens it to be tried.
 */
export class BreachSharePreview extends LitElement {
  static override styles = [
    baseStyles,
    css`
      .row {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        gap: 4px 12px;
        margin-block-end: 8px;
      }
      h4 {
        margin: 0;
        font-size: 13px;
        font-weight: 600;
      }
      [role='group'] {
        display: flex;
        gap: 2px;
      }
      .note {
        margin-block-start: 6px;
        color: var(--breach-ink-soft);
        font-size: 12.5px;
      }
      .ruler {
        block-size: 0;
      }
      .sight {
        inline-size: fit-content;
        border: 1px solid var(--breach-grid-strong);
      }
      .cut {
        max-block-size: var(--most);
        overflow: hidden scroll;
        scrollbar-width: thin;
      }
      /* The place of the frame as it is seen, while the frame itself keeps its size. */
      .place {
        position: relative;
        inline-size: calc(var(--frame-width) * var(--scale) * 1px);
        block-size: calc(var(--frame-height) * var(--scale) * 1px);
        overflow: hidden;
      }
      iframe {
        position: absolute;
        inset-block-start: 0;
        inset-inline-start: 0;
        border: 0;
        transform: scale(var(--scale));
        transform-origin: 0 0;
      }
    `,
  ];

  @shared(localeContext) locale!: Locale;
  /** The address of the frame. */
  @property({ attribute: false }) address = '';
  /** What the frame is called. */
  @property({ attribute: false }) name = '';
  /** Height that the frame has until it asks for another, CSS pixels. */
  @property({ type: Number }) height = 0;
  /** Whether the frame is given the height that it asks for. */
  @property({ type: Boolean }) follows = false;
  @property({ type: Boolean }) sandboxed = false;
  @state() private column: number = WIDTHS[1];
  /** What the frame has asked for. */
  @state() private asked: number | undefined;
  @query('iframe') private readonly frame!: HTMLIFrameElement | null;
  private readonly room = new WidthController(this);

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('message', this.onMessage);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('message', this.onMessage);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('address') || changed.has('sandboxed')) this.asked = undefined;
  }

  private get scale(): number {
    return this.room.width === 0 ? 1 : Math.min(1, (this.room.width - EDGES) / this.column);
  }

  private get shownHeight(): number {
    return (this.follows ? this.asked : undefined) ?? this.height;
  }

  protected override updated(): void {
    this.style.setProperty('--frame-width', String(this.column));
    this.style.setProperty('--frame-height', String(this.shownHeight));
    this.style.setProperty('--scale', String(this.scale));
    this.style.setProperty('--most', `${MOST}px`);
  }

  protected override render() {
    const { preview } = this.locale.lazy.share;
    const { integer } = this.locale.format;
    const isCut = this.shownHeight * this.scale > MOST;
    return html`
      <div class="row">
        <h4>${preview.title}</h4>
        <div role="group" aria-label=${preview.width}>
          ${WIDTHS.map(
            (width) => html`<button
              type="button"
              aria-pressed=${width === this.column}
              @click=${() => {
                this.column = width;
              }}
            >
              ${preview.pixels(integer(width))}
            </button>`,
          )}
        </div>
      </div>
      <div class="ruler"></div>
      <div
        class="sight ${isCut ? 'cut' : ''}"
        role=${isCut ? 'region' : nothing}
        aria-label=${isCut ? preview.title : nothing}
        tabindex=${isCut ? '0' : nothing}
      >
        <div class="place">${this.renderFrame()}</div>
      </div>
      <p class="note">
        ${this.scale < 1 ? preview.scaled(integer(Math.round(this.scale * 100))) : preview.whole}
        <a href=${this.address} target="_blank">${preview.open}</a>
      </p>
    `;
  }

  private renderFrame() {
    const [width, height] = [this.column, this.shownHeight];
    if (this.address === '') return nothing;
    const frame = this.sandboxed
      ? html`<iframe inert src=${this.address} title=${this.name} width=${width} height=${height} sandbox=${SANDBOX}></iframe>`
      : html`<iframe inert src=${this.address} title=${this.name} width=${width} height=${height}></iframe>`;
    // Anew for each address: a frame that is led elsewhere makes a step for the Back button.
    return keyed(`${this.address} ${this.sandboxed}`, frame);
  }

  private readonly onMessage = ({ source, data }: MessageEvent): void => {
    if (source === null || source !== this.frame?.contentWindow) return;
    this.asked = readFrameHeight(data) ?? this.asked;
  };
}
