import type { LitElement } from 'lit';
import { FocusGuard } from './focus-guard.ts';
import type { BreachReader } from './reader.ts';
import type { BreachStage } from './stage.ts';

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

  /** Another incident is open than before; '' is none. `asked` says whether that was a step of its own. */
  follow(before: string, now: string, asked: boolean): void {
    if (before === now || !this.host.matches(':focus-within')) return;
    if (now === '') void this.giveBack(before);
    else if (asked) void this.reader?.focusHeading();
  }

  /** Scrolls the page so far that the mark of an incident is seen, above all that lies over the picture. */
  show(id: string): void {
    const row = this.rowOf(id);
    const span = row === undefined ? undefined : this.stage?.spanOf(row);
    if (!span) return;
    const covers = [this.stage?.below, this.reader?.sheet].flatMap((cover) => cover?.getBoundingClientRect() ?? []);
    const end = Math.min(innerHeight, ...covers.filter(({ height }) => height > 0).map(({ top }) => top));
    const [top, bottom] = span;
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
