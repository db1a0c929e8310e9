import { css, html, nothing } from 'lit';
import { MOST_INCIDENTS } from '../layout/comparison.ts';
import { closeIncident, MOST_COMPARED, setView, toggleCompared } from '../state/actions.ts';
import type { State } from '../state/state.ts';
import type { Part, Telling } from './details-telling.ts';
import { ChangeEvent } from './events.ts';

export const comparingStyles = css`
  .comparing {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 8px;
    margin-block-start: 14px;
    font-size: 13px;
  }
`;

/** Takes the incident into the comparison or out of it, and leads to the comparison. */
export function comparing({ dataset, incident, locale }: Telling, { compare, view }: State): Part {
  const { details } = locale.later.compare;
  const isIn = compare.includes(incident.id);
  const incidents = compare.filter((id) => dataset.rowOf(id) !== undefined).length;
  const isFull = !isIn && (compare.length >= MOST_COMPARED || incidents >= MOST_INCIDENTS);
  const ask = (event: Event, change: (state: State) => State) =>
    event.currentTarget?.dispatchEvent(new ChangeEvent(change));
  const toggle = (event: Event) => {
    if (!isFull) ask(event, (now) => toggleCompared(now, incident.id));
  };
  // The comparison is not to lie under the sheet that leads to it.
  const go = (event: Event) => ask(event, (now) => closeIncident(setView(now, 'compare')));
  return html`<p class="comparing">
    <button type="button" class="toggle" aria-disabled=${isFull ? 'true' : nothing} aria-describedby=${isFull ? 'full' : nothing} @click=${toggle}>
      ${isIn ? details.remove : details.add}
    </button>
    ${
      compare.length > 0 && view !== 'compare'
        ? html`<button type="button" class="go" @click=${go}>
            ${details.go(compare.length, locale.format.integer(compare.length))}
          </button>`
        : nothing
    }
    ${isFull ? html`<span class="quiet" id="full">${details.full}</span>` : nothing}
  </p>`;
}
