import { css, html, nothing } from 'lit';
import { inOneForm } from '../locales/locale.ts';
import { byTiming, knowsLaws, type LawInForce, lawsInForce } from '../model/laws-in-force.ts';
import { outwardLink } from './details-sources.ts';
import { type Part, section, type Telling, tell } from './details-telling.ts';
import { mark } from './marked.ts';

export const lawStyles = css`
  .laws h4 {
    margin-block-start: 10px;
    font-weight: 500;
    color: var(--breach-ink-soft);
  }
  .laws li {
    padding-block: 2px;
    font-size: 13.5px;
  }
  .laws summary {
    margin-inline-start: 16px;
    list-style-position: outside;
  }
  .laws details p {
    margin-block: 2px 4px;
    padding-inline-start: 16px;
  }
`;

/** Rules in force then and there, those that came during the life first; each opens to what it says. */
export function laws(telling: Telling): Part {
  const { dataset, row, incident, locale } = telling;
  const { details } = locale.later;
  const found = lawsInForce(dataset.context, incident.country, dataset.life(row));
  if (found.length === 0 && !knowsLaws(dataset.context, incident.country, dataset.life(row))) return nothing;
  return section(
    'laws',
    details.laws,
    found.length === 0
      ? html`<p class="quiet">${details.noLaws}</p>`
      : html`${byTiming(found).map(
          ({ timing, laws }) =>
            html`<h4>${details.lawTimings[timing]}</h4>
                <ul>
                  ${laws.map((law) => rule(telling, law))}
                </ul>`,
        )}`,
  );
}

function rule({ locale }: Telling, { entry, since }: LawInForce): Part {
  const { afterPublisher } = locale.later.details;
  const title = tell(entry.title ?? entry.label, locale);
  const date = html`<span class="quiet">${locale.later.details.since(locale.format.date(since))}</span>`;
  if (!entry.note) return html`<li>${title === nothing ? entry.id : title} ${date}</li>`;
  return html`<li>
    <details>
      <summary>${title === nothing ? entry.id : title} ${date}</summary>
      <p>${tell(entry.note, locale)}</p>
      ${entry.sources.map(
        (source) =>
          html`<p class="quiet">${mark(inOneForm(source.publisher), locale)}${afterPublisher}${outwardLink(source, source.title ?? source.publisher, locale)}</p>`,
      )}
    </details>
  </li>`;
}
