/**
 * Bytes as text of a page: four in five letters, where base64 takes six for the same. The letters are those from `#` on,
 * `x` in place of `<`, so that nothing in them looks like a tag.
 */

const FIRST = 35;
const TAG = 60;
const INSTEAD = 120;
const BASE = 85;
const GROUP = 4;

/** The last group is filled up with zeros: `decodeBase85` is told how many bytes there are. */
export function encodeBase85(bytes: Uint8Array): string {
  const letters: number[] = [];
  for (let at = 0; at < bytes.length; at += GROUP) {
    let value = 0;
    for (let next = at; next < at + GROUP; next++) value = value * 256 + (bytes[next] ?? 0);
    const group: number[] = [];
    for (let digit = 0; digit <= GROUP; digit++, value = Math.floor(value / BASE)) {
      const letter = FIRST + (value % BASE);
      group.unshift(letter === TAG ? INSTEAD : letter);
    }
    letters.push(...group);
  }
  const text: string[] = [];
  // In pieces: a function takes only so many arguments.
  for (let at = 0; at < letters.length; at += 4_096) text.push(String.fromCharCode(...letters.slice(at, at + 4_096)));
  return text.join('');
}

export function decodeBase85(text: string, length: number): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(Math.ceil(length / GROUP) * GROUP));
  for (let at = 0; at < view.byteLength; at += GROUP) {
    let value = 0;
    for (let digit = 0; digit <= GROUP; digit++) {
      const letter = text.charCodeAt((at / GROUP) * (GROUP + 1) + digit);
      value = value * BASE + (letter === INSTEAD ? TAG : letter) - FIRST;
    }
    view.setUint32(at, value);
  }
  return new Uint8Array(view.buffer, 0, length);
}
