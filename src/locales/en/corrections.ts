import type { CorrectedFields } from '../corrections.ts';
import { one } from './plural.ts';

const CORRECTED_FIELDS: CorrectedFields = {
  id: 'id',
  names: 'name',
  organisation: 'organisation',
  parent: 'group',
  host: 'host of the data',
  country: 'country',
  sector: 'sector',
  actor: 'who did it',
  action: 'cause',
  nature: 'kind of case',
  featured: 'place among the core cases',
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
