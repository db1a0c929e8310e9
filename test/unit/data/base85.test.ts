import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeBase85, encodeBase85 } from '../../../src/data/base85.ts';

test('any bytes come back as they were, from text without signs of a tag', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const text = encodeBase85(bytes);
      expect(decodeBase85(text, bytes.length)).toEqual(new Uint8Array(bytes));
      expect(text).toMatch(/^[#-;=-x]*$/);
      expect(text.length).toBe(Math.ceil(bytes.length / 4) * 5);
    }),
  );
});

test('four bytes of every size fit in five letters', () => {
  for (const byte of [0, 255]) {
    const bytes = new Uint8Array(8).fill(byte);
    expect(decodeBase85(encodeBase85(bytes), 8)).toEqual(bytes);
  }
});
