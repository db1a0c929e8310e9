// A deck in fifty lines: a section is a slide, and the number of the slide stands in the address.
const slides = [...document.querySelectorAll('section')];
let current = -1;

function show(index) {
  const next = Math.min(Math.max(index, 0), slides.length - 1);
  if (next === current) return;
  tell(current, 'slide:stop');
  current = next;
  for (const [place, slide] of slides.entries()) slide.hidden = place !== current;
  takeFocus();
  for (const frame of slides[current].querySelectorAll('iframe[data-src]:not([src])')) {
    frame.addEventListener('load', () => tell(slides.indexOf(frame.closest('section')), 'slide:start'));
    frame.src = frame.dataset.src;
  }
  tell(current, 'slide:start');
  history.replaceState(null, '', `#${current + 1}`);
}

/** Frames are told when their slide comes and when it goes. */
function tell(index, message) {
  if (message === 'slide:start' && index !== current) return;
  for (const frame of slides[index]?.querySelectorAll('iframe[src]') ?? [])
    frame.contentWindow.postMessage(message, '*');
}

/** A frame that has been clicked keeps the keys, even on a slide that has gone. */
function takeFocus() {
  if (document.activeElement?.localName === 'iframe') document.activeElement.blur();
}

function press(key, shiftKey) {
  const isBack = shiftKey && key === ' ';
  if (isBack || ['ArrowLeft', 'ArrowUp', 'PageUp'].includes(key)) show(current - 1);
  else if ([' ', 'ArrowRight', 'ArrowDown', 'PageDown'].includes(key)) show(current + 1);
  else if (key === 'Home') show(0);
  else if (key === 'End') show(slides.length - 1);
  else if (key === '.' || key === 'b') document.body.classList.toggle('black');
}

addEventListener('keydown', ({ key, shiftKey }) => press(key, shiftKey));
// A key that was pressed while the focus was in a frame; from then on they come straight here.
addEventListener('message', ({ data, source }) => {
  const isOurs = [...document.querySelectorAll('iframe')].some(({ contentWindow }) => contentWindow === source);
  if (!isOurs || data?.type !== 'breach-timeline:key' || data.version !== 1) return;
  takeFocus();
  press(data.key, data.shiftKey);
});
show(Number(location.hash.slice(1) || 1) - 1);
