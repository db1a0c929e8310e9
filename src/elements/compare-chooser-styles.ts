import { css } from 'lit';

/** Chips, and a field with its list under it. */
export const chooserStyles = css`
  :host {
    margin-block: 4px 8px;
  }
  section {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 12px;
  }
  .suggestion {
    flex: 1 1 320px;
    font-size: 13px;
    color: var(--breach-ink-soft);
  }
  .keep {
    margin-inline-start: 4px;
    color: var(--breach-ink);
  }
  .field {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
    font-size: 13px;
  }
  label,
  .limits,
  .note {
    font-size: 12.5px;
    color: var(--breach-ink-soft);
  }
  .note {
    flex-basis: 100%;
  }
  input {
    inline-size: min(300px, 78cqi);
    min-height: 34px;
    padding: 4px 10px;
    border: 1px solid var(--breach-grid-strong);
    border-radius: var(--breach-radius);
    background: var(--breach-paper);
  }
  input::placeholder {
    color: var(--breach-ink-faint);
    opacity: 1;
  }
  .popup {
    position: absolute;
    inset-block-start: calc(100% + 2px);
    inset-inline-start: 0;
    z-index: 4;
    inline-size: min(440px, 92cqi);
    max-block-size: 340px;
    overflow: auto;
    padding: 4px;
    border: 1px solid var(--breach-grid-strong);
    border-radius: var(--breach-radius);
    background: var(--breach-paper);
    box-shadow: var(--breach-shadow);
  }
  [role='option'] {
    display: flex;
    justify-content: space-between;
    align-items: center;
    gap: 12px;
    min-block-size: 32px;
    padding: 3px 8px;
    border-radius: calc(var(--breach-radius) * 0.625);
    cursor: pointer;
  }
  [role='option'] > :first-child {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  [role='option']:hover {
    background: var(--breach-paper-band);
  }
  [role='option'][aria-selected='true'] {
    background: var(--breach-ink);
    color: var(--breach-paper);
  }
  [role='option'][aria-disabled='true'] {
    color: var(--breach-ink-faint);
    cursor: default;
  }
  [role='option'][aria-selected='true'][aria-disabled='true'] {
    background: var(--breach-paper-band);
    outline: 2px solid var(--breach-ink-faint);
  }
  .detail {
    flex: none;
    font-size: 12px;
    color: var(--breach-ink-soft);
  }
  [aria-selected='true'] .detail,
  [aria-disabled='true'] .detail {
    color: inherit;
  }
  .none {
    padding: 6px 8px;
    font-size: 12.5px;
    color: var(--breach-ink-soft);
  }
  @media (pointer: coarse) {
    .chip,
    .remove {
      min-block-size: 44px;
    }
    .remove {
      inline-size: 44px;
    }
    input,
    [role='option'] {
      min-block-size: 44px;
    }
  }
  @media print {
    .field,
    .remove,
    .all,
    .keep {
      display: none;
    }
  }
`;
