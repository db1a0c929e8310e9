import { dateOf } from '../../data/dates.ts';
import { EVENT_KINDS } from '../../data/vocabulary.ts';
import { cellsOf, columnNumberStyle, datedIn, unitOfHeader, wordsOf } from '../columns.ts';
import { isHeaderOf, languageOf, meaningIn } from '../headers.ts';
import { cellsOfDate, type DateColumns, datesInParts, sizeInEnds } from '../joined-columns.ts';
import { type DateMeaning, MAPPING_FORMAT, type Role } from '../mapping.ts';
import type { Table } from '../table.ts';
import { readAction, readActor, readDataKind, readSector, sectorOfNaics, severalOf } from '../values/codes.ts';
import { isCanadianProvince, isUsState, readCountry, severalCountries } from '../values/country.ts';
import { dateStyleOf, readDate } from '../values/date.ts';
import { readSize } from '../values/size.ts';
import { isUnknown } from '../values/text.ts';
import { codedColumn, type Importer, MOST_EXTRA, partsOf } from './importer.ts';

/** Headers by which a column is known, in English and Chinese; the most telling pattern first. */
const HEADERS: Readonly<Record<Role, readonly RegExp[]>> = {
  organisation: [
    /^(name of )?(the )?(org|organi[sz]ation|compan(y|ies)|entity|covered entity|victim|firm|business|institution|agency|employer|respondent|target|receiver|controller( ?\/ ?processor)?)s?( name)?$/i,
    /^(公司|企业|机构|单位|组织|当事人|受害(者|方|单位)|涉事(公司|企业|单位|机构)|(被处罚|受处罚|被罚|违法|涉案)(人|单位|主体|对象|企业|公司|当事人))(名称|名)?$/,
    /organi[sz]ation|company|entity|victim|公司|企业|机构|单位/i,
    /^(name|名称|名字)( (&|and|\/) location)?$/i,
  ],
  name: [
    /^(title|incident|incident name|breach|breach name|breach id|case|event|headline|事件|事件名称|案件|标题)$/i,
    /^(name|名称)$/i,
  ],
  id: [/^(id|incident[ _]?id|uuid|key|编号|序号)$/i],
  date: [
    /\b(dates?|year|when|month|day|time|timestamp|ts)\b|occur(r?ed)?|disclos|discover|detect|announc|published|reported|breached|日期|时间|年份|年度|何时|公开|披露|曝光|发现|发生|上报/i,
  ],
  size: [
    // The whole number before that of a state.
    /^(?!.*\bresidents\b).*\b(total|overall|worldwide|nationwide)\b.*\b(affected|exposed|impacted|compromised|records|individuals|people|persons|accounts|users|customers)\b/i,
    /\b(records|individuals|people|persons?|accounts|users|customers|victims|patients|residents)\b.*\b(lost|affected|exposed|stolen|breached|leaked|compromised|impacted)\b/i,
    /\b(number|no\.?|count|total|size|#) (of )?(records|individuals|people|accounts|users|customers|victims)?\b|\bamount of (records|data)\b|^(records|individuals|people|accounts|users|customers|victims|size|affected|count|pwncount|total records)$/i,
    /\b(affected|impacted)\b|^(entries|rows)$|^how many\b/i,
    /人数|条数|数量|数据量|规模|记录数|记录|账户数|账号数|影响(人数|用户|范围)?|泄露量/,
  ],
  country: [
    /^(country|countries|nation|country code|country \/ region|国家|国家\/地区|国家和地区|国别|地区)$/i,
    /\bcountry\b|国家/i,
  ],
  sector: [
    /^(sector|industry( type)?|branche|(organi[sz]ation|entity|business) type|type of (organi[sz]ation|entity|business)|covered entity type|行业|领域|行业类别|单位类型)$/i,
    /sector|industry|行业/i,
  ],
  state: [/\b(states?|provinces?)\b/i, /\b(location|headquarters?|jurisdiction|place)\b/i],
  cause: [
    /^(cause|method|method of leak|how|why|reason|vector|source of (the )?(breach|incident)|attack( type)?|attack vector|type of (breach|attack|incident)|(breach|incident|leak) type|原因|泄露原因|方式|手段|攻击方式|事件类型|泄露方式)$/i,
    /\b(causes?|methods?)\b|原因|方式/i,
  ],
  actor: [
    /^((threat )?actor( type)?|attacker type|who did it|行为人|内外部|攻击者类型)$/i,
    /^source( of (the )?breach)?$/i,
  ],
  kinds: [
    /^(data|data (types?|classes|kinds)|kinds? of data|types? of data|types? of (personal )?(information|data)|(types? of )?(personal )?(data|information) (lost|exposed|leaked|compromised|stolen|affected)|(compromised|exposed|breached|leaked|stolen) (data|information|data types?)|(leak|data) ?types?|exposed|what was (exposed|leaked|stolen|taken)|数据|数据类型|泄露(内容|数据|信息)|信息类型)$/i,
  ],
  summary: [
    /^(summary|description|description of (the )?(breach|incident)|(breach|incident) description|description en|story|details?|notes?|what happened|web description|comments?|(事件|事故|案件)?(摘要|说明|描述|简介|经过|概况|概述|详情)|备注)$/i,
  ],
  link: [/\b(links?|urls?|source links?|reference|href|web ?sites?)\b|链接|网址|来源地址/i],
  publisher: [
    /^(source|source name|sources|(information|news) source|publisher|media|newspaper|来源|消息来源|媒体|出处)$/i,
  ],
};

/** What a header says that a date is of; the first that fits. */
const MEANINGS: readonly { readonly is: DateMeaning; readonly words: RegExp }[] = [
  { is: 'listed', words: /\badded\b|date ?added|listed|收录|添加/i },
  {
    is: 'report-to-authority',
    words:
      /\breport(ed)? to\b|submi(ssion|tted)|notif\w+ (to |of )?(the )?(authority|regulator|attorney|commission|ag|ico|oaic|dpa|cnil|ocr|hhs)\b|\b(authority|regulator|ico|dpa) (was )?(notified|told|informed)|上报|报送/i,
  },
  {
    is: 'disclosure',
    words:
      /disclos|made public|\bpublic\b|announc|publish|(consumer|customer|individual|patient|people|public|resident|user|victim|affected)s? (was |were )?(notif|told|informed)|became known|revealed|came to light|公开|披露|公布|曝光|通报|报道/i,
  },
  { is: 'discovery', words: /discover|detect|\bnoticed\b|\bfound\b|spotted|\baware\b|发现|察觉|得知|获悉/i },
  { is: 'penalty', words: /\b(fined?|penalt(y|ies)|sanction(ed)?|decision)\b|处罚|罚款|处分/i },
  // Notified or reported to whom? Confirmed, closed: none of our kinds.
  { is: 'unsaid', words: /\bnotif|\bnotices?\b|\breport|confirm|closed|resolved|investigat/i },
  { is: 'breach-end', words: /\bend(ed)?\b|contained|结束/i },
  {
    is: 'breach-start',
    words:
      /\b(breach(ed)?|incident|leak(ed)?|attack(ed)?|(initial )?compromised?|start(ed)?|beg[aiu]n|occur(r?ed)?|happened|hack(ed)?|stolen)\b|发生|泄露(时间|日期)|开始|案发/i,
  },
];

/** The last name of a path, where it says anything: `timeline.incident.year` is of the incident, `incident.reviewed_at` is not. */
function leafOf(column: string): string {
  const leaf = column.slice(column.lastIndexOf('.') + 1);
  return /^(?:dates?|at|on|time|timestamp|year|month|day|when|value|start|end|from|to)$/i.test(wordsOf(leaf))
    ? column
    : leaf;
}

/** What a header says that a date is of; `unsaid` for “Date” or “Year” alone. */
function meaningOfHeader(column: string, language: string | undefined): DateMeaning {
  const header = wordsOf(leafOf(column));
  const kind = EVENT_KINDS.find((each) => each === column.toLowerCase());
  return kind ?? meaningIn(language, header) ?? MEANINGS.find(({ words }) => words.test(header))?.is ?? 'unsaid';
}

/** Money, shares, spans of time, places and codes are numbers, and no size of a breach. */
const MONEY =
  /[$€£¥₹₩%]|\b(usd|eur|gbp|inr|cny|rmb|jpy|krw|aud|cad|chf|brl|dollars?|euros?|fines?|penalt(y|ies)|costs?|price|revenue|turnover|ransom|settlement|loss|losses|usd|amount lost|value)\b|罚|金额|费用|营收|赎金|(?<!\p{L})(bußgeld|geldbuße|umsatz|kosten|schaden|amende|coût|multa|cost[eo]|boete|штраф|ущерб)|罰金|損害|과징금|과태료|벌금/iu;
const NO_COUNT =
  /\b(year|month|week|day|hour|minute|date|time|duration|zip|post(al)?( ?code)|lat(itude)?|(lon|lng)(gitude)?|code|score|rank(ing)?|level|rating|magnitude|severity|sensitivity|percent(age)?|rate|version|phone|downtime|attributions?|cik|hashtags?|attacks?|followers?|amount|naics|sic|isic|nace|industry|industries|sector|type|category|class|cvss|cve|port|asn|founded|employees|age|sources|articles|links|index|id|ref(erence)?)s?\b/i;
/** Words in a header that speak of something else than the name of an organisation. */
const NO_NAME =
  /\b(types?|kinds?|class|category|sector|industry|state|city|country|region|county|address|street|zip|code|size|id|uuid|url|web ?site|domain|number|count|location|description|role|status|assets?|patterns?|motives?|tactics?|techniques?|attackers?|actors?|sponsors?|gangs?|adversary|hackers?|authority|regulators?|issuer|supervisory|court|author|analyst|reporter|slug|handle|hash|chains?|currency|date|time|duration|downtime|hours|days|weeks|months|year|how|why|when|normali[sz]ed|affected|impacted|notified)\b/i;
/** The same in Chinese and Japanese. */
const NO_NAME_HAN =
  /机关|監管|监管|法院|依据|决定|結果|结果|类别|类型|類型|種別|日期|时间|地区|金额|数量|原因|状态|备注|链接|来源|媒体/;
/** Words in a header that speak of those who attacked: their country is not that of the victim. */
const OF_ATTACKERS =
  /\b(attackers?|actors?|sponsors?|suspect(ed)?|perpetrators?|adversar(y|ies)|aggressors?|threat|origin|apt|attributed|attribution|initiators?)\b|攻击|黑客|来源/i;
/** Numbers of cases are no years and months: 2024-01. */
const OF_REFERENCES =
  /\b(case|file|docket|ref(erence)?|id(entifier)?)( ?(no|nr|number|code|id))?\.?$|\b(no|nr|number|code)\.?$|编号|案号|文号/i;
/** “Affected company”, “organisation impacted”, “state agency”: the words are of the name all the same. */
const OF_A_NAME =
  /^(?:(?:affected|impacted|state) )?(?:name of (?:the )?)?(?:(?:affected|impacted|state) )?(?:org|organi[sz]ation|company|companies|entity|entities|victim|firm|business|institution|agency|employer)s?(?: name)?(?: (?:affected|impacted))?(?: (?:&|and|\/) location| \(location\))?$|^name (?:(?:&|and|\/) location|\(location\))$/i;
/** Words in a header that speak of the kind of a breach. */
const OF_A_KIND = /^(nature|natures|tipo|art|soort)\b|类型|性质|種別|種類|유형/i;
/** When an entry was written or changed is no day of an incident. */
const OF_THE_ENTRY =
  /\b(updated?|modified|edited|retrieved|accessed|scraped|created|checked|verified|reviewed|as of|deadline|due|sources?|references?|articles?|duplicates?)\b|更新|修改/i;
/** Pictures, and pages of the organisation itself, are no sources. */
const NO_SOURCE = /\b(screenshot|logo|image|icon|picture|photo|web ?site|home ?page|domain)\b/i;

/** So many cells of a column are looked at. */
const SAMPLE = 400;
/** Share of the filled cells that must be understood. */
const UNDERSTOOD = 0.6;

/** Cells that are words and no sentences are so long on average, in characters. */
const SHORT = 30;

interface Content {
  readonly column: string;
  readonly filled: number;
  /** Shares of the filled cells, 0 to 1. */
  readonly dates: number;
  readonly sizes: number;
  readonly countries: number;
  readonly sectors: number;
  readonly causes: number;
  readonly actors: number;
  /** Codes of NAICS; 0 where none of them has more digits than a SIC code. */
  readonly naics: number;
  readonly kinds: number;
  readonly links: number;
  /** Names and codes of states of the US, which are codes of countries as well. */
  readonly states: number;
  /** These, and provinces of Canada. */
  readonly regions: number;
  /** Of these, what is no code or name of a country: TX, Nevada. */
  readonly noCountries: number;
  /** Codes such as `ET-2601`. */
  readonly codes: number;
  readonly isJson: boolean;
  /** Each number is one more than the one before. */
  readonly isNumbering: boolean;
  /** Years alone, and answers such as yes and no. */
  readonly years: number;
  readonly answers: number;
  /** Begins with no number of something, as spans of time do: 24 hours to 72 hours. */
  readonly namelike: number;
  readonly digits: number;
  readonly distinct: number;
  readonly length: number;
  /** Share of the rows in which something stands. */
  readonly density: number;
}

const A_YEAR = /^(?:19[5-9]|20\d)\d(?:\.0)?$/;
const AN_ANSWER =
  /^(?:yes|no|y|n|true|false|x|✓|✔|✗|✘|oui|non|ja|nein|nee|s[ií]|sim|n[aã]o|да|нет|是|否|有|无|無|はい|いいえ|예|아니오)$/i;

const isRegion = (cell: string): boolean => isUsState(cell) || isCanadianProvince(cell);

function contentOf(table: Table, column: string, language = 'en'): Content {
  const step = Math.max(1, Math.floor(table.rows.length / SAMPLE));
  const sampled = cellsOf(table, column).filter((_, row) => row % step === 0);
  const cells = sampled.filter((cell) => !isUnknown(cell));
  const share = (holds: (cell: string) => boolean) =>
    cells.length === 0 ? 0 : cells.filter(holds).length / cells.length;
  const style = { order: 'open', latestYear: 2100 } as const;
  const numbers = columnNumberStyle(column, cells);
  return {
    column,
    filled: cells.length,
    dates: share((cell) => {
      const reading = readDate(datedIn(cell, language), style);
      return reading.kind === 'value' && reading.value.edtf < '2101';
    }),
    sizes: share((cell) => readSize(cell, numbers).kind === 'value'),
    countries: share((cell) => readCountry(cell) !== undefined || severalCountries(cell).length > 0),
    sectors: share((cell) => readSector(cell) !== undefined),
    causes: share((cell) => readAction(cell) !== undefined || severalOf(cell, readAction).length > 0),
    actors: share((cell) => readActor(cell) !== undefined),
    naics: cells.some((cell) => /^\d{5,6}$/.test(cell))
      ? share((cell) => /^\d{2,6}$/.test(cell) && sectorOfNaics(cell) !== undefined)
      : 0,
    kinds: share((cell) => partsOf(cell, /[,;|]/).every((part) => readDataKind(part) !== undefined)),
    links: share((cell) => /^(https?:\/\/|www\.)\S+/i.test(cell)),
    states: share(isUsState),
    regions: share(isRegion),
    noCountries: share((cell) => isRegion(cell) && readCountry(cell) === undefined),
    codes: share((cell) => /^[^\s\d]*[-_ ]?\d+$/.test(cell)),
    isJson: cells.some((cell) => /^[{[]["{]/.test(cell)),
    isNumbering: isNumbering(cells),
    years: share((cell) => A_YEAR.test(cell)),
    answers: share((cell) => AN_ANSWER.test(cell)),
    namelike: share((cell) => !/^(?:\d[\d.,]* |(?:more|less|fewer|over|under|between|up) )/i.test(cell)),
    digits: share((cell) => /\d/.test(cell)),
    density: sampled.length === 0 ? 0 : cells.length / sampled.length,
    distinct: cells.length === 0 ? 0 : new Set(cells).size / cells.length,
    length: cells.length === 0 ? 0 : cells.reduce((sum, cell) => sum + cell.length, 0) / cells.length,
  };
}

/** Whether cells count 1, 2, 3, with few exceptions such as a sum at the end. */
function isNumbering(cells: readonly string[]): boolean {
  const next = cells.filter((cell, at) => at > 0 && Number(cell) === Number(cells[at - 1]) + 1);
  return cells.length > 3 && next.length >= 0.8 * (cells.length - 1);
}

/** Whether what stands in a column fits a role; a header alone proves nothing. */
function fits(role: Role, content: Content): boolean {
  const { column, filled, dates, sizes, links, distinct, length, countries } = content;
  if (filled === 0) return false;
  const header = wordsOf(column);
  const isNumber = sizes > UNDERSTOOD;
  switch (role) {
    case 'date':
      return dates >= (PLAIN_DATE.test(header) ? UNDERSTOOD / 3 : UNDERSTOOD);
    case 'size':
      return (
        // Whose header says so plainly holds numbers, whether they are understood or not: they are told.
        (sizes >= UNDERSTOOD / 2 || (isPlainCount(header) && content.digits >= UNDERSTOOD)) &&
        (content.years < 0.9 || unitOfHeader(column) !== undefined) &&
        links === 0 &&
        !/stealer/i.test(column) &&
        !content.isNumbering &&
        !MONEY.test(`${column} ${header}`) &&
        (unitOfHeader(column) !== undefined || !NO_COUNT.test(header))
      );
    case 'country':
      return countries >= UNDERSTOOD / 2 && !OF_ATTACKERS.test(header);
    case 'state':
      return content.regions >= 0.7 && filled > 2 && (/\b(state|province)/i.test(header) || content.noCountries > 0.1);
    case 'link':
      return links >= UNDERSTOOD / 2;
    case 'organisation':
    case 'name':
      return (
        !isNumber &&
        links < 0.5 &&
        length < 200 &&
        dates < 0.5 &&
        content.answers < 0.8 &&
        (OF_A_NAME.test(header) ||
          (/^breach id$/i.test(header) && content.codes < 0.5) ||
          !(NO_NAME.test(header) || NO_NAME_HAN.test(header))) &&
        // “Entity” may hold the kinds of organisations, “name” those of countries.
        (content.sectors < 0.8 || (content.distinct > 0.9 && filled > 8)) &&
        (countries < 0.8 || !/^name$/i.test(header))
      );
    case 'actor':
      // Names of groups are none of our actors.
      return content.actors >= UNDERSTOOD / 2;
    case 'cause':
      return !isNumber && links < 0.5 && dates < UNDERSTOOD && !/notic|notif|contact|payment/i.test(header);
    case 'summary':
      return !isNumber && length > 8;
    case 'sector':
      return content.naics > UNDERSTOOD || isWord(content);
    case 'kinds':
      return isWord(content) && content.answers < 0.8;
    case 'id':
      return distinct > 0.95;
    default:
      return isWord(content);
  }
}

/** A header that speaks of a date, and of nothing else. */
const PLAIN_DATE = /\bdates?\b|日期|时间|日付|年月日|날짜|(?<!\p{L})(?:datum|fecha|data|дата)(?!\p{L})/iu;

/** Whether a header says that people, records or accounts are counted. */
const isPlainCount = (header: string): boolean =>
  HEADERS.size.slice(0, 2).some((words) => words.test(header)) ||
  /^(?:(?:total |number of |no\.? of )?(?:records|individuals|people|accounts|users|customers)|人数|记录数|条数|泄露量|유출 ?규모|件数)$/i.test(
    header,
  );

/** Whether a column holds words, no numbers, dates or links. */
const isWord = ({ sizes, links, dates, isJson }: Content): boolean =>
  sizes <= UNDERSTOOD && links < 0.5 && dates < UNDERSTOOD && !isJson;

/** Whether the year, month and day of one date are those of the dates in another column, in nearly all rows. */
function repeatsParts(table: Table, parts: DateColumns, other: string): boolean {
  const [told, cells] = [cellsOfDate(table, parts), cellsOf(table, other)];
  const style = dateStyleOf(cells, 2100);
  const both = told.flatMap((date, row) => {
    const reading = readDate(cells[row], style);
    const whole = dateOf(date);
    if (whole === undefined || reading.kind !== 'value') return [];
    const { earliest, latest } = dateOf(reading.value.edtf) ?? whole;
    return [whole.earliest <= earliest && latest <= whole.latest];
  });
  return both.filter((isSame) => isSame).length > 0.9 * both.length;
}

/** Whether a column holds nothing but the years of another, in nearly all rows. */
function repeatsYears(table: Table, column: string, other: string): boolean {
  const [years, dates] = [cellsOf(table, column), cellsOf(table, other)];
  const both = years.flatMap((year, row) => (year !== '' && dates[row] !== '' ? [[year, dates[row]]] : []));
  if (both.length === 0 || !both.every(([year]) => /^\d{4}$/.test(year))) return false;
  const same = both.filter(([year, date]) => date.includes(year) && date.length > 4);
  return same.length / both.length > 0.9;
}

/** What those who watch the sites of ransomware groups have “discovered” is an entry there, and no discovery of the breach. */
const isOfLeakSites = (table: Table): boolean =>
  ['group', 'group_name'].some((name) => table.columns.includes(name)) &&
  ['victim', 'post_title', 'claim_url'].some((name) => table.columns.includes(name));

/** A header without what it says of units: “Records (millions)”. */
const bareOf = (column: string): string => column.replace(/(?:\s*[([（]|, in ).*$/s, '');

/** The order in which roles take their columns. */
const TAKING: readonly Role[] = [
  'id',
  'organisation',
  'name',
  'size',
  'country',
  'sector',
  'cause',
  'actor',
  'kinds',
  'summary',
  'publisher',
];

/** Whether a header speaks of what is counted, and of no date: “Date of consumer notification” is one. */
const isOfCount = (column: string): boolean =>
  unitOfHeader(column) !== undefined && !/\b(dates?|when)\b/i.test(wordsOf(column));

/** Whether the name of a column is that of a date, and of no number. */
export const isDateHeader = (column: string): boolean =>
  !isOfCount(column) && HEADERS.date.some((words) => words.test(wordsOf(column)));

/** Reads any table: what a column is, its header and its cells say together; what neither says is asked. */
export const tableImporter: Importer = {
  id: 'table',
  name: 'table',
  recognises: () => true,
  mappingFor(table) {
    const leaves = table.columns.map((column) => wordsOf(column.slice(column.lastIndexOf('.') + 1)));
    const language = languageOf(leaves, (header) =>
      Object.values(HEADERS).some((patterns) => patterns.some((words) => words.test(header))),
    );
    const contents = table.columns.map((column) => contentOf(table, column, language));
    const free = new Set(contents.filter(({ filled }) => filled > 0));
    const take = (content: Content | undefined): string | undefined => {
      if (content) free.delete(content);
      return content?.column;
    };
    const byHeader = (role: Role): Content | undefined => {
      const fitting = [...free].filter((content) => fits(role, content));
      const found = HEADERS[role].flatMap((words) =>
        fitting.filter(
          ({ column }) =>
            !(language === 'ja' && /媒体/.test(column)) &&
            [column, bareOf(column)].some((header) => words.test(wordsOf(header))),
        ),
      );
      // “Type of breach” may be a kind of harm: words that are known are preferred.
      const [known] =
        role === 'cause' ? found.filter(({ causes }) => causes > 0.3).sort((a, b) => b.causes - a.causes) : [];
      // Of two counts of the same the one that is known more often.
      const [counted] = found;
      if (role === 'size' && counted) {
        const unit = unitOfHeader(counted.column);
        // A volume is drawn where nothing else is counted.
        const count = unit === 'bytes' ? found.find(({ column }) => unitOfHeader(column) !== 'bytes') : undefined;
        if (count) return count;
        const known = ({ filled, sizes }: Content) => filled * sizes;
        const fuller = found.filter(
          (other) =>
            unitOfHeader(other.column) === unit &&
            known(other) > 1.25 * known(counted) &&
            // A part of all is no stand-in for the whole.
            !/^[A-Z]{2}\b|\bresidents\b|(?<!ind)\b[A-Z]\w+ans\b/.test(wordsOf(other.column)),
        );
        return fuller[0] ?? counted;
      }
      return known ?? found[0] ?? fitting.find(({ column }) => isHeaderOf(role, wordsOf(column), language));
    };
    // “What happened” may head a story, or a word for the cause: its cells say which.
    const causesTold = (): Content | undefined =>
      [...free].find(
        ({ column, causes, length }) =>
          causes > 0.5 &&
          ((length <= SHORT && HEADERS.summary.some((words) => words.test(wordsOf(column)))) ||
            /^((description|nature|kind) of (the )?(breach|incident)|((threat|veris) )?actions?|type|category)$/i.test(
              wordsOf(column),
            )),
      );
    const joined = datesInParts(table);
    const joinedAt = (column: string) => joined.find((date) => date.column === column);
    const isPart = (column: string) => joined.some(({ month, day, quarter }) => [month, day, quarter].includes(column));
    for (const content of free) if (isPart(content.column)) free.delete(content);
    const dated = [...free].filter((content) =>
      joinedAt(content.column) !== undefined ||
      // A header that names an event and no date (“Noticed”) needs cells that leave no doubt.
      isDateHeader(content.column) ||
      isHeaderOf('date', wordsOf(content.column), language)
        ? fits('date', content)
        : content.dates > 0.9 &&
          !OF_REFERENCES.test(wordsOf(content.column)) &&
          // “Customers notified” may hold days or numbers.
          (content.sizes < 0.5 ||
            (!isOfCount(content.column) && meaningOfHeader(content.column, language) !== 'unsaid')),
    );
    const ofIncidents = dated.filter(({ column }) => !OF_THE_ENTRY.test(wordsOf(column)));
    const dates = ofIncidents.length > 0 ? ofIncidents : dated;
    for (const content of dates) free.delete(content);
    // A year beside a date of that year says nothing more.
    const told = dates.filter(({ column }) => {
      const parts = joinedAt(column);
      return !dates.some(
        (other) =>
          other.column !== column &&
          (parts && !joinedAt(other.column)
            ? repeatsParts(table, parts, other.column)
            : repeatsYears(table, column, other.column)),
      );
    });
    const links = [...free].filter(
      ({ column, links: share }) => share >= UNDERSTOOD / 2 && !NO_SOURCE.test(wordsOf(column)),
    );
    for (const content of links) free.delete(content);
    const found: Partial<Record<Role, string>> = {};
    for (const role of TAKING) {
      const column = take(byHeader(role) ?? (role === 'cause' ? causesTold() : undefined));
      if (column !== undefined) found[role] = column;
    }
    // What no header says, the cells may.
    if (told.length === 0) {
      const [first] = [...free]
        .filter(
          ({ column, dates: share, sizes, years }) =>
            share > 0.9 &&
            (sizes < 0.99 || years > 0.9) &&
            !isOfCount(column) &&
            !/\b(founded|established)\b/i.test(column),
        )
        .sort((a, b) => b.dates - a.dates);
      if (take(first)) told.push(first);
    }
    if (found.organisation === undefined && found.name === undefined) {
      const isOfCodes = ({ countries, sectors, causes, actors, kinds }: Content) =>
        Math.max(countries, sectors, causes, actors, kinds) >= 0.8;
      // A second column of causes or sectors is none of names.
      const isOfOther = (column: string) =>
        isDateHeader(column) ||
        (['cause', 'sector', 'kinds', 'country', 'date'] as const).some(
          (role) =>
            HEADERS[role].some((pattern) => pattern.test(wordsOf(column))) ||
            isHeaderOf(role, wordsOf(column), language),
        );
      const words = [...free].filter((content) => fits('name', content) && !isOfCodes(content));
      const texts = words.filter(
        ({ column, density, namelike }) =>
          density >= 0.5 && namelike >= UNDERSTOOD && !OF_A_KIND.test(wordsOf(column)) && !isOfOther(column),
      );
      const names = texts.filter(({ distinct, codes }) => distinct > 0.5 && codes < 0.9);
      const reference = words.find(({ distinct, codes }) => distinct > 0.95 && codes >= 0.9);
      const codes = words.find(({ codes }) => codes >= 0.9);
      const nature = words.find(({ column }) => OF_A_KIND.test(wordsOf(column)));
      if (names.length === 0 && found.id === undefined && reference) found.id = take(reference);
      // Called by a reference or a kind, which is shown as what it is, too.
      if (names.length === 0) found.name = found.id ?? codes?.column ?? nature?.column;
      if (found.name === undefined) found.organisation = take(names[0] ?? texts[0]);
      // A description tells incidents apart, a cause rather not.
      if (found.organisation === undefined)
        found.name ??= found.summary ?? found.cause ?? [...free].find((content) => fits('name', content))?.column;
    }
    if (found.country === undefined)
      found.country = take(
        [...free].find(
          ({ column, countries, states, filled }) =>
            countries > 0.9 && states < 0.9 && filled > 2 && !OF_ATTACKERS.test(wordsOf(column)),
        ),
      );
    // Which state it is, is shown as it stands.
    if (found.country === undefined) found.state = byHeader('state')?.column;
    if (found.cause === undefined)
      found.cause = take(
        [...free].find(({ causes, distinct, filled }) => causes > 0.8 && distinct < 0.9 && filled > 2),
      );
    if (found.sector === undefined)
      found.sector = take(
        [...free].find(
          ({ sectors, distinct, filled }) => sectors > 0.8 && filled > 2 && (distinct < 0.9 || filled < 8),
        ),
      );
    const numbered = contents.filter(
      (content) => (free.has(content) || content.column === found.size) && fits('size', content),
    );
    const between = sizeInEnds(numbered.map(({ column }) => column)).find(
      ({ column, max }) => found.size === undefined || column === found.size || max === found.size,
    );
    for (const content of free)
      if (content.column === between?.column || content.column === between?.max) free.delete(content);
    found.size ??= between?.column;
    if (found.size === undefined) {
      const numbers = [...free].filter(
        (content) =>
          fits('size', content) &&
          content.sizes > 0.9 &&
          content.digits > 0.9 &&
          content.density > 0.2 &&
          content.distinct > 0.3 &&
          // A column without a name is the number of its row rather than a size, where others have names.
          (!/^Column \d+$/.test(content.column) || table.columns.every((column) => /^Column \d+$/.test(column))),
      );
      found.size = take(numbers.find(({ column }) => unitOfHeader(column) !== undefined) ?? numbers[0]);
    }
    const isUnit = (cell: string) => {
      const reading = readSize(`2 ${cell}`, { decimal: '.' });
      return reading.kind === 'value' && reading.value.unit !== undefined;
    };
    const units = take(
      [...free].find(
        ({ column, filled }) =>
          /\bunits?( of (count|measure))?$/i.test(wordsOf(column)) &&
          cellsOf(table, column).filter(isUnit).length >= UNDERSTOOD * filled,
      ),
    );
    const size: { readonly column: string; readonly max?: string; readonly units?: string } | undefined =
      between ??
      (found.size === undefined ? undefined : { column: found.size, ...(units === undefined ? {} : { units }) });
    const isNaics = (column: string | undefined) =>
      contents.some((each) => each.column === column && each.naics > UNDERSTOOD);
    const isKept = (column: string) => column === found.name || column === found.state;
    const kept = <Key extends Role>(key: Key) => (found[key] === undefined ? {} : { [key]: found[key] });
    const coded = <Key extends Role>(key: Key, codeOf: (text: string) => string | undefined = () => undefined) =>
      found[key] === undefined ? {} : { [key]: codedColumn(table, found[key], codeOf) };
    return {
      format: MAPPING_FORMAT,
      importer: 'table',
      columns: {
        ...kept('organisation'),
        ...kept('name'),
        ...kept('id'),
        dates: told.map(({ column }) => {
          const date = joinedAt(column) ?? { column };
          const said = [date.column, date.month ?? date.quarter ?? ''].map((header) =>
            meaningOfHeader(header, language),
          );
          const isListed = column === 'discovered' && isOfLeakSites(table);
          return { ...date, is: isListed ? ('listed' as const) : (said.find((is) => is !== 'unsaid') ?? 'unsaid') };
        }),
        ...(size === undefined
          ? {}
          : {
              size: {
                ...size,
                unit: unitOfHeader(size.column) ?? unitOfHeader(size.max ?? '') ?? ('unsaid' as const),
                status: 'reported' as const,
              },
            }),
        ...kept('country'),
        ...kept('state'),
        ...coded('sector', isNaics(found.sector) ? sectorOfNaics : undefined),
        ...coded('cause'),
        ...coded('actor'),
        ...coded('kinds'),
        ...kept('summary'),
        links: links.map(({ column }) => column),
        ...kept('publisher'),
      },
      choices: {},
      extra: [...free].map(({ column }) => column).filter((column, at) => isKept(column) || at < MOST_EXTRA),
      header: {},
      lang: language ?? (/\p{Script=Han}/u.test(table.columns.join('')) ? 'zh-Hans' : 'en'),
    };
  },
};
