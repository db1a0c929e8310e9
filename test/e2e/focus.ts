import type { Page } from 'playwright';

/** The element that has the focus, through all shadow roots. */
export interface Focus {
  readonly tag: string;
  /** Name or words, shortened. */
  readonly name: string;
  /** Whether a ring, an outline or the like says so, and the element is in sight. */
  readonly isVisible: boolean;
}

export function focusOf(page: Page): Promise<Focus> {
  return page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    if (!element) return { tag: '', name: '', isVisible: false };
    const label = element.getAttribute('aria-label') ?? element.textContent ?? '';
    const tag = element.localName;
    const { width, height, top, bottom, left, right } = element.getBoundingClientRect();
    const inSight = width > 0 && height > 0 && bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
    const ring = element.querySelector('.ring') ?? element;
    const { outlineStyle, outlineWidth, stroke } = getComputedStyle(ring);
    const rings =
      ring === element ? outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1 : stroke !== 'none';
    // Nothing else may lie over it: a sticky bar, a sheet.
    let top_ = document.elementFromPoint((left + right) / 2, (Math.max(0, top) + Math.min(innerHeight, bottom)) / 2);
    while (top_?.shadowRoot) {
      const inner = top_.shadowRoot.elementFromPoint(
        (left + right) / 2,
        (Math.max(0, top) + Math.min(innerHeight, bottom)) / 2,
      );
      if (!inner || inner === top_) break;
      top_ = inner;
    }
    const isCovered = top_ !== null && !element.contains(top_) && !top_.contains(element);
    return { tag, name: label.replace(/\s+/g, ' ').trim().slice(0, 60), isVisible: inSight && rings && !isCovered };
  });
}

/** Presses Tab until what has the focus fits, and returns it; what was passed is in the error when nothing did. */
export async function tabTo(page: Page, fits: (focus: Focus) => boolean, most = 60, key = 'Tab'): Promise<Focus> {
  const passed: string[] = [];
  for (let press = 0; press < most; press += 1) {
    await page.keyboard.press(key);
    const focus = await focusOf(page);
    if (fits(focus)) return focus;
    passed.push(`${focus.tag} ${focus.name}`);
  }
  throw new Error(`Tab never came there; it passed ${passed.join(' | ')}`);
}
