import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { query, state } from 'lit/decorators.js';
import { dataContext, localeContext, shared, stateContext } from '../../controls/context.ts';
import { AnnounceEvent, StateChangeEvent } from '../../controls/events.ts';
import { announceTask, fetchPart } from '../../controls/late-parts.ts';
import { baseStyles } from '../../controls/styles.ts';
import { type Dataset, fingerprintOf } from '../../data/dataset.ts';
import { dateOf } from '../../data/dates.ts';
import type { ChangesSince } from '../../data/versions.ts';
import { countsOf } from '../../i18n/describe.ts';
import type { Locale } from '../../i18n/locale.ts';
import { setEdition } from '../../state/actions.ts';
import type { State } from '../../state/state.ts';
import type { BreachSinceChanges, Later } from './changes.ts';

/** Stands in for the day while the language puts its sentences together; no text has it. */
const PLACE = '\ue000';

/**
 * `<breach-since>`: a line over the picture of a version of the data that is not the newest: their day,
 * what has changed since, and the ways to see that and to go to the newest. Empty for the newest. Fires
 * `breach-since-shown` when it has taken its room.
 */
export class BreachSince extends LitElement {
  static override styles = [
    baseStyles,
    css`
      section {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 12px;
        margin-block: 8px;
        padding-block: 3px;
        padding-inline: 14px 4px;
        border-inline-start: 4px solid var(--breach-accent);
        background: var(--breach-paper-band);
        font-size: 13.5px;
      }
      p {
        flex: 1 1 260px;
        text-wrap: pretty;
      }
      .acts {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 8px;
      }
      button {
        background: var(--breach-paper);
        border-color: var(--breach-grid-strong);
      }
    `,
  ];

  @shared(dataContext) data!: Dataset;
  @shared(stateContext) state!: State;
  @shared(localeContext) locale!: Locale;
  @state() private later: Later = { kind: 'none' };
  @query('breach-since-changes') private readonly changes!: BreachSinceChanges | null;

  /** The version that `later` is about. */
  private asked = '';

  /** Fingerprint of the version, once its data are what is shown. */
  private get edition(): string {
    const { edition } = this.state;
    return fingerprintOf(this.data.version) === edition ? edition : '';
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if ((!changed.has('data') && !changed.has('state')) || this.edition === this.asked) return;
    this.asked = this.edition;
    this.later = { kind: 'none' };
    if (this.edition !== '') void this.ask(this.edition);
  }

  private async ask(edition: string): Promise<void> {
    const { laterThan } = await fetchPart(this, () => import('./changes.ts'), {
      isWanted: () => edition === this.asked,
    });
    const asking = laterThan(edition);
    announceTask(this, asking);
    const later = await asking;
    if (edition !== this.asked) return;
    this.later = later;
    if (later.kind === 'none') return;
    await this.updateComplete;
    this.dispatchEvent(new Event('breach-since-shown'));
    const text = this.locale.lazy.since.whole(this.asOf, this.told);
    this.dispatchEvent(new AnnounceEvent([{ text, lang: this.locale.tag }]));
  }

  private get asOf(): string {
    const { lazy, format } = this.locale;
    const updated = dateOf(this.data.updated);
    return updated ? lazy.since.asOf(format.date(updated)) : lazy.since.pinned;
  }

  /** What has changed since, in a sentence. */
  private get told(): string {
    const { since } = this.locale.lazy;
    if (this.later.kind === 'unknown') return since.unknown;
    const counts = this.later.kind === 'some' ? this.later.counts : undefined;
    if (!counts) return since.newer;
    const { added, changed, removed } = counts;
    return since.changed(countsOf(added.length, changed.length, removed.length, this.locale));
  }

  /** Both in the language's own order and spacing, the day in bold. */
  private get sentence() {
    const [before, after = ''] = this.locale.lazy.since.whole(PLACE, this.told).split(PLACE);
    return html`${before}<strong>${this.asOf}</strong>${after}`;
  }

  protected override render() {
    const { since } = this.locale.lazy;
    if (this.later.kind === 'none') return nothing;
    return html`
      <section aria-label=${since.label}>
        <p>${this.sentence}</p>
        <div class="acts">
          ${this.later.kind === 'some' ? html`<button type="button" @click=${this.onShow}>${since.show}</button>` : nothing}
          <button type="button" @click=${this.onNewest}>${since.use}</button>
        </div>
      </section>
      <breach-since-changes
        .data=${this.data}
        .state=${this.state}
        .locale=${this.locale}
        @breach-counted=${this.onCounted}
      ></breach-since-changes>
    `;
  }

  private async onShow(): Promise<void> {
    const { BreachSinceChanges } = await fetchPart(this, () => import('./changes.ts'));
    if (!customElements.get('breach-since-changes')) customElements.define('breach-since-changes', BreachSinceChanges);
    await this.changes?.updateComplete;
    this.changes?.open();
  }

  /** The data themselves have been compared: that is more exact than the manifest. */
  private onCounted({ detail }: CustomEvent<ChangesSince>): void {
    this.later = { kind: 'some', counts: detail };
  }

  private onNewest(): void {
    this.dispatchEvent(new StateChangeEvent((state) => setEdition(state, '')));
  }
}
