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
