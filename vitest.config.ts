import { playwright } from '@vitest/browser-playwright';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { findBrowser, TEST_FLAGS } from './src/build/browsers.mjs';
import { dataCommand } from './test/component/command-line.ts';

const executablePath = await findBrowser();

/** Tests that change what a whole process shares, such as its time zone, or the site that is built. */
const OF_PROCESSES = ['test/unit/data/time-zones.test.ts', 'test/unit/build/handed-in-site.test.ts'];
/** Tests that change what a whole page shares: its elements, since they bring the whole explorer, languages, place or motion. */
const OF_PAGES = [
  ...['author-problems', 'credit', 'guest', 'guest-looks', 'guest-traces', 'handed-in', 'own-words', 'tour'],
  ...['citation', 'share', 'touch'],
].map((name) => `test/component/${name}.test.ts`);
/** Large data sets and many random ones: none of them may fail because a machine is slow. */
const testTimeout = 60_000;
/** What comes in time on a fast machine comes on a slow one, too: one second of waiting, which Vitest allows, is too short there. */
const expect = { poll: { timeout: 30_000 } };

/** Tests of components in the browser. */
const component = (name: string, files: TestProjectInlineConfiguration['test']): TestProjectInlineConfiguration => ({
  test: {
    name,
    testTimeout,
    expect,
    setupFiles: ['test/setup.ts'],
    ...files,
    browser: {
      enabled: true,
      headless: true,
      commands: { dataCommand },
      screenshotFailures: false,
      provider: playwright({ launchOptions: { executablePath, args: TEST_FLAGS } }),
      instances: [{ browser: 'chromium', viewport: { width: 1280, height: 800 } }],
    },
  },
});

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          // Tests of pure functions share their modules: reading these anew for each file took half of the time.
          pool: 'threads',
          isolate: false,
          testTimeout,
          expect,
          setupFiles: ['test/setup.ts'],
          include: ['test/**/*.test.ts'],
          exclude: ['test/component/**', 'test/e2e/**', 'test/browsers/**', ...OF_PROCESSES],
        },
      },
      {
        test: {
          name: 'unit in processes',
          environment: 'node',
          testTimeout,
          expect,
          setupFiles: ['test/setup.ts'],
          include: OF_PROCESSES,
        },
      },
      // One after another in one page: reading the modules anew for each file was a sixth of the work.
      component('component', { isolate: false, include: ['test/component/**/*.test.ts'], exclude: OF_PAGES }),
      component('component in pages', { include: OF_PAGES }),
    ],
  },
});
