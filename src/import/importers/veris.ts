import { DAY, dateOf, formatIsoDay, isEdtf } from '../../data/dates.ts';
import { listOf } from '../../data/read/recognise.ts';
import { cellsOf } from '../columns.ts';
import { MAPPING_FORMAT } from '../mapping.ts';
import type { ImportedEvent } from '../result.ts';
import { sectorOfNaics } from '../values/codes.ts';
import { readCountry } from '../values/country.ts';
import { isUnknown } from '../values/text.ts';
import {
  citing,
  dateColumns,
  firstInVeris,
  type Importer,
  isColumn,
  isFalse,
  isTrue,
  partsOf,
  VERIS_ORDER,
} from './importer.ts';

/** Varieties of data, and our kinds; of the others the words are kept. */
const KINDS: Readonly<Record<string, string>> = {
  Bank: 'bank-account',
  Credentials: 'password',
  'Multi-factor credential': 'password',
  Medical: 'health',
  Payment: 'payment-card',
  Personal: 'unspecified',
  'Sensitive Personal': 'unspecified',
  Classified: 'internal-documents',
  Internal: 'internal-documents',
  Secrets: 'internal-documents',
  'Source code': 'internal-documents',
  System: 'internal-documents',
  Unknown: 'unspecified',
};

const UNITS = ['Seconds', 'Minutes', 'Hours', 'Days', 'Weeks', 'Months', 'Years'] as const;
type SpanUnit = (typeof UNITS)[number];

/** Days or months that a span of time lasts at least and at most. */
interface Span {
  readonly unit: 'days' | 'months';
  readonly least: number;
  readonly most: number;
}

/** A unit without a number is anything below the next larger unit; years without a number have no end. */
function spanOf(unit: SpanUnit, value: number | undefined): Span {
  switch (unit) {
    case 'Seconds':
    case 'Minutes':
      return { unit: 'days', least: 0, most: 0 };
    case 'Hours':
      return value === undefined
        ? { unit: 'days', least: 0, most: 1 }
        : { unit: 'days', least: Math.floor(value / 24), most: Math.ceil(value / 24) };
    case 'Days':
      return { unit: 'days', least: value ?? 1, most: value ?? 6 };
    case 'Weeks':
      return { unit: 'days', least: 7 * (value ?? 1), most: value === undefined ? 30 : 7 * value + 6 };
    case 'Months':
      return { unit: 'months', least: value ?? 1, most: value ?? 11 };
    case 'Years':
      return {
        unit: 'months',
        least: 12 * (value ?? 1),
        most: value === undefined ? Number.POSITIVE_INFINITY : 12 * value,
      };
  }
}

/** A day so many months later, or the last day of that month. */
function monthsLater(day: number, months: number): number {
  const date = new Date(day);
  const first = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1);
  const next = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months + 1, 1);
  return Math.min(first + (date.getUTCDate() - 1) * DAY, next - DAY);
}

/** One and a half years are 18 months: a part of a unit is told in smaller ones. */
function inWhole(unit: SpanUnit, value: number): readonly [SpanUnit, number] {
  if (Number.isInteger(value)) return [unit, value];
  if (unit === 'Years') return ['Months', Math.round(12 * value)];
  if (unit === 'Months') return ['Days', Math.round(30.4 * value)];
  if (unit === 'Weeks') return ['Days', Math.round(7 * value)];
  return unit === 'Days' ? ['Hours', Math.round(24 * value)] : [unit, value];
}

/** By how much a span may be too long, in days or months. */
const ROUNDED: Readonly<Record<SpanUnit, number>> = {
  Seconds: 0,
  Minutes: 0,
  Hours: 1,
  Days: 1,
  Weeks: 7,
  Months: 1,
  Years: 12,
};

/** Dates in EDTF end here. */
const AFTER_ALL = Date.UTC(9999, 11, 31);

/** Letters of a date in EDTF by which it is told: year, month, day. */
const PRECISION = { year: 4, month: 7, day: 10 } as const;

/**
 * When it was noticed, counted from the beginning: all days that the two allow, as exact as the coarser of them.
 * @param start the beginning in EDTF: a year, a month or a day
 * @param last the last day that is possible, YYYY-MM-DD: that on which the entry was written
 * @returns EDTF; undefined where nothing bounds it, or where it would be later than the last day
 */
export function discoveryOf(start: string, told: SpanUnit, count: number | undefined, last = ''): string | undefined {
  const [unit, value] = count === undefined ? [told, undefined] : inWhole(told, count);
  const begun = dateOf(start);
  if (!begun) return undefined;
  const { unit: counted, least, most } = spanOf(unit, value);
  const later = (day: number, span: number) =>
    counted === 'days' ? day + span * DAY : Number.isFinite(span) ? monthsLater(day, span) : Number.POSITIVE_INFINITY;
  const bound = isEdtf(last) ? (dateOf(last)?.latest ?? Number.POSITIVE_INFINITY) - DAY : Number.POSITIVE_INFINITY;
  const earliest = later(begun.earliest, least);
  const latest = Math.min(later(begun.latest - DAY, most), bound);
  // Spans are rounded: what is one unit too long ends on the last day.
  if (!(latest < AFTER_ALL) || latest < later(begun.earliest, least - ROUNDED[unit])) return undefined;
  const length = unit === 'Years' ? PRECISION.year : unit === 'Months' ? PRECISION.month : start.length;
  const [from, to] = [Math.min(earliest, latest), latest].map((day) => formatIsoDay(day).slice(0, length));
  return from === to ? from : `${from}/${to}`;
}

/** Incidents in VERIS: its own JSON, flattened, and flat tables with a column for each word of its lists. */
export const verisImporter: Importer = {
  id: 'veris',
  name: 'VERIS',
  hasUnnamed: true,
  // So many records where nobody counted them.
  placeholders: [1],
  recognises: (columns) => listOf(columns) === 'veris',
  mappingFor(table) {
    const has = (column: string) => table.columns.includes(column);
    const isVcdb = cellsOf(table, 'source_id').some((cell) => cell.toLowerCase() === 'vcdb');
    const first = (column: string) => (has(column) ? column : undefined);
    const size = first('attribute.confidentiality.data_total');
    return {
      format: MAPPING_FORMAT,
      importer: 'veris',
      columns: {
        organisation: first('victim.victim_id'),
        id: first('incident_id'),
        dates: dateColumns({
          'breach-start': first('timeline.incident.year'),
          disclosure: first('plus.timeline.notification.year'),
        }),
        size: size === undefined ? undefined : { column: size, unit: 'records', status: 'reported' },
        summary: first('summary'),
        links: has('reference') ? ['reference'] : [],
      },
      choices: {},
      extra: ['victim.state', 'victim.employee_count', 'confidence', 'targeted'].filter(has),
      header: isVcdb
        ? {
            title: 'VERIS Community Database',
            license: 'CC BY-SA 4.0',
            attribution: 'VERIS Community Database',
          }
        : {},
      lang: 'en',
    };
  },
  refine(table, doubts) {
    const { wordsOf, groupsOf } = readerOf(table.columns);
    const confirmed = wordsOf('security_incident');
    const disclosure = wordsOf('attribute.confidentiality.data_disclosure');
    const attributes = groupsOf('attribute');
    const actions = groupsOf('action');
    const varieties = new Map(VERIS_ORDER.map((action) => [action, wordsOf(`action.${action}.variety`)]));
    const actors = groupsOf('actor');
    const countries = wordsOf('victim.country');
    const data = wordsOf('attribute.confidentiality.data.variety');
    const spans = wordsOf('timeline.discovery.unit');
    const finders = groupsOf('discovery_method');
    const outsiders = wordsOf('discovery_method.external.variety');
    const hasAttributes = table.columns.some((column) => column.startsWith('attribute.'));
    const aboutActions = { kind: 'several-causes', column: 'action' } as const;
    const aboutActors = { kind: 'several-values', column: 'actor' } as const;

    return (incident, { line, cell }) => {
      const state = confirmed(cell);
      if (state.length > 0 && !state.includes('Confirmed')) return 'no-breach';
      const touched = attributes(cell);
      const [isDisclosed] = disclosure(cell);
      // An attack that changed or stopped something and took no data.
      const isOther = hasAttributes && !touched.includes('confidentiality') && !touched.includes('unknown');
      if (isDisclosed === 'No' || (isDisclosed === undefined && isOther)) return 'no-breach';

      const id = incident.id ?? '';
      const sector = sectorOfNaics(cell('victim.industry'));
      const [country, ...others] = countries(cell).flatMap((word) => readCountryCode(word) ?? []);
      const known = [sector, country].filter(isColumn).join(', ');
      const name = incident.organisation ?? `Not named ${id.slice(0, 8)}${known && ` (${known})`}`;
      if (incident.organisation === undefined) doubts.add({ kind: 'unnamed' }, line, name);
      if (others.length > 0)
        doubts.add(
          { kind: 'several-values', column: 'victim.country' },
          line,
          `${name}: ${countries(cell).join(', ')}`,
        );

      const nature = isDisclosed === 'Yes' ? undefined : 'exposure';
      if (nature)
        doubts.add(
          { kind: 'unproven', column: 'attribute.confidentiality.data_disclosure' },
          line,
          `${name}: ${isDisclosed ?? 'unknown'}`,
        );

      const all = actions(cell);
      const several = all.filter((action) => action !== 'unknown').length > 1;
      let action = firstInVeris(all) ?? (all.length > 0 ? 'unknown' : undefined);
      if (several) {
        doubts.add(aboutActions, line, `${name}: ${all.join(', ')}`);
        if (doubts.choose(aboutActions, ['first', 'unknown'], 'first') === 'unknown') action = 'unknown';
      }
      if (all.includes('environmental'))
        doubts.add({ kind: 'own-word', column: 'action', value: 'environmental' }, line, name);
      const who = actors(cell);
      const actor = ['external', 'internal', 'partner', 'unknown'].find((each) => who.includes(each));
      if (who.filter((each) => each !== 'unknown').length > 1)
        doubts.add(aboutActors, line, `${name}: ${who.join(', ')}`);

      const how = VERIS_ORDER.flatMap((each) => {
        if (!all.includes(each) || each === 'unknown') return [];
        const words = (varieties.get(each)?.(cell) ?? []).filter((word) => !/^(unknown|other)$/i.test(word));
        return [words.length === 0 ? each : `${each}: ${words.join(', ')}`];
      });
      const kinds = data(cell);
      const said = kinds.filter((kind) => kind !== 'Unknown');

      const [sources] = incident.events.map((event) => event.sources);
      const start = dateIn('timeline.incident');
      const noticed = start === undefined ? undefined : noticedBy(start);
      const told = dateIn('plus.timeline.notification');
      const eventOf = (kind: string, date: string | undefined, by?: string): readonly ImportedEvent[] =>
        date === undefined ? [] : [{ kind, date, ...(by ? { by } : {}), ...(sources ? { sources } : {}) }];
      const isVcdb = cell('source_id').toLowerCase() === 'vcdb';
      const refined = {
        ...incident,
        ...(incident.organisation === undefined ? { names: { en: name } } : {}),
        ...(sector === undefined ? {} : { sector }),
        ...(country === undefined ? {} : { country }),
        ...(nature === undefined ? {} : { nature }),
        ...(action === undefined ? {} : { action }),
        ...(actor === undefined ? {} : { actor }),
        ...(how.length === 0 ? {} : { method: { en: how.join('; ') } }),
        ...(kinds.length === 0 ? {} : { data: [...new Set(kinds.flatMap((kind) => KINDS[kind] ?? []))] }),
        ...(said.length === 0 ? {} : { dataWords: { en: said.join(', ') } }),
        ...(isVcdb && id !== '' ? { identifiers: { vcdb: id } } : {}),
        events: [
          ...eventOf('breach-start', start),
          ...eventOf('discovery', noticed?.date, noticed?.by),
          ...eventOf('disclosure', told),
        ],
      };
      return isVcdb && incident.sources === undefined
        ? citing(refined, 'vcdb', { publisher: 'VERIS Community Database' })
        : refined;

      /** Year, month and day in three columns, as far as they are known. */
      function dateIn(path: string): string | undefined {
        const [year, month, day] = ['year', 'month', 'day'].map((part) => cell(`${path}.${part}`));
        if (!/^\d{4}$/.test(year)) return undefined;
        const parts = [year, month, day].map((part) => part.padStart(2, '0'));
        if (month === '' && day !== '')
          doubts.add({ kind: 'misfit', column: `${path}.day` }, line, `${year}, day ${day}`);
        const dates = [parts.join('-'), parts.slice(0, 2).join('-'), year];
        const date = dates[month === '' ? 2 : day === '' ? 1 : 0];
        if (isEdtf(date)) return date;
        doubts.add({ kind: 'misfit', column: path }, line, date);
        return dates.slice(1).find(isEdtf);
      }

      function noticedBy(date: string): Pick<ImportedEvent, 'date' | 'by'> | undefined {
        const unit = UNITS.find((each) => spans(cell).includes(each));
        if (unit === undefined) return undefined;
        const text = cell('timeline.discovery.value');
        const value = Number(text);
        const told = Number.isFinite(value) && value > 0 ? value : undefined;
        const found = discoveryOf(date, unit, told, cell('plus.created').slice(0, 10));
        if (found === undefined) {
          if (told !== undefined)
            doubts.add({ kind: 'misfit', column: 'timeline.discovery.value' }, line, `${date} and ${text} ${unit}`);
          return undefined;
        }
        const [by] = finders(cell).flatMap((group) => FINDERS[group] ?? []);
        const said = outsiders(cell);
        const party = said.includes('Actor disclosure')
          ? 'attacker'
          : said.includes('Law enforcement')
            ? 'authority'
            : by;
        return { date: found, ...(party === undefined ? {} : { by: party }) };
      }
    };
  },
};

/** Who noticed, by the groups of discovery methods. */
const FINDERS: Readonly<Record<string, string>> = {
  internal: 'organisation',
  external: 'third-party',
  partner: 'third-party',
};

/** `NA` is Namibia here, and nothing unknown. */
const readCountryCode = (word: string): string | undefined =>
  word === 'NA' ? word : isUnknown(word) ? undefined : readCountry(word);

type Cells = (column: string) => string;

/** Readers of columns that hold words of a list: all in one cell, or each in a column of its own. */
function readerOf(columns: readonly string[]) {
  /** The words at a path: `a.b` holds them, or `a.b.Word` is true, or `a[0].b` has one each. */
  const wordsOf = (path: string): ((cell: Cells) => readonly string[]) => {
    const [owner, field] = [path.slice(0, path.lastIndexOf('.')), path.slice(path.lastIndexOf('.') + 1)];
    const plain = columns.filter(
      (column) =>
        column === path ||
        (column.startsWith(`${owner}[`) &&
          column.endsWith(`].${field}`) &&
          !column.slice(owner.length + 1).includes('[')),
    );
    const flags = columns.flatMap((column) => {
      const word = column.startsWith(`${path}.`) ? column.slice(path.length + 1) : '';
      return word === '' || word.includes('.') ? [] : [{ column, word }];
    });
    return (cell) => [
      ...new Set([
        ...plain.flatMap((column) => partsOf(cell(column), /;/)),
        ...flags.flatMap(({ column, word }) => (isTrue(cell(column)) ? word : [])),
      ]),
    ];
  };
  /** The groups below a path of which anything is told, in small letters: `action.hacking.variety` tells of `hacking`. */
  const groupsOf = (path: string): ((cell: Cells) => readonly string[]) => {
    const groups = new Map<string, string[]>();
    for (const column of columns) {
      if (!column.startsWith(`${path}.`)) continue;
      const group = column
        .slice(path.length + 1)
        .split(/[.[]/, 1)[0]
        .toLowerCase();
      const known = groups.get(group);
      if (known) known.push(column);
      else groups.set(group, [column]);
    }
    const all = [...groups].map(([group, own]) => ({
      group,
      own,
      // A column of its own for the group, as flat tables have it, says it for all below.
      whole: own.find((column) => column.toLowerCase() === `${path}.${group}`),
    }));
    const isTold = (text: string) => text !== '' && !isFalse(text);
    return (cell) =>
      all.flatMap(({ group, own, whole }) => {
        const said = whole === undefined ? '' : cell(whole);
        return (said === '' ? own.some((column) => isTold(cell(column))) : isTold(said)) ? group : [];
      });
  };
  return { wordsOf, groupsOf };
}
