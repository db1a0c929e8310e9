import { css, html, LitElement } from 'lit';
import { state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import type { Locale, LocalizedText } from '../i18n/locale.ts';
import { localeContext, shared } from './context.ts';
import { AnnounceEvent } from './events.ts';
import { mark } from './marked.ts';
import { baseStyles } from './styles.ts';

/** Milliseconds without a further message after which the last one is said. */
const SETTLED = 500;

/**
 * `<breach-announcer>`: the one live region. Says, politely, what the elements beside it ask for by
 * `AnnounceEvent`: at most one message per change, and never the same one twice in a row. A modal
 * dialog, which silences the page, brings one of its own.
 */
export class BreachAnnouncer extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: contents;
      }
      @media print {
        .visually-hidden {
          display: none;
        }
      }
    `,
  ];

  @shared(localeContext) locale!: Locale;
  @state() private message: readonly LocalizedText[] = [];
  /** The last message of each element, until all have settled. */
  private readonly waiting = new Map<EventTarget | undefined, readonly LocalizedText[]>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private source: Node | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.source = this.parentNode;
    this.source?.addEventListener(AnnounceEvent.type, this.onAnnounce);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.source?.removeEventListener(AnnounceEvent.type, this.onAnnounce);
    clearTimeout(this.timer);
  }

  private readonly onAnnounce = (event: Event) => {
    if (!(event instanceof AnnounceEvent)) return;
    event.stopPropagation();
    if (event.urgency === 'at-once') {
      this.say(event.message);
      return;
    }
    const [speaker] = event.composedPath();
    this.waiting.delete(speaker);
    this.waiting.set(speaker, event.message);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.say([...this.waiting.values()].flat());
      this.waiting.clear();
    }, SETTLED);
  };

  private say(message: readonly LocalizedText[]): void {
    if (textOf(message) !== textOf(this.message)) this.message = message;
  }

  protected override render() {
    // One paragraph, and a new one each time: Orca reads what is added, and of several only the first.
    return html`<div class="visually-hidden" role="status" aria-atomic="true">
      ${keyed(this.message, html`<p>${this.message.map((told) => [mark(told, this.locale), ' '])}</p>`)}
    </div>`;
  }
}

const textOf = (message: readonly LocalizedText[]) => message.map(({ text }) => text).join('\n');
