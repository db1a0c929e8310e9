import type { Unit } from '../../data/vocabulary.ts';

/**
 * What a size counts, by the words behind its number. A unit is given only by a word that can mean nothing else:
 * emails may be addresses or messages, clients may be firms, a household is no person.
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
        beneficiaries pensioners soldiers officers prisoners inmates enrollees americans`,
      ],
      ['accounts', 'accounts account'],
      ['records', 'records record entries rows'],
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
  [/(?:文件)$/, 'files'],
  [
    /(?:记录|紀錄|記錄|条(?:个人|用户|客户|公民|公民个人|公民的|身份|住房|快递|个人隐私)*(?:信息|数据|资料|資料|資訊))$/,
    'records',
  ],
  [/^[条條]$/, 'records'],
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
  /^ ?(?:([kmgtp])b|(kilo|mega|giga|tera|peta)?bytes?)(?: of (?:data|files|documents|information)| data| ?的?(?:数据|文件|资料))?$/i;
const PREFIXES = 'kmgtp';

export type Counted =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'unit'; readonly unit: Unit }
  /** Bytes by the power of ten of their prefix. */
  | { readonly kind: 'bytes'; readonly exponent: number }
  | { readonly kind: 'other'; readonly words: string };

/**
 * What the words behind a number count; undefined where they are no noun, or more than one. `isOne`: the number is 1,
 * so that its noun need not be a plural.
 */
export function countedBy(phrase: string, isOne: boolean): Counted | undefined {
  const words = phrase.trim().replace(/[.]$/, '');
  if (words === '') return { kind: 'nothing' };
  const bytes = BYTES.exec(words);
  if (bytes !== null) {
    const prefix = (bytes[1] ?? bytes[2]?.charAt(0) ?? '').toLowerCase();
    return { kind: 'bytes', exponent: prefix === '' ? 0 : (PREFIXES.indexOf(prefix) + 1) * 3 };
  }
  return /\p{Script=Han}/u.test(words) ? countedInChinese(words) : countedInEnglish(words, isOne);
}

function countedInChinese(words: string): Counted | undefined {
  const noun = words
    .replace(/ /g, '')
    .replace(/(?:受影响|受到影响|被泄露|遭泄露|泄露|外泄|被盗)$/, '')
    .replace(/^(?:的|受影响的?)/, '');
  if (!/^(?:[a-z]{2,})?\p{Script=Han}+$/iu.test(noun) || NO_HAN_NOUN.test(noun) || noun.length > 16) return undefined;
  const unit = HAN_NOUNS.find(([pattern]) => pattern.test(noun))?.[1];
  if (unit !== undefined) return { kind: 'unit', unit };
  const bare = noun.replace(HAN_MEASURE, '');
  return bare === '' || (bare === noun && noun.length === 1 && noun !== '户')
    ? undefined
    : { kind: 'other', words: bare };
}

function countedInEnglish(words: string, isOne: boolean): Counted | undefined {
  const noun = words
    .toLowerCase()
    .replace(BEFALLEN, '')
    .replace(/^(?:of |different |unique |distinct )+/, '');
  if (!/^\p{L}[\p{L}' &-]*$/u.test(noun) || NO_NOUN.test(noun) || LIKE_A_MULTIPLIER.test(noun)) return undefined;
  if (A_MONTH.test(noun)) return undefined;
  if (PREPOSITION.test(` ${noun.split(' ')[0]} `) || noun.split(' ').length > 8) return undefined;
  const head = noun.split(PREPOSITION)[0] ?? noun;
  if (/\be-?mail addresses$/.test(head)) return { kind: 'unit', unit: 'accounts' };
  const last = head.split(/[ -]/).at(-1) ?? '';
  const unit = ENGLISH.get(last.replace(/'s?$/, ''));
  if (unit !== undefined) return { kind: 'unit', unit };
  if (!(isOne || /\p{L}{2}s$/u.test(last))) return undefined;
  return { kind: 'other', words: words.replace(/^of /i, '') };
}
