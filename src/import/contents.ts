import { cellsOf, columnNumberStyle, datedIn, sizedIn, unitAbove } from './columns.ts';
import { wordsOf } from './counts.ts';
import { ACCUSED, CHOSEN, SPEAKS_OF, VICTIM } from './headers.ts';
import { partsOf } from './importers/importer.ts';
import type { Table } from './table.ts';
import {
  readAction,
  readActor,
  readDataKind,
  readSector,
  readStatus,
  sectorOfNaics,
  severalOf,
} from './values/codes.ts';
import { isCanadianProvince, isUsState, readCountry, severalCountries } from './values/country.ts';
import { DAY_ALONE, isWithoutYear, readDate } from './values/date.ts';
import { readSize } from './values/size.ts';
import { isAddress, isNo, isUnknown, isYes, saysUnknown } from './values/text.ts';

/** What stands in the columns of a table, whatever their headers say. */

/** So many cells of a column are looked at. */
const SAMPLE = 400;

/** What a column holds, of its filled cells. */
export interface Content {
  readonly column: string;
  readonly filled: number;
  /** Shares of the filled cells, 0 to 1. */
  readonly dates: number;
  /** Days and months without a year; days alone, where rows of months stand above them. */
  readonly yearless: number;
  /** Days as a spreadsheet counts them, from 1990 to 2039. */
  readonly serials: number;
  readonly sizes: number;
  readonly countries: number;
  readonly sectors: number;
  readonly causes: number;
  readonly actors: number;
  /** Codes of NAICS; 0 where none of them has more digits than a SIC code. */
  readonly naics: number;
  readonly kinds: number;
  readonly links: number;
  /** Words for how sure a case is. */
  readonly statuses: number;
  /** Of these, those that say that it is made up, denied or only claimed. */
  readonly disputed: number;
  /** Names of platforms, such as Android. */
  readonly platforms: number;
  /** Addresses of e-mail. */
  readonly mails: number;
  /** Degrees: high, medium, 低. */
  readonly levels: number;
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
  /** Ticks and crosses, and 0 and 1. */
  readonly marks: number;
  /** Begins with no number of something, as spans of time do: 24 hours to 72 hours. */
  readonly namelike: number;
  readonly digits: number;
  /** Without letters, money and shares: numbers whatever they count. */
  readonly numeric: number;
  readonly distinct: number;
  readonly length: number;
  /** Share of the rows in which something stands. */
  readonly density: number;
}

const A_YEAR = /^(?:19[5-9]|20\d)\d(?:\.0)?$/;
const A_MAIL = /^[^\s@]+@[^\s@]+\.[a-z]+$/i;
const A_LEVEL =
  /^(?:very )?(?:high(?:est)?|low(?:est)?|medium|moderate|critical|minor|major|severe|urgent|normal|[极很较]?[高中低](?:级|风险)?|一般|较大|重大|特别重大|严重|轻微|紧急)$/i;
/** What stands for an end that has not come: no date, and no misfit. */
const IS_OPEN =
  /^(?:ongoing|present|current|now|to date|still (?:open|ongoing)|进行中|至今|持续(?:中)?|laufend|en cours|en curso)$/i;
const [FIRST_SERIAL, LAST_SERIAL] = [32_874, 51_135];
const isSerialDay = (cell: string): boolean =>
  /^\d{5}(?:\.\d+)?$/.test(cell) && Number(cell) >= FIRST_SERIAL && Number(cell) <= LAST_SERIAL;

const isAnswer = (cell: string): boolean => isYes(cell) || isNo(cell);

const isRegion = (cell: string): boolean => isUsState(cell) || isCanadianProvince(cell);

/**
 * What the cells of a column are, as they are read in a language (BCP 47).
 *
 * @param hasMonths Whether rows that hold nothing but a month head parts of the table.
 */
export function contentOf(table: Table, column: string, language = 'en', hasMonths = false): Content {
  const step = Math.max(1, Math.floor(table.rows.length / SAMPLE));
  const sampled = cellsOf(table, column).filter((_, row) => row % step === 0);
  const cells = sampled.filter((cell) => !isUnknown(cell) && !saysUnknown(cell));
  const share = (holds: (cell: string) => boolean) =>
    cells.length === 0 ? 0 : cells.filter(holds).length / cells.length;
  const style = { order: 'open', latestYear: 2100 } as const;
  const numbers = columnNumberStyle(column, cells, unitAbove(table));
  return {
    column,
    filled: cells.length,
    dates: share((cell) => {
      if (IS_OPEN.test(cell)) return true;
      const reading = readDate(datedIn(cell, language), style);
      return reading.kind === 'value' && reading.value.edtf < '2101';
    }),
    yearless: share((cell) => isWithoutYear(cell) || (hasMonths && DAY_ALONE.test(cell))),
    serials: share((cell) => isSerialDay(cell)),
    sizes: share((cell) => readSize(sizedIn(cell, language), numbers).kind === 'value'),
    countries: share((cell) => readCountry(cell) !== undefined || severalCountries(cell).length > 0),
    sectors: share((cell) => readSector(cell) !== undefined),
    causes: share((cell) => readAction(cell) !== undefined || severalOf(cell, readAction).length > 0),
    actors: share((cell) => readActor(cell) !== undefined),
    naics: cells.some((cell) => /^\d{5,6}$/.test(cell))
      ? share((cell) => /^\d{2,6}$/.test(cell) && sectorOfNaics(cell) !== undefined)
      : 0,
    kinds: share((cell) => partsOf(cell, /[,;|]/).every((part) => readDataKind(part) !== undefined)),
    links: share((cell) => isAddress(cell.split(/[\s,;|]/, 1)[0]) || /^\[[^\][]*\]\(https?:[^\s()]+\)/i.test(cell)),
    statuses: share((cell) => readStatus(cell) !== undefined),
    disputed: share((cell) => /^(?:claimed|fabricated)$/.test(readStatus(cell) ?? '')),
    platforms: share((cell) =>
      /^(?:android|ios|windows|linux|mac ?os|web|mobile|desktop|cloud|aws|azure|gcp|saas|on[- ]prem(?:ises)?)(?: ?[,/&+] ?(?:android|ios|windows|web))*$/i.test(
        cell,
      ),
    ),
    mails: share((cell) => A_MAIL.test(cell)),
    levels: share((cell) => A_LEVEL.test(cell)),
    states: share(isUsState),
    regions: share(isRegion),
    noCountries: share((cell) => isRegion(cell) && readCountry(cell) === undefined),
    codes: share((cell) => /^[^\s\d]*[-_ ]?\d+$/.test(cell) || isCode(cell)),
    isJson: cells.some((cell) => /^[{[]["{]/.test(cell)),
    isNumbering: isNumbering(cells),
    years: share((cell) => A_YEAR.test(cell)),
    answers: share((cell) => isAnswer(cell) && !/^[01]$/.test(cell)),
    marks: share((cell) => /^(?:[01]|[✓✔✗✘☑☐✅❌●○◯√×]\ufe0f?)$/u.test(cell)),
    namelike: share((cell) => !/^(?:\d[\d.,]* |(?:more|less|fewer|over|under|between|up) )/i.test(cell)),
    digits: share((cell) => /\d/.test(cell)),
    numeric: share((cell) => /^[^\p{L}]*$/u.test(cell) || /^[~<>≈]?\s*[$€£¥₹]|[%％]$/.test(cell)),
    density: sampled.length === 0 ? 0 : cells.length / sampled.length,
    distinct: cells.length === 0 ? 0 : new Set(cells).size / cells.length,
    length: cells.length === 0 ? 0 : cells.reduce((sum, cell) => sum + cell.length, 0) / cells.length,
  };
}

/** Two words with capitals, or a family name and 某: what a person is called. */
const A_PERSON = /^\p{Lu}[\p{Ll}'’]+(?: \p{Lu}\.?)? \p{Lu}[\p{L}'’-]+$|^\p{Script=Han}某{1,2}\p{Script=Han}?$/u;
/** Words of incidents and of firms, which no person is called by. */
const NO_PERSON =
  /breach|hack|leak|attack|incident|data|\b(?:inc|ltd|llc|plc|corp|gmbh|bank|group|company|hospital|university)\b|公司|银行|医院|学校|集团|中心|局$/i;

/**
 * Whether a column of names is of persons, not of organisations: “Name” beside a column of organisations or in a class list, the
 * accused beside a victim or a crime, “Nom” beside “Prénom”.
 */
export function isOfPersons(table: Table, column: string): boolean {
  const header = wordsOf(column);
  const [isAccused, isNom] = [ACCUSED.test(header), /^nom$/i.test(header)];
  // Few headers are any of these: a table of thousands of columns is not gone through for each.
  if (!isAccused && !isNom && !/^(?:full )?name$/i.test(header)) return false;
  const others = table.columns.filter((other) => other !== column);
  const stands = (...patterns: readonly RegExp[]) =>
    others.some((other) => patterns.some((words) => words.test(wordsOf(other))));
  if (isNom) return stands(/^prénom$/i);
  const cells = cellsOf(table, column).filter((cell) => !isUnknown(cell));
  const areMost = (is: (cell: string) => boolean) => cells.length > 0 && cells.filter(is).length >= 0.8 * cells.length;
  if (!isAccused)
    return (
      stands(SPEAKS_OF.name, VICTIM, CHOSEN, SPEAKS_OF.pupils) &&
      areMost((cell) => A_PERSON.test(cell) && !NO_PERSON.test(cell))
    );
  const tellsCrimes = (other: string) =>
    wordsOf(other) === '案由' && cellsOf(table, other).some((cell) => /罪/.test(cell));
  return (stands(VICTIM, SPEAKS_OF.crimes) || others.some(tellsCrimes)) && areMost((cell) => !NO_PERSON.test(cell));
}

/** Whether a column names private persons, by its header, or holds their addresses of e-mail. */
export function mayNamePersons(table: Table, column: string): boolean {
  const cells = cellsOf(table, column).filter((cell) => !isUnknown(cell));
  if (cells.length === 0) return false;
  const areMost = (is: (cell: string) => boolean) => cells.filter(is).length * 2 >= cells.length;
  const header = wordsOf(column);
  if (SPEAKS_OF.birth.test(header)) return areMost((cell) => /\d{4}/.test(cell));
  // How many students is a number, and a telephone one as well.
  if (SPEAKS_OF.persons.test(header))
    return (
      /phone|telephone|mobile|电话|手机/i.test(header) ||
      areMost((cell) => !/\d|^\p{Lu}{1,3}$/u.test(cell) && !isAnswer(cell))
    );
  return areMost((cell) => A_MAIL.test(cell)) || isOfPersons(table, column);
}

/** Numbers of cases with signs between: PS/00262/2019, (2021)沪01刑终1号. */
const isCode = (cell: string): boolean =>
  cell.length < 25 &&
  !/\s|\p{Ll}{3}/u.test(cell) &&
  /[-/()〔〕]/.test(cell) &&
  cell.replace(/\D/g, '').length >= 0.3 * cell.length;

/** Whether cells count 1, 2, 3, with few exceptions such as a sum at the end. */
function isNumbering(cells: readonly string[]): boolean {
  const next = cells.filter((cell, at) => at > 0 && Number(cell) === Number(cells[at - 1]) + 1);
  // 1, 2, 3 from the first row on counts the rows, however few they are.
  const isFromOne = cells.length > 1 && cells.every((cell, at) => Number(cell) === at + 1);
  return isFromOne || (cells.length > 3 && next.length >= 0.8 * (cells.length - 1));
}
