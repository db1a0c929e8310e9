import * as v from 'valibot';
import { isEdtf } from './dates.ts';
import { isSafeLink } from './links.ts';
import {
  ACTIONS,
  ACTORS,
  COVERAGE_EFFECTS,
  COVERAGE_KINDS,
  EVENT_KINDS,
  EVENT_PARTIES,
  EVIDENCE,
  FORMAT,
  MONEY_KINDS,
  NATURES,
  QUALIFIERS,
  REJECTIONS,
  RELATION_KINDS,
  SCOPES,
  SOURCE_KINDS,
  STATUSES,
  UNITS,
} from './vocabulary.ts';

/**
 * The one definition of a data file: types, validation and the published JSON Schema all come from
 * here. Only `id` is demanded of an incident; whatever is absent is unknown, never zero.
 */

const limits = new Map<unknown, number>();

/** Characters as JSON Schema counts them, by code points: an emoji is one. */
function atMost(limit: number) {
  const holds = (value: string) => value.length <= limit || Array.from(value).length <= limit;
  limits.set(holds, limit);
  return v.check(holds, `at most ${limit === 500 ? '500' : '20,000'} characters`);
}

/** How many characters a check of this schema allows, for the published JSON Schema. */
export function limitOf(requirement: unknown): number | undefined {
  return limits.get(requirement);
}

export const text = v.pipe(v.string(), atMost(20_000));
export const shortText = v.pipe(v.string(), v.minLength(1, 'some text'), atMost(500));
const code = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9][a-z0-9-]{0,79}$/, 'a code of lower-case letters, digits and hyphens'),
);

/** Text per language, by BCP 47 tag (`en`, `zh-Hans`). */
export const localized = v.pipe(
  v.record(
    v.pipe(v.string(), v.regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a BCP 47 language tag such as en or zh-Hans')),
    text,
  ),
  v.description('Text per language, by BCP 47 tag'),
);

/** Text for all readers alike, or per language. */
export const plainOrLocalized = v.union([shortText, localized]);

/** Facets whose values a file may name. */
export const VOCABULARY_FACETS = ['sector', 'kind', 'cause', 'actor'] as const;

const names = v.optional(v.record(v.string(), plainOrLocalized));

const VocabularySchema = v.object({
  sector: names,
  kind: names,
  cause: names,
  actor: names,
});

export const date = v.pipe(
  v.string(),
  v.guard(isEdtf, 'EDTF such as 2019, 2019-02, 2019-02-13, 2019~, 201X or 2019-11/2020-07'),
  v.description('A date in EDTF (ISO 8601-2), level 0, and of level 1 ~ ? %, intervals and unspecified digits'),
);

export const link = v.pipe(
  v.string(),
  v.check(isSafeLink, 'an http or https address'),
  v.description('Web address, http or https'),
);

const sourceKeys = v.array(v.string());
export const count = v.pipe(
  v.number(),
  v.finite('a finite number'),
  v.minValue(0, 'a number of 0 or more'),
  v.maxValue(Number.MAX_SAFE_INTEGER, 'at most 9,007,199,254,740,991'),
);

const event = v.object({
  kind: v.pipe(v.picklist(EVENT_KINDS), v.description('What happened')),
  date,
  by: v.optional(v.pipe(v.picklist(EVENT_PARTIES), v.description('Who noticed or acted'))),
  note: v.optional(localized),
  sources: v.optional(sourceKeys, []),
});

const figure = v.object({
  value: v.pipe(count, v.description('The number, never converted between units')),
  max: v.optional(v.pipe(count, v.description('Upper end, where a source gives a range'))),
  qualifier: v.optional(v.picklist(QUALIFIERS), 'exactly'),
  unit: v.picklist(UNITS),
  status: v.pipe(v.picklist(STATUSES), v.description('How well supported the figure is')),
  scope: v.optional(v.pipe(v.picklist(SCOPES), v.description('Which share of the case the figure covers')), 'whole'),
  counts: v.optional(v.pipe(localized, v.description('What is counted, where the unit says it roughly: households'))),
  words: v.optional(v.pipe(plainOrLocalized, v.description('The wording, where a source gives no digits'))),
  by: v.optional(localized),
  asOf: v.optional(v.pipe(date, v.description('When this was the state of things, by whoever counted'))),
  superseded: v.optional(v.pipe(v.boolean(), v.description('Whether a later number replaces this one'))),
  rejected: v.optional(v.pipe(v.picklist(REJECTIONS), v.description('Why the figure is shown and does not count'))),
  headline: v.optional(v.pipe(v.boolean(), v.description('Chosen by an editor to say the size'))),
  reason: v.optional(v.pipe(localized, v.description('Why an editor chose it'))),
  note: v.optional(localized),
  repeats: v.optional(v.pipe(sourceKeys, v.description('Keys of the sources that this figure goes back to'))),
  sources: v.optional(sourceKeys, []),
});

const money = v.object({
  amount: count,
  qualifier: v.optional(v.picklist(QUALIFIERS)),
  currency: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/, 'an ISO 4217 code such as USD or CNY'), v.description('ISO 4217')),
  kind: v.picklist(MONEY_KINDS),
  per: v.optional(shortText),
  note: v.optional(localized),
  sources: v.optional(sourceKeys, []),
});

const dispute = v.object({
  about: localized,
  matters: v.optional(v.pipe(v.boolean(), v.description('One of the few that matter: shown before the others'))),
  positions: v.array(v.object({ says: localized, sources: v.optional(sourceKeys, []) })),
});

const source = v.object({
  publisher: shortText,
  kind: v.optional(v.pipe(v.picklist(SOURCE_KINDS), v.description('Who stands behind the source'))),
  title: v.optional(text),
  titleStatus: v.optional(v.picklist(['descriptive'])),
  url: v.optional(link),
  date: v.optional(v.string()),
  lang: v.optional(v.string()),
  link: v.optional(v.boolean(), false),
  via: v.optional(shortText),
  primary: v.optional(v.pipe(v.boolean(), v.description('A court, an authority, a filing or the organisation itself'))),
  archived: v.optional(v.pipe(link, v.description('Address of an archived copy'))),
  accessed: v.optional(date),
  copyOf: v.optional(v.pipe(v.string(), v.description('Key of the source with the same text: the two count once'))),
});

/** The same incident in collections of others. */
const identifiers = v.object({
  hibp: v.optional(v.pipe(shortText, v.description('Name of the breach in Have I Been Pwned'))),
  vcdb: v.optional(v.pipe(shortText, v.description('incident_id in the VERIS Community Database'))),
  wikidata: v.optional(v.pipe(v.string(), v.regex(/^Q[1-9]\d*$/, 'a Wikidata item such as Q42'))),
});

/** What colours may stand for. */
const COLOURED = ['sector', 'country', 'cause', 'status', 'actor'] as const;

export const ColoursSchema = v.object({
  by: v.pipe(v.picklist(COLOURED), v.description('What the colours stand for')),
  values: v.optional(
    v.pipe(
      v.record(
        v.string(),
        v.pipe(v.string(), v.regex(/^#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$/, 'a colour such as #2a7f62')),
      ),
      v.description('Colours of values on light paper, by the keys of the values'),
    ),
    {},
  ),
});

/** Columns of a file's own: their values are never summed up or drawn, but shown, sorted, found and filtered. */
const EXTRA_TYPES = ['text', 'number', 'link'] as const;

export const ExtraColumnSchema = v.object({
  key: v.pipe(code, v.description('By which incidents refer to it; the address says x.key=')),
  label: v.optional(plainOrLocalized),
  type: v.optional(v.pipe(v.picklist(EXTRA_TYPES), v.description('What its values are')), 'text'),
});

export const IncidentSchema = v.object({
  id: v.pipe(code, v.description('Stable key, never used again')),
  names: v.optional(localized, {}),
  short: v.optional(
    v.pipe(localized, v.description('The name beside its life in a picture: a few words, per language')),
  ),
  organisation: v.optional(plainOrLocalized),
  parent: v.optional(v.pipe(plainOrLocalized, v.description('The group that the organisation belonged to then'))),
  host: v.optional(v.pipe(plainOrLocalized, v.description('The company whose systems held the data'))),
  country: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^[A-Z]{2}$/, 'an ISO 3166-1 code such as CN, or ZZ'),
      v.description('ISO 3166-1 alpha-2'),
    ),
  ),
  sector: v.optional(v.pipe(shortText, v.description('What the organisation does: a known key, or any words'))),
  actor: v.optional(v.pipe(shortText, v.description('VERIS actor, or one that vocabulary.actor names'))),
  action: v.optional(
    v.pipe(shortText, v.description('VERIS action, scraping, or a cause that vocabulary.cause names')),
  ),
  nature: v.optional(v.pipe(v.picklist(NATURES), v.description('What kind of case it is')), 'breach'),
  featured: v.optional(v.pipe(v.boolean(), v.description('Labelled before others')), false),
  importance: v.optional(
    v.pipe(v.number(), v.integer(), v.minValue(1), v.description('Its place in the order in which names are shown')),
  ),
  annotation: v.optional(v.pipe(localized, v.description('What the picture notes beside its name: a few words'))),
  summary: v.optional(localized, {}),
  method: v.optional(localized),
  data: v.optional(v.pipe(v.array(shortText), v.description('Kinds of data: known keys, or any words')), []),
  dataWords: v.optional(v.pipe(plainOrLocalized, v.description('The kinds of data as the sources name them'))),
  events: v.optional(v.array(event), []),
  figures: v.optional(v.array(figure), []),
  parts: v.optional(
    v.pipe(v.literal('disjoint'), v.description('The parts do not overlap and are the whole together: they add up')),
  ),
  money: v.optional(v.array(money), []),
  disputes: v.optional(v.array(dispute), []),
  notes: v.optional(localized),
  context: v.optional(
    v.pipe(v.array(code), v.description('Ids of entries of the context that give scale, or tell of the time')),
  ),
  identifiers: v.optional(identifiers),
  created: v.optional(v.pipe(date, v.description('When the entry was first written'))),
  modified: v.optional(v.pipe(date, v.description('When its facts were last changed'))),
  reviewed: v.optional(v.pipe(date, v.description('When every statement was last read against its sources'))),
  related: v.optional(v.pipe(v.array(code), v.description('Ids of incidents joined with it by a relation'))),
  evidence: v.optional(v.picklist(EVIDENCE)),
  evidenceNote: v.optional(localized),
  extra: v.optional(
    v.pipe(
      v.record(v.string(), v.union([text, v.number()])),
      v.description('Values of columns that extra of the file names, by their keys'),
    ),
  ),
  sources: v.optional(v.record(v.string(), source), {}),
});

const contextSource = v.omit(source, ['copyOf']);

export const ContextSchema = v.object({
  id: code,
  kind: v.picklist(['law', 'regulation', 'trend', 'reference', 'quantity']),
  jurisdiction: v.optional(v.string()),
  label: v.optional(localized),
  title: v.optional(localized),
  note: v.optional(localized),
  adopted: v.optional(date),
  inForce: v.optional(date),
  asOf: v.optional(date),
  series: v.optional(code),
  value: v.optional(count),
  unit: v.optional(v.string()),
  what: v.optional(text),
  sources: v.optional(v.array(contextSource), []),
});

export const RelationSchema = v.object({
  id: v.pipe(code, v.description('Stable key, never used again')),
  kind: v.pipe(
    v.picklist(RELATION_KINDS),
    v.description(
      'What joins the incidents. One event with several victims: campaign (the same attackers, one run), supplier (taken in one attack on or through one supplier or product), dump (came out together in one file, sale or publication). Only akin: parent (the same organisation or group of companies), series (like cases, or the same doer, at different times)',
    ),
  ),
  names: v.optional(localized, {}),
  note: v.optional(v.pipe(localized, v.description('What joins them, and what is doubtful'))),
  members: v.pipe(v.array(code), v.description('Ids of the incidents, at least two')),
  whole: v.optional(
    v.pipe(code, v.description('The member whose figures cover the others: those are not added to it')),
  ),
  sources: v.optional(v.array(contextSource), []),
});

/**
 * Something that changed how much is told: an entry of `context` by its id (its words, its date of
 * effect), or one told in full here.
 */
export const CoverageSchema = v.object({
  context: v.optional(v.pipe(code, v.description('Id of the entry in context that says the rest'))),
  id: v.optional(code),
  kind: v.pipe(v.picklist(COVERAGE_KINDS), v.description('What it is')),
  effect: v.optional(v.pipe(v.picklist(COVERAGE_EFFECTS), v.description('What it does to what is told')), 'begins'),
  date: v.optional(date),
  label: v.optional(localized),
  note: v.optional(localized),
  sources: v.optional(v.array(contextSource), []),
});

export const DataFileSchema = v.object({
  $schema: v.optional(v.string()),
  format: v.optional(v.literal(FORMAT)),
  title: v.optional(v.pipe(plainOrLocalized, v.description('What the data are called, wherever they are shown'))),
  attribution: v.optional(
    v.pipe(plainOrLocalized, v.description('Whom the data are owed to: stands wherever they are shown')),
  ),
  credit: v.optional(
    v.pipe(plainOrLocalized, v.description('Who made the pictures and the page: stands beside the attribution')),
  ),
  about: v.optional(
    v.pipe(v.union([text, localized]), v.description('A few sentences on the data: what is in them, and what is not')),
  ),
  license: v.optional(v.pipe(v.string(), v.description('Licence of the data: its name, its address, or both'))),
  updated: v.optional(date),
  version: v.optional(v.pipe(shortText, v.description('Names the data as they stand, for citations'))),
  selection: v.optional(v.pipe(localized, v.description('What of a larger data set is in this file, in words'))),
  origin: v.optional(v.pipe(link, v.description('Where these data were taken from: the address of the view'))),
  vocabulary: v.optional(
    v.pipe(VocabularySchema, v.description('Names of sectors, kinds of data, causes and actors, by their keys')),
  ),
  colours: v.optional(v.pipe(ColoursSchema, v.description('What the colours stand for, and which they are'))),
  extra: v.optional(v.pipe(v.array(ExtraColumnSchema), v.description("Columns of the file's own"))),
  incidents: v.array(IncidentSchema),
  context: v.optional(v.array(ContextSchema), []),
  relations: v.optional(v.array(RelationSchema), []),
  coverage: v.optional(v.array(CoverageSchema), []),
});

export type VocabularyFacet = (typeof VOCABULARY_FACETS)[number];
/** Names of values of facets, by the key of each value. */
export type Vocabulary = v.InferOutput<typeof VocabularySchema>;
export type Incident = v.InferOutput<typeof IncidentSchema>;
export type Context = v.InferOutput<typeof ContextSchema>;
export type Relation = v.InferOutput<typeof RelationSchema>;
export type Coverage = v.InferOutput<typeof CoverageSchema>;
/** A column of a file's own. */
export interface ExtraColumn extends v.InferOutput<typeof ExtraColumnSchema> {
  /** Of a column whose few different texts are a filter: the texts by their codes. Filled in by the reader. */
  readonly values?: Readonly<Record<string, string>>;
}
/** What colours stand for, and which they are: `#rrggbb` by value. */
export interface Colours extends v.InferOutput<typeof ColoursSchema> {
  /** The same on dark paper, lighter where that is needed to be seen. Filled in by the reader. */
  readonly dark?: Readonly<Record<string, string>>;
}
export type DataFile = Omit<v.InferOutput<typeof DataFileSchema>, 'extra' | 'colours'> & {
  readonly extra?: readonly ExtraColumn[];
  readonly colours?: Colours;
};
export type IncidentEvent = v.InferOutput<typeof event>;
export type Figure = v.InferOutput<typeof figure>;
export type Money = v.InferOutput<typeof money>;
export type Source = v.InferOutput<typeof source>;
/** Text by BCP 47 tag. */
export type Localized = v.InferOutput<typeof localized>;
/** Text for all readers alike, or by BCP 47 tag. */
export type Texts = v.InferOutput<typeof plainOrLocalized>;

/** Sectors that every language has words for. A file may name others. */
export const SECTORS: readonly string[] = [
  'technology',
  'government',
  'finance',
  'telecom',
  'health',
  'retail',
  'social-media',
  'transport-logistics',
  'travel-hospitality',
  'education',
  'media-gaming',
  'law-enforcement',
  'data-broker',
  'manufacturing',
  'energy',
  'legal',
  'non-profit',
  'political',
  'other',
  'unknown',
];

/** Kinds of data that every language has words for. A file may name others. */
export const DATA_KINDS: readonly string[] = [
  'name',
  'postal-address',
  'phone',
  'email',
  'birth-date',
  'demographics',
  'national-id',
  'passport',
  'driving-licence',
  'password',
  'user-name',
  'payment-card',
  'bank-account',
  'income-tax',
  'health',
  'location',
  'biometric',
  'photo-video',
  'messages',
  'travel',
  'purchases',
  'employment',
  'education',
  'family',
  'device',
  'police-record',
  'internal-documents',
  'profile',
  'sensitive-life',
  'unspecified',
  'unknown',
];

/** What needs no name in a file, by facet. */
export const TERMS: Readonly<Record<VocabularyFacet, readonly string[]>> = {
  sector: SECTORS,
  kind: DATA_KINDS,
  cause: ACTIONS,
  actor: ACTORS,
};
