import { describe, expect, test } from 'vitest';
import { readDataFile } from '../../../src/data/read/read.ts';

const read = (value: unknown) => readDataFile(JSON.stringify(value));
const incident = (sources: unknown, cited: unknown) => ({
  incidents: [{ id: 'a', sources, events: [{ kind: 'disclosure', date: '2019', sources: cited }] }],
});
/** Publishers of the sources that the event cites. */
function citedIn(file: object): (string | undefined)[] {
  const { problems, file: data } = read(file);
  expect(problems).toEqual([]);
  const [{ sources, events }] = data.incidents;
  return events[0].sources.map((key) => sources[key].publisher);
}
const gazette = { publisher: 'Gazette' };
const courier = { publisher: 'Courier', url: 'https://courier.example/1' };

describe('sources of an incident', () => {
  test.each<[form: string, sources: unknown, cited: unknown]>([
    ['by key', { g: gazette, c: courier }, ['c', 'g']],
    [
      'as a list with ids',
      [
        { id: 'g', ...gazette },
        { id: 'c', ...courier },
      ],
      ['c', 'g'],
    ],
    ['as a list, by position', [gazette, courier], [1, 0]],
    ['as a list, by position as text', [gazette, courier], ['1', '0']],
    [
      'as a list with numbers for ids, by id as text',
      [
        { id: 7, ...gazette },
        { id: 8, ...courier },
      ],
      ['8', '7'],
    ],
    ['by address', [gazette, courier], ['https://courier.example/1', 0]],
    ['under keys that objects have', { constructor: gazette, ['__proto__']: courier }, ['__proto__', 'constructor']],
    ['under more such keys', { toString: gazette, hasOwnProperty: courier }, ['hasOwnProperty', 'toString']],
  ])('%s', (_, sources, cited) => {
    expect(citedIn(incident(sources, cited))).toEqual(['Courier', 'Gazette']);
  });

  test('may be plain addresses, alone or beside others: linked, and called by their host', () => {
    expect(citedIn(incident(['https://www.news.example/a', gazette], [0, 1]))).toEqual(['news.example', 'Gazette']);
    const [{ sources }] = read(incident({ n: 'https://www.news.example/a' }, ['n'])).file.incidents;
    expect(sources.n).toMatchObject({ publisher: 'news.example', url: 'https://www.news.example/a', link: true });
  });

  test('are told where they are wrong, at the place that they have in the file', () => {
    const sources = [
      gazette,
      'Gazette, page 3',
      { id: 'x', publisher: 'P', url: 'ftp://x' },
      { id: 'x', publisher: 'Q', colour: 1 },
    ];
    const { problems, file } = read(incident(sources, [0, 9, 'y']));
    expect(problems.map(({ path }) => path).sort()).toEqual([
      'incidents[0].events[0].sources[1]',
      'incidents[0].events[0].sources[2]',
      'incidents[0].sources[1]',
      'incidents[0].sources[2].url',
      'incidents[0].sources[3].colour',
      'incidents[0].sources[3].id',
    ]);
    expect(Object.values(file.incidents[0].sources).map(({ publisher }) => publisher)).toEqual(['Gazette', 'P', 'Q']);
    expect(file.incidents[0].events[0].sources).toHaveLength(1);
  });
});

describe('sources of context, relations and changes of coverage', () => {
  test.each<[form: string, sources: unknown]>([
    ['a list', [{ id: 'c', ...courier }, 'https://news.example/']],
    ['by key', { c: courier, n: 'https://news.example/' }],
  ])('may be %s', (_, sources) => {
    const { problems, file } = read({
      incidents: [{ id: 'a' }, { id: 'b' }],
      context: [{ id: 'law', kind: 'law', sources }],
      relations: [{ id: 'both', kind: 'dump', members: ['a', 'b'], sources }],
      coverage: [{ id: 'start', kind: 'source', date: '2013', label: { en: 'Start' }, sources }],
    });
    expect(problems).toEqual([]);
    for (const entry of [...file.context, ...file.relations, ...file.coverage])
      expect(entry.sources.map(({ publisher }) => publisher)).toEqual(['Courier', 'news.example']);
  });
});
