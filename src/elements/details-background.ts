import { html, nothing } from 'lit';
import { backgroundOf, sayBackground } from '../layout/background.ts';
import { inOneForm } from '../locales/locale.ts';
import type { Context } from '../model/schema.ts';
import { outwardLink } from './details-sources.ts';
import { type Part, section, type Telling, tell } from './details-telling.ts';
import { mark } from './marked.ts';

/** What gives scale to an incident, and what tells of its time. */
export function background(telling: Telling): Part {
  const { dataset, incident, locale } = telling;
  const entries = backgroundOf(dataset, incident);
  if (entries.length === 0) return nothing;
  return section(
    'background',
    locale.later.details.background,
    html`<ul>
      ${entries.map((entry) => html`<li>${inWords(entry, telling)}</li>`)}
    </ul>`,
  );
}

function inWords(entry: Context, { locale }: Telling): Part {
  const { afterPublisher } = locale.later.details;
  return html`<p><strong>${tell(entry.title ?? entry.label, locale)}</strong></p>
    <p class="quiet by">${sayBackground(entry, locale).map((text) => html`<span>${text}</span>`)}</p>
    ${entry.note ? html`<p>${tell(entry.note, locale)}</p>` : nothing}
    ${entry.sources.map(
      (source) =>
        html`<p class="quiet">${mark(inOneForm(source.publisher), locale)}${afterPublisher}${outwardLink(source, source.title ?? source.publisher, locale)}</p>`,
    )}`;
}
