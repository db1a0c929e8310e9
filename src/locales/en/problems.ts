import { one } from './plural.ts';

/** What could not be read, and how to mend it. */
export const problems = {
  title: (bad: number, badText: string, all: string) =>
    `${badText} of ${all} ${one(bad, 'incident', 'incidents')} could not be read.`,
  parts: (count: number, text: string, others: boolean) =>
    `${text} ${one(count, 'part', 'parts')} of ${others ? 'other incidents' : 'the incidents'} could not be read and ${one(count, 'is', 'are')} left out.`,
  ignored: (count: number, text: string) =>
    `${text} ${one(count, 'field is', 'fields are')} not part of the format and ${one(count, 'was', 'were')} not read.`,
  file: 'The data file could not be read.',
  network: (address: string) =>
    `Nothing came from ${address}. Check the address and that the file is served from this site.`,
  status: (address: string, status: string) => `${address} answered ${status}. Check that the file is there.`,
  broken: (address: string) => `Only a part of ${address} came.`,
  foreign: (address: string) => `${address} is on another site. Data files are read from this site only.`,
  line: (path: string, found: string, expected: string) =>
    path === '' ? `found ${found}; expected ${expected}` : `${path}: found ${found}; expected ${expected}`,
  more: (count: string) => `and ${count} more`,
  show: 'Show why',
  address: (parameter: string, value: string) =>
    `The address has ${parameter}=${value}, which this page does not know; it was left out.`,
  retry: 'Try again',
  dismiss: 'Dismiss',
};
