import type { CoverageEffect, CoverageKind, SourceKind, Unit } from '../../model/vocabulary.ts';
import type { ComparedYears, Counted, LargestOfUnit } from '../parts.ts';
import { incidents, one } from './plural.ts';

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
    begins: 'a duty to tell begins',
    ends: 'a duty to tell ends',
    shrinks: 'a duty to tell is narrowed',
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

/** Counts, sums and coverage by year. */
export const years = {
  question: 'Is it getting worse, or are we only told more?',
  band: (count: number, text: string) =>
    `What kinds of source each year’s incidents rest on${count === 0 ? '' : `, with ${text} ${one(count, 'change', 'changes')} in what is told`}. The button beside it opens the charts.`,
  sourceKinds,
  /** Whether more came to be told over the same years is known only where the data list what changed it. */
  answer: ({ early, late }: ComparedYears, knowsCoverage: boolean) => {
    const numbers = `${incidents(early.count.value, early.count.text)} in ${early.from}–${early.to}, ${late.count.text} in ${late.from}–${late.to}`;
    if (late.count.value > early.count.value)
      return `More cases became public: ${numbers}. Whether more happened, these data cannot say${knowsCoverage ? ': over the same years more came to be told' : ''}.`;
    if (late.count.value < early.count.value)
      return `Fewer cases became public: ${numbers}. Whether fewer happened, these data cannot say: not all that happened has been told.`;
    return `As many cases became public: ${numbers}. How many happened, these data cannot say.`;
  },
  tooFew: 'There are too few full years here to compare.',
  nothing: 'None of the incidents shown has a date.',
  leaveOut: ({ name, figure, alone }: LargestOfUnit) =>
    alone
      ? `Leave out the largest (${name}, ${figure})`
      : `Leave out the largest (${name}, ${figure}) and that of every other unit`,
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
