import fc from 'fast-check';
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

/** The bytes of a text in an encoding whose letters have up to two bytes, found by reading all of them. */
function encoderOf(encoding: string) {
  const decoder = new TextDecoder(encoding);
  const known = new Map<string, readonly number[]>();
  for (let lead = 0xff; lead > 0x80; lead -= 1)
    for (let trail = 0xfe; trail >= 0x40; trail -= 1) {
      const letter = decoder.decode(new Uint8Array([lead, trail]));
      if ([...letter].length === 1) known.set(letter, [lead, trail]);
    }
  for (let byte = 0; byte < 0xff; byte += 1) {
    const letter = decoder.decode(new Uint8Array([byte]));
    if (letter !== '\ufffd') known.set(letter, [byte]);
  }
  return {
    letters: [...known.keys()],
    encode: (text: string) => new Uint8Array([...text].flatMap((letter) => known.get(letter) ?? [0x3f])),
  };
}

/** A small table with words in its first column. */
const tableOf = (words: readonly string[]) =>
  `Company,Disclosed,Records\n${words.map((word, at) => `${word},2021-02-0${(at % 9) + 1},${at * 100 + 7}`).join('\n')}\n`;

describe('the encoding of a short table is not mistaken', () => {
  const western = encoderOf('windows-1252');
  const syllable = fc.stringMatching(/^[a-z]{1,3}$/);
  /** Words of ASCII in which up to two accented letters stand side by side, as in compañía and größer. */
  const wordsWith = (letters: string) =>
    fc.array(
      fc
        .array(fc.tuple(syllable, fc.string({ unit: fc.constantFrom(...letters), maxLength: 2 })), {
          minLength: 1,
          maxLength: 3,
        })
        .map((parts) => parts.flat().join('')),
      { minLength: 1, maxLength: 8 },
    );

  test.each([
    ['French', 'éèêëàâçîïôùûüÉÈÀÇÎ'],
    ['German', 'äöüßÄÖÜ'],
    ['Spanish', 'áéíóúñüÁÉÍÓÚÑ'],
    ['Portuguese', 'áâãàçéêíóôõúÁÂÃÇÉÍÓÕÚ'],
  ])('%s is Western', (_, letters) => {
    fc.assert(
      fc.property(wordsWith(letters), (words) => {
        const text = tableOf(words);
        const encoding = /^[\0-\x7f]*$/.test(text) ? 'utf-8' : 'windows-1252';
        expect(decode(western.encode(text))).toEqual({ text, encoding });
      }),
      { numRuns: 2000 },
    );
  });

  test('Chinese in GB 18030 is neither Big5 nor Cyrillic', () => {
    const { letters, encode } = encoderOf('gb18030');
    // The first level, which is nearly all that people write.
    const common = letters.filter((letter) => {
      const [lead, trail] = encode(letter);
      return lead >= 0xb0 && lead <= 0xd7 && trail >= 0xa1;
    });
    const word = fc.string({ unit: fc.constantFrom(...common), minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), (words) => {
        expect(['big5', 'windows-1251', 'shift_jis']).not.toContain(decode(encode(tableOf(words))).encoding);
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ['windows-1252', 'Compañía'],
    ['windows-1252', 'Håå Kommun'],
    ['windows-1251', 'Москва', 'взлом', 'объём'],
    ['gb18030', '酒店', '名称', '酒店'],
    ['gb18030', '京东', '黑客', '内鬼', '某银行'],
    ['gb18030', '镕基', '内鬼', '名称'],
    ['euc-kr', '기관명', '유출', '병원'],
    ['big5', '國泰', '臺灣大學', '台北市政府', '駭客'],
    ['shift_jis', 'ソニー', 'メール誤送信', '東京都'],
  ])('%s: %s', (encoding, ...words) => {
    const text = tableOf(words);
    expect(decode(encoderOf(encoding).encode(text))).toEqual({ text, encoding });
  });
});

describe('encodings of Japanese, Russian and Central European offices', () => {
  /** Text in an encoding, by what the decoder makes of each byte, or pair of bytes. */
  const encoded = (text: string, encoding: string): Uint8Array => {
    const decoder = new TextDecoder(encoding);
    const codes = new Map<string, readonly number[]>();
    const high = Array.from({ length: 128 }, (_, at) => at + 128);
    for (const byte of high) codes.set(decoder.decode(Uint8Array.of(byte)), [byte]);
    if (encoding.startsWith('euc'))
      for (const first of high)
        for (const next of high) codes.set(decoder.decode(Uint8Array.of(first, next)), [first, next]);
    return Uint8Array.from(
      [...text].flatMap((sign) => (sign < '\u0080' ? sign.charCodeAt(0) : (codes.get(sign) ?? []))),
    );
  };
  const polish =
    'Nazwa;Data zgłoszenia;Liczba osób\nSzpital Świętej Elżbiety;2019-05-04;120\nŁódzka Spółdzielnia „Źródło”;2020-06-07;77\nUrząd Gminy Żabia Wola;2021-01-02;5\n';
  const czech =
    'Název;Datum zjištění;Počet osob\nNemocnice Děčín;2019-05-04;120\nÚřad městské části Říčany;2020-06-07;77\nŠkola Příbram;2021-01-02;5\n';
  const hungarian =
    'Szervezet;Bejelentés időpontja;Érintettek száma\nErdőgazdaság Győr;2019-05-04;120\nFővárosi Vízművek;2020-06-07;77\nSzülőföld Egyesület, Fűzfő;2021-01-02;5\n';

  test.each([
    ['euc-jp', '会社名,公表日,漏えい件数\nどんぐり商事,2019-05-04,120\n株式会社しらかば,2020-06-07,77\n'],
    ['koi8-r', 'Компания;Дата;Записей\nБанк Желудь;2019-05-04;120\nАптека на углу;2020-06-07;77\n'],
    ['windows-1251', 'Компания;Дата;Записей\nБанк Желудь;2019-05-04;120\nАптека на углу;2020-06-07;77\n'],
    ['windows-1250', polish],
    ['windows-1250', czech],
    ['windows-1250', hungarian],
    ['iso-8859-2', polish.replace(/[„”]/g, '"')],
    ['iso-8859-2', czech],
  ])('%s is told by its letters', (encoding, text) => {
    expect(decode(encoded(text, encoding))).toEqual({ text, encoding });
  });

  test.each([
    'Organisation;Date\nMøller;2019\nHermès;2020\nNestlé;2021\nBeyoncé;2021\nÅhléns;2022\nPeñarol;2022\nPão de Açúcar;2023\n',
    'Société;Découverte\nHôpital Édouard;2019\nÉcole française;2020\nMairie de Besançon;2021\nCôte où est né\n',
    'Behörde;Größe\nMünchen;5\nKöln;7\nWürzburg;8\nDüsseldorf;10\nGießen;11\n',
    'Virksomhed;Beløb\nØrsted på Åen;5\nKøbenhavns Sygehus;7\nÆblehaven;9\n',
    'Instituição;Data\nUniversidade de São João;2019\nFundação Câmara;2020\nPrefeitura de Niterói;2021\n',
  ])('Western text stays what it is: %#', (text) => {
    expect(decode(encoded(text, 'windows-1252'))).toEqual({ text, encoding: 'windows-1252' });
  });
});
