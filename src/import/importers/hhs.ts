import { bare, listOf } from '../../data/read/recognise.ts';
import { MAPPING_FORMAT } from '../mapping.ts';
import { readCountry } from '../values/country.ts';
import {
  citing,
  codedColumn,
  columnFinder,
  dateColumns,
  firstInVeris,
  type Importer,
  isColumn,
  partsOf,
} from './importer.ts';

const ADDRESS = 'https://ocrportal.hhs.gov/ocr/breach/breach_report.jsf';

/** Types of breach by their letters. `Unauthorized Access/Disclosure` is none of ours by itself: it is asked. */
const TYPES: ReadonlyMap<string, string> = new Map([
  ['hackingitincident', 'hacking'],
  ['theft', 'physical'],
  ['loss', 'physical'],
  ['improperdisposal', 'error'],
  ['unauthorizedaccessdisclosure', 'unknown'],
  ['unauthorizedaccess', 'unknown'],
  ['other', 'unknown'],
]);
const OPEN = /unauthori[sz]ed/i;

const typesIn = (text: string): readonly string[] => partsOf(text, /[,;]/);
const causesIn = (text: string): readonly string[] => [
  ...new Set(typesIn(text).flatMap((type) => TYPES.get(bare(type)) ?? [])),
];

/** Spellings of the portal through the years. */
const COLUMNS = {
  name: ['Name of Covered Entity', 'Covered Entity'],
  submitted: ['Breach Submission Date', 'Submission Date'],
  begun: ['Breach Start', 'Date of Breach'],
  ended: ['Breach End'],
  posted: ['Date Posted or Updated', 'Date Posted', 'Date Added'],
  size: ['Individuals Affected', 'Number of Individuals Affected'],
  type: ['Type of Breach'],
  entity: ['Covered Entity Type', 'Type of Covered Entity', 'Entity Type'],
  words: ['Web Description', 'Summary'],
} as const;

/** The breach portal of the US Department of Health: breaches of health data of 500 people and more. */
export const hhsImporter: Importer = {
  id: 'hhs',
  name: 'HHS breach portal',
  address: ADDRESS,
  // Whoever must report at once but does not know the number writes the least that has to be reported.
  placeholders: [500, 501],
  known: ['Country', 'Year'],
  recognises: (columns) => listOf(columns) === 'hhs' && columnFinder({ columns })(...COLUMNS.name) !== undefined,
  mappingFor(table) {
    const find = columnFinder(table);
    const size = find(...COLUMNS.size);
    const dates = dateColumns({
      'report-to-authority': find(...COLUMNS.submitted),
      'breach-start': find(...COLUMNS.begun),
      'breach-end': find(...COLUMNS.ended),
      listed: find(...COLUMNS.posted),
    });
    return {
      format: MAPPING_FORMAT,
      importer: 'hhs',
      columns: {
        organisation: find(...COLUMNS.name),
        dates,
        // The entity itself has reported the number.
        size: size === undefined ? undefined : { column: size, unit: 'people', status: 'confirmed' },
        // All of them keep health data: only their own types tell them apart.
        sector: codedColumn(table, find(...COLUMNS.entity), (text) => text),
        cause: codedColumn(table, find(...COLUMNS.type), (text) => firstInVeris(causesIn(text))),
        summary: find(...COLUMNS.words),
        links: [],
      },
      // The portal writes dates as Americans do.
      choices: Object.fromEntries(dates.map(({ column }) => [`day-order:${column}`, 'month-first'])),
      extra: [
        find('State'),
        find('Location of Breached Information'),
        find('Business Associate Present', 'Business Associate Involved'),
      ].filter(isColumn),
      header: {
        title: 'Breaches of health data reported to the US Department of Health and Human Services',
        attribution: 'US Department of Health and Human Services, Office for Civil Rights',
      },
      lang: 'en',
    };
  },
  refine(table, doubts) {
    const find = columnFinder(table);
    const column = find(...COLUMNS.type);
    const name = find(...COLUMNS.name);
    const home = find('Country');
    const open = { kind: 'open-cause', column, value: 'Unauthorized Access/Disclosure' } as const;
    return (incident, { line, cell }) => {
      const text = column === undefined ? '' : cell(column);
      const told = `${name === undefined ? '' : cell(name)}: ${text}`;
      if (typesIn(text).length > 1) doubts.add({ kind: 'several-causes', column }, line, told);
      let { action } = incident;
      if (action === 'unknown' && OPEN.test(text)) {
        doubts.add(open, line, told);
        action = doubts.choose(open, ['unknown', 'misuse', 'error'], 'unknown');
      }
      return citing(
        {
          ...incident,
          country: (home === undefined ? undefined : readCountry(cell(home))) ?? 'US',
          ...(action === undefined ? {} : { action }),
          ...(text === '' ? {} : { method: { en: text } }),
          events: incident.events.map((event) =>
            event.kind === 'report-to-authority' ? { ...event, by: 'organisation' } : event,
          ),
        },
        'hhs',
        {
          publisher: 'US Department of Health and Human Services',
          kind: 'authority',
          url: ADDRESS,
          link: true,
          primary: true,
        },
      );
    };
  },
};
