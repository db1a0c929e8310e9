/*
 * The one script that stands readable in `standalone.html`: unpacks fonts, data and the explorer's script,
 * which lie in the file as text, and runs the script. Asks nothing of any network.
 */
import { trustScript } from '../controls/site.ts';
import { fromDenseText } from './dense-text.ts';

/** What lies in a block of the page. */
function bytesOf(block: HTMLElement): Uint8Array<ArrayBuffer> {
  return fromDenseText(block.textContent ?? '', Number(block.dataset.bytes));
}

function textOf(block: HTMLElement): Promise<string> {
  const packed = new Blob([bytesOf(block)]).stream();
  return new Response(packed.pipeThrough(new DecompressionStream('gzip'))).text();
}

const blocks = (kind: string) => [...document.querySelectorAll<HTMLElement>(`script[data-${kind}]`)];

/** The fonts come first: text that is set in others would move everything. */
async function addFonts(): Promise<void> {
  for (const block of blocks('family')) {
    const { family = '', weight, range: unicodeRange } = block.dataset;
    const font = new FontFace(family, bytesOf(block), { weight, unicodeRange });
    document.fonts.add(await font.load());
  }
}

/** Data are found by the address that they have in the site, or would have beside this file. */
async function addData(): Promise<void> {
  const site = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? document.baseURI;
  const texts: Record<string, string> = {};
  for (const block of blocks('paths')) {
    const text = await textOf(block);
    for (const path of block.dataset.paths?.split(' ') ?? []) texts[new URL(path, site).href] = text;
  }
  globalThis.breachTimelineTexts = texts;
}

async function runExplorer(): Promise<void> {
  const [block] = blocks('explorer');
  const script = document.createElement('script');
  // Without a word on it a script is taken to be written in the characters of its page, which are UTF-16.
  const code = new Blob([await textOf(block)], { type: 'text/javascript; charset=utf-8' });
  const address = URL.createObjectURL(code);
  script.addEventListener('load', () => URL.revokeObjectURL(address));
  script.src = trustScript(address);
  document.head.append(script);
}

Promise.all([addFonts(), addData()])
  .then(runExplorer)
  .catch(() => {
    document.querySelector('[data-stand-in]')?.remove();
    for (const sentence of document.querySelectorAll<HTMLElement>('.too-old')) sentence.hidden = false;
  });
