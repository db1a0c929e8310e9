import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, ElementContext, RunOptions } from 'axe-core';
import type { Page } from 'playwright';

/** The script of axe. */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What a change of colours can change. */
export const COLOUR: RunOptions = { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } };

/** What axe objects to in a page, in words; or in the first element of a name alone. */
export async function objectionsOf(page: Page, options: RunOptions = {}, within?: string): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE);
  const { violations } = await page.evaluate(
    ([name, run]) => {
      const find = (root: Document | ShadowRoot): Element | undefined => {
        for (const element of root.querySelectorAll('*')) {
          const found = element.localName === name ? element : element.shadowRoot && find(element.shadowRoot);
          if (found) return found;
        }
        return undefined;
      };
      const place = name === undefined ? document : find(document);
      if (!place) throw new Error(`There is no ${name}.`);
      const { axe } = globalThis as unknown as {
        axe: { run(place: ElementContext, run: RunOptions): Promise<AxeResults> };
      };
      return axe.run(place, run);
    },
    // What it does not object to it need not describe, which takes most of its time.
    [within, { ...options, resultTypes: ['violations'] }] as [string | undefined, RunOptions],
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, any, all, none }) => `${id}: ${html} ${[...any, ...all, ...none][0]?.message ?? ''}`),
  );
}
