import type { Relation } from '../../model/schema.ts';
import type { FieldWords } from '../about.ts';
import { one } from './plural.ts';

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
    organisation: 'whose data they were',
    parent: 'the group it belonged to at the time',
    country: 'ISO 3166-1; ZZ where there is no single country',
    sector: 'a short key',
    actor: 'who did it, in the words of VERIS',
    action: 'how, in the words of VERIS, and scraping',
    nature: 'what kind of case it is; a breach when absent',
    featured: 'one of the incidents that this data set is about',
    summary: 'what happened, in a few sentences',
    method: 'how it happened, in one sentence',
    data: 'kinds of data, as codes',
    dataWords: 'kinds of data, as the sources name them',
    events: 'dated steps',
    figures: 'every count that was found, not one chosen number',
    money: 'sums of money',
    disputes: 'questions on which sources disagree',
    notes: 'remarks on the quality of what is known',
    related: 'ids of incidents joined with it',
    evidence: 'absent: at least two pages that can be linked; single: one; weak: none, or none that carries the figure',
    evidenceNote: 'why the evidence is weak',
    sources: 'the pages referred to, by key',
  },
  event: {
    kind: 'what happened',
    date: 'when, in EDTF, no more exactly than it is known',
    note: 'in our own words',
    sources: 'keys of its sources',
  },
  figure: {
    value: 'the number, never converted between units',
    max: 'upper end, where a source gives a range',
    qualifier: 'exactly, about, more than, nearly, or up to',
    unit: 'what is counted',
    status: 'how well supported it is',
    scope: 'the whole case, a part, a sample, or a wider total',
    words: 'the wording, where the source gives no digits; the value is then its smallest reading',
    by: 'who says so',
    asOf: 'from when the figure stands',
    sources: 'keys of its sources',
  },
  money: {
    amount: 'the sum',
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
    seed: 'one of the documents that this data set grew from',
  },
};

/** The page about the data. */
export const about = {
  title: 'About the data',
  back: 'To the picture',
  lead: (incidents: string, sources: string, context: string) =>
    `${incidents} data breaches and related cases, ${sources} entries of sources, and ${context} laws, rules and quantities that give scale. Every date and figure names who says so.`,
  version: (version: string, date: string) => `Version ${version}, as of ${date}.`,
  files: 'Files',
  table: 'All incidents as a table (CSV)',
  /** What the data set is about, for search engines. */
  keywords: ['data breach', 'data leak', 'personal data', 'privacy', 'cybersecurity', 'breach disclosure', 'timeline'],
  /** What is measured of each incident, for search engines. */
  measured: [
    'date of the beginning',
    'date on which it was noticed',
    'date on which it was made public',
    'size: people, accounts, records, items, files or bytes',
    'fines and other money',
  ],
  contents: 'On this page',
  notCensus: {
    title: 'What this is not',
    text: [
      'It is no census. It holds the cases that we could document best, chosen for what they show, with Chinese cases at the centre and the best-documented breaches of the world around them. Shares and trends within it say something about these cases, not about all breaches.',
      'Breaches that nobody has found yet are not in it. The latest years therefore look fewer and quicker than they will prove.',
      'What is absent is unknown, never zero.',
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
      known: 'from the first proof that somebody knew until publication',
      unpublished:
        'from the beginning until publication, where nothing says when it was noticed; never counted as hidden',
    },
    proof: (kinds: string) => `Where no discovery is dated, these events prove that somebody knew: ${kinds}.`,
    durations: (days: string, months: string) =>
      `Durations are written in days up to ${days}, then in whole months below ${months}, then in years to the nearest half.`,
  },
  figures: {
    title: 'Figures, and which one is called best supported',
    text: 'A case has as many figures as its sources give. For each unit, one that covers the whole case is called best supported, by these rules in this order:',
    byStatus: (order: string) => `by who stands behind it: ${order}`,
    statusJoin: ' before ',
    rules: [
      'then the one that stands as of the latest day',
      'then the one with more sources',
      'then the smaller number, because a headline should not overstate',
    ],
    apart: 'Figures of a part, of a sample or of a wider total stand apart and are never mixed in.',
    units: (units: string) => `Units are never converted into one another, nor mixed: ${units}.`,
    bytes: 'Bytes measure a volume; they are never the size of a case.',
  },
  sums: {
    title: 'Sums',
    text: [
      'A sum says “at least”. It adds the best-supported figures of breaches in one unit. Figures that are only claimed, upper bounds, and cases that are no breaches are left out, and counted beside it.',
      'A person concerned by several breaches counts several times: a sum of people is no number of different people.',
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
  },
  licence: { title: 'Licence', text: 'Creative Commons Attribution 4.0 (CC BY 4.0). Cite the version.' },
};
