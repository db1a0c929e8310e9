import type { LitElement, ReactiveController } from 'lit';
import { ownsDocument } from '../../controls/site.ts';
import { EN } from '../../i18n/index.ts';

/** Names the document after the data that it shows, where it is there for them alone; a page that has a title of its own keeps it. */
export class DocumentTitle implements ReactiveController {
  /** The title that was last given. */
  private given: string | undefined;

  constructor(
    private readonly host: LitElement,
    private readonly titleOf: () => string,
  ) {
    host.addController(this);
  }

  hostUpdate(): void {
    const isOurs = this.given === undefined ? isOfSite(document.title) : document.title === this.given;
    if (!ownsDocument(this.host) || !isOurs) return;
    document.title = this.titleOf();
    // As the document has it, which makes one line of it.
    this.given = document.title;
  }
}

/** Whether a title is one of our own pages: the name of the site, in whatever language, and what follows it. */
function isOfSite(title: string): boolean {
  const named = document.querySelector<HTMLMetaElement>('meta[property="og:site_name"]')?.content;
  return [named, EN.words.app.title].some((name) => name !== undefined && name !== '' && title.startsWith(name));
}
