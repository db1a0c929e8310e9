import { causeInk, natureShape } from '../../chart/encodings.ts';
import { formsOf } from '../../data/texts.ts';
import { headlineOf, sayOrganisation, sayPart, sayUnknown } from '../../i18n/describe.ts';
import { inLanguage } from '../../i18n/locale.ts';
import { nameOf, valueLabel } from '../../i18n/names.ts';
import { explorerPath } from '../../i18n/page-addresses.ts';
import { type Content, html, type Markup } from '../pages/html.ts';
import { inlineSymbol, langOf, mark, markPieces, type Page, ROOT, row, tell } from './page.ts';

/** The top of the page: what it is, whose data, what happened, how long it was hidden and how big it was. */
export function head(page: Page): Markup {
  return html`<header>
${crumbs(page)}
${title(page)}
${standing(page)}
${summary(page)}
${headline(page)}
<p class="actions"><a class="open" href="${ROOT}${openPath(page)}">${page.words.open}</a></p>
</header>
`;
}

/** The explorer with this incident open, relative to the site, in the language of the page. */
function openPath({ incident, locale }: Page): string {
  return `${explorerPath(locale.tag)}?incident=${incident.id}`;
}

/** Where it happened and how: sector · country · cause with its symbol. */
function crumbs(page: Page): Markup {
  const { dataset, row: at, incident, locale } = page;
  const { facets } = locale.words;
  const { sector, country, action = 'unknown', nature } = incident;
  const look = { shape: natureShape(nature), fillStyle: 'filled', fill: causeInk(dataset, at) } as const;
  return row('crumbs', [
    sector && valueLabel('sector', sector, locale),
    country && locale.format.country(country),
    html`${inlineSymbol(page, look)}${facets.cause.values[action]}`,
  ]);
}

/** Name in the language of the page with its other names under it. */
function title(page: Page): Markup {
  const { incident, locale } = page;
  const name = nameOf(incident, locale.tag);
  const others = Object.entries(incident.names).filter(([lang, text]) => lang !== name.lang && text !== name.text);
  return html`<h1>${mark(name, page)}</h1>
${others.map(([lang, text]) => html`<p class="other-name"${langOf(lang, page)}>${text}</p>\n`)}`;
}

/** Who it happened to, what kind of case it is when no breach, and how weak its evidence is. */
function standing(page: Page): Content {
  const { incident, locale } = page;
  const { details } = locale.lazy;
  const { nature, evidence, evidenceNote } = incident;
  const organisation = sayOrganisation(incident, locale);
  // A name that is nothing but the organisation's need not be said twice.
  const isNamed =
    !incident.parent && formsOf(incident.names).includes(inLanguage(incident.organisation, locale.tag)?.text ?? '');
  return [
    organisation.length > 0 && !isNamed
      ? html`<p class="organisation">${markPieces(organisation, page)}</p>\n`
      : undefined,
    nature === 'breach'
      ? undefined
      : html`<p class="notice">${details.nature(locale.words.facets.nature.values[nature])}</p>\n`,
    evidence
      ? html`<p class="notice evidence"><strong>${details.evidence[evidence]}</strong> <span class="note">${tell(evidenceNote, page)}</span></p>\n`
      : undefined,
  ];
}

function summary(page: Page): Content {
  const own = inLanguage(page.incident.summary, page.locale.tag);
  return own && html`<p class="summary"${langOf(own.lang, page)}>${own.text}</p>`;
}

/** How long hidden, how long known, how long until it was public, how big: in large type; what is unknown follows in words. */
function headline(page: Page): Markup {
  const { dataset, row: at, locale, words } = page;
  const life = dataset.life(at);
  const parts = headlineOf(life, dataset.figures(at));
  const { hidden, known, public: untilPublic } = life.lags;
  const said = parts.flatMap((part) => (part.kind === 'unknown' ? [] : [{ part, text: sayPart(part, locale) }]));
  const delays = said.filter(({ part }) => part.kind !== 'size').map(({ text }) => text);
  // Where both stretches are known, their sum is more than either says.
  if (hidden && known && known.max > 0 && untilPublic)
    delays.push([locale.format.lag(untilPublic), words.untilPublic] as const);
  const sizes = said.filter(({ part }) => part.kind === 'size').map(({ text }) => text);
  const unknown = parts.flatMap((part) => (part.kind === 'unknown' ? [sayUnknown(part, locale)] : []));
  const large = [...delays, ...sizes].map(
    ([amount, what]) => html`<li><strong>${amount}</strong> <span>${what}</span></li>\n`,
  );
  return html`${large.length > 0 ? html`<ul class="headline" aria-label="${words.delays.label}">\n${large}</ul>\n` : undefined}${
    unknown.length > 0 ? row('unknown', unknown) : undefined
  }`;
}
