import { incidents, one } from './plural.ts';

/** What stands on paper, and in the page where no script runs. */
export const paper = {
  filters: (clauses: string) => `Filters: ${clauses}.`,
  noFilters: 'No filter is set.',
  address: 'This view:',
  table: 'What is shown',
  moreRows: (count: number, text: string) =>
    `${text} more ${one(count, 'incident is', 'incidents are')} in the selection and not in this table.`,
  sources: 'Sources',
  sourcesComing: 'The titles and addresses of the sources had not arrived yet when this was printed.',
  still: {
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
