import { defineConfig, mergeConfig } from 'vitest/config'
import base from './vitest.config.js'

/** What needs a browser: slow, and not part of `npm test`. Chromium is taken from CHROMIUM or the system. */
export default mergeConfig(
  { ...base, test: { ...base.test, include: [] } },
  defineConfig({ test: { include: ['test/**/*.browser.ts'], testTimeout: 120_000, hookTimeout: 120_000 } }),
)
