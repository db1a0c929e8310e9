/** Keys that go from row to row; those of a page depend on how many rows are in sight. */
const MOVES: Readonly<Record<string, (now: number, page: number, last: number) => number>> = {
  ArrowUp: (now) => now - 1,
  ArrowDown: (now) => now + 1,
  PageUp: (now, page) => now - page,
  PageDown: (now, page) => now + page,
  Home: () => 0,
  End: (_now, _page, last) => last,
};

/** The row that a key leads to, of those up to `last`; nothing for keys that belong to the page. */
export function rowAfterKey(
  event: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>,
  now: number,
  page: number,
  last: number,
): number | undefined {
  const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
  if (!isPlain || last < 0 || !Object.hasOwn(MOVES, event.key)) return undefined;
  return Math.max(0, Math.min(MOVES[event.key](now, page, last), last));
}
