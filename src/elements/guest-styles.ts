import { css } from 'lit';

/** An explorer in somebody's page: as high as its content, and never over anything but itself. */
export const guestStyles = css`
  :host {
    position: relative;
    min-height: 0;
    padding: 6px 12px;
    /* What the page says of its own text is not meant for ours. */
    text-align: start;
    text-indent: 0;
    text-transform: none;
    letter-spacing: normal;
    word-spacing: normal;
    white-space: normal;
    hyphens: manual;
    cursor: auto;
  }
  @media screen {
    :host([wide]) {
      padding-inline: 20px;
    }
    :host([filled]) {
      overflow: auto;
    }
    :host([reading]:not([wide])) {
      padding-block-end: 6px;
    }
    .waiting {
      padding-block: 120px;
    }
    :host([wide]) breach-stage::part(overview) {
      position: static;
      padding-block: 0;
    }
    /* Beside the picture, and as high. */
    breach-reader[wide] {
      position: static;
      align-self: stretch;
      contain: size;
      overflow: auto;
      border-inline-start: 1px solid var(--breach-grid-strong);
    }
    breach-reader[wide]::part(reader) {
      max-height: none;
      overflow: visible;
      border: 0;
    }
    /* Below it, and no higher than the picture. */
    breach-reader:not([wide]) {
      max-height: min(480px, 70vh);
      overflow: auto;
    }
    @media (hover: hover) {
      breach-reader:not([wide], [entered]) {
        overflow: hidden;
        scrollbar-gutter: stable;
      }
    }
    breach-reader:not([wide])::part(details) {
      position: static;
      max-height: none;
      padding: 4px 12px 16px;
      border: 0;
      border-radius: 0;
      box-shadow: none;
      z-index: auto;
    }
    breach-reader:not([wide])::part(reader) {
      margin: 0;
    }
    /* An open incident comes up from the end of what is seen of the element, and stays within it. */
    :host([reading]) breach-reader:not([wide]) {
      position: sticky;
      inset-block-end: 0;
      margin-block-start: 8px;
      border: 1px solid var(--breach-grid-strong);
      border-radius: calc(var(--breach-radius) * 1.5) calc(var(--breach-radius) * 1.5) 0 0;
      background: var(--breach-paper);
      box-shadow: 0 -2px 16px rgb(0 0 0 / 16%);
      z-index: 5;
    }
  }
`;
