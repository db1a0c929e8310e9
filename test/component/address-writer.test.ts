import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { AddressWriter } from '../../src/app/controllers/address-controller.ts';
import type { Step } from '../../src/state/store.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A history that takes so many changes in thirty seconds, as Safari's does, and refuses all others. */
function historyOf(most: number) {
  const entries = ['/'];
  let since = performance.now();
  let count = 0;
  let asked = 0;
  const put = (address: string, step: Step) => {
    asked += 1;
    if (performance.now() - since >= 30_000) {
      since = performance.now();
      count = 0;
    }
    count += 1;
    if (count > most) throw new DOMException('Attempt to use history.replaceState() too often', 'SecurityError');
    if (step === 'push') entries.push(address);
    else entries[entries.length - 1] = address;
  };
  return { entries, bar: { now: () => entries[entries.length - 1], put }, asked: () => asked };
}

test('a key that is held down writes a few times, and where it ends', () => {
  const { entries, bar, asked } = historyOf(100);
  const writer = new AddressWriter(bar);
  for (let repeat = 1; repeat <= 300; repeat += 1) {
    writer.write(`/?from=${repeat}`, 'replace');
    vi.advanceTimersByTime(33);
  }
  expect(asked()).toBeLessThan(40);
  vi.runAllTimers();
  expect(entries).toEqual(['/?from=300']);
});

test('whatever is changed in thirty seconds, one more rewriting is always taken', () => {
  const { entries, bar, asked } = historyOf(100);
  const writer = new AddressWriter(bar);
  for (let ms = 0; ms < 60_000; ms += 5) {
    writer.write(`/?to=${ms}`, 'replace');
    vi.advanceTimersByTime(5);
  }
  vi.runAllTimers();
  expect(entries).toEqual(['/?to=59995']);
  expect(asked()).toBeLessThan(200);
});

test('what is refused is written later, with one timer and the last state; a step stays a step', () => {
  const { entries, bar } = historyOf(3);
  const writer = new AddressWriter(bar);
  for (const place of [1, 2, 3, 4, 5]) writer.write(`/?incident=${place}`, 'push');
  writer.write('/?incident=5&from=2010', 'replace');
  expect(entries).toEqual(['/', '/?incident=1', '/?incident=2', '/?incident=3']);
  expect(vi.getTimerCount()).toBe(1);
  vi.advanceTimersByTime(31_000);
  expect(entries.slice(3)).toEqual(['/?incident=3', '/?incident=5&from=2010']);
  expect(vi.getTimerCount()).toBe(0);
});

test('a step keeps what was due before it, for Back', () => {
  const { entries, bar } = historyOf(100);
  const writer = new AddressWriter(bar);
  for (const from of [2001, 2002, 2003]) writer.write(`/?from=${from}`, 'replace');
  writer.write('/?from=2003&incident=shop', 'push');
  expect(entries).toEqual(['/?from=2003', '/?from=2003&incident=shop']);
});

test('what is due is dropped when the reader goes back, and where no address is ever taken', () => {
  const { entries, bar, asked } = historyOf(0);
  const writer = new AddressWriter(bar);
  writer.write('/?view=scale', 'push');
  vi.runAllTimers();
  expect(asked()).toBeLessThan(10);
  expect(entries).toEqual(['/']);
  const free = historyOf(100);
  const other = new AddressWriter(free.bar);
  for (const from of [2001, 2002]) other.write(`/?from=${from}`, 'replace');
  other.cancel();
  vi.runAllTimers();
  expect(free.entries).toEqual(['/?from=2001']);
});
