import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { main } from '../../../src/build/cli/data.ts';
import { firstPart, readEdition } from '../../../src/build/edition.ts';
import { buildDataset } from '../../../src/data/build.ts';
import { readDataFile } from '../../../src/data/read/read.ts';
import { UNITS } from '../../../src/data/vocabulary.ts';
import { datedLaws } from '../../../src/views/common/flags.ts';
import { seriesOf } from '../../../src/views/scale/references.ts';

const { file, paths } = readEdition('.');
const load = (value: unknown) => buildDataset(readDataFile(JSON.stringify(value)));

describe('the edition', () => {
  test('has a file an incident, in the order of their ids', () => {
    const { incidents } = load(file);
    expect(paths).toEqual(incidents.map(({ id }) => join('data', 'incidents', `${id}.json`)));
    expect(incidents.map(({ id }) => id)).toEqual(incidents.map(({ id }) => id).sort());
  });

  test('says which file is no JSON', () => {
    expect(() => readEdition('./no-such-folder')).toThrow(/no-such-folder/);
  });
});

describe('the first part of the edition', () => {
  const [whole, first] = [load(file), load(firstPart(file))];

  test('is a data file without problems', () => {
    expect(first.problems).toEqual([]);
    expect([first.title, first.license, first.updated]).toEqual([whole.title, whole.license, whole.updated]);
  });

  test('draws every incident exactly as the whole does: columns, priority, extent', () => {
    expect(first.columns).toEqual(whole.columns);
    expect(first.priority).toEqual(whole.priority);
    expect(first.extent).toEqual(whole.extent);
  });

  test('has the same life and the same best-supported figures for every incident', () => {
    whole.incidents.forEach(({ id }, row) => {
      expect([id, first.life(row)]).toEqual([id, whole.life(row)]);
      const figures = (dataset: typeof whole) =>
        dataset.figures(row).map(({ best: { by: _by, note: _note, ...best }, ...rest }) => ({ ...rest, best }));
      expect([id, figures(first)]).toEqual([id, figures(whole)]);
      expect([id, first.incidents[row].names]).toEqual([id, whole.incidents[row].names]);
    });
  });

  test('has the same laws and reference lines', () => {
    const laws = (dataset: typeof whole) =>
      datedLaws(dataset.context).map(({ context, time }) => [context.id, context.label, time]);
    const lines = (dataset: typeof whole) =>
      seriesOf(dataset.context, UNITS).map(({ id, label, unit, points }) => [
        id,
        label,
        unit,
        points.map(({ time, value }) => [time, value]),
      ]);
    expect(laws(first)).toEqual(laws(whole));
    expect(lines(first)).toEqual(lines(whole));
    expect(laws(first).length).toBeGreaterThan(0);
    expect(lines(first).length).toBeGreaterThan(0);
  });

  test('is small: at most 64 KB when compressed', () => {
    const size = gzipSync(JSON.stringify(firstPart(file)), { level: 9 }).length;
    expect(size, `the first part has ${size} bytes, compressed`).toBeLessThanOrEqual(64 * 1024);
  });
});

describe('npm run data -- check', () => {
  const folder = mkdtempSync(join(tmpdir(), 'breach-timeline-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const log = vi.spyOn(console, 'log');
  const error = vi.spyOn(console, 'error');
  beforeEach(() => {
    log.mockReset().mockImplementation(() => {});
    error.mockReset().mockImplementation(() => {});
  });
  afterEach(() => {
    log.mockReset();
    error.mockReset();
  });
  const printed = () => [...log.mock.calls, ...error.mock.calls].flat().join('\n');
  const write = (name: string, text: string) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };
  const good = write('good.json', '{"incidents":[{"organisation":"Acme","date":"2019-11","records":1200000}]}');
  const bad = write('bad.json', '{"incidents":[{"organisation":"Acme","date":"13/02/2019"},{"id":"NO"}]}');

  test('ends with 0 for a file that is right', () => {
    expect(main(['check', good])).toBe(0);
    expect(printed()).toContain(`${good}: 1 of 1 incidents can be shown, 0 problems`);
  });

  test('ends with 1 for problems, and prints each with place, value and expectation', () => {
    expect(main(['check', bad])).toBe(1);
    expect(printed()).toContain(`${bad}: incidents[0].date: got "13/02/2019", expected EDTF such as 2019`);
    expect(printed()).toContain(`${bad}: incidents[1].id: got "NO", expected a code`);
    expect(printed()).toContain('2 of 2 incidents can be shown, 2 problems');
    expect(main(['check', write('prose.json', 'Dear reader')])).toBe(1);
    expect(printed()).toContain('(the file): got "Dear reader", expected JSON');
  });

  test('ends with 2 for a file that is not there, and for what is no command', () => {
    expect(main(['check', join(folder, 'none.json')])).toBe(2);
    expect(main(['check', folder])).toBe(2);
    expect(printed()).toContain('none.json');
    for (const parameters of [[], ['help'], ['Check', good]]) expect(main(parameters)).toBe(2);
    expect(printed()).toContain('npm run data -- check');
  });

  test('ends with the worst of several files, and looks at all of them', () => {
    expect(main(['check', good, bad, good])).toBe(1);
    expect(main(['check', join(folder, 'none.json'), bad])).toBe(2);
    expect(printed()).toContain(bad);
  });

  test('holds our own files to more, and they pass', () => {
    const code = main(['check']);
    expect([code, error.mock.calls]).toEqual([0, []]);
  });
});
