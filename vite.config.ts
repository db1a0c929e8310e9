import { defineConfig, type Plugin } from 'vite';
import { siteData } from './src/commands/site-data.ts';
import { stillPages } from './src/commands/still-pages.ts';

/** The strictest rules under which we promise to work; the preview server sends them, so that every test runs under them. */
const CONTENT_SECURITY_POLICY = "default-src 'self'; require-trusted-types-for 'script'";

/** Leading spaces mean nothing in our sources but would be shipped where they stand in templates of Lit. */
function unindent(): Plugin {
  return {
    name: 'breach-timeline-unindent',
    apply: 'build',
    transform: {
      filter: { id: /\/src\/elements\/[^/]+\.ts$/ },
      order: 'pre',
      handler: (code) => code.replace(/\n[ \t]+/g, '\n'),
    },
  };
}

export default defineConfig({
  base: './',
  // What is not there answers 404, as on any static host, and not with the first page.
  appType: 'mpa',
  plugins: [siteData(), stillPages(), unindent()],
  build: {
    target: 'es2022',
    // Inlined assets are data: addresses, which a strict policy forbids.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  preview: { headers: { 'Content-Security-Policy': CONTENT_SECURITY_POLICY } },
});
