/** The text of a file whose encoding nobody told, and the name of that encoding in the Encoding Standard. */
interface Decoded {
  readonly text: string;
  /**
   * `utf-8`, `utf-16le`, `utf-16be`, `shift_jis`, `euc-jp`, `euc-kr`, `big5`, `gb18030`, `windows-1251`, `koi8-r`,
   * `windows-1250`, `iso-8859-2` or `windows-1252`.
   */
  readonly encoding: string;
}

/** So many bytes are looked at where the encoding is a question of content. */
const SAMPLE = 200_000;

/** The bytes of a file as text, by its byte order mark or by what the bytes say. Byte order marks are left out. */
export function decode(bytes: Uint8Array): Decoded {
  const encoding = markOf(bytes) ?? guess(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  return { text: withoutMarks(encoding === 'windows-1252' ? withPrintable(text) : text), encoding };
}

/** Whether a file begins as Parquet files do. */
export const isParquet = (bytes: Uint8Array): boolean => String.fromCharCode(...bytes.subarray(0, 4)) === 'PAR1';

/** Whether the bytes are a ZIP archive, which is what an Excel file (XLSX) is. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

function markOf(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** Marks at the start, also several, and one that was read as Windows-1252 and written again as UTF-8. */
const withoutMarks = (text: string): string => text.replace(/^(?:\ufeff|ï»¿)+/, '');

function guess(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, SAMPLE);
  if (sample.includes(0)) return wideOf(sample) ?? 'windows-1252';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    if (isDamagedUtf8(bytes)) return 'utf-8';
    // The letters of KOI8 are pairs of common Chinese letters, too; but those are not made of letters alone.
    if (isOfLetters(sample) && cyrillicOf(sample) === 'koi8-r') return 'koi8-r';
    const long = japaneseOf(sample) ?? pairedOf(sample);
    if (long !== undefined) return long;
    if (isShortJapanese(sample)) return 'shift_jis';
    return cyrillicOf(sample) ?? centralOf(sample) ?? 'windows-1252';
  }
}

/** UTF-16 without a mark: letters of ASCII have their zero byte always on the same side. */
function wideOf(sample: Uint8Array): string | undefined {
  const zeros = [0, 0];
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2]++;
  });
  const encoding = zeros[1] >= zeros[0] ? 'utf-16le' : 'utf-16be';
  const text = new TextDecoder(encoding).decode(sample.subarray(0, sample.length - (sample.length % 2)));
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters tell that this is no text.
  const strange = text.match(/[\0-\u0008\u000e-\u001f\ufffd\ufffe\uffff]/g)?.length ?? 0;
  return strange * 100 <= text.length && text.length > 0 ? encoding : undefined;
}

/** UTF-8 of which a few bytes are broken, such as a file that ends in the middle of a letter. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  let broken = 0;
  let whole = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0xfffd) broken++;
    else if (code > 127) whole++;
  }
  return broken * 10 <= whole;
}

/**
 * Japanese is never without kana, which the other encodings do not have in the places of Shift JIS. Those of EUC are kana in
 * GB 18030, too, but no Chinese is written with them.
 */
function japaneseOf(sample: Uint8Array): string | undefined {
  return ['shift_jis', 'euc-jp'].find((encoding) => {
    const text = new TextDecoder(encoding).decode(sample);
    const count = (letters: RegExp) => text.match(letters)?.length ?? 0;
    const kana = count(/[\u3041-\u3096\u30a1-\u30fc]/g);
    // Other texts become broken letters and kana of half the width.
    return kana > 2 && kana * 10 > count(/[\u4e00-\u9fff]/g) && count(/[\ufffd\uff61-\uff9f]/g) * 4 <= kana;
  });
}

/**
 * The encoding in which bytes above 127 come in pairs that are common letters or Chinese punctuation: of Korean, or of
 * Chinese, whose first level of GB 2312 is in the order of pinyin. In a Western text most of them stand alone among
 * letters of ASCII.
 */
function pairedOf(sample: Uint8Array): string | undefined {
  let pairs = 0;
  let common = 0;
  let letters = 0;
  let korean = 0;
  let traditional = 0;
  let low = 0;
  let follows = 0;
  let apart = 0;
  let misfits = 0;
  let isAfterPair = false;
  for (let at = 0; at < sample.length; at++) {
    const lead = sample[at];
    if (lead < 0x80) {
      isAfterPair = false;
      continue;
    }
    const trail = sample[at + 1];
    if (trail === undefined) break;
    const isPair = lead > 0x80 && lead < 0xff && trail >= 0x40 && trail < 0xff && trail !== 0x7f;
    const isFour = lead > 0x80 && lead < 0xff && trail >= 0x30 && trail <= 0x39 && sample[at + 2] > 0x80;
    if (isFour) {
      at += 3;
      continue;
    }
    if (!isPair) {
      misfits++;
      continue;
    }
    pairs++;
    if (isAfterPair) follows++;
    if (trail < 0x7f) low++;
    if (lead >= 0xa1 && lead <= 0xc6 && (trail < 0x7f || trail > 0xa0)) traditional++;
    const isCommon = trail > 0xa0 && ((lead >= 0xb0 && lead <= 0xd7) || (lead >= 0xa1 && lead <= 0xa3));
    // Two accents amid a Western word, as in GRÖßE, are a pair of Chinese as well.
    const isApart = isAfterPair || !isLatin(sample[at - 1]);
    if (isApart) apart++;
    if (isCommon && isApart) {
      common++;
      if (lead >= 0xb0) letters++;
      if (lead >= 0xb0 && lead <= 0xc8) korean++;
    }
    isAfterPair = true;
    at++;
  }
  if (misfits * 20 > pairs || pairs === 0) return undefined;
  // Second bytes that are letters of ASCII as well: rare in the others, a third of them in Big5.
  if (low * 8 > pairs && traditional * 20 > 19 * pairs && follows * 5 > 2 * pairs && apart * 4 > 3 * pairs)
    return 'big5';
  if (common * 2 <= pairs) return undefined;
  return letters > 3 && korean * 20 > 19 * letters && isKorean(sample) ? 'euc-kr' : 'gb18030';
}

/** Encodings of Russian, with the letter ё and the commonest ones, оеаинт; capitals differ from small letters in one bit. */
const CYRILLIC = [
  { encoding: 'windows-1251', yo: [0xa8, 0xb8], common: [0xee, 0xe5, 0xe0, 0xe8, 0xed, 0xf2] },
  { encoding: 'koi8-r', yo: [0xa3, 0xb3], common: [0xef, 0xe5, 0xe1, 0xe9, 0xee, 0xf4] },
] as const;

/** The encoding of a Russian text, by which of them has the commonest letters more often. */
function cyrillicOf(sample: Uint8Array): string | undefined {
  const [best] = CYRILLIC.map((each) => ({ ...each, share: shareOfCommon(sample, each) })).sort(
    (a, b) => b.share - a.share,
  );
  return best.share >= 0.25 ? best.encoding : undefined;
}

/** Whether nearly all bytes above 127 are letters in encodings of Russian, as bytes of Chinese, Japanese and Korean are not. */
function isOfLetters(sample: Uint8Array): boolean {
  const high = sample.filter((byte) => byte >= 0x80);
  return (
    high.length > 5 &&
    high.filter((byte) => byte >= 0xc0 || byte === 0xa3 || byte === 0xb3).length >= 0.97 * high.length
  );
}

/** How often letters are common ones; 0 unless bytes above 127 are whole words, with no letter of ASCII in them. */
function shareOfCommon(sample: Uint8Array, { yo, common }: (typeof CYRILLIC)[number]): number {
  const areCommon: readonly number[] = common;
  const isLetter = (byte: number | undefined) =>
    byte !== undefined && (byte >= 0xc0 || byte === yo[0] || byte === yo[1]);
  let [high, inWords, commonest] = [0, 0, 0];
  for (let at = 0; at < sample.length; at++) {
    if (sample[at] < 0x80) continue;
    const start = at;
    while (isLetter(sample[at + 1])) at++;
    const word = sample.subarray(start, at + 1);
    high += word.length;
    // Two accents amid a Western word, as in compañía, are none.
    if (word.length < 2 || isLatin(sample[start - 1]) || isLatin(sample[at + 1])) continue;
    inWords += word.length;
    commonest += word.filter((byte) => areCommon.includes(byte | 0x20)).length;
  }
  return inWords > 5 && inWords * 10 > 8 * high ? commonest / inWords : 0;
}

/** Letters with accents of languages that are written in Windows-1252, and of those that are not. */
const WESTERN = [
  'äöüßé',
  'àâæçéèêëîïôœùûüÿ',
  'áéíóúüñçàèòï',
  'áâãàçéêíóôõúü',
  'àèéìíîòóùú',
  'åäöæøéü',
  'éëïóöüèê',
  'áéíóúýþðæö',
];
const CENTRAL = ['ąćęłńóśźż', 'áčďéěíňóřšťúůýžľĺôŕä', 'áéíóöőúüű', 'čćđšž', 'ăâîşţ'];
/** A letter with an accent, or a sign that is none, in a word. */
const IN_WORD = /(?<=[A-Za-z\u00c0-\u024f])[^\0-\u007f]|[^\0-\u007f](?=[A-Za-z])/gu;
/** Signs that stand at the same places in all of Windows. */
const SIGNS = /[\u2010-\u2026‚„‹›«»€™§°\u00a0]/u;
/** Fewer such letters prove nothing. */
const LEAST_CENTRAL = { letters: 5, distinct: 2, share: 0.12 };

/** How many signs within words the alphabet has that has most of them, as a share, and those signs. */
function fitOf(
  text: string,
  alphabets: readonly string[],
): { readonly share: number; readonly signs: readonly string[] } {
  const signs = (text.match(IN_WORD) ?? []).filter((sign) => !SIGNS.test(sign)).map((sign) => sign.toLowerCase());
  const shares = alphabets.map((alphabet) => signs.filter((sign) => alphabet.includes(sign)).length / signs.length);
  return { share: signs.length === 0 ? 0 : Math.max(...shares), signs };
}

/**
 * Windows-1250 or ISO 8859-2, where Polish, Czech, Hungarian and others are plainly told: many words have accents, nearly all of
 * them those of one such language, and of no western one.
 */
function centralOf(sample: Uint8Array): string | undefined {
  const western = new TextDecoder('windows-1252').decode(sample);
  const inWest = fitOf(withPrintable(western), WESTERN);
  const words = western.match(/[A-Za-z\u0080-\u024f]{2,}/g)?.length ?? 0;
  if (inWest.share >= 0.9) return undefined;
  const [best] = ['windows-1250', 'iso-8859-2']
    .map((encoding) => ({ encoding, ...fitOf(new TextDecoder(encoding).decode(sample), CENTRAL) }))
    .sort((a, b) => b.share - a.share);
  const others = best.signs.filter((sign) => !WESTERN.some((alphabet) => alphabet.includes(sign)));
  const isTold =
    best.share >= 0.97 &&
    others.length >= LEAST_CENTRAL.letters &&
    new Set(others).size >= LEAST_CENTRAL.distinct &&
    best.signs.length >= LEAST_CENTRAL.share * words;
  return isTold ? best.encoding : undefined;
}

/** Common letters of lists, which are other letters in the other of two encodings whose bytes are alike. */
const KOREAN =
  '가개건고공관교구국기나날년다대도로만명민발병보부분사생서수시실아업여원월유은을의이인일자전정주지청출피학한해행회';
const CHINESE =
  '的公司名称日期数据人影响原因泄露酒店银行学校医院网北京东上海国际中大信息用户行业来源说明发生时间年月地区机构单位黑客攻击丢失内部约万鬼政府科技有限';

/** Whether a text that may be Chinese is rather Korean, by how many of its letters are common ones. */
function isKorean(sample: Uint8Array): boolean {
  const count = (encoding: string, letters: string) =>
    Array.from(new TextDecoder(encoding).decode(sample)).filter((letter) => letters.includes(letter)).length;
  return count('euc-kr', KOREAN) > count('gb18030', CHINESE);
}

const JAPANESE =
  '社名会企業公表日件数人年月原因漏洩流出不正情報個発覚組織国株式東京大学病院市県部者対象被害攻撃原概要業種令和平成約万億';

/** Whether a text too short for kana is Japanese: nothing in it is broken, and its letters are those of lists. */
function isShortJapanese(sample: Uint8Array): boolean {
  const letters = Array.from(new TextDecoder('shift_jis').decode(sample)).filter((letter) => letter > '\u007f');
  const isBroken = letters.some((letter) => /[\ufffd\uff61-\uff9f\ue000-\uf8ff]/.test(letter));
  return !isBroken && letters.filter((letter) => JAPANESE.includes(letter)).length * 2 > letters.length;
}

const isLatin = (byte: number | undefined): boolean =>
  byte !== undefined && ((byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a));

/** What stands at 0x80 to 0x9F in Windows-1252; Node before version 24 reads these bytes as ISO 8859-1. */
const PRINTABLE = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const withPrintable = (text: string): string =>
  text.replace(/[\u0080-\u009f]/g, (letter) => PRINTABLE[letter.charCodeAt(0) - 0x80]);
