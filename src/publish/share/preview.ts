import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { localeContext, shared } from '../../controls/context.ts';
import { WidthController } from '../../controls/controllers/width-controller.ts';
import { baseStyles } from '../../controls/styles.ts';
import type { Locale } from '../../i18n/locale.ts';
import { SANDBOX } from './snippet.ts';

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
