import type { Tags } from '../../controls/lazy.ts';
import { BreachTableColumns } from './column-chooser.ts';
import { BreachTableCopies } from './copies.ts';
import { BreachTable } from './table.ts';

/** What the table consists of. */
export const TAGS: Tags = [
  ['breach-table', BreachTable],
  ['breach-table-columns', BreachTableColumns],
  ['breach-table-copies', BreachTableCopies],
];
