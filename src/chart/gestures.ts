import { DRAG_SLACK } from './hit.ts';

/**
 * What D3's zoom and brush leave open for a drawing in which they listen. `onCancel` is told when a drag ends that was
 * not released; D3's `end` follows. Returns a function that stops.
 * - A press that moves less than DRAG_SLACK is no drag.
 * - A finger that goes up or down scrolls the page, as `touch-action: pan-y` lets it, and drags nothing.
 * - A drag ends when the window loses the focus, a menu comes up, or the button was released where nobody heard it.
 */
export function guardGestures(drawing: SVGSVGElement, onCancel: () => void = () => {}): () => void {
  const stop = new AbortController();
  const listening = { capture: true, passive: true, signal: stop.signal };

  let pressing: AbortController | undefined;
  const release = () => {
    pressing?.abort();
    pressing = undefined;
  };
  const cancel = () => {
    if (!pressing) return;
    release();
    onCancel();
    dispatchEvent(new MouseEvent('mouseup', { view: window }));
  };
  const press = (start: MouseEvent) => {
    cancel();
    if (start.button !== 0) return;
    pressing = new AbortController();
    const { signal } = pressing;
    let isDrag = false;
    const move = (event: MouseEvent) => {
      if (start.buttons !== 0 && event.buttons === 0) return cancel();
      isDrag ||= Math.hypot(event.clientX - start.clientX, event.clientY - start.clientY) >= DRAG_SLACK;
      if (!isDrag) event.stopImmediatePropagation();
    };
    addEventListener('mousemove', move, { capture: true, signal });
    addEventListener('mouseup', release, { capture: true, signal });
    addEventListener('contextmenu', cancel, { capture: true, signal });
    addEventListener('blur', cancel, { signal });
  };
  drawing.addEventListener('mousedown', press, listening);

  /** Where a single finger has touched that has not set out sideways. */
  let finger: Touch | undefined;
  const touch = ({ touches }: TouchEvent) => {
    finger = touches.length === 1 ? touches[0] : undefined;
  };
  const slide = (event: TouchEvent) => {
    if (!finger) return;
    const [{ clientX, clientY }] = event.touches;
    const [across, down] = [Math.abs(clientX - finger.clientX), Math.abs(clientY - finger.clientY)];
    if (across >= DRAG_SLACK && across > down) finger = undefined;
    else event.stopImmediatePropagation();
  };
  drawing.addEventListener('touchstart', touch, listening);
  drawing.addEventListener('touchmove', slide, listening);
  drawing.addEventListener('touchcancel', onCancel, listening);

  return () => {
    cancel();
    stop.abort();
  };
}

/**
 * D3 finds the place of a pointer by the `getScreenCTM` of the element that listens. In WebKit that leaves out a scale
 * of the page around the drawing, as of a slide: here it is read from the drawing's box.
 */
export function measureScreen(element: SVGGraphicsElement, drawing: SVGSVGElement): void {
  element.getScreenCTM = () => {
    const { left, top, width, height } = drawing.getBoundingClientRect();
    const matrix = drawing.createSVGMatrix().translate(left, top);
    if (width === 0 || height === 0) return matrix;
    return matrix.scaleNonUniform(width / drawing.clientWidth, height / drawing.clientHeight);
  };
}
