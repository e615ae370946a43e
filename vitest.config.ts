import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { obsidian: 'obsidian-test-mocks/obsidian' } },
  test: {
    include: ['tests/**/*.test.ts'],
    environment: 'node',
    testTimeout: 60_000,
    hookTimeout: 120_000,
    server: { deps: { inline: [/obsidian-test-mocks/] } },
  },
});
