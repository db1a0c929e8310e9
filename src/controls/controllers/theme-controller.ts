import type { LitElement, ReactiveController } from 'lit';
import type { Ink } from '../../chart/scene.ts';
import { DARK, LIGHT, propertyOf, type Theme, withInks, withProperties } from '../../chart/theme.ts';
import type { State } from '../../state/state.ts';
import { fetchPart } from '../late-parts.ts';
import { ownsDocument } from '../site.ts';

/** What somebody's page says about looks. */
export interface Publisher {
  /** Whether it is a dark one; undefined where it leaves that to the system. */
  isDark(): boolean | undefined;
  /** A theme with what the page has set for its elements of ours. */
  dress(theme: Theme): Theme;
}

const INKS = Object.keys(LIGHT.inks) as Ink[];

/**
 * Which paper to draw on: as chosen, else as the system. Writes it to the host's `scheme` attribute
 * for the style sheet, and reads the colours back, so that a publisher's own reach the canvas, too,
 * and so do those of a reader who asks for more contrast or forces the colours of the system.
 */
export class ThemeController implements ReactiveController {
  theme: Theme = LIGHT;
  /** The page around a guest; others have none. */
  publisher: Publisher | undefined;
  private wish: State['theme'] = 'auto';
  private contrasts: typeof import('./contrast.ts') | undefined;
  private readonly dark = matchMedia('(prefers-color-scheme: dark)');
  private readonly contrast = matchMedia('(prefers-contrast: more)');
  private readonly forced = matchMedia('(forced-colors: active)');

  constructor(private readonly host: LitElement) {
    host.addController(this);
  }

  hostConnected(): void {
    for (const asked of [this.dark, this.contrast, this.forced]) asked.addEventListener('change', this.refresh);
    this.refresh();
  }

  hostDisconnected(): void {
    for (const asked of [this.dark, this.contrast, this.forced]) asked.removeEventListener('change', this.refresh);
  }

  use(wish: State['theme']): void {
    if (wish === this.wish) return;
    this.wish = wish;
    this.refresh();
  }

  /** Reads anew what is to be followed. */
  readonly refresh = () => {
    const { host, forced, publisher } = this;
    const isDark = forced.matches
      ? this.dark.matches
      : this.wish === 'auto'
        ? (publisher?.isDark() ?? this.dark.matches)
        : this.wish === 'dark';
    // The attribute must stand before the properties are read.
    host.setAttribute('scheme', isDark ? 'dark' : 'light');
    if (ownsDocument(host)) this.tellDocument();
    const style = getComputedStyle(host);
    const read = (name: string) => style.getPropertyValue(name);
    const base = isDark ? DARK : LIGHT;
    const { contrasts } = this;
    const root = forced.matches ? host.shadowRoot : null;
    const own =
      contrasts && root
        ? contrasts.withFullText(withInks(base, contrasts.readSystemColors(INKS, propertyOf, read, root)))
        : withProperties(base, read);
    this.theme = publisher?.dress(own) ?? own;
    host.requestUpdate();
    if (this.contrast.matches || forced.matches) void this.fetchContrasts();
  };

  /** What is seen of the page around the element has the same paper. */
  private tellDocument(): void {
    const { documentElement } = this.host.ownerDocument;
    if (this.wish === 'auto') delete documentElement.dataset.theme;
    else documentElement.dataset.theme = this.wish;
  }

  private async fetchContrasts(): Promise<void> {
    if (this.contrasts) return;
    const contrasts = await fetchPart(this.host, () => import('./contrast.ts'));
    const { shadowRoot } = this.host;
    if (this.contrasts || !shadowRoot) return;
    this.contrasts = contrasts;
    shadowRoot.adoptedStyleSheets.push(contrasts.contrastSheet(INKS, propertyOf));
    this.refresh();
  }
}
