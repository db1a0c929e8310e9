import { EN } from '../src/locales/index.ts';

// Tests ask for words of what a page fetches only when it is asked for.
await EN.loadLater();
