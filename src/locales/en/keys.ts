/** Keys and gestures. */
export const keys = {
  title: 'Keys and gestures',
  pointer: 'Pointer and touch',
  list: [
    ['← →', 'previous or next in time'],
    ['↑ ↓', 'lane above or below'],
    ['Page Up, Page Down', 'ten at a time'],
    ['Home, End', 'first or last'],
    ['+ −', 'zoom in or out'],
    ['Shift + ← →', 'move the visible time'],
    ['0', 'show everything'],
    ['Enter', 'open the incident'],
    ['Esc', 'close and return'],
    ['/', 'search'],
    ['?', 'this help'],
  ] as readonly (readonly [string, string])[],
  pointerList: [
    ['Ctrl or ⌘ + scroll, pinch', 'zoom about the pointer'],
    ['drag, horizontal scroll', 'move in time'],
    ['Shift + drag', 'zoom to a stretch'],
    ['double-click', 'zoom in'],
  ] as readonly (readonly [string, string])[],
  note: 'Keys work while the picture has the focus.',
  single: 'Use single-letter keys',
};
