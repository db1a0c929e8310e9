import { css } from 'lit';

/** How the families of sources look: full, in a half tone, hollow; always with a word beside them. */
export const familyStyles = css`
  .family {
    stroke: var(--breach-ink-faint);
    stroke-width: 0.75;
  }
  .official {
    fill: var(--breach-ink);
    stroke: var(--breach-ink);
  }
  .press {
    fill: var(--breach-ink-faint);
    fill-opacity: 0.55;
  }
  .others {
    fill: var(--breach-paper);
  }
  .unsaid {
    fill: none;
    stroke-dasharray: 2 2;
  }
  .family.unfinished {
    stroke-dasharray: 3 2;
  }
  @media (forced-colors: active) {
    .family {
      stroke: CanvasText;
    }
    .official {
      fill: CanvasText;
    }
    .press {
      fill: CanvasText;
      fill-opacity: 0.45;
    }
    .others {
      fill: Canvas;
    }
  }
`;

/** What the charts by year are drawn with. */
export const chartStyles = css`
  svg {
    display: block;
    max-inline-size: 100%;
    overflow: visible;
  }
  text {
    font: 400 12px var(--breach-sans);
    fill: var(--breach-ink-soft);
    font-variant-numeric: tabular-nums;
  }
  .halo {
    paint-order: stroke;
    stroke: var(--breach-paper);
    stroke-width: 3px;
    stroke-linejoin: round;
  }
  .window {
    fill: var(--breach-paper-band);
  }
  .grid {
    stroke: var(--breach-grid);
  }
  .base {
    stroke: var(--breach-grid-strong);
  }
  .change {
    stroke: var(--breach-grid-strong);
    stroke-dasharray: 1 3;
  }
  .bar {
    fill: var(--breach-ink-faint);
    fill-opacity: 0.85;
  }
  .bar.recent {
    fill-opacity: 0.45;
  }
  .bar.unfinished,
  .bar.largest {
    fill: var(--breach-paper);
    fill-opacity: 1;
    stroke: var(--breach-ink-soft);
  }
  .bar.unfinished {
    stroke-dasharray: 3 2;
  }
  .sign {
    fill: var(--breach-ink-soft);
    stroke: var(--breach-ink-soft);
  }
  .sign.hollow {
    fill: var(--breach-paper);
  }
  @media (forced-colors: active) {
    .bar,
    .sign {
      fill: CanvasText;
      stroke: CanvasText;
    }
    .bar.recent {
      fill-opacity: 0.45;
    }
    .bar.unfinished,
    .bar.largest,
    .sign.hollow {
      fill: Canvas;
    }
    .window {
      fill: none;
      stroke: Highlight;
    }
    .base,
    .change {
      stroke: CanvasText;
    }
    .grid {
      stroke: GrayText;
    }
    text {
      fill: CanvasText;
    }
    .halo {
      stroke: Canvas;
    }
  }
`;
