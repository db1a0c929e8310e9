import { defineElements } from '../../src/app/define.ts';
import { BreachTimeline } from '../../src/app/explorer.ts';

/** A publisher's data: two sectors, one incident that stands alone in its lane. */
export const SHOP = {
  incidents: [
    {
      id: 'shop',
      organisation: 'Example Shop',
      date: '2015-03',
      records: 2_000_000,
      sector: 'retail',
      action: 'hacking',
    },
    { id: 'bank', organisation: 'Example Bank', date: '2018', records: 400_000, sector: 'finance', action: 'error' },
    { id: 'post', organisation: 'Example Post', date: '2021-06-01', sector: 'transport' },
  ],
};

/** Puts the text of a data file where the element looks before it asks the network. */
export function offer(path: string, text: string): void {
  globalThis.breachTimelineTexts ??= {};
  globalThis.breachTimelineTexts[new URL(path, document.baseURI).href] = text;
}

/** How a page places an explorer. */
export interface Placing {
  readonly attributes?: Readonly<Record<string, string>>;
  /** CSS pixels. */
  readonly width?: number;
  readonly style?: string;
  /** Where it is put; the body of the page unless said. */
  readonly into?: ParentNode & Node;
  /** What the page has put into it. */
  readonly children?: readonly Element[];
  /** Whether to wait until it is complete. */
  readonly ready?: boolean;
}

/** An explorer in somebody's page. */
export async function place({
  attributes,
  width = 640,
  style = '',
  into,
  children = [],
  ready = true,
}: Placing = {}): Promise<BreachTimeline> {
  defineElements();
  offer('shop.json', JSON.stringify(SHOP));
  const element = document.createElement('breach-timeline');
  if (!(element instanceof BreachTimeline)) throw new Error('the tag is somebody else’s');
  for (const [name, value] of Object.entries({ src: 'shop.json', lang: 'en', ...attributes }))
    element.setAttribute(name, value);
  element.append(...children);
  element.style.cssText = `width: ${width}px; ${style}`;
  (into ?? document.body).append(element);
  if (ready) await element.complete;
  return element;
}

/** Every element inside, through shadow roots. */
export function partsOf(root: Element): readonly Element[] {
  const found: Element[] = [];
  for (const element of root.shadowRoot?.querySelectorAll('*') ?? []) found.push(element, ...partsOf(element));
  return found;
}

/** The one element inside that matches, through shadow roots. */
export function inside(root: Element, selector: string): HTMLElement {
  const found = partsOf(root).find((element) => element.matches(selector));
  if (!(found instanceof HTMLElement)) throw new Error(`there is no ${selector} inside`);
  return found;
}

/** What is written inside and shown. */
export const textOf = (root: Element): string =>
  partsOf(root)
    .filter((element) => element.checkVisibility() && !element.querySelector('*'))
    .map((element) => element.textContent?.trim() ?? '')
    .join(' ');
