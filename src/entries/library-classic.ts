import { defineElements } from '../app/define.ts';
import { placeSite } from '../controls/site.ts';

const { currentScript } = document;

// Our own data, which an element without `src` shows, lie beside this file.
placeSite(currentScript instanceof HTMLScriptElement && currentScript.src ? currentScript.src : document.baseURI);
defineElements();

export { BreachTimeline } from '../app/explorer.ts';
