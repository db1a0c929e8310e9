import type { Tags } from './later.ts';
import { BreachTable } from './table.ts';
import { BreachTableColumns } from './table-columns.ts';
import { BreachTableCopies } from './table-copies.ts';

/** What the table consists of. */
export const TAGS: Tags = [
  ['breach-table', BreachTable],
  ['breach-table-columns', BreachTableColumns],
  ['breach-table-copies', BreachTableCopies],
];
