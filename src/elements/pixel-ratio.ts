/**
 * Calls back whenever a CSS pixel takes another number of pixels of the screen than before: the window has gone to
 * another screen, or the page is zoomed. Returns a function that ends that.
 */
export function watchPixelRatio(changed: () => void): () => void {
  let ratio = devicePixelRatio;
  let query = matchMedia(queryOf(ratio));
  const follow = () => {
    if (devicePixelRatio === ratio) return;
    query.removeEventListener('change', follow);
    ratio = devicePixelRatio;
    // A query knows one ratio only: it tells that this one is gone.
    query = matchMedia(queryOf(ratio));
    query.addEventListener('change', follow);
    changed();
  };
  query.addEventListener('change', follow);
  addEventListener('resize', follow);
  return () => {
    query.removeEventListener('change', follow);
    removeEventListener('resize', follow);
  };
}

const queryOf = (ratio: number): string => `(resolution: ${ratio}dppx)`;
