import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A word on paper: its page from 1 on, and its box in points from the page's upper left corner. */
export interface Word {
  readonly text: string;
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What stands on the pages of a PDF, in the order of reading. */
export function wordsOf(pdf: Buffer): { readonly pages: number; readonly words: readonly Word[] } {
  const folder = mkdtempSync(join(tmpdir(), 'breach-timeline-paper-'));
  try {
    const file = join(folder, 'page.pdf');
    writeFileSync(file, pdf);
    const told = execFileSync('pdftotext', ['-bbox', file, '-'], { encoding: 'utf8', maxBuffer: 64 << 20 });
    const pages = told.split('<page ').slice(1);
    const WORD = /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/g;
    const words = pages.flatMap((page, index) =>
      [...page.matchAll(WORD)].map(([, x, y, right, bottom, text]) => ({
        text,
        page: index + 1,
        x: Number(x),
        y: Number(y),
        width: Number(right) - Number(x),
        height: Number(bottom) - Number(y),
      })),
    );
    return { pages: pages.length, words };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
