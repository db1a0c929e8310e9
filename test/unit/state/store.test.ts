import { afterEach, describe, expect, it, vi } from 'vitest';
import { setQuery, setView } from '../../../src/state/actions.ts';
import { INITIAL } from '../../../src/state/state.ts';
import { createStore } from '../../../src/state/store.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('store', () => {
  it('tells what changed, and how', () => {
    const store = createStore(INITIAL);
    const heard: unknown[] = [];
    const end = store.subscribe((state, how) => heard.push([state.view, state.query, how]));
    store.apply((state) => setView(state, 'scale'));
    store.apply(setQuery(store.get(), 'a'), 'replace');
    end();
    end();
    store.apply(INITIAL);
    expect(heard).toEqual([
      ['scale', '', 'push'],
      ['scale', 'a', 'replace'],
    ]);
    expect(store.get()).toBe(INITIAL);
  });

  it('is silent when nothing changes', () => {
    const store = createStore(INITIAL);
    const listener = vi.fn();
    store.subscribe(listener);
    store.apply(INITIAL);
    store.apply((state) => setQuery(state, ''));
    expect(listener).not.toHaveBeenCalled();
  });

  it('announces changes in one order, also those that listeners make', () => {
    const store = createStore(INITIAL);
    const heard: string[] = [];
    store.subscribe((state) => {
      if (state.query === 'a') store.apply(setQuery(state, 'b'));
    });
    store.subscribe((state) => heard.push(state.query));
    store.apply(setQuery(INITIAL, 'a'));
    expect(heard).toEqual(['a', 'b']);
  });

  it('goes on when a listener throws, and does not swallow what it threw', () => {
    const later: (() => void)[] = [];
    vi.stubGlobal('queueMicrotask', (task: () => void) => later.push(task));
    const store = createStore(INITIAL);
    const listener = vi.fn();
    store.subscribe(() => {
      throw new Error('of a listener');
    });
    store.subscribe(listener);
    store.apply(setQuery(INITIAL, 'a'));
    store.apply(setQuery(INITIAL, 'b'));
    expect(listener).toHaveBeenCalledTimes(2);
    expect(later).toHaveLength(2);
    expect(later[0]).toThrow('of a listener');
  });

  it('does not call a listener that another one has just removed', () => {
    const store = createStore(INITIAL);
    const listener = vi.fn();
    store.subscribe(() => end());
    const end = store.subscribe(listener);
    store.apply(setQuery(INITIAL, 'a'));
    expect(listener).not.toHaveBeenCalled();
  });

  it('shares nothing with other stores', () => {
    const one = createStore(INITIAL);
    const other = createStore(INITIAL);
    one.apply(setQuery(INITIAL, 'a'));
    expect(other.get()).toBe(INITIAL);
  });
});
