import type { DateMeaning, Role } from '../../import/mapping.ts';
import type { DoubtKind, LeftOutReason, MisfitKind } from '../../import/result.ts';
import type { TableFormat, TableRemark } from '../../import/table.ts';
import type { Counted } from '../parts.ts';
import { one } from './core.ts';

/** A doubt in texts of the language. */
export interface DoubtSaid {
  readonly column: string;
  readonly value: string;
  readonly count: Counted;
  readonly of: Counted;
}

/** A number and what it counts, such as `1 row` and `2 rows`. */
const counted = ({ value, text }: Counted, singular: string, plural = `${singular}s`): string =>
  `${text} ${one(value, singular, plural)}`;

const cells = ({ count }: DoubtSaid): string => counted(count, 'cell');
const rows = ({ count }: DoubtSaid): string => counted(count, 'row');

/** What a table does not say plainly. */
const doubts: Record<DoubtKind, (said: DoubtSaid) => string> = {
  'date-meaning': ({ column }) => `Which day do the dates in “${column}” tell? The table does not say.`,
  unit: ({ column }) => `What does “${column}” count? The table does not say.`,
  'day-order': (said) =>
    `Which comes first in “${said.column}”, the day or the month? ${cells(said)} can be read both ways.`,
  'first-of-month': ({ column, count, of }) =>
    `${count.text} of ${counted(of, 'day')} in “${column}” ${one(count.value, 'is', 'are')} the first of a month, and may stand for the whole month.`,
  'first-of-year': ({ column, count, of }) =>
    `${count.text} of ${counted(of, 'day')} in “${column}” ${one(count.value, 'is', 'are')} 1 January, and may stand for the whole year.`,
  'day-is-year': ({ column, count }) =>
    `In ${counted(count, 'date')} of “${column}” the day repeats the year, as in 2009-05-09. It may be a typing mistake.`,
  'serial-dates': (said) =>
    `Numbers such as 43831 were read as dates, as spreadsheets and programs keep them, in “${said.column}”: ${cells(said)}.`,
  'decimal-sign': ({ column }) => `Is “1.234” in “${column}” more than a thousand, or a little more than one?`,
  placeholder: ({ column, value, count }) =>
    `${value} stands in “${column}” ${one(count.value, 'once', `${count.text} times`)}. It may mean “not known”.`,
  misfit: (said) => `Not understood, in “${said.column}”: ${cells(said)}. Taken as unknown.`,
  country: (said) => `Not the name of a country that we know, in “${said.column}”: ${cells(said)}. Taken as unknown.`,
  'us-state': (said) =>
    `“${said.column}” names states of the US, and no column the country: ${rows(said)}. Shown under the United States.`,
  'canadian-province': (said) =>
    `“${said.column}” names provinces of Canada, and no column the country: ${rows(said)}. Shown under Canada.`,
  'size-in-words': (said) =>
    `Counts something else than people or records, in “${said.column}”: ${cells(said)}. The words are kept.`,
  'part-counted': (said) =>
    `“${said.column}” counts only a part, such as one state or one group: ${rows(said)}. The size is shown as “at least”.`,
  'hidden-rows': (said) => `Hidden in the file, by a filter or by hand: ${rows(said)}. Shall they be shown here?`,
  'shared-size': (said) =>
    `One number in “${said.column}” stands beside several names: ${rows(said)}. Does it count all of them together?`,
  duplicate: (said) =>
    `Perhaps twice in the table: ${rows(said)} with the same name, and the same size, day or address, within a year.`,
  'same-address': (said) => `The same web page is given for another name: ${rows(said)}.`,
  'several-organisations': (said) => `Perhaps several organisations in one name: ${rows(said)}.`,
  'future-date': (said) => `A date that is still to come: ${rows(said)}.`,
  'broken-link': (said) => `A web address that cannot be opened, left out: ${rows(said)}.`,
  'own-word': (said) =>
    `We do not know the word “${said.value}” in “${said.column}”: ${rows(said)}. It is shown as it is.`,
  'own-words': (said) =>
    `Many words in “${said.column}” are none that we know: ${rows(said)}. They are shown as they are.`,
  'no-date': (said) => `No date: ${rows(said)}. Listed, but not in the picture.`,
  'several-causes': (said) => `Several causes: ${rows(said)}. One of them gives the colour.`,
  unverified: (said) => `Marked as not verified: ${rows(said)}. Shown as claims.`,
  'several-values': (said) => `Several words in “${said.column}”: ${rows(said)}. One of them is shown.`,
  'open-cause': (said) => `“${said.value}” in “${said.column}” can be more than one cause: ${rows(said)}.`,
  'approximate-date': (said) => `The text says that the date in “${said.column}” is not exact: ${rows(said)}.`,
  'year-differs': (said) => `“${said.column}” and the column of years name different years: ${rows(said)}.`,
  'size-differs': (said) => `“${said.column}” and the column of numbers name different sizes: ${rows(said)}.`,
  unproven: (said) => `Nobody has shown that data got out: ${rows(said)}. Shown as exposures.`,
  'name-above': (said) =>
    `“${said.column}” is empty in ${rows(said)} below a name. Is it the same organisation as in the row above?`,
  ditto: (said) => `Cells say “same as above”, in whatever words: ${cells(said)}. Is it what stands in the row above?`,
  'name-guessed': (said) =>
    `No column says whose data they were. The rows are called by “${said.column}”: ${rows(said)}.`,
  'personal-column': (said) =>
    `“${said.column}” may name private persons, and is not shown: ${cells(said)}. To show it, read it as “shown as it is”.`,
  'buddhist-year': (said) => `Years of the Thai calendar, such as 2566 for 2023, in “${said.column}”: ${cells(said)}.`,
  unnamed: (said) =>
    said.column === ''
      ? `Without a name: ${rows(said)}. Their code is shown instead.`
      : `Without a name: ${rows(said)}. What “${said.column}” says is shown instead.`,
  'wrong-order': (said) => `Dates in an order that is not possible, such as noticed before it began: ${rows(said)}.`,
  'unshown-columns': ({ count, value }) =>
    `Not shown: ${counted(count, 'column')}. At most ${value} columns are shown as they are.`,
  'same-id': (said) => `The same code as another row: ${rows(said)}.`,
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
    penalty: 'the day of a fine',
    none: 'none of these: show it as it is',
  },
  'name-above': { same: 'yes, the same', unknown: 'I do not know' },
  ditto: { same: 'yes, the same', unknown: 'I do not know' },
  unit: {
    records: 'records',
    people: 'people',
    accounts: 'accounts',
    files: 'files',
    items: 'pieces of information',
    organisations: 'organisations',
    none: 'none of these: it is no size',
  },
  'day-order': {
    either: 'I do not know: draw both as possible',
    'day-first': 'day first',
    'month-first': 'month first',
  },
  'shared-size': { together: 'all together: each has at most as many', each: 'each has as many' },
  'first-of-month': { month: 'the whole month', day: 'that day' },
  'first-of-year': { year: 'the whole year', month: 'the whole month', day: 'that day' },
  'day-is-year': { month: 'the whole month', day: 'that day' },
  'decimal-sign': {
    '.': 'a little more than one: decimals come after a point',
    ',': 'more than a thousand: decimals come after a comma',
  },
  placeholder: { unknown: 'take it as unknown', number: 'keep it as a number' },
  'several-causes': { first: 'one of them, in the order of the VERIS standard' },
  'open-cause': { misuse: 'an insider', error: 'a mistake' },
  'approximate-date': { approximate: 'about then', 'as-written': 'exactly then' },
  'year-differs': { date: 'the date', year: 'the year', either: 'I do not know: draw both as possible' },
  'size-differs': { displayed: 'the size as it is shown', drawn: 'the number in its column' },
};

const reasons: Record<LeftOutReason, string> = {
  'no-name': 'has no name',
  unreadable: 'cannot be read',
  note: 'is a note, not an entry',
  total: 'is a sum of others',
  'repeated-header': 'repeats the names of the columns',
  fabricated: 'is marked as made up',
  'no-breach': 'is marked as not a breach',
  duplicate: 'is there twice',
  hidden: 'is hidden in its file',
  future: 'lies in the future',
};

/** Why the text of a cell does not fit its column: what was not understood is told by what it was to be. */
export type MisfitReason = MisfitKind | 'date' | 'size';

const areOf = ({ value, text }: Counted, of: Counted, what: string): string =>
  `${text} of ${of.text} ${one(value, 'is', 'are')} ${what}`;

/** What is said of one cell that does not fit, and of all of a column. */
const misfits: Record<MisfitReason, { readonly cell: string; readonly sum: (count: Counted, of: Counted) => string }> =
  {
    misfit: { cell: 'not understood', sum: (count, of) => areOf(count, of, 'not understood') },
    date: { cell: 'no date', sum: (count, of) => areOf(count, of, 'no date') },
    size: { cell: 'no number', sum: (count, of) => areOf(count, of, 'no number') },
    country: { cell: 'no country', sum: (count, of) => areOf(count, of, 'no country that we know') },
    'broken-link': {
      cell: 'cannot be opened',
      sum: (count, of) => areOf(count, of, 'no web address that can be opened'),
    },
    'own-word': {
      cell: 'a word that we do not know',
      sum: (count, of) =>
        areOf(
          count,
          of,
          `${one(count.value, 'a word', 'words')} that we do not know; shown as ${one(count.value, 'it stands', 'they stand')}`,
        ),
    },
    'size-in-words': {
      cell: 'counts something else',
      sum: (count, of) => areOf(count, of, 'a count of something else'),
    },
  };

const remarks: Record<TableRemark['kind'], (count: Counted, examples: string) => string> = {
  'above-header': (count) =>
    `${counted(count, 'line')} above the names of the columns ${one(count.value, 'was', 'were')} passed over.`,
  'no-header': () => 'The columns have no names. They are called by their number.',
  'empty-rows': (count) => `${counted(count, 'empty row')} ${one(count.value, 'was', 'were')} passed over.`,
  'uneven-rows': (count, examples) =>
    count.value === 1
      ? `${count.text} row has too few or too many cells (line ${examples}).`
      : `${count.text} rows have too few or too many cells (such as lines ${examples}).`,
  'renamed-columns': (count, examples) =>
    `${counted(count, 'column')} had no name of ${one(count.value, 'its', 'their')} own, and got one: ${examples}.`,
  'repeated-header': (count) =>
    `The names of the columns stand in the table again${one(count.value, '', `, ${count.text} times`)}.`,
  'one-of-several': (count, examples) =>
    `There are ${count.text} tables, among them: ${examples}. The first of these is read.`,
  'on-its-side': () => 'The names of the columns stood below each other. Rows and columns have changed places.',
  'joined-tables': (count) => `Tables with the same columns are read as one: ${count.text}.`,
  'unread-columns': (count, examples) =>
    `${counted(count, 'column')} ${one(count.value, 'holds', 'hold')} what cannot be shown as text, and ${one(count.value, 'was', 'were')} passed over: ${examples}.`,
  abridged: (count) =>
    `This is a shortened print of a table: ${counted(count, 'row or column', 'rows or columns')} ${one(count.value, 'is', 'are')} not in it. Bring the whole table, such as a CSV file.`,
  'hidden-columns': (count, examples) =>
    `${counted(count, 'column')} ${one(count.value, 'is', 'are')} hidden in the file, and ${one(count.value, 'was', 'were')} passed over: ${examples}.`,
  'unclosed-quote': () => 'The file ends inside a quoted cell. It may be cut off.',
};

const roles: Record<Role, string> = {
  organisation: 'organisation',
  name: 'name of the case',
  id: 'number or code',
  date: 'date',
  size: 'how many',
  country: 'country',
  state: 'state of the US',
  sector: 'sector',
  cause: 'cause: how it happened',
  actor: 'who did it',
  kinds: 'kinds of data',
  status: 'confirmed or claimed',
  summary: 'description',
  link: 'web address',
  publisher: 'name of the source',
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
  unsaid: 'the table does not say',
};

const formats: Record<TableFormat, string> = {
  csv: 'CSV',
  tsv: 'TSV',
  semicolon: 'CSV with semicolons',
  aligned: 'text in columns',
  pipe: 'table with bars',
  html: 'HTML table',
  json: 'JSON',
  ndjson: 'JSON, one object a line',
  xlsx: 'Excel',
  parquet: 'Parquet',
};

/** Words of bringing one's own data. */
export const importing = {
  title: 'Your own data',
  stays: 'Everything stays on this computer. Nothing is sent.',
  bring: 'Drop a file anywhere on this page, or paste a table here.',
  formats:
    'CSV, TSV, Excel, Parquet, JSON, or cells copied from a spreadsheet or a web page; also a mapping.json that you saved',
  file: 'Choose a file',
  paste: 'Paste a table',
  read: 'Read what is pasted',
  reading: (name: string) => `Reading ${name} …`,
  share: (percent: string) => `${percent} %`,
  archive: (rows: Counted, read: Counted, period: string, outside: string) =>
    `This file has ${counted(rows, 'row')}, more than one picture holds. ${read.text} of them ${one(read.value, 'is', 'are')} read: ${period}. The other ${outside} are not in the picture.`,
  together: (sentences: readonly string[]) => sentences.filter((sentence) => sentence !== '').join(' '),
  archiveBy: (column: string) => `The periods are those of the dates in “${column}”.`,
  period: 'Show',
  periodRows: (period: string, rows: Counted) => `${period} (${counted(rows, 'row')})`,
  span: (from: string, to: string) => `${from} to ${to}`,
  undated: 'rows without a date',
  longMonth: (read: string) => `This is longer than one picture holds: the first ${read} rows are read.`,
  stop: 'Stop',
  stopped: 'Stopped. Nothing was changed.',
  again: 'Take another table',
  back: 'Back to our own data',
  none: (looksLike: string) => `No table was found. It looks like ${looksLike}.`,
  empty: 'There is nothing in it.',
  about: (format: string, rows: Counted, columns: Counted) =>
    `${format}: ${counted(rows, 'row')}, ${counted(columns, 'column')}`,
  known: (list: string) => `Recognised: ${list}.`,
  sum: (drawn: Counted, rows: Counted, leftOut: string) =>
    `${drawn.text} of ${counted(rows, 'row')} ${drawn.value === 1 || rows.value === 1 ? 'is' : 'are'} shown; ${leftOut} left out.`,
  sumUndated: (rows: Counted) =>
    `${counted(rows, 'row')} ${one(rows.value, 'has', 'have')} no date: only in the list and the table.`,
  sumAll: (rows: Counted) => one(rows.value, 'The only row is shown.', `All ${rows.text} rows are shown.`),
  /** A data file of this format was brought. */
  dataFile: 'This is a data file, no table. It is shown as it stands.',
  missing: (columns: string, count: number) =>
    count === 1
      ? `The mapping names a column that the table does not have: ${columns}. Nothing was read for it.`
      : `The mapping names columns that the table does not have: ${columns}. Nothing was read for them.`,
  quoted: (column: string) => `“${column}”`,
  leftOut: 'Left out',
  leftOutBecause: (reason: string) => `left out: ${reason}`,
  leftOutRow: (line: string, text: string, reason: string) => `Line ${line}, “${text}”: ${reason}`,
  questions: (count: Counted) => counted(count, 'question'),
  answered: 'All is answered',
  remarked: 'How the table was read',
  example: (line: string, text: string) => `line ${line}: ${text}`,
  /** In an example, of a row that is the same as one above it. */
  asLine: (line: string) => `as line ${line}`,
  betweenExamples: '; ',
  column: 'Column',
  is: 'Read as',
  cells: 'First cells',
  firstRows: (count: Counted) => one(count.value, 'The first row', `The first ${count.text} rows`),
  allRows: 'All rows',
  furtherRows: (lines: string) => `Further down, cells that do not fit: ${lines}`,
  line: 'Line',
  lineOf: (line: string) => `line ${line}`,
  misfits,
  unused: 'not used',
  extra: 'shown as it is',
  table: 'The table',
  saveData: 'Save data.json',
  saveMapping: 'Save mapping.json',
  saveTable: (name: string) => `Save ${name}`,
  pictures: 'For a picture of it (PNG, SVG) press “Share, embed or save” at the foot of the page.',
  /** The code for a page of one's own. */
  code: {
    title: 'Put it on your page',
    view: 'The code shows the view and the filters that you see now. Copy it into your own page.',
    element: 'As a part of the page',
    elementFiles: 'Put these into one folder on your own host: your page, data.json and breach-timeline.js.',
    script: 'Save breach-timeline.js',
    frame: 'In a frame',
    frameFiles: 'Put your page and data.json into the folder of your copy of this site, beside embed.html.',
    table: 'Straight from the table',
    tableFiles: (name: string) =>
      `Put ${name} and mapping.json beside the page, in place of data.json. When the table changes, put the new one there under the same name.`,
    labels: { element: 'Code of the element', frame: 'Code of the frame', table: 'Code that reads the table' },
    copy: 'Copy the code',
    open: 'Open the interactive view',
  },
  openMapping: 'Open a mapping.json',
  waits: 'The mapping is kept. Now bring the table that it is for.',
  applied: 'The table is read by the mapping that you brought.',
  mappingFaults: (faults: string) => `The mapping cannot be used. ${faults}`,
  mappingFault: (path: string, found: string, expected: string) =>
    `${path === '' ? '' : `In ${path}: `}found ${found}, expected ${expected}.`,
  kept: 'mapping.json keeps what the columns are and what you have answered. Bring it with the next table, and that is read the same way.',
  doubts,
  options,
  reasons,
  remarks,
  roles,
  meanings,
  tableFormats: formats,
};

export type ImportWords = typeof importing;
