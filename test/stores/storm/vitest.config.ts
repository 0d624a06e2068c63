import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/stores/storm/*.storm.ts'],
    root: '.',
    testTimeout: 300_000,
    hookTimeout: 60_000,
    disableConsoleIntercept: true,
  },
})
