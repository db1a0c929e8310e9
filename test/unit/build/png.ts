import { inflateSync } from 'node:zlib';

/** A PNG as pixels: eight bits a channel, not interlaced, in full colours or from a palette. */
export interface DecodedPng {
  readonly width: number;
  readonly height: number;
  /** `#rrggbb` at a pixel. */
  at(x: number, y: number): string;
}

export function decodePng(file: Uint8Array): DecodedPng {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const chunks = new Map<string, Uint8Array[]>();
  for (let at = 8; at < file.length; ) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...file.subarray(at + 4, at + 8));
    chunks.set(type, [...(chunks.get(type) ?? []), file.subarray(at + 8, at + 8 + length)]);
    at += length + 12;
  }
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const kind = file[25];
  const size = kind === 3 ? 1 : kind === 2 ? 3 : 4;
  const rows = unfilter(inflateSync(Buffer.concat(chunks.get('IDAT') ?? [])), width * size, height, size);
  const [palette = new Uint8Array()] = chunks.get('PLTE') ?? [];
  return {
    width,
    height,
    at(x, y) {
      const from = (y * width + x) * size;
      const channels =
        kind === 3 ? palette.subarray(rows[from] * 3, rows[from] * 3 + 3) : rows.subarray(from, from + 3);
      return `#${[...channels].map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
    },
  };
}

/** Section 9 of the standard. */
function unfilter(data: Uint8Array, width: number, height: number, size: number): Uint8Array {
  const out = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    const filter = data[y * (width + 1)];
    for (let x = 0; x < width; x += 1) {
      const left = x >= size ? out[y * width + x - size] : 0;
      const up = y > 0 ? out[(y - 1) * width + x] : 0;
      const corner = x >= size && y > 0 ? out[(y - 1) * width + x - size] : 0;
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0;
      out[y * width + x] = data[y * (width + 1) + 1 + x] + guess;
    }
  }
  return out;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const nearest = [left, up, corner].map((value) => Math.abs(guess - value));
  return nearest[0] <= nearest[1] && nearest[0] <= nearest[2] ? left : nearest[1] <= nearest[2] ? up : corner;
}
