import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPlainIncident } from '../../../src/data/read/plain-incident.ts';
import { readDataFile } from '../../../src/data/read/read.ts';
import {
  ACTIONS,
  ACTORS,
  EVENT_KINDS,
  EVENT_PARTIES,
  NATURES,
  QUALIFIERS,
  SCOPES,
  STATUSES,
  UNITS,
} from '../../../src/data/vocabulary.ts';

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 1 });
/** One in twenty is not as it should be. */
const mostly = <T>(right: readonly T[], ...wrong: T[]): fc.Arbitrary<T> =>
  fc.oneof({ weight: 19, arbitrary: fc.constantFrom(...right) }, { weight: 1, arbitrary: fc.constantFrom(...wrong) });
const date = mostly(['2019', '2019-02', '2020-02-29', '2014~', '../2013', '201X', '2019/2020'], '2019-02-29', 'soon');
const count = mostly<number | null>([0, 1, 12_345, 9e9], -1, 0.5, 1e300, null);
const code = mostly(['health', 'a-b'], 'Health', '', 'x'.repeat(90));
const without = (value: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined));
const event = fc
  .record({
    kind: mostly<string>(EVENT_KINDS, 'party'),
    date,
    by: maybe(mostly<string>(EVENT_PARTIES, 'me')),
    sources: mostly<unknown>([undefined], []),
  })
  .map(without);
const figure = fc
  .record({
    value: count,
    unit: mostly<string>(UNITS, 'heads'),
    status: fc.constantFrom(...STATUSES),
    qualifier: maybe(fc.constantFrom(...QUALIFIERS)),
    scope: maybe(fc.constantFrom(...SCOPES)),
  })
  .map(without);
const incident = fc
  .record({
    id: fc.constant('a'),
    organisation: maybe(mostly<unknown>(['Acme', '某公司'], 'x'.repeat(600), 7)),
    name: maybe(mostly(['Acme 2019'], '')),
    country: maybe(mostly(['CN'], 'China')),
    sector: maybe(code),
    actor: maybe(mostly<string>(ACTORS, 'a friend')),
    action: maybe(mostly<string>(ACTIONS, 'magic')),
    nature: maybe(mostly<string>(NATURES, 'rumour')),
    data: maybe(fc.array(code, { maxLength: 3 })),
    date: maybe(date),
    events: maybe(fc.array(event, { maxLength: 4 })),
    figures: maybe(fc.array(figure, { maxLength: 2 })),
    records: maybe(count),
    people: maybe(count),
    colour: mostly([undefined], 'red'),
  })
  .map(without);

/** As the schema reads it: with `notes` it is none of those of long lists. */
function bySchema(raw: object) {
  const { file, problems } = readDataFile(JSON.stringify({ incidents: [{ ...raw, notes: { en: 'x' } }] }));
  const [read] = file.incidents;
  return { incident: read && { ...read, notes: undefined }, problems };
}

test('a plain incident is read as the schema reads it, and is all right by the schema', () => {
  let plain = 0;
  fc.assert(
    fc.property(incident, (raw) => {
      const read = readPlainIncident(raw, 'a');
      if (!read) return;
      plain += 1;
      const { incident: expected, problems } = bySchema(raw);
      expect(read).toEqual(expected);
      expect(problems.filter(({ effect }) => effect !== 'doubt')).toEqual([]);
    }),
    { numRuns: 2_000 },
  );
  expect(plain).toBeGreaterThan(50);
});

test('the short form is one of them', () => {
  const short = { id: 'a', organisation: 'Acme', date: '2019-11', records: 1_200_000 };
  expect(readPlainIncident(short, 'a')).toEqual(bySchema(short).incident);
});
