/**
 * Whether an event of a text field belongs to a word that is still being composed, as half a syllable on its way to a
 * Han character. When it is chosen, or given up, `compositionend` tells.
 */
export function isComposing(event: Event): boolean {
  // Keyboards of Android compose every word in every language: nothing would be heard until its end.
  if (event instanceof InputEvent) return event.isComposing && !navigator.userAgent.includes('Android');
  // Safari tells of the Enter that chooses a word after the word, and marks it by this number alone.
  return event instanceof KeyboardEvent && (event.isComposing || Reflect.get(event, 'keyCode') === 229);
}
