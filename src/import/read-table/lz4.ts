/**
 * Unpacks LZ4 as Parquet files hold it. By itself, since the libraries that do it read no block of several pieces, as
 * Hadoop writes long pages, and take what is cut off for zeros.
 */

/** Literals of so few bytes are copied one by one, which is quicker. */
const FEW = 24;

/** Unpacks one block (`LZ4_RAW`) into an array that it fills. Throws where it does not. */
export function unpackLz4(packed: Uint8Array, into: Uint8Array): Uint8Array {
  if (unpackBlock(packed, into, 0) !== into.length) throw new Error('LZ4 that is broken');
  return into;
}

/**
 * Unpacks what files call `LZ4`: blocks as Hadoop frames them, each with the bytes that it unpacks to and pieces that
 * begin with their length; or, from writers that knew no frame, one block.
 */
export function unpackFramedLz4(packed: Uint8Array, into: Uint8Array): Uint8Array {
  return unpackFrames(packed, into) === into.length ? into : unpackLz4(packed, into);
}

/** Unpacks framed blocks. Answers how many bytes they are, or -1 where these are none. */
function unpackFrames(packed: Uint8Array, into: Uint8Array): number {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  let [from, to] = [0, 0];
  while (from + 4 <= packed.length) {
    const end = to + view.getUint32(from);
    from += 4;
    if (end > into.length) return -1;
    while (to < end) {
      if (from + 4 > packed.length) return -1;
      const length = view.getUint32(from);
      from += 4;
      if (length === 0 || from + length > packed.length) return -1;
      to = unpackBlock(packed.subarray(from, from + length), into, to);
      if (to < 0 || to > end) return -1;
      from += length;
    }
  }
  return from === packed.length ? to : -1;
}

/** Unpacks a block into an array from a place on. Answers the place behind it, or -1 where it is broken. */
function unpackBlock(packed: Uint8Array, into: Uint8Array, start: number): number {
  let [from, to] = [0, start];
  while (from < packed.length) {
    const token = packed[from];
    from += 1;
    let literals = token >> 4;
    if (literals === 15) {
      let more = 255;
      while (more === 255) {
        if (from >= packed.length) return -1;
        more = packed[from];
        from += 1;
        literals += more;
      }
    }
    if (from + literals > packed.length || to + literals > into.length) return -1;
    if (literals > FEW) into.set(packed.subarray(from, from + literals), to);
    else for (let at = 0; at < literals; at += 1) into[to + at] = packed[from + at];
    from += literals;
    to += literals;
    // The last of a block are literals.
    if (from === packed.length) return to;
    if (from + 2 > packed.length) return -1;
    const source = to - (packed[from] | (packed[from + 1] << 8));
    from += 2;
    let length = (token & 15) + 4;
    if (length === 19) {
      let more = 255;
      while (more === 255) {
        if (from >= packed.length) return -1;
        more = packed[from];
        from += 1;
        length += more;
      }
    }
    if (source < start || source === to || to + length > into.length) return -1;
    // What is repeated may reach into itself.
    if (source + length <= to && length > FEW) into.copyWithin(to, source, source + length);
    else for (let at = 0; at < length; at += 1) into[to + at] = into[source + at];
    to += length;
  }
  return to;
}
