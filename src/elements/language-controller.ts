import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { EN, LANGUAGES } from '../locales/index.ts';
import type { Locale } from '../locales/locale.ts';
import { chooseLanguage } from '../state/language.ts';

/**
 * The language that is shown: chosen by the address, else by the browser, else English. Its words are
 * fetched before they are shown, so that nothing is said in two languages at once.
 */
export class LanguageController implements ReactiveController {
  locale: Locale = EN;
  private wanted: string | undefined;
  private arrive: (() => void) | undefined;
  /** Settles when the first language is there. */
  readonly arrival = new Promise<void>((resolve) => {
    this.arrive = resolve;
  });

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {}

  /** Shows the language of a BCP 47 tag; '' follows the browser. */
  use(asked: string): void {
    const tag = chooseLanguage(
      asked,
      navigator.languages,
      LANGUAGES.map((language) => language.tag),
    );
    if (tag === this.wanted) return;
    const first = this.wanted === undefined;
    this.wanted = tag;
    void this.fetch(tag, first);
  }

  private async fetch(tag: string, first: boolean): Promise<void> {
    const language = LANGUAGES.find((each) => each.tag === tag);
    if (language && tag !== this.locale.tag) {
      const locale = await language.load();
      // The first picture needs the first words only; whatever is open when the language changes needs all.
      if (!first) await locale.loadLater();
      if (this.wanted !== tag) return;
      this.locale = locale;
      this.host.requestUpdate();
    }
    this.arrive?.();
  }
}
