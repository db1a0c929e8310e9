import { decode, isZip } from './decode.ts';
import { readTables } from './read-table.ts';
import type { TablesRead } from './rows.ts';

/** A file as it was brought: itself, its bytes, or a text that was pasted or fetched. */
export type FileSource = { readonly blob: Blob } | { readonly bytes: ArrayBuffer } | { readonly text: string };

/** What a file holds: the text of it and its encoding, or the bytes of a workbook. */
export type FileContent =
  | { readonly text: string; readonly encoding?: string }
  | { readonly workbook: Uint8Array<ArrayBuffer> };

/** Unpacks a file (gzip) and reads its text in whatever encoding. Never throws. */
export async function contentOf(source: FileSource): Promise<FileContent> {
  if ('text' in source) return { text: source.text };
  const bytes = await unpacked(new Uint8Array('blob' in source ? await source.blob.arrayBuffer() : source.bytes));
  return isZip(bytes) ? { workbook: bytes } : decode(bytes);
}

/** The tables of a file, the likeliest first, or what it looks like where there is none. */
export async function tablesOf(content: FileContent, name: string): Promise<TablesRead> {
  if ('text' in content) return readTables(content.text, { name, encoding: content.encoding });
  const { readXlsx } = await import('./xlsx.ts');
  return readXlsx(content.workbook.slice().buffer);
}

/** The bytes of a file that was packed with gzip; of any other as they are. */
async function unpacked(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const { gunzipSync } = await import('fflate');
  try {
    return Uint8Array.from(gunzipSync(bytes));
  } catch {
    return bytes;
  }
}
