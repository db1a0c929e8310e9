import { incidents } from './plural.ts';

/** A selection without incidents. */
export const empty = {
  title: 'Nothing fits all of these filters',
  relax: (filter: string) => `Drop ${filter}`,
  back: (count: number, text: string) => incidents(count, text),
  advice: 'It is enough to drop one filter:',
  adviceAll: 'No single filter is in the way: several have to go.',
};
