import { dateOf } from '../../data/dates.ts';
import {
  cellsOf,
  countsAll,
  countsAllThere,
  countsPart,
  kindOfHeader,
  numberColumns,
  unitAbove,
  unitOfAffected,
  unitOfHeader,
  wordsOf,
} from '../columns.ts';
import { type Content, contentOf, isOfPersons, mayNamePersons } from '../contents.ts';
import {
  HEADERS,
  isCountHeader,
  isDateHeader,
  isHeaderOf,
  isOfCount,
  isOfKind,
  isPlainCount,
  languageOf,
  meaningOfHeader,
  PLAIN_DATE,
  SPEAKS_OF,
} from '../headers.ts';
import { cellsOfDate, type DateColumns, datesInParts, sizeInEnds } from '../joined-columns.ts';
import { translationsOf, withoutLanguage } from '../languages.ts';
import { type DateMeaning, MAPPING_FORMAT, type Role } from '../mapping.ts';
import type { Table } from '../table.ts';
import { sectorOfNaics } from '../values/codes.ts';
import { dateStyleOf, readDate } from '../values/date.ts';
import { readSize } from '../values/size.ts';
import { chineseOf, isNo, isUnknown, isYes } from '../values/text.ts';
import { codedColumn, type Importer, MOST_EXTRA } from './importer.ts';

/** Share of the filled cells that must be understood. */
const UNDERSTOOD = 0.6;

/** Cells that are words and no sentences are so long on average, in characters. */
const SHORT = 30;

/** Whether what stands in a column fits a role; a header alone proves nothing. */
function fits(role: Role, content: Content): boolean {
  const { column, filled, dates, sizes, links, distinct, length, countries } = content;
  if (filled === 0) return false;
  const header = wordsOf(column);
  const isNumber = sizes > UNDERSTOOD;
  switch (role) {
    case 'date':
      return (
        dates + (isDateHeader(column) ? content.yearless : 0) >= (PLAIN_DATE.test(header) ? UNDERSTOOD / 3 : UNDERSTOOD)
      );
    case 'size':
      return (
        // Whose header says so plainly holds numbers, whether they are understood or not: they are told.
        (sizes >= UNDERSTOOD / 2 || (isPlainCount(header) && content.digits >= UNDERSTOOD)) &&
        (content.years < 0.9 || unitOfHeader(column) !== undefined) &&
        links === 0 &&
        !/stealer/i.test(column) &&
        !SPEAKS_OF.noVictims.test(header) &&
        !SPEAKS_OF.neverCount.test(header) &&
        !content.isNumbering &&
        // 0 and 1 are answers, unless the header counts.
        (content.marks < 0.9 || unitOfHeader(column) !== undefined || isPlainCount(header)) &&
        !SPEAKS_OF.money.test(`${column} ${header}`) &&
        (unitOfHeader(column) !== undefined || !SPEAKS_OF.noCount.test(header))
      );
    case 'country':
      return (
        // Whose header says so plainly holds countries, of which some may not be understood: they are told.
        (countries >= UNDERSTOOD / 2 || (countries > 0 && HEADERS.country[0].test(header))) &&
        !SPEAKS_OF.attackers.test(header)
      );
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
        content.numeric < UNDERSTOOD &&
        content.levels < 0.5 &&
        content.mails < 0.5 &&
        (SPEAKS_OF.name.test(header) ||
          (/^breach id$/i.test(header) && content.codes < 0.5) ||
          !(isOfKind(header) || SPEAKS_OF.noName.test(header) || SPEAKS_OF.noNameHan.test(header))) &&
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
      if (/^activity$/i.test(header)) return content.sectors > 0.3;
      return content.naics > UNDERSTOOD || isWord(content);
    case 'kinds':
      return isWord(content) && content.numeric <= UNDERSTOOD && content.answers < 0.5;
    case 'publisher':
      return isWord(content) && content.answers < 0.8;
    case 'status': {
      // What an answer means, the header must say: verified, confirmed, fake.
      const isAsked = !/status/i.test(header) && content.statuses + content.answers + content.marks > 0.9;
      return content.statuses >= UNDERSTOOD || isAsked;
    }
    case 'id':
      return distinct > 0.95;
    default:
      return isWord(content);
  }
}

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
  table.columns.includes('post_title') ||
  (['group', 'group_name'].some((name) => table.columns.includes(name)) &&
    ['victim', 'claim_url'].some((name) => table.columns.includes(name)));

/** What a column counts of which another one counts a part: “Total affected” beside “Residents affected”. */
const unitOfPart = (table: Table, column: string) =>
  /\b(total|affected|impacted|worldwide|global(ly)?|overall|nationwide)\b/i.test(wordsOf(column))
    ? table.columns.filter((other) => other !== column && countsPart(other)).map(unitOfHeader)[0]
    : undefined;

/** What each date is of, by its header; of two that are both of the beginning, one is: the other is asked about. */
function withOneStart<Date extends { readonly column: string; readonly is: DateMeaning }>(
  dates: readonly Date[],
): Date[] {
  const starts = dates.filter(({ is }) => is === 'breach-start');
  const isPlain = ({ column }: Date) =>
    /\b(first|start(ed)?|beg[aiu]n|occur(r?ed|rence)?|happened|hack(ed)?|attack(ed)?|intrusion|from)\b|发生|开始|入侵|攻击/i.test(
      wordsOf(column),
    );
  const plain = starts.filter(isPlain);
  const [start = starts[0]] = plain.length === 1 ? plain : starts;
  return dates.map((date) =>
    date.is === 'breach-start' && date !== start ? { ...date, is: 'unsaid' as const } : date,
  );
}

/** How sure a header is of its numbers: “Affected (claimed)”. */
const statusOfSize = (column: string) =>
  /\b(?:claimed|alleged)\b|声称/i.test(column)
    ? ('claimed' as const)
    : /\bconfirmed\b|已确认|已证实/i.test(column)
      ? ('confirmed' as const)
      : ('reported' as const);

/** Whether each row of a table counts many cases: those of a month, or of a group of attackers. */
const isOfMany = ({ columns }: Table): boolean =>
  columns
    .map(wordsOf)
    .some(
      (header) =>
        SPEAKS_OF.statistics.test(header) || /^(ransomware |threat |hacker )?(group|gang)( name)?$/i.test(header),
    );

/** Whether a table is of fines: a decision in it is one. */
const isOfFines = ({ columns }: Table): boolean =>
  columns.some((column) =>
    /\b(fines?|penalt(y|ies))\b|罚款|罚金|(?<!\p{L})(bußgeld|amende|multa|boete)/iu.test(wordsOf(column)),
  );

/** What an answer says of a case, by its header: one that was verified is reported, its size is not thereby confirmed. */
function statusOfAnswer(column: string | undefined, text: string): string | undefined {
  const header = wordsOf(column ?? '');
  if (!isYes(text) && !isNo(text)) return undefined;
  if (/\bfake\b|真伪/i.test(header)) return isYes(text) ? 'fabricated' : 'reported';
  if (/\b(?:alleged|claimed)\b/i.test(header)) return isYes(text) ? 'claimed' : 'reported';
  if (isNo(text)) return 'claimed';
  return /verif|核实|属实/i.test(header) ? 'reported' : 'confirmed';
}

/** A header without what it says of units: “Records (millions)”. */
const bareOf = (column: string): string => column.replace(/(?:\s*[([（]|, in ).*$/s, '');

/** The last name of a path in JSON, for roles that it tells as well as the whole: the accounts of `impact.accounts`. */
const leafFor = (role: Role, column: string): readonly string[] =>
  (role === 'size' || role === 'kinds') && column.includes('.') ? [column.slice(column.lastIndexOf('.') + 1)] : [];

/** How far a header is from a plain count of those affected: what is claimed, possible or an end of a range comes after it. */
function remotenessOf(column: string, columns: readonly string[]): number {
  const header = wordsOf(column);
  if (countsAllThere(column, columns)) return 3;
  if (SPEAKS_OF.things.test(header)) return 2;
  if (
    /\b(claim(s|ed)?|alleged(ly)?|potential(ly)?|possibl[ey]|may|might|initial(ly)?|estimated?|projected)\b|可能|潜在|声称|预计|初步|疑似/i.test(
      header,
    )
  )
    return 1;
  if (/\b(max(imum)?|min(imum)?|up to|at (most|least)|upper|lower)\b|最[大多高小少低]/i.test(header)) return 1;
  return 0;
}
/** What a column may be known by: its header, also without its units, and of names and texts without their language. */
const headersOf = (role: Role, column: string): readonly string[] => [
  column,
  bareOf(column),
  ...leafFor(role, column),
  ...(IN_LANGUAGES.has(role) ? [withoutLanguage(column)] : []),
];

/** Roles whose words may stand in a column for each language. */
const IN_LANGUAGES: ReadonlySet<Role> = new Set(['organisation', 'name', 'summary']);

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
      // A part of all is no stand-in for the whole; “NY affected” is one, too.
      !/^[A-Z]{2}\b/.test(wordsOf(other.column)) &&
      isWhole(other),
  );
  return [count ?? fuller ?? counted];
}

/** Roles of the organisation itself, and objects in JSON that are of others. */
const OF_THE_VICTIM: ReadonlySet<Role> = new Set(['organisation', 'name', 'country', 'sector', 'state']);
const OF_ANOTHER =
  /(?:^|\.)(?:sources?|links?|references?|regulators?|authorit(?:y|ies)|parent|attackers?|actors?|perpetrators?|lawsuits?|litigation|relationships|reporter|author|vendor|supplier|filters?)(?:\[\d+\])?\./i;

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
    const contents = table.columns.map((column) =>
      contentOf(table, column, language ?? chineseOf(table.columns.join(''))),
    );
    const free = new Set(contents.filter(({ filled }) => filled > 0));
    const take = (content: Content | undefined): string | undefined => {
      if (content) free.delete(content);
      return content?.column;
    };
    // A number beside a currency is one of money, unless its header counts.
    const hasCurrency = table.columns.some((column) =>
      /^(currency|币种|货币|währung|devise|moneda|valuta)( code)?$/i.test(wordsOf(column)),
    );
    const isSize = (content: Content) =>
      fits('size', content) && !(hasCurrency && unitOfHeader(content.column) === undefined);
    const byHeader = (role: Role): Content | undefined => {
      const fitting = [...free].filter(
        (content) =>
          (role === 'size' ? isSize(content) : fits(role, content)) &&
          !(OF_THE_VICTIM.has(role) && OF_ANOTHER.test(content.column)),
      );
      const found = HEADERS[role].flatMap((words) =>
        fitting.filter(
          ({ column }) =>
            !(language === 'ja' && /媒体/.test(column)) &&
            headersOf(role, column).some((header) => words.test(wordsOf(header))),
        ),
      );
      // “Type of breach” may be a kind of harm: words that are known are preferred.
      const [known] =
        role === 'cause' ? found.filter(({ causes }) => causes > 0.3).sort((a, b) => b.causes - a.causes) : [];
      const remote = ({ column }: Content) => remotenessOf(column, table.columns);
      const [first] =
        role === 'size'
          ? wholeOf(
              found.sort((a, b) => remote(a) - remote(b)),
              numberColumns(table),
            )
          : found;
      return known ?? first ?? fitting.find(({ column }) => isHeaderOf(role, wordsOf(column), language));
    };
    // “What happened” may head a story, or a word for the cause: its cells say which.
    const causesTold = (): Content | undefined =>
      [...free].find(
        ({ column, causes, length }) =>
          causes > 0.5 &&
          ((length <= SHORT && HEADERS.summary.some((words) => words.test(wordsOf(column)))) ||
            /^(nature|(description|nature|kind) of (the )?(breach|incident)|((threat|veris) )?actions?|type|category)$/i.test(
              wordsOf(column),
            )),
      );
    const joined = datesInParts(table, language);
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
          !SPEAKS_OF.references.test(wordsOf(content.column)) &&
          // “Customers notified” may hold days or numbers.
          (content.sizes < 0.5 ||
            (!isOfCount(content.column) && meaningOfHeader(content.column, language) !== 'unsaid')),
    );
    const ofIncidents = dated.filter(({ column }) => !SPEAKS_OF.entry.test(wordsOf(column)));
    // When a case was closed is no event, whatever other dates there are.
    const ofEntries = dated.filter(({ column }) => !SPEAKS_OF.closing.test(wordsOf(column)));
    const dates = [ofIncidents, ofEntries, dated].find(({ length }) => length > 0) ?? [];
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
      ({ column, links: share }) => share >= UNDERSTOOD / 2 && !SPEAKS_OF.noSource.test(wordsOf(column)),
    );
    for (const content of links) free.delete(content);
    // “单位” heads organisations, or what is counted.
    const isUnit = (cell: string) => {
      const reading = readSize(`2 ${cell}`, { decimal: '.' });
      if (reading.kind !== 'value') return false;
      // 甲公司 is one, and 公司 are counted.
      const { unit, value } = reading.value;
      return unit === 'organisations'
        ? !/.(?:公司|企业|企業|机构|機構|商家|单位)$/.test(cell)
        : unit !== undefined || value !== 2;
    };
    const unitsAt = [...free].find(
      ({ column }) =>
        /\bunits?( of (count|measure))?$|^(of what|what (is |was )?counted|types? of (number|count|figure))$|^(计量|数量)?单位$/i.test(
          wordsOf(column),
        ) && cellsOf(table, column).every((cell) => isUnknown(cell) || isUnit(cell)),
    );
    if (unitsAt) free.delete(unitsAt);
    // A column of marks for each kind of data.
    const marked = [...free].filter(
      ({ column, answers, marks: ticked, filled }) =>
        Math.max(answers, ticked) > 0.9 && filled > 0 && kindOfHeader(column) !== undefined,
    );
    const marks =
      marked.length > 1 || marked.some((content) => content.marks > 0.9 && content.years === 0)
        ? marked.map(({ column }) => column)
        : [];
    for (const content of marked) if (marks.includes(content.column)) free.delete(content);
    const found: Partial<Record<Role, string>> = {};
    // “Name” beside a company may be that of a person.
    for (const content of free) if (isOfPersons(table, content.column)) free.delete(content);
    for (const role of TAKING) {
      const column = take(byHeader(role) ?? (role === 'cause' ? causesTold() : undefined));
      if (column !== undefined) found[role] = column;
    }
    // The name in another language is none of the case.
    const { organisation, name } = found;
    if (
      organisation !== undefined &&
      translationsOf(organisation, table.columns).some(({ column }) => column === name)
    ) {
      found.name = undefined;
      for (const content of contents) if (content.column === name) free.add(content);
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
        (['cause', 'sector', 'kinds', 'country', 'date', 'summary', 'actor', 'publisher'] as const).some(
          (role) =>
            HEADERS[role].some((pattern) => pattern.test(wordsOf(column))) ||
            isHeaderOf(role, wordsOf(column), language),
        );
      const words = [...free].filter((content) => fits('name', content) && !isOfCodes(content));
      const texts = words.filter(
        ({ column, density, namelike }) =>
          density >= 0.5 && namelike >= UNDERSTOOD && !SPEAKS_OF.kind.test(wordsOf(column)) && !isOfOther(column),
      );
      const names = texts.filter(({ distinct, codes }) => distinct > 0.5 && codes < 0.9);
      const reference = [...free].find(
        ({ column, distinct, codes }) => distinct > 0.95 && codes >= 0.9 && SPEAKS_OF.references.test(wordsOf(column)),
      );
      const codes = words.find(({ codes }) => codes >= 0.9);
      // A site is called by its name where nothing else is.
      const site = [...free].find(
        ({ column, links: share, distinct }) =>
          share < 0.5 && distinct > 0.5 && /^(web ?site|domain( name)?|site|owner|网站|域名)$/i.test(wordsOf(column)),
      );
      if (names.length === 0) found.organisation = take(site);
      const nature = words.find(({ column }) => SPEAKS_OF.kind.test(wordsOf(column)));
      if (names.length === 0 && found.id === undefined && reference) found.id = take(reference);
      // Called by a reference or a kind, which is shown as what it is, too.
      if (names.length === 0 && found.organisation === undefined)
        found.name = found.id ?? codes?.column ?? nature?.column;
      if (found.name === undefined) found.organisation ??= take(names[0] ?? texts[0]);
      // A description tells incidents apart, a cause rather not; a year counts them.
      if (found.organisation === undefined)
        found.name ??=
          found.summary ??
          found.cause ??
          [...free].find((content) => fits('name', content))?.column ??
          // How many breaches a month had, or a gang has made public, is no case.
          (isOfMany(table) ? undefined : told.find(({ years }) => years < 0.5)?.column);
    }
    if (found.country === undefined)
      found.country = take(
        [...free].find(
          ({ column, countries, states, filled }) =>
            !OF_ANOTHER.test(column) &&
            countries > 0.9 &&
            states < 0.9 &&
            filled > 2 &&
            !/^states?\b/i.test(wordsOf(column)) &&
            !SPEAKS_OF.attackers.test(wordsOf(column)),
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
          ({ column, sectors, distinct, filled }) =>
            !OF_ANOTHER.test(column) && sectors > 0.8 && filled > 2 && (distinct < 0.9 || filled < 8),
        ),
      );
    const numbered = contents.filter(
      (content) => (free.has(content) || content.column === found.size) && isSize(content),
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
          isSize(content) &&
          !mayNamePersons(table, content.column) &&
          content.sizes > 0.9 &&
          content.digits > 0.9 &&
          content.density > 0.2 &&
          content.distinct > 0.3 &&
          // A column without a name is the number of its row rather than a size, where others have names.
          (!/^Column \d+$/.test(content.column) || table.columns.every((column) => /^Column \d+$/.test(column))),
      );
      const numbered = numberColumns(table);
      // A volume is drawn where nothing else is counted.
      const counted = numbers.filter(({ column }) => unitOfHeader(column) !== undefined);
      found.size = take(
        counted.find(({ column }) => unitOfHeader(column) !== 'bytes') ??
          counted[0] ??
          numbers.find(({ column }) => countsAll(wordsOf(column))) ??
          numbers.find(({ column }) => !countsPart(column, numbered)) ??
          numbers[0],
      );
    }
    if (unitsAt && !between && found.size === undefined)
      found.size = take(
        [...free].find(({ sizes, digits, isNumbering }) => sizes > 0.9 && digits > 0.9 && !isNumbering),
      );
    // Whose header says that something is counted is no size that nobody could read: its cells are told.
    if (!between)
      found.size ??= take(
        [...free].find(
          (content) =>
            isCountHeader(content.column, language ?? 'en') &&
            content.digits >= UNDERSTOOD &&
            content.length < 2 * SHORT &&
            !/产品|系统|版本|软件|组件|设备|product|system|version|software|device/i.test(content.column) &&
            isSize({ ...content, sizes: 1 }),
        ),
      );
    const ends = between ?? (found.size === undefined ? undefined : { column: found.size });
    if (unitsAt && !ends) free.add(unitsAt);
    const size: { readonly column: string; readonly max?: string; readonly units?: string } | undefined =
      ends && unitsAt ? { ...ends, units: unitsAt.column } : ends;
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
        dates: withOneStart(
          told.map(({ column }) => {
            const date = joinedAt(column) ?? { column };
            const said = [date.column, date.month ?? date.quarter ?? ''].map((header) =>
              meaningOfHeader(header, language),
            );
            const isEnd = /\b(?:to|until|bis)$/i.test(wordsOf(column)) && said.includes('breach-start');
            if (isEnd && told.length > 1) return { ...date, is: 'breach-end' as const };
            const isListed = column === 'discovered' && isOfLeakSites(table);
            const isFine = /\bdecision\b|决定/i.test(wordsOf(column)) && isOfFines(table);
            const unsaid = isFine ? ('penalty' as const) : ('unsaid' as const);
            return { ...date, is: isListed ? ('listed' as const) : (said.find((is) => is !== 'unsaid') ?? unsaid) };
          }),
        ),
        ...(size === undefined
          ? {}
          : {
              size: {
                ...size,
                unit:
                  unitOfAffected(size.column, table.columns) ??
                  unitOfPart(table, size.column) ??
                  unitOfHeader(size.max ?? '') ??
                  unitOfHeader(unitAbove(table) ?? '') ??
                  ('unsaid' as const),
                status: statusOfSize(size.column),
              },
            }),
        ...kept('country'),
        ...kept('state'),
        ...coded('sector', isNaics(found.sector) ? sectorOfNaics : undefined),
        ...coded('cause'),
        ...coded('actor'),
        ...coded('kinds'),
        ...(marks.length > 0 ? { marked: marks } : {}),
        ...coded('status', (text) => statusOfAnswer(found.status, text)),
        ...kept('summary'),
        links: links.map(({ column }) => column),
        ...kept('publisher'),
      },
      choices: {},
      extra: [...free]
        .map(({ column }) => column)
        .filter((column) => !mayNamePersons(table, column))
        .filter((column, at) => isKept(column) || at < MOST_EXTRA),
      header: {},
      lang: language ?? chineseOf(table.columns.join('')) ?? 'en',
    };
  },
};
