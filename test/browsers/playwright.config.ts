import { defineConfig } from '@playwright/test';
import { ENGINES, type EngineName } from './window.ts';

/** `npm run test:browsers`: the main journeys in three engines, one after the other in each. */
export default defineConfig<object, { engineName: EngineName }>({
  testDir: '.',
  testMatch: '*.test.ts',
  outputDir: '../../node_modules/.cache/browser-tests',
  globalSetup: '../e2e/built.ts',
  workers: 2,
  retries: 0,
  reporter: 'list',
  // A lesson has some sixty clicks and keys.
  timeout: 300_000,
  expect: { timeout: 30_000 },
  projects: ENGINES.map((engineName) => ({ name: engineName, use: { engineName } })),
});
