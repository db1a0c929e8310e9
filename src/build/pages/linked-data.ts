import { type Dataset, fingerprintOf } from '../../data/dataset.ts';
import { formatIsoDay, isoDate } from '../../data/dates.ts';
import { elsewhere } from '../../data/identifiers.ts';
import { licenceOf } from '../../data/licence.ts';
import { linkOf } from '../../data/links.ts';
import type { Incident } from '../../data/schema.ts';
import { UNITS } from '../../data/vocabulary.ts';
import { LANGUAGES } from '../../i18n/index.ts';
import { inLanguage, type Locale } from '../../i18n/locale.ts';
import { nameOf } from '../../i18n/names.ts';
import { explorerPath, incidentCardPath, incidentPath } from '../../i18n/page-addresses.ts';
import { ABOUT, leadOf } from '../../i18n/pages.ts';
import { CROISSANT_PATH, DATA_PACKAGE_PATH, INCIDENTS_CSV_PATH, TABLE_NAMES, tablePath } from '../tables/table.ts';
import { CARD } from './social.ts';

/** Where the site is: `root` leads to it from the page, `base` is its address where that is known. */
interface Place {
  readonly root: string;
  readonly base: string | undefined;
}

const VOCABULARY = 'https://schema.org';

/**
 * The data set as https://schema.org/Dataset, to be put into a page as JSON-LD. Only what the data
 * themselves say; what is not known is left out.
 */
export function datasetLinkedData(dataset: Dataset, locale: Locale, place: Place): object {
  const home = place.base ?? place.root;
  return {
    '@context': VOCABULARY,
    ...describeDataset(dataset, locale, place),
    identifier: identifierOf(dataset, place.base),
    variableMeasured: measured(locale),
    distribution: [
      download(`${home}data/incidents.json`, 'application/json'),
      ...TABLE_NAMES.map((name) => download(home + tablePath(name), 'text/csv')),
      download(home + DATA_PACKAGE_PATH, 'application/json'),
      download(home + CROISSANT_PATH, 'application/ld+json'),
    ],
  };
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
    dateCreated: isoDate(incident.created),
    dateModified: isoDate(incident.modified) ?? isoDate(dataset.updated),
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
        ...knownElsewhere(incident),
      },
      ...(organisation ? [{ '@type': 'Organization', name: inLanguage(organisation, locale.tag)?.text }] : []),
    ],
    temporalCoverage: periodOf(dataset, row),
    spatialCoverage: isSomewhere
      ? { '@type': 'Country', name: locale.format.country(country), identifier: country }
      : undefined,
    citation: Object.values(sources).flatMap((source) => linkOf(source) ?? []),
    isPartOf: describePart(dataset, locale, place),
  };
}

/** The data set in the page of one of its incidents, which need not say again what the page about the data says. */
function describePart(dataset: Dataset, locale: Locale, place: Place): object {
  const home = place.base ?? place.root;
  return {
    ...describeDataset(dataset, locale, place),
    distribution: [
      download(`${home}data/incidents.json`, 'application/json'),
      download(home + INCIDENTS_CSV_PATH, 'text/csv'),
    ],
  };
}

function describeDataset(dataset: Dataset, locale: Locale, { base }: Place): object {
  return {
    '@type': 'Dataset',
    ...(base === undefined ? {} : { '@id': `${base}#data`, url: base }),
    name: inLanguage(dataset.title, locale.tag)?.text ?? locale.words.app.title,
    description: leadOf(dataset, locale),
    license: licenceAddress(dataset),
    isAccessibleForFree: true,
    version: dataset.version || undefined,
    dateModified: isoDate(dataset.updated),
    inLanguage: LANGUAGES.map(({ tag }) => tag),
    temporalCoverage: coverageOf(dataset),
    creator: publisherOf(locale, base),
    publisher: publisherOf(locale, base),
    keywords: ABOUT[locale.tag].keywords,
  };
}

const download = (contentUrl: string, encodingFormat: string) => ({
  '@type': 'DataDownload',
  encodingFormat,
  contentUrl,
});

/** What names these data for good: the address that always shows this version; without an address its name alone. */
function identifierOf({ version }: Dataset, base: string | undefined): string | undefined {
  const fingerprint = fingerprintOf(version);
  return base === undefined || fingerprint === '' ? version || undefined : `${base}?data=${fingerprint}`;
}

/** What is measured of each incident, each with its unit. */
function measured({ tag, words }: Locale): readonly object[] {
  const { size, ...others } = ABOUT[tag].measured;
  const property = ({ name, unit }: { readonly name: string; readonly unit: string }) => ({
    '@type': 'PropertyValue',
    name,
    unitText: unit,
  });
  const counts = UNITS.filter((unit) => unit !== 'bytes').map((unit) => {
    const label = words.axis.units[unit];
    return property({ name: size(label), unit: label });
  });
  return [...Object.values(others).map(property), ...counts];
}

/** The same incident in collections of others: by its address there, else by its key. */
function knownElsewhere(incident: Incident): object {
  const entries = elsewhere(incident);
  const addresses = entries.flatMap(({ url }) => url ?? []);
  const keys = entries
    .filter(({ url }) => url === undefined)
    .map(({ collection, id }) => ({ '@type': 'PropertyValue', propertyID: collection, value: id }));
  return {
    ...(addresses.length > 0 && { sameAs: addresses }),
    ...(keys.length > 0 && { identifier: keys }),
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
