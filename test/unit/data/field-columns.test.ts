import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byFields, fromFields } from '../../../src/data/field-columns.ts';

test('any file comes back letter by letter', () => {
  const incident = fc.dictionary(fc.constantFrom('id', 'name', 'date', 'fields', '__proto__', '1'), fc.jsonValue());
  const file = fc.record({ title: fc.string(), incidents: fc.array(incident), fields: fc.jsonValue() });
  fc.assert(
    fc.property(fc.oneof(file, fc.jsonValue()), (value) => {
      const text = `${JSON.stringify(value)}\n`;
      expect(fromFields(byFields(text))).toBe(text);
    }),
  );
});

test('the fields of incidents lie beside each other, whichever of them an incident has, in whatever order', () => {
  const incidents = [
    { id: 'a', date: '2019' },
    { name: 'B', id: 'b', date: null },
    { id: 'c', date: '2020' },
  ];
  expect(JSON.parse(byFields(`${JSON.stringify({ title: 'T', incidents })}\n`))).toEqual({
    orders: [
      ['id', 'date'],
      ['name', 'id', 'date'],
    ],
    incidents: [0, 1, 0],
    values: [
      ['id', ['a', 'b', 'c']],
      ['date', ['2019', null, '2020']],
      ['name', ['B']],
    ],
    file: { title: 'T', incidents: [] },
  });
});
