import { css, html, nothing, unsafeCSS } from 'lit';
import { type DatedEvent, datedLife } from '../../data/dated-life.ts';
import { ACTIONS } from '../../data/vocabulary.ts';
import { sayParty, sayPhase } from '../../i18n/describe.ts';
import type { Locale } from '../../i18n/locale.ts';
import {
  type DetailsContext,
  localizedDate,
  localizedText,
  type Part,
  section,
  sourceNumbers,
} from './details-context.ts';

/** The line of a life takes the colour of the cause. */
const causes = unsafeCSS(
  ACTIONS.map((action) => `.cause-${action} { --line: var(--breach-cause-${action}); }`).join(' '),
);

export const lifeStyles = css`
  ${causes}
  .events {
    font-size: 13.5px;
  }
  .events li {
    position: relative;
    padding-inline-start: 24px;
    padding-block-end: 12px;
  }
  .events li:last-child {
    padding-block-end: 0;
  }
  /* The line below an event is what holds until the next: as in the picture, turned upright. */
  .events li:not(:last-child)::before {
    content: '';
    position: absolute;
    inset-block: 9px -9px;
    inset-inline-start: 2px;
    width: 8px;
  }
  .events li.to-hidden:not(:last-child)::before {
    background: var(--line);
  }
  .events li.to-known:not(:last-child)::before {
    background: repeating-linear-gradient(
      135deg,
      var(--line) 0 2px,
      color-mix(in srgb, var(--line) 22%, var(--breach-paper)) 2px 5px
    );
  }
  .events li.to-unnoticed-unknown:not(:last-child)::before {
    background: color-mix(in srgb, var(--line) 42%, var(--breach-paper));
  }
  .events li.to-public:not(:last-child)::before {
    inset-inline-start: 5.5px;
    width: 1px;
    background: var(--line);
  }
  .events li.to-none:not(:last-child)::before {
    inset-inline-start: 5.5px;
    border-inline-start: 1px dotted var(--breach-grid-strong);
  }
  .events li::after {
    content: '';
    position: absolute;
    inset-block-start: 9px;
    inset-inline-start: 1px;
    width: 10px;
    height: 2px;
    background: var(--line);
    box-shadow: 0 0 0 1.5px var(--breach-paper);
  }
  .events li.made-public::after {
    inset-block-start: 4px;
    inset-inline-start: 0;
    width: 12px;
    height: 12px;
    border-radius: 50%;
  }
  /* What these mean is in their shades, which a system would take, and printers leave out unless they are told. */
  .events li::before,
  .events li::after {
    forced-color-adjust: none;
    -webkit-print-color-adjust: exact;
    print-color-adjust: exact;
  }
  .when {
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
  }
  .when .date,
  .when .party,
  .phase {
    color: var(--breach-ink-soft);
  }
  .phase {
    margin-block-start: 2px;
    font-size: 12px;
    font-style: italic;
  }
`;

/** The dated life, told down a line that shows how long it was hidden, and known but not public. */
export function lifeStory(subject: DetailsContext): Part {
  const { dataset, row, incident, locale } = subject;
  const events = datedLife(incident, dataset.life(row));
  if (events.length === 0) return nothing;
  return section(
    'life',
    locale.lazy.details.life,
    html`<ol class="events cause-${incident.action ?? 'unknown'}">
      ${events.map((told, place) => {
        const before = events[place - 1]?.phase ?? 'none';
        const opening = told.phase === 'public' && before !== 'public' ? 'made-public' : '';
        return html`<li class="to-${told.phase} ${opening}" data-kind=${told.event.kind}>
          <p class="when">
            <strong>${locale.words.events[told.event.kind]}</strong>
            ${localizedDate(told.date, locale)}${partyOf(told, locale)}
          </p>
          <p>${localizedText(told.event.note, locale)} ${sourceNumbers(subject, told.event.sources)}</p>
          ${told.phase === before ? nothing : phaseNote(told, locale)}
        </li>`;
      })}
    </ol>`,
  );
}

function partyOf({ event }: DatedEvent, locale: Locale): Part {
  const said = sayParty(event, locale);
  return said === undefined ? nothing : html` <span class="party">${said}</span>`;
}

function phaseNote(told: DatedEvent, locale: Locale): Part {
  const words = sayPhase(told.phase, locale);
  return words === undefined ? nothing : html`<p class="phase">${words}</p>`;
}
