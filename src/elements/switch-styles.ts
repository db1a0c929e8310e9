import { css } from 'lit';

/** A button of the role `switch`: a track with a knob, and its word. */
export const switchStyles = css`
  .switch {
    display: inline-flex;
    align-items: center;
    gap: 7px;
    padding-inline: 6px;
    font-size: 13.5px;
    background: none;
    white-space: nowrap;
  }
  .track {
    position: relative;
    inline-size: 28px;
    block-size: 16px;
    border: 1px solid var(--breach-ink-faint);
    border-radius: calc(var(--breach-radius) * 125);
    background: var(--breach-paper);
  }
  .track::after {
    content: '';
    position: absolute;
    inset-block-start: 2px;
    inset-inline-start: 2px;
    inline-size: 10px;
    block-size: 10px;
    border-radius: calc(var(--breach-radius) * 125);
    background: var(--breach-ink-faint);
    transition: inset-inline-start 120ms;
  }
  .switch[aria-checked='true'] .track {
    border-color: var(--breach-accent);
    background: var(--breach-accent);
  }
  .switch[aria-checked='true'] .track::after {
    inset-inline-start: 14px;
    background: var(--breach-paper);
  }
  @media (prefers-reduced-motion: reduce) {
    .track::after {
      transition: none;
    }
  }
  @media (forced-colors: active) {
    .switch[aria-checked='true'] .track {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
    }
  }
`;
