import { defineElements } from '../app/define.ts';
import { placeSite } from '../controls/site.ts';

// Our own data, which an element without `src` shows, lie beside this file.
placeSite(import.meta.url);
defineElements();

export { BreachTimeline } from '../app/explorer.ts';
export { IncidentSelectEvent, ProblemsEvent, ReadyEvent, ViewChangeEvent } from '../controls/events.ts';
