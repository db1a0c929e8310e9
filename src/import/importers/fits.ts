import type { Content } from '../contents.ts';
import { unitOfHeader, wordsOf } from '../counts.ts';
import { AN_AFFECTED, HEADERS, isDateHeader, isOfKind, isPlainCount, PLAIN_DATE, SPEAKS_OF } from '../headers.ts';
import type { Role } from '../mapping.ts';

/** Share of the filled cells that must be understood. */
export const UNDERSTOOD = 0.6;

/** Whether what stands in a column fits a role; a header alone proves nothing. */
export function fits(role: Role, content: Content): boolean {
  const { column, filled, dates, sizes, links, distinct, length, countries } = content;
  if (filled === 0) return false;
  const header = wordsOf(column);
  const isNumber = sizes > UNDERSTOOD;
  switch (role) {
    case 'date':
      return (
        dates + (isDateHeader(column) || PLAIN_DATE.test(header) ? content.yearless : 0) >=
        (PLAIN_DATE.test(header) ? UNDERSTOOD / 3 : UNDERSTOOD)
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
      // Full names of states leave no doubt in however few rows.
      return (
        content.regions >= 0.7 &&
        (filled > 2 || (content.noCountries === 1 && length > 3)) &&
        (/\b(state|province)/i.test(header) || content.noCountries > 0.1)
      );
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
        content.platforms < 0.5 &&
        (SPEAKS_OF.name.test(header) ||
          AN_AFFECTED.test(header) ||
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
      // One case that is made up is as many as need be told.
      return content.statuses >= UNDERSTOOD || content.disputed > 0 || isAsked;
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
