import { unitAbove } from '../columns.ts';
import { mayNamePersons } from '../contents.ts';
import { countsPart, unitOfAffected, unitOfHeader, wordsOf } from '../counts.ts';
import { meaningOfHeader, SPEAKS_OF, statusOfSize } from '../headers.ts';
import { type Columns, MAPPING_FORMAT, type Role } from '../mapping.ts';
import type { Table } from '../table.ts';
import { sectorOfNaics } from '../values/codes.ts';
import { chineseOf, isNo, isYes } from '../values/text.ts';
import { codedColumn, type Importer, MOST_EXTRA } from './importer.ts';
import { type ColumnsFound, columnsOfTable } from './table-columns.ts';

/** What those who watch the sites of ransomware groups have “discovered” is an entry there, and no discovery of the breach. */
const isOfLeakSites = (table: Table): boolean =>
  table.columns.includes('post_title') ||
  (['group', 'group_name'].some((name) => table.columns.includes(name)) &&
    ['victim', 'claim_url'].some((name) => table.columns.includes(name)));

/** What a column counts of which another one counts a part: “Total affected” beside “Residents affected”. */
const unitOfPart = (table: Table, column: string) =>
  /\b(total|affected|impacted|worldwide|global(ly)?|overall|nationwide)\b/i.test(wordsOf(column))
    ? table.columns.filter((other) => other !== column && countsPart(other)).map(unitOfHeader)[0]
    : undefined;

/** Whether a table is of fines: a decision in it is one. */
const isOfFines = ({ columns }: Table): boolean =>
  columns.some((column) =>
    /\b(fines?|penalt(y|ies))\b|罚款|罚金|(?<!\p{L})(bußgeld|amende|multa|boete)/iu.test(wordsOf(column)),
  );

/** What an answer says of a case, by its header: one that was verified is reported, its size is not thereby confirmed. */
function statusOfAnswer(column: string | undefined, text: string): string | undefined {
  const header = wordsOf(column ?? '');
  if (!isYes(text) && !isNo(text)) return undefined;
  if (/\b(?:real|genuine|authentic\w*|echtheit)\b/i.test(header) && isNo(text)) return 'fabricated';
  if (/\bfake\b|真伪|辟谣/i.test(header)) return isYes(text) ? 'fabricated' : 'reported';
  if (/\b(?:alleged|claimed)\b/i.test(header)) return isYes(text) ? 'claimed' : 'reported';
  if (isNo(text)) return 'claimed';
  return /verif|核实|属实/i.test(header) ? 'reported' : 'confirmed';
}

/** The dates of a table, each with what its header says that it is of. */
function datesSaid(table: Table, { dates, language }: ColumnsFound): Columns['dates'] {
  const meant = dates.map((date): Columns['dates'][number] => {
    const { column } = date;
    const said = [column, date.month ?? date.quarter ?? ''].map((header) => meaningOfHeader(header, language));
    const isEnd = /\b(?:to|until|bis)$/i.test(wordsOf(column)) && said.includes('breach-start');
    if (isEnd && dates.length > 1) return { ...date, is: 'breach-end' };
    if (column === 'discovered' && isOfLeakSites(table)) return { ...date, is: 'listed' };
    const isFine = /\bdecision\b|决定/i.test(wordsOf(column)) && isOfFines(table);
    return { ...date, is: said.find((is) => is !== 'unsaid') ?? (isFine ? 'penalty' : 'unsaid') };
  });
  return withOneStart(meant);
}

/** Of two dates that are both of the beginning, one is: the other is asked about. */
function withOneStart(dates: Columns['dates']): Columns['dates'] {
  const starts = dates.filter(({ is }) => is === 'breach-start');
  const plain = starts.filter(({ column }) => SPEAKS_OF.beginning.test(wordsOf(column)));
  const [start = starts[0]] = plain.length === 1 ? plain : starts;
  return dates.map((date) => (date.is === 'breach-start' && date !== start ? { ...date, is: 'unsaid' } : date));
}

/** The size of a table, with what its headers say that it counts. */
function sizeSaid(table: Table, size: NonNullable<ColumnsFound['size']>): Columns['size'] {
  const unit =
    unitOfAffected(size.column, table.columns) ??
    unitOfPart(table, size.column) ??
    unitOfHeader(size.max ?? '') ??
    unitOfHeader(unitAbove(table) ?? '') ??
    ('unsaid' as const);
  return { ...size, unit, status: statusOfSize(size.column) };
}

/** Columns that are shown as they are: none that may name private persons, and no more than can be shown. */
function extraOf(table: Table, { others, found }: ColumnsFound): readonly string[] {
  const isKept = (column: string) => column === found.name || column === found.state;
  return others
    .filter((column) => !mayNamePersons(table, column))
    .filter((column, at) => isKept(column) || at < MOST_EXTRA);
}

/** Reads any table: what a column is, its header and its cells say together; what neither says is asked. */
export const tableImporter: Importer = {
  id: 'table',
  name: 'table',
  recognises: () => true,
  mappingFor(table) {
    const columns = columnsOfTable(table);
    const { found, size, marks, links, language, isNaics } = columns;
    const kept = <Key extends Role>(key: Key) => (found[key] === undefined ? {} : { [key]: found[key] });
    const coded = <Key extends Role>(key: Key, codeOf: (text: string) => string | undefined = () => undefined) =>
      found[key] === undefined ? {} : { [key]: codedColumn(table, found[key], codeOf) };
    return {
      format: MAPPING_FORMAT,
      importer: 'table',
      columns: {
        ...kept('organisation'),
        ...kept('name'),
        ...kept('id'),
        dates: datesSaid(table, columns),
        ...(size === undefined ? {} : { size: sizeSaid(table, size) }),
        ...kept('country'),
        ...kept('state'),
        ...coded('sector', isNaics ? sectorOfNaics : undefined),
        ...coded('cause'),
        ...coded('actor'),
        ...coded('kinds'),
        ...(marks.length > 0 ? { marked: [...marks] } : {}),
        ...coded('status', (text) => statusOfAnswer(found.status, text)),
        ...kept('summary'),
        links: [...links],
        ...kept('publisher'),
      },
      choices: {},
      extra: [...extraOf(table, columns)],
      header: {},
      lang: language ?? chineseOf(table.columns.join('')) ?? 'en',
    };
  },
};
