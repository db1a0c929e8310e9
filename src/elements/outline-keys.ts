import type { TreeMove } from '../layout/outline-items.ts';

/** What a key asks of the tree of incidents while it has the focus. */
export type TreeCommand =
  | { readonly kind: 'move'; readonly move: TreeMove }
  | { readonly kind: 'open' | 'unfold' | 'fold' | 'unfold-all' | 'larger' | 'smaller' }
  | { readonly kind: 'type'; readonly letter: string };

const move = (way: TreeMove): TreeCommand => ({ kind: 'move', move: way });

const KEYS: Readonly<Record<string, TreeCommand>> = {
  ArrowUp: move('up'),
  ArrowDown: move('down'),
  ArrowLeft: { kind: 'fold' },
  ArrowRight: { kind: 'unfold' },
  PageUp: move('page-up'),
  PageDown: move('page-down'),
  Home: move('first'),
  End: move('last'),
  Enter: { kind: 'open' },
};

const WITH_SHIFT: Readonly<Record<string, TreeCommand>> = {
  PageUp: { kind: 'larger' },
  PageDown: { kind: 'smaller' },
};

type Pressed = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing'>;

/**
 * The command of a key, or nothing: then the key belongs to the page. Keys of one character (WCAG 2.1.4)
 * only where they are wanted. A space opens, unless it stands within a name that is being typed.
 */
export function treeCommandFor(event: Pressed, characters: boolean, isTyping: boolean): TreeCommand | undefined {
  const { key } = event;
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return undefined;
  if (event.shiftKey && Object.hasOwn(WITH_SHIFT, key)) return WITH_SHIFT[key];
  if (Object.hasOwn(KEYS, key)) return KEYS[key];
  if (key === ' ' && !(isTyping && characters)) return { kind: 'open' };
  if (!characters || [...key].length !== 1) return undefined;
  return key === '*' ? { kind: 'unfold-all' } : { kind: 'type', letter: key };
}
