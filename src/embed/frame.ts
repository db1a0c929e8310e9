import { css } from 'lit';
import { readParameters } from '../state/url/url.ts';

/** What a page may call a frame: no more than what stands in an `id` by habit. */
const NAME = /^[\w.:-]{1,80}$/;

/** How a frame stands in its page. */
export interface Frame {
  /** Whether the page gives the frame the height that it asks for; else the frame fills what it has. */
  readonly auto: boolean;
  /** Whether the page is a deck of slides. */
  readonly slides: boolean;
  /** Whether nothing is to move by itself. */
  readonly still: boolean;
  /** What the page calls the frame in messages, or ''. */
  readonly id: string;
  /** What pym.js calls the frame; undefined where the page has none. */
  readonly pym: string | undefined;
}

/** Reads how a frame stands in its page from its address; what means nothing counts as absent. */
export function readFrame(search: string): Frame {
  const asked = readParameters(search);
  const nameIn = (parameter: string) => NAME.exec(asked.get(parameter) ?? '')?.[0] ?? '';
  return {
    auto: asked.get('auto') === '1',
    slides: asked.get('host') === 'slides',
    still: asked.get('motion') === 'none',
    id: nameIn('id'),
    pym: asked.has('childId') || asked.has('initialWidth') ? nameIn('childId') : undefined,
  };
}

/** What stands beside the picture is as high as that, where the explorer has a box for itself in somebody's page. */
export const readerBeside = css`
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
`;

/**
 * For clicks on links in a frame or on a slide: what leads to another page opens in a window of its own. In the place
 * of the explorer it would take the keys of the deck with it, or the article's picture.
 */
export function openBeside(event: Event): void {
  const link = event.composedPath().find((each) => each instanceof HTMLAnchorElement);
  if (!link || event.defaultPrevented || link.target !== '' || link.download !== '') return;
  if (!/^https?:$|^file:$/.test(link.protocol) || withoutHash(link.href) === withoutHash(location.href)) return;
  link.target = '_blank';
  link.rel = 'noopener';
}

const withoutHash = (address: string): string => address.replace(/#.*$/s, '');
