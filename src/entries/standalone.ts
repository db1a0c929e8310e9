import { defineElements } from '../app/define.ts';
import { leaveSite } from '../controls/site.ts';
import { fromFields } from '../data/field-columns.ts';
import { unpackText } from './packed-import.ts';

/** The file says where its site is, if that was known when it was built. */
const site = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href;

/** Data lie in the page; they are found by the address that they have in the site, or would have beside this file. */
async function unpackData(): Promise<void> {
  const block = document.querySelector<HTMLElement>('script[data-paths]');
  const text = fromFields(await unpackText('script[data-paths]'));
  const paths = block?.dataset.paths?.split(' ') ?? [];
  globalThis.breachTimelineTexts = Object.fromEntries(
    paths.map((path) => [new URL(path, site ?? document.baseURI).href, text]),
  );
}

async function start(): Promise<void> {
  // Text that is set in other fonts first would move everything.
  await Promise.all([...document.fonts].map((font) => font.load()));
  leaveSite(site);
  defineElements();
}

function sayTooOld(): void {
  document.querySelector('[data-stand-in]')?.remove();
  for (const sentence of document.querySelectorAll<HTMLElement>('.too-old')) sentence.hidden = false;
}

unpackData().then(start, sayTooOld);
