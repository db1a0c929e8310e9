import type { LitElement, ReactiveController } from 'lit';
import { EN } from '../locales/index.ts';
import { ownsDocument } from './ownership.ts';

/** Names the document after the data that it shows, where it is there for them alone; a page that has a title of its own keeps it. */
export class DocumentTitle implements ReactiveController {
  private title =
    document.querySelector<HTMLMetaElement>('meta[property="og:site_name"]')?.content ?? EN.words.app.title;

  constructor(
    private readonly host: LitElement,
    private readonly titleOf: () => string,
  ) {
    host.addController(this);
  }

  hostUpdate(): void {
    if (!ownsDocument(this.host) || document.title !== this.title) return;
    document.title = this.titleOf();
    // As the document has it, which makes one line of it.
    this.title = document.title;
  }
}
