import { defineConfig } from 'vitest/config'
import base from './vitest.config.js'

/** Other runtimes, and frameworks that have to be built: slow, so not part of `npm test`. Runs the packed package. */
export default defineConfig({
  ...base,
  test: { include: ['test/platforms/*.platform.ts'], globalSetup: 'test/platforms/install.ts', fileParallelism: false },
})
