import type { Figure, Incident, IncidentEvent, Money, Relation, Source } from '../../data/schema.ts';
import { one } from './core.ts';

/** What every field of the data means: a field of the schema without words fails the build. */
export interface FieldWords {
  readonly incident: Readonly<Record<keyof Incident, string>>;
  readonly event: Readonly<Record<keyof IncidentEvent, string>>;
  readonly figure: Readonly<Record<keyof Figure, string>>;
  readonly money: Readonly<Record<keyof Money, string>>;
  readonly source: Readonly<Record<keyof Source, string>>;
}

/** What each field of an incident is called where it was corrected: a field of the schema without a word fails the build. */
export type CorrectedFields = Readonly<Record<keyof Incident, string>>;

const RELATIONS: Record<Relation['kind'], string> = {
  campaign: 'the same attackers, one run, several victims',
  supplier: 'taken in one attack on, or through, one supplier or product',
  dump: 'came out together in one file, sale or publication',
  parent: 'the same organisation or group of companies',
  series: 'like cases, or the same doer, at different times',
};

const FIELDS: FieldWords = {
  incident: {
    id: 'stable key, never used again',
    names: 'short name, per language',
    short: 'the name beside its life in a picture, per language',
    organisation: 'whose data they were',
    parent: 'the group it belonged to at the time',
    host: 'the company whose systems held the data',
    country: 'ISO 3166-1; ZZ where there is no single country',
    sector: 'a short key',
    actor: 'who did it, in the words of VERIS',
    action: 'how, in the words of VERIS, and scraping',
    nature: 'what kind of case it is; a breach when absent',
    featured: 'one of the incidents that this data set is about',
    importance: 'its place in the order in which names are shown; 1 is first',
    annotation: 'what the picture notes beside its name, in a few words',
    summary: 'what happened, in a few sentences',
    method: 'how it happened, in one sentence',
    data: 'kinds of data, as codes',
    dataWords: 'kinds of data, as the sources name them',
    events: 'dated steps',
    figures: 'every count that was found, not one chosen number',
    parts: 'disjoint: the parts do not overlap, and add up to the whole',
    money: 'sums of money',
    disputes: 'questions on which sources disagree',
    notes: 'remarks on the quality of what is known',
    related: 'ids of incidents joined with it',
    context: 'ids of entries of the context that give scale, or tell of the time',
    identifiers: 'the same incident in Have I Been Pwned, VCDB and Wikidata',
    created: 'day on which the entry was first written',
    modified: 'day on which its facts were last changed',
    reviewed: 'day on which every statement was last read against its sources',
    evidence: 'absent: at least two pages that can be linked; single: one; weak: none, or none that carries the figure',
    evidenceNote: 'why the evidence is weak',
    extra: 'columns of the file’s own, by their keys',
    sources: 'the pages referred to, by key',
  },
  event: {
    kind: 'what happened',
    date: 'when, in EDTF, no more exactly than it is known',
    by: 'who noticed or acted: the organisation, an authority, a third party, the attacker',
    note: 'in our own words',
    sources: 'keys of its sources',
  },
  figure: {
    value: 'the number, never converted between units',
    max: 'upper end, where a source gives a range',
    qualifier: 'exactly, about, more than, at least, nearly, or up to',
    unit: 'what is counted',
    counts: 'what is counted, where the unit says it roughly: households',
    status: 'how well supported it is',
    scope: 'the whole case, a part, a sample, or a wider total',
    words: 'the wording, where the source gives no digits; the value is then its smallest reading',
    by: 'who says so',
    asOf: 'from when the figure stands',
    superseded: 'whether a later number of the same party replaces it',
    rejected: 'why it does not count: a misprint, a misreading, a denial',
    headline: 'whether an editor chose it to say the size',
    reason: 'why an editor chose it',
    note: 'what is to be said of it',
    repeats: 'keys of the sources that it goes back to',
    sources: 'keys of its sources',
  },
  money: {
    amount: 'the sum',
    qualifier: 'exactly, about, more than, at least, nearly, or up to',
    currency: 'ISO 4217',
    kind: 'what it was for',
    per: 'for how much, where it is a price',
    note: 'in our own words',
    sources: 'keys of its sources',
  },
  source: {
    publisher: 'the original publisher, also where only a copy was seen',
    kind: 'who stands behind it',
    title: 'as seen',
    titleStatus: 'descriptive: the headline was not seen, and the text describes the page',
    url: 'its address',
    date: 'of publication',
    lang: 'its language, BCP 47',
    link: 'whether the address belongs to the publisher and may be linked',
    via: 'how the text was seen, where not at its publisher',
    primary: 'whether it is a court, an authority, a filing or the organisation itself',
    archived: 'address of an archived copy',
    accessed: 'day on which it was read',
    copyOf: 'key of the source with the same text; the two count once',
  },
};

/** The page about the data. */
export const about = {
  title: 'About the data',
  back: 'Back to the timeline',
  lead: (incidents: string, sources: string, context: string) =>
    `${incidents} data breaches and related cases, ${sources} entries of sources, and ${context} laws, rules and quantities that give scale. Every date and figure names who says so.`,
  /** The same of data that are not ours: how much of it stands on sources, and on a context, is theirs to say. */
  leadOfOthers: (incidents: string, sources: string) =>
    `${incidents} data breaches and related cases, with ${sources} entries of sources.`,
  version: (version: string, date: string) => `Version ${version}, as of ${date}.`,
  files: 'Files',
  /** The data as tables, by their names. */
  tables: {
    incidents: 'All incidents as a table (CSV)',
    events: 'All events (CSV)',
    figures: 'All figures, with who says so (CSV)',
    money: 'All sums of money (CSV)',
    sources: 'All sources (CSV)',
  },
  dataPackage: 'What the columns of these tables hold, as a Data Package (JSON)',
  croissant: 'The same for machine learning, as Croissant (JSON-LD)',
  /** What the data set is about, for search engines. */
  keywords: ['data breach', 'data leak', 'personal data', 'privacy', 'cybersecurity', 'breach disclosure', 'timeline'],
  /** What is measured of each incident, for search engines. */
  measured: {
    began: { name: 'date of the beginning', unit: 'EDTF date' },
    noticed: { name: 'date on which it was noticed', unit: 'EDTF date' },
    published: { name: 'date on which it was made public', unit: 'EDTF date' },
    delay: { name: 'time from the beginning until publication', unit: 'days' },
    size: (unit: string) => `size: ${unit}`,
    bytes: { name: 'volume', unit: 'bytes' },
    money: { name: 'fines, prices and other money', unit: 'currency as in ISO 4217' },
  },
  contents: 'On this page',
  /** Of data that are not ours. */
  what: 'What this is',
  notCensus: {
    title: 'What this is not',
    text: [
      'This is not a census. It holds the cases that we could document best, chosen for what they show, with Chinese cases at the centre and the best-documented breaches of the world around them. Shares and trends within it say something about these cases, not about all breaches.',
      'Breaches that nobody has found yet are not in it. Recent years will look worse once more cases surface.',
      'A missing value means unknown, not zero.',
    ],
  },
  dates: {
    title: 'Dates',
    text: [
      'Dates are written in EDTF (ISO 8601-2): a year, a month, a day, about (~), uncertain (?), or some time within an interval. Each stands for the first to the last day that it allows. Nothing is drawn more exactly than that.',
      'Where order narrows what a date leaves open, it is narrowed: what began in 2012 and was public on 5 June 2012 began by that day. Where dates contradict each other they stay as written, and nothing is computed from the two together.',
    ],
  },
  phases: {
    title: 'Phases of a life',
    text: 'Three phases come from the events, each with the shortest and the longest time that its dates allow.',
    list: {
      hidden: 'from the beginning until the organisation noticed, or until publication if that came first',
      known:
        'from the first proof that the organisation or an authority knew until publication; what a stranger found does not count',
      unpublished:
        'from the beginning until publication, where nothing says when it was noticed; never counted as hidden',
    },
    proof: (kinds: string) => `Where no discovery is dated, these events prove that somebody knew: ${kinds}.`,
    durations: (days: string, months: string) =>
      `Durations are written in days up to ${days}, then in whole months below ${months}, then in years to the nearest half.`,
  },
  figures: {
    title: 'Figures, and which one has the best evidence',
    text: 'A case has as many figures as its sources give. For each unit, the one with the best evidence covers the whole case and is found by these rules, in this order:',
    byStatus: (order: string) => `by who stands behind it: ${order}`,
    statusJoin: ' before ',
    rules: [
      'then a number gives way to a later one of the same standing: what counts is the day for which it was counted, not the date of an article',
      'what is left and differs is printed as a range, from the smallest to the largest number',
      'an editor may choose another figure; the reason is then printed beside it',
    ],
    never:
      'Never the size of a case: a number that a later one replaces, one that was rejected (a misprint, a misreading, the number of those who deny the case), a part, a sample, and bytes. They stay in sight, each with what it is. A newspaper that only repeats what a seller says makes no report of a claim.',
    words:
      'Where a source gives words and no digits, the words are printed. They are drawn at their smallest plain reading, the plural as two: “millions” at 2 million, “hundreds of millions” at 200 million.',
    apart: 'Figures of a part, of a sample or of a wider total stand apart and are never mixed in.',
    units: (units: string) => `Units are never converted into one another, nor mixed: ${units}.`,
    bytes: 'Bytes measure a volume; they are never the size of a case.',
  },
  sums: {
    title: 'Sums',
    text: [
      'A sum adds the best-supported figures of breaches in one unit, a range at its lower end. It says “about” as soon as one of them does. Figures that are only claimed, upper bounds, and cases that are no breaches are left out, and counted beside it.',
      'Counts add up, people do not: whoever is concerned by several breaches is in each of their counts. A sum of people can therefore be larger than a country.',
      'The unit of the sum does not change with the filters; what is counted in other units is named beside it.',
      'Where one incident is the whole of an event and others are its parts, the parts are not added again.',
    ],
  },
  natures: {
    title: 'Kinds of cases',
    text: 'Only breaches are summed. The others are different in kind, have other shapes, and can be left out.',
  },
  relations: {
    title: 'One event, many victims',
    text: (count: number, text: string) => `${text} ${one(count, 'relation joins', 'relations join')} incidents.`,
    one: 'Counted as one event',
    akin: 'Only akin, and counted each',
    kinds: RELATIONS,
  },
  delays: {
    title: 'How long nobody knew',
    text: [
      'The share of breaches that were public after a time is drawn as a band: its edges are what comes out if every delay was as short, or as long, as its dates allow. The line in it is the estimate of Turnbull for interval-censored durations (B. W. Turnbull, “The empirical distribution function with arbitrarily grouped, censored and truncated data”, Journal of the Royal Statistical Society B 38, 1976, 290–295).',
      'No curve can show the breaches that nobody has found yet: the truncation is on the right, and the latest years look quicker than they are.',
    ],
  },
  missing: {
    title: 'What is missing',
    text: 'Of the incidents in this version:',
    begin: (count: number, text: string) => `${text} ${one(count, 'has', 'have')} no known beginning`,
    noticed: (count: number, text: string) => `${text} ${one(count, 'does', 'do')} not say when it was noticed`,
    madePublic: (count: number, text: string) => `${text} ${one(count, 'has', 'have')} no dated publication`,
    size: (count: number, text: string) => `${text} ${one(count, 'has', 'have')} no figure for the whole case`,
    claimed: (count: number, text: string) => `${text} ${one(count, 'rests', 'rest')} on a claim alone for the size`,
    evidence: (count: number, text: string) =>
      `${text} ${one(count, 'rests', 'rest')} on a single page that can be linked, or on less`,
    disputes: (count: number, text: string) => `${text} ${one(count, 'has', 'have')} points on which sources disagree`,
  },
  doubts: {
    title: 'What is doubtful',
    list: [
      'Numbers offered by sellers are claims. For the Shanghai police database neither the billion people nor the size was ever confirmed; only parts of the sample were checked.',
      '“Items” and “pieces” in the Chinese press count data, not people.',
      'The Wuhan tax case rests on one law firm’s note; its year is inferred.',
      'The “millions” of one account of YTO Express are not supported by the newspaper that broke the story.',
      'One report on Taobao is a loose translation and differs from the judgment on who did it; both stand in the data.',
      'The first date of many breaches is an inference by the organisation; ~ or ? says so.',
      'Chinese names are those of the press where there is one; the others were coined here to describe the case.',
      'Incidents of 2025 and 2026 are young, and their counts may still move.',
    ],
  },
  sources: {
    title: 'Sources',
    text: [
      'Published pages: newspapers and agencies, authorities, courts, the organisations concerned, security and legal press, research. Every sentence here is our own. Private persons are not named.',
      'A source is linked when the address belongs to its publisher or to an established outlet that carries the text. Where a text was seen only as a copy, the original publisher is named without a link.',
    ],
    kind: 'Kind of source',
    count: 'Entries',
  },
  countries: { title: 'Where', country: 'Country', count: 'Incidents' },
  format: {
    title: 'The format',
    text: 'The data file follows a published schema. Only the id of an incident is demanded.',
    field: 'Field',
    meaning: 'Meaning',
    values: 'Values',
    groups: {
      incident: 'An incident',
      event: 'An event',
      figure: 'A figure',
      money: 'A sum of money',
      source: 'A source',
    },
    fields: FIELDS,
  },
  versions: {
    title: 'Versions',
    text: [
      'Each version of the data has a name: the day of the data, and a fingerprint of all they say. It is kept for good beside the newest, as data/incidents.<fingerprint>.json, and never changes.',
      'An address with data=<fingerprint> shows that version. The links of citations are written so: whoever follows one sees the numbers that were seen when it was made, is told what has changed since, and can go on to the newest. Without data= an address always shows the newest.',
    ],
    list: 'All versions kept here, with their checksums and what each changed (JSON)',
    feed: 'Changes to the data, as they come (Atom)',
  },
  correct: {
    title: 'How to correct a fact',
    text: [
      'Each incident is one file in the folder data/incidents of the project. Change that file, give the source, and say in the change what was wrong; a check names every problem with its place.',
      'A figure that has been superseded stays, with its date: what was believed when is part of the story.',
    ],
    list: 'What has been corrected so far',
  },
  licence: { title: 'Licence', text: 'Creative Commons Attribution 4.0 (CC BY 4.0). Cite the version.' },
};

/** A picture that stands for a page where it is linked. */
export const card = {
  /** Organisation, country, year, cause: finished parts beside each other. */
  facts: (parts: readonly string[]) => parts.join(' · '),
  began: (date: string) => `began ${date}`,
  causeUnknown: 'Cause unknown',
  beginUnknown: 'beginning unknown',
  public: (date: string) => `made public ${date}`,
  /** Of what stands in for a publication that has no date. */
  event: (event: string, date: string) => `${event}: ${date}`,
  aftermath: (year: string) => `aftermath until ${year}`,
  unknown: 'unknown',
  unknownWhat: { beginning: 'when it began', publication: 'when it became public', size: 'how big it was' },
  differ: (low: string, high: string) => `sources give ${low} to ${high}`,
  /** Title of a page or a frame: what it shows, and where. */
  titleOf: (what: string, site: string) => `${what} — ${site}`,
};

const CORRECTED_FIELDS: CorrectedFields = {
  id: 'id',
  names: 'name',
  short: 'short name',
  organisation: 'organisation',
  parent: 'group',
  host: 'host of the data',
  country: 'country',
  sector: 'sector',
  actor: 'who did it',
  action: 'cause',
  nature: 'kind of case',
  featured: 'place among the core cases',
  importance: 'place in the order of names',
  annotation: 'note in the picture',
  summary: 'summary',
  method: 'how it happened',
  data: 'kinds of data',
  dataWords: 'kinds of data',
  events: 'dates and events',
  figures: 'figures',
  parts: 'sum of the parts',
  money: 'money',
  disputes: 'points on which sources disagree',
  notes: 'notes',
  context: 'context',
  identifiers: 'identifiers',
  created: 'day of the entry',
  modified: 'day of the last change',
  reviewed: 'day of the last check',
  related: 'related incidents',
  evidence: 'evidence',
  evidenceNote: 'evidence',
  extra: 'columns of the file’s own',
  sources: 'sources',
};

/** The page of corrections. */
export const corrections = {
  lead: (count: number, text: string) =>
    count === 0
      ? 'What was wrong in the data will be said here.'
      : `${text} ${one(count, 'statement', 'statements')} in the data ${one(count, 'was', 'were')} wrong and ${one(count, 'has', 'have')} been corrected. The newest stand first, each with what was wrong, what is right now, and why.`,
  was: 'Was',
  now: 'Now',
  why: 'Why',
  source: 'Source',
  fields: CORRECTED_FIELDS,
  report: {
    title: 'How to report an error',
    text: 'Each incident is one file in the folder data/incidents of the project. “How to correct a fact” in data/README.md says how to change it: with the source, and with what was wrong. The check of the project names every problem with its place.',
    about: 'How the data were gathered, and what is doubtful in them',
  },
  file: 'All corrections as a file (JSON)',
};

/** The page of one incident, and the list of all of them in plain text. */
export const incidentPage = {
  title: (name: string, site: string) => `${name} – ${site}`,
  site: 'The whole site',
  open: 'Open in the interactive timeline',
  picture: 'The life of this incident in time',
  noPicture: 'No date is known, so there is nothing to draw.',
  facts: 'At a glance',
  group: 'Group',
  neighbours: 'Before and after, by the time they became public',
  cite: {
    others: 'In other styles',
    day: 'Add the day of your visit where a style asks for it.',
    address: 'Add the address of this page.',
  },
  embed: {
    title: 'Put it on another page',
    text: 'This frame shows the incident in the interactive timeline, on any page that allows frames:',
    relative: 'Put the address of this site before “embed.html”.',
    frame: (name: string) => `${name}: interactive timeline`,
  },
  /** The list of all incidents, for programs that read text: https://llmstxt.org. */
  plain: {
    summary: (incidents: string, date: string) =>
      `${incidents} data breaches and related cases as dated lives: when data leaked, when anyone knew, when it became public, how much, and who says so. Data as of ${date}.`,
    rules: [
      'A figure is somebody’s claim, and its status says how well it is supported: found by a court, confirmed, reported, or only claimed. Repeat the status and the source with the figure.',
      'Units are never converted: people, accounts, records, items, files and bytes are different things and must not be added up.',
      'Dates are only as exact as the sources: a year is a year. A missing value means unknown, not zero.',
      'Cases that are no breaches (leaks of documents, exposures, penalties, compilations, trade) are said to be so, and are not counted with breaches.',
    ],
    licence: (licence: string) => `Licence: ${licence}. Name the source of a figure beside this site.`,
    cite: (citation: string) => `Cite an incident by its own page, as in: ${citation}`,
    data: 'Data',
    dataFile: 'everything as one JSON file',
    table: 'all incidents as a table, one CSV file',
    dataPackage: 'incidents, events, figures, money and sources as CSV tables, described as a Data Package',
    croissant: 'the same tables described for machine learning, as Croissant',
    schema: 'what each field means, as JSON Schema',
    about: 'how the data were gathered, how figures are ranked, and what is missing',
    corrections: 'what was wrong, what is right now, and why',
    explorer: 'the interactive timeline',
    incidents: 'Incidents',
    /** Organisation, country, what is known: each as far as it is there. */
    entry: (parts: readonly string[]) => parts.filter((part) => part !== '').join('; '),
    otherLanguage: (language: string) => `The same list in ${language}`,
  },
};

/** The page for addresses where nothing is. */
export const notFound = {
  title: 'There is no such page here',
  text: 'The address may be mistyped, or the page may have moved.',
  near: 'Did you mean one of these?',
  explorer: 'Open the timeline',
  all: 'All incidents',
};

export type AboutWords = typeof about;
export type CardWords = typeof card;
export type CorrectionsWords = typeof corrections;
export type IncidentPageWords = typeof incidentPage;
export type NotFoundWords = typeof notFound;
