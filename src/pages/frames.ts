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
  /** The last height that a frame asked for, while it is not yet its turn. */
  const waiting = new Map<HTMLIFrameElement, number>();

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
    const isWaiting = waiting.has(frame);
    waiting.set(frame, height);
    if (!isWaiting) apply(frame);
  });

  // What was said before this script came is said again.
  for (const frame of framesIn(document)) {
    if (frame.src.startsWith(folder))
      frame.contentWindow?.postMessage({ type: 'breach-timeline:request-size', version: 1 }, '*');
  }

  function apply(frame: HTMLIFrameElement): void {
    const height = `${waiting.get(frame)}px`;
    if (frame.style.height === height) {
      waiting.delete(frame);
    } else {
      frame.style.height = height;
      setTimeout(apply, INTERVAL, frame);
    }
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
