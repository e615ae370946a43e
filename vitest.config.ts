import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { obsidian: 'obsidian-test-mocks/obsidian' } },
  test: {
    include: ['tests/**/*.test.ts'],
    setupFiles: ['tests/random-seed.ts'],
    environment: 'node',
    // One more than by default: much of a run is waiting for a browser, a compiler or the command line.
    maxWorkers: '100%',
    // They end a test that hangs; a slow machine that does other things must not meet them.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    server: { deps: { inline: [/obsidian-test-mocks/] } },
  },
});
