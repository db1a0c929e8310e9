import { css } from 'lit';

/** A line or two that stand apart from the picture, with what can be done about them. */
export const noticeStyles = css`
  .notice {
    margin-block: 8px;
    padding: 8px 14px;
    border-inline-start: 4px solid var(--breach-accent);
    background: var(--breach-paper-band);
    font-size: 13.5px;
    overflow-wrap: anywhere;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 14px;
  }
  .row > :first-child {
    flex: 1 1 240px;
  }
  .notice button {
    border-color: var(--breach-grid-strong);
    background: var(--breach-paper);
  }
  @media print {
    .notice {
      display: none;
    }
  }
`;
