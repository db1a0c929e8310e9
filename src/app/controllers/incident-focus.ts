import type { LitElement } from 'lit';
import { FocusGuard, holdsFocus } from '../../controls/focus.ts';
import { isComparing } from '../../state/actions.ts';
import type { State } from '../../state/state.ts';
import type { BreachReader } from '../reader.ts';
import type { BreachStage } from '../stage.ts';

/** Between a mark and what lies over the picture, CSS pixels. */
const AIR = 24;

/**
 * Where the focus goes when an incident opens or closes. Whoever is elsewhere, in the page around a guest or
 * a frame, is left where they are: nothing there takes the focus by itself.
 */
export class IncidentFocus {
  private readonly guard: FocusGuard;

  constructor(
    private readonly host: LitElement,
    private readonly rowOf: (id: string) => number | undefined,
  ) {
    this.guard = new FocusGuard(host, () => this.picture);
  }

  /** Something opens an incident: it is where the focus goes back to. */
  remember(event: Event): void {
    this.guard.remember(event);
  }

  /** Another incident may be open than before, or none. `asked` says whether that was a step of its own. */
  follow(before: State, now: State, asked: boolean): void {
    if (before.incident === now.incident || !holdsFocus(this.host)) return;
    if (now.incident !== '') {
      if (asked) void this.reader?.focusHeading();
    } else if (isComparing(now) && !isComparing(before)) {
      void this.toComparison();
    } else {
      void this.giveBack(before.incident);
    }
  }

  /**
   * Scrolls the page so far that the mark of an incident is seen, above all that lies over the picture. A reader who is
   * `elsewhere` than where it could be seen may be left there.
   */
  show(id: string, elsewhere: 'lead' | 'leave' = 'lead'): void {
    const row = this.rowOf(id);
    const span = row === undefined ? undefined : this.stage?.spanOf(row);
    if (!span) return;
    const covers = [this.stage?.below, this.reader?.sheet].flatMap((cover) => cover?.getBoundingClientRect() ?? []);
    const end = Math.min(innerHeight, ...covers.filter(({ height }) => height > 0).map(({ top }) => top));
    const [top, bottom] = span;
    if (elsewhere === 'leave' && (bottom < 0 || top > innerHeight)) return;
    // No further than need be: what is read beside the picture stays in sight.
    const by = bottom > end - AIR ? bottom - end + AIR : top < AIR ? top - AIR : 0;
    if (by !== 0) scrollBy({ top: by, behavior: 'instant' });
  }

  /** Into the list, on the line of an incident if one is named; without a list to the picture. */
  async toList(id = ''): Promise<void> {
    if (!(await this.reader?.focusList(this.rowOf(id)))) this.toPicture();
  }

  toPicture(): void {
    this.picture?.focus();
  }

  /** The incident has led to the comparison: to its beginning, unless the reader does something else before it comes. */
  private async toComparison(): Promise<void> {
    const waiting = new AbortController();
    const moveOn = () => waiting.abort();
    for (const type of ['keydown', 'pointerdown'])
      addEventListener(type, moveOn, { capture: true, signal: waiting.signal });
    await this.host.updateComplete;
    const chooser = await this.stage?.chooser();
    if (!waiting.signal.aborted) chooser?.focusStart();
    waiting.abort();
  }

  /** To where the incident was opened from; failing that to its line in the list, or to the picture. */
  private async giveBack(id: string): Promise<void> {
    await this.host.updateComplete;
    await this.reader?.updateComplete;
    if (!this.guard.restore()) await this.toList(id);
  }

  private get reader(): BreachReader | null {
    return this.host.renderRoot.querySelector('breach-reader');
  }

  private get stage(): BreachStage | null {
    return this.host.renderRoot.querySelector('breach-stage');
  }

  private get picture(): HTMLElement | null | undefined {
    return this.stage?.picture;
  }
}
