import type { LitElement } from 'lit';
import type { Locale } from '../locales/locale.ts';
import type { Dataset } from '../model/dataset.ts';
import type { LoadError } from '../model/load.ts';
import type { Problem } from '../model/problems.ts';
import { knownWords, type Omitted } from '../state/offers.ts';
import { ProblemsEvent } from './events.ts';
import { sayFailure } from './failure.ts';
import type { LanguageController } from './language-controller.ts';
import { TAGS } from './language-controller.ts';
import { listKinds, logForAuthor, sayOutcome } from './problem-words.ts';

/** Most words that are listed as what an attribute may say. */
const MOST_WORDS = 8;

/** What attributes may say that take no word of a list, in the words of the format. */
const EXPECTED: ReadonlyMap<string, string> = new Map([
  ['from', 'a date such as 2019, 2019-02 or 2019-02-13'],
  ['to', 'a date such as 2019, 2019-02 or 2019-02-13'],
  ['size', 'a range such as 1000..5000, 1000.., ..5000 or unknown'],
  ['src', 'a relative path, or an http or https address'],
  ['data', 'the fingerprint of a version: 8 of 0-9 and a-f'],
]);

/**
 * Tells the author of a page, and not its readers, what is wrong with data and attributes: by the event
 * `breach-error` and in the console.
 */
export class AuthorProblems {
  /** What is wrong with the attributes that the element has now. */
  misused: readonly Problem[] = [];

  constructor(
    private readonly host: LitElement,
    private readonly languages: LanguageController,
  ) {}

  /** A data file has come that is not all right. */
  ofData({ problems, offered }: Dataset): void {
    if (problems.length === 0) return;
    this.host.dispatchEvent(new ProblemsEvent(problems));
    void this.log(problems, (locale) => sayOutcome(problems, offered, locale));
  }

  /** A data file has not come, or is none. */
  async ofFailure(error: LoadError): Promise<void> {
    const { address, reason, status, problems } = error;
    const locale = await this.ready().catch(() => undefined);
    const expected = locale ? sayFailure(error, locale) : '';
    const found = `${address} (${reason}${status ? ` ${status}` : ''})`;
    const told: readonly Problem[] =
      problems.length > 0 ? problems : [{ path: '', found, expected: expected || 'a data file', effect: 'file' }];
    this.host.dispatchEvent(new ProblemsEvent(told));
    if (locale)
      logForAuthor([locale.later.problems.file, address], expected === '' ? listKinds(told, locale) : [expected]);
  }

  /** Attributes, or parameters that a script has set, that cannot be used. */
  ofAttributes(omitted: readonly Omitted[], dataset: Dataset | undefined): void {
    if (omitted.length === 0) return;
    const problems = omitted.map(({ parameter, value }): Problem => {
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
    const names = new Set(problems.map(({ path }) => path));
    this.misused = [...this.misused.filter(({ path }) => !names.has(path)), ...problems];
    this.host.requestUpdate();
    this.host.dispatchEvent(new ProblemsEvent(problems));
    void this.log(problems, ({ later }) =>
      omitted.map(({ parameter, value }) => later.problems.attribute(parameter, value)),
    );
  }

  /** An attribute has been set anew: what was wrong with it is past. */
  forget(name: string): void {
    this.misused = this.misused.filter(({ path }) => path !== `attribute ${name}`);
  }

  private async log(problems: readonly Problem[], say: (locale: Locale) => readonly string[]): Promise<void> {
    // Words that do not come are told elsewhere, and the event has been fired.
    const locale = await this.ready().catch(() => undefined);
    if (locale) logForAuthor(say(locale), listKinds(problems, locale));
  }

  private async ready(): Promise<Locale> {
    await this.languages.arrival;
    const { locale } = this.languages;
    await locale.loadLater();
    return locale;
  }
}
