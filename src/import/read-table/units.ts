import { unitOfHeader } from '../counts.ts';

/** Words of a row below a header that say in what its columns are counted, or how they are written. */

/** No such word is longer, in characters. */
const LONGEST = 40;

/** How dates are written, without what stands between the letters, in English, German, French, Spanish and Italian. */
const DATE_FORMATS = new Set(
  `yyyymmdd ddmmyyyy mmddyyyy ddmmmyyyy yyyymmmdd yyyymm mmyyyy mmmyyyy yyyy yymmdd ddmmyy mmddyy dmy mdy ymd yyyymmddhhmm
  yyyymmddhhmmss ddmmyyyyhhmm ttmmjjjj ttmmjj jjjjmmtt jjjj jjmmaaaa jjmmaa aaaammjj ddmmaaaa aaaammdd ggmmaaaa ddmmjjjj
  iso8601 iso 年月日 年月 西暦`.split(/\s+/),
);

/** Types of columns, as programs and forms name them; R prints them as <chr>, pandas as int64. */
const TYPES = new Set(
  `text string str varchar char character chr object factor fct free\u00a0text date datetime timestamp dttm time number
  numeric num integer int int32 int64 bigint float float64 double dbl decimal boolean bool lgl categorical enum list url
  link uri name 名称 文本 文字 字符 字符串 日期 日付 数字 数值 数値 整数 链接`.split(/\s+/),
);

const bareOf = (cell: string): string =>
  cell
    .toLowerCase()
    .replace(/^[<([（]|[>)\]）]$/g, '')
    .replace(/ /g, '\u00a0');

/** Whether a cell is in brackets: (dd/mm/yyyy), [thousands]. [Aug 2021] heads a part of the table. */
export const isInBrackets = (cell: string): boolean =>
  !/(?<!\d)(?:19|20)\d\d(?!\d)/.test(cell) && /^(?:\([^()]*\)|\[[^\][]*\]|（[^（）]*）)$/.test(cell);

/** Whether a cell names the type of a column, which says nothing of its values. */
export const isType = (cell: string): boolean =>
  cell.length <= LONGEST && (TYPES.has(bareOf(cell)) || OF_POLARS.test(cell));

const OF_POLARS = /^(?:[iuf](?:8|16|32|64)|utf8|cat|datetime(?:64)?\[[^\][]{1,12}\])$/i;

/** Other things that numbers are of, and no name is. */
const OTHER_UNITS =
  /^(?:%|[$€£¥]|usd|eur|gbp|cny|jpy|days?|hours?|months?|years?|count|counts|headcount|no\.|nos?\.?|number of \w{3,20}|[万千百亿]?(?:人|人次|条|件|份|个|家|户|笔|元|天|日|小时|万|千|亿)|[人件名])$/i;

/**
 * Whether a cell says in what a column is counted, or how it is written: persons, 万人, GB, YYYY-MM-DD. Some of these
 * words are names of groups, too; so they tell only above numbers.
 */
export function isUnit(cell: string): boolean {
  if (cell === '' || cell.length > LONGEST) return false;
  if (OTHER_UNITS.test(cell) || DATE_FORMATS.has(cell.toLowerCase().replace(/[-./\s,:]/g, ''))) return true;
  // “persons”, “thousand people”: nothing beside the unit and what it is multiplied by.
  const unit = cell.replace(/^(?:in |number of |no\. of )?(?:thousands?|millions?|'?000s?)?(?: of)? ?/i, '');
  return unit === '' || (!/[\s\d]/.test(unit) && unitOfHeader(unit) !== undefined);
}
