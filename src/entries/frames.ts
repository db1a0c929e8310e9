/*
 * `frames.js`, which publishers load beside an embed: gives each frame of ours the height that it asks for.
 * A classic script of its own: imports nothing, leaves nothing global, and may stand on a page twice.
 */
(() => {
  /** At most one new height per frame in so many ms, so that a page which goes to and fro does not flicker. */
  const INTERVAL = 100;

  const script = document.currentScript;
  // As a module it would not know where it came from, and so not whose frames it may believe.
  if (!(script instanceof HTMLScriptElement)) return;
  const { href: folder, origin } = new URL('.', script.src);
  const known = new WeakMap<MessageEventSource, HTMLIFrameElement>();
  /** The last height that each frame asked for. */
  const asked = new WeakMap<HTMLIFrameElement, number>();
  /** Frames whose turn is not yet come. */
  const waiting = new Set<HTMLIFrameElement>();
  // The page's own styles may come late, or change: a frame with other paddings or borders needs another height.
  const resized = new ResizeObserver((entries) => {
    for (const { target } of entries) plan(target as HTMLIFrameElement);
  });

  addEventListener('message', ({ data, origin: from, source }) => {
    if (!source || data?.type !== 'breach-timeline:size' || data.version !== 1) return;
    const { height } = data;
    if (!Number.isInteger(height) || height < 100 || height > 20_000) return;
    // A sandboxed frame, and one from a file, has no origin to name.
    if (from !== origin && from !== 'null' && from !== 'file://') return;
    const frame = known.get(source) ?? find(source);
    if (!frame?.src.startsWith(folder)) return;
    known.set(source, frame);
    hidePoster(frame);
    asked.set(frame, height);
    resized.observe(frame);
    plan(frame);
  });

  // What was said before this script came is said again.
  for (const frame of framesIn(document)) {
    if (frame.src.startsWith(folder))
      frame.contentWindow?.postMessage({ type: 'breach-timeline:request-size', version: 1 }, '*');
  }

  function plan(frame: HTMLIFrameElement): void {
    if (waiting.has(frame)) return;
    waiting.add(frame);
    apply(frame);
  }

  /**
   * What is given hangs on the frame's styles alone, and not on how high the page lets it become: where a
   * `max-height` cuts it off, the same height is not given again.
   */
  function apply(frame: HTMLIFrameElement): void {
    const wanted = (asked.get(frame) ?? 0) + edgesOf(frame);
    if (Math.abs(Number.parseFloat(frame.style.height) - wanted) < 0.01) {
      waiting.delete(frame);
    } else {
      frame.style.height = `${wanted}px`;
      setTimeout(apply, INTERVAL, frame);
    }
  }

  /** Height of a frame's paddings and borders where its own height counts them in, CSS pixels. */
  function edgesOf(frame: HTMLIFrameElement): number {
    const style = getComputedStyle(frame);
    if (style.boxSizing !== 'border-box') return 0;
    const edges = [style.paddingTop, style.paddingBottom, style.borderTopWidth, style.borderBottomWidth];
    return edges.reduce((sum, edge) => sum + (Number.parseFloat(edge) || 0), 0);
  }

  /** In shadow roots, too, as far as they are open. */
  function* framesIn(root: Document | ShadowRoot): Generator<HTMLIFrameElement> {
    yield* root.querySelectorAll('iframe');
    for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) yield* framesIn(shadowRoot);
  }

  /** The frame that a message came from: by its window, since names and texts can be anybody's. */
  function find(source: MessageEventSource): HTMLIFrameElement | undefined {
    for (const frame of framesIn(document)) if (frame.contentWindow === source) return frame;
    return undefined;
  }

  /** The frame speaks: the still picture that it covers need not be heard as well. */
  function hidePoster({ previousElementSibling: poster }: HTMLIFrameElement): void {
    const image = poster?.querySelector('img');
    if (poster instanceof HTMLAnchorElement && image?.src.startsWith(folder)) poster.style.display = 'none';
  }
})();
