import type { LitElement, ReactiveController } from 'lit';
import { EN, LANGUAGES } from '../../i18n/index.ts';
import type { Locale } from '../../i18n/locale.ts';
import { chooseLanguage } from '../../state/language.ts';
import { fetchPart } from '../late-parts.ts';
import { ownsDocument } from '../site.ts';

/** BCP 47 tags of the languages that we have. */
export const TAGS: readonly string[] = LANGUAGES.map(({ tag }) => tag);

/**
 * The language that is shown: chosen by the address, else by the page (`lang` of the element), else by
 * the browser, else English. Its words are
 * fetched before they are shown, so that nothing is said in two languages at once.
 */
export class LanguageController implements ReactiveController {
  locale: Locale = EN;
  private wanted: string | undefined;
  private asked = '';
  /** What the page asks for, or ''; later the attribute says what is shown. */
  private ofPage: string | undefined;
  private arrive: (() => void) | undefined;
  /** Settles when the first language is there. */
  readonly arrival = new Promise<void>((resolve) => {
    this.arrive = resolve;
  });

  constructor(private readonly host: LitElement) {
    host.addController(this);
  }

  hostConnected(): void {
    this.ofPage ??= this.host.lang;
  }

  /** The `lang` attribute has been set: by the page, if it is not what is shown. */
  follow(tag: string): void {
    if (this.ofPage === undefined || tag === this.locale.tag) return;
    this.ofPage = tag;
    this.use(this.asked);
  }

  /** Says the language and its direction where style sheets and screen readers look for them. */
  hostUpdate(): void {
    const { tag, direction } = this.locale;
    if (this.host.lang !== tag) this.host.lang = tag;
    if (this.host.dir !== direction) this.host.dir = direction;
    if (!ownsDocument(this.host)) return;
    if (document.documentElement.lang !== tag) document.documentElement.lang = tag;
  }

  /** Shows the language of a BCP 47 tag; '' follows the page, then the browser. */
  use(asked: string): void {
    this.asked = asked;
    const tag = chooseLanguage(asked || (this.ofPage ?? ''), navigator.languages, TAGS);
    if (tag === this.wanted) return;
    const first = this.wanted === undefined;
    this.wanted = tag;
    void this.fetch(tag, first);
  }

  private async fetch(tag: string, first: boolean): Promise<void> {
    const language = LANGUAGES.find((each) => each.tag === tag);
    const load = async () => {
      const locale = await language?.load();
      // The first picture needs the first words only; whatever is open when the language changes needs all,
      // and so does what another explorer of the page has registered already.
      if (!first || !ownsDocument(this.host)) await locale?.loadLazy();
      return locale;
    };
    const isWanted = () => this.wanted === tag;
    const locale = await fetchPart(this.host, load, { kind: 'language', isWanted });
    if (locale && isWanted()) this.show(locale);
    this.arrive?.();
  }

  private show(locale: Locale): void {
    if (locale === this.locale) return;
    this.locale = locale;
    this.host.requestUpdate();
  }
}
