import { css, html, nothing } from 'lit';
import { incidentInk, natureShape } from '../../chart/encodings.ts';
import { StateChangeEvent } from '../../controls/events.ts';
import { symbolShape } from '../../controls/icons.ts';
import { langOf, mark, sayMarked } from '../../controls/marked.ts';
import type { Dataset } from '../../data/dataset.ts';
import { type RelationGroup, relationsOf } from '../../data/relations.ts';
import { ACTIONS } from '../../data/vocabulary.ts';
import type { Locale } from '../../i18n/locale.ts';
import { nameOf, relationName, valueText } from '../../i18n/names.ts';
import { clearFilters, closeIncident, openIncident, setChoices, toggleJoined } from '../../state/actions.ts';
import { saySize } from '../../state/outline.ts';
import type { State } from '../../state/state.ts';
import { type DetailsContext, entry, foldedSection, localizedText, type Part } from './details-context.ts';

export const relatedStyles = css`
  .relation + .relation {
    margin-block-start: 18px;
  }
  .relation h4 {
    margin-block-end: 0;
    font-size: 14px;
  }
  .relation .note {
    margin-block: 6px;
    font: 400 14px/1.5 var(--breach-serif);
    text-wrap: pretty;
  }
  .relation ol {
    margin-block: 6px;
    border-inline-start: 2px solid var(--breach-grid-strong);
  }
  .relation .member {
    display: grid;
    grid-template-columns: 14px 1fr;
    gap: 0 8px;
    width: 100%;
    min-height: 40px;
    padding-block: 4px;
    padding-inline: 10px 8px;
    border: 0;
    background: none;
    border-radius: calc(var(--breach-radius) * 0.5);
    text-align: start;
    text-decoration: none;
  }
  .relation .member svg {
    margin-block-start: 3px;
  }
  .relation :is(a, button).member:hover {
    background: var(--breach-paper-band);
  }
  .relation :is(a, button).member .name {
    color: var(--breach-accent);
  }
  .relation .member .name {
    font-weight: 600;
    font-size: 13.5px;
  }
  .relation .member .quiet {
    grid-column: 2;
  }
  .relation label {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: 32px;
    font-size: 13px;
  }
  .relation details {
    font-size: 13px;
  }
  .relation details li {
    padding-block: 3px;
  }
  .alike a {
    display: inline-block;
    min-block-size: 24px;
  }
  @media (pointer: coarse) {
    .relation label,
    .relation .member {
      min-height: 44px;
    }
  }
`;

/** What joins an incident with others. */
interface Related {
  /** Relations of one event with several victims. */
  readonly events: readonly RelationGroup[];
  /** Relations of what is only akin. */
  readonly akin: readonly RelationGroup[];
  /** Rows that the file calls related without a word on what joins them. */
  readonly others: readonly number[];
}

function relatedOf(dataset: Dataset, row: number): Related {
  const kinships = relationsOf(dataset, row);
  const told = new Set(kinships.flatMap(({ rows }) => rows));
  const ids = dataset.incidents[row].related ?? [];
  return {
    events: kinships.filter(({ isOneEvent }) => isOneEvent),
    akin: kinships.filter(({ isOneEvent }) => !isOneEvent),
    others: ids.flatMap((id) => dataset.rowOf(id) ?? []).filter((other) => !told.has(other)),
  };
}

/** How big a sibling was, with the certainty of that. */
function sizeWithStatus(dataset: Dataset, row: number, locale: Locale): string {
  const [figure, status] = saySize(dataset, row, locale);
  return status === undefined ? figure : locale.lazy.relations.size(figure, status);
}

/** What the incident belongs to, with its siblings: one event with several victims first, then what is only akin. */
export function related(subject: DetailsContext, state?: State): Part {
  const { dataset, row, locale, isUnfolded } = subject;
  const { relations } = locale.lazy;
  const { events, akin, others } = relatedOf(dataset, row);
  const named = (groups: readonly RelationGroup[], more: readonly number[]) =>
    locale.format.integer(
      new Set([...groups.flatMap(({ rows }) => rows.filter((each) => each !== row)), ...more]).size,
    );
  return html`${
    events.length === 0
      ? nothing
      : foldedSection(
          'one-event',
          relations.oneEvent,
          named(events, []),
          html`${events.map((kinship) => relation(subject, kinship, state))}`,
          isUnfolded,
        )
  }
  ${
    akin.length + others.length === 0
      ? nothing
      : foldedSection(
          'akin',
          relations.akin,
          named(akin, others),
          html`${akin.map((kinship) => relation(subject, kinship, state))} ${unnamed(subject, others, akin.length > 0)}`,
          isUnfolded,
        )
  }`;
}

const KNOWN_CAUSES = ACTIONS.filter((action) => action !== 'unknown');

/** Where all incidents of the same cause are: shown by the explorer, with what is set there otherwise let go. */
export function alike({ dataset, row, incident, locale, pageOf }: DetailsContext, explorer = ''): Part {
  const cause = incident.action;
  if (cause === undefined || cause === 'unknown') return nothing;
  const others = dataset.incidents.filter(({ action }, each) => action === cause && each !== row).length;
  if (others === 0) return nothing;
  const known = locale.ownWords?.vocabulary.cause?.[cause]
    ? undefined
    : KNOWN_CAUSES.find((action) => action === cause);
  const words = sayMarked(
    (name) => locale.lazy.relations.alike(known, locale.format.integer(others), name),
    [valueText('cause', cause, locale)],
    locale,
  );
  if (pageOf) return html`<p class="alike"><a href="${explorer}?cause=${cause}">${words}</a></p>`;
  const show = (event: Event) =>
    event.currentTarget?.dispatchEvent(
      new StateChangeEvent((now) => closeIncident(setChoices(clearFilters(now), 'cause', [cause]))),
    );
  return html`<p class="alike"><button type="button" @click=${show}>${words}</button></p>`;
}

/** Incidents that the file calls related without a word on what joins them. */
function unnamed(subject: DetailsContext, others: readonly number[], hasMore: boolean): Part {
  if (others.length === 0) return nothing;
  return html`<div class="relation">
    ${hasMore ? html`<h4>${subject.locale.lazy.relations.others}</h4>` : nothing}
    <ol>
      ${others.map((other) => html`<li>${member(subject, other)}</li>`)}
    </ol>
  </div>`;
}

function relation(subject: DetailsContext, kinship: RelationGroup, state: State | undefined): Part {
  const { locale } = subject;
  const { relations } = locale.lazy;
  const { id, kind, note, sources } = kinship.relation;
  const name = relationName(kinship.relation, locale.tag);
  const toggle = (event: Event) =>
    event.currentTarget?.dispatchEvent(new StateChangeEvent((now) => toggleJoined(now, id)));
  return html`<div class="relation" data-relation=${id}>
    <h4>${mark(name, locale)}</h4>
    <p class="quiet by">
      <span>${relations.kinds[kind]}</span>
      <span>${kinship.isOneEvent ? relations.countsOnce : relations.countsEach}</span>
    </p>
    ${note ? html`<p class="note">${localizedText(note, locale)}</p>` : nothing} ${whole(subject, kinship)}
    <ol aria-label=${relations.members(name.text)}>
      ${kinship.rows.map((row) => html`<li>${member(subject, row)}</li>`)}
    </ol>
    ${
      state
        ? html`<label><input type="checkbox" .checked=${state.joined.includes(id)} @change=${toggle} />${relations.join}</label>`
        : nothing
    }
    ${
      sources.length === 0
        ? nothing
        : html`<details>
            <summary>${relations.sources(sources.length, locale.format.integer(sources.length))}</summary>
            <ul>
              ${sources.map((source) => html`<li>${entry(source, subject)}</li>`)}
            </ul>
          </details>`
    }
  </div>`;
}

/** Which figure is counted where one covers the others. */
function whole({ dataset, row, locale }: DetailsContext, kinship: RelationGroup): Part {
  const { relations } = locale.lazy;
  if (!kinship.isOneEvent || kinship.whole < 0) return nothing;
  if (kinship.whole === row) return html`<p class="quiet">${relations.wholeHere}</p>`;
  const name = nameOf(dataset.incidents[kinship.whole], locale.tag);
  return html`<p class="quiet">${sayMarked(relations.wholeThere, [name], locale)}</p>`;
}

/** A sibling, which opens; or the open incident itself, which is only named. */
function member({ dataset, row, locale, pageOf }: DetailsContext, other: number): Part {
  const incident = dataset.incidents[other];
  const name = nameOf(incident, locale.tag);
  const shape = symbolShape(natureShape(incident.nature), 5, incidentInk(dataset, other), 'filled');
  const body = html`<svg width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true">${shape}</svg>
    <span class="name" lang=${langOf(name.lang, locale)}>${name.text}</span>
    <span class="quiet by"><span>${sizeWithStatus(dataset, other, locale)}</span> ${other === row ? html`<span>${locale.lazy.relations.thisOne}</span>` : nothing}</span>`;
  if (other === row) return html`<div class="member" aria-current="true">${body}</div>`;
  if (pageOf) return html`<a class="member" href=${pageOf(incident.id)}>${body}</a>`;
  const open = (event: Event) =>
    event.currentTarget?.dispatchEvent(new StateChangeEvent((now) => openIncident(now, incident.id)));
  return html`<button class="member" @click=${open}>${body}</button>`;
}
