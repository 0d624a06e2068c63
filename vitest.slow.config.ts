import { defineConfig } from 'vitest/config'
import { slow, source } from './vitest.config.js'

export default defineConfig({
  resolve: source,
  test: { include: slow, testTimeout: 120_000, hookTimeout: 60_000 },
})
