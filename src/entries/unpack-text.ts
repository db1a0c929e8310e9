import { decodeBase85 } from '../data/base85.ts';

/** The text that a block of the page holds packed with gzip. */
export async function unpackText(selector: string): Promise<string> {
  const block = document.querySelector<HTMLElement>(selector);
  const bytes = decodeBase85(block?.textContent ?? '', Number(block?.dataset.length));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).text();
}
