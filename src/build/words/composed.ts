import type { Unit } from '../../data/vocabulary.ts';
import { incidents, once, one, words } from '../../i18n/en/core.ts';
import type { ComposedParts } from '../../i18n/handed-in.ts';
import type { Counted } from '../../i18n/parts.ts';

/** The English of a part of a sentence that is put together of several, and what it is given, as `PARAMETERS` writes it. */
export interface Composed {
  readonly parameters: string;
  say(...parameters: readonly never[]): string;
}

const { units } = words.axis;
const about = (isAbout: boolean) => (isAbout ? 'about ' : '');
const said =
  (what: string) =>
  ({ text }: Counted) =>
    `${text} ${what}`;

/** Sentences that are put together of parts (`i18n/composing.ts`): one function each in our own words, a template for each part in a file. */
export const COMPOSED: { readonly [Key in keyof ComposedParts]: Readonly<Record<ComposedParts[Key], Composed>> } = {
  'core.summary.sentence': {
    all: { parameters: '%shown', say: ({ value, text }: Counted) => incidents(value, text) },
    some: {
      parameters: 'shown %all',
      say: (shown: string, all: Counted) => `${shown} of ${incidents(all.value, all.text)}`,
    },
    events: {
      parameters: 'incidents %events',
      say: (subject: string, { value, text }: Counted) => `${subject} (${text} ${one(value, 'event', 'events')})`,
    },
    year: { parameters: 'incidents year', say: (subject: string, year: string) => `${subject}, ${year}` },
    years: {
      parameters: 'incidents from to',
      say: (subject: string, from: string, to: string) => `${subject}, ${from}–${to}`,
    },
    told: { parameters: 'incidents', say: (subject: string) => `${subject}.` },
    uncounted: {
      parameters: 'sentence !unit:Unit',
      say: (told: string, unit: Unit) => `${told} None of them counts ${units[unit]}.`,
    },
    single: {
      parameters: 'sentence !about:yes quantity !alone:yes',
      say: (told: string, isAbout: boolean, quantity: string, isAlone: boolean) =>
        `${told} ${isAlone ? 'It' : 'One of them'} counts ${about(isAbout)}${quantity}.`,
    },
    sum: {
      parameters: 'sentence %counted !unit:Unit !about:yes sum',
      say: (told: string, counted: Counted, unit: Unit, isAbout: boolean, sum: string) =>
        `${told} In the ${counted.text} cases that count ${units[unit]}, the counts add up to ${about(isAbout)}${sum}; ${once(unit)} can be in several.`,
    },
  },
  'core.summary.leftOut': {
    otherUnits: { parameters: '%count', say: said('counted in other units') },
    otherNature: { parameters: '%count', say: said('that are not breaches') },
    noFigure: { parameters: '%count', say: said('with no reliable number') },
    contained: { parameters: '%count', say: said('contained in others') },
    whole: { parameters: '*kinds', say: (kinds: readonly string[]) => `Not in this total: ${kinds.join(', ')}.` },
  },
  'lazy.details.lawCounts': {
    fresh: { parameters: '%count', say: said('new during the case') },
    older: { parameters: '%count', say: said('older') },
    rest: { parameters: '%count', say: said('more') },
    several: { parameters: '*counts', say: (counts: readonly string[]) => counts.join(', ') },
    only: { parameters: '%all', say: ({ text }: Counted) => text },
  },
  'lazy.details.entry': {
    written: { parameters: 'date', say: (date: string) => `written ${date}` },
    changed: { parameters: 'date', say: (date: string) => `last changed ${date}` },
    checked: { parameters: 'date', say: (date: string) => `last checked against its sources ${date}` },
    whole: { parameters: '*days', say: (days: readonly string[]) => `Entry ${days.join(', ')}` },
  },
  'lazy.share.embed.sentence': {
    whole: {
      parameters: 'controls lang theme height data',
      say: (controls: string, lang: string, theme: string, height: string, data: string) =>
        `Show it ${controls}, in ${lang}, in ${theme} colours, ${height} pixels high, with ${data}.`,
    },
  },
  'lazy.since.changed': {
    added: {
      parameters: '%count',
      say: ({ value, text }: Counted) => `${incidents(value, text)} ${one(value, 'was', 'were')} added`,
    },
    corrected: { parameters: '%count !first:yes', say: wereChanged('corrected') },
    removed: { parameters: '%count !first:yes', say: wereChanged('removed') },
    several: { parameters: '*before last', say: joined },
    none: { parameters: '', say: () => 'Since then no incident was added, corrected or removed.' },
    whole: { parameters: 'changes', say: (changes: string) => `Since then ${changes}.` },
  },
  'lazy.since.feed.changed': {
    added: { parameters: '%count', say: ({ value, text }: Counted) => `${incidents(value, text)} added` },
    corrected: { parameters: '%count !first:yes', say: areChanged('corrected') },
    removed: { parameters: '%count !first:yes', say: areChanged('removed') },
    several: { parameters: '*before last', say: joined },
    none: { parameters: '', say: () => 'details around the incidents' },
  },
  'lazy.years.answer': {
    numbers: {
      parameters: '%early earlyFrom earlyTo %late lateFrom lateTo',
      say: (early: Counted, earlyFrom: string, earlyTo: string, late: Counted, lateFrom: string, lateTo: string) =>
        `${incidents(early.value, early.text)} in ${earlyFrom}–${earlyTo}, ${late.text} in ${lateFrom}–${lateTo}`,
    },
    more: {
      parameters: 'numbers !knowsCoverage:yes',
      say: (numbers: string, knowsCoverage: boolean) =>
        `More cases became public: ${numbers}. These data cannot tell whether more happened${knowsCoverage ? ': reporting grew in the same years' : ''}.`,
    },
    fewer: {
      parameters: 'numbers',
      say: (numbers: string) =>
        `Fewer cases became public: ${numbers}. These data cannot tell whether fewer happened: not every case has come out.`,
    },
    same: {
      parameters: 'numbers',
      say: (numbers: string) => `As many cases became public: ${numbers}. These data cannot tell how many happened.`,
    },
  },
};

/** The first of several says of what it speaks. */
function wereChanged(verb: string) {
  return ({ value, text }: Counted, isFirst: boolean) =>
    isFirst ? `${incidents(value, text)} ${one(value, 'was', 'were')} ${verb}` : `${text} ${verb}`;
}

function areChanged(verb: string) {
  return ({ value, text }: Counted, isFirst: boolean) =>
    isFirst ? `${incidents(value, text)} ${verb}` : `${text} ${verb}`;
}

function joined(before: readonly string[], last: string): string {
  return `${before.join(', ')} and ${last}`;
}
