import type { DateMeaning, Role } from '../../import/mapping.ts';
import type { DoubtKind, LeftOutReason } from '../../import/result.ts';
import type { TableFormat, TableRemark } from '../../import/table.ts';

/** A doubt in numbers that are written in the language already. */
export interface DoubtSaid {
  readonly column: string;
  readonly value: string;
  readonly count: string;
  readonly of: string;
  readonly isOne: boolean;
}

const cells = ({ count, isOne }: DoubtSaid): string => (isOne ? '1 cell' : `${count} cells`);
const rows = ({ count, isOne }: DoubtSaid): string => (isOne ? '1 row' : `${count} rows`);

/** What a table does not say plainly. */
const doubts: Record<DoubtKind, (said: DoubtSaid) => string> = {
  'date-meaning': ({ column }) => `What are the dates in “${column}” of? The table does not say.`,
  unit: ({ column }) => `What does “${column}” count? The table does not say.`,
  'day-order': (said) => `Day or month first? Both can be, in “${said.column}”: ${cells(said)}.`,
  'first-of-month': ({ column, count, of }) =>
    `${count} of ${of} days in “${column}” are the first of a month. They may stand for the whole month.`,
  'first-of-year': ({ column, count, of }) =>
    `${count} of ${of} days in “${column}” are 1 January. They may stand for the whole year.`,
  'day-is-year': ({ column, count }) =>
    `In ${count} dates of “${column}” the day repeats the year, as in 2009-05-09. It may be a slip.`,
  'serial-dates': (said) => `Days as a spreadsheet counts them, in “${said.column}”: ${cells(said)}.`,
  'decimal-sign': ({ column }) => `Is “1.234” in “${column}” a thousand, or one and a bit?`,
  placeholder: ({ column, value, count }) => `${value} stands in “${column}” ${count} times. It may mean “not known”.`,
  misfit: (said) => `Not understood, in “${said.column}”: ${cells(said)}. Taken as unknown.`,
  country: (said) => `No country that we know, in “${said.column}”: ${cells(said)}. Taken as unknown.`,
  'size-in-words': (said) => `Counted in words of its own, in “${said.column}”: ${cells(said)}. The words are kept.`,
  duplicate: (said) => `Perhaps twice in the table: ${rows(said)} with the same name, at most a year apart.`,
  'same-address': (said) => `The same page cited for another name: ${rows(said)}.`,
  'several-organisations': (said) => `Several organisations in one name: ${rows(said)}.`,
  'future-date': (said) => `A date that is still to come: ${rows(said)}.`,
  'broken-link': (said) => `A web address that cannot be opened, left out: ${rows(said)}.`,
  'own-word': (said) =>
    `“${said.value}” in “${said.column}” is none of our words: ${rows(said)}. It is kept beside them.`,
  'no-date': (said) => `No date: ${rows(said)}. Listed, but not in the picture.`,
  'several-causes': (said) => `Several causes: ${rows(said)}. One of them gives the colour.`,
  unverified: (said) => `Marked as not verified: ${rows(said)}. Shown as claims.`,
  'several-values': (said) => `Several words in “${said.column}”: ${rows(said)}. One of them is shown.`,
  'open-cause': (said) => `“${said.value}” in “${said.column}” can be more than one cause: ${rows(said)}.`,
  'approximate-date': (said) => `The text says that the date in “${said.column}” is only about right: ${rows(said)}.`,
  'year-differs': (said) => `“${said.column}” and the column of years name different years: ${rows(said)}.`,
  'size-differs': (said) => `“${said.column}” and the column of numbers name different sizes: ${rows(said)}.`,
  unproven: (said) => `Nobody has shown that data got out: ${rows(said)}. Shown as exposures.`,
  unnamed: (said) => `Without a name: ${rows(said)}. They are called by their keys.`,
  'wrong-order': (said) => `Dates in an order that cannot be, as listed before it began: ${rows(said)}.`,
  'same-id': (said) => `The same key as another row: ${rows(said)}.`,
};

/** What can be chosen in a doubt, by kind of doubt and option; options that are the same everywhere stand under `all`. */
const options: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  all: { keep: 'keep', 'leave-out': 'leave out', unknown: 'unknown', number: 'a number' },
  'date-meaning': {
    listed: 'the day it was put on a list',
    disclosure: 'the day the public learned',
    'breach-start': 'the day it began',
    discovery: 'the day somebody noticed',
    'report-to-authority': 'the day an authority was told',
  },
  unit: {
    records: 'records',
    people: 'people',
    accounts: 'accounts',
    files: 'files',
    items: 'pieces of information',
    organisations: 'organisations',
  },
  'day-order': { either: 'either: draw it as imprecise', 'day-first': 'day first', 'month-first': 'month first' },
  'first-of-month': { month: 'the whole month', day: 'that day' },
  'first-of-year': { year: 'the whole year', month: 'the whole month', day: 'that day' },
  'day-is-year': { month: 'the whole month', day: 'that day' },
  'decimal-sign': { '.': 'the point marks decimals', ',': 'the comma marks decimals' },
  placeholder: { unknown: 'take it as unknown', number: 'keep it as a number' },
  'several-causes': { first: 'the first in the order of VERIS' },
  'open-cause': { misuse: 'an insider', error: 'a mistake' },
  'approximate-date': { approximate: 'about then', 'as-written': 'exactly then' },
  'year-differs': { date: 'the date', year: 'the year', either: 'either: draw it as imprecise' },
  'size-differs': { displayed: 'the size as it is shown', drawn: 'the number in its column' },
};

const reasons: Record<LeftOutReason, string> = {
  'no-name': 'has no name',
  note: 'is a note, not an entry',
  total: 'is a sum of others',
  'repeated-header': 'repeats the names of the columns',
  fabricated: 'is marked as made up',
  'no-breach': 'is marked as no breach',
  duplicate: 'is there twice',
  future: 'lies in the future',
};

const remarks: Record<TableRemark['kind'], (count: string, examples: string) => string> = {
  'above-header': (count) => `${count} lines above the names of the columns were passed over.`,
  'no-header': () => 'The columns have no names. They are called by their number.',
  'empty-rows': (count) => `${count} empty rows were passed over.`,
  'uneven-rows': (count, examples) => `${count} rows have too few or too many cells (lines ${examples}).`,
  'renamed-columns': (count, examples) => `${count} columns had no name of their own: ${examples}.`,
  'repeated-header': (count) => `The names of the columns stand in the table again, ${count} times.`,
  'one-of-several': (count, examples) => `There are ${count} tables. This is one of them: ${examples}.`,
  'unclosed-quote': () => 'The file ends inside a quoted cell. It may be cut off.',
};

const roles: Record<Role, string> = {
  organisation: 'organisation',
  name: 'name',
  id: 'key',
  date: 'date',
  size: 'size',
  country: 'country',
  sector: 'sector',
  cause: 'cause',
  actor: 'actor',
  kinds: 'kinds of data',
  summary: 'text',
  link: 'links',
  publisher: 'publisher',
};

const meanings: Record<DateMeaning, string> = {
  'breach-start': 'when it began',
  'breach-end': 'when it ended',
  sale: 'when it was for sale',
  discovery: 'when somebody noticed',
  'report-to-authority': 'when an authority was told',
  disclosure: 'when the public learned',
  listed: 'when it was put on a list',
  apology: 'apology',
  arrest: 'arrest',
  charge: 'charge',
  lawsuit: 'lawsuit',
  verdict: 'verdict',
  sentence: 'sentence',
  penalty: 'penalty',
  response: 'response',
  unsaid: 'not said',
};

const formats: Record<TableFormat, string> = {
  csv: 'CSV',
  tsv: 'TSV',
  semicolon: 'CSV with semicolons',
  pipe: 'table with bars',
  html: 'HTML table',
  json: 'JSON',
  ndjson: 'JSON, one object a line',
  xlsx: 'Excel',
};

/** Words of bringing one's own data. */
export const importing = {
  title: 'Your own data',
  stays: 'Everything stays on this computer. Nothing is sent.',
  bring: 'Drop a file anywhere on this page, or paste a table here.',
  formats: 'CSV, TSV, Excel, JSON, or cells copied from a spreadsheet or a web page',
  file: 'Choose a file',
  paste: 'Paste a table',
  read: 'Read what is pasted',
  reading: (name: string) => `Reading ${name} …`,
  stop: 'Stop',
  stopped: 'Stopped. Nothing was changed.',
  again: 'Take another table',
  back: 'Back to our own data',
  none: (looksLike: string) => `No table was found. It looks like ${looksLike}.`,
  empty: 'There is nothing in it.',
  about: (format: string, rows: string, columns: string) => `${format}: ${rows} rows, ${columns} columns`,
  known: (list: string) => `Recognised: ${list}.`,
  sum: (drawn: string, rows: string, leftOut: string) => `${drawn} of ${rows} rows are shown; ${leftOut} left out.`,
  sumAll: (rows: string) => `All ${rows} rows are shown.`,
  leftOut: 'Left out',
  leftOutRow: (line: string, text: string, reason: string) => `Line ${line}, “${text}”: ${reason}`,
  questions: (count: string, isOne: boolean) => (isOne ? '1 question' : `${count} questions`),
  answered: 'All is answered',
  remarked: 'Read this way',
  example: (line: string, text: string) => `line ${line}: ${text}`,
  column: 'Column',
  is: 'Is',
  cells: 'First cells',
  misfits: (count: string) => `${count} not understood`,
  unused: 'not used',
  extra: 'shown as it is',
  table: 'The table',
  saveData: 'Save data.json',
  saveMapping: 'Save mapping.json',
  kept: 'The mapping keeps your answers: tomorrow’s file is read the same way.',
  doubts,
  options,
  reasons,
  remarks,
  roles,
  meanings,
  tableFormats: formats,
};

export type ImportWords = typeof importing;
