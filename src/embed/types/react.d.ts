import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { BreachTimeline, BreachTimelineAttributes, BreachTimelineListeners } from './jsx.d.ts';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'breach-timeline': DetailedHTMLProps<HTMLAttributes<BreachTimeline>, BreachTimeline> &
        BreachTimelineAttributes &
        BreachTimelineListeners;
    }
  }
}
