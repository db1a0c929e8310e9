import type { BreachTimeline, ProblemsEvent, SelectEvent, ViewChangeEvent } from './breach-timeline.d.ts';

/** Parameters of the explorer's address, each an attribute of the element. */
// parameters: written by element-docs.ts
type Parameter =
  | 'view'
  | 'group'
  | 'from'
  | 'to'
  | 'q'
  | 'cause'
  | 'actor'
  | 'sector'
  | 'country'
  | 'status'
  | 'kind'
  | 'nature'
  | 'size'
  | 'unit'
  | 'align'
  | 'order'
  | 'sort'
  | 'columns'
  | 'compare'
  | 'joined'
  | 'years'
  | 'list'
  | 'rows'
  | 'incident'
  | 'src'
  | 'mapping'
  | 'data'
  | 'lang'
  | 'theme'
  | 'controls'
  | 'views'
  | 'check'
  | 'heading'
  | 'tagline'
  | 'credit';
// end of parameters

/** Attributes of `<breach-timeline>` as JSX writes them. */
export type BreachTimelineAttributes = { [name in Parameter]?: string } & {
  address?: 'follow' | 'read';
  /** Origins besides the script's own from which an address may name data with `src=`. */
  origins?: string;
  host?: 'slides';
};

/** Events of `<breach-timeline>`, by their names. */
export interface BreachTimelineEvents {
  'breach-ready': Event;
  'breach-select': SelectEvent;
  'breach-viewchange': ViewChangeEvent;
  'breach-error': ProblemsEvent;
}

/** Listeners as React 19, Preact and Solid write them (`onbreach-select`). */
export type BreachTimelineListeners = {
  [name in keyof BreachTimelineEvents as `on${name}`]?: (event: BreachTimelineEvents[name]) => void;
};

export type { BreachTimeline };
