import { css, type LitElement } from 'lit';
import type { ExplorerElement } from '../controls/context.ts';
import { svgNode } from '../controls/svg-nodes.ts';

/** After so many ms without a change the picture is drawn. */
const SETTLED = 400;
const METADATA = /<metadata>.*?<\/metadata>\s*/s;

const posterStyles = css`
  .poster {
    display: none;
  }
  @media print {
    :host([postered]) {
      overflow: hidden;
    }
    :host([postered]) > :not(.poster) {
      display: none !important;
    }
    :host([postered]) > .poster {
      display: block;
      width: 100%;
      height: 100%;
    }
    .poster > svg {
      display: block;
      max-width: 100%;
      max-height: 100%;
    }
  }
`;

/**
 * A still picture that is printed in the place of an explorer: drawn with everything that must travel with
 * it, in advance, since a printer does not wait.
 */
export class Poster {
  private readonly box = document.createElement('div');
  private timer = 0;
  private drawn = '';
  /** Told when a picture stands ready. */
  onDrawn: (() => void) | undefined;

  constructor(private readonly host: LitElement) {
    this.box.className = 'poster';
    const { styleSheet } = posterStyles;
    if (styleSheet) host.shadowRoot?.adoptedStyleSheets.push(styleSheet);
    host.shadowRoot?.append(this.box);
    for (const type of ['breach-ready', 'breach-viewchange']) host.addEventListener(type, this.plan);
  }

  readonly plan = (): void => {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.draw(), SETTLED);
  };

  private async draw(): Promise<void> {
    const { host, box } = this;
    const { clientWidth: width, clientHeight: height } = host;
    if (!host.isConnected || width < 200 || height < 120) return;
    let svg = '';
    try {
      svg = await (host as ExplorerElement).toSVG({ width, height });
    } catch {
      // A view without a picture, or no data: what is on the screen is printed.
    }
    host.toggleAttribute('postered', svg !== '');
    if (svg === '') return;
    // What a file says about itself is of no use in a page.
    if (svg !== this.drawn) box.replaceChildren(svgNode(svg.replace(METADATA, '')));
    this.drawn = svg;
    this.onDrawn?.();
  }
}
