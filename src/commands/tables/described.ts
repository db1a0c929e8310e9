import { createHash } from 'node:crypto';
import { ABOUT } from '../../locales/about.ts';
import { inLanguage } from '../../locales/locale.ts';
import type { Dataset } from '../../model/dataset.ts';
import type { Table } from './table.ts';

/** A table with the text of its file. */
export interface WrittenTable {
  readonly table: Table;
  readonly text: string;
}

/** Whom the data are owed to, as `LICENSE` names them. */
export const AUTHORS = 'The Breach Timeline authors';

/** The name of the data in English. */
export const titleOf = ({ title }: Dataset): string => inLanguage(title, 'en')?.text ?? '';

/** What the data are, in English, and what a reader of the tables alone has to know. */
export function descriptionOf({ incidents, context }: Dataset): string {
  const sources = incidents.reduce((sum, { sources: of }) => sum + Object.keys(of).length, 0);
  const [count, entries, rules] = [incidents.length, sources, context.length].map((number) =>
    number.toLocaleString('en-US'),
  );
  return [
    ABOUT.en.lead(count, entries, rules),
    ABOUT.en.notCensus.text[0],
    'An empty cell means unknown, never zero. Dates are EDTF (ISO 8601-2). Text that a spreadsheet would run as a formula begins with an apostrophe.',
  ].join(' ');
}

/** How many bytes a file has, and their SHA-256 in hexadecimal digits. */
export function bytesOf(text: string): { readonly length: number; readonly sha256: string } {
  const bytes = Buffer.from(text, 'utf8');
  return { length: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}
