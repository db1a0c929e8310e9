import type { Dataset } from '../../data/dataset.ts';
import { groupProblems, type Problem, type ProblemKind } from '../../data/read/problems.ts';
import type { Locale } from '../../i18n/locale.ts';
import { nameOf, valueLabel } from '../../i18n/names.ts';
import type { Counted } from '../../i18n/parts.ts';
import { facetById, isFacet } from '../../state/facets.ts';
import { OF_INCIDENTS, type Offer, type Omitted } from '../../state/url/url-problems.ts';

/** Parameters beside facets without which more shows. */
const FILTERS: readonly string[] = ['incident', 'size', 'from', 'to'];

/** Whether more shows without it. */
export const isFilter = ({ parameter }: Omitted): boolean => FILTERS.includes(parameter) || isFacet(parameter);

/** That a part of the address means nothing here. */
export function sayOmission({ parameter, value }: Omitted, { lazy }: Locale): string {
  const isName = facetById(parameter) !== undefined || OF_INCIDENTS.includes(parameter) || parameter === 'joined';
  return lazy.problems.notFound(isName ? value : `${parameter}=${value}`);
}

/** What may have been meant, as a reader knows it. */
export function sayOffer({ parameter, value }: Offer, data: Dataset | undefined, locale: Locale): string {
  const names = value.split(',').map((word) => {
    if (isFacet(parameter)) return valueLabel(parameter, word, locale);
    const row = OF_INCIDENTS.includes(parameter) ? data?.rowOf(word) : undefined;
    return row === undefined || !data ? undefined : nameOf(data.incidents[row], locale.tag).text;
  });
  const known = names.filter((name) => name !== undefined);
  return known.length === names.length ? locale.format.list(known) : `${parameter}=${value}`;
}

/** A number as it is written, for words whose plurals follow it. */
const counted = (value: number, { format }: Locale): Counted => ({ value, text: format.integer(value) });

/** What has come of a data file, in sentences for its author. */
export function sayOutcome(problems: readonly Problem[], offered: number, locale: Locale): readonly string[] {
  const { lazy, format } = locale;
  const { problems: words } = lazy;
  const countOf = (effect: Problem['effect']) => problems.filter((problem) => problem.effect === effect).length;
  const lost = lostIncidents(problems);
  const [parts, doubts, ignored] = [countOf('part'), countOf('doubt'), countOf('ignored')];
  return [
    countOf('file') > 0 ? words.file : '',
    lost > 0 ? words.title(counted(lost, locale), counted(offered, locale)) : '',
    parts > 0 ? words.parts(parts, format.integer(parts), lost > 0) : '',
    doubts > 0 ? words.doubts(doubts, format.integer(doubts)) : '',
    ignored > 0 ? words.ignored(ignored, format.integer(ignored)) : '',
  ].filter((sentence) => sentence !== '');
}

/** How much is not shown, in a line for readers; '' when nothing is missing. */
export function sayMissing(problems: readonly Problem[], locale: Locale): string {
  const incidents = lostIncidents(problems);
  const details = problems.filter(({ effect }) => effect === 'part').length;
  return incidents + details === 0
    ? ''
    : locale.lazy.problems.missing(counted(incidents, locale), counted(details, locale));
}

/** A kind of problem in lines: the first says what is wrong, the others where, as examples. */
export interface KindLines {
  readonly says: string;
  readonly examples: readonly string[];
}

/** Every kind of problem once, the heaviest first. */
export function sayKinds(problems: readonly Problem[], locale: Locale): readonly KindLines[] {
  return groupProblems(problems).map((kind) => sayKind(kind, locale));
}

function sayKind({ field, expected, effect, count, examples }: ProblemKind, locale: Locale): KindLines {
  const { problems: words } = locale.lazy;
  const [first] = examples;
  if (count === 1)
    return { says: words.line(first.path, words.inFormat(first.found), words.inFormat(first.expected)), examples: [] };
  const times = counted(count, locale);
  return {
    says: effect === 'ignored' ? words.unread(field, times) : words.kind(field, words.inFormat(expected), times),
    examples: examples.map(({ path, found }) => words.example(path, words.inFormat(found))),
  };
}

function lostIncidents(problems: readonly Problem[]): number {
  const lost = problems.filter(({ effect }) => effect === 'incident');
  return new Set(lost.map(({ path }) => /^incidents\[\d+\]/.exec(path)?.[0] ?? path)).size;
}
