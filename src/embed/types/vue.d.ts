import type { DefineComponent, HTMLAttributes } from 'vue';
import type { BreachTimelineAttributes, BreachTimelineEvents } from './jsx.d.ts';

/** `breach-ready` as `onBreachReady`: how Vue hands on a listener that a template writes `@breach-ready`. */
type Camel<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${Capitalize<First>}${Camel<Rest>}`
  : Capitalize<Name>;

declare module 'vue' {
  interface GlobalComponents {
    'breach-timeline': DefineComponent<
      HTMLAttributes &
        BreachTimelineAttributes & {
          [name in keyof BreachTimelineEvents as `on${Camel<name>}`]?: (event: BreachTimelineEvents[name]) => void;
        }
    >;
  }
}
