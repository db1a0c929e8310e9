import type { ClassAttributes, JSX } from 'preact';
import type { BreachTimeline, BreachTimelineAttributes, BreachTimelineListeners } from './jsx.d.ts';

/** What every element takes. */
type Common = Omit<JSX.IntrinsicElements['section'], 'ref'> & ClassAttributes<BreachTimeline>;

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'breach-timeline': Common & BreachTimelineAttributes & BreachTimelineListeners;
    }
  }
}
