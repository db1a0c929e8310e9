import { plainLine } from '../data/read/problems.ts';
import type { Importer } from './importers/importer.ts';
import { translationsOf } from './languages.ts';
import type { Mapping } from './mapping.ts';
import type { Doubts, LeftOutReason } from './result.ts';
import type { Table } from './table.ts';
import { readSector, severalOf } from './values/codes.ts';
import { readCountry } from './values/country.ts';
import { readDate } from './values/date.ts';
import { beginningOf, isUnknown, NOTE_MARK, textOfHtml } from './values/text.ts';

/** What the rows of a table are called, and which of them are no incidents: sums, notes, headings, repeated names of columns. */

/** What a row is called. */
export interface Called {
  readonly name: string;
  readonly organisation: string;
  /** What is told of it, in its first sentence, where nobody names it; else empty. */
  readonly told: string;
}

/** What each row is called, or why it is no incident, whatever else stands in it. */
export function namesOf(
  table: Table,
  mapping: Mapping,
  importer: Importer,
  doubts: Doubts,
): readonly (Called | LeftOutReason)[] {
  const { columns } = mapping;
  const [namesAt, organisationsAt, summariesAt] = [columns.name, columns.organisation, columns.summary].map((column) =>
    column === undefined ? -1 : table.columns.indexOf(column),
  );
  const textAt = (cells: readonly string[], at: number) => plainLine(textOfHtml(cells[at] ?? ''));
  // A name that is told in one language only is a name.
  const inOthers =
    columns.organisation === undefined
      ? []
      : translationsOf(columns.organisation, table.columns).map(({ column }) => table.columns.indexOf(column));
  const nameAbove =
    importer.id === 'table'
      ? namesAbove(table, organisationsAt, namesAt, inOthers, columns.organisation, doubts)
      : () => undefined;
  const isLeftOut = hiddenRows(table, doubts);
  return table.rows.map((cells, at) => {
    if (table.broken?.has(at)) return 'unreadable';
    const named = withoutMarks(textAt(cells, namesAt));
    const name = columns.name !== undefined && columns.name === columns.summary ? beginningOf(named) : named;
    const inFirst = withoutMarks(textAt(cells, organisationsAt));
    const own = isUnknown(inFirst)
      ? (inOthers.map((place) => textAt(cells, place)).find((text) => text !== '') ?? inFirst)
      : inFirst;
    const organisation = isUnknown(own) && isUnknown(name) ? (nameAbove(at) ?? own) : own;
    const isNameless = isUnknown(name) && isUnknown(organisation) && !importer.hasUnnamed;
    // What nobody names is called by the first sentence of what is told of it.
    const told = isNameless ? beginningOf(textAt(cells, summariesAt)) : '';
    const shown = isUnknown(name) ? organisation : name;
    if (cells.every((text, place) => text === '' || text === table.columns[place])) return 'repeated-header';
    const first = cells.find((text) => text !== '') ?? '';
    const label = isUnknown(shown) ? first : shown;
    if (isTotal(label) || isStatistic(table, at, label)) return 'total';
    if (isUnknown(shown)) {
      if (cells.filter((text) => text !== '').length <= 1) return 'note';
      if (isNameless && isUnknown(told)) return 'no-name';
    }
    if (isNote(cells, shown)) return 'note';
    return isLeftOut(at) ? 'hidden' : { name, organisation, told };
  });
}

/** Which rows are left out since their author does not show them: what a filter hides is not to be published by mistake. */
function hiddenRows({ rows, lines, hidden }: Table, doubts: Doubts): (row: number) => boolean {
  if (hidden === undefined || hidden.size === 0) return () => false;
  const about = { kind: 'hidden-rows' } as const;
  const answer = doubts.choose(about, ['leave-out', 'keep'], 'leave-out');
  doubts.outOf(about, rows.length);
  return (row) => {
    if (!hidden.has(row)) return false;
    doubts.add(about, lines[row], rows[row].find((cell) => cell !== '') ?? '');
    return answer === 'leave-out';
  };
}

/**
 * The name above rows that have none: merged cells of a spreadsheet hold it in their first row only. Whether it is theirs,
 * too, is asked.
 */
function namesAbove(
  { rows, lines }: Table,
  organisations: number,
  names: number,
  translations: readonly number[],
  column: string | undefined,
  doubts: Doubts,
): (row: number) => string | undefined {
  const above = new Map<number, string>();
  let last: string | undefined;
  for (const [at, cells] of rows.entries()) {
    const name = organisations < 0 ? '' : withoutMarks(plainLine(textOfHtml(cells[organisations])));
    const [first = '', ...others] = cells.filter((text) => text !== '');
    if (others.length === 0 && CONTINUED.test(name)) continue;
    if (name !== '') last = isUnknown(name) || isTotal(name) || isNote(cells, name) ? undefined : name;
    // The name goes on behind “(continued)”.
    else if (others.length === 0 && CONTINUED.test(first)) continue;
    // An empty cell, and no word for what is not known; a row of one cell is a note.
    else if (
      cells[names] ||
      translations.some((place) => cells[place] !== '') ||
      isTotal(first) ||
      isNote(cells, first)
    )
      last = undefined;
    else if (last !== undefined && others.length > 0) above.set(at, last);
  }
  if (above.size === 0) return () => undefined;
  // Where another column, which all rows with a name have, is empty in the same rows, their cells were merged, too.
  const named = rows.filter((cells) => cells[organisations] !== '');
  const isMerged = rows[0].some(
    (_, place) =>
      place !== organisations &&
      named.every((cells) => cells[place] !== '') &&
      [...above.keys()].every((at) => rows[at][place] === ''),
  );
  const about = { kind: 'name-above', column } as const;
  const answer = doubts.choose(about, ['same', 'unknown'], isMerged ? 'same' : 'unknown');
  for (const [at, name] of above) doubts.add(about, lines[at], name);
  return (row) => (answer === 'same' ? above.get(row) : undefined);
}

/**
 * Names of rows that are sums of others, in English, German, French, Spanish, Italian, Portuguese and Chinese. Alone, or
 * before a number or words that go with a sum: “Total System Services” and “Sommerfeld” are names.
 */
const TOTALS: readonly RegExp[] = [
  /^of which(?!\p{L})|^(?:mean|median|(?:standard|std\.?) dev(?:iation|\.)?|stdev|variance|médiane|moyenne|mediana?|standardabweichung|écart[- ]type|desviación estándar|desvio padrão|deviazione standard|медиана|среднее|итого|всего)[^\p{L}]*$|^sub-?totals?(?!\p{L})/iu,
  /^(?:最大值|最小值|中位数|中位數|计数|計數|标准差|標準差|方差|平均|極大值|最大値|最小値|中央値|標準偏差)[^\p{L}]*$/u,
  /^(?:其中[:：]|本[页頁]小[计計]|共[计計][一二三四五六七八九十\d]+[家个個起条條])/u,
  /^(?:(?:grand|overall) )?(?:total|sum|sub-?total|average)s?(?:[^\p{L}]*$|\s*[:(\d]| (?:of|for|in|all|q[1-4]|number|records?|people|individuals|accounts|affected|breaches|incidents)(?!\p{L}))/iu,
  /^(?:(?:gesamt|zwischen|teil|end)?summe|gesamt(?:zahl|anzahl|ergebnis)?|insgesamt|durchschnitt|mittelwert)(?:[^\p{L}]*$|\s*[:(\d]| (?:der|aller|alle|von|betroffene[rn]?)(?!\p{L}))/iu,
  /^(?:(?:sous|sub)[- ]?total[e]?|totale?s?|total[e]? g[eé]n[eé]ra(?:l|le)|total geral|somme|suma|soma|somma|moyenne|promedio)(?:[^\p{L}]*$|\s*[:(\d]| (?:des|du|de (?:los|las|la)|dei|delle|dos|das|personnes|personas|registros)(?!\p{L}))/iu,
  /^(?:合计|計|总计|小计|总数|总和|共计|总共|累计|平均值?|合計|總計|小計|總數|總和|共計|累計)(?:[^\p{L}]*$|\s*[:：(（\d]|(?:人数|條數|条数|数量|數量|记录|記錄|人次|约|約))/u,
  /^(?:总|總|共|全部)\s*[:：]?\s*\d[\d,.]*\s*(?:人|条|條|万|萬|亿|億|起|家|个|個|行|$)/u,
];

const isTotal = (text: string): boolean => TOTALS.some((words) => words.test(text));

/** Names that a row of a largest, a smallest or a count may have, as may an organisation. */
const LARGEST = /^(?:max\.?|maximum|highest|largest|máximo|massimo|最大|最高)$/i;
const SMALLEST = /^(?:min\.?|minimum|lowest|smallest|mínimo|minimo|最小|最低)$/i;
const COUNTS = /^(?:counta?|number|n|anzahl|nombre|recuento|cuenta|conteggio|contagem|aantal|个数|件数|数量)$/i;
/** Such rows stand at the end of a table. */
const LAST_ROWS = 12;

/** Whether a row holds the largest or the smallest number of its columns, or how many there are, and nothing else. */
function isStatistic({ rows }: Table, at: number, label: string): boolean {
  const kind = [LARGEST, SMALLEST, COUNTS].find((words) => words.test(label));
  if (kind === undefined || at < rows.length - LAST_ROWS) return false;
  const numbers = rows[at].flatMap((cell, column) => (cell === '' || cell === label ? [] : [{ cell, column }]));
  const numberOf = (cell: string) => (/^\d[\d,.\s]*$/.test(cell) ? Number(cell.replace(/[,\s]/g, '')) : Number.NaN);
  const above = rows.slice(0, at).filter((row) => !isTotal(row.find((cell) => cell !== '') ?? ''));
  const isSo = ({ cell, column }: { readonly cell: string; readonly column: number }): boolean => {
    const number = numberOf(cell);
    if (kind === COUNTS)
      return (above[0] ?? []).some((_, place) => above.filter((row) => row[place] !== '').length === number);
    const others = above.map((row) => numberOf(row[column])).filter((other) => !Number.isNaN(other));
    return others.includes(number) && others.every((other) => (kind === LARGEST ? other <= number : other >= number));
  };
  return numbers.length > 0 && numbers.every(isSo);
}

/** The first of two cells, before the words of a note. */
const BEGINS_NOTE =
  /^(?:[*†‡§※]+|(?:sources?|notes?|quellen?|hinweis|fuentes?|remarques?|注|备注|说明|来源|出典|注記)\s*[:：]?)$/i;

/** Who made a table, and when. */
const SIGNED =
  /^(?:(?:prepared|compiled|created|approved|checked|reviewed|verified|signed|edited|drafted|authori[sz]ed|submitted|reported)(?: (?:off )?(?:by|on))?|signature|authors?|editors?|contact|phone|tel|e-?mail|last updated?|updated|date(?: of (?:report|issue))?|as (?:of|at)|stand|erstellt|geprüft|bearbeitet|freigegeben|(?:erstellt|geprüft|bearbeitet|freigegeben) (?:von|am)|(?:établi|vérifié|approuvé|rédigé) par|(?:elaborado|revisado|aprobado|aprovado) por|作成日?|(?:作成|確認|承認)者?|(?:填表|制表|製表|编制|編製|填报|填報|审核|審核|审批|審批|复核|覆核|校对|校對|核对|整理|制作|统计|統計|录入|记录|编辑|责编|撰稿|供稿|签字|签名|批准|主管|负责|联系|經辦|经办)(?:人员?|者|单位|部门)?|(?:单位|部门)?(?:负责人|领导)(?:签字)?|作者|联系电话|电话|(?:更新|统计|制表|填表|填报|编制|截止|报告|审核)?(?:时间|日期))\s*[:：]/i;

/** A label and what it is for, as signatures have it: 日期：2021-12-31. */
const LABELLED = /^\p{L}[\p{L} ]{0,20}[:：]\s*\S/u;

/** Words that say that a table goes on, alone or in brackets. */
const CONTINUED =
  /^[(（[…\s]{0,3}(?:(?:table )?continued|cont['’]?d|cont\.|fortsetzung|forts\.|suite|continuación|continuação|continua|vervolg|продолжение|[续續](?:[上前])?[表页頁]?|接上[页頁表]|接下[页頁表]|続き|つづき|계속)(?: (?:from|on|overleaf|next page)\b[^,]{0,30})?[)）\]….:：\s]{0,4}$/iu;

/** Beginnings of footnotes, of notes on sources and of pages; years, quarters and months that head a part of a table. */
const NOTES: readonly RegExp[] = [
  /^(?:\[(?:\d{1,3}|[a-z])\]|\((?:\d{1,2}|[a-z])\)|[\da-z]\)|[*†‡§¹²³※©])/i,
  /^n ?= ?[\d.,]+$|^--.*--$|^#/i,
  /^(?:prepared|compiled) by \S/i,
  SIGNED,
  /^(?:sources?|notes?|(?:last )?updated?|data as of|as of|copyright|quellen?|hinweise?|anmerkung(?:en)?|stand|fuentes?|notas?|remarques?|fonte|bron|注|备注|说明|数据来源|资料来源|资料整理|整理|来源|出典|出所|注記|출처|주)(?:\s*[:：.]|\s+\d)/iu,
  CONTINUED,
  /^page \d+(?: (?:of|\/) \d+)?$/i,
  /^(?:q[1-4]\s?)?(?:19|20)\d\d(?:\s?q[1-4])?$|^(?:19|20)\d\d年(?:\d{1,2}月)?$/i,
];

/** Whether a row holds nothing but a note or a heading, such as a sector or a country; behind a signature a date may stand. */
function isNote(cells: readonly string[], shown: string): boolean {
  const [first = '', ...others] = cells.filter((text) => text !== '');
  const isYear = cells.length === 2 && others.length === 0 && yearOfHeading(shown) !== undefined;
  if (others.length === 0 && CONTINUED.test(shown)) return true;
  // A signature, and perhaps more of the kind beside it.
  if (SIGNED.test(first) && /[:：]\s*\S/.test(first) && others.every((cell) => LABELLED.test(cell))) return true;
  if ((cells.length < 3 && !isYear) || others.length > 1) return false;
  if (others.length === 1)
    return SIGNED.test(shown) || SIGNED.test(`${first}:`) || BEGINS_NOTE.test(first) || /^#\s/.test(first);
  return (
    NOTES.some((words) => words.test(shown)) ||
    yearOfHeading(shown) !== undefined ||
    monthOfHeading(shown) !== undefined ||
    isHeading(shown)
  );
}

/** Longer texts are no headings, in characters. */
const LONGEST_SECTOR = 100;

const isHeading = (text: string): boolean => {
  if (text.length > LONGEST_SECTOR) return false;
  const bare = text
    .replace(NUMBERED, '')
    .replace(/[:：]$|\s+(?:sector|organi[sz]ations?|industry)$|(?:行业|类|类别)$/i, '')
    .replace(OF_SECTOR, '');
  return (
    readSector(bare) !== undefined ||
    severalOf(bare, readSector).length > 0 ||
    readCountry(bare) !== undefined ||
    PUBLIC_OR_PRIVATE.test(text)
  );
};

/** How the parts of a text are numbered: 二、, （三）, 2., IV. */
const NUMBERED =
  /^(?:[一二三四五六七八九十]{1,3}\s?[、.．]|[(（][一二三四五六七八九十\d]{1,3}[)）]|(?:\d{1,2}|[IVX]{1,5})[.．)])\s*(?=\p{L})/u;
/** The word for a sector before its name, in Spanish, French, Italian, Portuguese and German. */
const OF_SECTOR = /^(?:sector|secteur|settore|setor|sektor)\s+(?:(?:de|del|de la|du|della|da|do)\s+)?/i;
const PUBLIC_OR_PRIVATE =
  /^(?:(?:sector|secteur|settore|setor)\s+(?:privado|público|privé|public|privato|pubblico)|(?:private|öffentlicher|privater) (?:sector|sektor))[:：]?$/i;

/** A name without the marks of footnotes behind it. */
export const withoutMarks = (name: string): string => name.replace(NOTE_MARKS, '');

const NOTE_MARKS = new RegExp(`(?:${NOTE_MARK})+$`, 'i');

/** What a row says that holds nothing else, also where its cells are merged; else empty. */
export function headingIn(cells: readonly string[]): string {
  const first = cells.find((cell) => cell !== '') ?? '';
  return cells.every((cell) => cell === '' || cell === first) ? first : '';
}

/** The month that heads a part of a table, as YYYY-MM: March 2020, [Aug 2021], 2023年1月. */
export function monthOfHeading(text: string): string | undefined {
  const bare = /^[[(【（]?\s?([^[\]()【】（）]{6,30}?)\s?[\])】）]?[:：]?$/u.exec(text.slice(0, LONGEST_HEADING))?.[1];
  // Two numbers may be a name, such as 4/2020, and what is no date is not looked at.
  if (bare === undefined || !/\d{4}/.test(bare) || !/\p{L}/u.test(bare)) return undefined;
  const reading = readDate(bare, { order: 'open', latestYear: 2100 });
  return reading.kind === 'value' && /^\d{4}-\d\d$/.test(reading.value.edtf) ? reading.value.edtf : undefined;
}

const LONGEST_HEADING = 36;

/** The year that heads a part of a table: 2020, “Year 2020”, “Breaches of 2020”, 2020年数据泄露. */
export function yearOfHeading(text: string): string | undefined {
  const found = /^(.{0,40}?)(?<!\d)((?:19[5-9]|20\d)\d)(?!\d)年?(.{0,40})$/.exec(text.trim());
  const words = found && `${found[1]} ${found[3]}`.toLowerCase().match(/[\p{L}\d]+/gu);
  const isHeading = (word: string) =>
    /^(?:the|in|of|from|for|year|fy|data|major|known|reported|security|breach(?:es)?|incidents?|leaks?|attacks?|cases?|jahr|vorfälle|datenpannen|année|año|ano|anno|jaar|rok|год|incidentes|incidencias|数据泄露|泄露|泄露事件|数据泄露事件|事件|案例|度)$/.test(
      word,
    );
  return found && (words ?? []).every(isHeading) ? found[2] : undefined;
}
