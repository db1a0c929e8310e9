import type { LitElement, ReactiveController } from 'lit';
import type { Locale } from '../../i18n/locale.ts';
import { defineLater } from '../lazy.ts';

/** Something that shows itself when asked. */
interface Openable extends HTMLElement {
  open(): void;
}

/** What an event of the elements inside opens. */
const OPENED: Readonly<Record<string, string>> = {
  'breach-cite': 'breach-cite',
  'breach-help': 'breach-help',
  'breach-share': 'breach-share',
};

/** Opens the dialogs that buttons anywhere in the explorer ask for, and leads to the search. */
export class OpenerController implements ReactiveController {
  constructor(
    private readonly host: LitElement,
    private readonly localeOf: () => Locale,
  ) {
    host.addController(this);
    for (const type of Object.keys(OPENED)) host.addEventListener(type, (event) => void this.open(event));
    host.addEventListener('breach-search', () => {
      const filters = this.find<HTMLElement & { focusSearch(): void }>('breach-filters');
      filters?.focusSearch();
    });
  }

  hostConnected(): void {}

  private async open(event: Event): Promise<void> {
    await defineLater(this.host, this.localeOf());
    this.find<Openable>(OPENED[event.type])?.open();
  }

  private find<Found extends Element>(tag: string): Found | null {
    return this.host.renderRoot.querySelector<Found>(tag);
  }
}
