import type { Page } from 'playwright';

/**
 * What a reader of this viewport would lose: text that is cut off by its own box, is beyond the edge of the
 * page where nothing scrolls to it, or is too small. Pictures and tables scroll inside themselves.
 */
export function lostTextIn(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    /** The element around one, through slots and shadow roots. */
    const around = (node: Element): Element | null =>
      node.assignedSlot ?? node.parentElement ?? (node.getRootNode() as ShadowRoot).host ?? null;
    const scrolls = (node: Element): boolean => {
      for (let at: Element | null = node; at && at !== document.body; at = around(at))
        if (/auto|scroll/.test(getComputedStyle(at).overflowX)) return true;
      return false;
    };
    const visit = (root: Document | ShadowRoot) => {
      for (const node of root.querySelectorAll<HTMLElement>('*')) {
        if (node.shadowRoot) visit(node.shadowRoot);
        const speaks = [...node.childNodes].some((child) => child.nodeType === 3 && child.textContent?.trim());
        if (!speaks || !node.checkVisibility({ visibilityProperty: true }) || node.closest('.visually-hidden'))
          continue;
        const style = getComputedStyle(node);
        if (style.clipPath !== 'none') continue;
        const { left, right, width } = node.getBoundingClientRect();
        const words = `${node.localName}.${node.className} “${node.textContent?.trim().slice(0, 30)}”`;
        if (Number.parseFloat(style.fontSize) < 12) found.push(`smaller than 12 pixels: ${words}`);
        const beyond = width > 1 && (right > document.documentElement.clientWidth + 1 || left < -1);
        if (beyond && style.position !== 'absolute' && !scrolls(node)) found.push(`beyond the page: ${words}`);
        // A cell of the table shows two lines of what the details say in full.
        const isShortened = style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none';
        const cut = [
          /hidden|clip/.test(style.overflowX) && node.scrollWidth > node.clientWidth + 1,
          /hidden|clip/.test(style.overflowY) && node.scrollHeight > node.clientHeight + 2,
        ];
        if (style.display !== 'inline' && !isShortened && cut.includes(true)) found.push(`cut off: ${words}`);
      }
    };
    visit(document);
    if (document.documentElement.scrollWidth > innerWidth) found.push('the page scrolls sideways');
    return found;
  });
}

/** Puts a rule into the page and into every shadow root, as a reader's own style sheet reaches them. */
export async function styleEverywhere(page: Page, rule: string): Promise<void> {
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    const visit = (root: Document | ShadowRoot) => {
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
      for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) visit(shadowRoot);
    };
    visit(document);
  }, rule);
}
