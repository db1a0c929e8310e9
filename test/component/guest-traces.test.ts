import { afterAll, beforeAll, expect, it } from 'vitest';
import { place } from './guests.ts';

/** What is listened to beyond the element itself, and what is observed. */
const listening = new Map<string, number>();
const observing = new Map<object, Set<Node>>();
const undo: (() => void)[] = [];

const nameOf = (target: unknown) =>
  target === window
    ? 'window'
    : target === document
      ? 'document'
      : target === document.fonts
        ? 'fonts'
        : target instanceof MediaQueryList
          ? target.media
          : '';

function count(target: unknown, type: string, change: number): void {
  const name = nameOf(target);
  // The test runner listens, too.
  if (name === '' || /vitest|unhandled|^error$/.test(type)) return;
  const key = `${name} ${type}`;
  listening.set(key, (listening.get(key) ?? 0) + change);
}

beforeAll(() => {
  for (const prototype of [EventTarget.prototype]) {
    const { addEventListener: add, removeEventListener: remove } = prototype;
    prototype.addEventListener = function (this: EventTarget, ...given: Parameters<typeof add>) {
      count(this, given[0], 1);
      const [type, , options] = given;
      if (typeof options === 'object') options?.signal?.addEventListener('abort', () => count(this, type, -1));
      return add.apply(this ?? window, given);
    };
    prototype.removeEventListener = function (this: EventTarget, ...given: Parameters<typeof remove>) {
      count(this, given[0], -1);
      return remove.apply(this ?? window, given);
    };
    undo.push(() => Object.assign(prototype, { addEventListener: add, removeEventListener: remove }));
  }
  for (const Observer of [ResizeObserver, MutationObserver, IntersectionObserver]) {
    const prototype = Observer.prototype as {
      observe(node: Node): void;
      disconnect(): void;
      unobserve?(node: Node): void;
    };
    const { observe, disconnect, unobserve } = prototype;
    prototype.observe = function (this: object, node: Node, ...rest: []) {
      observing.set(this, (observing.get(this) ?? new Set()).add(node));
      return observe.call(this, node, ...rest);
    };
    prototype.disconnect = function (this: object) {
      observing.delete(this);
      return disconnect.call(this);
    };
    if (unobserve)
      prototype.unobserve = function (this: object, node: Node) {
        observing.get(this)?.delete(node);
        return unobserve.call(this, node);
      };
    undo.push(() => Object.assign(prototype, { observe, disconnect, ...(unobserve ? { unobserve } : {}) }));
  }
});

afterAll(() => {
  for (const each of undo) each();
});

const heard = () => Object.fromEntries([...listening].filter(([, times]) => times !== 0));
const observed = () => [...observing.values()].reduce((sum, nodes) => sum + nodes.size, 0);

it.each(['timeline', 'scale', 'delay', 'compare', 'table'])(
  'an explorer that is taken away from the %s leaves neither listeners nor observers behind',
  async (view) => {
    const before = [heard(), observed()];
    const element = await place({ width: 1100, attributes: { view, years: 'open', compare: 'shop,bank' } });
    element.select('shop');
    await element.complete;
    const open = element.shadowRoot?.querySelector('breach-filters')?.shadowRoot?.querySelector('breach-facet-filter');
    open?.shadowRoot?.querySelector<HTMLElement>('button')?.click();
    expect(observed()).toBeGreaterThan(before[1] as number);
    expect(Object.keys(heard()).length).toBeGreaterThan(2);
    element.remove();
    await expect.poll(() => [heard(), observed()]).toEqual(before);
  },
);

it('one that comes back listens as often as before, and no more', async () => {
  const element = await place();
  const before = [heard(), observed()];
  const box = document.createElement('div');
  document.body.append(box);
  for (let round = 0; round < 3; round += 1) {
    box.append(element);
    document.body.append(element);
    await element.complete;
  }
  expect([heard(), observed()]).toEqual(before);
  element.remove();
});

it('a file that is on its way is not waited for any more', async () => {
  const aborted: boolean[] = [];
  const fetched = window.fetch;
  window.fetch = (_address, options) =>
    new Promise((_resolve, reject) => {
      options?.signal?.addEventListener('abort', () => {
        aborted.push(true);
        reject(options.signal?.reason);
      });
    });
  const element = await place({ ready: false, attributes: { src: 'slow.json' } });
  element.remove();
  await expect.poll(() => aborted).toEqual([true]);
  window.fetch = fetched;
});
