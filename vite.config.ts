import { defineConfig } from 'vite';
import { siteData } from './src/commands/site-data.ts';

/** The strictest rules under which we promise to work; the preview server sends them, so that every test runs under them. */
const CONTENT_SECURITY_POLICY = "default-src 'self'; require-trusted-types-for 'script'";

export default defineConfig({
  base: './',
  plugins: [siteData()],
  build: {
    target: 'es2022',
    // Inlined assets are data: addresses, which a strict policy forbids.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  preview: { headers: { 'Content-Security-Policy': CONTENT_SECURITY_POLICY } },
});
