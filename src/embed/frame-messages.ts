import type { ExplorerElement } from '../controls/context.ts';
import { IncidentSelectEvent, ProblemsEvent, ViewChangeEvent } from '../controls/events.ts';
import { isExtra } from '../data/dataset.ts';
import { DeckKeyEvent, giveFocusBack } from './deck-keys.ts';
import type { Frame } from './frame.ts';
import {
  type Command,
  type Message,
  type MessageProblem,
  readMessage,
  type Saying,
  writeMessage,
  writeRevealKey,
  writeSize,
} from './messages.ts';
import { openIn, Poster } from './slide.ts';

/** At most one size in so many ms. */
const SIZE_INTERVAL = 100;

/**
 * What an embed says to the page around it, and what it does when told: `docs/messages.md`. Nothing that is said is
 * private, so it may be heard by any page; it hears its own parent only.
 */
export class FrameMessages {
  private height = 0;
  private width = 0;
  private timer = 0;
  private search: string;
  private poster: Poster | undefined;
  private readonly resized = new ResizeObserver(() => this.planSize());

  constructor(
    private readonly embed: ExplorerElement,
    private readonly frame: Frame,
  ) {
    this.search = embed.search;
    addEventListener('message', (event) => this.hear(event));
    embed.addEventListener(ViewChangeEvent.type, () => this.onView());
    embed.addEventListener(IncidentSelectEvent.type, (event) => {
      if (event instanceof IncidentSelectEvent) this.say({ says: 'select', incident: event.id });
    });
    embed.addEventListener(ProblemsEvent.type, (event) => {
      if (event instanceof ProblemsEvent) this.complain(event.problems);
    });
    embed.addEventListener(DeckKeyEvent.type, (event) => {
      if (event instanceof DeckKeyEvent) this.passOn(event.pressed);
    });
  }

  /** Everything stands and the height is final: it is told now, and when it changes. */
  ready(): void {
    this.say({ says: 'ready' });
    this.followSize();
  }

  /** Tells the height that an automatic frame wants, now and when it changes. */
  followSize(): void {
    if (this.frame.auto) this.resized.observe(this.embed);
  }

  /** Reads what may be a command: from the page around only, whoever else has a hold of this window. */
  hear({ source, data }: MessageEvent): void {
    if (source !== parent || parent === self) return;
    const read = readMessage(data);
    if (!read) return;
    if ('problems' in read) this.complain(read.problems);
    else this.obey(read.command);
  }

  complain(problems: readonly MessageProblem[]): void {
    const told = problems.slice(0, 20).map(({ path, found, expected }) => ({ path, found, expected }));
    this.say({ says: 'error', problems: told });
  }

  private obey(command: Command): void {
    const { embed } = this;
    switch (command.does) {
      case 'show':
        // A whole view leaves none of the choices among columns of the file's own, which no list of parameters names.
        if ('view' in command.parameters) embed.show({ ...extrasIn(embed.search), ...command.parameters });
        else embed.show(command.parameters);
        return;
      case 'select':
        embed.select(command.incident);
        return;
      case 'fit':
        embed.fit();
        return;
      case 'request-size':
        this.height = 0;
        this.planSize();
        return;
      case 'print-poster':
        this.poster ??= new Poster(embed);
        this.poster.onDrawn = () => this.say({ says: 'poster' });
        this.poster.plan();
        return;
      case 'start':
        // While the slide was hidden nothing could be measured.
        embed.refresh();
        embed.redraw();
        return;
      case 'stop':
        for (const open of openIn(embed.renderRoot as ParentNode)) {
          if (open instanceof HTMLDialogElement) open.close();
          else open.hidePopover();
        }
        // A frame that nobody sees would keep the deck's keys.
        if (document.hasFocus()) giveFocusBack(true);
        embed.redraw();
    }
  }

  private onView(): void {
    const { search } = this.embed;
    if (search === this.search) return;
    this.search = search;
    this.say({ says: 'view-changed', search });
  }

  /** Hands a key on to the deck, in our words and in those of reveal.js. */
  passOn(pressed: KeyboardEvent): void {
    const { key, code, shiftKey } = pressed;
    this.say({ says: 'key', key, code, shiftKey });
    // Whether a deck is reveal.js is not asked: one that loads its frames ahead speaks to them before they can hear.
    this.post(writeRevealKey(pressed));
  }

  private planSize(): void {
    if (this.timer !== 0) return;
    this.sendSize();
    this.timer = window.setTimeout(() => {
      this.timer = 0;
      this.sendSize();
    }, SIZE_INTERVAL);
  }

  private sendSize(): void {
    const { embed, frame } = this;
    const { height: exact, width } = embed.getBoundingClientRect();
    const height = Math.ceil(exact);
    if (height < 1 || (height === this.height && Math.round(width) === this.width)) return;
    this.height = height;
    this.width = Math.round(width);
    for (const message of writeSize(height, this.width, frame, location.href)) this.post(message);
  }

  private say(saying: Saying): void {
    this.post(writeMessage(saying, this.frame));
  }

  private post(message: Message): void {
    parent.postMessage(message, '*');
  }
}

/** The parameters of an address that name columns of a file's own, as nothing. */
const extrasIn = (search: string): Readonly<Record<string, string>> =>
  Object.fromEntries([...new URLSearchParams(search).keys()].filter(isExtra).map((name) => [name, '']));
