import { css } from 'lit';

/**
 * An explorer that is a frame's only content. It is as high as what it shows: either the picture has been given the
 * height that fills the frame, or the frame gets the height that is needed; then nothing may hang on the
 * height of the frame, or both would chase each other.
 */
export const frameStyles = css`
  @media screen {
    :host {
      min-height: 0;
      padding-inline: clamp(8px, 1.6%, 20px);
      padding-block: 6px;
    }
    :host([reading]:not([wide])) {
      padding-block-end: 6px;
    }
    .waiting {
      padding-block: 120px;
    }
    /* Their code comes later; what is above them is not to jump then. */
    breach-footer:not(:defined) {
      display: block;
      block-size: var(--breach-foot, 30px);
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
    /* Below the picture. */
    :host([fit='content']) breach-reader:not([wide]) {
      max-height: 480px;
      overflow: auto;
      border-block-start: 1px solid var(--breach-grid-strong);
    }
    @media (hover: hover) {
      :host([fit='content']) breach-reader:not([wide], [entered]) {
        overflow: hidden;
        scrollbar-gutter: stable;
      }
    }
    :host([fit='content']) breach-reader:not([wide])::part(details) {
      position: static;
      max-height: none;
      padding: 4px 12px 16px;
      border: 0;
      border-radius: 0;
      box-shadow: none;
    }
    @media (max-height: 519px), (max-width: 479px) {
      :host([fit='frame']) breach-summary::part(more) {
        display: none;
      }
    }
    /* Here it would take a line of its own; fingers and keys do the same. */
    @media (max-height: 519px) and (max-width: 479px) {
      :host([fit='frame']) breach-zoom {
        display: none;
      }
    }
    :host([fit='content']) breach-stage::part(overview) {
      position: static;
    }
  }
`;
