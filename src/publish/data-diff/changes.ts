import { css, html, LitElement, nothing } from 'lit';
import { query, state } from 'lit/decorators.js';
import { dataContext, localeContext, shared, stateContext } from '../../controls/context.ts';
import { dialogStyles } from '../../controls/dialog.ts';
import { StateChangeEvent } from '../../controls/events.ts';
import { langOf } from '../../controls/marked.ts';
import { explorerAddress, isApart, readDataText, siteAddress } from '../../controls/site.ts';
import { baseStyles } from '../../controls/styles.ts';
import type { Dataset } from '../../data/dataset.ts';
import { dateOf } from '../../data/dates.ts';
import { loadDataset } from '../../data/read/load.ts';
import type { Incident } from '../../data/schema.ts';
import {
  type Changes,
  type ChangesSince,
  type Comparable,
  changesBetween,
  changesSince,
  isNewest,
  isUnchanged,
  readManifest,
} from '../../data/versions.ts';
import { sayIncidentChange } from '../../i18n/describe.ts';
import type { Locale } from '../../i18n/locale.ts';
import { nameOf } from '../../i18n/names.ts';
import { openIncident, setEdition } from '../../state/actions.ts';
import type { State } from '../../state/state.ts';
import { toSearch } from '../../state/url/url.ts';

/** What is known of the versions after one. */
export type Later =
  | { readonly kind: 'none' | 'unknown' }
  /** `counts` are missing where the site does not list the version itself. */
  | { readonly kind: 'some'; readonly counts: ChangesSince | undefined };

/** Asks the manifest of the site what came after a version of the data. */
export async function laterThan(fingerprint: string): Promise<Later> {
  // A page that was taken away from its site holds one version, and can ask nobody.
  if (isApart()) return { kind: 'none' };
  try {
    const manifest = readManifest(await readDataText(siteAddress('data/versions.json')));
    if (isNewest(manifest, fingerprint)) return { kind: 'none' };
    return { kind: 'some', counts: changesSince(manifest, fingerprint) };
  } catch {
    // The manifest is not there, or is none: the reader is told that nothing is known.
    return { kind: 'unknown' };
  }
}

/**
 * `<breach-since-changes>`: a dialog that tells every change between the version of the data that is shown
 * and the newest, which is fetched when it opens. Fires `breach-counted` with the ids when they are
 * compared. `open()` shows it; Esc closes it and focus goes back.
 */
export class BreachSinceChanges extends LitElement {
  static override styles = [
    baseStyles,
    dialogStyles,
    css`
      dialog {
        width: 680px;
        max-width: calc(100vw - 32px);
        max-height: calc(100dvh - 48px);
        overflow: auto;
        padding-block-end: 0;
      }
      h3 {
        margin-block: 18px 4px;
        font-size: 14px;
      }
      .quiet,
      li li {
        color: var(--breach-ink-soft);
        font-size: 13px;
      }
      li {
        padding-block: 3px;
      }
      .changed > li {
        padding-block: 7px;
        border-block-start: 1px solid var(--breach-grid);
      }
      li li {
        padding-block: 1px;
        padding-inline-start: 12px;
        overflow-wrap: anywhere;
      }
      a {
        font-weight: 600;
      }
      .acts {
        position: sticky;
        inset-block-end: 0;
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        margin-block-start: 16px;
        padding-block: 12px 16px;
        border-block-start: 1px solid var(--breach-grid-strong);
        background: var(--breach-paper);
      }
      @media (pointer: coarse) {
        li a {
          display: inline-block;
          padding-block: 6px;
        }
      }
    `,
  ];

  /** The version that is shown. */
  @shared(dataContext) data!: Dataset;
  @shared(stateContext) state!: State;
  @shared(localeContext) locale!: Locale;
  @state() private isOpen = false;
  @state() private outcome: Changes | 'failed' | undefined;
  @query('dialog') private readonly dialog!: HTMLDialogElement;

  /** What `outcome` was compared from. */
  private compared: Dataset | undefined;

  open(): void {
    this.isOpen = true;
    if (!this.dialog.open) this.dialog.showModal();
    if (this.compared !== this.data || this.outcome === 'failed') void this.compare(this.data);
  }

  private async compare(before: Dataset): Promise<void> {
    this.compared = before;
    this.outcome = undefined;
    let outcome: Changes | 'failed';
    try {
      const after = await loadDataset(siteAddress('data/incidents.json'), undefined, readDataText);
      outcome = after.incidents.length === 0 ? 'failed' : changesBetween(comparable(before), comparable(after));
    } catch {
      outcome = 'failed';
    }
    if (before !== this.data) return;
    this.outcome = outcome;
    if (outcome === 'failed') return;
    const { added, changed, removed } = outcome;
    const detail = { added: added.map(idOf), changed: changed.map(({ is }) => idOf(is)), removed: removed.map(idOf) };
    this.dispatchEvent(new CustomEvent<ChangesSince>('breach-counted', { detail }));
  }

  protected override render() {
    const { words, lazy, format } = this.locale;
    const { since } = lazy;
    const updated = dateOf(this.data.updated);
    return html`
      <dialog aria-labelledby="title" @close=${this.onClose}>
        <h2 id="title">${updated ? since.title(format.date(updated)) : since.titleWithout}</h2>
        <div role="status">
          ${this.isOpen && !this.outcome ? html`<p>${since.loading}</p>` : nothing}
          ${this.outcome === 'failed' ? html`<p>${since.failed}</p>` : nothing}
        </div>
        ${this.isOpen && this.outcome && this.outcome !== 'failed' ? this.renderChanges(this.outcome) : nothing}
        <p class="acts">
          <button type="button" @click=${() => this.go((state) => setEdition(state, ''))}>${since.use}</button>
          <button type="button" @click=${() => this.dialog.close()}>${words.app.close}</button>
        </p>
      </dialog>
    `;
  }

  private renderChanges(changes: Changes) {
    const { lazy, format } = this.locale;
    const { since } = lazy;
    const { added, changed, removed, beside } = changes;
    if (isUnchanged(changes)) return html`<p>${since.none}</p>`;
    const newest = (state: State) => setEdition(state, '');
    const shown = (state: State) => state;
    const part = (heading: string, className: string, items: readonly unknown[]) =>
      items.length === 0
        ? nothing
        : html`<h3>${heading}</h3>
            <ul class=${className}>
              ${items.map((item) => html`<li>${item}</li>`)}
            </ul>`;
    return html`
      <p class="quiet">${since.links}</p>
      ${part(
        since.added(format.integer(added.length)),
        'added',
        added.map((incident) => this.link(incident, newest)),
      )}
      ${part(
        since.corrected(format.integer(changed.length)),
        'changed',
        changed.map(
          (change) => html`${this.link(change.is, newest)}
            <ul>
              ${sayIncidentChange(change, this.locale).map((phrase) => html`<li>${phrase}</li>`)}
            </ul>`,
        ),
      )}
      ${part(
        since.removed(format.integer(removed.length)),
        'removed',
        removed.map((incident) => this.link(incident, shown)),
      )}
      ${part(
        since.besides,
        'beside',
        beside.map((what) => since.beside[what]),
      )}
    `;
  }

  /** The name of an incident, leading to it in the data that `within` chooses. */
  private link(incident: Incident, within: (state: State) => State) {
    const { text, lang } = nameOf(incident, this.locale.tag);
    const change = (state: State) => openIncident(within(state), incident.id);
    const onClick = (event: MouseEvent) => {
      // With a key held down a browser opens it elsewhere.
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      this.go(change);
    };
    const address = `${explorerAddress()}${toSearch(change(this.state))}`;
    return html`<a href=${address} lang=${langOf(lang, this.locale)} @click=${onClick}>${text}</a>`;
  }

  private go(change: (state: State) => State): void {
    this.dialog.close();
    this.dispatchEvent(new StateChangeEvent(change));
  }

  private readonly onClose = (): void => {
    this.isOpen = false;
  };
}

const idOf = ({ id }: Incident) => id;

/** Relations as they stand in the file, without what was made of them. */
function comparable({ incidents, context, relations, coverage }: Dataset): Comparable {
  return { incidents, context, relations: relations.map(({ relation }) => relation), coverage };
}
