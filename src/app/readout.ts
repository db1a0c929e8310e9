import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { ClusterMark, FlagMark, HandleMark } from '../chart/scene.ts';
import { mark } from '../controls/marked.ts';
import { baseStyles } from '../controls/styles.ts';
import type { Dataset } from '../data/dataset.ts';
import { dateOf } from '../data/dates.ts';
import { inLanguage, inOneForm, type Locale, type LocalizedText } from '../i18n/locale.ts';
import { nameOf, relationName } from '../i18n/names.ts';
import { sayIncident } from '../state/outline.ts';
import { sayTogether } from '../views/timeline/clusters.ts';

/** A point of the picture, in its own CSS pixels, whatever scale it is shown at. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A few words beside what is pointed at or has the focus; the details and the list say the same and more. */
export interface Readout extends Point {
  readonly title: LocalizedText;
  /** In the language of the interface. */
  readonly text: string;
  readonly note?: LocalizedText;
}

export function readoutOfRow(dataset: Dataset, row: number, locale: Locale, { x, y }: Point): Readout {
  const incident = dataset.incidents[row];
  const { facets, filters, outline } = locale.words;
  // The picture says the cause by colour, which not everyone sees.
  const cause = filters.chip(facets.cause.label, facets.cause.values[incident.action ?? 'unknown']);
  const text = outline.says.all([sayIncident(dataset, row, locale), cause]);
  return { x, y, title: nameOf(incident, locale.tag), text };
}

export function readoutOfHandle(
  dataset: Dataset,
  { relation: id, members, sign }: Pick<HandleMark, 'relation' | 'members' | 'sign'>,
  locale: Locale,
  { x, y }: Point,
): Readout | undefined {
  const kinship = dataset.relations.find(({ relation }) => relation.id === id);
  if (!kinship) return undefined;
  const text = locale.words.relations[sign](sayTogether(dataset, members, locale));
  return { x, y, title: relationName(kinship.relation, locale.tag), text };
}

export function readoutOfCluster(cluster: ClusterMark, locale: Locale, { x, y }: Point): Readout {
  const [from, to] = cluster.window;
  const { format, words, tag } = locale;
  const title = { text: cluster.words(), lang: tag };
  return { x, y, title, text: cluster.detail ?? words.filters.dates(format.day(from), format.day(to - 1)) };
}

export function readoutOfFlag(dataset: Dataset, flag: FlagMark, locale: Locale, { x, y }: Point): Readout | undefined {
  const entry = dataset.context.find(({ id }) => id === flag.id);
  if (!entry) return undefined;
  const title = inLanguage(entry.title ?? entry.label, locale.tag) ?? inOneForm(entry.id);
  const date = dateOf(entry.inForce ?? entry.adopted ?? '');
  const text = date ? locale.words.chart.inForce(locale.format.date(date)) : '';
  return { x, y, title, text, note: inLanguage(entry.note, locale.tag) };
}

/** Distance from the point it speaks of, CSS pixels. */
const GAP = 14;

/** `<breach-readout>`: a few words beside what is pointed at, kept inside the picture. The list and a live region say the same. */
export class BreachReadout extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        position: absolute;
        inset: 0 auto auto 0;
        max-width: 300px;
        padding: 7px 10px;
        border-radius: var(--breach-radius);
        background: var(--breach-ink);
        color: var(--breach-paper);
        font-size: 12.5px;
        line-height: 1.35;
        pointer-events: none;
        box-shadow: var(--breach-shadow);
        forced-color-adjust: none;
        z-index: 2;
      }
      strong {
        display: block;
        font-weight: 600;
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) locale!: Locale;
  @property({ attribute: false }) readout: Readout | undefined;
  /** Width of the picture, CSS pixels. */
  @property({ type: Number }) room = 0;

  override updated(): void {
    const { readout } = this;
    this.hidden = readout === undefined;
    if (!readout) return;
    const { offsetWidth, offsetHeight } = this;
    const left = Math.max(4, Math.min(readout.x + GAP, this.room - offsetWidth - 4));
    const above = readout.y - offsetHeight - GAP;
    this.style.transform = `translate(${left}px, ${above > 0 ? above : readout.y + GAP + 4}px)`;
  }

  override render() {
    const { readout, locale } = this;
    if (!readout) return nothing;
    const { title, text, note } = readout;
    return html`<strong>${mark(title, locale)}</strong>${text}${note ? html`<p>${mark(note, locale)}</p>` : nothing}`;
  }
}
