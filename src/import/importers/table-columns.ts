import { dateOf } from '../../data/dates.ts';
import { cellsOf, isMultiplied } from '../columns.ts';
import { type Content, contentOf, isOfPersons, mayNamePersons } from '../contents.ts';
import {
  countsAll,
  countsAllThere,
  countsPart,
  kindOfHeader,
  numberColumns,
  unitOfHeader,
  wordsOf,
} from '../counts.ts';
import {
  HEADERS,
  isCountHeader,
  isDateHeader,
  isHeaderOf,
  isOfCount,
  isOfKind,
  languageOf,
  meaningOfHeader,
  PLAIN_DATE,
  SPEAKS_OF,
} from '../headers.ts';
import { cellsOfDate, type DateColumns, datesInParts, sizeInEnds } from '../joined-columns.ts';
import { translationsOf, withoutLanguage } from '../languages.ts';
import type { Role } from '../mapping.ts';
import { headingIn, monthOfHeading } from '../row-names.ts';
import { stepsOf } from '../steps.ts';
import type { Table } from '../table.ts';
import { dateStyleOf, readDate } from '../values/date.ts';
import { readSize } from '../values/size.ts';
import { chineseOf, isUnknown } from '../values/text.ts';
import { fits, UNDERSTOOD } from './fits.ts';

/**
 * What each column of a table is, by its header and its cells together. One step after the other takes its columns out of those
 * that are free; what none takes is shown as it is.
 */

/** A table with what is known of all its columns. */
interface Known {
  readonly table: Table;
  /** Of the headers; undefined for English and Chinese. */
  readonly language: string | undefined;
  readonly contents: readonly Content[];
  /** Dates whose year, month and day have columns of their own. */
  readonly joined: readonly DateColumns[];
  /** Whether one of its columns says in which currency the numbers of another are. */
  readonly hasCurrency: boolean;
}

/** Columns that nothing has taken yet, in the order of the table. */
type Free = readonly Content[];

/** The columns of a role, as far as one is found. */
type Found = Readonly<Partial<Record<Role, string>>>;

/** What a step has found, and what it leaves. */
interface Taken {
  readonly found: Found;
  readonly free: Free;
}

/** What the columns of a table are. */
export interface ColumnsFound {
  readonly language: string | undefined;
  readonly found: Found;
  /** Dates, the years and months of each together. */
  readonly dates: readonly DateColumns[];
  readonly links: readonly string[];
  /** Columns that each mark one kind of data. */
  readonly marks: readonly string[];
  readonly size: { readonly column: string; readonly max?: string; readonly units?: string } | undefined;
  /** Whether the sector is told by codes of NAICS. */
  readonly isNaics: boolean;
  /** What nothing takes. */
  readonly others: readonly string[];
}

/** Finds out what each column of a table is. */
export function columnsOfTable(table: Table): ColumnsFound {
  const known = knownOf(table);
  const { language, contents, joined } = known;
  const filled = contents.filter((content) => content.filled > 0 && !isPartOfDate(joined, content.column));
  const dated = datesAmong(known, filled);
  const beside = without(filled, dated);
  const links = linksAmong(beside);
  const units = unitsAmong(table, without(beside, links));
  const marks = marksAmong(without(beside, links, units));
  // “Name” beside a company may be that of a person.
  const named = without(beside, links, units, marks).filter(({ column }) => !isOfPersons(table, column));
  // What happened is no name of a case where each row tells one event of it.
  const step = stepsOf(table);
  const steps = named.filter(({ column }) => column === step);
  const free = without(named, steps);
  const headed = byHeaders(known, free);
  const told = withoutRepeated(known, dated);
  const date = told.length === 0 ? dateByCells(headed.free) : [];
  const dates = [...told, ...date];
  const called = byNames(known, { found: headed.found, free: without(headed.free, date) }, dates);
  const coded = byCells(known, called);
  const { size, ...rest } = bySizes(known, coded, units);
  return {
    language,
    found: rest.found,
    dates: dates.map(({ column }) => joined.find((parts) => parts.column === column) ?? { column }),
    links: links.map(({ column }) => column),
    marks: marks.map(({ column }) => column),
    size,
    isNaics: contents.some(({ column, naics }) => column === rest.found.sector && naics > UNDERSTOOD),
    others: [...steps, ...rest.free].map(({ column }) => column),
  };
}

/** What is known of the columns of a table before any of them is taken. */
function knownOf(table: Table): Known {
  const leaves = table.columns.map((column) => wordsOf(column.slice(column.lastIndexOf('.') + 1)));
  const language = languageOf(leaves, (header) =>
    Object.values(HEADERS).some((patterns) => patterns.some((words) => words.test(header))),
  );
  const spoken = language ?? chineseOf(table.columns.join(''));
  const hasMonths = table.rows.some((cells) => monthOfHeading(headingIn(cells)) !== undefined);
  return {
    table,
    language,
    contents: table.columns.map((column) => contentOf(table, column, spoken, hasMonths)),
    joined: datesInParts(table, language),
    // The currency may be that of a fine beside it.
    hasCurrency:
      table.columns.some((column) =>
        /^(currency|币种|货币|währung|devise|moneda|valuta)( code)?$/i.test(wordsOf(column)),
      ) && !table.columns.some((column) => SPEAKS_OF.money.test(wordsOf(column))),
  };
}

const without = (free: Free, ...taken: readonly Free[]): Free =>
  free.filter((content) => !taken.some((some) => some.includes(content)));

/** A column of a role, where one is found: what is found with it, and what is left. */
const taking = ({ found, free }: Taken, role: Role, content: Content | undefined): Taken =>
  content === undefined
    ? { found, free }
    : { found: { ...found, [role]: content.column }, free: without(free, [content]) };

// Dates

/** Whether a column is the month, the day or the quarter of a date whose year stands in another. */
const isPartOfDate = (joined: readonly DateColumns[], column: string): boolean =>
  joined.some(({ month, day, quarter }) => [month, day, quarter].includes(column));

/** Columns of dates; those of entries in the list only where there are no others. */
function datesAmong({ language, joined }: Known, free: Free): Free {
  const dated = free.filter((content) => {
    const { column, dates, sizes } = content;
    const header = wordsOf(column);
    if (SPEAKS_OF.birth.test(header)) return false;
    const isHeaded =
      joined.some((parts) => parts.column === column) || isDateHeader(column) || isHeaderOf('date', header, language);
    if (isHeaded) return fits('date', content) || areSerials(content);
    // A header that names an event and no date (“Noticed”) needs cells that leave no doubt. “Customers notified” may hold
    // days or numbers.
    const isOfEvent = sizes < 0.5 || (!isOfCount(column) && meaningOfHeader(column, language) !== 'unsaid');
    return dates > 0.9 && !SPEAKS_OF.references.test(header) && isOfEvent;
  });
  const ofIncidents = dated.filter(({ column }) => !SPEAKS_OF.entry.test(wordsOf(column)));
  // When a case was closed is no event, whatever other dates there are.
  const ofEntries = dated.filter(({ column }) => !SPEAKS_OF.closing.test(wordsOf(column)));
  return [ofIncidents, ofEntries, dated].find(({ length }) => length > 0) ?? [];
}

/** Whether a column of dates holds nothing but days of a spreadsheet; so many numbers of another kind lie elsewhere, too. */
const areSerials = ({ column, serials, filled }: Content): boolean =>
  serials >= 0.9 && (filled > 2 || PLAIN_DATE.test(wordsOf(column))) && !isOfCount(column);

/** Dates without those that another one tells as well: a year beside a date of that year says nothing more. */
function withoutRepeated({ table, joined }: Known, dates: Free): Free {
  const partsAt = (column: string) => joined.find((parts) => parts.column === column);
  return dates.filter(({ column }) => {
    const parts = partsAt(column);
    return !dates.some(
      (other) =>
        other.column !== column &&
        (parts && !partsAt(other.column)
          ? repeatsParts(table, parts, other.column)
          : repeatsYears(table, column, other.column)),
    );
  });
}

/** The column of dates that no header tells: the one whose cells are dates most often. */
function dateByCells(free: Free): Free {
  const isDates = ({ column, dates, sizes, years }: Content) =>
    dates > 0.9 && (sizes < 0.99 || years > 0.9) && !isOfCount(column) && !/\b(founded|established)\b/i.test(column);
  return free
    .filter(isDates)
    .sort((a, b) => b.dates - a.dates)
    .slice(0, 1);
}

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

// Links, units, marks

const linksAmong = (free: Free): Free =>
  free.filter(({ column, links }) => links >= UNDERSTOOD / 2 && !SPEAKS_OF.noSource.test(wordsOf(column)));

/** The column that says of each number what it counts; “单位” heads organisations, too. */
function unitsAmong(table: Table, free: Free): Free {
  const found = free.find(
    ({ column }) =>
      /\bunits?( of (count|measure))?$|^(of what|what (is |was )?counted|types? of (number|count|figure))$|^(计量|数量)?单位$/i.test(
        wordsOf(column),
      ) && cellsOf(table, column).every((cell) => isUnknown(cell) || isUnit(cell)),
  );
  return found ? [found] : [];
}

function isUnit(cell: string): boolean {
  const reading = readSize(`2 ${cell}`, { decimal: '.' });
  if (reading.kind !== 'value') return false;
  const { unit, value } = reading.value;
  // 甲公司 is one, and 公司 are counted.
  return unit === 'organisations'
    ? !/.(?:公司|企业|企業|机构|機構|商家|单位)$/.test(cell)
    : unit !== undefined || value !== 2;
}

/** Columns of marks, one for each kind of data. */
function marksAmong(free: Free): Free {
  const marked = free.filter(
    ({ column, answers, marks, filled }) =>
      Math.max(answers, marks) > 0.9 && filled > 0 && kindOfHeader(column) !== undefined,
  );
  return marked.length > 1 || marked.some(({ marks, years }) => marks > 0.9 && years === 0) ? marked : [];
}

// Roles by headers

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
  'status',
  'summary',
  'publisher',
];

/** A header without what it says of units: “Records (millions)”. */
const bareOf = (column: string): string => column.replace(/(?:\s*[([（]|, in ).*$/s, '');

/** The last name of a path in JSON, for roles that it tells as well as the whole: the accounts of `impact.accounts`. */
const leafFor = (role: Role, column: string): readonly string[] =>
  (role === 'size' || role === 'kinds') && column.includes('.') ? [column.slice(column.lastIndexOf('.') + 1)] : [];

/** What a column may be known by: its header, also without its units, and of names and texts without their language. */
const headersOf = (role: Role, column: string): readonly string[] => [
  column,
  bareOf(column),
  ...leafFor(role, column),
  ...(IN_LANGUAGES.has(role) ? [withoutLanguage(column)] : []),
];

/** Roles whose words may stand in a column for each language. */
const IN_LANGUAGES: ReadonlySet<Role> = new Set(['organisation', 'name', 'summary']);

/** Roles of the organisation itself, and objects in JSON that are of others. */
const OF_THE_VICTIM: ReadonlySet<Role> = new Set(['organisation', 'name', 'country', 'sector', 'state']);
const OF_ANOTHER =
  /(?:^|\.)(?:sources?|links?|references?|regulators?|authorit(?:y|ies)|parent|attackers?|actors?|perpetrators?|lawsuits?|litigation|relationships|reporter|author|vendor|supplier|filters?)(?:\[\d+\])?\./i;

/** The columns that headers tell, in the order of roles. */
function byHeaders(known: Known, free: Free): Taken {
  const taken = TAKING.reduce<Taken>(
    (before, role) =>
      taking(before, role, headedBy(known, before.free, role) ?? (role === 'cause' ? causeOf(before.free) : undefined)),
    { found: {}, free },
  );
  return withoutTranslation(known, taken);
}

/** The free column whose header, and cells, tell a role best. */
function headedBy(known: Known, free: Free, role: Role): Content | undefined {
  const { table, language } = known;
  const fitting = free.filter(
    (content) =>
      (role === 'size' ? isSize(known, content) : fits(role, content)) &&
      !(OF_THE_VICTIM.has(role) && OF_ANOTHER.test(content.column)),
  );
  const found = HEADERS[role].flatMap((words) =>
    fitting.filter(
      ({ column }) =>
        !(language === 'ja' && /媒体/.test(column)) &&
        !(role === 'publisher' && isOfGoods(table, column)) &&
        headersOf(role, column).some((header) => words.test(wordsOf(header))),
    ),
  );
  // “Type of breach” may be a kind of harm: words that are known are preferred.
  const [telling] =
    role === 'cause' ? found.filter(({ causes }) => causes > 0.3).sort((a, b) => b.causes - a.causes) : [];
  const [first] = role === 'size' ? wholeOf(plainestFirst(found, table.columns), numberColumns(table)) : found;
  return telling ?? first ?? fitting.find(({ column }) => isHeaderOf(role, wordsOf(column), language));
}

/** Whether “Publisher” stands beside games, books or papers, which it publishes: it told nobody of a breach. */
const isOfGoods = ({ columns }: Table, column: string): boolean =>
  /^publisher$/i.test(wordsOf(column)) &&
  columns.some((other) => /\b(games?|studio|books?|newspaper|magazine|software|app)\b/i.test(wordsOf(other)));

/** Cells that are words and no sentences are so long on average, in characters. */
const SHORT = 30;

/** “What happened” may head a story, or a word for the cause: its cells say which. */
const causeOf = (free: Free): Content | undefined =>
  free.find(
    ({ column, causes, length }) =>
      causes > 0.5 &&
      ((length <= SHORT && HEADERS.summary.some((words) => words.test(wordsOf(column)))) ||
        /^(nature|(description|nature|kind) of (the )?(breach|incident)|((threat|veris) )?actions?|type|category)$/i.test(
          wordsOf(column),
        )),
  );

/** The name in another language is none of the case. */
function withoutTranslation({ table, contents }: Known, { found, free }: Taken): Taken {
  const { organisation, name, ...others } = found;
  const isTranslated =
    organisation !== undefined && translationsOf(organisation, table.columns).some(({ column }) => column === name);
  return isTranslated
    ? { found: { ...others, organisation }, free: [...free, ...contents.filter(({ column }) => column === name)] }
    : { found, free };
}

/** Columns that count, those first that count plainly those affected; what is claimed, possible or an end of a range comes later. */
const plainestFirst = (found: readonly Content[], columns: readonly string[]): readonly Content[] =>
  found.toSorted((a, b) => remotenessOf(a.column, columns) - remotenessOf(b.column, columns));

function remotenessOf(column: string, columns: readonly string[]): number {
  const header = wordsOf(column);
  if (countsAllThere(column, columns)) return 3;
  if (SPEAKS_OF.things.test(header)) return 2;
  return SPEAKS_OF.lessSure.test(header) ? 1 : 0;
}

/** Of columns that count, the one that counts all and is known most often; none of no column. */
function wholeOf(found: readonly Content[], columns: readonly string[]): readonly Content[] {
  const isWhole = ({ column }: Content) => !countsPart(column, columns);
  const [counted = found[0]] = found.filter(isWhole);
  if (counted === undefined) return [];
  const unit = unitOfHeader(counted.column);
  // A volume is drawn where nothing else is counted.
  const count = unit === 'bytes' ? found.find(({ column }) => unitOfHeader(column) !== 'bytes') : undefined;
  const known = ({ filled, sizes }: Content) => filled * sizes;
  const fuller = found.find(
    (other) =>
      unitOfHeader(other.column) === unit &&
      known(other) > 1.25 * known(counted) &&
      // What is claimed is no stand-in for what is confirmed.
      remotenessOf(other.column, columns) <= remotenessOf(counted.column, columns) &&
      // A part of all is no stand-in for the whole; “NY affected” is one, too.
      !/^[A-Z]{2}\b/.test(wordsOf(other.column)) &&
      isWhole(other),
  );
  return [count ?? fuller ?? counted];
}

// Roles by cells

/** What the rows are called where no header says it: by names, a site, a reference, a kind, or what is told of them. */
function byNames(known: Known, taken: Taken, dates: Free): Taken {
  if (taken.found.organisation !== undefined || taken.found.name !== undefined) return taken;
  const { free } = taken;
  const words = free.filter((content) => fits('name', content) && !isOfCodes(content));
  const texts = words.filter(
    ({ column, density, namelike }) =>
      density >= 0.5 &&
      namelike >= UNDERSTOOD &&
      !SPEAKS_OF.kind.test(wordsOf(column)) &&
      !isOfOther(column, known.language),
  );
  const [name] = texts.filter(({ distinct, codes }) => distinct > 0.5 && codes < 0.9);
  if (name) return taking(taken, 'organisation', name);
  const inCodes = byReferences(taken, words);
  if (inCodes.found.organisation !== undefined || inCodes.found.name !== undefined) return inCodes;
  return texts.length > 0 ? taking(inCodes, 'organisation', texts[0]) : byStories(known, inCodes, dates);
}

const isOfCodes = ({ countries, sectors, causes, actors, kinds }: Content): boolean =>
  Math.max(countries, sectors, causes, actors, kinds) >= 0.8;

/** Whether a header tells another role: a second column of causes or sectors is none of names. */
const isOfOther = (column: string, language: string | undefined): boolean =>
  isDateHeader(column) ||
  (['cause', 'sector', 'kinds', 'country', 'date', 'summary', 'actor', 'publisher'] as const).some(
    (role) =>
      HEADERS[role].some((pattern) => pattern.test(wordsOf(column))) || isHeaderOf(role, wordsOf(column), language),
  );

/** Rows called by a site, or else by a reference or a kind, which is shown as what it is, too. */
function byReferences(taken: Taken, words: Free): Taken {
  const { free } = taken;
  const site = free.find(
    ({ column, links, distinct }) =>
      links < 0.5 && distinct > 0.5 && /^(web ?site|domain( name)?|site|owner|网站|域名)$/i.test(wordsOf(column)),
  );
  const reference = free.find(
    ({ column, distinct, codes }) => distinct > 0.95 && codes >= 0.9 && SPEAKS_OF.references.test(wordsOf(column)),
  );
  const withSite = taking(taken, 'organisation', site);
  const withId = withSite.found.id === undefined ? taking(withSite, 'id', reference) : withSite;
  if (withId.found.organisation !== undefined) return withId;
  const codes = words.find((content) => content.codes >= 0.9);
  const nature = words.find(({ column }) => SPEAKS_OF.kind.test(wordsOf(column)));
  const name = withId.found.id ?? codes?.column ?? nature?.column;
  return name === undefined ? withId : { ...withId, found: { ...withId.found, name } };
}

/** Rows called by what else they say: a description tells incidents apart, a cause rather not; a year counts them. */
function byStories({ table }: Known, { found, free }: Taken, dates: Free): Taken {
  const name =
    found.summary ??
    found.cause ??
    free.find((content) => fits('name', content))?.column ??
    // How many breaches a month had, or a gang has made public, is no case.
    (isOfMany(table) ? undefined : dates.find(({ years }) => years < 0.5)?.column);
  return { found: name === undefined ? found : { ...found, name }, free };
}

/** Whether each row of a table counts many cases: those of a month, or of a group of attackers. */
const isOfMany = ({ columns }: Table): boolean =>
  columns
    .map(wordsOf)
    .some(
      (header) =>
        SPEAKS_OF.statistics.test(header) || /^(ransomware |threat |hacker )?(group|gang)( name)?$/i.test(header),
    );

/** Headers below which sectors may stand, though they do not say so: “Type”, “Field of business”. */
const A_GROUP =
  /\b(types?|categor(?:y|ies)|class|kinds?|groups?|area|field|branch|vertical|domain|segment|line|business|organi[sz]ation|entity|victim|target|company|profile|tags?)\b|类|行业|领域|业|性质/i;

/** Countries, states, causes and sectors that no header tells. */
function byCells(known: Known, taken: Taken): Taken {
  const unless = (before: Taken, role: Role, is: (content: Content) => boolean): Taken =>
    before.found[role] === undefined ? taking(before, role, before.free.find(is)) : before;
  const withCountry = unless(
    taken,
    'country',
    ({ column, countries, states, filled }) =>
      !OF_ANOTHER.test(column) &&
      countries > 0.9 &&
      states < 0.9 &&
      filled > 2 &&
      !/^states?\b/i.test(wordsOf(column)) &&
      !SPEAKS_OF.attackers.test(wordsOf(column)),
  );
  // Which state it is, is shown as it stands.
  const state =
    withCountry.found.country === undefined ? headedBy(known, withCountry.free, 'state')?.column : undefined;
  const withState = state === undefined ? withCountry : { ...withCountry, found: { ...withCountry.found, state } };
  const withCause = unless(
    withState,
    'cause',
    ({ causes, distinct, filled }) => causes > 0.8 && distinct < 0.9 && filled > 2,
  );
  return unless(
    withCause,
    'sector',
    ({ column, sectors, distinct, filled }) =>
      !OF_ANOTHER.test(column) &&
      (/^Column \d+$/.test(column) || A_GROUP.test(wordsOf(column)) || isOfKind(wordsOf(column))) &&
      sectors > 0.8 &&
      filled > 2 &&
      (distinct < 0.9 || filled < 8),
  );
}

// Sizes

/** Whether a column may hold sizes; beside a currency a number is one of money, unless its header counts. */
const isSize = ({ hasCurrency }: Known, content: Content): boolean =>
  fits('size', content) && !(hasCurrency && unitOfHeader(content.column) === undefined);

/** The size: between two columns, by its header, or by its cells. What counts nothing gives the column of units back. */
function bySizes(known: Known, taken: Taken, units: Free): Taken & { readonly size: ColumnsFound['size'] } {
  const between = endsAmong(known, taken);
  const ends: readonly (string | undefined)[] = [between?.column, between?.max];
  const rest = { found: taken.found, free: taken.free.filter(({ column }) => !ends.includes(column)) };
  const column = rest.found.size ?? between?.column;
  const withSize: Taken =
    column === undefined
      ? taking(
          rest,
          'size',
          sizeByCells(known, rest.free) ??
            (units.length > 0 ? anyNumber(rest.free) : undefined) ??
            countNotRead(known, rest.free),
        )
      : { ...rest, found: { ...rest.found, size: column } };
  const { size } = withSize.found;
  const whole = between ?? (size === undefined ? undefined : { column: size });
  if (whole === undefined) return { ...withSize, free: [...withSize.free, ...units], size: undefined };
  const [unit] = units;
  return { ...withSize, size: unit ? { ...whole, units: unit.column } : whole };
}

/** The columns of the least and the most of one size. */
function endsAmong(known: Known, { found, free }: Taken) {
  const numbers = known.contents.filter(
    (content) => (free.includes(content) || content.column === found.size) && isSize(known, content),
  );
  return sizeInEnds(numbers.map(({ column }) => column)).find(
    ({ column, max }) => found.size === undefined || column === found.size || max === found.size,
  );
}

/** The column of numbers that may be sizes though no header says so: one of a unit, of all, or of no part. */
function sizeByCells(known: Known, free: Free): Content | undefined {
  const { table } = known;
  const isNumbered = (column: string) => /^Column \d+$/.test(column);
  const numbers = free.filter(
    (content) =>
      isSize(known, content) &&
      (isHeadedCount(content) ||
        (!mayNamePersons(table, content.column) &&
          content.sizes > 0.9 &&
          content.digits > 0.9 &&
          content.density > 0.2 &&
          content.distinct > 0.3)) &&
      // A column without a name is the number of its row rather than a size, where others have names.
      (!isNumbered(content.column) || table.columns.every(isNumbered)),
  );
  const all = numberColumns(table);
  // A volume is drawn where nothing else is counted.
  const counted = numbers.filter(({ column }) => unitOfHeader(column) !== undefined);
  return (
    counted.find(({ column }) => unitOfHeader(column) !== 'bytes') ??
    counted[0] ??
    numbers.find(({ column }) => countsAll(wordsOf(column))) ??
    numbers.find(({ column }) => !countsPart(column, all)) ??
    numbers[0]
  );
}

/**
 * Whether a header says that a column counts: then bands may repeat in it, and what nobody can read is told. Without such a header
 * its cells alone must look like sizes.
 */
const isHeadedCount = ({ column, sizes, digits, years }: Content): boolean =>
  (unitOfHeader(column) !== undefined || isMultiplied(column)) &&
  !SPEAKS_OF.noCount.test(wordsOf(column)) &&
  !OF_ONE.test(wordsOf(column)) &&
  sizes >= 0.5 &&
  digits >= 0.5 &&
  years < 0.5;

/** Headers of numbers that are of one customer: “Customer mobile”, “Account number”. */
const OF_ONE = /\b(?:mobile|telephone|contact|fax|since|(?<!total )(?:number|no|nr|num))\.?$|电话|手机|学号|工号|证号/i;

/** A column of numbers, whatever its header, beside one that says what they count. */
const anyNumber = (free: Free): Content | undefined =>
  free.find(({ sizes, digits, isNumbering }) => sizes > 0.9 && digits > 0.9 && !isNumbering);

/** A column whose header says that something is counted, and whose cells nobody could read: they are told. */
const countNotRead = (known: Known, free: Free): Content | undefined =>
  free.find(
    (content) =>
      (isCountHeader(content.column, known.language ?? 'en') || isHeadedCount({ ...content, sizes: 1 })) &&
      content.digits >= UNDERSTOOD &&
      content.length < 2 * SHORT &&
      !/产品|系统|版本|软件|组件|设备|product|system|version|software|device/i.test(content.column) &&
      isSize(known, { ...content, sizes: 1 }),
  );
