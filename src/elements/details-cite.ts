import { html } from 'lit';
import { nameOf } from '../locales/names.ts';
import { openIncident } from '../state/actions.ts';
import type { State } from '../state/state.ts';
import { citedOf } from './cited.ts';
import { type Part, section, type Telling } from './details-telling.ts';

/** How to cite this incident, and the link that reopens it. */
export function cite({ dataset, incident, locale }: Telling, state: State): Part {
  const title = nameOf(incident, locale.tag).text;
  const cited = citedOf(dataset, openIncident(state, incident.id), locale, title, incident.id);
  return section(
    'cite',
    locale.later.cite.incident,
    html`<breach-citation .locale=${locale} .cited=${cited}></breach-citation>`,
  );
}
