import type { State } from './state.ts';

/** Whether a change is a step that Back undoes (`push`), or a refinement of the last one (`replace`). */
export type Step = 'push' | 'replace';

type Listener = (state: State, how: Step) => void;

/** Holds the state of one app instance. */
export interface Store {
  get(): State;
  /** Takes the next state, or derives it from the present one; the same object changes nothing. */
  apply(next: State | ((state: State) => State), how?: Step): void;
  /** Calls back after every change; the function returned ends that. */
  subscribe(listener: Listener): () => void;
}

export function createStore(initial: State): Store {
  let state = initial;
  let announcing = false;
  const pending: [State, Step][] = [];
  const listeners = new Set<Listener>();

  /** A change made by a listener waits for its turn, so that everyone hears the changes in one order. */
  function announce(): void {
    if (announcing) return;
    announcing = true;
    for (let change = pending.shift(); change; change = pending.shift()) {
      for (const listener of [...listeners]) {
        if (!listeners.has(listener)) continue;
        try {
          listener(...change);
        } catch (error) {
          queueMicrotask(() => {
            throw error;
          });
        }
      }
    }
    announcing = false;
  }

  return {
    get: () => state,
    apply(next, how = 'push') {
      const applied = typeof next === 'function' ? next(state) : next;
      if (applied === state) return;
      state = applied;
      pending.push([state, how]);
      announce();
    },
    subscribe(listener) {
      // A function of its own, so that the same listener may be subscribed twice.
      const own: Listener = (changed, how) => listener(changed, how);
      listeners.add(own);
      return () => {
        listeners.delete(own);
      };
    },
  };
}
