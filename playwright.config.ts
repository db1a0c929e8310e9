import { defineConfig } from '@playwright/test';
import { findBrowser, TEST_FLAGS } from './src/build/browsers.mjs';

const executablePath = await findBrowser();

/** Tests of the built site in a browser. Those tagged `@full` belong to `npm run test:full`. */
export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '*.test.ts',
  outputDir: 'node_modules/.cache/site-tests',
  globalSetup: './test/e2e/built.ts',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  reporter: 'list',
  // Generous, so that no test hangs on the speed of a machine; one that waits in vain fails all the same.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  use: { launchOptions: { executablePath, args: TEST_FLAGS } },
});
