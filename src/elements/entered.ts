/**
 * Keeps the attribute `entered` on an element while somebody is in it by a hand that moves or by keys. One whose page
 * scrolls by under a pointer that rests is not: a box that scrolls only then does not take the wheel from the page.
 */
export function markEntered(element: HTMLElement): void {
  let x = Number.NaN;
  let y = Number.NaN;
  const enter = () => element.toggleAttribute('entered', true);
  const leave = () => element.toggleAttribute('entered', false);
  element.addEventListener('pointermove', (event) => {
    // Some browsers tell of a move when it is the page that has moved.
    if (event.screenX !== x || event.screenY !== y) enter();
    ({ screenX: x, screenY: y } = event);
  });
  element.addEventListener('pointerenter', (event) => {
    ({ screenX: x, screenY: y } = event);
  });
  element.addEventListener('pointerdown', enter);
  element.addEventListener('keydown', enter);
  element.addEventListener('pointerleave', leave);
  element.addEventListener('focusout', (event) => {
    if (!(event.relatedTarget instanceof Node && element.contains(event.relatedTarget))) leave();
  });
}
