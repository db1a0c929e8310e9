import { ABOUT } from '../locales/about.ts';
import { LANGUAGES } from '../locales/index.ts';
import { inLanguage, type Locale } from '../locales/locale.ts';
import { nameOf } from '../locales/names.ts';
import { explorerPath, incidentCardPath, incidentPath } from '../locales/pages.ts';
import type { Dataset } from '../model/dataset.ts';
import { formatIsoDay, isoDate } from '../model/edtf.ts';
import { licenceOf } from '../model/licence.ts';
import { linkOf } from '../model/links.ts';
import { CSV_PATH } from './csv.ts';
import { CARD } from './social/social.ts';

/** Where the site is: `root` leads to it from the page, `base` is its address where that is known. */
export interface Place {
  readonly root: string;
  readonly base: string | undefined;
}

const VOCABULARY = 'https://schema.org';

/**
 * The data set as https://schema.org/Dataset, to be put into a page as JSON-LD. Only what the data
 * themselves say; what is not known is left out.
 */
export function datasetLinkedData(dataset: Dataset, locale: Locale, place: Place): object {
  return { '@context': VOCABULARY, ...describeDataset(dataset, locale, place) };
}

/** The page of an incident as https://schema.org/WebPage: a page about something that happened, a part of the data set. */
export function incidentLinkedData(
  dataset: Dataset,
  row: number,
  locale: Locale,
  description: string,
  place: Place,
): object {
  const incident = dataset.incidents[row];
  const { names, organisation, country, sources } = incident;
  const name = nameOf(incident, locale.tag);
  const others = Object.entries(names).filter(([lang, text]) => lang !== name.lang && text !== name.text);
  const isSomewhere = country !== undefined && country !== 'ZZ';
  return {
    '@context': VOCABULARY,
    '@type': 'WebPage',
    ...(place.base === undefined ? {} : { url: place.base + incidentPath(incident.id, locale.tag) }),
    name: name.text,
    description,
    inLanguage: locale.tag,
    dateModified: isoDate(dataset.updated),
    breadcrumb: breadcrumb(name.text, incidentPath(incident.id, locale.tag), locale, place.base),
    primaryImageOfPage: {
      '@type': 'ImageObject',
      contentUrl: (place.base ?? place.root) + incidentCardPath(incident.id, locale.tag),
      width: CARD.width,
      height: CARD.height,
    },
    about: [
      {
        '@type': 'Thing',
        name: name.text,
        ...(others.length > 0 && { alternateName: others.map(([, text]) => text) }),
      },
      ...(organisation ? [{ '@type': 'Organization', name: organisation }] : []),
    ],
    temporalCoverage: periodOf(dataset, row),
    spatialCoverage: isSomewhere
      ? { '@type': 'Country', name: locale.format.country(country), identifier: country }
      : undefined,
    citation: Object.values(sources).flatMap((source) => linkOf(source) ?? []),
    isPartOf: describeDataset(dataset, locale, place),
  };
}

function describeDataset(dataset: Dataset, locale: Locale, { root, base }: Place): object {
  const { integer } = locale.format;
  const sourceCount = dataset.incidents.reduce((sum, { sources }) => sum + Object.keys(sources).length, 0);
  const home = base ?? root;
  return {
    '@type': 'Dataset',
    ...(base === undefined ? {} : { '@id': `${base}#data`, url: base }),
    name: inLanguage(dataset.title, locale.tag)?.text,
    description: ABOUT[locale.tag].lead(
      integer(dataset.incidents.length),
      integer(sourceCount),
      integer(dataset.context.length),
    ),
    license: licenceAddress(dataset),
    isAccessibleForFree: true,
    version: dataset.version || undefined,
    dateModified: isoDate(dataset.updated),
    inLanguage: LANGUAGES.map(({ tag }) => tag),
    temporalCoverage: coverageOf(dataset),
    creator: publisherOf(locale, base),
    publisher: publisherOf(locale, base),
    keywords: ABOUT[locale.tag].keywords,
    variableMeasured: ABOUT[locale.tag].measured,
    distribution: [
      { '@type': 'DataDownload', encodingFormat: 'application/json', contentUrl: `${home}data/incidents.json` },
      { '@type': 'DataDownload', encodingFormat: 'text/csv', contentUrl: home + CSV_PATH },
    ],
  };
}

/** Who makes the data and the site. */
function publisherOf({ words }: Locale, base: string | undefined): object {
  return { '@type': 'Organization', name: words.app.title, url: base };
}

/** The way from the site to the page of an incident. Nothing where no absolute address is known. */
function breadcrumb(name: string, path: string, { words, tag }: Locale, base: string | undefined): object | undefined {
  if (base === undefined) return undefined;
  const item = (position: number, label: string, address: string) => ({
    '@type': 'ListItem',
    position,
    name: label,
    item: address,
  });
  const itemListElement = [item(1, words.app.title, base + explorerPath(tag)), item(2, name, base + path)];
  return { '@type': 'BreadcrumbList', itemListElement };
}

/** The address of the licence of the data, or its name where that is not known here; undefined without one. */
export function licenceAddress({ license }: Dataset): string | undefined {
  const licence = licenceOf(license);
  return licence?.url ?? licence?.name;
}

/** From the beginning until publication, where both are plain dates; else the day of publication, if that is. */
function periodOf(dataset: Dataset, row: number): string | undefined {
  const { events } = dataset.incidents[row];
  const { begin, madePublic } = dataset.life(row);
  const [from, to] = [begin, madePublic].map((moment) => isoDate(moment && events[moment.event]?.date));
  if (to === undefined) return undefined;
  return from === undefined || from === to ? to : `${from}/${to}`;
}

/** The years that the data reach over. */
function coverageOf({ columns }: Dataset): string | undefined {
  const known = (times: Float64Array) => times.filter((time) => Number.isFinite(time));
  const [first, last] = [known(columns.first), known(columns.last)];
  if (first.length === 0) return undefined;
  const year = (time: number) => formatIsoDay(time).slice(0, 4);
  return `${year(Math.min(...first))}/${year(Math.max(...last) - 1)}`;
}
