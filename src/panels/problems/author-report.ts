import { TAGS } from '../../controls/controllers/language-controller.ts';
import type { Dataset } from '../../data/dataset.ts';
import type { LoadError } from '../../data/read/load.ts';
import type { Problem } from '../../data/read/problems.ts';
import type { Locale } from '../../i18n/locale.ts';
import { knownWords, type Omitted } from '../../state/url/url-problems.ts';
import { sayFailure, sayKinds, sayOutcome } from './problems.ts';

/** Most words that are listed as what an attribute may say. */
const MOST_WORDS = 8;

/** What attributes may say that take no word of a list, in the words of the format. */
const EXPECTED: ReadonlyMap<string, string> = new Map([
  ['from', 'a date such as 2019, 2019-02 or 2019-02-13'],
  ['to', 'a date such as 2019, 2019-02 or 2019-02-13'],
  ['size', 'a range such as 1000..5000, 1000.., ..5000 or unknown'],
  ['src', 'a relative path, or an http or https address'],
  ['mapping', 'a relative path, or an http or https address'],
  ['data', 'the fingerprint of a version: 8 of 0-9 and a-f'],
]);

/** What attributes say that cannot be used, and what they may say. */
export function problemsOf(omitted: readonly Omitted[], dataset: Dataset | undefined): readonly Problem[] {
  return omitted.map(({ parameter, value }): Problem => {
    const known = knownWords(parameter, dataset, TAGS) ?? [];
    const more = known.length > MOST_WORDS ? ', …' : '';
    const listed = known.filter((word) => word !== '').slice(0, MOST_WORDS);
    return {
      path: `attribute ${parameter}`,
      found: JSON.stringify(value),
      expected: listed.length > 0 ? listed.join(', ') + more : (EXPECTED.get(parameter) ?? 'an id'),
      effect: 'ignored',
    };
  });
}

/** Tells what is wrong with a data file that is shown. */
export function logOutcome(problems: readonly Problem[], offered: number, locale: Locale): void {
  logForAuthor(sayOutcome(problems, offered, locale), listKinds(problems, locale));
}

/** Tells why a data file is not shown. What it should have been, in words, or '' where its problems say that. */
export function logFailure(error: LoadError, locale: Locale): string {
  const expected = sayFailure(error, locale);
  const lines = expected === '' ? listKinds(error.problems, locale) : [expected];
  logForAuthor([locale.lazy.problems.file, error.address], lines);
  return expected;
}

/** Tells which attributes cannot be used. */
export function logAttributes(omitted: readonly Omitted[], problems: readonly Problem[], locale: Locale): void {
  const { attribute } = locale.lazy.problems;
  logForAuthor(
    omitted.map(({ parameter, value }) => attribute(parameter, value)),
    listKinds(problems, locale),
  );
}

/** Tells the author of a page in the console, in one message, what is wrong: a head, and the lines that it opens to. */
function logForAuthor(head: readonly string[], lines: readonly string[]): void {
  console.groupCollapsed(['<breach-timeline>', ...head].join(' '));
  console.info(lines.join('\n'));
  console.groupEnd();
}

/** Every kind of problem in lines for the console. */
function listKinds(problems: readonly Problem[], locale: Locale): readonly string[] {
  return sayKinds(problems, locale).flatMap(({ says, examples }) => [
    `• ${says}`,
    ...examples.map((each) => `  ${each}`),
  ]);
}
