import { typefaceStyles } from '../../controls/styles.ts';
import type { Dataset } from '../../data/dataset.ts';
import { dateOf, isoDate } from '../../data/dates.ts';
import { usualStyle } from '../../i18n/citations.ts';
import { LANGUAGES } from '../../i18n/index.ts';
import { inLanguage, type Locale } from '../../i18n/locale.ts';
import { nameOf, withOwnWords } from '../../i18n/names.ts';
import { aboutPath, correctionsPath, DEFAULT_TAG, explorerPath, incidentPath } from '../../i18n/page-addresses.ts';
import { ABOUT, INCIDENT_PAGE } from '../../i18n/pages.ts';
import { SITE } from '../../i18n/site.ts';
import { detailsStyles } from '../../panels/details/sections.ts';
import { outlineOf, sayIncident } from '../../state/outline.ts';
import { datasetOf, type Raw } from '../edition.ts';
import { loadLocales } from '../locales.ts';
import { html } from '../pages/html.ts';
import { licenceAddress } from '../pages/linked-data.ts';
import { Palette } from '../prerender/still-pictures.ts';
import { CROISSANT_PATH, DATA_PACKAGE_PATH, INCIDENTS_CSV_PATH } from '../tables/table.ts';
import { citedOf, incidentDocument, STYLE_SHEET } from './document.ts';
import { createPage, drawLegend, mixColours, type Page, pageStyles } from './page.ts';

/** How the panel looks, said of a page. */
const panelStyles = detailsStyles.map(({ cssText }) => pageStyles(cssText)).join('\n');

/** The typefaces of all pages, and the colours of those without pictures. */
const typefaces = pageStyles(typefaceStyles.cssText);
export const THEME = `${typefaces}\n${new Palette().rules}`;

/** Where things are that only the build knows. */
interface Built {
  /** Address of the site with a slash at its end, where it is known; see `paths.ts`. */
  readonly base: string | undefined;
  /** The rules of the pages, without colours. */
  readonly styles: string;
  /** Font files to be asked for at once, relative to the site. */
  readonly fonts: readonly string[];
}

/** Loaded with this module: what it loads on demand must come before its runner ends. */
const LOCALES = await loadLocales();

/** The files about single incidents, by their paths relative to the site; each is written when it is asked for. */
export function incidentFiles(file: Raw, { base, styles, fonts }: Built): ReadonlyMap<string, () => string> {
  const dataset = datasetOf(file);
  const palette = new Palette();
  mixColours(palette);
  const order = outlineOf(dataset, dataset.incidents.keys()).flatMap(({ rows }) => rows);
  const files = new Map<string, () => string>();
  for (const language of LOCALES) {
    const locale = withOwnWords(language, dataset);
    const drawn = { palette, legend: drawLegend(locale, palette) };
    const pages = order.map((row) => createPage(dataset, row, locale, drawn, base));
    pages.forEach((page, place) => {
      const around = { previous: order[place - 1], next: order[place + 1], fonts };
      files.set(fileOf(incidentPath(page.incident.id, locale.tag)), () => incidentDocument(page, around));
    });
    files.set(plainPath(locale.tag), () => plainText(dataset, pages, locale, base));
  }
  files.set(STYLE_SHEET, () => `${typefaces}\n${panelStyles}\n${palette.rules}${styles}`);
  if (base !== undefined) {
    files.set('sitemap.xml', () => sitemap(dataset, base));
    files.set('robots.txt', () => robots(base));
  }
  return files;
}

/** The file that a folder answers with. */
const fileOf = (path: string) => (path.endsWith('/') ? `${path}index.html` : path);

/** The pages that search engines are told of, each by its path in a language, relative to the site. */
function pagesOf({ incidents }: Dataset): readonly ((tag: string) => string)[] {
  return [
    explorerPath,
    aboutPath,
    ...(SITE ? [] : [correctionsPath]),
    ...incidents.map(
      ({ id }) =>
        (tag: string) =>
          incidentPath(id, tag),
    ),
  ];
}

/** Every page in every language, each with its equals in the others: https://www.sitemaps.org/protocol.html. */
function sitemap(dataset: Dataset, base: string): string {
  const changed = isoDate(dataset.updated);
  const entries = pagesOf(dataset).flatMap((path) => {
    const equals = LANGUAGES.map(
      ({ tag }) => html`<xhtml:link rel="alternate" hreflang="${tag}" href="${base}${path(tag)}"/>\n`,
    );
    const anyone = html`<xhtml:link rel="alternate" hreflang="x-default" href="${base}${path(DEFAULT_TAG)}"/>\n`;
    return LANGUAGES.map(
      ({ tag }) => html`<url>
<loc>${base}${path(tag)}</loc>
${changed === undefined ? undefined : html`<lastmod>${changed}</lastmod>\n`}${equals}${anyone}</url>
`,
    );
  });
  return html`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${entries}</urlset>
`.text;
}

/** Everything may be read; here is the list. Robots look for it at the root of a domain only. */
function robots(base: string): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${base}sitemap.xml\n`;
}

/** The list of all incidents as plain text in a language, relative to the site. */
const plainPath = (tag: string) => (tag === DEFAULT_TAG ? 'llms.txt' : `llms.${tag}.txt`);

/**
 * What the site is and every incident in a line, for programs that read text (https://llmstxt.org):
 * `pages` are those of all incidents in the language, in the order of time. Links are relative to the
 * site where its address is not known.
 */
function plainText(dataset: Dataset, pages: readonly Page[], locale: Locale, base = ''): string {
  const { app } = locale.words;
  const { plain } = INCIDENT_PAGE[locale.tag];
  const { integer, date } = locale.format;
  const updated = dateOf(dataset.updated);
  const link = (name: string, path: string, says: string) =>
    `- [${escapeBrackets(name)}](${base}${base === '' && path === '' ? './' : path}): ${says}`;
  const [example] = pages;
  return `${[
    `# ${app.title}`,
    `> ${plain.summary(integer(dataset.incidents.length), updated ? date(updated) : '')}`,
    plain.rules.map((rule) => `- ${rule}`).join('\n'),
    [
      ...(SITE && dataset.license === '' ? [] : [plain.licence(licenceAddress(dataset) ?? app.licence)]),
      ...(updated ? [ABOUT[locale.tag].version(dataset.version, date(updated))] : []),
      ...(example ? [plain.cite(usualStyle(locale.tag).write(citedOf(example)))] : []),
    ].join('\n'),
    `## ${plain.data}`,
    [
      link('incidents.json', 'data/incidents.json', plain.dataFile),
      link('incidents.csv', INCIDENTS_CSV_PATH, plain.table),
      link('datapackage.json', DATA_PACKAGE_PATH, plain.dataPackage),
      link('croissant.json', CROISSANT_PATH, plain.croissant),
      link('incidents.schema.json', 'schema/incidents.schema.json', plain.schema),
      link(app.about, aboutPath(locale.tag), plain.about),
      ...(SITE ? [] : [link(app.corrections, correctionsPath(locale.tag), plain.corrections)]),
      link(app.title, explorerPath(locale.tag), plain.explorer),
      ...LANGUAGES.filter(({ tag }) => tag !== locale.tag).map(({ tag, name }) =>
        link(name, plainPath(tag), plain.otherLanguage(name)),
      ),
    ].join('\n'),
    `## ${plain.incidents}`,
    pages
      .map(({ incident, row }) => {
        const organisation = inLanguage(incident.organisation, locale.tag)?.text ?? '';
        const { country } = incident;
        const where = country === undefined ? '' : locale.format.country(country);
        const says = plain.entry([organisation, where, sayIncident(dataset, row, locale)]);
        return link(nameOf(incident, locale.tag).text, incidentPath(incident.id, locale.tag), says);
      })
      .join('\n'),
  ].join('\n\n')}\n`;
}

/** Brackets would end the name of a link. */
function escapeBrackets(text: string): string {
  return text.replace(/[[\]\\]/g, '\\$&');
}
