import { plainLine, plainText } from '../data/read/problems.ts';
import { STATUSES, type Status } from '../data/vocabulary.ts';
import { checkIncidents } from './checks.ts';
import { cellsOf, dateStylesOf, linksOf, readDateColumn } from './columns.ts';
import { mayNamePersons } from './contents.ts';
import { kindOfHeader, wordsOf } from './counts.ts';
import { withoutDittos } from './dittos.ts';
import { isNameHeader, RELATED, TITLE_OF_TEXT, VICTIM } from './headers.ts';
import { hhsImporter } from './importers/hhs.ts';
import { hibpImporter } from './importers/hibp.ts';
import { iibImporter } from './importers/iib.ts';
import { firstInVeris, type Importer, MOST_EXTRA, type Row, withOthers } from './importers/importer.ts';
import { tableImporter } from './importers/table.ts';
import { verisImporter } from './importers/veris.ts';
import { cellsOfDate } from './joined-columns.ts';
import { namesInLanguages, withoutLanguage } from './languages.ts';
import { choiceKey, columnsOf, isUnnamed, type Mapping } from './mapping.ts';
import type { Imported, ImportedIncident, ImportedSource, LeftOut, LeftOutReason, Read } from './result.ts';
import { Doubts } from './result.ts';
import { type Called, headingIn, monthOfHeading, namesOf, withoutMarks, yearOfHeading } from './row-names.ts';
import { figureOf, sizesOfRows, unitFor } from './sizes.ts';
import { stepsOf } from './steps.ts';
import type { Table } from './table.ts';
import { yearIn } from './values/civil-date.ts';
import { readAction, readActor, readDataKind, readSector, readStatus, severalOf } from './values/codes.ts';
import {
  countryBeforePlace,
  isCanadianProvince,
  isUsState,
  readCountry,
  saysMoreThanCountry,
  severalCountries,
} from './values/country.ts';
import { DAY_ALONE, isWithoutYear } from './values/date.ts';
import { eventKindOf } from './values/event.ts';
import { isNo, isUnknown, isYes, linksIn, textOfHtml } from './values/text.ts';

interface ImportOptions {
  /** How the table is to be read; without it, as its columns suggest. */
  readonly mapping?: Mapping;
  /** The importer to use, by its id. */
  readonly as?: string;
  /** The day of the import, YYYY-MM-DD: later dates are in doubt, and two-digit years end with it. */
  readonly day: string;
}

/** Lists that are known by their columns, the most telling first. Any other table is read by `tableImporter`. */
export const IMPORTERS: readonly Importer[] = [hibpImporter, verisImporter, hhsImporter, iibImporter];

/** The importer that a table is known by, or the one for any table. */
export function importerOf(table: Table, id?: string): Importer {
  const named = [...IMPORTERS, tableImporter].find((importer) => importer.id === id);
  return named ?? IMPORTERS.find((importer) => importer.recognises(table.columns)) ?? tableImporter;
}

/**
 * Makes a data file of a table. Every row becomes an incident or is left out with a reason; what the table does not say
 * plainly is a doubt, with what was chosen. Never throws.
 */
export function importTable(raw: Table, { mapping: given, as, day }: ImportOptions): Imported {
  const importer = importerOf(raw, given?.importer ?? as);
  const { table, tell, alone } =
    importer.id === 'table'
      ? withoutDittos(raw, given?.choices ?? {})
      : { table: raw, tell: () => undefined, alone: new Map() };
  const mapping = given ?? withOthers(importer.mappingFor(table), table, importer);
  const doubts = new Doubts(mapping.choices);
  tell(doubts);
  const keys = keysOf(table.columns);
  const rows = readRows(table, mapping, importer, day, doubts);
  const read = { ...rows, incidents: rows.incidents.map((each) => withCells(each, alone.get(each.line) ?? [], keys)) };
  const checked = checkIncidents(
    read.incidents,
    {
      day,
      address: importer.address,
      isUnnamed: isUnnamed(mapping),
      areSteps: importer.id === 'table' && stepsOf(table) !== undefined,
    },
    doubts,
  );
  const columns = columnsOf(mapping);
  if (mapping.extra.length >= MOST_EXTRA)
    for (const column of table.columns)
      if (!columns.includes(column) && cellsOf(table, column).some((cell) => cell !== ''))
        doubts.add({ kind: 'unshown-columns', value: String(MOST_EXTRA) }, table.lines[0] ?? 1, column);
  if (importer.id === 'table') tellOfColumns(table, mapping, given === undefined, doubts);
  const leftOut = [...read.leftOut, ...checked.leftOut].sort((a, b) => a.line - b.line);
  const { title, license, attribution, updated } = mapping.header;
  return {
    file: {
      format: 'breach-timeline/1',
      ...(title ? { title } : {}),
      ...(license ? { license } : {}),
      ...(attribution ? { attribution } : {}),
      ...(updated ? { updated } : {}),
      ...extraOf(
        mapping,
        keys,
        checked.incidents,
        [...alone.values()].flat().map(({ column }) => column),
      ),
      incidents: checked.incidents.map(({ incident }) => incident),
    },
    rows: table.rows.length,
    lines: checked.incidents.map(({ line }) => line),
    leftOut,
    doubts: doubts.list(),
    misfits: doubts.misfits(),
    missing: columns.filter((column) => !table.columns.includes(column)),
    mapping: { ...mapping, importer: importer.id },
  };
}

/** What is told of columns: that their header does not say whose data it was, or that they are not shown. */
function tellOfColumns(table: Table, mapping: Mapping, isGuessed: boolean, doubts: Doubts): void {
  const told = (kind: 'name-guessed' | 'personal-column', column: string) =>
    cellsOf(table, column).forEach((text, row) => {
      if (text !== '') doubts.add({ kind, column }, table.lines[row], text);
    });
  const { organisation, name } = mapping.columns;
  const isWordless = (column: string) => /^Column \d+$/.test(column);
  const isGuess =
    organisation !== undefined &&
    (!isNameHeader(withoutLanguage(organisation), mapping.lang) ||
      (!VICTIM.test(wordsOf(organisation)) && table.columns.some((column) => RELATED.test(wordsOf(column)))) ||
      (isWordless(organisation) && !table.columns.every(isWordless)));
  if (isGuessed && isGuess) told('name-guessed', organisation);
  if (isGuessed && organisation === undefined && name !== undefined && TITLE_OF_TEXT.test(wordsOf(name)))
    told('name-guessed', name);
  const shown = columnsOf(mapping);
  for (const column of table.columns)
    if (!shown.includes(column) && mayNamePersons(table, column)) told('personal-column', column);
}

/** The columns of the author's own, with their names, as far as an incident has one. */
function extraOf(
  { extra, columns, lang }: Mapping,
  keys: ReadonlyMap<string, string>,
  incidents: readonly Read[],
  others: readonly string[],
) {
  const used = new Set(incidents.flatMap(({ incident }) => Object.keys(incident.extra ?? {})));
  const coded = [columns.cause, columns.actor, columns.sector, columns.status, columns.size, ...columns.dates].flatMap(
    (each) => each?.column ?? [],
  );
  const shown = [
    ...new Set([...extra, ...coded, ...others, ...(columns.country === undefined ? [] : [columns.country])]),
  ].flatMap((column) => {
    const key = keys.get(column);
    return key !== undefined && used.has(key) ? [{ key, label: { [lang]: column } }] : [];
  });
  return shown.length === 0 ? {} : { extra: shown };
}

/** An incident with cells of its row that are shown as they stand. */
function withCells(
  { line, incident }: Read,
  cells: readonly { readonly column: string; readonly cell: string }[],
  keys: ReadonlyMap<string, string>,
): Read {
  if (cells.length === 0) return { line, incident };
  const shown = cells.flatMap(({ column, cell }) => {
    const key = keys.get(column);
    return key === undefined ? [] : [[key, cell]];
  });
  return { line, incident: { ...incident, extra: { ...Object.fromEntries(shown), ...incident.extra } } };
}

/** Names that every object has by itself. */
const TAKEN = ['constructor', 'prototype'];

/** A key for each column, by its name: letters, digits and hyphens, each key once. */
function keysOf(columns: readonly string[]): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  const taken = new Set(TAKEN);
  for (const [at, column] of columns.entries()) {
    const words = column
      .normalize('NFKD')
      .toLowerCase()
      .replace(/\p{M}/gu, '')
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 60)
      .replace(/-$/, '');
    const plain = words === '' ? `column-${at + 1}` : words;
    let key = plain;
    for (let number = 2; taken.has(key); number += 1) key = `${plain}-${number}`;
    taken.add(key);
    keys.set(column, key);
  }
  return keys;
}

const isWithin = (date: string | undefined, year: string | undefined): boolean =>
  date !== undefined && year !== undefined && date.length > 4 && date.startsWith(year);

interface Rows {
  readonly incidents: readonly Read[];
  readonly leftOut: readonly LeftOut[];
}

function readRows(table: Table, mapping: Mapping, importer: Importer, day: string, doubts: Doubts): Rows {
  const named = namesOf(table, mapping, importer, doubts);
  const read = rowReader(table, named, mapping, importer, day, doubts);
  const incidents: Read[] = [];
  const leftOut: LeftOut[] = [];
  table.rows.forEach((cells, at) => {
    const line = table.lines[at];
    const called = named[at];
    const incident = typeof called === 'string' ? called : read(at, called);
    if (typeof incident !== 'string') incidents.push({ line, incident });
    else {
      const text = table.broken?.get(at) ?? cells.find((cell) => cell !== '') ?? '';
      leftOut.push({ line, reason: incident, text: text.slice(0, 80) });
    }
  });
  doubts.outOf({ kind: 'no-date' }, table.rows.length);
  for (const kind of ['country', 'us-state', 'canadian-province'] as const)
    doubts.outOf({ kind, column: mapping.columns.country ?? mapping.columns.state }, table.rows.length);
  return { incidents, leftOut };
}

/** Reads a row by its index: the incident, or why it is left out. */
function rowReader(
  whole: Table,
  named: readonly (Called | LeftOutReason)[],
  mapping: Mapping,
  importer: Importer,
  day: string,
  doubts: Doubts,
) {
  const { columns, choices, lang } = mapping;
  const latestYear = Number(day.slice(0, 4));
  // Sums, notes and headings say nothing of what the columns hold.
  const table = {
    ...whole,
    rows: whole.rows.map((cells, at) => (typeof named[at] === 'string' ? cells.map(() => '') : cells)),
  };
  const told = withYears(
    whole,
    columns.dates.map((date) => ({ ...date, cells: cellsOfDate(table, date, doubts) })),
  );
  const { styles, order } = dateStylesOf(told, latestYear, lang);
  const step = importer.id === 'table' ? stepsOf(whole) : undefined;
  const steps = cellsOf(table, step);
  // What the date of a row is of, its event says, unless somebody has chosen something else.
  const stepAt = (row: number, column: string) =>
    told.length > 1 || choices[choiceKey({ kind: 'date-meaning', column })] !== undefined
      ? undefined
      : eventKindOf(steps[row]);
  const dates = told.map(({ is, ...date }, at) => ({
    ...date,
    isSaid: is !== 'unsaid',
    kind: is === 'unsaid' ? meaningOf(date.column, doubts) : is,
    values: withPrecision(table, date.column, readDateColumn(table, date, styles[at], order, doubts, lang)),
  }));
  const { sizes, isPart } = sizesOfRows(table, mapping, importer, doubts);
  const unit = unitFor(mapping, table.columns, sizes, doubts);
  const refine = importer.refine?.(table, doubts);
  const places = new Map(table.columns.map((column, place) => [column, place]));
  const keys = keysOf(table.columns);
  const areUnnamed = isUnnamed(mapping);
  const noBreaches = importer.id === 'table' ? saidOfNoBreach(table.columns) : [];
  const translated = namesInLanguages(whole, mapping);
  // Beside ticks an x is a cross.
  const haveTicks = (columns.marked ?? []).some((column) =>
    cellsOf(table, column).some((text) => /[✓✔☑✅√]/u.test(text)),
  );

  return (at: number, { name, organisation, told }: Called): ImportedIncident | LeftOutReason => {
    const cells = table.rows[at];
    const line = table.lines[at];
    const cell = (column: string | undefined) => cells[places.get(column ?? '') ?? -1] ?? '';
    const row: Row = { line, cell };

    if (noBreaches.some(({ column, is }) => is(cell(column)))) return 'no-breach';
    const shown = isUnknown(name) ? organisation : name;
    const said = cell(columns.status?.column);
    const status = columns.status && statusOf(columns.status, said);
    if (status === 'fabricated') return status;
    if (status === 'claimed') doubts.add({ kind: 'unverified' }, line, said);
    const isOwnStatus = columns.status !== undefined && status === undefined && !isUnknown(said);
    if (isOwnStatus)
      doubts.add({ kind: 'own-word', column: columns.status?.column, value: said.slice(0, 60) }, line, said);
    if (!isUnknown(told)) doubts.add({ kind: 'unnamed', column: columns.summary }, line, told);
    else if (areUnnamed) doubts.add({ kind: 'unnamed', column: columns.name }, line, shown);

    // Words in a column of addresses name a source, too, and so may addresses stand among words.
    const isNoAddress = (text: string) => text !== '' && !/https?:|www\.|\.\w+\/|^\S+\.[a-z]{2,24}$/i.test(text);
    const publishedIn =
      columns.publisher ??
      (importer.id === 'table' ? columns.links.find((column) => isNoAddress(cell(column))) : undefined);
    const publisher = textOfHtml(cell(publishedIn).slice(0, LONGEST_LIST));
    const addresses = linksOf(table, at, columns.links, doubts);
    const linked = columns.links.map(cell).filter((text) => text.includes(']('));
    const sources = sourcesOf(
      [...new Set([...addresses, ...(columns.publisher === undefined ? [] : linksIn(cell(columns.publisher)))])],
      [publisher, ...linked].join('\n'),
      columns.links.length === 0,
    );
    const cited = Object.keys(sources);
    const events = dates.flatMap(({ isSaid, kind, column, cells: texts, values }) => {
      const date = values[at];
      // A year beside a date of that year says nothing more.
      const isTold = !isSaid && /^\d{4}$/.test(date ?? '') && dates.some((other) => isWithin(other.values[at], date));
      if (date === undefined || isTold || kind === 'none') return [];
      const step = isSaid ? undefined : stepAt(at, column);
      if (!isSaid && step === undefined) doubts.add({ kind: 'date-meaning', column }, line, texts[at]);
      // What is said of a beginning with “since” is the day on which it began.
      const began = kind === 'breach-start' && BEGAN.test(texts[at].trim()) ? date.replace('/..', '') : date;
      return [{ kind: step ?? kind, date: began, ...(cited.length > 0 ? { sources: cited } : {}) }];
    });
    const once = events.filter(
      ({ kind, date }, place) => events.findIndex((other) => other.kind === kind && other.date === date) === place,
    );
    if (events.length === 0) doubts.add({ kind: 'no-date' }, line, shown);

    const size = sizes[at];
    // What a cell itself says that it counts nobody need be asked, unless the people may be all that a firm has.
    const isAsked =
      size?.unit === undefined || (unit.isOpen && (size.unit === 'people' || size.unit === 'organisations'));
    if (size && isAsked && unit.isDoubted)
      doubts.add({ kind: 'unit', column: unit.column }, line, cell(unit.column) || cell(columns.size?.max));
    if (size?.status === 'claimed' && status !== 'claimed')
      doubts.add({ kind: 'unverified' }, line, cell(unit.column) || shown);
    const isCounted = unit.unit !== 'none' || (!isAsked && !unit.isNone);
    const figure =
      size &&
      isCounted &&
      figureOf(size, unit.unit, size.status ?? status ?? columns.size?.status ?? 'reported', lang, cited);

    const country = countryOf(mapping, row, doubts);

    const home = cell(columns.country);
    const isMoreThanCountry = !isUnknown(home) && (country === undefined || saysMoreThanCountry(home));

    const own: string[] = isOwnStatus ? [columns.status?.column ?? ''] : [];
    const coded = (of: Coded | undefined, read: (text: string) => string | undefined) => {
      const text = cell(of?.column);
      if (!of || isUnknown(text)) return undefined;
      const code = codeOf(of, text, read);
      if (code) return code;
      doubts.add({ kind: 'own-word', column: of.column, value: text.slice(0, 60) }, line, text);
      // What is none of our words is not lost.
      own.push(of.column);
      return undefined;
    };
    const action = coded(columns.cause, (text) => {
      const one = readAction(text);
      if (one !== undefined) return one;
      const first = firstInVeris(severalOf(text, readAction));
      if (first === undefined || columns.cause === undefined) return undefined;
      doubts.add({ kind: 'several-causes', column: columns.cause.column }, line, text);
      own.push(columns.cause.column);
      return first;
    });
    const actor = coded(columns.actor, readActor);
    const sector =
      columns.sector &&
      codeOrWord(columns.sector, cell(columns.sector.column), (text) => {
        const one = readSector(text);
        const [first, ...others] = one === undefined ? severalOf(text, readSector) : [one];
        if (others.length === 0) return first;
        doubts.add({ kind: 'several-values', column: columns.sector?.column }, line, text);
        own.push(columns.sector?.column ?? '');
        return first === 'other' ? others[0] : first;
      });
    const isMarked = (text: string) => isYes(text) && !(haveTicks && /^x$/i.test(text));
    const marked = (columns.marked ?? []).flatMap((column) =>
      isMarked(cell(column)) ? (kindOfHeader(column) ?? []) : [],
    );
    const taken = cell(columns.kinds?.column).slice(0, LONGEST_LIST);
    const kindsSaid = taken.replace(A_VOLUME, '');
    if (columns.kinds && kindsSaid !== taken) own.push(columns.kinds.column);
    const kinds = [...new Set([...(columns.kinds ? kindsOf(columns.kinds, kindsSaid) : []), ...marked])];
    const summary = plainText(textOfHtml(cell(columns.summary)));
    for (const { column, kind } of dates)
      if (kind === 'none' || isMore(cell(column)) || doubts.isMisfit(column, line)) own.push(column);
    const counted = columns.size?.column;
    const isTold = (unit.unit === 'none' && !figure) || isMore(cell(counted)) || doubts.isMisfit(counted ?? '', line);
    if (counted && (isTold || isPart)) own.push(counted);
    if (columns.country !== undefined && isMoreThanCountry) own.push(columns.country);
    const extra = [...mapping.extra, ...own].flatMap((column) => {
      const text = cell(column);
      const key = keys.get(column);
      return text === '' || key === undefined ? [] : [[key, plainLine(text).slice(0, 500)]];
    });
    const incident: ImportedIncident = {
      ...(isUnknown(cell(columns.id)) ? {} : { id: cell(columns.id) }),
      ...(isUnknown(name) && isUnknown(told)
        ? namesOfRow(translated(at))
        : { names: { [lang]: (isUnknown(name) ? told : name).slice(0, 300), ...translated(at) } }),
      ...(isUnknown(organisation) ? {} : { organisation: organisation.slice(0, 300) }),
      ...(country ? { country } : {}),
      ...(sector ? { sector } : {}),
      ...(action ? { action } : {}),
      ...(actor ? { actor } : {}),
      ...(kinds.length > 0 ? { data: kinds } : {}),
      ...(isUnknown(summary) ? {} : { summary: { [lang]: summary.slice(0, 4_000) } }),
      events: once,
      figures: figure ? [figure] : [],
      ...(cited.length > 0 ? { sources } : {}),
      ...(extra.length > 0 ? { extra: Object.fromEntries(extra) } : {}),
    };
    return refine?.(incident, row) ?? incident;
  };
}

/** Names in several languages; a single one is that of the organisation. */
const namesOfRow = (names: Readonly<Record<string, string>>) => (Object.keys(names).length > 1 ? { names } : {});

/** Whether a cell says more than the date or number that was read of it: its words are kept. */
const isMore = (text: string): boolean =>
  text.length > 300 ||
  /[(（][^()（）]*\p{L}{2}/u.test(text) ||
  /\d.*\b(?:including|of whom|of which|the majority)\b|\d ?(?:\p{L}{1,8} )?(?:out )?of (?:\p{L}{1,8} ){0,2}\d/iu.test(
    text,
  );

/**
 * Dates with the year that stands elsewhere: in a column of its own, in a row that heads a part of the table, or above the
 * table, where only one year does.
 */
function withYears<Told extends { readonly column: string; readonly cells: readonly string[] }>(
  table: Table,
  told: readonly Told[],
): readonly Told[] {
  if (!told.some(({ cells }) => cells.some((text) => isWithoutYear(text) || DAY_ALONE.test(text)))) return told;
  const isYear = (text: string) => /^(?:19[5-9]|20\d)\d年?$/.test(text);
  const ofYears = told.find(
    ({ cells }) => cells.some(isYear) && cells.every((text) => isUnknown(text) || isYear(text)),
  );
  let year = yearIn(table.above);
  let month: string | undefined;
  const months: (string | undefined)[] = [];
  const years = table.rows.map((row, at) => {
    const heading = headingIn(row);
    const [headedYear, headedMonth] = [yearOfHeading(heading), monthOfHeading(heading)];
    year = headedYear ?? headedMonth?.slice(0, 4) ?? year;
    // Below another year the month is over.
    month = headedMonth ?? (headedYear === undefined ? month : undefined);
    months[at] = month;
    const beside = ofYears?.cells[at] ?? '';
    return isYear(beside) ? beside.slice(0, 4) : year;
  });
  return told.map((date) => ({
    ...date,
    cells: date.cells.map((text, at) => {
      const day = DAY_ALONE.exec(text)?.[1];
      if (day !== undefined && months[at] !== undefined) return `${months[at]}-${day.padStart(2, '0')}`;
      const known = years[at];
      if (known === undefined || !isWithoutYear(text)) return text;
      if (text.includes('月')) return `${known}年${text}`;
      const sign = /^\d+([./])/.exec(text)?.[1];
      return sign === undefined ? `${text.replace(/,$/, '')} ${known}` : `${text.replace(/[./]$/, '')}${sign}${known}`;
    }),
  }));
}

/** Words by which a beginning is told together with that it goes on. */
const BEGAN = /^(?:since|starting|自|seit)|(?:\bpresent|\bnow|\btoday|\bongoing|\bonwards?|至今|以来|起)$/i;

/** Headers of columns that say how exact a date is. */
const PRECISION = /\b(?:precision|accuracy|granularity|exactness|certainty)\b|精度|精确|准确/i;

/** Dates as exact as a column beside them says: “month” beside 2024-02-01 means the month. */
function withPrecision(
  table: Table,
  column: string,
  dates: readonly (string | undefined)[],
): readonly (string | undefined)[] {
  const said = table.columns.filter((other) => PRECISION.test(wordsOf(other)));
  const stemOf = (header: string) =>
    wordsOf(header)
      .toLowerCase()
      .replace(PRECISION, '')
      .replace(/\bdates?\b|日期|时间/g, '')
      .trim();
  const precision =
    said.find((other) => stemOf(other) === stemOf(column)) ?? said.find((other) => stemOf(other) === '');
  const cells = cellsOf(table, precision).map((text) => text.trim().toLowerCase());
  return dates.map((date, row) => {
    // Only a day is finer than it is said to be.
    if (date === undefined || !/^\d{4}-\d\d(?:-\d\d)?$/.test(date)) return date;
    if (/^(?:years?|y|annual|年)$/.test(cells[row])) return date.slice(0, 4);
    if (/^(?:months?|m|月)$/.test(cells[row])) return date.slice(0, 7);
    return /^(?:approx(?:imate(?:ly)?)?|about|circa|estimated?|uncertain|大约|估计)$/.test(cells[row])
      ? `${date}~`
      : date;
  });
}

/** Columns that say of a row that it is no breach, each with the cells that say so: a drill, a false alarm. */
const NO_BREACH: readonly { readonly header: RegExp; readonly is: (text: string) => boolean }[] = [
  {
    header:
      /^(?:(?:incident|event|case|record|entry|alert) )?(?:type|kind|category|nature|class(?:ification)?|outcome|result|verdict|conclusion|decision|ergebnis|résultat|resultado|risultato|einstufung|art)$|性质$|类型$|类别$|结论$|结果$|分类$/i,
    is: (text) =>
      /^(?:test|(?:security |fire )?drill|exercise|table ?top(?: exercise)?|simulation|simulated|false (?:positive|alarm)|near[- ]miss|(?:not a|no) (?:data )?breach|non[- ]?breach|fehlalarm|übung|fausse alerte|exercice|falsa alarma|simulacro|falso allarme|esercitazione|alarme falso|exercício|ложная тревога|учения|誤検知|訓練|훈련|오탐|演练|演习|误报|虚惊|测试|模拟演练|非泄[露漏](?:事件)?)$/i.test(
        text,
      ),
  },
  {
    header:
      /^(?:is )?(?:it )?(?:an? )?(?:test|drill|exercise|simulation|exercice|übung|simulacro|false (?:positive|alarm))$|是否(?:为)?(?:演练|演习|误报|测试)/i,
    is: isYes,
  },
  {
    header:
      /^(?:(?:is|was) )?(?:it |this )?(?:an? )?(?:breached|(?:personal )?(?:data )?breach)$|^是否(?:发生)?(?:数据)?(?:泄露|泄漏|外泄)$/i,
    is: isNo,
  },
];

const saidOfNoBreach = (columns: readonly string[]) =>
  NO_BREACH.flatMap(({ header, is }) =>
    columns.filter((column) => header.test(wordsOf(column))).map((column) => ({ column, is })),
  );

/** What is said of a figure, by the column that says it: how sure it is, or that the whole case is made up. */
function statusOf(of: Coded, text: string): Status | 'fabricated' | undefined {
  const code = codeOf(of, text, readStatus);
  return STATUSES.find((status) => status === code) ?? (code === 'fabricated' ? code : undefined);
}

const MEANINGS = [
  'listed',
  'disclosure',
  'breach-start',
  'discovery',
  'report-to-authority',
  'penalty',
  'none',
] as const;

/** What a date of which nobody says what it is of is taken for: a day in a list, which makes nothing public. */
const meaningOf = (column: string, doubts: Doubts) =>
  doubts.choose({ kind: 'date-meaning', column }, MEANINGS, 'listed');

/** Words of a link that name nobody, each alone or with others: “link”, “read more”, “link, link”. */
const NOBODY =
  /^(?:\[?(?:links?|here|sources?|url|web|site|website|article|news|read|more|click|\d{1,3}|[a-z]|链接|来源|原文|网址)\]?|)$/i;
const namesNobody = (name: string): boolean => name.split(/[\s,;|]+/).every((word) => NOBODY.test(word));
/** Words and their address, as Markdown writes them. */
const LINK = /\[([^\][]{0,200})\]\((https?:\/\/[^\s()]+)[^()]*\)/g;

/** Sources by their addresses, with the names that a cell gives them; one without an address, where only a name stands there. */
function sourcesOf(
  addresses: readonly string[],
  cell: string,
  areOfRow: boolean,
): Readonly<Record<string, ImportedSource>> {
  const linked = new Map(Array.from(cell.matchAll(LINK), ([, words, url]) => [url, words.trim()]));
  const rest = plainLine(cell.replace(LINK, '').replace(/[\s,;:(（]{0,3}https?:\/\/\S+/gi, '')).trim();
  const named = /^[^\p{L}]*$/u.test(rest) || isUnknown(withoutMarks(rest)) ? undefined : rest.slice(0, 200);
  if (addresses.length === 0) return named ? { s1: { publisher: named } } : {};
  // As many names as addresses: each has its own. Of all addresses of a row those behind the name of the source come last.
  const several = (named ?? '').split(/\s*[,;、；]\s*/);
  const before = areOfRow ? addresses.length - several.length : 0;
  const inOrder =
    several.length === addresses.length || (areOfRow && before > 0)
      ? [...Array.from({ length: before }, () => undefined), ...several]
      : [named];
  const nameOf = (url: string, at: number) => {
    const name = linked.get(url) ?? inOrder[linked.size > 0 ? -1 : at];
    return name === undefined || namesNobody(name) ? new URL(url).hostname.replace(/^www\./, '') : name;
  };
  return Object.fromEntries(
    addresses.map((url, at) => [`s${at + 1}`, { publisher: nameOf(url, at), url, link: true }]),
  );
}

/** The country of a row: the one that is named, the first of several, or that of a state. */
function countryOf({ columns }: Mapping, { line, cell }: Row, doubts: Doubts): string | undefined {
  const column = columns.country ?? columns.state ?? '';
  const home = cell(column);
  if (isUnknown(home)) return undefined;
  const states = columns.country === undefined;
  if (states && isUsState(home)) doubts.add({ kind: 'us-state', column }, line, home);
  else if (states && isCanadianProvince(home)) doubts.add({ kind: 'canadian-province', column }, line, home);
  const country = readCountry(home, { states }) ?? countryBeforePlace(home);
  if (country !== undefined) return country;
  const [first] = severalCountries(home);
  doubts.add({ kind: first === undefined ? 'country' : 'several-values', column }, line, home);
  return first;
}

interface Coded {
  readonly column: string;
  /** The table's own words, and our code for each. */
  readonly values: Readonly<Record<string, string>>;
}

/** Our code for a word, by the mapping, or as far as we know it. */
function codeOf({ values }: Coded, text: string, read: (text: string) => string | undefined): string | undefined {
  let words = inSmallLetters.get(values);
  if (words === undefined) {
    // Of two words that differ in case only the first counts.
    words = new Map(
      Object.entries(values)
        .reverse()
        .map(([word, code]) => [word.toLowerCase(), code]),
    );
    inSmallLetters.set(values, words);
  }
  return (words.get(text.toLowerCase()) ?? read(text)) || undefined;
}

/** The words of each mapping in small letters, with their codes. */
const inSmallLetters = new WeakMap<Coded['values'], ReadonlyMap<string, string>>();

/** Our code for a word, or the word itself: a sector may have any name. */
function codeOrWord(of: Coded, text: string, read: (text: string) => string | undefined): string | undefined {
  return isUnknown(text) ? undefined : (codeOf(of, text, read) ?? text.slice(0, 80));
}

/** How much it was, among words for kinds of data: 50 GB is no kind. */
const A_VOLUME = /(?<![\p{L}\d.,])\d{1,12}(?:[.,]\d{1,6})?\s?[KMGTP](?:[bB]|iB|o)(?!\p{L})(?: of (?=\p{L}))?/gu;

/** Of longer cells only the beginning is taken apart, in characters. */
const LONGEST_LIST = 5_000;

function kindsOf(of: Coded, text: string): readonly string[] {
  // Within parts that a semicolon divides, and within brackets, commas belong to the words.
  const pieces = text
    .split(/[;；|\n]/.test(text) ? /\s*[;；|\n]\s*/ : /\s*[,、，](?![^(（]*[)）])\s*/)
    .map((piece) => piece.replace(/^(?:and|or)\s+/i, '').replace(/[.。]$/, ''));
  // “names and addresses” are two, where both are known.
  const words = pieces.flatMap((piece) => {
    const parts = piece.split(/\s+and\s+|\s*[,/+&]\s*|[和及]/i);
    const known = parts.filter((part) => readDataKind(part) !== undefined).length;
    const areShort = parts.every((part) => part !== '' && part.split(' ').length <= 2);
    return readDataKind(piece) === undefined && (known === parts.length || (known > 0 && areShort)) ? parts : [piece];
  });
  return [...new Set(words.flatMap((word) => codeOrWord(of, word, readDataKind) ?? []))].slice(0, 40);
}
