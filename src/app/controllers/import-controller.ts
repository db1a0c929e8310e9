import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { define, fetchPart } from '../../controls/late-parts.ts';
import { dataAddress } from '../../controls/site.ts';
import { ImportEvent, OwnDataEvent } from '../../panels/import/events.ts';
import type { BreachImport } from '../../panels/import/import.ts';
import type { BreachOwnCode } from '../../publish/share/own-code.ts';
import { closeIncident } from '../../state/actions.ts';
import { INITIAL, isOwnTable, OWN_TABLE, type State } from '../../state/state.ts';
import type { Store } from '../../state/store.ts';

/** The source of the reader's own table, read for the nth time. */
const ownTable = (times: number): string => `${OWN_TABLE}${times}`;

/** Shows other data. What was chosen in the ones before says nothing of them; of the reader's own table it stays. */
function setSource(state: State, source: string): State {
  if (isOwnTable(state.source) && isOwnTable(source)) return { ...state, source };
  const { lang, theme, controls } = state;
  return { ...INITIAL, lang, theme, controls, source };
}

/**
 * The reader's own table in the place of the page's data: opens where it is brought, takes files that are dropped on
 * the page, and shows what was read. One text is kept, in this page alone.
 */
export class ImportController implements ReactiveController {
  /** Whether the place is open where a table is brought. */
  isOpen = false;
  /** A file that was dropped on the page. */
  dropped: File | undefined;
  private times = 0;
  private code: BreachOwnCode | undefined;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly store: Store,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.host.addEventListener(ImportEvent.type, this.onImport);
    this.host.addEventListener(OwnDataEvent.type, this.onData);
    addEventListener('dragover', this.onDrag);
    addEventListener('drop', this.onDrop);
  }

  hostDisconnected(): void {
    this.host.removeEventListener(ImportEvent.type, this.onImport);
    this.host.removeEventListener(OwnDataEvent.type, this.onData);
    removeEventListener('dragover', this.onDrag);
    removeEventListener('drop', this.onDrop);
  }

  private readonly onImport = (event: Event) => {
    event.stopPropagation();
    if (event instanceof ImportEvent && event.wants === 'code') void this.showCode();
    else void this.open();
  };

  private async open(file?: File): Promise<void> {
    const parts = await fetchPart(this.host, () =>
      Promise.all([import('../../panels/import/import.ts'), import('../../publish/share/share-elements.ts')]),
    );
    for (const { TAGS } of parts) define(TAGS);
    this.store.apply(closeIncident);
    this.isOpen = true;
    this.dropped = file;
    this.host.requestUpdate();
    await this.host.updateComplete;
    scrollTo({ top: 0, behavior: 'instant' });
    await this.panel?.focusHeading();
  }

  private async showCode(): Promise<void> {
    await this.panel?.showImported();
    this.placeCode();
    await this.code?.show();
  }

  /** Puts the code for the picture of the table at hand into the panel, which lets it go when another is brought. */
  private placeCode(table = this.code?.table ?? ''): void {
    const { panel } = this;
    if (!panel) return;
    this.code ??= document.createElement('breach-own-code');
    this.code.slot = 'code';
    this.code.table = table;
    if (this.code.parentNode !== panel) panel.append(this.code);
  }

  private get panel(): BreachImport | null | undefined {
    return this.host.shadowRoot?.querySelector('breach-import');
  }

  private readonly onData = (event: Event) => {
    if (!(event instanceof OwnDataEvent)) return;
    event.stopPropagation();
    const before = this.store.get();
    globalThis.breachTimelineTexts ??= {};
    const texts = globalThis.breachTimelineTexts;
    const addressOf = (source: string) => dataAddress(this.host, { ...before, source }, source);
    if (isOwnTable(before.source)) Reflect.deleteProperty(texts, addressOf(before.source));
    if (event.text === '') {
      this.isOpen = false;
      this.dropped = undefined;
      this.host.requestUpdate();
      if (isOwnTable(before.source)) this.store.apply((now) => setSource(now, ''));
      return;
    }
    this.placeCode(event.table);
    this.times += 1;
    const source = ownTable(this.times);
    texts[addressOf(source)] = event.text;
    this.store.apply((now) => setSource(now, source));
  };

  private readonly onDrag = (event: DragEvent) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  };

  private readonly onDrop = (event: DragEvent) => {
    const [file] = event.dataTransfer?.files ?? [];
    if (!file || event.defaultPrevented) return;
    event.preventDefault();
    void this.open(file);
  };
}
