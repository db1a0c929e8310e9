import { tableOf } from '../../data/read/recognise.ts';
import type { Table } from '../table.ts';
import {
  allTables,
  likenessToList,
  nameColumns,
  none,
  remark,
  type TableRead,
  type TableSource,
  type TablesRead,
  tableOfRows,
  tooLarge,
} from './rows.ts';
import { timelineOf } from './timeline.ts';

/** Tables in JSON: a list of objects in any of the shapes in which programs write it, or one object as a row. */

type Fields = Readonly<Record<string, unknown>>;

/** A list is looked for so many levels below the whole. */
const LEVELS = 3;
/** Objects are flattened so many levels; what lies deeper stays JSON. */
const DEEPEST = 12;
/** Of a list of objects in a cell so many get columns of their own; the others share one, as JSON. */
const MOST_OF_LIST = 20;

/** The tables of a text that is JSON as a whole; undefined where it is not. */
export function readJson(text: string, encoding: string): TablesRead | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  return tablesOf(value, { format: 'json', encoding });
}

/** One JSON value a line; undefined where the first line is none, and no part of one. A line that cannot be read is a row without cells. */
export function readJsonLines(text: string, encoding: string): TablesRead | undefined {
  const values: unknown[] = [];
  const places: number[] = [];
  const empty: number[] = [];
  const broken: { readonly line: number; readonly text: string }[] = [];
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    if (line.trim() === '') {
      empty.push(index + 1);
      continue;
    }
    const value = parsedLine(line);
    if (values.length + broken.length === 0 && value === undefined && !isPartOfObject(line)) return undefined;
    if (value === undefined) broken.push({ line: index + 1, text: line.trim() });
    else {
      values.push(value);
      places.push(index + 1);
    }
  }
  if (values.length === 0 || broken.length > values.length) return undefined;
  const last = Math.max(places.at(-1) ?? 0, broken.at(-1)?.line ?? 0);
  const source: TableSource = {
    format: 'ndjson',
    encoding,
    remarks: remark(
      'empty-rows',
      empty.filter((line) => line < last),
    ),
  };
  const read = tableOfList(values, source, places);
  return asTables(read.kind === 'table' ? { kind: 'table', table: withBroken(read.table, broken) } : read);
}

/** Whether a line may be an object in JSON whose beginning or end is cut off. */
const isPartOfObject = (line: string): boolean => /^\s*\{\s*"/.test(line) || line.trimEnd().endsWith('}');

/** Whether a text may hold one JSON object a line, of which the first is cut off: somebody took a part of a longer file. */
export const beginsWithin = (text: string): boolean => {
  const end = text.indexOf('\n');
  return end > 0 && isPartOfObject(text.slice(0, end)) && /^\s*\{\s*"/.test(text.slice(end + 1, end + 100));
};

/** A table with rows for the lines that could not be read, in their places. */
function withBroken(table: Table, broken: readonly { readonly line: number; readonly text: string }[]): Table {
  if (broken.length === 0) return table;
  const cells = table.columns.map(() => '');
  const rows = [
    ...table.rows.map((row, at) => ({ row, line: table.lines[at], text: undefined })),
    ...broken.map(({ line, text }) => ({ row: cells, line, text })),
  ].sort((a, b) => a.line - b.line);
  return {
    ...table,
    rows: rows.map(({ row }) => row),
    lines: rows.map(({ line }) => line),
    broken: new Map(rows.flatMap(({ text }, at) => (text === undefined ? [] : [[at, text] as const]))),
  };
}

function parsedLine(line: string): Fields | readonly unknown[] | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return isObject(value) || Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const isPlain = (value: unknown): boolean => typeof value !== 'object' || value === null;

const asTables = (read: TableRead): TablesRead =>
  read.kind === 'table' ? { kind: 'tables', tables: [read.table] } : read;

function tablesOf(value: unknown, source: TableSource): TablesRead {
  if (Array.isArray(value)) return asTables(tableOfList(value, source));
  if (!isObject(value)) return none('one value in JSON');
  const whole = wholeTable(value, source);
  if (whole) return asTables(whole);

  const lists = listsIn(value);
  const read = lists.flatMap((list) => {
    const table = list.read(source);
    return table.kind === 'table' ? [{ ...list, table: table.table }] : [];
  });
  const rank = ({ path, isOfObjects, table }: Found & { readonly table: Table }) =>
    2 * likenessToList(table) +
    Number(isOfObjects) +
    Number(/(?:^|\.)(?:incidents|breaches|leaks|victims)(?:\.|$)/i.test(path));
  read.sort((a, b) => rank(b) - rank(a) || b.table.rows.length - a.table.rows.length);
  if (read.length > 0 && isContainer(value, read[0].path, read[0].table))
    return allTables(
      read.map(({ table }) => table),
      read.map(({ path }) => path || 'the whole'),
    );
  if (Object.keys(value).length < 2) return none('one JSON object without a list');
  return asTables(tableOfList([value], source));
}

/** Objects that are a table by themselves, whatever lists they hold. */
function wholeTable(value: Fields, source: TableSource): TableRead | undefined {
  const { type, features } = value;
  if (type === 'FeatureCollection' && Array.isArray(features)) {
    return tableOfList(
      features.map((feature: unknown) => (isObject(feature) ? (feature.properties ?? {}) : feature)),
      source,
    );
  }
  if (tableOf(Object.keys(value)) !== undefined && !Object.values(value).every(isColumn)) {
    return tableOfList([value], source);
  }
  return undefined;
}

interface Found {
  /** Keys that lead to it, with dots. */
  readonly path: string;
  readonly isOfObjects: boolean;
  readonly read: (source: TableSource) => TableRead;
}

/** What could be a table in an object, at most three levels deep. */
function listsIn(value: Fields, path = '', level = 0): Found[] {
  const at = (key: string): string => (path === '' ? key : `${path}.${key}`);
  const named = withNamedColumns(value, path);
  if (named) return [named];
  const grouped = inGroups(value);
  if (grouped) return [{ path, isOfObjects: true, read: (source) => tableOfList(grouped, source) }];
  const columns = columnar(value);
  if (columns) {
    return [{ path, isOfObjects: true, read: (source) => tableOfList(columns, source) }];
  }
  const entries = keyed(value);
  if (entries) return [{ path, isOfObjects: true, read: (source) => tableOfList(entries, source) }];
  if (level === LEVELS) return [];
  return Object.entries(value).flatMap(([key, inner]): Found[] => {
    if (Array.isArray(inner)) {
      const isOfObjects = inner.some(isObject);
      if (!isOfObjects && !inner.some(Array.isArray)) return [];
      return [{ path: at(key), isOfObjects, read: (source) => tableOfList(inner, source) }];
    }
    return isObject(inner) ? listsIn(inner, at(key), level + 1) : [];
  });
}

/** Names of columns beside a list of rows: `{"columns": ["a", "b"], "data": [[1, 2]]}`; Socrata has them under `meta.view`. */
function withNamedColumns(whole: Fields, path: string): Found | undefined {
  const view = isObject(whole.meta) && isObject(whole.meta.view) ? whole.meta.view : {};
  const value = Array.isArray(view.columns) ? { ...whole, columns: view.columns } : whole;
  const names = [value.columns, value.fields, value.header, value.headers].find(Array.isArray);
  const rows = [value.data, value.rows, value.values, value.records].find(Array.isArray);
  if (!names || !rows?.every(Array.isArray)) return undefined;
  const header = names.map((name: unknown) => (isObject(name) ? (name.name ?? name.label ?? name.id) : name));
  if (header.length < 2 || !header.every((name: unknown) => typeof name === 'string')) return undefined;
  return {
    path: path === '' ? 'data' : path,
    isOfObjects: true,
    read: (source) => tableOfLists([header, ...rows], source, 0),
  };
}

/** A list of its values for each column, or an object of them by the number of the row. */
function columnar(value: Fields): Fields[] | undefined {
  const columns = Object.entries(value);
  if (columns.length < 2 || !columns.every(([, column]) => isColumn(column))) return undefined;
  const lists = columns.map(([name, column]) => ({ name, values: Object.values(Object(column)) }));
  const { length } = lists[0].values;
  if (length < 2 || lists.some(({ values }) => values.length !== length)) return undefined;
  return Array.from({ length }, (_, at) => fromEntries(lists.map(({ name, values }) => [name, values[at]])));
}

function isColumn(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isPlain);
  if (!isObject(value)) return false;
  return Object.entries(value).every(([key, inner], at) => key === String(at) && isPlain(inner));
}

/** A list under each of several keys, such as years or countries, of objects with keys in common; also by year and month. */
function inGroups(value: Fields): Fields[] | undefined {
  const lists: Fields[][] = [];
  const collect = (group: Fields, above: readonly string[]): boolean =>
    Object.entries(group).every(([key, inner]) => {
      const path = [...above, key];
      if (isObject(inner)) return path.length < LEVELS && Object.keys(inner).length > 0 && collect(inner, path);
      if (!Array.isArray(inner) || !inner.every(isObject)) return false;
      if (inner.length > 0)
        lists.push(inner.map((entry) => fromEntries([['key', path.join(' ')], ...Object.entries(entry)])));
      return true;
    });
  if (!collect(value, []) || lists.length < 2) return undefined;
  const [first, ...others] = lists.map((list) => new Set(list.flatMap((entry) => Object.keys(entry))));
  const isAlike = (keys: ReadonlySet<string>) =>
    [...keys].filter((key) => key !== 'key' && first.has(key)).length * 2 >= Math.min(keys.size, first.size) - 1 &&
    keys.size > 2;
  return first.size > 2 && others.every(isAlike) ? lists.flat() : undefined;
}

const GROUP = /^(?:incidents|breaches|leaks|victims|attacks|posts|cases|entries|items|hacks)$/i;

/** Of groups that each hold a list, such as gangs with their victims, the entries, each with what its group says. */
function outOfGroups(list: readonly unknown[]): readonly unknown[] {
  const keyOf = (entry: unknown) =>
    isObject(entry) ? Object.keys(entry).find((key) => GROUP.test(key) && isListOfObjects(entry[key])) : undefined;
  if (list.filter((entry) => keyOf(entry) !== undefined).length * 2 <= list.length) return list;
  return list.flatMap((entry) => {
    const key = keyOf(entry);
    if (!isObject(entry) || key === undefined) return [entry];
    const { [key]: inner, ...around } = entry;
    const entries = Array.isArray(inner) ? inner.length : 0;
    // How many entries a group has is said of none of them.
    const outer = fromEntries(Object.entries(around).filter(([, value]) => value !== entries));
    return Array.isArray(inner) ? inner.map((each) => (isObject(each) ? { ...outer, ...each } : each)) : [entry];
  });
}

const isListOfObjects = (value: unknown): boolean => Array.isArray(value) && value.length > 0 && value.every(isObject);

/** Objects by their ids, where they have keys in common; the id becomes the column `key`. */
function keyed(value: Fields): Fields[] | undefined {
  const entries = Object.entries(value);
  const objects = entries.flatMap(([key, inner]) => (isObject(inner) ? [{ key, inner }] : []));
  if (objects.length < 2 || objects.length < 0.9 * entries.length) return undefined;
  const counts = new Map<string, number>();
  for (const { inner } of objects.slice(0, 100)) {
    for (const key of Object.keys(inner)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const compared = Math.min(100, objects.length);
  const shared = [...counts.values()].filter((count) => count > 1 && count * 2 >= compared).length;
  if (shared === 0 || shared < 0.3 * (sum(counts.values()) / compared)) return undefined;
  return entries.map(([key, inner]) =>
    isObject(inner)
      ? fromEntries([['key', key], ...Object.entries(inner)])
      : fromEntries([
          ['key', key],
          ['value', inner],
        ]),
  );
}

/** Unlike an assignment, a key `__proto__` stays a key here. */
const fromEntries = (entries: readonly (readonly [string, unknown])[]): Fields => Object.fromEntries(entries);

const sum = (numbers: Iterable<number>): number => [...numbers].reduce((total, number) => total + number, 0);

const LIST_NAME =
  /^(?:.*\.)?(?:incidents|breaches|leaks|data|items|results?|bindings|victims|posts|records|rows|entries|features|list|docs|hits|cards|issues|tickets|tasks|pages|nodes|数据|列表)$/i;

/** Whether an object is there for its list, and not a record that has a list among its fields. */
function isContainer(value: Fields, path: string, table: Table): boolean {
  if (LIST_NAME.test(path) || path === '') return true;
  // Around {"data": {"hacks": […]}} there is nothing else.
  const outside = Object.values(value).filter((inner) => isPlain(inner)).length;
  if (outside === 0) return true;
  return table.rows.length > 2 && table.rows.length * table.columns.length > 5 * outside;
}

function tableOfList(list: readonly unknown[], source: TableSource, places?: readonly number[]): TableRead {
  const lists = list.filter(Array.isArray);
  if (lists.length * 2 > list.length) return tableOfLists(list, source, undefined, places);
  if (!list.some(isObject)) {
    return none(list.length === 0 ? 'an empty list' : 'a list of values without columns');
  }
  return tableOfObjects(outOfGroups(list), source, places);
}

function tableOfLists(
  list: readonly unknown[],
  source: TableSource,
  header?: number,
  places?: readonly number[],
): TableRead {
  const rows = list.map((row) => (Array.isArray(row) ? row.map(cellText) : [cellText(row)]));
  const lines = places ?? rows.map((_, index) => index + 1);
  return tableOfRows({ rows, lines, between: '; ', header }, source);
}

function tableOfObjects(list: readonly unknown[], source: TableSource, places?: readonly number[]): TableRead {
  const numbers = new Map<string, number>();
  const flat: Map<number, string>[] = [];
  const lines: number[] = [];
  const empty: number[] = [];
  for (const [index, entry] of list.entries()) {
    const line = places?.[index] ?? index + 1;
    const cells = new Map<number, string>();
    const put = (path: string, text: string): void => {
      if (!numbers.has(path)) numbers.set(path, numbers.size);
      const number = numbers.get(path) ?? 0;
      const there = cells.get(number);
      // Two keys can be one when they are written with dots.
      cells.set(number, there && text && there !== text ? `${there}; ${text}` : there || text);
    };
    if (isObject(entry)) flatten(entry, '', put, 0);
    else if (entry !== null) put('value', cellText(entry));
    if ([...cells.values()].every((cell) => cell === '')) {
      empty.push(line);
      continue;
    }
    flat.push(cells);
    lines.push(line);
    const refused = tooLarge(numbers.size, 1);
    if (refused) return none(refused);
  }
  if (flat.length === 0) return none('a list of empty objects');
  const refused = tooLarge(numbers.size, flat.length);
  if (refused) return none(refused);
  const { columns, renamed } = nameColumns([...numbers].map(([name, number]) => ({ name, number: number + 1 })));
  const rows = flat.map((cells) => columns.map((_, number) => cells.get(number) ?? ''));
  const remarks = [...(source.remarks ?? []), ...remark('empty-rows', empty), ...remark('renamed-columns', renamed)];
  const { format, encoding } = source;
  return { kind: 'table', table: { columns, rows, lines, links: new Map(), format, encoding, remarks } };
}

/** Hands on each value of an object with the path of its keys: `timeline.incident.year`, `assets[0].kind`. */
function flatten(value: unknown, path: string, put: (path: string, text: string) => void, level: number): void {
  if (level > DEEPEST || isPlain(value) || (Array.isArray(value) && value.every(isPlain))) {
    put(path, cellText(value));
  } else if (Array.isArray(value)) {
    const timeline = timelineOf(path.slice(path.lastIndexOf('.') + 1), value);
    if (timeline) {
      for (const { kind, date } of timeline.dates) put(`${path}.${kind}`, date);
      put(path, timeline.words);
      for (const [key, inner] of timeline.others) flatten(inner, `${path}.${key}`, put, level + 1);
      return;
    }
    for (const [at, inner] of value.slice(0, MOST_OF_LIST).entries()) flatten(inner, `${path}[${at}]`, put, level + 1);
    if (value.length > MOST_OF_LIST) put(`${path}[…]`, json(value.slice(MOST_OF_LIST)));
  } else {
    const entries = Object.entries(Object(value));
    // MongoDB says the type of a value by an object around it: {"$date": "2020-01-05"}.
    const isTyped = entries.length === 1 && entries[0][0].startsWith('$');
    for (const [key, inner] of entries) {
      flatten(inner, isTyped ? path : path === '' ? key : `${path}.${key}`, put, level + 1);
    }
  }
}

/** A value as the text of a cell: plain digits, lists of plain values with semicolons, others as JSON. */
export function cellText(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return plainDigits(value);
  if (typeof value === 'boolean') return String(value);
  if (Array.isArray(value) && value.every(isPlain)) return value.map(cellText).filter(Boolean).join('; ');
  return json(value);
}

/** A number without an exponent, where it is whole. */
export function plainDigits(value: number): string {
  return Number.isInteger(value) && Math.abs(value) >= 1e21 ? BigInt(value).toString() : String(value);
}

function json(value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch {
    // Lists in lists by the hundred thousand are no words of a cell.
    return '[…]';
  }
}
