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

/** What has come of a data file, in sentences for its author. */
export function sayOutcome(problems: readonly Problem[], offered: number, { lazy, format }: Locale): readonly string[] {
  const { problems: words } = lazy;
  const counted = (effect: Problem['effect']) => problems.filter((problem) => problem.effect === effect).length;
  const lost = lostIncidents(problems);
  const [parts, doubts, ignored] = [counted('part'), counted('doubt'), counted('ignored')];
  return [
    counted('file') > 0 ? words.file : '',
    lost > 0 ? words.title(format.integer(lost), format.integer(offered)) : '',
    parts > 0 ? words.parts(parts, format.integer(parts), lost > 0) : '',
    doubts > 0 ? words.doubts(doubts, format.integer(doubts)) : '',
    ignored > 0 ? words.ignored(ignored, format.integer(ignored)) : '',
  ].filter((sentence) => sentence !== '');
}

/** How much is not shown, in a line for readers; '' when nothing is missing. */
export function sayMissing(problems: readonly Problem[], { lazy, format }: Locale): string {
  const counted = (value: number): Counted => ({ value, text: format.integer(value) });
  const incidents = lostIncidents(problems);
  const details = problems.filter(({ effect }) => effect === 'part').length;
  return incidents + details === 0 ? '' : lazy.problems.missing(counted(incidents), counted(details));
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

function sayKind({ field, expected, effect, count, examples }: ProblemKind, { lazy, format }: Locale): KindLines {
  const { problems: words } = lazy;
  const [first] = examples;
  if (count === 1)
    return { says: words.line(first.path, words.inFormat(first.found), words.inFormat(first.expected)), examples: [] };
  const counted = { value: count, text: format.integer(count) };
  return {
    says: effect === 'ignored' ? words.unread(field, counted) : words.kind(field, words.inFormat(expected), counted),
    examples: examples.map(({ path, found }) => words.example(path, words.inFormat(found))),
  };
}

function lostIncidents(problems: readonly Problem[]): number {
  const lost = problems.filter(({ effect }) => effect === 'incident');
  return new Set(lost.map(({ path }) => /^incidents\[\d+\]/.exec(path)?.[0] ?? path)).size;
}
