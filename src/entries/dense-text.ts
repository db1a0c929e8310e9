/**
 * Bytes as text for a file in UTF-16: 15 bits a character, so that a third of what base64 adds is a
 * fifteenth. The characters are those from U+0800 on: no surrogates, no line ends, nothing that markup or an
 * editor could take for its own.
 */
const FIRST = 0x0800;
const BITS = 15;

/** The text of some bytes; it does not say how many they are. */
export function toDenseText(bytes: Uint8Array): string {
  const parts: string[] = [];
  let waiting = 0;
  let held = 0;
  const take = (value: number) => parts.push(String.fromCharCode(FIRST + value));
  for (const byte of bytes) {
    waiting = (waiting << 8) | byte;
    held += 8;
    if (held < BITS) continue;
    held -= BITS;
    take(waiting >>> held);
    waiting &= (1 << held) - 1;
  }
  if (held > 0) take(waiting << (BITS - held));
  return parts.join('');
}

/** The first `count` bytes of a text that `toDenseText` has made. */
export function fromDenseText(text: string, count: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(count);
  let waiting = 0;
  let held = 0;
  let at = 0;
  for (let index = 0; index < text.length && at < count; index += 1) {
    waiting = (waiting << BITS) | (text.charCodeAt(index) - FIRST);
    held += BITS;
    while (held >= 8 && at < count) {
      held -= 8;
      bytes[at] = waiting >>> held;
      at += 1;
      waiting &= (1 << held) - 1;
    }
  }
  return bytes;
}
