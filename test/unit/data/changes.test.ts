import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readEdition } from '../../../src/build/edition.ts';
import { readDataFile } from '../../../src/data/read/read.ts';
import type { DataFile, Figure, Incident } from '../../../src/data/schema.ts';
import {
  canonical,
  changedEntries,
  changesBetween,
  isUnchanged,
  PARTS,
  type Part,
} from '../../../src/data/versions.ts';
import { edtf } from '../../incidents.ts';

const { file: edition } = readDataFile(JSON.stringify(readEdition('.').file));
const copy = <Value>(value: Value): Value => structuredClone(value);

/** Some incidents of our own data. */
const someOf = fc
  .uniqueArray(fc.integer({ min: 0, max: edition.incidents.length - 1 }), { maxLength: 12 })
  .map((places): DataFile => ({ ...edition, incidents: places.map((place) => copy(edition.incidents[place])) }));

const idsOf = (incidents: readonly Incident[]) => incidents.map(({ id }) => id).sort();

/** The same value with every list and every object in another order. */
function shuffled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shuffled).reverse();
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, field]) => [name, shuffled(field)])
      .reverse(),
  );
}

/** A change of one part of an incident, whatever the incident has. */
const MUTATIONS: Readonly<Record<Part, (incident: Incident) => Incident>> = {
  names: (incident) => ({ ...incident, names: { ...incident.names, en: `${incident.names.en} (new)` } }),
  organisation: (incident) => ({ ...incident, parent: `${incident.parent} Group` }),
  classification: (incident) => ({ ...incident, actor: incident.actor === 'partner' ? 'internal' : 'partner' }),
  summary: (incident) => ({ ...incident, summary: { ...incident.summary, en: 'Otherwise.' } }),
  method: (incident) => ({ ...incident, method: { en: 'By post.' } }),
  data: (incident) => ({ ...incident, data: [...incident.data, 'shoe-size'] }),
  events: (incident) => ({
    ...incident,
    events: [...incident.events, { kind: 'arrest', date: edtf('1999'), sources: [] }],
  }),
  figures: (incident) => ({
    ...incident,
    figures: [
      ...incident.figures,
      { value: 17, qualifier: 'exactly', unit: 'files', status: 'claimed', scope: 'part', sources: [] },
    ],
  }),
  money: (incident) => ({
    ...incident,
    money: [...incident.money, { amount: 3, currency: 'XTS', kind: 'fine', sources: [] }],
  }),
  disputes: (incident) => ({ ...incident, disputes: [...incident.disputes, { about: { en: 'Why?' }, positions: [] }] }),
  notes: (incident) => ({ ...incident, notes: { en: 'A note that nobody had made.' } }),
  evidence: (incident) => ({ ...incident, evidenceNote: { en: 'Thin.' } }),
  related: (incident) => ({ ...incident, related: [...(incident.related ?? []), 'somebody-else'] }),
  sources: (incident) => ({
    ...incident,
    sources: { ...incident.sources, extra: { publisher: 'Gazette', link: false } },
  }),
  prominence: (incident) => ({ ...incident, featured: !incident.featured }),
};

test('nothing differs from itself, in whatever order it stands', () => {
  fc.assert(
    fc.property(someOf, (file) => {
      expect(isUnchanged(changesBetween(file, file))).toBe(true);
      expect(isUnchanged(changesBetween(file, shuffled(file) as DataFile))).toBe(true);
    }),
  );
});

test('what is added one way is removed the other way, and what changed is the same', () => {
  fc.assert(
    fc.property(someOf, someOf, fc.constantFrom(...PARTS), (before, other, part) => {
      const after = {
        ...other,
        incidents: other.incidents.map((each, place) => (place % 2 ? each : MUTATIONS[part](each))),
      };
      const there = changesBetween(before, after);
      const back = changesBetween(after, before);
      expect(idsOf(there.added)).toEqual(idsOf(back.removed));
      expect(idsOf(there.removed)).toEqual(idsOf(back.added));
      const told = (changes: typeof there) =>
        changes.changed.map(({ is, parts }) => `${is.id} ${parts}`).sort((a, b) => (a < b ? -1 : 1));
      expect(told(there)).toEqual(told(back));
    }),
  );
});

describe('a change of one part is found, and only that', () => {
  test.each(PARTS)('%s', (part) => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: edition.incidents.length - 1 }), (place) => {
        const incidents = edition.incidents.map((each, at) => (at === place ? MUTATIONS[part](copy(each)) : each));
        const { added, removed, changed, beside } = changesBetween(edition, { ...edition, incidents });
        expect([added, removed, beside]).toEqual([[], [], []]);
        expect(changed.map(({ is, parts }) => [is.id, parts])).toEqual([[edition.incidents[place].id, [part]]]);
        const [{ events, figures, money }] = changed;
        expect([events.length, figures.length, money.length]).toEqual(
          ['events', 'figures', 'money'].map((list) => (list === part ? 1 : 0)),
        );
      }),
      { numRuns: 20 },
    );
  });
});

test('laws, relations and coverage are told apart from incidents; day and version are no change', () => {
  const [, ...context] = edition.context;
  expect(changesBetween(edition, { ...edition, context }).beside).toEqual(['context']);
  expect(changesBetween(edition, { ...edition, relations: [] }).beside).toEqual(['relations']);
  expect(changesBetween(edition, { ...edition, coverage: [] }).beside).toEqual(['coverage']);
  const renamed: DataFile = { ...edition, version: '2027+00000000', updated: edtf('2027') };
  expect(isUnchanged(changesBetween(edition, renamed))).toBe(true);
});

const figure = (changes: Partial<Figure>): Figure => ({
  value: 5_000_000,
  qualifier: 'exactly',
  unit: 'records',
  status: 'reported',
  scope: 'whole',
  sources: ['s1'],
  ...changes,
});
const pair = (before: readonly Figure[], after: readonly Figure[]) => changedEntries(before, after, ({ unit }) => unit);

describe('entries of a list', () => {
  const five = figure({});
  const seven = figure({ value: 7_000_000, status: 'confirmed' });
  const people = figure({ unit: 'people' });

  test('what replaced another is set against it', () => {
    expect(pair([people, five], [seven, people])).toEqual([{ was: five, is: seven }]);
  });

  test('units are never set against each other', () => {
    expect(pair([five], [people])).toEqual([{ is: people }, { was: five }]);
  });

  test('the most alike are a pair', () => {
    const byCourt = figure({ status: 'court', by: { en: 'A court' } });
    const byPress = figure({ value: 6_000_000, by: { en: 'A paper' } });
    expect(
      pair(
        [byPress, byCourt],
        [
          { ...byCourt, value: 1 },
          { ...byPress, value: 2 },
        ],
      ),
    ).toEqual([
      { was: byCourt, is: { ...byCourt, value: 1 } },
      { was: byPress, is: { ...byPress, value: 2 } },
    ]);
  });

  test('one of two equal ones can go', () => {
    expect(pair([five, { ...five }], [five])).toEqual([{ was: five }]);
    expect(pair([five], [five, { ...five }])).toEqual([{ is: five }]);
  });

  test('the other way round the same pairs come out', () => {
    const figures = fc.array(
      fc
        .record({
          value: fc.constantFrom(1, 2, 3),
          unit: fc.constantFrom('people' as const, 'files' as const),
          status: fc.constantFrom('claimed' as const, 'court' as const),
          sources: fc.subarray(['s1', 's2']),
        })
        .map(figure),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(figures, figures, (before, after) => {
        const there = pair(before, after).map(({ was, is }) => canonical([{ was }, { is }]));
        const back = pair(after, before).map(({ was, is }) => canonical([{ was: is }, { is: was }]));
        expect([...there].sort()).toEqual([...back].sort());
      }),
    );
  });
});
