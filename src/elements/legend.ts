import { css, html, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { natureShape, unitShape } from '../layout/looks.ts';
import { MAGNITUDES } from '../layout/magnitude.ts';
import type { Mark, StretchMark, SymbolMark } from '../layout/scene.ts';
import type { Locale } from '../locales/locale.ts';
import { UNITS } from '../model/vocabulary.ts';
import { paintScene, sizeCanvas } from '../paint/canvas.ts';
import type { Theme } from '../paint/theme.ts';
import type { ViewId } from '../state/state.ts';
import { baseStyles } from './styles.ts';

interface Entry {
  readonly words: string;
  readonly width: number;
  readonly marks: readonly Mark[];
}

const HEIGHT = 18;
const MIDDLE = HEIGHT / 2;
const base = { row: -1, part: 'legend', key: 'legend', emphasis: 'normal' as const };

const symbol = (
  cx: number,
  finish: SymbolMark['finish'],
  radius = 5,
  shape: SymbolMark['shape'] = 'circle',
): SymbolMark => ({
  ...base,
  type: 'symbol',
  cx,
  cy: MIDDLE,
  radius,
  shape,
  fill: 'ink-soft',
  finish,
});

const bar = (pattern: StretchMark['pattern'], fadeIn = 0): StretchMark => ({
  ...base,
  type: 'stretch',
  x: 2,
  y: MIDDLE - 3.5,
  width: 40,
  height: 7,
  fadeIn,
  fadeOut: 0,
  pattern,
  fill: 'ink-soft',
});

const rule = (x1: number, y1: number, x2: number, y2: number): Mark => ({
  ...base,
  type: 'rule',
  x1,
  y1,
  x2,
  y2,
  stroke: 'ink-soft',
  width: 1,
});

/** `<breach-legend>`: every mark of the picture with its meaning, colours apart (`<breach-colours>`), painted by the picture's own painters. */
export class BreachLegend extends LitElement {
  static override styles = [
    baseStyles,
    css`
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: 2px 18px;
        font-size: 12.5px;
        color: var(--breach-ink-soft);
      }
      li {
        display: flex;
        align-items: center;
        gap: 6px;
        min-height: 22px;
      }
      details {
        margin-block-start: 4px;
      }
      summary {
        min-height: 28px;
        padding-block: 4px;
        font-size: 12.5px;
        font-weight: 600;
        cursor: pointer;
        width: fit-content;
      }
      svg,
      canvas {
        display: block;
        flex: none;
      }
    `,
  ];

  @property({ attribute: false }) locale!: Locale;
  @property({ attribute: false }) theme!: Theme;
  @property() view: ViewId = 'timeline';

  override render() {
    const { later } = this.locale;
    return html`
      <details>
        <summary>${later.legend.label}</summary>
        <ul>
          ${this.entries.map(({ words: text, width }) => html`<li><canvas data-width=${width} aria-hidden="true"></canvas>${text}</li>`)}
        </ul>
      </details>
    `;
  }

  override updated(): void {
    const { entries } = this;
    this.renderRoot.querySelectorAll('canvas').forEach((canvas, index) => {
      const { width, marks } = entries[index];
      const pixelRatio = Math.max(1, devicePixelRatio);
      sizeCanvas(canvas, width, HEIGHT, pixelRatio);
      canvas.style.width = `${width}px`;
      canvas.style.height = `${HEIGHT}px`;
      const context = canvas.getContext('2d');
      const plot = { x: 0, y: 0, width, height: HEIGHT };
      const scene = { width, height: HEIGHT, view: 'legend', plot, from: 0, to: 1, marks, rows: [], lanes: [] };
      if (context) paintScene(context, scene, this.theme, { pixelRatio });
    });
  }

  private get entries(): readonly Entry[] {
    const { legend } = this.locale.later;
    const discs: readonly Entry[] = [
      { words: legend.confirmed, width: 14, marks: [symbol(7, 'filled')] },
      { words: legend.reported, width: 14, marks: [symbol(7, 'cored')] },
      { words: legend.claimed, width: 14, marks: [symbol(7, 'hollow')] },
      { words: legend.sizeUnknown, width: 14, marks: [symbol(7, 'unknown', 4)] },
    ];
    return this.view === 'timeline' ? [...this.timelineEntries(), ...discs] : [...this.scaleEntries(), ...discs];
  }

  private timelineEntries(): readonly Entry[] {
    const { legend } = this.locale.later;
    const sizes = MAGNITUDES.map(({ radius }, index) => symbol(8 + index * 15, 'filled', radius));
    const natures = (['leak', 'exposure', 'trade', 'compilation', 'penalty'] as const).map((nature, index) =>
      symbol(8 + index * 16, 'filled', 4.5, natureShape(nature)),
    );
    return [
      { words: legend.hidden, width: 44, marks: [bar('solid')] },
      { words: legend.known, width: 44, marks: [bar('hatch')] },
      { words: legend.unpublished, width: 44, marks: [bar('tone')] },
      { words: legend.fade, width: 44, marks: [bar('solid', 26)] },
      { words: legend.disc, width: 14, marks: [symbol(7, 'filled')] },
      { words: legend.sizes, width: 94, marks: sizes },
      {
        words: legend.aftermath,
        width: 44,
        marks: [rule(2, MIDDLE, 42, MIDDLE), rule(20, 5, 20, 13), rule(42, 5, 42, 13)],
      },
      { words: legend.natures, width: 84, marks: natures },
      {
        words: legend.flag,
        width: 14,
        marks: [{ ...base, type: 'flag', x: 7, y: 4, height: 13, fill: 'ink-faint', id: '' }],
      },
      {
        words: legend.cluster,
        width: 24,
        marks: [
          {
            ...base,
            type: 'cluster',
            x: 2,
            y: 2,
            width: 20,
            height: 14,
            level: 0.5,
            fill: 'ink-soft',
            count: 2,
            window: [0, 1],
            words: '',
          },
        ],
      },
    ];
  }

  private scaleEntries(): readonly Entry[] {
    const { axis } = this.locale.words;
    const { legend } = this.locale.later;
    const shapes = UNITS.filter((unit) => unit !== 'bytes').map((unit) => ({
      words: axis.units[unit],
      width: 16,
      marks: [symbol(8, 'filled', 4.5, unitShape(unit))],
    }));
    return [
      ...shapes,
      {
        words: legend.whisker,
        width: 14,
        marks: [{ ...base, type: 'whisker', x: 7, y1: 2, y2: 16, cap: 4, stroke: 'ink-soft' }],
      },
      {
        words: legend.reference,
        width: 36,
        marks: [
          { ...base, type: 'curve', points: [2, MIDDLE, 34, MIDDLE], stroke: 'reference', width: 1.25, dash: [5, 4] },
        ],
      },
    ];
  }
}
