import { describe, expect, test } from 'vitest';
import { decode, isZip } from '../../../src/import/read-table/decode.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (...parts: (string | readonly number[])[]) =>
  new Uint8Array(parts.flatMap((part) => (typeof part === 'string' ? [...part].map((c) => c.charCodeAt(0)) : part)));
const utf16 = (text: string, isLittle: boolean) =>
  new Uint8Array(
    Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)).flatMap((code) =>
      isLittle ? [code & 255, code >> 8] : [code >> 8, code & 255],
    ),
  );
const TABLE = 'name,größe\n某网店,5\n';

describe('the encoding of a file', () => {
  test.each([
    ['UTF-8', utf8(TABLE), 'utf-8'],
    ['UTF-8 with a mark', bytes([0xef, 0xbb, 0xbf], [...utf8(TABLE)]), 'utf-8'],
    ['UTF-8 with two marks', bytes([0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf], [...utf8(TABLE)]), 'utf-8'],
    ['UTF-8 with a mark that was encoded twice', utf8(`ï»¿${TABLE}`), 'utf-8'],
    ['UTF-16 as Excel writes it', bytes([0xff, 0xfe], [...utf16(TABLE, true)]), 'utf-16le'],
    ['UTF-16, the other way round', bytes([0xfe, 0xff], [...utf16(TABLE, false)]), 'utf-16be'],
    ['UTF-16 without a mark', utf16(TABLE, true), 'utf-16le'],
    ['UTF-16, the other way round, without a mark', utf16(TABLE, false), 'utf-16be'],
  ])('%s', (_, file, encoding) => {
    expect(decode(file)).toEqual({ text: TABLE, encoding });
  });

  test('Chinese in GB 18030 is told from Western text', () => {
    // 公司,规模 / 数据泄露,5万
    const file = bytes(
      [0xb9, 0xab, 0xcb, 0xbe],
      ',',
      [0xb9, 0xe6, 0xc4, 0xa3],
      '\n',
      [0xca, 0xfd, 0xbe, 0xdd, 0xd0, 0xb9, 0xc2, 0xb6],
      ',5',
      [0xcd, 0xf2],
      '\n',
    );
    expect(decode(file)).toEqual({ text: '公司,规模\n数据泄露,5万\n', encoding: 'gb18030' });
  });

  test.each([
    // 公表日,アルダー / 漏洩,不正アクセス
    [
      'shift_jis',
      '公表日,アルダー\n漏洩,不正アクセス\n',
      '8cf6955c93fa2c8341838b835f815b0a9852896b2c957390b38341834e835a83580a',
    ],
    ['euc-kr', '사업자명,유출건수\n알더,5\n', 'bbe7beF7c0dab8ed2cc0afc3e2b0c7bcf60abecbb4f52c350a'],
    ['big5', '公司,規模\n資料外洩,用戶\n', 'a4bda5712cb357bcd20ab8eaaec6a57eacaa2ca5cea4e10a'],
    ['windows-1251', 'Компания;Дата\nБанк;10\n', 'caeeecefe0ede8ff3bc4e0f2e00ac1e0edea3b31300a'],
  ])('text in %s is told from others', (encoding, text, hex) => {
    expect(decode(Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16)))).toEqual({
      text,
      encoding,
    });
  });

  test.each([
    ['a few accents', bytes('name;stadt\nCaf', [0xe9], ';Z', [0xfc], 'rich\n'), 'name;stadt\nCafé;Zürich\n'],
    ['two accents in a row', bytes('name\nGR', [0xd6, 0xdf], 'E\n'), 'name\nGRÖßE\n'],
    [
      'signs of Windows',
      bytes([0x80], '5, ', [0x93], 'Shop', [0x94], ' ', [0x96], ' ', [0x8a], '\n'),
      '€5, “Shop” – Š\n',
    ],
    ['an accent at the end', bytes('a,b\n1,caf', [0xe9]), 'a,b\n1,café'],
    [
      'French',
      bytes(
        'soci',
        [0xe9],
        't',
        [0xe9],
        ' fran',
        [0xe7],
        'aise, ',
        [0xc0],
        ' c',
        [0xf4],
        't',
        [0xe9],
        ' ',
        [0xab, 0xa0],
        'd',
        [0xe9],
        'j',
        [0xe0, 0xa0, 0xbb],
      ),
      'société française, À côté «\u00a0déjà\u00a0»',
    ],
  ])('Western text with %s is Windows-1252', (_, file, text) => {
    expect(decode(file)).toEqual({ text, encoding: 'windows-1252' });
  });

  test('UTF-8 stays UTF-8 where one byte is broken or the last letter is cut', () => {
    const long = '某网店数据泄露事件，规模五万条\n';
    const { text, encoding } = decode(bytes([...utf8(long)], [0xe9], [...utf8(long)], [0xe4, 0xb8]));
    expect(encoding).toBe('utf-8');
    expect(text.startsWith(long)).toBe(true);
  });

  test('an Excel file is known by its first bytes', () => {
    expect(isZip(bytes('PK', [3, 4, 20]))).toBe(true);
    expect(isZip(utf8('PK,5\n'))).toBe(false);
  });
});
