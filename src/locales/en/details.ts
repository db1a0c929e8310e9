import type { EntryDates } from '../parts.ts';
import { one } from './plural.ts';

/** The open incident. */
export const details = {
  previous: 'Previous',
  next: 'Next',
  of: (position: string, total: string) => `${position} of ${total}`,
  back: 'Back to the list',
  page: 'Page of this incident',
  outside: 'not in the selection',
  onSystemsOf: (host: string) => `; data on the systems of ${host}`,
  partOf: (organisation: string, parent: string) => `${organisation} (${parent})`,
  source: (number: string) => `Source ${number}`,
  newTab: '(opens in a new tab)',
  bySources: 'In the words of the sources: ',
  hiddenFor: 'hidden',
  knownFor: 'known, not public',
  unpublishedFor: 'not public, noticed when unknown',
  howMany: 'How many?',
  figures: (count: number, text: string) => `${text} ${one(count, 'figure', 'figures')}, by who says so`,
  notWhole: 'Parts, samples and wider totals',
  scopes: { whole: 'the whole', part: 'a part', sample: 'a sample', wider: 'a wider total' },
  background: 'For scale, and from that time',
  setAside: 'Replaced or rejected numbers',
  superseded: 'a later number replaces it',
  rejections: { misprint: 'a misprint', misreading: 'a misreading', denial: 'the number of those who deny the case' },
  /** Why an editor chose a figure for the size. */
  reason: (text: string) => `Chosen because: ${text}`,
  figureEvidence: { none: 'no page that can be opened', primary: 'from a primary source' },
  best: 'best supported',
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
  laws: 'Rules in force at the time',
  noLaws: 'None of the rules listed in these data was in force there.',
  lawTimings: {
    throughout: 'In force before it began',
    during: 'Came into force after it began, before it came out',
    'by-disclosure': 'In force when it came out; whether already at the beginning is not known',
    perhaps: 'Came into force about the time it came out; the dates do not say which was first',
  },
  since: (date: string) => `since ${date}`,
  /** Who noticed, told or answered; stands after the kind of event and its date. */
  by: {
    organisation: 'by the organisation',
    authority: 'by an authority',
    'third-party': 'by an outsider',
    attacker: 'by the attacker',
  },
  data: 'Kinds of data',
  method: 'How it happened',
  notes: 'Notes',
  sources: 'Sources',
  /** Common ways in which a source was seen, by how the data say it. */
  ways: { 'a copy': 'a copy' },
  via: (how: string) => `seen as ${how}`,
  noLink: 'no link',
  /** Between a publisher and a title, which stand apart in type. */
  afterPublisher: '. ',
  /** A title that we gave a page ourselves stands in brackets, as catalogues do. */
  descriptiveTitle: (title: string) => `[${title}]`,
  evidence: {
    single: 'Rests on a single page that can be linked.',
    weak: 'Weak evidence: no page that can be linked carries these figures.',
  },
  nature: (kind: string) => `${kind} — different in kind from a breach, and counted apart`,
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
};
