import { css } from 'lit';

/** Looks of the picture's surroundings; what is inside the picture is painted by its theme. */
export const chartStyles = css`
  :host {
    position: relative;
  }
  .picture {
    position: relative;
    overflow: hidden;
    touch-action: pan-y;
    /* A sideways swipe is not to turn back the page. */
    overscroll-behavior-x: contain;
    cursor: grab;
    user-select: none;
    -webkit-user-select: none;
  }
  .picture:active {
    cursor: grabbing;
  }
  .picture.pointing {
    cursor: pointer;
  }
  .picture:focus-visible {
    outline-offset: -2px;
  }
  canvas {
    display: block;
    position: absolute;
    inset: 0 auto auto 0;
    pointer-events: none;
  }
  canvas:first-child {
    position: static;
  }
  .range {
    position: absolute;
    inset-block: 0;
    background: var(--breach-accent);
    opacity: 0.18;
    pointer-events: none;
  }
  .hint {
    position: absolute;
    inset-inline: 0;
    inset-block-start: 40%;
    margin-inline: auto;
    width: fit-content;
    padding: 8px 14px;
    border-radius: calc(var(--breach-radius) * 125);
    background: var(--breach-ink);
    color: var(--breach-paper);
    forced-color-adjust: none;
    pointer-events: none;
    z-index: 3;
  }
  @media print {
    .hint {
      display: none;
    }
  }
`;
