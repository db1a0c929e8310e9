import { datedLife } from '../../data/dated-life.ts';
import { sayParty, sayPhase } from '../../i18n/describe.ts';
import { type Content, html } from '../pages/html.ts';
import { type Page, references, section, tell, time } from './page.ts';

/** The dated life, told down a line that shows how long it was hidden, and known but not public. */
export function lifeStory(page: Page): Content {
  const { dataset, row, incident, locale } = page;
  const events = datedLife(incident, dataset.life(row));
  if (events.length === 0) return undefined;
  return section(
    'life',
    locale.lazy.details.life,
    html`<ol class="events cause-${incident.action ?? 'unknown'}">
${events.map(({ event, date, phase }, place) => {
  const before = events[place - 1]?.phase ?? 'none';
  const isOpening = phase === 'public' && before !== 'public';
  const party = sayParty(event, locale);
  const said = phase === before ? undefined : sayPhase(phase, locale);
  return html`<li class="to-${phase}${isOpening ? ' made-public' : ''}">
<p class="when"><strong>${locale.words.events[event.kind]}</strong> ${time(date, page)}${
    party === undefined ? undefined : html` <span class="party">${party}</span>`
  }</p>
<p>${tell(event.note, page)} ${references(page, event.sources)}</p>
${said === undefined ? undefined : html`<p class="phase">${said}</p>\n`}</li>
`;
})}</ol>`,
  );
}
