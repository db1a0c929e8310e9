import { css } from 'lit';
import { ProblemsEvent } from '../controls/events.ts';
import { announceTask, fetchPart, nextFrame } from '../controls/late-parts.ts';
import { disableMotion } from '../controls/surface.ts';
import { DeckKeyEvent } from '../embed/deck-keys.ts';
import { heightsForWidth, heightsToFill, SettledHeight } from '../embed/fill.ts';
import { type Frame, openBeside, readerBeside, readFrame } from '../embed/frame.ts';
import { BreachTimeline } from './explorer.ts';

/**
 * An explorer that is a frame's only content. It is as high as what it shows: either the picture has been given the
 * height that fills the frame, or the frame gets the height that is needed; then nothing may hang on the
 * height of the frame, or both would chase each other.
 */
const frameStyles = css`
  @media screen {
    :host {
      min-height: 0;
      padding-inline: clamp(8px, 1.6%, 20px);
      padding-block: 6px;
    }
    :host([reading]:not([wide])) {
      padding-block-end: 6px;
    }
    .waiting {
      padding-block: 120px;
    }
    /* Their code comes later; what is above them is not to jump then. */
    breach-footer:not(:defined) {
      display: block;
      block-size: var(--breach-foot, 30px);
    }
    ${readerBeside}
    /* Below the picture. */
    :host([fit='content']) breach-reader:not([wide]) {
      max-height: 480px;
      overflow: auto;
      border-block-start: 1px solid var(--breach-grid-strong);
    }
    @media (hover: hover) {
      :host([fit='content']) breach-reader:not([wide], [entered]) {
        overflow: hidden;
        scrollbar-gutter: stable;
      }
    }
    :host([fit='content']) breach-reader:not([wide])::part(details) {
      padding: 4px 12px 16px;
    }
    :host([fit='content']) breach-reader:not([wide])::part(sheet) {
      --grip: none;
      position: static;
      display: block;
      block-size: auto;
      border: 0;
      border-radius: 0;
      box-shadow: none;
    }
    @media (max-height: 519px), (max-width: 479px) {
      :host([fit='frame']) breach-summary::part(more) {
        display: none;
      }
    }
    /* Here it would take a line of its own; fingers and keys do the same. */
    @media (max-height: 519px) and (max-width: 479px) {
      :host([fit='frame']) breach-zoom {
        display: none;
      }
    }
    :host([fit='content']) breach-stage::part(overview) {
      position: static;
    }
  }
`;

/** From this width on an incident stands beside the picture, CSS pixels. */
const WIDE = 800;
/** A height is tried so many times after a change: two heights may each lead to the other. */
const MOST_ATTEMPTS = 6;
/** Messages and keys that came before anything could answer them are kept up to this many of each. */
const MOST_WAITING = 20;

/**
 * The explorer as the only content of a frame. Without `auto=1` it fills the height of the frame; with it,
 * its height follows from its width and from what it shows, and the page around is told. Speaks with that
 * page once the picture stands, or is known not to come.
 */
export class BreachFrame extends BreachTimeline {
  static override styles = [...BreachTimeline.styles, frameStyles];

  static override get observedAttributes(): string[] {
    // The base class prepares itself only.
    BreachFrame.finalize();
    return BreachTimeline.observedAttributes;
  }

  private readonly frame: Frame = readFrame(location.search);
  private readonly waiting: MessageEvent[] = [];
  private readonly waitingKeys: KeyboardEvent[] = [];
  private hasAll = false;
  private attempts = 0;
  private readonly settled = new SettledHeight();
  // A frame later: what is drawn then changes what is observed.
  private readonly resized = new ResizeObserver(() => {
    this.attempts = MOST_ATTEMPTS;
    requestAnimationFrame(this.refill);
    announceTask(this, nextFrame());
  });

  override connectedCallback(): void {
    const { auto, slides, still } = this.frame;
    if (still) disableMotion();
    if (slides) this.setAttribute('host', 'slides');
    this.setAttribute('fit', auto ? 'content' : 'frame');
    this.room.wideFrom = WIDE;
    this.room.heightsFor = (width) => {
      if (auto) return heightsForWidth(width);
      // All controls are more than a frame holds: it scrolls.
      const controls = this.parameter('controls');
      return controls === '' ? undefined : heightsToFill(this, this.room, this, innerHeight, this.settled);
    };
    super.connectedCallback();
    this.resized.observe(this);
    if (parent === self) return;
    this.addEventListener('click', openBeside);
    addEventListener('message', this.keep);
    this.addEventListener(DeckKeyEvent.type, this.keepKey);
    this.addEventListener('breach-error', this.speak, { once: true });
    this.addEventListener('breach-ready', () => void this.greetPage(), { once: true });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resized.disconnect();
    removeEventListener('message', this.keep);
  }

  override updated(): void {
    super.updated();
    if (this.parameter('controls') === '') void this.defineAll();
  }

  /** Filters and what else only an explorer with all its controls needs at once. */
  private async defineAll(): Promise<void> {
    if (this.hasAll) return;
    this.hasAll = true;
    const { defineElements } = await fetchPart(this, () => import('./define.ts'));
    defineElements();
  }

  private readonly refill = () => {
    if (this.frame.auto) return;
    const { wanted } = this.room;
    this.room.measure();
    if (this.room.wanted === wanted || this.attempts === 0) return;
    // A picture that comes out as high as before changes nothing that is observed, and may yet leave room.
    this.attempts -= 1;
    announceTask(this, this.refillSoon());
  };

  private async refillSoon(): Promise<void> {
    await this.updateComplete;
    await nextFrame();
    this.refill();
  }

  private readonly keep = (event: MessageEvent) => {
    if (event.source === parent && this.waiting.length < MOST_WAITING) this.waiting.push(event);
  };

  private readonly keepKey = (event: Event) => {
    if (event instanceof DeckKeyEvent && this.waitingKeys.length < MOST_WAITING) this.waitingKeys.push(event.pressed);
  };

  /** Keys and messages of the page around are answered from now on. */
  protected override onFirstPicture(): void {
    if (parent !== self) void this.speak();
  }

  private readonly speak = async (event?: Event) => {
    const { FrameMessages } = await fetchPart(this, () => import('../embed/frame-messages.ts'));
    if (!this.isConnected || this.spoken) return;
    this.spoken = new FrameMessages(this, this.frame);
    removeEventListener('message', this.keep);
    this.removeEventListener(DeckKeyEvent.type, this.keepKey);
    if (event instanceof ProblemsEvent) {
      this.spoken.complain(event.problems);
      this.spoken.followSize();
    }
    for (const early of this.waiting.splice(0)) this.spoken.hear(early);
    for (const key of this.waitingKeys.splice(0)) this.spoken.passOn(key);
  };

  private async greetPage(): Promise<void> {
    await this.speak();
    this.spoken?.ready();
  }

  private spoken: import('../embed/frame-messages.ts').FrameMessages | undefined;
}
