import type { LitElement, ReactiveController } from 'lit';
import { DARK, LIGHT, type Theme, withProperties } from '../paint/theme.ts';
import type { State } from '../state/state.ts';

/**
 * Which paper to draw on: as chosen, else as the system. Writes it to the host's `scheme` attribute
 * for the style sheet, and reads the colours back, so that a publisher's own reach the canvas, too.
 */
export class ThemeController implements ReactiveController {
  theme: Theme = LIGHT;
  private wish: State['theme'] = 'auto';
  private readonly dark = matchMedia('(prefers-color-scheme: dark)');

  constructor(private readonly host: LitElement) {
    host.addController(this);
  }

  hostConnected(): void {
    this.dark.addEventListener('change', this.resolve);
    this.resolve();
  }

  hostDisconnected(): void {
    this.dark.removeEventListener('change', this.resolve);
  }

  use(wish: State['theme']): void {
    if (wish === this.wish) return;
    this.wish = wish;
    this.resolve();
  }

  private readonly resolve = () => {
    const isDark = this.wish === 'auto' ? this.dark.matches : this.wish === 'dark';
    // The attribute must stand before the properties are read.
    this.host.setAttribute('scheme', isDark ? 'dark' : 'light');
    const style = getComputedStyle(this.host);
    this.theme = withProperties(isDark ? DARK : LIGHT, (name) => style.getPropertyValue(name));
    this.host.requestUpdate();
  };
}
