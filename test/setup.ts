import fc from 'fast-check';
import { EN } from '../src/i18n/index.ts';

// `npm test` is the same each time; `npm run test:full` tries other random cases each time.
if (!globalThis.process?.env.FULL) fc.configureGlobal({ seed: 2_010 });

// Tests ask for words of what a page fetches only when it is asked for.
await EN.loadLazy();
