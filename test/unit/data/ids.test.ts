import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildDataset } from '../../../src/data/build.ts';
import { readDataFile } from '../../../src/data/read/read.ts';
import { dropUnknown } from '../../../src/state/url/unknown.ts';
import { fromSearch, toSearch } from '../../../src/state/url/url.ts';

const read = (value: unknown) => readDataFile(JSON.stringify(value));
const idsOf = (...ids: unknown[]) => read({ incidents: ids.map((id) => ({ id })) }).file.incidents.map(({ id }) => id);

describe('ids as other collections write them', () => {
  test.each([
    ['QX-17', 'qx-17'],
    ['2019_ExampleShop', '2019-exampleshop'],
    ['0B2C7E1A-77F0-4D5E-9A11-5C0F8E2D3B4A', '0b2c7e1a-77f0-4d5e-9a11-5c0f8e2d3b4a'],
    ['shop.example.2020', 'shop-example-2020'],
    ['Two  words', 'two-words'],
    [4711, '4711'],
  ])('%j keeps its incident, as %s', (written, id) => {
    const { file, problems } = read({ incidents: [{ id: written, organisation: 'Shop' }] });
    expect(file.incidents).toMatchObject([{ id, organisation: 'Shop' }]);
    expect(problems.map(({ effect }) => effect)).toEqual(typeof written === 'string' ? ['doubt'] : ['doubt']);
  });

  test.each(['某某商城', 'Köln/Süd (1)', 'constructor ', '__proto__', '-', '…', 'x'.repeat(300), '💥'])(
    '%j keeps its incident, under an id that stays the same beside others',
    (written) => {
      const [alone] = idsOf(written);
      expect(alone).toMatch(/^[a-z0-9][a-z0-9-]{0,79}$/);
      expect(idsOf('first', written, 'Other')[1]).toBe(alone);
    },
  );

  test('ids that differ by case alone are two incidents, and the one that is a code keeps it wherever it stands', () => {
    const ids = idsOf('QX-17', 'qx-17', 'Qx-17', 'qx_17');
    expect(new Set(ids).size).toBe(4);
    expect(ids[1]).toBe('qx-17');
    expect(idsOf('qx_17', 'Qx-17', 'qx-17', 'QX-17')).toEqual([ids[3], ids[2], ids[1], ids[0]]);
  });

  test('an id that is made from name and date takes none that is given', () => {
    const { file, problems } = read({ incidents: [{ organisation: 'Shop', date: '2019' }, { id: 'shop-2019-1' }] });
    expect(file.incidents.map(({ id }) => id)).toEqual(['shop-2019-1-2', 'shop-2019-1']);
    expect(problems).toEqual([]);
  });

  test('an address finds the incident by the id that the file writes', () => {
    const dataset = buildDataset(read({ incidents: [{ id: 'QX-17' }, { id: '某某 商城.2' }] }));
    for (const [written, row] of [
      ['QX-17', 0],
      ['qx-17', 0],
      ['某某 商城.2', 1],
    ] as const) {
      const address = `?incident=${encodeURIComponent(written)}&compare=${encodeURIComponent(written)}`;
      const { state: asked, ignored } = fromSearch(address);
      const { state, unknown } = dropUnknown(asked, dataset, ['en'], { first: true, complete: true });
      const { id } = dataset.incidents[row];
      expect([ignored, unknown, state.incident, state.compare]).toEqual([[], [], id, [id]]);
      expect(fromSearch(toSearch(asked)).state).toEqual(asked);
    }
  });

  test('relations and related incidents may name them as they are written', () => {
    const { file, problems } = read({
      incidents: [{ id: 'QX-17', related: ['QX-18'] }, { id: 'QX-18' }],
      relations: [{ id: 'both', kind: 'dump', members: ['QX-17', 'QX-18'], whole: 'QX-18' }],
    });
    expect(file.relations).toMatchObject([{ members: ['qx-17', 'qx-18'], whole: 'qx-18' }]);
    expect(file.incidents[0].related).toEqual(['qx-18']);
    expect(problems.every(({ effect }) => effect === 'doubt')).toBe(true);
  });

  test('none is lost and none is there twice, whatever they are', () => {
    const id = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('A', 'a', 'a-2', 'A-2', 'A 2', '', ' ', '__proto__', 'toString', 'incident-1'),
      fc.integer(),
      fc.constant(null),
    );
    fc.assert(
      fc.property(fc.uniqueArray(id, { selector: String, maxLength: 8 }), (ids) => {
        const found = idsOf(...ids);
        // Of ids that are the same once what cannot be seen is gone, the second is told as taken.
        expect(new Set(found).size).toBe(found.length);
        for (const each of found) expect(each).toMatch(/^[a-z0-9][a-z0-9-]{0,79}$/);
        expect(read({ incidents: ids.map((each) => ({ id: each })) }).offered).toBe(ids.length);
      }),
    );
  });
});
