import { readWords } from '../../src/build/words/words-file.ts';
import { handedInParts } from '../../src/i18n/handed-in.ts';
import { createLocale, LANGUAGES } from '../../src/i18n/index.ts';
import { pseudoWords } from '../pseudo-words.ts';

/**
 * A language that was handed in, as a site has it; to be imported before what loads words on demand. `TAG` is written from right to
 * left, and writes its dates and numbers in letters of its own.
 */
export const TAG = 'ar-EG';

const { read } = readWords(JSON.stringify(pseudoWords(TAG)));
if (!read) throw new Error('The words cannot be read.');

export const ABOUT = read.about;

globalThis.breachTimelineSite = {
  name: {},
  languages: [TAG],
  handedIn: [ABOUT],
  logo: false,
  licence: '',
  inks: { light: {}, dark: {} },
};
globalThis.breachTimelineWords = { [TAG]: read.words };
globalThis.breachTimelineSearchWords = { [TAG]: read.words.search };
globalThis.breachTimelineImportWords = { [TAG]: read.words.importing };

// The set-up of the tests has loaded the languages before the site was known.
const language = { ...ABOUT, load: async () => createLocale(handedInParts(ABOUT)) };
Reflect.apply(Array.prototype.push, LANGUAGES, [language]);
