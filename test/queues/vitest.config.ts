import { defineConfig } from 'vitest/config'
import { source } from '../../vitest.config.js'

export default defineConfig({
  resolve: source,
  test: { root: '.', include: ['test/queues/*.test.ts'], testTimeout: 60_000, hookTimeout: 120_000 },
})
