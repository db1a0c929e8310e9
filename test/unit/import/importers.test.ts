import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOf } from '../../../src/data/dates.ts';
import { readDataFile } from '../../../src/data/read/read.ts';
import { importerOf, importTable } from '../../../src/import/import.ts';
import { discoveryOf } from '../../../src/import/importers/veris.ts';
import { readMapping } from '../../../src/import/mapping.ts';
import { readTable } from '../../../src/import/read-table/read-table.ts';
import type { Imported, ImportedIncident } from '../../../src/import/result.ts';
import type { Table } from '../../../src/import/table.ts';

const DAY = '2026-11-29';

function tableOf(text: string): Table {
  const read = readTable(text);
  if (read.kind !== 'table') throw new Error(read.looksLike);
  return read.table;
}

/** Rows as CSV; cells with a comma or a quote are quoted. */
const csv = (columns: readonly string[], rows: readonly (readonly string[])[]): string =>
  [columns, ...rows]
    .map((cells) => cells.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(','))
    .join('\n');

/** Imports with the answers that are given by the beginning of their key. */
function imported(table: Table, answers: Readonly<Record<string, string>> = {}): Imported {
  const asked = importTable(table, { day: DAY });
  const mapping = importerOf(table).mappingFor(table);
  const choices = asked.doubts.flatMap(({ choice }) => {
    const key = choice?.key ?? '';
    const answer = Object.entries(answers).find(([start]) => key.startsWith(start))?.[1];
    return answer === undefined ? [] : [[key, answer]];
  });
  return importTable(table, {
    day: DAY,
    mapping: { ...mapping, choices: { ...mapping.choices, ...Object.fromEntries(choices) } },
  });
}

const countOf = ({ doubts }: Imported, kind: string) =>
  doubts.filter((doubt) => doubt.kind === kind).reduce((sum, { count }) => sum + count, 0);

/** What the reader of data files says against a file, without columns and words of one's own. */
const problemsOf = ({ file }: Imported) =>
  readDataFile(JSON.stringify(file), DAY).problems.filter(({ path }) => !/extra|sector|data\[/.test(path));

const one = ({ file }: Imported): ImportedIncident => {
  if (file.incidents.length !== 1) throw new Error(`${file.incidents.length} incidents`);
  return file.incidents[0];
};

const dates = ({ events }: ImportedIncident) => events.map(({ kind, date }) => `${kind} ${date}`);

describe('Have I Been Pwned', () => {
  const entry = {
    Name: 'LampShop',
    Title: 'Lamp & Shade',
    Domain: 'lampshop.example',
    BreachDate: '2019-05-17',
    AddedDate: '2021-02-03T04:05:06Z',
    ModifiedDate: '2021-02-03T04:05:06Z',
    PwnCount: 1234567,
    Description:
      'In May 2019, the lamp shop <a href="https://lampshop.example" target="_blank">Lamp &amp; Shade</a> lost data, <a href="https://news.example.org/lamps?a=1&amp;b=2">as reported</a>. See <a href="https://haveibeenpwned.com/FAQs">the list</a>.',
    DataClasses: ['Email addresses', 'Passwords', 'Shoe sizes'],
    IsVerified: true,
    IsFabricated: false,
    IsSensitive: false,
    IsRetired: false,
    IsSpamList: false,
    IsMalware: false,
    IsStealerLog: false,
  };
  const read = (...entries: readonly Partial<typeof entry>[]) =>
    imported(tableOf(JSON.stringify(entries.map((own) => ({ ...entry, ...own })))));

  it('gives the beginning, and the day on which it was listed, but no disclosure', () => {
    const result = read({});
    const incident = one(result);
    expect(dates(incident)).toEqual(['breach-start 2019-05-17', 'listed 2021-02-03']);
    expect(incident).toMatchObject({
      id: 'lampshop',
      organisation: 'Lamp & Shade',
      data: ['email', 'password', 'Shoe sizes'],
      figures: [{ value: 1234567, unit: 'accounts', status: 'observed', sources: ['hibp'] }],
      identifiers: { hibp: 'LampShop' },
      summary: { en: 'In May 2019, the lamp shop Lamp & Shade lost data, as reported. See the list.' },
    });
    expect(problemsOf(result)).toEqual([]);
  });

  it('cites the page of the breach and the reports in its description, not the shop and not the list', () => {
    expect(Object.values(one(read({})).sources ?? {}).map(({ url }) => url)).toEqual([
      'https://haveibeenpwned.com/Breach/LampShop',
      'https://news.example.org/lamps?a=1&b=2',
    ]);
    const odd = one(read({ Name: 'Lamp Shop?', IsRetired: false }));
    expect(odd.sources?.hibp).toEqual({ publisher: 'Have I Been Pwned' });
    expect(one(read({ IsRetired: true })).sources?.hibp.url).toBeUndefined();
  });

  it('carries its licence and whom it is owed to', () => {
    expect(read({}).file).toMatchObject({
      title: 'Have I Been Pwned',
      license: 'CC BY 4.0',
      attribution: expect.stringContaining('Have I Been Pwned'),
    });
  });

  it.each([
    ['In approximately May 2019, a shop lost data.', true],
    ['In mid-2019, a shop lost data.', true],
    ['In late 2019, a shop lost data.', true],
    ['Some time prior to May 2019, a shop lost data.', true],
    ['In May 2019, a shop lost data of approximately 2000 people.', false],
    ['In May 2019, a shop founded in early 2001 lost data.', false],
  ])('“%s” makes a date approximate: %s', (Description, isAbout) => {
    const result = read({ Description });
    expect(dates(one(result))[0]).toBe(`breach-start 2019-05-17${isAbout ? '~' : ''}`);
    expect(countOf(result, 'approximate-date')).toBe(isAbout ? 1 : 0);
  });

  it('takes the first of a month for the month where there are many, and keeps that it is approximate', () => {
    const months = ['2015-03-01', '2016-04-01', '2017-05-01', '2018-06-01'];
    const result = read(
      ...months.map((BreachDate, at) => ({ Name: `Shop${at}`, BreachDate, Description: 'In approximately 2015, so.' })),
    );
    expect(result.file.incidents.map((incident) => incident.events[0].date)).toEqual([
      '2015-03~',
      '2016-04~',
      '2017-05~',
      '2018-06~',
    ]);
  });

  it('leaves out what is made up', () => {
    const result = read({ IsFabricated: true });
    expect(result.leftOut).toMatchObject([{ reason: 'fabricated', line: 1 }]);
    expect(result.file.incidents).toEqual([]);
  });

  it('takes what nobody could verify for a claim', () => {
    const result = read({ IsVerified: false });
    expect(one(result).figures[0].status).toBe('claimed');
    expect(countOf(result, 'unverified')).toBe(1);
  });

  it.each<[string, Partial<typeof entry>]>([
    ['a spam list', { IsSpamList: true }],
    ['logs of stealers', { IsStealerLog: true }],
    ['a list of combinations', { Domain: '', Description: 'In May 2019, a "combo list" of pairs appeared.' }],
  ])('calls %s a compilation, and no organisation', (_, own) => {
    const incident = one(read({ ...own, Title: 'Lamps' }));
    expect(incident).toMatchObject({ nature: 'compilation', names: { en: 'Lamps' } });
    expect(incident.organisation).toBeUndefined();
  });

  it('is read the same from a table', () => {
    const columns = Object.keys(entry);
    const cells = Object.values(entry).map((value) => (Array.isArray(value) ? value.join('; ') : String(value)));
    const result = imported(tableOf(csv(columns, [cells])));
    expect(one(result)).toEqual(one(read({})));
  });
});

describe('Information is Beautiful', () => {
  const COLUMNS = [
    'organisation',
    'alternative name',
    'records lost',
    'year   ',
    'date',
    'story',
    'sector',
    'method',
    'interesting story',
    'data sensitivity',
    'displayed records',
    'source name',
    '1st source link',
    '2nd source link',
    'ID',
  ];
  const row = {
    organisation: 'Lampco',
    'records lost': '2000000',
    'year   ': '2019',
    date: '2019-05-17 00:00:00',
    sector: 'web ',
    method: 'hacked',
    'data sensitivity': '3.0',
    'source name': 'The Lantern',
    '1st source link': 'https://news.example.org/lamps',
    ID: '7',
  };
  type Own = Readonly<Record<string, string>>;
  const tableOfRows = (...rows: readonly Own[]) =>
    tableOf(
      csv(
        COLUMNS,
        rows.map((own) => COLUMNS.map((column) => ({ ...row, ...own })[column] ?? '')),
      ),
    );
  const read = (...rows: readonly Own[]) => imported(tableOfRows(...rows));

  it('gives the disclosure, the size in records, the source, and its own columns', () => {
    const result = read({});
    const incident = one(result);
    expect(dates(incident)).toEqual(['disclosure 2019-05-17']);
    expect(incident).toMatchObject({
      id: '7',
      organisation: 'Lampco',
      sector: 'technology',
      action: 'hacking',
      figures: [{ value: 2_000_000, unit: 'records', status: 'reported' }],
      sources: { s1: { publisher: 'The Lantern', url: 'https://news.example.org/lamps' } },
      extra: { 'data-sensitivity': '3.0' },
    });
    expect(problemsOf(result)).toEqual([]);
  });

  it('believes the size that is shown where the number was drawn smaller, and asks', () => {
    const table = tableOfRows({ 'displayed records': '1.1bn' });
    expect(one(imported(table)).figures[0].value).toBe(1_100_000_000);
    expect(one(imported(table, { 'size-differs': 'drawn' })).figures[0].value).toBe(2_000_000);
    expect(countOf(imported(table), 'size-differs')).toBe(1);
  });

  it('takes the number where the size that is shown only rounds it', () => {
    const result = read({ 'records lost': '2034567', 'displayed records': '2m' });
    expect(one(result).figures[0].value).toBe(2_034_567);
    expect(countOf(result, 'size-differs')).toBe(0);
  });

  it('takes the size that is shown where there is no number', () => {
    expect(one(read({ 'records lost': '', 'displayed records': '470K' })).figures).toMatchObject([
      { value: 470_000, unit: 'records', sources: ['s1'] },
    ]);
  });

  it('knows no size where it shows “unknown”, whatever number the bubble was drawn with', () => {
    const result = read({ 'displayed records': 'unknown' });
    expect(one(result).figures).toEqual([]);
    expect(countOf(result, 'placeholder')).toBe(1);
  });

  it('tells where date and year differ, and does as it is told', () => {
    const table = tableOfRows({ 'year   ': '2016' });
    expect(countOf(imported(table), 'year-differs')).toBe(1);
    const answered = (answer: string) => dates(one(imported(table, { 'year-differs': answer })));
    expect(answered('date')).toEqual(['disclosure 2019-05-17']);
    expect(answered('year')).toEqual(['disclosure 2016']);
    expect(answered('either')).toEqual(['disclosure 2016/2019-05-17']);
  });

  it('sees the year of the other column in the day', () => {
    const result = read({ date: '2019-05-18 00:00:00', 'year   ': '2018' });
    expect(dates(one(result))).toEqual(['disclosure 2019-05']);
    expect(countOf(result, 'day-is-year')).toBe(1);
  });

  it('takes the year where there is no date', () => {
    expect(dates(one(read({ date: '' })))).toEqual(['disclosure 2019']);
  });

  it('takes the first telling sector of several, and tells the others', () => {
    const result = read({ sector: 'misc, health' });
    expect(one(result).sector).toBe('health');
    expect(countOf(result, 'several-values')).toBe(1);
  });

  it('takes the first of several methods in the order of VERIS', () => {
    const result = read({ method: 'poor security, hacked' });
    expect(one(result)).toMatchObject({ action: 'hacking', method: { en: 'poor security, hacked' } });
    expect(countOf(result, 'several-causes')).toBe(1);
  });

  it('calls by the other column what has no name in the first', () => {
    expect(one(read({ organisation: 'Unknown', 'alternative name': 'Lamps in Antarctica' })).names).toEqual({
      en: 'Lamps in Antarctica',
    });
    expect(read({ organisation: 'Unknown' }).leftOut).toMatchObject([{ reason: 'no-name' }]);
  });
});

describe('the breach portal of HHS', () => {
  const COLUMNS = [
    'Name of Covered Entity',
    'State',
    'Covered Entity Type',
    'Individuals Affected',
    'Breach Submission Date',
    'Type of Breach',
    'Location of Breached Information',
    'Business Associate Present',
    'Web Description',
  ];
  const ROW = ['Harbour Clinic', 'MT', 'Healthcare Provider', '2345', '03/04/2024', 'Theft', 'Laptop', 'No', ''];
  const withCell = (column: string, text: string, at = 0) =>
    ROW.map((cell, place) =>
      COLUMNS[place] === column ? text : place === 0 && at > 0 ? `${['Hill', 'Lake', 'Dale'][at - 1]} Clinic` : cell,
    );
  const read = (rows: readonly (readonly string[])[], columns: readonly string[] = COLUMNS) =>
    imported(tableOf(csv(columns, rows)));

  it('gives the report to the authority, month first, and people in the United States', () => {
    const result = read([ROW]);
    const incident = one(result);
    expect(dates(incident)).toEqual(['report-to-authority 2024-03-04']);
    expect(incident).toMatchObject({
      organisation: 'Harbour Clinic',
      country: 'US',
      action: 'physical',
      sector: 'Healthcare Provider',
      figures: [{ value: 2345, unit: 'people', status: 'confirmed', sources: ['hhs'] }],
      sources: { hhs: { kind: 'authority', link: true } },
      extra: { state: 'MT', 'location-of-breached-information': 'Laptop', 'business-associate-present': 'No' },
    });
    expect(result.doubts.filter(({ choice }) => choice && !choice.isAnswered)).toEqual([]);
    expect(problemsOf(result)).toEqual([]);
  });

  it('takes 500 and 501 for “at least so many, not counted yet”, and asks', () => {
    const rows = [0, 1, 2, 3].map((at) => withCell('Individuals Affected', at < 3 ? '501' : '2345', at));
    const result = read(rows);
    expect(result.file.incidents.map(({ figures }) => figures.length)).toEqual([0, 0, 0, 1]);
    const kept = imported(tableOf(csv(COLUMNS, rows)), { placeholder: 'number' });
    expect(kept.file.incidents.map(({ figures }) => figures[0].value)).toEqual([501, 501, 501, 2345]);
  });

  it('asks what an unauthorised access was', () => {
    const table = tableOf(csv(COLUMNS, [withCell('Type of Breach', 'Unauthorized Access/Disclosure')]));
    expect(one(imported(table)).action).toBe('unknown');
    expect(imported(table).doubts).toContainEqual(
      expect.objectContaining({
        kind: 'open-cause',
        count: 1,
        choice: expect.objectContaining({ options: ['unknown', 'misuse', 'error'], isAnswered: false }),
      }),
    );
    expect(one(imported(table, { 'open-cause': 'misuse' })).action).toBe('misuse');
  });

  it.each([
    ['Hacking/IT Incident', 'hacking'],
    ['Loss', 'physical'],
    ['Improper Disposal', 'error'],
    ['Theft, Unauthorized Access/Disclosure', 'physical'],
    ['Loss, Hacking/IT Incident', 'hacking'],
  ])('takes “%s” for %s', (type, action) => {
    const result = read([withCell('Type of Breach', type)]);
    expect(one(result).action).toBe(action);
    expect(countOf(result, 'several-causes')).toBe(type.includes(',') ? 1 : 0);
  });

  it('does not take the address of the portal for a sign that two breaches are one', () => {
    expect(countOf(read([ROW, withCell('State', 'MT', 1)]), 'same-address')).toBe(0);
  });

  it('is known by the other spellings of its columns', () => {
    const result = read(
      [ROW],
      COLUMNS.map((column) => column.replaceAll(' ', '_')),
    );
    expect(result.mapping.importer).toBe('hhs');
    expect(dates(one(result))).toEqual(['report-to-authority 2024-03-04']);
  });
});

describe('VERIS', () => {
  const entry = {
    incident_id: 'A1B2C3D4-0000-4000-8000-000000000001',
    source_id: 'vcdb',
    schema_version: '1.3.7',
    security_incident: 'Confirmed',
    summary: 'Letters went to the wrong lamps.',
    reference: 'https://news.example.org/a; https://news.example.org/b',
    victim: { victim_id: 'Lamp Hospital', industry: '622110', country: ['CA'], state: 'CA-BC' },
    timeline: { incident: { year: 2016, month: 9, day: 17 }, discovery: { unit: 'Months', value: 10 } },
    action: { error: { variety: ['Misdelivery'] } },
    actor: { internal: { variety: ['End-user'], motive: ['NA'] } },
    attribute: {
      confidentiality: {
        data_disclosure: 'Yes',
        data_total: 1200,
        data: [{ variety: 'Medical' }, { variety: 'Bank' }],
      },
    },
    discovery_method: { external: { variety: ['Customer'] } },
    plus: { created: '2019-10-03T19:47:42Z' } as object,
  };
  type Own = Partial<Record<keyof typeof entry, unknown>>;
  const read = (...entries: readonly Own[]) =>
    imported(tableOf(JSON.stringify(entries.map((own) => ({ ...entry, ...own })))));

  it('gives beginning and discovery, and who noticed', () => {
    const result = read({});
    const incident = one(result);
    expect(incident.events).toMatchObject([
      { kind: 'breach-start', date: '2016-09-17' },
      { kind: 'discovery', date: '2017-07', by: 'third-party' },
    ]);
    expect(incident).toMatchObject({
      organisation: 'Lamp Hospital',
      country: 'CA',
      sector: 'health',
      action: 'error',
      actor: 'internal',
      method: { en: 'error: Misdelivery' },
      data: ['health', 'bank-account'],
      figures: [{ value: 1200, unit: 'records' }],
      identifiers: { vcdb: entry.incident_id },
    });
    expect(Object.values(incident.sources ?? {}).map(({ url }) => url)).toEqual([
      'https://news.example.org/a',
      'https://news.example.org/b',
    ]);
    expect(result.file).toMatchObject({ license: 'CC BY-SA 4.0', attribution: 'VERIS Community Database' });
    expect(problemsOf(result)).toEqual([]);
  });

  it('reads one incident alone, and does not call it part of VCDB where it is not', () => {
    const result = imported(tableOf(JSON.stringify({ ...entry, source_id: 'mine' })));
    expect(one(result).identifiers).toBeUndefined();
    expect(result.file.license).toBeUndefined();
  });

  it('knows a beginning as exactly as it is told', () => {
    const begun = (incident: object) => dates(one(read({ timeline: { incident } })))[0];
    expect(begun({ year: 2016 })).toBe('breach-start 2016');
    expect(begun({ year: 2016, month: 2 })).toBe('breach-start 2016-02');
    expect(begun({ year: 2016, month: 2, day: 30 })).toBe('breach-start 2016-02');
    expect(begun({ year: 2016, day: 30 })).toBe('breach-start 2016');
    expect(countOf(read({ timeline: { incident: { year: 2016, day: 30 } } }), 'misfit')).toBe(1);
  });

  it('leaves out what was no breach', () => {
    const kept = (own: Own) => read(own).leftOut.map(({ reason }) => reason);
    expect(kept({ security_incident: 'Suspected' })).toEqual(['no-breach']);
    expect(kept({ attribute: { confidentiality: { data_disclosure: 'No' } } })).toEqual(['no-breach']);
    expect(kept({ attribute: { availability: { variety: ['Loss'] } } })).toEqual(['no-breach']);
    expect(kept({})).toEqual([]);
  });

  it.each(['Potentially', 'Unknown'])('takes data that were disclosed “%s” for an exposure', (data_disclosure) => {
    const result = read({ attribute: { confidentiality: { data_disclosure } } });
    expect(one(result).nature).toBe('exposure');
    expect(countOf(result, 'unproven')).toBe(1);
  });

  it('asks about sizes of 1', () => {
    const entries = [1, 1, 1, 500].map((data_total, at) => ({
      incident_id: `id-${at}`,
      victim: { ...entry.victim, victim_id: `Hospital ${'ABCD'[at]}` },
      attribute: { confidentiality: { data_disclosure: 'Yes', data_total } },
    }));
    const result = read(...entries);
    expect(result.file.incidents.map(({ figures }) => figures.length)).toEqual([0, 0, 0, 1]);
    expect(countOf(result, 'placeholder')).toBe(3);
  });

  it('takes the first of several causes in the order of VERIS, and keeps all in words', () => {
    const action = { hacking: { variety: ['SQLi'] }, social: { variety: ['Unknown'] }, malware: { variety: ['Worm'] } };
    const result = read({ action });
    expect(one(result)).toMatchObject({ action: 'malware', method: { en: 'malware: Worm; hacking: SQLi; social' } });
    expect(countOf(result, 'several-causes')).toBe(1);
  });

  it('takes a notification for the disclosure', () => {
    const plus = { timeline: { notification: { year: 2017, month: 8 } } };
    expect(dates(one(read({ plus })))).toContain('disclosure 2017-08');
  });

  it('takes a number of an industry for one of our sectors', () => {
    const sector = (industry: string) => one(read({ victim: { ...entry.victim, industry } })).sector;
    expect(
      ['92', '923140', '922120', '5411', '517210', '522110', '813940', '813110', '000', '48-'].map(sector),
    ).toEqual([
      'government',
      'government',
      'law-enforcement',
      'legal',
      'telecom',
      'finance',
      'political',
      'non-profit',
      undefined,
      'transport-logistics',
    ]);
  });

  it('does not take Namibia for “not available”', () => {
    expect(one(read({ victim: { ...entry.victim, country: ['NA'] } })).country).toBe('NA');
  });

  it('calls entries without a name by their keys', () => {
    const result = read({ victim: { industry: '622110', country: ['US'] } });
    expect(one(result).names).toEqual({ en: 'Not named A1B2C3D4 (health, US)' });
    expect(countOf(result, 'unnamed')).toBe(1);
  });

  it('tells the same key twice, and keeps the second only when asked', () => {
    const table = tableOf(JSON.stringify([entry, entry]));
    expect(imported(table).leftOut).toMatchObject([{ line: 2, reason: 'duplicate' }]);
    const kept = imported(table, { 'same-id': 'keep' });
    expect(kept.file.incidents.map(({ id }) => id)).toEqual([
      'a1b2c3d4-0000-4000-8000-000000000001',
      'a1b2c3d4-0000-4000-8000-000000000001-2',
    ]);
  });

  it('is read the same from the flat table of VCDB', () => {
    const flat = {
      'action.error.variety.Misdelivery': 'TRUE',
      'action.error.variety.Loss': 'FALSE',
      'action.Error': 'TRUE',
      'action.Hacking': 'FALSE',
      'action.hacking.variety.SQLi': 'FALSE',
      'actor.Internal': 'TRUE',
      'actor.External': 'FALSE',
      'attribute.Confidentiality': 'TRUE',
      'attribute.confidentiality.data_disclosure.Yes': 'TRUE',
      'attribute.confidentiality.data_disclosure.No': 'FALSE',
      'attribute.confidentiality.data_total': '1200',
      'attribute.confidentiality.data.variety.Medical': 'TRUE',
      'attribute.confidentiality.data.variety.Bank': 'TRUE',
      'attribute.confidentiality.data.variety.Payment': 'FALSE',
      'discovery_method.External': 'TRUE',
      'discovery_method.unknown': 'FALSE',
      'discovery_method.external.variety.Customer': 'TRUE',
      incident_id: entry.incident_id,
      source_id: 'vcdb',
      schema_version: '1.3.3',
      'security_incident.Confirmed': 'TRUE',
      'security_incident.Suspected': 'FALSE',
      summary: entry.summary,
      reference: entry.reference,
      'plus.created': '2019-10-03T19:47:42Z',
      'timeline.incident.year': '2016',
      'timeline.incident.month': '9',
      'timeline.incident.day': '17',
      'timeline.discovery.unit.Months': 'TRUE',
      'timeline.discovery.unit.Days': 'FALSE',
      'timeline.discovery.value': '10',
      'victim.country.CA': 'TRUE',
      'victim.country.US': 'FALSE',
      'victim.industry': '622110',
      'victim.state': 'CA-BC',
      'victim.victim_id': 'Lamp Hospital',
    };
    const result = imported(tableOf(csv(Object.keys(flat), [Object.values(flat)])));
    expect(result.mapping.importer).toBe('veris');
    expect(one(result)).toEqual(one(read({})));
  });
});

describe('a discovery that is told as a span of time', () => {
  it('is counted from the beginning, as exact as the two allow', () => {
    expect(discoveryOf('2016-09-17', 'Months', 10)).toBe('2017-07');
    expect(discoveryOf('2016', 'Months', 10)).toBe('2016-11/2017-10');
    expect(discoveryOf('2016-09', 'Years', 2)).toBe('2018');
    expect(discoveryOf('2016-09-17', 'Weeks', 2)).toBe('2016-10-01/2016-10-07');
    expect(discoveryOf('2016-09-17', 'Days', 20)).toBe('2016-10-07');
    expect(discoveryOf('2016-09-17', 'Hours', 5)).toBe('2016-09-17/2016-09-18');
    expect(discoveryOf('2016-09-17', 'Minutes', undefined)).toBe('2016-09-17');
    expect(discoveryOf('2016-01-31', 'Months', 1)).toBe('2016-02');
    expect(discoveryOf('2016-03', 'Years', 1.5)).toBe('2017-09');
  });

  it('without a number is anything below the next larger unit', () => {
    expect(discoveryOf('2016-09-17', 'Months', undefined)).toBe('2016-10/2017-08');
    expect(discoveryOf('2016-09-17', 'Days', undefined)).toBe('2016-09-18/2016-09-23');
    expect(discoveryOf('2016', 'Years', undefined)).toBeUndefined();
    expect(discoveryOf('2016', 'Years', undefined, '2019-02-01')).toBe('2017/2019');
  });

  it('ends when the entry was written, and is nothing where it cannot', () => {
    expect(discoveryOf('2013-01', 'Months', undefined, '2013-04-12')).toBe('2013-02/2013-04');
    expect(discoveryOf('2013-01-17', 'Months', 3, '2013-04-12')).toBe('2013-04');
    expect(discoveryOf('2016', 'Years', 7, '2018-02-01')).toBeUndefined();
  });

  it('is a date that never lies before the beginning', () => {
    const start = fc
      .tuple(fc.integer({ min: 1950, max: 2030 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
      .chain(([year, month, day]) => {
        const two = (number: number) => String(number).padStart(2, '0');
        return fc.constantFrom(`${year}`, `${year}-${two(month)}`, `${year}-${two(month)}-${two(day)}`);
      });
    const unit = fc.constantFrom('Seconds', 'Minutes', 'Hours', 'Days', 'Weeks', 'Months', 'Years');
    const value = fc.option(
      fc.oneof(
        fc.integer({ min: 1, max: 300 }),
        fc.double({ min: 0.1, max: 30, noNaN: true }),
        fc.constantFrom(1e6, 1e15, 1e300),
      ),
      {
        nil: undefined,
      },
    );
    fc.assert(
      fc.property(start, unit, value, (begun, of, count) => {
        const found = discoveryOf(begun, of, count);
        if (found === undefined) return;
        const [before, after] = [dateOf(begun), dateOf(found)];
        expect(after, found).toBeDefined();
        expect(after?.latest).toBeGreaterThan(before?.earliest ?? Number.NaN);
      }),
    );
  });
});

describe('every list', () => {
  const SAMPLES: readonly [id: string, columns: readonly string[]][] = [
    ['hibp', ['Name', 'BreachDate', 'PwnCount', 'AddedDate']],
    ['iib', ['organisation', 'records lost', 'year   ', 'date', 'displayed records']],
    ['hhs', ['Name of Covered Entity', 'Individuals Affected', 'Breach Submission Date']],
    ['veris', ['incident_id', 'timeline.incident.year', 'victim.victim_id', 'action.hacking.variety.SQLi']],
    ['table', ['organisation', 'date', 'records']],
  ];

  it.each(SAMPLES)('%s is known by its columns', (id, columns) => {
    expect(importerOf(tableOf(csv(columns, [columns.map(() => 'x'), columns.map(() => 'y')]))).id).toBe(id);
  });

  it.each(SAMPLES)('%s loses no row, whatever stands in its cells, and its mapping reads it again', (_, columns) => {
    const cell = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '',
        '-',
        'unknown',
        '2019',
        '2019-05-01',
        '05/04/2019',
        '1',
        '501',
        '1.2m',
        'TRUE',
        'a; b',
        '<b>x',
      ),
    );
    const rows = fc.array(fc.array(cell, { minLength: columns.length, maxLength: columns.length }), { maxLength: 8 });
    fc.assert(
      fc.property(rows, (cells) => {
        const table: Table = {
          columns,
          rows: cells.map((row) => row.map((text) => text.trim())),
          lines: cells.map((_row, at) => at + 2),
          links: new Map(),
          format: 'csv',
          encoding: 'utf-8',
          remarks: [],
        };
        const first = importTable(table, { day: DAY });
        expect(first.file.incidents.length + first.leftOut.length).toBe(cells.length);
        const { mapping, faults } = readMapping(JSON.stringify(first.mapping));
        expect(faults).toEqual([]);
        expect(importTable(table, { day: DAY, mapping }).file).toEqual(first.file);
        const told = readDataFile(JSON.stringify(first.file), DAY);
        expect(told.file.incidents.length).toBe(first.file.incidents.length);
      }),
      { numRuns: 60 },
    );
  });
});
