import type { HeadsOf } from '../../model/per-head.ts';
import type { Qualifier } from '../../model/vocabulary.ts';
import { one } from './plural.ts';

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
export const compare = {
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
  suggested: 'A suggestion, as nothing has been chosen.',
  lives: {
    breach: 'Their lives, lined up at the beginning',
    discovery: 'Their lives, lined up at the discovery',
    disclosure: 'Their lives, lined up at the day they became public',
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
    full: 'Six things are compared already. Remove one to add another.',
    added: (name: string) => `${name} added.`,
    removed: (name: string) => `${name} removed.`,
    suggestion: (names: string) => `Suggested: ${names}.`,
    keep: 'Keep these',
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
    full: 'The comparison is full: at most four incidents, and six things in all.',
  },
};
