import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { firstPart, readEdition } from '../../src/commands/edition.ts';
import { dataFileJsonSchema } from '../../src/commands/json-schema.ts';
import { readDataFile } from '../../src/model/read.ts';
import { IncidentSchema } from '../../src/model/schema.ts';
import { SHORTHAND_FIELDS } from '../../src/model/shorthand.ts';
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
} from '../../src/model/vocabulary.ts';
import { syntheticFile } from '../synthetic.ts';

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
    ['action', ACTIONS, []],
    ['actor', ACTORS, []],
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
    expect(reads(file)).toBe(true);
  });

  test.each([
    ['a file that is no object', 'incidents'],
    ['a file without a list', { incidents: {} }],
    ['an id that is no code', withIncident({ id: 'Big Leak' })],
    ['an unknown cause', withIncident({ action: 'magic' })],
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
