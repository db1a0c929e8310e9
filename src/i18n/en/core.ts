import type { DurationUnit } from '../../data/dates.ts';
import type { Qualifier, Unit } from '../../data/vocabulary.ts';
import type { WriteDay } from '../format.ts';
import type { Counted, LeftOutParts, SummaryParts } from '../parts.ts';

/** The form of a word that follows a number in English. */
export const one = (value: number, singular: string, plural: string) => (value === 1 ? singular : plural);

/** `1 incident`, `12 incidents`. */
export const incidents = (count: number, text: string) => `${text} ${one(count, 'incident', 'incidents')}`;

/** What a unit counts, one of it. */
const UNIT: Readonly<Record<Unit, string>> = {
  people: 'person',
  accounts: 'account',
  records: 'record',
  items: 'item',
  files: 'file',
  organisations: 'organisation',
  bytes: 'byte',
};
/** The same, of several. */
const UNITS: Readonly<Record<Unit, string>> = {
  people: 'people',
  accounts: 'accounts',
  records: 'records',
  items: 'items',
  files: 'files',
  organisations: 'organisations',
  bytes: 'bytes',
};

const QUALIFIED: Record<Qualifier, (value: string) => string> = {
  exactly: (value) => value,
  about: (value) => `about ${value}`,
  'more-than': (value) => `more than ${value}`,
  'at-least': (value) => `at least ${value}`,
  nearly: (value) => `nearly ${value}`,
  'up-to': (value) => `up to ${value}`,
};

/** January first. */
export const MONTHS: readonly string[] =
  'January February March April May June July August September October November December'.split(' ');

/** `1 January 2026`. */
export const writeDay: WriteDay = (year, month, day) => `${day} ${MONTHS[month - 1]} ${year}`;

/** What the formats need: each takes finished parts and gives the whole. */
export const formatWords = {
  /** Short words for thousands and more, the largest first; the number before them has up to three digits. */
  compactSteps: [
    [1e12, 'T'],
    [1e9, 'B'],
    [1e6, 'M'],
    [1e3, 'K'],
  ] as readonly (readonly [number, string])[],
  /** The same in full, for text. */
  countSteps: [
    [1e12, ' trillion'],
    [1e9, ' billion'],
    [1e6, ' million'],
    [1e3, ' thousand'],
  ] as readonly (readonly [number, string])[],
  /** Numbers of four digits: `1,234`, or `1234` where only longer ones are divided. */
  grouping: 'auto' as 'auto' | 'min2',
  /** Names of countries in full, or as short as they are commonly used. */
  countryNames: 'long' as 'long' | 'short',
  /** Names on which releases of CLDR differ: a picture is to say the same wherever it is drawn. */
  countries: { FK: 'Falkland Islands', HK: 'Hong Kong', MO: 'Macao', PS: 'Palestine' } as Readonly<
    Record<string, string>
  >,
  counted: (unit: Unit, value: number, text: string) => `${text} ${one(value, UNIT[unit], UNITS[unit])}`,
  /** What is counted, in the words of the data: `76 million households`. */
  countedAs: (what: string, text: string) => `${text} ${what}`,
  /** The wording of a source, where room is short. */
  quoted: (wording: string) => `“${wording}”`,
  inWords: (wording: string, least: string) => `“${wording}” (at least ${least})`,
  money: (currency: string, amount: string) => `${currency} ${amount}`,
  /** From here on a round sum is written with the words for large numbers: `50万元`, but `USD 500,000`. */
  roundMoneyFrom: 1_000_000,
  range: (low: string, high: string) => `${low} to ${high}`,
  qualified: (qualifier: Qualifier, value: string) => QUALIFIED[qualifier](value),
  /** Each from finished parts, for an axis: `Aug 2019`, `14`. */
  monthOfYear: (month: string, year: string) => `${month} ${year}`,
  dayOfMonth: (day: string) => day,
  decade: (year: string) => `the ${year}s`,
  span: (from: string, to: string) => `between ${from} and ${to}`,
  until: (date: string) => `not after ${date}`,
  since: (date: string) => `not before ${date}`,
  about: (text: string) => `about ${text}`,
  uncertain: (text: string) => `${text} (uncertain)`,
  duration: (unit: DurationUnit, text: string, value: number) => `${text} ${one(value, unit, `${unit}s`)}`,
  durationRange: (unit: DurationUnit, low: string, high: string) => `${low} to ${high} ${unit}s`,
  durationUpTo: (length: string) => `up to ${length}`,
  durationAtLeast: (length: string) => `at least ${length}`,
  noCountry: 'No single country',
};

/** One of what a unit counts, in a sentence: that it can be in several counts. */
export const once = (unit: Unit) => `one ${unit === 'bytes' ? 'file' : UNIT[unit]}`;

/** Words that the first view needs. */
export const words = {
  app: {
    title: 'Breach Timeline',
    /** Title of the document, with words that people look for. */
    pageTitle: 'Breach Timeline: data breaches and when they became known',
    /** Stands where other people's data bring no title. */
    untitled: 'Data breaches',
    pictureTitle: (title: string, view: string) => `${title}: ${view}`,
    loading: 'Loading the incidents…',
    skip: 'Skip to the list of incidents',
    help: 'Help',
    theme: 'Theme',
    themes: { auto: 'Auto', light: 'Light', dark: 'Dark' },
    updated: (date: string) => `Data as of ${date}`,
    licence: 'Data: CC BY 4.0. Each figure carries its sources.',
    licenceLabel: 'Licence: ',
    about: 'About the data',
    aboutShort: 'About',
    share: 'Share',
    corrections: 'Corrections',
    download: 'Download the data',
    schema: 'Schema',
    close: 'Close',
    language: 'Language',
    missing: {
      page: 'Part of this page could not be loaded.',
      search: 'The search could not be loaded: it is not applied.',
      language: 'The words of this language could not be loaded.',
      hint: 'If trying again does not help, reload the page.',
      retry: 'Try again',
      reload: 'Reload the page',
    },
  },
  views: {
    label: 'View',
    timeline: 'Timeline',
    scale: 'Size',
    delay: 'Time hidden',
    compare: 'Compare',
    table: 'Table',
    describe: {
      timeline: 'Timeline of data breaches: lives of incidents along time, in lanes.',
      scale: 'Chart of scale: incidents by the time they became public and by their size, on a log axis.',
      delay: 'Chart of delays: incidents lined up, with the time until each was noticed and made public.',
      compare: 'Incidents and quantities side by side, as areas true to their numbers, and their lives aligned.',
      table: 'Table of incidents, one a row.',
    },
  },
  groups: {
    label: 'Group by',
    values: { sector: 'sector', country: 'country', cause: 'cause', actor: 'actor', none: 'nothing' },
    all: 'All incidents',
    rest: 'All others',
  },
  /** The timeline of a narrow page, an incident a row: its orders, and the headings of its parts. */
  rows: {
    label: 'Show',
    values: { known: 'best known', largest: 'largest', newest: 'newest', lanes: 'in groups' },
    known: 'Best known first',
    largest: 'Largest first',
    claimed: (text: string) => `${text}, claimed`,
    told: 'Told in full',
    rest: 'The rest, best known first',
    unsized: 'No number known',
    open: 'Open now',
  },
  delays: {
    align: 'Measure from',
    alignments: { breach: 'the start', discovery: 'the discovery', disclosure: 'the publication' },
    order: 'Order',
    orders: { longest: 'longest first', time: 'by date' },
  },
  facets: {
    cause: {
      label: 'Cause',
      values: {
        hacking: 'Hacking',
        misuse: 'Insider',
        scraping: 'Scraping',
        error: 'Mistake',
        physical: 'Lost device',
        malware: 'Malware',
        social: 'Deception',
        unknown: 'Unknown',
      },
    },
    actor: {
      label: 'Who did it',
      values: { external: 'Outsider', internal: 'Insider', partner: 'Supplier or partner', unknown: 'Unknown' },
    },
    sector: {
      label: 'Sector',
      values: {
        technology: 'Technology',
        government: 'Government',
        finance: 'Finance',
        telecom: 'Telecom',
        health: 'Health',
        retail: 'Retail',
        'social-media': 'Social media',
        'transport-logistics': 'Transport',
        'travel-hospitality': 'Travel',
        education: 'Education',
        'media-gaming': 'Media, gaming',
        'law-enforcement': 'Law enforcement',
        'data-broker': 'Data brokers',
        manufacturing: 'Manufacturing',
        energy: 'Energy',
        legal: 'Law firms',
        'non-profit': 'Non-profits',
        political: 'Parties, campaigns',
        other: 'Other',
        unknown: 'Unknown',
      },
    },
    country: { label: 'Country', values: { unknown: 'Unknown' } },
    status: {
      label: 'How certain',
      values: {
        court: 'Found by a court',
        confirmed: 'Confirmed',
        observed: 'Counted by outsiders',
        reported: 'Reported',
        claimed: 'Claimed, unproven',
        sample: 'Checked in a sample',
        unknown: 'Size unknown',
      },
    },
    kind: {
      label: 'Kind of data',
      values: {
        name: 'Name',
        'postal-address': 'Address',
        phone: 'Phone number',
        email: 'E-mail address',
        'birth-date': 'Birth date and place',
        demographics: 'Sex, age, origin',
        'national-id': 'Official ID',
        passport: 'Passport',
        'driving-licence': 'Licence and vehicle',
        password: 'Password or access key',
        'user-name': 'User name or account',
        'payment-card': 'Payment card',
        'bank-account': 'Bank account, payments',
        'income-tax': 'Income, tax, credit',
        health: 'Health',
        location: 'Location',
        biometric: 'Biometric or genetic',
        'photo-video': 'Photo or video',
        messages: 'Messages and calls',
        travel: 'Travel and stays',
        purchases: 'Purchases, services',
        employment: 'Employment',
        education: 'Education',
        family: 'Family and contacts',
        device: 'Device and browsing',
        'police-record': 'Police or court file',
        'internal-documents': 'Internal files, code',
        profile: 'Profile and activity',
        'sensitive-life': 'Private life, politics',
        unspecified: 'Not specified',
        unknown: 'Not known',
      },
    },
    nature: {
      label: 'Type of case',
      values: {
        breach: 'Breach',
        leak: 'Leak of documents',
        penalty: 'Penalty without a theft',
        compilation: 'Compilation of older data',
        exposure: 'Exposure without proven theft',
        trade: 'Trade in data',
        unknown: 'Unknown',
      },
    },
  },
  filters: {
    label: 'Filters',
    search: 'Search',
    searchHint: 'Search a company, country, year…',
    size: 'Size',
    sizeAny: 'any',
    breachesOnly: 'Breaches only',
    active: 'Active filters',
    /** The button of the filters that few readers ask for. */
    more: (count: number, text: string) => (count === 0 ? 'More filters' : `More filters (${text})`),
    toggle: (count: number, text: string) => (count === 0 ? 'Filters' : `Filters (${text})`),
    find: (label: string) => `Find in “${label}”`,
    clear: 'Clear',
    clearAll: 'Clear all filters',
    remove: (what: string) => `Remove filter: ${what}`,
    chosen: (label: string, count: number) => `${label} · ${count}`,
    chip: (label: string, values: string) => `${label}: ${values}`,
    query: (text: string) => `“${text}”`,
    sizeBetween: (low: string, high: string) => `${low} to ${high}`,
    sizeAtLeast: (low: string) => `${low} or more`,
    sizeAtMost: (high: string) => `${high} or fewer`,
    sizeKnown: 'known',
    sizeNotKnown: 'unknown',
    orUnknown: (text: string) => `${text}, or unknown`,
    someOf: (values: readonly string[], rest: string) => `${values.join(', ')} and ${rest} more`,
    years: (from: string, to: string) => (from === to ? from : `${from}–${to}`),
    dates: (from: string, to: string) => (from === to ? from : `${from} – ${to}`),
    time: 'Time',
  },
  summary: {
    incidents,
    columnSum: (subject: string, unit: Unit, sum: string) =>
      `${subject}; counts of ${UNITS[unit]} add up to about ${sum}`,
    /** Both of what follows, for those who hear it. */
    whole: (sentence: string, leftOut: string) => `${sentence} ${leftOut}`,
    sentence: ({ shown, events, all, years, sum, unit }: SummaryParts) => {
      const subject =
        shown.value === all.value
          ? incidents(shown.value, shown.text)
          : `${shown.text} of ${all.text} ${one(all.value, 'incident', 'incidents')}`;
      const counted =
        events.value < shown.value ? `${subject} (${events.text} ${one(events.value, 'event', 'events')})` : subject;
      const when = years === undefined ? '' : years[0] === years[1] ? `, ${years[0]}` : `, ${years[0]}–${years[1]}`;
      const told = `${counted}${when}.`;
      if (!sum) return unit === undefined || shown.value === 0 ? told : `${told} None of them counts ${UNITS[unit]}.`;
      const about = sum.about ? 'about ' : '';
      if (sum.counted.value === 1) {
        return `${told} ${shown.value === 1 ? 'It' : 'One of them'} counts ${about}${sum.quantity}.`;
      }
      return `${told} In the ${sum.counted.text} cases that count ${UNITS[sum.unit]}, the counts add up to ${about}${sum.text}; ${once(sum.unit)} can be in several.`;
    },
    leftOut: ({ otherUnits, otherNature, noFigure, contained }: LeftOutParts) => {
      const kinds: string[] = [];
      if (otherUnits.value > 0) kinds.push(`${otherUnits.text} counted in other units`);
      if (otherNature.value > 0) kinds.push(`${otherNature.text} that are not breaches`);
      if (noFigure.value > 0) kinds.push(`${noFigure.text} with no reliable number`);
      if (contained.value > 0) kinds.push(`${contained.text} contained in others`);
      return kinds.length === 0 ? '' : `Not in this total: ${kinds.join(', ')}.`;
    },
    /** Beside what a search has found so far. */
    searching: 'Still searching the descriptions…',
    noteLabel: 'How we add this up',
    none: 'No incident matches these filters.',
    note: 'The sum adds the best-supported figures of breaches in one unit, a range at its lower end, claims left out. It is not a number of different people: somebody affected twice is counted twice. Victims of one campaign, supplier or sale are one event.',
    nothing: 'This data set holds no incident.',
  },
  relations: {
    beside: (incidents: string) => `· ${incidents}`,
    join: (together: string) => `${together}. Press to merge them.`,
    part: (together: string) => `${together}. Press to separate them.`,
  },
  phases: {
    hidden: 'hidden',
    known: 'known, not public',
    unpublished: 'secret; when it was discovered is not known',
    public: 'made public',
    beginUnknown: 'the beginning is unknown',
    publicUnknown: 'the day it became public is unknown',
    sizeUnknown: 'the size is unknown',
  },
  events: {
    'breach-start': 'Began',
    'breach-end': 'Access ended',
    sale: 'Put up for sale',
    discovery: 'Noticed',
    'report-to-authority': 'Reported to an authority',
    disclosure: 'Made public',
    listed: 'Entered in a list',
    apology: 'Apology',
    arrest: 'Arrest',
    charge: 'Charge',
    lawsuit: 'Lawsuit',
    verdict: 'Verdict',
    sentence: 'Sentence',
    penalty: 'Penalty',
    response: 'Response',
  },
  /** Under a picture: what the sentence counts and the picture cannot show. */
  notShown: {
    allUndated: ({ value, text }: Counted) =>
      value === 1
        ? 'This incident has no date, so it has no place on a time axis.'
        : `None of these ${text} incidents has a date, so they have no place on a time axis.`,
    undated: ({ value, text }: Counted) =>
      `${text} ${one(value, 'incident has', 'incidents have')} no date and cannot be shown here.`,
    outside: ({ value, text }: Counted) => `${text} ${one(value, 'lies', 'lie')} outside these years.`,
    later: ({ text }: Counted) => `${text} more became public only after the time shown here.`,
    together: (sentences: readonly string[]) => sentences.join(' '),
  },
  axis: {
    each: 'each line is ×10',
    reference: (name: string, value: string) => `${name} ${value}`,
    /** The strip of incidents whose number is zero. */
    zero: 'none (0)',
    unknownSize: 'size unknown',
    /** Under an axis of several units. */
    mixed: (units: string, isCrossed: boolean) =>
      `One axis for different counts: ${units}.${isCrossed ? ' A mark with a bar across counts neither people nor accounts.' : ''}`,
    notInUnit: 'not in this unit',
    units: {
      label: 'Count',
      all: 'everything',
      ...UNITS,
    },
  },
  chart: {
    label: (view: string) =>
      `${view}. Arrow keys move between incidents, Enter opens one; the list beside it says the same in words.`,
    hint: 'Ctrl + scroll to zoom',
    hintMac: '⌘ + scroll to zoom',
    fit: 'Reset zoom',
    /** Under a picture that ends early: the groups that follow. */
    moreGroups: (count: number, text: string, names: string) =>
      `${text} more ${one(count, 'group', 'groups')}: ${names}`,
    /** Under a list that ends early: more of it, and where the rest is. */
    moreRows: (count: number, text: string) => `Show more of the ${text} other ${one(count, 'case', 'cases')}`,
    restOfRows: (count: number, text: string) =>
      `${text} more ${one(count, 'case', 'cases')}: search or filter, or look at the list below`,
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    inForce: (date: string) => `In force ${date}`,
    colours: (by: string) => `Colour: ${by}`,
    coloursForced: 'Your system sets the colours: lanes and words tell incidents apart.',
  },
  statuses: {
    court: 'found by a court',
    confirmed: 'confirmed',
    observed: 'counted by outsiders',
    reported: 'reported',
    claimed: 'only claimed',
    sample: 'counted in a sample',
  },
  outline: {
    label: 'Incidents',
    incident: 'Incident',
    hint: {
      time: 'Newest first',
      delay: 'Longest delay first',
      size: 'Largest first',
    },
    divide: 'List by',
    byYear: 'year',
    byNothing: 'nothing',
    largest: 'Jump to the largest',
    nextLargest: 'Jump to the next largest',
    noYear: 'Date unknown',
    severalYears: 'Year not exactly known',
    noMonth: 'Month not known',
    /** After a name or a sentence, where it is heard: on the page what follows stands in another line. */
    stop: '.',
    more: (count: string) => `Show ${count} more`,
    year: (year: string) => year,
    says: {
      all: (phrases: readonly string[]) => phrases.join('; '),
      hidden: (lag: string) => `hidden for ${lag}`,
      known: (lag: string) => `known for ${lag} before it was public`,
      unpublished: (lag: string) => `secret for ${lag}; when it was discovered is not known`,
      public: (date: string) => `made public ${date}`,
      event: (event: string, date: string) => `first known date: ${event.toLowerCase()}, ${date}`,
      size: (figure: string, status: string) => `${figure}, ${status}`,
      partOf: (event: string) => `part of ${event}`,
      beginUnknown: 'beginning unknown',
      sizeUnknown: 'size unknown',
    },
  },
};
