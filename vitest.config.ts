import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { BROWSER_FLAGS, findBrowser } from './src/commands/browser.mjs';
import { dataCommand } from './test/elements/command-line.ts';

const executablePath = await findBrowser();

/** Where others share the machine, a browser may miss its moment once; twice is a fault. */
const retry = process.env.CI ? 1 : 0;

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          // Large data sets and many random ones: none of them may fail because a machine is slow.
          testTimeout: 60_000,
          setupFiles: ['test/setup.ts'],
          include: ['test/**/*.test.ts'],
          exclude: ['test/elements/**', 'test/site/**'],
        },
      },
      {
        test: {
          name: 'component',
          retry,
          setupFiles: ['test/setup.ts'],
          include: ['test/elements/**/*.test.ts'],
          browser: {
            enabled: true,
            headless: true,
            commands: { dataCommand },
            screenshotFailures: false,
            provider: playwright({ launchOptions: { executablePath, args: BROWSER_FLAGS } }),
            instances: [{ browser: 'chromium', viewport: { width: 1280, height: 800 } }],
          },
        },
      },
    ],
  },
});
