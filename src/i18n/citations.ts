import { type FuzzyDate, formatIsoDay } from '../data/dates.ts';
import { MONTHS } from './en/core.ts';

/** What a citation is made of. Nothing in it is invented: what is not known is left out. */
export interface Cited {
  /** Of the incident or the view. */
  readonly title: string;
  /** Of the data set. */
  readonly container: string;
  /** Who answers for the data set: named as an organisation. */
  readonly author: string;
  /** Version of the data, or ''. */
  readonly version: string;
  /** When the data were last changed. */
  readonly updated: FuzzyDate | undefined;
  /** Address that reopens exactly this, or '' where it is not known. */
  readonly address: string;
  /** Day of the citation, UTC ms; undefined where only the reader knows it. */
  readonly accessed: number | undefined;
  /** A key for reference managers, of ASCII letters, digits and hyphens. */
  readonly key: string;
}

/** A way to cite: its own order, marks and dates, whatever the language of the page. */
interface CitationStyle {
  readonly id: string;
  /** The style's own name. */
  readonly name: string;
  write(cited: Cited): string;
}

/** As MLA shortens them: May, June and July stay whole. */
const MLA_MONTHS = 'Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.'.split(' ');

const partsOf = (time: number) => {
  const date = new Date(time);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth(), day: date.getUTCDate() };
};

/** Year, month and day as far as the date has them. */
function known(date: FuzzyDate): { year: number; month?: number; day?: number } {
  const { year, month, day } = partsOf(date.earliest);
  if (date.precision === 'day' || date.precision === 'moment') return { year, month, day };
  return date.precision === 'month' ? { year, month } : { year };
}

const sentence = (parts: readonly (string | undefined)[]) => parts.filter((part) => part).join(' ');

/** `2026, November 21`. */
function apaDate(date: FuzzyDate | undefined): string {
  if (!date) return 'n.d.';
  const { year, month, day } = known(date);
  return month === undefined ? `${year}` : `${year}, ${MONTHS[month]}${day === undefined ? '' : ` ${day}`}`;
}

/** `November 21, 2026`. */
function chicagoDate(date: FuzzyDate): string {
  const { year, month, day } = known(date);
  if (month === undefined) return `${year}`;
  return day === undefined ? `${MONTHS[month]} ${year}` : `${MONTHS[month]} ${day}, ${year}`;
}

/** `21 Nov. 2026`. */
function mlaDate({ year, month, day }: { year: number; month?: number; day?: number }): string {
  return sentence([day?.toString(), month === undefined ? undefined : MLA_MONTHS[month], `${year}`]);
}

/** Publication Manual of the American Psychological Association, 7th edition, 10.9 (data sets). */
const apa: CitationStyle = {
  id: 'apa',
  name: 'APA',
  write: ({ author, updated, title, container, version, address }) =>
    sentence([
      `${author}. (${apaDate(updated)}).`,
      `${title}.`,
      `In ${container}${version ? ` (Version ${version})` : ''} [Data set].`,
      address,
    ]),
};

/** MLA Handbook, 9th edition. */
const mla: CitationStyle = {
  id: 'mla',
  name: 'MLA',
  write: ({ title, container, version, updated, address, accessed }) =>
    sentence([
      `“${title}.”`,
      `${[container, version ? `version ${version}` : '', updated ? mlaDate(known(updated)) : '', address].filter((part) => part).join(', ')}.`,
      accessed === undefined ? '' : `Accessed ${mlaDate(partsOf(accessed))}.`,
    ]),
};

/** The Chicago Manual of Style, 17th edition, 14.257 (databases), as in a bibliography. */
const chicago: CitationStyle = {
  id: 'chicago',
  name: 'Chicago',
  write: ({ author, title, container, version, updated, address, accessed }) =>
    sentence([
      `${author}.`,
      `“${title}.”`,
      `In ${container}${version ? `, version ${version}` : ''}.`,
      updated
        ? `Last modified ${chicagoDate(updated)}.`
        : accessed === undefined
          ? ''
          : `Accessed ${chicagoDay(accessed)}.`,
      address ? `${address}.` : '',
    ]),
};

const chicagoDay = (time: number) => {
  const { year, month, day } = partsOf(time);
  return `${MONTHS[month]} ${day}, ${year}`;
};

/** BibTeX's `@misc`, which every reference manager reads. Braces keep capitals and names as they are. */
const bibtex: CitationStyle = {
  id: 'bibtex',
  name: 'BibTeX',
  write: ({ key, author, title, container, version, updated, address, accessed }) => {
    const { year, month } = updated ? known(updated) : {};
    const fields: readonly (readonly [string, string | undefined])[] = [
      ['author', `{{${escapeTex(author)}}}`],
      ['title', `{{${escapeTex(title)}}}`],
      ['howpublished', `{${escapeTex(version ? `${container}, version ${version}` : container)}}`],
      ['year', year === undefined ? undefined : `{${year}}`],
      ['month', month === undefined ? undefined : MONTHS[month].slice(0, 3).toLowerCase()],
      ['url', address ? `{${address.replace(/[{}\\]/g, encodeURIComponent)}}` : undefined],
      ['urldate', accessed === undefined ? undefined : `{${formatIsoDay(accessed)}}`],
    ];
    const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = ${value}`]));
    return `@misc{${key},\n${lines.join(',\n')}\n}`;
  },
};

const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function escapeTex(text: string): string {
  return text.replace(/[\\~^&%$#_{}]/g, (character) => TEX[character] ?? `\\${character}`);
}

/** GB/T 7714—2015 《信息与文献 参考文献著录规则》: 电子资源 (8.8), data set online [DS/OL]. */
const gbt7714: CitationStyle = {
  id: 'gbt7714',
  name: 'GB/T 7714',
  write: ({ author, title, container, version, updated, address, accessed }) => {
    const source = version ? `${container}, ${version}` : container;
    const changed = updated ? `(${gbtDate(updated)})` : '';
    const seen = accessed === undefined ? '' : `[${formatIsoDay(accessed)}]`;
    const days = changed + seen;
    return sentence([`${author}. ${title}[DS/OL]//${source}.`, days && `${days}.`, address && `${address}.`]);
  },
};

function gbtDate(date: FuzzyDate): string {
  const { year, month, day } = known(date);
  const two = (value: number) => String(value).padStart(2, '0');
  return [`${year}`, ...(month === undefined ? [] : [two(month + 1)]), ...(day === undefined ? [] : [two(day)])].join(
    '-',
  );
}

/** The styles, in the order in which they are offered. */
export const CITATION_STYLES: readonly CitationStyle[] = [apa, mla, chicago, bibtex, gbt7714];

/** The style that readers of a language use most. */
export function usualStyle(tag: string): CitationStyle {
  return tag.startsWith('zh') ? gbt7714 : apa;
}
