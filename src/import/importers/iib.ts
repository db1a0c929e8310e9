import { listOf } from '../../data/read/recognise.ts';
import { MAPPING_FORMAT } from '../mapping.ts';
import type { ImportedFigure } from '../result.ts';
import type { Table } from '../table.ts';
import { readDate } from '../values/date.ts';
import { readSize } from '../values/size.ts';
import { isUnknown } from '../values/text.ts';
import {
  codedColumn,
  columnFinder,
  dateColumns,
  firstInVeris,
  type Importer,
  isColumn,
  isTrue,
  partsOf,
} from './importer.ts';

/** Its own words for sectors and methods, and our codes. */
const SECTORS: ReadonlyMap<string, string> = new Map([
  ['web', 'technology'],
  ['tech', 'technology'],
  ['app', 'technology'],
  ['telecoms', 'telecom'],
  ['gaming', 'media-gaming'],
  ['media', 'media-gaming'],
  ['academic', 'education'],
  ['health', 'health'],
  ['healthcare', 'health'],
  ['finance', 'finance'],
  ['financial', 'finance'],
  ['retail', 'retail'],
  ['government', 'government'],
  ['military', 'government'],
  ['transport', 'transport-logistics'],
  ['energy', 'energy'],
  ['legal', 'legal'],
  ['ngo', 'non-profit'],
  ['misc', 'other'],
]);
const METHODS: ReadonlyMap<string, string> = new Map([
  ['hacked', 'hacking'],
  ['inside job', 'misuse'],
  ['lost device', 'physical'],
  ['lost / stolen device', 'physical'],
  ['lost / stolen media', 'physical'],
  ['lost / stolen computer', 'physical'],
  ['oops!', 'error'],
  ['accidentally published', 'error'],
  // What stood open for anybody: nobody had to break in.
  ['poor security', 'error'],
]);

const codesIn = (text: string, codes: ReadonlyMap<string, string>): readonly string[] =>
  partsOf(text.toLowerCase(), /[,;&]/).flatMap((word) => codes.get(word) ?? []);

/** Of several sectors the first that says something. */
const sectorOf = (text: string): string | undefined => {
  const codes = codesIn(text, SECTORS);
  return codes.find((code) => code !== 'other') ?? codes[0];
};

/** Sizes that differ by more than rounding. */
const ROUNDING = 0.05;

/** “Dec 2018. Names and addresses …”: the month before the story, where it is one of the year. */
function monthBefore(story: string, year: string): string | undefined {
  const said = /^\p{L}{3,9}\.? \d{4}(?=\W)/u.exec(story)?.[0] ?? '';
  const reading = readDate(said, { order: 'open', latestYear: Number(year) });
  return reading.kind === 'value' && reading.value.edtf.startsWith(`${year}-`) ? reading.value.edtf : undefined;
}

const yearsIn = (date: string): readonly string[] => date.match(/\d{4}(?=-|\/|~|$)/g) ?? [];

/** Columns under the names that they have in the sheet, and in copies that others made of it. */
function columnsOfList({ columns }: Pick<Table, 'columns'>) {
  const find = columnFinder({ columns });
  const entity = find('entity');
  return {
    // Where there is an entity, its organisation is its kind.
    name: entity ?? find('organisation', 'organization'),
    sector: find('sector') ?? (entity === undefined ? undefined : find('organisation', 'organization')),
    size: find('records lost', 'records', 'number of records'),
    date: find('date', 'year'),
    method: find('method', 'method of leak', 'breach cause', 'cause'),
    links: [
      ['1st', 'first'],
      ['2nd', 'second'],
      ['3rd', 'third'],
    ].flatMap((nth) => find(...nth.flatMap((word) => [`${word} source link`, `${word} source`])) ?? []),
  };
}

/** The sheet behind “World's Biggest Data Breaches & Hacks” of Information is Beautiful. */
export const iibImporter: Importer = {
  id: 'iib',
  name: 'Information is Beautiful',
  // Some are told by a description in another column.
  hasUnnamed: true,
  known: ['year', 'displayed records', 'interesting story'],
  recognises(columns) {
    const { name, size } = columnsOfList({ columns });
    return listOf(columns) === 'iib' && name !== undefined && size !== undefined;
  },
  mappingFor(table) {
    const find = columnFinder(table);
    const { name, size, sector, date, method, links } = columnsOfList(table);
    return {
      format: MAPPING_FORMAT,
      importer: 'iib',
      columns: {
        organisation: name,
        id: find('ID'),
        dates: dateColumns({ disclosure: date }),
        size: size === undefined ? undefined : { column: size, unit: 'records', status: 'reported' },
        sector: codedColumn(table, sector, sectorOf),
        cause: codedColumn(table, method, (text) => firstInVeris(codesIn(text, METHODS))),
        summary: find('story'),
        links,
        publisher: find('source name'),
      },
      choices: {},
      extra: [find('alternative name'), find('data sensitivity')].filter(isColumn),
      header: {
        title: "World's Biggest Data Breaches & Hacks",
        attribution: 'Information is Beautiful, https://informationisbeautiful.net/',
      },
      lang: 'en',
    };
  },
  refine(table, doubts) {
    const find = columnFinder(table);
    const columns = {
      year: find('year'),
      ...columnsOfList(table),
      displayed: find('displayed records'),
      story: find('interesting story'),
      told: find('story'),
      otherwise: find('alternative name'),
    };
    const slips = { kind: 'day-is-year', column: columns.date } as const;
    const years = { kind: 'year-differs', column: columns.date } as const;
    const sizes = { kind: 'size-differs', column: columns.displayed } as const;

    /** The column of years against that of dates; a date that says nothing leaves its year. */
    const dateOf = (written: string | undefined, year: string, line: number, told: string): string | undefined => {
      // “Sept 23” beside 2023 is in that month, whatever it means.
      const [, month, number] = /: (\p{L}{3,9})\.? '?(\d\d), /u.exec(told) ?? [];
      const date = written ?? (number === year.slice(2) ? monthBefore(`${month} ${year}.`, year) : undefined);
      if (!/^\d{4}$/.test(year) || columns.year === columns.date) return date;
      if (date === undefined || yearsIn(date).includes(year)) return date ?? year;
      doubts.add(years, line, told);
      // 2023-12-22 beside 2022: the day is the year of the other column.
      const isSlip = /^\d{4}-\d\d-\d\d$/.test(date) && date.slice(8) === year.slice(2);
      if (isSlip) doubts.add(slips, line, told);
      const known = isSlip && doubts.choose(slips, ['month', 'day'], 'month') === 'month' ? date.slice(0, 7) : date;
      // Where they differ the year is often that of the breach, and the date the day when it became known.
      const answer = doubts.choose(years, ['date', 'year', 'either'], 'date');
      if (answer === 'date' || (answer === 'either' && date.includes('/'))) return known;
      return answer === 'year' ? year : [year, known].sort().join('/');
    };

    /** What the picture of the list says against the number that it was drawn with. */
    const figureOf = (figure: ImportedFigure | undefined, said: string, line: number, told: string) => {
      const reading = readSize(said, { decimal: '.' });
      if (said === '' || reading.kind === 'misfit') {
        if (said !== '') doubts.add({ kind: 'misfit', column: columns.displayed }, line, said);
        return figure;
      }
      if (reading.kind === 'unknown') {
        // A number all the same: a bubble must have some size.
        if (figure) doubts.add({ kind: 'placeholder', column: columns.displayed, value: 'unknown' }, line, told);
        return undefined;
      }
      const { value } = reading.value;
      if (figure === undefined) return { value, unit: 'records', status: 'reported' };
      if (Math.abs(value - figure.value) <= ROUNDING * value) return figure;
      doubts.add(sizes, line, told);
      const answer = doubts.choose(sizes, ['displayed', 'drawn'], 'displayed');
      return answer === 'displayed' ? { ...figure, value } : figure;
    };

    return (incident, { line, cell }) => {
      const of = (column: string | undefined) => (column === undefined ? '' : cell(column));
      const otherwise = of(columns.otherwise);
      if (incident.organisation === undefined && isUnknown(otherwise)) return 'no-name';
      const name = incident.organisation ?? otherwise;
      for (const [kind, column, codes] of [
        ['several-values', columns.sector, SECTORS],
        ['several-causes', columns.method, METHODS],
      ] as const) {
        if (codesIn(of(column), codes).length > 1) doubts.add({ kind, column }, line, `${name}: ${of(column)}`);
      }
      const [event] = incident.events;
      const told = `${name}: ${of(columns.date)}, ${of(columns.year)}`;
      const dated = dateOf(event?.date, of(columns.year), line, told);
      const date = dated?.length === 4 ? (monthBefore(of(columns.told), dated) ?? dated) : dated;
      const said = of(columns.displayed);
      const figure = figureOf(incident.figures[0], said, line, `${name}: ${of(columns.size)}, ${said}`);
      const cited = Object.keys(incident.sources ?? {});
      const citing = cited.length > 0 ? { sources: cited } : {};
      return {
        ...incident,
        ...(incident.organisation === undefined ? { names: { en: otherwise } } : {}),
        ...(isTrue(of(columns.story)) ? { featured: true } : {}),
        ...(isUnknown(of(columns.method)) ? {} : { method: { en: of(columns.method) } }),
        events: date === undefined ? [] : [{ ...citing, ...(event ?? { kind: 'disclosure' }), date }],
        figures: figure === undefined ? [] : [{ ...citing, ...figure }],
      };
    };
  },
};
