import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildDataset } from '../../../src/data/build.ts';
import { MAXIMUM_DEPTH, type Reading, readDataFile } from '../../../src/data/read/read.ts';

const read = (value: unknown) => readDataFile(JSON.stringify(value));
/** An incident with everything that a test needs, and more fields or other ones. */
const incident = (more: object = {}) => ({
  id: 'acme-2019',
  names: { en: 'Acme' },
  country: 'CN',
  events: [
    { kind: 'breach-start', date: '2018', sources: ['s1'] },
    { kind: 'disclosure', date: '2019-11-02', sources: ['s1'] },
  ],
  figures: [{ value: 5_000, unit: 'people', status: 'confirmed', sources: ['s1'] }],
  sources: { s1: { publisher: 'Gazette', url: 'https://example.org/a', link: true } },
  ...more,
});
const said = ({ problems }: Reading) =>
  problems.map(({ effect, path, found, expected }) => `${effect} ${path}: got ${found}, expected ${expected}`);
/** Positions of the incidents that do not show, as the problems tell them. */
const lost = ({ problems }: Reading) =>
  new Set(
    problems.filter(({ effect }) => effect === 'incident').map(({ path }) => /^incidents\[\d+\]/.exec(path)?.[0]),
  );

/** What holds for every reading, whatever was read. */
function expectConsistent(reading: Reading): void {
  const { file, problems, offered } = reading;
  expect(offered - file.incidents.length).toBe(lost(reading).size);
  expect(new Set(file.incidents.map(({ id }) => id)).size).toBe(file.incidents.length);
  for (const problem of problems) {
    expect(problem.expected).not.toBe('');
    expect(problem.found.length).toBeGreaterThan(0);
    expect(problem.found.length).toBeLessThanOrEqual(60);
    expect(problem.found).not.toContain('\n');
  }
  if (problems.some(({ effect }) => effect === 'file')) expect([offered, problems.length]).toEqual([0, 1]);
  const { columns, priority } = buildDataset(reading);
  expect([columns.size.length, priority.length]).toEqual([file.incidents.length, file.incidents.length]);
}

describe('a file that is right', () => {
  test('is read without a word, and says what it said', () => {
    const reading = read({ format: 'breach-timeline/1', title: { en: 'A', 'zh-Hans': '甲' }, incidents: [incident()] });
    expect(reading.problems).toEqual([]);
    expect(reading.offered).toBe(1);
    expect(reading.file.title).toEqual({ en: 'A', 'zh-Hans': '甲' });
    expect(reading.file.incidents[0]).toMatchObject(incident());
  });

  test('has unknowns where nothing is said: no zero, no country, no figure', () => {
    const { file, problems } = read({ incidents: [{ id: 'bare' }] });
    expect(problems).toEqual([]);
    expect(file.incidents[0]).toMatchObject({ id: 'bare', nature: 'breach', featured: false, events: [], figures: [] });
    expect(file.incidents[0].country).toBeUndefined();
  });

  test('may be a bare list of incidents, and may begin with byte order marks', () => {
    expect(read([incident()]).file.incidents).toHaveLength(1);
    for (const marks of ['\ufeff', '\ufeff\ufeff', '\ufeff'.repeat(5)]) {
      const reading = readDataFile(`${marks}${JSON.stringify({ incidents: [incident()] })}`);
      expect([reading.file.incidents.length, reading.problems]).toEqual([1, []]);
    }
  });

  test('keeps markup as the text that it is', () => {
    const text = '<img src=x onerror=alert(1)> & "quotes"';
    expect(read({ incidents: [incident({ names: { en: text } })] }).file.incidents[0].names.en).toBe(text);
  });
});

describe("a publisher's smallest file", () => {
  test('is enough: an organisation, a date and a count', () => {
    const { file, problems } = read({ incidents: [{ organisation: 'Acme', date: '2019-11', records: 1_200_000 }] });
    expect(problems).toEqual([]);
    expect(file.incidents[0]).toMatchObject({
      id: 'acme-2019-11-1',
      organisation: 'Acme',
      events: [{ kind: 'disclosure', date: '2019-11' }],
      figures: [{ value: 1_200_000, unit: 'records', status: 'reported', scope: 'whole', qualifier: 'exactly' }],
    });
  });

  test('takes a name, several units, and an unknown count', () => {
    const { file, problems } = read({ incidents: [{ name: '某公司', people: 3, bytes: 20, accounts: null }] });
    expect(problems).toEqual([]);
    expect(file.incidents[0].names).toEqual({ en: '某公司' });
    expect(file.incidents[0].figures.map(({ unit, value }) => [unit, value])).toEqual([
      ['people', 3],
      ['bytes', 20],
    ]);
  });

  test('gives every incident its own id, also where two say the same', () => {
    const twin = { organisation: 'Acme', date: '2019' };
    const { file } = read({ incidents: [twin, twin, {}, {}] });
    expect(file.incidents.map(({ id }) => id)).toEqual(['acme-2019-1', 'acme-2019-2', 'incident-3', 'incident-4']);
  });

  test('has its mistakes reported in its own words, and shows what remains', () => {
    const reading = read({
      incidents: [{ organisation: 'Acme', date: '13/02/2019', people: 2, records: '1,200', name: 7 }],
    });
    expect(said(reading)).toEqual([
      'part incidents[0].name: got 7, expected string',
      'part incidents[0].date: got "13/02/2019", expected EDTF such as 2019, 2019-02, 2019-02-13, 2019~, 201X or 2019-11/2020-07',
      'part incidents[0].records: got "1,200", expected number',
    ]);
    expect(reading.file.incidents[0]).toMatchObject({ organisation: 'Acme', events: [], figures: [{ value: 2 }] });
  });
});

describe('what is wrong in an incident', () => {
  test.each([
    ['a country', { country: 'China' }, 'incidents[0].country', '"China"', 'an ISO 3166-1 code such as CN, or ZZ'],
    ['a cause', { action: 'magic' }, 'incidents[0].action', '"magic"', 'hacking, misuse, scraping'],
    [
      'a figure',
      { figures: [{ value: -1, unit: 'people', status: 'court' }] },
      'incidents[0].figures[0].value',
      '-1',
      'a number of 0 or more',
    ],
    [
      'an event',
      { events: [{ kind: 'rumour', date: '2019' }] },
      'incidents[0].events[0].kind',
      '"rumour"',
      'breach-start',
    ],
    ['a missing unit', { figures: [{ value: 1, status: 'court' }] }, 'incidents[0].figures[0].unit', 'nothing', 'unit'],
    ['a list that is none', { events: 'soon' }, 'incidents[0].events', '"soon"', 'Array'],
    ['an object that is none', { names: 'Acme' }, 'incidents[0].names', '"Acme"', 'Object'],
    [
      'a language',
      { names: { en: 'Acme', english: 'Acme' } },
      'incidents[0].names.english',
      '"english"',
      'a BCP 47 language tag',
    ],
    [
      'a money amount',
      { money: [{ amount: 1, currency: 'euro', kind: 'fine' }] },
      'incidents[0].money[0].currency',
      '"euro"',
      'an ISO 4217 code',
    ],
  ])('%s is reported with its place, and the rest shows', (_, fault, path, found, expected) => {
    const reading = read({ incidents: [incident(fault), incident({ id: 'other' })] });
    expect(reading.problems[0]).toMatchObject({ path, found, effect: 'part', incident: 'acme-2019' });
    expect(reading.problems[0].expected).toContain(expected);
    expect(reading.file.incidents.map(({ id }) => id)).toEqual(['acme-2019', 'other']);
    expect(reading.file.incidents[0].sources.s1.publisher).toBe('Gazette');
  });

  test('costs a list only the entries that are wrong', () => {
    const events = [{ kind: 'sale' }, ...incident().events, { kind: 'apology', date: '2019-31' }];
    const reading = read({ incidents: [incident({ events, data: ['name', '', 5, 'phone'] })] });
    expect(reading.file.incidents[0].events.map(({ kind }) => kind)).toEqual(['breach-start', 'disclosure']);
    expect(reading.file.incidents[0].data).toEqual(['name', 'phone']);
    expect(reading.problems.map(({ path }) => path).sort()).toEqual([
      'incidents[0].data[1]',
      'incidents[0].data[2]',
      'incidents[0].events[0].date',
      'incidents[0].events[3].date',
    ]);
  });

  test('leaves it out when its id is taken or it is no object; of an id that is none another is made', () => {
    const reading = read({
      incidents: [incident(), incident(), { id: 'Not A Code' }, { id: 7 }, { id: '' }, 'x', null, []],
    });
    expect(reading.file.incidents.map(({ id }) => id)).toEqual(['acme-2019', 'not-a-code', '7', 'incident-5']);
    expect(reading.offered).toBe(8);
    expect(reading.problems.map(({ path, found, effect }) => [path, found, effect])).toEqual([
      ['incidents[2].id', '"Not A Code"', 'doubt'],
      ['incidents[3].id', '7', 'doubt'],
      ['incidents[4].id', '""', 'doubt'],
      ['incidents[1].id', '"acme-2019"', 'incident'],
      ['incidents[5]', '"x"', 'incident'],
      ['incidents[6]', 'null', 'incident'],
      ['incidents[7]', 'a list of 0', 'incident'],
    ]);
  });

  test('is told for fields that nobody reads, and the incident is whole', () => {
    const reading = read({ incidents: [incident({ colour: 'red', constructor: 'x', toString: 1 })] });
    expect(reading.problems.map(({ path, effect }) => [path, effect])).toEqual([
      ['incidents[0].colour', 'ignored'],
      ['incidents[0].constructor', 'ignored'],
      ['incidents[0].toString', 'ignored'],
    ]);
    expect(reading.file.incidents[0]).toMatchObject(incident());
  });

  test('is told for a source that is cited but not listed, at the place that the author sees', () => {
    const events = [
      { kind: 'wrong', date: '2019' },
      { kind: 'disclosure', date: '2019', sources: ['s1', 's9'] },
    ];
    const positions = [{ says: { en: 'No' } }, { says: { en: 'Yes' }, sources: ['toString'] }];
    const reading = read({ incidents: [incident({ events, disputes: [{ about: { en: 'Size' }, positions }] })] });
    expect(reading.problems.slice(1).map(({ path, found }) => [path, found])).toEqual([
      ['incidents[0].events[1].sources[1]', '"s9"'],
      ['incidents[0].disputes[0].positions[1].sources[0]', '"toString"'],
    ]);
    expect(reading.file.incidents[0].events).toHaveLength(1);
  });

  test('is counted, so that a page can say how many could not be read', () => {
    const incidents = Array.from({ length: 160 }, (_, at) =>
      incident({ id: at % 50 === 49 ? 'case-0' : `case-${at}` }),
    );
    const reading = read({ incidents });
    expect([reading.offered, reading.file.incidents.length, lost(reading).size]).toEqual([160, 157, 3]);
  });
});

describe('what is wrong around the incidents', () => {
  test('is reported and costs only itself', () => {
    const context = [{ id: 'gdpr', kind: 'law', inForce: '2018-05-25' }, { id: 'x', kind: 'poem' }, 3];
    const reading = read({
      title: { en: 'A', de: 4 },
      updated: 'today',
      format: 'other/9',
      incidents: [incident()],
      context,
    });
    expect(reading.problems.map(({ path }) => path).sort()).toEqual([
      'context[1].kind',
      'context[2]',
      'format',
      'title.de',
      'updated',
    ]);
    expect(reading.file.title).toEqual({ en: 'A' });
    expect(reading.file.context.map(({ id }) => id)).toEqual(['gdpr']);
    expect(reading.file.incidents).toHaveLength(1);
    expect(read({ incidents: [], context: 'laws' }).problems[0]).toMatchObject({ path: 'context', effect: 'part' });
  });
});

describe('what is no data file', () => {
  test.each([
    ['nothing', '', 'an empty file'],
    ['white space', ' \n\t ', 'an empty file'],
    ['a byte order mark alone', '\ufeff', 'an empty file'],
    ['prose', 'Dear reader', '"Dear reader"'],
    ['half a file', '{"incidents": [', '"{\\"incidents\\": ["'],
    ['a number', '7', '7'],
    ['null', 'null', 'null'],
    ['a text', '"incidents"', '"incidents"'],
    ['an object without incidents', '{"breaches": []}', 'nothing'],
    ['incidents that are no list', '{"incidents": {"a": {}}}', 'an object'],
    ['incidents in a prototype', '{"__proto__": {"incidents": []}}', 'nothing'],
  ])('%s is one problem of the whole file', (_, text, found) => {
    const { file, problems, offered } = readDataFile(text);
    expect([file.incidents, offered, problems.length, problems[0].effect]).toEqual([[], 0, 1, 'file']);
    expect(problems[0].found).toContain(found);
    expect(problems[0].expected).toMatch(/JSON|"incidents"/);
  });

  test('a file nested without end is refused, whatever would be in it', () => {
    const deep = (levels: number) => `{"incidents":[{"id":"a","x":${'['.repeat(levels)}${']'.repeat(levels)}}]}`;
    expect(readDataFile(deep(MAXIMUM_DEPTH - 3)).file.incidents).toHaveLength(1);
    for (const text of [deep(MAXIMUM_DEPTH), deep(1_000_000)]) {
      expect(readDataFile(text).problems).toMatchObject([{ effect: 'file', found: 'more than 64 levels of brackets' }]);
    }
    for (const text of ['['.repeat(5_000_000), '{"a":'.repeat(1_000_000)])
      expect(readDataFile(text).problems).toMatchObject([{ effect: 'file' }]);
    const inText = { id: 'a', names: { en: `\\"${'['.repeat(500)}` } };
    expect(read({ incidents: [inText] }).problems).toEqual([]);
  });
});

describe('what means harm', () => {
  test.each([
    'javascript:alert(1)',
    '  javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox(1)',
    'blob:https://example.org/x',
    'file:///etc/passwd',
    'ftp://example.org/',
    '//example.org/',
    '/relative',
    'example.org',
    'https://',
    'http:example.org',
    ' https://example.org/',
  ])('%j is no link that a reader is sent to', (url) => {
    const reading = read({ incidents: [incident({ sources: { s1: { publisher: 'P', url, link: true } } })] });
    expect(reading.problems[0]).toMatchObject({ path: 'incidents[0].sources.s1.url', effect: 'part' });
    expect(reading.problems[0].expected).toBe('an http or https address');
    expect(Object.values(reading.file.incidents[0].sources).filter((source) => source.url)).toEqual([]);
  });

  test('names of the prototype are names like others, and change no object', () => {
    const evil = '{"polluted":true,"publisher":"P"}';
    const reading = readDataFile(
      `{"__proto__":${evil},"constructor":{"prototype":${evil}},"incidents":[{"id":"a","__proto__":${evil},"constructor":${evil},` +
        `"names":{"__proto__":"x","en":"A"},"sources":{"__proto__":${evil},"constructor":${evil}},` +
        `"events":[{"kind":"disclosure","date":"2019","__proto__":${evil},"sources":["__proto__","constructor"]}]}]}`,
    );
    expectConsistent(reading);
    expect(reading.file.incidents[0].names.en).toBe('A');
    for (const probe of [{}, reading.file, reading.file.incidents[0], reading.file.incidents[0].events[0]]) {
      expect(Reflect.get(probe, 'polluted')).toBeUndefined();
      expect(Object.getPrototypeOf(probe)).toBe(Object.prototype);
    }
  });

  test('texts of a megabyte are cut in what is said of them, and refused where a name stands', () => {
    const long = 'x'.repeat(1_000_000);
    const reading = read({
      incidents: [{ ...incident({ organisation: long, [long]: 1 }), id: undefined }, { id: long }],
    });
    expectConsistent(reading);
    expect(reading.file.incidents[0].organisation).toBeUndefined();
    for (const { path, found, incident: id = '' } of reading.problems) {
      expect(Math.max(path.length, found.length, id.length)).toBeLessThan(120);
    }
  });
});

describe('for any input', () => {
  test('any text is read or refused, never thrown at', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => expectConsistent(readDataFile(text))),
    );
  });

  test('any JSON is', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => expectConsistent(read(value))));
    fc.assert(
      fc.property(fc.jsonValue(), fc.array(fc.jsonValue()), (root, incidents) => {
        const around = typeof root === 'object' && !Array.isArray(root) ? root : {};
        expectConsistent(read({ ...around, incidents }));
      }),
    );
  });

  test('any value in any field is', () => {
    const fields = Object.keys(
      incident({ name: 1, date: 1, records: 1, people: 1, money: 1, disputes: 1, data: 1, related: 1 }),
    );
    const value = fc.oneof(
      fc.jsonValue(),
      fc.array(fc.jsonValue()),
      fc.constantFrom('2019', 'breach', 1e300, -0, true),
    );
    const entry = fc.dictionary(fc.constantFrom(...fields), value);
    fc.assert(fc.property(fc.array(entry, { maxLength: 4 }), (incidents) => expectConsistent(read({ incidents }))));
  });

  test('one random fault in one incident leaves all others, and is reported where it is', () => {
    const good = () => ({
      incidents: ['a', 'b', 'c'].map((id) =>
        incident({
          id,
          money: [{ amount: 3, currency: 'CNY', kind: 'fine', sources: ['s1'] }],
          disputes: [{ about: { en: 'Size' }, positions: [{ says: { en: 'Less' }, sources: ['s1'] }] }],
          data: ['name', 'phone'],
        }),
      ),
    });
    const places = placesIn(good().incidents[1]).map((place) => ['incidents', 1, ...place]);
    const junk = fc.option(fc.oneof(fc.jsonValue(), fc.constantFrom('2019', 'people', '')), { nil: undefined });
    fc.assert(
      fc.property(fc.constantFrom(...places), junk, (place, value) => {
        const file: unknown = good();
        put(file, place, value);
        const text = JSON.stringify(file);
        const reading = readDataFile(text);
        expectConsistent(reading);
        const ids = reading.file.incidents.map(({ id }) => id);
        expect(ids).toEqual(expect.arrayContaining(['a', 'c']));
        for (const { path } of reading.problems)
          expect([path, leadsSomewhere(JSON.parse(text), path)]).toEqual([path, true]);
      }),
      { numRuns: 1_500 },
    );
  });
});

type Place = readonly (string | number)[];

/** Every place in a value, below its root. */
function placesIn(value: unknown): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  const entries: [string | number, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return entries.flatMap(([key, inner]) => [[key], ...placesIn(inner).map((place) => [key, ...place])]);
}

/** Replaces what stands at a place; undefined removes it. */
function put(root: unknown, place: Place, value: unknown): void {
  const holder = place.slice(0, -1).reduce<unknown>((at, key) => Reflect.get(Object(at), key), root);
  const key = place[place.length - 1];
  if (value !== undefined) Reflect.set(Object(holder), key, value);
  else if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else Reflect.deleteProperty(Object(holder), key);
}

/** Whether a path of a problem leads to something, or to a field that is missing in something. */
function leadsSomewhere(value: unknown, path: string): boolean {
  if (typeof value !== 'object' || value === null) return false;
  // A list where an object should stand is told of like an object.
  const steps = Object.keys(value).map((key) => (Array.isArray(value) && path.startsWith('[') ? `[${key}]` : key));
  const rest = path.replace(/^\./, '');
  return (
    /^[\w-]+$/.test(rest) ||
    steps.some((step, at) => {
      if (!rest.startsWith(step)) return false;
      return rest === step || leadsSomewhere(Object.values(value)[at], rest.slice(step.length));
    })
  );
}
