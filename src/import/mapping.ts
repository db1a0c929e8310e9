import * as v from 'valibot';
import { EVENT_KINDS, STATUSES, UNITS } from '../data/vocabulary.ts';

/**
 * How a table becomes a data file: which column is what, and what was chosen where a value can mean two things. Kept as
 * a small JSON file it reads tomorrow's table the same way.
 */
export const MAPPING_FORMAT = 'breach-timeline-mapping/1';

const name = v.pipe(v.string(), v.minLength(1), v.maxLength(500));
const words = v.union([name, v.record(v.string(), name)]);

/** What a date says; `unsaid` where nobody has told it yet. */
export const DATE_MEANINGS = [...EVENT_KINDS, 'unsaid'] as const;

const dateColumn = v.strictObject({
  column: v.pipe(name, v.description('Name of the column')),
  month: v.optional(v.pipe(name, v.description('Column of the month, where `column` holds the year only'))),
  day: v.optional(v.pipe(name, v.description('Column of the day, where the month has a column'))),
  quarter: v.optional(v.pipe(name, v.description('Column of the quarter, where `column` holds the year only'))),
  is: v.pipe(v.picklist(DATE_MEANINGS), v.description('The kind of event that the date is of')),
});

const sizeColumn = v.strictObject({
  column: name,
  max: v.optional(v.pipe(name, v.description('Column of the most, where `column` holds the least'))),
  units: v.optional(v.pipe(name, v.description('Column that says what the number of each row counts'))),
  unit: v.optional(v.pipe(v.picklist([...UNITS, 'unsaid']), v.description('What is counted')), 'unsaid'),
  status: v.optional(v.picklist(STATUSES), 'reported'),
});

const codedColumn = v.strictObject({
  column: name,
  values: v.optional(
    v.pipe(v.record(v.string(), v.string()), v.description("The table's own words, and our code for each")),
    {},
  ),
});

export const MappingSchema = v.strictObject({
  format: v.literal(MAPPING_FORMAT),
  importer: v.pipe(v.string(), v.description('hibp, iib, hhs, veris or table')),
  columns: v.optional(
    v.strictObject({
      organisation: v.optional(name),
      name: v.optional(name),
      id: v.optional(name),
      dates: v.optional(v.array(dateColumn), []),
      size: v.optional(sizeColumn),
      country: v.optional(name),
      state: v.optional(
        v.pipe(name, v.description('Column of states of the US or provinces of Canada, where none has the country')),
      ),
      sector: v.optional(codedColumn),
      cause: v.optional(codedColumn),
      actor: v.optional(codedColumn),
      kinds: v.optional(codedColumn),
      marked: v.optional(
        v.pipe(v.array(name), v.description('Columns of one kind of data each, with a mark where it was taken')),
      ),
      status: v.optional(codedColumn),
      summary: v.optional(name),
      links: v.optional(v.array(name), []),
      publisher: v.optional(name),
    }),
    {},
  ),
  choices: v.optional(
    v.pipe(v.record(v.string(), v.string()), v.description('What was chosen in each doubt, by its key')),
    {},
  ),
  extra: v.optional(v.pipe(v.array(name), v.description('Columns that are shown as they are')), []),
  header: v.optional(
    v.strictObject({
      title: v.optional(words),
      license: v.optional(name),
      attribution: v.optional(words),
      updated: v.optional(v.string()),
    }),
    {},
  ),
  lang: v.optional(v.pipe(v.string(), v.description('Language of the table, BCP 47')), 'en'),
});

export type Mapping = v.InferOutput<typeof MappingSchema>;
export type Columns = Mapping['columns'];

/** The columns that a date stands in. */
const columnsOfDate = ({ column, month, day, quarter }: Columns['dates'][number]): readonly string[] =>
  [column, month, day, quarter].filter((each) => each !== undefined);

/** Every column that a mapping names, each once. */
export function columnsOf({ columns, extra }: Mapping): readonly string[] {
  const { dates, links, marked = [], ...single } = columns;
  const named = Object.values(single).flatMap((value) => (typeof value === 'string' ? value : (value?.column ?? [])));
  const beside = [columns.size?.max, columns.size?.units].filter((each) => each !== undefined);
  return [...new Set([...named, ...dates.flatMap(columnsOfDate), ...links, ...marked, ...extra, ...beside])];
}

/**
 * Whether the rows have no names of their own: what they are called by is a column that says something else, too, such as
 * a reference or the nature of the breach.
 */
export function isUnnamed({ importer, columns, extra }: Mapping): boolean {
  const { organisation, name, id, cause, sector, kinds, country, summary } = columns;
  const dates = columns.dates.flatMap(columnsOfDate);
  const others = [id, cause?.column, sector?.column, kinds?.column, country, summary, ...dates, ...extra];
  return importer === 'table' && organisation === undefined && name !== undefined && others.includes(name);
}

/** What a column may be, in the order in which it is offered. */
const ROLES = [
  'organisation',
  'name',
  'date',
  'size',
  'country',
  'state',
  'sector',
  'cause',
  'actor',
  'kinds',
  'status',
  'summary',
  'link',
  'publisher',
  'id',
] as const;

export type Role = (typeof ROLES)[number];
export type DateMeaning = (typeof DATE_MEANINGS)[number];

/** What is wrong with a mapping file: where, what stands there, what would be right. */
export interface MappingFault {
  readonly path: string;
  readonly found: string;
  readonly expected: string;
}

/** Whether a text is meant as a mapping file: JSON whose `format` says so, in whatever version. */
export function isMappingText(text: string): boolean {
  // A table of many megabytes is not parsed twice for this.
  if (text.length > 1_000_000 || !/^\ufeff*\s*\{/.test(text) || !text.includes('breach-timeline-mapping')) return false;
  try {
    const raw: unknown = JSON.parse(text.replace(/^\ufeff+/, ''));
    const format: unknown = typeof raw === 'object' && raw !== null ? Reflect.get(raw, 'format') : undefined;
    return typeof format === 'string' && format.startsWith('breach-timeline-mapping');
  } catch {
    // Cut off or mistyped: its beginning says what it was to be.
    return /^\ufeff*\s*\{\s*"format"\s*:\s*"breach-timeline-mapping/.test(text);
  }
}

/** Reads a mapping file; never throws. Fields that it does not know are faults, for they would be lost in silence. */
export function readMapping(text: string): { readonly mapping?: Mapping; readonly faults: readonly MappingFault[] } {
  let raw: unknown;
  try {
    raw = JSON.parse(text.replace(/^\ufeff+/, ''));
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    return { faults: [{ path: '', found: said, expected: 'a mapping file in JSON' }] };
  }
  const result = v.safeParse(MappingSchema, raw);
  if (result.success) return { mapping: result.output, faults: [] };
  return {
    faults: result.issues.map((issue) => ({
      path: v.getDotPath(issue) ?? '',
      found: String(issue.received).slice(0, 80),
      expected: issue.expected === 'never' ? keyWanted(issue) : (issue.expected ?? 'something else').slice(0, 200),
    })),
  };
}

/** Objects of the format, by the path that leads to them without positions. */
const OBJECTS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  '': MappingSchema.entries,
  columns: MappingSchema.entries.columns.wrapped.entries,
  'columns.dates': dateColumn.entries,
  'columns.size': sizeColumn.entries,
  'columns.sector': codedColumn.entries,
  'columns.cause': codedColumn.entries,
  'columns.actor': codedColumn.entries,
  'columns.kinds': codedColumn.entries,
  'columns.status': codedColumn.entries,
  header: MappingSchema.entries.header.wrapped.entries,
};

/** What to say of a key that the format does not have, with the key that was perhaps meant. */
function keyWanted(issue: v.BaseIssue<unknown>): string {
  const path = (issue.path ?? []).flatMap(({ key }) => (typeof key === 'number' ? [] : String(key)));
  const key = path.at(-1) ?? '';
  const keys = Object.keys(OBJECTS[path.slice(0, -1).join('.')] ?? {});
  const [nearest] = keys
    .map((each) => ({ each, edits: editsBetween(key.toLowerCase(), each) }))
    .filter(({ each, edits }) => edits <= Math.max(1, Math.floor(each.length / 3)))
    .sort((a, b) => a.edits - b.edits);
  return `a key of the format; this one is not read${nearest ? ` (perhaps ${nearest.each}?)` : ''}`;
}

/** How many letters must be put in, taken out or changed to make one word of the other (Levenshtein). */
function editsBetween(one: string, other: string): number {
  let above = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row += 1) {
    const line = [row];
    for (let at = 1; at <= other.length; at += 1)
      line.push(Math.min(above[at] + 1, line[at - 1] + 1, above[at - 1] + (one[row - 1] === other[at - 1] ? 0 : 1)));
    above = line;
  }
  return above[other.length];
}

/** What the mapping makes of a column: its role, `extra` for one that is shown as it is, `unused` for one that is not. */
export type Use = Role | 'extra' | 'unused';

/** Every use of a column, in the order in which they are offered. */
export const USES: readonly Use[] = [...ROLES, 'extra', 'unused'];

export function useOf({ columns, extra }: Mapping, column: string): Use {
  if (columns.dates.some((date) => columnsOfDate(date).includes(column))) return 'date';
  if (columns.size?.max === column || columns.size?.units === column) return 'size';
  if (columns.links.includes(column)) return 'link';
  if (columns.marked?.includes(column)) return 'kinds';
  const role = ROLES.find((each) => each !== 'date' && each !== 'link' && nameOf(columns[each]) === column);
  return role ?? (extra.includes(column) ? 'extra' : 'unused');
}

const nameOf = (value: string | { readonly column: string } | undefined): string | undefined =>
  typeof value === 'string' ? value : value?.column;

/** What stands in several columns, without one of them: a date without its month has no day. */
function withoutColumn({ dates, size, ...others }: Columns, column: string): Columns {
  const units = size?.units === column ? undefined : size?.units;
  const [first, max] = [size?.column, size?.max].filter((each) => each !== undefined && each !== column);
  return {
    ...others,
    dates: dates.map(({ month, day, ...date }) => ({
      ...date,
      ...(month === undefined || month === column ? {} : { month }),
      ...(day === undefined || day === column || month === column ? {} : { day }),
    })),
    ...(size && first !== undefined
      ? {
          size: {
            column: first,
            ...(max === undefined ? {} : { max }),
            ...(units === undefined ? {} : { units }),
            unit: size.unit,
            status: size.status,
          },
        }
      : {}),
  };
}

/**
 * The mapping with another use of a column. Of what only one column can be, the column that was it is unused then. Where no
 * column is left that names the rows, they are called by what tells them apart best.
 */
export const withUse = (mapping: Mapping, column: string, use: Use): Mapping => withName(usedAs(mapping, column, use));

function withName(mapping: Mapping): Mapping {
  const { organisation, name, id, summary, cause, kinds, sector } = mapping.columns;
  const called = id ?? summary ?? cause?.column ?? kinds?.column ?? sector?.column ?? mapping.extra[0];
  return mapping.importer !== 'table' || organisation !== undefined || name !== undefined || called === undefined
    ? mapping
    : { ...mapping, columns: { ...mapping.columns, name: called } };
}

function usedAs(mapping: Mapping, column: string, use: Use): Mapping {
  const { dates, links, marked, ...single } = withoutColumn(mapping.columns, column);
  const kept = Object.fromEntries(
    Object.entries(single).filter(([role, value]) => nameOf(value) !== column && role !== use),
  );
  const columns: Columns = {
    ...kept,
    dates: dates.filter((date) => date.column !== column),
    links: links.filter((link) => link !== column),
    ...(marked ? { marked: marked.filter((each) => each !== column) } : {}),
  };
  const extra = mapping.extra.filter((each) => each !== column);
  switch (use) {
    case 'unused':
      return { ...mapping, columns, extra };
    case 'extra':
      return { ...mapping, columns, extra: [...extra, column] };
    case 'date':
      return { ...mapping, extra, columns: { ...columns, dates: [...columns.dates, { column, is: 'unsaid' }] } };
    case 'link':
      return { ...mapping, extra, columns: { ...columns, links: [...columns.links, column] } };
    case 'size':
      return { ...mapping, extra, columns: { ...columns, size: { column, unit: 'unsaid', status: 'reported' } } };
    case 'sector':
    case 'cause':
    case 'actor':
    case 'kinds':
    case 'status':
      return { ...mapping, extra, columns: { ...columns, [use]: { column, values: {} } } };
    default:
      return { ...mapping, extra, columns: { ...columns, [use]: column } };
  }
}

/** The mapping with another meaning of the dates of a column. */
export function withMeaning(mapping: Mapping, column: string, is: Columns['dates'][number]['is']): Mapping {
  const dates = mapping.columns.dates.map((date) => (date.column === column ? { ...date, is } : date));
  // What was answered before is no answer any more.
  const { [meaningKey(column)]: _, ...choices } = mapping.choices;
  return { ...mapping, columns: { ...mapping.columns, dates }, choices };
}

/** What an answer is of: a kind of doubt, in a column, about a value. */
interface Answered {
  readonly kind: string;
  readonly column?: string;
  readonly value?: string;
}

/** The key under which a mapping keeps an answer: `first-of-month:Date`. */
export const choiceKey = ({ kind, column, value }: Answered): string =>
  [kind, column, value].filter((part) => part !== undefined).join(':');

const meaningKey = (column: string): string => choiceKey({ kind: 'date-meaning', column });

/** What the dates of a column are of: as the mapping says it, or as was answered. */
export function meaningOf({ columns, choices }: Mapping, column: string): DateMeaning | undefined {
  const date = columns.dates.find((each) => each.column === column);
  const answer = DATE_MEANINGS.find((each) => each === choices[meaningKey(column)]);
  return date?.is === 'unsaid' ? (answer ?? 'unsaid') : date?.is;
}

/** The mapping with an answer to a doubt. */
export function withChoice(mapping: Mapping, key: string, option: string): Mapping {
  return { ...mapping, choices: { ...mapping.choices, [key]: option } };
}
