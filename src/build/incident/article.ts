import { html, nothing } from 'lit';
import { mark } from '../../controls/marked.ts';
import { dateOf } from '../../data/dates.ts';
import { CITATION_STYLES, type Cited, usualStyle } from '../../i18n/citations.ts';
import { inLanguage } from '../../i18n/locale.ts';
import { nameOf, valueText } from '../../i18n/names.ts';
import { explorerPath, incidentPath } from '../../i18n/page-addresses.ts';
import { SITE } from '../../i18n/site.ts';
import { localizedText, type Part, section } from '../../panels/details/details-context.ts';
import { disputes } from '../../panels/details/disputes.ts';
import { extras, kinds, method, notes, record } from '../../panels/details/facts.ts';
import { figures } from '../../panels/details/figures.ts';
import { crumbs, headline, standing, summary, title } from '../../panels/details/head.ts';
import { lifeStory } from '../../panels/details/life.ts';
import { money } from '../../panels/details/money.ts';
import { alike, related } from '../../panels/details/related.ts';
import { background, laws } from '../../panels/details/sections.ts';
import { sources } from '../../panels/details/sources.ts';
import { html as markup } from '../pages/html.ts';
import { FRAME, searchIn } from '../pages/social.ts';
import { type Page, ROOT } from './page.ts';

/** The top of the page: what it is, whose data, what happened, how long it was hidden and how big it was. */
export function head(page: Page): Part {
  const { incident, locale, words } = page;
  const explorer = `${ROOT}${explorerPath(locale.tag)}?incident=${incident.id}`;
  return html`<header class="head">
    ${crumbs(page)} ${title(page)} ${standing(page)} ${summary(page)} ${headline(page)}
    <p class="actions"><a class="open" href=${explorer}>${words.open}</a></p>
  </header>`;
}

/** What the panel tells, in its words and its order, with what a page has beside it. */
export function sections(page: Page): Part {
  return html`<div class="beside">${glance(page)} ${kinds(page)} ${extras(page)} ${record(page)}</div>
    ${method(page)} ${lifeStory(page)} ${figures(page)} ${disputes(page)} ${notes(page)} ${money(page)} ${laws(page)}
    ${background(page)} ${related(page)} ${sources(page)} ${citation(page)} ${embedding(page)}
    ${alike(page, `${ROOT}${explorerPath(page.locale.tag)}`)}`;
}

/** What it was, in a few words: who, where, how and by whom. */
function glance({ incident, locale, words }: Page): Part {
  const { facets } = locale.words;
  const { organisation, parent, country, sector, action = 'unknown', actor = 'unknown', nature } = incident;
  const pairs: readonly (readonly [string, string | Part | undefined])[] = [
    [locale.lazy.table.columns.organisation, localizedText(organisation, locale)],
    [words.group, localizedText(parent, locale)],
    [facets.country.label, country && locale.format.country(country)],
    [facets.sector.label, sector && mark(valueText('sector', sector, locale), locale)],
    [facets.nature.label, facets.nature.values[nature]],
    [facets.cause.label, mark(valueText('cause', action, locale), locale)],
    [facets.actor.label, mark(valueText('actor', actor, locale), locale)],
  ];
  const known = pairs.filter(([, value]) => value !== undefined && value !== '' && value !== nothing);
  return section(
    'facts',
    words.facts,
    html`<dl>
      ${known.map(([term, value]) => html`<div><dt>${term}</dt> <dd>${value}</dd></div>`)}
    </dl>`,
  );
}

/** What is cited: the page itself. Its address is left out where it is not known, and so is the day of a reader's visit. */
export function citedOf({ dataset, incident, locale, base }: Page): Cited {
  const { app } = locale.words;
  return {
    title: nameOf(incident, locale.tag).text,
    container: inLanguage(dataset.title, locale.tag)?.text ?? app.title,
    author: app.title,
    version: dataset.version,
    updated: dateOf(dataset.updated),
    address: base === undefined ? '' : base + incidentPath(incident.id, locale.tag),
    accessed: undefined,
    key: SITE ? incident.id : `breach-timeline-${incident.id}`,
  };
}

/** How to cite the page: in the style that its readers use most, and in all others. */
function citation(page: Page): Part {
  const { locale, words, base } = page;
  const cited = citedOf(page);
  const usual = usualStyle(locale.tag);
  const remarks = [...(base === undefined ? [words.cite.address] : []), words.cite.day, locale.lazy.cite.note];
  const others = CITATION_STYLES.filter((style) => style !== usual);
  return section(
    'cite',
    locale.lazy.cite.incident,
    html`<p class="quiet">${usual.name}</p>
      <p class="copy">${usual.write(cited)}</p>
      <details>
        <summary>${words.cite.others}</summary>
        <dl>
          ${others.map((style) => html`<dt>${style.name}</dt><dd class="copy">${style.write(cited)}</dd>`)}
        </dl>
      </details>
      ${remarks.map((remark) => html`<p class="quiet">${remark}</p>`)}`,
  );
}

/** A frame that shows the incident on another page, to be copied. */
function embedding({ incident, locale, words, base }: Page): Part {
  const address = `${base ?? ''}embed.html${searchIn(`?incident=${incident.id}`, locale.tag)}&controls=minimal`;
  const name = words.embed.frame(nameOf(incident, locale.tag).text);
  const frame = markup`<iframe src="${address}" title="${name}" loading="lazy" width="100%" height="${FRAME.height}"></iframe>`;
  return section(
    'embed',
    words.embed.title,
    html`<p>${words.embed.text}</p>
      <pre class="copy"><code>${frame.text}</code></pre>
      ${base === undefined ? html`<p class="quiet">${words.embed.relative}</p>` : nothing}`,
  );
}
