import type { Beside, Part } from '../../model/changes.ts';
import type { ChangeCounts } from '../parts.ts';
import { incidents, one } from './plural.ts';

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
export const since = {
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
