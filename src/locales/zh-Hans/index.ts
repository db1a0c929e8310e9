import { createLocale } from '../create.ts';
import type { Locale } from '../locale.ts';
import { formatWords } from './formats.ts';
import { words } from './words.ts';

/** Simplified Chinese, as written in mainland China. */
export const ZH_HANS: Locale = createLocale({
  tag: 'zh-Hans',
  name: '简体中文',
  leastType: 12,
  words,
  formatWords,
  fetchLater: async () => (await import('./later.ts')).later,
});
