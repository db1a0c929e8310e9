import type { AsyncBuffer } from 'hyparquet';
import { LoadError } from '../data/read/load.ts';

/** By what requests can be stopped, each by the signal of the moment when it is sent. */
export interface Line {
  signal?: AbortSignal;
}

/**
 * A file at an address. Its first bytes are asked for to learn its length; a server that knows no ranges sends all of
 * it, which is kept. Rejects with a `LoadError` when nothing comes, as do the parts.
 */
export async function openAddress(address: string, line: Line): Promise<AsyncBuffer> {
  const ask = async (range: string, method = 'GET'): Promise<Response> => {
    const { signal } = line;
    let response: Response;
    try {
      response = await fetch(address, {
        method,
        signal,
        credentials: 'same-origin',
        ...(range === '' ? {} : { headers: { Range: range } }),
      });
    } catch (error) {
      if (signal?.aborted) throw error;
      throw new LoadError('network', address);
    }
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
  const first = await ask('bytes=0-3');
  if (first.status !== 206) return wholeOf(await bytesOf(first));
  const magic = await bytesOf(first);
  // A server of another origin tells only what it is told to tell.
  const length =
    /\/(\d+)$/.exec(first.headers.get('Content-Range') ?? '')?.[1] ??
    (await ask('', 'HEAD')).headers.get('Content-Length');
  const byteLength = Number(length ?? Number.NaN);
  if (!Number.isSafeInteger(byteLength)) return wholeOf(await bytesOf(await ask('')));
  return {
    byteLength,
    async slice(start, end = byteLength) {
      if (start === 0 && end <= magic.byteLength) return magic.slice(0, end);
      if (end <= start) return new ArrayBuffer(0);
      const response = await ask(`bytes=${start}-${end - 1}`);
      const bytes = await bytesOf(response);
      // Some servers send all of it at times.
      return response.status === 206 ? bytes : bytes.slice(start, end);
    },
  };
}

const wholeOf = (bytes: ArrayBuffer): AsyncBuffer => ({
  byteLength: bytes.byteLength,
  slice: (start, end) => bytes.slice(start, end),
});
