import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, ElementContext, RunOptions } from 'axe-core';
import type { Page } from 'playwright';

/** The script of axe, for pages that are opened with it. */
export const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What a change of colours can change. */
export const COLOUR: RunOptions = { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } };

/**
 * What axe objects to in a page that was opened with it, in words. `within` names an element of the
 * explorer to look into alone, or one in its shadow root.
 */
export async function objectionsOf(
  page: Page,
  options: RunOptions = {},
  within?: readonly [string, ...string[]],
): Promise<readonly string[]> {
  const { violations } = await page.evaluate(
    ([place, run]) => {
      const { axe } = globalThis as unknown as {
        axe: { run(place: ElementContext, run: RunOptions): Promise<AxeResults> };
      };
      return axe.run(place ? { include: [{ fromShadowDom: ['breach-timeline', ...place] }] } : document, run);
    },
    // What it does not object to it need not describe, which takes most of its time.
    [within, { ...options, resultTypes: ['violations'] }] as [typeof within, RunOptions],
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes
      // A link that skips to a place in its own shadow root is one that axe does not take for such a link.
      .filter(({ html }) => !(id === 'region' && html.includes('class="skip"')))
      .map(({ html, any }) => `${id}: ${html} ${any[0]?.message ?? ''}`),
  );
}
