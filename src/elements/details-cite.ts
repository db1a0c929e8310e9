import { html, nothing } from 'lit';
import type { Locale } from '../locales/locale.ts';
import { nameOf } from '../locales/names.ts';
import { incidentPath } from '../locales/pages.ts';
import { openIncident } from '../state/actions.ts';
import type { State } from '../state/state.ts';
import { citedOf } from './cited.ts';
import { type Part, section, type Telling } from './details-telling.ts';
import { hasSite, siteAddress } from './site.ts';

/** How to cite this incident, and the link that reopens it. */
export function cite({ dataset, incident, locale }: Telling, state: State): Part {
  const title = nameOf(incident, locale.tag).text;
  const cited = citedOf(dataset, openIncident(state, incident.id), locale, title, incident.id);
  return section(
    'cite',
    locale.later.cite.incident,
    html`${state.source === '' && hasSite() ? ownPage(incident.id, locale) : nothing}
      <breach-citation .locale=${locale} .cited=${cited}></breach-citation>`,
  );
}

/** The incident's own page, which can be read, linked and printed without the explorer. */
function ownPage(id: string, { tag, later }: Locale): Part {
  return html`<p class="own-page"><a href=${siteAddress(incidentPath(id, tag))}>${later.details.page}</a></p>`;
}
