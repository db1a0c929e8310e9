import type { Unit } from '../data/vocabulary.ts';
import type { Table } from './table.ts';
import { readDataKind } from './values/codes.ts';
import { isUsState, readCountry } from './values/country.ts';
import { simplified } from './values/text.ts';

/** What the header of a column of numbers says that it counts, and of whom. */

/** Headers in words, as they are asked for again and again: a table of hundreds of columns compares each with each. */
const inWords = new Map<string, string>();
/** So many headers are kept, of so many letters at most. */
const MOST_KEPT = { headers: 5_000, letters: 300 };

/** A header in words: `BreachDate`, `breach_date` and `timeline.breach` hold the word “breach”; `Date(s)` is a date. */
export function wordsOf(column: string): string {
  const known = inWords.get(column);
  if (known !== undefined) return known;
  const words = inPlainWords(column);
  if (column.length > MOST_KEPT.letters) return words;
  if (inWords.size >= MOST_KEPT.headers) inWords.clear();
  inWords.set(column, words);
  return words;
}

const inPlainWords = (column: string): string =>
  simplified(column)
    .replace(/\(s\)/gi, '')
    .replace(/^custom field \((.+)\)$/i, '$1')
    .replace(/\p{Extended_Pictographic}\ufe0f?/gu, '')
    .replace(/(\p{Ll})(?=\p{Lu})|(\p{Lu}{2})(?=\p{Lu}\p{Ll}{2})/gu, '$1$2 ')
    .replace(/(?<=\p{Ll}{3})(?<!candi|vali|man)(?=date\b)/gu, ' ')
    .replace(/[_.\-\s]+/g, ' ')
    // Forms ask: “What happened?*”
    .replace(/[\s?？:：*]+$/, '')
    .trim();

/** The kind of data that a header names, of a column that marks where it was taken: “Passwords”, “SSN breached”. */
export function kindOfHeader(column: string): string | undefined {
  const header = wordsOf(column.slice(column.lastIndexOf('.') + 1));
  const bare = header
    .replace(/^(?:was|were|includes?|included|contains?|exposed) /i, '')
    .replace(
      / (?:(?:was|were) )?(?:exposed|breached|leaked|stolen|affected|compromised|lost|involved|included|taken|accessed)$/i,
      '',
    );
  // A mark for e-mails beside those of names and passwords is of their addresses.
  return readDataKind(header) ?? readDataKind(bare.replace(/^e-?mails$/i, 'email addresses'));
}

/** What a header says is counted; undefined where it does not. */
export function unitOfHeader(column: string): Unit | undefined {
  return UNIT_WORDS.find(({ words }) => words.test(wordsOf(column)))?.unit;
}

/** Bytes in a header, by their power of ten: “size_gb”, “Taille (Go)” in French, where To alone is an English word. */
export const BYTES: readonly (readonly [number, RegExp])[] = [
  [12, /\b(?:[Tt][Bb]|[Tt]erabytes?)\b|[([]To[)\]]|\ben To$/],
  [9, /\b(?:[Gg][Bb]|[Gg]igabytes?)\b|[([]Go[)\]]|\ben Go$/],
  [6, /\b(?:[Mm][Bb]|[Mm]egabytes?)\b|[([]Mo[)\]]|\ben Mo$/],
  [3, /\b(?:[Kk][Bb]|[Kk]ilobytes?)\b|[([][Kk]o[)\]]|\ben [Kk]o$/],
];

/** Multipliers at the end of names that programmers write: records_millions, affectedMn, records_k. */
export const TAIL =
  /(?:_(?:in_)?|(?<=\p{Ll}))(thousands|millions|billions|Thousands|Millions|Billions|[Mm]n|[Bb]n|[kKmM])$/u;

/** Multipliers at the beginning of a name that counts; what a lone m is short for, nobody says. */
export const HEAD =
  /^([Kk](?=\p{Lu}\p{Ll}|[_ ]\p{L}{4})|[MmBb]n(?=\p{Lu}\p{Ll}|[_ ]\p{L}{4})|(?:[Tt]housand|[MmBb]illion)(?=s? (?:of )?\p{L}))/u;

/** People of a state of the US, as headers of its registers name them. */
const OF_A_STATE =
  /\b(alabamians|alaskans|arizonans|arkansans|californians|coloradans|delawareans|floridians|georgians|hawaiians|idahoans|illinoisans|indianans|iowans|kansans|kentuckians|louisianans|mainers|marylanders|michiganders|minnesotans|mississippians|missourians|montanans|nebraskans|nevadans|(new )?mexicans|new yorkers|(north|south) (carolinians|dakotans)|ohioans|oklahomans|oregonians|pennsylvanians|rhode islanders|tennesseans|texans|utahns|vermonters|(west )?virginians|washingtonians|wisconsinites)\b/i;

/** Groups of people of whom headers tell, each with the words for it. */
const GROUPS: readonly RegExp[] = [
  /\b(students?|pupils?)\b|学生/i,
  /\b(employees?|staff|workers?|teachers?|faculty|personnel)\b|教?职?员工|教?职工|教师/i,
  /\b(patients?)\b|患者|病人/i,
  /\b(customers?|clients?|policyholders?|users?|consumers?|subscribers?)\b|客户|顾客|用户/i,
  /\b(members?)\b|会员/i,
  /\b(parents?|guardians?|families)\b|家长/i,
  /\b(children|minors?|dependents?|dependants?)\b|儿童|未成年人/i,
  /\b(contractors?|freelancers?|vendors?|suppliers?)\b|承包商|供应商/i,
  /\b(beneficiar(?:y|ies)|claimants?|pensioners?)\b|受益人/i,
  /\b(applicants?|candidates?)\b|申请人|考生/i,
  /\b(donors?|volunteers?)\b|捐赠人|志愿者/i,
  /\b(passengers?|guests?|drivers?|riders?)\b|乘客|旅客|司机/i,
  /\b(alumni|alumnae|graduates?)\b|校友/i,
  /\badults?\b|(?<!未)成年人/i,
  /\b(men|males?)\b|男性|男/i,
  /\b(women|females?)\b|女性|女/i,
];

/** The group that a header tells of, and its other words; “Teacher” alone is a person. */
function groupOf(column: string): { readonly group: RegExp; readonly rest: string } | undefined {
  const header = wordsOf(column).toLowerCase();
  const group = GROUPS.find((words) => words.test(header));
  const rest = group && header.replace(group, '').replace(/\s+/g, ' ').trim();
  const isOne =
    rest === '' && !/(?:s|staff|children|personnel|faculty|families|male|men)$|\p{Script=Han}/u.test(header);
  return group && rest !== undefined && !isOne ? { group, rest } : undefined;
}

/** Peoples, as headers name them: “UK customers” are of the country by its name. */
const PEOPLES =
  /\b(americans?|australians?|austrians?|belgians?|brazilians?|british|canadians?|chinese|danish|dutch|eu|europeans?|finnish|french|germans?|greeks?|indians?|irish|italians?|japanese|koreans?|mexicans?|norwegians?|polish|portuguese|russians?|singaporeans?|spanish|swedish|swiss|taiwanese|turkish|albertans?)\b/i;
const COUNTED =
  /\b(people|persons?|individuals?|residents?|patients?|customers?|users?|consumers?|citizens?|accounts?|records?|clients?|members?|students?|employees?|victims?)\b/i;

/** Parts of the world, and what lies within or outside of a country or a state, as headers name them. */
const REGIONS =
  /(?<![\p{L}\d])(?:e\.?u\.?|eea|europe(?:ans?)?|asia(?:ns?)?|africa(?:ns?)?|(?:north |south |latin )?america|latam|apac|emea|oceania|middle east|nordics?|benelux|domestic(?:ally)?|foreign(?:ers)?|overseas|abroad|international(?:ly)?|local|elsewhere|rest of (?:the )?\p{L}{2,20}|other (?:countries|states|regions)|non [\p{L}.]{2,20}|(?:in|inside|within|outside|out of) (?:the )?(?:state|country|eu|province|region))(?![\p{L}\d])|^(?:境内|境外|国内|国外|海外|外国|内地|大陆|港澳台?|欧盟|欧洲|亚洲|美洲|北美|非洲|东南亚|我国|本省|本市|本地|外地|外省|其他(?:国家|地区|省))/iu;

/** Whether a header names a part of the world, and nothing else. */
const isRegion = (header: string): boolean => header.replace(REGIONS, '').trim() === '' && header.trim() !== '';

/** Whether a text names one country, and not the world. */
const isOneCountry = (text: string): boolean => ![undefined, 'ZZ'].includes(readCountry(text));

/** Whether a header counts those of one country: “UK customers affected”, 中国用户. */
function isOfCountry(header: string): boolean {
  // “Germany” alone heads its number beside those of others.
  if (isOneCountry(header) || isRegion(header)) return true;
  const isOfPeople = COUNTED.test(header) || /\baffected\b/i.test(header);
  if (isOfPeople && REGIONS.test(header)) return true;
  if (isOfPeople && (PEOPLES.test(header) || header.split(/[^\p{L}.]+/u).some(isCountryName))) return true;
  if (/^\p{Script=Han}/u.test(header) && REGIONS.test(header)) return true;
  const han =
    /^(?:(?:受影响|涉及)的?)?(.{1,5}?)(?:境内|地区|籍)?的?(?:受影响)?的?(?:用户|客户|居民|公民|国民|消费者)/.exec(
      header,
    )?.[1];
  return han !== undefined && isOneCountry(han);
}

/** Whether a word is a country: its name, or a code that is usual in sentences. */
const isCountryName = (word: string): boolean =>
  /^(?:U\.?K\.?|U\.?S\.?A?\.?|UAE)$/.test(word) || (/^\p{Lu}\p{Ll}{3,}$/u.test(word) && isOneCountry(word));

/** Whether a header counts the residents of one state: “MD Residents”, beside which “Total Residents” are all. */
const isOfState = (header: string): boolean => /\b[A-Z]{2} [Rr]esidents?\b/.test(header) || OF_A_STATE.test(header);

/** Whether a header counts all, wherever they are. */
export const countsAll = (header: string): boolean =>
  /\b(total|overall|worldwide|nationwide|global(ly)?|all)\b|全球|全国|全部|总/i.test(header) && !/\bin\b/i.test(header);

/**
 * Whether a header counts a part only, so that the whole is at least as much: those of one place, as registers of a state do
 * (“Texans affected”, “Individuals affected in Maine”), or those of one group beside a column for another one
 * (“Students affected”, “Employees affected”; “Visa users”, “Mastercard users”).
 *
 * @param others Columns of numbers beside it.
 */
export function countsPart(column: string, others: readonly string[] = []): boolean {
  // GB is a country as well.
  if (unitOfHeader(column) === 'bytes') return false;
  // “Total (including residents)” is the whole.
  const header = wordsOf(column.replace(/\s*[(（]\s*(?:including|incl\.?|with)\b[^()（）]*[)）]/gi, ''));
  if (OF_A_STATE.test(header)) return true;
  if (/\bresidents?\b/i.test(header)) return !(countsAll(header) && others.some((other) => isOfState(wordsOf(other))));
  if (!countsAll(header) && isOfCountry(header)) return true;
  if (/\bin[ -]?(?:(?:this|our|the) )?(?:state|country|province|region)\b|\(state\)/i.test(header)) return true;
  const place = /\b(?:with)?in (?:the )?(?!total\b)(.{2,40}?)(?: (?:only|affected|impacted|notified))?$/i.exec(
    header,
  )?.[1];
  if (place !== undefined && (isUsState(place) || isOneCountry(place))) return true;
  return otherGroups(column, others).length > 0;
}

/** Of some columns those that count other groups in the same words: “Employees affected” beside “Students affected”. */
export function otherGroups(column: string, others: readonly string[]): readonly string[] {
  const own = groupOf(column);
  return others.filter((other) => {
    if (other === column) return false;
    const group = groupOf(other);
    const isOfOtherGroup = own && group && group.group !== own.group && group.rest === own.rest;
    return isOfOtherGroup || differInPart(wordsOf(column), wordsOf(other));
  });
}

/** Staff and customers of an organisation, as headers count them. */
const ALL_THERE: readonly RegExp[] = [
  /^(?:(?:total|all|our|number of|no\.? of|# of) )*(?:employees|staff|headcount|workforce|ftes?)(?: (?:count|total|in total))?$/i,
  /^(?:(?:total|all|our|active|registered|monthly) )+(?:number of )?(?:customers|users|subscribers|members|clients|patients|students|pupils|accounts)$/i,
  /^(?:customers?|users?|subscribers?|members?|clients?|patients?|students?|pupils?)(?: (?:base|in total|overall|treated|enrolled|active|monthly|daily|on (?:the )?roll|held))+$/i,
  /^(?:员工|职工|在职|在校|在籍)(?:学?生|员工|职工)?总?(?:人数|数量?)$|^(?:注册|总|累计|活跃|月活|日活)(?:用户|会员|客户|账号)总?(?:数量?|规模)?$|^(?:用户|会员|客户)(?:总数|总量|规模|基数)$/,
  /^(?:kunden|nutzer|mitarbeiter|clients?|salariés|clientes|utenti)(?:zahl)? (?:gesamt|insgesamt|au total|total|totales|totali)$/i,
];

/**
 * Whether a header counts all that an organisation has, and not those affected: its staff, its customers, the pupils of a
 * school. Beside columns of other groups (“Students”, “Employees”) such a word is a part of those affected.
 */
export const countsAllThere = (column: string, others: readonly string[]): boolean =>
  otherGroups(column, others).length === 0 && ALL_THERE.some((words) => words.test(wordsOf(column)));

/** What a header says is counted of those affected; undefined where it does not, or counts all that there are. */
export const unitOfAffected = (column: string, others: readonly string[]): Unit | undefined =>
  countsAllThere(column, others) ? undefined : unitOfHeader(column);

/**
 * Whether two headers count the same and differ in of whom only: “Visa users” and “Mastercard users”, 境内人数 and 境外人数,
 * “EU” and “UK”. What differs in how sure or how much it is (“claimed”, “stolen”, “minimum”), is no part.
 */
function differInPart(column: string, other: string): boolean {
  // 最小 and 最大 are the ends of one number.
  if ([column, other].some((header) => countsAll(header) || /最[小大低高少多]/.test(header))) return false;
  const [words, others] = [column, other].map((header) => header.toLowerCase().match(A_WORD) ?? []);
  const most = Math.min(words.length, others.length, MOST_WORDS);
  let before = 0;
  while (before < most && words[before] === others[before]) before++;
  let after = 0;
  while (after < most - before && words.at(-1 - after) === others.at(-1 - after)) after++;
  const [own, theirs] = [words, others].map((all) => all.slice(before, all.length - after).join(' '));
  if (own === '' || theirs === '' || [own, theirs].some((part) => NO_PART.test(part))) return false;
  const shared = [...words.slice(0, before), ...words.slice(words.length - after)].join(' ');
  const isPlace = (words: string) => isOneCountry(words) || isRegion(words);
  return unitOfHeader(shared.replace(BETWEEN_HAN, '')) !== undefined || (isPlace(own) && isPlace(theirs));
}

/** A word, or a sign of Chinese, whose words have no space between. */
const A_WORD = /\p{Script=Han}|[^\P{L}\p{Script=Han}]+|\d+/gu;
const BETWEEN_HAN = /(?<=\p{Script=Han}) (?=\p{Script=Han})/gu;
/** Longer headers are sentences. */
const MOST_WORDS = 20;

/** Words that say how sure a number is, what befell those whom it counts, or what kind of number it is. */
const NO_PART =
  /(?<![\p{L}\d])(?:claims?|claimed|claimant|statement|hackers?|attackers?|according|alleged|reported|confirmed|verified|estimated?|actual|initial(?:ly)?|final(?:ly)?|first|last|latest|original(?:ly)?|updated?|revised|min(?:imum)?|max(?:imum)?|least|most|low(?:er|est)?|high(?:er|est)?|upper|from|to|total|all|overall|whole|worldwide|global(?:ly)?|combined|unique|distinct|raw|duplicates?|known|unknown|potential(?:ly)?|possib\p{L}{1,3}|likely|affected|impacted|exposed|stolen|lost|leaked|breached|compromised|accessed|notified|informed|stored|held|registered|involved|released|dumped|sold|published|recovered|deleted|number|no|nr|count|counts|amount|volume|size|quantity|sum|average|mean|median|names?|types?|ids?|date|year|month|day|time|price|value|cost|rate|ratio|share|percent(?:age)?|per|thousands?|millions?|billions?|source|description|status)(?![\p{L}\d])|\d|[最总合共计约]|[影受] [响害]|泄 ?[露漏]|外 ?泄|通 ?知|确 ?认|声 ?称|登 ?记|实 ?际|涉 ?及|累 ?计|新 ?增|首 ?次/iu;

/** Columns in most of whose cells a number stands, and little else; at most so many that comparing them takes no time. */
export function numberColumns(table: Table): readonly string[] {
  const sample = table.rows.slice(0, 500);
  const found = table.columns.filter((_, at) => {
    const cells = sample.flatMap((row) => row[at] || []);
    return cells.length > 0 && cells.filter((cell) => A_NUMBER.test(cell.slice(0, 60))).length * 2 >= cells.length;
  });
  return found.slice(0, MOST_COMPARED);
}

const MOST_COMPARED = 200;

const A_NUMBER = /^[^\d]{0,15}\d[\d.,'’\u00a0 ]{0,25}\+?\p{L}{0,12}$/u;

const UNIT_WORDS: readonly { readonly unit: Unit; readonly words: RegExp }[] = [
  {
    unit: 'accounts',
    words:
      /\baccounts?\b|pwn ?count|\bpwned\b|e-?mail addresses|账户|账号|帐号|アカウント|계정|(?<!\p{L})(?:comptes|konten|benutzerkonten|cuentas|contas|account colpiti|аккаунт)/iu,
  },
  {
    unit: 'people',
    words:
      /\b(people|persons?|individuals?|residents?|patients?|pts|plaintiffs|investors|^(?:students|pupils|employees|members|teachers|children|parents)$|(?:number of|no of|# of|how many) (?:students|pupils|employees|staff|members|teachers|children|citizens|passengers|guests)|customers?|users?|consumers?|data subjects?|(victims|citizens|employees|students|pupils|teachers|children|parents|members|subscribers|passengers|contractors|beneficiaries|claimants|applicants|candidates|donors|volunteers|guests|drivers|voters|veterans|taxpayers|borrowers|shareholders|policyholders|alumni|faculty|staff|(?!(?:loans|plans|scans|vans|cans)\b)\w+ans) (?:were |are )?(affected|impacted))\b|人数|多少人|用户数|影响(?:的)?用户|影响人|(?:涉及|涉事|受影响的?|泄露的?)(?:学生|学员|员工|职工|教师|教职工|客户|会员|患者|病人|居民|公民|市民|旅客|乘客|消费者|家长|业主)(?:数量?)?$|[（(/／][十百千万萬亿億]{0,2}人[）)]?$|인원|(?<!\p{L})(wie viele schüler|combien d'élèves|cuántos alumnos|personen|betroffene|kunden|nutzer|patienten|personnes|utilisateurs|usagers|personas|afectad[oa]s|usu[aá]rios|os[oó]b|orang|pengguna|kişi|pacientes|titulares|pessoas|interessati|persone|utenti|pazienti|betrokkenen|getroffenen|klanten|пострадавших|людей|клиентов|пользователей)/iu,
  },
  {
    unit: 'records',
    words:
      /\b(records?|recs|rows)\b|记录|条数|笔数|(?<![文邮案事软硬证零快])件数|[（(/／](?:单位[:：]\s?)?[十百千万萬亿億]{0,2}[条條笔筆](?:[）)]|$)|건수|(?<!\p{L})(datens[aä]tze|enregistrements|registr?os|записей)/iu,
  },
  { unit: 'bytes', words: /\b(?:[kmgt]b|(?:kilo|mega|giga|tera)?bytes|octets)\b|[([][kmgt]o[)\]]|\ben [kmgt]o$/i },
  { unit: 'files', words: /\bfiles?\b|\bdocuments?\b|文件|邮件数/i },
  {
    unit: 'organisations',
    words:
      /\b(organi[sz]ations|companies|firms|businesses) (affected|concerned|impacted|breached)\b|\b(affected|impacted|breached) (org(ani[sz]ation)?s|companies|firms|businesses)\b|(企业|公司|单位|机构)数量?$/i,
  },
];
