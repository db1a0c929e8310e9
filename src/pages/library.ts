import { defineElements } from '../elements/define.ts';
import { placeSite } from '../elements/site.ts';

// Our own data, which an element without `src` shows, lie beside this file.
placeSite(import.meta.url);
defineElements();

export { ProblemsEvent, ReadyEvent, SelectEvent, ViewChangeEvent } from '../elements/events.ts';
export { BreachTimeline } from '../elements/explorer.ts';
