import type { DurationUnit } from '../../data/dates.ts';
import type { HeadsOf } from '../../data/per-head.ts';
import type { Beside, Part } from '../../data/versions.ts';
import type { Action, CoverageEffect, CoverageKind, Qualifier, SourceKind, Unit } from '../../data/vocabulary.ts';
import type { ChangeCounts, ComparedYears, Counted, EntryDates, LargestOfUnit } from '../parts.ts';
import { incidents, one } from './core.ts';

/** How to cite an incident or a view. */
const cite = {
  incident: 'How to cite this incident',
  view: 'How to cite this view',
  open: 'Cite or link this view',
  style: 'Style',
  text: 'Citation',
  link: 'Link that reopens exactly this',
  copy: 'Copy the citation',
  copyLink: 'Copy the link',
  copied: 'Copied',
  select: 'Selected: copy it with the keys of your system',
  viewTitle: (view: string, sentence: string) => `${view}: ${sentence}`,
  note: 'Please also cite the original source of any figure. The version number identifies this state of the data.',
};

/** A ratio is rounded, so that nothing is exact. */
const RATIOS: Record<Qualifier, (text: string) => string> = {
  exactly: (text) => `about ${text}`,
  about: (text) => `about ${text}`,
  'more-than': (text) => `more than ${text}`,
  'at-least': (text) => `at least ${text}`,
  nearly: (text) => `nearly ${text}`,
  'up-to': (text) => `up to ${text}`,
};

/** Incidents and quantities side by side. */
const compare = {
  counted: (name: string, date: string) => `${name}, ${date}`,
  quantity: (count: string, unit: string) => `${count} ${unit}`,
  otherUnits: { attacks: 'attacks', credentials: 'log-ins' },
  heading: (unit: string) => `${unit.slice(0, 1).toUpperCase()}${unit.slice(1)}`,
  scale: (square: string, row: string) => `one square = ${square}; a full row = ${row}`,
  square: (square: string) => `one square = ${square}`,
  ofSquare: (share: string) => `${share} of a square`,
  apart:
    'Unlike things are counted here. Each unit has squares of its own, and areas can be compared only within one unit.',
  volume: 'Bytes are a volume: they do not say how many people or accounts.',
  ranges: 'Paler or hollow squares on top: the most that a source says. A line across: the least.',
  who: (status: string, by: string) => `${status}: ${by}`,
  countedBy: (publisher: string) => `source: ${publisher}`,
  range: (low: string, high: string) => `sources say ${low} to ${high}`,
  nothing: 'There is nothing to compare yet. Choose incidents and quantities above.',
  suggested: 'An example. Choose your own above.',
  lives: {
    breach: 'Side by side, from day one',
    discovery: 'Side by side, from the day of discovery',
    disclosure: 'Side by side, from the day they became public',
  },
  unaligned: {
    breach: 'beginning unknown: drawn from its first known date',
    discovery: 'discovery undated: drawn from its first known date',
    disclosure: 'publication undated: drawn from its first known date',
  },
  phrases: (phrases: readonly string[]) => phrases.join('; '),

  chooser: {
    label: 'What is compared',
    add: 'Add an incident or a quantity',
    addIncident: 'Add an incident',
    /** With a name or two of what there is to choose from. */
    hint: (names: readonly string[]) =>
      names.length === 0 ? 'Type a name' : `Type a name, such as ${names.join(' or ')}`,
    results: (count: number, text: string) => `${text} ${one(count, 'thing', 'things')} to choose from`,
    none: 'Nothing has this name.',
    more: (count: string) => `${count} more: type on to narrow them down`,
    incident: 'incident',
    incidentOf: (year: string) => `incident, ${year}`,
    quantity: (quantity: string) => `quantity: ${quantity}`,
    remove: (name: string) => `Remove ${name} from the comparison`,
    clear: 'Remove all',
    limits: 'At most four incidents, and six things in all.',
    fullIncidents: 'Four incidents are compared already. Remove one to add another.',
    full: 'Six items are compared already. Remove one to add another.',
    added: (name: string) => `${name} added.`,
    removed: (name: string) => `${name} removed.`,
    suggestion: (names: string) => `Suggested: ${names}.`,
    keep: 'Use this comparison',
    leftOut: (names: string) => `Left out, as at most four incidents are compared: ${names}.`,
    incomplete: 'Some of what the address names is still loading…',
  },

  table: {
    label: 'Side by side',
    caption: 'What is known of each, with its sources',
    open: (name: string) => `Open ${name}`,
    what: 'What it is',
    quantity: 'a quantity to compare with',
    organisation: 'Organisation',
    country: 'Country',
    hidden: 'Hidden',
    known: 'Known, not public',
    unpublished: 'Not public, noticed when unknown',
    public: 'Made public',
    size: 'Size',
    figures: 'All figures, by who says so',
    perHead: 'Per head',
    aftermath: 'What followed',
    sourceCount: 'Number of sources',
    sources: 'Sources',
    sourcesOpen: (count: number, text: string) => `Show ${text} ${one(count, 'source', 'sources')}`,
    unknown: 'unknown',
    never: 'never: it was published before anybody is known to have noticed',
    undatedPublication: (event: string, date: string) => `not dated; ${event.toLowerCase()} ${date}`,
    notApplicable: 'does not apply',
    nothing: 'nothing recorded',
    asOf: (date: string) => `as of ${date}`,
    outside: (scope: string) => `${scope}, not the whole`,
    loading: 'Loading notes and sources…',
  },

  unlike: {
    all: (things: string) => `Not in one unit, and so not to be set against each other: ${things}.`,
    thing: (name: string, unit: string) => `${name} (${unit})`,
    unknown: 'size unknown',
  },

  perHead: {
    /** `count` of each `base`: 71 in 100. */
    inBase: (_of: HeadsOf, qualifier: Qualifier, count: string, base: string) =>
      RATIOS[qualifier](`${count} in ${base}`),
    rangeInBase: (_of: HeadsOf, low: string, high: string, base: string) => `${low} to ${high} in ${base}`,
    times: (qualifier: Qualifier, times: string) => `${RATIOS[qualifier](times)} times the number`,
    rangeTimes: (low: string, high: string) => `${low} to ${high} times the number`,
    spread: (range: string) => `${range} if every figure counts`,
    of: {
      population: 'of the people of the country',
      users: 'of the users of the platform',
      chosen: 'of the quantity set beside it',
    },
    numbers: (figure: string, reference: string) => `${figure} of ${reference}`,
    more: 'More than there were: accounts, or people counted more than once.',
    why: {
      'no-size': 'No ratio: the size is unknown.',
      'other-unit': (unit: string) =>
        `No ratio: it is counted in ${unit}, and nobody says how many people or accounts these belong to.`,
      'no-count': 'No ratio: the data hold no count of people or users from about that time.',
    },
  },

  legend: {
    most: 'paler or hollow squares on top: the most that a source says',
    least: 'line across: the least that a source says',
    part: 'part of a square: that part of what one stands for',
  },

  details: {
    add: 'Add to compare',
    remove: 'Remove from compare',
    go: (count: number, text: string) => `Compare ${text} ${one(count, 'thing', 'things')}`,
    full: 'The comparison is full: up to 4 incidents, and 6 items in total.',
  },
};

/** What a sentence on delays is made of; the lengths are finished, ranges and all. */
interface DelayParts {
  readonly count: Counted;
  readonly half: string;
  /** What one in ten exceeded, where there are enough to say. */
  readonly tenth: string | undefined;
}

const breaches = ({ value, text }: Counted) => `${text} ${one(value, 'breach', 'breaches')}`;
const longer = (tenth: string | undefined) => (tenth === undefined ? '' : `; one in ten took more than ${tenth}`);

/** What a view shows, in a sentence above it. */
const headline = {
  nothing: 'No incident matches.',
  cases: ({ value, text }: Counted) => `${text} ${one(value, 'case', 'cases')}`,
  secret: {
    days: (count: Counted) => `Half of ${breaches(count)} stayed secret for days.`,
    weeks: (count: Counted) => `Half of ${breaches(count)} stayed secret for weeks.`,
    months: (count: Counted) => `Half of ${breaches(count)} stayed secret for months.`,
    years: (count: Counted) => `Half of ${breaches(count)} stayed secret for a year or more.`,
  },
  within: (half: string, tenth: string | undefined) => `Half came out within ${half} of starting${longer(tenth)}.`,
  published: ({ value, text }: Counted) =>
    value === 0
      ? 'No case came to light in this time.'
      : `${text} ${one(value, 'case', 'cases')} came to light in this time.`,
  crossing: ({ value, text }: Counted) =>
    `${text} more ${one(value, 'reaches', 'reach')} into this time, and came to light before or after it, or nobody says when.`,
  largest: (figure: string) => `The largest breach touched ${figure}.`,
  is: (name: string) => `${name}.`,
  mostAreSmaller: (name: string, half: string) => `${name}. Half of the breaches counted alike are below ${half}.`,
  rows: (count: Counted) => `${count.text} ${one(count.value, 'case', 'cases')}, one in each row.`,
  compare: 'How big is that?',
  compareLine: 'Choose incidents, and things that give scale.',
};

/** All of time under the picture. */
const overview = {
  label: 'Overview',
  from: 'Beginning of the visible time',
  to: 'End of the visible time',
  most: (count: string) => `most in a year: ${count}`,
  describe: 'Incidents by the year they became public; two handles bound the visible time.',
  years: 'Years',
  bar: (time: string, said: string) => `${time}: ${said}`,
  look: (bar: string) => `${bar}. Show only this time.`,
};

/** Where a reader may begin. */
const start = {
  label: 'Start here',
  hint: (count: number, text: string) => `${count === 6 ? 'Six' : text} ${one(count, 'case', 'cases')} told in full`,
  more: 'More cases',
  choices: { largest: 'Largest', longest: 'Longest hidden', newest: 'Newest', random: 'Random' },
  after: (year: string, lag: string) => `made public in ${year}, after ${lag}`,
  delay: (lag: string) => `after ${lag}`,
  public: (year: string) => `made public in ${year}`,
  known: (year: string) => `known since ${year}`,
  undated: 'date unknown',
};

/** How long nobody knew. */
const delay = {
  label: 'How long did nobody know?',
  sentence: {
    breach: ({ count, half, tenth }: DelayParts) =>
      `Half of ${breaches(count)} came out within ${half} of starting${longer(tenth)}.`,
    discovery: ({ count, half, tenth }: DelayParts) =>
      `Once noticed, half of ${breaches(count)} were public within ${half}${longer(tenth)}.`,
    disclosure: ({ count, half, tenth }: DelayParts) =>
      `When it came out, half of ${breaches(count)} had gone on for no longer than ${half}${
        tenth === undefined ? '' : `; one in ten for longer than ${tenth}`
      }.`,
  },
  /** Nothing can be drawn: which dates are missing. */
  missing: {
    breach: 'No incident here has both a beginning and a day on which it was made public.',
    discovery: 'No incident here has both a day on which it was noticed and one on which it was made public.',
    disclosure: 'No incident here has both a beginning and a day on which it was made public.',
  },
  elsewhere: 'Show them in the timeline',
  tooFew: ({ value, text }: Counted) =>
    value === 0
      ? 'No breach in this selection has both the dates that a delay takes.'
      : `Only ${breaches({ value, text })} in this selection ${one(value, 'has', 'have')} both the dates that a delay takes: too few to say what is usual.`,
  unknown: {
    breach: (count: Counted) => `Another ${count.text} ${one(count.value, 'has', 'have')} no known start date.`,
    discovery: (count: Counted) => `For another ${count.text}, no source says when it was discovered.`,
    disclosure: (count: Counted) => `Another ${count.text} ${one(count.value, 'has', 'have')} no known start date.`,
  },
  lengths: {
    day: 'a day',
    atMost: (length: string) => `at most ${length}`,
  },
  axis: {
    tick: (unit: DurationUnit, value: number, text: string) => `${text} ${one(value, unit, `${unit}s`)}`,
    before: (length: string) => `${length} before`,
    zero: { breach: 'beginning', discovery: 'noticed', disclosure: 'made public' },
  },
  picture: {
    share: { breach: 'Share made public', discovery: 'Share made public', disclosure: 'Share already under way' },
    percent: (text: string) => `${text}%`,
    half: (length: string) => `median ${length}`,
    tenth: (length: string) => `one in ten: longer than ${length}`,
    counted: breaches,
    more: (text: string) => `${text} more`,
  },
  beside: {
    label: (text: string) => `Not in the picture (${text})`,
    'begin-unknown': 'The beginning is unknown',
    'discovery-unknown': 'When it was noticed is unknown',
    'disclosure-unknown': 'When it became public is unknown',
    contradiction: 'The dates contradict each other',
    counted: (reason: string, text: string) => `${reason}: ${text}`,
    more: (text: string) => `and ${text} more`,
  },
  natures: (drawn: Counted, without: Counted) =>
    `${drawn.text} ${one(drawn.value, 'incident', 'incidents')} of another kind (leaks, exposures, penalties, compilations, trade) ${one(drawn.value, 'is', 'are')} drawn, with shapes of their own, but not counted${
      without.value === 0 ? '' : `; ${without.text} more ${one(without.value, 'has', 'have')} no such dates`
    }.`,
  truncation:
    'What no curve can show: breaches that nobody has found yet are not in the data. Recent years will look slower once more cases surface.',
  method: {
    label: 'How this is calculated',
    bounds:
      'Many dates are known only to the month or the year, so a delay is a range. The band runs from the share that must have been public by then, if every delay was as long as its dates allow, to the share that may have been, if every one was as short.',
    estimate: (length: string) =>
      `The line in it is the nonparametric maximum-likelihood estimate for interval-censored durations; it puts the half at ${length}.`,
    estimateOnly: 'The line in it is the nonparametric maximum-likelihood estimate for interval-censored durations.',
    source:
      'B. W. Turnbull, “The empirical distribution function with arbitrarily grouped, censored and truncated data”, Journal of the Royal Statistical Society B 38 (1976), 290–295.',
    discovery:
      'Counted from the day on which the organisation noticed; what it noticed no sooner than everybody counts as no days.',
  },
  legend: {
    fade: 'fading end: between the shortest and the longest time that the dates allow',
    band: 'band: the share made public by then, between the least and the most that the dates allow',
    line: 'line in it: Turnbull’s estimate',
    half: 'upright band: the time by which half were public',
    gathered: 'column: incidents for which there is no line, by their delay',
  },
  table: {
    caption: 'Delays by group',
    group: 'Group',
    count: 'Breaches',
    half: 'Half within',
    tenth: 'One in ten longer than',
    unknown: 'Dates unknown',
    tooFew: 'too few',
  },
};

/** The open incident. */
const details = {
  /** What a sheet over the page is pulled by. */
  sheet: 'More or less of the details',
  previous: 'Previous',
  next: 'Next',
  of: (position: string, total: string) => `${position} of ${total}`,
  page: 'Page of this incident',
  outside: 'not in the selection',
  onSystemsOf: (host: string) => `; data on the systems of ${host}`,
  partOf: (organisation: string, parent: string) => `${organisation} (${parent})`,
  source: (number: string) => `Source ${number}`,
  newTab: '(opens in a new tab)',
  bySources: 'In the words of the sources: ',
  hiddenFor: 'unnoticed',
  knownFor: 'kept quiet',
  publicAfter: 'from start to publication',
  unpublishedFor: 'secret; unclear when anyone knew',
  howMany: 'How many?',
  moreFigures: (count: number, text: string) => `${text} more ${one(count, 'figure', 'figures')}`,
  inFull: (count: number, text: string) => `${one(count, 'The event', `All ${text} events`)} in full`,
  moreDisputes: (_count: number, text: string) => `${text} more`,
  /** Between the outlets that say something, and what they say. */
  afterOutlet: ': ',
  andOthers: (outlet: string) => `${outlet} and others`,
  notWhole: 'Parts, samples and wider totals',
  scopes: { whole: 'the whole', part: 'a part', sample: 'a sample', wider: 'a wider total' },
  background: 'For scale, and from that time',
  setAside: 'Replaced or rejected numbers',
  superseded: 'a later number replaces it',
  rejections: { misprint: 'a misprint', misreading: 'a misreading', denial: 'the number of those who deny the case' },
  /** Why an editor chose a figure for the size. */
  reason: (text: string) => `Chosen because: ${text}`,
  figureEvidence: { none: 'no page that can be opened', primary: 'from a primary source' },
  best: 'best evidence',
  logScale: 'log scale',
  life: 'What happened when',
  disputes: 'Where sources disagree',
  money: 'Money',
  moneyKinds: {
    'asking-price': 'Asking price',
    'unit-price': 'Unit price',
    'illegal-profit': 'Illegal profit',
    ransom: 'Ransom',
    fine: 'Fine',
    penalty: 'Penalty',
    settlement: 'Settlement',
    cost: 'Cost',
    other: 'Other',
  },
  measures: {
    item: 'item',
    person: 'person',
    CV: 'CV',
    waybill: 'waybill',
    day: 'day',
    month: 'month',
    year: 'year',
  },
  per: (amount: string, per: string) => `${amount} per ${per}`,
  /** Several of what something costs: `30,000 items`. */
  measured: (number: string, measure: string) => `${number} ${measure}s`,
  fined: (sum: string) => `Fine: ${sum}`,
  /** A part of a sum, and whose it is. */
  partOfSum: (whose: string, sum: string) => `${whose} ${sum}`.trim(),
  inBrackets: (parts: readonly string[]) => `(${parts.join('; ')})`,
  laws: 'Rules',
  /** How many came during the case, were older, and are listed in all. */
  lawCounts: (fresh: Counted, older: Counted, all: Counted) => {
    const rest = all.value - fresh.value - older.value;
    const said = [
      fresh.value > 0 && `${fresh.text} new during the case`,
      older.value > 0 && `${older.text} older`,
      rest > 0 && fresh.value + older.value > 0 && `${rest} more`,
    ].filter(Boolean);
    return said.length === 0 ? all.text : said.join(', ');
  },
  olderLaws: (text: string) => `Already in force when it began (${text})`,
  noLaws: 'None of the rules listed in these data was in force there.',
  lawTimings: {
    throughout: 'Already in force when it began',
    during: 'New during the case',
    'by-disclosure': 'In force when it came out; unclear whether already at the beginning',
    perhaps: 'New about the time it came out; the dates do not say which was first',
  },
  since: (date: string) => `since ${date}`,
  /** Who noticed, told or answered; stands after the kind of event and its date. */
  by: {
    organisation: 'by the organisation',
    authority: 'by an authority',
    'third-party': 'by an outsider',
    attacker: 'by the attacker',
  },
  data: 'What was taken',
  method: 'How it happened',
  extras: 'More from this list',
  notes: 'Notes',
  sources: 'Sources',
  /** Common ways in which a source was seen, by how the data say it. */
  ways: { 'a copy': 'read in a copy' },
  carriedBy: (publisher: string) => `read via ${publisher}`,
  noLink: 'no link',
  /** Between a publisher and a title, which stand apart in type. */
  afterPublisher: '. ',
  /** A title that we gave a page ourselves stands in brackets, as catalogues do. */
  descriptiveTitle: (title: string) => `[${title}]`,
  evidence: {
    single: 'Based on one source only.',
    weak: 'Weak evidence: no online source we could link gives these figures.',
  },
  nature: (kind: string) => `${kind}: not a breach, so it is counted separately`,
  as: (date: string) => `as of ${date}`,
  /** When an entry was written, last changed and last checked, as far as each is known. */
  entry: ({ written, changed, checked }: EntryDates) => {
    const said = [
      written && `written ${written}`,
      changed && `last changed ${changed}`,
      checked && `last checked against its sources ${checked}`,
    ].filter(Boolean);
    return said.length === 0 ? '' : `Entry ${said.join(', ')}`;
  },
  /** Collections of others that have the same incident. */
  elsewhere: (collections: readonly string[]) => `Also in: ${collections.join(', ')}`,
  /** A key in a collection of others, where no address is known. */
  elsewhereKey: (collection: string, key: string) => `${collection} (${key})`,
  loading: 'Loading notes and sources…',
  missing: 'The notes and sources could not be loaded.',
};

/** In lists of filters, and in the panel of sizes. */
const filters = {
  sizeFrom: 'At least',
  sizeTo: 'At most',
  sizeUnknown: 'Include unknown sizes',
  sizeOnlyUnknown: 'Only unknown sizes',
  sizeUnit: 'People, accounts, records: each incident in what its sources count.',
  sizeBars: 'Incidents by size',
  sizeBar: (from: string, count: number, text: string) =>
    `${from} or more, under ten times that: ${incidents(count, text)}`,
  breachesOnlyHint: 'Leave out leaks, exposures, penalties, compilations and trade',
  findNone: 'No value has these letters.',
  clearOf: (label: string) => `Clear ${label}`,
  wouldRemain: (count: string) => `${count} would remain`,
};

/** A selection without incidents. */
const empty = {
  title: 'No incidents match',
  /** Where a search alone finds nothing. */
  nothingFound: (query: string) => `No incident matches ${query}.`,
  hint: 'Check the spelling, or try a company, country or year.',
  relax: (filter: string) => `Remove ${filter}`,
  back: (count: number, text: string) => incidents(count, text),
  advice: 'Try removing:',
  adviceAll: 'Removing one filter is not enough. Remove several, or all.',
};

/** The line under a picture with few controls or none. */
const guest = {
  dataOf: (updated: string) => `${updated}, CC BY 4.0`,
  full: 'Open the full picture',
};

/** What this is, how it is read, and how it is used. */
const help = {
  title: 'What is this, and how do I read it?',
  what: 'Cases in which data got out, on one line of time: when it happened, how long it stayed secret, how much got out, and who says so.',
  /** Of a small drawing of one life. */
  example: (name: string) => `An example: ${name}`,
  /** What stands at its parts: a name, and what it means. */
  parts: {
    hidden: ['Data is out', 'the organisation does not know'],
    known: ['Kept quiet', 'it knows, the public does not'],
    public: ['Made public', 'a bigger dot means more data'],
  } as Readonly<Record<'hidden' | 'known' | 'public', readonly [name: string, means: string]>>,
  /** What else one must know. */
  marks: [
    'A bar that fades: the exact date is not known.',
    'A full dot is confirmed. A ring is only reported. An empty dot is only claimed.',
    'Press a bar or a name, and the case opens: what was taken, how, and who says so.',
  ] as readonly string[],
  tour: 'Show me around (five steps)',
  list: [
    ['← →', 'previous or next in time'],
    ['↑ ↓', 'group above or below'],
    ['Page Up, Page Down', 'ten at a time'],
    ['Home, End', 'first or last'],
    ['+ −', 'zoom in or out'],
    ['Shift + ← →', 'move in time'],
    ['0', 'reset the zoom'],
    ['Enter', 'open the case'],
    ['J', 'merge or separate related cases'],
    ['Esc', 'close and go back'],
    ['/', 'search'],
    ['?', 'this help'],
  ] as readonly (readonly [string, string])[],
  outline: 'Keys in the list',
  outlineList: [
    ['↑ ↓', 'line above or below'],
    ['Page Up, Page Down', 'ten lines at a time'],
    ['Home, End', 'first or last line'],
    ['Shift + Page Down, Page Up', 'to the largest, the next largest, and back'],
    ['Enter', 'open the case; open or close a year, month or group'],
  ] as readonly (readonly [string, string])[],
  pointer: 'With a mouse',
  pointerList: [
    ['click', 'open a case'],
    ['Ctrl or ⌘ + scroll', 'zoom at the pointer'],
    ['drag, scroll sideways', 'move in time'],
    ['Shift + drag', 'zoom into a range'],
    ['double-click', 'zoom in'],
  ] as readonly (readonly [string, string])[],
  touch: 'With your fingers',
  touchList: [
    ['tap', 'open a case'],
    ['drag sideways', 'move in time'],
    ['pinch', 'zoom'],
  ] as readonly (readonly [string, string])[],
  board: 'With a keyboard',
  note: 'These keys work while the picture has the focus.',
  single: 'Use single-letter keys',
};

/** The tour over the live picture. */
const tour = {
  start: 'New here? Take the tour',
  place: (step: string, all: string) => `${step} of ${all}`,
  back: 'Back',
  next: 'Next',
  done: 'Done',
  close: 'Close the tour',
  steps: {
    life: {
      title: 'One life',
      says: 'Each bar is one case. It begins when data got out and ends at the dot, when the public heard of it.',
    },
    phases: {
      title: 'Who knew when',
      says: 'Solid: the organisation did not know yet. Striped: it knew and kept quiet. The dot: everybody could know.',
    },
    size: {
      title: 'How big',
      says: 'A bigger dot means more data. Under “Size” all cases stand by their number of people, accounts or records.',
    },
    sources: {
      title: 'Who says so',
      says: 'Press a name and the case opens. Every number there names who gave it, and where sources disagree you see both.',
    },
    search: {
      title: 'Try it',
      says: 'Type a company, a country, or what was taken: “hotel”, “passwords”, “Yahoo”. The picture follows.',
    },
  },
};

/** Beside what a search has found. */
const search = {
  best: 'Best match first',
  why: (reasons: readonly string[]) => `Matches: ${reasons.join('; ')}`,
  value: (value: string, facet: string) => `${value} (${facet.slice(0, 1).toLowerCase()}${facet.slice(1)})`,
  event: (event: string, year: string) => `${event} ${year}`,
  quoted: (text: string) => `“${text}”`,
};

/** How to read the picture. */
const legend = {
  label: 'How to read this',
  /** The marks that matter most, in one line over the picture. */
  key: {
    hidden: 'data is out, organisation unaware',
    known: 'known, but kept quiet',
    public: 'made public (bigger = more data)',
    dated: 'publication date unknown',
    confirmed: 'confirmed',
    reported: 'reported',
    claimed: 'only claimed',
    unit: 'other than people or accounts',
  },
  more: 'All marks',
  fade: 'fading end: the date is known only to the month or year',
  hidden: 'solid: data was out and the organisation did not know',
  known: 'hatched: someone knew, the public did not',
  unpublished: 'pale: not public; unclear whether anyone knew',
  disc: 'disc: made public',
  dated: 'half disc: nobody says when it was made public; it stands at another date that is known',
  sizes: 'the bigger the dot, the more data (each step about ten times)',
  confirmed: 'full: confirmed or found by a court',
  reported: 'ringed: reported, or counted by outsiders; not confirmed',
  claimed: 'hollow: only claimed',
  sizeUnknown: 'dashed: size unknown',
  aftermath: 'hairline and ticks: arrest, charge, verdict, penalty',
  natures:
    'triangle: documents leaked; diamond: data left open; square: data traded; hexagon: older data put together; cross: a fine',
  flag: 'flag: a law or rule takes effect',
  cluster: 'grey box: several cases too close to draw; press it for their names',
  bracket: 'bracket: cases that belong together; press its sign to merge them',
  unit: 'bar across: counts neither people nor accounts',
  density: 'cell: so many incidents, from 1, 3, 10, 30 and 100 on',
  whisker: 'whisker: range of the figures that sources give for the same thing',
  reference: 'dashed line: how many people there are; a tick at each known value',
};

/** What stands on paper, and in the page where no script runs. */
const paper = {
  filters: (clauses: string) => `Filters: ${clauses}.`,
  noFilters: 'No filter is set.',
  address: 'This view:',
  table: 'What is shown',
  moreRows: (count: number, text: string) =>
    `${text} more ${one(count, 'incident is', 'incidents are')} in the selection and not in this table.`,
  sources: 'Sources',
  sourcesComing: 'The titles and addresses of the sources had not arrived yet when this was printed.',
  still: {
    tagline: 'When data leaked, how long it stayed secret, how much got out, and who says so.',
    description:
      'An interactive picture of data breaches: when data leaked, when anyone knew, how much, and who says so.',
    own: (site: string, count: number, text: string) => `${site}’s own ${incidents(count, text)}`,
    shows: (own: string) => `Here you see ${own}, whatever data the address names.`,
    scripts: 'Filters, search, zoom and the other views need JavaScript. The picture and the list do without.',
    packed: 'The timeline lies packed in this file. It takes JavaScript, which is switched off here, to unpack it.',
    tooOld: 'The timeline lies packed in this file, and this browser could not unpack it. A newer one can.',
    failed: (oldest: string) =>
      `The timeline cannot be shown here: the browser is too old for it, or its script did not arrive. It needs ${oldest}, or newer.`,
    instead: (own: string) => `See instead ${own}`,
    source: 'Source:',
    languages: 'Languages',
  },
};

/** What stands around a picture that travels, and how it is taken along. */
const picture = {
  headline: {
    timeline: 'What happened when, and how long did nobody know?',
    scale: 'How big was it, and who says so?',
    delay: 'How long until it was public?',
    compare: 'How big is that?',
    table: 'The incidents as rows',
  },
  compared: (names: string) => `Side by side: ${names}.`,
  chosen: 'Chosen one by one; filters do not bear on it.',
  /** Finished sentences one after the other. */
  sentences: (sentences: readonly string[]) => sentences.join(' '),
  publisher: (name: string, years: string) => `${name} ${years}`,
  sources: (publishers: readonly string[], more: number, text: string) =>
    more === 0
      ? `Sources: ${publishers.join(', ')}.`
      : publishers.length === 0
        ? `Sources: ${text} ${one(more, 'publisher', 'publishers')}.`
        : `Sources: ${publishers.join(', ')} and ${text} more ${one(more, 'publisher', 'publishers')}.`,
  noSources: 'Sources: the data name none.',
  allSources: 'Every source, with title and link, is at the address below.',
  version: (version: string) => `Version ${version}`,
  licence: (licence: string) => `Licence: ${licence}`,
  /** Parts that stand beside each other, short as they are. */
  parts: (parts: readonly string[]) => parts.join(' · '),
  legend: {
    hidden: 'hidden',
    known: 'known, not public',
    unpublished: 'secret; when it was discovered is not known',
    fade: 'imprecise date',
    disc: 'made public',
    dated: 'another date; made public when unknown',
    sizes: 'order of magnitude',
    natures: 'not a breach',
    confirmed: 'confirmed, or found by a court',
    reported: 'reported, not confirmed',
    claimed: 'only claimed',
    sizeUnknown: 'size unknown',
    aftermath: 'arrest, charge, verdict, penalty',
    flag: 'a law takes effect',
    cluster: 'many incidents',
    bracket: 'one event, several victims',
    unit: 'neither people nor accounts',
    density: 'from 1, 3, 10, 30, 100 incidents on',
    whisker: 'range of what sources say',
    reference: 'how many people there are',
    band: 'share made public, as far as dates allow',
    line: 'Turnbull’s estimate',
    half: 'half were public by then',
    gathered: 'further incidents',
    most: 'the most a source says',
    least: 'the least a source says',
    part: 'part of a square',
  },
  save: {
    picture: 'Picture',
    size: 'Size',
    full: 'Slide, 1920 × 1080',
    double: 'Slide, fine, 3840 × 2160',
    here: 'As wide as it is here',
    format: 'Format',
    png: 'PNG, for slides and documents',
    svg: 'SVG, vector, text stays text',
    download: 'Download the picture',
    copy: 'Copy as picture',
    data: 'Data',
    rows: 'Rows as CSV',
    file: 'Data as JSON',
    /** What the choices come to; `width` and `height` in pixels. */
    fixed: (format: string, width: string, height: string) =>
      `${format}, ${width} × ${height} pixels, with title, filters, legend, sources, licence and address.`,
    free: (format: string, width: string) =>
      `${format}, ${width} pixels wide, with title, filters, legend, sources, licence and address.`,
    incidents: (count: number, text: string) =>
      `${text} ${one(count, 'incident', 'incidents')}: exactly what is selected, with licence, version and address.`,
    working: 'Drawing…',
    saved: (file: string) => `Saved as ${file}.`,
    copied: 'Copied: paste it into a document or onto a slide.',
    noClipboard: (file: string) => `Pictures cannot be copied here; it has been downloaded as ${file}.`,
    failed: 'The picture could not be drawn at this size. Choose a smaller one, or SVG.',
    noTable: 'A table is no picture: take its rows, or choose another view.',
  },
};

/** What could not be read, and how to mend it. */
const problems = {
  title: (bad: Counted, all: Counted) => `${bad.text} of ${incidents(all.value, all.text)} could not be read.`,
  parts: (count: number, text: string, others: boolean) =>
    `${text} ${one(count, 'part', 'parts')} of ${others ? 'other incidents' : 'the incidents'} could not be read and ${one(count, 'is', 'are')} left out.`,
  ignored: (count: number, text: string) =>
    `${text} ${one(count, 'field is', 'fields are')} not part of the format and ${one(count, 'was', 'were')} not read.`,
  doubts: (count: number, text: string) =>
    `${text} ${one(count, 'detail is', 'details are')} shown, but ${one(count, 'is', 'are')} in doubt.`,
  file: 'The data file could not be read.',
  network: (address: string) =>
    `Nothing came from ${address}. Check the address and that the file is served from this site.`,
  /** `header` is what the server must send, as it is written. */
  cross: (address: string, header: string) =>
    `Nothing came from ${address}, which is on another site. Either the address is wrong, or the server does not let this page read the file: it must send ${header}.`,
  opaque: (address: string, token: string, header: string) =>
    `Nothing came from ${address}. This frame has no origin, since its sandbox lacks ${token}, and browsers keep files from such a frame. Let the server send ${header} with the file, or put the script with its text beside it.`,
  status: (address: string, status: string) => `${address} answered ${status}. Check that the file is there.`,
  broken: (address: string) => `Only a part of ${address} came.`,
  foreign: (address: string, source: string, origins: string) =>
    `${address} is on another site. The address of a page may name data of this site only; the attribute ${source} may name any, and the attribute ${origins} allows sites to addresses.`,
  line: (path: string, found: string, expected: string) =>
    path === '' ? `found ${found}; expected ${expected}` : `${path}: found ${found}; expected ${expected}`,
  /** A kind of problem that was met more than once. */
  kind: (field: string, expected: string, count: Counted) =>
    `${field === '' ? '' : `${field}: `}expected ${expected}; ${count.text} times`,
  unread: (field: string, count: Counted) => `${field}: not a field of the format; ${count.text} times`,
  example: (path: string, found: string) => `such as ${path}: ${found}`,
  more: (count: string) => `and ${count} more`,
  show: 'Show why',
  /** Something in the address that means nothing here. */
  notFound: (what: string) => `We couldn’t find “${what}”.`,
  everything: 'Showing everything instead.',
  /** Offers what was probably meant. */
  meant: (what: string) => `Did you mean ${what}?`,
  together: (sentences: readonly string[]) => sentences.join(' '),
  attribute: (name: string, value: string) => `The attribute ${name}="${value}" could not be used and was left out.`,
  none: (file: string) => `No problem was found in ${file}.`,
  ours: 'our own data',
  /** For readers: how much of the data is not shown. */
  missing: (incidents: Counted, details: Counted) => {
    const parts = [
      incidents.value > 0 ? `${incidents.text} ${one(incidents.value, 'incident', 'incidents')}` : '',
      details.value > 0 ? `${details.text} ${one(details.value, 'detail', 'details')}` : '',
    ].filter((part) => part !== '');
    return `${parts.join(' and ')} of the data ${one(incidents.value + details.value, 'is', 'are')} missing.`;
  },
  retry: 'Try again',
  dismiss: 'Dismiss',
  /** What was found and expected, in the words of the format, which are English. */
  inFormat: (text: string): string => text,
};

/** What joins an incident with others. */
const MORE_BY_CAUSE: Readonly<Record<Exclude<Action, 'unknown'>, string>> = {
  hacking: 'More cases of hacking',
  misuse: 'More cases by insiders',
  scraping: 'More cases of scraping',
  error: 'More cases by mistake',
  physical: 'More cases of lost devices',
  malware: 'More cases of malware',
  social: 'More cases of deception',
};

const relations = {
  oneEvent: 'One event, many victims',
  akin: 'Related incidents',
  kinds: {
    campaign: 'Same attackers, one campaign',
    supplier: 'Taken through one supplier',
    dump: 'Came out together',
    parent: 'Same organisation or group',
    series: 'A series of like cases',
  },
  countsOnce: 'counted as one event',
  countsEach: 'each counted as an event of its own',
  wholeHere: 'The figure of this entry covers the others; where both are in a sum, only this one is added.',
  wholeThere: (name: string) =>
    `The figure of “${name}” covers this one; where both are in a sum, only that one is added.`,
  members: (name: string) => `Incidents: ${name}`,
  thisOne: 'this one',
  size: (figure: string, status: string) => `${figure}, ${status}`,
  join: 'Draw as one in the timeline',
  sources: (count: number, text: string) => (count === 1 ? '1 source for this' : `${text} sources for this`),
  others: 'Also related',
  /** Where others of the same cause are. */
  alike: (cause: Exclude<Action, 'unknown'> | undefined, text: string, name: string) =>
    `${cause ? MORE_BY_CAUSE[cause] : `More cases: ${name}`} (${text})`,
};

/** Showing a view to others: a link, a frame on their page, a file. */
const share = {
  opener: 'Share, embed or save',
  title: 'Share this view',
  copied: 'Copied',
  select: 'Selected: copy it with the keys of your system',
  link: {
    title: 'Link',
    label: 'Link that reopens exactly this',
    copy: 'Copy the link',
    send: 'Send it on …',
  },
  own: {
    title: 'On your page',
    noLink:
      'This is your own table, and it is on this computer only. No link can show it to others. Save its data file, put it on your own host, and show it there by a few lines of code.',
    toCode: 'To the files and the code',
  },
  embed: {
    title: 'On your page',
    /** The controls stand in the sentence, where each belongs. */
    sentence: <Part>({
      controls,
      lang,
      theme,
      height,
      data,
    }: Record<'controls' | 'lang' | 'theme' | 'height' | 'data', Part>): readonly (string | Part)[] => [
      'Show it ',
      controls,
      ', in ',
      lang,
      ', in ',
      theme,
      ' colours, ',
      height,
      ' pixels high, with ',
      data,
      '.',
    ],
    controls: 'Controls',
    withControls: { full: 'with filters and list', minimal: 'with the main controls', none: 'as a picture only' },
    lang: 'Language',
    theme: 'Theme',
    themes: { auto: 'the reader’s own', light: 'light', dark: 'dark' },
    height: 'Height in pixels',
    data: 'Data',
    newest: 'the newest data',
    pinned: (date: string) => `the data of ${date}`,
    follows: 'The height follows what is shown: one line of script',
    sandboxed: 'Locked in: it may run its own scripts and open links, nothing else',
    code: 'Code for your page',
    copy: 'Copy the code',
    /** Of other people's data we have no picture. */
    promiseWithoutPicture:
      'Your page may strip what it likes: without the script the frame keeps its height, without the frame the text and the link stand there.',
    promise:
      'Your page may strip what it likes: without the script the frame keeps its height, without the frame the picture stands there, without the picture the text and the link.',
  },
  preview: {
    title: 'Preview',
    width: 'Width of the page’s column',
    pixels: (width: string) => `${width} px`,
    scaled: (percent: string) => `Drawn at ${percent}% of its size to fit in here.`,
    whole: 'Drawn at its true size.',
    open: 'Open the frame in a window of its own',
  },
  hosts: {
    title: 'Where code is not taken: WordPress, Notion, Medium, slides …',
    frame: 'Address of the frame',
    copyFrame: 'Copy the address of the frame',
    page: 'Address of the page',
    copyPage: 'Copy the address of the page',
    list: [
      [
        'WordPress',
        'Paste the address of the page on a line of its own; who may write HTML pastes the code into a Custom HTML block.',
      ],
      ['Ghost', 'Paste the code into an HTML card.'],
      ['Notion', 'Type /embed and paste the address of the frame.'],
      ['Medium, Substack', 'Save the picture below, insert it, and link it to the address of the page.'],
      ['Google Slides, PowerPoint', 'Save the picture below, insert it, and link it to the address of the page.'],
      [
        'reveal.js, Quarto',
        'Put the address of the frame, with &host=slides at its end, into the data-src of an iframe, and add data-preload.',
      ],
      ['Moodle, Canvas', 'Paste the code in the HTML view of the editor, without the script.'],
    ],
  },
  save: 'Picture and data',
  /** Text of a link, for places that keep nothing but text. */
  open: (address: string) => `Open the interactive view: ${address}`,
  source: (title: string, date: string | undefined, licence: string) =>
    `Source: ${title}${date === undefined ? '' : `, data as of ${date}`}${licence === '' ? '' : `, ${licence}`}.`,
  /** What the data are called, and whom they are owed to. */
  owed: (title: string, attribution: string) => `${title} (${attribution})`,
  filtered: (sentence: string, clauses: string) => `${sentence} Filters: ${clauses}.`,
  /** What is known of an incident, as phrases in lower case. */
  life: (phrases: string) => `${phrases.charAt(0).toUpperCase()}${phrases.slice(1)}.`,
  compared: (names: string) => `Side by side: ${names}.`,
  picture: (title: string, sentence: string) => `Picture. ${title}: ${sentence}`,
};

const PARTS: Readonly<Record<Part, string>> = {
  names: 'name',
  organisation: 'organisation',
  classification: 'classification',
  summary: 'summary',
  method: 'how it happened',
  data: 'kinds of data',
  events: 'events',
  figures: 'figures',
  money: 'money',
  disputes: 'points on which sources disagree',
  notes: 'notes',
  evidence: 'strength of the evidence',
  related: 'related incidents',
  sources: 'sources',
  prominence: 'whether it is labelled first',
};

const BESIDE: Readonly<Record<Beside, string>> = {
  context: 'laws and quantities to compare with',
  relations: 'what joins incidents',
  coverage: 'what changed how much is told',
};

/** `3 incidents added, 5 corrected and 1 removed`, with `join` between the last two; '' when nothing. */
function counted({ added, corrected, removed }: ChangeCounts, be: (count: number) => string): string {
  const said = [
    [added, 'added'],
    [corrected, 'corrected'],
    [removed, 'removed'],
  ] as const;
  const phrases = said
    .filter(([count]) => count.value > 0)
    .map(([{ value, text }, verb], place) =>
      place === 0 ? `${incidents(value, text)} ${be(value)}${verb}` : `${text} ${verb}`,
    );
  const last = phrases.pop() ?? '';
  return phrases.length === 0 ? last : `${phrases.join(', ')} and ${last}`;
}

/** Versions of the data: which one is shown, and what has changed since. */
const since = {
  label: 'Version of the data',
  asOf: (date: string) => `Data as of ${date}.`,
  pinned: 'An earlier version of the data.',
  changed: (counts: ChangeCounts) => {
    const said = counted(counts, (count) => one(count, 'was ', 'were '));
    return said === '' ? 'Since then no incident was added, corrected or removed.' : `Since then ${said}.`;
  },
  newer: 'There is a newer version.',
  unknown: 'Whether there is a newer version could not be found out.',
  show: 'Show what changed',
  use: 'Use the newest data',
  /** On paper, beside the day. */
  version: (version: string) => `Version ${version}.`,
  /** Both of what is seen side by side, for those who hear it. */
  whole: (asOf: string, changed: string) => `${asOf} ${changed}`,

  title: (date: string) => `What changed since ${date}`,
  titleWithout: 'What changed since this version',
  loading: 'Comparing with the newest data…',
  failed: 'The newest data could not be loaded.',
  none: 'Nothing that the data say has changed.',
  links: 'The names lead to the newest data, those of removed incidents to this version.',
  added: (count: string) => `Added (${count})`,
  corrected: (count: string) => `Corrected (${count})`,
  removed: (count: string) => `Removed (${count})`,
  besides: 'Beside the incidents',

  change: (was: string, is: string) => `${was} → ${is}`,
  came: (what: string) => `${what}, new`,
  went: (what: string) => `${what}, no longer given`,
  restated: (what: string) => `${what}, details or sources changed`,
  of: (what: string, change: string) => `${what}: ${change}`,
  figure: (figure: string, status: string) => `${figure} (${status})`,
  scoped: (figure: string, status: string, scope: string) => `${figure} (${status}, ${scope})`,
  also: (parts: string) => `Also changed: ${parts}`,
  only: (parts: string) => `Changed: ${parts}`,
  parts: PARTS,
  beside: BESIDE,

  notKept: (version: string) => `Version ${version} of the data is not kept here.`,
  notKeptHint: 'The address asks for the data as they stood at one time. The newest data can be opened instead.',
  overruled: (version: string) =>
    `The address names a data file of its own; the version of our data that it names as well (${version}) was left out.`,

  feed: {
    title: (site: string) => `${site}: changes to the data`,
    subtitle: 'What was added and corrected, version by version.',
    entry: (date: string, changed: string) => `${date}: ${changed}`,
    first: (count: number, text: string) => `first version kept here, ${incidents(count, text)}`,
    changed: (counts: ChangeCounts) => counted({ ...counts }, () => '') || 'details around the incidents',
    open: 'The data as they stood in this version',
  },
};

/** The selection as rows. */
const table = {
  label: 'Table of incidents',
  columns: {
    name: 'Incident',
    organisation: 'Organisation',
    began: 'Began',
    noticed: 'Noticed',
    published: 'Made public',
    hidden: 'Hidden for',
    known: 'Known, not public for',
    unpublished: 'Not public for, noticed when unknown',
    delay: 'From beginning to public',
    size: 'Size, best evidence',
    unit: 'Unit',
    range: 'Range of figures',
    figures: 'Figures',
    bytes: 'Volume',
    events: 'Events',
    aftermath: 'Last of the aftermath',
    sources: 'Sources',
    evidence: 'Evidence',
  },
  unknown: 'unknown',
  notApplicable: 'does not apply',
  noAftermath: 'none known',
  noFigure: 'not given',
  evidence: { several: 'Several pages', single: 'A single page', weak: 'Weak' },
  /** Parts may have commas in them. */
  several: (values: readonly string[]) => values.join('; '),
  partOf: (organisation: string, parent: string) => `${organisation} (${parent})`,
  event: (event: string, date: string) => `${event}: ${date}`,
  /** `low` is missing where all figures give the same number. */
  range: (low: string | undefined, high: string, figures: Counted, disagree: boolean) => {
    const span = low === undefined ? high : `${low} to ${high}`;
    if (figures.value === 1) return `${span}; one figure`;
    return `${span}; ${figures.text} figures, ${disagree ? 'which differ' : 'all the same'}`;
  },
  sorted: (column: string, direction: string) => `Sorted by “${column}”, ${direction}.`,
  directions: {
    text: { ascending: 'A to Z', descending: 'Z to A' },
    date: { ascending: 'the earliest first', descending: 'the latest first' },
    duration: { ascending: 'the shortest first', descending: 'the longest first' },
    number: { ascending: 'the smallest first', descending: 'the largest first' },
    spread: { ascending: 'the closest first', descending: 'the furthest apart first' },
    support: { ascending: 'the best evidence first', descending: 'the weakest evidence first' },
  },
  rules: {
    text: 'Unknown comes last; ties go by name.',
    date: 'Imprecise dates count by their middle; unknown comes last; ties go by name.',
    duration: 'Imprecise lengths count by their middle; unknown comes last; ties go by name.',
    number: 'Unknown comes last; ties go by name.',
    spread: 'By how many times the lowest the highest is; unknown comes last; ties go by name.',
    support: 'Unknown comes last; ties go by name.',
  },
  blocks: (units: string) => `Units cannot be compared, so each stands by itself: ${units}.`,
  chooser: {
    label: 'Columns',
    usual: 'The usual ones',
    earlier: (column: string) => `Move “${column}” earlier`,
    later: (column: string) => `Move “${column}” later`,
    place: (column: string, place: string, of: string) => `“${column}”: column ${place} of ${of}`,
  },
  copy: 'Copy',
  copied: (count: number, text: string) => `${incidents(count, text)} copied`,
  copyByHand: 'The clipboard is out of reach. The table is selected: copy it with Ctrl+C, or ⌘C on a Mac.',
  tableAsText: 'Table as text',
  closeText: 'Close',
  download: 'Download CSV',
  notPrinted: (count: number, text: string) =>
    `${text} more ${one(count, 'incident is', 'incidents are')} not printed.`,
};

const sourceKinds: Record<SourceKind, string> = {
  court: 'court',
  authority: 'authority',
  organisation: 'organisation',
  press: 'press',
  'trade-press': 'trade press',
  research: 'research',
  'law-firm': 'law firm',
  encyclopaedia: 'encyclopaedia',
  other: 'other',
};

const changes: Record<CoverageKind, Record<CoverageEffect, string>> = {
  'notification-law': {
    begins: 'reporting becomes mandatory',
    ends: 'reporting is no longer mandatory',
    shrinks: 'fewer cases have to be reported',
  },
  law: { begins: 'another law takes effect', ends: 'another law ends', shrinks: 'another law is narrowed' },
  source: { begins: 'a source begins', ends: 'a source ends', shrinks: 'a source tells less' },
};

const units: Record<Unit, string> = {
  people: 'People',
  accounts: 'Accounts',
  records: 'Records',
  items: 'Items',
  files: 'Files',
  organisations: 'Organisations',
  bytes: 'Bytes',
};

/** What answers a hand in the picture beside incidents. */
const touch = {
  lanes: 'Groups',
  times: 'Years and months',
  laws: 'Laws',
  clusters: 'Boxes of incidents',
  /** Of a button, after its name and count. */
  choose: (name: string, said: string) => `${name}: ${said}. Show only this group.`,
  look: (time: string, said: string) => `${time}: ${said}. Show only this time.`,
  read: (law: string) => `${law}. Read what it demands.`,
  list: (said: string) => `${said}. List the names.`,
  madePublic: (count: number, text: string) => `${incidents(count, text)} made public`,
  /** On a card, what a press does. */
  press: {
    row: 'Click to read more',
    lane: 'Click to see only this group',
    laneAgain: 'Click to see all groups again',
    time: 'Click to zoom in',
    timeAgain: 'Click to see all years again',
    law: 'Click to read what it demands',
    cluster: 'Click to see the names',
  },
  applied: (count: number, text: string) =>
    `In force for ${incidents(count, text)} shown here when ${one(count, 'it', 'they')} became public.`,
  zoom: 'Show only these dates',
  rest: (_count: number, text: string) => `and ${text} more, smaller or less known`,
  /** After a size, which is in bold. */
  supported: (status: string) => `, ${status}`,
  source: 'Text of the law',
};

/** Counts, sums and coverage by year. */
const years = {
  question: 'Is it getting worse, or do we just hear about more?',
  band: (count: number, text: string) =>
    `What kinds of source each year’s incidents rest on${count === 0 ? '' : `, with ${text} ${one(count, 'change', 'changes')} in what is told`}. The button beside it opens the charts.`,
  sourceKinds,
  /** Whether more came to be told over the same years is known only where the data list what changed it. */
  answer: ({ early, late }: ComparedYears, knowsCoverage: boolean) => {
    const numbers = `${incidents(early.count.value, early.count.text)} in ${early.from}–${early.to}, ${late.count.text} in ${late.from}–${late.to}`;
    if (late.count.value > early.count.value)
      return `More cases became public: ${numbers}. These data cannot tell whether more happened${knowsCoverage ? ': reporting grew in the same years' : ''}.`;
    if (late.count.value < early.count.value)
      return `Fewer cases became public: ${numbers}. These data cannot tell whether fewer happened: not every case has come out.`;
    return `As many cases became public: ${numbers}. These data cannot tell how many happened.`;
  },
  tooFew: 'There are too few full years here to compare.',
  nothing: 'None of the incidents shown has a date.',
  leaveOut: ({ name, figure, alone }: LargestOfUnit) =>
    alone
      ? `Hide the largest case (${name}, ${figure})`
      : `Hide the single largest case in each chart (${name}, ${figure}, and others)`,
  counts: {
    name: 'Incidents',
    says: 'by the year in which they became public',
    undated: (count: number, text: string) =>
      `${incidents(count, text)} without a date ${one(count, 'is', 'are')} left out`,
  },
  sums: {
    units,
    says: (sum: string, counted: Counted) =>
      `counts of ${incidents(counted.value, counted.text)} add up to about ${sum}`,
    largest: (name: string, figure: string, percent: string) => `hollow: ${name}, ${figure}, ${percent}% of it`,
    without: (name: string, figure: string) => `without ${name}, ${figure}`,
    none: 'nothing is left to add',
    bar: (year: string, sum: string) => `${year}: counts add up to about ${sum}`,
  },
  standings: {
    unfinished: (year: string, date: string) => `Dashed: ${year} is not over; the data are as of ${date}.`,
    recent: (year: string) => `Pale: ${year} ended less than a year before that; cases and figures still come in.`,
    notOver: (year: string) => `${year} (not over)`,
  },
  kinds: {
    name: 'Sources',
    says: 'share of each year’s incidents that have a source of this kind; full height is all of them',
    bar: (year: string, kind: string, having: string, all: string) => `${year}, ${kind}: ${having} of ${all}`,
    families: {
      official: 'a court, an authority or the organisation itself',
      press: 'press',
      others: 'others only',
      unsaid: 'not said',
    },
    band: 'In the band under the years each incident counts once, by the most official of its sources:',
    absent: (kinds: string) => `No incident here rests on a source of these kinds: ${kinds}.`,
    unsaid: 'This file does not say what kinds of source it has.',
  },
  notes: {
    heading: 'What a rising count shows, and what it does not',
    shows: 'It shows that more cases became known. It does not show that more happened:',
    /** Of what changed how much is told. */
    coverage: [
      'Laws that oblige to tell began one after another. Before them, a breach that nobody had to report often stayed unknown.',
      'Sources begin and end: a public list, a court’s website, a platform for finders. Where one ends, cases go missing, not breaches.',
    ],
    items: [
      'The newest year is not over, and figures of the year before still arrive.',
      'What began lately and has not been noticed is in no year yet.',
      'Each victim of one attack counts as an incident. A sum hangs on a few very large ones; it adds what is confirmed or reported, in one unit, and counts a person hit twice as two.',
    ],
    /** Of our own data. */
    chosen:
      'We chose: these are the best documented cases, in the languages and countries we could read, and not a census. How large a part they are, nobody knows.',
  },
  changes: {
    heading: 'What changed how much is told',
    says: changes,
    on: (date: string, what: string) => `${date}: ${what}`,
    sources: 'Sources:',
  },
  table: {
    label: 'As a table',
    caption: 'Incidents, sums and kinds of source by the year in which they became public',
    year: 'Year',
    incidents: 'Incidents',
    sum: (unit: string) => `${unit}, counts added up`,
    with: (kind: string) => `With a source: ${kind}`,
    none: '—',
  },
};

/** Words of what is shown only when asked for, an area a file. */
/** The way to one's own data. */
const own = { open: 'Use your own data' };

export const later = {
  cite,
  compare,
  delay,
  details,
  empty,
  filters,
  guest,
  headline,
  help,
  legend,
  overview,
  paper,
  picture,
  problems,
  relations,
  search,
  share,
  since,
  start,
  table,
  touch,
  tour,
  own,
  years,
};
