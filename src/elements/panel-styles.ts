import { css } from 'lit';

/** A filter's button and the panel that it opens. */
export const panelStyles = css`
  :host {
    display: inline-block;
  }
  .opener {
    display: inline-flex;
    align-items: center;
    gap: 5px;
    padding-inline: 9px;
    font-size: 13.5px;
    white-space: nowrap;
  }
  .opener svg {
    flex: none;
    opacity: 0.7;
  }
  .opener[aria-expanded='true'] {
    border-color: var(--breach-ink-soft);
  }
  .opener.chosen {
    background: var(--breach-accent);
    color: var(--breach-paper);
    font-weight: 600;
  }
  .panel {
    position: fixed;
    inset: auto;
    margin: 0;
    padding: 0;
    border: 1px solid var(--breach-grid-strong);
    border-radius: var(--breach-radius);
    background: var(--breach-paper);
    color: var(--breach-ink);
    box-shadow: var(--breach-shadow);
    overflow-y: auto;
  }
  .panel:popover-open {
    display: flex;
    flex-direction: column;
  }
  /* A fieldset's own box does not shrink with a low viewport; its contents do. */
  fieldset {
    display: contents;
  }
  .head,
  .find {
    flex: none;
  }
  .head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    min-block-size: 44px;
    padding-block: 6px;
    padding-inline: 14px 8px;
    border-block-end: 1px solid var(--breach-grid);
  }
  .head strong {
    font-weight: 600;
  }
  .clear {
    min-height: 28px;
    padding: 2px 8px;
    background: none;
    color: var(--breach-accent);
  }
  .options {
    flex: 0 1 auto;
    min-block-size: 0;
    padding: 6px 0;
    /* Ends in the middle of a row, so that a long list looks as if it went on. */
    max-block-size: 351px;
    overflow-y: auto;
    overscroll-behavior: contain;
  }
  label.option {
    display: grid;
    grid-template-columns: auto auto 1fr auto;
    align-items: center;
    gap: 8px;
    min-block-size: 30px;
    padding: 3px 14px;
    cursor: pointer;
  }
  label.option:hover {
    background: var(--breach-paper-band);
  }
  .option input {
    inline-size: 16px;
    block-size: 16px;
    margin: 0;
    accent-color: var(--breach-accent);
  }
  .name {
    grid-column: 3;
    overflow-wrap: anywhere;
  }
  .count {
    grid-column: 4;
    color: var(--breach-ink-soft);
    font-variant-numeric: tabular-nums;
  }
  .option.quiet .name,
  .option.quiet .count {
    color: var(--breach-ink-faint);
  }
  .option.quiet .swatch {
    opacity: 0.45;
  }
  .swatch {
    display: block;
  }
  .find {
    margin: 10px 14px 4px;
  }
  .none {
    padding: 8px 14px;
    color: var(--breach-ink-soft);
  }
  input[type='search'] {
    inline-size: 100%;
    min-height: 32px;
    padding: 4px 10px;
    border: 1px solid var(--breach-grid-strong);
    border-radius: var(--breach-radius);
    background: var(--breach-paper);
  }
  @media (pointer: coarse) {
    label.option,
    .clear {
      min-block-size: 40px;
    }
    .options {
      max-block-size: 346px;
    }
    input[type='search'] {
      min-height: 40px;
      /* Smaller text makes iOS zoom the page. */
      font-size: 16px;
    }
  }
`;
