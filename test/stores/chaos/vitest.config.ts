import { defineConfig } from 'vitest/config'
import { source } from '../../../vitest.config.js'

export default defineConfig({
  resolve: source,
  test: {
    include: ['test/stores/chaos/*.test.ts'],
    root: '.',
    testTimeout: 900_000,
    hookTimeout: 60_000,
    disableConsoleIntercept: true,
  },
})
