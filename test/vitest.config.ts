import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: {
    alias: [
      { find: /^electron$/, replacement: fileURLToPath(new URL('support/electron-recorder.ts', import.meta.url)) },
    ],
  },
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/unpack-browser.ts'],
    testTimeout: 20_000,
    hookTimeout: 30_000,
    maxWorkers: 2,
    reporters: ['default', fileURLToPath(new URL('support/failed-last.ts', import.meta.url))],
  },
});
