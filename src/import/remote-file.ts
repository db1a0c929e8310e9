import type { AsyncBuffer } from 'hyparquet';
import { LoadError } from '../data/read/load.ts';

/** By what requests can be stopped, each by the signal of the moment when it is sent. */
export interface Line {
  signal?: AbortSignal;
}

/** What a server says that cannot send the part that is asked for, as of an empty file. */
const NO_SUCH_PART = 416;

/**
 * A file at an address. Its first bytes are asked for to learn its length; a server that knows no ranges sends all of
 * it, which is kept. Rejects with a `LoadError` when nothing comes, as do the parts.
 */
export async function openAddress(address: string, line: Line): Promise<AsyncBuffer> {
  const send = async (range: string, method = 'GET'): Promise<Response> => {
    const { signal } = line;
    try {
      return await fetch(address, {
        method,
        signal,
        credentials: 'same-origin',
        ...(range === '' ? {} : { headers: { Range: range } }),
      });
    } catch (error) {
      if (signal?.aborted) throw error;
      throw new LoadError('network', address);
    }
  };
  const ask = async (range: string): Promise<Response> => {
    const response = await send(range);
    if (!response.ok) throw new LoadError('status', address, response.status);
    return response;
  };
  const bytesOf = async (response: Response): Promise<ArrayBuffer> => {
    try {
      return await response.arrayBuffer();
    } catch (error) {
      if (line.signal?.aborted) throw error;
      throw new LoadError('network', address);
    }
  };
  /** The length by the headers alone; undefined where the server does not answer so, or does not say. */
  const lengthByHead = async (): Promise<number | undefined> => {
    const response = await send('', 'HEAD');
    return response.ok ? wholeNumber(response.headers.get('Content-Length')) : undefined;
  };
  const first = await send('bytes=0-3');
  if (first.status === NO_SUCH_PART) return wholeOf(await bytesOf(await ask('')));
  if (!first.ok) throw new LoadError('status', address, first.status);
  if (first.status !== 206) return wholeOf(await bytesOf(first));
  const magic = await bytesOf(first);
  // A server of another origin tells only what it is told to tell.
  const byteLength = totalOf(first) ?? (await lengthByHead());
  if (byteLength === undefined) return wholeOf(await bytesOf(await ask('')));
  let whole: ArrayBuffer | undefined;
  return {
    byteLength,
    async slice(start, wanted = byteLength) {
      const end = Math.min(wanted, byteLength);
      if (start === 0 && end <= magic.byteLength) return magic.slice(0, end);
      const bytes = new Uint8Array(Math.max(0, end - start));
      let length = 0;
      while (length < bytes.length && !whole) {
        const response = await ask(`bytes=${start + length}-${end - 1}`);
        const part = await bytesOf(response);
        if (response.status !== 206) {
          // Some servers send all of it at times.
          whole = part;
          break;
        }
        // Some send less than is asked for. What has another length is another file by now.
        if (part.byteLength === 0 || (totalOf(response) ?? byteLength) !== byteLength)
          throw new LoadError('broken', address);
        bytes.set(new Uint8Array(part.slice(0, bytes.length - length)), length);
        length += part.byteLength;
      }
      return whole ? whole.slice(start, end) : bytes.buffer;
    },
  };
}

/** The length of the whole file, which comes with a part of it. */
const totalOf = (part: Response): number | undefined =>
  wholeNumber(/\/(\d+)$/.exec(part.headers.get('Content-Range') ?? '')?.[1]);

function wholeNumber(text: string | null | undefined): number | undefined {
  const number = text ? Number(text) : Number.NaN;
  return Number.isSafeInteger(number) ? number : undefined;
}

const wholeOf = (bytes: ArrayBuffer): AsyncBuffer => ({
  byteLength: bytes.byteLength,
  slice: (start, end) => bytes.slice(start, end),
});
