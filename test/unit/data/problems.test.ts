import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sayProblems } from '../../../src/build/cli/check.ts';
import { groupProblems, type Problem } from '../../../src/data/read/problems.ts';
import { readDataFile } from '../../../src/data/read/read.ts';

const problemsOf = (incidents: readonly object[]) => readDataFile(JSON.stringify({ incidents })).problems;

describe('problems of one kind are told once', () => {
  test('a field that is in every incident is one kind, with how many and three of them', () => {
    const incidents = Array.from({ length: 40 }, (_, at) => ({ organisation: `Shop ${at}`, date: '2019', Stolen: at }));
    const [kind, ...others] = groupProblems(problemsOf(incidents));
    expect(others).toEqual([]);
    expect(kind).toMatchObject({ field: 'Stolen', effect: 'ignored', count: 40, incidents: 40 });
    expect(kind.examples.map(({ path, found }) => `${path} ${found}`)).toEqual([
      'incidents[0].Stolen 0',
      'incidents[1].Stolen 1',
      'incidents[2].Stolen 2',
    ]);
    expect(sayProblems(problemsOf(incidents))[0]).toBe('Stolen: unknown field, in 40 incidents');
    expect(sayProblems(problemsOf(incidents))).toHaveLength(4);
  });

  test('neither positions nor the keys of sources make a kind of their own', () => {
    const sources = { a: { publisher: 'P', url: '' }, b: { publisher: 'Q', url: 'no' } };
    const events = [
      { kind: 'disclosure', date: 'soon' },
      { kind: 'apology', date: 'later' },
    ];
    const kinds = groupProblems(
      problemsOf([
        { id: 'x', sources, events },
        { id: 'y', sources },
      ]),
    );
    expect(kinds.map(({ field, count, incidents }) => [field, count, incidents])).toEqual([
      ['events.date', 2, 1],
      ['sources.url', 4, 2],
    ]);
  });

  test('what loses an incident comes before what loses a part, and a field that nobody reads comes last', () => {
    const kinds = groupProblems(problemsOf([{ id: 'a', colour: 1 }, { id: 'b', country: 'China' }, 'text' as never]));
    expect(kinds.map(({ effect }) => effect)).toEqual(['incident', 'part', 'ignored']);
  });

  test('none is lost, whatever they are', () => {
    const problem = fc.record<Problem>({
      path: fc.constantFrom(
        '',
        'title',
        'incidents[0].date',
        'incidents[7].date',
        'incidents[7].sources.k.url',
        'x[1].y',
      ),
      found: fc.string(),
      expected: fc.constantFrom('a date', 'a name'),
      effect: fc.constantFrom('file', 'incident', 'part', 'ignored', 'doubt'),
    });
    fc.assert(
      fc.property(fc.array(problem), (problems) => {
        const kinds = groupProblems(problems);
        expect(kinds.reduce((sum, { count }) => sum + count, 0)).toBe(problems.length);
        for (const { count, incidents, examples } of kinds) {
          expect(examples).toHaveLength(Math.min(3, count));
          expect(incidents).toBeLessThanOrEqual(count);
        }
      }),
    );
  });
});
