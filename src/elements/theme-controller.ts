import type { LitElement, ReactiveController } from 'lit';
import { DARK, LIGHT, type Theme, withProperties } from '../paint/theme.ts';
import type { State } from '../state/state.ts';

/** What a reader may have asked the system for, and which colours then. */
const WISHES = {
  dark: '(prefers-color-scheme: dark)',
  contrast: '(prefers-contrast: more)',
  forced: '(forced-colors: active)',
} as const;

/**
 * Which paper to draw on: as chosen, else as the system. Writes it to the host's `scheme` attribute
 * for the style sheet, and reads the colours back, so that a publisher's own reach the canvas, too,
 * and so do those of a reader who asks for more contrast or forces the colours of the system.
 */
export class ThemeController implements ReactiveController {
  theme: Theme = LIGHT;
  private wish: State['theme'] = 'auto';
  private readonly dark = matchMedia(WISHES.dark);
  private readonly contrast = matchMedia(WISHES.contrast);
  private readonly forced = matchMedia(WISHES.forced);

  constructor(private readonly host: LitElement) {
    host.addController(this);
  }

  hostConnected(): void {
    for (const asked of [this.dark, this.contrast, this.forced]) asked.addEventListener('change', this.resolve);
    this.resolve();
  }

  hostDisconnected(): void {
    for (const asked of [this.dark, this.contrast, this.forced]) asked.removeEventListener('change', this.resolve);
  }

  use(wish: State['theme']): void {
    if (wish === this.wish) return;
    this.wish = wish;
    this.resolve();
  }

  private readonly resolve = () => {
    const asSystem = this.wish === 'auto' || this.forced.matches;
    const isDark = asSystem ? this.dark.matches : this.wish === 'dark';
    // The attribute must stand before the properties are read.
    this.host.setAttribute('scheme', isDark ? 'dark' : 'light');
    const style = getComputedStyle(this.host);
    const read = (name: string) => style.getPropertyValue(name);
    const base = isDark ? DARK : LIGHT;
    this.theme = this.forced.matches ? this.inSystemColors(base, read) : withProperties(base, read);
    this.host.requestUpdate();
  };

  /** Properties name colours of the system, such as `CanvasText`; which those are, only a computed style tells. */
  private inSystemColors(base: Theme, read: (name: string) => string): Theme {
    const probe = document.createElement('span');
    probe.style.forcedColorAdjust = 'none';
    this.host.renderRoot.append(probe);
    const style = getComputedStyle(probe);
    const theme = withProperties(base, (name) => {
      probe.style.color = read(name);
      return style.color;
    });
    probe.remove();
    return theme;
  }
}
