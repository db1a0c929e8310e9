import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstPart, readEdition } from '../../../src/build/edition.ts';
import { dataFileJsonSchema } from '../../../src/build/json-schema.ts';
import { readDataFile } from '../../../src/data/read/read.ts';
import { SHORTHAND_FIELDS } from '../../../src/data/read/read-incident.ts';
import { DATA_KINDS, IncidentSchema, SECTORS } from '../../../src/data/schema.ts';
import {
  ACTIONS,
  ACTORS,
  EVENT_KINDS,
  EVIDENCE,
  MONEY_KINDS,
  NATURES,
  QUALIFIERS,
  SCOPES,
  STATUSES,
  UNITS,
} from '../../../src/data/vocabulary.ts';
import { syntheticFile } from '../../synthetic.ts';

const schema = dataFileJsonSchema();
/** Strict: an unknown keyword or a keyword that its type does not know is an error of the schema. */
const accepts = new Ajv2020({ strict: true, allErrors: true }).compile(schema);
const reads = (file: unknown) => readDataFile(JSON.stringify(file)).problems.length === 0;
const withIncident = (incident: object) => ({ incidents: [{ id: 'a', ...incident }] });

/** What stands at a path in nested objects. */
const at = (...path: string[]) => path.reduce<unknown>((value, key) => Reflect.get(Object(value), key), schema);

describe('the published schema', () => {
  test('names its dialect and is plain JSON', () => {
    expect(at('$schema')).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
  });

  test('describes every field that is read, the short ones too', () => {
    const described = Object.keys(Object(at('properties', 'incidents', 'items', 'properties')));
    expect(described.sort()).toEqual([...Object.keys(IncidentSchema.entries), ...SHORTHAND_FIELDS].sort());
  });

  test.each([
    ['action', ACTIONS, ['anyOf', '0']],
    ['actor', ACTORS, ['anyOf', '0']],
    ['sector', SECTORS, ['anyOf', '0']],
    ['data', DATA_KINDS, ['items', 'anyOf', '0']],
    ['nature', NATURES, []],
    ['evidence', EVIDENCE, []],
    ['events', EVENT_KINDS, ['items', 'properties', 'kind']],
    ['figures', UNITS, ['items', 'properties', 'unit']],
    ['figures', STATUSES, ['items', 'properties', 'status']],
    ['figures', QUALIFIERS, ['items', 'properties', 'qualifier']],
    ['figures', SCOPES, ['items', 'properties', 'scope']],
    ['money', MONEY_KINDS, ['items', 'properties', 'kind']],
  ])('lists the words that %s may use', (field, words, below) => {
    expect(at('properties', 'incidents', 'items', 'properties', field, ...below, 'enum')).toEqual(words);
  });
});

describe('the schema and the reader agree', () => {
  const edition = readEdition('.').file;

  test.each([
    ['our own edition', edition],
    ['its first part', firstPart(edition)],
    ['a made-up file', JSON.parse(syntheticFile(50, 1))],
    ['a file without incidents', { incidents: [] }],
    ["a publisher's smallest file", { incidents: [{ organisation: 'Acme', date: '2019-11', records: 1_200_000 }] }],
    ['an unknown count', { incidents: [{ name: 'Acme', people: null }] }],
  ])('that %s is right', (_, file) => {
    accepts(file);
    expect(accepts.errors ?? []).toEqual([]);
    // The first part leaves the reasons of editors to the details, which is told as a doubt.
    const { problems } = readDataFile(JSON.stringify(file));
    expect(problems.filter(({ effect }) => effect !== 'doubt')).toEqual([]);
  });

  test.each([
    ['a file that is no object', 'incidents'],
    ['a file without a list', { incidents: {} }],
    ['an id that is no code', withIncident({ id: 'Big Leak' })],
    ['a cause that is no text', withIncident({ action: 7 })],
    ['a country by name', withIncident({ country: 'China' })],
    ['an event without a date', withIncident({ events: [{ kind: 'disclosure' }] })],
    ['a figure without a unit', withIncident({ figures: [{ value: 1, status: 'court' }] })],
    ['a figure as text', withIncident({ figures: [{ value: '1', unit: 'people', status: 'court' }] })],
    ['a figure below nothing', withIncident({ figures: [{ value: -1, unit: 'people', status: 'court' }] })],
    ['a count below nothing', { incidents: [{ organisation: 'Acme', people: -1 }] }],
    ['a count as text', { incidents: [{ organisation: 'Acme', people: 'many' }] }],
    ['a language that is none', withIncident({ names: { english: 'Acme' } })],
    ['a nameless source', withIncident({ sources: { s1: { title: 'T' } } })],
    ['a currency by name', withIncident({ money: [{ amount: 1, currency: 'euro', kind: 'fine' }] })],
    ['an endless name', withIncident({ organisation: 'x'.repeat(501) })],
    ['a format of tomorrow', { format: 'breach-timeline/2', incidents: [] }],
    ['context without a kind', { incidents: [], context: [{ id: 'gdpr' }] }],
  ])('that %s is wrong', (_, file) => {
    expect([accepts(file), reads(file)]).toEqual([false, false]);
  });
});

/**
 * What JSON Schema cannot say: that a day is in the calendar, that an address can be parsed, what refers to what, and
 * that something is there once. Doubts are no faults. A bare list of incidents, too, the reader alone accepts.
 */
const BEYOND_SCHEMA = [
  /^EDTF such as/,
  /^an http or https address$/,
  /^an object with "publisher", or an http or https address$/,
  /^a key that no other (incident|relation|source) has$/,
  /^the key of an entry in "sources"$/,
  /^the id of an (incident|entry)/,
  /^(at least two incidents of this file|each member once|one of the members)$/,
  /^a (key|date|short name)\b/,
  // Which causes the file names itself, and what its columns hold.
  /^(hacking|external), /,
  /^a key that no other column has$/,
  /^the key of a column in "extra" of the file$/,
  /^(string|a finite number)$/,
];

describe('the schema and the reader agree on any file', () => {
  const junk = fc.constantFrom<unknown>(
    ...['', 'x'.repeat(501), '💥'.repeat(300), 'Retail', 'rumour', 'ftp://news.example', 'https://', '2019-02-30'],
    ...[-1, 0.5, null, [], {}, { english: 'Text' }, { constructor: 'x' }, { publisher: 'P', id: {} }],
  );
  const rarely = <Value>(good: fc.Arbitrary<Value>) =>
    fc.oneof(
      { weight: 150, arbitrary: good as fc.Arbitrary<unknown> },
      { weight: 1, arbitrary: fc.jsonValue() },
      { weight: 2, arbitrary: junk },
    );
  const record = (fields: Record<string, fc.Arbitrary<unknown>>, needed: string[] = []) =>
    rarely(
      fc
        .tuple(fc.record(fields, { requiredKeys: needed }), fc.nat(60))
        .map(([entry, chance]) => (chance === 0 ? { ...entry, colour: 'red' } : entry)),
    );
  const list = (entry: fc.Arbitrary<unknown>) => rarely(fc.array(entry, { maxLength: 3 }));
  const word = (...words: readonly string[]) => rarely(fc.constantFrom(...words));
  const id = word('a', 'b', 'c', 'shop-2019');
  const day = word('2019', '2019-02', '2019-02-13~', '201X', '2019-11/2020-07', '../2019', '2019-02-13T10:00:00Z');
  const told = rarely(fc.dictionary(fc.constantFrom('en', 'zh-Hans'), word('Text', '文字'), { maxKeys: 2 }));
  const plain = word('Shop', 'constructor', '某某商城', 'x'.repeat(500));
  const count = rarely(fc.nat());
  const key = fc.oneof(word('s', 't', '__proto__', 'https://news.example/a'), fc.nat(2));
  const cited = list(key);
  const address = word('https://news.example/a', 'HTTP://news.example');
  const source = record({ publisher: plain, url: address, link: fc.boolean(), kind: word('press', 'court') }, [
    'publisher',
  ]);
  const named = record({ publisher: plain, id: key }, ['publisher']);
  const sources = fc.oneof(
    rarely(fc.dictionary(fc.constantFrom('s', 't', 'constructor'), fc.oneof(source, address), { maxKeys: 2 })),
    list(fc.oneof(source, named, address)),
  );
  const incident = record({
    id,
    names: told,
    organisation: plain,
    country: word('CN', 'ZZ'),
    sector: word('retail', 'constructor', 'Health & Beauty', '金融'),
    action: word('hacking', 'Ransomware', 'unheard-of'),
    actor: word('external', 'Ghosts'),
    data: list(word('email', 'E-mail addresses')),
    events: list(record({ kind: word('disclosure', 'listed'), date: day, sources: cited }, ['kind', 'date'])),
    figures: list(
      record({ value: count, max: count, unit: word('people'), status: word('court'), sources: cited }, [
        'value',
        'unit',
        'status',
      ]),
    ),
    disputes: list(
      record({ about: told, positions: list(record({ says: told, sources: cited }, ['says'])) }, [
        'about',
        'positions',
      ]),
    ),
    related: list(id),
    extra: rarely(fc.dictionary(word('state', 'size').map(String), fc.oneof(plain, count, address), { maxKeys: 2 })),
    sources,
  });
  const short = record({
    organisation: plain,
    name: plain,
    date: day,
    people: rarely(fc.option(fc.nat())),
    records: count,
  });
  const file = record(
    {
      format: word('breach-timeline/1'),
      title: fc.oneof(told, plain),
      about: fc.oneof(told, plain),
      credit: fc.oneof(told, plain),
      vocabulary: record({
        sector: rarely(fc.dictionary(fc.constantFrom('a', 'constructor'), fc.oneof(told, plain), { maxKeys: 2 })),
        cause: rarely(fc.dictionary(fc.constantFrom('ransomware', 'Ransomware'), plain, { maxKeys: 2 })),
      }),
      updated: day,
      origin: address,
      extra: list(record({ key: word('state', 'size'), label: told, type: word('text', 'number', 'link') }, ['key'])),
      colours: record(
        {
          by: word('sector', 'cause', 'mood'),
          values: rarely(
            fc.dictionary(fc.constantFrom('retail', 'CN'), word('#2a7f62', '#fff', 'red'), { maxKeys: 2 }),
          ),
        },
        ['by'],
      ),
      incidents: list(fc.oneof(incident, short)),
      context: list(record({ id, kind: word('law'), label: told, inForce: day, sources }, ['id', 'kind'])),
      relations: list(record({ id, kind: word('dump'), members: list(id), sources }, ['id', 'kind', 'members'])),
      coverage: list(record({ id, kind: word('source'), date: day, label: told, sources }, ['kind'])),
    },
    ['incidents'],
  );

  test('what one accepts the other does', () => {
    const seen = { accepted: 0, refused: 0 };
    fc.assert(
      fc.property(file, (value) => {
        const text = JSON.stringify(value);
        const isRight = accepts(JSON.parse(text));
        seen[isRight ? 'accepted' : 'refused'] += 1;
        const { problems } = readDataFile(text);
        const faults = problems.filter(
          ({ effect, expected }) => effect !== 'doubt' && !BEYOND_SCHEMA.some((known) => known.test(expected)),
        );
        if (isRight) expect(faults).toEqual([]);
        // The reader reads a bare list, which a schema of an object cannot describe.
        else if (!Array.isArray(value)) expect(problems, JSON.stringify(accepts.errors)).not.toEqual([]);
      }),
      { numRuns: 400 },
    );
    // The files are of both kinds, or nothing has been compared.
    expect(Math.min(seen.accepted, seen.refused)).toBeGreaterThan(40);
  });

  test.each([
    [
      'sources as a list, cited by id and position',
      {
        sources: [{ id: 'g', publisher: 'Gazette' }, 'https://news.example/a'],
        events: [{ kind: 'listed', date: '2019', sources: ['g', 1] }],
      },
      true,
    ],
    ['sources by key, of which one is an address', { sources: { g: 'https://news.example/a' } }, true],
    ['a source that is a text', { sources: ['Gazette'] }, false],
    ['a field that nobody reads', { PwnCount: 5 }, false],
    ['the short form of a date beside events', { date: '2019', events: [] }, false],
    ['an unknown count beside figures', { people: null, figures: [] }, true],
    ['a date that is none', { date: 'March 2025' }, false],
    ['an address that is none', { sources: { g: { publisher: 'G', url: 'javascript:alert(1)' } } }, false],
    ['a name of 500 emoji', { organisation: '💥'.repeat(500) }, true],
    ['a name of 501 emoji', { organisation: '💥'.repeat(501) }, false],
    ['a list instead of texts per language', { names: [] }, false],
    ['a name per language under a word of the language', { names: { constructor: 'x' } }, false],
  ])('%s', (_, incident, isRight) => {
    expect([accepts(withIncident(incident)), reads(withIncident(incident))]).toEqual([isRight, isRight]);
  });
});
