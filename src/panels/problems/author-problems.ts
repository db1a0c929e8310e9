import type { LitElement } from 'lit';
import type { LanguageController } from '../../controls/controllers/language-controller.ts';
import { ProblemsEvent } from '../../controls/events.ts';
import type { Dataset } from '../../data/dataset.ts';
import type { LoadError } from '../../data/read/load.ts';
import type { Problem } from '../../data/read/problems.ts';
import type { Locale } from '../../i18n/locale.ts';
import type { Omitted } from '../../state/url/url-problems.ts';

/** How problems are said; most pages have none, so that it comes when there is something to say. */
type Report = typeof import('./author-report.ts');

/**
 * Tells the author of a page, and not its readers, what is wrong with data and attributes: by the event
 * `breach-error` and in the console.
 */
export class AuthorProblems {
  /** What is wrong with the attributes that the element has now. */
  misused: readonly Problem[] = [];
  /** How often each attribute has been set anew. */
  private readonly changes = new Map<string, number>();

  constructor(
    private readonly host: LitElement,
    private readonly languages: LanguageController,
  ) {}

  /** A data file has come that is not all right. */
  ofData({ problems, offered }: Dataset): void {
    if (problems.length === 0) return;
    this.host.dispatchEvent(new ProblemsEvent(problems));
    void this.report(({ logOutcome }, locale) => logOutcome(problems, offered, locale));
  }

  /** A data file has not come, or is none. */
  async ofFailure(error: LoadError): Promise<void> {
    const { address, reason, status, problems } = error;
    let expected = '';
    await this.report(({ logFailure }, locale) => {
      expected = logFailure(error, locale);
    });
    const found = `${address} (${reason}${status ? ` ${status}` : ''})`;
    const failure: Problem = { path: '', found, expected: expected || 'a data file', effect: 'file' };
    this.host.dispatchEvent(new ProblemsEvent(problems.length > 0 ? problems : [failure]));
  }

  /** Attributes, or parameters that a script has set, that cannot be used. */
  ofAttributes(omitted: readonly Omitted[], dataset: Dataset | undefined): void {
    if (omitted.length === 0) return;
    const changes = new Map(this.changes);
    void this.report(({ problemsOf, logAttributes }, locale) => {
      const problems = problemsOf(omitted, dataset);
      const names = new Set(problems.map(({ path }) => path));
      // What has been mended meanwhile is told as it was, and not kept.
      const kept = problems.filter((_, at) => {
        const { parameter } = omitted[at];
        return changes.get(parameter) === this.changes.get(parameter);
      });
      this.misused = [...this.misused.filter(({ path }) => !names.has(path)), ...kept];
      this.host.requestUpdate();
      this.host.dispatchEvent(new ProblemsEvent(problems));
      logAttributes(omitted, problems, locale);
    });
  }

  /** An attribute has been set anew: what was wrong with it is past. */
  forget(name: string): void {
    this.changes.set(name, (this.changes.get(name) ?? 0) + 1);
    this.misused = this.misused.filter(({ path }) => path !== `attribute ${name}`);
  }

  /** Does what needs the words and the code of a report; where these do not come, nothing is lost for readers. */
  private async report(say: (report: Report, locale: Locale) => void): Promise<void> {
    await this.languages.arrival;
    const { locale } = this.languages;
    const parts = await Promise.all([import('./author-report.ts'), locale.loadLazy()]).catch(() => undefined);
    if (parts) say(parts[0], locale);
  }
}
