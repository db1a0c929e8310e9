import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromDenseText, toDenseText } from '../../../src/entries/dense-text.ts';

describe('bytes as text', () => {
  test('come back as they were', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect([...fromDenseText(toDenseText(bytes), bytes.length)]).toEqual([...bytes]);
      }),
    );
  });

  test('have only characters that no parser of HTML changes, also when all bits are set or none', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.uint8Array(), fc.constantFrom(new Uint8Array(30), new Uint8Array(30).fill(255))),
        (bytes) => {
          // No surrogate, no control character, no markup: exactly the 2^15 characters from U+0800 on.
          expect(toDenseText(bytes)).toMatch(/^[\u0800-\u87ff]*$/);
        },
      ),
    );
  });

  test('take a fifteenth more room in UTF-16', () => {
    fc.assert(
      fc.property(fc.nat({ max: 400 }), (count) => {
        expect(toDenseText(new Uint8Array(count)).length).toBe(Math.ceil((count * 8) / 15));
      }),
    );
  });
});
