import { css } from 'lit';

/** Looks of the list of incidents: years and lanes as headings, months as quiet lines, incidents with name and sentence. */
export const outlineStyles = css`
  h2 {
    font: 600 18px/1.3 var(--breach-serif);
  }
  .hint {
    font-size: 12.5px;
    color: var(--breach-ink-soft);
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 12px;
    margin-block-start: 8px;
    font-size: 13px;
  }
  .head label {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    color: var(--breach-ink-soft);
  }
  .head select {
    color: var(--breach-ink);
  }
  /* Where the browser holds on to what is read, lines out of sight are laid out late. Elsewhere the list would jump. */
  @supports (overflow-anchor: auto) {
    [role='tree'] > [role='group'] {
      content-visibility: auto;
      contain-intrinsic-block-size: auto 320px;
    }
  }
  .item {
    position: relative;
    border-radius: calc(var(--breach-radius) * 0.5);
    cursor: pointer;
  }
  .item:hover {
    background: var(--breach-paper-band);
  }
  .item:focus-visible {
    outline-offset: -2px;
  }
  .branch {
    display: flex;
    align-items: baseline;
    gap: 6px;
    min-block-size: 24px;
    padding-block: 5px;
  }
  .name,
  .says,
  .branch > span,
  h3 {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .branch > svg {
    flex: none;
    align-self: center;
    margin-inline-start: auto;
    margin-inline-end: 8px;
    color: var(--breach-ink-faint);
    transform: rotate(-90deg);
  }
  .branch[aria-expanded='true'] > svg {
    transform: none;
  }
  .first {
    margin-block-start: 10px;
    border-block-start: 1px solid var(--breach-grid);
    border-start-start-radius: 0;
    border-start-end-radius: 0;
  }
  h3 {
    font: 600 15px/1.4 var(--breach-serif);
    font-variant-numeric: tabular-nums;
  }
  .second {
    padding-block: 3px 2px;
    padding-inline-start: 28px;
    font-size: 12.5px;
    color: var(--breach-ink-soft);
  }
  /* A quiet line needs no sign of its own: it shows it where it is pointed at. */
  .second[aria-expanded='true']:not(:hover, :focus-visible) > svg {
    visibility: hidden;
  }
  .count {
    font: 400 12px var(--breach-sans);
    color: var(--breach-ink-soft);
  }
  .incident {
    min-height: 44px;
    padding-block: 4px 6px;
    padding-inline: 28px 8px;
  }
  .incident:is([aria-current], .led) {
    background: var(--breach-paper-band);
    box-shadow: inset 3px 0 0 var(--breach-ink);
  }
  .incident svg {
    position: absolute;
    inset-block-start: 7px;
    inset-inline-start: 8px;
  }
  .name {
    display: block;
    font-weight: 600;
    line-height: 1.35;
  }
  /* Heard and not seen; within the line, so that no space comes before it. */
  .stop {
    opacity: 0;
    -webkit-user-select: none;
    user-select: none;
  }
  .says {
    display: block;
    font-size: 12.5px;
    line-height: 1.4;
    color: var(--breach-ink-soft);
    text-wrap: pretty;
  }
  /* What the sign says by its colour is heard, and seen where colours are those of the system. */
  .cause {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .more {
    display: flex;
    align-items: center;
    min-height: 44px;
    padding-inline: 28px 8px;
    color: var(--breach-accent);
  }
  @media (pointer: coarse) {
    .branch {
      padding-block: 10px;
    }
  }
  @media (forced-colors: active) {
    .incident:is([aria-current], .led) {
      border-inline-start: 3px solid Highlight;
    }
    .cause {
      display: block;
      position: static;
      inline-size: auto;
      block-size: auto;
      clip-path: none;
      white-space: normal;
      font-size: 12.5px;
    }
  }
  @media print {
    .head,
    .branch > svg {
      display: none;
    }
  }
`;
