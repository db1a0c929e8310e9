import type { CDPSession, Page } from 'playwright';
import { whenComplete } from './site.ts';

/**
 * What a screen reader has to go by: the accessibility tree of the browser for what has the focus, and
 * the live regions. Nothing here looks at the page as the eye does.
 */
export interface Spoken {
  readonly role: string;
  readonly name: string;
  readonly description: string;
  readonly value: string;
  /** `expanded`, `level`, `pressed` … with their values. */
  readonly states: Readonly<Record<string, unknown>>;
}

declare global {
  /** Messages of live regions since `listen`. */
  var spokenMessages: string[] | undefined;
}

interface AxNode {
  readonly role?: { readonly value?: unknown };
  readonly name?: { readonly value?: unknown };
  readonly description?: { readonly value?: unknown };
  readonly value?: { readonly value?: unknown };
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value?: unknown } }[];
}

/** Hears a page: each stop of the focus, and each message, in the order in which they come. */
export class Listener {
  /** All that has been heard, as it might be spoken. */
  readonly heard: string[] = [];

  private constructor(
    private readonly page: Page,
    private readonly session: CDPSession,
  ) {}

  static async of(page: Page): Promise<Listener> {
    // A page says once what it holds, some time after it has come: that is no answer to what a test does.
    await page
      .locator('breach-announcer [role=status]')
      .filter({ hasText: /\S/ })
      .first()
      .waitFor({ state: 'attached' });
    const session = await page.context().newCDPSession(page);
    await session.send('Accessibility.enable');
    await page.clock.install();
    await listen(page);
    return new Listener(page, session);
  }

  /** What is told of the element that has the focus. */
  async focus(): Promise<Spoken> {
    const { result } = await this.session.send('Runtime.evaluate', {
      expression: `(() => { let at = document.activeElement; while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement; return at; })()`,
    });
    const { nodes } = await this.session.send('Accessibility.getPartialAXTree', {
      objectId: result.objectId,
      fetchRelatives: false,
    });
    const node: AxNode = nodes[0] ?? {};
    const text = (part: AxNode['name']) => String(part?.value ?? '').trim();
    const states = Object.fromEntries((node.properties ?? []).map(({ name, value }) => [name, value.value]));
    return {
      role: text(node.role),
      name: text(node.name),
      description: text(node.description),
      value: text(node.value),
      states,
    };
  }

  /** Presses a key, and hears where that has led. */
  async press(key: string): Promise<Spoken> {
    await this.page.keyboard.press(key);
    await whenComplete(this.page);
    const spoken = await this.focus();
    this.heard.push(sayFocus(spoken));
    return spoken;
  }

  /** Presses a key until something is heard. */
  async pressUntil(fits: (spoken: Spoken) => boolean, key = 'Tab', most = 90): Promise<Spoken> {
    const passed: string[] = [];
    for (let press = 0; press < most; press += 1) {
      const spoken = await this.press(key);
      if (fits(spoken)) return spoken;
      passed.push(sayFocus(spoken));
    }
    throw new Error(`${key} never came there; heard ${passed.join(' | ')}`);
  }

  /** Messages of live regions since this was last asked. */
  async messages(): Promise<readonly string[]> {
    const messages = await this.page.evaluate(() => globalThis.spokenMessages?.splice(0) ?? []);
    this.heard.push(...messages);
    return messages;
  }

  /** The messages of one change, when the page has had more time than it waits before it speaks. */
  async settled(): Promise<readonly string[]> {
    await whenComplete(this.page);
    await this.page.clock.runFor(2_000);
    await whenComplete(this.page);
    return this.messages();
  }
}

/** As a screen reader might say it: name, role, states, then description. */
export function sayFocus({ role, name, description, value, states }: Spoken): string {
  const told = ['level', 'expanded', 'pressed', 'checked'].flatMap((key) =>
    states[key] === undefined ? [] : [`${key} ${states[key]}`],
  );
  return [name, role, ...told, value, description].filter((part) => part !== '').join(', ');
}

/** Notes each message of every live region; one that comes with words in it has said them. */
function listen(page: Page): Promise<void> {
  return page.evaluate(() => {
    globalThis.spokenMessages = [];
    const known = new Map<Element, string>();
    const regions = (root: Document | ShadowRoot): Element[] =>
      [...root.querySelectorAll('*')].flatMap((element) => [
        ...(element.matches('[role=status], [role=alert], [role=log], [aria-live]') ? [element] : []),
        ...(element.shadowRoot ? regions(element.shadowRoot) : []),
      ]);
    const hear = (region: Element, isFirst: boolean) => {
      const parts = region.children.length > 0 ? [...region.children] : [region];
      const text = parts.map((part) => (part.textContent ?? '').replace(/\s+/g, ' ').trim()).join(' ');
      if (text === known.get(region)) return;
      known.set(region, text);
      if (text !== '' && !isFirst) globalThis.spokenMessages?.push(text);
    };
    const find = (isFirst: boolean) => {
      for (const region of regions(document)) {
        if (known.has(region)) continue;
        hear(region, isFirst);
        const changes = { subtree: true, childList: true, characterData: true };
        new MutationObserver(() => hear(region, false)).observe(region, changes);
      }
    };
    find(true);
    setInterval(() => find(false), 200);
  });
}
