import { css } from 'lit';

export const overviewStyles = css`
  :host {
    position: relative;
    user-select: none;
    -webkit-user-select: none;
  }
  .heading {
    display: flex;
    gap: 0 6px;
    align-items: baseline;
    font-size: 12px;
    line-height: 1.35;
    color: var(--breach-ink-soft);
  }
  .heading strong {
    font-weight: 600;
    color: var(--breach-ink);
  }
  /* With a gutter wide enough the heading stands in it, as the names of lanes do. */
  .heading.aside {
    position: absolute;
    inset-block-start: 8px;
    inset-inline-start: 8px;
    flex-direction: column;
  }
  /* Time runs from left to right in every language. */
  svg {
    direction: ltr;
    display: block;
    overflow: visible;
    touch-action: pan-y;
    cursor: crosshair;
  }
  .ground {
    fill: transparent;
  }
  .window {
    fill: var(--breach-paper-band);
    stroke: var(--breach-grid-strong);
  }
  .bar {
    fill: var(--breach-ink-faint);
    fill-opacity: 0.8;
  }
  .veil {
    fill: var(--breach-paper);
    opacity: 0.66;
  }
  .base {
    stroke: var(--breach-grid-strong);
  }
  .hold {
    fill: transparent;
    cursor: grab;
  }
  .all .hold {
    cursor: crosshair;
  }
  .dragging .hold {
    cursor: grabbing;
  }
  text {
    font: 400 12px var(--breach-sans);
    fill: var(--breach-ink-soft);
    font-variant-numeric: tabular-nums;
  }
  .peak {
    font-size: 12px;
    fill: var(--breach-ink-faint);
  }
  .handle {
    cursor: ew-resize;
    outline: none;
  }
  .reach,
  .ring {
    fill: transparent;
  }
  .edge {
    stroke: var(--breach-ink);
    stroke-width: 1.5;
  }
  .grip {
    fill: var(--breach-paper);
    stroke: var(--breach-ink);
    stroke-width: 1.5;
  }
  .handle:hover .grip {
    fill: var(--breach-ink);
  }
  .handle:focus-visible .ring {
    stroke: var(--breach-accent);
    stroke-width: 2;
  }
  .handle:focus-visible .edge,
  .handle:focus-visible .grip {
    stroke: var(--breach-accent);
  }
  @media (forced-colors: active) {
    .bar {
      fill: CanvasText;
    }
    .edge,
    .grip {
      stroke: CanvasText;
    }
    .handle:focus-visible .ring {
      stroke: Highlight;
    }
  }
`;
