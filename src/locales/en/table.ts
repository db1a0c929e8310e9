import type { Counted } from '../parts.ts';
import { incidents, one } from './plural.ts';

/** The selection as rows. */
export const table = {
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
    size: 'Size, best supported',
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
    support: { ascending: 'the best supported first', descending: 'the least supported first' },
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
