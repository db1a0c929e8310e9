import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findBrowser, TEST_FLAGS } from './src/build/browsers.mjs';
import { dataCommand } from './test/component/command-line.ts';

const executablePath = await findBrowser();

/** Tests that change what a whole process shares, such as its time zone, or the site that is built. */
const OF_PROCESSES = ['test/unit/data/time-zones.test.ts', 'test/unit/build/handed-in-site.test.ts'];
/** Large data sets and many random ones: none of them may fail because a machine is slow. */
const testTimeout = 60_000;

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
          setupFiles: ['test/setup.ts'],
          include: OF_PROCESSES,
        },
      },
      {
        test: {
          name: 'component',
          testTimeout,
          setupFiles: ['test/setup.ts'],
          include: ['test/component/**/*.test.ts'],
          browser: {
            enabled: true,
            headless: true,
            commands: { dataCommand },
            screenshotFailures: false,
            provider: playwright({ launchOptions: { executablePath, args: TEST_FLAGS } }),
            instances: [{ browser: 'chromium', viewport: { width: 1280, height: 800 } }],
          },
        },
      },
    ],
  },
});
