import type { LitElement } from 'lit';
import { FocusGuard } from './focus-guard.ts';
import type { BreachReader } from './reader.ts';
import type { BreachStage } from './stage.ts';

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

  private get picture(): HTMLElement | null | undefined {
    return this.host.renderRoot.querySelector<BreachStage>('breach-stage')?.picture;
  }
}
