import type { JSX } from 'solid-js';
import type { BreachTimeline, BreachTimelineAttributes, BreachTimelineEvents } from './jsx.d.ts';

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements {
      'breach-timeline': HTMLAttributes<BreachTimeline> &
        BreachTimelineAttributes & {
          [name in keyof BreachTimelineEvents as `on:${name}`]?: (event: BreachTimelineEvents[name]) => void;
        };
    }
  }
}

export type { JSX };
