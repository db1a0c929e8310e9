import { describe, expect, test } from 'vitest';
import { buildDataset } from '../../../src/data/build.ts';
import { readDataFile } from '../../../src/data/read/read.ts';

const LAW = {
  id: 'gdpr',
  kind: 'law',
  label: { en: 'GDPR' },
  note: { en: 'Tell within 72 hours.' },
  inForce: '2018-05-25',
};
const read = (coverage: unknown, context: readonly object[] = [LAW]) =>
  readDataFile(JSON.stringify({ incidents: [], context, coverage }));
const own = { id: 'list', kind: 'source', date: '2005', label: { en: 'A list' } };

describe('what changed how much is told', () => {
  test('takes words and day of effect from the law it names, and comes earliest first', () => {
    const reading = read([{ context: 'gdpr', kind: 'notification-law' }, own]);
    expect(reading.problems).toEqual([]);
    const { coverage } = buildDataset(reading);
    expect(coverage.map(({ id, label, effect, date }) => [id, label.en, effect, date.text])).toEqual([
      ['list', 'A list', 'begins', '2005'],
      ['gdpr', 'GDPR', 'begins', '2018-05-25'],
    ]);
    expect(coverage[1].note).toEqual(LAW.note);
  });

  test('is nothing where a file says nothing of it', () => {
    expect(buildDataset(readDataFile('{"incidents":[]}')).coverage).toEqual([]);
  });

  test.each([
    ['a list that is none', 'laws', 'coverage'],
    ['an entry that is none', [own, 7], 'coverage[1]'],
    ['a law that the context lacks', [{ context: 'ccpa', kind: 'law' }], 'coverage[0].context'],
    ['an unknown kind', [{ ...own, kind: 'rumour' }], 'coverage[0].kind'],
    ['an unknown effect', [{ ...own, effect: 'explodes' }], 'coverage[0].effect'],
    ['no key', [{ ...own, id: undefined }], 'coverage[0].id'],
    ['no date', [{ ...own, date: undefined }], 'coverage[0].date'],
    ['a date without a beginning', [{ ...own, date: '../2005' }], 'coverage[0].date'],
    ['no name', [{ ...own, label: undefined }], 'coverage[0].label'],
  ])('%s is left out and told, and the rest is kept', (_, coverage, path) => {
    const reading = read(Array.isArray(coverage) ? [...coverage, { ...own, id: 'kept' }] : coverage);
    expect(reading.problems.map((problem) => [problem.path, problem.effect])).toEqual([[path, 'part']]);
    const kept = buildDataset(reading).coverage.map(({ id }) => id);
    if (Array.isArray(coverage)) expect(kept).toContain('kept');
    else expect(kept).toEqual([]);
  });

  test('a misspelt field is told', () => {
    expect(read([{ ...own, lable: 'A list' }]).problems).toMatchObject([
      { path: 'coverage[0].lable', effect: 'ignored' },
    ]);
  });
});

describe('the kind of a source', () => {
  const withSource = (source: object) =>
    readDataFile(JSON.stringify({ incidents: [{ id: 'a', sources: { s: { publisher: 'P', ...source } } }] }));

  test('is read, and may be missing', () => {
    for (const kind of ['court', undefined]) {
      const { file, problems } = withSource({ kind });
      expect(problems).toEqual([]);
      expect(file.incidents[0].sources.s.kind).toBe(kind);
    }
  });

  test('that is none is told, and the citation stays with its address', () => {
    const { file, problems } = withSource({ kind: 'gossip', url: 'https://example.org/', link: true });
    expect(problems).toMatchObject([{ path: 'incidents[0].sources.s.kind', effect: 'part' }]);
    expect(file.incidents[0].sources.s).toEqual({ publisher: 'P', url: 'https://example.org/', link: true });
  });

  test('stays where only the address is wrong; where both are, the name stays', () => {
    expect(withSource({ kind: 'court', url: 'ftp://x', link: true }).file.incidents[0].sources.s).toEqual({
      publisher: 'P',
      kind: 'court',
      link: false,
    });
    expect(withSource({ kind: 'gossip', url: 'ftp://x', link: true }).file.incidents[0].sources.s).toEqual({
      publisher: 'P',
      link: false,
    });
  });
});
