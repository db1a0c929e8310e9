import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { main } from '../../../src/build/cli/data.ts';
import { firstPart, prepareFirst, prepareIncidents, readEdition } from '../../../src/build/edition.ts';
import { buildDataset } from '../../../src/data/build.ts';
import { lawsInForce } from '../../../src/data/laws.ts';
import { readDataFile } from '../../../src/data/read/read.ts';
import { relationsOf } from '../../../src/data/relations.ts';
import { UNITS } from '../../../src/data/vocabulary.ts';
import { withPart } from '../../../src/panels/details/details.ts';
import { select } from '../../../src/state/filters.ts';
import { sayIncident } from '../../../src/state/outline.ts';
import { createSearch } from '../../../src/state/search.ts';
import { INITIAL } from '../../../src/state/state.ts';
import { datedLaws } from '../../../src/views/common/flags.ts';
import { seriesOf } from '../../../src/views/scale/references.ts';
import { COLUMNS } from '../../../src/views/table/columns.ts';
import { countByYear } from '../../../src/views/years/counts.ts';
import { DATA_BUDGET } from '../../bench/sizes.ts';
import { LOCALES } from '../../languages.ts';
import { measure } from '../../measure.ts';
import { drawingOf, PICTURES } from '../../views.ts';

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
    // That an editor's choice gives its reason is told with the details.
    expect(first.problems.filter(({ effect }) => effect !== 'doubt')).toEqual([]);
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
        dataset
          .figures(row)
          .map(({ best: { by: _by, note: _note, reason: _reason, ...best }, ...rest }) => ({ ...rest, best }));
      expect([id, figures(first)]).toEqual([id, figures(whole)]);
      expect([id, first.incidents[row].names]).toEqual([id, whole.incidents[row].names]);
    });
  });

  test('has the same laws and reference lines', () => {
    const laws = (dataset: typeof whole) =>
      datedLaws(dataset.context).map(({ context, time }) => [context.id, context.jurisdiction, context.label, time]);
    const lines = (dataset: typeof whole) =>
      seriesOf(dataset.context, UNITS).map(({ id, label, points }) => [
        id,
        label,
        points.map(({ time, value, context }) => [time, value, context.sources.map(({ publisher }) => publisher)]),
      ]);
    expect(laws(first)).toEqual(laws(whole));
    expect(lines(first)).toEqual(lines(whole));
    expect(laws(first).length).toBeGreaterThan(0);
    expect(lines(first).length).toBeGreaterThan(0);
  });

  test('says on what kinds of source each year rests, and what changed how much is told', () => {
    const rows = Uint32Array.from(whole.incidents.keys());
    expect(countByYear(first, rows)).toEqual(countByYear(whole, rows));
    const changes = (dataset: typeof whole) =>
      dataset.coverage.map(({ id, kind, effect, date }) => ({ id, kind, effect, date }));
    expect(changes(first)).toEqual(changes(whole));
    expect(changes(first).length).toBeGreaterThan(10);
  });

  test('is small', () => {
    const size = gzipSync(JSON.stringify(prepareFirst(file)), { level: 9 }).length;
    expect(size, `the first part has ${size} bytes, compressed`).toBeLessThanOrEqual(DATA_BUDGET);
  });

  test('draws the same pictures, and says the same in list and table, as the whole does', () => {
    const [locale] = LOCALES;
    const box = { width: 1_040, height: 800, most: 900 };
    // What is compared may be quantities, which come with the whole.
    for (const { id } of PICTURES.filter(({ isFiltered }) => isFiltered)) {
      const [there, here] = [whole, first].map((dataset) => {
        const state = { ...INITIAL, view: id };
        const selection = select(dataset, state, createSearch(dataset));
        return drawingOf(id)({ dataset, state, selection, window: dataset.extent, box, measure, locale }).marks;
      });
      expect(JSON.stringify(here) === JSON.stringify(there), id).toBe(true);
    }
    const rows = [...whole.incidents.keys()];
    const list = (dataset: typeof whole) => rows.map((row) => sayIncident(dataset, row, locale));
    expect(list(first)).toEqual(list(whole));
    for (const { id, cell } of COLUMNS) {
      const cells = (dataset: typeof whole) => rows.map((row) => cell(dataset, row, locale));
      expect(cells(first), id).toEqual(cells(whole));
    }
  });

  test('with the file of an incident it tells of it all that the whole does', () => {
    const base = buildDataset({ file: prepareFirst(file), problems: [], offered: whole.incidents.length });
    const parts = prepareIncidents(file);
    expect([...parts.keys()]).toEqual(whole.incidents.map(({ id }) => id));
    const told = (dataset: typeof whole, row: number) => {
      const incident = dataset.incidents[row];
      const life = dataset.life(row);
      const entries = new Map(dataset.context.map((entry) => [entry.id, entry]));
      return {
        incident,
        life,
        figures: dataset.figures(row),
        relations: relationsOf(dataset, row),
        background: incident.context?.map((id) => entries.get(id)),
        laws: lawsInForce(dataset.context, incident.country, life),
      };
    };
    [...parts.values()].forEach((part, row) => {
      expect(part.version).toBe(whole.version);
      expect(told(withPart(base, part), row)).toEqual(told(whole, row));
      expect(gzipSync(JSON.stringify(part)).length, part.incidents[0].id).toBeLessThan(20_000);
    });
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
