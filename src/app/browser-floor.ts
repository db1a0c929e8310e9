/**
 * Whether the browser has what the explorer cannot do without; the three that came last of all that it uses. Older
 * browsers keep what stands in the page: a picture half of which works would be worse.
 */
function isSupported(): boolean {
  return 'popover' in HTMLElement.prototype && 'checkVisibility' in Element.prototype && 'canParse' in URL;
}

/** Runs what starts the explorer, or says in the console why it does not; the page hears that as an error. */
export function startWhereSupported(start: () => void): void {
  if (isSupported()) start();
  else reportError(new Error('Breach Timeline needs Chrome 120, Edge 120, Firefox 125 or Safari 17.4, or newer.'));
}
