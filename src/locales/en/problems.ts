import type { Counted } from '../parts.ts';
import { one } from './plural.ts';

/** What could not be read, and how to mend it. */
export const problems = {
  title: (bad: number, badText: string, all: string) =>
    `${badText} of ${all} ${one(bad, 'incident', 'incidents')} could not be read.`,
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
  address: (parameter: string, value: string) =>
    `The address has ${parameter}=${value}, which this page does not know; it was left out.`,
  /** Offers what was probably meant. */
  meant: (parameter: string) => `Use ${parameter}`,
  attribute: (name: string, value: string) => `The attribute ${name}="${value}" could not be used and was left out.`,
  attributePath: (name: string) => `attribute ${name}`,
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
