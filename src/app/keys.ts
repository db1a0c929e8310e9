import type { Move } from '../chart/navigate.ts';

/** What a key asks of the picture while it has the focus. */
export type Command =
  | Move
  | 'zoom-in'
  | 'zoom-out'
  | 'pan-back'
  | 'pan-on'
  | 'fit'
  | 'open'
  | 'join'
  | 'close'
  | 'search'
  | 'help';

const KEYS: Readonly<Record<string, Command>> = {
  ArrowLeft: 'previous',
  ArrowRight: 'next',
  ArrowUp: 'up',
  ArrowDown: 'down',
  PageUp: 'page-back',
  PageDown: 'page-on',
  Home: 'first',
  End: 'last',
  Enter: 'open',
  Escape: 'close',
};

/** Keys that are one character: they can be switched off (WCAG 2.1.4). */
const CHARACTERS: Readonly<Record<string, Command>> = {
  '+': 'zoom-in',
  '=': 'zoom-in',
  '-': 'zoom-out',
  '−': 'zoom-out',
  '0': 'fit',
  j: 'join',
  J: 'join',
  '/': 'search',
  '?': 'help',
};

const WITH_SHIFT: Readonly<Record<string, Command>> = { ArrowLeft: 'pan-back', ArrowRight: 'pan-on' };

/** The command of a key, or nothing: then the key belongs to the page. */
export function commandFor(
  event: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>,
  characters = true,
): Command | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  if (event.shiftKey && Object.hasOwn(WITH_SHIFT, event.key)) return WITH_SHIFT[event.key];
  if (Object.hasOwn(KEYS, event.key)) return KEYS[event.key];
  return characters && Object.hasOwn(CHARACTERS, event.key) ? CHARACTERS[event.key] : undefined;
}
