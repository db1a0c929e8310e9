import type { Qualifier, Unit } from '../../data/vocabulary.ts';
import { type NumberStyle, type Quantity, scanQuantity, wholeNumberOf } from './numbers.ts';
import { isUnknown, MISFIT, NOTE_MARK, plainSigns, type Reading, saysUnknown, UNKNOWN } from './text.ts';

/** A size as a cell gives it. */
export interface Size {
  /** A whole number, 0 or more. */
  readonly value: number;
  /** Upper end of a range, more than `value`. */
  readonly max?: number;
  /** Absent: the cell gives the bare number. */
  readonly qualifier?: Qualifier;
  /** Only where the cell's own words say it. */
  readonly unit?: Unit;
  /**
   * Where the cell gives no digits, its wording ("millions of users"), with `isWorded`. Else what is counted, where
   * that is none of the units: "stores" in "63 stores".
   */
  readonly words?: string;
  /** The cell says the size in words only; `value` is their smallest plain reading, the plural as two. */
  readonly isWorded?: true;
  /** Only where the cell itself says how sure the number is: “1,200 (alleged)”, “300 confirmed”. */
  readonly status?: 'claimed' | 'confirmed';
}

/** Percent, money, fractions, times of day, addresses. */
const NO_SIZE =
  /[%‰$€£¥₹₽₩#@:\\/]|\b(?:per ?cent|percentage|dollars?|euros?|pounds?|yen|rupees?|yuan|rmb|usd|eur|gbp|cny|hkd|inr|jpy|krw|aud|cad|chf)\b|[\d万萬亿億兆千百十余多][美欧日港英]?[元円镑鎊]|百分之|人民币/i;
const A_DATE = /^(?:\d{1,2}-(?:19|20)\d\d|(?:19|20)\d\d ?- ?(?:19|20)\d\d)$/;

const MOST_BY_HEADER = 1e11;

type Sign = Qualifier | 'none';
type Signs = readonly (readonly [RegExp, Sign])[];

const signs = (table: readonly (readonly [Sign, string])[], pattern: (words: string) => RegExp): Signs =>
  table.map(([sign, words]) => [pattern(words), sign]);

const BEFORE = signs(
  [
    ['nearly', 'nearly|almost|close to|just (?:under|below|short of)|approaching|knapp|fast|presque|près de|casi'],
    [
      'more-than',
      '>(?![=])|(?:well |just |slightly )?(?:over|above)|(?:more|greater|larger) than|in excess of|exceed(?:s|ing)',
    ],
    ['more-than', 'upwards? of|mehr als|über|plus de|más de'],
    [
      'at-least',
      '>=|≥|⩾|at least|(?:no|not) (?:fewer|less) than|(?:a )?minimum(?: of)?|min\\.|mindestens|au moins|al menos',
    ],
    [
      'up-to',
      '<=?|≤|⩽|up to|as many as|at most|(?:no|not) more than|(?:fewer|less) than|under|below|(?:a )?max(?:imum|\\.)?(?: of)?',
    ],
    ['nearly', 'quase|quasi|bijna|почти|거의'],
    ['more-than', 'mais de|oltre|più di|meer dan|ruim|более|больше|свыше'],
    ['at-least', 'pelo menos|almeno|minstens|не менее|최소'],
    ['up-to', "bis zu|weniger als|jusqu'à|hasta|moins de|menos de|até|fino a|minder dan|до|менее|최대"],
    ['about', 'aproximadamente|alrededor de|cerca de|ongeveer|около|примерно|약'],
    [
      'about',
      '~|≈|about|around|approx(?:imately|\\.)?|circa|ca\\.?|c\\.|roughly|some|(?:an )?estimated|est\\.|(?:an )?estimate of',
    ],
    ['about', 'etwa|rund|environ|env\\.|unos|unas'],
    [
      'none',
      'exactly|(?:a )?total(?: of)?|all(?: of the)?(?= ?\\d)|alle (?=\\d)|tou(?:s|tes) les (?=\\d)|tod[ao]s l[ao]s (?=\\d)',
    ],
  ],
  (words) => new RegExp(`^(?:${words})(?![a-zа-я])[ ]*`, 'i'),
).concat(
  signs(
    [
      ['nearly', '将近|接近|近'],
      ['up-to', '不超过|不超過|不到|不足|少于|低于|小于|最多|最大|至多|多达|多達|高达|高達'],
      ['at-least', '不少于|不低于|至少|起码|最少|上(?=[十百千万亿])'],
      ['more-than', '超过|超過|超出|超|逾|多于|高于|大于|突破|过(?=[\\d一二两三四五六七八九十百千万亿])'],
      ['about', '大约|约为|约|約|大概|估计'],
      ['none', '延べ|のべ|共计|总计|合计|累计|总共|共有|共'],
    ],
    (words) => new RegExp(`^(?:${words})[ ]*`),
  ),
);

const AFTER: readonly (readonly [Sign, string])[] = [
  ['more-than', '超|強|余り|余|あまり'],
  ['nearly', '弱'],
  ['none', '延べ|のべ|の可能性|のおそれ|の恐れ'],
  [
    'at-least',
    '\\+|plus|(?:or|and) (?:more|above|over)|(?:et|ou) plus|oder mehr|o más|ou mais|o più|at least|min(?:imum|\\.)?|以上|이상',
  ],
  [
    'up-to',
    '(?:or|and) (?:less|fewer|below)|(?:et|ou) moins|oder weniger|[ou] menos|o meno|at most|max(?:imum|\\.)?|以下|以内|之内',
  ],
  ['about', 'or so|approx(?:imate|imately|\\.)?|est(?:imated?|\\.)?|左右|上下|程度|정도'],
];
const AFTER_NUMBER = signs(AFTER, (words) => new RegExp(`^[ ]*(?:${words})(?![a-z])`, 'i')).concat([
  [/^(?:[多余餘]|여(?= ?(?:[명건]|계정)))/, 'more-than'],
]);
const AFTER_ALL = signs(AFTER, (words) => new RegExp(`(?<![a-z])(?:${words})$`, 'i'));

/** The qualifier that several signs come to: 'about' yields to any other; undefined where they disagree. */
function together(found: readonly Sign[]): Sign | undefined {
  const stated = new Set(found.filter((sign) => sign !== 'none'));
  if (stated.size > 1) stated.delete('about');
  if (stated.size > 1 && stated.has('more-than')) stated.delete('at-least');
  const [only = 'none'] = stated;
  return stated.size > 1 ? undefined : only;
}

const A_THING = 'hundred|thousand|million|billion';
const PLURALS = new RegExp(
  `^(?:(tens|dozens|hundreds) of )?(?:(hundred|thousand|million|billion)s|(dozens))(?: of (.+))?$|^(?:several|a few|many|multiple|some|a couple(?: of)?) (hundred )?(${A_THING})s?(?: of)?(?: (.+))?$`,
);
const POWERS: Readonly<Record<string, number>> = {
  tens: 10,
  dozens: 12,
  hundreds: 100,
  'hundred ': 100,
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
};
const HAN_PLURAL = /^(?:数以|數以|[数數几幾])([十百千]?)([万萬亿億]?)[多余]?([计計]的?)?(.*)$/;
const HAN_POWERS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1e3, 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8 };

/** A size in words without a number: "hundreds of thousands of users", 数百万. */
function worded(text: string): Size | undefined {
  const plain = text.toLowerCase().replace(/^(?:potentially |possibly |many )/, '');
  const english = PLURALS.exec(plain);
  const han = HAN_PLURAL.exec(plain);
  let value = 2;
  let noun = '';
  if (english !== null) {
    for (const power of english.slice(1, 4).concat(english.slice(5, 7))) value *= power ? (POWERS[power] ?? 1) : 1;
    noun = english[4] ?? english[7] ?? '';
  } else if (han !== null) {
    for (const power of han.slice(1, 3)) value *= power ? (HAN_POWERS[power] ?? 1) : 1;
    if (value === 2 || plain.startsWith('数以') !== (han[3] !== undefined)) return undefined;
    noun = han[4] ?? '';
  } else return undefined;
  const counted = countedBy(noun, false);
  if (counted === undefined || counted.kind === 'bytes') return undefined;
  return { value, ...(counted.kind === 'unit' ? { unit: counted.unit } : {}), words: text, isWorded: true };
}

const RANGE = /^ ?(?:-|~|to |through |bis |至|到)[ ]*/i;

/** Low and high end with the multiplier of the high end, where only that has one: "5-7 million". */
function ends(
  low: Quantity,
  high: Quantity | undefined,
  exponent: number,
  isAttached: boolean,
): readonly [number, number] {
  if (high === undefined) {
    const value = wholeNumberOf(low, exponent);
    return [value, value];
  }
  const shared = low.multiplier === undefined && low.terms.length === 1 ? (high.multiplier ?? 0) : 0;
  const [raised, max] = [wholeNumberOf(low, shared + exponent), wholeNumberOf(high, exponent)];
  // "100 to 1k" begins at a hundred; "7 to 5 million" is not understood.
  return [isAttached && raised > max ? wholeNumberOf(low, exponent) : raised, max];
}

function sizeOf(text: string, style: NumberStyle): Size | undefined {
  const found: Sign[] = [];
  let rest = text;
  let isBetween = false;
  for (let isMore = true; isMore; ) {
    isMore = false;
    for (const [pattern, sign] of BEFORE) {
      if (!pattern.test(rest)) continue;
      found.push(sign);
      rest = rest.replace(pattern, '');
      isMore = true;
    }
  }
  const between = /^(?:between |from |zwischen |entre |tra |tussen |介于|在(?=.*之间$))/i.exec(rest);
  if (between !== null) {
    isBetween = true;
    rest = rest.slice(between[0].length).replace(/ ?(?:之间|之間|不等)$/, '');
  }
  const low = scanQuantity(rest, 0, style);
  if (low === undefined || (low.isBare && together(found) === 'none')) return undefined;
  if (low.isMore) found.push('more-than');
  rest = rest.slice(low.end);

  let high: Quantity | undefined;
  const separator = RANGE.exec(rest) ?? (isBetween ? /^ (?:and|und|et|y|e|en) /i.exec(rest) : null);
  const isAttached = /^[\d.,]+[kmb](?![a-z])/i.test(rest.slice(separator?.[0].length ?? 0));
  if (separator !== null) {
    high = scanQuantity(rest, separator[0].length, style);
    if (high === undefined || high.isMore || high.isBare) return undefined;
    rest = rest.slice(high.end);
  } else if (isBetween) return undefined;

  for (const [pattern, sign] of [...AFTER_NUMBER, ...AFTER_ALL]) {
    if (!pattern.test(rest)) continue;
    found.push(sign);
    rest = rest.replace(pattern, '');
  }

  const qualifier = together(found);
  if (qualifier === undefined || (high !== undefined && qualifier !== 'none' && qualifier !== 'about'))
    return undefined;
  const isOne = high === undefined && wholeNumberOf(low) === 1;
  const counted = countedBy(rest, isOne);
  if (counted === undefined || (counted.kind === 'other' && /^[a-z]/i.test(rest))) return undefined;
  const hasOwn = (high ?? low).multiplier !== undefined || (high ?? low).terms.length > 1;
  const isBytes = counted.kind === 'bytes';
  const byHeader = hasOwn || isBytes ? 0 : (style.exponent ?? 0);
  const [value, max] = ends(low, high, byHeader + (isBytes ? counted.exponent : 0), isAttached);
  if (!Number.isSafeInteger(value) || !Number.isSafeInteger(max) || max < value) return undefined;
  // "0 to 5" is at most 5: nobody counts none.
  const isFromZero = value === 0 && max > 0;
  // More than there ever was: the header does not speak of this cell. Bytes are counted by the million million.
  if (byHeader > 0 && !style.isOfBytes && max > MOST_BY_HEADER) return undefined;
  return {
    value: isFromZero ? max : value,
    ...(max > value && !isFromZero ? { max } : {}),
    ...(isFromZero ? { qualifier: 'up-to' as const } : qualifier === 'none' ? {} : { qualifier }),
    ...(isBytes ? { unit: 'bytes' as const } : {}),
    ...(counted.kind === 'unit' ? { unit: counted.unit } : {}),
    ...(counted.kind === 'other' ? { words: counted.words } : {}),
  };
}

/**
 * Reads how much or how many: "6.9m", "5–7 million accounts", "over 2,000", "235 GB", 三百多万人. What is not wholly
 * understood is a misfit, also a number that is not whole, a percentage, a sum of money or a date.
 */
export function readSize(text: string, style: NumberStyle): Reading<Size> {
  const said = text.length > LONGEST ? undefined : withoutStatus(text);
  const reading = readBareSize(said?.bare ?? text, style);
  if (said === undefined) return reading;
  return reading.kind === 'value' ? { kind: 'value', value: { ...reading.value, status: said.status } } : reading;
}

/** Words for how sure a number is, before it, behind it or in brackets. */
const STATUS_WORDS = {
  claimed:
    'alleged(?:ly)?|claimed|suspected|unconfirmed|not confirmed|unverified|not verified|rumou?red|disputed|denied|purported(?:ly)?|(?:the )?(?:hackers?|attackers?|gang|group|seller|actors?) (?:claims?|says?|alleges?)|(?:according to|claimed by|as claimed by|says) (?:the )?(?:hackers?|attackers?|gang|group|seller|actors?)|angeblich|mutmaßlich|unbestätigt|non confirmé[es]?|présumé[es]?|selon (?:les? )?(?:pirates?|attaquants?)|supuest[oa]s?|presunt[oaie]s?|sin confirmar|alegad[oa]s?|não confirmado|non confermato|предположительно|не подтверждено|疑似|据称|據稱|网传|網傳|传闻|傳聞|未证实|未經證實|未经证实|未确认|未核实|待核实|待确认|待证实|黑客(?:声称|称)|攻击者(?:声称|称)|声称|聲稱|自称|否认|存疑|未確認|の疑い|추정|주장',
  confirmed:
    'confirmed|confirmed by (?:the )?company|bestätigt|confirmé[es]?|confirmad[oa]s?|confermat[oaie]|подтверждено|已证实|已确认|已核实|確認済み?',
} as const;

const STATUSES_IN_CELLS = (['claimed', 'confirmed'] as const).map((status) => {
  const words = STATUS_WORDS[status];
  return {
    status,
    patterns: [
      new RegExp(`\\s*[(（[]\\s*(?:${words})\\s*[)）\\]]\\s*$`, 'i'),
      new RegExp(`^(?:claims? (?:of )?|${words})(?!\\p{L})\\s*[:：,，]?\\s*(?=\\S)`, 'iu'),
      new RegExp(`(?<=[\\p{L}\\d])\\s*(?:[,，;；-]\\s*|\\s)(?:${words})\\s*$`, 'iu'),
      new RegExp(`(?<=[\\p{Script=Han}\\d])(?:${words})\\s*$`, 'iu'),
    ],
  };
});

/** A cell without its words for how sure the number is, and what they say; undefined where there are none. */
function withoutStatus(text: string): { readonly bare: string; readonly status: 'claimed' | 'confirmed' } | undefined {
  for (const { status, patterns } of STATUSES_IN_CELLS)
    for (const pattern of patterns) {
      const bare = text.replace(pattern, '').trim();
      if (bare !== text.trim() && /\p{N}|[零〇一二两三四五六七八九十百千万亿萬億]|\p{L}{3}/u.test(bare))
        return { bare, status };
    }
  return undefined;
}

function readBareSize(text: string, style: NumberStyle): Reading<Size> {
  if (saysUnknown(text)) return UNKNOWN;
  if (text.length > LONGEST) return readWholeSize(text, style);
  // 1 account (mine) is an account.
  const plain = text.replace(IN_BRACKETS, '');
  const bare = plain === text ? MISFIT : readWholeSize(plain, style);
  const whole = bare.kind === 'value' && bare.value.unit !== undefined ? bare : readWholeSize(text, style);
  if (whole.kind !== 'misfit' || NO_SIZE.test(plainSigns(text))) return whole;
  // What follows is a part of it: 696 (523 in Maine), 75,000 including 12 residents.
  const all = text.replace(OF_ALL, '$1').replace(PART, '');
  if (all !== text) return readWholeSize(all, style);
  const rest = text.replace(REMARK, '');
  if (rest !== text) return readWholeSize(rest, style);
  // With numbers in brackets what stands before them must say what it counts: 約872万件（顧客 約863万…）.
  const lead = readWholeSize(text.replace(/\s*[(（][^()（）]*[)）]\s*$/, ''), style);
  return lead.kind === 'value' && lead.value.unit !== undefined ? lead : whole;
}

/** Longer cells are stories, in characters. */
const LONGEST = 300;

const PART =
  /\s*(?:[(（]\s*(?:[\d.,]+ (?:in|of|from)|of (?:whom|which)|including|incl\.)\b[^()（）]*[)）]|[(（]其中[^()（）]*[)）]|,? (?:including|incl\.|of (?:whom|which)|the majority)\b.*)\s*$/i;

/** So many of all: 12,000 of 3 million customers. */
const OF_ALL =
  /^([^\d]{0,20}\d[\d.,]*(?: ?(?:k|m|bn?|thousand|million|billion))?) (?:out )?of (?:the |its |their |about |some |over |more than )?\d[\d.,]*(?: ?(?:k|m|bn?|thousand|million|billion))?(?= \p{L}|$)/iu;

const IN_BRACKETS = /\s*[(（][^()（）\d]*\p{L}[^()（）\d]*[)）]\s*$/u;

/** Behind a number: words in brackets or behind “although”, and how many bytes it is, too. */
const REMARK =
  /\s*(?:,? (?:although|though|but) [^\d]+|[(（][^()（）\d]*\p{L}[^()（）\d]*[)）]|[(（,，、;；]\s*\d[\d.,]*\s?(?:[KMGTP]i?B|[GT])\s*[)）]?)\s*$/iu;

/** One or two digits behind a comma are a fraction, whatever the column does: “1,5 k” beside “2.5k”. */
const FRACTION =
  /(?<![\d.,])(\d{1,3})[.,](\d{1,2})(?=\s?(?:[kmb]|bn|mn|mio|mln|mrd|thousand|million|billion|[万萬亿億만억])(?!\p{L}))/giu;

/** French bytes, as they are written: 50 Go, 2 To. Before a number “to” is the English word. */
const OCTETS = /(?<=\d[ \u00a0\u202f]?)([kKMGTP])o(?!\p{L}|\s?\d)/gu;

const NOTE_MARKS = new RegExp(`(?:${NOTE_MARK})+$`, 'i');

function readWholeSize(cell: string, style: NumberStyle): Reading<Size> {
  const text = cell.replace(FRACTION, `$1${style.decimal}$2`).replace(OCTETS, '$1B');
  if (/^[1-9]\d{0,14}$/.test(text) && style.exponent === undefined)
    return { kind: 'value', value: { value: Number(text) } };
  if (isUnknown(text)) return UNKNOWN;
  const plain = plainSigns(text)
    // Marks of notes: [12], [citation needed], *.
    .replace(NOTE_MARKS, '')
    .replace(/^["'](.*)["']$/, '$1')
    .replace(/(?<=[\p{L}\d])[!.]+$/u, '')
    .replace(/[()]/g, ' ')
    .replace(/ +/g, ' ')
    .replace(/(?<=[만억천]) (?=\d)|(?<=[\d여만억천]) (?=[명건]|계정)/g, '')
    .trim();
  if (plain.length > 120 || NO_SIZE.test(plain) || A_DATE.test(plain)) return MISFIT;
  const size = worded(plain) ?? sizeOf(plain, style);
  return size === undefined ? MISFIT : { kind: 'value', value: size };
}

/**
 * Units, by the words behind a number. Only words are here that can mean nothing else: emails may be addresses or messages,
 * clients may be firms, a household is no person.
 */
const ENGLISH: ReadonlyMap<string, Unit> = new Map(
  (
    [
      [
        'people',
        `people persons person individuals individual users user customers customer patients patient employees employee
        students student pupils members member citizens citizen residents resident consumers consumer subscribers
        subscriber passengers passenger guests voters voter taxpayers taxpayer applicants applicant cardholders
        policyholders workers staff personnel veterans donors children adults men women drivers travellers travelers
        parents teachers alumni holders players gamers shoppers viewers readers visitors tourists borrowers
        beneficiaries pensioners soldiers officers prisoners inmates enrollees americans personen kunden nutzer
        betroffene betroffenen patienten personnes utilisateurs usagers personas usuarios usuários afectados pacientes
        pessoas titulares persone utenti pazienti clienti assistiti studenti dipendenti klanten leerlingen studenten
        medewerkers leden schüler mitarbeiter versicherte beschäftigte étudiants enseignants élèves abonnés assurés
        salariés licenciés adhérents agents clientes estudiantes alumnos empleados alunos funcionários человек клиентов пользователей людей`,
      ],
      ['accounts', 'accounts account konten comptes cuentas contas аккаунтов 계정'],
      ['records', 'records record entries rows datensätze enregistrements registros записей строк'],
      ['items', 'items item'],
      ['files', 'files file'],
      [
        'organisations',
        `organisations organisation organizations organization companies company businesses business firms firm
        enterprises corporations institutions entities`,
      ],
    ] as const
  ).flatMap(([unit, words]) => words.split(/\s+/).map((word) => [word, unit] as const)),
);

/** Nouns of languages in which what describes them follows: “comptes bancaires”. */
const HEAD_FIRST: ReadonlyMap<string, Unit> = new Map(
  (
    [
      ['accounts', 'comptes cuentas contas conti'],
      [
        'people',
        `personnes utilisateurs abonnés assurés étudiants élèves enseignants salariés agents patients personas usuarios clientes afectados pessoas usuários titulares persone
        utenti clienti pazienti`,
      ],
      ['records', 'enregistrements registros'],
    ] as const
  ).flatMap(([unit, words]) => words.split(/\s+/).map((word) => [word, unit] as const)),
);

/** Words behind the noun that say what befell it. */
const BEFALLEN =
  /(?: (?:was|were|are|is|being|been|have|has|had|potentially|possibly|allegedly|reportedly))*(?: (?:affected|exposed|stolen|compromised|leaked|lost|breached|impacted|involved|accessed|hacked|released|dumped|disclosed))+$/;
/** Cells that tell more than what is counted: rates, spans of time, a second thing. */
const NO_NOUN =
  /\b(?:per|an?|and|or|but|each|every|to|times?|daily|weekly|monthly|yearly|years?|months?|weeks?|days?|hours?|minutes?|seconds?|not|more|less|fewer|than|over|initially|later|dozens?|score|gross)\b/;
/** Beginnings of number words in other languages, and of misspelt ones: what is not understood must not pass as a noun. */
const LIKE_A_MULTIPLIER =
  /(?:^| )(?:mil+i?[oõó]|mil[hjym]|mil+\b|mila\b|miles\b|mln|mio|mrd|mld|bil+i?[oõó]|bil[hjy]|bln|tril|thous|tousand|thosuand|tsd|taus|tusen|hund|cien|cent[oaes]?\b|mille|lakh|lac|crore|dozen|dutzend|juta|ribu|tys|tis|ty\b|tn\b|mm\b|k\b|m\b|b\b|t\b)/;
const A_MONTH = /^(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|ust|ember|ober)?(?: |$)/;
const PREPOSITION =
  / (?:of|in|at|from|on|with|for|by|who|whose|via|through|across|worldwide|globally|nationwide)(?: |$)/;

const HAN_NOUNS: readonly (readonly [RegExp, Unit])[] = [
  [/(?:账号|帐号|账户|帐户|帳號|帳戶|邮箱|邮箱地址|电子邮箱)$/, 'accounts'],
  [/^アカウント$|^계정$/, 'accounts'],
  [/(?:文件)$/, 'files'],
  [/^[件건]分?$/, 'records'],
  [/^(?:人|名)分$|^명$/, 'people'],
  [
    /(?:记录|紀錄|記錄|条(?:个人|用户|客户|公民|公民个人|公民的|身份|住房|快递|个人隐私)*(?:信息|数据|资料|資料|資訊))$/,
    'records',
  ],
  [/^[条條笔筆](?!件)/, 'records'],
  [/(?:公司|企业|企業|机构|機構|商家|单位)$/, 'organisations'],
  [
    /(?:人|用户|用戶|客户|客戶|顾客|患者|病人|病患|旅客|乘客|学生|學生|员工|員工|职员|公民|居民|网民|会员|會員|消费者|考生|选民|選民|受害者|司机|市民|民众|民眾|游客|住客|读者|玩家|儿童|家长|教师|孕妇|业主|股民)$/,
    'people',
  ],
  [/^[名位]$/, 'people'],
];
const HAN_MEASURE = /^[条條个個名位份张張家部件起笔台组]/;
/** Spans of time, rates, lists of several things, and what is left of a number. */
const NO_HAN_NOUN =
  /[零〇一二两三四五六七八九十百千万亿几约]|数(?!据)|^[年月日号多余上下]|[以之][前后上下]|[年月日天周倍岁元%]$|(?<!人)次$|小时|分钟|每|和|或|及|至|到/;

const BYTES =
  /^ ?(?:([kmgtp])b|(kilo|mega|giga|tera|peta)?bytes?|([kmgtp]|kilo|méga|giga|téra|péta)?octets?)(?: of (?:data|files|documents|information)| data| de données| ?的?(?:数据|文件|资料))?$/i;
const PREFIXES = 'kmgtp';

type Counted =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'unit'; readonly unit: Unit }
  /** Bytes by the power of ten of their prefix. */
  | { readonly kind: 'bytes'; readonly exponent: number }
  | { readonly kind: 'other'; readonly words: string };

/**
 * What the words behind a number count; undefined where they are no noun, or more than one. `isOne`: the number is 1,
 * so that its noun need not be a plural.
 */
function countedBy(phrase: string, isOne: boolean): Counted | undefined {
  const words = phrase.trim().replace(/[.]$/, '');
  if (words === '') return { kind: 'nothing' };
  const bytes = BYTES.exec(words);
  if (bytes !== null) {
    const prefix = (bytes[1] ?? (bytes[2] ?? bytes[3])?.charAt(0) ?? '').toLowerCase();
    return { kind: 'bytes', exponent: prefix === '' ? 0 : (PREFIXES.indexOf(prefix) + 1) * 3 };
  }
  return /[\p{Script=Han}\p{Script=Katakana}\p{Script=Hangul}]/u.test(words)
    ? countedInChinese(words)
    : countedInEnglish(words, isOne);
}

function countedInChinese(words: string): Counted | undefined {
  const noun = words
    .replace(/ /g, '')
    .replace(/(?:受影响|受到影响|被泄露|遭泄露|泄露|外泄|被盗)$/, '')
    .replace(/^(?:的|受影响的?)/, '');
  if (
    !/^(?:[a-z]{2,})?[\p{Script=Han}\p{Script=Katakana}\p{Script=Hangul}ー]+$/iu.test(noun) ||
    NO_HAN_NOUN.test(noun) ||
    noun.length > 16
  )
    return undefined;
  const unit = HAN_NOUNS.find(([pattern]) => pattern.test(noun))?.[1];
  if (unit !== undefined) return { kind: 'unit', unit };
  const bare = noun.replace(HAN_MEASURE, '');
  return bare === '' || (bare === noun && noun.length === 1 && noun !== '户')
    ? undefined
    : { kind: 'other', words: bare };
}

function countedInEnglish(words: string, isOne: boolean): Counted | undefined {
  const noun = ` ${words.toLowerCase()}`
    .replace(BEFALLEN, '')
    .trim()
    .replace(/^(?:of |different |unique |distinct |(?:current|existing) (?:and|or) (?:former|past) )+/, '');
  if (noun === '') return { kind: 'nothing' };
  if (!/^\p{L}[\p{L}' &-]*$/u.test(noun) || NO_NOUN.test(noun) || LIKE_A_MULTIPLIER.test(noun)) return undefined;
  if (A_MONTH.test(noun)) return undefined;
  if (PREPOSITION.test(` ${noun.split(' ')[0]} `) || noun.split(' ').length > 8) return undefined;
  const head = noun.split(PREPOSITION)[0] ?? noun;
  if (/\be-?mail addresses$|^adresses (?:e-?mail|électroniques)/.test(head)) return { kind: 'unit', unit: 'accounts' };
  const last = head.split(/[ -]/).at(-1) ?? '';
  const [first = ''] = head.replace(/^(?:d(?:es?|i|el)? |d')/, '').split(' ');
  const unit = ENGLISH.get(last.replace(/'s?$/, '')) ?? HEAD_FIRST.get(first);
  if (unit !== undefined) return { kind: 'unit', unit };
  if (!(isOne || /\p{L}{2}s$/u.test(last))) return undefined;
  return { kind: 'other', words: words.replace(/^of /i, '') };
}
